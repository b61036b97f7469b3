// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/unregisterpreview.h"

#include "core/lifecycle/requestors.h"

#include <algorithm>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::CiQuestion;
using core::servicenow::CiRow;
using core::servicenow::LifecycleInstance;
using core::servicenow::RequestorRow;

/// The CIs on which the requestor holds something, up to one more than are looked at.
Result<QList<CiRow>> cisOf(LifecycleInstance& instance, const QString& requestorId, std::stop_token stop)
{
    QList<CiRow> cis;
    CiQuestion question;
    question.requestorId = requestorId;
    while (true) {
        const auto page = instance.cis(question, stop);
        if (!page)
            return failure(page.error());
        cis += page->rows;
        if (!page->next || cis.size() > mostPreviewedCis)
            return cis;
        question.after = *page->next;
    }
}

core::lifecycle::Requestor registered(const RequestorRow& row)
{
    core::lifecycle::Requestor requestor;
    requestor.id = row.requestorId;
    if (row.isWorkflow)
        return requestor;
    requestor.registration = core::lifecycle::RegisteredUserRow{};
    requestor.registration->requestorId = row.requestorId;
    requestor.registration->active = row.active;
    return requestor;
}

QStringList endingActionsOn(const QString& ci, const core::lifecycle::Decision& decision,
                            const core::lifecycle::RuleSet& rules)
{
    QStringList names;
    for (const core::lifecycle::RowToWrite& row : decision.writes) {
        const auto* action = std::get_if<core::lifecycle::CmdbActionRow>(&row);
        if (action && action->ci == ci && !action->active)
            names.append(rules.nameOf(action->action));
    }
    return names;
}

/// What was read with the list may be older.
void countEnding(const core::lifecycle::Decision& decision, RequestorRow& requestor)
{
    requestor.states = 0;
    requestor.actions = 0;
    for (const core::lifecycle::RowToWrite& row : decision.writes) {
        const auto* state = std::get_if<core::lifecycle::InternalStateRow>(&row);
        const auto* action = std::get_if<core::lifecycle::CmdbActionRow>(&row);
        requestor.states += state && !state->active ? 1 : 0;
        requestor.actions += action && !action->active ? 1 : 0;
    }
}

} // namespace

qint64 UnregisterPreview::changedStates() const
{
    return std::count_if(effects.begin(), effects.end(),
                         [](const UnregisterEffect& effect) { return effect.before != effect.after; });
}

Result<UnregisterPreview> previewUnregister(LifecycleInstance& instance, const RequestorRow& requestor,
                                            const QDateTime& nowUtc, std::stop_token stop)
{
    UnregisterPreview preview;
    preview.requestor = requestor;
    const auto cis = cisOf(instance, requestor.requestorId, stop);
    if (!cis)
        return failure(cis.error());
    preview.isTooMuch = cis->size() > mostPreviewedCis;
    if (preview.isTooMuch)
        return preview;
    QStringList ids;
    for (const CiRow& ci : *cis)
        ids.append(ci.sysId);
    const auto configuration = instance.configuration(stop);
    if (!configuration)
        return failure(configuration.error());
    const auto snapshots = instance.snapshots(ids, stop);
    if (!snapshots)
        return failure(snapshots.error());
    std::vector<core::lifecycle::CiSnapshot> held;
    for (const QString& id : std::as_const(ids))
        held.push_back(snapshots->value(id));
    const core::lifecycle::Decision decision =
        core::lifecycle::unregisterOperator(registered(requestor), held, *configuration, {{}, nowUtc});
    if (!decision.isAllowed())
        preview.refusal = decision.refusals.front().message;
    else
        countEnding(decision, preview.requestor);
    for (const CiRow& ci : *cis) {
        const int before = snapshots->value(ci.sysId).values.operationalStatus;
        const int after = decision.newVisibleState(ci.sysId).value_or(before);
        preview.effects.append({ci.name, configuration->rules.labelOf(before), configuration->rules.labelOf(after),
                                endingActionsOn(ci.sysId, decision, configuration->rules)});
    }
    return preview;
}

} // namespace itam::ui::lifecycle
