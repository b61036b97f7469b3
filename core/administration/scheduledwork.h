// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What scheduled exports will work with, for what is to be said before they are (core/schedule/advice.h). Reads
// settings and modes of files; any thread but the GUI's.
#pragma once

#include "core/journal/store/location.h"
#include "core/schedule/advice.h"
#include "core/schedule/installer.h"

namespace itam::core::administration {

/// Of the person who installs: by settings and command line.
struct PersonalWork
{
    QString settings; ///< path of the file; need not be there
    QString source;   ///< DSN
    journal::Location journal;
};

/// By the settings that the service will read: the system has its own, once it has any (`systemSettings`), and else
/// gets the person's.
[[nodiscard]] schedule::WorksWith scheduledWork(const schedule::Plan& plan, const PersonalWork& person,
                                                const QString& systemSettings);

} // namespace itam::core::administration
