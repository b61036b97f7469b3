// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentlog.h"
#include "core/support/result.h"
#include "tests/testcase.h"

#include <thread>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

SegmentProgress segment(const QString& id, int index = 1)
{
    SegmentProgress progress;
    progress.transactionId = id;
    progress.index = index;
    progress.records = 10;
    return progress;
}

wire::TransactionReport transaction(const QString& id, wire::ImportState state)
{
    wire::TransactionReport report;
    report.transactionId = id;
    report.number = QStringLiteral("ITXN-") + id;
    report.state = state;
    return report;
}

wire::RunReport runOf(const QList<wire::TransactionReport>& transactions)
{
    wire::RunReport run;
    run.transactions = transactions;
    return run;
}

} // namespace

class SegmentLogTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void keepsNothingWhenNobodyLooks();
    void positionsStayAndOnlyChangesAreCopied();
    void aLookTakesAtMostItsLimitAndTheNextGoesOn();
    void nothingChangedIsNothingCopied();
    void importStatesFollowTheRun_data();
    void importStatesFollowTheRun();
    void transactionsOfOthersAreLeftAlone();
    void equalReportChangesNothing();
    void failedTransactionSaysWhy();
    void d3_givenUpSegmentThatArrivedAfterAllHasItsEnd();
    void writersAndReadersAtTheSameTimeLoseNothing();
};

void SegmentLogTest::positionsStayAndOnlyChangesAreCopied()
{
    SegmentLog log;
    for (int i = 1; i <= 3; ++i)
        log.put(segment(QString::number(i), i));
    const auto first = log.since(0);
    QCOMPARE(first.total, 3);
    QCOMPARE(first.changed.size(), std::size_t{3});
    SegmentProgress second = segment(QStringLiteral("2"), 2);
    second.stage = SegmentStage::Accepted;
    log.put(second);
    const auto changes = log.since(first.version);
    QCOMPARE(changes.total, 3);
    QCOMPARE(changes.changed.size(), std::size_t{1});
    QCOMPARE(changes.changed.front().first, 1);
    QCOMPARE(changes.changed.front().second, second);
}

