// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `where` found, as text and as JSON. Pure; any thread.
#pragma once

#include "core/exporter/whereabouts.h"

#include <QJsonObject>

namespace itam::app::exporter {

/// Several computers that may be meant, or none.
[[nodiscard]] QString hitsText(const core::exporter::WhereHits& hits);
[[nodiscard]] QString whereText(const core::exporter::Whereabouts& found);
/// Both in one object; `found` is null when several are meant, or none.
[[nodiscard]] QJsonObject whereJson(const core::exporter::WhereHits& hits,
                                    const std::optional<core::exporter::Whereabouts>& found);

} // namespace itam::app::exporter
