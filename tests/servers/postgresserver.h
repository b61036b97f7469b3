// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A PostgreSQL server for one test program, from the Debian package: its own port on 127.0.0.1, its own folder, TLS
// with a certificate of its own. Its database "ops" sorts text as people do, so that an order of bytes has to be asked
// for.
//
// Users: `admin` (everything), `reader` with `password` (may read what is granted), `stranger` (over TLS only).
#pragma once

#include "tests/servers/serverprocess.h"

#include <libpq-fe.h>

namespace itam::tests {

class PostgresServer
{
public:
    static constexpr auto password = "correct horse:battery/staple@";

    /// Up and ready when this returns; ends the program when it cannot.
    PostgresServer();

    /// "postgres://USER@127.0.0.1:PORT/ops" and more.
    [[nodiscard]] QString dsn(const QString& user = QStringLiteral("reader"), const QString& more = {}) const;
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString certificate() const { return m_process.path(QStringLiteral("server.crt")); }
    /// As admin; any number of statements. Ends the program when the server refuses.
    void run(const QByteArray& sql) const;
    /// The first value of the first row, as admin.
    [[nodiscard]] QByteArray value(const QByteArray& sql) const;
    /// Empties the database.
    void clear() const;
    /// As a power cut would, and back again.
    void crash();
    void restart();

private:
    void initialise();
    void start();
    [[nodiscard]] PGconn* connect() const;

    ServerProcess m_process;
    int m_port = 0;
};

} // namespace itam::tests
