// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of CI lifecycle (ci-lifecycle.md 14) as a client of a real sandbox process meets them. One process for all:
// each test has CIs and requestors of its own, and takes away the rules that it makes.
#include "tests/endtoend/sandboxprocess.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::tests;

namespace {

QString s(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

class LifecycleCallsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void r1_aCiHasOneOperationalStatus();
    void r2_choicesCanBeChanged();
    void r3_r4_bestPriorityIsVisible();
    void r5_ofEqualPrioritiesTheNewestWins();
    void r6_nextBestBecomesVisible();
    void r7_r8_withoutRulesEverythingIsAllowed();
    void r9_r10_pairsLetActionsBeTogether();
    void r11_threeActionsNeedThreePairs();
    void r12_r13_notAllowedActionBlocks();
    void r14_notAllowedTransitionBlocksExactlyThat();
    void r15_fromIsWhatTheCiShows();
    void r16_blockedCallChangesNothing();
    void r17_requestorHasToBeValid();
    void r18_r19_workflowContexts();
    void r20_idsAreUnique();
    void r21_unregisteringEndsEverything();
    void r22_unknownOperator();
    void r23_r24_partOfABulkCall();
    void r25_moreThanAThousandAreRefusedAsAWhole();
    void r26_failuresAreHttp200();
    void r27_unknownCi();
    void r28_noActiveAction();
    void r29_leaseText_data();
    void r29_leaseText();
    void r30_r32_expiredLease();
    void r31_leaseIsExtendedAtItsEnd();
    void r37_createTaskIsThere();
    void r46_noManualInserts();
    void r47_unprioritizedNextToAnother();
    void r48_anothersAction();
    void r49_refusalsAreLogged();
    void r50_bareBooleans();
    void r51_auditTellsTheHistory();
    void killedProcessKeepsWhatItAnswered();

private:
    [[nodiscard]] QString sysIdOf(const SandboxProcess::Reply& reply) const
    {
        return reply.json.value(QLatin1String("result")).toObject().value(QLatin1String("sys_id")).toString();
    }
    QString insert(const char* table, const QJsonObject& record)
    {
        const auto reply = m_sandbox->rest(s("POST"), s("/api/now/table/") + s(table), record);
        if (reply.status != 201)
            qInfo("%s: HTTP %d", table, reply.status);
        return sysIdOf(reply);
    }
    /// Goes at the end of the test.
    QString rule(const char* table, const QJsonObject& record)
    {
        const QString sysId = insert(table, record);
        m_rules.prepend(s(table) + u'/' + sysId);
        return sysId;
    }
    QString addCi(const char* table = "cmdb_ci_linux_server") { return insert(table, {{s("name"), s("one")}}); }
    QString action(const char* name) { return rule("statemgmt_ci_actions", {{s("name"), s(name)}}); }
    void pair(const QString& one, const QString& other)
    {
        rule("statemgmt_compat_actions", {{s("action"), one}, {s("compatible_action"), other}});
    }

    QJsonObject call(const char* method, const QString& pathAndQuery)
    {
        const auto reply = m_sandbox->rest(s(method), s("/api/now/cilifecyclemgmt/") + pathAndQuery);
        m_status = reply.status;
        const QJsonValue result = reply.json.value(QLatin1String("result"));
        return result.isObject() ? result.toObject() : QJsonObject{{s("bare"), result}};
    }
    /// Codes of the refusals; "ok" when the call succeeded.
    QString outcome(const char* method, const QString& pathAndQuery)
    {
        const QJsonObject result = call(method, pathAndQuery);
        QStringList codes;
        const QJsonArray errors = result.value(QLatin1String("errors")).toArray();
        for (const auto& error : errors)
            codes.append(error.toObject().value(QLatin1String("error")).toString());
        if (codes.isEmpty() && result.value(QLatin1String("result")).toBool())
            return s("ok");
        return codes.join(u' ');
    }
    QString registered()
    {
        const QString id = call("POST", s("operators")).value(QLatin1String("requestorId")).toString();
        m_operators.append(id);
        return id;
    }
    QString set(const QString& id, const QString& cis, const char* label)
    {
        return outcome("POST", s("statuses?opsLabel=") + QString::fromLatin1(QUrl::toPercentEncoding(s(label))) +
                                   s("&requestorId=") + id + s("&sysIds=") + cis);
    }
    QString start(const QString& id, const QString& cis, const char* name, const char* lease = "")
    {
        return outcome("POST", s("actions?actionName=") + s(name) + s("&leaseTime=") + s(lease) + s("&requestorId=") +
                                   id + s("&sysIds=") + cis);
    }
    QString end(const QString& id, const QString& cis, const char* name)
    {
        return outcome("DELETE", s("actions?actionName=") + s(name) + s("&requestorId=") + id + s("&sysIds=") + cis);
    }
    QString shown(const QString& ci)
    {
        return call("GET", s("statuses/") + ci).value(QLatin1String("operationalState")).toString();
    }
    QStringList activeActions(const QString& ci)
    {
        QStringList names;
        const QJsonArray actions = call("GET", s("actions/") + ci).value(QLatin1String("ciActions")).toArray();
        for (const auto& name : actions)
            names.append(name.toString());
        names.sort();
        return names;
    }
    QJsonObject first(const char* table, const QString& query)
    {
        return m_sandbox->table(s(table), query)[0].toObject();
    }
    bool bare(const QString& pathAndQuery)
    {
        const QJsonValue value = call("GET", pathAndQuery).value(QLatin1String("bare"));
        if (!value.isBool())
            qFatal("%s: no bare boolean", qUtf8Printable(pathAndQuery));
        return value.toBool();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QStringList m_rules;
    QStringList m_operators;
    int m_status = 0;
};

void LifecycleCallsTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_folder.path());
    QVERIFY(m_sandbox->start());
}

