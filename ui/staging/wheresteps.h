// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of a computer as steps of its way, from the operations database to its state in ServiceNow: each with
// one sentence, details, and where more of it is to be seen. A part that could not be read says why. Pure; GUI thread.
#pragma once

#include "core/exporter/whereabouts.h"
#include "ui/models/roles.h"

namespace itam::ui::staging {

/// Where more is to be seen.
struct WhereLink
{
    enum class Kind
    {
        None,
        Checks,    ///< data quality
        Run,       ///< `value`: number of an Import Run
        StagedRow, ///< `value`: number of an Import Transaction; `key` of the record
        Lifecycle, ///< `value`: sys_id of a CI; `key`: its name
        Browser    ///< `url`: a page of the instance
    };
    Kind kind = Kind::None;
    QString value = {};
    QString key = {};
    QUrl url = {};

    friend bool operator==(const WhereLink&, const WhereLink&) = default;
};
/// Verb and object, for the button; empty for none.
[[nodiscard]] QString textOf(const WhereLink& link);

struct WhereDetail
{
    QString what;
    QString value;
    QString more;
    WhereLink link = {};

    friend bool operator==(const WhereDetail&, const WhereDetail&) = default;
};

struct WhereStep
{
    QString id; ///< "source", "findings", "exports", "results", "ci", "installations", "contracts", "lifecycle"
    QString title;
    models::State state;
    QString summary;
    QList<WhereDetail> details = {};
    WhereLink link = {}; ///< of the step as a whole

    friend bool operator==(const WhereStep&, const WhereStep&) = default;
};

/// Always all of them, in this order.
[[nodiscard]] QList<WhereStep> whereSteps(const core::exporter::Whereabouts& found, const QDateTime& nowUtc);
/// "pc1, serial number S1, ComputerID C1".
[[nodiscard]] QString whereTitle(const core::exporter::WhereHit& hit);

} // namespace itam::ui::staging
