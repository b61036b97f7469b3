// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an export is asked to do, and what it needs around it. Values and borrowed ports.
#pragma once

#include "core/journal/store/location.h"
#include "core/model/roles.h"
#include "core/servicenow/channel.h"
#include "core/servicenow/retrypolicy.h"
#include "core/source/operationsdatabase.h"

#include <QSet>

namespace itam::core::exporter {

/// How long to wait for an import, and how often to look (itam-export.md 2.7).
struct WatchLimits
{
    std::chrono::milliseconds firstPoll{200}; ///< doubled until `poll`
    std::chrono::milliseconds poll{5000};     ///< for the first minute, then three times, later twelve times as long
    std::chrono::seconds stall{7200};         ///< no counter moved for so long: give up
};

struct ExportOptions
{
    model::PerType<bool> included{{true, true, true}};
    bool full = false;
    std::optional<QDateTime> changedSince; ///< this once: only records with a later LastModified
    bool dryRun = false;                   ///< read and compare, send and store nothing
    /// A repair: of an included type exactly the records of these keys travel. Such a pass says nothing about all
    /// others, so it is never full, lifts no distrust (D-5), settles nothing and gives no tombstone (D-8).
    model::PerType<std::shared_ptr<const QSet<QByteArray>>> only;
    int segmentRecords = 500;
    qint64 segmentBytes = 4 * 1024 * 1024;
    servicenow::RetryLimits retry;
    WatchLimits watch;
    std::chrono::milliseconds requestTimeout{90'000};
    settings::Compression compression = settings::Compression::Auto;
};

/// Where an export gets everything from; the composition root fills it in. All of it outlives the export; `connect` and
/// the channel are used on the sender thread only.
struct Ports
{
    const support::Clock& clock;
    journal::Location journal;
    source::SourceLocation source;
    QString instanceUrl; ///< for people
    QString senderName;  ///< user@host
    /// P-10. Errors: those of core/settings/entitlement.h.
    std::function<Result<void>()> checkEntitlement;
    /// Reads and checks the saved credentials and gives the channel. Errors: CredentialsIncomplete, SecretUnavailable.
    std::function<Result<servicenow::IntegrationChannel*>()> connect;
    /// Who starts it: what stores or sends something is refused to a Viewer (core/journal/operators.h).
    model::Account account = model::currentAccount();
};

} // namespace itam::core::exporter
