-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per contract and covered computer; one without a computer for a contract that covers none.
SELECT
    CONCAT(k.id, '-', COALESCE(covered.id, 0)) AS RecordID,
    COALESCE(NULLIF(TRIM(k.num), ''), CONCAT('GLPI ', k.id)) AS ContractNo,
    TRIM(k.name) AS ContractName,
    TRIM(k.comment) AS Comments,
    TRIM(kind.name) AS ContractType,
    TRIM(state.name) AS ContractStatus,
    TRIM(supplier.name) AS VendorName,
    k.begin_date AS StartDate,
    CASE WHEN k.duration > 0 THEN k.begin_date + INTERVAL k.duration MONTH END AS EndDate,
    k.renewal = 1 AS Evergreen,
    CASE WHEN k.duration > 0 AND k.notice > 0 THEN k.begin_date + INTERVAL k.duration - k.notice MONTH END AS ReviewDate,
    costs.total AS TotalValue,
    TRIM(k.accounting_number) AS CostCenter,
    covered.id AS ComputerID,
    TRIM(covered.serial) AS SerialNo,
    TRIM(covered.name) AS ComputerName,
    k.date_mod AS LastModified
FROM glpi_contracts k
LEFT JOIN glpi_contracttypes kind ON kind.id = k.contracttypes_id
LEFT JOIN glpi_states state ON state.id = k.states_id
LEFT JOIN (
    SELECT contracts_id, MIN(suppliers_id) AS suppliers_id FROM glpi_contracts_suppliers GROUP BY contracts_id
) sold ON sold.contracts_id = k.id
LEFT JOIN glpi_suppliers supplier ON supplier.id = sold.suppliers_id
LEFT JOIN (
    SELECT contracts_id, SUM(cost) AS total FROM glpi_contractcosts GROUP BY contracts_id
) costs ON costs.contracts_id = k.id
LEFT JOIN (
    SELECT i.contracts_id, c.id, c.serial, c.name
    FROM glpi_contracts_items i
    JOIN glpi_computers c ON c.id = i.items_id AND c.is_deleted = 0 AND c.is_template = 0
    WHERE i.itemtype = 'Computer'
) covered ON covered.contracts_id = k.id
WHERE k.is_deleted = 0 AND k.is_template = 0
