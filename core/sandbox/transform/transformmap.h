// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transform maps as data (itam-export.md 5; resources/instance/maps/*.json): which staging column goes where through
// which named conversion. Read once and checked against the schema; constant afterwards; any thread.
//
//   {"name", "sourceTable", "targetTable", "insertAs": class, "order": 100, "primary": bool, "shared": bool,
//    "tables": "sam"|"cmdb", "add": property, "update": property, "coalesceEmpty": bool,
//    "condition": {"notEmpty": [columns], "anyNotEmpty": [columns], "equals": {column: text}},
//    "fields": [{"source": column or list, "target", "convert", "value", "coalesce", "insertOnly",
//                "coalesceIf": {"property", "is"}}]}
#pragma once

#include "core/sandbox/store/schema.h"
#include "core/sandbox/transform/conversions.h"
#include "core/sandbox/transform/row.h"

#include <QByteArray>

namespace itam::sandbox::transform {

struct FieldMap
{
    std::vector<int> sources;                 ///< columns of the data type
    const store::ColumnDef* target = nullptr; ///< null: chooses the class
    Conversion conversion = Conversion::Text;
    QString constant;
    bool isKey = false;
    bool insertOnly = false; ///< design.md 7: lifecycle columns are written once
    QString keyProperty;     ///< it is a key as well when this property has that value
    QString keyValue;
};

struct TransformMap
{
    QString name;
    core::model::DataType type = core::model::DataType::Hardware;
    const store::Table* target = nullptr;
    const store::Table* insertAs = nullptr;
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

    /// A map that does not apply to a row gives no result and does not count (D-1).
    [[nodiscard]] bool appliesTo(const Row& row) const;
};

class MapSet
{
public:
    /// Error: SettingsInvalid naming the map and what is wrong.
    [[nodiscard]] static Result<MapSet> fromJson(const QList<QByteArray>& documents, const store::Schema& schema);

    /// By name; null when there is none.
    [[nodiscard]] const TransformMap* find(QStringView name) const;
    /// In their order.
    [[nodiscard]] std::vector<const TransformMap*> of(core::model::DataType type) const;

private:
    std::vector<TransformMap> m_maps; ///< sorted by order
};

} // namespace itam::sandbox::transform