void LifecycleCallsTest::init()
{
    TestCase::init();
    QVERIFY(m_sandbox->isRunning());
}

void LifecycleCallsTest::cleanup()
{
    for (const QString& id : qAsConst(m_operators))
        (void)call("DELETE", s("operators/") + id);
    for (const QString& path : qAsConst(m_rules))
        (void)m_sandbox->rest(s("DELETE"), s("/api/now/table/") + path);
    m_operators.clear();
    m_rules.clear();
}

void LifecycleCallsTest::r1_aCiHasOneOperationalStatus()
{
    const QString ci = addCi();
    QCOMPARE(shown(ci), s("Operational"));
    QCOMPARE(set(registered(), ci, "DR Standby"), s("ok"));
    QCOMPARE(first("cmdb_ci", s("sys_id=") + ci).value(QLatin1String("operational_status")).toString(), s("4"));
    QCOMPARE(shown(ci), s("DR Standby"));
}

void LifecycleCallsTest::r2_choicesCanBeChanged()
{
    const QString ci = addCi();
    QCOMPARE(set(registered(), ci, "Quarantined"), s("INVALID_OPS_STATE"));
    rule("sys_choice", {{s("name"), s("cmdb_ci")},
                        {s("element"), s("operational_status")},
                        {s("value"), s("20")},
                        {s("label"), s("Quarantined")}});
    QCOMPARE(set(registered(), ci, "Quarantined"), s("ok"));
    QCOMPARE(shown(ci), s("Quarantined"));
}

void LifecycleCallsTest::r3_r4_bestPriorityIsVisible()
{
    const QString ci = addCi();
    QCOMPARE(set(registered(), ci, "Operational"), s("ok"));
    QCOMPARE(set(registered(), ci, "Repair in Progress"), s("ok"));
    QCOMPARE(set(registered(), ci, "Ready"), s("ok"));
    QCOMPARE(shown(ci), s("Repair in Progress"));
    QCOMPARE(m_sandbox->count(s("statemgmt_ops_state"), s("active=true^ci=") + ci), 3);
}

