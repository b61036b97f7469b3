// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands that change something on CIs, and their dry runs, which ask the rule engine in place of the instance.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/lifecyclecis.h"
#include "app/export/lifecyclecommand.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::servicenow::BulkOutcome;
using core::servicenow::BulkProgress;
using core::servicenow::CallRefusal;

constexpr qsizetype listedRefusals = 100;
constexpr int unregisteredDigits = 32;

/// "Set to Retired"
QString deedOf(const LifecycleArguments& arguments)
{
    switch (arguments.verb) {
    case LifecycleVerb::StateSet:
        return QStringLiteral("Set to %1").arg(arguments.subject);
    case LifecycleVerb::ActionAdd:
        return QStringLiteral("Action %1 added").arg(arguments.subject);
    case LifecycleVerb::ActionRemove:
        return QStringLiteral("Action %1 removed").arg(arguments.subject);
    default:
        return QStringLiteral("Lease of %1 extended").arg(arguments.subject);
    }
}

/// What a call about CIs came to.
struct Called
{
    SelectedCis cis;
    FoundRequestor requestor;
    BulkOutcome outcome;
    bool dryRun = false;
};

/// What is wrong with a call and not with a CI: then no CI of it is changed.
bool refusesTheCall(const CallRefusal& refusal)
{
    constexpr std::array codes{"INVALID_CI_ACTION", "INVALID_OPS_STATE",        "INVALID_REQUESTOR",
                               "INVALID_LEASETIME", "INVALID_INPUT_PARAMETERS", "DUPLICATE_SYS_ID"};
    return refusal.ci.isEmpty() &&
           std::ranges::any_of(codes, [&refusal](const char* code) { return refusal.code == QLatin1String(code); });
}

/// CIs that were accepted; nothing when some refusal does not say which CI it is about.
std::optional<qint64> acceptedOf(const BulkOutcome& outcome)
{
    QSet<QString> refused;
    for (const CallRefusal& refusal : outcome.refusals) {
        if (refusesTheCall(refusal))
            return 0; // all pieces of a call say the same
        if (refusal.ci.isEmpty())
            return std::nullopt;
        refused.insert(refusal.ci);
    }
    return outcome.answered - refused.size();
}

// One lease a call; the others are told as one.
BulkOutcome extendLeases(const LifecycleArguments& arguments, const SelectedCis& cis, const QString& requestorId,
                         const LifecycleDesk& desk, const core::servicenow::BulkProgressed& progressed,
                         const std::stop_token& stop)
{
    BulkOutcome all;
    all.total = cis.sysIds.size();
    for (const QString& ci : cis.sysIds) {
        const auto outcome = desk.instance.extendLease(requestorId, ci, {arguments.subject, arguments.lease}, stop);
        if (!outcome) {
            all.ended = outcome.error();
            return all;
        }
        for (CallRefusal refusal : outcome->refusals) {
            refusal.ci = ci;
            all.refusals.append(refusal);
        }
        ++all.answered;
        progressed({all.answered, all.total});
    }
    return all;
}

BulkOutcome ask(const LifecycleArguments& arguments, const SelectedCis& cis, const QString& requestorId,
                const LifecycleDesk& desk, const std::stop_token& stop)
{
    const auto progressed = [&desk](const BulkProgress& progress) {
        if (desk.progressed)
            desk.progressed(QStringLiteral("%1 of %2 answered").arg(progress.answered).arg(progress.total));
    };
    switch (arguments.verb) {
    case LifecycleVerb::StateSet:
        return desk.instance.setState(requestorId, {cis.sysIds, arguments.subject, {}}, progressed, stop);
    case LifecycleVerb::ActionAdd:
        return desk.instance.addAction(requestorId, {cis.sysIds, arguments.subject, arguments.lease, {}}, progressed,
                                       stop);
    case LifecycleVerb::ActionRemove:
        return desk.instance.removeAction(requestorId, {cis.sysIds, arguments.subject}, progressed, stop);
    default:
        return extendLeases(arguments, cis, requestorId, desk, progressed, stop);
    }
}

core::lifecycle::Decision decide(const LifecycleArguments& arguments, const QStringList& cis,
                                 const core::lifecycle::Requestor& requestor,
                                 const core::lifecycle::Snapshots& snapshots,
                                 const core::lifecycle::Configuration& configuration, const QDateTime& now)
{
    namespace rules = core::lifecycle;
    const rules::Call call{{}, now};
    switch (arguments.verb) {
    case LifecycleVerb::StateSet:
        return rules::setState({cis, arguments.subject, {}}, requestor, snapshots, configuration, call);
    case LifecycleVerb::ActionAdd:
        return rules::addAction({cis, arguments.subject, arguments.lease, {}}, requestor, snapshots, configuration,
                                call);
    case LifecycleVerb::ActionRemove:
        return rules::removeAction({cis, arguments.subject}, requestor, snapshots, configuration, call);
    default:
        break;
    }
    rules::Decision all;
    for (const QString& ci : cis) {
        auto one = rules::extendLease({arguments.subject, arguments.lease}, requestor, snapshots.value(ci),
                                      configuration, call);
        for (rules::Refusal& refusal : one.refusals)
            refusal.ci = ci;
        all.append(std::move(one));
    }
    return all;
}

/// For a dry run: the requestor that would be used, as valid as it is. One that has to be registered first is.
Result<core::lifecycle::Requestor> imagine(const QString& given, const LifecycleDesk& desk, const std::stop_token& stop)
{
    core::lifecycle::Requestor requestor;
    requestor.id = given.isEmpty() ? QString(unregisteredDigits, QLatin1Char('0')) : given;
    if (!given.isEmpty()) {
        const auto valid = desk.instance.isValidRequestor(given, stop);
        if (!valid)
            return failure(valid.error());
        if (!*valid)
            return requestor;
    }
    requestor.registration = core::lifecycle::RegisteredUserRow{{}, requestor.id, {}, true};
    return requestor;
}

