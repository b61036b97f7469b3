-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The journal as first published (design.md 5). Times are milliseconds since 1970 UTC. Keys are BLOBs, so that they
-- compare byte by byte, as the exporter does. Enumerations are those of core/journal/types.h and core/model/datatype.h.

-- 'ITAJ': tells this file from any other SQLite database.
PRAGMA application_id = 0x4954414A;

CREATE TABLE journal(
    id   TEXT NOT NULL,
    seed BLOB NOT NULL CHECK(length(seed) = 8)   -- of the fingerprints (D-6)
) STRICT;
INSERT INTO journal(id, seed) VALUES (lower(hex(randomblob(16))), randomblob(8));

CREATE TABLE instances(
    id    TEXT NOT NULL PRIMARY KEY,
    epoch TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- D-5: whom a baseline belongs to.
CREATE TABLE owners(
    id              INTEGER PRIMARY KEY,
    instance        TEXT NOT NULL,
    source          TEXT NOT NULL,
    type            INTEGER NOT NULL,
    trusted         INTEGER NOT NULL DEFAULT 1,
    distrust_reason TEXT,
    ever_ran        INTEGER NOT NULL DEFAULT 0,
    change_token    TEXT,
    columns         BLOB,
    last_succeeded  INTEGER,
    last_full       INTEGER,
    UNIQUE(instance, source, type)
) STRICT;

CREATE TABLE baseline(
    owner       INTEGER NOT NULL,
    key         BLOB NOT NULL,
    fingerprint BLOB NOT NULL,
    sent_at     INTEGER NOT NULL,
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE pending(
    owner            INTEGER NOT NULL,
    key              BLOB NOT NULL,
    fingerprint      BLOB NOT NULL,
    reason           TEXT NOT NULL,
    property_version INTEGER NOT NULL,
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;

-- D-8: vanished records; one that returns is sent even if it is equal.
CREATE TABLE tombstones(
    owner INTEGER NOT NULL,
    key   BLOB NOT NULL,
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE exports(
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    instance     TEXT NOT NULL,
    instance_url TEXT NOT NULL,
    source       TEXT NOT NULL,
    started      INTEGER,
    finished     INTEGER,
    outcome      INTEGER NOT NULL,
    error        TEXT NOT NULL,
    detail       TEXT NOT NULL,
    open         INTEGER NOT NULL
) STRICT;
CREATE INDEX exports_open ON exports(instance) WHERE open <> 0;

CREATE TABLE types(
    export     TEXT NOT NULL REFERENCES exports(id),
    type       INTEGER NOT NULL,
    mode       INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    run_number TEXT NOT NULL,
    run_state  TEXT NOT NULL,
    read       INTEGER NOT NULL,
    sent       INTEGER NOT NULL,
    unchanged  INTEGER NOT NULL,
    vanished   INTEGER NOT NULL,
    segments   INTEGER NOT NULL,
    retries    INTEGER NOT NULL,
    inserted   INTEGER NOT NULL,
    updated    INTEGER NOT NULL,
    ignored    INTEGER NOT NULL,
    skipped    INTEGER NOT NULL,
    errors     INTEGER NOT NULL,
    started    INTEGER,
    finished   INTEGER,
    PRIMARY KEY(export, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE segments(
    id                 INTEGER PRIMARY KEY,
    transaction_id     TEXT NOT NULL UNIQUE,
    export             TEXT NOT NULL,
    type               INTEGER NOT NULL,
    number             INTEGER NOT NULL,
    digest             BLOB NOT NULL,
    bytes              INTEGER NOT NULL,
    records            INTEGER NOT NULL,
    state              INTEGER NOT NULL,
    attempts           INTEGER NOT NULL,
    transaction_number TEXT NOT NULL,
    import_state       TEXT NOT NULL,
    sent_at            INTEGER,
    FOREIGN KEY(export, type) REFERENCES types(export, type)
) STRICT;
CREATE INDEX segments_of_type ON segments(export, type, number);

-- Key and fingerprint of every record of a segment, packed (core/journal/sentrecords.h). A table of its own, so that
-- reading about segments does not read their records.
CREATE TABLE sent_records(
    segment INTEGER PRIMARY KEY REFERENCES segments(id),
    packed  BLOB NOT NULL
) STRICT;
