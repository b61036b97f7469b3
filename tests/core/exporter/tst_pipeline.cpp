// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/pipeline.h"
#include "core/journal/journal.h"
#include "core/support/sqlite.h"
#include "tests/testcase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

class PipelineTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void everyRecordArrivesOnceInKeyOrder();
    void p38_unchangedSourceGivesNoSegment();
    void progressIsCounted();
    void missingSourceIsOneError();
    void destroyingStopsBothStages();
    void stopEndsAWaitingConsumer();

private:
    [[nodiscard]] PipelineInput input();
    void addComputers(int count);
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    QString m_journalPath;
    std::uint64_t m_seed = 0;
    ProgressBoard m_board;
};

void PipelineTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(QStringLiteral("operations.db"));
    m_journalPath = m_folder->filePath(QStringLiteral("journal.db"));
    const auto journal = journal::Journal::open(m_journalPath);
    QVERIFY(journal);
    m_seed = journal->fingerprintSeed();
    const auto database = support::sqlite::Database::open(m_database, support::sqlite::OpenMode::Create);
    QVERIFY(database);
    QVERIFY(database->execute(
        "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, SerialNo TEXT)"));
}

void PipelineTest::addComputers(int count)
{
    const auto database = support::sqlite::Database::open(m_database, support::sqlite::OpenMode::ReadWrite);
    QVERIFY(database);
    QVERIFY(database->execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) +
        ") INSERT INTO itam_export_hardware SELECT printf('C%06d', i), printf('pc%d', i), printf('S%dAB', i) FROM n"));
}

PipelineInput PipelineTest::input()
{
    PipelineInput in;
    in.source.dsn = QStringLiteral("sqlite:%1").arg(m_database);
    in.journal = m_journalPath;
    in.owner = {QStringLiteral("i"), QStringLiteral("s"), model::DataType::Hardware};
    in.columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Hardware));
    in.fingerprintSeed = m_seed;
    in.limits.segmentRecords = 100;
    in.board = &m_board;
    return in;
}

void PipelineTest::everyRecordArrivesOnceInKeyOrder()
{
    addComputers(2'345);
    Pipeline pipeline(input());
    std::vector<QByteArray> keys;
    int last = 0;
    while (const auto segment = pipeline.next({})) {
        for (const auto& record : segment->sent)
            keys.push_back(record.key);
        last += segment->last ? 1 : 0;
    }
    const auto pass = pipeline.finish();
    QVERIFY(pass);
    QCOMPARE(pass->read, 2'345);
    QCOMPARE(keys.size(), std::size_t{2'345});
    QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    QCOMPARE(last, 1);
}

void PipelineTest::p38_unchangedSourceGivesNoSegment()
{
    Pipeline pipeline(input());
    QVERIFY(!pipeline.next({}));
    const auto pass = pipeline.finish();
    QVERIFY(pass);
    QCOMPARE(pass->read, 0);
}

void PipelineTest::progressIsCounted()
{
    addComputers(700);
    Pipeline pipeline(input());
    while (pipeline.next({})) {
    }
    QVERIFY(pipeline.finish());
    QCOMPARE(m_board.get().types[model::DataType::Hardware].read, 700);
}

void PipelineTest::missingSourceIsOneError()
{
    PipelineInput in = input();
    in.source.dsn = QStringLiteral("sqlite:%1").arg(m_folder->filePath(QStringLiteral("nowhere.db")));
    Pipeline pipeline(std::move(in));
    QVERIFY(!pipeline.next({}));
    const auto pass = pipeline.finish();
    QVERIFY(!pass);
    QCOMPARE(pass.error().code, ErrorCode::SourceUnreachable);
}

void PipelineTest::destroyingStopsBothStages()
{
    addComputers(50'000);
    QElapsedTimer timer;
    {
        Pipeline pipeline(input());
        QVERIFY(pipeline.next({}));
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 5'000, "does not read to the end first");
}

void PipelineTest::stopEndsAWaitingConsumer()
{
    addComputers(10);
    std::stop_source stop;
    stop.request_stop();
    Pipeline pipeline(input());
    QVERIFY(!pipeline.next(stop.get_token()));
}

ITAM_TEST(PipelineTest)
#include "tst_pipeline.moc"
