// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same failures over the identification API (servicenow-ire.md 13.5): nothing there keeps runs or transactions, so
// what an interrupted export did is in doubt and travels again. Contracts are updated, so that all of the source shows.
#include "tests/campaign/disturbances.h"
#include "tests/campaign/estate.h"
#include "tests/campaign/snapshot.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class IdentificationTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    /// What cannot begin cannot be disturbed either.
    void undisturbedItSucceeds()
    {
        const Start start(Start::Kind::Second, overIdentification);
        QVERIFY2(start.undisturbed().startsWith(QLatin1String("succeeded")), qUtf8Printable(start.undisturbed()));
    }
    void bothChannelsLeadToTheSameRecords_data();
    void bothChannelsLeadToTheSameRecords();
    void IR20_aSharedComputerGetsItsOwnCiWithItsOwnSerialNumber();
    void everyFaultAtEveryExchange()
    {
        QCOMPARE(runAll(Start::Kind::Second, httpFaults() + silencesThatEnd(), overIdentification), 0);
    }
    void silencesInAFirstExport() { QCOMPARE(runAll(Start::Kind::First, silencesThatEnd(), overIdentification), 0); }
    void statementsOfTheJournal() { QCOMPARE(runAll(Start::Kind::Second, journalStatements(), overIdentification), 0); }
    void cancelsAndKills()
    {
        QCOMPARE(runAll(Start::Kind::Second, cancels() + killedExporters(), overIdentification), 0);
    }
    void killedInstance() { QCOMPARE(runAll(Start::Kind::Second, killedInstances(), overIdentification), 0); }
};

void IdentificationTest::bothChannelsLeadToTheSameRecords_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < static_cast<int>(comparableParts.size()); ++part)
        QTest::newRow(comparableParts[static_cast<std::size_t>(part)]) << part;
}

void IdentificationTest::bothChannelsLeadToTheSameRecords()
{
    QFETCH(int, part);
    const Start application(Start::Kind::First);
    const Start identification(Start::Kind::First, overIdentification);
    const QStringList expected = comparableContent(application.work().instance(), part);
    QVERIFY(expected.size() > 2);
    QCOMPARE(comparableContent(identification.work().instance(), part), expected);
}

// C5 came with the serial number of C1. What is installed on it moves as well, one export later.
void IdentificationTest::IR20_aSharedComputerGetsItsOwnCiWithItsOwnSerialNumber()
{
    Start start(Start::Kind::Second, overIdentification);
    start.site().copyTo(start.work());
    const Site work = start.work();
    LocalInstance instance(work.instance(), start.clock());
    const QString computer = QStringLiteral("own5|OWN5|");
    const auto hasComputer = [&] { return !comparableContent(work.instance(), 0).filter(computer).isEmpty(); };
    const auto installations = [&] { return comparableContent(work.instance(), 1).filter(QStringLiteral("own5|")); };
    Estate(work.operations()).execute("UPDATE computer SET serial = 'OWN5', name = 'own5' WHERE id = 'C5'");
    (void)exportCleanly(work, start.clock(), instance);
    QVERIFY(hasComputer());
    QVERIFY(installations().isEmpty());
    (void)exportCleanly(work, start.clock(), instance);
    QCOMPARE(installations().size(), 1);
    // From then on nothing is special any more.
    const QString third = digestOf(exportCleanly(work, start.clock(), instance));
    QVERIFY2(third.contains(QLatin1String("hardware unchanged")), qUtf8Printable(third));
}

ITAM_TEST(IdentificationTest)
} // namespace
#include "tst_identification.moc"
