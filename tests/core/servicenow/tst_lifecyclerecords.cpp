// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables of CI lifecycle as a client asks for them and reads them: rules, CIs, snapshots, requestors, tasks.
#include "core/lifecycle/assetmappings.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::LifecycleBench;
using itam::tests::replied;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QDateTime at(int hour)
{
    return QDateTime(QDate(2026, 3, 1), QTime(hour, 0), Qt::UTC);
}

/// An instance with the tables of the application, all empty, and four classes.
struct Bench : LifecycleBench
{
    Bench()
    {
        for (const char* name : {"sys_choice", "sys_properties", "cmdb_ci", "cmdb_ci_hardware", "alm_asset",
                                 "statemgmt_ci_actions", "statemgmt_compat_actions", "statemgmt_not_allow_actions",
                                 "statemgmt_not_allow_ops", "statemgmt_ops_state_pri", "statemgmt_register_users",
                                 "statemgmt_cmdb_actions", "statemgmt_ops_state", "statemgmt_renew_lease_task"})
            tables.insert(text(name), {});
        const auto all = asked.answer;
        // The tree of classes, level by level.
        asked.answer = [this, all](const HttpRequest& request) -> Result<HttpReply> {
            if (!request.url.path().endsWith(QLatin1String("/sys_db_object")))
                return all(request);
            const QString query = asked.query(asked.requests.size() - 1);
            QJsonArray rows;
            const auto add = [&](const char* name, const char* parent) {
                if (query.contains(parent == QByteArray() ? text("nameINcmdb_ci^") : text("super_class.nameIN")) &&
                    (parent == QByteArray() ||
                     query.section(text("IN"), 1).section(u'^', 0, 0).split(u',').contains(text(parent))))
                    rows.append(QJsonObject{{text("sys_id"), text(name)},
                                            {text("name"), text(name)},
                                            {text("label"), text(name).toUpper()},
                                            {text("super_class.name"), text(parent)}});
            };
            add("cmdb_ci", "");
            add("cmdb_ci_hardware", "cmdb_ci");
            add("cmdb_ci_service", "cmdb_ci");
            add("cmdb_ci_server", "cmdb_ci_hardware");
            return replied(200, tests::resultOf(rows));
        };
    }
    [[nodiscard]] RecordPage<CiRow> page(const CiQuestion& question)
    {
        asked.requests.clear();
        const auto found = client->cis(question, {});
        if (!found)
            qWarning("%s %s", qPrintable(found.error().detail), qPrintable(found.error().subject));
        return found ? *found : RecordPage<CiRow>();
    }
};

void addChoices(Bench& bench)
{
    bench.row("sys_choice", R"([{"sys_id":"1","value":"6","label":"Retired","sequence":"2"},
                                {"sys_id":"2","value":"1","label":"Operational","sequence":"1"},
                                {"sys_id":"3","value":"odd","label":"Odd","sequence":"3"},
                                {"sys_id":"4","value":"40","label":"Archived","sequence":"2"}])");
}

} // namespace

class LifecycleRecordsTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void r2_choicesAreThoseOfTheInstance();
    void rulesAreReadFromTheirTables();
    void rulesMayNameStatesByLabel();
    void propertiesAndTheJobAreReadWhereTheyAreShown();
    void mappingsAreReadWhereTheyAreShown();
    void aTableThatIsMissingIsSaidSo();
    void classesAreATreeFromTheBase();
    void cisComeWithWhatIsHeldOnThem();
    void hardwareStatusIsAskedForWhereTheTableLacksIt();
    void cisAreAskedForInTheirOwnTable();
    void filtersOfCisRunOnTheInstance_data();
    void filtersOfCisRunOnTheInstance();
    void pagesOfCisAreCutByKey();
    void cisOfAnActionAreAskedThroughIt();
    void cisOfARequestorAreThoseWithAStateThenOthers();
    void r38_rulesOnSubclassesAreAppliedHere();
    void snapshotsHoldAllRows();
    void snapshotsOfNothingAreMissing();
    void requestorsAreOperatorsAndWorkflows();
    void tasksAreReadWithTheirCi();
};

