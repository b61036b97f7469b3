// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hardware that vanishes is retired on a real instance behind exports, as the settings want it, and comes back when it
// returns; and `itam-export lifecycle` as a program.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include "core/settings/settings.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;
using core::settings::RetirePolicy;

class RetirementEndToEndTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void whatVanishedIsRetiredAndComesBack();
    void reportsWithoutChanging();
    void asksAboveTheThreshold();
    void refusalsAreKept();
    void commandsWorkOnAnInstance();

private:
    void useSettings(RetirePolicy policy, int percent);
    [[nodiscard]] ExportEnd lifecycle(const QStringList& words)
    {
        return m_host->command(QStringLiteral("lifecycle"), words);
    }
    [[nodiscard]] QString stateOf(const char* name) const
    {
        const QJsonArray rows = m_sandbox->table(QStringLiteral("cmdb_ci_computer"),
                                                 QStringLiteral("name=%1").arg(QString::fromLatin1(name)),
                                                 QStringLiteral("sys_id,operational_status,install_status"));
        return rows.size() == 1 ? rows[0][QLatin1String("operational_status")].toString() + u'/' +
                                      rows[0][QLatin1String("install_status")].toString()
                                : QStringLiteral("%1 rows").arg(rows.size());
    }
    [[nodiscard]] static QJsonObject retirementOf(const ExportEnd& end)
    {
        return end.json.value(QLatin1String("retirement")).toObject();
    }
    void exportTimes(int times)
    {
        for (int i = 0; i < times; ++i) {
            m_last = m_host->run();
            QVERIFY2(m_last.exitStatus == 0, m_last.out.constData());
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
    ExportEnd m_last;
};

void RetirementEndToEndTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(20);
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
}

void RetirementEndToEndTest::cleanup()
{
    m_host.reset();
    m_estate.reset();
    m_sandbox.reset();
    m_folder.reset();
}

void RetirementEndToEndTest::useSettings(RetirePolicy policy, int percent)
{
    const core::settings::SettingsFile file(m_host->folder() + QStringLiteral("/settings"));
    auto settings = file.load();
    QVERIFY(settings);
    settings->retire.policy = policy;
    settings->retire.percent = percent;
    QVERIFY(file.save(*settings));
}

void RetirementEndToEndTest::whatVanishedIsRetiredAndComesBack()
{
    useSettings(RetirePolicy::Retire, 10);
    exportTimes(1);
    QVERIFY(m_estate->execute("CREATE TABLE away AS SELECT * FROM computer WHERE id = 'C00007';"
                              "DELETE FROM computer WHERE id = 'C00007'"));
    exportTimes(2);
    QCOMPARE(retirementOf(m_last).value(QLatin1String("waiting")).toInt(), 1);
    QCOMPARE(stateOf("pc00007"), QStringLiteral("1/1"));
    exportTimes(1);
    QVERIFY2(retirementOf(m_last).value(QLatin1String("retired")).toInt() == 1, m_last.out.constData());
    QCOMPARE(stateOf("pc00007"), QStringLiteral("6/7"));
    QCOMPARE(stateOf("pc00008"), QStringLiteral("1/1"));
    exportTimes(1);
    QCOMPARE(retirementOf(m_last).value(QLatin1String("retired")).toInt(), 0);
    QVERIFY(m_estate->execute("INSERT INTO computer SELECT * FROM away"));
    exportTimes(1);
    QVERIFY2(retirementOf(m_last).value(QLatin1String("returned")).toInt() == 1, m_last.out.constData());
    QCOMPARE(stateOf("pc00007"), QStringLiteral("1/1"));
    // Nothing is held any more, so nobody is registered.
    QCOMPARE(m_sandbox->count(QStringLiteral("statemgmt_register_users"), QStringLiteral("active=true")), 0);
}

void RetirementEndToEndTest::reportsWithoutChanging()
{
    useSettings(RetirePolicy::Report, 10);
    exportTimes(1);
    QVERIFY(m_estate->execute("DELETE FROM computer WHERE id = 'C00007'"));
    exportTimes(3);
    QCOMPARE(retirementOf(m_last).value(QLatin1String("due")).toInt(), 1);
    QCOMPARE(retirementOf(m_last).value(QLatin1String("retired")).toInt(), 0);
    QCOMPARE(stateOf("pc00007"), QStringLiteral("1/1"));
    const ExportEnd byHand = lifecycle({QStringLiteral("retire")});
    QCOMPARE(byHand.exitStatus, 0);
    QCOMPARE(byHand.json.value(QLatin1String("retired")).toInt(), 1);
    QCOMPARE(stateOf("pc00007"), QStringLiteral("6/7"));
}

