// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/dryrun.h"

#include <algorithm>

namespace itam::core::identification {
namespace {

using servicenow::Predicted;
using servicenow::Prediction;
using wire::RowResult;

Options withoutHosts(Options options)
{
    options.relatesHosts = false;
    return options;
}

Predicted predictedOf(const Outcome& outcome)
{
    if (!outcome.landed)
        return outcome.reason.startsWith(QLatin1String(wire::reason::duplicateOf)) ? Predicted::Duplicate
                                                                                   : Predicted::Refused;
    return outcome.result == RowResult::Inserted  ? Predicted::Insert
           : outcome.result == RowResult::Updated ? Predicted::Update
                                                  : Predicted::NoChange;
}

} // namespace

DryRun::DryRun(servicenow::Transport& transport, servicenow::OAuthSession& session, const support::Clock& clock,
               Options options, References& references, servicenow::ChannelMemory& memory, QString instanceId,
               bool identifiesByName)
    : m_tables(transport, session, options.timeout)
    , m_options(withoutHosts(std::move(options)))
    , m_api(transport, session, clock, m_options, Api::Mode::Simulates)
    , m_references(references)
    , m_memory(memory)
    , m_instanceId(std::move(instanceId))
    , m_identifiesByName(identifiesByName)
    , m_runs(this)
{
}

Result<std::vector<Prediction>> DryRun::predict(const wire::Request& request, const std::stop_token& stop)
{
    const QString run = request.segment.exportId + model::nameOf(request.segment.type);
    if (m_run != run || !m_sender) {
        auto sender = TypeSender::make({m_api, m_tables, m_references, m_memory, m_runs, m_options, m_instanceId,
                                        &m_simulation, m_identifiesByName},
                                       request.segment.type);
        if (!sender)
            return failure(sender.error());
        m_sender = std::move(*sender);
        m_run = run;
    }
    m_runs.begin(request.segment, 0);
    ITAM_TRY(m_sender->send(request.records, stop, {}));
    if (request.segment.last) {
        ITAM_TRY(m_sender->finish(stop));
        releaseHeld();
    }
    m_runs.finish();
    if (request.segment.last)
        m_runs.forget(request.segment.exportId);
    std::vector<Prediction> predictions;
    predictions.reserve(m_fresh.size());
    for (const Outcome& outcome : std::exchange(m_fresh, {}))
        predictions.push_back({outcome.key.toUtf8(), predictedOf(outcome), outcome.reason, outcome.notes});
    return predictions;
}

void DryRun::takenBack(const QString& key, const QString& reason)
{
    const auto found =
        std::find_if(m_fresh.rbegin(), m_fresh.rend(), [&key](const Outcome& outcome) { return outcome.key == key; });
    if (found == m_fresh.rend())
        return;
    m_held.insert_or_assign(key, Held{*found, reason});
    m_fresh.erase(std::next(found).base());
}

void DryRun::givenBack(const QString& key, const QString& reason)
{
    const auto held = m_held.find(key);
    if (held == m_held.end() || held->second.reason != reason)
        return;
    m_fresh.push_back(std::move(held->second.outcome));
    m_held.erase(held);
}

/// What they waited for did not come.
void DryRun::releaseHeld()
{
    for (const auto& [key, held] : std::exchange(m_held, {}))
        m_fresh.push_back({key, false, RowResult::Skipped, held.reason});
}

} // namespace itam::core::identification
