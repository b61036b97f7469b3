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
