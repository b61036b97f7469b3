-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is to be known of records that landed all the same (Landing::reason of one that landed). Times are milliseconds
-- since 1970 UTC.
CREATE TABLE remarks(
    owner  INTEGER NOT NULL,
    key    BLOB NOT NULL,
    remark TEXT NOT NULL,
    since  INTEGER,
    PRIMARY KEY(owner, key)
) STRICT, WITHOUT ROWID;

-- To which columns of its record on the instance we gave a value; 0: not known (core/identification/filledcolumns.h).
ALTER TABLE identities ADD COLUMN filled INTEGER NOT NULL DEFAULT 0;
