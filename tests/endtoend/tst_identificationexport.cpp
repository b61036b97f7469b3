// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export run --channel identification` beyond what both channels do alike (servicenow-ire.md 13, 14).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;

class IdentificationExportTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void aColumnThatBecameEmptyIsToldAndNotSentAgain();
    void aMachineThatMovesIsOnItsNewHostAlone();

private:
    [[nodiscard]] ExportEnd run(const QStringList& extra = {})
    {
        return m_site->host.run(SmallSite::identification() + extra);
    }
    [[nodiscard]] QString textOf(const QString& command, const QStringList& extra = {})
    {
        const QStringList asText{QStringLiteral("--output"), QStringLiteral("text")};
        return QString::fromUtf8(m_site->host.command(command, SmallSite::identification() + extra + asText).out);
    }

    std::unique_ptr<SmallSite> m_site;
};

void IdentificationExportTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
    QCOMPARE(run().exitStatus, 0);
}

void IdentificationExportTest::aColumnThatBecameEmptyIsToldAndNotSentAgain()
{
    QVERIFY(m_site->estate.execute("UPDATE computer SET os = '' WHERE id = 'C00002';"
                                   "UPDATE contract SET ends = '' WHERE id = 'R0001'"));
    const QStringList full{QStringLiteral("--full")};
    const ExportEnd emptied = run();
    QCOMPARE(emptied.exitStatus, 0);
    QCOMPARE(emptied.number("hardware", "notCleared"), 1);
    QCOMPARE(emptied.number("contracts", "notCleared"), 1);
    QCOMPARE(emptied.number("hardware", "pending"), 0);
    const QJsonArray rows = m_site->sandbox.table(QStringLiteral("cmdb_ci_computer"), QStringLiteral("name=pc00002"));
    QVERIFY(!rows[0][QLatin1String("os")].toString().isEmpty());

    // It has landed: nothing of it travels again, and it stays told.
    const ExportEnd again = run();
    QCOMPARE(again.number("hardware", "sent") + again.number("contracts", "sent"), 0);
    QCOMPARE(again.number("hardware", "notCleared"), 1);
    QVERIFY(textOf(QStringLiteral("status")).contains(QStringLiteral("  C00002: os\n")));
    const QString tale = textOf(QStringLiteral("history"), {QStringLiteral("--record"), QStringLiteral("C00002")});
    QVERIFY2(tale.contains(QStringLiteral("(NOT_CLEARED): os.")), qPrintable(tale));

    // A full run does not look at contracts that people may have completed; what is known of them stays.
    QCOMPARE(run(full).number("contracts", "notCleared"), 1);
    QVERIFY(m_site->estate.execute("UPDATE computer SET os = 'Debian 12' WHERE id = 'C00002';"
                                   "DELETE FROM contract WHERE id = 'R0001'"));
    const ExportEnd filled = run();
    QCOMPARE(filled.number("hardware", "notCleared"), 0);
    QCOMPARE(filled.number("contracts", "notCleared"), 0);
}

void IdentificationExportTest::aMachineThatMovesIsOnItsNewHostAlone()
{
    // C00001 is a virtual machine; where it runs stands in the column that holds memory otherwise.
    QVERIFY(m_site->estate.execute(
        "DROP VIEW itam_export_hardware;"
        "CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, name AS ComputerName, serial AS SerialNo, "
        "CASE id WHEN 'C00001' THEN 'Virtual Machine' ELSE type END AS ComputerType, os AS OperatingSystem, "
        "CASE id WHEN 'C00001' THEN manufacturer END AS HostComputerID, modified AS LastModified FROM computer"));
    const auto runsOn = [this](const char* host) {
        const QByteArray sql = QByteArray("UPDATE computer SET manufacturer = '") + host + "' WHERE id = 'C00001'";
        return m_site->estate.execute(sql) ? run() : ExportEnd();
    };
    const auto hosts = [this] {
        QStringList names;
        for (const QJsonValue& each :
             m_site->sandbox.table(QStringLiteral("cmdb_rel_ci"), QStringLiteral("type.nameLIKEVirtualized"))) {
            const QJsonArray ci = m_site->sandbox.table(
                QStringLiteral("cmdb_ci_computer"), QLatin1String("sys_id=") + each[QLatin1String("child")].toString());
            names.append(ci[0][QLatin1String("name")].toString());
        }
        names.sort();
        return names;
    };
    QCOMPARE(runsOn("C00002").number("hardware", "pending"), 0);
    QCOMPARE(hosts(), QStringList{QStringLiteral("pc00002")});
    QCOMPARE(runsOn("C00003").number("hardware", "pending"), 0);
    QCOMPARE(hosts(), QStringList{QStringLiteral("pc00003")});
    // A host that is not there yet: where it ran before is still the best that is known.
    QCOMPARE(runsOn("C00099").number("hardware", "pending"), 1);
    QCOMPARE(hosts(), QStringList{QStringLiteral("pc00003")});
    QCOMPARE(runsOn("").number("hardware", "pending"), 0);
    QCOMPARE(hosts(), QStringList());
}

ITAM_TEST(IdentificationExportTest)
#include "tst_identificationexport.moc"
