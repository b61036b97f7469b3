#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Breaks one rule of design.md 5 after the other (broken/*.patch) in a copy of the sources, runs the campaign there and
# shows which cases fail. Ends with 0 only if each patch applied and was caught. Takes an hour or more; with ccache less.
#
#   tests/campaign/broken.sh            all of them
#   tests/campaign/broken.sh d1 d11     some
#   CLASSES="tst_goingback" ...         with these parts of the campaign only
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd) || exit 1
classes=${CLASSES:-tst_undisturbed tst_goingback tst_killedexporter tst_cancels tst_exchangesoffirst tst_exchangesofsecond tst_killedinstance}

place=$(mktemp -d) || exit 1
trap 'rm -rf "$place"' EXIT
copy=$place/tree
mkdir "$copy" || exit 1

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# What is under version control, and nothing else.
(cd "$root" && git ls-files -z | tar --null -T - -cf -) | tar -C "$copy" -xf - || fail "The sources cannot be copied."
names=("$@")
if [ ${#names[@]} -eq 0 ]; then
    for patch in "$root"/tests/campaign/broken/*.patch; do names+=("$(basename "$patch" .patch)"); done
fi
(cd "$copy" && cmake --preset asan >"$place/configure.log" 2>&1) || fail "Cannot configure: $(tail -n 5 "$place/configure.log")"

# run NAME: builds the copy as it is and runs the campaign in it; the log is $place/NAME.log.
run() {
    (cd "$copy" && nice cmake --build --preset asan -j2 --target itam_tests_campaign) >"$place/build.log" 2>&1 ||
        fail "$1 does not build: $(grep -m 3 error "$place/build.log")"
    local class functions failed=0
    : >"$place/$1.log"
    for class in $classes; do
        # Its third function asks whether the patches apply, and one of them is applied here.
        functions=()
        if [ "$class" = tst_undisturbed ]; then functions=(firstExport secondExport); fi
        ITAM_CAMPAIGN_DENSE=1 ITAM_SOURCE=$copy QT_QPA_PLATFORM=offscreen timeout 900 \
            "$copy/build/asan/tests/campaign/itam_tests_campaign" --class "$class" "${functions[@]}" \
            >>"$place/$1.log" 2>&1 || failed=1
    done
    # Half a segment is seen where it lies, whatever becomes of it later.
    ITAM_SOURCE=$copy timeout 900 \
        "$copy/build/asan/tests/campaign/itam_tests_campaign" --class tst_killedinstance d9_whatIsThereIsWholeSegments \
        >>"$place/$1.log" 2>&1 || failed=1
    return $failed
}

missed=0
for name in "${names[@]}"; do
    patch=$root/tests/campaign/broken/$name.patch
    head -n 1 "$patch"
    (cd "$copy" && patch -p1 -s <"$patch") || fail "$patch does not apply."
    if run "$name"; then
        printf '  NOT CAUGHT\n'
        missed=1
    else
        count=$(sed -n 's/.* \([0-9]*\) failed, .*/\1/p' "$place/$name.log" | awk "{ sum += \$1 } END { print sum + 0 }")
        printf '  caught by %s cases; the first:\n' "$count"
        grep -E '^(FAILED|FAIL!|campaign:)' "$place/$name.log" | head -n 3 | sed 's/^/    /'
    fi
    (cd "$copy" && patch -p1 -R -s <"$patch") || fail "$patch cannot be taken back."
done
exit $missed
