// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/fakes/historyaccess.h"
#include "tests/testcase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

#include <latch>

using namespace itam;
using namespace itam::ui;
using services::HistoryReader;

namespace {

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
}

template <typename T>
T argument(const QSignalSpy& spy, int at)
{
    return spy.last().at(at).value<T>();
}

} // namespace

class HistoryReaderTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_instance = std::make_unique<tests::ComputedHistory>();
        m_reader = std::make_unique<HistoryReader>(tests::portsTo(*m_instance));
    }
    void cleanup()
    {
        m_reader.reset();
        m_instance.reset();
    }
    void readsRunsInTheBackground();
    void joinsRunsWithTheJournal();
    void showsRunsThoughTheJournalIsBroken();
    void readsTheJournalOfThisComputer();
    void aJournalWhoseServerSaysNothingHoldsNoEnd();
    void aNewerQuestionOvertakesAnOlderOne();
    void saysWhatFailed();
    void needsAnInstance();
    void readsARunAndItsDetails();
    void writesAllPagesAsCsv();
    void neutralisesFormulasInCsv();
    void leavesNoFileWhenWritingIsCancelled();
    void leavesNoFileWhenTheInstanceFails();

private:
    std::unique_ptr<tests::ComputedHistory> m_instance;
    std::unique_ptr<HistoryReader> m_reader;
};

void HistoryReaderTest::readsRunsInTheBackground()
{
    m_instance->runTotal = 450;
    QList<services::RunPage> pages;
    connect(m_reader.get(), &HistoryReader::runsRead, this,
            [&](int, const services::RunPage& page) { pages.append(page); });
    m_reader->readRuns({}, 0);
    QVERIFY(pages.isEmpty());
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(pages.first().total, 450);
    QCOMPARE(pages.first().rows.size(), 200);
    QVERIFY(pages.first().next);
}

void HistoryReaderTest::joinsRunsWithTheJournal()
{
    services::HistoryPorts ports = tests::portsTo(*m_instance);
    ports.journal = [](const QStringList& exportIds, const std::stop_token&) -> Result<QList<models::JournalRun>> {
        QList<models::JournalRun> known;
        // Run 3 is hardware, run 2 is applications of the export before.
        if (exportIds.contains(QStringLiteral("export1")))
            known.append({.exportId = QStringLiteral("export1"), .type = core::model::DataType::Hardware, .sent = 77});
        return known;
    };
    m_reader->setPorts(ports);
    QList<services::RunPage> pages;
    connect(m_reader.get(), &HistoryReader::runsRead, this,
            [&](int, const services::RunPage& page) { pages.append(page); });
    m_reader->readRuns({}, 0);
    QTRY_COMPARE(pages.size(), 1);
    QVERIFY(pages.first().rows.at(0).ours);
    QCOMPARE(pages.first().rows.at(0).ours->sent, 77);
    QVERIFY(!pages.first().rows.at(1).ours);
}

void HistoryReaderTest::showsRunsThoughTheJournalIsBroken()
{
    services::HistoryPorts ports = tests::portsTo(*m_instance);
    ports.journal = [](const QStringList&, const std::stop_token&) -> Result<QList<models::JournalRun>> {
        return failure(ErrorCode::JournalUnavailable);
    };
    m_reader->setPorts(ports);
    QSignalSpy runs(m_reader.get(), &HistoryReader::runsRead);
    QSignalSpy broken(m_reader.get(), &HistoryReader::journalFailed);
    m_reader->readRuns({}, 0);
    QTRY_COMPARE(broken.count(), 1);
    QCOMPARE(runs.count(), 1);
}

void HistoryReaderTest::readsTheJournalOfThisComputer()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.db"));
    QVERIFY(services::journalLookup(path)({QStringLiteral("e1")}, {})->isEmpty());
    {
        auto journal = core::journal::Journal::open(path);
        QVERIFY(journal);
        core::journal::ExportRecord record;
        record.exportId = QStringLiteral("e1");
        record.started = QDateTime::currentDateTimeUtc();
        QVERIFY(journal->beginExport(record));
        core::journal::TypeRecord type;
        type.exportId = record.exportId;
        type.type = core::model::DataType::Contracts;
        type.sent = 12;
        type.retries = 3;
        QVERIFY(journal->beginType(type));
        QVERIFY(journal->updateType(type));
    }
    const auto known = services::journalLookup(path)({QStringLiteral("e1"), QStringLiteral("unknown")}, {});
    QVERIFY(known);
    QCOMPARE(known->size(), 1);
    QVERIFY(known->first().type == core::model::DataType::Contracts);
    QCOMPARE(known->first().sent, 12);
    QCOMPARE(known->first().retries, 3);
}

void HistoryReaderTest::aJournalWhoseServerSaysNothingHoldsNoEnd()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    services::HistoryPorts ports = tests::portsTo(*m_instance);
    ports.journal = services::journalLookup(
        QStringLiteral("postgres://anna@127.0.0.1:%1/journal?connect_timeout=120").arg(silent.serverPort()));
    m_reader->setPorts(ports);
    m_reader->readRuns({}, 0);
    QTRY_VERIFY(silent.hasPendingConnections());
    QElapsedTimer watch;
    watch.start();
    m_reader.reset();
    QVERIFY2(watch.elapsed() < 60'000, qPrintable(QString::number(watch.elapsed())));
}

