// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operations database and journal of the settings, with the passwords of their accounts (asked for on the thread that
// opens them, and only for a server), the former with its source profile. GUI thread; what it gives may go
// anywhere.
#pragma once

#include "app/console/options.h"
#include "core/exporter/sourcepassword.h"
#include "core/journal/store/location.h"
#include "core/settings/settings.h"

namespace itam::app::console {

/// `settingsPath`: of the settings file, beside which an administrator's own profiles are. Where the profile of the
/// settings is not there any more, opening the database says so.
[[nodiscard]] core::source::SourceLocation sourceOf(const core::settings::Settings& settings,
                                                    const QString& settingsPath,
                                                    core::exporter::ReadSecret readPassword);

/// As the command line says, else the settings, else usualJournal().
[[nodiscard]] core::journal::Location journalOf(const core::settings::Settings& settings, const Options& options,
                                                core::exporter::ReadSecret readPassword);
/// The file in the data folder.
[[nodiscard]] QString usualJournal(const Options& options);

} // namespace itam::app::console
