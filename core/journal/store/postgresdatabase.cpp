// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store/postgresdatabase.h"

#include "core/journal/store/dialect.h"
#include "core/journal/store/postgresstatement.h"

#include <algorithm>
#include <array>

namespace itam::core::journal::store {
namespace {

using postgresql::Answer;
using postgresql::Parameters;

/// What a call that writes may take after a stop.
constexpr std::chrono::milliseconds grace{1000};

// Waiting for the instance between two statements is no sign of a forgotten session. A commit waits for the disk, or
// for more if the administrator of the server wants that. A computer that vanished is noticed within a minute, so that
// its lock is free then. What this version of the server does not know is left out.
constexpr auto sqlSettings =
    "SELECT set_config(name, CASE name WHEN 'client_connection_check_interval' THEN '10s' WHEN 'synchronous_commit' "
    "THEN "
    "CASE setting WHEN 'off' THEN 'on' ELSE setting END WHEN 'tcp_keepalives_idle' THEN '20' "
    "WHEN 'tcp_keepalives_interval' THEN '10' WHEN 'tcp_keepalives_count' THEN '3' WHEN 'tcp_user_timeout' THEN "
    "'60000' "
    "WHEN 'client_min_messages' THEN 'warning' ELSE '0' END, false) FROM pg_settings WHERE name IN ("
    "'client_connection_check_interval', 'synchronous_commit', 'tcp_keepalives_idle', 'tcp_keepalives_interval', "
    "'tcp_keepalives_count', 'tcp_user_timeout', 'client_min_messages', 'idle_in_transaction_session_timeout', "
    "'idle_session_timeout', 'transaction_timeout')";
constexpr auto sqlReadOnly = "SET default_transaction_read_only = on";

// Advisory locks are known by two numbers: 'ITAJ' and 'ITAK', and the schema.
#define SCHEMA_NUMBER "hashtext(coalesce(current_schema(), ''))"
constexpr auto sqlBegin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '10s'; ";
constexpr auto sqlRelax = "SET LOCAL synchronous_commit = off; ";
constexpr auto sqlQueue = "SELECT pg_advisory_xact_lock(1230258506, " SCHEMA_NUMBER ")";
constexpr auto sqlBeginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr auto sqlCommit = "COMMIT";
constexpr auto sqlRollback = "ROLLBACK";
constexpr auto sqlTryLock = "SELECT pg_try_advisory_lock(1230258507, " SCHEMA_NUMBER ")";
constexpr auto sqlUnlock = "SELECT pg_advisory_unlock(1230258507, " SCHEMA_NUMBER ")";
constexpr auto sqlHolder =
    "SELECT a.usename, a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.locktype = 'advisory' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
    "AND l.classid = 1230258507 AND CAST(l.objid AS BIGINT) = CAST(" SCHEMA_NUMBER " AS BIGINT) & 4294967295 "
    "AND l.objsubid = 2 AND l.granted";
constexpr auto sqlName = "SELECT set_config('application_name', $1, false)";

constexpr auto permissionStates = std::array{"42501", "25006"}; // insufficient_privilege, read_only_sql_transaction
constexpr auto diskFullState = "53100";
constexpr auto lockState = "55P03"; // lock_not_available

} // namespace

PostgresDatabase::PostgresDatabase(std::unique_ptr<postgresql::Session> session, Stop stop)
    : m_session(std::move(session))
    , m_stop(std::move(stop))
{
}

PostgresDatabase::~PostgresDatabase() = default;

Result<std::shared_ptr<PostgresDatabase>> PostgresDatabase::open(const Location& location, Use use,
                                                                 std::stop_token stop)
{
    const QString name = location.displayName();
    auto session = postgresql::Session::open(
        {.rest = location.serverAddress(),
         .name = name,
         .isNameComplete = name == location.place,
         .password = location.password},
        {.unreachable = ErrorCode::JournalUnavailable, .failed = ErrorCode::JournalFailed}, stop);
    if (!session)
        return failure(std::move(session).error());
    const Reach reach = use == Use::Reading ? Reach::All : Reach::Waiting;
    std::shared_ptr<PostgresDatabase> database(new PostgresDatabase(*std::move(session), {std::move(stop), reach}));
    for (const char* sql : {sqlSettings, use == Use::Reading ? sqlReadOnly : nullptr}) {
        if (sql == nullptr)
            continue;
        if (const auto set = database->runScript(sql, true); !set)
            return failure(set.error().code == ErrorCode::JournalFailed ? ErrorCode::JournalUnavailable
                                                                        : set.error().code,
                           set.error().detail, name);
    }
    return database;
}

Result<Statement> PostgresDatabase::prepare(QByteArrayView sql) const
{
    return Statement(std::make_unique<PostgresStatement>(*this, statementFor(sql)));
}

Result<Statement> PostgresDatabase::stream(QByteArrayView sql) const
{
    return Statement(std::make_unique<PostgresStream>(*this, statementFor(sql)));
}

Result<void> PostgresDatabase::execute(const QByteArray& sql) const
{
    const auto done = runScript(sql);
    return done ? Result<void>() : failure(done.error());
}

Result<Answer> PostgresDatabase::runScript(const QByteArray& sql, bool isWaiting) const
{
    ITAM_TRY(m_session->sendScript(sql));
    return receive(isWaiting);
}

Result<Answer> PostgresDatabase::run(const QByteArray& sql, const Parameters& parameters) const
{
    QByteArray key = sql;
    for (const Oid type : parameters.types)
        key += ' ' + QByteArray::number(type);
    Known& known = m_known[key];
    if (++known.uses == 2) {
        const QByteArray name = "itam_" + QByteArray::number(++m_prepared);
        ITAM_TRY(m_session->sendPrepare(name, sql, parameters.types));
        if (const auto prepared = receive(); !prepared)
            return failure(prepared.error());
        known.name = name;
    }
    ITAM_TRY(known.name.isEmpty() ? m_session->send(sql, parameters) : m_session->sendPrepared(known.name, parameters));
    auto answer = receive();
    if (answer)
        m_changes = QByteArray(PQcmdTuples(answer->get())).toLongLong();
    return answer;
}

Result<Answer> PostgresDatabase::runOnce(const QByteArray& sql, const Parameters& parameters) const
{
    ITAM_TRY(m_session->send(sql, parameters));
    return receive();
}

Result<Answer> PostgresDatabase::receive(bool isWaiting) const
{
    if (!isWaiting && m_stop.reach == Reach::Waiting) {
        while (true) {
            auto answer = m_session->receiveWithin(grace, {});
            if (!answer || *answer)
                return answer ? checked(*std::move(answer)) : std::move(answer);
            if (isStopped())
                break;
        }
    }
    auto answer = m_session->receiveAny(m_stop.token);
    return answer ? checked(*std::move(answer)) : std::move(answer);
}

Result<Answer> PostgresDatabase::checked(Answer answer) const
{
    const QByteArray state = postgresql::stateOf(answer.get());
    if (std::ranges::any_of(permissionStates, [&state](const char* known) { return state == known; }))
        return failure(ErrorCode::NotPermitted, postgresql::meaningOf(answer.get()), m_administrators);
    if (state == diskFullState)
        return failure(ErrorCode::DiskFull, postgresql::meaningOf(answer.get()), m_session->name());
    if (state == lockState)
        return failure(ErrorCode::JournalFailed,
                       QStringLiteral("another program writes to the journal and did not end within ten seconds"),
                       m_session->name());
    return m_session->checked(std::move(answer));
}

// --- transactions

Result<void> PostgresDatabase::begin(Commit commit) const
{
    ITAM_TRY(endReading());
    QByteArray script = sqlBegin;
    if (commit == Commit::Relaxed)
        script += sqlRelax;
    m_isWriting = true;
    ++m_transactions;
    if (const auto begun = runScript(script + sqlQueue, true); !begun) {
        rollback();
        return failure(begun.error());
    }
    return {};
}

Result<void> PostgresDatabase::commit() const
{
    const auto done = runScript(sqlCommit);
    if (!done)
        return failure(done.error().code,
                       QStringLiteral("whether the last change was stored is not known (%1)").arg(done.error().detail),
                       done.error().subject);
    m_isWriting = false;
    // The server's way to say that a statement had failed.
    if (qstrcmp(PQcmdStatus(done->get()), sqlCommit) != 0)
        return failure(ErrorCode::JournalFailed, QStringLiteral("a statement of it had failed"), m_session->name());
    return {};
}

void PostgresDatabase::rollback() const
{
    m_isWriting = false;
    if (m_session->isAlive() && m_session->sendScript(sqlRollback))
        m_session->finish();
}

// --- streams

Result<void> PostgresDatabase::enter(PostgresStream& stream) const
{
    if (!m_isWriting && m_streams.empty()) {
        ++m_transactions;
        if (const auto begun = runScript(sqlBeginReading); !begun)
            return failure(begun.error());
    }
    if (!m_isWriting)
        m_streams.push_back(&stream);
    return {};
}

void PostgresDatabase::leave(PostgresStream& stream) const
{
    if (std::erase(m_streams, &stream) != 0 && m_streams.empty())
        rollback();
}

/// A transaction is to begin: what streams have not read yet is read now.
Result<void> PostgresDatabase::endReading() const
{
    const auto open = m_streams;
    for (PostgresStream* stream : open)
        ITAM_TRY(stream->takeAll());
    return {};
}

// --- the lock of exports (D-10)

Result<std::optional<ServerLockHolder>> PostgresDatabase::tryExportLock(const QString& application) const
{
    auto name = prepare(sqlName);
    auto lock = prepare(sqlTryLock);
    if (!name || !lock)
        return failure(!name ? name.error() : lock.error());
    // Named before it is locked: whoever is refused may look at once.
    name->bind(1, application);
    ITAM_TRY(name->run());
    const auto row = lock->step();
    if (!row)
        return failure(row.error());
    if (lock->integer(0) != 0)
        return std::optional<ServerLockHolder>();
    auto holder = exportLockHolder();
    // It may have ended in between; it was held all the same.
    return holder && !*holder ? std::optional(ServerLockHolder()) : holder;
}

Result<std::optional<ServerLockHolder>> PostgresDatabase::exportLockHolder() const
{
    auto holder = prepare(sqlHolder);
    if (!holder)
        return failure(holder.error());
    const auto found = holder->step();
    if (!found)
        return failure(found.error());
    return *found ? std::optional(ServerLockHolder{holder->text(0), holder->text(1)}) : std::nullopt;
}

void PostgresDatabase::releaseExportLock() const
{
    if (m_session->isAlive() && m_session->sendScript(sqlUnlock))
        m_session->finish();
}

} // namespace itam::core::journal::store
