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
    void refusesAWildCountWithoutReservingMemory();
    void refusesAnUnknownVersion();
    void refusesBytesLeftOver();
};

namespace {

QByteArray sealed(QByteArray body)
{
    return body + core::support::hash128(body).toBytes();
}

} // namespace

void SentRecordsTest::givesBackWhatItTook_data()
{
    QTest::addColumn<QByteArrayList>("keys");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("one") << QByteArrayList{"PC-1"};
    QTest::newRow("empty key") << QByteArrayList{""};
    QTest::newRow("any bytes") << QByteArrayList{QByteArray("a\0b", 3), "\xff\xfe", "\xf0\x9f\x92\xbb"};
    QTest::newRow("127, 128 and 16384 bytes")
        << QByteArrayList{QByteArray(127, 'a'), QByteArray(128, 'b'), QByteArray(16384, 'c')};
}

void SentRecordsTest::givesBackWhatItTook()
{
    QFETCH(QByteArrayList, keys);
    std::vector<SentRecord> sent;
    for (const QByteArray& key : keys)
        sent.push_back({key, print(static_cast<int>(key.size()))});
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

void SentRecordsTest::refusesAWildCountWithoutReservingMemory()
{
    QVERIFY(!unpackRecords(sealed(QByteArray("\x01\xff\xff\xff\xff\x0f", 6))));
    QVERIFY(!unpackRecords(sealed(QByteArray("\x01\xff\xff\xff\xff\xff\xff", 7))));
    QVERIFY(!unpackRecords(sealed(QByteArray("\x01\x01\xff\xff\xff\xff\x0f", 7) + QByteArray(16, 'f'))));
}

void SentRecordsTest::refusesAnUnknownVersion()
{
    QVERIFY(unpackRecords(sealed(QByteArray("\x01\x00", 2))));
    QVERIFY(!unpackRecords(sealed(QByteArray("\x02\x00", 2))));
}

void SentRecordsTest::refusesBytesLeftOver()
{
    QVERIFY(!unpackRecords(sealed(QByteArray("\x01\x00x", 3))));
}

ITAM_TEST(SentRecordsTest)

} // namespace itam::tests

#include "tst_sentrecords.moc"
