// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lifecycle tables over the Table API: what administrators may keep, and what nobody writes by hand.
#include "tests/core/sandbox/lifecycle/lifecycleinstance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam::tests;

namespace {

QString s(const QByteArray& text)
{
    return QString::fromLatin1(text);
}

QString detailOf(const RawReply& reply)
{
    return errorOf(reply).section(QLatin1Char('|'), 1);
}

/// {id} of CreateTask, {id2} of Patching.
struct Catalogue
{
    LifecycleInstance instance;
    QString createTask =
        instance.first("statemgmt_ci_actions", "name", QStringLiteral("CreateTask")).value(QStringLiteral("sys_id"));
    QString patching = s(instance.addAction("Patching"));

    [[nodiscard]] QJsonObject filled(QJsonObject record) const
    {
        for (auto it = record.begin(); it != record.end(); ++it)
            *it = it->toString().replace(QLatin1String("{id}"), createTask).replace(QLatin1String("{id2}"), patching);
        return record;
    }
    RawReply post(const char* table, const QJsonObject& record)
    {
        return instance.table("POST", table, filled(record));
    }
};

QString sysIdOf(const RawReply& reply)
{
    return jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String("sys_id")).toString();
}

} // namespace

class LifecycleRulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void r46_tablesOfTheEngineAreWrittenByNobody_data();
    void r46_tablesOfTheEngineAreWrittenByNobody();
    void r46_renewalTasksCannotBeReachedAsTasks();
    void administratorsAddRules_data();
    void administratorsAddRules();
    void othersChangeNoRules();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void whatIsNoNumberIs400();
    void changesAreCheckedToo();
    void changesAreAudited();
    void deletedActionTakesItsRulesAlong();
    void pairInUseStays();
    void priorityInUseStays();
    void ruleInUseMayGo();
    void administratorsMakeWorkflowContexts();
};

void LifecycleRulesTest::r46_tablesOfTheEngineAreWrittenByNobody_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char* table :
         {"statemgmt_register_users", "statemgmt_cmdb_actions", "statemgmt_ops_state", "statemgmt_renew_lease_task"})
        QTest::newRow(table) << QByteArray(table);
}

void LifecycleRulesTest::r46_tablesOfTheEngineAreWrittenByNobody()
{
    QFETCH(const QByteArray, table);
    LifecycleInstance instance;
    const QString sysId = instance.insert(table.constData(), valuesOf({{"requestor_id", QStringLiteral("abc")}}));
    const QByteArray path = table + '/' + sysId.toLatin1();
    const QJsonObject record{{QStringLiteral("requestor_id"), QStringLiteral("mine")}};
    for (const RawReply& reply : {instance.table("POST", table, record), instance.table("PATCH", path, record),
                                  instance.table("PUT", path, record), instance.table("DELETE", path)}) {
        QCOMPARE(reply.status, 403);
        QVERIFY2(detailOf(reply).contains(QLatin1String("written by CI Lifecycle Management only")), reply.body.constData());
    }
    QCOMPARE(instance.count(table.constData()), 1);
    QCOMPARE(instance.table("GET", path).status, 200);
    QCOMPARE(instance.record(table.constData(), sysId).value(QStringLiteral("requestor_id")), QStringLiteral("abc"));
}

void LifecycleRulesTest::r46_renewalTasksCannotBeReachedAsTasks()
{
    LifecycleInstance instance;
    const QString sysId = instance.insert("statemgmt_renew_lease_task", {});
    const QByteArray path = "task/" + sysId.toLatin1();
    QCOMPARE(instance.table("PATCH", path, {{QStringLiteral("state"), QStringLiteral("3")}}).status, 403);
    QCOMPARE(instance.table("DELETE", path).status, 403);
    QCOMPARE(
        instance
            .table("POST", "task", {{QStringLiteral("sys_class_name"), QStringLiteral("statemgmt_renew_lease_task")}})
            .status,
        403);
    QCOMPARE(instance.count("statemgmt_renew_lease_task"), 1);
    QCOMPARE(instance.table("POST", "task", {{QStringLiteral("short_description"), QStringLiteral("x")}}).status, 201);
}

