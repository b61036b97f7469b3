// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/exporter.h"
#include "core/journal/operators.h"
#include "core/support/sqlite.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeinstance.h"
#include "tests/testcase.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using journal::Outcome;

class ExporterTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void progressTellsTheWholeStory();
    void everySegmentIsShownToItsEnd();
    void failedTransactionIsShownAsFailed();
    void p47_stopAfterSegmentSendsNoOtherOne();
    void p47_acceptedSegmentsLandBeforeTheRunIsClosed();
    void p47_whatWasNotSentTravelsNextTime();
    void stopAfterTheLastSegmentLetsTheImportEnd();
    void stopAfterTheLastTypeIsNoCancellation();
    void stopAfterSegmentInPreflightSendsNothing();
    void stopAfterSegmentWhileWaitingFinishesThatSegment();
    void stopNowWhileFinishingClosesAtOnce();
    void dryRunCanBeStopped();
    void viewerExportsNothing();
    void viewerMayLookWhatWouldBeSent();
    void firstExporterBecomesAdministrator();

private:
    [[nodiscard]] ExportSummary exportAll();
    void makeViewer();
    void addRows(const char* view, int count);
    [[nodiscard]] std::vector<SegmentProgress> segments() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::FakeClock> m_clock;
    std::unique_ptr<ProgressBoard> m_board;
    std::unique_ptr<ExportControl> m_control;
    std::stop_source m_stop;
    ExportOptions m_options;
    model::Account m_account;
};

void ExporterTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false"));
}

void ExporterTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(QStringLiteral("operations.db"));
    m_instance = std::make_unique<tests::FakeInstance>();
    m_clock = std::make_unique<tests::FakeClock>();
    m_board = std::make_unique<ProgressBoard>();
    m_control = std::make_unique<ExportControl>();
    m_stop = {};
    m_options = {};
    m_account = {QStringLiteral("bert"), false, false};
    m_options.segmentRecords = 10;
    m_options.included = {{true, true, false}};
    const auto database = support::sqlite::Database::open(m_database, support::sqlite::OpenMode::Create);
    QVERIFY(database);
    QVERIFY(database->execute(
        "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, SerialNo TEXT);"
        "CREATE TABLE itam_export_contracts (RecordID TEXT PRIMARY KEY, ContractNo TEXT, ContractID TEXT, "
        "ContractName TEXT, ComputerID TEXT)"));
    addRows("itam_export_hardware SELECT printf('C%04d', i), printf('pc%d', i), printf('S%dAB', i)", 45);
    addRows("itam_export_contracts SELECT printf('R%04d', i), printf('N%d', i), printf('%d', i), 'x', NULL", 5);
}

void ExporterTest::addRows(const char* view, int count)
{
    const auto database = support::sqlite::Database::open(m_database, support::sqlite::OpenMode::ReadWrite);
    QVERIFY(database);
    const auto added = database->execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                                         QByteArray::number(count) + ") INSERT INTO " + view + " FROM n");
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
}

ExportSummary ExporterTest::exportAll()
{
    Ports ports{.clock = *m_clock,
                .journal = m_folder->filePath(QStringLiteral("journal.db")),
                .source = {QStringLiteral("sqlite:%1").arg(m_database)},
                .instanceUrl = QStringLiteral("https://fake"),
                .senderName = QStringLiteral("me@here"),
                .checkEntitlement = [] { return Result<void>(); },
                .connect = [this]() -> Result<servicenow::IntegrationChannel*> { return m_instance.get(); },
                .account = m_account};
    return Exporter(std::move(ports), m_options, *m_board, *m_control).run(m_stop.get_token());
}

std::vector<SegmentProgress> ExporterTest::segments() const
{
    std::vector<SegmentProgress> all(static_cast<std::size_t>(m_board->segments().since(0).total));
    for (const auto& [position, segment] : m_board->segments().since(0).changed)
        all[static_cast<std::size_t>(position)] = segment;
    return all;
}

