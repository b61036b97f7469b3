// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sentrecords.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;

namespace itam::tests {

class SentRecordsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void refusesEveryTruncation();
    void refusesEveryChangedByte();
    void knowsWhetherKeysAscend_data();
    void knowsWhetherKeysAscend();
    void cutsPiecesOfEvenSize_data();
    void cutsPiecesOfEvenSize();
    void readsWhatAnOlderJournalHolds();
    void refusesAWildCountWithoutReservingMemory_data();
    void refusesAWildCountWithoutReservingMemory();
    void refusesAnUnknownVersion();
    void refusesBytesLeftOver();
};

namespace {

QByteArray sealed(QByteArray body)
{
    return body + core::support::hash128(body).toBytes();
}

std::vector<SentRecord> recordsOf(const QByteArrayList& keys)
{
    std::vector<SentRecord> made;
    for (const QByteArray& key : keys)
        made.push_back({key, print(static_cast<int>(key.size()))});
    return made;
}

} // namespace

void SentRecordsTest::givesBackWhatItTook_data()
{
    QTest::addColumn<QByteArrayList>("keys");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("one") << QByteArrayList{"PC-1"};
    QTest::newRow("empty key") << QByteArrayList{""};
    QTest::newRow("any bytes") << QByteArrayList{QByteArray("a\0b", 3), "\xff\xfe", "\xf0\x9f\x92\xbb"};
    QTest::newRow("one the beginning of the next, and again") << QByteArrayList{"a", "aa", "aab", "a", "aa"};
    QTest::newRow("alike but for a byte in each place")
        << QByteArrayList{"0123456789abcdef", "x123456789abcdef", "x1234567x9abcdef", "x1234567x9abcdeX"};
    QTest::newRow("127, 128 and 16384 bytes")
        << QByteArrayList{QByteArray(127, 'a'), QByteArray(128, 'b'), QByteArray(16384, 'c')};
}

void SentRecordsTest::givesBackWhatItTook()
{
    QFETCH(QByteArrayList, keys);
    const std::vector<SentRecord> sent = recordsOf(keys);
    const auto back = unpackRecords(packRecords(sent));
    ITAM_OK(back);
    QCOMPARE(back->size(), sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        QCOMPARE((*back)[i].key, sent[i].key);
        QVERIFY((*back)[i].fingerprint == sent[i].fingerprint);
    }
}

void SentRecordsTest::refusesEveryTruncation()
{
    const QByteArray packed = packRecords(records(3));
    for (qsizetype size = 0; size < packed.size(); ++size)
        QVERIFY2(!unpackRecords(QByteArrayView(packed).first(size)), qPrintable(QString::number(size)));
}

void SentRecordsTest::refusesEveryChangedByte()
{
    const QByteArray packed = packRecords(records(3));
    for (qsizetype i = 0; i < packed.size(); ++i) {
        QByteArray changed = packed;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        QVERIFY2(!unpackRecords(changed), qPrintable(QString::number(i)));
    }
}

void SentRecordsTest::knowsWhetherKeysAscend_data()
{
    QTest::addColumn<QByteArrayList>("keys");
    QTest::addColumn<bool>("ascends");
    QTest::newRow("one") << QByteArrayList{"b"} << true;
    QTest::newRow("ascending") << QByteArrayList{"a", "b", "ba"} << true;
    QTest::newRow("as bytes, not as signed ones") << QByteArrayList{"z", "\xc3\xa9"} << true;
    QTest::newRow("descending") << QByteArrayList{"b", "a"} << false;
    QTest::newRow("descending in the ninth byte") << QByteArrayList{"12345678b", "12345678a"} << false;
    QTest::newRow("one twice") << QByteArrayList{"a", "a"} << false;
    QTest::newRow("the beginning of the one before") << QByteArrayList{"ab", "a"} << false;
    QTest::newRow("an empty one behind") << QByteArrayList{"a", ""} << false;
    QTest::newRow("down and up again") << QByteArrayList{"b", "a", "c"} << false;
}

void SentRecordsTest::knowsWhetherKeysAscend()
{
    QFETCH(const QByteArrayList, keys);
    const QByteArray packed = packRecords(recordsOf(keys));
    const auto reader = SentReader::open(packed);
    ITAM_OK(reader);
    QTEST(reader->ascends(), "ascends");
    QCOMPARE(reader->firstKey().toByteArray(), keys.first());
    QCOMPARE(reader->lastKey().toByteArray(), keys.last());
}

