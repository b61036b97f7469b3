#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a program on a screen of its own (package xvfb), and takes the screen away afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "$screen" 2>/dev/null || true; rm -rf "$folder"' EXIT
Xvfb -displayfd 3 -screen 0 1920x1400x24 -nolisten tcp 3>"$folder/number" >"$folder/log" 2>&1 &
screen=$!
for _ in $(seq 100); do
    [ -s "$folder/number" ] && break
    kill -0 "$screen" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$folder/number") QT_QPA_PLATFORM=xcb "$@"