void LifecycleRecordsTest::r2_choicesAreThoseOfTheInstance()
{
    Bench bench;
    addChoices(bench);
    const auto read = bench.client->configuration({});
    QVERIFY(read);
    QCOMPARE(read->rules.operationalStates,
             (std::vector<lifecycle::Choice>{{1, text("Operational")}, {6, text("Retired")}, {40, text("Archived")}}));
    const auto choices = bench.client->stateChoices({});
    QVERIFY(choices);
    QCOMPARE(*choices, (QList<StateChoice>{{text("2"), 1, text("Operational")},
                                           {text("1"), 6, text("Retired")},
                                           {text("4"), 40, text("Archived")}}));
    QVERIFY(bench.asked.queriesOf("sys_choice")
                .first()
                .startsWith(text("name=cmdb_ci^element=operational_status^inactive!=true^language=en")));
}

void LifecycleRecordsTest::rulesAreReadFromTheirTables()
{
    Bench bench;
    bench.row("statemgmt_ci_actions", R"([{"sys_id":"a","name":"Patching","description":"d"}])");
    bench.row("statemgmt_compat_actions", R"([{"sys_id":"p","action":"a","compatible_action":"b"}])");
    bench.row("statemgmt_not_allow_actions",
              R"([{"sys_id":"n","ci_type":"cmdb_ci","operational_state":"6","not_allowed_action":{"value":"a"}}])");
    bench.row("statemgmt_not_allow_ops",
              R"([{"sys_id":"t","ci_type":"cmdb_ci_server","operational_state":"6","not_allowed_transition":"1"}])");
    bench.row("statemgmt_ops_state_pri", R"([{"sys_id":"x","operational_state":"6","priority":"1,000"},
                                             {"sys_id":"y","operational_state":"7","priority":""}])");
    const auto read = bench.client->configuration({});
    QVERIFY(read);
    const lifecycle::RuleSet& rules = read->rules;
    QVERIFY((rules.actions == std::vector<lifecycle::CiActionRow>{{text("a"), text("Patching"), text("d")}}));
    QVERIFY((rules.compatible == std::vector<lifecycle::CompatibleActionsRow>{{text("p"), text("a"), text("b")}}));
    QVERIFY((rules.notAllowedActions ==
             std::vector<lifecycle::NotAllowedActionRow>{{text("n"), text("cmdb_ci"), 6, text("a")}}));
    QVERIFY((rules.notAllowedTransitions ==
             std::vector<lifecycle::NotAllowedTransitionRow>{{text("t"), text("cmdb_ci_server"), 6, 1}}));
    QVERIFY((rules.priorities == std::vector<lifecycle::StatePriorityRow>{{text("x"), 6, 1000}}));
}

void LifecycleRecordsTest::rulesMayNameStatesByLabel()
{
    Bench bench;
    addChoices(bench);
    bench.row("statemgmt_not_allow_ops", R"([{"sys_id":"t","ci_type":"cmdb_ci","operational_state":"Retired",
                                              "not_allowed_transition":"Operational"},
                                             {"sys_id":"u","ci_type":"cmdb_ci","operational_state":"Nobody knows",
                                              "not_allowed_transition":"1"}])");
    const auto read = bench.client->configuration({});
    QVERIFY(read);
    QVERIFY((read->rules.notAllowedTransitions ==
             std::vector<lifecycle::NotAllowedTransitionRow>{{text("t"), text("cmdb_ci"), 6, 1}}));
}

void LifecycleRecordsTest::propertiesAndTheJobAreReadWhereTheyAreShown()
{
    Bench bench;
    bench.tables.remove(text("sys_properties"));
    auto read = bench.client->configuration({});
    QVERIFY(read);
    QCOMPARE(read->properties, lifecycle::Properties());
    QVERIFY(!*bench.client->restoreJob({}));
    QCOMPARE(bench.client->setRestoreJobActive(true, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(bench.client->runRestoreJob({}).error().code, ErrorCode::NotFound);

    bench.row("sys_properties", R"([{"sys_id":"1","name":"glide.cmdb.statemgmt.max_bulk_count","value":"50"},
                                    {"sys_id":"2","name":"glide.cmdb.statemgmt.max_lease_expired_days","value":"3"}])");
    bench.row("sysauto_script", R"([{"sys_id":"j","active":"true","run_period":"1970-01-01 00:01:00",
                                     "last_run":"2026-03-01 12:00:00"}])");
    read = bench.client->configuration({});
    QVERIFY(read);
    QCOMPARE(read->properties, (lifecycle::Properties{50, 3, true}));
    const auto job = bench.client->restoreJob({});
    QVERIFY(job && *job);
    QCOMPARE(**job, (RestoreJob{text("j"), true, std::chrono::seconds(60), at(12)}));
}

