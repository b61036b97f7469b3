// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The source profile for GLPI, on a small GLPI in MariaDB.
#include "core/source/profilecheck.h"
#include "tests/core/source/databasefile.h"
#include "tests/servers/databaseserver.h"
#include "tests/testcase.h"

#include <QFile>

using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseServer;
using itam::tests::PassRows;
using Kind = Finding::Kind;

class GlpiTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void computersWithWhatHangsOnThem();
    void contractsWithTheComputersThatTheyCover();
    void installationsOfSoftwareVersions();
    void checkSaysWhatIsOffered();
    void anotherDatabaseIsToldByWhatItLacks();
    void identityIsTheNameThatGlpiGaveItself();
    void oneRecordAndTheSearchWorkToo();

private:
    [[nodiscard]] std::unique_ptr<OperationsDatabase> open(const QString& user = QStringLiteral("reader")) const;
    /// A row as "Column=value" of the columns that have one.
    [[nodiscard]] static QByteArrayList told(OperationsDatabase& database, DataType type);
    std::unique_ptr<DatabaseServer> m_server;
};

void GlpiTest::initTestCase()
{
    m_server = DatabaseServer::start(DatabaseServer::Kind::MariaDb);
    QFile sql(QDir(qEnvironmentVariable("ITAM_SOURCE")).filePath(QStringLiteral("tests/core/source/servers/glpi.sql")));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    m_server->run(sql.readAll());
}

std::unique_ptr<OperationsDatabase> GlpiTest::open(const QString& user) const
{
    SourceLocation location{m_server->dsn(user),
                            []() -> itam::Result<QByteArray> { return QByteArray(DatabaseServer::password); }};
    location.profile = profileNamed(QStringLiteral("glpi"), profileFolders({})).value();
    return OperationsDatabase::open(location).value();
}

QByteArrayList GlpiTest::told(OperationsDatabase& database, DataType type)
{
    const auto stream = database.read(type);
    if (!stream)
        return {stream.error().detail.toUtf8()};
    QByteArrayList lines;
    for (auto batch = (*stream)->next({}).value(); !batch.isEmpty(); batch = (*stream)->next({}).value()) {
        for (std::size_t row = 0; row < batch.size(); ++row) {
            QByteArrayList cells;
            for (std::size_t c = 0; c < batch.columnCount(); ++c) {
                if (!batch.cell(row, c).isEmpty())
                    cells.append(QByteArray((*stream)->columns()->columns[c]->name) + '=' +
                                 batch.cell(row, c).toByteArray());
            }
            lines.append(cells.join(' '));
        }
    }
    return lines;
}

void GlpiTest::computersWithWhatHangsOnThem()
{
    const QByteArrayList rows = told(*open(), DataType::Hardware);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0],
             QByteArray("ComputerID=1 ComputerName=esx-01 Domain=example.com SerialNo=SN-1 Manufacturer=Dell "
                        "ModelNo=R740 ComputerType=VM Host ChassisType=Server OperatingSystem=VMware ESXi "
                        "OSVersion=7.0 ServicePack=U3 OSBits=64 ProcessorType=Xeon Gold 6130 NumberOfProcessors=2 "
                        "NumberOfCores=32 NumberOfLogicalProcessors=64 MaxClockSpeed=2100 TotalMemory=137438953472 "
                        "TotalDiskSpace=1073741824 NumberOfHardDrives=2 NumberOfNetworkCards=2 IPAddress=10.20.0.11 "
                        "MACAddress=02:42:ac:10:00:0b BIOSUUID=host-uuid AssignedUser=ada "
                        "CalculatedUser=ada@example.com Location=Bern > Basement CorporateUnit=Operations "
                        "InventoryDate=2026-01-01T00:00:00Z Status=In use"));
    QCOMPARE(rows[1], QByteArray("ComputerID=2 ComputerName=vm-02 ComputerType=Virtual Machine BIOSUUID=VM-UUID-2 "
                                 "VMName=vm two VMID=vm-uuid-2 VMType=VmWare PowerState=running HostComputerID=1 "
                                 "HostName=esx-01"));
    QCOMPARE(rows[2], QByteArray("ComputerID=3 ComputerName=pc-03 ComputerType=Computer"));
}

