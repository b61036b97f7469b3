// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/watched.h"

#include "core/administration/supportbundle.h"
#include "core/support/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using namespace core::administration;

BundleSources sourcesOf(const Arguments& arguments, const Configuration& configuration, const QDateTime& now)
{
    const QDir data(core::support::dataFolder());
    BundleSources sources{.settingsPath = arguments.settings.value_or(core::settings::defaultSettingsPath()),
                          .dataFolder = data.path(),
                          .journal = configuration.journal,
                          .logs = {configuration.logPath, data.filePath(QStringLiteral("itam-export.log")),
                                   data.filePath(QStringLiteral("itam-console.log")),
                                   data.filePath(QStringLiteral("instance/sandbox.log"))},
                          .schedule = core::schedule::usualPlaces(),
                          .program = QStringLiteral("itam-export"),
                          .now = now};
    if (arguments.token)
        sources.known.append(*arguments.token);
    return sources;
}

} // namespace

int runSupportBundle(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const QDateTime now = clock.nowUtc();
    const QString path = QFileInfo(arguments.out.isEmpty() ? bundleFileName(now) : arguments.out).absoluteFilePath();
    const auto written = runWatched(
        [&](const std::stop_token& stop) { return writeBundle(path, sourcesOf(arguments, configuration, now), stop); },
        [] {});
    if (!written) {
        if (written.error().code == ErrorCode::Cancelled) {
            printError(stoppedSentence());
            return exitCancelled;
        }
        printFailure(written.error());
        return exitUnreachable;
    }
    if (arguments.output == Output::Json) {
        printJson({{QStringLiteral("file"), written->path},
                   {QStringLiteral("bytes"), written->bytes},
                   {QStringLiteral("files"), QJsonArray::fromStringList(written->files)},
                   {QStringLiteral("privacy"), bundlePrivacy()}});
        return 0;
    }
    QString text = QStringLiteral("Wrote %1 (%2 bytes), which only you can read:\n").arg(written->path).arg(written->bytes);
    for (const BundlePart& part : bundleParts())
        text += QStringLiteral("  %1  %2\n").arg(part.name.leftJustified(16), part.what);
    printOut(text + bundlePrivacy());
    return 0;
}

} // namespace itam::app::exporter
