// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an administrator chooses above the audit, as a value, and what it means as a question. Pure; any thread.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "ui/models/historychoice.h"

namespace itam::ui::lifecycle {

struct AuditChoice
{
    using Period = models::HistoryChoice::Period;

    QString ci = {};     ///< sys_id, chosen in a row
    QString ciName = {}; ///< of that
    QString requestorId = {};
    QString user = {};
    QString tableName = {};
    QString rule = {};
    Period period = Period::Any;
    QDate from = {}; ///< of Between, local days, both included
    QDate to = {};

    [[nodiscard]] bool isEmpty() const { return *this == AuditChoice(); }
    friend bool operator==(const AuditChoice&, const AuditChoice&) = default;
};

/// Days begin at midnight of the local time zone.
[[nodiscard]] core::servicenow::AuditQuestion questionOf(const AuditChoice& choice, const QDateTime& nowUtc);
/// Between begins with the last 30 days.
void choosePeriod(AuditChoice& choice, AuditChoice::Period period, const QDateTime& nowUtc);

/// For saving; the CI and the requestor, which belong to one instance, are not remembered. Damaged bytes give an empty
/// choice.
[[nodiscard]] QByteArray toBytes(const AuditChoice& choice);
[[nodiscard]] AuditChoice auditChoiceFrom(const QByteArray& bytes);

} // namespace itam::ui::lifecycle