void LifecycleCallsTest::r5_ofEqualPrioritiesTheNewestWins()
{
    rule("statemgmt_ops_state_pri", {{s("operational_state"), s("7")}, {s("priority"), s("5")}});
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Ready"), s("ok"));
    QCOMPARE(set(registered(), ci, "Pipeline"), s("ok"));
    QCOMPARE(shown(ci), s("Pipeline"));
    QCOMPARE(set(a, ci, "Ready"), s("ok"));
    QCOMPARE(shown(ci), s("Ready"));
}

void LifecycleCallsTest::r6_nextBestBecomesVisible()
{
    const QString ci = addCi();
    const QString b = registered();
    QCOMPARE(set(registered(), ci, "Operational"), s("ok"));
    QCOMPARE(set(b, ci, "Repair in Progress"), s("ok"));
    QCOMPARE(shown(ci), s("Repair in Progress"));
    QCOMPARE(outcome("DELETE", s("operators/") + b), s("ok"));
    QCOMPARE(shown(ci), s("Operational"));
}

void LifecycleCallsTest::r7_r8_withoutRulesEverythingIsAllowed()
{
    action("Patching");
    const QString ci = addCi("cmdb_ci_spkg");
    const QString a = registered();
    for (const char* label : {"Retired", "Operational", "Catalog", "Pipeline", "Retired"}) {
        QCOMPARE(set(a, ci, label), s("ok"));
        QCOMPARE(start(a, ci, "Patching"), s("ok"));
        QCOMPARE(end(a, ci, "Patching"), s("ok"));
    }
}

void LifecycleCallsTest::r9_r10_pairsLetActionsBeTogether()
{
    const QString patching = action("Patching");
    const QString cloning = action("Cloning");
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "Patching"), s("ok"));
    QCOMPARE(start(a, ci, "Cloning"), s("INCOMPATIBLE_CI_ACTION"));
    pair(cloning, patching);
    QCOMPARE(start(a, ci, "Cloning"), s("ok"));
    QCOMPARE(activeActions(ci), QStringList({s("Cloning"), s("Patching")}));
    const QString other = addCi();
    QCOMPARE(start(a, other, "Cloning"), s("ok"));
    QCOMPARE(start(a, other, "Patching"), s("ok"));
}

void LifecycleCallsTest::r11_threeActionsNeedThreePairs()
{
    const QString patching = action("Patching");
    const QString cloning = action("Cloning");
    const QString moving = action("Moving");
    pair(patching, cloning);
    pair(cloning, moving);
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "Patching"), s("ok"));
    QCOMPARE(start(a, ci, "Cloning"), s("ok"));
    QCOMPARE(start(a, ci, "Moving"), s("INCOMPATIBLE_CI_ACTION"));
    pair(moving, patching);
    QCOMPARE(start(a, ci, "Moving"), s("ok"));
}

void LifecycleCallsTest::r12_r13_notAllowedActionBlocks()
{
    const QString patching = action("Patching");
    rule("statemgmt_not_allow_actions",
         {{s("ci_type"), s("cmdb_ci_server")}, {s("operational_state"), s("6")}, {s("not_allowed_action"), patching}});
    const QString server = addCi("cmdb_ci_linux_server");
    const QString computer = addCi("cmdb_ci_computer");
    const QString a = registered();
    QCOMPARE(set(a, server + u',' + computer, "Retired"), s("ok"));
    QCOMPARE(start(a, server, "Patching"), s("NOT_ALLOWED_CI_ACTION"));
    QCOMPARE(start(a, computer, "Patching"), s("ok"));
    QCOMPARE(start(a, computer, "CreateTask"), s("NOT_ALLOWED_CI_ACTION")); // the rule on cmdb_ci
    QCOMPARE(set(a, server, "Ready"), s("ok"));
    QCOMPARE(start(a, server, "Patching"), s("ok"));
}

