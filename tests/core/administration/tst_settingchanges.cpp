// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/settingchanges.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::administration;
using settings::Settings;

namespace {

Settings someSettings()
{
    Settings made;
    made.source = QStringLiteral("sqlite:/srv/a.db");
    settings::InstanceSettings instance;
    instance.name = QStringLiteral("Production");
    instance.nameInFile = instance.name;
    instance.url = QUrl(QStringLiteral("https://prod.example"));
    made.instances.append(instance);
    made.activeInstance = instance.name;
    return made;
}

QStringList told(const Settings& before, const Settings& after)
{
    QStringList lines;
    for (const model::SettingChange& change : changesBetween(before, after))
        lines.append(QStringLiteral("%1: %2>%3").arg(change.setting, change.before, change.after));
    return lines;
}

} // namespace

class SettingChangesTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void equalSettingsHaveNone();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void renamedInstanceIsOneChange();
    void newAndRemovedInstancesAreTold();
    void passwordInAnAddressIsReplaced();
    void ofASecretOnlyWhatHappened();
};

void SettingChangesTest::equalSettingsHaveNone()
{
    QCOMPARE(told(someSettings(), someSettings()), QStringList());
    QCOMPARE(told({}, {}), QStringList());
}

void SettingChangesTest::tellsWhatChanged_data()
{
    QTest::addColumn<std::function<void(Settings&)>>("change");
    QTest::addColumn<QStringList>("lines");
    using Change = std::function<void(Settings&)>;
    const auto row = [](const char* name, const Change& change, const QStringList& lines) {
        QTest::newRow(name) << change << lines;
    };
    row("a limit", [](Settings& s) { s.limits.maxTries = 3; }, {QStringLiteral("limits/maxTries: 5>3")});
    row("a data type", [](Settings& s) { s.included[model::DataType::Contracts] = false; },
        {QStringLiteral("include/contracts: true>false")});
    row("the address", [](Settings& s) { s.instances[0].url = QUrl(QStringLiteral("https://x.example")); },
        {QStringLiteral("instance Production/url: https://prod.example>https://x.example")});
    row("the retire policy", [](Settings& s) { s.retire.policy = settings::RetirePolicy::Retire; },
        {QStringLiteral("retire/policy: off>retire")});
    row("how the console looks", [](Settings& s) { s.console.language = settings::Language::German; }, {});
    row("when a token was saved", [](Settings& s) { s.instances[0].tokenSavedAt = QDateTime::currentDateTimeUtc(); },
        {});
}

void SettingChangesTest::tellsWhatChanged()
{
    QFETCH(const std::function<void(Settings&)>, change);
    QFETCH(const QStringList, lines);
    Settings after = someSettings();
    change(after);
    QCOMPARE(told(someSettings(), after), lines);
}

void SettingChangesTest::renamedInstanceIsOneChange()
{
    Settings after = someSettings();
    QVERIFY(settings::renameInstance(after, QStringLiteral("Production"), QStringLiteral("Live")));
    after.activeInstance = QStringLiteral("Live");
    QCOMPARE(told(someSettings(), after), (QStringList{QStringLiteral("activeInstance: Production>Live"),
                                                       QStringLiteral("instance Production: Production>Live")}));
}

void SettingChangesTest::newAndRemovedInstancesAreTold()
{
    Settings after = someSettings();
    QVERIFY(settings::addInstance(after, QStringLiteral("Test")));
    after.activeInstance = QStringLiteral("Production");
    after.instances.last().embedded = true;
    QCOMPARE(told(someSettings(), after), (QStringList{QStringLiteral("instance Test: >Test"),
                                                       QStringLiteral("instance Test/embedded: false>true")}));
    for (settings::InstanceSettings& instance : after.instances)
        instance.nameInFile = instance.name;
    QCOMPARE(told(after, someSettings()), QStringList{QStringLiteral("instance Test: Test>")});
    // Its address changes with each start, which nobody decides.
    Settings started = after;
    started.instances.last().url = QUrl(QStringLiteral("http://127.0.0.1:4711"));
    started.instances.last().user = QStringLiteral("integration");
    QCOMPARE(told(after, started), QStringList());
}

void SettingChangesTest::passwordInAnAddressIsReplaced()
{
    Settings after = someSettings();
    after.source = QStringLiteral("postgres://itam:s3cretword@db/itam");
    const QStringList lines = told(someSettings(), after);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().contains(QStringLiteral("@db/itam")));
    QVERIFY(!lines.first().contains(QStringLiteral("s3cretword")));
}

void SettingChangesTest::ofASecretOnlyWhatHappened()
{
    const QString name = QStringLiteral("refresh-token");
    const auto change = changeOfSecret(QStringLiteral("Production"), name, SecretChange::Changed);
    QCOMPARE(change.setting, QStringLiteral("instance Production/refresh-token"));
    QCOMPARE(change.after, QStringLiteral("changed"));
    QCOMPARE(changeOfSecret({}, name, SecretChange::Set).before, QString());
    QCOMPARE(changeOfSecret({}, name, SecretChange::Set).after, QStringLiteral("set"));
    QCOMPARE(changeOfSecret({}, name, SecretChange::Removed).after, QStringLiteral("removed"));
    QCOMPARE(changeOfPassword(QStringLiteral("journal-password"), SecretChange::Changed).setting,
             QStringLiteral("journal-password"));
    QCOMPARE(changeOfPassword(QStringLiteral("journal-password"), SecretChange::Changed).before, QStringLiteral("set"));
}

ITAM_TEST(SettingChangesTest)
#include "tst_settingchanges.moc"
