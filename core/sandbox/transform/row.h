// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of core/mapping that every transform reads its rows with.
#pragma once

#include "core/mapping/receivedrow.h"

namespace itam::sandbox::transform {

using core::mapping::columnIndex;
using core::mapping::Row;
using core::mapping::RowReader;
using core::mapping::stagingTableOf;

} // namespace itam::sandbox::transform
