#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what the tests need, builds them and runs all of them: first those about threads under ThreadSanitizer, then
# everything under AddressSanitizer and UndefinedBehaviorSanitizer. Ends with 0 only if every test passed. May be run as
# often as you like; builds stay in build/asan and build/tsan.
#
#   tests/run.sh            everything
#   CI=true tests/run.sh    the same, never asking for a password
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# shellcheck source=installer/packages.sh
. installer/packages.sh || exit 1

started=$SECONDS
itam_say "This installs Debian packages, builds the programs twice (build/asan, build/tsan) and runs all tests."

itam_step "Packages"
itam_install "to build" "${ITAM_PACKAGES_TOOLS[@]}"
itam_install "the programs use" "${ITAM_PACKAGES_LIBRARIES[@]}"
itam_install "of the tests" "${ITAM_PACKAGES_TESTS[@]}"

# build PRESET: configures and builds; shows the end of the log when it fails.
build() {
    local log=build/$1/build.log begun=$SECONDS
    mkdir -p "build/$1"
    if { cmake --preset "$1" && cmake --build --preset "$1"; } >"$log" 2>&1; then
        itam_say "Built build/$1 in $((SECONDS - begun)) s."
        return 0
    fi
    grep -E 'error|FAILED' "$log" | head -n 40 >&2
    tail -n 20 "$log" >&2
    itam_fail "The build of build/$1 failed; the whole log is in $log."
}

# ThreadSanitizer of GCC 12 needs addresses that are not spread too widely.
unspread=()
if setarch "$(uname -m)" -R true 2>/dev/null; then unspread=(setarch "$(uname -m)" -R); fi

itam_step "Build with AddressSanitizer and UndefinedBehaviorSanitizer"
build asan
itam_step "Build with ThreadSanitizer"
build tsan

itam_step "Tests of threads, ThreadSanitizer"
"${unspread[@]}" ctest --preset tsan -j2 --output-on-failure
threads=$?

itam_step "All tests, AddressSanitizer and UndefinedBehaviorSanitizer"
ctest --preset asan -j2 --output-on-failure
everything=$?

verdict() { if [ "$1" -eq 0 ]; then echo passed; else echo "FAILED (see above)"; fi; }
itam_step "Summary after $((SECONDS - started)) s"
itam_say "Threads, ThreadSanitizer:        $(verdict $threads)"
itam_say "Everything, AddressSanitizer:    $(verdict $everything)"
[ $threads -eq 0 ] && [ $everything -eq 0 ]
