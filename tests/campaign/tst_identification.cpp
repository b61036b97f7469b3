// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same failures over the identification API (servicenow-ire.md 13.5): nothing there keeps runs or transactions, so
// what an interrupted export did is in doubt and travels again. Contracts are updated, so that all of the source shows.
#include "core/support/sqlite.h"
#include "tests/campaign/disturbances.h"
#include "tests/campaign/snapshot.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;
using itam::core::settings::Channel;

namespace {

/// Not those whose request arrives when another export is over already: nothing on a stock instance tells an old
/// request from a new one (servicenow-ire.md 14), so a contract may then be there twice. The console says so.
QList<Kind> silencesThatEnd()
{
    QList<Kind> kinds = silences();
    kinds.removeIf([](const Kind& kind) { return kind.name.contains(QLatin1String("much later")); });
    return kinds;
}

class IdentificationTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    /// What cannot begin cannot be disturbed either.
    void undisturbedItSucceeds()
    {
        const Start start(Start::Kind::Second, Channel::Identification);
        QVERIFY2(start.undisturbed().startsWith(QLatin1String("succeeded")), qUtf8Printable(start.undisturbed()));
    }
    void bothChannelsLeadToTheSameRecords_data();
    void bothChannelsLeadToTheSameRecords();
    void everyFaultAtEveryExchange()
    {
        QCOMPARE(runAll(Start::Kind::Second, httpFaults() + silencesThatEnd(), Channel::Identification), 0);
    }
    void silencesInAFirstExport()
    {
        QCOMPARE(runAll(Start::Kind::First, silencesThatEnd(), Channel::Identification), 0);
    }
    void statementsOfTheJournal()
    {
        QCOMPARE(runAll(Start::Kind::Second, journalStatements(), Channel::Identification), 0);
    }
    void cancelsAndKills()
    {
        QCOMPARE(runAll(Start::Kind::Second, cancels() + killedExporters(), Channel::Identification), 0);
    }
    void killedInstance() { QCOMPARE(runAll(Start::Kind::Second, killedInstances(), Channel::Identification), 0); }
};

/// The columns as one text; SQLite 3.40 has no concat_ws.
QByteArray joined(const QByteArrayList& columns)
{
    QByteArrayList parts;
    for (const QByteArray& column : columns)
        parts.append("coalesce(" + column + ",'')");
    return parts.join("||'|'||");
}

QStringList linesOf(const QString& path, const QByteArray& sql)
{
    auto database = itam::core::support::sqlite::Database::open(path, itam::core::support::sqlite::OpenMode::ReadOnly);
    if (!database)
        giveUp(database.error().detail);
    auto statement = database->prepare(sql);
    if (!statement)
        giveUp(statement.error().detail);
    QStringList lines;
    while (true) {
        const auto row = statement->step();
        if (!row)
            giveUp(row.error().detail);
        if (!*row)
            return lines;
        lines.append(statement->text(0));
    }
}

// Aside are what a stock instance has no place for (itam_... columns, virtual machine instances and their models),
// references that IRE does not make (13.2), and rows of two records that its rule takes for one (13.4).
void IdentificationTest::bothChannelsLeadToTheSameRecords_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("computers") << QByteArray(
        QByteArray("SELECT ") +
        joined({"name", "serial_number", "sys_class_name", "os", "ram", "model_number", "virtual", "install_status"}) +
        " "
        "FROM cmdb WHERE sys_class_path LIKE '%/cmdb_ci_computer/%' ORDER BY 1");
    QTest::newRow("installations") << QByteArray(QByteArray("SELECT DISTINCT ") +
                                                 joined({"c.name", "i.display_name", "i.publisher", "i.version"}) +
                                                 " FROM cmdb_sam_sw_install AS i "
                                                 "JOIN cmdb AS c ON c.sys_id = i.installed_on ORDER BY 1");
    QTest::newRow("contracts") << QByteArray(
        QByteArray("SELECT ") +
        joined({"k.vendor_contract", "k.short_description", "k.sys_class_name", "k.state", "p.vendor_contract"}) +
        " "
        "FROM ast_contract AS k LEFT JOIN ast_contract AS p ON p.sys_id = k.parent_contract ORDER BY 1");
    QTest::newRow("links") << QByteArray(
        QByteArray("SELECT DISTINCT ") + joined({"k.vendor_contract", "c.name"}) +
        " FROM contract_rel_ci AS l "
        "JOIN ast_contract AS k ON k.sys_id = l.contract JOIN cmdb AS c ON c.sys_id = l.ci_item ORDER BY 1");
}

void IdentificationTest::bothChannelsLeadToTheSameRecords()
{
    QFETCH(QByteArray, sql);
    const Start application(Start::Kind::First);
    const Start identification(Start::Kind::First, Channel::Identification);
    const QStringList expected = linesOf(application.work().instance(), sql);
    QVERIFY(expected.size() > 2);
    QCOMPARE(linesOf(identification.work().instance(), sql), expected);
}

ITAM_TEST(IdentificationTest)
} // namespace
#include "tst_identification.moc"
