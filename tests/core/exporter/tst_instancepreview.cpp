// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A preview that asks the instance: in segments, with tries and a stop, about what travels and nothing else.
#include "core/exporter/preview.h"
#include "core/journal/journal.h"
#include "core/support/sqlite.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeinstance.h"
#include "tests/testcase.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using model::DataType;
using servicenow::Predicted;
using servicenow::Prediction;

namespace {

/// A FakeInstance that can be asked.
class AskedInstance final : public servicenow::IntegrationChannel
{
public:
    servicenow::ChannelCapabilities capabilities() const override { return {.predicts = predicts}; }
    void useMemory(servicenow::ChannelMemory* memory) override { hadMemory = hadMemory || memory; }
    Result<wire::ConnectionReport> connectionTest(const wire::Sender& sender, std::stop_token stop) override
    {
        return instance.connectionTest(sender, std::move(stop));
    }
    Result<wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                    const std::function<void()>& meanwhile) override
    {
        return instance.sendSegment(body, std::move(stop), meanwhile);
    }
    Result<wire::Reply> status(const wire::StatusRequest& request, std::stop_token stop) override
    {
        return instance.status(request, std::move(stop));
    }
    Result<std::vector<Prediction>> predict(const QByteArray& body, std::stop_token) override
    {
        const auto request = wire::readRequest(body);
        if (!request)
            return failure(request.error());
        if (!errors.empty()) {
            const Error error = errors.front();
            errors.pop_front();
            return failure(error);
        }
        headers.append(request->segment);
        std::vector<Prediction> predictions;
        for (const wire::ReceivedRecord& record : request->records) {
            asked.append(record.supersedes.isEmpty() ? record.key : record.key + u'>' + record.supersedes);
            if (record.key != ignored)
                predictions.push_back({record.key.toUtf8(), Predicted::Insert, {}, {}});
        }
        if (afterwards)
            afterwards();
        return predictions;
    }

    tests::FakeInstance instance;
    bool predicts = true;
    bool hadMemory = false;
    std::deque<Error> errors;
    QString ignored; ///< a key that no answer mentions
    QList<wire::SegmentHeader> headers;
    QStringList asked;
    std::function<void()> afterwards;
};

} // namespace

class InstancePreviewTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void asksInSegmentsAndCountsTheAnswers();
    void withoutBeingAskedItIsNot();
    void triesAgainWhatCanPass();
    void whatIsTooLargeIsNotAskedAbout();
    void whatHasNoAnswerIsRefused();
    void d11_duplicatesComeLast();
    void aStopEndsIt();
    void aChannelThatPredictsNothingIsRefused();

private:
    [[nodiscard]] Ports ports();
    Result<PreviewReport> preview(AskInstance ask = AskInstance::Yes);
    [[nodiscard]] QString answer(const char* key) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AskedInstance> m_instance;
    std::unique_ptr<tests::FakeClock> m_clock;
    ExportOptions m_options;
    QHash<QByteArray, PreviewRecord> m_records;
    std::stop_source m_stop;
};

void InstancePreviewTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_instance = std::make_unique<AskedInstance>();
    m_clock = std::make_unique<tests::FakeClock>();
    m_options = {};
    m_options.included = {{true, false, false}};
    m_options.segmentRecords = 2;
    m_stop = {};
    const auto database = support::sqlite::Database::open(m_folder->filePath(QStringLiteral("operations.db")),
                                                          support::sqlite::OpenMode::Create);
    QVERIFY(database);
    QVERIFY(database->execute("CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT);"
                              "INSERT INTO itam_export_hardware VALUES ('A', 'pc-a'), ('B', 'pc-b'), ('C', 'pc-c')"));
}

Ports InstancePreviewTest::ports()
{
    return {.clock = *m_clock,
            .journal = m_folder->filePath(QStringLiteral("journal.db")),
            .source = {QStringLiteral("sqlite:%1").arg(m_folder->filePath(QStringLiteral("operations.db")))},
            .instanceUrl = QStringLiteral("https://fake"),
            .senderName = QStringLiteral("me@here"),
            .checkEntitlement = [] { return Result<void>(); },
            .connect = [this]() -> Result<servicenow::IntegrationChannel*> { return m_instance.get(); }};
}

Result<PreviewReport> InstancePreviewTest::preview(AskInstance ask)
{
    m_records.clear();
    ProgressBoard board;
    return exporter::preview(
        ports(), m_options, [this](const PreviewRecord& record) { m_records.insert(record.key, record); }, board,
        m_stop.get_token(), ask);
}

QString InstancePreviewTest::answer(const char* key) const
{
    const auto prediction = m_records.value(key).prediction;
    return prediction ? QString(nameOf(prediction->predicted) + u' ' + prediction->reason).trimmed() : QString();
}

