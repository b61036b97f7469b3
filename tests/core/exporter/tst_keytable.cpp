// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/keytable.h"
#include "tests/testcase.h"

using namespace itam::core::exporter;

class KeyTableTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void theFirstNumberOfAHashStays();
    void nothingIsForgottenWhenItGrows();
    void hashesThatFallOnOneSlotAreKeptApart();
    void caseIsIgnoredBeyondAsciiToo();
    void keysComeBackByNumber();
};

void KeyTableTest::theFirstNumberOfAHashStays()
{
    HashTable table;
    QCOMPARE(table.insert(7, 1), std::nullopt);
    QCOMPARE(table.insert(7, 2), std::optional<std::uint32_t>(1));
    QCOMPARE(table.find(7), std::optional<std::uint32_t>(1));
    QCOMPARE(table.find(8), std::nullopt);
}

void KeyTableTest::nothingIsForgottenWhenItGrows()
{
    constexpr std::uint32_t count = 20'000;
    HashTable table;
    for (std::uint32_t i = 0; i < count; ++i)
        QCOMPARE(table.insert(hashOf(QByteArray::number(i)), i), std::nullopt);
    for (std::uint32_t i = 0; i < count; ++i)
        QCOMPARE(table.find(hashOf(QByteArray::number(i))), std::optional(i));
    QCOMPARE(table.find(hashOf(QByteArray::number(count))), std::nullopt);
}

void KeyTableTest::hashesThatFallOnOneSlotAreKeptApart()
{
    HashTable table;
    constexpr std::uint64_t sameSlot = std::uint64_t{1} << 32;
    for (std::uint32_t i = 1; i <= 5; ++i)
        QCOMPARE(table.insert(sameSlot * i, i), std::nullopt);
    for (std::uint32_t i = 1; i <= 5; ++i)
        QCOMPARE(table.find(sameSlot * i), std::optional(i));
}

void KeyTableTest::caseIsIgnoredBeyondAsciiToo()
{
    QCOMPARE(hashIgnoringCase("KÜCHE"), hashIgnoringCase("küche"));
    QVERIFY(hashIgnoringCase("kuche") != hashIgnoringCase("küche"));
    QVERIFY(hashOf("PC") != hashOf("pc"));
}

void KeyTableTest::keysComeBackByNumber()
{
    KeyList keys;
    QCOMPARE(keys.append("C1"), 0U);
    QCOMPARE(keys.append(""), 1U);
    QCOMPARE(keys.append("C300"), 2U);
    QCOMPARE(keys.at(0), QByteArrayView("C1"));
    QCOMPARE(keys.at(1), QByteArrayView(""));
    QCOMPARE(keys.at(2), QByteArrayView("C300"));
}

ITAM_TEST(KeyTableTest)
#include "tst_keytable.moc"
