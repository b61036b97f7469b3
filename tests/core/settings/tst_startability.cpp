// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/startability.h"
#include "tests/testcase.h"

#include <QSet>

using namespace itam::core::settings;
using itam::core::model::allDataTypes;
using itam::core::model::DataType;

namespace itam::tests {

class StartabilityTest final : public TestCase
{
    Q_OBJECT
private slots:
    void startsWhenNothingIsMissing();
    void namesTheFirstObstacle_P05_P10_P15();
    void theOrderIsFixed_P16();
    void oneSelectedTypeIsEnough_P15();
    void onlyTheEmbeddedInstanceHasToRun();
    void eachObstacleHasItsSentence();
    void tellsAnIncompleteConnectionFromWhatIsForNow();

private:
    static Settings complete();
    static StartConditions ready(const Settings& settings);
};

Settings StartabilityTest::complete()
{
    Settings settings;
    InstanceSettings instance;
    instance.name = QStringLiteral("Production");
    instance.url = QUrl(QStringLiteral("https://example.service-now.com"));
    instance.user = QStringLiteral("itam");
    instance.clientId = QStringLiteral("0123");
    settings.instances = {instance};
    settings.activeInstance = instance.name;
    settings.source = QStringLiteral("sqlite:operations.db");
    return settings;
}

StartConditions StartabilityTest::ready(const Settings& settings)
{
    return {.settings = settings,
            .entitlement = Entitlement{.state = EntitlementState::Evaluation, .daysLeft = 30},
            .token = SecretPresence::Saved,
            .clientSecret = SecretPresence::Saved};
}

void StartabilityTest::startsWhenNothingIsMissing()
{
    const Settings settings = complete();
    QCOMPARE(firstObstacle(ready(settings)), StartObstacle::None);
    StartConditions conditions = ready(settings);
    conditions.entitlement = std::nullopt; // not read yet: preflight looks again
    QCOMPARE(firstObstacle(conditions), StartObstacle::None);
}

void StartabilityTest::namesTheFirstObstacle_P05_P10_P15()
{
    const auto with = [](const std::function<void(Settings&)>& change) {
        Settings settings = complete();
        change(settings);
        return firstObstacle(ready(settings));
    };
    QCOMPARE(with([](Settings& s) { s.activeInstance.clear(); }), StartObstacle::NoInstance);
    QCOMPARE(with([](Settings& s) { s.instances[0].url = QUrl(); }), StartObstacle::NoUrl);
    QCOMPARE(with([](Settings& s) { s.instances[0].user.clear(); }), StartObstacle::NoUser);
    QCOMPARE(with([](Settings& s) { s.instances[0].clientId.clear(); }), StartObstacle::NoClientId);
    QCOMPARE(with([](Settings& s) { s.source.clear(); }), StartObstacle::NoSource);
    QCOMPARE(with([](Settings& s) { s.included = {}; }), StartObstacle::NothingSelected);

    const Settings settings = complete();
    const auto when = [&](const std::function<void(StartConditions&)>& change) {
        StartConditions conditions = ready(settings);
        change(conditions);
        return firstObstacle(conditions);
    };
    QCOMPARE(when([](auto& c) { c.token = SecretPresence::Missing; }), StartObstacle::NoToken);
    QCOMPARE(when([](auto& c) { c.token = SecretPresence::Unknown; }), StartObstacle::SecretsUnknown);
    QCOMPARE(when([](auto& c) { c.clientSecret = SecretPresence::Missing; }), StartObstacle::NoClientSecret);
    QCOMPARE(when([](auto& c) { c.clientSecret = SecretPresence::Unknown; }), StartObstacle::SecretsUnknown);
    QCOMPARE(when([](auto& c) { c.entitlement->state = EntitlementState::EvaluationOver; }), StartObstacle::NotEntitled);
    QCOMPARE(when([](auto& c) { c.unsavedChanges = true; }), StartObstacle::UnsavedChanges);
    QCOMPARE(when([](auto& c) { c.exportRunning = true; }), StartObstacle::ExportRunning);
}

void StartabilityTest::theOrderIsFixed_P16()
{
    const Settings nothing;
    StartConditions conditions{.settings = nothing, .entitlement = Entitlement()};
    QCOMPARE(firstObstacle(conditions), StartObstacle::NotEntitled);
    conditions.entitlement->state = EntitlementState::Evaluation;
    QCOMPARE(firstObstacle(conditions), StartObstacle::NoInstance);
    Settings settings = complete();
    settings.source.clear();
    settings.included = {};
    settings.instances[0].clientId.clear();
    StartConditions incomplete{.settings = settings, .token = SecretPresence::Missing};
    QCOMPARE(firstObstacle(incomplete), StartObstacle::NoToken);
    incomplete.token = SecretPresence::Saved;
    QCOMPARE(firstObstacle(incomplete), StartObstacle::NoClientId);
    settings.instances[0].clientId = QStringLiteral("x");
    incomplete.clientSecret = SecretPresence::Saved;
    QCOMPARE(firstObstacle(incomplete), StartObstacle::NothingSelected);
    settings.included[DataType::Contracts] = true;
    QCOMPARE(firstObstacle(incomplete), StartObstacle::NoSource);
}

void StartabilityTest::oneSelectedTypeIsEnough_P15()
{
    for (const DataType type : allDataTypes) {
        Settings settings = complete();
        settings.included = {};
        settings.included[type] = true;
        QCOMPARE(firstObstacle(ready(settings)), StartObstacle::None);
    }
}

void StartabilityTest::onlyTheEmbeddedInstanceHasToRun()
{
    Settings settings = complete();
    StartConditions conditions = ready(settings);
    conditions.instanceStopped = true;
    QCOMPARE(firstObstacle(conditions), StartObstacle::None);
    settings.instances[0].embedded = true;
    QCOMPARE(firstObstacle(conditions), StartObstacle::InstanceStopped);
    conditions.instanceStarting = true;
    QCOMPARE(firstObstacle(conditions), StartObstacle::InstanceStarting);
}

void StartabilityTest::eachObstacleHasItsSentence()
{
    QVERIFY(obstacleText(StartObstacle::None).isEmpty());
    QSet<QString> sentences;
    for (int i = 1; i < startObstacleCount; ++i)
        sentences.insert(obstacleText(static_cast<StartObstacle>(i)));
    QCOMPARE(sentences.size(), startObstacleCount - 1);
    for (const QString& sentence : std::as_const(sentences))
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
}

void StartabilityTest::tellsAnIncompleteConnectionFromWhatIsForNow()
{
    QVERIFY(isConnectionIncomplete(StartObstacle::NoToken));
    QVERIFY(isConnectionIncomplete(StartObstacle::NoUrl));
    QVERIFY(!isConnectionIncomplete(StartObstacle::None));
    QVERIFY(!isConnectionIncomplete(StartObstacle::ExportRunning));
    QVERIFY(!isConnectionIncomplete(StartObstacle::NoSource)); // the database is another part of the page
}

ITAM_TEST(StartabilityTest)

} // namespace itam::tests

#include "tst_startability.moc"
