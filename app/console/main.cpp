// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-console: the administration console.
#include "app/console/console.h"
#include "app/console/singleinstance.h"
#include "app/console/stopsignals.h"

#include "core/support/errortext.h"
#include "core/support/files.h"
#include "core/support/logging.h"
#include "core/support/version.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace {

using namespace itam::app::console;

constexpr int exitUsage = 1;
constexpr int exitUnusable = 2;

int complain(const itam::Error& error, int status)
{
    const auto text = itam::core::support::errorText(error);
    std::fprintf(stderr, "%s\n%s\n%s\n", qUtf8Printable(text.what), qUtf8Printable(text.meaning),
                 qUtf8Printable(text.advice));
    return status;
}

int run(QApplication& application, const Options& options)
{
    if (const auto made = itam::core::support::makePrivateFolder(options.dataFolder); !made)
        return complain(made.error(), exitUnusable);
    SingleInstance single(options.dataFolder);
    if (single.raiseOther())
        return 0;
    if (!single.listen())
        qWarning("A second start will not find this window: no local socket.");
    // Without a log file the work is still done; the reason is said once.
    const auto log =
        itam::core::support::LogFile::open(QDir(options.dataFolder).filePath(QStringLiteral("itam-console.log")));
    if (!log)
        complain(log.error(), 0);
    Console console(options, application, itam::core::secrets::makeKeychainStore());
    StopSignals stopSignals;
    QObject::connect(&single, &SingleInstance::raiseRequested, &console, &Console::raise);
    QObject::connect(&stopSignals, &StopSignals::received, &application, &QApplication::quit);
    QObject::connect(&console, &Console::finished, &application, &QApplication::quit);
    console.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    // Help and version need no screen.
    QCoreApplication::setApplicationName(QStringLiteral("itam-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ITAM_VERSION));
    const auto options = parseOptions(words);
    if (!options)
        return complain(options.error(), exitUsage);
    if (options->help || options->version) {
        std::printf("%s\n", qUtf8Printable(options->help ? helpText() : QStringLiteral("itam-console " ITAM_VERSION)));
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    return run(application, *options);
}
