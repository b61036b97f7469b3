// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakelifecycle.h"

#include "tests/fakes/fakelifecyclerows.h"

#include <thread>

namespace itam::tests {
namespace {

using namespace core::servicenow;
using lifecycle::World;
namespace rules = core::lifecycle;
using Data = FakeLifecycle::Data;
using Values = fakelifecycle::Values;
using fakelifecycle::answers;
using fakelifecycle::choiceId;
using fakelifecycle::ciOf;
using fakelifecycle::numbered;
using fakelifecycle::pathOf;
using fakelifecycle::rowOf;
using fakelifecycle::write;

QList<CallRefusal> told(const std::vector<rules::Refusal>& refusals)
{
    QList<CallRefusal> all;
    for (const rules::Refusal& each : refusals)
        all.append({rules::nameOf(each.code), each.message, each.ci, each.rule});
    return all;
}

Error gone(const QString& what)
{
    return {ErrorCode::NotFound, QStringLiteral("HTTP 404 No Record found"), what, 404, {}};
}

/// Rows behind `after`, at most `limit`; `key` gives what they are sorted by.
template <typename Row, typename Key>
RecordPage<Row> pageOf(QList<Row> rows, bool descending, const RecordCursor& after, int limit, Key key)
{
    const auto before = [&](const std::pair<QString, QString>& a, const std::pair<QString, QString>& b) {
        return descending ? a > b : a < b;
    };
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return before({key(a), a.sysId}, {key(b), b.sysId});
    });
    RecordPage<Row> page;
    if (after.isStart())
        page.total = rows.size();
    for (const Row& row : rows) {
        if (!after.isStart() && !before({after.value, after.sysId}, {key(row), row.sysId}))
            continue;
        if (page.rows.size() == limit) {
            page.next = RecordCursor{key(page.rows.last()), page.rows.last().sysId};
            break;
        }
        page.rows.append(row);
    }
    return page;
}

class Connection final : public LifecycleInstance
{
public:
    explicit Connection(std::shared_ptr<FakeLifecycle::Shared> shared) : m_shared(std::move(shared)) {}

    Result<QString> registerOperator(std::stop_token stop) override
    {
        return answer<QString>("registerOperator", stop, [](Data& data) -> Result<QString> {
            const QString id = data.world.registerOperator();
            data.userNames.insert(id, QStringLiteral("Ada Admin"));
            return id;
        });
    }
    Result<CallOutcome> unregisterOperator(const QString& requestorId, std::stop_token stop) override
    {
        return answer<CallOutcome>("unregisterOperator", stop, [&](Data& data) -> Result<CallOutcome> {
            return CallOutcome{told(data.world.unregister(requestorId).refusals)};
        });
    }
    Result<bool> isValidRequestor(const QString& requestorId, std::stop_token stop) override
    {
        return answer<bool>("isValidRequestor", stop, [&](Data& data) -> Result<bool> {
            return rules::isValid(data.world.requestor(requestorId));
        });
    }

    BulkOutcome setState(const QString& requestorId, const rules::StateRequest& request,
                         const BulkProgressed& progressed, std::stop_token stop) override
    {
        return bulk("setState", request.sysIds, progressed, stop, [&](World& world, const QStringList& piece) {
            return world.set(requestorId, piece, request.opsLabel, request.oldOpsLabels);
        });
    }
    BulkOutcome addAction(const QString& requestorId, const rules::ActionRequest& request,
                          const BulkProgressed& progressed, std::stop_token stop) override
    {
        return bulk("addAction", request.sysIds, progressed, stop, [&](World& world, const QStringList& piece) {
            return world.add(requestorId, piece, request.actionName, request.leaseTime, request.oldActionNames);
        });
    }
    BulkOutcome removeAction(const QString& requestorId, const rules::RemovalRequest& request,
                             const BulkProgressed& progressed, std::stop_token stop) override
    {
        return bulk("removeAction", request.sysIds, progressed, stop, [&](World& world, const QStringList& piece) {
            return world.remove(requestorId, piece, request.actionName);
        });
    }
    Result<Told<QString>> stateOf(const QString& ci, std::stop_token stop) override
    {
        return answer<Told<QString>>("stateOf", stop, [&](Data& data) -> Result<Told<QString>> {
            return told(rules::operationalStateOf(ciOf(data, ci), data.world.configuration.rules));
        });
    }
    Result<Told<QStringList>> actionsOf(const QString& ci, std::stop_token stop) override
    {
        return answer<Told<QStringList>>("actionsOf", stop, [&](Data& data) -> Result<Told<QStringList>> {
            auto answered = told(rules::actionsOf(ciOf(data, ci), data.world.configuration.rules));
            if (answered.value)
                answered.value->removeAll(QStringLiteral("no_active_action"));
            return answered;
        });
    }
    Result<Told<bool>> isLeaseExpired(const QString& requestorId, const QString& ci, const QString& actionName,
                                      std::stop_token stop) override
    {
        return answer<Told<bool>>("isLeaseExpired", stop, [&](Data& data) -> Result<Told<bool>> {
            return told(rules::isLeaseExpired(ciOf(data, ci), data.world.requestor(requestorId), actionName,
                                              data.world.configuration.rules, data.world.now));
        });
    }
    Result<CallOutcome> extendLease(const QString& requestorId, const QString& ci,
                                    const rules::ExtensionRequest& request, std::stop_token stop) override
    {
        return answer<CallOutcome>("extendLease", stop, [&](Data& data) -> Result<CallOutcome> {
            return CallOutcome{
                told(data.world.extend(requestorId, ci, request.actionName, request.leaseTime).refusals)};
        });
    }

