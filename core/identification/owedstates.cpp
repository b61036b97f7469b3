// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/owedstates.h"

#include "core/identification/verdict.h"

#include <QLoggingCategory>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.states")

servicenow::RowChange changeOf(const OwedStates::Owed& owed)
{
    servicenow::RowChange change{owed.record.className, owed.record.sysId, {}};
    for (const auto& [column, value] : owed.state)
        change.values.insert(column, value);
    return change;
}

bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound;
}

void refuse(OwedStates::Owed& owed, const Error& error)
{
    qCInfo(log, "key \"%s\": its state was not taken (%s)", owed.record.key.constData(), qUtf8Printable(error.detail));
    owed.outcome = {owed.outcome.key, false, wire::RowResult::Skipped, QString::fromLatin1(reason::statusNotSet)};
}

} // namespace

OwedStates::Paid OwedStates::pay(const std::stop_token& stop)
{
    std::vector<Owed> all = std::exchange(m_owed, {});
    if (all.empty())
        return {};
    QList<servicenow::RowChange> changes;
    for (const Owed& owed : all)
        changes.append(changeOf(owed));
    const auto given = m_parts->tables.updateEach(changes, stop);
    if (!given)
        return {{}, failure(given.error())};
    Paid paid;
    QList<servicenow::RememberedRecord> settled;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Result<void>& each = (*given)[i];
        if (!each && !isRefusal(each.error())) {
            if (paid.result)
                paid.result = failure(each.error());
            continue;
        }
        Owed& owed = all[i];
        if (each) {
            owed.record.owesState = false;
            settled.append(owed.record);
        } else {
            refuse(owed, each.error());
        }
        paid.rows.push_back(std::move(owed));
    }
    if (const auto kept = m_parts->memory.remember(m_parts->instanceId, model::DataType::Hardware, settled); !kept)
        return {{}, failure(kept.error())};
    return paid;
}

} // namespace itam::core::identification
