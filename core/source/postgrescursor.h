// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of one PostgreSQL query: of an answer that is there whole, or of a cursor on the server, whose next rows are
// on their way while these are read. Memory: two answers.
#pragma once

#include "core/source/postgresconnection.h"

namespace itam::core::source {

class PostgresCursor final : public ServerCursor
{
public:
    /// Of an answer that is there.
    explicit PostgresCursor(postgresql::Answer answer);
    /// Of the cursor `name`, which lives in `transaction`.
    PostgresCursor(std::shared_ptr<PostgresConnection> connection,
                   std::shared_ptr<PostgresConnection::Transaction> transaction, QByteArray name);
    ~PostgresCursor() override;
    PostgresCursor(const PostgresCursor&) = delete;
    PostgresCursor& operator=(const PostgresCursor&) = delete;

    [[nodiscard]] Result<const RawCell*> next() override;
    [[nodiscard]] const std::vector<QByteArray>& names() const override { return m_names; }
    /// The connection is needed for something else: what is on its way is kept.
    void takeIn();

private:
    enum class Form
    {
        Text,
        Integer,
        Real,
        Boolean,
        Bytes,
        Padded ///< with blanks that mean nothing
    };
    static Form formOf(Oid type);
    [[nodiscard]] Result<void> fetch();
    void show(postgresql::Answer answer);
    void readRow();

    std::shared_ptr<PostgresConnection> m_connection;
    std::shared_ptr<PostgresConnection::Transaction> m_transaction;
    QByteArray m_name;
    postgresql::Answer m_answer;
    std::optional<Result<postgresql::Answer>> m_ahead; ///< the next answer, taken in before it was asked for
    int m_next = 0;                                    ///< row of the answer
    std::vector<QByteArray> m_names;
    std::vector<Form> m_forms;
    std::vector<RawCell> m_cells;
    std::vector<QByteArray> m_bytes; ///< of cells that are not as they came
};

} // namespace itam::core::source
