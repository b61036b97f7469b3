// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a session on a server behind ODBC comes about.
#include "core/source/odbccursor.h"

#include <array>

namespace itam::core::source {
namespace {

constexpr quintptr loginSeconds = 10;
constexpr unsigned usualTimeLimit = 600; // seconds

/// What the driver says about itself and its server.
struct Facts
{
    QString server; ///< the kind: "PostgreSQL", "Microsoft SQL Server"
    QByteArray host;
    QByteArray database;
    unsigned queriesAtATime = 0; ///< 0: any number
};

QString infoOf(SQLHANDLE session, SQLUSMALLINT what)
{
    std::array<SQLWCHAR, 512> text{};
    SQLSMALLINT bytes = 0;
    const SQLRETURN outcome =
        SQLGetInfoW(session, what, text.data(), static_cast<SQLSMALLINT>(text.size() * sizeof(SQLWCHAR)), &bytes);
    if (!SQL_SUCCEEDED(outcome))
        return {};
    text.back() = 0;
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()));
}

Facts factsOf(SQLHANDLE session)
{
    SQLUSMALLINT queries = 0;
    SQLGetInfoW(session, SQL_MAX_CONCURRENT_ACTIVITIES, &queries, sizeof queries, nullptr);
    return {infoOf(session, SQL_DBMS_NAME), infoOf(session, SQL_SERVER_NAME).toUtf8(),
            infoOf(session, SQL_DATABASE_NAME).toUtf8(), queries};
}

odbc::Handle newEnvironment()
{
    odbc::Handle environment(SQL_HANDLE_ENV, nullptr);
    SQLSetEnvAttr(environment.get(), SQL_ATTR_ODBC_VERSION, odbc::asPointer(SQL_OV_ODBC3), 0);
    return environment;
}

/// Takes as long as the name server and the network do.
odbc::Outcome<Facts> connectTo(const odbc::Handle& session, const QString& place)
{
    SQLHANDLE handle = session.get();
    SQLSetConnectAttrW(handle, SQL_ATTR_LOGIN_TIMEOUT, odbc::asPointer(loginSeconds), SQL_IS_UINTEGER);
    SQLSetConnectAttrW(handle, SQL_ATTR_ACCESS_MODE, odbc::asPointer(SQL_MODE_READ_ONLY), SQL_IS_UINTEGER);
    SQLSMALLINT length = 0;
    const SQLRETURN outcome =
        SQLDriverConnectW(handle, nullptr, odbc::asParameter(place), static_cast<SQLSMALLINT>(place.size()), nullptr, 0,
                          &length, SQL_DRIVER_NOPROMPT);
    if (!SQL_SUCCEEDED(outcome))
        return tl::unexpected(odbc::diagnosisOf(session));
    return factsOf(handle);
}

std::unique_ptr<OdbcDialect> dialectOf(const QString& server)
{
    if (server.startsWith(QLatin1String("PostgreSQL")))
        return std::make_unique<OdbcPostgres>();
    if (server.startsWith(QLatin1String("Microsoft SQL Server")))
        return std::make_unique<OdbcSqlServer>();
    return nullptr;
}

} // namespace

Result<std::shared_ptr<ServerConnection>> OdbcConnection::open(const QString& rest, const SourceLocation& location,
                                                               std::stop_token stop)
{
    auto address = parseOdbc(rest, location);
    if (!address)
        return failure(std::move(address).error());
    // A keyring that cannot be asked matters only if the server wants a password.
    std::optional<Error> unavailable;
    if (location.password && !address->hasPassword()) {
        auto password = location.password();
        if (!password)
            unavailable = password.error();
        else if (!password->isEmpty())
            address->attributes.append({QStringLiteral("Pwd"), QString::fromUtf8(*password)});
    }
    std::shared_ptr<OdbcConnection> connection(new OdbcConnection(location.displayName(), std::move(stop)));
    auto done = connection->connect(*address, std::move(unavailable));
    if (done)
        done = connection->prepareSession(address->statementTimeout);
    if (done)
        return connection;
    Error error = std::move(done).error();
    if (error.code == ErrorCode::SourceReadFailed)
        error.code = ErrorCode::SourceUnreachable;
    return failure(std::move(error));
}