void LifecycleRecordsTest::mappingsAreReadWhereTheyAreShown()
{
    Bench bench;
    QVERIFY(bench.client->configuration({})->mappings.states.empty());
    bench.row("alm_asset_ci_state_mapping", R"([{"sys_id":"1","asset_state":"6","asset_substate":"available",
        "configuration_item_status":"4","synch_direction":"ci_to_asset"}])");
    bench.row("alm_hardware_state_mapping", R"([{"sys_id":"2","asset_state":"1","asset_substate":"",
        "hardware_ci_status":"installed","hardware_ci_substatus":"in_use","synch_direction":"both"}])");
    bench.row("alm_asset_ci_field_mapping",
              R"([{"sys_id":"3","asset_field":"cost","configuration_item_field":"cost"},
                  {"sys_id":"4","asset_field":"model","configuration_item_field":"model_id"}])");
    const auto read = bench.client->configuration({});
    QVERIFY(read);
    using Direction = lifecycle::SynchDirection;
    QVERIFY((read->mappings.states ==
             std::vector<lifecycle::AssetCiStateRow>{{6, text("available"), 4, Direction::CiToAsset}}));
    QVERIFY((read->mappings.hardwareStates ==
             std::vector<lifecycle::HardwareStateRow>{{1, {}, text("installed"), text("in_use"), Direction::Both}}));
    QCOMPARE(read->mappings.fields.size(), 2u);
    QVERIFY(read->mappings.fields[0].synchDirection == Direction::AssetToCi);
    QVERIFY(read->mappings.fields[1].synchDirection == Direction::Both);
}

void LifecycleRecordsTest::aTableThatIsMissingIsSaidSo()
{
    Bench bench;
    bench.tables.remove(text("statemgmt_ci_actions"));
    const auto read = bench.client->configuration({});
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QCOMPARE(read.error().subject, text("statemgmt_ci_actions"));
}

void LifecycleRecordsTest::classesAreATreeFromTheBase()
{
    Bench bench;
    const auto classes = bench.client->classes({});
    QVERIFY(classes);
    QCOMPARE(*classes, (QList<CiClass>{{text("cmdb_ci"), text("CMDB_CI"), {}},
                                       {text("cmdb_ci_hardware"), text("CMDB_CI_HARDWARE"), text("cmdb_ci")},
                                       {text("cmdb_ci_service"), text("CMDB_CI_SERVICE"), text("cmdb_ci")},
                                       {text("cmdb_ci_server"), text("CMDB_CI_SERVER"), text("cmdb_ci_hardware")}}));
}

