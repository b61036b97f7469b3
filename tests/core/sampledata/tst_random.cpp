// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/catalogue.h"
#include "core/sampledata/random.h"
#include "core/sampledata/words.h"
#include "tests/testcase.h"

using namespace itam::core::sampledata;

class RandomTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void isTheSameOnEveryMachine();
    void staysBelowItsLimitAndReachesAll();
    void mixedSeedsDiffer();
    void datesAreRight_data();
    void datesAreRight();
    void catalogueHasAHeavyTail();
    void otherVersionIsOfTheSameProduct();
};

void RandomTest::isTheSameOnEveryMachine()
{
    // Written down once; another number here means other sample data for everybody.
    Random random(1);
    QCOMPARE(random.next(), std::uint64_t{7775129064833476697U});
    QCOMPARE(random.next(), std::uint64_t{4549817322065862794U});
    QCOMPARE(mixed({1, 2, 3}), std::uint64_t{15205877802699428709U});
}

void RandomTest::staysBelowItsLimitAndReachesAll()
{
    Random random(7);
    std::array<int, 10> seen{};
    for (int i = 0; i < 10'000; ++i) {
        const int value = random.below(10);
        QVERIFY(value >= 0 && value < 10);
        ++seen[static_cast<std::size_t>(value)];
    }
    for (const int count : seen)
        QVERIFY(count > 800 && count < 1200);
    QCOMPARE(random.below(1), 0);
    QCOMPARE(random.below(0), 0);
    QCOMPARE(random.between(5, 5), 5);
}

void RandomTest::mixedSeedsDiffer()
{
    QSet<quint64> seeds;
    for (std::uint64_t a = 0; a < 30; ++a) {
        for (std::uint64_t b = 0; b < 30; ++b)
            seeds.insert(mixed({a, b}));
    }
    QCOMPARE(seeds.size(), 900);
}

void RandomTest::datesAreRight_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("epoch") << qint64{0} << QByteArray("1970-01-01T00:00:00Z");
    QTest::newRow("leap day") << qint64{1709251199} << QByteArray("2024-02-29T23:59:59Z");
    QTest::newRow("before 1970") << qint64{-1} << QByteArray("1969-12-31T23:59:59Z");
    QTest::newRow("first morning") << qint64{1736143200} << QByteArray("2025-01-06T06:00:00Z");
}

void RandomTest::datesAreRight()
{
    QFETCH(const qint64, seconds);
    QTEST(isoTime(seconds), "expected");
}

void RandomTest::catalogueHasAHeavyTail()
{
    const Catalogue catalogue(1, 2000);
    QVERIFY(catalogue.titles().size() >= 2000);
    std::vector<int> picks(catalogue.titles().size() + 1);
    Random random(3);
    for (int i = 0; i < 100'000; ++i)
        ++picks[static_cast<std::size_t>(catalogue.pick(random, false))];
    std::sort(picks.rbegin(), picks.rend());
    int first = 0;
    for (std::size_t i = 0; i < 20; ++i)
        first += picks[i];
    QVERIFY2(first > 25'000 && first < 60'000, qPrintable(QString::number(first))); // a few that everybody has
    const auto rare = std::count_if(picks.begin(), picks.end(), [](int n) { return n > 0 && n < 60; });
    QVERIFY2(rare > 800, qPrintable(QString::number(rare))); // and many that hardly anybody has
}

void RandomTest::otherVersionIsOfTheSameProduct()
{
    const Catalogue catalogue(1, 1000);
    Random random(5);
    int changed = 0;
    for (int title = 1; title <= static_cast<int>(catalogue.titles().size()); ++title) {
        const int other = catalogue.otherVersion(title, random);
        const Title& before = catalogue.titles()[static_cast<std::size_t>(title - 1)];
        const Title& after = catalogue.titles()[static_cast<std::size_t>(other - 1)];
        QCOMPARE(after.product, before.product);
        QCOMPARE(after.publisher, before.publisher);
        if (other == title)
            continue;
        ++changed;
        QVERIFY(after.version != before.version);
    }
    QVERIFY(changed > 300);
}

ITAM_TEST(RandomTest)
#include "tst_random.moc"
