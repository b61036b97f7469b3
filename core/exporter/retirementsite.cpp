// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/retirementsite.h"

#include "core/exporter/journalmemory.h"
#include "core/journal/operators.h"

namespace itam::core::exporter {
namespace {

using journal::Outcome;

constexpr int newestExports = 100;

bool endedWell(const journal::ExportRecord& record)
{
    const bool isGood = record.outcome == Outcome::Succeeded || record.outcome == Outcome::NothingToSend ||
                        record.outcome == Outcome::SucceededWithProblems;
    return isGood && !record.open;
}

/// The exports of this source from the newest back to the one whose pass was counted last.
Result<Withheld> judgeExports(journal::Journal& journal, const journal::Owner& owner)
{
    const auto counted = journal::Retirements(journal, owner).countedPasses();
    const auto exports = journal.exports(newestExports, owner.instanceId);
    if (!counted || !exports)
        return failure(!counted ? counted.error() : exports.error());
    if (!counted->last.isValid())
        return Withheld::NothingCounted;
    for (const journal::ExportRecord& record : *exports) {
        if (record.sourceId != owner.sourceId)
            continue;
        if (!endedWell(record))
            return Withheld::ExportFailed;
        if (record.started <= counted->last)
            break;
    }
    return Withheld::No;
}

Result<journal::Owner> ownerOf(const RetirementSite& site, const QString& instanceId, const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(site.source, stop);
    if (!database)
        return failure(database.error());
    const auto sourceId = (*database)->sourceId();
    if (!sourceId)
        return failure(sourceId.error());
    return journal::Owner{instanceId, *sourceId, model::DataType::Hardware};
}

Result<RetirementReport> tryToRetire(const RetirementSite& site, const RetirementOptions& options,
                                     const RetirementProgressed& progressed, const std::stop_token& stop)
{
    auto journal = journal::Journal::open(site.journal, stop);
    if (!journal)
        return failure(journal.error());
    if (!options.dryRun)
        ITAM_TRY(journal::Operators(*journal).require(site.account, model::Intent::Retire, site.clock.nowUtc()));
    Result<std::unique_ptr<journal::JournalLock>> lock;
    if (!options.dryRun)
        lock = journal->lock();
    if (!lock)
        return failure(lock.error());
    LentMemory memory(*journal);
    memory.lendTo(site.channel);
    const auto connection = site.channel.connectionTest({journal->journalId(), site.senderName, {}}, stop);
    if (!connection)
        return failure(connection.error());
    const auto owner = ownerOf(site, connection->instanceId, stop);
    const auto epoch = journal->knownEpoch(connection->instanceId);
    if (!owner || !epoch)
        return failure(!owner ? owner.error() : epoch.error());
    auto withheld = judgeExports(*journal, *owner);
    if (!withheld)
        return failure(withheld.error());
    if (*withheld == Withheld::No && *epoch != connection->epoch)
        withheld = Withheld::InstanceChanged;
    if (*withheld != Withheld::No) {
        RetirementReport report;
        report.withheld = *withheld;
        return report;
    }
    return retireVanished({site.clock, *journal, *owner, site.identities, site.instance}, options, progressed, stop);
}

} // namespace

RetirementReport retireAt(const RetirementSite& site, const RetirementOptions& options,
                          const RetirementProgressed& progressed, std::stop_token stop)
{
    auto report = tryToRetire(site, options, progressed, stop);
    if (report)
        return std::move(*report);
    RetirementReport failed;
    failed.error = report.error();
    return failed;
}

} // namespace itam::core::exporter
