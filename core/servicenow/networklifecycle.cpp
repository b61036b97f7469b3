// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/networklifecycle.h"

#include "core/servicenow/auditreader.h"
#include "core/servicenow/bulkcaller.h"
#include "core/servicenow/cireader.h"
#include "core/servicenow/lifecycleconfiguration.h"
#include "core/servicenow/requestorreader.h"
#include "core/servicenow/rowview.h"
#include "core/servicenow/snapshotreader.h"

namespace itam::core::servicenow {
namespace {

constexpr qint64 secondsOfADay = 86'400;

class NetworkLifecycle final : public LifecycleInstance
{
public:
    NetworkLifecycle(std::unique_ptr<InstanceSession> session, const support::Clock& clock, RetryLimits limits)
        : m_session(std::move(session))
        , m_clock(clock)
        , m_tables(m_session->tables())
        , m_calls(m_session->lifecycleCalls())
        , m_bulk(m_calls, clock, limits)
    {
    }

    Result<QString> registerOperator(std::stop_token stop) override;
    Result<CallOutcome> unregisterOperator(const QString& requestorId, std::stop_token stop) override;
    Result<bool> isValidRequestor(const QString& requestorId, std::stop_token stop) override;

    BulkOutcome setState(const QString& requestorId, const lifecycle::StateRequest& request,
                         const BulkProgressed& progressed, std::stop_token stop) override;
    BulkOutcome addAction(const QString& requestorId, const lifecycle::ActionRequest& request,
                          const BulkProgressed& progressed, std::stop_token stop) override;
    BulkOutcome removeAction(const QString& requestorId, const lifecycle::RemovalRequest& request,
                             const BulkProgressed& progressed, std::stop_token stop) override;
    Result<Told<QString>> stateOf(const QString& ci, std::stop_token stop) override;
    Result<Told<QStringList>> actionsOf(const QString& ci, std::stop_token stop) override;

    Result<Told<bool>> isLeaseExpired(const QString& requestorId, const QString& ci, const QString& actionName,
                                      std::stop_token stop) override;
    Result<CallOutcome> extendLease(const QString& requestorId, const QString& ci,
                                    const lifecycle::ExtensionRequest& request, std::stop_token stop) override;

    Result<bool> isCompatible(const QString& actionName, const QString& otherActionName, std::stop_token stop) override;
    Result<bool> isNotAllowedAction(const QString& ciClass, const QString& opsLabel, const QString& actionName,
                                    std::stop_token stop) override;
    Result<bool> isNotAllowedTransition(const QString& ciClass, const QString& opsLabel,
                                        const QString& transitionOpsLabel, std::stop_token stop) override;

    Result<lifecycle::Configuration> configuration(std::stop_token stop) override;
    Result<QList<StateChoice>> stateChoices(std::stop_token stop) override { return readStateChoices(m_tables, stop); }
    Result<QList<CiClass>> classes(std::stop_token stop) override;
    Result<RecordPage<CiRow>> cis(const CiQuestion& question, std::stop_token stop) override;
    Result<lifecycle::Snapshots> snapshots(const QStringList& sysIds, std::stop_token stop) override;
    Result<QList<RequestorRow>> requestors(std::stop_token stop) override { return readRequestors(m_tables, stop); }
    Result<QList<RenewTaskRow>> renewTasks(bool openOnly, std::stop_token stop) override
    {
        return readRenewTasks(m_tables, m_names, openOnly, stop);
    }
    Result<RecordPage<AuditRow>> audit(const AuditQuestion& question, std::stop_token stop) override
    {
        return m_audit.page(m_tables, question, stop);
    }
    Result<RecordPage<LogRow>> log(const LogQuestion& question, std::stop_token stop) override
    {
        return readLog(m_tables, question, stop);
    }

    Result<std::optional<RestoreJob>> restoreJob(std::stop_token stop) override
    {
        return readRestoreJob(m_tables, stop);
    }
    Result<void> setRestoreJobActive(bool active, std::stop_token stop) override;
    Result<void> runRestoreJob(std::stop_token stop) override;

    Result<void> setProperty(const QString& name, const QString& value, std::stop_token stop) override;

