// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/readjournal.h"

namespace itam::core::exporter {

Result<ReadJournal> ReadJournal::open(const journal::Location& location, const std::stop_token& stop)
{
    ReadJournal opened;
    auto there = journal::Journal::openIfThere(location, stop);
    if (!there)
        return failure(there.error());
    opened.journal = *std::move(there);
    if (opened.journal)
        return opened;
    opened.folder = std::make_unique<QTemporaryDir>();
    const QString empty = opened.folder->filePath(QStringLiteral("journal.db"));
    const auto made = journal::Journal::open(empty, stop);
    if (!made)
        return failure(made.error());
    auto journal = journal::Journal::openForReading(empty, stop);
    if (!journal)
        return failure(journal.error());
    opened.journal.emplace(std::move(*journal));
    return opened;
}

} // namespace itam::core::exporter
