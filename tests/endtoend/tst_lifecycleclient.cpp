// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client of CI Lifecycle Management against a real instance process: calls and tables agree with each other, lists
// of any length arrive, and what the engine foretells from snapshots is what the instance does.
#include "core/servicenow/networklifecycle.h"
#include "core/support/clock.h"
#include "tests/endtoend/sandboxprocess.h"
#include "tests/testcase.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::SandboxProcess;

namespace {

constexpr int cisOfTheFleet = 1'210; // more than an instance takes at once

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

const QString retired = QStringLiteral("Retired");
const QString repair = QStringLiteral("Repair in Progress");
const QString operational = QStringLiteral("Operational");

QStringList codesOf(const QList<CallRefusal>& refusals)
{
    QStringList codes;
    for (const CallRefusal& refusal : refusals)
        codes.append(refusal.code);
    return codes;
}

QStringList idsOf(const QList<CiRow>& cis)
{
    QStringList ids;
    for (const CiRow& ci : cis)
        ids.append(ci.sysId);
    return ids;
}

} // namespace

class LifecycleClientTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void r37_aFreshInstanceHasItsRules();
    void classesAreThoseOfTheInstance();
    void r3_r6_theBestStateShowsUntilItsRequestorGoes();
    void r12_aRefusalNamesCiAndRule();
    void r25_aLongListGoesInPieces();
    void r29_leasesAreExtendedAndRead();
    void pagesHoldEachCiOnce();
    void cisAreFoundByWhatIsHeld();
    void r38_r52_filtersAreThoseOfTheInstance();
    void snapshotsForetellWhatIsRefused();
    void rulesAreEditedAsFarAsTheyMakeSense();
    void r51_theStoryOfACiIsTold();
    void r49_refusalsAreInTheLog();
    void r33_r36_theJobOpensTasksWhileItIsActive();

private:
    [[nodiscard]] QString addCi(const char* table, const QJsonObject& values);
    /// Registers, or fails the test.
    [[nodiscard]] QString operatorId();
    [[nodiscard]] QList<CiRow> allOf(CiQuestion question);

    QTemporaryDir m_folder;
    support::SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<LifecycleInstance> m_client;
    QStringList m_fleet; ///< hardware with one asset tag each
    QString m_server;
    QString m_service;
};

QString LifecycleClientTest::addCi(const char* table, const QJsonObject& values)
{
    const auto reply = m_sandbox->rest(text("POST"), text("/api/now/table/") + text(table), values);
    return reply.json[text("result")][text("sys_id")].toString();
}

QString LifecycleClientTest::operatorId()
{
    const auto id = m_client->registerOperator({});
    return id ? *id : QString();
}

QList<CiRow> LifecycleClientTest::allOf(CiQuestion question)
{
    QList<CiRow> all;
    while (true) {
        const auto page = m_client->cis(question, {});
        if (!page) {
            qWarning("%s", qPrintable(page.error().detail));
            return {};
        }
        all += page->rows;
        if (!page->next)
            return all;
        question.after = *page->next;
    }
}

void LifecycleClientTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>(m_folder.path());
    QVERIFY(m_sandbox->start());
    Credentials login;
    login.instance = QUrl(m_sandbox->url());
    login.endpoint = text("api/x");
    login.user = m_sandbox->info("user");
    login.clientId = m_sandbox->info("clientId");
    login.clientSecret = secrets::Secret(m_sandbox->info("clientSecret").toUtf8());
    login.refreshToken = secrets::Secret(m_sandbox->info("refreshToken").toUtf8());
    auto session = InstanceSession::open(std::move(login), m_clock);
    QVERIFY(session);
    m_client = makeLifecycleInstance(*std::move(session), m_clock);
    m_server = addCi("cmdb_ci_linux_server", {{text("name"), text("db ^ 1")}, {text("serial_number"), text("SN+7")}});
    m_service = addCi("cmdb_ci_vm_object", {{text("name"), text("vm")}});
    QVERIFY(!m_server.isEmpty() && !m_service.isEmpty());
    // Names that differ in case only, are the same, or are missing.
    for (int n = 0; n < cisOfTheFleet; ++n) {
        QJsonObject values{{text("asset_tag"), QStringLiteral("FLEET%1").arg(n)}};
        if (n % 5 != 0)
            values.insert(text("name"), (n % 2 != 0 ? QStringLiteral("Node%1") : QStringLiteral("node%1")).arg(n / 3));
        m_fleet.append(addCi("cmdb_ci_computer", values));
    }
    QVERIFY(!m_fleet.contains(QString()));
}

