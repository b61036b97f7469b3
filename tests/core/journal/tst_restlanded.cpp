// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-1: naming only what did not land says the same as naming the end of every record, whatever came before.
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <random>

using namespace itam::core::journal;
using itam::core::model::DataType;
using End = Landing::End;

namespace itam::tests {

class RestLandedTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d1_saysTheSameAsEveryLanding_data();
    void d1_saysTheSameAsEveryLanding();
    void d1_segmentsThatDoNotFollowEachOtherAreSortedIn();
    void d1_isAnErrorWhereTheRecordsAreForgotten();

private:
    using Keys = std::vector<QByteArray>;
    using Ends = QHash<QByteArray, End>; ///< of those that did not land

    Result<void> carry(Journal& journal, int number, const std::vector<Keys>& segments, const Ends& ends,
                       bool restLanded);
    QStringList known(Journal& journal);

    QTemporaryDir m_folder;
};

/// One export: sent, accepted, accounted for.
Result<void> RestLandedTest::carry(Journal& journal, int number, const std::vector<Keys>& segments, const Ends& ends,
                                   bool restLanded)
{
    const QString exportId = QStringLiteral("E%1").arg(number);
    ITAM_TRY(journal.beginExport(exportRecord(exportId)));
    ITAM_TRY(journal.beginType(typeRecord(exportId)));
    std::vector<Journal::SegmentEnd> all;
    for (const Keys& keys : segments) {
        std::vector<SentRecord> sent;
        Journal::SegmentEnd end;
        for (const QByteArray& key : keys) {
            sent.push_back({key, print(number)});
            const auto exception = ends.constFind(key);
            if (exception != ends.cend())
                end.landings.push_back(landing(*exception, sent.back(), QStringLiteral("AMBIGUOUS")));
            else if (!restLanded)
                end.landings.push_back(landing(End::Landed, sent.back()));
        }
        const SegmentRecord segment = segmentRecord(exportId, static_cast<int>(all.size()) + 1);
        ITAM_TRY(journal.recordSending(segment, sent));
        ITAM_TRY(journal.recordAccepted(segment.transactionId, QStringLiteral("ITRN"), 1));
        end.transactionId = segment.transactionId;
        end.importState = QStringLiteral("succeeded");
        end.restLanded = restLanded;
        all.push_back(end);
    }
    std::size_t next = 0;
    return journal.account(runEnd(exportId), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
        return next == all.size() ? std::nullopt : std::optional(all[next++]);
    });
}

/// Baseline in order, pending records, tombstones, states of the segments.
QStringList RestLandedTest::known(Journal& journal)
{
    QStringList lines;
    const auto reader = journal.readBaseline(hardwareOf());
    if (!reader)
        return {reader.error().detail};
    while (const auto entry = nextOf(**reader))
        lines.append(
            QStringLiteral("%1 %2 %3")
                .arg(QString::fromLatin1(entry->key),
                     QString::fromLatin1(
                         QByteArray(reinterpret_cast<const char*>(entry->fingerprint.bytes.data()), 16).toHex()))
                .arg(entry->sentAtMs));
    QStringList rest;
    const auto pending = journal.pending(hardwareOf());
    for (auto it = pending->cbegin(); it != pending->cend(); ++it)
        rest.append(QStringLiteral("pending ") + QString::fromLatin1(it.key()));
    const auto buried = journal.tombstones(hardwareOf());
    for (const QByteArray& key : *buried)
        rest.append(QStringLiteral("buried ") + QString::fromLatin1(key));
    rest.sort();
    return lines + rest;
}

void RestLandedTest::d1_saysTheSameAsEveryLanding_data()
{
    QTest::addColumn<bool>("inOrder");
    QTest::addColumn<int>("inHundredNotLanded");
    QTest::addColumn<int>("inASegment");
    QTest::newRow("in order, all landed") << true << 0 << 250;
    QTest::newRow("in order, some did not") << true << 5 << 250;
    QTest::newRow("in order, most did not") << true << 80 << 250;
    QTest::newRow("in any order, all landed") << false << 0 << 250;
    QTest::newRow("in any order, some did not") << false << 5 << 250;
    // Of this size a first export's records move as they are packed, as long as all landed.
    QTest::newRow("in order, all landed, of many at once") << true << 0 << 700;
    QTest::newRow("in order, few did not, of many at once") << true << 1 << 300;
    QTest::newRow("in any order, all landed, of many at once") << false << 0 << 700;
}