void LifecycleRulesTest::administratorsAddRules_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QJsonObject>("record");
    const auto row = [](const char* table, const QJsonObject& record) {
        QTest::newRow(table) << QByteArray(table) << record;
    };
    row("statemgmt_ci_actions", {{QStringLiteral("name"), QStringLiteral("Cloning")}});
    row("statemgmt_compat_actions", {{QStringLiteral("action"), QStringLiteral("{id}")},
                                     {QStringLiteral("compatible_action"), QStringLiteral("{id2}")}});
    row("statemgmt_not_allow_actions", {{QStringLiteral("ci_type"), QStringLiteral("cmdb_ci_server")},
                                        {QStringLiteral("operational_state"), QStringLiteral("3")},
                                        {QStringLiteral("not_allowed_action"), QStringLiteral("{id2}")}});
    row("statemgmt_not_allow_ops", {{QStringLiteral("ci_type"), QStringLiteral("cmdb_ci")},
                                    {QStringLiteral("operational_state"), QStringLiteral("6")},
                                    {QStringLiteral("not_allowed_transition"), QStringLiteral("1")}});
    row("statemgmt_ops_state_pri", {{QStringLiteral("operational_state"), QStringLiteral("7")},
                                    {QStringLiteral("priority"), QStringLiteral("9")}});
}

void LifecycleRulesTest::administratorsAddRules()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QJsonObject, record);
    Catalogue catalogue;
    const RawReply reply = catalogue.post(table.constData(), record);
    QVERIFY2(reply.status == 201, reply.body.constData());
    const auto stored = catalogue.instance.record(table.constData(), sysIdOf(reply));
    const QJsonObject expected = catalogue.filled(record);
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(stored.value(it.key()), it->toString());
    // Once more is a duplicate.
    const RawReply again = catalogue.post(table.constData(), record);
    QCOMPARE(again.status, 403);
    QVERIFY2(detailOf(again).contains(QLatin1String("already")), again.body.constData());
}

void LifecycleRulesTest::othersChangeNoRules()
{
    LifecycleInstance instance;
    const itam::sandbox::http::Fields json{{"Content-Type", "application/json"}};
    const RawReply reply = instance.send("POST", "/api/now/table/statemgmt_ci_actions", instance.credentials().exporter,
                                         json, R"({"name":"Cloning"})");
    QCOMPARE(reply.status, 403);
    QCOMPARE(instance
                 .send("POST", "/api/now/table/statemgmt_ci_actions", instance.credentials().reader, json,
                       R"({"name":"Cloning"})")
                 .status,
             403);
    QCOMPARE(instance.count("statemgmt_ci_actions"), 1);
}

void LifecycleRulesTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QString>("detail");
    using Record = std::initializer_list<std::pair<const char*, const char*>>;
    const auto row = [](const char* tag, const char* table, const Record& record, const char* detail) {
        QJsonObject object;
        for (const auto& [name, value] : record)
            object.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        QTest::newRow(tag) << QByteArray(table) << object << QString::fromLatin1(detail);
    };
    row("no name", "statemgmt_ci_actions", {{"description", "x"}}, "A CI action has to have a name.");
    row("spaces", "statemgmt_ci_actions", {{"name", " x"}},
        "The name of a CI action neither begins nor ends with a space.");
    row("no such action", "statemgmt_compat_actions", {{"action", "{id}"}, {"compatible_action", "xyz"}},
        "compatible_action has to be a CI action of the catalogue.");
    row("with itself", "statemgmt_compat_actions", {{"action", "{id}"}, {"compatible_action", "{id}"}},
        "A CI action is never compatible with itself.");
    row("no CI type", "statemgmt_not_allow_actions",
        {{"ci_type", "core_company"}, {"operational_state", "6"}, {"not_allowed_action", "{id}"}},
        "ci_type has to be cmdb_ci or a class below it.");
    row("base type", "statemgmt_not_allow_ops",
        {{"ci_type", "cmdb"}, {"operational_state", "6"}, {"not_allowed_transition", "1"}},
        "ci_type has to be cmdb_ci or a class below it.");
    row("no state", "statemgmt_not_allow_actions", {{"ci_type", "cmdb_ci"}, {"not_allowed_action", "{id}"}},
        "operational_state has to be a choice of operational status.");
    row("no such state", "statemgmt_not_allow_ops",
        {{"ci_type", "cmdb_ci"}, {"operational_state", "6"}, {"not_allowed_transition", "77"}},
        "not_allowed_transition has to be a choice of operational status.");
    row("no transition", "statemgmt_not_allow_ops",
        {{"ci_type", "cmdb_ci"}, {"operational_state", "6"}, {"not_allowed_transition", "6"}},
        "Staying in a state is no transition, so no rule can forbid it.");
    row("second priority", "statemgmt_ops_state_pri", {{"operational_state", "6"}, {"priority", "8"}},
        "Retired has a priority already: change that one.");
    row("no priority", "statemgmt_ops_state_pri", {{"operational_state", "7"}},
        "A priority has to be a whole number; the smallest wins.");
    row("huge priority", "statemgmt_ops_state_pri", {{"operational_state", "7"}, {"priority", "99999999999"}},
        "The priority 99999999999 is too large a number.");
}

