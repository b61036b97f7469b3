// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// servicenow-sandbox: a ServiceNow-compatible instance in one process. The composition root.
#include "app/sandbox/instance.h"
#include "app/sandbox/readyfile.h"
#include "app/sandbox/stopsignals.h"
#include "core/support/logging.h"
#include "core/support/version.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>

#include <malloc.h>
#include <sys/stat.h>

namespace {

using namespace itam::app::sandbox;

constexpr int cannotStart = 1;
constexpr int wrongUsage = 2;

/// One sentence on standard error.
int complain(const itam::Error& error, int status)
{
    const QString about = error.subject.isEmpty() ? QString() : QString(error.subject + QLatin1String(": "));
    std::fprintf(stderr, "servicenow-sandbox: %s%s\n", qUtf8Printable(about), qUtf8Printable(error.detail));
    return status;
}

/// Segments, bodies and answers of hundreds of kilobytes go back to the system when they are freed. Without this the C
/// library raises its limit with the first of them and keeps the next ones, per thread: a fifth of the memory in the
/// minute of `itam-bench-instance load`.
void giveLargePiecesBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

int run(const Options& options)
{
    std::unique_ptr<itam::core::support::LogFile> log;
    if (options.log.isEmpty()) {
        QLoggingCategory::setFilterRules(QStringLiteral("*.info=false\n*.debug=false"));
    } else {
        auto opened = itam::core::support::LogFile::open(options.log);
        if (!opened)
            return complain(opened.error(), cannotStart);
        log = std::move(*opened);
        QLoggingCategory::setFilterRules(QStringLiteral("itam.sandbox.requests.info=true"));
    }
    auto instance = Instance::open(options);
    if (!instance)
        return complain(instance.error(), cannotStart);
    const QString readyPath =
        options.readyFile.isEmpty() ? (*instance)->dataPath() + QLatin1String(".ready.json") : options.readyFile;
    auto readyFile = ReadyFile::write(readyPath, readyText((*instance)->url(), (*instance)->ownCertificate(),
                                                           (*instance)->credentials(), (*instance)->instanceId(),
                                                           QCoreApplication::applicationPid()));
    if (!readyFile)
        return complain(readyFile.error(), cannotStart);
    std::printf("Ready at %s; logins are in %s\n", qUtf8Printable((*instance)->url()), qUtf8Printable(readyPath));
    std::fflush(stdout);
    waitForStopSignal();
    endWithinASecond(QFile::encodeName(readyPath).constData());
    readyFile->remove();
    (*instance)->stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    giveLargePiecesBack(); // before there is a thread
    blockStopSignals();
    umask(S_IRWXG | S_IRWXO); // what SQLite keeps beside the data is as private as they are
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("itam-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ITAM_VERSION));
    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return complain(options.error(), wrongUsage);
    if (options->command == Command::Help)
        std::fputs(qUtf8Printable(helpText()), stdout);
    else if (options->command == Command::Version)
        std::puts("servicenow-sandbox " ITAM_VERSION);
    else
        return run(*options);
    return 0;
}
