// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small files that must be right: secrets, ready files, exports. Any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>

namespace itam::core::support {

enum class Replace
{
    Yes,
    No
};

/// Writes to a temporary name with mode 0600 and renames it (F-21). Replace::No fails if `path` exists.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& bytes,
                                            Replace replace = Replace::Yes);

enum class FileMode
{
    Private, ///< 0600
    Readable ///< 0644: for what others must read and no secret is in
};
/// As writePrivateFile() with Replace::Yes, for either mode.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes, FileMode mode);

/// Reads at most `limitBytes`; a larger file is an error.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 limitBytes = 16 * 1024 * 1024);

/// Makes the folder (mode 0700 when it is new) and all above it.
[[nodiscard]] Result<void> makePrivateFolder(const QString& path);

} // namespace itam::core::support
