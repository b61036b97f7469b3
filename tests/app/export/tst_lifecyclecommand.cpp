// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `itam-export lifecycle` does and says, against the rules of an instance in memory.
#include "app/export/arguments.h"
#include "app/export/lifecyclecis.h"
#include "app/export/lifecyclecommand.h"
#include "core/journal/requestors.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::app::exporter;
using Data = tests::FakeLifecycle::Data;

namespace {

/// sys_id of the n-th CI.
QString id(char digit)
{
    return QString(32, QLatin1Char(digit));
}

} // namespace

class LifecycleCommandTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void setsAStateAsTheRequestorOfCommands();
    void registersAnewWhenTheRequestorEnded();
    void takesTheRequestorThatIsNamed();
    void refusalsAreListedAndExitStatusIs2();
    void dryRunsAskTheRules_data();
    void dryRunsAskTheRules();
    void namesFindTheirCi_data();
    void namesFindTheirCi();
    void filesNameCis();
    void classAndStateSelect();
    void nothingSelectedIsNothingDone();
    void actionsComeAndGo();
    void leasesAreExtended();
    void stateGetTellsWhoHoldsWhat();
    void requestorsComeAndGo();
    void rulesAreListed();
    void rulesCheckSaysYesOrNo_data();
    void rulesCheckSaysYesOrNo();
    void auditTellsTheStory();
    void stopTellsWhatWasDone();
    void errorsAreInTheJson();

private:
    LifecycleReply run(const QStringList& words, std::stop_token stop = {});
    LifecycleReply run(const char* line) { return run(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts)); }
    QString shown(char digit)
    {
        return m_lifecycle->with([&](Data& data) { return data.world.shown(id(digit)); });
    }
    QString stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::FakeClock m_clock;
    std::unique_ptr<tests::FakeLifecycle> m_lifecycle;
};

void LifecycleCommandTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_lifecycle = std::make_unique<tests::FakeLifecycle>();
    m_lifecycle->addCi(id('a'), QStringLiteral("srv-a"));
    m_lifecycle->addCi(id('b'), QStringLiteral("srv-b"));
    m_lifecycle->addCi(id('c'), QStringLiteral("twin"));
    m_lifecycle->addCi(id('d'), QStringLiteral("TWIN"));
    m_lifecycle->addCi(id('e'), QStringLiteral("same"), QStringLiteral("cmdb_ci_service"));
    m_lifecycle->addCi(id('f'), QStringLiteral("same"), QStringLiteral("cmdb_ci_win_server"));
}

