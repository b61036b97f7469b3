// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Audit, log, restore job and the editing of rows.
#include "core/servicenow/historyquery.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::LifecycleBench;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QDateTime at(int hour)
{
    return QDateTime(QDate(2026, 3, 1), QTime(hour, 0), Qt::UTC);
}

/// With the columns of R51.
void addOurAudit(LifecycleBench& bench)
{
    bench.row("sys_audit", R"([{"sys_id":"1","sys_created_on":"2026-03-01 01:00:00","user":"ada",
        "tablename":"statemgmt_cmdb_actions","documentkey":"c1","fieldname":"active","oldvalue":"false",
        "newvalue":"true","reason":"why","ci":"c1","requestor_id":"r1","action":"a1","rule":"R7"},
        {"sys_id":"2","sys_created_on":"2026-03-01 02:00:00","user":"bob","tablename":"alm_asset","documentkey":"as",
        "fieldname":"install_status","oldvalue":"1","newvalue":"7","ci":"gone","requestor_id":"","action":"",
        "rule":"R43"}])");
    bench.row("cmdb_ci", R"([{"sys_id":"c1","name":"db"}])");
    bench.row("statemgmt_ci_actions", R"([{"sys_id":"a1","name":"Patching"}])");
}

/// As an instance has it that knows no more than the platform does.
void addPlainAudit(LifecycleBench& bench)
{
    bench.row("sys_audit", R"([{"sys_id":"1","sys_created_on":"2026-03-01 01:00:00","user":"ada","tablename":"cmdb_ci",
        "documentkey":"c1","fieldname":"operational_status","oldvalue":"1","newvalue":"6"},
        {"sys_id":"2","sys_created_on":"2026-03-01 02:00:00","user":"ada","tablename":"statemgmt_ops_state",
        "documentkey":"row","fieldname":"active","oldvalue":"1","newvalue":"0"}])");
    bench.row("cmdb_ci", R"([{"sys_id":"c1","name":"db"}])");
}

} // namespace

class AuditReaderTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void r51_rowsTellCiRequestorActionAndRule();
    void rowsOfAnyInstanceTellTheirCi();
    void questionsAreAskedOnTheInstance_data();
    void questionsAreAskedOnTheInstance();
    void aFilterThatTheInstanceCannotApplyFindsNothing();
    void aStoryHoldsTheRowsOfItsAssetToo();
    void pagesOfTheAuditAreCutByKey();
    void r49_theLogIsThatOfTheSource();
    void theJobIsSwitched();
    void r36_theJobRunsOnlyWhileItIsActive();
    void theJobIsRunByATriggerThatIsDue();
    void aPropertyIsChangedOrMade();
    void rowsAreEdited();
};

void AuditReaderTest::r51_rowsTellCiRequestorActionAndRule()
{
    LifecycleBench bench;
    addOurAudit(bench);
    const auto page = bench.client->audit({}, {});
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 2);
    QCOMPARE(page->rows[0],
             (AuditRow{text("1"), at(1), text("ada"), text("statemgmt_cmdb_actions"), text("active"), text("false"),
                       text("true"), text("c1"), text("db"), text("r1"), text("Patching"), text("R7"), text("why")}));
    QCOMPARE(page->rows[1].ci, text("gone")); // deleted meanwhile
    QCOMPARE(page->rows[1].ciName, QString());
}

void AuditReaderTest::rowsOfAnyInstanceTellTheirCi()
{
    LifecycleBench bench;
    addPlainAudit(bench);
    const auto page = bench.client->audit({}, {});
    QVERIFY(page);
    QCOMPARE(page->rows[0].ci, text("c1"));
    QCOMPARE(page->rows[0].ciName, text("db"));
    QCOMPARE(page->rows[1].ci, QString()); // the key of another record
    QCOMPARE(page->rows[1].rule, QString());
}

