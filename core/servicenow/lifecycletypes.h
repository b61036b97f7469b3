// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked of CI Lifecycle Management on an instance, and what it answers (ci-lifecycle.md 2, 8). Values; copied
// between threads.
#pragma once

#include "core/lifecycle/addaction.h"
#include "core/lifecycle/extendlease.h"
#include "core/lifecycle/removeaction.h"
#include "core/lifecycle/setstate.h"
#include "core/support/error.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace itam::core::servicenow {

// --- calls

/// One entry of `errors`. Codes that we do not know are kept and shown as given (ci-lifecycle.md 10).
struct CallRefusal
{
    QString code; ///< "NOT_ALLOWED_CI_ACTION"
    QString message;
    QString ci;   ///< sys_id; empty: the whole call, or the instance does not say which
    QString rule; ///< "R12"; empty: the instance does not say

    friend bool operator==(const CallRefusal&, const CallRefusal&) = default;
};

/// The end of a call that is about one thing. Refused: nothing was changed.
struct CallOutcome
{
    QList<CallRefusal> refusals;

    [[nodiscard]] bool isAccepted() const { return refusals.isEmpty(); }
    friend bool operator==(const CallOutcome&, const CallOutcome&) = default;
};

/// The end of a call about many CIs, which is sent in as many pieces as the instance's max_bulk_count demands. CIs that
/// passed are changed whatever became of the others (R24). A refusal of the call itself (no CI; INVALID_REQUESTOR, for
/// one) ends it too, as it would be that of every other piece: then not all are answered, and nothing has `ended` it.
struct BulkOutcome
{
    qint64 total = 0;                    ///< CIs that were asked for
    qint64 answered = 0;                 ///< those of them in pieces that the instance answered
    QList<CallRefusal> refusals;         ///< in the order of the answers
    std::optional<support::Error> ended; ///< why not all were answered; the piece under way may have been done or not

    [[nodiscard]] bool isComplete() const { return !ended; }
    [[nodiscard]] bool isAccepted() const { return !ended && refusals.isEmpty(); }
};

struct BulkProgress
{
    qint64 answered = 0;
    qint64 total = 0;
    /// The instance is busy, or CIs are locked: so long until the next try. Empty: an answer came.
    std::optional<std::chrono::milliseconds> waiting = {};
};
/// Called on the calling thread, after each piece and before each wait.
using BulkProgressed = std::function<void(const BulkProgress&)>;

/// The answer to a question, or why the instance refuses to give one.
template <typename T>
struct Told
{
    std::optional<T> value;
    QList<CallRefusal> refusals;
};

// --- records

/// A class of CIs, from the instance's own tables.
struct CiClass
{
    QString name;   ///< "cmdb_ci_linux_server"
    QString label;  ///< "Linux Server"
    QString parent; ///< empty for cmdb_ci

    friend bool operator==(const CiClass&, const CiClass&) = default;
};

/// A choice of cmdb_ci.operational_status as its record in sys_choice (R2).
struct StateChoice
{
    QString sysId; ///< empty: a choice of the dictionary that has no record of its own
    int value = 0;
    QString label;

    friend bool operator==(const StateChoice&, const StateChoice&) = default;
};

/// An active row of statemgmt_cmdb_actions, told in words.
struct ActiveAction
{
    QString action; ///< name
    QString requestorId;
    QString holder; ///< name of the user or of the workflow context; the id when there is neither
    lifecycle::Lease lease;

    friend bool operator==(const ActiveAction&, const ActiveAction&) = default;
};

/// An active row of statemgmt_ops_state.
struct ActiveState
{
    int operationalState = 0;
    QString requestorId;
    QString holder;
    QDateTime setOn;

    friend bool operator==(const ActiveState&, const ActiveState&) = default;
};

struct CiRow
{
    QString sysId;
    QString name;
    QString className;
    QString serialNumber; ///< of hardware
    QString assetTag;
    int operationalState = 0;
    int installStatus = 0;
    QString hardwareStatus;
    QDateTime updated;
    QList<ActiveAction> actions; ///< in the order in which they began
    QList<ActiveState> states;   ///< newest first

