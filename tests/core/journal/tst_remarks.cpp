// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be known of records that landed all the same.
#include "core/journal/recordstory.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {

class RemarksTest final : public TestCase
{
    Q_OBJECT
private slots:
    void aRecordLandsWithARemark();
    void aRemarkThatStaysKeepsItsTime();
    void itEndsWhenTheRecordLandsWithoutOne_data();
    void itEndsWhenTheRecordLandsWithoutOne();
    void itEndsInALargeSegmentToo();
    void itStaysWhereNobodyLooked();
    void d8_itEndsWithTheRecord();

private:
    /// An export with key-0 and key-1; `remark` on the first.
    [[nodiscard]] Result<void> carry(Journal& journal, const QString& exportId, const QString& remark,
                                     bool restLanded = false, bool keepsRemarks = false, qint64 atMs = 4'000'000);
    [[nodiscard]] static QList<PendingRow> remarks(Journal& journal)
    {
        const auto page = journal.remarkedRecords(hardwareOf(), {}, 10);
        return page ? page->rows : QList<PendingRow>();
    }
    [[nodiscard]] Result<Journal> open()
    {
        return Journal::open(journalAt(m_folder->filePath(QStringLiteral("j.db"))));
    }

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    const QString m_remark = QStringLiteral("NOT_CLEARED os");
};

Result<void> RemarksTest::carry(Journal& journal, const QString& exportId, const QString& remark, bool restLanded,
                                bool keepsRemarks, qint64 atMs)
{
    ITAM_TRY(sendExport(journal, exportId, 1));
    Journal::RunEnd end = runEnd(exportId);
    end.keepsRemarks = keepsRemarks;
    end.sentAt = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    const auto sent = records(2);
    Journal::SegmentEnd segment{segmentRecord(exportId, 1).transactionId, QStringLiteral("succeeded"), {}};
    segment.restLanded = restLanded;
    if (!restLanded || !remark.isEmpty())
        segment.landings.push_back(landing(End::Landed, sent[0], remark));
    if (!restLanded)
        segment.landings.push_back(landing(End::Landed, sent[1]));
    bool given = false;
    return journal.account(end, [&]() -> Result<std::optional<Journal::SegmentEnd>> {
        return std::exchange(given, true) ? std::nullopt : std::optional(segment);
    });
}

void RemarksTest::aRecordLandsWithARemark()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    ITAM_OK(carry(*journal, QStringLiteral("E1"), m_remark, true));
    QCOMPARE(journal->remarkCount(hardwareOf()).value_or(-1), 1);
    QCOMPARE(remarks(*journal).first().key, QByteArray("key-0"));
    QCOMPARE(remarks(*journal).first().reason, m_remark);
    // It is known to have landed, and nothing is sent again for it.
    QCOMPARE(journal->baselineSize(hardwareOf()).value_or(-1), 2);
    QVERIFY(journal->pending(hardwareOf())->isEmpty());
    const auto story = journal->recordStory("key-0", {});
    QVERIFY(story && story->standings.size() == 1);
    QVERIFY(story->standings.first().remark);
    QCOMPARE(story->standings.first().remark->reason, m_remark);
    QVERIFY(story->standings.first().sentAt.isValid());
    const auto other = journal->recordStory("key-1", {});
    QVERIFY(other && !other->standings.first().remark);
}

void RemarksTest::aRemarkThatStaysKeepsItsTime()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    ITAM_OK(carry(*journal, QStringLiteral("E1"), m_remark));
    ITAM_OK(carry(*journal, QStringLiteral("E2"), QStringLiteral("NOT_CLEARED os,ram"), false, false, 9'000'000));
    QCOMPARE(remarks(*journal).size(), 1);
    QCOMPARE(remarks(*journal).first().reason, QStringLiteral("NOT_CLEARED os,ram"));
    QCOMPARE(remarks(*journal).first().since.toMSecsSinceEpoch(), 4'000'000);
}

void RemarksTest::itEndsWhenTheRecordLandsWithoutOne_data()
{
    QTest::addColumn<bool>("restLanded");
    QTest::newRow("each landing is named") << false;
    QTest::newRow("only exceptions are named") << true;
}

void RemarksTest::itEndsWhenTheRecordLandsWithoutOne()
{
    QFETCH(bool, restLanded);
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    ITAM_OK(carry(*journal, QStringLiteral("E1"), m_remark, restLanded));
    ITAM_OK(carry(*journal, QStringLiteral("E2"), {}, restLanded));
    QCOMPARE(journal->remarkCount(hardwareOf()).value_or(-1), 0);
}

// Segments that land whole are moved into the baseline as they are packed.
void RemarksTest::itEndsInALargeSegmentToo()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    const auto carryMany = [&](const QString& exportId, bool remarked) -> Result<void> {
        std::vector<SentRecord> sent;
        for (int i = 1000; i < 2000; ++i)
            sent.push_back({"key-" + QByteArray::number(i), print(i)});
        ITAM_TRY(journal->beginExport(exportRecord(exportId)));
        ITAM_TRY(journal->beginType(typeRecord(exportId)));
        SegmentRecord segment = segmentRecord(exportId, 1);
        segment.records = static_cast<int>(sent.size());
        ITAM_TRY(journal->recordSending(segment, sent));
        ITAM_TRY(journal->recordAccepted(segment.transactionId, QStringLiteral("ITRN"), 1));
        Journal::SegmentEnd end{segment.transactionId, QStringLiteral("succeeded"), {}};
        end.restLanded = true;
        if (remarked)
            end.landings.push_back(landing(End::Landed, sent[500], m_remark));
        bool given = false;
        return journal->account(runEnd(exportId), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
            return std::exchange(given, true) ? std::nullopt : std::optional(end);
        });
    };
    ITAM_OK(carryMany(QStringLiteral("E1"), true));
    QCOMPARE(remarks(*journal).size(), 1);
    ITAM_OK(carryMany(QStringLiteral("E2"), false));
    QCOMPARE(remarks(*journal).size(), 0);
    QCOMPARE(journal->baselineSize(hardwareOf()).value_or(-1), 1000);
}

void RemarksTest::itStaysWhereNobodyLooked()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    ITAM_OK(carry(*journal, QStringLiteral("E1"), m_remark));
    ITAM_OK(carry(*journal, QStringLiteral("E2"), {}, true, true));
    QCOMPARE(remarks(*journal).size(), 1);
}

void RemarksTest::d8_itEndsWithTheRecord()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto journal = open();
    QVERIFY(journal);
    ITAM_OK(carry(*journal, QStringLiteral("E1"), m_remark));
    ITAM_OK(journal->recordPass(hardwareOf(), {"key-0"}, {}));
    QCOMPARE(journal->remarkCount(hardwareOf()).value_or(-1), 0);
}

ITAM_TEST(RemarksTest)

} // namespace itam::tests

#include "tst_remarks.moc"
