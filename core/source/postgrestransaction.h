// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transaction in which the cursors of a PostgreSQL session see one state of the data. On the session's thread.
#pragma once

#include "core/source/postgresconnection.h"

namespace itam::core::source {

class PostgresConnection::Transaction
{
public:
    explicit Transaction(std::shared_ptr<PostgresConnection> connection) : m_connection(std::move(connection)) {}
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

private:
    std::shared_ptr<PostgresConnection> m_connection;
};

} // namespace itam::core::source