LifecycleReply LifecycleCommandTest::run(const QStringList& words, std::stop_token stop)
{
    const auto arguments = parseArguments(QStringList{QStringLiteral("lifecycle")} + words, QDate(2026, 6, 1));
    if (!arguments)
        return failedReply(LifecycleVerb::StateGet, arguments.error());
    const auto connection = m_lifecycle->access()();
    const LifecycleDesk desk{
        .instance = **connection,
        .clock = m_clock,
        .openJournal = [&] { return core::journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db"))); },
        .instanceUrl = QStringLiteral("https://fake")};
    return runLifecycleCommand(arguments->lifecycle,
                               {arguments->dryRun, arguments->output == Output::Csv, arguments->listLimit}, desk, stop);
}

QString LifecycleCommandTest::stored()
{
    auto journal = core::journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db")));
    return core::journal::Requestors(*journal, QStringLiteral("https://fake"))
        .find(core::journal::RequestorUse::Commands)
        .value();
}

void LifecycleCommandTest::setsAStateAsTheRequestorOfCommands()
{
    const LifecycleReply first = run("state set Retired --ci srv-a --ci srv-b");
    QCOMPARE(first.exitStatus, 0);
    QCOMPARE(shown('a'), QStringLiteral("Retired"));
    QCOMPARE(shown('b'), QStringLiteral("Retired"));
    QCOMPARE(first.json[QLatin1String("asked")].toInt(), 2);
    QCOMPARE(first.json[QLatin1String("accepted")].toInt(), 2);
    QCOMPARE(first.json[QLatin1String("registered")].toBool(), true);
    QCOMPARE(first.json[QLatin1String("requestorId")].toString(), stored());
    QVERIFY(first.text.contains(QStringLiteral("Set to Retired: 2 of 2 CIs.")));
    QVERIFY(first.text.contains(stored()));
    const LifecycleReply second = run("state set Operational --ci srv-a");
    QCOMPARE(second.json[QLatin1String("registered")].toBool(), false);
    QCOMPARE(second.json[QLatin1String("requestorId")], first.json[QLatin1String("requestorId")]);
    QCOMPARE(shown('a'), QStringLiteral("Operational"));
}

void LifecycleCommandTest::registersAnewWhenTheRequestorEnded()
{
    (void)run("state set Retired --ci srv-a");
    const QString before = stored();
    m_lifecycle->with([&](Data& data) { data.world.unregister(before); });
    const LifecycleReply again = run("state set Operational --ci srv-a");
    QCOMPARE(again.exitStatus, 0);
    QVERIFY(stored() != before);
    QCOMPARE(again.json[QLatin1String("requestorId")].toString(), stored());
}

void LifecycleCommandTest::takesTheRequestorThatIsNamed()
{
    const QString mine = m_lifecycle->registerOperator(QStringLiteral("me"));
    const LifecycleReply reply =
        run({QStringLiteral("state"), QStringLiteral("set"), QStringLiteral("Ready"), QStringLiteral("--ci"),
             QStringLiteral("srv-a"), QStringLiteral("--requestor"), mine});
    QCOMPARE(reply.exitStatus, 0);
    QCOMPARE(reply.json[QLatin1String("requestorId")].toString(), mine);
    QCOMPARE(stored(), QString());
}

void LifecycleCommandTest::refusalsAreListedAndExitStatusIs2()
{
    m_lifecycle->with([](Data& data) {
        data.world.cis[id('b')].values.operationalStatus = 3;
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Repair in Progress"),
                                    QStringLiteral("Retired"));
    });
    const LifecycleReply reply = run("state set Retired --ci srv-a --ci srv-b");
    QCOMPARE(reply.exitStatus, 2);
    QVERIFY(!reply.error);
    QCOMPARE(shown('a'), QStringLiteral("Retired"));
    QCOMPARE(shown('b'), QStringLiteral("Repair in Progress"));
    QCOMPARE(reply.json[QLatin1String("accepted")].toInt(), 1);
    const QJsonValue refusal = reply.json[QLatin1String("refusals")].toArray().first();
    QCOMPARE(refusal[QLatin1String("ci")].toString(), id('b'));
    QCOMPARE(refusal[QLatin1String("name")].toString(), QStringLiteral("srv-b"));
    QCOMPARE(refusal[QLatin1String("code")].toString(), QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QCOMPARE(refusal[QLatin1String("rule")].toString(), QStringLiteral("R14"));
    QVERIFY(reply.text.contains(QStringLiteral("Set to Retired: 1 of 2 CIs.")));
    QVERIFY(reply.text.contains(QStringLiteral("srv-b (%1)").arg(id('b'))));
}

void LifecycleCommandTest::dryRunsAskTheRules_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<QString>("rule");
    QTest::newRow("state") << QByteArray("state set Retired --ci srv-a --ci srv-b --dry-run") << 1
                           << QStringLiteral("R14");
    QTest::newRow("action") << QByteArray("action add CreateTask --ci srv-a --ci twin --dry-run") << 1
                            << QStringLiteral("R12");
    QTest::newRow("removal") << QByteArray("action remove Patching --ci srv-a --dry-run") << 0 << QStringLiteral("S6");
    QTest::newRow("lease") << QByteArray("lease extend Patching --lease 01:00:00 --ci srv-a --dry-run") << 0
                           << QStringLiteral("S6");
    QTest::newRow("a requestor that is none")
        << QByteArray("state set Ready --ci srv-a --requestor nobody --dry-run") << 0 << QStringLiteral("R17");
}

void LifecycleCommandTest::dryRunsAskTheRules()
{
    QFETCH(QByteArray, line);
    QFETCH(int, accepted);
    m_lifecycle->with([](Data& data) {
        data.world.cis[id('b')].values.operationalStatus = 3;
        data.world.cis[id('c')].values.operationalStatus = 6;
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Repair in Progress"),
                                    QStringLiteral("Retired"));
    });
    const LifecycleReply reply = run(line.constData());
    QCOMPARE(reply.exitStatus, 2);
    QCOMPARE(reply.json[QLatin1String("dryRun")].toBool(), true);
    QCOMPARE(reply.json[QLatin1String("accepted")].toInt(-1), accepted);
    QTEST(reply.json[QLatin1String("refusals")][0][QLatin1String("rule")].toString(), "rule");
    QCOMPARE(shown('a'), QStringLiteral("Operational"));
    const QStringList calls = m_lifecycle->with([](Data& data) { return data.calls; });
    for (const char* call : {"registerOperator", "setState", "addAction", "removeAction", "extendLease"})
        QVERIFY2(!calls.contains(QString::fromLatin1(call)), call);
    QCOMPARE(stored(), QString());
}

