// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-1: the end of every record against everything that the journal may have held of it before.
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using itam::core::model::DataType;
using End = Landing::End;

namespace itam::tests {

class AccountTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void d1_end_data();
    void d1_end();
    void d1_pendingTakesTheNewestEnd();
    void d1_recordsWithoutALandingAreInDoubt();
    void d1_segmentsWithoutAnEndAreInDoubt();
    void accountsTypeAndSegments();
    void d5_storesTheChangeToken();
    void d5_keepsTheOldTokenWhenNothingCommitted();
    void d5_onlyASucceededFullRunLiftsDistrust();
    void d5_ownersAreApart();
    void firstExportIsFullUntilSomethingLanded();
    void columnsCountWhenTheRunSucceeded();
    void mayBeRepeated();
    void refusesASegmentOfAnotherExport();
    void anErrorOfTheCallerLeavesEverythingAsItWas();
    void d13_unsendableRecordsArePending();

private:
    std::optional<core::changes::BaselineEntry> baseline(const QByteArray& key);
    void putBefore(const QByteArray& before);

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Journal> m_journal;
};

void AccountTest::init()
{
    TestCase::init();
    auto journal = Journal::open(journalAt(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number))));
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

std::optional<core::changes::BaselineEntry> AccountTest::baseline(const QByteArray& key)
{
    const auto reader = m_journal->readBaseline(hardwareOf());
    const auto found =
        reader ? (*reader)->find(key) : Result<std::optional<core::changes::BaselineEntry>>(failure(reader.error()));
    return found ? *found : std::nullopt;
}

/// "b", "p", "t" for key-0: in the baseline with print 100, pending with print 200, a tombstone.
void AccountTest::putBefore(const QByteArray& before)
{
    const SentRecord old{"key-0", print(100)};
    if (before.contains('b'))
        ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Landed, old)}));
    if (before.contains('t'))
        ITAM_OK(m_journal->recordPass(hardwareOf(), {"key-0"}, {}));
    if (before.contains('p'))
        ITAM_OK(m_journal->recordUnsendable(hardwareOf(),
                                            {landing(End::Failed, {"key-0", print(200)}, QStringLiteral("BEFORE"))}));
}

void AccountTest::d1_end_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("baseline"); // print, or -1
    QTest::addColumn<bool>("pending");
    QTest::addColumn<bool>("tombstone");
    struct Row
    {
        End end;
        const char* name;
        int baselineWithout;
        int baselineWith;
        bool pending;
    };
    for (const Row& row : {Row{End::Landed, "landed", 0, 0, false}, Row{End::NotLanded, "not landed", -1, -1, true},
                           Row{End::Failed, "failed", -1, 100, true}, Row{End::InDoubt, "in doubt", -1, -1, true}}) {
        for (const char* before : {"", "b", "p", "t", "bp", "bt", "pt", "bpt"}) {
            const QByteArray had(before);
            QTest::addRow("%s, before: %s", row.name, had.isEmpty() ? "nothing" : before)
                << had << static_cast<int>(row.end) << (had.contains('b') ? row.baselineWith : row.baselineWithout)
                << row.pending << (had.contains('t') && row.end != End::Landed);
        }
    }
}

void AccountTest::d1_end()
{
    QFETCH(QByteArray, before);
    QFETCH(int, end);
    putBefore(before);
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), static_cast<End>(end)));

    QFETCH(int, baseline);
    const auto entry = this->baseline("key-0");
    QCOMPARE(entry.has_value(), baseline >= 0);
    if (entry) {
        QVERIFY(entry->fingerprint == print(baseline));
        QCOMPARE(entry->sentAtMs, baseline == 0 ? 4'000'000 : 0);
    }
    QFETCH(bool, pending);
    const auto waiting = m_journal->pending(hardwareOf());
    ITAM_OK(waiting);
    QCOMPARE(waiting->contains("key-0"), pending);
    if (pending) {
        const auto& record = *waiting->constFind("key-0");
        QCOMPARE(record.key, QByteArray("key-0"));
        QVERIFY(record.fingerprint == print(0));
        QCOMPARE(record.reason, QStringLiteral("AMBIGUOUS"));
        QCOMPARE(record.propertyVersion, 7);
    }
    QFETCH(bool, tombstone);
    QCOMPARE(m_journal->tombstones(hardwareOf())->contains("key-0"), tombstone);
}