void LifecycleRecordsTest::cisComeWithWhatIsHeldOnThem()
{
    Bench bench;
    bench.row("cmdb_ci",
              R"([{"sys_id":"c1","name":"db","sys_class_name":"cmdb_ci_server","serial_number":"S1","asset_tag":"T1",
                   "operational_status":"3","install_status":"1","hardware_status":"installed",
                   "sys_updated_on":"2026-03-01 01:00:00"},
                  {"sys_id":"c2","name":"web","sys_class_name":"cmdb_ci_service","operational_status":"1"}])");
    bench.row("statemgmt_ops_state", R"([
        {"sys_id":"1","ci":"c1","operational_state":"1","requestor_id":"r1","set_on":"2026-03-01 02:00:00"},
        {"sys_id":"2","ci":"c1","operational_state":"3","requestor_id":"w1","set_on":"2026-03-01 03:00:00"}])");
    bench.row("statemgmt_cmdb_actions", R"([
        {"sys_id":"1","ci":"c1","action":"a2","action.name":"Cloning","requestor_id":"r9","lease_time":"",
         "lease_start":"2026-03-01 05:00:00","lease_expires":""},
        {"sys_id":"2","ci":"c1","action":"a1","action.name":"Patching","requestor_id":"r1",
         "lease_time":"1970-01-01 02:00:00","lease_start":"2026-03-01 04:00:00",
         "lease_expires":"2026-03-01 06:00:00"}])");
    bench.row("statemgmt_register_users", R"([{"sys_id":"u","requestor_id":"r1","user.name":"Ada"}])");
    bench.row("wf_context", R"([{"sys_id":"w1","name":"Patch night"}])");
    const auto page = bench.page({});
    QCOMPARE(page.rows.size(), 2);
    const CiRow& ci = page.rows[0];
    QCOMPARE(ci.serialNumber, text("S1"));
    QCOMPARE(ci.assetTag, text("T1"));
    QCOMPARE(ci.operationalState, 3);
    QCOMPARE(ci.hardwareStatus, text("installed"));
    QCOMPARE(ci.updated, at(1));
    QCOMPARE(ci.states,
             (QList<ActiveState>{{3, text("w1"), text("Patch night"), at(3)}, {1, text("r1"), text("Ada"), at(2)}}));
    QCOMPARE(ci.actions,
             (QList<ActiveAction>{{text("Patching"), text("r1"), text("Ada"), {std::chrono::hours(2), at(4), at(6)}},
                                  {text("Cloning"), text("r9"), text("r9"), {{}, at(5), {}}}}));
    QVERIFY(page.rows[1].states.isEmpty());
    QCOMPARE(bench.asked.queriesOf("statemgmt_ops_state").size(), 1);
    QCOMPARE(bench.asked.queriesOf("statemgmt_cmdb_actions").size(), 1);

    (void)bench.page({}); // names are known now, but for the one that nobody knows
    QCOMPARE(bench.asked.queriesOf("statemgmt_register_users"),
             QStringList{text("requestor_idINr9^ORDERBYsys_created_on")});
}

void LifecycleRecordsTest::hardwareStatusIsAskedForWhereTheTableLacksIt()
{
    Bench bench;
    bench.row("cmdb_ci", R"([{"sys_id":"c1","name":"db","sys_class_name":"cmdb_ci_server"},
                             {"sys_id":"c2","name":"web","sys_class_name":"cmdb_ci_service"}])");
    bench.row("cmdb_ci_hardware", R"([{"sys_id":"c1","hardware_status":"retired"}])");
    const auto page = bench.page({});
    QCOMPARE(page.rows[0].hardwareStatus, text("retired"));
    QCOMPARE(page.rows[1].hardwareStatus, QString());
    QCOMPARE(bench.asked.queriesOf("cmdb_ci_hardware"), QStringList{text("sys_idINc1^ORDERBYsys_created_on")});
}

void LifecycleRecordsTest::cisAreAskedForInTheirOwnTable()
{
    Bench bench;
    bench.tables.insert(text("cmdb_ci_server"), {});
    CiQuestion question;
    question.ciClass = text("cmdb_ci_server");
    (void)bench.page(question);
    QCOMPARE(bench.asked.queriesOf("cmdb_ci_server").size(), 1);
    QVERIFY(bench.asked.queriesOf("cmdb_ci").isEmpty());
}

void LifecycleRecordsTest::filtersOfCisRunOnTheInstance_data()
{
    QTest::addColumn<CiQuestion>("question");
    QTest::addColumn<QString>("query");
    const QString order = text("ORDERBYname^ORDERBYsys_id");
    QTest::newRow("none") << CiQuestion() << order;
    CiQuestion typed;
    typed.text = text("db^1");
    QTest::newRow("text") << typed << text("nameLIKEdb^^1^ORserial_numberLIKEdb^^1^ORasset_tagLIKEdb^^1^") + order;
    CiQuestion state;
    state.operationalState = 6;
    QTest::newRow("state") << state << text("operational_status=6^") + order;
    CiQuestion mapping;
    mapping.seenByServiceMapping = true;
    QTest::newRow("r52") << mapping << text("operational_status=1^install_status!=100^") + order;
    CiQuestion task;
    task.selectableForTask = true;
    QTest::newRow("r38") << task << text("operational_status!=6^") + order;
    CiQuestion all = state;
    all.seenByServiceMapping = true;
    all.text = text("x");
    QTest::newRow("together") << all
                              << text("nameLIKEx^ORserial_numberLIKEx^ORasset_tagLIKEx^operational_status=6^"
                                      "operational_status=1^install_status!=100^") +
                                     order;
}

