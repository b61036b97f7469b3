// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of a JSON document as a data source of the platform reads them (servicenow-import.md 3): a path to the rows, and
// what becomes of nested objects and arrays. Stateless; any thread.
#pragma once

#include "core/sandbox/transform/importsets.h"

#include <QJsonDocument>

namespace itam::sandbox::transform {

/// The path is "/" and names; "//" is the document itself, and so is an empty one. An array is named twice, for itself
/// and for its elements ("/items/items"); once is understood too. Error Usage: the path leads to no rows.
[[nodiscard]] Result<std::vector<SentRow>> rowsOfJson(const QJsonDocument& document, const store::JsonSource& source);

} // namespace itam::sandbox::transform
