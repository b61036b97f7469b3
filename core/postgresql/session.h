// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One session on a PostgreSQL server, for whoever has SQL for it. Lives on the thread that opened it. A stop is handed
// to each call that waits and ends it within 100 ms; a server that died without a word is noticed within a minute. What
// an error is called is up to whom the session serves (Codes); its detail says what happened and what the server said.
#pragma once

#include "core/postgresql/api.h"

#include <QByteArrayList>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <span>
#include <stop_token>

namespace itam::core::postgresql {

/// Where, and as whom.
struct Address
{
    /// Behind the scheme and its colon: libpq's own form, `//USER@HOST:PORT/DATABASE?OPTION=VALUE`.
    QString rest;
    QString name;               ///< the whole address for people and errors: without a password
    bool isNameComplete = true; ///< the name hides nothing, so that messages may quote the address
    /// For an address that has none; empty: none is saved. Asked when opening, on its thread.
    std::function<Result<QByteArray>()> password = {};
};

struct Codes
{
    ErrorCode unreachable = ErrorCode::Internal; ///< no session came about
    ErrorCode failed = ErrorCode::Internal;      ///< a statement, or the session ended
};

/// Of a statement, as PQsendQueryParams takes them. Nothing is copied.
struct Parameters
{
    std::span<const Oid> types;
    std::span<const char* const> values;
    std::span<const int> lengths;
    std::span<const int> formats;
    bool binaryAnswer = false;
};

class Session
{
public:
    static constexpr std::chrono::milliseconds noLimit = std::chrono::milliseconds::max();

    /// Errors: Usage for an address that is none, `codes.unreachable` with a reason that an administrator can act on,
    /// Cancelled, and what the password says when the server wants one.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const Address& address, Codes codes,
                                                               const std::stop_token& stop);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    /// The next statement goes out once the one before, if it was cancelled, has ended. Error: `failed`.
    [[nodiscard]] Result<void> send(const QByteArray& sql, const Parameters& parameters);
    [[nodiscard]] Result<void> send(const QByteArray& sql, const QByteArrayList& texts);
    /// Any number of statements without parameters; the answer is that of the last one, or of the one that failed.
    [[nodiscard]] Result<void> sendScript(const QByteArray& sql);
    /// A statement that prepare() told the server. A name belongs to one text for as long as the session lives.
    [[nodiscard]] Result<void> sendPrepare(const QByteArray& name, const QByteArray& sql, std::span<const Oid> types);
    [[nodiscard]] Result<void> sendPrepared(const QByteArray& name, const Parameters& parameters);

    /// Whatever the server said. Errors: `failed` when the session was lost, Cancelled.
    [[nodiscard]] Result<Answer> receiveAny(const std::stop_token& stop) { return receiveWithin(noLimit, stop); }
    /// The answer or null: it took longer than `limit`. What is not there yet can still be received.
    [[nodiscard]] Result<Answer> receiveWithin(std::chrono::milliseconds limit, const std::stop_token& stop);
    /// What the server refuses is an error.
    [[nodiscard]] Result<Answer> receive(const std::stop_token& stop);
    [[nodiscard]] Result<Answer> checked(Answer answer) const;

    [[nodiscard]] bool isAlive() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }
    /// Takes in the answer that nobody wants; what does not end in some seconds is waited for before the next
    /// statement.
    void finish();
    [[nodiscard]] const PGconn* handle() const { return m_connection.get(); }
    [[nodiscard]] const QString& name() const { return m_name; }

private:
    Session(Connection connection, QString name, Codes codes);
    [[nodiscard]] Result<void> makeReady();
    void settle();
    [[nodiscard]] Result<void> sent(int done) const;
    void cancel();
    [[nodiscard]] tl::unexpected<Error> lost() const;

    Connection m_connection;
    QString m_name;
    Codes m_codes;
    Answer m_last;                                 ///< of the statement that is running, so far
    bool m_isBusy = false;                         ///< a statement was cancelled and its end has not been seen
    std::future<void> m_cancelling;                ///< of the last request to cancel
    std::shared_ptr<std::atomic<bool>> m_hasEnded; ///< what it is to cancel
};

} // namespace itam::core::postgresql
