// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connection test as a list of named checks, the same for the Test button and `itam-export test`. Unlike preflight
// it makes every check that can be made, so that all problems show at once, and changes nothing. Blocking; on any
// thread but the GUI's, where the session belongs to.
//
//   instance   licence - credentials - name - connection - tls - login - endpoint - servicenow.<check>... - unfinished
//   database   database - view.hardware - view.contracts - view.applications
//
// Name, connection, tls and login are told apart by how one request ends: it fails at the first of them that is wrong.
#pragma once

#include "core/journal/journal.h"
#include "core/servicenow/instancesession.h"
#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

enum class CheckState
{
    Passed,
    Warning,    ///< an export can start all the same
    Failed,     ///< an export cannot start
    NotReached, ///< one before it failed, or a stop was requested
    NotChecked  ///< the account may not look; an export can start all the same
};
/// "passed", "warning", "failed", "not-reached", "not-checked".
[[nodiscard]] QString nameOf(CheckState state);

struct ConnectionCheck
{
    QString id; ///< stable, see above
    CheckState state = CheckState::NotReached;
    std::chrono::milliseconds took{0}; ///< 0: no request of its own
    std::optional<Error> error = {};   ///< of Failed, and of a Warning that is about one
    QString detail = {};               ///< what the instance says, or where the database is; untranslated
    std::optional<qint64> rows = {};   ///< of view.*: in the view

    friend bool operator==(const ConnectionCheck&, const ConnectionCheck&) = default;
};

/// Called on the calling thread with each check as it ends, in order.
using OnCheck = std::function<void(const ConnectionCheck&)>;

struct InstanceChecks
{
    const support::Clock& clock;
    wire::Sender sender; ///< with the ID of the journal: a reservation of our own is no obstacle (D-10)
    /// P-10. Errors: those of core/settings/entitlement.h.
    std::function<Result<void>()> checkEntitlement;
    /// Reads and checks the credentials. Errors: CredentialsIncomplete, SecretUnavailable.
    std::function<Result<servicenow::InstanceSession*>()> connect;
    /// Whether the journal knows the export: then an unfinished import is settled by the next one (D-4), and only a
    /// warning. May be empty.
    std::function<bool(const QString& exportId)> isOurs;
    /// The journal as the memory of a channel that needs one, for what only it can tell. Nothing is stored. Null: there
    /// is none yet, and what the instance knows is not from it. Error: it cannot be opened, and nobody can tell. May be
    /// empty, which is the same.
    std::function<Result<std::shared_ptr<journal::Journal>>()> openJournal = {};
    /// Names of the checks that the channel's own test makes, for those that were not reached; empty: those of the
    /// integration application.
    QStringList reported = {};
};

struct DatabaseChecks
{
    const support::Clock& clock;
    source::SourceLocation source;
    model::PerType<bool> included{{true, true, true}};
};

/// All checks, each of which was given to `onCheck` as well.
[[nodiscard]] QList<ConnectionCheck> runConnectionChecks(const InstanceChecks& input, const std::stop_token& stop,
                                                         const OnCheck& onCheck = {});
[[nodiscard]] QList<ConnectionCheck> runConnectionChecks(const DatabaseChecks& input, const std::stop_token& stop,
                                                         const OnCheck& onCheck = {});

/// No check failed.
[[nodiscard]] bool canExport(const QList<ConnectionCheck>& checks);

/// For people, translated: "Login", "Operations database".
[[nodiscard]] QString checkTitle(const QString& id);
/// For people, translated: what was found, or what happened and what to do.
[[nodiscard]] QString checkSentence(const ConnectionCheck& check);

} // namespace itam::core::exporter