void LifecycleCommandTest::namesFindTheirCi_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QString>("found"); // sys_id, or part of the error
    QTest::newRow("a name") << QStringLiteral("srv-a") << 0 << id('a');
    QTest::newRow("in another case") << QStringLiteral("SRV-A") << 0 << id('a');
    QTest::newRow("exactly as it is written") << QStringLiteral("TWIN") << 0 << id('d');
    QTest::newRow("a sys_id") << id('b') << 0 << id('b');
    QTest::newRow("part of a name") << QStringLiteral("srv") << 2 << QStringLiteral("srv");
    QTest::newRow("two of them") << QStringLiteral("same") << 1 << QStringLiteral("2 CIs have the name \"same\"");
    QTest::newRow("two of them, listed") << QStringLiteral("same") << 1
                                         << QStringLiteral("%1 (cmdb_ci_win_server)").arg(id('f'));
    QTest::newRow("two in other cases") << QStringLiteral("Twin") << 1 << id('d');
    QTest::newRow("a sys_id of nothing") << id('9') << 2 << QStringLiteral("INVALID_SYS_ID");
}

void LifecycleCommandTest::namesFindTheirCi()
{
    QFETCH(QString, name);
    QFETCH(int, exitStatus);
    QFETCH(QString, found);
    const LifecycleReply reply = run({QStringLiteral("state"), QStringLiteral("get"), QStringLiteral("--ci"), name});
    QCOMPARE(reply.exitStatus, exitStatus);
    if (exitStatus == 0)
        QCOMPARE(reply.json[QLatin1String("cis")][0][QLatin1String("ci")].toString(), found);
    else
        QVERIFY2((reply.error ? reply.error->subject : reply.text).contains(found),
                 qPrintable(reply.error ? reply.error->subject : reply.text));
}

