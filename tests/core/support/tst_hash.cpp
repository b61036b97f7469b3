// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/hash.h"
#include "tests/testcase.h"

using namespace itam::core::support;

namespace {

QByteArray alphabet(qsizetype length)
{
    QByteArray text;
    for (qsizetype i = 0; i < length; ++i)
        text += static_cast<char>('a' + i % 26);
    return text;
}

} // namespace

class HashTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void knownValues_data();
    void knownValues();
    void seedChangesIt();
    void bytesAndTextAgree();
    void orderIsThatOfTheBytes();
};

void HashTest::knownValues_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("expected");
    // XXH3-128 as the command xxhsum -H2 prints it.
    QTest::newRow("nothing") << QByteArray() << QByteArray("99aa06d3014798d86001c324468d497f");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("06b05ab6733a618578af5f94892f3950");
    // Long ones, for which a processor may have instructions of its own.
    QTest::newRow("300 bytes") << alphabet(300) << QByteArray("34de2aad60a7d7ca7f720c1f731c9648");
    QTest::newRow("1,000,000 bytes") << alphabet(1'000'000) << QByteArray("76238a5511d6dbb5c117d8051e77a70d");
}

void HashTest::knownValues()
{
    QFETCH(const QByteArray, data);
    QTEST(hash128(data).toHex(), "expected");
}

void HashTest::seedChangesIt()
{
    QVERIFY(hash128("abc", 1) != hash128("abc", 2));
    QCOMPARE(hash128("abc", 1), hash128("abc", 1));
}

void HashTest::bytesAndTextAgree()
{
    const Hash128 hash = hash128("abc");
    QCOMPARE(hash.toBytes().toHex(), hash.toHex());
    QCOMPARE(Hash128::fromBytes(hash.toBytes()), hash);
    QCOMPARE(Hash128::fromBytes("too short"), Hash128());
}

void HashTest::orderIsThatOfTheBytes()
{
    const Hash128 small = Hash128::fromBytes(QByteArray(QByteArray(15, '\x01') + '\x02'));
    const Hash128 large = Hash128::fromBytes(QByteArray(QByteArray(1, '\x80') + QByteArray(15, '\0')));
    QVERIFY(small < large);
    QVERIFY(small.toBytes() < large.toBytes());
}

ITAM_TEST(HashTest)
#include "tst_hash.moc"
