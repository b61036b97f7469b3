// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the columns and tables of a data type are called where they are staged (W-34). Pure; any thread.
#pragma once

#include "core/model/recordschema.h"

namespace itam::core::mapping {

/// "u_" and the column's name in lower case, anything else than letters and digits as "_".
[[nodiscard]] QString stagingName(const model::Column& column);
/// Index of a column of `type` by its view name or staging name; -1: there is none.
[[nodiscard]] int columnIndex(model::DataType type, QStringView name);
[[nodiscard]] QString stagingTableOf(model::DataType type);

} // namespace itam::core::mapping