void HistoryReaderTest::aNewerQuestionOvertakesAnOlderOne()
{
    std::latch gate(1);
    std::atomic<int> asked = 0;
    services::HistoryPorts ports = tests::portsTo(*m_instance);
    ports.access = [&, open = ports.access] {
        if (++asked == 1)
            gate.wait();
        return open();
    };
    m_reader->setPorts(ports);
    QList<int> answered;
    connect(m_reader.get(), &HistoryReader::runsRead, this,
            [&](int page, const services::RunPage&) { answered.append(page); });
    m_reader->readRuns({}, 1);
    QTRY_COMPARE(asked.load(), 1);
    m_reader->readRuns({}, 2);
    QTRY_COMPARE(answered.size(), 1);
    gate.count_down();
    m_reader.reset(); // waits for the older one, whose answer comes no more
    QCOMPARE(answered, QList<int>{2});
}

void HistoryReaderTest::saysWhatFailed()
{
    m_instance->failWith = 403;
    QSignalSpy failed(m_reader.get(), &HistoryReader::failed);
    m_reader->readTransactions({}, 0);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(argument<HistoryReader::Kind>(failed, 0) == HistoryReader::Kind::Transactions);
    QCOMPARE(argument<Error>(failed, 1).code, ErrorCode::Forbidden);
}

void HistoryReaderTest::needsAnInstance()
{
    m_reader->setPorts({});
    QSignalSpy failed(m_reader.get(), &HistoryReader::failed);
    m_reader->readRuns({}, 0);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(argument<Error>(failed, 1).code, ErrorCode::CredentialsIncomplete);
}

void HistoryReaderTest::readsARunAndItsDetails()
{
    QList<models::RunEntry> runs;
    connect(m_reader.get(), &HistoryReader::runRead, this, [&](const models::RunEntry& run) { runs.append(run); });
    m_reader->readRun(QStringLiteral("IRUN0000002"));
    QTRY_COMPARE(runs.size(), 1);
    core::servicenow::ImportRunRow run = runs.first().run;
    QCOMPARE(run.number, QStringLiteral("IRUN0000002"));
    run.reasons = core::servicenow::readReasons(QStringLiteral("CI_NOT_FOUND=3"));

    QSignalSpy groups(m_reader.get(), &HistoryReader::groupsRead);
    QSignalSpy problems(m_reader.get(), &HistoryReader::problemsRead);
    QSignalSpy transactions(m_reader.get(), &HistoryReader::transactionsRead);
    QSignalSpy payloads(m_reader.get(), &HistoryReader::payloadRead);
    // All at once: none overtakes another.
    m_reader->readGroups(run);
    m_reader->readProblems(run, {}, {}, 0);
    m_reader->readTransactions({}, 0);
    m_reader->readPayload(QStringLiteral("ITXN0000001"));
    QTRY_COMPARE(groups.count() + problems.count() + transactions.count() + payloads.count(), 4);
    m_reader->forgetDetail();
}

void HistoryReaderTest::writesAllPagesAsCsv()
{
    m_instance->transactionTotal = 450;
    const QTemporaryDir folder;
    const services::TableFile file{
        folder.filePath(QStringLiteral("t.csv")),
        {QStringLiteral("Received"), QStringLiteral("Import Transaction"), QStringLiteral("Rows")},
        {3, 1, 7}};
    QSignalSpy written(m_reader.get(), &HistoryReader::written);
    m_reader->writeTransactions(file, {});
    QVERIFY(m_reader->isWriting());
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(argument<qint64>(written, 1), 450);
    const QStringList lines = linesOf(file.path);
    QCOMPARE(lines.size(), 451);
    QCOMPARE(lines.at(0), QStringLiteral("Received,Import Transaction,Rows"));
    QCOMPARE(lines.at(1), QStringLiteral("2024-01-01T07:30:00Z,ITXN0000450,500"));
    QCOMPARE(lines.last(), QStringLiteral("2024-01-01T00:01:00Z,ITXN0000001,500"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void HistoryReaderTest::neutralisesFormulasInCsv()
{
    const QTemporaryDir folder;
    auto writer =
        services::TableFileWriter::create({folder.filePath(QStringLiteral("t.csv")), {QStringLiteral("a")}, {0}});
    QVERIFY(writer);
    QVERIFY((*writer)->append({QStringLiteral("=HYPERLINK(\"http://x\")")}));
    QVERIFY((*writer)->append({-5}));
    QVERIFY((*writer)->commit());
    const QStringList lines = linesOf(folder.filePath(QStringLiteral("t.csv")));
    QCOMPARE(lines.at(1), QStringLiteral("\"'=HYPERLINK(\"\"http://x\"\")\""));
    QCOMPARE(lines.at(2), QStringLiteral("-5"));
}

void HistoryReaderTest::leavesNoFileWhenWritingIsCancelled()
{
    m_instance->transactionTotal = 2'000'000;
    const QTemporaryDir folder;
    QSignalSpy failed(m_reader.get(), &HistoryReader::writingFailed);
    QSignalSpy progressed(m_reader.get(), &HistoryReader::writingProgressed);
    m_reader->writeTransactions({folder.filePath(QStringLiteral("t.csv")), {QStringLiteral("Number")}, {1}}, {});
    QTRY_VERIFY(progressed.count() > 0);
    m_reader->cancelWriting();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(argument<Error>(failed, 0).code, ErrorCode::Cancelled);
    m_reader.reset();
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void HistoryReaderTest::leavesNoFileWhenTheInstanceFails()
{
    m_instance->failWith = 500;
    const QTemporaryDir folder;
    QSignalSpy failed(m_reader.get(), &HistoryReader::writingFailed);
    m_reader->writeRuns({folder.filePath(QStringLiteral("t.csv")), {QStringLiteral("Number")}, {1}}, {});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

ITAM_TEST(HistoryReaderTest)
#include "tst_historyreader.moc"