void LifecycleRecordsTest::filtersOfCisRunOnTheInstance()
{
    QFETCH(CiQuestion, question);
    QFETCH(QString, query);
    Bench bench;
    addChoices(bench);
    bench.row("statemgmt_ci_actions", R"([{"sys_id":"a","name":"CreateTask"}])");
    bench.row("statemgmt_not_allow_actions",
              R"([{"sys_id":"n","ci_type":"cmdb_ci","operational_state":"6","not_allowed_action":"a"}])");
    (void)bench.page(question);
    QCOMPARE(bench.asked.queriesOf("cmdb_ci"), QStringList{query});
}

void LifecycleRecordsTest::pagesOfCisAreCutByKey()
{
    Bench bench;
    bench.row("cmdb_ci", R"([{"sys_id":"c1","name":"a"},{"sys_id":"c2","name":"b:c"}])");
    CiQuestion question;
    question.limit = 2;
    const auto first = bench.page(question);
    QVERIFY(first.next);
    QVERIFY(bench.asked.requests.last().url.isValid());
    question.after = *first.next;
    (void)bench.page(question);
    QCOMPARE(bench.asked.queriesOf("cmdb_ci"),
             QStringList{text("name>=b:c^name>b:c^ORsys_id>c2^ORDERBYname^ORDERBYsys_id")});
    question.limit = 3;
    question.after = {};
    QVERIFY(!bench.page(question).next);
}

void LifecycleRecordsTest::cisOfAnActionAreAskedThroughIt()
{
    Bench bench;
    bench.row("cmdb_ci", R"([{"sys_id":"c2","name":"b","sys_class_name":"cmdb_ci_server"},
                             {"sys_id":"c1","name":"a","sys_class_name":"cmdb_ci_server"}])");
    bench.row("statemgmt_cmdb_actions",
              R"([{"sys_id":"1","ci":"c1","ci.name":"a"},{"sys_id":"2","ci":"c2","ci.name":"b"},
                                            {"sys_id":"3","ci":"c2","ci.name":"b"}])");
    CiQuestion question;
    question.activeAction = text("act");
    question.ciClass = text("cmdb_ci_hardware");
    question.operationalState = 1;
    const auto page = bench.page(question);
    QCOMPARE(bench.asked.queriesOf("statemgmt_cmdb_actions").first(),
             text("active=true^ci.operational_status=1^ci.sys_class_nameINcmdb_ci_hardware,cmdb_ci_server^action=act^"
                  "ORDERBYci.name^ORDERBYci.sys_id"));
    QCOMPARE(page.rows.size(), 2);
    QCOMPARE(page.rows[0].sysId, text("c1")); // in the order of the rows, each once
    QCOMPARE(bench.asked.queriesOf("cmdb_ci"), QStringList{text("sys_idINc1,c2^ORDERBYsys_created_on")});
}

void LifecycleRecordsTest::cisOfARequestorAreThoseWithAStateThenOthers()
{
    Bench bench;
    bench.row("cmdb_ci", R"([{"sys_id":"c1","name":"a"}])");
    bench.row("statemgmt_ops_state",
              R"([{"sys_id":"1","ci":"c1","ci.name":"a","requestor_id":"r1","operational_state":"1"}])");
    bench.row("statemgmt_cmdb_actions",
              R"([{"sys_id":"1","ci":"c1","ci.name":"a","requestor_id":"r1","action.name":"A"}])");
    CiQuestion question;
    question.requestorId = text("r1");
    auto page = bench.page(question);
    QCOMPARE(page.rows.size(), 1); // once, though it has both
    QCOMPARE(page.total, -1);
    QVERIFY(bench.asked.queriesOf("statemgmt_ops_state")
                .contains(text("active=true^requestor_id=r1^ORDERBYci.name^ORDERBYci.sys_id")));
    QVERIFY(bench.asked.queriesOf("statemgmt_cmdb_actions")
                .contains(text("active=true^requestor_id=r1^ORDERBYci.name^ORDERBYci.sys_id")));
    question.limit = 1; // a page that ends with the last one that has a state
    page = bench.page(question);
    QVERIFY(page.next);
    bench.tables[text("statemgmt_ops_state")] = {}; // nothing behind it
    question.after = *page.next;
    page = bench.page(question);
    QVERIFY(!page.next || page.next->value.startsWith(text("1:")));
}

