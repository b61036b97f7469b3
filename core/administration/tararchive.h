// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tar archive of small files (POSIX ustar), in memory: what every system can open. Pure; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QDateTime>

namespace itam::core::administration {

struct ArchivedFile
{
    QString name; ///< at most 100 bytes, with '/' between folders, relative
    QByteArray bytes;

    friend bool operator==(const ArchivedFile&, const ArchivedFile&) = default;
};

/// Files of mode 0600 that belong to nobody in particular. Error: Internal (a name that does not fit).
[[nodiscard]] Result<QByteArray> tarOf(const QList<ArchivedFile>& files, const QDateTime& time);

} // namespace itam::core::administration
