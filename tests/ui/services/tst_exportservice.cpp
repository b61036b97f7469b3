// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/smallexport.h"
#include "tests/testcase.h"
#include "ui/services/exportservice.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>

#include <semaphore>

using namespace itam;
using core::exporter::ExportSummary;
using core::exporter::SegmentLog;
using core::journal::Outcome;
using ui::services::ExportService;
using namespace std::chrono_literals;

class ExportServiceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void tellsBeginProgressAndEnd();
    void tellsTheLastStateBeforeTheEnd();
    void tellsEverySegmentToItsEnd();
    void p07_startsNoSecondOne();
    void exportsAgainWhenTheFirstHasEnded();
    void p47_stopsAfterTheSegment();
    void stopAnswersAtOnce();
    void stopNowCutsTheRequestOff();
    void theMilderStopCanBeFollowedByTheHarder();
    void theHarderStopIsNotSoftened();
    void retriesAtOnceWhenAsked();
    void tellsWhyItCouldNotStart();
    void nothingHappensWhenNothingRuns();
    void destroyingItStopsTheExportAndWaits();

private:
    bool startWith(core::servicenow::IntegrationChannel& channel)
    {
        return m_service->start(m_export->session(channel), m_export->options);
    }
    [[nodiscard]] Outcome outcome() const { return m_ended.isEmpty() ? Outcome::Running : m_ended.last().outcome; }

    std::unique_ptr<tests::SmallExport> m_export;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::HangingInstance> m_hanging;
    std::unique_ptr<ExportService> m_service;
    QList<ExportSummary> m_ended;
};

void ExportServiceTest::init()
{
    TestCase::init();
    m_service.reset(); // before what it works with
    m_ended.clear();
    m_export = std::make_unique<tests::SmallExport>();
    QVERIFY(m_export->valid);
    m_instance = std::make_unique<tests::FakeInstance>();
    m_hanging = std::make_unique<tests::HangingInstance>();
    m_service = std::make_unique<ExportService>();
    connect(m_service.get(), &ExportService::finished, this,
            [this](const ExportSummary& summary) { m_ended.append(summary); });
}

void ExportServiceTest::tellsBeginProgressAndEnd()
{
    QStringList order;
    connect(m_service.get(), &ExportService::started, this, [&] { order.append(QStringLiteral("started")); });
    connect(m_service.get(), &ExportService::progressed, this, [&] { order.append(QStringLiteral("progressed")); });
    connect(m_service.get(), &ExportService::finished, this, [&] { order.append(QStringLiteral("finished")); });
    QVERIFY(startWith(*m_instance));
    QVERIFY(m_service->isRunning());
    QCOMPARE(m_service->options().segmentRecords, 10);
    QTRY_COMPARE(outcome(), Outcome::Succeeded);
    QVERIFY(!m_service->isRunning());
    QCoreApplication::processEvents();
    QCOMPARE(order.first(), QStringLiteral("started"));
    QCOMPARE(order.last(), QStringLiteral("finished"));
    QCOMPARE(order.count(QStringLiteral("started")), 1);
    QCOMPARE(order.count(QStringLiteral("finished")), 1);
    QVERIFY(order.contains(QStringLiteral("progressed")));
    QCOMPARE(m_ended.first().types[core::model::DataType::Hardware].inserted, 45);
    QCOMPARE(m_export->sessionsOpen, 0);
}

void ExportServiceTest::tellsTheLastStateBeforeTheEnd()
{
    core::exporter::ExportProgress last;
    connect(m_service.get(), &ExportService::progressed, this, [&](const auto& progress) { last = progress; });
    bool wasFinished = false;
    connect(m_service.get(), &ExportService::finished, this, [&] { wasFinished = last.finished; });
    QVERIFY(startWith(*m_instance));
    QTRY_COMPARE(m_ended.size(), 1);
    QVERIFY(wasFinished);
    QCOMPARE(last, m_service->progress());
    QCOMPARE(last.types[core::model::DataType::Hardware].phase, core::exporter::Phase::Done);
}

void ExportServiceTest::tellsEverySegmentToItsEnd()
{
    std::map<int, core::exporter::SegmentProgress> seen;
    bool complete = false;
    connect(m_service.get(), &ExportService::segmentsChanged, this, [&](const SegmentLog::Changes& changes) {
        for (const auto& [position, segment] : changes.changed)
            seen[position] = segment;
    });
    connect(m_service.get(), &ExportService::finished, this, [&] { complete = seen.size() == 5; });
    QVERIFY(startWith(*m_instance));
    QTRY_COMPARE(m_ended.size(), 1);
    QVERIFY(complete);
    for (const auto& [position, segment] : seen)
        QCOMPARE(segment.stage, core::exporter::SegmentStage::Succeeded);
}

void ExportServiceTest::p07_startsNoSecondOne()
{
    QSignalSpy started(m_service.get(), &ExportService::started);
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    QVERIFY(!startWith(*m_instance));
    QCOMPARE(started.count(), 1);
    QVERIFY(m_instance->segments.isEmpty());
    m_service->stopNow();
    QTRY_COMPARE(m_ended.size(), 1);
}