void LifecycleCallsTest::r14_notAllowedTransitionBlocksExactlyThat()
{
    rule(
        "statemgmt_not_allow_ops",
        {{s("ci_type"), s("cmdb_ci_server")}, {s("operational_state"), s("6")}, {s("not_allowed_transition"), s("1")}});
    const QString server = addCi("cmdb_ci_win_server");
    const QString computer = addCi("cmdb_ci_computer");
    const QString a = registered();
    QCOMPARE(set(a, server + u',' + computer, "Retired"), s("ok"));
    QCOMPARE(set(a, server, "Operational"), s("INVALID_OPS_STATE_TRANSITION"));
    QCOMPARE(shown(server), s("Retired"));
    QCOMPARE(set(a, computer, "Operational"), s("ok"));
    QCOMPARE(set(a, server, "Ready"), s("ok"));
    QCOMPARE(set(a, server, "Operational"), s("ok"));
    QCOMPARE(set(a, server, "Retired"), s("ok")); // the other way round
}

void LifecycleCallsTest::r15_fromIsWhatTheCiShows()
{
    rule("statemgmt_not_allow_ops",
         {{s("ci_type"), s("cmdb_ci")}, {s("operational_state"), s("3")}, {s("not_allowed_transition"), s("5")}});
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Operational"), s("ok"));
    QCOMPARE(set(registered(), ci, "Repair in Progress"), s("ok"));
    // What a itself said is Operational, and from there it would be allowed.
    QCOMPARE(set(a, ci, "Ready"), s("INVALID_OPS_STATE_TRANSITION"));
}

void LifecycleCallsTest::r16_blockedCallChangesNothing()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Retired"), s("ok"));
    const QJsonObject before = first("cmdb_ci", s("sys_id=") + ci);
    const int audit = m_sandbox->count(s("sys_audit"), s("ci=") + ci);
    QCOMPARE(start(a, ci, "CreateTask"), s("NOT_ALLOWED_CI_ACTION"));
    QCOMPARE(first("cmdb_ci", s("sys_id=") + ci), before);
    QCOMPARE(m_sandbox->count(s("statemgmt_cmdb_actions"), s("ci=") + ci), 0);
    QCOMPARE(m_sandbox->count(s("sys_audit"), s("ci=") + ci), audit);
}

void LifecycleCallsTest::r17_requestorHasToBeValid()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(outcome("DELETE", s("operators/") + a), s("ok"));
    QCOMPARE(set(a, ci, "Retired"), s("INVALID_REQUESTOR"));
    QCOMPARE(start(s("nobody"), ci, "CreateTask"), s("INVALID_REQUESTOR"));
    QCOMPARE(shown(ci), s("Operational"));
}

void LifecycleCallsTest::r18_r19_workflowContexts()
{
    const QString ci = addCi();
    const QString workflow = insert("wf_context", {{s("name"), s("Patch night")}});
    const auto isValid = [&] {
        return call("GET", s("requestors/%1/valid").arg(workflow)).value(QLatin1String("result")).toBool();
    };
    QVERIFY(isValid());
    QCOMPARE(start(workflow, ci, "CreateTask"), s("ok"));
    QVERIFY(m_sandbox->update(s("wf_context"), workflow, {{s("state"), s("waiting")}}));
    QVERIFY(isValid());
    QVERIFY(m_sandbox->update(s("wf_context"), workflow, {{s("state"), s("finished")}}));
    QVERIFY(!isValid());
    QCOMPARE(end(workflow, ci, "CreateTask"), s("INVALID_REQUESTOR"));
}

void LifecycleCallsTest::r20_idsAreUnique()
{
    const QString a = registered();
    const QString b = registered();
    QVERIFY(a != b);
    for (const QString& id : {a, b}) {
        QCOMPARE(id.size(), 32);
        QCOMPARE(m_sandbox->count(s("statemgmt_register_users"), s("requestor_id=") + id), 1);
    }
}

