// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbopen.h"

#include "core/source/mariadbconnection.h"
#include "core/support/unlessstopped.h"

#include <array>
#include <errmsg.h>
#include <fcntl.h>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace itam::core::source {
namespace {

using Tls = MariaDbAddress::Tls;

/// What a call that does not block runs on; the library's own default is for calls without TLS.
constexpr std::size_t stackBytes = 256 * 1024;
constexpr auto usualTimeLimit = "IF(@@max_statement_time = 0, 600, @@max_statement_time)";

/// Times in UTC, numbers and blanks as they are, nothing written, no query without an end; a session that waits for the
/// instance between two fetches is not a forgotten one.
QByteArray sessionSettings(const MariaDbAddress& address)
{
    const QByteArray limit =
        address.statementTimeout == 0 ? QByteArray(usualTimeLimit) : QByteArray::number(address.statementTimeout);
    return "SET time_zone = '+00:00', sql_mode = '', lc_messages = 'en_US', tx_isolation = 'REPEATABLE-READ',"
           " tx_read_only = 1, wait_timeout = 2147483, idle_transaction_timeout = 0,"
           " idle_readonly_transaction_timeout = 0, max_statement_time = " +
           limit;
}

/// A server that died without a word is noticed within a minute.
void watch(int socket)
{
    struct Option
    {
        int name;
        int value;
    };
    constexpr std::array options{Option{TCP_KEEPIDLE, 20}, Option{TCP_KEEPINTVL, 10}, Option{TCP_KEEPCNT, 3},
                                 Option{TCP_USER_TIMEOUT, 60'000}};
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    for (const Option& option : options) // of a socket in the file system there are none
        setsockopt(socket, IPPROTO_TCP, option.name, &option.value, sizeof option.value);
}

void set(MYSQL* connection, mysql_option option, const QByteArray& value)
{
    if (!value.isEmpty())
        mysql_options(connection, option, value.constData());
}

void setOptions(MYSQL* connection, const MariaDbAddress& address, Waiting waiting)
{
    const my_bool yes = 1;
    const unsigned protocol = address.host.isEmpty() ? MYSQL_PROTOCOL_SOCKET : MYSQL_PROTOCOL_TCP;
    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_options(connection, MYSQL_OPT_CONNECT_TIMEOUT, &address.connectTimeout);
    mysql_options(connection, MYSQL_OPT_PROTOCOL, &protocol);
    mysql_optionsv(connection, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", "itam-console");
    if (waiting == Waiting::Outside)
        mysql_options(connection, MYSQL_OPT_NONBLOCK, &stackBytes);
    if (address.tls == Tls::Disable)
        return;
    mysql_options(connection, MYSQL_OPT_SSL_ENFORCE, &yes);
    set(connection, MYSQL_OPT_SSL_CA, address.rootCertificate);
    set(connection, MYSQL_OPT_SSL_CERT, address.certificate);
    set(connection, MYSQL_OPT_SSL_KEY, address.key);
    if (address.tls == Tls::VerifyFull)
        mysql_options(connection, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
}

const char* orNull(const QByteArray& text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

void initialiseLibrary()
{
    static std::once_flag once; // its own initialisation is not safe against itself
    std::call_once(once, [] { mysql_server_init(0, nullptr, nullptr); });
}

} // namespace

MariaDbAttempt connectTo(const MariaDbAddress& address, Waiting waiting)
{
    initialiseLibrary();
    MariaDbAttempt attempt{mariadb::Connection(mysql_init(nullptr)), mariadb::noError, {}};
    MYSQL* const connection = attempt.connection.get();
    setOptions(connection, address, waiting);
    const MYSQL* const connected =
        mysql_real_connect(connection, orNull(address.host), orNull(address.user), orNull(address.password),
                           address.database.constData(), address.port, orNull(address.socket), 0);
    const bool isEncrypted = address.tls != Tls::Disable;
    if (connected == nullptr) {
        attempt.refusal = mysql_errno(connection);
        attempt.meaning = mariadb::meaningOfRefusal(attempt.refusal, mysql_error(connection), isEncrypted);
    } else if (address.tls == Tls::Require && mysql_get_ssl_cipher(connection) == nullptr) {
        // The library only insists on it where it checks the certificate as well.
        attempt.refusal = CR_SSL_CONNECTION_ERROR;
        attempt.meaning = mariadb::meaningOfRefusal(attempt.refusal, "the server does not support TLS", isEncrypted);
    } else {
        const int socket = mysql_get_socket(connection);
        watch(socket);
        // The library leaves it blocking, and a read inside TLS would wait.
        if (waiting == Waiting::Outside)
            fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    }
    return attempt;
}

Result<std::shared_ptr<ServerConnection>> MariaDbConnection::open(const QString& rest, const SourceLocation& location,
                                                                  std::stop_token stop)
{
    const QString name = location.displayName();
    auto address = parseMariaDb(rest, location);
    if (!address)
        return failure(std::move(address).error());
    // A keyring that cannot be asked matters only if the server wants a password.
    std::optional<Error> unavailable;
    if (location.password && address->password.isEmpty()) {
        auto password = location.password();
        if (!password)
            unavailable = password.error();
        else
            address->password = *std::move(password);
    }
    auto attempt = support::unlessStopped([address = *address] { return connectTo(address, Waiting::Outside); }, stop);
    if (!attempt)
        return failure(ErrorCode::Cancelled);
    if (unavailable && mariadb::mayWantPassword(attempt->refusal))
        return failure(*std::move(unavailable));
    if (attempt->refusal != mariadb::noError)
        return failure(ErrorCode::SourceUnreachable, attempt->meaning, name);
    const QByteArray settings = sessionSettings(*address);
    std::shared_ptr<MariaDbConnection> connection(
        new MariaDbConnection(std::move(attempt->connection), *std::move(address), name, std::move(stop)));
    if (const auto isSet = connection->run(settings); !isSet) {
        Error error = isSet.error();
        if (error.code == ErrorCode::SourceReadFailed)
            error.code = ErrorCode::SourceUnreachable;
        return failure(std::move(error));
    }
    return connection;
}

} // namespace itam::core::source