void LifecycleRulesTest::nonsenseIsRefused()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QJsonObject, record);
    QFETCH(const QString, detail);
    Catalogue catalogue;
    const qint64 before = catalogue.instance.count(table.constData());
    const RawReply reply = catalogue.post(table.constData(), record);
    QCOMPARE(reply.status, 403);
    QCOMPARE(detailOf(reply), detail);
    QCOMPARE(catalogue.instance.count(table.constData()), before);
}

void LifecycleRulesTest::whatIsNoNumberIs400()
{
    LifecycleInstance instance;
    const RawReply reply = instance.table("POST", "statemgmt_ops_state_pri",
                                          {{QStringLiteral("operational_state"), QStringLiteral("7")},
                                           {QStringLiteral("priority"), QStringLiteral("first")}});
    QCOMPARE(reply.status, 400);
}

void LifecycleRulesTest::changesAreCheckedToo()
{
    Catalogue catalogue;
    const QByteArray path = "statemgmt_ci_actions/" + catalogue.patching.toLatin1();
    QCOMPARE(catalogue.instance.table("PATCH", path, {{QStringLiteral("name"), QStringLiteral("CreateTask")}}).status,
             403);
    QCOMPARE(catalogue.instance.table("PATCH", path, {{QStringLiteral("name"), QStringLiteral("Patching")}}).status,
             200);
    QCOMPARE(catalogue.instance.table("PATCH", path, {{QStringLiteral("name"), QStringLiteral("Updating")}}).status,
             200);
    QCOMPARE(catalogue.instance.record("statemgmt_ci_actions", catalogue.patching).value(QStringLiteral("name")),
             QStringLiteral("Updating"));
}

void LifecycleRulesTest::changesAreAudited()
{
    LifecycleInstance instance;
    const auto entry = [&](const char* column, const QString& value) {
        const auto found = instance.first("sys_audit", column, value);
        QStringList parts;
        for (const char* name : {"tablename", "documentkey", "fieldname", "oldvalue", "newvalue", "user"})
            parts.append(found.value(QString::fromLatin1(name)));
        return parts.join(QLatin1Char('|'));
    };
    const QString admin = instance.credentials().admin.user;
    const QString sysId =
        sysIdOf(instance.table("POST", "statemgmt_ci_actions", {{QStringLiteral("name"), QStringLiteral("Cloning")}}));
    QCOMPARE(entry("newvalue", QStringLiteral("Cloning")),
             QStringLiteral("statemgmt_ci_actions|%1|name||Cloning|%2").arg(sysId, admin));
    const QByteArray path = "statemgmt_ci_actions/" + sysId.toLatin1();
    QCOMPARE(instance.table("PATCH", path, {{QStringLiteral("description"), QStringLiteral("Copies")}}).status, 200);
    QCOMPARE(entry("fieldname", QStringLiteral("description")),
             QStringLiteral("statemgmt_ci_actions|%1|description||Copies|%2").arg(sysId, admin));
    QCOMPARE(instance.table("DELETE", path).status, 204);
    QCOMPARE(entry("oldvalue", QStringLiteral("Cloning")),
             QStringLiteral("statemgmt_ci_actions|%1|name|Cloning||%2").arg(sysId, admin));
}

