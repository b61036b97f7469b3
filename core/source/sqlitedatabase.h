// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operations database in an SQLite file: the embedded default (design.md 6.1).
#pragma once

#include "core/source/sqliterows.h"
#include "core/source/viewdatabase.h"

namespace itam::core::source {

class SqliteDatabase final : public ViewDatabase
{
public:
    /// `path` as in the DSN: absolute, or relative to the current folder. Error: SourceUnreachable.
    [[nodiscard]] static Result<std::unique_ptr<OperationsDatabase>>
    open(const QString& path, const SourceLocation& location, std::stop_token stop = {});

    [[nodiscard]] Result<QString> sourceId() override;
    [[nodiscard]] Result<qint64> count(model::DataType type, std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<Finding>> missingIndexes(model::DataType type) override;

private:
    SqliteDatabase(std::shared_ptr<SqliteConnection> connection, QString path, ProfilePointer profile);
    [[nodiscard]] Result<ViewColumns> columnsOf(model::DataType type) const override;
    [[nodiscard]] Result<std::optional<QByteArray>> declared(const char* column) const override;
    [[nodiscard]] Result<bool> findsByKey(const ViewColumns& view) const override;
    [[nodiscard]] Result<std::unique_ptr<RowSource>> openRows(const ViewColumns& view,
                                                              RowSource::LookUp lookUp) const override;
    [[nodiscard]] Result<std::unique_ptr<RowSource>> openRow(const ViewColumns& view,
                                                             const QByteArray& key) const override;
    [[nodiscard]] Result<void> search(const ViewColumns& view, const QString& text, std::stop_token stop,
                                      const OnFound& onFound) const override;

    std::shared_ptr<SqliteConnection> m_connection;
    QString m_path;
};

} // namespace itam::core::source
