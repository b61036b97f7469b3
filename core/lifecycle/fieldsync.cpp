// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/fieldsync.h"

namespace itam::core::lifecycle {
namespace {

/// How one direction reads a mapping row.
struct Side
{
    SynchDirection direction;
    QString AssetCiFieldRow::*from;
    QString AssetCiFieldRow::*to;
    QString AssetCiFieldRow::*condition;
};

FieldValues mapped(const FieldValues& changed, const AssetMappings& mappings, const Side& side,
                   const MeetsCondition& meets)
{
    FieldValues result;
    for (const AssetCiFieldRow& row : mappings.fields) {
        const auto value = changed.constFind(row.*side.from);
        if (!row.active || value == changed.cend())
            continue;
        if (row.synchDirection != side.direction && row.synchDirection != SynchDirection::Both)
            continue;
        const QString& condition = row.*side.condition;
        if (condition.isEmpty() || meets(condition))
            result.insert(row.*side.to, *value);
    }
    return result;
}

} // namespace

FieldValues fieldsForCi(const FieldValues& changedOnAsset, const AssetMappings& mappings,
                        const MeetsCondition& assetMeets)
{
    return mapped(changedOnAsset, mappings,
                  {SynchDirection::AssetToCi, &AssetCiFieldRow::assetField, &AssetCiFieldRow::configurationItemField,
                   &AssetCiFieldRow::assetMappingCondition},
                  assetMeets);
}

FieldValues fieldsForAsset(const FieldValues& changedOnCi, const AssetMappings& mappings, const MeetsCondition& ciMeets)
{
    return mapped(changedOnCi, mappings,
                  {SynchDirection::CiToAsset, &AssetCiFieldRow::configurationItemField, &AssetCiFieldRow::assetField,
                   &AssetCiFieldRow::ciMappingCondition},
                  ciMeets);
}

} // namespace itam::core::lifecycle
