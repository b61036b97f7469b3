// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of itam-export (design.md 6.4): the documented switches of the tool that it replaces, under their
// documented names, case-insensitively, with one dash or two, and ours. A pure function of argv; any thread.
#pragma once

#include "app/export/lifecyclearguments.h"
#include "app/export/schedulearguments.h"
#include "app/export/verbarguments.h"
#include "core/model/datatype.h"
#include "core/secrets/secret.h"
#include "core/settings/settings.h"
#include "core/support/result.h"

#include <QDate>
#include <QStringList>

namespace itam::app::exporter {

enum class Command
{
    Run,
    Test,
    Resume,
    Status,
    History,
    Preview,
    Verify,
    Quality,
    Where,
    Rehearse,
    Demo,
    Lifecycle,
    Entitlement,
    Schedule,
    SupportBundle,
    Profiles,
    Operators,
    Audit,
    Help,
    Version
};
enum class Output
{
    Text,
    Json,
    Csv ///< preview, verify, quality, rehearse, audit, lifecycle audit
};

struct Arguments
{
    Command command = Command::Run;
    std::optional<QString> url;
    std::optional<QString> user;
    std::optional<core::secrets::Secret> token;
    std::optional<QString> endpoint;
    std::optional<core::settings::Channel> channel;
    std::optional<QString> discoverySource;
    std::optional<bool> makeReferences;                         ///< of the channel over the identification API
    std::optional<core::settings::SoftwareRoute> softwareRoute; ///< the same
    std::optional<QString> tokenFile;
    std::optional<QString> clientId;
    std::optional<QString> clientSecretFile;
    std::optional<QString> caFile;
    std::optional<QString> source;
    std::optional<QString> sourcePasswordFile;
    std::optional<QString> profile;
    std::optional<QString> journal; ///< a path or postgres://...; no password in it
    std::optional<QString> journalPasswordFile;
    std::optional<QString> log;
    std::optional<QString> settings;
    core::model::PerType<std::optional<bool>> included;
    bool full = false;
    bool dryRun = false;
    bool quiet = false;
    bool local = false;
    std::optional<int> changesDays;
    std::optional<QDate> changesSince;
    std::optional<int> segmentRecords;
    std::optional<qint64> segmentBytes;
    std::optional<int> maxTries;
    Output output = Output::Text;
    QString run;    ///< history: transactions of this run
    int limit = 20; ///< history, audit
    /// preview, verify: how many records are listed at most; quality: examples of each kind
    std::optional<int> listLimit;
    bool list = false;       ///< preview: the records, not only their number
    bool repair = false;     ///< verify
    bool checklist = false;  ///< test: the page for the ServiceNow administrator
    bool onInstance = false; ///< preview: ask the instance what it would do
    QStringList kinds;       ///< preview, verify, quality: only these; empty: all
    QString record;          ///< preview, history: key of one record
    QString text;            ///< where: what is looked for
    QString data;            ///< demo: folder
    int computers = 100;     ///< demo
    QStringList entitlement; ///< what stands behind that word: show, install FILE, remove
    QStringList profiles;    ///< words behind `profiles`
    LifecycleArguments lifecycle;
    ScheduleArguments schedule;
    OperatorsArguments operators;
    bool scheduled = false; ///< run: nobody started it by hand
    QString out;            ///< support-bundle
};

/// `today`: for refusing dates in the future (S-02). Error: Usage with the offending word as subject.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& words, const QDate& today);

/// Overwrites the value of -token in the process's own argv, so that no other user reads it from the process list.
/// True when there was one.
bool hideToken(int argc, char** argv);

[[nodiscard]] QString helpText();

} // namespace itam::app::exporter
