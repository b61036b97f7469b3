// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The random campaign. ITAM_CAMPAIGN_ROUNDS and ITAM_CAMPAIGN_SEED make it longer or repeat one; a failure is shown
// with the rounds that it needs.
#include "tests/campaign/randomwalk.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

#include <cstdio>

using namespace itam::tests::campaign;
using itam::core::settings::Channel;

namespace {

constexpr int roundsByDefault = 24;
constexpr int roundsOfIdentification = 12; // each takes twice as long
constexpr int roundsOfAWalk = 12;
constexpr int roundsBetweenChecks = 3;
constexpr int walksToShrink = 24;

struct Failure
{
    QStringList what;
    QStringList story;
};

/// The rounds of one seed, with a check after every few and at the end. Nothing: all is well.
std::optional<Failure> walk(unsigned seed, const QList<int>& rounds, Channel channel)
{
    RandomWalk random(seed, channel);
    for (int i = 0; i < rounds.size(); ++i) {
        random.round(rounds[i]);
        if ((i + 1) % roundsBetweenChecks != 0 && i + 1 != rounds.size())
            continue;
        const QStringList what = random.settle();
        if (!what.isEmpty())
            return Failure{what, random.story()};
    }
    return std::nullopt;
}

/// Leaves out what the failure does not need.
Failure shrunk(unsigned seed, QList<int> rounds, Failure failure, Channel channel)
{
    int walks = 0;
    for (qsizetype i = rounds.size() - 1; i >= 0 && walks < walksToShrink; --i, ++walks) {
        QList<int> fewer = rounds;
        fewer.removeAt(i);
        if (auto again = walk(seed, fewer, channel)) {
            rounds = fewer;
            failure = *again;
        }
    }
    return failure;
}

class RandomTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void convergesAfterAnything_data();
    void convergesAfterAnything();
};

void RandomTest::convergesAfterAnything_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::newRow("application") << Channel::Application;
    QTest::newRow("identification") << Channel::Identification;
}

void RandomTest::convergesAfterAnything()
{
    QFETCH(Channel, channel);
    const int rounds = std::max(qEnvironmentVariableIntValue("ITAM_CAMPAIGN_ROUNDS"), 0);
    const int usual = channel == Channel::Identification ? roundsOfIdentification : roundsByDefault;
    const int wanted = rounds > 0 ? rounds : usual;
    unsigned seed = static_cast<unsigned>(qEnvironmentVariableIntValue("ITAM_CAMPAIGN_SEED"));
    if (seed == 0)
        seed = 1;
    std::printf("random campaign, %s channel: seed %u, %d rounds\n", QTest::currentDataTag(), seed, wanted);
    int failed = 0;
    for (int done = 0; done < wanted; done += roundsOfAWalk, ++seed) {
        QList<int> numbers;
        for (int i = 0; i < std::min(roundsOfAWalk, wanted - done); ++i)
            numbers.append(i);
        const auto failure = walk(seed, numbers, channel);
        std::printf("seed %u, %lld rounds: %s\n", seed, static_cast<long long>(numbers.size()),
                    failure ? "FAILED, leaving out what it does not need" : "well");
        if (failure)
            std::printf("    %s\n", qUtf8Printable(failure->what.join(QLatin1String("\n    "))));
        std::fflush(stdout);
        if (!failure)
            continue;
        ++failed;
        const Failure least = shrunk(seed, numbers, *failure, channel);
        std::printf("FAILED seed %u\n    %s\n  after\n    %s\n", seed,
                    qUtf8Printable(least.what.join(QLatin1String("\n    "))),
                    qUtf8Printable(least.story.join(QLatin1String("\n    "))));
        std::fflush(stdout);
    }
    QCOMPARE(failed, 0);
}

ITAM_TEST(RandomTest)
} // namespace
#include "tst_random.moc"
