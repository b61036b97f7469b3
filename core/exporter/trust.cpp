// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/trust.h"

#include <QCoreApplication>

namespace itam::core::exporter {

std::optional<QString> distrustReason(const QString& knownEpoch, const journal::OwnerState& state,
                                      const wire::ConnectionReport& report, model::DataType type, bool tracksChanges,
                                      bool hasMoved)
{
    if (!knownEpoch.isEmpty() && knownEpoch != report.epoch)
        return QCoreApplication::translate("Trust",
                                           "The instance was restored, cloned or set up anew since the last export.");
    if (tracksChanges && state.changeToken != report.changeTokens[type])
        return QCoreApplication::translate("Trust", "Somebody else imported this data type since the last export.");
    if (hasMoved && state.everRan)
        return QCoreApplication::translate("Trust", "These records go to other tables of the instance now.");
    if (!state.trusted)
        return state.distrustReason;
    return std::nullopt;
}

} // namespace itam::core::exporter