    Result<bool> isCompatible(const QString& actionName, const QString& other, std::stop_token stop) override
    {
        return answer<bool>("isCompatible", stop, [&](Data& data) -> Result<bool> {
            return rules::isCompatibleAction(data.world.configuration.rules, actionName, other);
        });
    }
    Result<bool> isNotAllowedAction(const QString& ciClass, const QString& opsLabel, const QString& actionName,
                                    std::stop_token stop) override
    {
        return answer<bool>("isNotAllowedAction", stop, [&](Data& data) -> Result<bool> {
            return rules::isNotAllowedAction(data.world.configuration.rules, pathOf(data, ciClass), opsLabel,
                                             actionName);
        });
    }
    Result<bool> isNotAllowedTransition(const QString& ciClass, const QString& opsLabel, const QString& to,
                                        std::stop_token stop) override
    {
        return answer<bool>("isNotAllowedTransition", stop, [&](Data& data) -> Result<bool> {
            return rules::isNotAllowedTransition(data.world.configuration.rules, pathOf(data, ciClass), opsLabel, to);
        });
    }

    Result<rules::Configuration> configuration(std::stop_token stop) override
    {
        return answer<rules::Configuration>("configuration", stop, [](Data& data) -> Result<rules::Configuration> {
            rules::Configuration configuration = data.world.configuration;
            configuration.properties.restoreJobActive = data.job.active;
            return configuration;
        });
    }
    Result<QList<StateChoice>> stateChoices(std::stop_token stop) override
    {
        return answer<QList<StateChoice>>("stateChoices", stop, [](Data& data) -> Result<QList<StateChoice>> {
            QList<StateChoice> choices;
            for (const rules::Choice& each : data.world.configuration.rules.operationalStates)
                choices.append({choiceId(each.value), each.value, each.label});
            return choices;
        });
    }
    Result<QList<CiClass>> classes(std::stop_token stop) override
    {
        return answer<QList<CiClass>>("classes", stop,
                                      [](Data& data) -> Result<QList<CiClass>> { return data.classes; });
    }
    Result<RecordPage<CiRow>> cis(const CiQuestion& question, std::stop_token stop) override
    {
        return answer<RecordPage<CiRow>>("cis", stop, [&](Data& data) -> Result<RecordPage<CiRow>> {
            QList<CiRow> rows;
            for (const rules::CiSnapshot& ci : data.world.cis) {
                const CiRow row = rowOf(data, ci);
                if (answers(data, ci, row, question))
                    rows.append(row);
            }
            return pageOf(rows, false, question.after, question.limit, [](const CiRow& row) { return row.name; });
        });
    }
    Result<rules::Snapshots> snapshots(const QStringList& sysIds, std::stop_token stop) override
    {
        return answer<rules::Snapshots>("snapshots", stop, [&](Data& data) -> Result<rules::Snapshots> {
            rules::Snapshots found;
            for (const QString& id : sysIds)
                found.insert(id, ciOf(data, id));
            return found;
        });
    }
    Result<QList<RequestorRow>> requestors(std::stop_token stop) override
    {
        return answer<QList<RequestorRow>>("requestors", stop, [](Data& data) -> Result<QList<RequestorRow>> {
            QList<RequestorRow> rows;
            for (const rules::Requestor& each : data.world.requestors) {
                RequestorRow row{each.id,
                                 data.userNames.value(each.id, each.id),
                                 each.workflow.has_value(),
                                 rules::isValid(each),
                                 data.world.now,
                                 0,
                                 0};
                for (const rules::CiSnapshot& ci : data.world.cis) {
                    const auto isHeld = [&](const auto& held) { return held.active && held.requestorId == each.id; };
                    row.states += std::count_if(ci.states.begin(), ci.states.end(), isHeld);
                    row.actions += std::count_if(ci.actions.begin(), ci.actions.end(), isHeld);
                }
                rows.append(row);
            }
            std::sort(rows.begin(), rows.end(),
                      [](const RequestorRow& a, const RequestorRow& b) { return a.requestorId < b.requestorId; });
            return rows;
        });
    }
    Result<QList<RenewTaskRow>> renewTasks(bool openOnly, std::stop_token stop) override
    {
        return answer<QList<RenewTaskRow>>("renewTasks", stop, [&](Data& data) -> Result<QList<RenewTaskRow>> {
            QList<RenewTaskRow> rows;
            for (const rules::RenewLeaseTaskRow& task : data.world.tasks) {
                if (task.active || !openOnly)
                    rows.prepend(rowOf(data, task));
            }
            return rows;
        });
    }
    Result<RecordPage<AuditRow>> audit(const AuditQuestion& question, std::stop_token stop) override
    {
        return answer<RecordPage<AuditRow>>("audit", stop, [&](Data& data) -> Result<RecordPage<AuditRow>> {
            QList<AuditRow> rows;
            int number = 0;
            for (const rules::AuditEntry& entry : data.world.audit) {
                const AuditRow row = rowOf(data, entry, ++number);
                const auto fits = [](const QString& wanted, const QString& is) {
                    return wanted.isEmpty() || wanted == is;
                };
                if (fits(question.ci, row.ci) && fits(question.requestorId, row.requestorId) &&
                    fits(question.user, row.user) && fits(question.tableName, row.tableName) &&
                    fits(question.rule, row.rule) && (!question.from.isValid() || row.time >= question.from) &&
                    (!question.to.isValid() || row.time < question.to))
                    rows.append(row);
            }
            return pageOf(rows, !question.oldestFirst, question.after, question.limit,
                          [](const AuditRow& row) { return row.time.toString(Qt::ISODate); });
        });
    }
    Result<RecordPage<LogRow>> log(const LogQuestion& question, std::stop_token stop) override
    {
        return answer<RecordPage<LogRow>>("log", stop, [&](Data& data) -> Result<RecordPage<LogRow>> {
            QList<LogRow> rows;
            int number = 0;
            for (const rules::LogLine& line : data.world.log) {
                const LogRow row{numbered("log", ++number), data.world.now, line.level, line.message};
                if ((!question.refusedOnly || row.level == 2) &&
                    row.message.contains(question.text, Qt::CaseInsensitive) &&
                    (!question.from.isValid() || row.time >= question.from))
                    rows.append(row);
            }
            return pageOf(rows, true, question.after, question.limit,
                          [](const LogRow& row) { return row.time.toString(Qt::ISODate); });
        });
    }

