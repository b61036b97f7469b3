// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recordstory.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::journal;
using namespace itam::tests;

class RecordStoryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aMissingJournalKnowsNothing();
    void d1_tellsWhatLandedAndWhatIsPending();
    void d8_tellsThatItVanished();
    void segmentsThatCarriedItComeNewestFirst();
    void aKeyInsideAnotherIsNotTheSame();
    void saysSinceWhenItKnowsWhatWasCarried();
    void aDamagedSegmentIsAnError();
    void aStopIsHeard();

private:
    [[nodiscard]] Location path() const { return journalAt(m_folder->filePath(QStringLiteral("journal.db"))); }
    /// Two records a segment: key-0 and key-1 in its first.
    void exported(const QString& exportId, Landing::End end);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void RecordStoryTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Journal::open(path());
    ITAM_OK(opened);
    m_journal = std::make_unique<Journal>(std::move(*opened));
}

void RecordStoryTest::exported(const QString& exportId, Landing::End end)
{
    ITAM_OK(sendExport(*m_journal, exportId, 2));
    ITAM_OK(accountAll(*m_journal, exportId, end));
    const auto record = m_journal->findExport(exportId);
    ITAM_OK(record);
    ExportRecord finished = record->value();
    finished.open = false;
    ITAM_OK(m_journal->finishExport(finished));
}

void RecordStoryTest::aMissingJournalKnowsNothing()
{
    const auto story = readRecordStory(m_folder->filePath(QStringLiteral("nowhere.db")), "key-0", {});
    ITAM_OK(story);
    QVERIFY(story->standings.isEmpty());
    QVERIFY(story->carriages.isEmpty());
    QVERIFY(!story->carriagesSince.isValid());
}

void RecordStoryTest::d1_tellsWhatLandedAndWhatIsPending()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    auto story = readRecordStory(path(), "key-0", {});
    ITAM_OK(story);
    QCOMPARE(story->standings.size(), 1);
    QCOMPARE(story->standings.first().owner, hardwareOf());
    QVERIFY(story->standings.first().sentAt.isValid());
    QVERIFY(!story->standings.first().pending);
    const QDateTime since(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    ITAM_OK(m_journal->recordUnsendable(
        hardwareOf(), {landing(Landing::End::NotLanded, {"key-9", print(1)}, QStringLiteral("CI_NOT_FOUND"))}, since));
    story = readRecordStory(path(), "key-9", {});
    ITAM_OK(story);
    QCOMPARE(story->standings.size(), 1);
    QVERIFY(!story->standings.first().sentAt.isValid());
    QCOMPARE(story->standings.first().pending,
             std::optional(PendingRow{"key-9", QStringLiteral("CI_NOT_FOUND"), since}));
    QVERIFY(readRecordStory(path(), "key-8", {})->standings.isEmpty());
}

void RecordStoryTest::d8_tellsThatItVanished()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    ITAM_OK(m_journal->recordPass(hardwareOf(), {"key-1"}, {}));
    QVERIFY(readRecordStory(path(), "key-1", {})->standings.first().tombstone);
    QVERIFY(!readRecordStory(path(), "key-0", {})->standings.first().tombstone);
}

void RecordStoryTest::segmentsThatCarriedItComeNewestFirst()
{
    exported(QStringLiteral("E1"), Landing::End::NotLanded);
    exported(QStringLiteral("E2"), Landing::End::Landed);
    const auto story = readRecordStory(path(), "key-2", {});
    ITAM_OK(story);
    QCOMPARE(story->carriages.size(), 2);
    QCOMPARE(story->carriages.first().segment.exportId, QStringLiteral("E2"));
    QCOMPARE(story->carriages.last().segment.exportId, QStringLiteral("E1"));
    const SegmentRecord& segment = story->carriages.first().segment;
    const auto expected = m_journal->segments(QStringLiteral("E2"), core::model::DataType::Hardware);
    ITAM_OK(expected);
    QCOMPARE(segment.transactionId, expected->at(1).transactionId);
    QCOMPARE(segment.index, expected->at(1).index);
    QCOMPARE(segment.importState, expected->at(1).importState);
    QCOMPARE(segment.state, SegmentState::Accounted);
}

void RecordStoryTest::aKeyInsideAnotherIsNotTheSame()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    QVERIFY(readRecordStory(path(), "key", {})->carriages.isEmpty());
    QVERIFY(readRecordStory(path(), "ey-0", {})->carriages.isEmpty());
}

void RecordStoryTest::saysSinceWhenItKnowsWhatWasCarried()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    QVERIFY(!readRecordStory(path(), "key-0", {})->exportsForgotten);
    for (int i = 2; i <= 12; ++i)
        exported(QStringLiteral("E%1").arg(i), Landing::End::Landed);
    const auto story = readRecordStory(path(), "key-0", {});
    ITAM_OK(story);
    QVERIFY(story->exportsForgotten);
    QVERIFY(story->carriagesSince.isValid());
    QVERIFY(story->carriages.size() < 12);
    QCOMPARE(story->carriages.last().exportStarted, story->carriagesSince);
}

void RecordStoryTest::aDamagedSegmentIsAnError()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    m_journal.reset();
    ITAM_OK(runSql(path(), "UPDATE sent_records SET packed = substr(packed, 1, 12)"));
    const auto story = readRecordStory(path(), "key-0", {});
    QVERIFY(!story);
    QCOMPARE(story.error().code, ErrorCode::JournalFailed);
}

void RecordStoryTest::aStopIsHeard()
{
    exported(QStringLiteral("E1"), Landing::End::Landed);
    std::stop_source stop;
    stop.request_stop();
    const auto story = readRecordStory(path(), "key-0", stop.get_token());
    QVERIFY(!story);
    QCOMPARE(story.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(RecordStoryTest)
#include "tst_recordstory.moc"