void SentRecordsTest::cutsPiecesOfEvenSize_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("none") << 0 << QList<int>();
    QTest::newRow("few") << 3 << QList<int>{3};
    QTest::newRow("one and a half") << 767 << QList<int>{767};
    QTest::newRow("one more") << 769 << QList<int>{385, 384};
    QTest::newRow("of a segment") << 1900 << QList<int>{475, 475, 475, 475};
}

void SentRecordsTest::cutsPiecesOfEvenSize()
{
    QFETCH(const int, count);
    QByteArrayList keys;
    for (int i = 0; i < count; ++i)
        keys.append(QByteArray::number(100'000 + i));
    const QByteArray packed = packRecords(recordsOf(keys));
    auto reader = SentReader::open(packed);
    ITAM_OK(reader);
    QVERIFY(reader->ascends());
    QList<int> sizes;
    QByteArrayList back;
    SentPiece piece;
    while (true) {
        const auto more = reader->nextPiece(piece);
        ITAM_OK(more);
        if (!*more)
            break;
        sizes.append(piece.records);
        EntryReader entries(piece.entries); // each piece can be read without the one before
        while (entries.next() == EntryReader::Read::Entry)
            back.append(entries.key().toByteArray());
    }
    QTEST(sizes, "sizes");
    QCOMPARE(back, keys);
}

// An export may have been interrupted before the program was replaced.
void SentRecordsTest::readsWhatAnOlderJournalHolds()
{
    const QByteArray packed =
        sealed(QByteArray("\x01\x02\x04PC-2", 7) + print(1).toBytes() + "\x04PC-1" + print(2).toBytes());
    const auto reader = SentReader::open(packed);
    ITAM_OK(reader);
    QVERIFY(!reader->ascends());
    const auto back = unpackRecords(packed);
    ITAM_OK(back);
    QCOMPARE(back->size(), std::size_t{2});
    QCOMPARE(back->front().key, QByteArray("PC-2"));
    QVERIFY(back->back().fingerprint == print(2));
    for (qsizetype size = 0; size < packed.size() - 16; ++size)
        QVERIFY2(!unpackRecords(sealed(packed.first(size))), qPrintable(QString::number(size)));
}

void SentRecordsTest::refusesAWildCountWithoutReservingMemory_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("old, count") << QByteArray("\x01\xff\xff\xff\xff\x0f", 6);
    QTest::newRow("old, endless count") << QByteArray("\x01\xff\xff\xff\xff\xff\xff", 7);
    QTest::newRow("old, key") << QByteArray("\x01\x01\xff\xff\xff\xff\x0f", 7) + QByteArray(16, 'f');
    QTest::newRow("count") << QByteArray("\x02\x01\xff\xff\xff\xff\x0f", 7);
    QTest::newRow("first key") << QByteArray("\x02\x01\x01\xff\xff\xff\x0f", 7) + QByteArray(19, 'f');
    QTest::newRow("more records than there are") << QByteArray("\x02\x01\x01\x01"
                                                               "a\x01"
                                                               "a\x02\x00",
                                                               9) +
                                                        QByteArray(19, 'f');
    QTest::newRow("a piece of none") << QByteArray("\x02\x01\x01\x01"
                                                   "a\x01"
                                                   "a\x00\x00",
                                                   9) +
                                            QByteArray(19, 'f');
}

void SentRecordsTest::refusesAWildCountWithoutReservingMemory()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!unpackRecords(sealed(body)));
}

void SentRecordsTest::refusesAnUnknownVersion()
{
    QVERIFY(unpackRecords(sealed(QByteArray("\x01\x00", 2))));
    QVERIFY(unpackRecords(sealed(QByteArray("\x02\x00\x00", 3))));
    QVERIFY(!unpackRecords(sealed(QByteArray("\x03\x00\x00", 3))));
}

void SentRecordsTest::refusesBytesLeftOver()
{
    QVERIFY(!unpackRecords(sealed(QByteArray("\x01\x00x", 3))));
    QVERIFY(!unpackRecords(sealed(QByteArray("\x02\x00\x00x", 4))));
}

ITAM_TEST(SentRecordsTest)

} // namespace itam::tests

#include "tst_sentrecords.moc"