void LifecycleCallsTest::r21_unregisteringEndsEverything()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "CreateTask", "01:00:00"), s("ok"));
    QCOMPARE(set(a, ci, "Ready"), s("ok"));
    QCOMPARE(outcome("DELETE", s("operators/") + a), s("ok"));
    QVERIFY(!call("GET", s("requestors/%1/valid").arg(a)).value(QLatin1String("result")).toBool());
    for (const char* table : {"statemgmt_cmdb_actions", "statemgmt_ops_state", "statemgmt_register_users"}) {
        QCOMPARE(m_sandbox->count(s(table), s("requestor_id=") + a), 1);
        QCOMPARE(m_sandbox->count(s(table), s("active=true^requestor_id=") + a), 0);
    }
    QCOMPARE(shown(ci), s("Ready")); // nobody says anything else
    QCOMPARE(activeActions(ci), QStringList{s("no_active_action")});
}

void LifecycleCallsTest::r22_unknownOperator()
{
    const QJsonObject result = call("DELETE", s("operators/") + QString(32, u'e'));
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(false));
    QCOMPARE(result.value(QLatin1String("errors"))[0].toObject().value(QLatin1String("error")).toString(),
             s("INVALID_REQUESTOR"));
}

void LifecycleCallsTest::r23_r24_partOfABulkCall()
{
    const QString good = addCi();
    const QString other = addCi();
    const QString unknown(32, u'e');
    const QString a = registered();
    QCOMPARE(set(a, good + u',' + unknown + u',' + other, "Retired"), s("INVALID_SYS_ID"));
    QCOMPARE(shown(good), s("Retired"));
    QCOMPARE(shown(other), s("Retired"));
    QCOMPARE(set(a, good + u',' + other, "Ready"), s("ok"));
}

void LifecycleCallsTest::r25_moreThanAThousandAreRefusedAsAWhole()
{
    QStringList cis{addCi()};
    while (cis.size() < 1001)
        cis.append(s("%1").arg(cis.size(), 32, 10, QLatin1Char('0')));
    QCOMPARE(set(registered(), cis.join(u','), "Retired"), s("INVALID_INPUT_PARAMETERS"));
    QCOMPARE(set(registered(), cis.mid(1).join(u','), "Retired").count(s("INVALID_SYS_ID")), 1000);
}

void LifecycleCallsTest::r26_failuresAreHttp200()
{
    QCOMPARE(set(s("nobody"), addCi(), "Retired"), s("INVALID_REQUESTOR"));
    QCOMPARE(m_status, 200);
}

void LifecycleCallsTest::r27_unknownCi()
{
    const QJsonObject result = call("GET", s("statuses/") + QString(32, u'e'));
    QCOMPARE(m_status, 200);
    QCOMPARE(result.value(QLatin1String("operationalState")).toString(), s("unknown"));
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(false));
    QCOMPARE(result.value(QLatin1String("errors"))[0].toObject().value(QLatin1String("message")).toString(),
             s("Invalid sys_id [eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee]"));
}

void LifecycleCallsTest::r28_noActiveAction()
{
    const QJsonObject result = call("GET", s("actions/") + addCi());
    QCOMPARE(result.value(QLatin1String("ciActions")).toArray(), QJsonArray{s("no_active_action")});
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(true));
}

void LifecycleCallsTest::r29_leaseText_data()
{
    QTest::addColumn<QByteArray>("lease");
    QTest::addColumn<QString>("expected");
    for (const char* good : {"00:00:01", "24:00:00", "100:59:59"})
        QTest::newRow(good) << QByteArray(good) << s("ok");
    for (const char* bad : {"00:00:00", "1:00:00", "01:60:00", "01:00", "an+hour", "-01:00:00"})
        QTest::newRow(bad) << QByteArray(bad) << s("INVALID_LEASETIME");
}

