// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop while a run is accounted for: the journal is as it was, and the next export settles the run (D-4).
#include "core/support/sqlite.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {

class InterruptionTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void d3_stopAmongTheSegmentsTakesAllBack();
    void d3_stopEndsWaitingForWhoeverWrites();
    void d3_stopEndsWaitingOfShortWrites();
    void d3_whatIsStoredAfterAStopWaits();
    void d3_stopEndsOpeningAJournalThatIsLocked_data();
    void d3_stopEndsOpeningAJournalThatIsLocked();
    void opensWhileSomebodyWrites();
    void journalWorksAfterAStop();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

void InterruptionTest::init()
{
    TestCase::init();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("journal.db"));
    auto journal = Journal::open(m_path);
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 20));
}

// Counts the work after the stop: no segment is asked for any more.
void InterruptionTest::d3_stopAmongTheSegmentsTakesAllBack()
{
    const QString before = dump(m_path);
    std::stop_source stop;
    auto ends = endsOf(*m_journal, QStringLiteral("E1"), End::Landed);
    int asked = 0;
    const auto askAndStop = [&] {
        if (++asked == 7)
            stop.request_stop();
        return ends();
    };
    const auto done = m_journal->account(runEnd(QStringLiteral("E1")), askAndStop, stop.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 7);
    QCOMPARE(dump(m_path), before);
}

// To the end it would wait for ten seconds.
void InterruptionTest::d3_stopEndsWaitingForWhoeverWrites()
{
    const auto other = core::support::sqlite::Database::open(m_path, core::support::sqlite::OpenMode::ReadWrite);
    ITAM_OK(other);
    ITAM_OK(other->execute("BEGIN IMMEDIATE"));
    const auto ends = endsOf(*m_journal, QStringLiteral("E1"), End::Landed);
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    Result<void> done;
    {
        std::atomic<bool> entered = false;
        const std::jthread accountant([&] {
            entered = true;
            done = m_journal->account(runEnd(QStringLiteral("E1")), ends, stop.get_token());
        });
        while (!entered)
            std::this_thread::yield();
        stop.request_stop();
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    ITAM_OK(other->execute("ROLLBACK"));
}

namespace {

/// Calls `act` on a thread of its own and asks it to stop; how long it took from there on.
template <typename Act>
qint64 millisecondsToStop(Act act)
{
    std::stop_source stop;
    std::atomic<bool> entered = false;
    std::jthread thread([&] {
        entered = true;
        act(stop.get_token());
    });
    while (!entered)
        std::this_thread::yield();
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    thread.join();
    return timer.elapsed();
}

constexpr qint64 soon = 2'000; // to the end all of these wait for ten seconds; 100 ms are meant, on a quiet machine

} // namespace

void InterruptionTest::d3_stopEndsWaitingOfShortWrites()
{
    const auto other = core::support::sqlite::Database::open(m_path, core::support::sqlite::OpenMode::ReadWrite);
    ITAM_OK(other);
    ITAM_OK(other->execute("BEGIN IMMEDIATE"));
    Result<void> done;
    const qint64 took = millisecondsToStop([&](const std::stop_token& stop) {
        auto journal = Journal::open(m_path, stop);
        done = journal ? journal->recordAttempt(QStringLiteral("E1-1"), 2) : Result<void>(failure(journal.error()));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY2(took < soon, qPrintable(QString::number(took)));
}

// The stop came long ago; a writer who is done in a moment is waited for all the same.
void InterruptionTest::d3_whatIsStoredAfterAStopWaits()
{
    std::stop_source stop;
    auto journal = Journal::open(m_path, stop.get_token());
    ITAM_OK(journal);
    stop.request_stop();
    const auto other = core::support::sqlite::Database::open(m_path, core::support::sqlite::OpenMode::ReadWrite);
    ITAM_OK(other);
    ITAM_OK(other->execute("BEGIN IMMEDIATE"));
    QCOMPARE(journal->recordAttempt(QStringLiteral("E1-1"), 2).error().code, ErrorCode::Cancelled);
    Result<void> done;
    {
        std::atomic<bool> entered = false;
        const std::jthread writer([&] {
            const Journal::Unhurried unhurried(*journal);
            entered = true;
            done = journal->recordAttempt(QStringLiteral("E1-1"), 3);
        });
        while (!entered)
            std::this_thread::yield();
        ITAM_OK(other->execute("COMMIT"));
    }
    ITAM_OK(done);
    ITAM_OK(other->execute("BEGIN IMMEDIATE"));
    QCOMPARE(journal->recordAttempt(QStringLiteral("E1-1"), 4).error().code, ErrorCode::Cancelled);
}

void InterruptionTest::d3_stopEndsOpeningAJournalThatIsLocked_data()
{
    QTest::addColumn<bool>("reading");
    QTest::newRow("for writing") << false;
    QTest::newRow("for reading") << true;
}

void InterruptionTest::d3_stopEndsOpeningAJournalThatIsLocked()
{
    QFETCH(bool, reading);
    m_journal.reset();
    ITAM_OK(runSql(m_path, "PRAGMA journal_mode = DELETE"));
    const auto other = core::support::sqlite::Database::open(m_path, core::support::sqlite::OpenMode::ReadWrite);
    ITAM_OK(other);
    ITAM_OK(other->execute("BEGIN EXCLUSIVE"));
    std::optional<ErrorCode> code;
    const qint64 took = millisecondsToStop([&](const std::stop_token& stop) {
        const auto journal = reading ? Journal::openForReading(m_path, stop) : Journal::open(m_path, stop);
        if (!journal)
            code = journal.error().code;
    });
    QCOMPARE(code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(took < soon, qPrintable(QString::number(took)));
}

void InterruptionTest::opensWhileSomebodyWrites()
{
    const auto other = core::support::sqlite::Database::open(m_path, core::support::sqlite::OpenMode::ReadWrite);
    ITAM_OK(other);
    ITAM_OK(other->execute("BEGIN IMMEDIATE"));
    QElapsedTimer timer;
    timer.start();
    const auto journal = Journal::open(m_path);
    ITAM_OK(journal);
    QVERIFY2(timer.elapsed() < soon, qPrintable(QString::number(timer.elapsed())));
}

void InterruptionTest::journalWorksAfterAStop()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!m_journal->account(runEnd(QStringLiteral("E1")), endsOf(*m_journal, QStringLiteral("E1"), End::Landed),
                                stop.get_token()));
    QCOMPARE(m_journal->openExports(QStringLiteral("I1"))->size(), std::size_t(1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    QCOMPARE(m_journal->baselineSize(hardwareOf()), Result<qint64>(40));
}

ITAM_TEST(InterruptionTest)

} // namespace itam::tests

#include "tst_interruption.moc"
