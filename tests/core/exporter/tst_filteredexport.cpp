// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6, the pre-filter in whole exports: what travels is what travels without it.
#include "core/exporter/exporter.h"
#include "core/support/sqlite.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeinstance.h"
#include "tests/testcase.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

#include <random>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using journal::Outcome;

namespace {

const QDate firstDay(2026, 3, 1);

/// A time of the estate, some days after its first one.
QByteArray day(int number)
{
    return firstDay.addDays(number).toString(Qt::ISODate).toLatin1() + "T12:00:00Z";
}

} // namespace

class FilteredExportTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void d6_valuesOfOldRecordsAreNotRead();
    void d6_newRecordsWithAnOldTimeTravel();
    void d6_vanishedRecordsAreKnownAndReturn();
    void d1_pendingRecordsTravelWhateverLastModifiedSays();
    void d6_aFailedRunDoesNotMoveTheWatermark();
    void d6_futureTimesDoNotMoveTheWatermark();
    void d6_aPassOverAPartDoesNotMoveTheWatermark();
    void d6_everyFourthExportReadsAllValues();
    void d6_anyHistorySendsWhatItSendsWithoutTheFilter_data();
    void d6_anyHistorySendsWhatItSendsWithoutTheFilter();

private:
    ExportSummary exportAll();
    bool sql(const QByteArray& text) const;
    /// A row that a trusted LastModified hides: seen only when its value is read.
    bool changeSecretly(const char* key) const;
    [[nodiscard]] qint64 sent(const ExportSummary& summary) const
    {
        return summary.types[model::DataType::Hardware].sent;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    QString m_journal;
    std::unique_ptr<tests::FakeInstance> m_instance;
    tests::FakeClock m_clock;
    ExportOptions m_options;
};

void FilteredExportTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
}

void FilteredExportTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(QStringLiteral("operations.db"));
    m_journal = m_folder->filePath(QStringLiteral("journal.db"));
    m_instance = std::make_unique<tests::FakeInstance>();
    m_options = {};
    m_options.segmentRecords = 3;
    m_options.included = {{true, false, false}};
    QVERIFY(sql("CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, LastModified TEXT);"
                "CREATE VIEW itam_export_source AS SELECT 'estate' AS SourceID, 'all' AS LastModifiedCovers;"));
    for (const char* key : {"a", "b", "c", "d", "e"})
        QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('" + QByteArray(key) + "', 'one', '" + day(0) + "')"));
    QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('f', 'newest', '" + day(10) + "')"));
}

bool FilteredExportTest::sql(const QByteArray& text) const
{
    const auto database = support::sqlite::Database::open(m_database, support::sqlite::OpenMode::Create);
    const auto done = database ? database->execute(text) : Result<void>(failure(database.error()));
    if (!done)
        qWarning("%s", qPrintable(done.error().detail));
    return done.has_value();
}

bool FilteredExportTest::changeSecretly(const char* key) const
{
    return sql("UPDATE itam_export_hardware SET ComputerName = ComputerName || '!' WHERE ComputerID = '" +
               QByteArray(key) + "'");
}

ExportSummary FilteredExportTest::exportAll()
{
    Ports ports{.clock = m_clock,
                .journal = m_journal,
                .source = {QStringLiteral("sqlite:%1").arg(m_database)},
                .instanceUrl = QStringLiteral("https://fake"),
                .senderName = QStringLiteral("me@here"),
                .checkEntitlement = [] { return Result<void>(); },
                .connect = [this]() -> Result<servicenow::IntegrationChannel*> { return m_instance.get(); }};
    ProgressBoard board;
    ExportControl control;
    m_instance->runs = {};
    const ExportSummary summary = Exporter(std::move(ports), m_options, board, control).run({});
    // The token of an instance is the last transaction that committed (D-5).
    for (const wire::TransactionReport& transaction : m_instance->runs[model::DataType::Hardware].transactions) {
        if (transaction.state == wire::ImportState::Succeeded)
            m_instance->report.changeTokens[model::DataType::Hardware] = transaction.transactionId;
    }
    return summary;
}

void FilteredExportTest::d6_valuesOfOldRecordsAreNotRead()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(changeSecretly("b"));
    const ExportSummary second = exportAll();
    QCOMPARE(second.outcome, Outcome::NothingToSend);
    QCOMPARE(second.types[model::DataType::Hardware].read, qint64{6});
    QCOMPARE(second.types[model::DataType::Hardware].vanished, std::optional<qint64>(0));
    // What says that it changed is read, and so is the newest day.
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(11) +
                "' WHERE ComputerID = 'c'"));
    QVERIFY(changeSecretly("f"));
    QCOMPARE(sent(exportAll()), qint64{2});
}

void FilteredExportTest::d6_newRecordsWithAnOldTimeTravel()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('ab', 'new here', '" + day(-300) + "')"));
    QCOMPARE(sent(exportAll()), qint64{1});
}

