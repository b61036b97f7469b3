#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy over the .cpp files that differ from BASE (default: the commit before the last one).
#   tests/tidy-changed.sh BUILD_FOLDER [BASE]
set -euo pipefail
build=${1:?the build folder of the preset tidy}
base=${2:-HEAD~1}
cd "$(dirname "$0")/.."
mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- '*.cpp' | grep -v '^tests/' || true)
if [ ${#files[@]} -eq 0 ]; then
    echo "Nothing changed since $base."
    exit 0
fi
printf 'Checking %d files that changed since %s\n' "${#files[@]}" "$base"
clang-tidy -p "$build" --quiet "${files[@]}"