void LifecycleCallsTest::r29_leaseText()
{
    QFETCH(const QByteArray, lease);
    QFETCH(const QString, expected);
    QCOMPARE(start(registered(), addCi(), "CreateTask", lease.constData()), expected);
}

void LifecycleCallsTest::r30_r32_expiredLease()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "CreateTask", "00:00:01"), s("ok"));
    const QString own = s("?actionName=CreateTask&requestorId=") + a;
    const auto isExpired = [&] {
        return call("GET", s("leases/%1/expired").arg(ci) + own).value(QLatin1String("result")).toBool();
    };
    QTRY_VERIFY(isExpired());
    QCOMPARE(activeActions(ci), QStringList{s("CreateTask")});
    QCOMPARE(outcome("PATCH", s("leases/") + ci + own + s("&leaseTime=24:00:00")), s("ok"));
    QVERIFY(!isExpired());
}

void LifecycleCallsTest::r31_leaseIsExtendedAtItsEnd()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "CreateTask", "24:00:00"), s("ok"));
    const auto column = [&](const char* name) {
        const QString text = first("statemgmt_cmdb_actions", s("ci=") + ci).value(QString::fromLatin1(name)).toString();
        return QDateTime::fromString(text, s("yyyy-MM-dd HH:mm:ss"));
    };
    QCOMPARE(column("lease_start").secsTo(column("lease_expires")), 24 * 3600);
    QCOMPARE(outcome("PATCH", s("leases/%1?leaseTime=01:00:00&actionName=CreateTask&requestorId=%2").arg(ci, a)),
             s("ok"));
    QCOMPARE(column("lease_start").secsTo(column("lease_expires")), 25 * 3600);
}

void LifecycleCallsTest::r37_createTaskIsThere()
{
    const QJsonObject action = first("statemgmt_ci_actions", s("name=CreateTask"));
    const QString sysId = action.value(QLatin1String("sys_id")).toString();
    QVERIFY(!sysId.isEmpty());
    QCOMPARE(m_sandbox->count(s("statemgmt_not_allow_actions"),
                              s("ci_type=cmdb_ci^operational_state=6^not_allowed_action=") + sysId),
             1);
    QVERIFY(bare(s("notAllowedAction?actionName=CreateTask&ciClass=cmdb_ci_spkg&opsLabel=Retired")));
}

void LifecycleCallsTest::r46_noManualInserts()
{
    for (const char* table :
         {"statemgmt_register_users", "statemgmt_cmdb_actions", "statemgmt_ops_state", "statemgmt_renew_lease_task"}) {
        const auto reply =
            m_sandbox->rest(s("POST"), s("/api/now/table/") + s(table), {{s("requestor_id"), s("mine")}});
        QCOMPARE(reply.status, 403);
        QCOMPARE(m_sandbox->count(s(table), s("requestor_id=mine")), 0);
    }
}

void LifecycleCallsTest::r47_unprioritizedNextToAnother()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Catalog"), s("ok"));
    QCOMPARE(set(registered(), ci, "Pipeline"), s("UNPRIORITIZED_OPS_STATE"));
    QCOMPARE(shown(ci), s("Catalog"));
}

void LifecycleCallsTest::r48_anothersAction()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(start(a, ci, "CreateTask"), s("ok"));
    QCOMPARE(end(registered(), ci, "CreateTask"), s("INVALID_REQUESTOR_FOR_CI"));
    QCOMPARE(end(a, ci, "CreateTask"), s("ok"));
}

void LifecycleCallsTest::r49_refusalsAreLogged()
{
    const QString ci = addCi();
    QCOMPARE(set(registered(), ci, "Somewhere"), s("INVALID_OPS_STATE"));
    QCOMPARE(m_sandbox->count(s("syslog"), s("source=ci_state_management^level=2^message=INVALID_OPS_STATE: Invalid "
                                             "operational state [Somewhere]")),
             1);
    QCOMPARE(set(registered(), ci, "Ready"), s("ok"));
    QCOMPARE(m_sandbox->count(s("syslog"), s("source=ci_state_management^level=0^messageLIKE") + ci), 1);
}

