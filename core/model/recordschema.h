// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of the export views (export-views.md): the contract between an operations database and us. The order here
// is the canonical one: of fingerprints, of elements on the wire. Constant data; any thread.
#pragma once

#include "core/model/datatype.h"

#include <QByteArrayView>

#include <span>
#include <vector>

namespace itam::core::model {

enum class ColumnKind
{
    Text,
    Integer,
    Decimal,
    Date,
    Time,
    Boolean
};

struct Column
{
    const char* name;
    ColumnKind kind = ColumnKind::Text;
    /// Characters that fit the target column; longer values are truncated before fingerprinting (design.md 9.6).
    int maxLength = 255;
    bool required = false;
    /// D-7: not fingerprinted; travels only when something else changed.
    bool isVolatile = false;
};

/// Without LastModified, which is neither sent nor fingerprinted (D-6). The key is the first.
[[nodiscard]] std::span<const Column> columnsOf(DataType type);
/// "itam_export_hardware" and so on.
[[nodiscard]] QString viewNameOf(DataType type);
inline constexpr const char* lastModifiedColumn = "LastModified";

/// The columns that a source really has, in canonical order, key first. Shared by the batches of one pass.
struct ColumnSet
{
    DataType type = DataType::Hardware;
    std::vector<const Column*> columns;
    bool hasLastModified = false;

    [[nodiscard]] static ColumnSet complete(DataType type);
    /// -1 when the column is not there. Exact name.
    [[nodiscard]] int indexOf(QByteArrayView name) const;
};

} // namespace itam::core::model
