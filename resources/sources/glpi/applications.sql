-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per installation of a version of a software on a computer.
SELECT
    i.id AS InstallationID,
    c.id AS ComputerID,
    version.id AS ApplicationID,
    TRIM(CONCAT_WS(' ', TRIM(software.name), NULLIF(TRIM(version.name), ''))) AS FullName,
    TRIM(software.name) AS ProductName,
    TRIM(maker.name) AS Publisher,
    TRIM(version.name) AS Version,
    i.date_install AS InstallDate
FROM glpi_items_softwareversions i
JOIN glpi_computers c ON c.id = i.items_id AND c.is_deleted = 0 AND c.is_template = 0
JOIN glpi_softwareversions version ON version.id = i.softwareversions_id
JOIN glpi_softwares software
    ON software.id = version.softwares_id AND software.is_deleted = 0 AND software.is_template = 0
LEFT JOIN glpi_manufacturers maker ON maker.id = software.manufacturers_id
WHERE i.itemtype = 'Computer' AND i.is_deleted = 0
