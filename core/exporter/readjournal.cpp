// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/readjournal.h"

#include <QFileInfo>

namespace itam::core::exporter {

Result<ReadJournal> ReadJournal::open(const QString& path, const std::stop_token& stop)
{
    ReadJournal opened;
    QString there = path;
    if (!QFileInfo::exists(path)) {
        opened.folder = std::make_unique<QTemporaryDir>();
        there = opened.folder->filePath(QStringLiteral("journal.db"));
        const auto made = journal::Journal::open(there, stop);
        if (!made)
            return failure(made.error());
    }
    auto journal = journal::Journal::openForReading(there, stop);
    if (!journal)
        return failure(journal.error());
    opened.journal.emplace(std::move(*journal));
    return opened;
}

} // namespace itam::core::exporter
