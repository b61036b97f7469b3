// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transform maps as data (itam-export.md 5; resources/instance/maps/*.json): which staging column goes where through
// which named conversion. The sandbox runs them, `verify` tells from them what an instance should hold. Whether the
// target tables and columns exist is the reader's business. Read once, constant afterwards; any thread.
//
//   {"name", "sourceTable", "targetTable", "insertAs": class, "order": 100, "primary": bool, "shared": bool,
//    "tables": "sam"|"cmdb", "add": property, "update": property, "coalesceEmpty": bool,
//    "condition": {"notEmpty": [columns], "anyNotEmpty": [columns], "equals": {column: text}},
//    "fields": [{"source": column or list, "target", "convert", "value", "coalesce", "insertOnly",
//                "coalesceIf": {"property", "is"}}]}
#pragma once

#include "core/mapping/conversions.h"
#include "core/model/datatype.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace itam::core::mapping {

struct FieldMap
{
    std::vector<int> sources; ///< columns of the data type
    QString target;           ///< column of the target table
    Conversion conversion = Conversion::Text;
    QString constant;
    bool isKey = false;
    bool insertOnly = false; ///< design.md 7: lifecycle columns are written once
    QString keyProperty;     ///< it is a key as well when this property has that value
    QString keyValue;

    [[nodiscard]] bool choosesClass() const { return target == QLatin1String("sys_class_name"); }
};

struct TransformMap
{
    QString name;
    model::DataType type = model::DataType::Hardware;
    QString targetTable;
    QString insertClass; ///< empty: as the target table
    int order = 100;
    bool isPrimary = false;
    /// Several records describe one target record (a model): the one with the lowest key says what it looks like, so
    /// that sending all again changes nothing (T-21) in whatever order they come.
    bool isShared = false;
    bool matchesEmptyKeys = false;
    QString tables; ///< "sam", "cmdb" or empty
    QString addProperty;
    QString updateProperty;
    std::vector<int> notEmpty;
    std::vector<int> anyNotEmpty;
    std::vector<std::pair<int, QString>> equals;
    std::vector<FieldMap> fields;

    /// A map that does not apply to a row gives no result and does not count (D-1). `textOf(column)`: empty also when
    /// the column was not sent.
    template <typename TextOf>
    [[nodiscard]] bool appliesTo(const TextOf& textOf) const
    {
        const auto isEmpty = [&](int column) { return textOf(column).trimmed().isEmpty(); };
        if (std::any_of(notEmpty.begin(), notEmpty.end(), isEmpty))
            return false;
        if (!anyNotEmpty.empty() && std::all_of(anyNotEmpty.begin(), anyNotEmpty.end(), isEmpty))
            return false;
        return std::all_of(equals.begin(), equals.end(), [&](const auto& condition) {
            return textOf(condition.first).trimmed().compare(condition.second, Qt::CaseInsensitive) == 0;
        });
    }
};

/// The documents that come with the product, hardware, contracts and applications.
[[nodiscard]] QList<QByteArray> builtInMaps();
/// All maps of the documents in their order. Error: SettingsInvalid naming the map and what is wrong.
[[nodiscard]] Result<std::vector<TransformMap>> readMaps(const QList<QByteArray>& documents);
/// SettingsInvalid about a map.
[[nodiscard]] tl::unexpected<Error> wrongMap(const QString& map, const QString& what);

} // namespace itam::core::mapping