void AuditReaderTest::questionsAreAskedOnTheInstance_data()
{
    QTest::addColumn<AuditQuestion>("question");
    QTest::addColumn<QString>("query");
    const QString newest = text("ORDERBYDESCsys_created_on^ORDERBYDESCsys_id");
    const QString ours = text("tablenameSTARTSWITHstatemgmt_^ORfieldnameINoperational_status,install_status,"
                              "hardware_status,hardware_substatus,substatus^");
    QTest::newRow("all") << AuditQuestion() << ours + newest;
    AuditQuestion story;
    story.ci = text("c1");
    story.oldestFirst = true;
    QTest::newRow("story") << story << text("documentkey=c1^ORci=c1^ORDERBYsys_created_on^ORDERBYsys_id");
    AuditQuestion by;
    by.requestorId = text("r1");
    by.rule = text("R3");
    by.user = text("ada^ORuser=bob");
    QTest::newRow("by") << by << ours + text("requestor_id=r1^user=ada^^ORuser=bob^rule=R3^") + newest;
    AuditQuestion period;
    period.tableName = text("cmdb_ci");
    period.from = at(1);
    period.to = at(2);
    QTest::newRow("period") << period
                            << text("tablename=cmdb_ci^sys_created_on>=2026-03-01 01:00:00^"
                                    "sys_created_on<2026-03-01 02:00:00^") +
                                   newest;
}

void AuditReaderTest::questionsAreAskedOnTheInstance()
{
    QFETCH(AuditQuestion, question);
    QFETCH(QString, query);
    LifecycleBench bench;
    addOurAudit(bench);
    QVERIFY(bench.client->audit(question, {}));
    QCOMPARE(bench.asked.queriesOf("sys_audit"), (QStringList{QString(), query}));
    QVERIFY(bench.client->audit(question, {}));
    QCOMPARE(bench.asked.queriesOf("sys_audit").size(), 3); // its columns are known now
}

void AuditReaderTest::aFilterThatTheInstanceCannotApplyFindsNothing()
{
    LifecycleBench bench;
    addPlainAudit(bench);
    AuditQuestion question;
    question.requestorId = text("r1");
    const auto page = bench.client->audit(question, {});
    QVERIFY(page);
    QVERIFY(page->rows.isEmpty());
    QVERIFY(!page->next);
    question.requestorId.clear();
    question.rule = text("R3");
    QVERIFY(bench.client->audit(question, {})->rows.isEmpty());
}

void AuditReaderTest::aStoryHoldsTheRowsOfItsAssetToo()
{
    LifecycleBench bench;
    addPlainAudit(bench);
    AuditQuestion story;
    story.ci = text("c1");
    QVERIFY(bench.client->audit(story, {}));
    // An instance without the column would drop the condition.
    QCOMPARE(bench.asked.queriesOf("sys_audit").last(),
             text("documentkey=c1^ORDERBYDESCsys_created_on^ORDERBYDESCsys_id"));
}

void AuditReaderTest::pagesOfTheAuditAreCutByKey()
{
    LifecycleBench bench;
    addOurAudit(bench);
    AuditQuestion question;
    question.ci = text("c1");
    question.limit = 2;
    const auto page = bench.client->audit(question, {});
    QVERIFY(page && page->next);
    QCOMPARE(*page->next, (RecordCursor{text("2026-03-01 02:00:00"), text("2")}));
    question.after = *page->next;
    QVERIFY(bench.client->audit(question, {}));
    QCOMPARE(bench.asked.queriesOf("sys_audit").last(),
             text("documentkey=c1^ORci=c1^sys_created_on<=2026-03-01 02:00:00^sys_created_on<2026-03-01 02:00:00^"
                  "ORsys_id<2^ORDERBYDESCsys_created_on^ORDERBYDESCsys_id"));
}

void AuditReaderTest::r49_theLogIsThatOfTheSource()
{
    LifecycleBench bench;
    bench.row("syslog", R"([{"sys_id":"1","sys_created_on":"2026-03-01 01:00:00","level":"2",
        "message":"INVALID_SYS_ID: Invalid sys_id [x]"}])");
    LogQuestion question;
    question.text = text("sys_id");
    question.refusedOnly = true;
    question.from = at(0);
    const auto page = bench.client->log(question, {});
    QVERIFY(page);
    QCOMPARE(page->rows, (QList<LogRow>{{text("1"), at(1), 2, text("INVALID_SYS_ID: Invalid sys_id [x]")}}));
    QCOMPARE(
        bench.asked.queriesOf("syslog"),
        QStringList{text("source=ci_state_management^level=2^messageLIKEsys_id^sys_created_on>=2026-03-01 00:00:00^"
                         "ORDERBYDESCsys_created_on^ORDERBYDESCsys_id")});
}