void AccountTest::d1_pendingTakesTheNewestEnd()
{
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(),
                                        {landing(End::NotLanded, {"k", print(1)}, QStringLiteral("ADD_OFF")),
                                         landing(End::Landed, {"k", print(2)}),
                                         landing(End::NotLanded, {"k", print(3)}, QStringLiteral("UPDATE_OFF"))}));
    const auto waiting = m_journal->pending(hardwareOf());
    QCOMPARE(waiting->size(), 1);
    QCOMPARE(waiting->constFind("k")->reason, QStringLiteral("UPDATE_OFF"));
    QVERIFY(!baseline("k"));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Landed, {"k", print(4)})}));
    QVERIFY(m_journal->pending(hardwareOf())->isEmpty());
}

void AccountTest::d1_recordsWithoutALandingAreInDoubt()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    int calls = 0;
    ITAM_OK(m_journal->account(runEnd(QStringLiteral("E1")), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
        if (calls++ > 0)
            return std::optional<Journal::SegmentEnd>();
        return std::optional(Journal::SegmentEnd{
            QStringLiteral("E1-1"), QStringLiteral("succeeded"), {landing(End::Landed, records(1).front())}});
    }));
    QVERIFY(baseline("key-0"));
    QVERIFY(!baseline("key-1"));
    QCOMPARE(m_journal->pending(hardwareOf())->value("key-1").reason, QStringLiteral("IN_DOUBT"));
}

void AccountTest::d1_segmentsWithoutAnEndAreInDoubt()
{
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Landed, {"key-3", print(100)})}));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    ITAM_OK(
        m_journal->account(runEnd(QStringLiteral("E1")), [] { return Result<std::optional<Journal::SegmentEnd>>(); }));
    const auto waiting = m_journal->pending(hardwareOf());
    QCOMPARE(waiting->size(), 4);
    QVERIFY(!baseline("key-3"));
    const auto segments = m_journal->segments(QStringLiteral("E1"), DataType::Hardware);
    ITAM_OK(segments);
    for (const SegmentRecord& segment : *segments)
        QCOMPARE(segment.state, SegmentState::Accounted);
}

void AccountTest::accountsTypeAndSegments()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 3));
    auto end = runEnd(QStringLiteral("E1"));
    end.type.inserted = 6;
    end.type.runNumber = QStringLiteral("IRUN0003");
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E1"), End::Landed)));
    const auto types = m_journal->types(QStringLiteral("E1"));
    QCOMPARE(types->front().state, TypeState::Accounted);
    QCOMPARE(types->front().inserted, 6);
    QCOMPARE(types->front().runNumber, QStringLiteral("IRUN0003"));
    const auto segments = m_journal->segments(QStringLiteral("E1"), DataType::Hardware);
    ITAM_OK(segments);
    for (const SegmentRecord& segment : *segments) {
        QCOMPARE(segment.state, SegmentState::Accounted);
        QCOMPARE(segment.importState, QStringLiteral("succeeded"));
    }
    QCOMPARE(m_journal->baselineSize(hardwareOf()), Result<qint64>(6));
}

void AccountTest::d5_storesTheChangeToken()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    const auto state = m_journal->ownerState(hardwareOf());
    ITAM_OK(state);
    QCOMPARE(state->changeToken, QStringLiteral("E1-token"));
    QCOMPARE(state->lastSucceeded, runEnd(QStringLiteral("E1")).sentAt);
    QVERIFY(!state->lastFull.isValid());
    QVERIFY(state->trusted);
}

void AccountTest::d5_keepsTheOldTokenWhenNothingCommitted()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    auto end = runEnd(QStringLiteral("E2"));
    end.changeToken.clear();
    end.succeeded = false;
    end.sentAt = end.sentAt.addDays(1);
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E2"), End::Failed)));
    const auto state = m_journal->ownerState(hardwareOf());
    QCOMPARE(state->changeToken, QStringLiteral("E1-token"));
    QCOMPARE(state->lastSucceeded, runEnd(QStringLiteral("E1")).sentAt);
}