void LifecycleRulesTest::deletedActionTakesItsRulesAlong()
{
    Catalogue catalogue;
    LifecycleInstance& instance = catalogue.instance;
    instance.insert("statemgmt_compat_actions",
                    valuesOf({{"action", catalogue.createTask}, {"compatible_action", catalogue.patching}}));
    QCOMPARE(instance.table("DELETE", "statemgmt_ci_actions/" + catalogue.createTask.toLatin1()).status, 204);
    QCOMPARE(instance.count("statemgmt_ci_actions"), 1);
    QCOMPARE(instance.count("statemgmt_compat_actions"), 0);
    QCOMPARE(instance.count("statemgmt_not_allow_actions"), 0);
    QCOMPARE(instance.first("sys_audit", "tablename", QStringLiteral("statemgmt_not_allow_actions"))
                 .value(QStringLiteral("newvalue")),
             QString());
}

void LifecycleRulesTest::pairInUseStays()
{
    Catalogue catalogue;
    LifecycleInstance& instance = catalogue.instance;
    const QString pair =
        instance.insert("statemgmt_compat_actions",
                        valuesOf({{"action", catalogue.createTask}, {"compatible_action", catalogue.patching}}));
    const QByteArray path = "statemgmt_compat_actions/" + pair.toLatin1();
    const QByteArray own = "sysIds=" + instance.addCi() + "&requestorId=" + instance.registerOperator();
    for (const char* name : {"CreateTask", "Patching"})
        QCOMPARE(codesOf(instance.call("POST", "actions?" + own + "&actionName=" + name)), QString());
    const RawReply refused = instance.table("DELETE", path);
    QCOMPARE(refused.status, 403);
    QVERIFY(detailOf(refused).startsWith(QLatin1String("INVALID_DELETE: ")));
    QCOMPARE(codesOf(instance.call("DELETE", "actions?" + own + "&actionName=Patching")), QString());
    QCOMPARE(instance.table("DELETE", path).status, 204);
}

void LifecycleRulesTest::priorityInUseStays()
{
    LifecycleInstance instance;
    const QByteArray ci = instance.addCi();
    const QByteArray first = instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "statuses?opsLabel=Ready&sysIds=" + ci + "&requestorId=" + first)),
             QString());
    const auto ready = instance.first("statemgmt_ops_state_pri", "operational_state", QStringLiteral("5"));
    const QByteArray path = "statemgmt_ops_state_pri/" + ready.value(QStringLiteral("sys_id")).toLatin1();
    const QByteArray second = instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "statuses?opsLabel=Retired&sysIds=" + ci + "&requestorId=" + second)),
             QString());
    QCOMPARE(instance.table("DELETE", path).status, 403);
    QCOMPARE(codesOf(instance.call("DELETE", "operators/" + second)), QString());
    QCOMPARE(instance.table("DELETE", path).status, 204);
}

void LifecycleRulesTest::ruleInUseMayGo()
{
    LifecycleInstance instance;
    const auto rule = instance.first("statemgmt_not_allow_actions", "ci_type", QStringLiteral("cmdb_ci"));
    QCOMPARE(instance.table("DELETE", "statemgmt_not_allow_actions/" + rule.value(QStringLiteral("sys_id")).toLatin1())
                 .status,
             204);
    const QByteArray ci = instance.addCi();
    const QByteArray own = "sysIds=" + ci + "&requestorId=" + instance.registerOperator();
    QCOMPARE(codesOf(instance.call("POST", "statuses?opsLabel=Retired&" + own)), QString());
    QCOMPARE(codesOf(instance.call("POST", "actions?actionName=CreateTask&" + own)), QString());
}

void LifecycleRulesTest::administratorsMakeWorkflowContexts()
{
    LifecycleInstance instance;
    const RawReply reply =
        instance.table("POST", "wf_context", {{QStringLiteral("name"), QStringLiteral("Patch night")}});
    QCOMPARE(reply.status, 201);
    QCOMPARE(instance.call("GET", "requestors/" + sysIdOf(reply).toLatin1() + "/valid").value(QLatin1String("result")),
             QJsonValue(true));
}

ITAM_TEST(LifecycleRulesTest)
#include "tst_lifecyclerules.moc"
