#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what the tests need, builds them and runs all of them: first those about threads under ThreadSanitizer, then
# everything under AddressSanitizer and UndefinedBehaviorSanitizer; before both, each fuzz target for some seconds. Ends
# with 0 only if every test passed. May be run as often as you like; builds stay in build/asan, build/tsan and build/fuzz.
#
#   tests/run.sh            everything
#   tests/run.sh --fuzz     only the fuzz targets, each for a minute
#   CI=true tests/run.sh    the same, never asking for a password
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
# shellcheck source=installer/packages.sh
. installer/packages.sh || exit 1

only_fuzz=
case "${1:-}" in
    '') ;;
    --fuzz) only_fuzz=yes ;;
    *) itam_fail "Usage: tests/run.sh [--fuzz]" ;;
esac

started=$SECONDS
if [ -n "$only_fuzz" ]; then
    itam_say "This installs Debian packages, builds the fuzz targets (build/fuzz) and runs each for a minute."
else
    itam_say "This installs Debian packages, builds the programs twice (build/asan, build/tsan) and the fuzz targets, and runs all."
fi

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

# fuzz SECONDS [FOUND]: each target, from its seeds; with a folder, also from what earlier runs found, which it adds to.
# Without one the inputs are the same in each run, so that a change fails for what it did and not for luck.
fuzz() {
    local target name result=0 corpus
    for target in build/fuzz/tests/fuzz/itam_fuzz_*; do
        name=${target##*/itam_fuzz_}
        if [ -n "${2:-}" ]; then
            mkdir -p "$2/$name"
            corpus=("$2/$name" "tests/fuzz/corpus/$name")
        else
            # The first folder is written to.
            rm -rf "build/fuzz/scratch" && mkdir -p "build/fuzz/scratch"
            corpus=("-seed=1" "build/fuzz/scratch" "tests/fuzz/corpus/$name")
        fi
        if "$target" -max_total_time="$1" -max_len=4096 -rss_limit_mb=2048 -timeout=20 \
            -artifact_prefix="build/fuzz/broken-$name-" "${corpus[@]}" >"build/fuzz/$name.log" 2>&1; then
            itam_say "$name: $(grep '^Done' "build/fuzz/$name.log")"
        else
            grep -E 'must not happen|ERROR|Test unit|#[0-9] ' "build/fuzz/$name.log" | head -n 20 >&2
            itam_say "$name: FAILED; the whole log is in build/fuzz/$name.log."
            result=1
        fi
    done
    return $result
}

if [ -n "$only_fuzz" ]; then
    itam_step "Fuzz targets"
    build fuzz
    fuzz 60 build/fuzz/found
    exit
fi

itam_step "Build with AddressSanitizer and UndefinedBehaviorSanitizer"
build asan
itam_step "Build with ThreadSanitizer"
build tsan

itam_step "Fuzz targets"
build fuzz
fuzz 5
fuzzed=$?

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
itam_say "Fuzz targets:                    $(verdict $fuzzed)"
[ $threads -eq 0 ] && [ $everything -eq 0 ] && [ $fuzzed -eq 0 ]
