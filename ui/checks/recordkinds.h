// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a record is against what ServiceNow is known to hold, and how one stands that was compared with it, for people.
// Pure; GUI thread.
#pragma once

#include "core/changes/changedetector.h"
#include "core/exporter/verify.h"
#include "ui/models/roles.h"

namespace itam::ui::checks {

struct RecordKindWords
{
    QString title;
    QString meaning;
    QString advice; ///< may be empty
};

[[nodiscard]] RecordKindWords recordKindWords(core::changes::RecordKind kind);
/// What an export does with records of this kind, `travelling` of `all` of which it sends.
[[nodiscard]] models::State stateOf(core::changes::RecordKind kind, qint64 travelling, qint64 all);

[[nodiscard]] RecordKindWords standingWords(core::exporter::Standing standing);
[[nodiscard]] models::State stateOf(core::exporter::Standing standing);

} // namespace itam::ui::checks
