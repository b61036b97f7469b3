// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a source offers under its profile: columns, indexes, and what LastModified is good for. On the thread of the
// database; reads no record.
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::core::source {

struct TypeOffer
{
    model::DataType type = model::DataType::Hardware;
    std::optional<Error> problem; ///< it is not offered, or cannot be exported; then the rest says nothing
    QStringList columns;          ///< as export-views.md calls them
    QStringList missing;          ///< optional ones
    bool hasLastModified = false;
    bool coversJoins = false;  ///< LastModified moves with everything that a row shows
    bool canPreFilter = false; ///< and a differential export reads only what has changed
    std::vector<Finding> slow; ///< indexes that are missing
};

struct SourceOffer
{
    QString sourceId;
    QList<TypeOffer> types; ///< in the fixed order
};

/// Error: SourceUnreachable and the like; a view or query that is missing or wrong is a problem of its type.
[[nodiscard]] Result<SourceOffer> checkSource(OperationsDatabase& database);

} // namespace itam::core::source
