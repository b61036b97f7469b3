// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operations database of the settings, with the password of its account (asked for on the thread that opens it, and
// only for a server) and with its source profile. GUI thread; what it gives may go anywhere.
#pragma once

#include "core/exporter/sourcepassword.h"
#include "core/settings/settings.h"

namespace itam::app::console {

/// `settingsPath`: of the settings file, beside which an administrator's own profiles are. Where the profile of the
/// settings is not there any more, opening the database says so.
[[nodiscard]] core::source::SourceLocation sourceOf(const core::settings::Settings& settings,
                                                    const QString& settingsPath,
                                                    core::exporter::ReadSecret readPassword);

} // namespace itam::app::console
