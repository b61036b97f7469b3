-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Hardware that is absent from the operations database, and what was retired for it (core/journal/retirements.h). Times
-- are milliseconds since 1970 UTC; enumerations are those of core/journal/retirements.h.

-- Complete passes that ended well, counted since this was recorded, and the end of the last one.
ALTER TABLE owners ADD COLUMN counted_passes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE owners ADD COLUMN last_counted INTEGER;

-- In how many of them, in a row, a record was not read that had been once. A row here is absent now.
CREATE TABLE absences(
    owner  INTEGER NOT NULL,
    key    BLOB NOT NULL,
    passes INTEGER NOT NULL,
    since  INTEGER NOT NULL,   -- end of the first pass that missed it
    seen   INTEGER NOT NULL,   -- counted_passes of the last pass that missed it
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;

-- Who we are on an instance: registered operators of ours.
CREATE TABLE requestors(
    instance  TEXT NOT NULL,
    use       INTEGER NOT NULL,
    requestor TEXT NOT NULL,
    since     INTEGER,
    PRIMARY KEY(instance, use)
) STRICT, WITHOUT ROWID;

-- What was retired, or was to be. Never deleted: it is the record of who retired what, when and why.
CREATE TABLE retirements(
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    instance     TEXT NOT NULL,
    source       TEXT NOT NULL,
    ci           TEXT NOT NULL,
    name         TEXT NOT NULL,
    class        TEXT NOT NULL,
    keys         TEXT NOT NULL,   -- ComputerIDs of the CI, one a line
    requestor    TEXT NOT NULL,
    cause        TEXT NOT NULL,   -- id of the export; empty: a command
    step         INTEGER NOT NULL,
    state_before INTEGER NOT NULL,
    state_after  INTEGER,         -- once it was brought back
    attempts     INTEGER NOT NULL,
    began        INTEGER,         -- the first try
    changed      INTEGER,         -- the last change of this row
    code         TEXT NOT NULL,   -- of the last refusal; empty: none
    message      TEXT NOT NULL,
    rule         TEXT NOT NULL
) STRICT;
-- Of a CI one is open at most.
CREATE UNIQUE INDEX retirements_open ON retirements(instance, source, ci) WHERE step NOT IN (5, 6);