void LifecycleCommandTest::filesNameCis()
{
    const QString path = m_folder->filePath(QStringLiteral("cis"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# to be retired\nsrv-a\r\n\n  " + id('b').toUtf8() + "  \nsrv-a\n");
    file.close();
    const LifecycleReply reply = run({QStringLiteral("state"), QStringLiteral("set"), QStringLiteral("Retired"),
                                      QStringLiteral("--cis-from"), path});
    QCOMPARE(reply.json[QLatin1String("accepted")].toInt(), 2);
    QCOMPARE(shown('b'), QStringLiteral("Retired"));
    QCOMPARE(run("state get --cis-from /does/not/exist").error->code, ErrorCode::FileUnreadable);
}

void LifecycleCommandTest::classAndStateSelect()
{
    m_lifecycle->with([](Data& data) { data.world.cis[id('b')].values.operationalStatus = 5; });
    const auto count = [this](const QStringList& words) {
        return run(QStringList{QStringLiteral("state"), QStringLiteral("get")} + words)
            .json[QLatin1String("cis")]
            .toArray()
            .size();
    };
    QCOMPARE(count({QStringLiteral("--class"), QStringLiteral("cmdb_ci_server")}), 5);
    QCOMPARE(count({QStringLiteral("--class"), QStringLiteral("cmdb_ci_service")}), 1);
    QCOMPARE(count({QStringLiteral("--state"), QStringLiteral("ready")}), 1);
    const LifecycleReply unknown = run("state get --state Reddy");
    QCOMPARE(unknown.exitStatus, 2);
    QCOMPARE(unknown.error->code, ErrorCode::NotFound);
    QVERIFY(unknown.error->detail.contains(QStringLiteral("Operational")));
}

void LifecycleCommandTest::nothingSelectedIsNothingDone()
{
    const LifecycleReply reply = run("state set Retired --state Ready");
    QCOMPARE(reply.exitStatus, 0);
    QCOMPARE(reply.json[QLatin1String("asked")].toInt(), 0);
    QCOMPARE(stored(), QString());
}

void LifecycleCommandTest::actionsComeAndGo()
{
    QCOMPARE(run("action add Patching --lease 02:00:00 --ci srv-a").exitStatus, 0);
    const LifecycleReply list = run("action list --ci srv-a --ci srv-b");
    QCOMPARE(list.exitStatus, 0);
    const QJsonValue action = list.json[QLatin1String("cis")][0][QLatin1String("actions")][0];
    QCOMPARE(action[QLatin1String("action")].toString(), QStringLiteral("Patching"));
    QCOMPARE(action[QLatin1String("requestorId")].toString(), stored());
    QCOMPARE(action[QLatin1String("expires")].toString(), QStringLiteral("2026-03-01T14:00:00Z"));
    QVERIFY(list.json[QLatin1String("cis")][1][QLatin1String("actions")].toArray().isEmpty());
    const LifecycleReply again = run("action add Patching --ci srv-a");
    QCOMPARE(again.exitStatus, 2);
    QCOMPARE(again.json[QLatin1String("refusals")][0][QLatin1String("code")].toString(),
             QStringLiteral("CI_ACTION_ALREADY_SET"));
    QCOMPARE(run("action remove Patching --ci srv-a").exitStatus, 0);
    QCOMPARE(run("action remove Patching --ci srv-a").exitStatus, 2);
}

void LifecycleCommandTest::leasesAreExtended()
{
    QCOMPARE(run("action add Patching --lease 02:00:00 --ci srv-a").exitStatus, 0);
    const LifecycleReply reply = run("lease extend Patching --lease 24:00:00 --ci srv-a --ci srv-b");
    QCOMPARE(reply.exitStatus, 2);
    QCOMPARE(reply.json[QLatin1String("accepted")].toInt(), 1);
    const QJsonValue refusal = reply.json[QLatin1String("refusals")][0];
    QCOMPARE(refusal[QLatin1String("ci")].toString(), id('b'));
    QCOMPARE(refusal[QLatin1String("code")].toString(), QStringLiteral("CI_ACTION_NOT_SET"));
    QCOMPARE(run("action list --ci srv-a")
                 .json[QLatin1String("cis")][0][QLatin1String("actions")][0][QLatin1String("expires")]
                 .toString(),
             QStringLiteral("2026-03-02T14:00:00Z"));
}

void LifecycleCommandTest::stateGetTellsWhoHoldsWhat()
{
    (void)run("state set Ready --ci srv-a");
    const LifecycleReply reply = run("state get --ci srv-a --ci srv-b");
    const QJsonValue first = reply.json[QLatin1String("cis")][0];
    QCOMPARE(first[QLatin1String("name")].toString(), QStringLiteral("srv-a"));
    QCOMPARE(first[QLatin1String("state")].toString(), QStringLiteral("Ready"));
    QCOMPARE(first[QLatin1String("held")][0][QLatin1String("requestorId")].toString(), stored());
    QVERIFY(reply.json[QLatin1String("cis")][1][QLatin1String("held")].toArray().isEmpty());
    QVERIFY(reply.text.contains(QStringLiteral("Ready by ") + stored()));
}

void LifecycleCommandTest::requestorsComeAndGo()
{
    QCOMPARE(run("requestor unregister").error->code, ErrorCode::NotFound);
    const QString made = run("requestor register").json[QLatin1String("requestorId")].toString();
    QCOMPARE(stored(), QString());
    (void)run("state set Ready --ci srv-a");
    QCOMPARE(run("requestor list").json[QLatin1String("requestors")].toArray().size(), 2);
    QCOMPARE(run({QStringLiteral("requestor"), QStringLiteral("unregister"), made}).exitStatus, 0);
    QVERIFY(!stored().isEmpty());
    const LifecycleReply ended = run("requestor unregister");
    QCOMPARE(ended.exitStatus, 0);
    QCOMPARE(stored(), QString());
    const LifecycleReply unknown = run("requestor unregister nobody");
    QCOMPARE(unknown.exitStatus, 2);
    QCOMPARE(unknown.json[QLatin1String("refusals")][0][QLatin1String("code")].toString(),
             QStringLiteral("INVALID_REQUESTOR"));
}

void LifecycleCommandTest::rulesAreListed()
{
    const LifecycleReply reply = run("rules list");
    QCOMPARE(reply.exitStatus, 0);
    QCOMPARE(reply.json[QLatin1String("states")].toArray().size(), 8);
    QCOMPARE(reply.json[QLatin1String("maxBulkCount")].toInt(), 1000);
    const QJsonValue rule = reply.json[QLatin1String("notAllowedActions")][0];
    QCOMPARE(rule[QLatin1String("class")].toString(), QStringLiteral("cmdb_ci"));
    QCOMPARE(rule[QLatin1String("state")].toString(), QStringLiteral("Retired"));
    QCOMPARE(rule[QLatin1String("action")].toString(), QStringLiteral("CreateTask"));
    QVERIFY(reply.text.contains(QStringLiteral("Not allowed transitions\nnone")));
}

void LifecycleCommandTest::rulesCheckSaysYesOrNo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QString>("rule"); // empty: an error
    const auto row = [](const char* line, int exitStatus, const char* rule) {
        QTest::newRow(line) << QString::fromLatin1(line) << exitStatus << QString::fromLatin1(rule);
    };
    row("--class cmdb_ci_linux_server --state Retired --action CreateTask", 2, "R12");
    row("--class cmdb_ci_linux_server --state Ready --action CreateTask", 0, "R7");
    row("--class cmdb_ci_win_server --state Ready --to Retired", 2, "R14");
    row("--class cmdb_ci_service --state Ready --to Retired", 0, "R8");
    row("--action Patching --other Cloning", 2, "R9");
    row("--action Patching --other Provisioning", 0, "R10");
    row("--class cmdb_ci_teapot --state Ready --to Retired", 2, "");
    row("--class cmdb_ci --state Reddy --to Retired", 2, "");
    row("--class cmdb_ci --state Ready --action Brewing", 2, "");
}

void LifecycleCommandTest::rulesCheckSaysYesOrNo()
{
    QFETCH(QString, line);
    QFETCH(int, exitStatus);
    QFETCH(QString, rule);
    m_lifecycle->with([](Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci_server"), QStringLiteral("Ready"),
                                    QStringLiteral("Retired"));
        data.world.addPair(QStringLiteral("Patching"), QStringLiteral("Provisioning"));
    });
    const LifecycleReply reply = run(QStringList{QStringLiteral("rules"), QStringLiteral("check")} + line.split(u' '));
    QCOMPARE(reply.exitStatus, exitStatus);
    QCOMPARE(reply.json[QLatin1String("rule")].toString(), rule);
    QCOMPARE(reply.error.has_value(), rule.isEmpty());
    if (!rule.isEmpty())
        QCOMPARE(reply.json[QLatin1String("allowed")].toBool(), exitStatus == 0);
}

