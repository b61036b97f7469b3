// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourceof.h"

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

} // namespace itam::app::console
