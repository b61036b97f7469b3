// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/targetof.h"

using namespace itam;
using namespace itam::ui::shell;
using core::journal::ExportRecord;
using core::journal::Knowledge;
using core::model::DataType;
using core::settings::Environment;
using core::settings::StartObstacle;

class TargetOfTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void takesTheActiveInstance();
    void knowsOfNoInstance();
    void asksFirstInProductionOnly_data();
    void asksFirstInProductionOnly();
    void knowsTheEmbeddedInstanceByItsId();
    void saysWhatIsInTheWay();
    void aRunningExportIsNoObstacle();
    void lastExportIsTheNewestToThisInstance_data();
    void lastExportIsTheNewestToThisInstance();

private:
    static core::settings::Settings settings(Environment environment, bool embedded)
    {
        core::settings::Settings settings;
        core::settings::InstanceSettings instance;
        instance.name = QStringLiteral("Acme");
        instance.url = QUrl(QStringLiteral("https://acme.example"));
        instance.environment = environment;
        instance.embedded = embedded;
        settings.instances = {instance};
        settings.activeInstance = instance.name;
        return settings;
    }
};

void TargetOfTest::takesTheActiveInstance()
{
    core::settings::Settings all = settings(Environment::Test, false);
    all.source = QStringLiteral("sqlite:/data/operations.db");
    all.included[DataType::Contracts] = false;
    const auto target = targetOf(all, QStringLiteral("embedded"), StartObstacle::None);
    QCOMPARE(target.instanceName, QStringLiteral("Acme"));
    QCOMPARE(target.instanceUrl, QStringLiteral("https://acme.example"));
    QCOMPARE(target.instanceId, QString());
    QCOMPARE(target.environment.word, QStringLiteral("Test"));
    QVERIFY(target.source.contains(QLatin1String("operations.db")));
    QVERIFY(!target.included[DataType::Contracts]);
    QVERIFY(target.blocked.isEmpty());
}

void TargetOfTest::knowsOfNoInstance()
{
    const auto target = targetOf({}, {}, StartObstacle::NoInstance);
    QVERIFY(target.instanceName.isEmpty());
    QVERIFY(!target.askFirst);
    QVERIFY(!target.blocked.isEmpty());
}

void TargetOfTest::asksFirstInProductionOnly_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("embedded");
    QTest::addColumn<bool>("asks");
    QTest::newRow("not said") << Environment::None << false << false;
    QTest::newRow("development") << Environment::Development << false << false;
    QTest::newRow("test") << Environment::Test << false << false;
    QTest::newRow("production") << Environment::Production << false << true;
    QTest::newRow("embedded") << Environment::Production << true << false;
}

void TargetOfTest::asksFirstInProductionOnly()
{
    QFETCH(const Environment, environment);
    QFETCH(const bool, embedded);
    QTEST(targetOf(settings(environment, embedded), {}, StartObstacle::None).askFirst, "asks");
}

void TargetOfTest::knowsTheEmbeddedInstanceByItsId()
{
    const auto target = targetOf(settings(Environment::None, true), QStringLiteral("embedded"), StartObstacle::None);
    QCOMPARE(target.instanceId, QStringLiteral("embedded"));
    QVERIFY(!target.environment.word.isEmpty());
}

void TargetOfTest::saysWhatIsInTheWay()
{
    const auto target = targetOf(settings(Environment::None, false), {}, StartObstacle::NoToken);
    QCOMPARE(target.blocked, core::settings::obstacleText(StartObstacle::NoToken));
}

void TargetOfTest::aRunningExportIsNoObstacle()
{
    QVERIFY(targetOf(settings(Environment::None, false), {}, StartObstacle::ExportRunning).blocked.isEmpty());
}

void TargetOfTest::lastExportIsTheNewestToThisInstance_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("instanceId");
    QTest::addColumn<QString>("exportId"); // empty: none
    const QString none;
    QTest::newRow("by its address") << QStringLiteral("https://a") << none << QStringLiteral("e4");
    QTest::newRow("by its own id") << QStringLiteral("http://127.0.0.1:9") << QStringLiteral("E")
                                   << QStringLiteral("e3");
    QTest::newRow("another one") << QStringLiteral("https://c") << none << none;
}

void TargetOfTest::lastExportIsTheNewestToThisInstance()
{
    QFETCH(const QString, url);
    QFETCH(const QString, instanceId);
    QFETCH(const QString, exportId);
    Knowledge knowledge;
    const auto add = [&](const char* id, const char* address, const char* instance) {
        ExportRecord record;
        record.exportId = QString::fromLatin1(id);
        record.instanceUrl = QString::fromLatin1(address);
        record.instanceId = QString::fromLatin1(instance);
        knowledge.exports.push_back(record);
    };
    add("e5", "https://b", "B");
    add("e4", "https://a", ""); // failed before it knew the instance
    add("e3", "http://127.0.0.1:1", "E");
    add("e2", "https://a", "A");
    itam::ui::exporter::ExportTarget target;
    target.instanceUrl = url;
    target.instanceId = instanceId;
    const auto last = lastExportOf(target, knowledge);
    QCOMPARE(last ? last->exportId : QString(), exportId);
}

ITAM_TEST(TargetOfTest)
#include "tst_targetof.moc"