void ExportServiceTest::exportsAgainWhenTheFirstHasEnded()
{
    // From inside of the end, as a page might do it.
    tests::FakeInstance next;
    connect(m_service.get(), &ExportService::finished, this, [&] {
        if (m_ended.size() > 1)
            return;
        next.report.changeTokens[core::model::DataType::Hardware] = m_instance->segments.last().transactionId;
        QVERIFY(startWith(next));
    });
    QVERIFY(startWith(*m_instance));
    QTRY_COMPARE(m_ended.size(), 2);
    QVERIFY(!m_service->isRunning());
    QCOMPARE(outcome(), Outcome::NothingToSend);
    m_service.reset(); // before `next`
}

void ExportServiceTest::p47_stopsAfterTheSegment()
{
    std::binary_semaphore sending(0);
    std::binary_semaphore goOn(0);
    m_instance->beforeSegment = [&](int number) {
        if (number == 2) {
            sending.release();
            goOn.acquire();
        }
    };
    QVERIFY(startWith(*m_instance));
    sending.acquire();
    m_service->stopAfterSegment();
    goOn.release();
    QTRY_COMPARE(outcome(), Outcome::Cancelled);
    QCOMPARE(m_instance->segments.size(), 2);
    QCOMPARE(m_ended.first().types[core::model::DataType::Hardware].inserted, 20);
}

void ExportServiceTest::stopAnswersAtOnce()
{
    QSignalSpy stopping(m_service.get(), &ExportService::stoppingChanged);
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    QVERIFY(!m_service->isStopping());
    m_service->stopAfterSegment();
    QCOMPARE(stopping.count(), 1);
    QVERIFY(m_service->isStopping());
    QVERIFY(!m_service->isStoppingNow());
    QVERIFY(m_service->isRunning());
    m_service->stopNow();
    QTRY_COMPARE(m_ended.size(), 1);
    QVERIFY(!m_service->isStopping());
    QVERIFY(!m_service->isStoppingNow());
}

void ExportServiceTest::stopNowCutsTheRequestOff()
{
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    const auto asked = std::chrono::steady_clock::now();
    m_service->stopNow();
    QVERIFY(m_service->isStoppingNow());
    QTRY_COMPARE(outcome(), Outcome::Cancelled);
    QVERIFY(m_hanging->released.load() - asked < 100ms);
    // The run is closed, and what was accepted before is accounted for.
    QCOMPARE(m_hanging->instance.closes.size(), 1);
}

void ExportServiceTest::theMilderStopCanBeFollowedByTheHarder()
{
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    m_service->stopAfterSegment();
    QCoreApplication::processEvents();
    QVERIFY(m_service->isRunning());
    m_service->stopNow();
    QTRY_COMPARE(outcome(), Outcome::Cancelled);
}

void ExportServiceTest::theHarderStopIsNotSoftened()
{
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    m_service->stopNow();
    m_service->stopAfterSegment();
    QVERIFY(m_service->isStoppingNow());
    QTRY_COMPARE(m_ended.size(), 1);
}

void ExportServiceTest::retriesAtOnceWhenAsked()
{
    const core::support::SystemClock clock;
    m_export->options.retry.scale = 1000; // more than half an hour
    m_export->options.watch.firstPoll = 1ms;
    m_instance->segmentErrors = {ErrorCode::Throttled};
    QVERIFY(m_service->start(m_export->session(*m_instance, clock), m_export->options));
    QTRY_VERIFY(m_service->progress().waiting);
    QCOMPARE(m_service->progress().waiting->nextTry, 2);
    QCOMPARE(m_service->progress().waiting->reason.code, ErrorCode::Throttled);
    m_service->retryNow();
    QTRY_COMPARE(outcome(), Outcome::Succeeded);
    QVERIFY(!m_service->progress().waiting);
}

void ExportServiceTest::tellsWhyItCouldNotStart()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("preflight-failed")));
    m_export->options.included = {{false, false, false}};
    QVERIFY(startWith(*m_instance));
    QTRY_COMPARE(outcome(), Outcome::PreflightFailed);
    QCOMPARE(m_ended.first().error->code, ErrorCode::NothingSelected);
}

void ExportServiceTest::nothingHappensWhenNothingRuns()
{
    QSignalSpy stopping(m_service.get(), &ExportService::stoppingChanged);
    m_service->stopAfterSegment();
    m_service->stopNow();
    m_service->retryNow();
    QCOMPARE(stopping.count(), 0);
    QVERIFY(!m_service->isStopping());
}

void ExportServiceTest::destroyingItStopsTheExportAndWaits()
{
    QVERIFY(startWith(*m_hanging));
    QTRY_VERIFY(m_hanging->hangs);
    QCOMPARE(m_export->sessionsOpen, 1);
    m_service.reset();
    QCOMPARE(m_export->sessionsOpen, 0);
    QCOMPARE(m_hanging->instance.closes.size(), 1);
    QVERIFY(m_ended.isEmpty());
}

ITAM_TEST(ExportServiceTest)
#include "tst_exportservice.moc"
