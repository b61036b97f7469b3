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

ITAM_TEST(IdentificationExportTest)
#include "tst_identificationexport.moc"