    Result<QString> insertRow(const QString& table, const QHash<QString, QString>& values,
                              std::stop_token stop) override;
    Result<void> updateRow(const QString& table, const QString& sysId, const QHash<QString, QString>& values,
                           std::stop_token stop) override;
    Result<void> deleteRow(const QString& table, const QString& sysId, std::stop_token stop) override
    {
        return m_tables.remove(table, sysId, stop);
    }

private:
    [[nodiscard]] BulkOutcome runBulk(const LifecycleCall& call, const QStringList& cis,
                                      const BulkProgressed& progressed, const std::stop_token& stop);
    [[nodiscard]] Result<bool> ask(const char* question, CallParameters parameters, const std::stop_token& stop);
    [[nodiscard]] Result<const CiClassTree*> classTree(const std::stop_token& stop);
    [[nodiscard]] Result<RestoreJob> jobThatIsThere(const std::stop_token& stop);

    std::unique_ptr<InstanceSession> m_session;
    const support::Clock& m_clock;
    TableClient m_tables;
    LifecycleCalls m_calls;
    BulkCaller m_bulk;
    AuditReader m_audit;
    HolderNames m_names;
    std::optional<CiClassTree> m_classes;
    std::optional<int> m_maxBulkCount;
};

// --- requestors

Result<QString> NetworkLifecycle::registerOperator(std::stop_token stop)
{
    const auto answer = m_calls.send({Method::Post, {QStringLiteral("operators")}}, stop);
    if (!answer)
        return failure(answer.error());
    const QString id = requestorIdIn(*answer);
    if (!id.isEmpty())
        return id;
    const CallOutcome outcome = answer->outcome();
    const QString origin = m_session->credentials().origin();
    if (outcome.isAccepted())
        return failure(ErrorCode::BadReply, QStringLiteral("registered, but without a requestor id"), origin);
    const CallRefusal& refusal = outcome.refusals.first();
    return failure(ErrorCode::Forbidden, QStringLiteral("%1 %2").arg(refusal.code, refusal.message).trimmed(), origin);
}

Result<CallOutcome> NetworkLifecycle::unregisterOperator(const QString& requestorId, std::stop_token stop)
{
    const auto answer = m_calls.send({Method::Delete, {QStringLiteral("operators"), requestorId}}, stop);
    if (!answer)
        return failure(answer.error());
    return answer->outcome();
}

Result<bool> NetworkLifecycle::isValidRequestor(const QString& requestorId, std::stop_token stop)
{
    if (requestorId.isEmpty())
        return false;
    const auto answer =
        m_calls.send({Method::Get, {QStringLiteral("requestors"), requestorId, QStringLiteral("valid")}}, stop);
    if (!answer)
        return failure(answer.error());
    return answer->result;
}

// --- states and actions

BulkOutcome NetworkLifecycle::runBulk(const LifecycleCall& call, const QStringList& cis,
                                      const BulkProgressed& progressed, const std::stop_token& stop)
{
    int atOnce = m_maxBulkCount.value_or(lifecycle::Properties().maxBulkCount);
    if (!m_maxBulkCount) {
        const auto properties = readProperties(m_tables, stop);
        if (properties)
            atOnce = *(m_maxBulkCount = properties->maxBulkCount);
        // Whatever an instance answers, the call shall find out; one that does not answer is not asked again.
        if (!properties && properties.error().httpStatus == 0) {
            BulkOutcome outcome;
            outcome.total = cis.size();
            outcome.ended = properties.error();
            return outcome;
        }
    }
    return m_bulk.run(call, cis, atOnce, progressed, stop);
}

BulkOutcome NetworkLifecycle::setState(const QString& requestorId, const lifecycle::StateRequest& request,
                                       const BulkProgressed& progressed, std::stop_token stop)
{
    return runBulk(
        {Method::Post,
         {QStringLiteral("statuses")},
         {{"requestorId", {requestorId}}, {"opsLabel", {request.opsLabel}}, {"oldOpsLabels", request.oldOpsLabels}}},
        request.sysIds, progressed, stop);
}

BulkOutcome NetworkLifecycle::addAction(const QString& requestorId, const lifecycle::ActionRequest& request,
                                        const BulkProgressed& progressed, std::stop_token stop)
{
    return runBulk({Method::Post,
                    {QStringLiteral("actions")},
                    {{"requestorId", {requestorId}},
                     {"actionName", {request.actionName}},
                     {"leaseTime", {request.leaseTime}},
                     {"oldActionNames", request.oldActionNames}}},
                   request.sysIds, progressed, stop);
}

BulkOutcome NetworkLifecycle::removeAction(const QString& requestorId, const lifecycle::RemovalRequest& request,
                                           const BulkProgressed& progressed, std::stop_token stop)
{
    return runBulk({Method::Delete,
                    {QStringLiteral("actions")},
                    {{"requestorId", {requestorId}}, {"actionName", {request.actionName}}}},
                   request.sysIds, progressed, stop);
}

Result<Told<QString>> NetworkLifecycle::stateOf(const QString& ci, std::stop_token stop)
{
    const auto answer = m_calls.send({Method::Get, {QStringLiteral("statuses"), ci}}, stop);
    if (!answer)
        return failure(answer.error());
    Told<QString> told{operationalStateIn(*answer), answer->refusals};
    if (!told.value && told.refusals.isEmpty())
        told.refusals = CallAnswer{}.outcome().refusals;
    return told;
}

Result<Told<QStringList>> NetworkLifecycle::actionsOf(const QString& ci, std::stop_token stop)
{
    const auto answer = m_calls.send({Method::Get, {QStringLiteral("actions"), ci}}, stop);
    if (!answer)
        return failure(answer.error());
    const CallOutcome outcome = answer->outcome();
    if (!outcome.isAccepted())
        return Told<QStringList>{{}, outcome.refusals};
    return Told<QStringList>{ciActionsIn(*answer), {}};
}

// --- leases

Result<Told<bool>> NetworkLifecycle::isLeaseExpired(const QString& requestorId, const QString& ci,
                                                    const QString& actionName, std::stop_token stop)
{
    const auto answer = m_calls.send({Method::Get,
                                      {QStringLiteral("leases"), ci, QStringLiteral("expired")},
                                      {{"requestorId", {requestorId}}, {"actionName", {actionName}}}},
                                     stop);
    if (!answer)
        return failure(answer.error());
    if (!answer->refusals.isEmpty())
        return Told<bool>{{}, answer->refusals};
    return Told<bool>{answer->result, {}};
}

Result<CallOutcome> NetworkLifecycle::extendLease(const QString& requestorId, const QString& ci,
                                                  const lifecycle::ExtensionRequest& request, std::stop_token stop)
{
    const auto answer = m_calls.send(
        {Method::Patch,
         {QStringLiteral("leases"), ci},
         {{"requestorId", {requestorId}}, {"actionName", {request.actionName}}, {"leaseTime", {request.leaseTime}}}},
        stop);
    if (!answer)
        return failure(answer.error());
    return answer->outcome();
}

// --- rules

/// The answer of a question whose names the instance does not know is false, as it forbids nothing about them; a
/// question that it refuses is a bad one of ours.
Result<bool> NetworkLifecycle::ask(const char* question, CallParameters parameters, const std::stop_token& stop)
{
    const auto answer = m_calls.send({Method::Get, {QString::fromLatin1(question)}, std::move(parameters)}, stop);
    if (!answer)
        return failure(answer.error());
    if (!answer->refusals.isEmpty())
        return failure(ErrorCode::BadReply, answer->refusals.first().message, m_session->credentials().origin());
    return answer->result;
}

Result<bool> NetworkLifecycle::isCompatible(const QString& actionName, const QString& otherActionName,
                                            std::stop_token stop)
{
    return ask("compatActions", {{"actionName", {actionName}}, {"otherActionName", {otherActionName}}}, stop);
}

Result<bool> NetworkLifecycle::isNotAllowedAction(const QString& ciClass, const QString& opsLabel,
                                                  const QString& actionName, std::stop_token stop)
{
    return ask("notAllowedAction", {{"actionName", {actionName}}, {"ciClass", {ciClass}}, {"opsLabel", {opsLabel}}},
               stop);
}

Result<bool> NetworkLifecycle::isNotAllowedTransition(const QString& ciClass, const QString& opsLabel,
                                                      const QString& transitionOpsLabel, std::stop_token stop)
{
    return ask("notAllowedOpsTransition",
               {{"ciClass", {ciClass}}, {"opsLabel", {opsLabel}}, {"transitionOpsLabel", {transitionOpsLabel}}}, stop);
}

// --- tables

Result<lifecycle::Configuration> NetworkLifecycle::configuration(std::stop_token stop)
{
    auto read = readConfiguration(m_tables, stop);
    if (read)
        m_maxBulkCount = read->properties.maxBulkCount;
    return read;
}

Result<const CiClassTree*> NetworkLifecycle::classTree(const std::stop_token& stop)
{
    if (!m_classes) {
        auto read = readCiClasses(m_tables, stop);
        if (!read)
            return failure(std::move(read).error());
        m_classes = *std::move(read);
    }
    return &*m_classes;
}

Result<QList<CiClass>> NetworkLifecycle::classes(std::stop_token stop)
{
    m_classes.reset(); // asked for by name: as they are now
    const auto tree = classTree(stop);
    if (!tree)
        return failure(tree.error());
    return (*tree)->classes();
}

Result<RecordPage<CiRow>> NetworkLifecycle::cis(const CiQuestion& question, std::stop_token stop)
{
    const auto tree = classTree(stop);
    if (!tree)
        return failure(tree.error());
    lifecycle::RuleSet rules;
    if (question.selectableForTask) {
        auto read = readActionRules(m_tables, stop);
        if (!read)
            return failure(std::move(read).error());
        rules = *std::move(read);
    }
    return CiReader(m_tables, **tree, m_names).page(question, rules, stop);
}

Result<lifecycle::Snapshots> NetworkLifecycle::snapshots(const QStringList& sysIds, std::stop_token stop)
{
    const auto tree = classTree(stop);
    if (!tree)
        return failure(tree.error());
    return readSnapshots(m_tables, **tree, sysIds, stop);
}

// --- the restore job

Result<RestoreJob> NetworkLifecycle::jobThatIsThere(const std::stop_token& stop)
{
    auto job = readRestoreJob(m_tables, stop);
    if (!job)
        return failure(std::move(job).error());
    if (!*job)
        return failure(ErrorCode::NotFound, QStringLiteral("no such row in sysauto_script"), lifecycle::restoreJobName);
    return **std::move(job);
}

Result<void> NetworkLifecycle::setRestoreJobActive(bool active, std::stop_token stop)
{
    const auto job = jobThatIsThere(stop);
    if (!job)
        return failure(job.error());
    return updateRow(restoreJobTable, job->sysId,
                     {{QStringLiteral("active"), active ? QStringLiteral("true") : QStringLiteral("false")}}, stop);
}

// A trigger that runs once is how the platform itself executes a job now.
Result<void> NetworkLifecycle::runRestoreJob(std::stop_token stop)
{
    const auto job = jobThatIsThere(stop);
    if (!job)
        return failure(job.error());
    if (!job->active)
        return failure(ErrorCode::Forbidden, QStringLiteral("the job is not active, and runs only while it is (R36)"),
                       lifecycle::restoreJobName);
    // Past by every clock, the instance's too.
    const QDateTime due = m_clock.nowUtc().addSecs(-secondsOfADay);
    const auto trigger = insertRow(QStringLiteral("sys_trigger"),
                                   {{QStringLiteral("name"), lifecycle::restoreJobName},
                                    {QStringLiteral("document"), restoreJobTable},
                                    {QStringLiteral("document_key"), job->sysId},
                                    {QStringLiteral("trigger_type"), QStringLiteral("0")},
                                    {QStringLiteral("next_action"), queryTime(due)}},
                                   stop);
    if (!trigger)
        return failure(trigger.error());
    return {};
}

// --- editing

/// A property that has no record yet has its default; it gets one.
Result<void> NetworkLifecycle::setProperty(const QString& name, const QString& value, std::stop_token stop)
{
    const QString table = QStringLiteral("sys_properties");
    TableQuery query;
    query.table = table;
    query.query = QLatin1String("name=") + queryId(name);
    query.fields = columnsFrom("sys_id");
    query.limit = 1;
    query.count = false;
    const auto known = m_tables.query(query, stop);
    if (!known)
        return failure(known.error());
    m_maxBulkCount.reset();
    const QHash<QString, QString> values{{QStringLiteral("value"), value}};
    if (!known->rows.isEmpty())
        return updateRow(table, known->rows.first().value(QStringLiteral("sys_id")), values, stop);
    const auto made = insertRow(table, {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}}, stop);
    if (!made)
        return failure(made.error());
    return {};
}

Result<QString> NetworkLifecycle::insertRow(const QString& table, const QHash<QString, QString>& values,
                                            std::stop_token stop)
{
    const auto row = m_tables.insert(table, values, stop);
    if (!row)
        return failure(row.error());
    return row->value(QStringLiteral("sys_id"));
}

Result<void> NetworkLifecycle::updateRow(const QString& table, const QString& sysId,
                                         const QHash<QString, QString>& values, std::stop_token stop)
{
    const auto row = m_tables.update(table, sysId, values, stop);
    if (!row)
        return failure(row.error());
    if (values.contains(QStringLiteral("value")))
        m_maxBulkCount.reset(); // it may be that property
    return {};
}

} // namespace

std::unique_ptr<LifecycleInstance> makeLifecycleInstance(std::unique_ptr<InstanceSession> session,
                                                         const support::Clock& clock, RetryLimits limits)
{
    return std::make_unique<NetworkLifecycle>(std::move(session), clock, limits);
}

} // namespace itam::core::servicenow
