// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/exporter/exportcontroller.h"

using namespace itam;
using namespace itam::ui::exporter;
using core::journal::ExportRecord;
using core::journal::Knowledge;
using core::journal::Owner;
using core::model::DataType;

namespace {

const QDateTime now(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);

ExportTarget target(const char* url, const char* instanceId = "")
{
    ExportTarget target;
    target.instanceName = QStringLiteral("Acme");
    target.instanceUrl = QString::fromLatin1(url);
    target.instanceId = QString::fromLatin1(instanceId);
    return target;
}

ExportRecord exported(const char* url, const char* instanceId, const char* sourceId)
{
    ExportRecord record;
    record.instanceUrl = QString::fromLatin1(url);
    record.instanceId = QString::fromLatin1(instanceId);
    record.sourceId = QString::fromLatin1(sourceId);
    return record;
}

Knowledge::Baseline baseline(const char* instanceId, const char* sourceId, DataType type, qint64 records,
                             QList<core::journal::Journal::PendingCount> pending = {})
{
    Knowledge::Baseline baseline;
    baseline.owner = {QString::fromLatin1(instanceId), QString::fromLatin1(sourceId), type};
    baseline.records = records;
    baseline.state.lastSucceeded = now;
    baseline.pending = std::move(pending);
    return baseline;
}

} // namespace

class ExportScopeTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void ownerIsThatOfTheNewestExport_data();
    void ownerIsThatOfTheNewestExport();
    void scopeRepeatsTheTarget();
    void scopeTellsWhatTheJournalKnows();
    void scopeOfAnUnknownInstanceKnowsNothing();
    void scopeTellsProblemsFromWhatIsExpected();
    void scopeTellsWhyATypeIsNotTrusted();
    void problemsAreThoseOfThisInstanceAndSource();
    void theMostFrequentCauseComesFirst();
};

void ExportScopeTest::ownerIsThatOfTheNewestExport_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("instanceId");
    QTest::addColumn<QString>("owner"); // instance/source; empty: none
    QTest::newRow("by its address") << QStringLiteral("https://a") << QString() << QStringLiteral("A/new");
    QTest::newRow("by its own id") << QStringLiteral("http://127.0.0.1:9") << QStringLiteral("E")
                                   << QStringLiteral("E/s");
    QTest::newRow("an address alone is no id")
        << QStringLiteral("https://a") << QStringLiteral("E") << QStringLiteral("E/s");
    QTest::newRow("another address") << QStringLiteral("https://c") << QString() << QString();
    QTest::newRow("failed before the source was known") << QStringLiteral("https://d") << QString() << QString();
}

void ExportScopeTest::ownerIsThatOfTheNewestExport()
{
    QFETCH(const QString, url);
    QFETCH(const QString, instanceId);
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", ""), exported("https://a", "A", "new"),
                         exported("http://127.0.0.1:1", "E", "s"), exported("https://a", "A", "old"),
                         exported("https://d", "D", "")};
    const auto owner =
        ownerOf(target(url.toLatin1().constData(), instanceId.toLatin1().constData()), knowledge, DataType::Contracts);
    const QString found = owner ? owner->instanceId + QLatin1Char('/') + owner->sourceId : QString();
    QTEST(found, "owner");
    if (owner)
        QCOMPARE(owner->type, DataType::Contracts);
}

void ExportScopeTest::scopeRepeatsTheTarget()
{
    ExportTarget wanted = target("https://a");
    wanted.source = QStringLiteral("operations.db");
    wanted.blocked = QStringLiteral("No token is saved.");
    wanted.environment.word = QStringLiteral("Test");
    wanted.included[DataType::Contracts] = false;
    const ExportScope scope = scopeOf(wanted, {});
    QCOMPARE(scope.instanceName, wanted.instanceName);
    QCOMPARE(scope.instanceUrl, wanted.instanceUrl);
    QCOMPARE(scope.source, wanted.source);
    QCOMPARE(scope.blocked, wanted.blocked);
    QCOMPARE(scope.environment, wanted.environment);
    QVERIFY(!scope.types[DataType::Contracts].included);
    QVERIFY(scope.types[DataType::Hardware].included);
}