void GlpiTest::contractsWithTheComputersThatTheyCover()
{
    const QByteArray care = " ContractNo=C-1 ContractName=Care Comments=as agreed ContractType=Maintenance "
                            "ContractStatus=In use VendorName=Dell Services StartDate=2025-01-31 EndDate=2026-02-28 "
                            "Evergreen=true ReviewDate=2025-11-30 TotalValue=1200.5 CostCenter=4711 ";
    const QByteArrayList expected{"RecordID=1-1" + care + "ComputerID=1 SerialNo=SN-1 ComputerName=esx-01",
                                  "RecordID=1-3" + care + "ComputerID=3 ComputerName=pc-03",
                                  "RecordID=2-0 ContractNo=GLPI 2 ContractName=Nothing covered Evergreen=false"};
    QCOMPARE(told(*open(), DataType::Contracts), expected);
}

void GlpiTest::installationsOfSoftwareVersions()
{
    const QByteArrayList expected{
        "InstallationID=10 ComputerID=1 ApplicationID=1 FullName=Firefox 128.0 ProductName=Firefox Publisher=Mozilla "
        "Version=128.0 InstallDate=2025-05-06",
        "InstallationID=2 ComputerID=2 ApplicationID=1 FullName=Firefox 128.0 ProductName=Firefox Publisher=Mozilla "
        "Version=128.0",
        "InstallationID=3 ComputerID=2 ApplicationID=2 FullName=Nameless ProductName=Nameless"};
    QCOMPARE(told(*open(), DataType::Applications), expected);
}

void GlpiTest::checkSaysWhatIsOffered()
{
    const auto offer = checkSource(*open());
    QVERIFY2(offer, qPrintable(offer ? QString() : offer.error().detail));
    QCOMPARE(offer->types.size(), 3);
    for (const TypeOffer& type : offer->types)
        QVERIFY(!type.problem);
    QCOMPARE(offer->types[0].missing, QStringList{QStringLiteral("CostCenter")});
    QVERIFY(offer->types[0].hasLastModified);
    QVERIFY(!offer->types[0].coversJoins);
    QVERIFY(!offer->types[0].canPreFilter);
    QCOMPARE(offer->types[2].missing, (QStringList{QStringLiteral("Edition"), QStringLiteral("InventoryDate"),
                                                   QStringLiteral("LastUsedDate"), QStringLiteral("InstallPath"),
                                                   QStringLiteral("ProductCode"), QStringLiteral("LastModified")}));
}

void GlpiTest::anotherDatabaseIsToldByWhatItLacks()
{
    m_server->run("RENAME TABLE glpi_softwares TO elsewhere");
    const auto offer = checkSource(*open());
    m_server->run("RENAME TABLE elsewhere TO glpi_softwares");
    QVERIFY(offer);
    QVERIFY(!offer->types[0].problem);
    QVERIFY(offer->types[2].problem);
    QVERIFY2(offer->types[2].problem->detail.contains(QStringLiteral("glpi_softwares")),
             qPrintable(offer->types[2].problem->detail));
}

void GlpiTest::identityIsTheNameThatGlpiGaveItself()
{
    QCOMPARE(open()->sourceId().value(), QStringLiteral("glpi-a1b2"));
    m_server->run("UPDATE glpi_configs SET value = '' WHERE id = 2");
    const QString byPlace = open()->sourceId().value();
    m_server->run("UPDATE glpi_configs SET value = 'a1b2' WHERE id = 2");
    QVERIFY(byPlace.startsWith(QStringLiteral("server-")));
    // The views of the same database would be other data.
    const auto views = OperationsDatabase::open(
        {m_server->dsn(), []() -> itam::Result<QByteArray> { return QByteArray(DatabaseServer::password); }});
    QVERIFY((*views)->sourceId().value() != byPlace);
}

void GlpiTest::oneRecordAndTheSearchWorkToo()
{
    const auto database = open();
    const auto one = database->readOne(DataType::Hardware, "2").value()->next({}).value();
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(one.cell(0, 1).toByteArray(), QByteArray("vm-02"));
    const auto found = database->findComputers(QStringLiteral("SN-1"), 10, {}).value();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().key, QStringLiteral("1"));
    QCOMPARE(database->count(DataType::Applications).value(), 3);
}

ITAM_TEST(GlpiTest)
#include "tst_glpi.moc"
