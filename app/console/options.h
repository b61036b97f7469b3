// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of itam-console. Values; main thread.
#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>

namespace itam::app::console {

struct Options
{
    QString settings;      ///< path
    QString dataFolder;    ///< journal, entitlement, log, embedded instance
    QString caFile;        ///< PEM, authorities to trust beside the system's; may be empty
    QString page;          ///< to open first; empty: the last one
    QString journal;       ///< address or path; empty: as the settings say
    QString source;        ///< DSN for a profile that names none yet: quickstart opens the window on its data
    bool embedded = false; ///< start the embedded instance, as the button does
    bool help = false;
    bool version = false;
};

/// Error: Usage. `words` without the program's own name.
[[nodiscard]] Result<Options> parseOptions(const QStringList& words);
[[nodiscard]] QString helpText();

} // namespace itam::app::console