void ExporterTest::progressTellsTheWholeStory()
{
    const ExportSummary summary = exportAll();
    QVERIFY2(!summary.error, summary.error ? qPrintable(summary.error->detail + summary.error->subject) : "");
    QCOMPARE(summary.outcome, Outcome::Succeeded);
    const ExportProgress progress = m_board->get();
    QCOMPARE(progress.exportId, summary.exportId);
    QCOMPARE(progress.instanceUrl, QStringLiteral("https://fake"));
    QVERIFY(progress.started.isValid());
    QVERIFY(progress.finished);
    QVERIFY(progress.step.isEmpty());
    const TypeProgress& hardware = progress.types[model::DataType::Hardware];
    QCOMPARE(hardware.phase, Phase::Done);
    QVERIFY(hardware.phaseSince.isValid());
    QCOMPARE(hardware.total, std::optional<qint64>(45));
    QCOMPARE(hardware.read, 45);
    QCOMPARE(hardware.built, 45);
    QCOMPARE(hardware.unchanged, 0);
    QVERIFY(hardware.readToEnd);
    QCOMPARE(hardware.sent, 45);
    QCOMPARE(hardware.segments, 5);
    QCOMPARE(hardware.segmentsFinal, 5);
    QCOMPARE(hardware.segmentsFailed, 0);
    QCOMPARE(hardware.importedRows.inserted, 45);
    QCOMPARE(hardware.runNumber, QStringLiteral("IRUN1"));
    QCOMPARE(progress.types[model::DataType::Applications].phase, Phase::Excluded);
}

void ExporterTest::everySegmentIsShownToItsEnd()
{
    m_instance->segmentErrors = {std::nullopt, ErrorCode::TooLarge, ErrorCode::TimedOut};
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Succeeded);
    const auto all = segments();
    QCOMPARE(all.size(), std::size_t{8}); // 5 of hardware, one of them in halves, 1 of contracts
    QCOMPARE(all[0].stage, SegmentStage::Succeeded);
    QCOMPARE(all[0].returnCode, QStringLiteral("0"));
    QCOMPARE(all[0].rows.inserted, 10);
    QVERIFY(all[0].bytes > 0);
    QCOMPARE(all[1].stage, SegmentStage::Split);
    QCOMPARE(all[1].returnCode, support::errorId(ErrorCode::TooLarge));
    QCOMPARE(all[2].attempts, 2);
    QCOMPARE(all[2].index, 2);
    QVERIFY(all[2].took >= std::chrono::seconds(1));
    QCOMPARE(all[7].type, model::DataType::Contracts);
    for (std::size_t i = 2; i < all.size(); ++i)
        QCOMPARE(all[i].stage, SegmentStage::Succeeded);
}

void ExporterTest::failedTransactionIsShownAsFailed()
{
    m_instance->failing = {QStringLiteral("ITXN2")};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("import-failed")));
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::ImportFailed);
    QCOMPARE(segments()[1].stage, SegmentStage::Failed);
    QVERIFY(segments()[1].lastError);
    QCOMPARE(m_board->get().types[model::DataType::Hardware].segmentsFailed, 1);
    QCOMPARE(m_board->get().types[model::DataType::Hardware].phase, Phase::Failed);
}

void ExporterTest::p47_stopAfterSegmentSendsNoOtherOne()
{
    m_instance->beforeSegment = [this](int number) {
        if (number == 2)
            m_control->requestStopAfterSegment();
    };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Cancelled);
    QVERIFY(summary.error);
    QCOMPARE(summary.error->code, ErrorCode::Cancelled);
    QCOMPARE(m_instance->segments.size(), 2);
    QCOMPARE(summary.types[model::DataType::Hardware].state, TypeEnd::Failed);
    QCOMPARE(summary.types[model::DataType::Hardware].sent, 20);
    QCOMPARE(summary.types[model::DataType::Contracts].state, TypeEnd::Skipped);
    QCOMPARE(m_board->get().types[model::DataType::Contracts].phase, Phase::Skipped);
}

void ExporterTest::p47_acceptedSegmentsLandBeforeTheRunIsClosed()
{
    m_instance->afterSegment = [this](int number) {
        if (number == 3)
            m_control->requestStopAfterSegment();
    };
    Phase whileFinishing = Phase::Waiting;
    m_instance->onStatus = [&](const wire::RunReport&) {
        if (m_instance->closes.isEmpty())
            whileFinishing = m_board->get().types[model::DataType::Hardware].phase;
    };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.types[model::DataType::Hardware].inserted, 30);
    QCOMPARE(whileFinishing, Phase::Closing);
    QCOMPARE(m_instance->closes.size(), 1);
    QCOMPARE(m_instance->closes.first().second, wire::CloseReason::Cancelled);
    for (const SegmentProgress& segment : segments())
        QCOMPARE(segment.stage, SegmentStage::Succeeded);
    auto journal = journal::Journal::openForReading(m_folder->filePath(QStringLiteral("journal.db")));
    QVERIFY(journal);
    QVERIFY(journal->openExports(summary.instanceId)->empty());
    QCOMPARE(*journal->baselineSize(journal->owners()->first()), 30);
}

