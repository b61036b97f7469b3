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
fuzz() {
    local target name result=0 corpus
    : >build/fuzz/findings.txt
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
        rm -f "build/fuzz/broken-$name-"*
        if "$target" -max_total_time="$1" "${fuzz_limits[@]}" \
            -artifact_prefix="build/fuzz/broken-$name-" "${corpus[@]}" >"build/fuzz/$name.log" 2>&1; then
            itam_say "$name: $(grep '^Done' "build/fuzz/$name.log")"
        else
            tell_finding "$target" "$name" || result=1
        fi
    done
    return $result
}
fuzz_limits=(-max_len=4096 -rss_limit_mb=2048 -timeout=20)

# tell_finding TARGET NAME: keeps what a search found for the summary. No two searches try the same inputs, so a change is
# judged by what fails again: the input that was kept or, when a leak at the end left none, the search from the same seeds.
tell_finding() {
    mkdir -p build/fuzz/scratch
    local again=build/fuzz/$2-again.log inputs=("build/fuzz/broken-$2-"*) fails=no
    [ -e "${inputs[0]}" ] || inputs=("-seed=1" "-max_total_time=5" "build/fuzz/scratch" "tests/fuzz/corpus/$2")
    "$1" "${fuzz_limits[@]}" -artifact_prefix="build/fuzz/again-$2-" "${inputs[@]}" >"$again" 2>&1 || fails=yes
    {
        if [ $fails = yes ]; then echo "$2: FAILED, and again with the same input."; else
            echo "$2: FAILED ONCE, not again with the same input. Find out why; the whole log is in build/fuzz/$2.log."
        fi
        grep -vE '^(#[0-9]+\s+(NEW|REDUCE|pulse|INITED|READ)|\s*NEW_FUNC)' "build/fuzz/$2.log" | tail -n 40
    } | tee -a build/fuzz/findings.txt >&2
    [ $fails = no ]
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
cat build/fuzz/findings.txt
[ $threads -eq 0 ] && [ $everything -eq 0 ] && [ $fuzzed -eq 0 ]