void LifecycleClientTest::r37_aFreshInstanceHasItsRules()
{
    const auto read = m_client->configuration({});
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail + read.error().subject));
    QCOMPARE(read->rules.operationalStates, lifecycle::shippedOperationalStates());
    const auto choices = m_client->stateChoices({});
    QVERIFY(choices && static_cast<std::size_t>(choices->size()) == read->rules.operationalStates.size());
    QVERIFY(!choices->first().sysId.isEmpty());
    const lifecycle::CiActionRow* createTask = read->rules.actionNamed(lifecycle::createTaskAction);
    QVERIFY(createTask != nullptr);
    QVERIFY(read->rules.forbidding({text("cmdb_ci")}, lifecycle::opstate::retired, createTask->sysId) != nullptr);
    QCOMPARE(read->rules.priorities.size(), lifecycle::shippedPriorities().size());
    QCOMPARE(read->properties.maxBulkCount, 1000);
    QCOMPARE(read->properties.maxLeaseExpiredDays, 15);
    QVERIFY(!read->properties.restoreJobActive);
    QVERIFY(*m_client->isNotAllowedAction(text("cmdb_ci_server"), retired, text("CreateTask"), {}));
    QVERIFY(!*m_client->isNotAllowedAction(text("cmdb_ci_server"), operational, text("CreateTask"), {}));
    QVERIFY(!*m_client->isCompatible(text("CreateTask"), text("CreateTask"), {}));
    QVERIFY(!*m_client->isNotAllowedTransition(text("cmdb_ci"), retired, operational, {}));
}

void LifecycleClientTest::classesAreThoseOfTheInstance()
{
    const auto classes = m_client->classes({});
    QVERIFY(classes);
    QCOMPARE(classes->first().name, text("cmdb_ci"));
    QSet<QString> seen{QString()};
    for (const CiClass& each : *classes) {
        QVERIFY2(seen.contains(each.parent), qPrintable(each.name));
        seen.insert(each.name);
    }
    QVERIFY(seen.contains(text("cmdb_ci_linux_server")));
}

void LifecycleClientTest::r3_r6_theBestStateShowsUntilItsRequestorGoes()
{
    const QString first = operatorId();
    const QString second = operatorId();
    QVERIFY(lifecycle::isRequestorId(first) && first != second);
    QVERIFY(*m_client->isValidRequestor(first, {}));
    QVERIFY(m_client->setState(first, {{m_server}, operational, {}}, {}, {}).isAccepted());
    QVERIFY(m_client->setState(second, {{m_server}, repair, {operational}}, {}, {}).isAccepted());
    QCOMPARE(m_client->stateOf(m_server, {})->value, repair);
    CiQuestion question;
    question.requestorId = second;
    const auto held = m_client->cis(question, {});
    QVERIFY(held);
    QCOMPARE(idsOf(held->rows), QStringList{m_server});
    QCOMPARE(held->rows[0].states.size(), 2);
    QVERIFY(held->rows[0].states[0].holder != held->rows[0].states[0].requestorId);
    const auto requestors = m_client->requestors({});
    QVERIFY(requestors);
    const auto row = std::ranges::find(*requestors, second, &RequestorRow::requestorId);
    QVERIFY(row != requestors->end());
    QCOMPARE(row->states, 1);
    QVERIFY(row->active && !row->isWorkflow && row->registered.isValid());

    QVERIFY(m_client->unregisterOperator(second, {})->isAccepted());
    QCOMPARE(m_client->stateOf(m_server, {})->value, operational);
    QVERIFY(!*m_client->isValidRequestor(second, {}));
    QCOMPARE(codesOf(m_client->unregisterOperator(second, {})->refusals), QStringList{text("INVALID_REQUESTOR")});
    QVERIFY(m_client->unregisterOperator(first, {})->isAccepted());
}

