-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The baseline in blocks of neighbouring records (core/journal/baselineblock.h); core/journal/schema.cpp moves what is
-- there and drops the table of rows.
CREATE TABLE baseline_blocks(
    id        INTEGER PRIMARY KEY,
    owner     INTEGER NOT NULL,
    first_key BLOB NOT NULL,
    records   INTEGER NOT NULL,
    packed    BLOB NOT NULL,
    UNIQUE(owner, first_key)
) STRICT;

-- D-6: the LastModified pre-filter. The watermark in milliseconds since 1970 UTC, NULL: none yet; and how many passes in
-- a row read the values of changed rows only.
ALTER TABLE owners ADD COLUMN watermark INTEGER;
ALTER TABLE owners ADD COLUMN filtered_passes INTEGER NOT NULL DEFAULT 0;
