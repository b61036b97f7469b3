// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PostgreSQL for a test program.
#pragma once

#include "tests/servers/databaseserver.h"

#include <libpq-fe.h>

namespace itam::tests {

class PostgresServer final : public DatabaseServer
{
public:
    PostgresServer();

    void run(const QByteArray& sql) const override;
    [[nodiscard]] QByteArray value(const QByteArray& sql) const override;
    void clear() const override;
    void restart() override { start(); }
    [[nodiscard]] const ServerTypes& types() const override { return postgresTypes(); }
    [[nodiscard]] QByteArray series(qint64 last) const override;
    [[nodiscard]] QByteArray tomorrow() const override { return "now() + interval '1 day'"; }
    void createTimeLimitAsIdentity() const override;
    void revokeFromStranger() const override { run("REVOKE pg_read_all_data FROM stranger"); }
    [[nodiscard]] QString limitOfOneSecond() const override;
    void createHardware(Index key, bool indexLastModified) const override;
    void createNoted() const override;
    [[nodiscard]] bool isReaderBusy() const override;
    void endReader() const override;

private:
    void initialise();
    void start();
    [[nodiscard]] PGconn* connect() const;
};

} // namespace itam::tests
