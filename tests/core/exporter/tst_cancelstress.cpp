// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stops at random moments, of whole exports and of the stages alone: everything ends, nothing is lost, and
// ThreadSanitizer looks on.
#include "core/exporter/exportthread.h"
#include "core/exporter/pipeline.h"
#include "core/journal/journal.h"
#include "tests/fakes/smallexport.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

#include <random>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using journal::Outcome;

class CancelStressTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void d3_exportStoppedAtAnyMomentIsFinishedByTheNext_data();
    void d3_exportStoppedAtAnyMomentIsFinishedByTheNext();
    void stagesEndWhereverTheyAre();

private:
    struct Moment
    {
        int from;    ///< after this segment, or a little later
        bool inTime; ///< the instance answers no sooner than that, however busy the computer is
    };
    ExportSummary stopped(tests::SmallExport& small, tests::FakeInstance& instance, Moment moment, bool afterSegment);
    std::mt19937 m_random{11};
};

void CancelStressTest::d3_exportStoppedAtAnyMomentIsFinishedByTheNext_data()
{
    QTest::addColumn<bool>("afterSegment");
    QTest::newRow("now") << false;
    QTest::newRow("after this segment") << true;
}

ExportSummary CancelStressTest::stopped(tests::SmallExport& small, tests::FakeInstance& instance, Moment moment,
                                        bool afterSegment)
{
    std::atomic<bool> mayStop = false;
    std::atomic<bool> isStopped = false;
    instance.beforeSegment = [&mayStop, &isStopped, moment](int number) {
        mayStop = mayStop || number > moment.from;
        while (mayStop && moment.inTime && !isStopped)
            std::this_thread::yield();
    };
    ProgressBoard board;
    ExportThread thread(small.session(instance), small.options, board);
    while (!mayStop && !thread.isFinished())
        std::this_thread::yield();
    for (auto spins = m_random() % 300; spins > 0; --spins)
        std::this_thread::yield();
    if (afterSegment)
        thread.control().requestStopAfterSegment();
    else
        thread.requestStop();
    isStopped = true;
    return thread.take();
}

void CancelStressTest::d3_exportStoppedAtAnyMomentIsFinishedByTheNext()
{
    QFETCH(bool, afterSegment);
    int cancelled = 0;
    for (int round = 0; round < 20; ++round) {
        tests::SmallExport small;
        QVERIFY(small.valid);
        tests::FakeInstance instance;
        const ExportSummary first = stopped(small, instance, {round % 5, round % 2 == 0}, afterSegment);
        QVERIFY2(first.outcome == Outcome::Cancelled || first.outcome == Outcome::Succeeded,
                 qPrintable(journal::nameOf(first.outcome)));
        cancelled += first.outcome == Outcome::Cancelled ? 1 : 0;
        // Whatever run there was is closed or at its end.
        const wire::RunReport run = instance.runs[model::DataType::Hardware];
        QVERIFY(run.number.isEmpty() || wire::isFinal(run.state));
        for (const wire::TransactionReport& transaction : run.transactions) {
            if (transaction.state == wire::ImportState::Succeeded)
                instance.report.changeTokens[model::DataType::Hardware] = transaction.transactionId;
        }
        // The stopped run must still be there to be settled; the instance in memory knows one run at a time.
        instance.beforeSegment = [&instance, isNext = true](int) mutable {
            if (std::exchange(isNext, false))
                instance.runs = {};
        };
        ProgressBoard board;
        const ExportSummary second = ExportThread(small.session(instance), small.options, board).take();
        QVERIFY2(second.outcome == Outcome::Succeeded || second.outcome == Outcome::NothingToSend,
                 qPrintable(journal::nameOf(second.outcome)));
        auto journal = journal::Journal::openForReading(small.journalPath());
        QVERIFY(journal);
        const auto owners = journal->owners();
        QVERIFY(owners && owners->size() == 1);
        QCOMPARE(journal->baselineSize(owners->first()), Result<qint64>(45));
    }
    QVERIFY2(cancelled > 0, "no stop came in time");
}

void CancelStressTest::stagesEndWhereverTheyAre()
{
    const tests::SmallExport small;
    QVERIFY(journal::Journal::open(small.journalPath()));
    for (int round = 0; round < 60; ++round) {
        PipelineInput input;
        input.source.dsn = QStringLiteral("sqlite:%1").arg(small.databasePath());
        input.journal = small.journalPath();
        input.owner = {QStringLiteral("i"), QStringLiteral("s"), model::DataType::Hardware};
        input.columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Hardware));
        input.limits.segmentRecords = 1 + static_cast<int>(m_random() % 9);
        std::stop_source stop;
        Pipeline pipeline(std::move(input));
        const std::jthread stopper([&stop, spins = m_random() % 500]() {
            for (auto left = spins; left > 0; --left)
                std::this_thread::yield();
            stop.request_stop();
        });
        const auto wanted = m_random() % 6;
        auto taken = 0U;
        while (taken < wanted && pipeline.next(stop.get_token()))
            ++taken;
        QVERIFY(taken <= wanted);
    }
}

ITAM_TEST(CancelStressTest)
#include "tst_cancelstress.moc"