void AuditReaderTest::theJobIsSwitched()
{
    LifecycleBench bench;
    bench.row("sysauto_script", R"([{"sys_id":"j","active":"false"}])");
    bench.say(200, R"({"result":{"sys_id":"j"}})");
    QVERIFY(bench.client->setRestoreJobActive(true, {}));
    QVERIFY(bench.asked.line(1).startsWith("PATCH /api/now/table/sysauto_script/j?"));
    QCOMPARE(bench.asked.requests[1].body, QByteArray(R"({"active":"true"})"));
    QCOMPARE(bench.asked.query(0),
             text("name=CI Lifecycle Management - Restore Internal State Management Tables^ORDERBYsys_created_on"));
}

void AuditReaderTest::r36_theJobRunsOnlyWhileItIsActive()
{
    LifecycleBench bench;
    bench.row("sysauto_script", R"([{"sys_id":"j","active":"false"}])");
    QCOMPARE(bench.client->runRestoreJob({}).error().code, ErrorCode::Forbidden);
    QCOMPARE(bench.asked.requests.size(), 1);
}

void AuditReaderTest::theJobIsRunByATriggerThatIsDue()
{
    LifecycleBench bench;
    bench.row("sysauto_script", R"([{"sys_id":"j","active":"true"}])");
    bench.say(201, R"({"result":{"sys_id":"t"}})");
    QVERIFY(bench.client->runRestoreJob({}));
    QVERIFY(bench.asked.line(1).startsWith("POST /api/now/table/sys_trigger?"));
    const QJsonObject body = QJsonDocument::fromJson(bench.asked.requests[1].body).object();
    QCOMPARE(body[text("document")].toString(), text("sysauto_script"));
    QCOMPARE(body[text("document_key")].toString(), text("j"));
    QVERIFY(timeFromTable(body[text("next_action")].toString()) < bench.clock.nowUtc());
}

void AuditReaderTest::aPropertyIsChangedOrMade()
{
    LifecycleBench bench;
    const QString name = lifecycle::maxBulkCountProperty;
    bench.row("sys_properties", R"([{"sys_id":"p","name":"glide.cmdb.statemgmt.max_bulk_count","value":"2"}])");
    bench.say(200, R"({"result":{"sys_id":"p"}})");
    QVERIFY(bench.client->setProperty(name, text("3"), {}));
    QCOMPARE(bench.asked.query(0), text("name=glide.cmdb.statemgmt.max_bulk_count"));
    QVERIFY(bench.asked.line(1).startsWith("PATCH /api/now/table/sys_properties/p?"));
    QCOMPARE(bench.asked.requests[1].body, QByteArray(R"({"value":"3"})"));

    bench.tables[text("sys_properties")] = {};
    bench.say(201, R"({"result":{"sys_id":"q"}})");
    QVERIFY(bench.client->setProperty(name, text("4"), {}));
    QVERIFY(bench.asked.line(3).startsWith("POST /api/now/table/sys_properties?"));
    bench.tables.clear();
    QCOMPARE(bench.client->setProperty(name, text("5"), {}).error().code, ErrorCode::NotFound);
}

void AuditReaderTest::rowsAreEdited()
{
    LifecycleBench bench;
    bench.say(201, R"({"result":{"sys_id":"new"}})");
    const QHash<QString, QString> values{{text("name"), text("x")}};
    QCOMPARE(bench.client->insertRow(text("t"), values, {}).value(), text("new"));
    bench.say(200, R"({"result":{"sys_id":"new"}})");
    QVERIFY(bench.client->updateRow(text("t"), text("new"), values, {}));
    bench.say(204, {});
    QVERIFY(bench.client->deleteRow(text("t"), text("new"), {}));
    bench.say(403, R"({"error":{"message":"INVALID_DELETE","detail":"It is active on 3 CIs."},"status":"failure"})");
    const auto refused = bench.client->deleteRow(text("t"), text("new"), {});
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QCOMPARE(refused.error().detail, text("INVALID_DELETE: It is active on 3 CIs."));
}

ITAM_TEST(AuditReaderTest)
#include "tst_auditreader.moc"