    friend bool operator==(const CiRow&, const CiRow&) = default;
};

/// Behind which row a page begins; empty: at the first. Pages are cut by key (name, sys_id), never by offset.
struct RecordCursor
{
    QString value; ///< of the column that is sorted by
    QString sysId;

    [[nodiscard]] bool isStart() const { return sysId.isEmpty(); }
    friend bool operator==(const RecordCursor&, const RecordCursor&) = default;
};

template <typename T>
struct RecordPage
{
    QList<T> rows;
    std::optional<RecordCursor> next; ///< empty: that was the last page
    qint64 total = -1;                ///< of all pages, with the first page only; -1: the instance did not say
};

/// Everything that is empty does not restrict.
struct CiQuestion
{
    QString ci;      ///< sys_id: only this one
    QString text;    ///< in name, serial number and asset tag
    QString ciClass; ///< and its subclasses
    std::optional<int> operationalState;
    QString activeAction;              ///< sys_id of the catalogue: active now
    QString requestorId;               ///< has an active state or action of it
    bool seenByServiceMapping = false; ///< R52
    bool selectableForTask = false;    ///< R38
    RecordCursor after;
    int limit = 200;

    friend bool operator==(const CiQuestion&, const CiQuestion&) = default;
};

/// A row of statemgmt_register_users, or a workflow context that holds something.
struct RequestorRow
{
    QString requestorId;
    QString name; ///< of the user, or of the workflow context
    bool isWorkflow = false;
    bool active = true;
    QDateTime registered;
    qint64 states = 0;  ///< active ones
    qint64 actions = 0; ///< active ones

    friend bool operator==(const RequestorRow&, const RequestorRow&) = default;
};

struct RenewTaskRow
{
    QString sysId;
    QString number;
    bool active = true;
    QString ci; ///< sys_id
    QString ciName;
    QString action; ///< name
    QString requestorId;
    QString holder;
    QDateTime opened;
    std::optional<QDateTime> leaseExpires;
    QString shortDescription;
    QString description;

    friend bool operator==(const RenewTaskRow&, const RenewTaskRow&) = default;
};

/// A row of sys_audit (R51). Columns that an instance does not have are empty.
struct AuditRow
{
    QString sysId;
    QDateTime time;
    QString user;
    QString tableName;
    QString fieldName;
    QString before; ///< as the instance keeps it
    QString after;
    QString ci; ///< sys_id
    QString ciName;
    QString requestorId;
    QString action; ///< name
    QString rule;   ///< "R3"
    QString reason;

    friend bool operator==(const AuditRow&, const AuditRow&) = default;
};

struct AuditQuestion
{
    QString ci; ///< sys_id: its story
    QString requestorId;
    QString user;
    QString tableName;
    QString rule;
    QDateTime from; ///< at or after
    QDateTime to;   ///< before
    bool oldestFirst = false;
    RecordCursor after;
    int limit = 200;

    friend bool operator==(const AuditQuestion&, const AuditQuestion&) = default;
};

/// A row of syslog with source ci_state_management (R49).
struct LogRow
{
    QString sysId;
    QDateTime time;
    int level = 0; ///< 2 refused, 0 done
    QString message;

    friend bool operator==(const LogRow&, const LogRow&) = default;
};

struct LogQuestion
{
    QString text;
    bool refusedOnly = false;
    QDateTime from;
    RecordCursor after;
    int limit = 200;

    friend bool operator==(const LogQuestion&, const LogQuestion&) = default;
};

/// "CI Lifecycle Management - Restore Internal State Management Tables" (ci-lifecycle.md 7).
struct RestoreJob
{
    QString sysId;
    bool active = false;
    std::chrono::seconds period{0}; ///< 0: the instance does not say
    QDateTime lastRun;              ///< null: never, or the instance does not say

    friend bool operator==(const RestoreJob&, const RestoreJob&) = default;
};

} // namespace itam::core::servicenow
