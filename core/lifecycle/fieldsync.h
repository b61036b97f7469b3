// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The other fields that CI and asset share: tag, location, serial number, ... (ci-lifecycle.md 12). Pure; any thread.
#pragma once

#include "core/lifecycle/assetmappings.h"

#include <QHash>

#include <functional>

namespace itam::core::lifecycle {

/// Values by column, as REST shows them.
using FieldValues = QHash<QString, QString>;
/// Whether the record that was changed meets an encoded query; empty queries are not asked about.
using MeetsCondition = std::function<bool(const QString& query)>;

/// What the other record shall be after the columns of `changed` were written on one. The caller has seen to it that
/// both point at each other (R44), and writes the result with skip_sync. Status and State are not fields in this sense:
/// assetsync.h.
[[nodiscard]] FieldValues fieldsForCi(const FieldValues& changedOnAsset, const AssetMappings& mappings,
                                      const MeetsCondition& assetMeets);
[[nodiscard]] FieldValues fieldsForAsset(const FieldValues& changedOnCi, const AssetMappings& mappings,
                                         const MeetsCondition& ciMeets);

} // namespace itam::core::lifecycle