Result<Called> preview(const LifecycleArguments& arguments, Called called, const LifecycleDesk& desk,
                       const std::stop_token& stop)
{
    QString known = arguments.requestor;
    if (known.isEmpty()) {
        auto stored = storedRequestor(desk);
        if (!stored)
            return failure(stored.error());
        known = *stored;
    }
    const auto requestor = imagine(known, desk, stop);
    const auto configuration = desk.instance.configuration(stop);
    if (!requestor || !configuration)
        return failure(!requestor ? requestor.error() : configuration.error());
    called.requestor.id = known;
    called.outcome.total = called.cis.sysIds.size();
    const qsizetype piece = std::max(1, configuration->properties.maxBulkCount);
    for (qsizetype from = 0; from < called.cis.sysIds.size(); from += piece) {
        const QStringList cis = called.cis.sysIds.mid(from, piece);
        const auto snapshots = desk.instance.snapshots(cis, stop);
        if (!snapshots)
            return failure(snapshots.error());
        const auto decision = decide(arguments, cis, *requestor, *snapshots, *configuration, desk.clock.nowUtc());
        for (const core::lifecycle::Refusal& refusal : decision.refusals)
            called.outcome.refusals.append(
                {QString(core::lifecycle::nameOf(refusal.code)), refusal.message, refusal.ci, QString(refusal.rule)});
        called.outcome.answered += cis.size();
    }
    return called;
}

QString textOf(const LifecycleArguments& arguments, const Called& called)
{
    const BulkOutcome& outcome = called.outcome;
    const auto accepted = acceptedOf(outcome);
    QString text;
    if (called.requestor.registered)
        text += QStringLiteral("Registered as requestor %1.\n").arg(called.requestor.id);
    if (accepted)
        text += QStringLiteral("%1: %2 of %3 CIs.").arg(deedOf(arguments)).arg(*accepted).arg(outcome.total);
    else
        text += QStringLiteral("%1: not all of %2 CIs; the instance refused some without saying which.")
                    .arg(deedOf(arguments))
                    .arg(outcome.total);
    text += called.dryRun ? QStringLiteral(" This was a dry run: nothing was changed.\n") : QStringLiteral("\n");
    if (outcome.answered < outcome.total)
        text += QStringLiteral("Not answered: %1. Those that were asked for last may have been done or not.\n")
                    .arg(outcome.total - outcome.answered);
    if (outcome.refusals.isEmpty())
        return text;
    TextTable table(
        {QStringLiteral("refused"), QStringLiteral("code"), QStringLiteral("rule"), QStringLiteral("message")}, false);
    for (const CallRefusal& refusal : outcome.refusals.mid(0, listedRefusals))
        table.addRow({refusal.ci.isEmpty() ? QStringLiteral("the call") : called.cis.describe(refusal.ci), refusal.code,
                      refusal.rule.isEmpty() ? QStringLiteral("-") : refusal.rule, refusal.message});
    text += u'\n' + table.toString();
    if (outcome.refusals.size() > listedRefusals)
        text += QStringLiteral("%1 more; --output json lists all.\n").arg(outcome.refusals.size() - listedRefusals);
    return text;
}

QJsonObject jsonOf(const LifecycleArguments& arguments, const Called& called)
{
    const auto accepted = acceptedOf(called.outcome);
    QJsonArray refusals;
    for (const CallRefusal& refusal : called.outcome.refusals)
        refusals.append(toJson(refusal, called.cis.names.value(refusal.ci)));
    return {{QStringLiteral("command"), nameOf(arguments.verb)},
            {QStringLiteral("subject"), arguments.subject},
            {QStringLiteral("dryRun"), called.dryRun},
            {QStringLiteral("requestorId"), called.requestor.id},
            {QStringLiteral("registered"), called.requestor.registered},
            {QStringLiteral("asked"), called.outcome.total},
            {QStringLiteral("answered"), called.outcome.answered},
            {QStringLiteral("accepted"), accepted ? QJsonValue(*accepted) : QJsonValue()},
            {QStringLiteral("refusals"), refusals},
            {QStringLiteral("error"), core::exporter::toJson(called.outcome.ended)}};
}

} // namespace

LifecycleReply callLifecycle(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                             const LifecycleDesk& desk, const std::stop_token& stop)
{
    auto cis = selectCis(arguments, desk.instance, stop);
    if (!cis)
        return failedReply(arguments.verb, cis.error());
    Called called;
    called.cis = std::move(*cis);
    called.dryRun = choices.dryRun;
    if (choices.dryRun) {
        auto previewed = preview(arguments, std::move(called), desk, stop);
        if (!previewed)
            return failedReply(arguments.verb, previewed.error());
        called = std::move(*previewed);
    } else if (!called.cis.sysIds.isEmpty()) { // nobody registers for nothing
        auto requestor = findRequestor(arguments.requestor, desk, stop);
        if (!requestor)
            return failedReply(arguments.verb, requestor.error());
        called.requestor = std::move(*requestor);
        called.outcome = ask(arguments, called.cis, called.requestor.id, desk, stop);
    }
    LifecycleReply reply;
    reply.text = textOf(arguments, called);
    reply.json = jsonOf(arguments, called);
    reply.error = called.outcome.ended;
    if (reply.error)
        reply.exitStatus = lookingExitStatus(*reply.error);
    else
        reply.exitStatus = called.outcome.isAccepted() ? 0 : exitUnreachable;
    return reply;
}

} // namespace itam::app::exporter
