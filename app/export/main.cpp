// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-export: the export without a window. The composition root: builds what the commands need, in order.
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/signals.h"

#include "core/schedule/runlog.h"
#include "core/support/logging.h"
#include "core/support/version.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace {

using namespace itam::app::exporter;

bool helpsWithoutSettings(const Arguments& arguments)
{
    return arguments.command == Command::SupportBundle || arguments.command == Command::Operators ||
           arguments.command == Command::Audit ||
           (arguments.command == Command::Schedule && arguments.schedule.verb != ScheduleVerb::Install);
}

int dispatch(const Arguments& arguments)
{
    const itam::core::support::SystemClock clock;
    if (arguments.command == Command::Demo)
        return runDemo(arguments, clock);
    auto configuration = configure(arguments);
    if (!configuration && helpsWithoutSettings(arguments))
        configuration = placesOnly(arguments);
    if (!configuration) {
        printFailure(configuration.error());
        return configuration.error().code == itam::ErrorCode::Usage ? exitUsage : exitUnreachable;
    }
    // Without a log file the work is still done; the reason is said once.
    const auto log = itam::core::support::LogFile::open(configuration->logPath);
    if (!log)
        printFailure(log.error());
    switch (arguments.command) {
    case Command::Test:
        return runTest(arguments, *configuration, clock);
    case Command::Status:
        return runStatus(arguments, *configuration, clock);
    case Command::History:
        return runHistory(arguments, *configuration, clock);
    case Command::Preview:
        return runPreview(arguments, *configuration, clock);
    case Command::Verify:
        return runVerify(arguments, *configuration, clock);
    case Command::Quality:
        return runQuality(arguments, *configuration, clock);
    case Command::Where:
        return runWhere(arguments, *configuration, clock);
    case Command::Rehearse:
        return runRehearse(arguments, *configuration, clock);
    case Command::Lifecycle:
        return runLifecycle(arguments, *configuration, clock);
    case Command::Entitlement:
        return runEntitlement(arguments, *configuration, clock);
    case Command::Schedule:
        return runSchedule(arguments, *configuration, clock);
    case Command::SupportBundle:
        return runSupportBundle(arguments, *configuration, clock);
    case Command::Profiles:
        return runProfiles(arguments, *configuration);
    case Command::Operators:
        return runOperators(arguments, *configuration, clock);
    case Command::Audit:
        return runAudit(arguments, *configuration);
    case Command::Run:
    case Command::Resume:
    case Command::Demo:
    case Command::Help:
    case Command::Version:
        break;
    }
    return runExport(arguments, *configuration, clock);
}

/// A start that nobody watches leaves a note of how it ended, for `schedule show` and the console.
int dispatchNoted(const Arguments& arguments)
{
    using namespace itam::core;
    const schedule::RunLog notes(schedule::runLogPath(support::dataFolder()));
    schedule::ScheduledRun run;
    run.started = QDateTime::currentDateTimeUtc();
    run.pid = QCoreApplication::applicationPid();
    Transcript transcript;
    // The export is worth more than the note.
    static_cast<void>(notes.begin(run));
    run.exitStatus = dispatch(arguments);
    run.finished = QDateTime::currentDateTimeUtc();
    run.lines = schedule::lastLines(transcript.text());
    if (const auto noted = notes.end(run); !noted)
        printFailure(noted.error());
    return run.exitStatus;
}

} // namespace

int main(int argc, char** argv)
{
    blockStopSignals();
    // The words are copied before the token in argv is overwritten.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const bool tokenOnCommandLine = hideToken(argc, argv);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("itam-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ITAM_VERSION));
    // Its output is read by scripts: English with plain digits on every desktop. English needs its plurals only.
    QLocale::setDefault(QLocale::c());
    QTranslator english;
    if (english.load(QStringLiteral(":/itam/i18n/itam-console_en.qm")))
        QCoreApplication::installTranslator(&english);

    const auto arguments = parseArguments(words, QDate::currentDate());
    if (!arguments) {
        printFailure(arguments.error());
        return exitUsage;
    }
    if (arguments->command == Command::Help || arguments->command == Command::Version) {
        printOut(arguments->command == Command::Help ? helpText() : QStringLiteral("itam-export " ITAM_VERSION));
        return 0;
    }
    if (tokenOnCommandLine)
        printError(QStringLiteral(
            "Warning: a token on the command line can be read by other users of this computer for a moment; "
            "--token-file is safer."));
    return arguments->scheduled ? dispatchNoted(*arguments) : dispatch(*arguments);
}
