-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Since when a record is pending: milliseconds since 1970 UTC, NULL for those that were before this was recorded.
ALTER TABLE pending ADD COLUMN since INTEGER;
