// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of the data types for people. Pure; GUI thread.
#pragma once

#include "core/model/datatype.h"

#include <QString>

namespace itam::ui::models {

/// "Hardware inventory", "Contracts", "Installed applications".
[[nodiscard]] QString titleOf(core::model::DataType type);
/// File in resources/icons.
[[nodiscard]] QString iconOf(core::model::DataType type);

} // namespace itam::ui::models
