// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The restore job as an administrator sees it over REST (ci-lifecycle.md 7; R32-R36): its record, its triggers, what a
// run leaves. What it decides is tested with the engine (tests/core/lifecycle). The clock is the test's.
#include "tests/core/sandbox/lifecycle/syncinstance.h"
#include "tests/testcase.h"

using namespace itam::tests;
namespace store = itam::sandbox::store;
using namespace std::chrono_literals;
using Fields = SyncInstance::Fields;

namespace {

QString t(const char* text)
{
    return QString::fromLatin1(text);
}

constexpr auto operatorId = "00000000000000000000000000000abc";
constexpr auto day = 24h;

} // namespace

class RestoreJobScheduleTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void r36_shipsInactive();
    void r36_inactiveItRunsForNobody();
    void r32_r33_oneTaskForEachExpiredLease();
    void r32_extendedLeasesCloseTheirTask();
    void r21_r33_tasksEndWithWhatTheyAreAbout_data();
    void r21_r33_tasksEndWithWhatTheyAreAbout();
    void r34_afterTheGracePeriod_data();
    void r34_afterTheGracePeriod();
    void r35_invalidRequestors();
    void runsWithItsPeriod();
    void missedRunsAreNotMadeUpFor();
    void runsDaily();
    void neverByItself_data();
    void neverByItself();
    void withoutTheJobNothingRuns();
    void runNow_once();
    void runNow_atItsTime();
    void otherJobsAreKeptButNotRun();
    void aRunThatFailsIsTriedAgain();
    void administratorsOnly();

private:
    QString job() { return m_instance->found("sysauto_script", jobQuery, "sys_id"); }
    bool setJob(const Fields& values) { return m_instance->patch("sysauto_script", job(), values); }
    QString triggers(const char* columns = "trigger_type next_action")
    {
        return m_instance->found("sys_trigger", "ORDERBYnext_action", columns);
    }
    int after(std::chrono::milliseconds time)
    {
        m_instance->clock().advance(time);
        return m_instance->runJobs();
    }
    QString runNow(const char* nextAction = "")
    {
        return m_instance->made("sys_trigger", {{"name", t("run now")},
                                                {"document", t("sysauto_script")},
                                                {"document_key", job()},
                                                {"trigger_type", t("0")},
                                                {"next_action", t(nextAction)}});
    }
    /// In a table that REST does not let anybody write.
    QString put(const char* table, const store::Values& values)
    {
        return m_instance->store()
            .write("test", [&](store::Writer& writer) { return insertRecord(writer, t(table), values); })
            .value_or(QString());
    }
    void set(const char* table, const QString& sysId, const store::Values& values)
    {
        QVERIFY(m_instance->store().write(
            "test", [&](store::Writer& writer) { return updateRecord(writer, t(table), sysId, values); }));
    }
    /// A registered operator with an active action on the CI whose lease has ended.
    QString expiredAction();
    QString tasks()
    {
        return m_instance->found("statemgmt_renew_lease_task", "ORDERBYnumber", "active state assigned_to");
    }
    QString actionsActive() { return m_instance->found("statemgmt_cmdb_actions", "ORDERBYsys_created_on", "active"); }
    QString warnings() { return m_instance->found("syslog", "source=ci_state_management^level=1", "message"); }

    static constexpr auto jobQuery = "nameSTARTSWITHCI Lifecycle Management - Restore";
    std::unique_ptr<SyncInstance> m_instance;
    QString m_ci;
    QString m_user;
    QString m_registration;
};

void RestoreJobScheduleTest::init()
{
    TestCase::init();
    m_instance = std::make_unique<SyncInstance>();
    m_ci = m_instance->made("cmdb_ci_linux_server", {{"name", t("host")}});
    m_user = m_instance->made("sys_user", {{"user_name", t("ann")}, {"name", t("Ann")}});
    m_registration = put("statemgmt_register_users", {{t("requestor_id"), t(operatorId)}, {t("user"), m_user}});
}