void ExporterTest::p47_whatWasNotSentTravelsNextTime()
{
    m_instance->afterSegment = [this](int number) {
        if (number == 3)
            m_control->requestStopAfterSegment();
    };
    const ExportSummary stopped = exportAll();
    QCOMPARE(stopped.outcome, Outcome::Cancelled);
    const QString token = m_instance->segments.last().transactionId;
    m_instance = std::make_unique<tests::FakeInstance>();
    m_instance->report.changeTokens[model::DataType::Hardware] = token;
    m_control = std::make_unique<ExportControl>();
    m_board = std::make_unique<ProgressBoard>();
    const ExportSummary next = exportAll();
    QCOMPARE(next.outcome, Outcome::Succeeded);
    QCOMPARE(next.types[model::DataType::Hardware].sent, 15);
    QCOMPARE(m_board->get().types[model::DataType::Hardware].unchanged, 30);
    QCOMPARE(m_board->get().types[model::DataType::Hardware].built, 15);
}

void ExporterTest::stopAfterTheLastSegmentLetsTheImportEnd()
{
    m_instance->afterSegment = [this](int number) {
        if (number == 5)
            m_control->requestStopAfterSegment();
    };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Cancelled);
    QVERIFY(m_instance->closes.isEmpty());
    QCOMPARE(summary.types[model::DataType::Hardware].state, TypeEnd::Done);
    QCOMPARE(summary.types[model::DataType::Contracts].state, TypeEnd::Skipped);
}

void ExporterTest::stopAfterTheLastTypeIsNoCancellation()
{
    m_instance->afterSegment = [this](int number) {
        if (number == 6)
            m_control->requestStopAfterSegment();
    };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Succeeded);
    QVERIFY(!summary.error);
}

void ExporterTest::stopAfterSegmentInPreflightSendsNothing()
{
    m_control->requestStopAfterSegment();
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Cancelled);
    QVERIFY(m_instance->segments.isEmpty());
    QVERIFY(summary.exportId.isEmpty());
}

void ExporterTest::stopAfterSegmentWhileWaitingFinishesThatSegment()
{
    m_instance->segmentErrors = {ErrorCode::Throttled, ErrorCode::Throttled};
    m_instance->beforeSegment = [this](int) { m_control->requestStopAfterSegment(); };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Cancelled);
    QCOMPARE(m_instance->segments.size(), 1);
    QCOMPARE(segments().front().attempts, 3);
    QCOMPARE(summary.types[model::DataType::Hardware].inserted, 10);
}

void ExporterTest::stopNowWhileFinishingClosesAtOnce()
{
    m_instance->afterSegment = [this](int number) {
        if (number == 3)
            m_control->requestStopAfterSegment();
    };
    m_instance->onStatus = [this](const wire::RunReport&) { m_stop.request_stop(); };
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::Cancelled);
    QCOMPARE(m_instance->closes.size(), 1);
    QCOMPARE(summary.types[model::DataType::Hardware].inserted, 10);
    QCOMPARE(segments()[2].stage, SegmentStage::Failed);
}

void ExporterTest::dryRunCanBeStopped()
{
    m_options.dryRun = true;
    m_options.segmentRecords = 1;
    m_control->requestStopAfterSegment();
    QCOMPARE(exportAll().outcome, Outcome::Cancelled);
}

/// anna was here before.
void ExporterTest::makeViewer()
{
    auto journal = journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db")));
    QVERIFY(journal);
    QVERIFY(journal::Operators(*journal).enter({QStringLiteral("anna"), false, false}, m_clock->nowUtc()));
}

void ExporterTest::viewerExportsNothing()
{
    makeViewer();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("role\\.viewer")));
    const ExportSummary summary = exportAll();
    QCOMPARE(summary.outcome, Outcome::PreflightFailed);
    QCOMPARE(exitStatusOf(summary.outcome), 2);
    QCOMPARE(summary.error->code, ErrorCode::NotPermitted);
    QCOMPARE(summary.error->subject, QStringLiteral("anna"));
    QVERIFY(m_instance->segments.isEmpty());
}

void ExporterTest::viewerMayLookWhatWouldBeSent()
{
    makeViewer();
    m_options.dryRun = true;
    const ExportSummary summary = exportAll();
    QVERIFY2(!summary.error, summary.error ? qPrintable(summary.error->detail) : "");
}

void ExporterTest::firstExporterBecomesAdministrator()
{
    QCOMPARE(exportAll().outcome, Outcome::Succeeded);
    auto journal = journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db")));
    QVERIFY(journal);
    QCOMPARE(journal::administratorsOf(*journal::Operators(*journal).all()), QStringLiteral("bert"));
}

ITAM_TEST(ExporterTest)
#include "tst_exporter.moc"
