#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a clean Debian 12 to imported records: installs what is needed, builds the programs, and shows the main job on a
# sample. Where there is a display it ends with the console, open on what was exported. Needs root or sudo for the
# packages only. May be run as often as you like.
#
#   installer/quickstart.sh [--computers N] [--data FOLDER]     both are passed to "itam-export demo"
#   ITAM_WINDOW=no installer/quickstart.sh                      without the window
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/packages.sh
. installer/packages.sh

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
    sed -n '5,11s/^# \{0,1\}//p' installer/quickstart.sh
    exit 0
fi

itam_say "This installs Debian packages, builds itam-console in build/release, and runs a demonstration: a sample"
itam_say "operations database is exported to a ServiceNow sandbox on this computer. Nothing leaves the computer."

itam_step "1 of 3: packages"
itam_install "to build" "${ITAM_PACKAGES_TOOLS[@]}"
itam_install "the programs use" "${ITAM_PACKAGES_LIBRARIES[@]}"

itam_step "2 of 3: build (some minutes the first time)"
log=build/release/quickstart.log
mkdir -p build/release
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    itam_fail "The build failed; the whole log is in $log."
fi
itam_say "Built: build/release/bin/itam-console, itam-export, servicenow-sandbox, itam-sampledb."

itam_step "3 of 3: demonstration"
build/release/bin/itam-export demo "$@"

itam_step "Done"
itam_say "Next: build/release/bin/itam-console, build/release/bin/itam-export --help, and README.md, section \"Daily use\"."

# The same folder that "itam-export demo" takes.
data=${XDG_DATA_HOME:-$HOME/.local/share}/itam-console/demo
previous=
for argument in "$@"; do
    case "$argument" in --data=*) data=${argument#--data=} ;; esac
    if [ "$previous" = --data ]; then data=$argument; fi
    previous=$argument
done
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${ITAM_WINDOW:-yes}" != no ]; then
    itam_say "The console opens on this data, with the instance that was just exported to."
    setsid build/release/bin/itam-console --data "$data" --settings "$data/console.ini" \
        --source "sqlite:$data/operations.db" --embedded --page overview >/dev/null 2>&1 </dev/null &
fi
