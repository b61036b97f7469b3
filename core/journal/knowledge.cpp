// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/knowledge.h"

namespace itam::core::journal {

Result<Knowledge> readKnowledge(const Location& location, int exports, const QString& instanceId,
                                const std::stop_token& stop)
{
    Knowledge knowledge;
    auto there = Journal::openIfThere(location, stop);
    if (!there || !*there)
        return there ? Result<Knowledge>(knowledge) : failure(there.error());
    Journal& journal = **there;
    auto known = journal.exports(exports, instanceId);
    if (!known)
        return failure(known.error());
    knowledge.exports = std::move(*known);
    for (const ExportRecord& record : knowledge.exports) {
        auto types = journal.types(record.exportId);
        if (!types)
            return failure(types.error());
        if (!types->empty())
            knowledge.types.insert(record.exportId, std::move(*types));
    }
    const auto owners = journal.owners();
    if (!owners)
        return failure(owners.error());
    for (const Owner& owner : *owners) {
        if (!instanceId.isEmpty() && owner.instanceId != instanceId)
            continue;
        const auto state = journal.ownerState(owner);
        const auto records = journal.baselineSize(owner);
        const auto pending = journal.pendingCounts(owner);
        const auto notCleared = journal.remarkCount(owner);
        if (!state || !records || !pending)
            return failure(!state ? state.error() : !records ? records.error() : pending.error());
        if (!notCleared)
            return failure(notCleared.error());
        knowledge.baselines.append({owner, *state, *records, *pending, *notCleared});
    }
    return knowledge;
}

Result<PendingPage> readPendingRecords(const Location& location, const Owner& owner, const QByteArray& afterKey,
                                       int limit, const std::stop_token& stop)
{
    auto there = Journal::openIfThere(location, stop);
    if (!there || !*there)
        return there ? Result<PendingPage>() : failure(there.error());
    Journal& journal = **there;
    return journal.pendingRecords(owner, afterKey, limit);
}

Result<PendingPage> readRemarkedRecords(const Location& location, const Owner& owner, const QByteArray& afterKey,
                                        int limit)
{
    auto there = Journal::openIfThere(location);
    if (!there || !*there)
        return there ? Result<PendingPage>() : failure(there.error());
    Journal& journal = **there;
    return journal.remarkedRecords(owner, afterKey, limit);
}

} // namespace itam::core::journal
