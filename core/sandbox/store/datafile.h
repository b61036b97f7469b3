// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data file on disk: pragmas, tables made from the schema, and the run file beside it.
//
// "FILE.run" is a small SQLite database that the running sandbox holds locked (the kernel lets go of it when the
// process dies, however it dies), so a second sandbox on the same data is refused. It also tells a restored data file
// from the original (D-5): both files count the openings and closings of the data, and both carry the epoch. Data that
// count less than the run file, or carry another epoch, or have lost their run file, were restored or copied: they get
// a fresh epoch. Not seen: both files restored together, or a copy taken and put back while one and the same run
// lasted. There the change token of D-5 still differs as soon as a transaction was committed in between.
#pragma once

#include "core/sandbox/store/schema.h"
#include "core/support/sqlite.h"

namespace itam::sandbox::store {

/// WAL, synchronous=NORMAL: a killed process loses no committed transaction (the operating system has the pages); after
/// a power cut the last ones may be missing, but never parts of one.
[[nodiscard]] Result<core::support::sqlite::Database> openForWriting(const QString& path);
[[nodiscard]] Result<core::support::sqlite::Database> openForReading(const QString& path);

/// Creates what is missing: internal tables of the store, tables, columns and indexes of the schema, then `scripts`
/// (which must be written so that they may run again). One transaction. Error JournalTooNew when the file was made by a
/// newer program; nothing is changed then.
[[nodiscard]] Result<void> bringUpToDate(const core::support::sqlite::Database& database, const Schema& schema,
                                         const QList<QByteArray>& scripts);

/// The run file. Lives as long as the data are open; one thread at a time.
class RunFile
{
public:
    struct Mark
    {
        QString epoch;
        qint64 count = 0;
    };

    /// Error JournalFailed with subject `dataPath` and a detail that says so when another process has the data open.
    [[nodiscard]] static Result<RunFile> open(const QString& dataPath);

    /// What it says; empty when it is new.
    [[nodiscard]] Result<Mark> mark() const;
    [[nodiscard]] Result<void> setMark(const Mark& mark) const;

private:
    explicit RunFile(core::support::sqlite::Database database) : m_database(std::move(database)) {}
    core::support::sqlite::Database m_database;
};

/// True when data with `data` were restored or copied, judged by their run file.
[[nodiscard]] bool wasRestored(const RunFile::Mark& data, const RunFile::Mark& runFile);

} // namespace itam::sandbox::store
