// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operations database in an SQLite file: the embedded default (design.md 6.1).
#pragma once

#include "core/source/sqliterows.h"

namespace itam::core::source {

class SqliteDatabase final : public OperationsDatabase
{
public:
    /// `path` as in the DSN: absolute, or relative to the current folder. Error: SourceUnreachable.
    [[nodiscard]] static Result<std::unique_ptr<OperationsDatabase>>
    open(const QString& path, const SourceLocation& location, std::stop_token stop = {});

    [[nodiscard]] Result<QString> sourceId() override;
    [[nodiscard]] Result<model::ColumnSet> describe(model::DataType type) override;
    [[nodiscard]] Result<qint64> count(model::DataType type, std::stop_token stop) override;
    [[nodiscard]] Result<std::vector<Finding>> missingIndexes(model::DataType type) override;
    [[nodiscard]] Result<bool> lastModifiedCovers(model::DataType type) override;
    [[nodiscard]] Result<bool> canPreFilter(model::DataType type) override;
    [[nodiscard]] Result<std::unique_ptr<RecordStream>> read(model::DataType type, NeedsValues needsValues) override;
    [[nodiscard]] Result<std::unique_ptr<RecordStream>> readOne(model::DataType type, const QByteArray& key) override;
    [[nodiscard]] Result<QList<FoundComputer>> findComputers(const QString& text, int limit,
                                                             std::stop_token stop) override;

private:
    SqliteDatabase(std::shared_ptr<SqliteConnection> connection, QString path, ProfilePointer profile);
    [[nodiscard]] Result<ViewColumns> columnsOf(model::DataType type) const;
    /// Of itam_export_source; empty when it is not there, nullopt when it does not have the column.
    [[nodiscard]] Result<std::optional<QByteArray>> declared(const char* column) const;

    std::shared_ptr<SqliteConnection> m_connection;
    QString m_path;
    ProfilePointer m_profile;
};

} // namespace itam::core::source