void SegmentLogTest::aLookTakesAtMostItsLimitAndTheNextGoesOn()
{
    SegmentLog log;
    for (int i = 0; i < 10; ++i)
        log.put(segment(QString::number(i), i));
    std::vector<int> positions;
    quint64 version = 0;
    for (int look = 0; look < 4; ++look) {
        const auto changes = log.since(version, 3);
        QCOMPARE(changes.total, 10);
        for (const auto& [position, value] : changes.changed)
            positions.push_back(position);
        version = changes.version;
    }
    QCOMPARE(positions, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QVERIFY(log.since(version).changed.empty());
}

void SegmentLogTest::nothingChangedIsNothingCopied()
{
    SegmentLog log;
    QCOMPARE(log.since(0).version, quint64{0});
    log.put(segment(QStringLiteral("a")));
    const auto changes = log.since(0);
    QVERIFY(log.since(changes.version).changed.empty());
    QCOMPARE(log.since(changes.version).version, changes.version);
}

void SegmentLogTest::importStatesFollowTheRun_data()
{
    QTest::addColumn<wire::ImportState>("state");
    QTest::addColumn<SegmentStage>("stage");
    QTest::newRow("new") << wire::ImportState::New << SegmentStage::Accepted;
    QTest::newRow("waiting") << wire::ImportState::Waiting << SegmentStage::Accepted;
    QTest::newRow("processing") << wire::ImportState::Processing << SegmentStage::Importing;
    QTest::newRow("succeeded") << wire::ImportState::Succeeded << SegmentStage::Succeeded;
    QTest::newRow("failed") << wire::ImportState::Failed << SegmentStage::Failed;
}

void SegmentLogTest::importStatesFollowTheRun()
{
    QFETCH(const wire::ImportState, state);
    QFETCH(const SegmentStage, stage);
    SegmentLog log;
    SegmentProgress accepted = segment(QStringLiteral("a"));
    accepted.stage = SegmentStage::Accepted;
    log.put(accepted);
    wire::TransactionReport report = transaction(QStringLiteral("a"), state);
    report.rows = {.total = 10, .inserted = 7, .updated = 3};
    log.follow(runOf({report}));
    const auto changes = log.since(0);
    QCOMPARE(changes.changed.front().second.stage, stage);
    QCOMPARE(changes.changed.front().second.rows, report.rows);
    QCOMPARE(changes.changed.front().second.transactionNumber, QStringLiteral("ITXN-a"));
    QCOMPARE(isFinal(stage), wire::isFinal(state));
}

void SegmentLogTest::transactionsOfOthersAreLeftAlone()
{
    SegmentLog log;
    log.put(segment(QStringLiteral("a")));
    log.follow(runOf({transaction(QStringLiteral("b"), wire::ImportState::Succeeded)}));
    const auto changes = log.since(0);
    QCOMPARE(changes.total, 1);
    QCOMPARE(changes.changed.front().second.stage, SegmentStage::Sending);
}

void SegmentLogTest::equalReportChangesNothing()
{
    SegmentLog log;
    log.put(segment(QStringLiteral("a")));
    const auto run = runOf({transaction(QStringLiteral("a"), wire::ImportState::Processing)});
    log.follow(run);
    const quint64 version = log.since(0).version;
    log.follow(run);
    QVERIFY(log.since(version).changed.empty());
}

void SegmentLogTest::failedTransactionSaysWhy()
{
    SegmentLog log;
    log.put(segment(QStringLiteral("a")));
    wire::TransactionReport report = transaction(QStringLiteral("a"), wire::ImportState::Failed);
    report.failureCode = QStringLiteral("INTERRUPTED");
    report.failureMessage = QStringLiteral("three times");
    log.follow(runOf({report}));
    const SegmentProgress failed = log.since(0).changed.front().second;
    QVERIFY(failed.lastError);
    QCOMPARE(failed.lastError->code, ErrorCode::ImportFailed);
    QCOMPARE(failed.lastError->subject, QStringLiteral("ITXN-a"));
    QCOMPARE(failed.lastError->detail, QStringLiteral("INTERRUPTED three times"));
}

void SegmentLogTest::d3_givenUpSegmentThatArrivedAfterAllHasItsEnd()
{
    SegmentLog log;
    SegmentProgress lost = segment(QStringLiteral("a"));
    lost.stage = SegmentStage::GivenUp;
    lost.lastError.emplace().code = ErrorCode::ConnectionLost;
    log.put(lost);
    log.follow(runOf({transaction(QStringLiteral("a"), wire::ImportState::Waiting)}));
    QCOMPARE(log.since(0).changed.front().second.stage, SegmentStage::GivenUp);
    log.follow(runOf({transaction(QStringLiteral("a"), wire::ImportState::Succeeded)}));
    const SegmentProgress landed = log.since(0).changed.front().second;
    QCOMPARE(landed.stage, SegmentStage::Succeeded);
    QVERIFY(!landed.lastError);
}

void SegmentLogTest::writersAndReadersAtTheSameTimeLoseNothing()
{
    constexpr int segments = 2'000;
    SegmentLog log;
    std::jthread sender([&log] {
        QList<wire::TransactionReport> transactions;
        for (int i = 0; i < segments; ++i) {
            log.put(segment(QString::number(i), i));
            transactions.append(transaction(QString::number(i), wire::ImportState::Succeeded));
        }
        log.follow(runOf(transactions));
    });
    std::vector<SegmentProgress> seen;
    quint64 version = 0;
    const auto look = [&] {
        const auto changes = log.since(version, 100);
        version = changes.version;
        seen.resize(std::max(seen.size(), static_cast<std::size_t>(changes.total)));
        for (const auto& [position, value] : changes.changed)
            seen[static_cast<std::size_t>(position)] = value;
        return !changes.changed.empty();
    };
    for (int i = 0; i < 200; ++i)
        (void)look();
    sender.join();
    while (look()) {
    }
    QCOMPARE(seen.size(), std::size_t{segments});
    for (int i = 0; i < segments; ++i) {
        QCOMPARE(seen[static_cast<std::size_t>(i)].index, i);
        QCOMPARE(seen[static_cast<std::size_t>(i)].stage, SegmentStage::Succeeded);
    }
}

void SegmentLogTest::keepsNothingWhenNobodyLooks()
{
    SegmentLog log(SegmentLog::Keeping::Nothing);
    SegmentProgress segment;
    segment.transactionId = QStringLiteral("t");
    log.put(segment);
    log.follow({});
    QCOMPARE(log.since(0).total, 0);
}

ITAM_TEST(SegmentLogTest)
#include "tst_segmentlog.moc"
