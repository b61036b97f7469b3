// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcconnection.h"

#include "core/source/odbccursor.h"
#include "core/source/postgresplan.h"

#include <thread>

namespace itam::core::source {
namespace {

using std::chrono::milliseconds;

/// How long a cancelled call may take to end while somebody waits for the stop, and before the next call.
constexpr milliseconds endOfCancelled{60};
constexpr milliseconds patience{3000};
constexpr milliseconds firstPause{10};
constexpr int maxCancels = 8; // over two seconds

constexpr auto unknownPlan =
    "this program does not ask SQL Server for its plans: an index with this column as its first is what it needs";

} // namespace

OdbcConnection::OdbcConnection(QString name, std::stop_token stop)
    : ServerConnection(std::move(stop))
    , m_name(std::move(name))
    , m_thread(std::make_shared<odbc::DriverThread>())
{
}

/// The libraries of a driver do not bear that the program ends while they say good-bye to the server.
OdbcConnection::~OdbcConnection()
{
    m_lookUp.reset();
    m_session.reset();
    m_environment.reset();
    if (m_left && !m_left->endsWithin({})) // it does so when it can
        return;
    const auto end = std::make_shared<odbc::Promised<bool>>();
    m_thread->post([end] { end->keep(true); });
    end->isKeptWithin(patience);
}

Result<std::unique_ptr<ServerCursor>> OdbcConnection::ask(const QByteArray& sql, const QByteArrayList& parameters)
{
    return execute(newStatement(), sql, parameters);
}

Result<std::unique_ptr<ServerCursor>> OdbcConnection::stream(const QByteArray& sql, const QByteArrayList& parameters)
{
    auto current = Transaction::joined(m_transaction, shared_from_this());
    if (!current)
        return failure(std::move(current).error());
    return std::make_unique<OdbcCursor>(shared_from_this(), *std::move(current), newStatement(), sql, parameters);
}

Result<std::unique_ptr<ServerCursor>> OdbcConnection::find(const QByteArray& sql, const QByteArray& key)
{
    const bool isAtHand = m_lookUp && m_lookUp.use_count() == 1 && m_lookUpSql == sql;
    if (!isAtHand)
        m_lookUp = newStatement();
    m_lookUpSql = sql;
    auto found = execute(m_lookUp, isAtHand ? QByteArray() : sql, {key});
    if (found)
        return found;
    m_lookUp.reset();
    // A text that is no number, say, in a column of numbers. (A look-up of a pass asks for what the column gave.)
    if (found.error().code == ErrorCode::SourceReadFailed && odbc::isWrongValue(m_lastDiagnosis))
        return std::make_unique<OdbcCursor>(shared_from_this(), nullptr, Answer{{}, odbc::Rows::none()});
    return found;
}

Result<std::optional<std::vector<QByteArray>>> OdbcConnection::columnsOf(const QByteArray& view)
{
    auto columns = columnsIfThere(m_dialect->findView(), view);
    if (columns || !m_dialect->viewsCanBreak() || !odbc::isWrongSql(m_lastDiagnosis))
        return columns;
    return failure(ErrorCode::SourceIncomplete, columns.error().detail, columns.error().subject);
}

Result<std::vector<QByteArray>> OdbcConnection::columnsOfQuery(const QByteArray& query)
{
    const auto columns = ask("SELECT * FROM " + query + " WHERE 1 = 0", {});
    if (columns)
        return (*columns)->names();
    Error error = columns.error();
    if (error.code == ErrorCode::SourceReadFailed && odbc::isWrongSql(m_lastDiagnosis))
        error.code = ErrorCode::SourceIncomplete;
    return failure(std::move(error));
}

Result<QString> OdbcConnection::whySorts(const ViewColumns& view)
{
    return m_dialect->tellsPlans() ? postgres::whySorts(*this, view) : Result<QString>(QLatin1String(unknownPlan));
}

Result<QString> OdbcConnection::whyScansForKey(const ViewColumns& view)
{
    return m_dialect->tellsPlans() ? postgres::whyScans(*this, view, view.names[0], "=")
                                   : Result<QString>(QLatin1String(unknownPlan));
}

Result<QString> OdbcConnection::whyScansForChanges(const ViewColumns& view)
{
    return m_dialect->tellsPlans() ? postgres::whyScans(*this, view, view.lastModified, ">=")
                                   : Result<QString>(QLatin1String(unknownPlan));
}

std::shared_ptr<odbc::Statement> OdbcConnection::newStatement() const
{
    return odbc::DriverThread::destroyedOn(m_thread, std::make_unique<odbc::Statement>(m_session, m_options));
}

odbc::Outcome<OdbcConnection::Answer> OdbcConnection::answerOf(odbc::Statement& statement, odbc::Stoppable& stoppable,
                                                               const QByteArray& sql, const QByteArrayList& parameters)
{
    auto done = sql.isEmpty() ? odbc::Outcome<void>() : statement.prepare(sql);
    if (done)
        done = statement.execute(stoppable, parameters);
    if (!done)
        return tl::unexpected(std::move(done).error());
    auto rows = statement.fetch(stoppable);
    if (!rows)
        return tl::unexpected(std::move(rows).error());
    return Answer{statement.names(), *std::move(rows)};
}

Result<std::unique_ptr<ServerCursor>> OdbcConnection::execute(const std::shared_ptr<odbc::Statement>& statement,
                                                              const QByteArray& sql, const QByteArrayList& parameters)
{
    ITAM_TRY(ready());
    const auto pending = begin<Answer>([statement, sql, parameters](odbc::Stoppable& stoppable) {
        return answerOf(*statement, stoppable, sql, parameters);
    });
    auto answer = await(pending);
    if (!answer)
        return failure(std::move(answer).error());
    return std::make_unique<OdbcCursor>(shared_from_this(), statement, *std::move(answer));
}

Result<void> OdbcConnection::ready()
{
    if (stop().stop_requested())
        return failure(ErrorCode::Cancelled);
    // A request to cancel that is still on its way would hit the next statement.
    const bool isCancelling = m_cancelling.valid() && m_cancelling.wait_for(patience) != std::future_status::ready;
    if (isCancelling || (m_left && !m_left->endsWithin(patience)))
        return failure(ErrorCode::SourceReadFailed,
                       QStringLiteral("the server does not end a query that was cancelled"), m_name);
    m_cancelling = {};
    m_left.reset();
    return {};
}

/// The request goes over a connection of its own, which may take as long as the network lets it. It is repeated until
/// the call has ended, since one that overtakes the statement is lost, and the server would work on for nobody.
tl::unexpected<Error> OdbcConnection::leave(const std::shared_ptr<Job>& job)
{
    std::packaged_task<void()> task([job, address = m_address, cancel = m_cancel] {
        milliseconds pause = firstPause;
        for (int tries = 0; tries < maxCancels; ++tries, pause *= 2) {
            job->stoppable.stop();
            if (job->endsWithin(pause))
                return;
            if (tries == 1 && !cancel.isEmpty())
                cancelFromOutside(address, cancel, *job);
        }
    });
    m_cancelling = task.get_future();
    std::thread(std::move(task)).detach();
    if (!job->endsWithin(endOfCancelled))
        m_left = job;
    return failure(ErrorCode::Cancelled);
}

Result<void> OdbcConnection::beginRead()
{
    ITAM_TRY(ready());
    const auto pending = begin<bool>([session = m_session](odbc::Stoppable&) -> odbc::Outcome<bool> {
        const SQLRETURN outcome = SQLSetConnectAttrW(session->get(), SQL_ATTR_AUTOCOMMIT,
                                                     odbc::asPointer(SQL_AUTOCOMMIT_OFF), SQL_IS_UINTEGER);
        if (!SQL_SUCCEEDED(outcome))
            return tl::unexpected(odbc::diagnosisOf(*session));
        return true;
    });
    ITAM_TRY(await(pending));
    return {};
}

void OdbcConnection::endRead()
{
    m_thread->post([session = m_session] { // behind whatever was stopped
        SQLEndTran(SQL_HANDLE_DBC, session->get(), SQL_ROLLBACK);
        SQLSetConnectAttrW(session->get(), SQL_ATTR_AUTOCOMMIT, odbc::asPointer(SQL_AUTOCOMMIT_ON), SQL_IS_UINTEGER);
    });
}

} // namespace itam::core::source
