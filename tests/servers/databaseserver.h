// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A database server for one test program, from the Debian package: its own port on 127.0.0.1, its own folder, TLS with
// a certificate of its own; it dies with the program. Its database "ops" sorts text as people do, so that an order of
// bytes has to be asked for. What the servers call differently is said here, so that one test serves them all.
//
// Users: `admin` (everything, without a password), `reader` with `password` (may read what is granted), `stranger`
// (over TLS only, without a password).
#pragma once

#include "tests/servers/serverprocess.h"
#include "tests/servers/viewcopy.h"

namespace itam::tests {

class DatabaseServer
{
public:
    static constexpr auto password = "correct horse:battery/staple@";
    enum class Kind
    {
        Postgres,
        MariaDb,
        Odbc ///< PostgreSQL through its ODBC driver
    };
    /// Up and ready when this returns; ends the program when it cannot.
    [[nodiscard]] static std::unique_ptr<DatabaseServer> start(Kind kind);
    virtual ~DatabaseServer() = default;
    DatabaseServer(const DatabaseServer&) = delete;
    DatabaseServer& operator=(const DatabaseServer&) = delete;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Of PostgreSQL: whether its names are those of ODBC from here on.
    void setKind(Kind kind) { m_kind = kind; }
    struct Address
    {
        QString user = QStringLiteral("reader");
        QString secret = {}; ///< empty: none is in the name
        QString host = QStringLiteral("127.0.0.1");
        int port = 0; ///< 0: that of the server
        QString database = QStringLiteral("ops");
        QString option = {};       ///< NAME=VALUE, as libpq calls it
        QString certificates = {}; ///< a file: the server's is checked against these
    };
    /// "postgres://USER@127.0.0.1:PORT/ops" and so on.
    [[nodiscard]] QString dsn(const Address& address) const;
    [[nodiscard]] QString dsn(const QString& user = QStringLiteral("reader")) const
    {
        return dsn(Address{.user = user});
    }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString certificate() const { return m_process.path(QStringLiteral("server.crt")); }

    /// As admin; any number of statements. Ends the program when the server refuses.
    virtual void run(const QByteArray& sql) const = 0;
    [[nodiscard]] RunSql runner() const
    {
        return [this](const QByteArray& sql) { run(sql); };
    }
    /// The first value of the first row, as admin.
    [[nodiscard]] virtual QByteArray value(const QByteArray& sql) const = 0;
    /// Empties the database.
    virtual void clear() const = 0;
    /// As a power cut would, and back again.
    void crash() { m_process.stop(); }
    virtual void restart() = 0;

    [[nodiscard]] virtual const ServerTypes& types() const = 0;
    /// A table with the column "i", which counts from 1 to `last`.
    [[nodiscard]] virtual QByteArray series(qint64 last) const = 0;
    /// The time in a day.
    [[nodiscard]] virtual QByteArray tomorrow() const = 0;
    /// A view itam_export_source whose SourceID is how long a query may take, such as "10min".
    virtual void createTimeLimitAsIdentity() const = 0;
    /// The stranger may read nothing any more.
    virtual void revokeFromStranger() const = 0;
    /// As the option of an address: a query may take one second.
    [[nodiscard]] virtual QString limitOfOneSecond() const = 0;
    enum class Index
    {
        None,
        OrderOfPeople,
        OrderOfBytes
    };
    /// itam_export_hardware with nothing but ComputerID, ComputerName and LastModified.
    virtual void createHardware(Index key, bool indexLastModified) const = 0;
    /// A function that writes into the table log and returns a text.
    virtual void createNoted() const = 0;
    /// Some statement of the reader is being worked on.
    [[nodiscard]] virtual bool isReaderBusy() const = 0;
    /// As an administrator would who ends the sessions of the reader.
    virtual void endReader() const = 0;

protected:
    explicit DatabaseServer(Kind kind) : m_port(ServerProcess::freePort()), m_kind(kind) {}
    /// server.crt and server.key in the folder.
    void makeCertificate() const;

    ServerProcess m_process;
    int m_port;

private:
    Kind m_kind;
};

/// The servers of a test program, each started when it is first asked for.
class ServerPool
{
public:
    /// The kinds as rows of a test's global data, "kind".
    static void addKinds();
    /// Of the present row.
    [[nodiscard]] DatabaseServer& server();
    void clear() { m_servers.clear(); }

private:
    std::map<DatabaseServer::Kind, std::unique_ptr<DatabaseServer>> m_servers;
};

} // namespace itam::tests

Q_DECLARE_METATYPE(itam::tests::DatabaseServer::Kind)