void LifecycleClientTest::r12_aRefusalNamesCiAndRule()
{
    const QString me = operatorId();
    QVERIFY(m_client->setState(me, {{m_service}, retired, {}}, {}, {}).isAccepted());
    const QString nowhere(32, u'e');
    const BulkOutcome outcome =
        m_client->addAction(me, {{m_server, m_service, nowhere}, text("CreateTask"), {}, {}}, {}, {});
    QCOMPARE(outcome.answered, 3);
    QCOMPARE(codesOf(outcome.refusals), (QStringList{text("NOT_ALLOWED_CI_ACTION"), text("INVALID_SYS_ID")}));
    QCOMPARE(outcome.refusals[0].ci, m_service);
    QCOMPARE(outcome.refusals[0].rule, text("R12"));
    QCOMPARE(outcome.refusals[1].ci, nowhere);
    QCOMPARE(m_client->actionsOf(m_server, {})->value, QStringList{text("CreateTask")}); // R24
    QCOMPARE(m_client->actionsOf(m_service, {})->value, QStringList());                  // R16
    QCOMPARE(codesOf(m_client->stateOf(nowhere, {})->refusals), QStringList{text("INVALID_SYS_ID")});
    QCOMPARE(codesOf(m_client->setState(me, {{}, retired, {}}, {}, {}).refusals),
             QStringList{text("INVALID_INPUT_PARAMETERS")});
    QCOMPARE(codesOf(m_client->setState(QString(32, u'0'), {m_fleet, retired, {}}, {}, {}).refusals),
             QStringList{text("INVALID_REQUESTOR")});
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::r25_aLongListGoesInPieces()
{
    const QString me = operatorId();
    QList<qint64> answered;
    const auto note = [&answered](const BulkProgress& progress) { answered.append(progress.answered); };
    const BulkOutcome whole = m_client->setState(me, {m_fleet, text("Ready"), {}}, note, {});
    QVERIFY2(whole.isAccepted(), whole.ended ? qPrintable(whole.ended->detail) : "refused");
    QCOMPARE(answered, (QList<qint64>{1000, cisOfTheFleet}));
    CiQuestion ready;
    ready.operationalState = 5;
    ready.limit = 1;
    QCOMPARE(m_client->cis(ready, {})->total, cisOfTheFleet);

    std::stop_source stop;
    const BulkOutcome part = m_client->setState(
        me, {m_fleet, operational, {}}, [&stop](const BulkProgress&) { stop.request_stop(); }, stop.get_token());
    QCOMPARE(part.answered, 1000);
    QCOMPARE(part.ended->code, ErrorCode::Cancelled);
    QCOMPARE(m_client->cis(ready, {})->total, cisOfTheFleet - 1000);

    QVERIFY(m_client->setProperty(lifecycle::maxBulkCountProperty, text("500"), {}));
    answered.clear();
    QVERIFY(m_client->setState(me, {m_fleet, operational, {}}, note, {}).isAccepted());
    QCOMPARE(answered, (QList<qint64>{500, 1000, cisOfTheFleet}));
    QVERIFY(m_client->setProperty(lifecycle::maxBulkCountProperty, text("1000"), {}));
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::r29_leasesAreExtendedAndRead()
{
    const QString me = operatorId();
    const QString action = text("Disk, fan & \"more\" +1");
    QVERIFY(m_client->insertRow(lifecycle::table::ciActions, {{text("name"), action}}, {}));
    const QString ci = m_fleet[0];
    QVERIFY(m_client->addAction(me, {{ci}, action, text("30:00:00"), {}}, {}, {}).isAccepted());
    QCOMPARE(m_client->isLeaseExpired(me, ci, action, {})->value, false);
    QVERIFY(m_client->extendLease(me, ci, {action, text("24:00:00")}, {})->isAccepted());
    CiQuestion question;
    question.requestorId = me;
    const auto page = m_client->cis(question, {});
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows[0].actions.size(), 1);
    const lifecycle::Lease& lease = page->rows[0].actions[0].lease;
    QVERIFY(lease.expires);
    QCOMPARE(lease.start.secsTo(*lease.expires), 54 * 3600);
    QCOMPARE(codesOf(m_client->extendLease(me, ci, {action, text("1:2")}, {})->refusals),
             QStringList{text("INVALID_LEASETIME")});
    QCOMPARE(codesOf(m_client->isLeaseExpired(me, m_fleet[1], action, {})->refusals),
             QStringList{text("CI_ACTION_NOT_SET")});
    QVERIFY(m_client->removeAction(me, {{ci}, action}, {}, {}).isAccepted());
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::pagesHoldEachCiOnce()
{
    CiQuestion question;
    question.limit = 97;
    const auto first = m_client->cis(question, {});
    QVERIFY(first);
    const QStringList all = idsOf(allOf(question));
    QCOMPARE(all.size(), first->total);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    QCOMPARE(all.size(), cisOfTheFleet + 2);
    question.text = text("^ 1");
    QCOMPARE(idsOf(allOf(question)), QStringList{m_server});
    question.text = text("n+7");
    QCOMPARE(idsOf(allOf(question)), QStringList{m_server});
    question.text.clear();
    question.ciClass = text("cmdb_ci_server");
    QCOMPARE(idsOf(allOf(question)), QStringList{m_server});
}

void LifecycleClientTest::cisAreFoundByWhatIsHeld()
{
    const QString me = operatorId();
    const auto cloning = m_client->insertRow(lifecycle::table::ciActions, {{text("name"), text("Cloning")}}, {});
    QVERIFY(cloning);
    const QStringList some = m_fleet.mid(100, 60);
    const QStringList others = m_fleet.mid(140, 60);
    QVERIFY(m_client->addAction(me, {some, text("Cloning"), {}, {}}, {}, {}).isAccepted());
    QVERIFY(m_client->setState(me, {others, text("DR Standby"), {}}, {}, {}).isAccepted());
    const auto found = [this](const CiQuestion& question) -> QSet<QString> {
        const QStringList ids = idsOf(allOf(question));
        const QSet<QString> set(ids.begin(), ids.end());
        return set.size() == ids.size() ? set : QSet<QString>(); // each once
    };
    CiQuestion question;
    question.limit = 17;
    question.activeAction = *cloning;
    QCOMPARE(found(question), QSet<QString>(some.begin(), some.end()));
    question.ciClass = text("cmdb_ci_server");
    QVERIFY(found(question).isEmpty());
    question.ciClass = text("cmdb_ci_hardware");
    question.operationalState = 4;
    QCOMPARE(found(question).size(), 20); // of both lists
    question = {};
    question.limit = 17;
    question.requestorId = me;
    const QStringList all = m_fleet.mid(100, 100);
    QCOMPARE(found(question), QSet<QString>(all.begin(), all.end()));
    question.activeAction = *cloning;
    QCOMPARE(found(question), QSet<QString>(some.begin(), some.end()));
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
    question.activeAction.clear();
    QVERIFY(found(question).isEmpty());
}

void LifecycleClientTest::r38_r52_filtersAreThoseOfTheInstance()
{
    const QString me = operatorId();
    QVERIFY(m_client->setState(me, {{m_server}, retired, {}}, {}, {}).isAccepted());
    CiQuestion question;
    question.selectableForTask = true;
    QVERIFY(!idsOf(allOf(question)).contains(m_server));
    question.selectableForTask = false;
    question.seenByServiceMapping = true;
    const QList<CiRow> seen = allOf(question);
    QVERIFY(!seen.isEmpty() && !idsOf(seen).contains(m_server));
    for (const CiRow& ci : seen)
        QVERIFY(ci.operationalState == 1 && ci.installStatus != 100);
    CiQuestion one;
    one.text = text("SN+7");
    QCOMPARE(allOf(one).first().hardwareStatus, text("retired")); // R39
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::snapshotsForetellWhatIsRefused()
{
    const QString me = operatorId();
    const QString other = operatorId();
    const auto pair = m_client->insertRow(lifecycle::table::ciActions, {{text("name"), text("Patching")}}, {});
    QVERIFY(pair);
    QVERIFY(m_client->addAction(other, {{m_fleet[3]}, text("Patching"), {}, {}}, {}, {}).isAccepted());
    QVERIFY(m_client->setState(other, {{m_fleet[4]}, retired, {}}, {}, {}).isAccepted());
    const QStringList cis{m_fleet[2], m_fleet[3], m_fleet[4], QString(32, u'f')};
    const lifecycle::ActionRequest request{cis, text("CreateTask"), text("01:00:00"), {}};
    const auto configuration = m_client->configuration({});
    const auto snapshots = m_client->snapshots(cis, {});
    QVERIFY(configuration && snapshots);
    QCOMPARE(snapshots->size(), 4);
    lifecycle::Requestor requestor;
    requestor.id = me;
    requestor.registration = lifecycle::RegisteredUserRow{{}, me, {}, true};
    const lifecycle::Decision decision =
        lifecycle::addAction(request, requestor, *snapshots, *configuration, {text("me"), m_clock.nowUtc()});
    const BulkOutcome outcome = m_client->addAction(me, request, {}, {});
    QCOMPARE(static_cast<std::size_t>(outcome.refusals.size()), decision.refusals.size());
    QCOMPARE(outcome.refusals.size(), 3);
    for (qsizetype n = 0; n < outcome.refusals.size(); ++n) {
        const lifecycle::Refusal& foretold = decision.refusals[static_cast<std::size_t>(n)];
        QCOMPARE(outcome.refusals[n].code, QString(nameOf(foretold.code)));
        QCOMPARE(outcome.refusals[n].ci, foretold.ci);
        QCOMPARE(outcome.refusals[n].rule, QString(foretold.rule));
    }
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
    QVERIFY(m_client->unregisterOperator(other, {})->isAccepted());
}

void LifecycleClientTest::rulesAreEditedAsFarAsTheyMakeSense()
{
    const QString transitions = lifecycle::table::notAllowedTransitions;
    const QHash<QString, QString> values{{text("ci_type"), text("cmdb_ci_vm_object")},
                                         {text("operational_state"), text("1")},
                                         {text("not_allowed_transition"), text("6")}};
    const auto rule = m_client->insertRow(transitions, values, {});
    QVERIFY2(rule, rule ? "" : qPrintable(rule.error().detail));
    QVERIFY(*m_client->isNotAllowedTransition(text("cmdb_ci_vm_object"), operational, retired, {}));
    QVERIFY(m_client->updateRow(transitions, *rule, {{text("not_allowed_transition"), text("3")}}, {}));
    QVERIFY(!*m_client->isNotAllowedTransition(text("cmdb_ci_vm_object"), operational, retired, {}));
    const auto again = m_client->insertRow(
        transitions, {{text("ci_type"), text("no_such_class")}, {text("operational_state"), text("1")}}, {});
    QCOMPARE(again.error().code, ErrorCode::Forbidden);
    QVERIFY(!again.error().detail.isEmpty());
    QVERIFY(m_client->deleteRow(transitions, *rule, {}));
    QCOMPARE(m_client->deleteRow(transitions, *rule, {}).error().code, ErrorCode::NotFound);
    // R46
    const auto byHand = m_client->insertRow(lifecycle::table::internalStates, {{text("ci"), m_server}}, {});
    QCOMPARE(byHand.error().code, ErrorCode::Forbidden);
    // INVALID_DELETE
    const QString me = operatorId();
    QVERIFY(m_client->addAction(me, {{m_fleet[7]}, text("CreateTask"), {}, {}}, {}, {}).isAccepted());
    const auto configuration = m_client->configuration({});
    const auto inUse = m_client->deleteRow(lifecycle::table::ciActions,
                                           configuration->rules.actionNamed(text("CreateTask"))->sysId, {});
    QCOMPARE(inUse.error().code, ErrorCode::Forbidden);
    QVERIFY2(inUse.error().detail.contains(text("INVALID_DELETE")), qPrintable(inUse.error().detail));
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::r51_theStoryOfACiIsTold()
{
    const QString me = operatorId();
    const QString ci = m_fleet[9];
    QVERIFY(m_client->setState(me, {{ci}, repair, {}}, {}, {}).isAccepted());
    QVERIFY(m_client->addAction(me, {{ci}, text("CreateTask"), {}, {}}, {}, {}).isAccepted());
    AuditQuestion story;
    story.ci = ci;
    story.requestorId = me;
    story.oldestFirst = true;
    const auto page = m_client->audit(story, {});
    QVERIFY(page);
    QVERIFY(page->rows.size() >= 3);
    QStringList fields;
    for (const AuditRow& row : page->rows) {
        QCOMPARE(row.ci, ci);
        QCOMPARE(row.requestorId, me);
        QVERIFY(!row.user.isEmpty() && !row.rule.isEmpty() && row.time.isValid());
        fields.append(row.tableName + QLatin1Char('.') + row.fieldName);
    }
    QVERIFY(fields.contains(text("statemgmt_ops_state.operational_state")));
    QVERIFY(fields.contains(text("statemgmt_cmdb_actions.active")));
    const auto action = std::ranges::find_if(page->rows, [](const AuditRow& row) { return !row.action.isEmpty(); });
    QVERIFY(action != page->rows.end());
    QCOMPARE(action->action, text("CreateTask"));

    AuditQuestion all;
    all.limit = 50;
    QSet<QString> seen;
    qsizetype rows = 0;
    for (int pages = 0; pages < 4; ++pages) {
        const auto next = m_client->audit(all, {});
        QVERIFY(next && next->next);
        for (const AuditRow& row : next->rows)
            seen.insert(row.sysId);
        rows += next->rows.size();
        all.after = *next->next;
    }
    QCOMPARE(seen.size(), rows);
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

void LifecycleClientTest::r49_refusalsAreInTheLog()
{
    QVERIFY(!m_client->unregisterOperator(QString(32, u'9'), {})->isAccepted());
    LogQuestion question;
    question.refusedOnly = true;
    question.text = text("INVALID_REQUESTOR");
    const auto page = m_client->log(question, {});
    QVERIFY(page);
    QVERIFY(!page->rows.isEmpty());
    for (const LogRow& row : page->rows) {
        QCOMPARE(row.level, 2);
        QVERIFY(row.message.startsWith(text("INVALID_REQUESTOR: ")));
    }
}

void LifecycleClientTest::r33_r36_theJobOpensTasksWhileItIsActive()
{
    const QString me = operatorId();
    const QString ci = m_fleet[11];
    QVERIFY(m_client->addAction(me, {{ci}, text("CreateTask"), text("00:00:01"), {}}, {}, {}).isAccepted());
    QTRY_COMPARE(m_client->isLeaseExpired(me, ci, text("CreateTask"), {})->value, true);
    const auto shipped = m_client->restoreJob({});
    QVERIFY(shipped && *shipped);
    QVERIFY(!(*shipped)->active && !(*shipped)->lastRun.isValid());
    QCOMPARE((*shipped)->period, std::chrono::seconds(60));
    QCOMPARE(m_client->runRestoreJob({}).error().code, ErrorCode::Forbidden);
    QVERIFY(m_client->renewTasks(true, {})->isEmpty());

    QVERIFY(m_client->setRestoreJobActive(true, {}));
    QVERIFY(m_client->runRestoreJob({}));
    QTRY_VERIFY_WITH_TIMEOUT((*m_client->restoreJob({}))->lastRun.isValid(), 20'000);
    const auto open = m_client->renewTasks(true, {});
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    const RenewTaskRow& task = open->first();
    QCOMPARE(task.ci, ci);
    QCOMPARE(task.action, text("CreateTask"));
    QCOMPARE(task.requestorId, me);
    QVERIFY(task.holder != me && !task.number.isEmpty() && task.opened.isValid() && task.leaseExpires);
    QCOMPARE(m_client->snapshots({ci}, {})->value(ci).openTasks.size(), std::size_t(1));
    QVERIFY(m_client->extendLease(me, ci, {text("CreateTask"), text("01:00:00")}, {})->isAccepted());
    QVERIFY(m_client->renewTasks(true, {})->isEmpty());
    QCOMPARE(m_client->renewTasks(false, {})->size(), 1);
    QVERIFY(m_client->setRestoreJobActive(false, {}));
    QVERIFY(m_client->configuration({})->mappings.states == lifecycle::shippedMappings().states);
    QVERIFY(m_client->configuration({})->mappings.hardwareStates == lifecycle::shippedMappings().hardwareStates);
    QVERIFY(m_client->configuration({})->mappings.fields == lifecycle::shippedMappings().fields);
    QVERIFY(m_client->unregisterOperator(me, {})->isAccepted());
}

ITAM_TEST(LifecycleClientTest)
#include "tst_lifecycleclient.moc"
