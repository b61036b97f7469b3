// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/sampledatabase.h"

#include "core/sampledata/schema.h"
#include "core/sampledata/summary.h"
#include "core/sampledata/words.h"
#include "core/sampledata/writer.h"

#include <QFile>

namespace itam::core::sampledata {
namespace {

using support::sqlite::Database;

/// 2025-01-06T06:00:00Z: the present time of generation 0. Fixed, since the data must not depend on today.
constexpr std::int64_t firstMorning = 1'736'143'200;

constexpr auto fastSql = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;";

Result<void> addSource(const Database& database, const SampleOptions& options, const Estate& estate)
{
    auto statement = database.prepare(sql::insertSource);
    if (!statement)
        return notWritten(statement.error());
    const auto size = static_cast<std::uint64_t>(options.computers);
    const QString id = QStringLiteral("sample-%1").arg(mixed({options.seed, size}), 16, 16, QLatin1Char('0'));
    statement->bind(1, id)
        .bind(2, QString::number(options.seed))
        .bind(3, qint64{firstMorning})
        .bind(4, qint64{options.computers})
        .bind(5, qint64{estate.initialContracts()});
    if (const auto done = statement->run(); !done)
        return notWritten(done.error());
    return {};
}

Result<void> fill(const Database& database, const SampleOptions& options)
{
    const Estate estate(options.seed, options.computers);
    auto writer = Writer::open(database);
    if (!writer)
        return failure(writer.error());
    ITAM_TRY(addSource(database, options, estate));
    ITAM_TRY(writer->addWordLists(estate.catalogue()));
    for (int i = 0; i < options.computers; ++i) {
        ITAM_TRY(writer->add(estate.computer(i, firstMorning)));
        for (const Installation& installation : estate.installations(i, firstMorning))
            ITAM_TRY(writer->add(installation));
    }
    for (int i = 0; i < estate.initialContracts(); ++i)
        ITAM_TRY(writer->add(estate.contract(i, options.computers, firstMorning)));
    return {};
}

Result<SampleSummary> make(const QString& path, const SampleOptions& options)
{
    const auto database = Database::open(path, support::sqlite::OpenMode::Create);
    if (!database)
        return notWritten(database.error());
    const auto execute = [&](const char* sql) -> Result<void> {
        if (const auto done = database->execute(sql); !done)
            return notWritten(done.error());
        return {};
    };
    ITAM_TRY(execute(fastSql));
    ITAM_TRY(execute(sql::createTables));
    auto transaction = support::sqlite::Transaction::begin(*database);
    if (!transaction)
        return notWritten(transaction.error());
    ITAM_TRY(fill(*database, options));
    ITAM_TRY(execute(sql::createIndexesAndViews));
    if (const auto done = transaction->commit(); !done)
        return notWritten(done.error());
    return summaryOf(*database);
}

} // namespace

Result<SampleSummary> makeSampleDatabase(const QString& path, const SampleOptions& options)
{
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    auto summary = make(part, options);
    if (!summary) {
        QFile::remove(part);
        Error error = summary.error();
        error.subject = path;
        return failure(std::move(error));
    }
    // Their own journal must not be applied to the new file.
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QString::fromLatin1(suffix));
    if (!QFile::rename(part, path))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot be renamed from %1").arg(part), path);
    return summary;
}

} // namespace itam::core::sampledata
