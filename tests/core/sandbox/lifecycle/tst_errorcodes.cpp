// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each of the twenty codes of ci-lifecycle.md 10 over REST.
#include "tests/core/sandbox/lifecycle/lifecycleinstance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam::tests;

namespace {

/// What the calls of the table name, by placeholder.
struct Scene
{
    LifecycleInstance instance;
    QByteArray a = instance.registerOperator();
    QByteArray b = instance.registerOperator();
    QByteArray ci = instance.addCi();
    QByteArray other = instance.addCi();
    QByteArray company = instance.insert("core_company", valuesOf({{"name", QStringLiteral("Dell")}})).toLatin1();

    Scene()
    {
        (void)instance.addAction("Patching");
        (void)instance.addAction("Cloning");
    }

    [[nodiscard]] QByteArray filled(QByteArray call) const
    {
        return call.replace("{a}", a)
            .replace("{b}", b)
            .replace("{ci}", ci)
            .replace("{other}", other)
            .replace("{company}", company);
    }

    QJsonObject call(const QByteArray& text)
    {
        const auto blank = text.indexOf(' ');
        return instance.call(text.left(blank), filled(text.mid(blank + 1)));
    }

    /// Two active rows where one call can only make one.
    void insertTwice(const char* table, const char* column, const QString& value)
    {
        for (int i = 0; i < 2; ++i)
            instance.insert(
                table,
                valuesOf({{"ci", QString::fromLatin1(ci)}, {"requestor_id", QString::fromLatin1(a)}, {column, value}}));
    }
};

} // namespace

class ErrorCodesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void calls_data();
    void calls();
    void r16_r49_refusedCallChangesNothingButTheLog();
    void integrityFaults();
    void mutexUnavailable();
    void invalidDelete();
};

void ErrorCodesTest::calls_data()
{
    QTest::addColumn<QByteArrayList>("before");
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QString>("message");
    const QByteArray unknown(32, 'f');
    const auto row = [](const char* code, const QByteArrayList& before, const QByteArray& call, const char* message) {
        QTest::newRow(code) << before << call << QString::fromLatin1(message);
    };
    const QByteArray patching = "POST actions?requestorId={a}&sysIds={ci}&actionName=Patching";
    row("CI_ACTION_ALREADY_SET", {patching}, patching, "CI action [Patching] is already active");
    row("CI_ACTION_NOT_SET", {}, "DELETE actions?requestorId={a}&sysIds={ci}&actionName=Patching",
        "CI action [Patching] is not active");
    row("DUPLICATE_SYS_ID", {}, "POST statuses?requestorId={a}&sysIds={ci},{ci}&opsLabel=Retired",
        "Sys_id [{ci}] is given more than once");
    row("INCOMPATIBLE_CI_ACTION", {patching}, "POST actions?requestorId={a}&sysIds={ci}&actionName=Cloning",
        "CI action [Cloning] is not compatible with active CI action [Patching]");
    row("INVALID_CI_ACTION", {}, "POST actions?requestorId={a}&sysIds={ci}&actionName=Dancing",
        "Invalid CI action [Dancing]");
    row("INVALID_INPUT_PARAMETERS", {}, "POST statuses?requestorId={a}&sysIds={ci}",
        "Invalid parameter [opsLabel]: it is required");
    row("INVALID_LEASETIME", {}, patching + "&leaseTime=00:61:00", "Invalid lease time [00:61:00]");
    row("INVALID_OPS_STATE", {}, "POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Nowhere",
        "Invalid operational state [Nowhere]");
    row("INVALID_OPS_STATE_TRANSITION", {}, "POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Catalog",
        "Transition from [Operational] to [Catalog] is not allowed");
    row("INVALID_REQUESTOR", {}, "POST statuses?requestorId=nobody&sysIds={ci}&opsLabel=Retired",
        "Invalid requestor [nobody]");
    row("INVALID_REQUESTOR_FOR_CI", {patching}, "DELETE actions?requestorId={b}&sysIds={ci}&actionName=Patching",
        "CI action [Patching] was set by another requestor than [{b}]");
    row("INVALID_SYS_ID", {}, "GET statuses/" + unknown, "Invalid sys_id [ffffffffffffffffffffffffffffffff]");
    row("NOT_ALLOWED_CI_ACTION", {"POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Retired"},
        "POST actions?requestorId={a}&sysIds={ci}&actionName=CreateTask",
        "CI action [CreateTask] is not allowed in operational state [Retired]");
    row("OPS_STATE_NOT_SET", {},
        "POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Retired&oldOpsLabels=Ready,DR+Standby",
        "Operational state is [Operational], which is none of [Ready, DR Standby]");
    row("UNPRIORITIZED_OPS_STATE", {"POST statuses?requestorId={b}&sysIds={ci}&opsLabel=Ready"},
        "POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Pipeline",
        "Operational state [Pipeline] has no priority, and another requestor has set a state");
    row("UNSUPPORTED_SYS_ID", {}, "GET actions/{company}", "Sys_id [{company}] is not a configuration item");
}

void ErrorCodesTest::calls()
{
    QFETCH(const QByteArrayList, before);
    QFETCH(const QByteArray, call);
    QFETCH(const QString, message);
    Scene scene;
    scene.instance.insert("statemgmt_not_allow_ops", valuesOf({{"ci_type", QStringLiteral("cmdb_ci")},
                                                               {"operational_state", QStringLiteral("1")},
                                                               {"not_allowed_transition", QStringLiteral("8")}}));
    for (const QByteArray& each : before)
        QCOMPARE(codesOf(scene.call(each)), QString());
    const QJsonObject result = scene.call(call);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(codesOf(result), code);
    QCOMPARE(result.value(QLatin1String("result")), QJsonValue(false));
    const QJsonObject entry = result.value(QLatin1String("errors")).toArray()[0].toObject();
    const QString expected = QString::fromLatin1(scene.filled(message.toLatin1()));
    QCOMPARE(entry.value(QLatin1String("message")).toString(), expected);
    QVERIFY(!entry.value(QLatin1String("rule")).toString().isEmpty());
    QTRY_COMPARE(
        scene.instance.first("syslog", "message", code + QLatin1String(": ") + expected).value(QStringLiteral("level")),
        QStringLiteral("2"));
}

