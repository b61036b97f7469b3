// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/models/environment.h"

using namespace itam;
using namespace itam::ui::models;
using core::settings::Environment;

class EnvironmentTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void saysWhatAnInstanceIsFor_data();
    void saysWhatAnInstanceIsFor();
    void theEmbeddedInstanceSaysWhereItIs();
    void everyEnvironmentIsTellingItself();
};

void EnvironmentTest::saysWhatAnInstanceIsFor_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("not said") << Environment::None << QString() << Severity::Neutral;
    QTest::newRow("development") << Environment::Development << QStringLiteral("Development") << Severity::Ok;
    QTest::newRow("test") << Environment::Test << QStringLiteral("Test") << Severity::Busy;
    QTest::newRow("production") << Environment::Production << QStringLiteral("Production") << Severity::Error;
}

void EnvironmentTest::saysWhatAnInstanceIsFor()
{
    QFETCH(const Environment, environment);
    QFETCH(const QString, word);
    QFETCH(const Severity, severity);
    const itam::ui::models::State state = environmentState(environment, false);
    QCOMPARE(state.word, word);
    QCOMPARE(state.severity, severity);
    QCOMPARE(state.icon.isEmpty(), word.isEmpty());
}

void EnvironmentTest::theEmbeddedInstanceSaysWhereItIs()
{
    for (const Environment environment : core::settings::allEnvironments) {
        QCOMPARE(environmentState(environment, true).word, QStringLiteral("On this computer"));
        QCOMPARE(environmentState(environment, true).severity, Severity::Neutral);
    }
}

void EnvironmentTest::everyEnvironmentIsTellingItself()
{
    QSet<QString> words;
    for (const Environment environment : core::settings::allEnvironments)
        words.insert(environmentState(environment, false).word);
    QCOMPARE(words.size(), static_cast<qsizetype>(core::settings::allEnvironments.size()));
}

ITAM_TEST(EnvironmentTest)
#include "tst_environment.moc"
