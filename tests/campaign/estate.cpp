// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/estate.h"

#include "tests/campaign/localinstance.h"

#include <QFile>

namespace itam::tests::campaign {
namespace {

using core::support::sqlite::Database;
using core::support::sqlite::OpenMode;

constexpr auto schema = R"sql(
CREATE TABLE computer (id TEXT PRIMARY KEY, name TEXT, serial TEXT, type TEXT, os TEXT, memory INTEGER, host TEXT, vm TEXT);
CREATE TABLE contract (id TEXT PRIMARY KEY, number TEXT, name TEXT, master TEXT, computer TEXT);
CREATE TABLE installation (id TEXT PRIMARY KEY, computer TEXT, application TEXT, version TEXT);
CREATE TABLE away_computer (id TEXT, name TEXT, serial TEXT, type TEXT, os TEXT, memory INTEGER, host TEXT, vm TEXT);
CREATE TABLE away_installation (id TEXT, computer TEXT, application TEXT, version TEXT);
CREATE VIEW itam_export_source AS SELECT 'campaign' AS SourceID;
CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, name AS ComputerName, serial AS SerialNo, 'Dell Inc.' AS Manufacturer,
    'Latitude ' || substr(id, 2, 1) AS ModelNo, type AS ComputerType, os AS OperatingSystem, memory AS TotalMemory,
    vm AS VMName, vm AS VMID, CASE WHEN vm IS NULL THEN NULL ELSE 'VMware' END AS VMType, host AS HostComputerID,
    NULL AS LastModified FROM computer;
CREATE VIEW itam_export_contracts AS SELECT k.id AS RecordID, k.number AS ContractNo, k.name AS ContractName, 'Active' AS ContractStatus,
    'Acme' AS VendorName, k.master AS MasterContractNo, k.computer AS ComputerID, c.serial AS SerialNo, c.name AS ComputerName,
    NULL AS LastModified FROM contract k LEFT JOIN computer c ON c.id = k.computer;
CREATE VIEW itam_export_applications AS SELECT id AS InstallationID, computer AS ComputerID, application AS ApplicationID,
    'Product ' || application AS FullName, 'Product ' || application AS ProductName, 'Vendor' AS Publisher, version AS Version,
    NULL AS LastModified FROM installation;
)sql";

// C5 is the same machine as C1. C4 runs on C3, and moves to C1. K2 waits for its master, which comes last; the master of K3 never comes.
// R6 covers a computer that nobody knows, I5 is on one; I4 is on the duplicate.
constexpr auto records = R"sql(
INSERT INTO computer VALUES ('C1','pc1','SER0001','Computer','Windows 11',17179869184,NULL,NULL),
 ('C2','pc2','SER0002','Computer','Windows 11',17179869184,NULL,NULL),
 ('C3','host3','SER0003','VM Host','VMware ESX 7',68719476736,NULL,NULL),
 ('C4','vm4','VMW0004','Virtual Machine','Windows Server 2022',8589934592,'C3','vm4'),
 ('C5','pc1','SER0001','Computer','Windows 11',17179869184,NULL,NULL),
 ('C6','pc6','SER0006','Computer','Windows 11',17179869184,NULL,NULL),
 ('C7','pc7','SER0007','Computer','Debian 12',17179869184,NULL,NULL);
INSERT INTO contract VALUES ('R1','K1','Maintenance','' ,'C1'), ('R2','K2','Child','K9','C2'), ('R3','K3','Orphan','K0',NULL),
 ('R4','K1','Maintenance','','C2'), ('R5','K5','Plain','',NULL), ('R6','K5','Plain','','C99'), ('R9','K9','Master','','C3');
INSERT INTO installation VALUES ('I1','C1','app1','1.0'), ('I2','C1','app2','1.0'), ('I3','C2','app1','1.0'),
 ('I4','C5','app3','1.0'), ('I5','C99','app1','1.0'), ('I6','C4','app2','1.0'), ('I7','C7','app1','1.0');
)sql";

} // namespace

Estate::Estate(const QString& path)
{
    const bool isNew = !QFile::exists(path);
    auto database = Database::open(path, OpenMode::Create);
    if (!database)
        giveUp(database.error().detail);
    m_database = std::move(*database);
    if (!isNew)
        return;
    execute(schema);
    execute(records);
}

void Estate::execute(const QByteArray& sql)
{
    mustBe(m_database.execute(sql));
}

QStringList Estate::column(const QByteArray& sql)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        giveUp(statement.error().detail);
    QStringList values;
    while (true) {
        const auto row = statement->step();
        if (!row)
            giveUp(row.error().detail);
        if (!*row)
            return values;
        values.append(statement->text(0));
    }
}

void Estate::vanish()
{
    execute("INSERT INTO away_computer SELECT * FROM computer WHERE id = 'C7'; DELETE FROM computer WHERE id = 'C7';"
            "INSERT INTO away_installation SELECT * FROM installation WHERE id = 'I7';"
            "DELETE FROM installation WHERE id = 'I7'");
}

void Estate::change()
{
    execute(
        "INSERT INTO computer SELECT * FROM away_computer; INSERT INTO installation SELECT * FROM away_installation;"
        "DELETE FROM computer WHERE id = 'C6';"
        "UPDATE computer SET serial = 'NEW0002' WHERE id = 'C2'; UPDATE computer SET os = 'Windows 12' WHERE id IN "
        "('C1', 'C2');"
        "UPDATE computer SET memory = 34359738368 WHERE id IN ('C4', 'C7');"
        "UPDATE computer SET host = 'C1' WHERE id = 'C4';"
        "INSERT INTO computer VALUES ('C8','pc8','SER0008','Computer','Debian 12',1073741824,NULL,NULL);"
        "UPDATE contract SET name = 'Renamed' WHERE number = 'K1';"
        "UPDATE contract SET computer = 'C8' WHERE id = 'R9';"
        "INSERT INTO contract VALUES ('R8','K8','New','','C1');"
        "UPDATE installation SET version = '2.0' WHERE id IN ('I1', 'I3', 'I6');"
        "INSERT INTO installation VALUES ('I8','C8','app2','1.0')");
}

void Estate::goBack()
{
    execute("UPDATE computer SET os = 'Windows 11' WHERE id IN ('C1', 'C2')");
}

void Estate::beForeign()
{
    execute("UPDATE computer SET os = 'Foreign' WHERE id = 'C3'");
}

} // namespace itam::tests::campaign
