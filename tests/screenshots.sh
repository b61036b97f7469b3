#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Renders every page of the console from a real export on the embedded instance, and the rule pages over one in memory:
# light and dark, 100 and 200 %, English, German, French and a pseudo language with long texts. Says what is clipped, too
# pale to read, or without a name; ends with 1 when there is any.
#
#   tests/screenshots.sh [FOLDER] [BUILD]     default: build/screenshots, build/dev
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
out=${1:-build/screenshots}
build=${2:-build/dev}
if [ ! -x "$build/bin/itam-screenshots" ] || [ ! -x "$build/bin/itam-rule-screenshots" ]; then
    cmake --preset dev >/dev/null && cmake --build "$build" --target itam_screenshots itam_rule_screenshots || exit 1
fi
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
export XDG_RUNTIME_DIR=$runtime QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="itam.*.info=false"
status=0
for scale in 1 2; do
    for scheme in light dark; do
        for language in en de fr pseudo; do
            QT_SCALE_FACTOR=$scale "$build/bin/itam-screenshots" --out "$out" --language "$language" \
                --scheme "$scheme" 2>/dev/null || status=1
            QT_SCALE_FACTOR=$scale "$build/bin/itam-rule-screenshots" --out "$out" --language "$language" \
                --scheme "$scheme" 2>/dev/null || status=1
        done
    done
done
echo "$(find "$out" -name '*.png' | wc -l) pictures in $out"
exit $status
