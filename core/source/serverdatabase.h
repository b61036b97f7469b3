// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operations database on a server: the same for all servers (design.md 6.1).
#pragma once

#include "core/source/serverconnection.h"
#include "core/source/viewdatabase.h"

namespace itam::core::source {

class ServerDatabase final : public ViewDatabase
{
public:
    ServerDatabase(std::shared_ptr<ServerConnection> connection, ProfilePointer profile);

    [[nodiscard]] Result<QString> sourceId() override;
    [[nodiscard]] Result<qint64> count(model::DataType type, std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<Finding>> missingIndexes(model::DataType type) override;

private:
    [[nodiscard]] Result<ViewColumns> columnsOf(model::DataType type) const override;
    [[nodiscard]] Result<std::optional<QByteArray>> declared(const char* column) const override;
    [[nodiscard]] Result<bool> findsByKey(const ViewColumns& view) const override;
    [[nodiscard]] Result<std::unique_ptr<RowSource>> openRows(const ViewColumns& view,
                                                              RowSource::LookUp lookUp) const override;
    [[nodiscard]] Result<std::unique_ptr<RowSource>> openRow(const ViewColumns& view,
                                                             const QByteArray& key) const override;
    [[nodiscard]] Result<void> search(const ViewColumns& view, const QString& text, std::stop_token stop,
                                      const OnFound& onFound) const override;

    std::shared_ptr<ServerConnection> m_connection;
};

} // namespace itam::core::source
