// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same failures over the identification API (servicenow-ire.md 13.5): nothing there keeps runs or transactions, so
// what an interrupted export did is in doubt and travels again. Contracts are updated, so that all of the source shows.
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

ITAM_TEST(IdentificationTest)
} // namespace
#include "tst_identification.moc"