Result<void> OdbcConnection::connect(const OdbcAddress& address, std::optional<Error> unavailable)
{
    m_password = address.password();
    m_environment = odbc::DriverThread::destroyedOn(m_thread, std::make_unique<odbc::Handle>(SQL_HANDLE_ENV, nullptr));
    SQLSetEnvAttr(m_environment->get(), SQL_ATTR_ODBC_VERSION, odbc::asPointer(SQL_OV_ODBC3), 0);
    m_session =
        odbc::DriverThread::destroyedOn(m_thread, std::make_unique<odbc::Handle>(SQL_HANDLE_DBC, m_environment->get()));
    const auto pending =
        begin<Facts>([environment = m_environment, session = m_session,
                      place = address.connectionString()](odbc::Stoppable&) { return connectTo(*session, place); });
    const auto facts = await(pending);
    if (!facts && facts.error().code == ErrorCode::Cancelled)
        return failure(facts.error());
    if (!facts && unavailable && odbc::mayWantPassword(m_lastDiagnosis))
        return failure(*std::move(unavailable));
    if (!facts)
        return failure(ErrorCode::SourceUnreachable, odbc::meaningOfRefusal(m_lastDiagnosis, m_password), m_name);
    m_dialect = dialectOf(facts->server);
    if (!m_dialect)
        return failure(ErrorCode::SourceUnreachable,
                       QStringLiteral("behind ODBC this program reads PostgreSQL and SQL Server, and this is %1")
                           .arg(facts->server.isEmpty() ? QStringLiteral("neither") : facts->server),
                       m_name);
    if (facts->queriesAtATime == 1)
        return failure(
            ErrorCode::SourceUnreachable,
            QStringLiteral("this driver answers one query at a time, and reading looks records up meanwhile; "
                           "for SQL Server add MARS_Connection=yes to the data source"),
            m_name);
    m_address = address.connectionString();
    m_place = "odbc\n" + facts->server.toUtf8() + '\n' + facts->host.toLower() + '\n' +
              address.valueOf(QLatin1String("Port")).toUtf8() + '\n' + facts->database;
    return {};
}

Result<qint64> OdbcConnection::numberFrom(const QByteArray& sql)
{
    const auto answer = ask(sql, {});
    if (!answer)
        return failure(answer.error());
    const auto row = (*answer)->next();
    if (!row)
        return failure(row.error());
    return *row != nullptr ? (*row)[0].integer : 0;
}

void OdbcConnection::cancelFromOutside(const QString& place, const QByteArray& sql, Job& job)
{
    constexpr std::chrono::milliseconds pause{100};
    constexpr int maxTries = 20;
    const odbc::Handle environment = newEnvironment();
    const auto session = std::make_shared<odbc::Handle>(SQL_HANDLE_DBC, environment.get());
    if (!connectTo(*session, place))
        return;
    odbc::Statement statement(session, {});
    odbc::Stoppable untouched;
    for (int tries = 0; tries < maxTries && !job.endsWithin({}); ++tries) {
        if (!statement.prepare(sql) || !statement.execute(untouched, {}) || job.endsWithin(pause))
            return;
    }
}

Result<void> OdbcConnection::prepareSession(unsigned timeoutSeconds)
{
    m_options.timeoutSeconds = timeoutSeconds > 0 || m_dialect->limitsQueries() ? timeoutSeconds : usualTimeLimit;
    m_options.smallGuidLetters = m_dialect->hasSmallGuids();
    if (const QByteArray question = m_dialect->offersSnapshots(); !question.isEmpty()) {
        const auto offered = numberFrom(question);
        if (!offered)
            return failure(offered.error());
        if (*offered != 1)
            return failure(ErrorCode::SourceUnreachable,
                           QStringLiteral("the database does not allow snapshots, without which a pass would see "
                                          "changes halfway; its administrator allows them with "
                                          "ALTER DATABASE name SET ALLOW_SNAPSHOT_ISOLATION ON"),
                           m_name);
    }
    if (const QByteArray question = m_dialect->sessionNumber(); !question.isEmpty()) {
        const auto number = numberFrom(question);
        if (!number)
            return failure(number.error());
        m_cancel = m_dialect->cancelSession(QByteArray::number(*number));
    }
    for (const QByteArray& setting : m_dialect->sessionSettings())
        ITAM_TRY(ask(setting, {}));
    const auto pending = begin<bool>([session = m_session, level = m_dialect->isolation()](odbc::Stoppable&) {
        if (level != 0)
            SQLSetConnectAttrW(session->get(), SQL_ATTR_TXN_ISOLATION, odbc::asPointer(level), SQL_IS_UINTEGER);
        return odbc::Outcome<bool>(true);
    });
    ITAM_TRY(await(pending));
    return {};
}

} // namespace itam::core::source
