// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export lifecycle GROUP VERB`, but for `retire` and `retirements`: asks an instance and says what it answered,
// as text and as one JSON object. Nothing is printed here. Background thread; calls block.
//
// Exit status: 0 everything was accepted (or read, or is allowed), 1 usage, 2 something was refused, is not allowed or
// could not be reached, 5 stopped on request (what was done is said).
#pragma once

#include "app/export/lifecyclearguments.h"
#include "core/journal/journal.h"
#include "core/servicenow/lifecycleinstance.h"
#include "core/support/clock.h"

#include <QJsonObject>

namespace itam::app::exporter {

struct LifecycleReply
{
    QString text;
    QJsonObject json;
    QString csv; ///< audit
    int exitStatus = 0;
    std::optional<Error> error; ///< for people; it is in `json` as well
};

/// What a command works with. All of it outlives the command.
struct LifecycleDesk
{
    core::servicenow::LifecycleInstance& instance;
    const core::support::Clock& clock;
    /// Where the requestor of commands is kept; asked for when one is needed.
    std::function<Result<core::journal::Journal>()> openJournal;
    QString instanceUrl;
    /// Of what is going on, for people. May be empty.
    std::function<void(const QString&)> progressed = {};
};

struct LifecycleChoices
{
    bool dryRun = false;
    bool csv = false;
    std::optional<int> limit;
};

[[nodiscard]] LifecycleReply runLifecycleCommand(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                                                 const LifecycleDesk& desk, std::stop_token stop);

// --- its parts

/// state set, action add, action remove, lease extend
[[nodiscard]] LifecycleReply callLifecycle(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                                           const LifecycleDesk& desk, const std::stop_token& stop);
[[nodiscard]] LifecycleReply changeRequestors(const LifecycleArguments& arguments, const LifecycleDesk& desk,
                                              const std::stop_token& stop);
[[nodiscard]] LifecycleReply lookAtCis(const LifecycleArguments& arguments, const LifecycleDesk& desk,
                                       const std::stop_token& stop);
[[nodiscard]] LifecycleReply listRequestors(const LifecycleDesk& desk, const std::stop_token& stop);
[[nodiscard]] LifecycleReply listRules(const LifecycleDesk& desk, const std::stop_token& stop);
[[nodiscard]] LifecycleReply checkRules(const LifecycleArguments& arguments, const LifecycleDesk& desk,
                                        const std::stop_token& stop);
[[nodiscard]] LifecycleReply listAudit(const LifecycleArguments& arguments, const LifecycleChoices& choices,
                                       const LifecycleDesk& desk, const std::stop_token& stop);

/// The command failed as a whole.
[[nodiscard]] LifecycleReply failedReply(LifecycleVerb verb, const Error& error);
[[nodiscard]] QJsonObject toJson(const core::servicenow::CallRefusal& refusal, const QString& ciName);
/// The requestor of commands that the journal knows; empty: none.
[[nodiscard]] Result<QString> storedRequestor(const LifecycleDesk& desk);
struct FoundRequestor
{
    QString id;
    bool registered = false; ///< just now
};
/// `given` as it is, or the requestor of commands that the journal knows; registered when the instance takes none.
[[nodiscard]] Result<FoundRequestor> findRequestor(const QString& given, const LifecycleDesk& desk,
                                                   const std::stop_token& stop);

} // namespace itam::app::exporter
