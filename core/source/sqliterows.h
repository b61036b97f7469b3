// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of one export view in SQLite, straight through the C interface (performance.md 2.1).
#pragma once

#include "core/source/rowsource.h"
#include "core/source/sqliteconnection.h"
#include "core/source/viewcolumns.h"

namespace itam::core::source {

/// A name as SQLite takes it, whatever is in it.
[[nodiscard]] QByteArray quoted(QByteArray name);

/// As ViewDatabase has it.
[[nodiscard]] Result<bool> findsByKey(const SqliteConnection& connection, const ViewColumns& view);

/// Look-ups take place on the same connection and so in the same state of the data.
class SqliteRows final : public RowSource
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> open(std::shared_ptr<SqliteConnection> connection,
                                                                 const ViewColumns& view, LookUp lookUp);
    /// The row with this key only.
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> openOne(std::shared_ptr<SqliteConnection> connection,
                                                                    const ViewColumns& view, const QByteArray& key);

    void obey(std::stop_token stop) override;
    [[nodiscard]] Result<const RawCell*> next() override;
    [[nodiscard]] Result<const RawCell*> lookUp() override;
    [[nodiscard]] Result<void> readKeysAgain(qint64 rows, const std::function<void(const RawCell&)>& onKey) override;
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }

private:
    SqliteRows(std::shared_ptr<SqliteConnection> connection, const ViewColumns& view);
    [[nodiscard]] Result<void> prepare(const QByteArray& records, const QByteArray& lookUp);

    std::shared_ptr<SqliteConnection> m_connection;
    std::optional<SqliteConnection::Interruptible> m_obedience;
    QByteArray m_selectKeys;
    support::sqlite::Statement m_statement;
    support::sqlite::Statement m_lookUp; ///< with look-up only
    std::vector<RawCell> m_row;
    std::vector<RawCell> m_found;
    qint64 m_nowMs = 0;
};

} // namespace itam::core::source
