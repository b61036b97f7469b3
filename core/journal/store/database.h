// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal needs of a database, whichever it is. A Database is one connection; it and its statements belong to
// one thread. The SQL is the same for both (dialect.h).
//
// Both promise the same: one writer at a time, who waits at the start of a transaction and not in the middle; a commit
// is on the disk before it returns; nothing of a transaction is there unless it was committed. Errors of all calls:
// JournalFailed, DiskFull, Cancelled; on a server also NotPermitted, when its grants forbid what was asked for.
#pragma once

#include "core/support/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <stop_token>

namespace itam::core::journal::store {

/// A statement of one kind of database. Parameters count from 1, columns from 0.
class StatementOfKind
{
public:
    virtual ~StatementOfKind() = default;
    virtual void bind(int parameter, qint64 value) = 0;
    virtual void bindText(int parameter, const QString& text) = 0;
    virtual void bindBytes(int parameter, QByteArrayView bytes) = 0;
    virtual void bindNull(int parameter) = 0;
    [[nodiscard]] virtual Result<bool> step() = 0;
    virtual void reset() = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
};

/// A statement that may be run again and again. One that is not at its end does not hinder others, nor a transaction.
class Statement
{
public:
    Statement() = default;
    explicit Statement(std::unique_ptr<StatementOfKind> ofKind) : m_ofKind(std::move(ofKind)) {}

    // A bound QByteArrayView must live until the statement is stepped; the QString overload copies.
    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, const QString& text); ///< a null QString binds NULL
    Statement& bindBlob(int parameter, QByteArrayView bytes);
    Statement& bindNull(int parameter);

    /// True: a row is there. False: done (and reset, ready to be bound again).
    [[nodiscard]] Result<bool> step() { return m_ofKind->step(); }
    /// For statements without rows.
    [[nodiscard]] Result<void> run();
    void reset() { m_ofKind->reset(); }

    [[nodiscard]] bool isNull(int column) const { return m_ofKind->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_ofKind->integer(column); }
    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        return m_ofKind->bytes(column);
    }                                             ///< valid until the next step
    [[nodiscard]] QString text(int column) const; ///< null for NULL

private:
    std::unique_ptr<StatementOfKind> m_ofKind;
};

/// How a commit goes.
enum class Commit
{
    Durable,
    /// It need not wait for the disk. What it stores may be lost with the power, together with all relaxed ones after
    /// it up to the next durable one, and never in part.
    Relaxed
};

class Transaction;

class Database
{
public:
    virtual ~Database() = default;

    [[nodiscard]] virtual Result<Statement> prepare(QByteArrayView sql) const = 0;
    /// For many rows: they come some at a time, and all statements of this kind that are open at once see one state.
    [[nodiscard]] virtual Result<Statement> stream(QByteArrayView sql) const = 0;
    /// Any number of statements without parameters.
    [[nodiscard]] virtual Result<void> execute(const QByteArray& sql) const = 0;
    /// Rows that the last statement of run() inserted, changed or deleted.
    [[nodiscard]] virtual qint64 changes() const = 0;

    /// How far a stop reaches.
    enum class Reach
    {
        Waiting, ///< it ends waiting for whoever writes
        All      ///< it ends whatever runs
    };
    struct Stop
    {
        std::stop_token token;
        Reach reach = Reach::Waiting;
    };
    /// From now on; gives the one before.
    virtual Stop setStop(Stop stop) = 0;
    [[nodiscard]] virtual bool isStopped() const = 0;

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

protected:
    Database() = default;

private:
    friend class Transaction;
    [[nodiscard]] virtual Result<void> begin(Commit commit) const = 0;
    [[nodiscard]] virtual Result<void> commit() const = 0;
    virtual void rollback() const = 0;
};

/// Rolls back unless committed. An error of commit(): nothing was stored, or on a server whose answer was lost, perhaps
/// all of it. The journal's rules bear both (serverschema.h).
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(const Database& database, Commit commit = Commit::Durable);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(const Database& database) : m_database(&database) {}
    const Database* m_database;
};

} // namespace itam::core::journal::store
