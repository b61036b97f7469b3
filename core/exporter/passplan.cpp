// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/passplan.h"

#include <algorithm>

namespace itam::core::exporter {

std::optional<qint64> watermarkFor(const journal::OwnerState& state, const PassConditions& conditions)
{
    if (conditions.full || !conditions.canPreFilter || !state.trusted || !state.watermarkMs)
        return std::nullopt;
    if (state.filteredPasses >= mostFilteredPasses || state.columnsFingerprint != conditions.columnsFingerprint)
        return std::nullopt;
    // Whoever asks for an earlier day expects that it is looked at.
    return std::min(*state.watermarkMs, conditions.changedSinceMs.value_or(*state.watermarkMs));
}

std::optional<journal::PassEnd> passEnd(const PassConditions& conditions, bool filtered, qint64 newestMs)
{
    if (conditions.changedSinceMs && !conditions.full)
        return std::nullopt;
    journal::PassEnd end;
    end.columnsFingerprint = conditions.columnsFingerprint;
    if (newestMs != 0)
        end.watermarkMs = newestMs - watermarkMarginMs;
    end.filtered = filtered;
    return end;
}

} // namespace itam::core::exporter
