-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What changed in a baseline since its blocks were written (core/journal/baselineupdate.h): a record here stands for the
-- one of the same key in the blocks. fingerprint NULL: it left the baseline.
CREATE TABLE baseline_changes(
    owner       INTEGER NOT NULL,
    key         BLOB NOT NULL,
    fingerprint BLOB,
    sent_at     INTEGER NOT NULL,
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;