void RetirementEndToEndTest::asksAboveTheThreshold()
{
    useSettings(RetirePolicy::Retire, 10);
    exportTimes(1);
    QVERIFY(m_estate->execute("DELETE FROM computer WHERE id <= 'C00005'"));
    exportTimes(3);
    QCOMPARE(m_last.outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(retirementOf(m_last).value(QLatin1String("heldBack")).toInt(), 5);
    const QJsonValue share = retirementOf(m_last).value(QLatin1String("classes"))[0];
    QCOMPARE(share[QLatin1String("owned")].toInt(), 20);
    QCOMPARE(stateOf("pc00001"), QStringLiteral("1/1"));
    QCOMPARE(lifecycle({QStringLiteral("retire"), QStringLiteral("--dry-run")}).exitStatus, 2);
    const ExportEnd yes = lifecycle({QStringLiteral("retire"), QStringLiteral("--yes-above-threshold")});
    QCOMPARE(yes.exitStatus, 0);
    QCOMPARE(yes.json.value(QLatin1String("retired")).toInt(), 5);
    QCOMPARE(stateOf("pc00001"), QStringLiteral("6/7"));
}

void RetirementEndToEndTest::refusalsAreKept()
{
    useSettings(RetirePolicy::Retire, 100);
    exportTimes(1);
    const auto rule = m_sandbox->rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/statemgmt_not_allow_ops"),
                                      {{QStringLiteral("ci_type"), QStringLiteral("cmdb_ci")},
                                       {QStringLiteral("operational_state"), QStringLiteral("1")},
                                       {QStringLiteral("not_allowed_transition"), QStringLiteral("6")}});
    QCOMPARE(rule.status, 201);
    QVERIFY(m_estate->execute("DELETE FROM computer WHERE id = 'C00007'"));
    exportTimes(3);
    QCOMPARE(retirementOf(m_last).value(QLatin1String("refused")).toInt(), 1);
    const QJsonValue ci = retirementOf(m_last).value(QLatin1String("cis"))[0];
    QCOMPARE(ci[QLatin1String("code")].toString(), QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QCOMPARE(stateOf("pc00007"), QStringLiteral("1/1"));
    const QString id = rule.json[QLatin1String("result")][QLatin1String("sys_id")].toString();
    QCOMPARE(m_sandbox->rest(QStringLiteral("DELETE"), QStringLiteral("/api/now/table/statemgmt_not_allow_ops/") + id)
                 .status,
             204);
    exportTimes(1);
    QCOMPARE(stateOf("pc00007"), QStringLiteral("6/7"));
}

void RetirementEndToEndTest::commandsWorkOnAnInstance()
{
    exportTimes(1);
    const ExportEnd set = lifecycle({QStringLiteral("state"), QStringLiteral("set"),
                                     QStringLiteral("Repair in Progress"), QStringLiteral("--ci"),
                                     QStringLiteral("pc00003"), QStringLiteral("--ci"), QStringLiteral("pc00004")});
    QVERIFY2(set.exitStatus == 0, set.out.constData());
    QCOMPARE(set.json.value(QLatin1String("accepted")).toInt(), 2);
    QCOMPARE(stateOf("pc00003"), QStringLiteral("3/1"));
    const ExportEnd selected = lifecycle({QStringLiteral("state"), QStringLiteral("get"), QStringLiteral("--class"),
                                          QStringLiteral("cmdb_ci_hardware"), QStringLiteral("--state"),
                                          QStringLiteral("Repair in Progress")});
    QCOMPARE(selected.json.value(QLatin1String("cis")).toArray().size(), 2);
    QCOMPARE(lifecycle({QStringLiteral("rules"), QStringLiteral("check"), QStringLiteral("--class"),
                        QStringLiteral("cmdb_ci_computer"), QStringLiteral("--state"), QStringLiteral("Retired"),
                        QStringLiteral("--action"), QStringLiteral("CreateTask")})
                 .exitStatus,
             2);
    QCOMPARE(lifecycle({QStringLiteral("requestor"), QStringLiteral("list")})
                 .json.value(QLatin1String("requestors"))
                 .toArray()
                 .size(),
             1);
    const ExportEnd audit = lifecycle({QStringLiteral("audit"), QStringLiteral("--ci"), QStringLiteral("pc00003")});
    QVERIFY2(!audit.json.value(QLatin1String("entries")).toArray().isEmpty(), audit.out.constData());
    QCOMPARE(lifecycle({QStringLiteral("requestor"), QStringLiteral("unregister")}).exitStatus, 0);
    QCOMPARE(lifecycle({QStringLiteral("action"), QStringLiteral("add"), QStringLiteral("CreateTask"),
                        QStringLiteral("--ci"), QStringLiteral("pc00003")})
                 .exitStatus,
             0);
}

ITAM_TEST(RetirementEndToEndTest)
#include "tst_retirement.moc"
