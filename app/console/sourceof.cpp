// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourceof.h"

#include "core/exporter/journalplace.h"

#include <QDir>

namespace itam::app::console {

core::source::SourceLocation sourceOf(const core::settings::Settings& settings, const QString& settingsPath,
                                      core::exporter::ReadSecret readPassword)
{
    core::source::SourceLocation location = core::exporter::locationOf(settings.source, std::move(readPassword));
    auto profile = core::source::profileNamed(settings.sourceProfile, core::source::profileFolders(settingsPath));
    if (profile)
        location.profile = *std::move(profile);
    else
        location.problem = std::move(profile).error();
    return location;
}

core::journal::Location journalOf(const core::settings::Settings& settings, const Options& options,
                                  core::exporter::ReadSecret readPassword)
{
    const QString address = options.journal.isEmpty() ? settings.journal : options.journal;
    const QString file = usualJournal(options);
    return core::exporter::journalAt(address.isEmpty() ? file : address, std::move(readPassword))
        .value_or(file); // both were checked where they came from
}

QString usualJournal(const Options& options)
{
    return QDir(options.dataFolder).filePath(QStringLiteral("journal.db"));
}

} // namespace itam::app::console
