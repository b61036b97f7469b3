// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/schema.h"

namespace itam::core::sampledata::sql {

const char* const createTables = R"sql(
PRAGMA page_size = 4096;
CREATE TABLE op_source (source_id TEXT NOT NULL, seed TEXT NOT NULL, generation INTEGER NOT NULL, data_time INTEGER NOT NULL,
    initial_computers INTEGER NOT NULL, next_computer INTEGER NOT NULL, next_contract INTEGER NOT NULL);
CREATE TABLE op_site (site_id INTEGER PRIMARY KEY, code TEXT NOT NULL, location TEXT, unit TEXT, cost_center TEXT);
CREATE TABLE op_os (os_id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT, service_pack TEXT, bits INTEGER);
CREATE TABLE op_application (application_id INTEGER PRIMARY KEY, product_key TEXT NOT NULL UNIQUE, full_name TEXT, product TEXT,
    publisher TEXT, version TEXT, edition TEXT, product_code TEXT);
CREATE TABLE op_computer (computer_id TEXT NOT NULL PRIMARY KEY, name TEXT, domain TEXT, serial TEXT, manufacturer TEXT,
    model TEXT, computer_type TEXT, chassis TEXT, os_id INTEGER, processor TEXT, processors INTEGER, cores INTEGER,
    threads INTEGER, mhz INTEGER, memory INTEGER, disk INTEGER, disks INTEGER, cards INTEGER, ip TEXT, mac TEXT, uuid TEXT,
    vm_name TEXT, vm_id TEXT, vm_type TEXT, power_state TEXT, host_id TEXT, assigned_user TEXT, calculated_user TEXT,
    site_id INTEGER, inventoried TEXT, status TEXT, modified TEXT) WITHOUT ROWID;
CREATE TABLE op_installation (installation_id TEXT NOT NULL PRIMARY KEY, computer_id TEXT, application_id INTEGER NOT NULL,
    installed TEXT, inventoried TEXT, last_used TEXT, path TEXT, modified TEXT) WITHOUT ROWID;
CREATE TABLE op_contract (contract_id TEXT NOT NULL PRIMARY KEY, number TEXT, name TEXT, comments TEXT, type TEXT, status TEXT,
    vendor TEXT, starts TEXT, ends TEXT, evergreen INTEGER, renewal TEXT, review TEXT, value REAL, currency TEXT,
    cost_center TEXT, manager TEXT, master_number TEXT, modified TEXT) WITHOUT ROWID;
CREATE TABLE op_contract_computer (record_id TEXT NOT NULL PRIMARY KEY, contract_id TEXT NOT NULL, computer_id TEXT,
    linked TEXT, modified TEXT) WITHOUT ROWID;
)sql";

const char* const createIndexesAndViews = R"sql(
CREATE INDEX op_computer_modified ON op_computer (modified);
CREATE INDEX op_installation_modified ON op_installation (modified);
CREATE INDEX op_contract_computer_computer ON op_contract_computer (computer_id);
CREATE VIEW itam_export_source AS SELECT source_id AS SourceID, 'applications' AS LastModifiedCovers FROM op_source;
CREATE VIEW itam_export_hardware AS SELECT c.computer_id AS ComputerID, c.name AS ComputerName, c.domain AS Domain,
    c.serial AS SerialNo, c.manufacturer AS Manufacturer, c.model AS ModelNo, c.computer_type AS ComputerType,
    c.chassis AS ChassisType, o.name AS OperatingSystem, o.version AS OSVersion, o.service_pack AS ServicePack,
    o.bits AS OSBits, c.processor AS ProcessorType, c.processors AS NumberOfProcessors, c.cores AS NumberOfCores,
    c.threads AS NumberOfLogicalProcessors, c.mhz AS MaxClockSpeed, c.memory AS TotalMemory, c.disk AS TotalDiskSpace,
    c.disks AS NumberOfHardDrives, c.cards AS NumberOfNetworkCards, c.ip AS IPAddress, c.mac AS MACAddress,
    c.uuid AS BIOSUUID, c.vm_name AS VMName, c.vm_id AS VMID, c.vm_type AS VMType, c.power_state AS PowerState,
    c.host_id AS HostComputerID, h.name AS HostName, c.assigned_user AS AssignedUser,
    c.calculated_user AS CalculatedUser, s.location AS Location, s.unit AS CorporateUnit, s.cost_center AS CostCenter,
    c.inventoried AS InventoryDate, c.status AS Status, c.modified AS LastModified
    FROM op_computer c LEFT JOIN op_os o ON o.os_id = c.os_id LEFT JOIN op_computer h ON h.computer_id = c.host_id
    LEFT JOIN op_site s ON s.site_id = c.site_id;
CREATE VIEW itam_export_contracts AS SELECT l.record_id AS RecordID, k.number AS ContractNo, k.name AS ContractName,
    k.comments AS Comments, k.type AS ContractType, k.status AS ContractStatus, k.vendor AS VendorName,
    k.starts AS StartDate, k.ends AS EndDate, k.evergreen AS Evergreen, k.renewal AS RenewalDate, k.review AS ReviewDate,
    k.value AS TotalValue, k.currency AS Currency, k.cost_center AS CostCenter, k.manager AS Manager,
    k.master_number AS MasterContractNo, l.computer_id AS ComputerID, c.serial AS SerialNo, c.name AS ComputerName,
    CASE WHEN l.computer_id IS NOT NULL THEN l.linked END AS LinkDate,
    nullif(max(coalesce(k.modified, ''), coalesce(l.modified, '')), '') AS LastModified
    FROM op_contract_computer l LEFT JOIN op_contract k ON k.contract_id = l.contract_id
    LEFT JOIN op_computer c ON c.computer_id = l.computer_id;