QString RestoreJobScheduleTest::expiredAction()
{
    const QString action = m_instance->found("statemgmt_ci_actions", "name=CreateTask", "sys_id");
    const QDateTime now = m_instance->clock().nowUtc();
    return put("statemgmt_cmdb_actions", {{t("ci"), m_ci},
                                          {t("action"), action},
                                          {t("requestor_id"), t(operatorId)},
                                          {t("lease_start"), store::platformTime(now.addSecs(-3600))},
                                          {t("lease_expires"), store::platformTime(now.addSecs(-1))}});
}

void RestoreJobScheduleTest::r36_shipsInactive()
{
    QCOMPARE(m_instance->found("sysauto_script", "", "name active run_type run_period last_run"),
             t("CI Lifecycle Management - Restore Internal State Management Tables|false|periodically|"
               "1970-01-01 00:01:00|"));
    QCOMPARE(triggers(), QString());
}

void RestoreJobScheduleTest::r36_inactiveItRunsForNobody()
{
    expiredAction();
    QCOMPARE(after(20 * day), 0);
    // Not even for whoever asks for it.
    runNow();
    QCOMPARE(m_instance->runJobs(), 1);
    QCOMPARE(tasks(), QString());
    QCOMPARE(actionsActive(), t("true"));
    QCOMPARE(triggers(), QString());
    QVERIFY(warnings().contains(t("is not active")));
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), QString());
}

void RestoreJobScheduleTest::r32_r33_oneTaskForEachExpiredLease()
{
    const QString action = expiredAction();
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(59s), 0);
    QCOMPARE(after(1s), 1);
    QCOMPARE(tasks(), t("true|1|") + m_user);
    QCOMPARE(m_instance->found("statemgmt_renew_lease_task", "", "ci_action_record requestor_id cmdb_ci"),
             action + QLatin1Char('|') + t(operatorId) + QLatin1Char('|') + m_ci);
    QVERIFY(m_instance->found("statemgmt_renew_lease_task", "", "number").startsWith(t("TASK00")));
    QVERIFY(m_instance->found("task", "sys_class_name=statemgmt_renew_lease_task", "short_description")
                .contains(t("CreateTask")));
    QCOMPARE(actionsActive(), t("true"));
    QCOMPARE(after(60s), 1);
    QCOMPARE(tasks(), t("true|1|") + m_user);
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), t("2026-01-01 00:02:00"));
}

void RestoreJobScheduleTest::r32_extendedLeasesCloseTheirTask()
{
    const QString action = expiredAction();
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(60s), 1);
    set("statemgmt_cmdb_actions", action, {{t("lease_expires"), t("2026-02-01 00:00:00")}});
    QCOMPARE(after(60s), 1);
    QCOMPARE(tasks(), t("false|3|") + m_user);
    QVERIFY(!m_instance->found("statemgmt_renew_lease_task", "", "closed_at").isEmpty());
}

void RestoreJobScheduleTest::r21_r33_tasksEndWithWhatTheyAreAbout_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("call"); // %r: the requestor, %c: the CI
    QTest::newRow("extended") << QByteArray("PATCH")
                              << QByteArray("leases/%c?requestorId=%r&actionName=CreateTask&leaseTime=01:00:00");
    QTest::newRow("removed") << QByteArray("DELETE")
                             << QByteArray("actions?requestorId=%r&sysIds=%c&actionName=CreateTask");
    QTest::newRow("unregistered") << QByteArray("DELETE") << QByteArray("operators/%r");
}

/// At once, without waiting for the job.
void RestoreJobScheduleTest::r21_r33_tasksEndWithWhatTheyAreAbout()
{
    QFETCH(const QByteArray, method);
    QFETCH(QByteArray, call);
    const auto ask = [&](const QByteArray& verb, QByteArray target, const QByteArray& requestor) {
        target.replace("%r", requestor).replace("%c", m_ci.toLatin1());
        return m_instance->sendTo(verb, "/api/now/cilifecyclemgmt/" + target, {}).result;
    };
    const QByteArray requestor = ask("POST", "operators", {})[QLatin1String("requestorId")].toString().toLatin1();
    const auto isDone = [](const QJsonValue& result) { return result[QLatin1String("result")].toBool(); };
    QVERIFY(
        isDone(ask("POST", "actions?requestorId=%r&sysIds=%c&actionName=CreateTask&leaseTime=00:00:30", requestor)));
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(60s), 1);
    QCOMPARE(m_instance->found("statemgmt_renew_lease_task", "", "active state"), t("true|1"));
    QVERIFY(isDone(ask(method, call, requestor)));
    QCOMPARE(m_instance->found("statemgmt_renew_lease_task", "", "active state"), t("false|3"));
    QCOMPARE(after(60s), 1);
    QCOMPARE(m_instance->found("statemgmt_renew_lease_task", "", "active state"), t("false|3"));
}

