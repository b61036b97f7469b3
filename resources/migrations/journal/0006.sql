-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which record of ours became which record of an instance that keeps no table of identities (core/journal/identities.h).

CREATE TABLE identity_instances(
    id       INTEGER PRIMARY KEY,
    instance TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE identities(
    place      INTEGER PRIMARY KEY,   -- grows: of two keys of one record there, the lower came first
    instance   INTEGER NOT NULL,
    type       INTEGER NOT NULL,
    key        BLOB NOT NULL,
    sys_id     TEXT NOT NULL,
    class      TEXT NOT NULL,
    owes_state INTEGER NOT NULL,
    UNIQUE(instance, type, key)
) STRICT;
CREATE INDEX identities_there ON identities(instance, type, sys_id);
