// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentsender.h"
#include "tests/fakes/fakechannel.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeinstance.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

BuiltSegment segmentOf(const QList<QByteArray>& keys, bool last)
{
    BuiltSegment segment;
    for (const QByteArray& key : keys) {
        segment.records += "<record key=\"" + key + "\"><ComputerID>" + key + "</ComputerID></record>";
        segment.ends.push_back(segment.records.size());
        segment.sent.push_back({key, support::hash128(key)});
    }
    segment.last = last;
    return segment;
}

} // namespace

class SegmentSenderTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void d1_sendingIsInTheJournalBeforeThePost();
    void p43_retryKeepsTheTransactionId();
    void p41_givesUpAfterTheLastTry();
    void d15_finalErrorsAreNotRetried();
    void code12_splitsInTwoAndGoesOn();
    void code12_singleRecordIsARowOutcome();
    void code12_refusedLastRecordStillEndsTheRun();
    void stopEndsBeforeTheNextSegment();
    void stopAfterSegmentEndsBeforeTheNextSegment();
    void stopAfterSegmentHoldsTheSecondHalfBack();
    void firstSegmentNamesTheBaseToken();
    void everyAttemptIsOnTheBoard();
    void refusedRecordIsGivenUp();

private:
    [[nodiscard]] SegmentSender sender(ProgressBoard* board = nullptr, ExportControl* control = nullptr)
    {
        return {*m_journal, *m_channel, *m_clock, m_header, {.maxTries = 3, .scale = 0.001}, board, control};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<tests::FakeChannel> m_channel;
    std::unique_ptr<tests::FakeClock> m_clock;
    RunHeader m_header;
};

void SegmentSenderTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db")));
    QVERIFY(opened);
    m_journal = std::make_unique<journal::Journal>(std::move(*opened));
    m_channel = std::make_unique<tests::FakeChannel>();
    m_clock = std::make_unique<tests::FakeClock>();
    m_header = {};
    m_header.exportId = QStringLiteral("e1");
    m_header.sender.journalId = m_journal->journalId();
    m_header.baseToken = QStringLiteral("tx-before");
    journal::ExportRecord record;
    record.exportId = m_header.exportId;
    record.instanceId = QStringLiteral("i");
    record.sourceId = QStringLiteral("s");
    record.started = m_clock->nowUtc();
    QVERIFY(m_journal->beginExport(record));
    journal::TypeRecord type;
    type.exportId = m_header.exportId;
    QVERIFY(m_journal->beginType(type));
}

void SegmentSenderTest::d1_sendingIsInTheJournalBeforeThePost()
{
    m_channel->segmentErrors = {ErrorCode::Forbidden};
    QVERIFY(!sender().send(segmentOf({"a", "b"}, true), {}));
    const auto segments = m_journal->segments(m_header.exportId, m_header.type);
    QVERIFY(segments);
    QCOMPARE(segments->size(), std::size_t{1});
    QCOMPARE(segments->front().transactionId, m_channel->segments.first().segment.transactionId);
    const auto records = m_journal->sentRecords(segments->front().transactionId);
    QVERIFY(records);
    QCOMPARE(records->size(), std::size_t{2});
    QCOMPARE((*records)[1].fingerprint, support::hash128("b"));
}

void SegmentSenderTest::p43_retryKeepsTheTransactionId()
{
    m_channel->segmentErrors = {ErrorCode::TimedOut, ErrorCode::ConnectionLost, std::nullopt};
    SegmentSender s = sender();
    QVERIFY(s.send(segmentOf({"a"}, true), {}));
    QCOMPARE(m_channel->segments.size(), 3);
    QCOMPARE(m_channel->segments[2].segment.transactionId, m_channel->segments[0].segment.transactionId);
    QCOMPARE(s.retries(), 2);
    QCOMPARE(m_journal->segments(m_header.exportId, m_header.type)->front().attempts, 3);
    QVERIFY(s.lastAccepted());
}

void SegmentSenderTest::p41_givesUpAfterTheLastTry()
{
    m_channel->segmentErrors = {ErrorCode::TimedOut, ErrorCode::TimedOut, ErrorCode::TimedOut};
    SegmentSender s = sender();
    const auto sent = s.send(segmentOf({"a"}, true), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::TimedOut);
    QCOMPARE(m_channel->segments.size(), 3);
    QVERIFY(s.mayHaveRun());
    QCOMPARE(s.accepted(), 0);
}

void SegmentSenderTest::d15_finalErrorsAreNotRetried()
{
    m_channel->segmentErrors = {ErrorCode::UnfinishedImport};
    QVERIFY(!sender().send(segmentOf({"a"}, true), {}));
    QCOMPARE(m_channel->segments.size(), 1);
}