void RestoreJobScheduleTest::r34_afterTheGracePeriod_data()
{
    QTest::addColumn<QString>("days");
    QTest::addColumn<int>("last");
    QTest::newRow("as shipped") << t("15") << 15;
    QTest::newRow("as the property says") << t("2") << 2;
}

void RestoreJobScheduleTest::r34_afterTheGracePeriod()
{
    QFETCH(const QString, days);
    QFETCH(const int, last);
    const QString property =
        m_instance->found("sys_properties", "name=glide.cmdb.statemgmt.max_lease_expired_days", "sys_id");
    QVERIFY(m_instance->patch("sys_properties", property, {{"value", days}}));
    expiredAction();
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(60s), 1);
    QCOMPARE(after(last * day - 120s), 1);
    QCOMPARE(actionsActive(), t("true"));
    QCOMPARE(after(120s), 1);
    QCOMPARE(actionsActive(), t("false"));
    QCOMPARE(tasks(), t("false|3|") + m_user);
    QCOMPARE(m_instance->found("sys_audit", "tablename=statemgmt_cmdb_actions^rule=R34", "oldvalue newvalue user"),
             t("true|false|system"));
}

void RestoreJobScheduleTest::r35_invalidRequestors()
{
    expiredAction();
    put("statemgmt_ops_state", {{t("ci"), m_ci},
                                {t("operational_state"), t("3")},
                                {t("requestor_id"), t(operatorId)},
                                {t("set_on"), t("2026-01-01 00:00:00")}});
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(60s), 1);
    QCOMPARE(tasks(), t("true|1|") + m_user);
    set("statemgmt_register_users", m_registration, {{t("active"), t("false")}});
    QCOMPARE(after(60s), 1);
    QCOMPARE(actionsActive(), t("false"));
    QCOMPARE(m_instance->found("statemgmt_ops_state", "", "active"), t("false"));
    QCOMPARE(tasks(), t("false|3|") + m_user);
}

void RestoreJobScheduleTest::runsWithItsPeriod()
{
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(triggers(), t("1|2026-01-01 00:01:00"));
    QCOMPARE(after(60s), 1);
    QCOMPARE(triggers(), t("1|2026-01-01 00:02:00"));
    QVERIFY(setJob({{"run_period", t("1970-01-01 02:00:00")}}));
    QCOMPARE(triggers(), t("1|2026-01-01 02:01:00"));
    QCOMPARE(after(119min), 0);
    QCOMPARE(after(1min), 1);
    QVERIFY(setJob({{"active", t("false")}}));
    QCOMPARE(triggers(), QString());
}

void RestoreJobScheduleTest::missedRunsAreNotMadeUpFor()
{
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(after(10min + 7s), 1);
    QCOMPARE(triggers(), t("1|2026-01-01 00:11:00"));
}

void RestoreJobScheduleTest::runsDaily()
{
    m_instance->clock().advance(10h);
    QVERIFY(setJob({{"active", t("true")}, {"run_type", t("daily")}, {"run_time", t("1970-01-01 09:30:00")}}));
    QCOMPARE(triggers(), t("1|2026-01-02 09:30:00"));
    QCOMPARE(after(23h + 30min), 1);
    QCOMPARE(triggers(), t("1|2026-01-03 09:30:00"));
    QVERIFY(setJob({{"run_time", t("1970-01-01 12:00:00")}}));
    QCOMPARE(triggers(), t("1|2026-01-02 12:00:00"));
}

void RestoreJobScheduleTest::neverByItself_data()
{
    QTest::addColumn<QString>("runType");
    QTest::newRow("on demand") << t("on_demand");
    QTest::newRow("not known here") << t("business_calendar_start");
}

