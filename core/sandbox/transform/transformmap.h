// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transform maps of core/mapping, tied to the tables of this instance. Read once and checked against the schema;
// constant afterwards; any thread.
#pragma once

#include "core/mapping/transformmap.h"
#include "core/sandbox/store/schema.h"
#include "core/sandbox/transform/row.h"

namespace itam::sandbox::transform {

using core::mapping::Conversion;
using core::mapping::Converted;
using core::mapping::FieldMap;

struct TransformMap : core::mapping::TransformMap
{
    const store::Table* target = nullptr;
    const store::Table* insertAs = nullptr;
    std::vector<const store::ColumnDef*> columns; ///< target of each field; null: it chooses the class

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