void ExportScopeTest::scopeTellsWhatTheJournalKnows()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s")};
    knowledge.baselines = {baseline("A", "s", DataType::Hardware, 100), baseline("A", "old", DataType::Contracts, 7),
                           baseline("B", "s", DataType::Applications, 8)};
    const ExportScope scope = scopeOf(target("https://a"), knowledge);
    QCOMPARE(scope.types[DataType::Hardware].known, std::optional<qint64>(100));
    QCOMPARE(scope.types[DataType::Hardware].lastSucceeded, now);
    QVERIFY(!scope.types[DataType::Contracts].known);
    QVERIFY(!scope.types[DataType::Applications].known);
}

void ExportScopeTest::scopeOfAnUnknownInstanceKnowsNothing()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s")};
    knowledge.baselines = {baseline("A", "s", DataType::Hardware, 100)};
    const ExportScope scope = scopeOf(target("https://b"), knowledge);
    for (const ExportScope::Type& type : scope.types.values)
        QVERIFY(!type.known && type.pending == 0 && !type.lastSucceeded.isValid());
}

void ExportScopeTest::scopeTellsProblemsFromWhatIsExpected()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s")};
    knowledge.baselines = {baseline("A", "s", DataType::Hardware, 100,
                                    {{QStringLiteral("AMBIGUOUS"), 3},
                                     {QStringLiteral("NO_KEY"), 4},
                                     {QStringLiteral("ADD_OFF"), 5},
                                     {QStringLiteral("UPDATE_OFF"), 6},
                                     {QStringLiteral("DUPLICATE_OF"), 7}})};
    const ExportScope::Type hardware = scopeOf(target("https://a"), knowledge).types[DataType::Hardware];
    QCOMPARE(hardware.pending, 7);
    QCOMPARE(hardware.heldBack, 11);
    QCOMPARE(hardware.duplicates, 7);
}

void ExportScopeTest::scopeTellsWhyATypeIsNotTrusted()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s")};
    knowledge.baselines = {baseline("A", "s", DataType::Hardware, 100), baseline("A", "s", DataType::Contracts, 5)};
    knowledge.baselines[1].state.trusted = false;
    knowledge.baselines[1].state.distrustReason = QStringLiteral("the instance was restored");
    const ExportScope scope = scopeOf(target("https://a"), knowledge);
    QVERIFY(scope.types[DataType::Hardware].fullReason.isEmpty());
    QCOMPARE(scope.types[DataType::Contracts].fullReason, QStringLiteral("the instance was restored"));
}

void ExportScopeTest::problemsAreThoseOfThisInstanceAndSource()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s"), exported("https://b", "B", "s")};
    knowledge.baselines = {baseline("A", "s", DataType::Hardware, 1, {{QStringLiteral("AMBIGUOUS"), 1}}),
                           baseline("A", "old", DataType::Hardware, 1, {{QStringLiteral("NO_KEY"), 2}}),
                           baseline("B", "s", DataType::Hardware, 1, {{QStringLiteral("IN_DOUBT"), 3}})};
    QCOMPARE(problemsOf(target("https://a"), knowledge),
             (QList<ProblemGroup>{{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 1}}));
    QVERIFY(problemsOf(target("https://c"), knowledge).isEmpty());
}

void ExportScopeTest::theMostFrequentCauseComesFirst()
{
    Knowledge knowledge;
    knowledge.exports = {exported("https://a", "A", "s")};
    knowledge.baselines = {
        baseline("A", "s", DataType::Hardware, 1, {{QStringLiteral("AMBIGUOUS"), 1}, {QStringLiteral("NO_KEY"), 9}}),
        baseline("A", "s", DataType::Contracts, 1, {{QStringLiteral("CI_NOT_FOUND"), 9}}),
        baseline("A", "s", DataType::Applications, 1, {{QStringLiteral("CI_NOT_FOUND"), 50}})};
    QCOMPARE(problemsOf(target("https://a"), knowledge),
             (QList<ProblemGroup>{{DataType::Applications, QStringLiteral("CI_NOT_FOUND"), 50},
                                  {DataType::Hardware, QStringLiteral("NO_KEY"), 9},
                                  {DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 9},
                                  {DataType::Hardware, QStringLiteral("AMBIGUOUS"), 1}}));
}

ITAM_TEST(ExportScopeTest)
#include "tst_exportscope.moc"