void ErrorCodesTest::r16_r49_refusedCallChangesNothingButTheLog()
{
    Scene scene;
    const auto before = scene.instance.record("cmdb_ci", QString::fromLatin1(scene.ci));
    const qint64 lines = scene.instance.count("syslog");
    QCOMPARE(codesOf(scene.call("POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Nowhere")),
             QStringLiteral("INVALID_OPS_STATE"));
    QCOMPARE(scene.instance.record("cmdb_ci", QString::fromLatin1(scene.ci)), before);
    QCOMPARE(scene.instance.count("statemgmt_ops_state"), 0);
    QCOMPARE(scene.instance.count("sys_audit"), 0);
    QCOMPARE(scene.instance.count("syslog"), lines + 1);
    QCOMPARE(scene.instance.first("syslog", "level", QStringLiteral("2")).value(QStringLiteral("source")),
             QStringLiteral("ci_state_management"));
}

void ErrorCodesTest::integrityFaults()
{
    Scene scene;
    scene.insertTwice("statemgmt_ops_state", "operational_state", QStringLiteral("6"));
    QCOMPARE(codesOf(scene.call("POST statuses?requestorId={a}&sysIds={ci}&opsLabel=Ready")),
             QStringLiteral("DUPLICATE_OPS_STATE_RECORD"));
    const auto patching = scene.instance.first("statemgmt_ci_actions", "name", QStringLiteral("Patching"));
    scene.insertTwice("statemgmt_cmdb_actions", "action", patching.value(QStringLiteral("sys_id")));
    QCOMPARE(codesOf(scene.call("DELETE actions?requestorId={a}&sysIds={ci}&actionName=Patching")),
             QStringLiteral("DUPLICATE_CI_ACTION_RECORD"));
    QCOMPARE(codesOf(scene.call("DELETE operators/{a}")), QString()); // the way out that the advice names
    QCOMPARE(codesOf(scene.call("POST statuses?requestorId={b}&sysIds={ci}&opsLabel=Ready")), QString());
}

void ErrorCodesTest::mutexUnavailable()
{
    Scene scene;
    {
        const auto held = scene.instance.service().locks().lock({QString::fromLatin1(scene.ci)});
        const QJsonObject result =
            scene.call("POST statuses?requestorId={a}&sysIds={ci},{other}&opsLabel=Repair%20in%20Progress");
        QCOMPARE(codesOf(result), QStringLiteral("MUTEX_UNAVAILABLE"));
        QCOMPARE(result.value(QLatin1String("errors")).toArray()[0].toObject().value(QLatin1String("sysId")).toString(),
                 QString::fromLatin1(scene.ci));
        // R24: only the one that is locked; and who only asks does not wait.
        QCOMPARE(scene.call("GET statuses/{other}").value(QLatin1String("operationalState")).toString(),
                 QStringLiteral("Repair in Progress"));
        QCOMPARE(scene.call("GET statuses/{ci}").value(QLatin1String("operationalState")).toString(),
                 QStringLiteral("Operational"));
        QCOMPARE(codesOf(scene.call("PATCH leases/{ci}?requestorId={a}&actionName=Patching&leaseTime=01:00:00")),
                 QStringLiteral("MUTEX_UNAVAILABLE"));
        QCOMPARE(codesOf(scene.call("DELETE operators/{a}")), QString()); // it has nothing on that CI
    }
    QCOMPARE(codesOf(scene.call("POST statuses?requestorId={b}&sysIds={ci}&opsLabel=Retired")), QString());
    const auto held = scene.instance.service().locks().lock({QString::fromLatin1(scene.ci)});
    QCOMPARE(codesOf(scene.call("DELETE operators/{b}")), QStringLiteral("MUTEX_UNAVAILABLE"));
    QCOMPARE(scene.call("GET requestors/{b}/valid").value(QLatin1String("result")), QJsonValue(true));
}

void ErrorCodesTest::invalidDelete()
{
    Scene scene;
    QCOMPARE(codesOf(scene.call("POST actions?requestorId={a}&sysIds={ci}&actionName=Patching")), QString());
    const auto patching = scene.instance.first("statemgmt_ci_actions", "name", QStringLiteral("Patching"));
    const QByteArray path = "statemgmt_ci_actions/" + patching.value(QStringLiteral("sys_id")).toLatin1();
    const RawReply reply = scene.instance.table("DELETE", path);
    QCOMPARE(reply.status, 403);
    QCOMPARE(errorOf(reply), QStringLiteral("Operation Failed|INVALID_DELETE: [Patching] is in use by [%1]. End what "
                                            "is active first.")
                                 .arg(QString::fromLatin1(scene.ci)));
    QTRY_VERIFY(scene.instance.first("syslog", "level", QStringLiteral("2"))
                    .value(QStringLiteral("message"))
                    .startsWith(QLatin1String("INVALID_DELETE: ")));
    QCOMPARE(codesOf(scene.call("DELETE actions?requestorId={a}&sysIds={ci}&actionName=Patching")), QString());
    QCOMPARE(scene.instance.table("DELETE", path).status, 204);
}

ITAM_TEST(ErrorCodesTest)
#include "tst_errorcodes.moc"