void LifecycleCallsTest::r50_bareBooleans()
{
    const QString patching = action("Patching");
    const QString cloning = action("Cloning");
    QVERIFY(!bare(s("compatActions?actionName=Patching&otherActionName=Cloning")));
    pair(patching, cloning);
    QVERIFY(bare(s("compatActions?actionName=Cloning&otherActionName=Patching")));
    QVERIFY(!bare(s("compatActions?actionName=Patching&otherActionName=Dancing")));
    QVERIFY(!bare(s("notAllowedAction?actionName=Dancing&ciClass=cmdb_ci&opsLabel=Retired")));
    QVERIFY(!bare(s("notAllowedAction?actionName=CreateTask&ciClass=core_company&opsLabel=Retired")));
    QVERIFY(!bare(s("notAllowedOpsTransition?ciClass=cmdb_ci&opsLabel=DR+Standby&transitionOpsLabel=Ready")));
    rule("statemgmt_not_allow_ops",
         {{s("ci_type"), s("cmdb_ci")}, {s("operational_state"), s("4")}, {s("not_allowed_transition"), s("5")}});
    QVERIFY(
        bare(s("notAllowedOpsTransition?ciClass=cmdb_ci_win_server&opsLabel=DR%20Standby&transitionOpsLabel=Ready")));
}

void LifecycleCallsTest::r51_auditTellsTheHistory()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Ready"), s("ok"));
    QCOMPARE(start(a, ci, "CreateTask"), s("ok"));
    QCOMPARE(end(a, ci, "CreateTask"), s("ok"));
    QStringList told;
    const QJsonArray entries = m_sandbox->table(s("sys_audit"), s("ci=%1^requestor_id=%2").arg(ci, a));
    for (const auto& each : entries) {
        const QJsonObject entry = each.toObject();
        const auto text = [&](const char* name) { return entry.value(QString::fromLatin1(name)).toString(); };
        QCOMPARE(text("user"), m_sandbox->info("user"));
        QCOMPARE(text("documentkey"), ci);
        QVERIFY(text("rule").size() > 1);
        told.append(text("fieldname") + u':' + text("oldvalue") + u'>' + text("newvalue"));
    }
    QCOMPARE(told, QStringList({s("operational_state:>5"), s("operational_status:1>5"), s("active:false>true"),
                                s("active:true>false")}));
}

void LifecycleCallsTest::killedProcessKeepsWhatItAnswered()
{
    const QString ci = addCi();
    const QString a = registered();
    QCOMPARE(set(a, ci, "Repair in Progress"), s("ok"));
    QCOMPARE(start(a, ci, "CreateTask", "48:00:00"), s("ok"));
    const QJsonArray rows = m_sandbox->table(s("statemgmt_cmdb_actions"), s("ci=") + ci);
    const int rules = m_sandbox->count(s("statemgmt_not_allow_actions"));
    m_sandbox->kill();
    QVERIFY(m_sandbox->start());
    QCOMPARE(shown(ci), s("Repair in Progress"));
    QCOMPARE(activeActions(ci), QStringList{s("CreateTask")});
    QCOMPARE(m_sandbox->table(s("statemgmt_cmdb_actions"), s("ci=") + ci), rows);
    QVERIFY(call("GET", s("requestors/%1/valid").arg(a)).value(QLatin1String("result")).toBool());
    QCOMPARE(m_sandbox->count(s("statemgmt_not_allow_actions")), rules);
    QCOMPARE(end(a, ci, "CreateTask"), s("ok"));
}

ITAM_TEST(LifecycleCallsTest)
#include "tst_lifecyclecalls.moc"
