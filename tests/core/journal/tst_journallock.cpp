// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/child.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <QFileInfo>
#include <QSysInfo>

using namespace itam::core::journal;

namespace itam::tests {

class JournalLockTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void d10_oneHolderAtATime();
    void d10_namesTheHolder();
    void endsWithItsObject();
    void endsWithAKilledProcess();
    void twoJournalsHaveTwoLocks();
    void isPrivate();
    void doesNotHinderReading();

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Journal> m_journal;
};

void JournalLockTest::init()
{
    TestCase::init();
    auto journal = Journal::open(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)));
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

void JournalLockTest::d10_oneHolderAtATime()
{
    const auto lock = m_journal->lock();
    ITAM_OK(lock);
    auto other = Journal::open(m_journal->location().place);
    const auto refused = other->lock();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ExportRunning);
    QVERIFY(!m_journal->lock());
}

void JournalLockTest::d10_namesTheHolder()
{
    QProcess child;
    startChild(child, "hold", m_journal->location().place);
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += child.readAllStandardOutput()).contains("locked"), 20'000);
    const auto refused = m_journal->lock();
    QVERIFY(!refused);
    QCOMPARE(
        refused.error().subject,
        QStringLiteral("itam_tests_journal, process %1 on %2").arg(child.processId()).arg(QSysInfo::machineHostName()));
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
    ITAM_OK(m_journal->lock());
}

void JournalLockTest::endsWithItsObject()
{
    {
        const auto lock = m_journal->lock();
        ITAM_OK(lock);
    }
    auto other = Journal::open(m_journal->location().place);
    ITAM_OK(other->lock());
}

void JournalLockTest::endsWithAKilledProcess()
{
    QProcess child;
    startChild(child, "hold", m_journal->location().place);
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += child.readAllStandardOutput()).contains("locked"), 20'000);
    QVERIFY(!m_journal->lock());
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    ITAM_OK(m_journal->lock());
}

void JournalLockTest::twoJournalsHaveTwoLocks()
{
    const auto lock = m_journal->lock();
    ITAM_OK(lock);
    auto other = Journal::open(m_folder.filePath(QStringLiteral("other.db")));
    ITAM_OK(other->lock());
}

void JournalLockTest::isPrivate()
{
    const auto lock = m_journal->lock();
    ITAM_OK(lock);
    QCOMPARE(QFileInfo(m_journal->location().place + QStringLiteral(".lock")).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther),
             QFileDevice::Permissions());
}

void JournalLockTest::doesNotHinderReading()
{
    const auto lock = m_journal->lock();
    ITAM_OK(lock);
    auto reading = Journal::openForReading(m_journal->location().place);
    ITAM_OK(reading);
    ITAM_OK(reading->exports(10));
}

ITAM_TEST(JournalLockTest)

} // namespace itam::tests

#include "tst_journallock.moc"