void LifecycleCommandTest::auditTellsTheStory()
{
    (void)run("state set Retired --ci srv-a");
    m_lifecycle->with([](Data& data) { data.world.advance(std::chrono::hours(1)); });
    (void)run("state set Ready --ci srv-b");
    const auto entries = [](const LifecycleReply& reply) { return reply.json[QLatin1String("entries")].toArray(); };
    const LifecycleReply all = run("audit");
    QVERIFY(entries(all).size() > 2);
    QCOMPARE(entries(all).first()[QLatin1String("name")].toString(), QStringLiteral("srv-b"));
    for (const QJsonValue& entry : entries(run("audit --ci srv-a")))
        QCOMPARE(entry[QLatin1String("ci")].toString(), id('a'));
    for (const QJsonValue& entry : entries(run("audit --since 2026-03-01T12:30:00Z")))
        QCOMPARE(entry[QLatin1String("ci")].toString(), id('b'));
    QCOMPARE(entries(run("audit --limit 2")).size(), 2);
    QVERIFY(run("audit --limit 2").text.contains(QStringLiteral("The newest 2; --limit N shows more.")));
    const QStringList lines = run("audit --output csv").csv.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.first(), QStringLiteral("time,user,ci,name,table,field,before,after,action,rule,requestor,reason"));
    QCOMPARE(lines.size(), entries(all).size() + 1);
}

void LifecycleCommandTest::stopTellsWhatWasDone()
{
    m_lifecycle->with([](Data& data) {
        data.world.configuration.properties.maxBulkCount = 1;
        data.failing.insert(QStringLiteral("setState"), {ErrorCode::Cancelled, {}, {}, 0, {}});
    });
    const LifecycleReply reply = run("state set Retired --ci srv-a --ci srv-b");
    QCOMPARE(reply.exitStatus, 5);
    QCOMPARE(reply.json[QLatin1String("answered")].toInt(), 0);
    QVERIFY(reply.text.contains(QStringLiteral("Not answered: 2.")));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(run({QStringLiteral("rules"), QStringLiteral("list")}, stop.get_token()).exitStatus, 5);
}

void LifecycleCommandTest::errorsAreInTheJson()
{
    m_lifecycle->with([](Data& data) {
        data.failing.insert(QStringLiteral("setState"), {ErrorCode::ConnectionLost, {}, {}, 0, {}});
    });
    const LifecycleReply lost = run("state set Retired --ci srv-a");
    QCOMPARE(lost.exitStatus, 2);
    QVERIFY(!lost.json[QLatin1String("error")][QLatin1String("what")].toString().isEmpty());
    m_lifecycle->with([](Data& data) {
        data.failing.insert(QStringLiteral("configuration"), {ErrorCode::Forbidden, {}, {}, 403, {}});
    });
    QVERIFY(run("rules list").json[QLatin1String("error")].isObject());
}

ITAM_TEST(LifecycleCommandTest)
#include "tst_lifecyclecommand.moc"