void LifecycleRecordsTest::r38_rulesOnSubclassesAreAppliedHere()
{
    Bench bench;
    addChoices(bench);
    bench.row("statemgmt_ci_actions", R"([{"sys_id":"a","name":"CreateTask"}])");
    bench.row("statemgmt_not_allow_actions",
              R"([{"sys_id":"n","ci_type":"cmdb_ci_hardware","operational_state":"6","not_allowed_action":"a"}])");
    bench.row("cmdb_ci",
              R"([{"sys_id":"c1","name":"a","sys_class_name":"cmdb_ci_server","operational_status":"6"},
                  {"sys_id":"c2","name":"b","sys_class_name":"cmdb_ci_service","operational_status":"6"}])");
    CiQuestion question;
    question.selectableForTask = true;
    const auto page = bench.page(question);
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows[0].sysId, text("c2"));
    QCOMPARE(page.total, -1);
}

void LifecycleRecordsTest::snapshotsHoldAllRows()
{
    Bench bench;
    bench.row("cmdb_ci", R"([{"sys_id":"c1","sys_class_name":"cmdb_ci_server","operational_status":"3",
                              "install_status":"7","asset":{"link":"l","value":"as"}}])");
    bench.row("cmdb_ci_hardware", R"([{"sys_id":"c1","hardware_status":"retired","hardware_substatus":"disposed"}])");
    bench.row("alm_asset", R"([{"sys_id":"as","ci":"c1","install_status":"7","substatus":"disposed"}])");
    bench.row("statemgmt_ops_state", R"([
        {"sys_id":"s2","sys_created_on":"2026-03-01 02:00:00","ci":"c1","operational_state":"3","requestor_id":"r2",
         "active":"true","set_on":"2026-03-01 04:00:00"},
        {"sys_id":"s1","sys_created_on":"2026-03-01 03:00:00","ci":"c1","operational_state":"1","requestor_id":"r1",
         "active":"false","set_on":"2026-03-01 03:00:00"}])");
    bench.row("statemgmt_cmdb_actions", R"([{"sys_id":"a1","ci":"c1","action":"x","requestor_id":"r1","active":"true",
        "lease_time":"1970-01-01 01:00:00","lease_start":"2026-03-01 04:00:00",
        "lease_expires":"2026-03-01 05:00:00"}])");
    bench.row("statemgmt_renew_lease_task", R"([{"sys_id":"t1","ci_action_record":"a1","ci_action_record.ci":"c1",
        "requestor_id":"r1","active":"true","state":"1","assigned_to":"u","short_description":"s",
        "description":"d"}])");
    const auto read = bench.client->snapshots({text("c1")}, {});
    QVERIFY(read);
    lifecycle::CiSnapshot ci;
    ci.sysId = text("c1");
    ci.classPath = {text("cmdb_ci_server"), text("cmdb_ci_hardware"), text("cmdb_ci")};
    ci.values = {3, 7, text("retired"), text("disposed")};
    ci.asset = text("as");
    ci.assetRecord = lifecycle::AssetSnapshot{text("as"), text("c1"), {7, text("disposed")}};
    ci.states = {{text("s2"), text("c1"), 3, text("r2"), true, at(4)},
                 {text("s1"), text("c1"), 1, text("r1"), false, at(3)}};
    ci.actions = {{text("a1"), text("c1"), text("x"), text("r1"), true, {std::chrono::hours(1), at(4), at(5)}}};
    ci.openTasks = {{text("t1"), text("a1"), text("r1"), true, 1, text("u"), text("s"), text("d")}};
    QVERIFY(read->value(text("c1")) == ci);
    QVERIFY(ci.hasLinkedAsset());
    // Inactive rows too, as the engine takes them up again.
    QVERIFY(!bench.asked.queriesOf("statemgmt_ops_state").first().contains(text("active")));
    QVERIFY(bench.asked.queriesOf("statemgmt_renew_lease_task").first().contains(text("active=true")));
}

