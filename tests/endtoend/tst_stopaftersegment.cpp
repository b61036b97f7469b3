// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a window does with an export, against a real instance: watch its segments, stop it after one, retry at once.
#include "core/exporter/exportthread.h"
#include "core/servicenow/instancesession.h"
#include "tests/endtoend/sandboxprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using namespace itam::tests;
using journal::Outcome;

namespace {

constexpr auto runTable = "x_fls_flexera_fnms_import_run";
constexpr auto transactionTable = "x_fls_flexera_fnms_import_transaction";
constexpr int patienceMs = 60'000;

class Session final : public ExportThread::Session
{
public:
    Session(const SandboxProcess& sandbox, QString source, QString journal, const support::Clock& clock)
        : m_sandbox(sandbox)
        , m_source(std::move(source))
        , m_journal(std::move(journal))
        , m_clock(clock)
    {
    }

    Ports ports() override
    {
        return {.clock = m_clock,
                .journal = m_journal,
                .source = {QStringLiteral("sqlite:%1").arg(m_source)},
                .instanceUrl = m_sandbox.url(),
                .senderName = QStringLiteral("test@here"),
                .checkEntitlement = [] { return Result<void>(); },
                .connect = [this] { return connect(); }};
    }

private:
    Result<servicenow::IntegrationChannel*> connect()
    {
        auto session = servicenow::InstanceSession::open(
            {.instance = QUrl(m_sandbox.url()),
             .endpoint = QStringLiteral("api/x_fls_flexera_fnms/integration/fnmstosn"),
             .user = m_sandbox.info("user"),
             .clientId = m_sandbox.info("clientId"),
             .clientSecret = secrets::Secret(m_sandbox.info("clientSecret").toUtf8()),
             .refreshToken = secrets::Secret(m_sandbox.info("refreshToken").toUtf8()),
             .tokenSavedAt = {}},
            m_clock);
        if (!session)
            return failure(session.error());
        m_session = std::move(*session);
        return &m_session->channel();
    }

    const SandboxProcess& m_sandbox;
    QString m_source;
    QString m_journal;
    const support::Clock& m_clock;
    std::unique_ptr<servicenow::InstanceSession> m_session;
};

} // namespace

class StopAfterSegmentTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void p47_acceptedSegmentsLandAndTheRestTravelsNextTime();
    void retryNowEndsALongWait();

private:
    [[nodiscard]] std::unique_ptr<ExportThread> start(ProgressBoard& board);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    support::SystemClock m_clock;
    ExportOptions m_options;
};

void StopAfterSegmentTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false"));
}

void StopAfterSegmentTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(200);
    m_options = {};
    m_options.segmentRecords = 5;
    m_options.watch.poll = std::chrono::milliseconds(200);
}

std::unique_ptr<ExportThread> StopAfterSegmentTest::start(ProgressBoard& board)
{
    return std::make_unique<ExportThread>(
        [this] {
            return std::make_unique<Session>(*m_sandbox, m_estate->path(),
                                             m_folder->filePath(QStringLiteral("journal.db")), m_clock);
        },
        m_options, board);
}

void StopAfterSegmentTest::p47_acceptedSegmentsLandAndTheRestTravelsNextTime()
{
    // Slower than the transfer: accepted segments wait when the stop comes.
    QVERIFY(m_sandbox->start({QStringLiteral("--processing-delay"), QStringLiteral("150")}));
    ProgressBoard board;
    const auto thread = start(board);
    QTRY_VERIFY_WITH_TIMEOUT(board.get().types[model::DataType::Hardware].segments >= 3, patienceMs);
    thread->control().requestStopAfterSegment();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), patienceMs);
    const ExportSummary stopped = thread->take();
    QCOMPARE(stopped.outcome, Outcome::Cancelled);
    const TypeSummary& hardware = stopped.types[model::DataType::Hardware];
    QVERIFY(hardware.segments >= 3);
    QVERIFY(hardware.segments < 40);
    QCOMPARE(hardware.inserted, hardware.sent);
    QCOMPARE(stopped.types[model::DataType::Contracts].state, TypeEnd::Skipped);
    const auto shown = board.segments().since(0);
    QCOMPARE(shown.total, static_cast<int>(hardware.segments));
    for (const auto& [position, segment] : shown.changed)
        QCOMPARE(segment.stage, SegmentStage::Succeeded);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable), QStringLiteral("state=Succeeded")),
             static_cast<int>(hardware.segments));
    QCOMPARE(m_sandbox->count(QString::fromLatin1(runTable), QStringLiteral("state=Failed")), 1);

    ProgressBoard nextBoard;
    const ExportSummary next = start(nextBoard)->take();
    QCOMPARE(next.outcome, Outcome::Succeeded);
    QCOMPARE(next.types[model::DataType::Hardware].sent, 200 - hardware.sent);
    QVERIFY(!next.types[model::DataType::Hardware].full);
}

void StopAfterSegmentTest::retryNowEndsALongWait()
{
    const QString faults = m_folder->filePath(QStringLiteral("faults.json"));
    QFile file(faults);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    QVERIFY(m_sandbox->start({QStringLiteral("--faults"), faults}));
    QVERIFY(m_sandbox->setFaults({QJsonObject{{QStringLiteral("type"), QStringLiteral("inventory_export")},
                                              {QStringLiteral("nth"), 2},
                                              {QStringLiteral("action"), QStringLiteral("status")},
                                              {QStringLiteral("status"), 429},
                                              {QStringLiteral("retryAfter"), 3000}}}));
    ProgressBoard board;
    const auto thread = start(board);
    QTRY_VERIFY_WITH_TIMEOUT(board.get().waiting, patienceMs);
    const auto waiting = board.get().waiting;
    QCOMPARE(waiting->reason.code, ErrorCode::Throttled);
    QVERIFY2(m_clock.nowUtc().secsTo(waiting->until) > 1'000, "the instance asked for 3000 s");
    thread->control().retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), patienceMs);
    QCOMPARE(thread->take().outcome, Outcome::Succeeded);
    QCOMPARE(board.segments().since(0).changed.size(), std::size_t{40});
}

ITAM_TEST(StopAfterSegmentTest)
#include "tst_stopaftersegment.moc"
