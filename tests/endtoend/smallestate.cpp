// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/smallestate.h"

namespace itam::tests {
namespace {

constexpr auto schema = R"sql(
CREATE TABLE computer (id TEXT PRIMARY KEY, name TEXT, serial TEXT, manufacturer TEXT, model TEXT, type TEXT DEFAULT 'Computer',
    os TEXT, memory INTEGER, cpus INTEGER, cores INTEGER, modified TEXT);
CREATE TABLE contract (id TEXT PRIMARY KEY, number TEXT, name TEXT, status TEXT, vendor TEXT, starts TEXT, ends TEXT, master TEXT,
    computer TEXT, modified TEXT);
CREATE TABLE installation (id TEXT PRIMARY KEY, computer TEXT, application TEXT, name TEXT, publisher TEXT, version TEXT, modified TEXT);
CREATE TABLE identity (id TEXT);
INSERT INTO identity VALUES (lower(hex(randomblob(16))));
CREATE VIEW itam_export_source AS SELECT id AS SourceID FROM identity;
CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, name AS ComputerName, serial AS SerialNo, manufacturer AS Manufacturer,
    model AS ModelNo, type AS ComputerType, os AS OperatingSystem, cpus AS NumberOfProcessors, cores AS NumberOfCores,
    memory AS TotalMemory, modified AS LastModified FROM computer;
CREATE VIEW itam_export_contracts AS SELECT k.id AS RecordID, k.number AS ContractNo, k.name AS ContractName, k.status AS ContractStatus,
    k.vendor AS VendorName, k.starts AS StartDate, k.ends AS EndDate, k.master AS MasterContractNo, k.computer AS ComputerID,
    c.serial AS SerialNo, c.name AS ComputerName, k.modified AS LastModified FROM contract k LEFT JOIN computer c ON c.id = k.computer;
CREATE VIEW itam_export_applications AS SELECT id AS InstallationID, computer AS ComputerID, application AS ApplicationID,
    name AS FullName, name AS ProductName, publisher AS Publisher, version AS Version, modified AS LastModified FROM installation;
)sql";

} // namespace

SmallEstate::SmallEstate(const QString& path) : m_path(path)
{
    auto database = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::Create);
    if (database)
        m_database = std::move(*database);
    execute(schema);
}

bool SmallEstate::execute(const QByteArray& sql)
{
    const auto done = m_database.execute(sql);
    if (!done)
        qInfo("%s", qUtf8Printable(done.error().detail));
    return done.has_value();
}

int SmallEstate::value(const QByteArray& sql)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return -1;
    const auto row = statement->step();
    return row && *row ? static_cast<int>(statement->integer(0)) : -1;
}

void SmallEstate::addComputers(int count)
{
    execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) +
        ") INSERT INTO computer SELECT printf('C%05d', i), printf('pc%05d', i), printf('S%05dXY', i), 'Dell Inc.',"
        " printf('Latitude %d', i % 7), 'Computer', 'Windows 11', 17179869184, 2, 16, '2026-01-01T00:00:00Z' FROM n");
}

void SmallEstate::addContracts(int count)
{
    execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) +
            ") INSERT INTO contract SELECT printf('R%04d', i), printf('00%04d', i), printf('Maintenance %d', i), "
            "'Active', 'Acme',"
            " '2026-01-01', '2027-12-31', NULL, (SELECT id FROM computer WHERE id = printf('C%05d', i)), "
            "'2026-01-01T00:00:00Z'"
            " FROM n");
}

void SmallEstate::addInstallations(int computers, int perComputer)
{
    execute("WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < " +
            QByteArray::number(computers) + "), a(j) AS (SELECT 1 UNION ALL SELECT j + 1 FROM a WHERE j < " +
            QByteArray::number(perComputer) +
            ") INSERT INTO installation SELECT printf('I%05d-%03d', i, j), printf('C%05d', i), printf('arl-%03d', j),"
            " printf('Product %d', j), 'Vendor ' || (j % 5), '1.' || j, '2026-01-01T00:00:00Z' FROM c, a");
}

} // namespace itam::tests
