// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An instance without HTTP that imports an estate segment by segment, and the same rows bare in one table beside it
// (B13, B15 of performance.md). Errors end the benchmark with a message on standard error.
#pragma once

#include "core/sandbox/integration/application.h"
#include "core/support/sqlite.h"

#include <QList>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace itam::bench {

/// Rows of one view, every value as text; a null string is NULL.
struct SegmentRows
{
    QStringList columns; ///< the first one is the key
    QList<QStringList> rows;
};

struct Spent
{
    double receive = 0; ///< milliseconds until the segment was acknowledged
    double process = 0; ///< milliseconds of staging, transform and commit
};

class ImportedEstate
{
public:
    /// An operations database of `rows` installations on a fortieth as many computers, and an empty instance.
    ImportedEstate(const QString& folder, qint64 rows);

    [[nodiscard]] bool isOpen() const { return m_application != nullptr; }
    [[nodiscard]] bool importComputers();
    /// Of installations, as the exporter cuts them (1 MB); nullopt: that was all.
    [[nodiscard]] std::optional<SegmentRows> nextSegment();
    [[nodiscard]] std::optional<Spent> importSegment(const SegmentRows& segment);
    [[nodiscard]] qint64 imported() const { return m_imported; }
    [[nodiscard]] double dataFileMegabytes() const;

private:
    [[nodiscard]] bool startReading(const char* view);
    [[nodiscard]] std::optional<Spent> send(core::model::DataType type, const SegmentRows& segment, bool last);

    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::store::Store> m_store;
    std::unique_ptr<sandbox::integration::Application> m_application;
    sandbox::platform::Caller m_caller;
    std::optional<core::support::sqlite::Database> m_source;
    std::optional<core::support::sqlite::Statement> m_reading;
    QStringList m_columns;
    bool m_isRowWaiting = false;
    int m_segments = 0; ///< of the run that is open
    qint64 m_imported = 0;
};

/// One table with the same columns, indexed by its key; one transaction for each segment.
class BareTable
{
public:
    explicit BareTable(const QString& path);
    /// Milliseconds.
    [[nodiscard]] double insert(const SegmentRows& segment);

private:
    QString m_path;
    std::optional<core::support::sqlite::Database> m_database;
    std::optional<core::support::sqlite::Statement> m_insert;
};

/// Eight clients on a real sandbox while 100,000 records are imported, again and again until `seconds` are over. False
/// when an answer was wrong or something acknowledged was lost.
[[nodiscard]] bool benchLoad(const QString& folder, int seconds);

/// Exports over the identification channel, each payload's answer held up to `delay`: what part of the time was spent
/// waiting for answers, which is what records per second have of records per payload and answer time. False when an
/// export failed.
[[nodiscard]] bool benchIdentification(const QString& folder, std::chrono::milliseconds delay);

} // namespace itam::bench
