#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The itam-console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the .ts files up to date with the sources. Texts that are gone are dropped; new ones are marked unfinished, which
# a test does not accept.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
common=(-I . -locations none -no-obsolete -no-ui-lines)
"$lupdate" "${common[@]}" core ui app -ts translations/itam-console_de.ts translations/itam-console_fr.ts
"$lupdate" "${common[@]}" -pluralonly core ui app -ts translations/itam-console_en.ts
