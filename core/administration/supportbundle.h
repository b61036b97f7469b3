// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One archive that tells support what somebody's installation is like: logs, settings, what the journal knows, the
// schedule and the surroundings. No secret goes in: settings are written from their known values, not copied; the rest
// is scrubbed (scrubbing.h). No record of the operations database goes in but what logs say of it. Blocks for the disk;
// not on the GUI thread.
#pragma once

#include "core/administration/tararchive.h"
#include "core/journal/store/location.h"
#include "core/schedule/installer.h"
#include "core/secrets/secret.h"
#include "core/support/files.h"

#include <stop_token>

namespace itam::core::administration {

struct BundleSources
{
    QString settingsPath;
    QString dataFolder;
    journal::Location journal;
    QStringList logs; ///< their rotated files are found beside them
    schedule::Places schedule;
    QString program; ///< which of ours makes the bundle
    QDateTime now;
    /// Secrets that the program holds at this moment: they are looked for in all forms.
    QList<secrets::Secret> known = {};
};

/// What a part is and what is in it, in words, for the question before it is written and for CONTENTS.txt.
struct BundlePart
{
    QString name; ///< file or folder in the archive
    QString what;
};
[[nodiscard]] QList<BundlePart> bundleParts();
/// What is in it that tells of people and computers: whole sentences.
[[nodiscard]] QString bundlePrivacy();

/// All files of the bundle with CONTENTS.txt as the first. What cannot be read is said in its place. Error: Cancelled.
[[nodiscard]] Result<QList<ArchivedFile>> gatherBundle(const BundleSources& sources, const std::stop_token& stop);

/// The archive (tar, gzip) as a file of mode 0600. Errors: as gatherBundle(), FileUnwritable (also when there is a file
/// of that name that may not be replaced).
struct WrittenBundle
{
    QString path;
    qint64 bytes = 0;
    QStringList files;
};
[[nodiscard]] Result<WrittenBundle> writeBundle(const QString& path, const BundleSources& sources,
                                                const std::stop_token& stop,
                                                support::Replace replace = support::Replace::No);

/// "itam-console-support-20261206-030000.tar.gz"
[[nodiscard]] QString bundleFileName(const QDateTime& now);

} // namespace itam::core::administration