void AccountTest::d5_onlyASucceededFullRunLiftsDistrust()
{
    ITAM_OK(m_journal->storeEpoch(QStringLiteral("I1"), QStringLiteral("epoch-2"),
                                  {{hardwareOf(), QStringLiteral("restored")}}));
    QCOMPARE(m_journal->knownEpoch(QStringLiteral("I1")), Result<QString>(QStringLiteral("epoch-2")));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    auto state = m_journal->ownerState(hardwareOf());
    QVERIFY(!state->trusted);
    QCOMPARE(state->distrustReason, QStringLiteral("restored"));

    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    auto end = runEnd(QStringLiteral("E2"));
    end.succeededFull = true;
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E2"), End::Landed)));
    state = m_journal->ownerState(hardwareOf());
    QVERIFY(state->trusted);
    QVERIFY(state->distrustReason.isEmpty());
    QCOMPARE(state->lastFull, end.sentAt);
}

void AccountTest::d5_ownersAreApart()
{
    const Owner other = hardwareOf(QStringLiteral("I2"));
    Owner contracts = hardwareOf();
    contracts.type = DataType::Contracts;
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Landed, {"k", print(1)})}));
    ITAM_OK(m_journal->recordUnsendable(contracts, {landing(End::NotLanded, {"k", print(2)}, QStringLiteral("R"))}));
    ITAM_OK(m_journal->distrust(other, QStringLiteral("moved")));
    QCOMPARE(m_journal->baselineSize(hardwareOf()), Result<qint64>(1));
    QCOMPARE(m_journal->baselineSize(contracts), Result<qint64>(0));
    QVERIFY(m_journal->pending(hardwareOf())->isEmpty());
    QVERIFY(m_journal->ownerState(hardwareOf())->trusted);
    QVERIFY(!m_journal->ownerState(other)->trusted);
    QCOMPARE(*m_journal->owners(), (QList<Owner>{hardwareOf(), contracts, other}));
    QVERIFY(m_journal->ownerState(hardwareOf(QStringLiteral("I3")))->trusted);
}

void AccountTest::firstExportIsFullUntilSomethingLanded()
{
    QVERIFY(!m_journal->ownerState(hardwareOf())->everRan);
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    auto end = runEnd(QStringLiteral("E1"));
    end.changeToken.clear();
    end.succeeded = false;
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E1"), End::Failed)));
    QVERIFY(!m_journal->ownerState(hardwareOf())->everRan);
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E2"), End::Landed));
    QVERIFY(m_journal->ownerState(hardwareOf())->everRan);
}

void AccountTest::columnsCountWhenTheRunSucceeded()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    auto end = runEnd(QStringLiteral("E1"));
    end.pass = PassEnd{"columns-1", 1000, true};
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E1"), End::Landed)));
    QCOMPARE(m_journal->ownerState(hardwareOf())->columnsFingerprint, QByteArray("columns-1"));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    end = runEnd(QStringLiteral("E2"));
    end.succeeded = false;
    end.pass = PassEnd{"columns-2", 2000, true};
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E2"), End::Landed)));
    QCOMPARE(m_journal->ownerState(hardwareOf())->columnsFingerprint, QByteArray("columns-1"));
}

void AccountTest::mayBeRepeated()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    const QString once = dump(m_journal->location());
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    QCOMPARE(dump(m_journal->location()), once);
}

void AccountTest::refusesASegmentOfAnotherExport()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    const QString before = dump(m_journal->location());
    const auto accounted =
        m_journal->account(runEnd(QStringLiteral("E1")), endsOf(*m_journal, QStringLiteral("E2"), End::Landed));
    QVERIFY(!accounted);
    QCOMPARE(accounted.error().subject, QStringLiteral("E2-1"));
    QCOMPARE(dump(m_journal->location()), before);
}

void AccountTest::anErrorOfTheCallerLeavesEverythingAsItWas()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    const QString before = dump(m_journal->location());
    auto ends = endsOf(*m_journal, QStringLiteral("E1"), End::Landed);
    int calls = 0;
    const auto accounted =
        m_journal->account(runEnd(QStringLiteral("E1")), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
            if (calls++ == 1)
                return failure(ErrorCode::ConnectionLost, QStringLiteral("reset"));
            return ends();
        });
    QVERIFY(!accounted);
    QCOMPARE(accounted.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(dump(m_journal->location()), before);
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
}

void AccountTest::d13_unsendableRecordsArePending()
{
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(),
                                        {landing(End::NotLanded, {"huge", print(1)}, QStringLiteral("TOO_LARGE"))}));
    QCOMPARE(m_journal->pending(hardwareOf())->value("huge").reason, QStringLiteral("TOO_LARGE"));
}

ITAM_TEST(AccountTest)

} // namespace itam::tests

#include "tst_account.moc"