void InstancePreviewTest::asksInSegmentsAndCountsTheAnswers()
{
    const auto report = preview();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->asked && m_instance->hadMemory);
    QCOMPARE(m_instance->asked, QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    QCOMPARE(m_instance->headers.size(), 2);
    QVERIFY(!m_instance->headers[0].last && m_instance->headers[1].last);
    QCOMPARE(m_instance->headers[0].exportId, m_instance->headers[1].exportId);
    QCOMPARE(m_instance->headers[0].sender.name, QStringLiteral("me@here"));
    QCOMPARE(report->types[DataType::Hardware].of(Predicted::Insert), 3);
    QCOMPARE(report->types[DataType::Hardware].of(changes::RecordKind::Added), 3);
    QCOMPARE(answer("B"), QStringLiteral("insert"));
    QVERIFY(m_instance->instance.segments.isEmpty());
    QVERIFY(!QFile::exists(ports().journal.place));
}

void InstancePreviewTest::withoutBeingAskedItIsNot()
{
    const auto report = preview(AskInstance::No);
    QVERIFY(report && !report->asked);
    QVERIFY(m_instance->asked.isEmpty());
    QCOMPARE(report->types[DataType::Hardware].travel, 3);
    QVERIFY(!m_records["A"].prediction);
}

void InstancePreviewTest::triesAgainWhatCanPass()
{
    m_instance->errors = {Error{ErrorCode::TimedOut, {}, {}, 0, {}}, Error{ErrorCode::ServerFailed, {}, {}, 503, {}}};
    QVERIFY(preview());
    QCOMPARE(m_instance->asked.size(), 3);
    m_instance->errors = {Error{ErrorCode::IdentificationForbidden, {}, {}, 403, {}}};
    const auto refused = preview();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::IdentificationForbidden);
}

void InstancePreviewTest::whatIsTooLargeIsNotAskedAbout()
{
    const auto database = support::sqlite::Database::open(m_folder->filePath(QStringLiteral("operations.db")),
                                                          support::sqlite::OpenMode::Create);
    QVERIFY(database->execute("UPDATE itam_export_hardware SET ComputerName = '" + QByteArray(200, 'x') +
                              "' WHERE ComputerID = 'B'"));
    m_instance->instance.report.maxBodyBytes = wire::segmentOverhead + 1024;
    m_options.segmentBytes = 150;
    QVERIFY(preview());
    // Each alone is more than half of what fits; the long one travels alone (P-37).
    QCOMPARE(m_instance->headers.size(), 3);
    QVERIFY(database->execute("UPDATE itam_export_hardware SET ComputerName = '" + QByteArray(250, '&') +
                              "' WHERE ComputerID = 'B'"));
    QVERIFY(preview());
    QCOMPARE(answer("B"), QStringLiteral("refused TOO_LARGE"));
    QCOMPARE(answer("C"), QStringLiteral("insert"));
}

void InstancePreviewTest::whatHasNoAnswerIsRefused()
{
    m_instance->ignored = QStringLiteral("B");
    const auto report = preview();
    QVERIFY(report);
    QCOMPARE(answer("B"), QStringLiteral("refused NO_RESULT"));
    QCOMPARE(report->types[DataType::Hardware].of(Predicted::Refused), 1);
}

void InstancePreviewTest::d11_duplicatesComeLast()
{
    {
        auto journal = journal::Journal::open(ports().journal);
        const auto database = source::OperationsDatabase::open(ports().source);
        QVERIFY(journal->recordUnsendable({QStringLiteral("fake"), (*database)->sourceId().value(), DataType::Hardware},
                                          {{journal::Landing::End::NotLanded,
                                            {"A", support::hash128("other")},
                                            QStringLiteral("DUPLICATE_OF Z"),
                                            0}}));
    }
    QVERIFY(preview());
    QCOMPARE(m_instance->asked, QStringList({QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("A>Z")}));
    QCOMPARE(m_records["A"].kind, changes::RecordKind::Duplicate);
    QCOMPARE(answer("A"), QStringLiteral("insert"));
}

void InstancePreviewTest::aStopEndsIt()
{
    m_instance->afterwards = [this] { m_stop.request_stop(); };
    const auto report = preview();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_instance->headers.size(), 1);
}

void InstancePreviewTest::aChannelThatPredictsNothingIsRefused()
{
    m_instance->predicts = false;
    const auto report = preview();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Usage);
    QVERIFY2(report.error().subject.contains(QLatin1String("rehearse")), qPrintable(report.error().subject));
    QVERIFY(m_instance->asked.isEmpty());
    QVERIFY(preview(AskInstance::No));
}

ITAM_TEST(InstancePreviewTest)
#include "tst_instancepreview.moc"
