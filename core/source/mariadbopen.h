// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a session on a MariaDB server comes about. Any thread.
#pragma once

#include "core/source/mariadbaddress.h"
#include "core/source/mariadbapi.h"

namespace itam::core::source {

struct MariaDbAttempt
{
    mariadb::Connection connection;
    unsigned refusal = mariadb::noError;
    QString meaning; ///< of the refusal
};

/// Who waits for the server after the connection has been made.
enum class Waiting
{
    InTheCall,
    Outside ///< the calls that do not block may be used
};

/// Takes as long as the name server and the network do.
[[nodiscard]] MariaDbAttempt connectTo(const MariaDbAddress& address, Waiting waiting);

} // namespace itam::core::source
