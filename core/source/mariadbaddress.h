// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the name of a MariaDB database says: mariadb://USER@HOST:PORT/DATABASE?OPTION=VALUE. Pure; any thread.
//
// Options: sslmode (disable; prefer: encrypted where the server can; require: encrypted; verify-full: and the
// certificate and its name are checked), sslrootcert, sslcert and sslkey (files), connect_timeout and
// statement_timeout (seconds), socket (a file). Without sslmode a server on this computer is "prefer", any other one
// "verify-full".
#pragma once

#include "core/source/operationsdatabase.h"

namespace itam::core::source {

struct MariaDbAddress
{
    enum class Tls
    {
        Disable,
        Prefer,
        Require,
        VerifyFull
    };
    QByteArray host; ///< empty: through the socket
    unsigned port = 3306;
    QByteArray socket; ///< empty: where the library expects it
    QByteArray user;
    QByteArray password;
    QByteArray database;
    Tls tls = Tls::VerifyFull;
    QByteArray rootCertificate; ///< empty: those that the system trusts
    QByteArray certificate;
    QByteArray key;
    unsigned connectTimeout = 10;  ///< seconds
    unsigned statementTimeout = 0; ///< seconds; 0: the server's, or ten minutes
};

/// `rest` is the name without scheme and colon. Error: Usage, with no part of a password in it.
[[nodiscard]] Result<MariaDbAddress> parseMariaDb(const QString& rest, const SourceLocation& location);

} // namespace itam::core::source
