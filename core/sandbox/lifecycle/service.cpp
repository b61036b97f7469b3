// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/service.h"

#include "core/lifecycle/addaction.h"
#include "core/lifecycle/extendlease.h"
#include "core/lifecycle/removeaction.h"
#include "core/lifecycle/setstate.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/lifecyclesnapshots.h"
#include "core/sandbox/store/lifecyclewrites.h"

#include <QRandomGenerator>

#include <array>

namespace itam::sandbox::lifecycle {
namespace {

constexpr qsizetype mostParts = 8; // of a name with commas; a list may have thousands
constexpr int mostDraws = 16;      // two in 2^128 would be equal once in a while only if the source were broken

QString randomId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString id;
    for (const quint32 word : words)
        id += QStringLiteral("%1").arg(word, 8, 16, QLatin1Char('0'));
    return id;
}

/// The CIs of a call as they are; those that another call works on are Locked.
Result<lc::Snapshots> snapshotsOf(store::Session& session, const QStringList& sysIds, const CiLocks::Held& held)
{
    auto snapshots = store::lifecycleSnapshots(session, sysIds);
    if (!snapshots)
        return snapshots;
    for (const QString& sysId : held.missed()) {
        const auto missed = snapshots->find(sysId);
        if (missed != snapshots->end() && missed->standing == lc::Standing::Ci)
            missed->standing = lc::Standing::Locked;
    }
    return snapshots;
}

/// What one call is decided on.
struct Present
{
    store::Writer& writer;
    const lc::Configuration& configuration;
    lc::Call call;
};

/// What refuses a call as a whole needs no snapshot; else `decide` has those of the CIs.
template <typename Check, typename Decide>
Result<lc::Decision> decided(const Present& present, const QStringList& sysIds, const CiLocks::Held& held, Check check,
                             Decide decide)
{
    if (lc::Refusals refusals = check(); !refusals.empty())
        return lc::refusedCall(std::move(refusals));
    const auto snapshots = snapshotsOf(present.writer, sysIds, held);
    if (!snapshots)
        return failure(snapshots.error());
    return decide(*snapshots);
}

QStringList labels(const QString& text, const lc::RuleSet& rules)
{
    return names(text, [&](const QString& label) { return rules.stateLabelled(label).has_value(); });
}

QStringList actionNames(const QString& text, const lc::RuleSet& rules)
{
    return names(text, [&](const QString& name) { return rules.actionNamed(name) != nullptr; });
}

} // namespace

QStringList names(const QString& text, const std::function<bool(const QString&)>& isKnown)
{
    const QStringList parts = text.split(QLatin1Char(','));
    QStringList found;
    for (qsizetype i = 0; i < parts.size();) {
        qsizetype taken = 1;
        for (qsizetype count = std::min(mostParts, parts.size() - i); count > 1; --count) {
            if (isKnown(parts.mid(i, count).join(QLatin1Char(',')).trimmed())) {
                taken = count;
                break;
            }
        }
        if (const QString name = parts.mid(i, taken).join(QLatin1Char(',')).trimmed(); !name.isEmpty())
            found.append(name);
        i += taken;
    }
    return found;
}

QStringList classPathOf(const store::Schema& schema, const QString& className)
{
    QStringList path;
    for (const store::Table* table = schema.find(className); table; table = schema.find(table->extends)) {
        path.append(table->name);
        if (table->name == lc::table::configurationItem)
            return path;
    }
    return {};
}

Service::Service(store::Store& store, ServiceOptions options)
    : m_store(store)
    , m_options(std::move(options))
    , m_locks(m_options.longestWait)
{
}

template <typename Decide>
Result<lc::Decision> Service::change(const char* name, const platform::Caller& caller, Decide decide)
{
    return m_store.write(name, [&](store::Writer& writer) -> Result<lc::Decision> {
        writer.actAs(caller.user);
        const auto configuration = store::lifecycleConfiguration(writer);
        if (!configuration)
            return failure(configuration.error());
        Result<lc::Decision> decision = decide(Present{writer, *configuration, {caller.user, writer.now()}});
        if (decision)
            ITAM_TRY(store::writeDecision(writer, *decision));
        return decision;
    });
}