    Result<std::optional<RestoreJob>> restoreJob(std::stop_token stop) override
    {
        return answer<std::optional<RestoreJob>>(
            "restoreJob", stop, [](Data& data) -> Result<std::optional<RestoreJob>> {
                return data.job.sysId.isEmpty() ? std::nullopt : std::optional(data.job);
            });
    }
    Result<void> setRestoreJobActive(bool active, std::stop_token stop) override
    {
        return answer<void>("setRestoreJobActive", stop, [&](Data& data) -> Result<void> {
            data.job.active = active;
            return {};
        });
    }
    Result<void> runRestoreJob(std::stop_token stop) override
    {
        return answer<void>("runRestoreJob", stop, [](Data& data) -> Result<void> {
            ++data.jobRuns;
            data.job.lastRun = data.world.now;
            data.world.configuration.properties.restoreJobActive = data.job.active;
            data.world.runJob();
            return {};
        });
    }
    Result<void> setProperty(const QString& name, const QString& value, std::stop_token stop) override
    {
        return answer<void>("setProperty", stop, [&](Data& data) -> Result<void> {
            rules::Properties& properties = data.world.configuration.properties;
            if (name == rules::maxBulkCountProperty)
                properties.maxBulkCount = value.toInt();
            else if (name == rules::maxLeaseExpiredDaysProperty)
                properties.maxLeaseExpiredDays = value.toInt();
            else
                return failure(gone(name));
            return {};
        });
    }

