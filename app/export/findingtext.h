// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a kind of finding means, in sentences for an administrator. Pure; any thread.
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::app::exporter {

/// What becomes of the record, the worst first: the order in which findings are shown.
enum class Consequence
{
    ExportStops,
    NotSent,
    DoesNotLand,
    Misplaced, ///< lands, but at another place or with other values than meant
    SentChanged,
    Harmless
};
/// "export stops", "not sent", ...
[[nodiscard]] QString nameOf(Consequence consequence);

struct FindingText
{
    Consequence consequence;
    QString title;   ///< no sentence: stands behind the kind
    QString meaning; ///< what an export or ServiceNow does with such a record
    QString advice;
};

[[nodiscard]] FindingText textOf(core::source::Finding::Kind kind);

} // namespace itam::app::exporter