void LifecycleRecordsTest::snapshotsOfNothingAreMissing()
{
    Bench bench;
    bench.tables.remove(text("alm_asset"));
    const auto read = bench.client->snapshots({text("x"), text("x")}, {});
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->value(text("x")).standing, lifecycle::Standing::Missing);
    QCOMPARE(read->value(text("x")).sysId, text("x"));
}

void LifecycleRecordsTest::requestorsAreOperatorsAndWorkflows()
{
    Bench bench;
    bench.row("statemgmt_register_users", R"([
        {"sys_id":"1","requestor_id":"r1","active":"true","user":"u","user.name":"","user.user_name":"ada",
         "sys_created_on":"2026-03-01 01:00:00"},
        {"sys_id":"2","requestor_id":"r2","active":"false","user":"u2","sys_created_on":"2026-03-01 02:00:00"}])");
    bench.row("wf_context",
              R"([{"sys_id":"w1","name":"Patch night","state":"waiting","started":"2026-03-01 00:00:00"}])");
    const auto counted = [](const char* id, const char* count) -> QByteArray {
        return QByteArray(R"({"stats":{"count":")") + count +
               R"("},"groupby_fields":[{"field":"requestor_id","value":")" + id + R"("}]})";
    };
    bench.say(200, R"({"result":[)" + counted("r1", "3") + ',' + counted("w1", "2") + "]}");
    bench.say(200, R"({"result":[)" + counted("r1", "1") + ',' + counted("gone", "5") + "]}");
    const auto read = bench.client->requestors({});
    QVERIFY(read);
    QCOMPARE(read->size(), 4);
    QCOMPARE(read->at(0), (RequestorRow{text("r2"), text("u2"), false, false, at(2), 0, 0}));
    QCOMPARE(read->at(1), (RequestorRow{text("r1"), text("ada"), false, true, at(1), 3, 1}));
    QCOMPARE(read->at(2), (RequestorRow{text("w1"), text("Patch night"), true, true, at(0), 2, 0}));
    QCOMPARE(read->at(3), (RequestorRow{text("gone"), text("gone"), true, false, {}, 0, 5}));
}

void LifecycleRecordsTest::tasksAreReadWithTheirCi()
{
    Bench bench;
    bench.row("statemgmt_renew_lease_task", R"([{"sys_id":"t1","number":"RLT1","active":"true","requestor_id":"r1",
        "opened_at":"2026-03-01 07:00:00","short_description":"s","description":"d","ci_action_record.ci":"c1",
        "ci_action_record.ci.name":"db","ci_action_record.action.name":"Patching",
        "ci_action_record.lease_expires":"2026-03-01 06:00:00"}])");
    bench.row("statemgmt_register_users", R"([{"sys_id":"u","requestor_id":"r1","user.name":"Ada"}])");
    const auto open = bench.client->renewTasks(true, {});
    QVERIFY(open);
    QCOMPARE(*open, (QList<RenewTaskRow>{{text("t1"), text("RLT1"), true, text("c1"), text("db"), text("Patching"),
                                          text("r1"), text("Ada"), at(7), at(6), text("s"), text("d")}}));
    QVERIFY(bench.client->renewTasks(false, {}));
    QCOMPARE(bench.asked.queriesOf("statemgmt_renew_lease_task"),
             (QStringList{text("active=true^ORDERBYDESCsys_created_on^ORDERBYDESCsys_id"),
                          text("ORDERBYDESCsys_created_on^ORDERBYDESCsys_id")}));
}

ITAM_TEST(LifecycleRecordsTest)
#include "tst_lifecyclerecords.moc"