void SegmentSenderTest::code12_splitsInTwoAndGoesOn()
{
    m_channel->segmentErrors = {ErrorCode::TooLarge};
    SegmentSender s = sender();
    QVERIFY(s.send(segmentOf({"a", "b", "c"}, true), {}));
    QCOMPARE(m_channel->segments.size(), 3);
    const auto& refused = m_channel->segments[0].segment;
    const auto& first = m_channel->segments[1].segment;
    const auto& second = m_channel->segments[2].segment;
    QCOMPARE(first.records + second.records, 3);
    QCOMPARE(first.index, 1);
    QCOMPARE(second.index, 2);
    QVERIFY(!first.last);
    QVERIFY(second.last);
    QVERIFY(first.transactionId != refused.transactionId);
    QCOMPARE(m_journal->segments(m_header.exportId, m_header.type)->size(), std::size_t{2});
    QCOMPARE(s.records(), 3);
}

void SegmentSenderTest::code12_singleRecordIsARowOutcome()
{
    m_channel->segmentErrors = {ErrorCode::TooLarge};
    SegmentSender s = sender();
    QVERIFY(s.send(segmentOf({"huge"}, true), {}));
    QCOMPARE(s.refused().size(), std::size_t{1});
    QCOMPARE(s.refused().front().record.key, QByteArray("huge"));
    QVERIFY(!s.mayHaveRun());
}

void SegmentSenderTest::code12_refusedLastRecordStillEndsTheRun()
{
    SegmentSender s = sender();
    QVERIFY(s.send(segmentOf({"a"}, false), {}));
    m_channel->segmentErrors = {ErrorCode::TooLarge};
    QVERIFY(s.send(segmentOf({"huge"}, true), {}));
    QCOMPARE(m_channel->segments.last().segment.records, 0);
    QVERIFY(m_channel->segments.last().segment.last);
    QVERIFY(s.lastAccepted());
}

void SegmentSenderTest::stopEndsBeforeTheNextSegment()
{
    std::stop_source stop;
    stop.request_stop();
    const auto sent = sender().send(segmentOf({"a"}, true), stop.get_token());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Cancelled);
    QVERIFY(m_channel->segments.isEmpty());
}

void SegmentSenderTest::firstSegmentNamesTheBaseToken()
{
    QVERIFY(sender().send(segmentOf({"a"}, true), {}));
    QCOMPARE(m_channel->segments[0].segment.baseToken, QStringLiteral("tx-before"));
    m_header.full = true;
    QVERIFY(sender().send(segmentOf({"b"}, true), {}));
    QVERIFY(m_channel->segments[1].segment.baseToken.isEmpty());
    QVERIFY(m_channel->segments[1].segment.full);
}

void SegmentSenderTest::stopAfterSegmentEndsBeforeTheNextSegment()
{
    ExportControl control;
    SegmentSender s = sender(nullptr, &control);
    QVERIFY(s.send(segmentOf({"a"}, false), {}));
    control.requestStopAfterSegment();
    const auto sent = s.send(segmentOf({"b"}, true), {});
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_channel->segments.size(), 1);
    QVERIFY(s.mayHaveRun());
}

void SegmentSenderTest::stopAfterSegmentHoldsTheSecondHalfBack()
{
    ExportControl control;
    tests::FakeInstance instance;
    instance.segmentErrors = {std::nullopt, ErrorCode::TooLarge};
    instance.afterSegment = [&](int number) {
        if (number == 2)
            control.requestStopAfterSegment();
    };
    SegmentSender s(*m_journal, instance, *m_clock, m_header, {}, nullptr, &control);
    QVERIFY(s.send(segmentOf({"a"}, false), {}));
    QVERIFY(!s.send(segmentOf({"b", "c"}, true), {}));
    QCOMPARE(s.accepted(), 2);
    QVERIFY(!s.lastAccepted());
}

void SegmentSenderTest::everyAttemptIsOnTheBoard()
{
    ProgressBoard board;
    m_channel->segmentErrors = {ErrorCode::TimedOut, ErrorCode::Forbidden};
    QVERIFY(!sender(&board).send(segmentOf({"a"}, true), {}));
    const auto changes = board.segments().since(0);
    QCOMPARE(changes.total, 1);
    const SegmentProgress& segment = changes.changed.front().second;
    QCOMPARE(segment.stage, SegmentStage::GivenUp);
    QCOMPARE(segment.attempts, 2);
    QCOMPARE(segment.returnCode, support::errorId(ErrorCode::Forbidden));
    QCOMPARE(segment.lastError->code, ErrorCode::Forbidden);
    QCOMPARE(segment.records, 1);
    QCOMPARE(board.get().types[m_header.type].retries, 1);
    QVERIFY(!board.get().waiting);
}

void SegmentSenderTest::refusedRecordIsGivenUp()
{
    ProgressBoard board;
    m_channel->segmentErrors = {ErrorCode::TooLarge};
    SegmentSender s = sender(&board);
    QVERIFY(s.send(segmentOf({"huge"}, true), {}));
    QCOMPARE(board.segments().since(0).changed.front().second.stage, SegmentStage::GivenUp);
}

ITAM_TEST(SegmentSenderTest)
#include "tst_segmentsender.moc"
