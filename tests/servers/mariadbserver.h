// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// MariaDB for a test program. Its admin writes SQL as the standard has it: names in double quotes, || joins texts, a
// backslash is a character.
#pragma once

#include "tests/servers/databaseserver.h"

#include <mysql.h>

namespace itam::tests {

class MariaDbServer final : public DatabaseServer
{
public:
    MariaDbServer();

    void run(const QByteArray& sql) const override;
    [[nodiscard]] QByteArray value(const QByteArray& sql) const override;
    void clear() const override;
    void restart() override { start(); }
    [[nodiscard]] const ServerTypes& types() const override { return mariaDbTypes(); }
    [[nodiscard]] QByteArray series(qint64 last) const override;
    [[nodiscard]] QByteArray tomorrow() const override { return "UTC_TIMESTAMP() + INTERVAL 1 DAY"; }
    void createTimeLimitAsIdentity() const override;
    void revokeFromStranger() const override;
    [[nodiscard]] QString limitOfOneSecond() const override { return QStringLiteral("statement_timeout=1"); }
    void createHardware(Index key, bool indexLastModified) const override;
    void createNoted() const override;
    [[nodiscard]] bool isReaderBusy() const override;
    void endReader() const override;

private:
    void initialise();
    void start();
    /// Null: not yet. Without `database`: before there is one.
    [[nodiscard]] MYSQL* connect(const char* database) const;
};

} // namespace itam::tests
