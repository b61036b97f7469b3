-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who may do what, and who changed which setting (core/journal/operators.h). Times are milliseconds since 1970 UTC;
-- enumerations are those of core/model/roles.h.
CREATE TABLE operators(
    account TEXT NOT NULL PRIMARY KEY,
    role    INTEGER NOT NULL,
    origin  INTEGER NOT NULL,
    since   INTEGER,
    by      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Never changed and never deleted.
CREATE TABLE setting_changes(
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER,
    who     TEXT NOT NULL,
    setting TEXT NOT NULL,
    before  TEXT NOT NULL,
    after   TEXT NOT NULL
) STRICT;

-- A journal that was used before there were roles may be that of a schedule which runs as an account of its own: that
-- account is let in once, so that scheduled exports go on.
ALTER TABLE journal ADD COLUMN admits_schedule INTEGER NOT NULL DEFAULT 0;
UPDATE journal SET admits_schedule = 1 WHERE EXISTS(SELECT 1 FROM exports);