void RestLandedTest::d1_saysTheSameAsEveryLanding()
{
    QFETCH(const bool, inOrder);
    QFETCH(const int, inHundredNotLanded);
    QFETCH(const int, inASegment);
    auto named = Journal::open(
        journalAt(m_folder.filePath(QStringLiteral("named-%1.db").arg(QLatin1String(QTest::currentDataTag())))));
    auto rest = Journal::open(
        journalAt(m_folder.filePath(QStringLiteral("rest-%1.db").arg(QLatin1String(QTest::currentDataTag())))));
    ITAM_OK(named);
    ITAM_OK(rest);
    std::mt19937 random(7);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int number = 1; number <= 6; ++number) {
        // The first one is the largest; three blocks and more.
        Keys keys;
        for (int i = 0; i < 1800; ++i) {
            if (number == 1 || below(3) == 0)
                keys.push_back(QStringLiteral("key-%1").arg(i, 6, 10, QLatin1Char('0')).toLatin1());
        }
        if (!inOrder)
            std::shuffle(keys.begin(), keys.end(), random);
        Ends ends;
        for (const QByteArray& key : keys) {
            if (below(100) < inHundredNotLanded)
                ends.insert(key, below(2) == 0 ? End::NotLanded : End::Failed);
        }
        std::vector<Keys> segments;
        const auto size = static_cast<std::size_t>(inASegment);
        for (std::size_t at = 0; at < keys.size(); at += size)
            segments.emplace_back(keys.begin() + static_cast<std::ptrdiff_t>(at),
                                  keys.begin() + static_cast<std::ptrdiff_t>(std::min(at + size, keys.size())));
        ITAM_OK(carry(*named, number, segments, ends, false));
        ITAM_OK(carry(*rest, number, segments, ends, true));
        QCOMPARE(known(*rest), known(*named));
        const QList<QByteArray> vanished{keys.front(), keys[keys.size() / 2]};
        ITAM_OK(named->recordPass(hardwareOf(), vanished, {}));
        ITAM_OK(rest->recordPass(hardwareOf(), vanished, {}));
    }
    QVERIFY(!known(*rest).isEmpty());
}

// Each is in order of its keys; only some begin behind the one before.
void RestLandedTest::d1_segmentsThatDoNotFollowEachOtherAreSortedIn()
{
    auto journal = Journal::open(journalAt(m_folder.filePath(QStringLiteral("strides.db"))));
    ITAM_OK(journal);
    const auto keysFrom = [](int first, int step) {
        Keys keys;
        for (int i = 0; i < 600; ++i)
            keys.push_back(QByteArray::number(100'000 + first + step * i));
        return keys;
    };
    // Behind each other, then between the first ones, then behind all again, then few, then many.
    ITAM_OK(
        carry(*journal, 1,
              {keysFrom(0, 2), keysFrom(2000, 2), keysFrom(1, 2), keysFrom(9000, 1), {"X1", "X2"}, keysFrom(9700, 1)},
              {}, true));
    const auto reader = journal->readBaseline(hardwareOf());
    ITAM_OK(reader);
    QByteArray last;
    int count = 0;
    while (const auto entry = nextOf(**reader)) {
        QVERIFY(entry->key > last);
        QVERIFY(entry->fingerprint == print(1));
        last = entry->key;
        ++count;
    }
    QCOMPARE(count, 5 * 600 + 2);
    QCOMPARE(*journal->baselineSize(hardwareOf()), 5 * 600 + 2);
    for (const char* key : {"100000", "100001", "101198", "101199", "103198", "109000", "110299", "X1", "X2"}) {
        const auto found = (*reader)->find(QByteArray(key));
        ITAM_OK(found);
        QVERIFY2(found->has_value(), key);
    }
}

void RestLandedTest::d1_isAnErrorWhereTheRecordsAreForgotten()
{
    const Location path = journalAt(m_folder.filePath(QStringLiteral("forgotten.db")));
    auto journal = Journal::open(path);
    ITAM_OK(journal);
    ITAM_OK(sendExport(*journal, QStringLiteral("E1"), 1));
    ITAM_OK(runSql(path, "DELETE FROM sent_records"));
    bool isTold = false;
    const auto ended =
        journal->account(runEnd(QStringLiteral("E1")), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
            if (std::exchange(isTold, true))
                return std::nullopt;
            return std::optional(Journal::SegmentEnd{
                segmentRecord(QStringLiteral("E1"), 1).transactionId, QStringLiteral("succeeded"), {}, true});
        });
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::JournalFailed);
    QCOMPARE(*journal->baselineSize(hardwareOf()), 0);
}

ITAM_TEST(RestLandedTest)

} // namespace itam::tests

#include "tst_restlanded.moc"
