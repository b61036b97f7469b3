#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs other people's clients against the sandbox (README.md here). Everything happens in a temporary folder.
#
#   tests/clients/run.sh [FOLDER OF THE PROGRAMS]     build/release/bin unless you say otherwise
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
programs=$(cd "${1:-$root/build/release/bin}" && pwd) || exit 1
work=$(mktemp -d)
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
    wait
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "$*" >&2
    exit 1
}

# start NAME SWITCH...: a sandbox with data of its own; waits until it is ready.
start() {
    local name=$1
    shift
    "$programs/servicenow-sandbox" --data "$work/$name.db" --ready-file "$work/$name.json" "$@" >/dev/null &
    pids+=($!)
    for _ in $(seq 300); do
        [ -s "$work/$name.json" ] && return 0
        sleep 0.1
    done
    fail "The sandbox did not start."
}

result=0
echo "== npm servicenow-rest-api 1.2.2"
(cd "$work" && npm install --silent --no-audit --no-fund --ignore-scripts servicenow-rest-api@1.2.2 >/dev/null) ||
    fail "The npm registry cannot be reached."
start npm --tls
certificate=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).certificate' "$work/npm.json")
cp "$here/servicenow-rest-api.js" "$work/"
(cd "$work" && NODE_EXTRA_CA_CERTS="$certificate" node servicenow-rest-api.js npm.json) || result=1

# Blocks of shell in the main README whose first line is a comment that names the session.
session() {
    awk -v title="# $1" '/^```sh$/ { inside = 1; first = 1; next } /^```$/ { inside = 0; wanted = 0 }
        inside && first { wanted = ($0 == title); first = 0 } wanted' "$root/README.md"
}
echo "== curl, as README says"
session "The sandbox over REST" >"$work/session.sh"
[ -s "$work/session.sh" ] || fail "README has no such session."
mkdir "$work/curl"
ln -s "$programs/servicenow-sandbox" "$work/curl/servicenow-sandbox"
(cd "$work/curl" && bash -euo pipefail "$work/session.sh") >"$work/session.out" || result=1
cat "$work/session.out"
for expected in '"user_name":"admin"' '"name":"srv-01"' '"operational_status":"6"'; do
    grep -qF "$expected" "$work/session.out" || { echo "Missing in its answers: $expected" >&2; result=1; }
done
[ $result -eq 0 ] && echo "All clients are content."
exit $result
