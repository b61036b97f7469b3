// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the parts of Journal share. Only the .cpp files of this folder include it.
#pragma once

#include "core/journal/interruption.h"
#include "core/journal/journal.h"
#include "core/journal/schema.h"
#include "core/journal/store/postgresdatabase.h"

#include <limits>

namespace itam::core::journal {

/// For LIMIT where there is none: a number both databases take.
inline constexpr qint64 noLimit = std::numeric_limits<qint64>::max();

struct Journal::Private
{
    store::Location location;
    /// Shared with the readers that readBaseline() gives out.
    std::shared_ptr<store::Database> database;
    /// The same, if it is on a server.
    std::shared_ptr<store::PostgresDatabase> server;
    QString id;
    std::uint64_t seed = 0;
    bool reading = false;

    [[nodiscard]] Result<void> connect(const store::Location& where, Access access, std::stop_token stop);
    [[nodiscard]] Result<store::Statement> prepare(QByteArrayView sql) const { return database->prepare(sql); }
    /// Error: also Cancelled, when the stop of the journal ended waiting for whoever writes.
    [[nodiscard]] Result<store::Transaction> begin(store::Commit commit = store::Commit::Durable) const;
    /// Row id of an owner; 0 when the journal has never heard of it.
    [[nodiscard]] Result<qint64> ownerId(const Owner& owner) const;
    /// As ownerId(), but makes the row. Inside a transaction.
    [[nodiscard]] Result<qint64> ensureOwner(const Owner& owner) const;
    [[nodiscard]] Result<void> markDistrusted(const Owner& owner, const QString& reason) const;
    /// Journal::endPass() inside a transaction.
    /// Of a statement that gives key, text and time of the records of an owner behind a key.
    [[nodiscard]] Result<PendingPage> page(const char* sql, const Owner& owner, const QByteArray& afterKey,
                                           int limit) const;
    [[nodiscard]] Result<void> storePass(qint64 owner, const PassEnd& pass) const;
    /// The part of it that counts absence.
    [[nodiscard]] Result<void> countAbsence(qint64 owner, const QList<QByteArray>& absent,
                                            const QDateTime& ended) const;
    /// Journal::updateType() inside a transaction.
    [[nodiscard]] Result<void> storeType(const TypeRecord& record) const;
};

/// `take(row)` for each row that is left of a query; `row` is the statement.
template <typename Take>
[[nodiscard]] Result<void> eachRow(store::Statement& query, Take take)
{
    while (true) {
        const auto row = query.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        take(std::as_const(query));
    }
}

/// A null text is stored as an empty one: columns that may be NULL say so themselves.
[[nodiscard]] inline QString notNull(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
inline void bindTime(store::Statement& statement, int parameter, const QDateTime& time)
{
    if (time.isValid())
        statement.bind(parameter, static_cast<qint64>(time.toMSecsSinceEpoch()));
    else
        statement.bindNull(parameter);
}
[[nodiscard]] inline QDateTime timeAt(const store::Statement& statement, int column)
{
    return statement.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}
[[nodiscard]] inline QByteArrayView view(const support::Hash128& hash)
{
    return {reinterpret_cast<const char*>(hash.bytes.data()), static_cast<qsizetype>(hash.bytes.size())};
}

} // namespace itam::core::journal
