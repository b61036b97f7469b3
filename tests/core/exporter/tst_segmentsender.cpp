// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentsender.h"
#include "core/support/sqlite.h"
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
    void d1_theNextIsInTheJournalWhileTheAnswerIsWaitedFor();
    void d1_whatWasNotSentLeavesTheJournal_data();
    void d1_whatWasNotSentLeavesTheJournal();
    void code12_whatIsReadyTravelsBehindTheHalves();
    void d1_aJournalThatFailsAheadFailsWhenTheSegmentsTurnComes();

private:
    /// One of `segments` after the other, when it is asked for.
    [[nodiscard]] static SegmentSender::NextIfReady giving(std::deque<BuiltSegment>& segments)
    {
        return [&segments]() -> std::optional<BuiltSegment> {
            if (segments.empty())
                return std::nullopt;
            BuiltSegment first = std::move(segments.front());
            segments.pop_front();
            return first;
        };
    }
    [[nodiscard]] int journalled() const
    {
        return static_cast<int>(m_journal->segments(m_header.exportId, m_header.type).value().size());
    }
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

void SegmentSenderTest::d1_theNextIsInTheJournalWhileTheAnswerIsWaitedFor()
{
    tests::FakeInstance instance;
    std::vector<int> inJournal;
    instance.beforeSegment = [&](int) { inJournal.push_back(journalled()); };
    SegmentSender s(*m_journal, instance, *m_clock, m_header, {}, nullptr);
    std::deque<BuiltSegment> ready{segmentOf({"b"}, false), segmentOf({"c"}, true)};
    QVERIFY(s.send(segmentOf({"a"}, false), {}, giving(ready)));
    QCOMPARE(inJournal, (std::vector<int>{2, 3, 3}));
    QCOMPARE(instance.segments.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(instance.segments[i].index, i + 1);
    QCOMPARE(s.accepted(), 3);
    QVERIFY(s.lastAccepted());
    const auto segments = m_journal->segments(m_header.exportId, m_header.type);
    QVERIFY(segments);
    for (const journal::SegmentRecord& segment : *segments)
        QCOMPARE(segment.state, journal::SegmentState::Accepted);
}

void SegmentSenderTest::d1_whatWasNotSentLeavesTheJournal_data()
{
    QTest::addColumn<QString>("end");
    for (const char* end : {"error", "stop", "stop after segment"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void SegmentSenderTest::d1_whatWasNotSentLeavesTheJournal()
{
    QFETCH(const QString, end);
    ExportControl control;
    std::stop_source stop;
    tests::FakeInstance instance;
    if (end == QLatin1String("error"))
        instance.segmentErrors = {ErrorCode::Forbidden};
    instance.beforeSegment = [&](int) {
        QCOMPARE(journalled(), 2);
        if (end == QLatin1String("stop"))
            stop.request_stop();
        if (end == QLatin1String("stop after segment"))
            control.requestStopAfterSegment();
    };
    SegmentSender s(*m_journal, instance, *m_clock, m_header, {}, nullptr, &control);
    std::deque<BuiltSegment> ready{segmentOf({"b"}, true)};
    QVERIFY(!s.send(segmentOf({"a"}, false), stop.get_token(), giving(ready)));
    QVERIFY(ready.empty());
    QCOMPARE(journalled(), 1);
    QVERIFY(instance.segments.size() <= 1);
    QVERIFY(s.mayHaveRun());
}

void SegmentSenderTest::code12_whatIsReadyTravelsBehindTheHalves()
{
    m_channel->segmentErrors = {ErrorCode::TooLarge};
    SegmentSender s = sender();
    std::deque<BuiltSegment> ready{segmentOf({"c"}, true)};
    QVERIFY(s.send(segmentOf({"a", "b"}, false), {}, giving(ready)));
    QStringList sent;
    for (const auto& request : m_channel->segments)
        sent.append(QStringLiteral("%1:%2:%3")
                        .arg(request.segment.index)
                        .arg(request.segment.records)
                        .arg(request.segment.last));
    QCOMPARE(sent, (QStringList{QStringLiteral("1:2:0"), QStringLiteral("1:1:0"), QStringLiteral("2:1:0"),
                                QStringLiteral("3:1:1")}));
    QCOMPARE(journalled(), 3);
    QCOMPARE(s.accepted(), 3);
}

void SegmentSenderTest::d1_aJournalThatFailsAheadFailsWhenTheSegmentsTurnComes()
{
    SegmentSender s = sender();
    std::deque<BuiltSegment> ready{segmentOf({"b"}, true)};
    const auto give = giving(ready);
    // The second one finds no place.
    auto other = support::sqlite::Database::open(m_journal->location().place, support::sqlite::OpenMode::ReadWrite);
    QVERIFY(other);
    QVERIFY(other->execute(
        "CREATE TRIGGER full BEFORE INSERT ON segments WHEN NEW.number = 2 BEGIN SELECT RAISE(ABORT, 'x'); END"));
    const auto sent = s.send(segmentOf({"a"}, false), {}, give);
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::JournalFailed);
    QCOMPARE(s.accepted(), 1); // its answer was recorded all the same
    QCOMPARE(m_channel->segments.size(), 1);
    QCOMPARE(journalled(), 1);
}

ITAM_TEST(SegmentSenderTest)
#include "tst_segmentsender.moc"
