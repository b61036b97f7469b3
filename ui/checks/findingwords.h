// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a finding about the operations database means, for people: what becomes of the record, what an export or
// ServiceNow does with it, what to do (X-1..X-4, F-08, T-20, D-11). Pure; GUI thread.
#pragma once

#include "core/source/operationsdatabase.h"
#include "ui/models/roles.h"

namespace itam::ui::checks {

/// The worst first: the order in which findings are shown.
enum class Consequence
{
    ExportStops,
    NotSent,
    DoesNotLand,
    Misplaced, ///< lands, but at another place or with other values than meant
    SentChanged,
    Harmless
};
[[nodiscard]] models::State stateOf(Consequence consequence);

struct FindingWords
{
    Consequence consequence = Consequence::Harmless;
    QString title;
    QString meaning;
    QString advice;
};
[[nodiscard]] FindingWords findingWords(core::source::Finding::Kind kind);

} // namespace itam::ui::checks