void RestoreJobScheduleTest::neverByItself()
{
    QFETCH(const QString, runType);
    QVERIFY(setJob({{"active", t("true")}, {"run_type", runType}}));
    QCOMPARE(triggers(), QString());
    runNow();
    QCOMPARE(m_instance->runJobs(), 1);
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), t("2026-01-01 00:00:00"));
}

void RestoreJobScheduleTest::withoutTheJobNothingRuns()
{
    QVERIFY(setJob({{"active", t("true")}}));
    QCOMPARE(m_instance->RestInstance::send("DELETE", "sysauto_script/" + job().toLatin1(), {}).status, 204);
    QCOMPARE(triggers(), QString());
    QCOMPARE(after(day), 0);
}

void RestoreJobScheduleTest::runNow_once()
{
    expiredAction();
    QVERIFY(setJob({{"active", t("true")}}));
    runNow();
    QCOMPARE(m_instance->runJobs(), 1);
    QCOMPARE(tasks(), t("true|1|") + m_user);
    QCOMPARE(triggers(), t("1|2026-01-01 00:01:00"));
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), t("2026-01-01 00:00:00"));
    QCOMPARE(m_instance->runJobs(), 0);
}

void RestoreJobScheduleTest::runNow_atItsTime()
{
    QVERIFY(setJob({{"active", t("true")}, {"run_type", t("on_demand")}}));
    runNow("2026-01-01 00:00:30");
    QCOMPARE(after(29s), 0);
    QCOMPARE(after(1s), 1);
    QCOMPARE(triggers(), QString());
}

void RestoreJobScheduleTest::otherJobsAreKeptButNotRun()
{
    const QString other = m_instance->made(
        "sysauto_script", {{"name", t("Clean up")}, {"run_type", t("periodically")}, {"script", t("gs.info('x')")}});
    QCOMPARE(triggers(), QString());
    m_instance->made("sys_trigger",
                     {{"name", t("Clean up")}, {"document", t("sysauto_script")}, {"document_key", other}});
    m_instance->made("sys_trigger", {{"name", t("Only a script")}, {"script", t("gs.info('x')")}});
    QCOMPARE(m_instance->runJobs(), 2);
    QCOMPARE(triggers(), QString());
    QCOMPARE(warnings().count(t("ran nothing")), 2);
    QCOMPARE(m_instance->shown("sysauto_script", other, "script last_run"), t("gs.info('x')|"));
}

void RestoreJobScheduleTest::aRunThatFailsIsTriedAgain()
{
    QVERIFY(setJob({{"active", t("true")}}));
    m_instance->execute("ALTER TABLE statemgmt_ops_state RENAME TO away");
    const QString once = runNow();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(t("run now: .*statemgmt_ops_state")));
    QCOMPARE(m_instance->runJobs(), 1);
    QCOMPARE(m_instance->shown("sys_trigger", once, "state"), t("3"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(t("Restore Internal.*statemgmt_ops_state")));
    QCOMPARE(after(60s), 1);
    QCOMPARE(m_instance->found("sys_trigger", "trigger_type=1", "state next_action"), t("0|2026-01-01 00:02:00"));
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), QString());
    m_instance->execute("ALTER TABLE away RENAME TO statemgmt_ops_state");
    QCOMPARE(after(60s), 1);
    QCOMPARE(m_instance->shown("sysauto", job(), "last_run"), t("2026-01-01 00:02:00"));
}

void RestoreJobScheduleTest::administratorsOnly()
{
    const QByteArray target = "sysauto_script/" + job().toLatin1();
    const QJsonObject active{{t("active"), t("true")}};
    QCOMPARE(m_instance->RestInstance::send("PATCH", target, active, RestInstance::As::Exporter).status, 403);
    QCOMPARE(m_instance->RestInstance::send("PATCH", target, active, RestInstance::As::Reader).status, 403);
    QCOMPARE(m_instance->RestInstance::send("POST", "sys_trigger", {}, RestInstance::As::Exporter).status, 403);
    QCOMPARE(m_instance->shown("sysauto", job(), "active"), t("false"));
}

ITAM_TEST(RestoreJobScheduleTest)
#include "tst_restorejobschedule.moc"