Result<Service::Registration> Service::registerOperator(const platform::Caller& caller)
{
    QString id;
    auto decision = change("lifecycle: register", caller, [&](const Present& present) -> Result<lc::Decision> {
        lc::Decision drawn;
        for (int draw = 0; draw < mostDraws; ++draw) {
            id = m_options.drawId ? m_options.drawId() : randomId();
            const auto isTaken = store::isRequestorIdTaken(present.writer, id);
            if (!isTaken)
                return failure(isTaken.error());
            drawn = lc::registerOperator(id, caller.userId, *isTaken ? QSet<QString>{id} : QSet<QString>());
            if (drawn.isAllowed())
                break;
        }
        return drawn;
    });
    if (!decision)
        return failure(decision.error());
    return Registration{std::move(*decision), id};
}

Result<lc::Decision> Service::unregisterOperator(const QString& id, const platform::Caller& caller)
{
    // Those that it has now. What another call of the same requestor adds until the transaction begins is committed by
    // then, so no lock is needed for it.
    const auto before = m_store.read([&](store::Reader& reader) { return store::cisOfRequestor(reader, id); });
    if (!before)
        return failure(before.error());
    const CiLocks::Held held = m_locks.lock(*before);
    return change("lifecycle: unregister", caller, [&](const Present& present) -> Result<lc::Decision> {
        const auto requestor = store::lifecycleRequestor(present.writer, id);
        const auto sysIds = store::cisOfRequestor(present.writer, id);
        if (!requestor || !sysIds)
            return failure(!requestor ? requestor.error() : sysIds.error());
        const auto snapshots = snapshotsOf(present.writer, *sysIds, held);
        if (!snapshots)
            return failure(snapshots.error());
        std::vector<lc::CiSnapshot> cis;
        for (const QString& sysId : *sysIds)
            cis.push_back(*snapshots->constFind(sysId));
        return lc::unregisterOperator(*requestor, cis, present.configuration, present.call);
    });
}

Result<lc::Decision> Service::setState(const StateCall& call, const platform::Caller& caller)
{
    const CiLocks::Held held = m_locks.lock(call.sysIds);
    return change("lifecycle: set states", caller, [&](const Present& present) -> Result<lc::Decision> {
        const auto requestor = store::lifecycleRequestor(present.writer, call.requestorId);
        if (!requestor)
            return failure(requestor.error());
        const lc::StateRequest request{call.sysIds, call.opsLabel,
                                       labels(call.oldOpsLabels, present.configuration.rules)};
        return decided(
            present, call.sysIds, held, [&] { return lc::checkStateCall(request, *requestor, present.configuration); },
            [&](const lc::Snapshots& cis) {
                return lc::setState(request, *requestor, cis, present.configuration, present.call);
            });
    });
}

Result<lc::Decision> Service::addAction(const ActionCall& call, const platform::Caller& caller)
{
    const CiLocks::Held held = m_locks.lock(call.sysIds);
    return change("lifecycle: add actions", caller, [&](const Present& present) -> Result<lc::Decision> {
        const auto requestor = store::lifecycleRequestor(present.writer, call.requestorId);
        if (!requestor)
            return failure(requestor.error());
        const lc::ActionRequest request{call.sysIds, call.actionName, call.leaseTime,
                                        actionNames(call.oldActionNames, present.configuration.rules)};
        return decided(
            present, call.sysIds, held, [&] { return lc::checkActionCall(request, *requestor, present.configuration); },
            [&](const lc::Snapshots& cis) {
                return lc::addAction(request, *requestor, cis, present.configuration, present.call);
            });
    });
}

Result<lc::Decision> Service::removeAction(const RemovalCall& call, const platform::Caller& caller)
{
    const CiLocks::Held held = m_locks.lock(call.sysIds);
    return change("lifecycle: remove actions", caller, [&](const Present& present) -> Result<lc::Decision> {
        const auto requestor = store::lifecycleRequestor(present.writer, call.requestorId);
        if (!requestor)
            return failure(requestor.error());
        const lc::RemovalRequest request{call.sysIds, call.actionName};
        return decided(
            present, call.sysIds, held,
            [&] { return lc::checkRemovalCall(request, *requestor, present.configuration); },
            [&](const lc::Snapshots& cis) {
                return lc::removeAction(request, *requestor, cis, present.configuration, present.call);
            });
    });
}

