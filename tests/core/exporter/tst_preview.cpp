// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the next export would do with each record, one kind after the other.
#include "core/exporter/exporter.h"
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
using changes::RecordKind;
using model::DataType;

class PreviewTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void withoutAJournalEverythingIsAdded();
    void addedChangedAndVanished();
    void d8_returned();
    void d7_refreshed();
    void d1_pendingAndHeldBackWithTheirReasons();
    void d11_duplicate();
    void d5_saysWhyATypeIsExportedInFull();
    void sinceLeavesOlderRecords();
    void nothingIsSentOrStored();
    void kindsHaveNames();
    void stopEndsIt();

private:
    [[nodiscard]] Ports ports();
    [[nodiscard]] journal::Owner owner();
    void execute(const QByteArray& sql);
    void exportAll();
    void refuse(const QByteArray& key, const char* reason, qint64 propertyVersion = 0);
    [[nodiscard]] PreviewCounts counts(const ExportOptions& options = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::FakeClock> m_clock;
    QHash<QByteArray, PreviewRecord> m_records; ///< of the last preview
    std::stop_source m_stop;
};

void PreviewTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_instance = std::make_unique<tests::FakeInstance>();
    m_clock = std::make_unique<tests::FakeClock>();
    m_records.clear();
    m_stop = {};
    execute("CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, InventoryDate TEXT, "
            "LastModified TEXT);"
            "INSERT INTO itam_export_hardware VALUES ('A', 'pc-a', '2026-01-01', '2025-01-01'), "
            "('B', 'pc-b', '2026-01-01', '2025-06-01'), ('C', 'pc-c', '2026-01-01', '2025-06-01')");
}

Ports PreviewTest::ports()
{
    return {.clock = *m_clock,
            .journal = m_folder->filePath(QStringLiteral("journal.db")),
            .source = {QStringLiteral("sqlite:%1").arg(m_folder->filePath(QStringLiteral("operations.db")))},
            .instanceUrl = QStringLiteral("https://fake"),
            .senderName = QStringLiteral("me@here"),
            .checkEntitlement = [] { return Result<void>(); },
            .connect = [this]() -> Result<servicenow::IntegrationChannel*> { return m_instance.get(); }};
}

journal::Owner PreviewTest::owner()
{
    const auto database = source::OperationsDatabase::open(ports().source);
    return {QStringLiteral("fake"), (*database)->sourceId().value(), DataType::Hardware};
}

