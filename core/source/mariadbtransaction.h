// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transaction in which the cursors of a MariaDB session see one state of the data. On the session's thread.
#pragma once

#include "core/source/mariadbconnection.h"

namespace itam::core::source {

class MariaDbConnection::Transaction
{
public:
    explicit Transaction(std::shared_ptr<MariaDbConnection> connection) : m_connection(std::move(connection)) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

private:
    std::shared_ptr<MariaDbConnection> m_connection;
};

} // namespace itam::core::source
