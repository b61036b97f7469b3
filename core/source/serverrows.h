// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of one export view on a server, streamed by a cursor, with the SQL that every server gets.
#pragma once

#include "core/source/serverconnection.h"

namespace itam::core::source {

/// A name of ours: no quotes, so that the server takes it in the case of letters that it keeps.
[[nodiscard]] QByteArray viewOf(model::DataType type);

/// What a parameter says for `cell`.
[[nodiscard]] QByteArray parameterText(const RawCell& cell);

/// Look-ups take place on the same session and so in the same state of the data.
class ServerRows final : public RowSource
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> open(std::shared_ptr<ServerConnection> connection,
                                                                 const ViewColumns& view, LookUp lookUp);
    /// The row with this key only.
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> openOne(std::shared_ptr<ServerConnection> connection,
                                                                    const ViewColumns& view, const QByteArray& key);

    void obey(std::stop_token stop) override { m_connection->obey(std::move(stop)); }
    [[nodiscard]] Result<const RawCell*> next() override;
    [[nodiscard]] Result<const RawCell*> lookUp() override;
    [[nodiscard]] Result<void> readKeysAgain(qint64 rows, const std::function<void(const RawCell&)>& onKey) override;
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }

private:
    ServerRows(std::shared_ptr<ServerConnection> connection, const ViewColumns& view);
    [[nodiscard]] Result<void> begin(Result<std::unique_ptr<ServerCursor>> cursor);

    std::shared_ptr<ServerConnection> m_connection;
    QByteArray m_selectKeys;
    QByteArray m_selectByKey;
    std::unique_ptr<ServerCursor> m_cursor;
    std::unique_ptr<ServerCursor> m_found;
    const RawCell* m_row = nullptr;
    qint64 m_nowMs = 0;
};

} // namespace itam::core::source