void PreviewTest::execute(const QByteArray& sql)
{
    const auto database = support::sqlite::Database::open(m_folder->filePath(QStringLiteral("operations.db")),
                                                          support::sqlite::OpenMode::Create);
    QVERIFY(database);
    const auto done = database->execute(sql);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

void PreviewTest::exportAll()
{
    ExportOptions options;
    options.included = {{true, false, false}};
    m_instance->afterSegment = [this](int) {
        m_instance->report.changeTokens[DataType::Hardware] = m_instance->segments.constLast().transactionId;
    };
    ProgressBoard board;
    ExportControl control;
    m_instance->runs = {};
    const ExportSummary summary = Exporter(ports(), options, board, control).run({});
    QVERIFY2(!summary.error, summary.error ? qPrintable(summary.error->detail) : "");
}

void PreviewTest::refuse(const QByteArray& key, const char* reason, qint64 propertyVersion)
{
    auto journal = journal::Journal::open(ports().journal);
    QVERIFY(journal);
    QVERIFY(journal->recordUnsendable(owner(), {{journal::Landing::End::NotLanded,
                                                 {key, support::hash128("other")},
                                                 QString::fromLatin1(reason),
                                                 propertyVersion}}));
}

PreviewCounts PreviewTest::counts(const ExportOptions& given)
{
    ExportOptions options = given;
    options.included = {{true, false, false}};
    m_records.clear();
    ProgressBoard board;
    const auto report = preview(
        ports(), options, [this](const PreviewRecord& record) { m_records.insert(record.key, record); }, board,
        m_stop.get_token());
    if (!report) {
        qInfo("%s", qPrintable(report.error().detail));
        return {};
    }
    return report->types[DataType::Hardware];
}

void PreviewTest::withoutAJournalEverythingIsAdded()
{
    const PreviewCounts before = counts();
    QVERIFY(before.looked);
    QCOMPARE(before.read, 3);
    QCOMPARE(before.of(RecordKind::Added), 3);
    QCOMPARE(before.travel, 3);
    QVERIFY(!QFile::exists(ports().journal.place));
}

void PreviewTest::addedChangedAndVanished()
{
    exportAll();
    execute("UPDATE itam_export_hardware SET ComputerName = 'other' WHERE ComputerID = 'A';"
            "DELETE FROM itam_export_hardware WHERE ComputerID = 'B';"
            "INSERT INTO itam_export_hardware VALUES ('D', 'pc-d', NULL, NULL)");
    const PreviewCounts after = counts();
    QVERIFY(after.fullReason.isEmpty());
    QCOMPARE(after.read, 3);
    QCOMPARE(after.travel, 2);
    QCOMPARE(m_records["A"].kind, RecordKind::Changed);
    QCOMPARE(m_records["B"].kind, RecordKind::Vanished);
    QVERIFY(!m_records["B"].travels);
    QCOMPARE(m_records["C"].kind, RecordKind::Unchanged);
    QVERIFY(!m_records["C"].travels);
    QCOMPARE(m_records["D"].kind, RecordKind::Added);
    QVERIFY(m_records["D"].travels);
    QCOMPARE(after.of(RecordKind::Vanished), 1);
}

void PreviewTest::d8_returned()
{
    exportAll();
    execute("DELETE FROM itam_export_hardware WHERE ComputerID = 'B'");
    exportAll();
    execute("INSERT INTO itam_export_hardware VALUES ('B', 'pc-b', '2026-01-01', '2025-06-01')");
    QCOMPARE(counts().travel, 1);
    QCOMPARE(m_records["B"].kind, RecordKind::Returned);
}

void PreviewTest::d7_refreshed()
{
    exportAll();
    m_clock->advance(std::chrono::hours(31 * 24));
    const PreviewCounts later = counts();
    QCOMPARE(later.of(RecordKind::Refreshed), 3);
    QCOMPARE(later.travel, 3);
}

void PreviewTest::d1_pendingAndHeldBackWithTheirReasons()
{
    m_instance->report.propertyVersion = 4;
    exportAll();
    refuse("A", "CI_NOT_FOUND");
    refuse("B", "ADD_OFF", 4);
    (void)counts();
    QCOMPARE(m_records["A"].kind, RecordKind::Pending);
    QCOMPARE(m_records["A"].reason, QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(m_records["A"].travels);
    QCOMPARE(m_records["B"].kind, RecordKind::HeldBack);
    QCOMPARE(m_records["B"].reason, QStringLiteral("ADD_OFF"));
}

void PreviewTest::d11_duplicate()
{
    exportAll();
    refuse("C", "DUPLICATE_OF A");
    (void)counts();
    QCOMPARE(m_records["C"].kind, RecordKind::Duplicate);
    QVERIFY(m_records["C"].travels);
}

void PreviewTest::d5_saysWhyATypeIsExportedInFull()
{
    exportAll();
    m_instance->report.changeTokens[DataType::Hardware] = QStringLiteral("somebody else's");
    const PreviewCounts full = counts();
    QVERIFY(!full.fullReason.isEmpty());
    QCOMPARE(full.travel, 3);
    QCOMPARE(full.of(RecordKind::Unchanged), 3);
    QVERIFY(m_records["A"].travels);
}

void PreviewTest::sinceLeavesOlderRecords()
{
    exportAll();
    execute("UPDATE itam_export_hardware SET ComputerName = ComputerName || 'x'");
    ExportOptions options;
    options.changedSince = QDateTime(QDate(2025, 3, 1), QTime(0, 0), Qt::UTC);
    const PreviewCounts since = counts(options);
    QCOMPARE(since.of(RecordKind::Changed), 3);
    QCOMPARE(since.travel, 2);
    QVERIFY(!m_records["A"].travels);
}

void PreviewTest::nothingIsSentOrStored()
{
    exportAll();
    refuse("A", "CI_NOT_FOUND");
    execute("DELETE FROM itam_export_hardware WHERE ComputerID IN ('A', 'B')");
    const auto sent = m_instance->segments.size();
    const PreviewCounts once = counts();
    QCOMPARE(once.of(RecordKind::Vanished), 2);
    QCOMPARE(m_instance->segments.size(), sent);
    QVERIFY(m_instance->closes.isEmpty());
    auto journal = journal::Journal::open(ports().journal);
    QVERIFY(journal);
    QVERIFY(journal->tombstones(owner()).value().isEmpty());
    QCOMPARE(journal->pending(owner()).value().size(), 1);
    QCOMPARE(journal->exports(10).value().size(), std::size_t(1));
    QCOMPARE(counts().kinds, once.kinds);
}

void PreviewTest::kindsHaveNames()
{
    for (std::size_t i = 0; i < changes::recordKindCount; ++i) {
        const auto kind = static_cast<RecordKind>(i);
        QCOMPARE(recordKindNamed(nameOf(kind)), std::optional(kind));
    }
    QVERIFY(!recordKindNamed(u"kind"));
}

void PreviewTest::stopEndsIt()
{
    m_stop.request_stop();
    ProgressBoard board;
    const auto report = preview(
        ports(), {}, [](const PreviewRecord&) {}, board, m_stop.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(PreviewTest)
#include "tst_preview.moc"
