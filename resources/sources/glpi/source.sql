-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The name that GLPI gave itself; without one the place of the database is the identity of the data.
SELECT CONCAT('glpi-', value) AS SourceID, '' AS LastModifiedCovers
FROM glpi_configs
WHERE context = 'core' AND name = 'instance_uuid' AND value <> ''
LIMIT 1