CREATE VIEW itam_export_applications AS SELECT i.installation_id AS InstallationID, i.computer_id AS ComputerID,
    a.product_key AS ApplicationID, a.full_name AS FullName, a.product AS ProductName, a.publisher AS Publisher,
    a.version AS Version, a.edition AS Edition, i.installed AS InstallDate, i.inventoried AS InventoryDate,
    i.last_used AS LastUsedDate, i.path AS InstallPath, a.product_code AS ProductCode, i.modified AS LastModified
    FROM op_installation i LEFT JOIN op_application a ON a.application_id = i.application_id;
)sql";

const char* const insertSource = "INSERT INTO op_source VALUES (?1, ?2, 0, ?3, ?4, ?4, ?5)";
const char* const insertSite = "INSERT INTO op_site VALUES (?1, ?2, ?3, ?4, ?5)";
const char* const insertSystem = "INSERT INTO op_os VALUES (?1, ?2, ?3, ?4, ?5)";
const char* const insertApplication = "INSERT INTO op_application VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const char* const insertComputer = "INSERT INTO op_computer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                                   "?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
                                   "?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)";
const char* const insertInstallation = "INSERT INTO op_installation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const char* const insertContract =
    "INSERT INTO op_contract VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
const char* const insertLink = "INSERT INTO op_contract_computer VALUES (?1, ?2, ?3, ?4, ?5)";

const char* const isSample =
    "SELECT count(*) FROM sqlite_schema WHERE name = 'op_source' AND sql LIKE '%initial_computers%'";
const char* const selectSource =
    "SELECT seed, generation, data_time, initial_computers, next_computer, next_contract FROM op_source";
const char* const updateSource =
    "UPDATE op_source SET generation = ?1, data_time = ?2, next_computer = ?3, next_contract = ?4";
/// A nightly inventory moves these dates on every computer, and LastModified on none (D-7).
const char* const touchInventory = "UPDATE op_computer SET inventoried = ?1 WHERE inventoried IS NOT NULL";

const char* const computerKeys = "SELECT computer_id FROM op_computer ORDER BY computer_id";
const char* const changeMemory = "UPDATE op_computer SET memory = CASE WHEN memory > 500000000000 THEN memory / 8 ELSE "
                                 "coalesce(memory, 1073741824) * 2 END, "
                                 "modified = ?2 WHERE computer_id = ?1";
const char* const changeUser = "UPDATE op_computer SET assigned_user = ?3, modified = ?2 WHERE computer_id = ?1";
const char* const changeAddress = "UPDATE op_computer SET ip = ?3, modified = ?2 WHERE computer_id = ?1";
const char* const changeSite =
    "UPDATE op_computer SET site_id = site_id % ?3 + 1, modified = ?2 WHERE computer_id = ?1";
const char* const removeComputer = "DELETE FROM op_computer WHERE computer_id = ?1";
const char* const removeItsInstallations =
    "DELETE FROM op_installation WHERE installation_id >= ?1 || '-' AND installation_id < ?1 || '.'";
const char* const removeItsLinks = "DELETE FROM op_contract_computer WHERE computer_id = ?1";

const char* const installationKeys =
    "SELECT installation_id, application_id FROM op_installation ORDER BY installation_id";
const char* const changeVersion =
    "UPDATE op_installation SET application_id = ?3, inventoried = ?2, modified = ?2 WHERE installation_id = ?1";
const char* const changePath =
    "UPDATE op_installation SET path = ?3, inventoried = ?2, modified = ?2 WHERE installation_id = ?1";
const char* const removeInstallation = "DELETE FROM op_installation WHERE installation_id = ?1";
const char* const lastInstallationOf = "SELECT max(installation_id) FROM op_installation WHERE installation_id >= ?1 "
                                       "|| '-' AND installation_id < ?1 || '.'";

const char* const contractKeys = "SELECT contract_id FROM op_contract ORDER BY contract_id";
const char* const changeEnd = "UPDATE op_contract SET ends = CASE WHEN ends IS NULL THEN ?3 ELSE date(ends, '+12 "
                              "months') END, status = 'Active', "
                              "modified = ?2 WHERE contract_id = ?1";
const char* const changeValue =
    "UPDATE op_contract SET value = round(abs(value) * 1.1 + 1, 2), modified = ?2 WHERE contract_id = ?1";
const char* const changeStatus =
    "UPDATE op_contract SET status = CASE status WHEN 'Cancelled' THEN 'Active' ELSE 'Cancelled' END, modified = ?2 "
    "WHERE contract_id = ?1";
const char* const linkKeys =
    "SELECT record_id FROM op_contract_computer WHERE computer_id IS NOT NULL ORDER BY record_id";
const char* const removeLink = "DELETE FROM op_contract_computer WHERE record_id = ?1";

/// A contract whose last link went still has its one row.
const char* const keepUncovered =
    "INSERT INTO op_contract_computer SELECT k.contract_id || '/-', k.contract_id, NULL, NULL, ?1 FROM op_contract k "
    "WHERE k.contract_id NOT IN (SELECT contract_id FROM op_contract_computer)";

const char* const countAll =
    "SELECT (SELECT count(*) FROM op_computer), (SELECT count(*) FROM op_contract_computer), "
    "(SELECT count(*) FROM op_installation), (SELECT count(*) FROM op_contract), (SELECT count(*) FROM op_application)";

} // namespace itam::core::sampledata::sql
