// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/argumentrules.h"

#include "app/export/usage.h"

#include "core/journal/store/location.h"

#include <algorithm>
#include <array>

namespace itam::app::exporter {
namespace {

/// What excludes each other, whatever the command.
Result<void> judgeValues(const Arguments& arguments)
{
    if (arguments.changesDays && arguments.changesSince)
        return usage(QStringLiteral("-changesPeriod and -changesSince exclude each other"));
    if (arguments.token && arguments.tokenFile)
        return usage(QStringLiteral("-token and --token-file exclude each other"));
    if (arguments.journal)
        ITAM_TRY(core::journal::store::locationFrom(*arguments.journal));
    const std::array secretFiles{arguments.tokenFile, arguments.clientSecretFile, arguments.sourcePasswordFile,
                                 arguments.journalPasswordFile};
    const QString input = QStringLiteral("-");
    const bool isPassword = arguments.sourcePasswordFile == input || arguments.journalPasswordFile == input;
    if (isPassword && std::ranges::count(secretFiles, input) > 1)
        return usage(QStringLiteral("standard input gives one secret only: name files for the others"));
    if (arguments.repair && arguments.dryRun)
        return usage(QStringLiteral("--repair and --dry-run exclude each other; verify alone sends nothing"));
    return {};
}

/// An option is for the command that heeds it.
Result<void> judgeOptions(const Parsing& parsing)
{
    const Arguments& arguments = parsing.arguments;
    const bool compares = arguments.command == Command::Preview || arguments.command == Command::Verify;
    const bool isRehearsal = arguments.command == Command::Rehearse;
    const bool lists = compares || isRehearsal || arguments.command == Command::Quality;
    const bool isLifecycle = arguments.command == Command::Lifecycle;
    const bool isAudit = arguments.command == Command::Audit;
    if (arguments.output == Output::Csv && !lists && !isLifecycle && !isAudit)
        return usage(
            QStringLiteral("--output csv is for preview, verify, quality, rehearse, audit and lifecycle audit"));
    if (arguments.lifecycle.since.isValid() && !isLifecycle && !isAudit)
        return usage(QStringLiteral("--since is for audit and lifecycle audit"));
    if (arguments.lifecycle.any && !isLifecycle)
        return usage(QStringLiteral("--%1 is for lifecycle").arg(parsing.lifecycleOption));
    if (arguments.repair && arguments.command != Command::Verify)
        return usage(QStringLiteral("--repair is for verify"));
    if ((arguments.onInstance && arguments.command != Command::Preview) ||
        (arguments.checklist && arguments.command != Command::Test))
        return usage(QStringLiteral("--on-instance is for preview; --checklist is for test"));
    if (arguments.list && arguments.command != Command::Preview && !isRehearsal)
        return usage(QStringLiteral("--list is for preview and rehearse"));
    if (!arguments.record.isEmpty() && arguments.command != Command::Preview && arguments.command != Command::History)
        return usage(QStringLiteral("--record is for preview and history"));
    if (!arguments.kinds.isEmpty() && !lists)
        return usage(QStringLiteral("--kind is for preview, verify, quality and rehearse"));
    if (arguments.schedule.any && arguments.command != Command::Schedule)
        return usage(QStringLiteral("--at, --days, --system and --windows-xml are for schedule"));
    if (arguments.scheduled && arguments.command != Command::Run)
        return usage(QStringLiteral("--scheduled is for run"));
    if (parsing.outGiven && (arguments.command != Command::SupportBundle || arguments.out.isEmpty()))
        return usage(QStringLiteral("--out names the file of support-bundle"));
    return {};
}

/// What stands behind the command.
Result<void> judgeWords(Arguments& arguments)
{
    if (arguments.command == Command::Where && arguments.text.trimmed().isEmpty())
        return usage(QStringLiteral("where needs a name, a serial number or a key"));
    if (arguments.command == Command::Entitlement)
        ITAM_TRY(judgeEntitlement(arguments.entitlement));
    if (arguments.command == Command::Profiles)
        ITAM_TRY(judgeProfiles(arguments.profiles, arguments.profile));
    if (arguments.command == Command::Operators)
        ITAM_TRY(judgeOperators(arguments.operators));
    if (arguments.command == Command::Lifecycle)
        ITAM_TRY(judgeLifecycle(arguments.lifecycle, arguments.dryRun, arguments.output == Output::Csv));
    if (arguments.command == Command::Schedule)
        ITAM_TRY(judgeSchedule(arguments.schedule, arguments.dryRun, arguments.token.has_value()));
    return {};
}

} // namespace

Result<void> judge(Parsing& parsing)
{
    ITAM_TRY(judgeValues(parsing.arguments));
    ITAM_TRY(judgeOptions(parsing));
    ITAM_TRY(judgeWords(parsing.arguments));
    if (parsing.connectionTest && parsing.arguments.command == Command::Run)
        parsing.arguments.command = Command::Test;
    return {};
}

} // namespace itam::app::exporter