void FilteredExportTest::d6_vanishedRecordsAreKnownAndReturn()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(sql("DELETE FROM itam_export_hardware WHERE ComputerID = 'b'"));
    QCOMPARE(exportAll().types[model::DataType::Hardware].vanished, std::optional<qint64>(1));
    QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('b', 'one', '" + day(0) + "')"));
    QCOMPARE(sent(exportAll()), qint64{1}); // D-8: though it is equal
}

// pend_read of the model: it went back to an old value and time while it was pending.
void FilteredExportTest::d1_pendingRecordsTravelWhateverLastModifiedSays()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(11) +
                "' WHERE ComputerID = 'c'"));
    m_instance->failing = {QStringLiteral("ITXN%1").arg(m_instance->segments.size() + 1)};
    QCOMPARE(exportAll().outcome, Outcome::ImportFailed);
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'three', LastModified = '" + day(-50) +
                "' WHERE ComputerID = 'c'"));
    QCOMPARE(sent(exportAll()), qint64{1});
}

void FilteredExportTest::d6_aFailedRunDoesNotMoveTheWatermark()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('g', 'new', '" + day(40) + "')"));
    m_instance->failing = {QStringLiteral("ITXN%1").arg(m_instance->segments.size() + 1)};
    QCOMPARE(exportAll().outcome, Outcome::ImportFailed);
    // Between the old watermark and the one that the failed run would have set.
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(20) +
                "' WHERE ComputerID = 'c'"));
    QCOMPARE(sent(exportAll()), qint64{2});
}

// wm_cap of the model: one wrong clock would hide all changes until it is reached.
void FilteredExportTest::d6_futureTimesDoNotMoveTheWatermark()
{
    QVERIFY(sql("INSERT INTO itam_export_hardware VALUES ('z', 'from the future', '9000-01-01T00:00:00Z')"));
    QCOMPARE(sent(exportAll()), qint64{7});
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(11) +
                "' WHERE ComputerID = 'c'"));
    QCOMPARE(sent(exportAll()), qint64{1});
}

void FilteredExportTest::d6_aPassOverAPartDoesNotMoveTheWatermark()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(20) +
                "' WHERE ComputerID = 'c'"));
    QVERIFY(sql("UPDATE itam_export_hardware SET ComputerName = 'two', LastModified = '" + day(60) +
                "' WHERE ComputerID = 'd'"));
    m_options.changedSince = QDateTime(firstDay.addDays(50), QTime(), Qt::UTC);
    QCOMPARE(sent(exportAll()), qint64{1});
    m_options.changedSince.reset();
    QCOMPARE(sent(exportAll()), qint64{1}); // c
}

void FilteredExportTest::d6_everyFourthExportReadsAllValues()
{
    QCOMPARE(sent(exportAll()), qint64{6});
    QVERIFY(changeSecretly("b"));
    QList<qint64> numbers;
    for (int i = 0; i < 5; ++i)
        numbers.append(sent(exportAll()));
    QCOMPARE(numbers, (QList<qint64>{0, 0, 0, 1, 0}));
}

void FilteredExportTest::d6_anyHistorySendsWhatItSendsWithoutTheFilter_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Two journals and two instances over the same estate, which keeps its promise; only one source makes it.
void FilteredExportTest::d6_anyHistorySendsWhatItSendsWithoutTheFilter()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto other = std::make_unique<tests::FakeInstance>();
    const QString otherJournal = m_folder->filePath(QStringLiteral("other.db"));
    int now = 11;
    for (int round = 0; round < 12; ++round) {
        for (int change = static_cast<int>(random() % 4); change > 0; --change) {
            const QByteArray key(1, static_cast<char>('a' + random() % 9));
            now += static_cast<int>(random() % 3);
            if (random() % 4 == 0)
                QVERIFY(sql("DELETE FROM itam_export_hardware WHERE ComputerID = '" + key + "'"));
            else
                QVERIFY(sql("INSERT OR REPLACE INTO itam_export_hardware VALUES ('" + key + "', 'v" +
                            QByteArray::number(static_cast<int>(random() % 3)) + "', '" + day(now) + "')"));
        }
        const bool fails = random() % 4 == 0;
        QList<qint64> numbers;
        for (int side = 0; side < 2; ++side) {
            m_instance->failing =
                fails ? QStringList{QStringLiteral("ITXN%1").arg(m_instance->segments.size() + 1)} : QStringList();
            const ExportSummary summary = exportAll();
            numbers += {sent(summary), summary.types[model::DataType::Hardware].vanished.value_or(-1)};
            std::swap(*m_instance, *other);
            m_journal = m_journal == otherJournal ? m_folder->filePath(QStringLiteral("journal.db")) : otherJournal;
            QVERIFY(
                sql("DROP VIEW itam_export_source; CREATE VIEW itam_export_source AS SELECT 'estate' AS SourceID, '" +
                    QByteArray(side == 0 ? "none" : "all") + "' AS LastModifiedCovers;"));
        }
        QCOMPARE(numbers.sliced(0, 2), numbers.sliced(2, 2));
    }
}

ITAM_TEST(FilteredExportTest)
#include "tst_filteredexport.moc"
