// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calls of CI Lifecycle Management on the data of an instance: what the engine (core/lifecycle) is told is read,
// and what it decides is written, in one transaction of the store. Calls on the same CI follow one another (cilocks.h).
// Thread-safe; calls that change something wait for the writer, others read beside it. Errors: those of the store; what
// the rules refuse is no error but part of the answer, and leaves a log line (R49).
#pragma once

#include "core/lifecycle/decision.h"
#include "core/lifecycle/queries.h"
#include "core/sandbox/lifecycle/cilocks.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

#include <functional>

namespace itam::sandbox::lifecycle {

namespace lc = core::lifecycle;

struct ServiceOptions
{
    /// For CIs that another call works on; then they are MUTEX_UNAVAILABLE.
    std::chrono::milliseconds longestWait{5000};
    /// Draws a requestor id. Empty: from the operating system's source.
    std::function<QString()> drawId;
};

// The parameters as they are sent. Lists of names are texts, separated by commas: which comma belongs to a name is
// known when the names are (names()).
struct StateCall
{
    QString requestorId;
    QStringList sysIds;
    QString opsLabel;
    QString oldOpsLabels;
};
struct ActionCall
{
    QString requestorId;
    QStringList sysIds;
    QString actionName;
    QString leaseTime;
    QString oldActionNames;
};
struct RemovalCall
{
    QString requestorId;
    QStringList sysIds;
    QString actionName;
};
/// One action of one CI.
struct LeaseCall
{
    QString requestorId;
    QString ci;
    QString actionName;
    QString leaseTime; ///< of an extension
};

/// The store must outlive it.
class Service
{
public:
    explicit Service(store::Store& store, ServiceOptions options = {});

    struct Registration
    {
        lc::Decision decision;
        QString requestorId;
    };
    [[nodiscard]] Result<Registration> registerOperator(const platform::Caller& caller);
    [[nodiscard]] Result<lc::Decision> unregisterOperator(const QString& id, const platform::Caller& caller);
    [[nodiscard]] Result<lc::Decision> setState(const StateCall& call, const platform::Caller& caller);
    [[nodiscard]] Result<lc::Decision> addAction(const ActionCall& call, const platform::Caller& caller);
    [[nodiscard]] Result<lc::Decision> removeAction(const RemovalCall& call, const platform::Caller& caller);
    [[nodiscard]] Result<lc::Decision> extendLease(const LeaseCall& call, const platform::Caller& caller);

    [[nodiscard]] Result<bool> isValidRequestor(const QString& id);
    [[nodiscard]] Result<lc::Answer<QString>> operationalStateOf(const QString& ci);
    [[nodiscard]] Result<lc::Answer<QStringList>> actionsOf(const QString& ci);
    [[nodiscard]] Result<lc::Answer<bool>> isLeaseExpired(const LeaseCall& call);
    [[nodiscard]] Result<bool> isCompatibleAction(const QString& name, const QString& other);
    [[nodiscard]] Result<bool> isNotAllowedAction(const QString& ciClass, const QString& label, const QString& action);
    [[nodiscard]] Result<bool> isNotAllowedTransition(const QString& ciClass, const QString& from, const QString& to);

    /// R49, for what is refused elsewhere. Returns at once.
    void logRefusals(const std::vector<lc::Refusal>& refusals);
    [[nodiscard]] CiLocks& locks() { return m_locks; }

private:
    template <typename Decide>
    [[nodiscard]] Result<lc::Decision> change(const char* name, const platform::Caller& caller, Decide decide);
    template <typename T, typename Ask>
    [[nodiscard]] Result<lc::Answer<T>> ask(Ask answerOf);

    store::Store& m_store;
    const ServiceOptions m_options;
    CiLocks m_locks;
};

/// "A, B" as A and B; where a known name has commas in it (up to seven), the longest that fits is taken.
[[nodiscard]] QStringList names(const QString& text, const std::function<bool(const QString&)>& isKnown);
/// From a class up to cmdb_ci; empty when it is no class of CIs.
[[nodiscard]] QStringList classPathOf(const store::Schema& schema, const QString& className);

} // namespace itam::sandbox::lifecycle