Result<lc::Decision> Service::extendLease(const LeaseCall& call, const platform::Caller& caller)
{
    const CiLocks::Held held = m_locks.lock({call.ci});
    return change("lifecycle: extend lease", caller, [&](const Present& present) -> Result<lc::Decision> {
        const auto requestor = store::lifecycleRequestor(present.writer, call.requestorId);
        if (!requestor)
            return failure(requestor.error());
        const auto snapshots = snapshotsOf(present.writer, {call.ci}, held);
        if (!snapshots)
            return failure(snapshots.error());
        return lc::extendLease({call.actionName, call.leaseTime}, *requestor, *snapshots->constFind(call.ci),
                               present.configuration, present.call);
    });
}

Result<bool> Service::isValidRequestor(const QString& id)
{
    return m_store.read([&](store::Reader& reader) -> Result<bool> {
        const auto requestor = store::lifecycleRequestor(reader, id);
        if (!requestor)
            return failure(requestor.error());
        return lc::isValid(*requestor);
    });
}

/// An answer from one moment of the data; a refusal is logged.
template <typename T, typename Ask>
Result<lc::Answer<T>> Service::ask(Ask answerOf)
{
    auto answer = m_store.read([&](store::Reader& reader) -> Result<lc::Answer<T>> {
        const auto configuration = store::lifecycleConfiguration(reader);
        if (!configuration)
            return failure(configuration.error());
        return answerOf(reader, *configuration);
    });
    if (answer && !*answer)
        logRefusals({answer->error()});
    return answer;
}

Result<lc::Answer<QString>> Service::operationalStateOf(const QString& ci)
{
    return ask<QString>(
        [&](store::Reader& reader, const lc::Configuration& configuration) -> Result<lc::Answer<QString>> {
            const auto snapshots = store::lifecycleSnapshots(reader, {ci});
            if (!snapshots)
                return failure(snapshots.error());
            return lc::operationalStateOf(*snapshots->constFind(ci), configuration.rules);
        });
}

Result<lc::Answer<QStringList>> Service::actionsOf(const QString& ci)
{
    return ask<QStringList>(
        [&](store::Reader& reader, const lc::Configuration& configuration) -> Result<lc::Answer<QStringList>> {
            const auto snapshots = store::lifecycleSnapshots(reader, {ci});
            if (!snapshots)
                return failure(snapshots.error());
            return lc::actionsOf(*snapshots->constFind(ci), configuration.rules);
        });
}

Result<lc::Answer<bool>> Service::isLeaseExpired(const LeaseCall& call)
{
    const QDateTime now = m_store.clock().nowUtc();
    return ask<bool>([&](store::Reader& reader, const lc::Configuration& configuration) -> Result<lc::Answer<bool>> {
        const auto requestor = store::lifecycleRequestor(reader, call.requestorId);
        const auto snapshots = store::lifecycleSnapshots(reader, {call.ci});
        if (!requestor || !snapshots)
            return failure(!requestor ? requestor.error() : snapshots.error());
        return lc::isLeaseExpired(*snapshots->constFind(call.ci), *requestor, call.actionName, configuration.rules,
                                  now);
    });
}

namespace {

/// What the rules alone say.
template <typename Ask>
Result<bool> askRules(store::Store& store, Ask answerOf)
{
    return store.read([&](store::Reader& reader) -> Result<bool> {
        const auto configuration = store::lifecycleConfiguration(reader);
        if (!configuration)
            return failure(configuration.error());
        return answerOf(configuration->rules);
    });
}

} // namespace

Result<bool> Service::isCompatibleAction(const QString& name, const QString& other)
{
    return askRules(m_store, [&](const lc::RuleSet& rules) { return lc::isCompatibleAction(rules, name, other); });
}

Result<bool> Service::isNotAllowedAction(const QString& ciClass, const QString& label, const QString& action)
{
    const QStringList path = classPathOf(m_store.schema(), ciClass);
    return askRules(m_store,
                    [&](const lc::RuleSet& rules) { return lc::isNotAllowedAction(rules, path, label, action); });
}

Result<bool> Service::isNotAllowedTransition(const QString& ciClass, const QString& from, const QString& to)
{
    const QStringList path = classPathOf(m_store.schema(), ciClass);
    return askRules(m_store,
                    [&](const lc::RuleSet& rules) { return lc::isNotAllowedTransition(rules, path, from, to); });
}

void Service::logRefusals(const std::vector<lc::Refusal>& refusals)
{
    lc::Decision decision;
    for (const lc::Refusal& refusal : refusals)
        decision.refuse(refusal);
    m_store.post("lifecycle: log", [log = std::move(decision.log)](store::Writer& writer) {
        return store::writeLifecycleLog(writer, log);
    });
}

} // namespace itam::sandbox::lifecycle
