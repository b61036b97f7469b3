// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/profilecheck.h"

namespace itam::core::source {
namespace {

void listColumns(const model::ColumnSet& set, TypeOffer& offer)
{
    for (const model::Column& column : model::columnsOf(set.type)) {
        const bool isThere = std::ranges::find(set.columns, &column) != set.columns.end();
        (isThere ? offer.columns : offer.missing).append(QString::fromLatin1(column.name));
    }
    offer.hasLastModified = set.hasLastModified;
    (set.hasLastModified ? offer.columns : offer.missing).append(QString::fromLatin1(model::lastModifiedColumn));
}

Result<TypeOffer> offerOf(OperationsDatabase& database, model::DataType type)
{
    TypeOffer offer;
    offer.type = type;
    const auto set = database.describe(type);
    if (!set && set.error().code == ErrorCode::SourceIncomplete) {
        offer.problem = set.error();
        return offer;
    }
    if (!set)
        return failure(set.error());
    listColumns(*set, offer);
    auto slow = database.missingIndexes(type);
    if (!slow)
        return failure(std::move(slow).error());
    offer.slow = *std::move(slow);
    if (!offer.hasLastModified)
        return offer;
    const auto covers = database.lastModifiedCovers(type);
    if (!covers)
        return failure(covers.error());
    const auto preFilters = database.canPreFilter(type);
    if (!preFilters)
        return failure(preFilters.error());
    offer.coversJoins = *covers;
    offer.canPreFilter = *preFilters;
    return offer;
}

} // namespace

Result<SourceOffer> checkSource(OperationsDatabase& database)
{
    SourceOffer offer;
    auto id = database.sourceId();
    if (!id)
        return failure(std::move(id).error());
    offer.sourceId = *std::move(id);
    for (const model::DataType type : model::allDataTypes) {
        auto one = offerOf(database, type);
        if (!one)
            return failure(std::move(one).error());
        offer.types.append(*std::move(one));
    }
    return offer;
}

} // namespace itam::core::source
