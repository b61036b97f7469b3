// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a database says about itself, understood in one way for all of them: the columns of an export view
// (export-views.md) and the row of itam_export_source (D-5, D-6). Pure; any thread.
#pragma once

#include "core/model/recordschema.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace itam::core::source {

/// How a view calls the columns that it has; names differ in the case of their letters.
struct ViewColumns
{
    QByteArray relation; ///< what to select from: the view's name, or a profile's query
    model::ColumnSet set;
    std::vector<QByteArray> names; ///< as in `set.columns`
    QByteArray lastModified;       ///< empty: not there
    std::vector<const char*> missing;
};

/// Position of a name, whatever the case of its letters; -1: it is not there.
[[nodiscard]] qsizetype positionOf(const std::vector<QByteArray>& names, const char* wanted);

/// The columns of `type` among those that the view has. Error: SourceIncomplete naming what is missing.
[[nodiscard]] Result<ViewColumns> matchedColumns(model::DataType type, const std::vector<QByteArray>& names);

/// As matchedColumns(), of `relation`.
[[nodiscard]] Result<ViewColumns> columnsIn(const QByteArray& relation, model::DataType type,
                                            const std::vector<QByteArray>& names);

/// SourceIncomplete: the view is not there, or does not work.
[[nodiscard]] Error noSuchView(model::DataType type);
[[nodiscard]] Error brokenView(model::DataType type, const QString& detail);

/// The view or table whose one row says whose data it is.
inline constexpr auto identityTable = "itam_export_source";
inline constexpr auto sourceIdColumn = "SourceID";
inline constexpr auto coversColumn = "LastModifiedCovers";

/// Text from the database for people and identities: valid, without white space around it.
[[nodiscard]] QByteArray cleanBytes(QByteArrayView utf8);
[[nodiscard]] QString cleanText(QByteArrayView utf8);

/// The identity that the data has by what `declared` says; `place` decides where that is empty. Error: SourceIncomplete
/// when itam_export_source lacks the column.
[[nodiscard]] Result<QString> identityFrom(const std::optional<QByteArray>& declared, QLatin1String kindOfPlace,
                                           const QByteArray& place);
/// D-6: a list of data types, or "all".
[[nodiscard]] bool coversType(const std::optional<QByteArray>& declared, model::DataType type);

} // namespace itam::core::source
