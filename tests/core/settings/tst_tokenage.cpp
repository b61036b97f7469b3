// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/tokenage.h"
#include "tests/testcase.h"

using namespace itam::core::settings;
using State = TokenAge::State;

namespace itam::tests {

class TokenAgeTest final : public TestCase
{
    Q_OBJECT
private slots:
    void saysHowLongATokenLives_F04_data();
    void saysHowLongATokenLives_F04();
    void withoutADateNothingIsKnown();
};

void TokenAgeTest::saysHowLongATokenLives_F04_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("daysLeft");
    const auto row = [](const char* name, qint64 seconds, State state, int days, int daysLeft) {
        QTest::newRow(name) << seconds << static_cast<int>(state) << days << daysLeft;
    };
    constexpr qint64 day = 24 * 3600;
    row("new", 0, State::Fresh, 0, 100);
    row("a clock that was set back", -5 * day, State::Fresh, 0, 100);
    row("almost 90", 90 * day - 1, State::Fresh, 89, 11);
    row("90", 90 * day, State::EndsSoon, 90, 10);
    row("the last day", 100 * day - 1, State::EndsSoon, 99, 1);
    row("100", 100 * day, State::ProbablyExpired, 100, 0);
    row("a year", 365 * day, State::ProbablyExpired, 365, 0);
}

void TokenAgeTest::saysHowLongATokenLives_F04()
{
    QFETCH(qint64, seconds);
    const QDateTime saved(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    const TokenAge age = tokenAge(saved, saved.addSecs(seconds));
    QTEST(static_cast<int>(age.state), "state");
    QTEST(age.days, "days");
    QTEST(age.daysLeft, "daysLeft");
    QCOMPARE(age.expires, QDateTime(QDate(2026, 4, 11), QTime(12, 0), Qt::UTC));
}

void TokenAgeTest::withoutADateNothingIsKnown()
{
    QCOMPARE(tokenAge({}, QDateTime::currentDateTimeUtc()), TokenAge());
}

ITAM_TEST(TokenAgeTest)

} // namespace itam::tests

#include "tst_tokenage.moc"
