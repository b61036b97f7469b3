// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine answers: the rows to write, what CIs and assets show afterwards, and the traces of it; or what was
// refused and why. The caller writes all of it in one transaction. Values; any thread.
#pragma once

#include "core/lifecycle/refusal.h"
#include "core/lifecycle/rows.h"
#include "core/lifecycle/snapshot.h"

#include <variant>
#include <vector>

namespace itam::core::lifecycle {

/// A row as it shall be from now on: inserted when it has no sys_id yet, else updated.
using RowToWrite = std::variant<InternalStateRow, CmdbActionRow, RegisteredUserRow, RenewLeaseTaskRow>;

struct RowToDelete
{
    QString tableName;
    QString sysId;

    friend bool operator==(const RowToDelete&, const RowToDelete&) = default;
};

/// A column of a CI or an asset; values as REST shows them.
struct FieldChange
{
    QString tableName;
    QString sysId;
    QString field;
    QString before;
    QString after;
    /// It follows from another change, and everything that follows is in the decision already: write it without asking
    /// the engine again (ci-lifecycle.md 12, skip_sync).
    bool skipSync = false;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// R51, a row of sys_audit and what it does not say. Of a lifecycle table: `documentKey` is the CI; the field is
/// operational_state (empty: none), active or lease_expires (both of `action`).
struct AuditEntry
{
    QString tableName;
    QString documentKey;
    QString fieldName;
    QString oldValue;
    QString newValue;
    QString user;
    QDateTime createdOn;
    QString ci;
    QString requestorId; ///< whose state or action it is; empty for what nobody requested
    QString action;      ///< of statemgmt_ci_actions
    RuleId rule;         ///< that made or allowed it

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// A row of syslog with source ci_state_management (R49).
struct LogLine
{
    int level = 0; ///< 2 refused, 0 done
    QString message;

    friend bool operator==(const LogLine&, const LogLine&) = default;
};

/// Who changes something, when, for which requestor and by which rule.
struct Cause
{
    Call call;
    QString requestorId;
    RuleId rule;
};

/// Of a bulk call: the changes of the CIs that passed and the refusals of the others, one each (R24).
struct Decision
{
    std::vector<RowToWrite> writes;
    std::vector<RowToDelete> deletions;
    std::vector<FieldChange> fields;
    std::vector<AuditEntry> audit;
    std::vector<LogLine> log;
    std::vector<Refusal> refusals;

    /// R23: what `result` says.
    [[nodiscard]] bool isAllowed() const { return refusals.empty(); }
    [[nodiscard]] bool changesNothing() const { return writes.empty() && deletions.empty() && fields.empty(); }
    /// What the CI shows from now on; nothing: what it showed before.
    [[nodiscard]] std::optional<int> newVisibleState(const QString& ci) const;

    /// With its log line (R49).
    void refuse(Refusal refused);
    void done(const QString& message);
    void append(Decision other);

    /// The row, and its trace. A state that is set again leaves none.
    void writeState(const InternalStateRow& row, const QString& before, const QString& after, const Cause& cause);
    void writeAction(const CmdbActionRow& row, bool wasActive, const Cause& cause);
    void writeLease(const CmdbActionRow& row, const Lease& before, const Cause& cause);
    void closeTask(RenewLeaseTaskRow task);
    void writeField(const FieldChange& change, const QString& ci, const Cause& cause);
};

/// One refusal and nothing else.
[[nodiscard]] Decision refused(Refusal refusal);

/// "2026-03-01 12:00:00", as an instance shows it; empty when there is none.
[[nodiscard]] QString timeText(const std::optional<QDateTime>& time);

} // namespace itam::core::lifecycle
