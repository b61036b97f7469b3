// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/knowledge.h"

#include <QFileInfo>

namespace itam::core::journal {

Result<Knowledge> readKnowledge(const QString& journalPath, int exports, const QString& instanceId)
{
    Knowledge knowledge;
    if (!QFileInfo::exists(journalPath))
        return knowledge;
    auto journal = Journal::openForReading(journalPath);
    if (!journal)
        return failure(journal.error());
    auto known = journal->exports(exports, instanceId);
    if (!known)
        return failure(known.error());
    knowledge.exports = std::move(*known);
    for (const ExportRecord& record : knowledge.exports) {
        auto types = journal->types(record.exportId);
        if (!types)
            return failure(types.error());
        if (!types->empty())
            knowledge.types.insert(record.exportId, std::move(*types));
    }
    const auto owners = journal->owners();
    if (!owners)
        return failure(owners.error());
    for (const Owner& owner : *owners) {
        if (!instanceId.isEmpty() && owner.instanceId != instanceId)
            continue;
        const auto state = journal->ownerState(owner);
        const auto records = journal->baselineSize(owner);
        const auto pending = journal->pendingCounts(owner);
        if (!state || !records || !pending)
            return failure(!state ? state.error() : !records ? records.error() : pending.error());
        knowledge.baselines.append({owner, *state, *records, *pending});
    }
    return knowledge;
}

Result<PendingPage> readPendingRecords(const QString& journalPath, const Owner& owner, const QByteArray& afterKey,
                                       int limit)
{
    if (!QFileInfo::exists(journalPath))
        return PendingPage();
    auto journal = Journal::openForReading(journalPath);
    if (!journal)
        return failure(journal.error());
    return journal->pendingRecords(owner, afterKey, limit);
}

} // namespace itam::core::journal