    Result<QString> insertRow(const QString& table, const Values& values, std::stop_token stop) override
    {
        return answer<QString>("insertRow", stop, [&](Data& data) -> Result<QString> {
            const QString id = table == QLatin1String("sys_choice")
                                   ? choiceId(values.value(QStringLiteral("value")).toInt())
                                   : numbered("row", ++data.created);
            write(data, table, id, values, true);
            return id;
        });
    }
    Result<void> updateRow(const QString& table, const QString& sysId, const Values& values,
                           std::stop_token stop) override
    {
        return answer<void>("updateRow", stop, [&](Data& data) -> Result<void> {
            return write(data, table, sysId, values, false) ? Result<void>() : failure(gone(table));
        });
    }
    Result<void> deleteRow(const QString& table, const QString& sysId, std::stop_token stop) override
    {
        return answer<void>("deleteRow", stop, [&](Data& data) -> Result<void> {
            if (table == QLatin1String("sys_choice")) {
                std::erase_if(data.world.configuration.rules.operationalStates,
                              [&](const rules::Choice& each) { return choiceId(each.value) == sysId; });
                return {};
            }
            const rules::Decision decision = data.world.deleteRow(table, sysId);
            if (decision.isAllowed())
                return {};
            const rules::Refusal& refusal = decision.refusals.front();
            if (refusal.code == rules::RefusalCode::InvalidSysId)
                return failure(gone(table)); // the Table API finds no record before it asks the rules
            return failure(Error{ErrorCode::Forbidden,
                                 rules::nameOf(refusal.code) + QLatin1String(": ") + refusal.message,
                                 table,
                                 403,
                                 {}});
        });
    }

private:
    template <typename T, typename Ask>
    Result<T> answer(const char* name, const std::stop_token& stop, Ask ask)
    {
        const QString call = QString::fromLatin1(name);
        while (m_shared->held && !stop.stop_requested())
            std::this_thread::yield();
        const std::scoped_lock lock(m_shared->mutex);
        Data& data = m_shared->data;
        data.calls.append(call);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (const auto failing = data.failing.constFind(call); failing != data.failing.cend()) {
            const Error error = *failing;
            data.failing.erase(failing);
            return failure(error);
        }
        return ask(data);
    }

    template <typename Write>
    BulkOutcome bulk(const char* name, const QStringList& all, const BulkProgressed& progressed,
                     const std::stop_token& stop, Write write)
    {
        BulkOutcome outcome;
        outcome.total = all.size();
        qsizetype at = 0;
        do {
            qsizetype size = 0;
            const auto piece = answer<QList<CallRefusal>>(name, stop, [&](Data& data) -> Result<QList<CallRefusal>> {
                const QStringList cis = all.mid(at, data.world.configuration.properties.maxBulkCount);
                size = cis.size();
                return told(write(data.world, cis).refusals);
            });
            if (!piece) {
                outcome.ended = piece.error();
                return outcome;
            }
            at += size;
            outcome.answered = at;
            outcome.refusals += *piece;
            if (progressed)
                progressed({outcome.answered, outcome.total});
        } while (at < all.size());
        return outcome;
    }

    template <typename T>
    static Told<T> told(const rules::Answer<T>& answered)
    {
        if (answered)
            return {*answered, {}};
        return {std::nullopt, tests::told({answered.error()})};
    }
    static QList<CallRefusal> told(const std::vector<rules::Refusal>& refusals) { return tests::told(refusals); }

    std::shared_ptr<FakeLifecycle::Shared> m_shared;
};

} // namespace

FakeLifecycle::FakeLifecycle() : m_shared(std::make_shared<Shared>())
{
    const auto add = [this](const char* name, const char* label, const char* parent) {
        m_shared->data.classes.append(
            {QString::fromLatin1(name), QString::fromLatin1(label), QString::fromLatin1(parent)});
    };
    add("cmdb_ci", "Configuration Item", "");
    add("cmdb_ci_service", "Service", "cmdb_ci");
    add("cmdb_ci_hardware", "Hardware", "cmdb_ci");
    add("cmdb_ci_computer", "Computer", "cmdb_ci_hardware");
    add("cmdb_ci_server", "Server", "cmdb_ci_computer");
    add("cmdb_ci_linux_server", "Linux Server", "cmdb_ci_server");
    add("cmdb_ci_win_server", "Windows Server", "cmdb_ci_server");
    m_shared->data.job = {QStringLiteral("restore-job"), false, std::chrono::seconds(60), {}};
}

void FakeLifecycle::addCi(const QString& sysId, const QString& name, const QString& ciClass)
{
    with([&](Data& data) {
        QStringList path;
        QString each = ciClass;
        for (qsizetype i = data.classes.size(); i > 0; --i) {
            if (data.classes.at(i - 1).name != each)
                continue;
            path.append(each);
            each = data.classes.at(i - 1).parent;
        }
        data.world.addCi(sysId, path);
        data.facts.insert(sysId, {name, {}, {}});
    });
}

QString FakeLifecycle::registerOperator(const QString& userName)
{
    return with([&](Data& data) {
        const QString id = data.world.registerOperator();
        data.userNames.insert(id, userName);
        return id;
    });
}

LifecycleAccess FakeLifecycle::access() const
{
    return [shared = m_shared]() -> Result<std::unique_ptr<LifecycleInstance>> {
        return std::make_unique<Connection>(shared);
    };
}

} // namespace itam::tests
