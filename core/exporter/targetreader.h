// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what an instance holds over the public Table API: rows in pages that are cut by key, never by offset, and rows
// by their keys in groups. Lives on the thread of its TableClient. Errors of all calls: those of TableClient.
#pragma once

#include "core/exporter/mergejoin.h"

#include <QSet>

namespace itam::core::exporter {

inline constexpr int targetPageSize = 500;
/// Keys in one look-up, and their characters: its address stays below what servers and proxies take.
inline constexpr int targetGroupSize = 50;
inline constexpr qsizetype targetGroupCharacters = 2000;

/// `fields` of the rows of `table` whose `keyColumn` is one of `keys`.
[[nodiscard]] Result<QList<servicenow::TableRow>> findRows(servicenow::TableClient& tables, const QString& table,
                                                           const QString& keyColumn, const QStringList& keys,
                                                           const QStringList& fields, const std::stop_token& stop);

/// "columnINa,b"; keys with a comma, which a list cannot hold, stand behind it one by one.
[[nodiscard]] QString inQuery(const QString& column, const QStringList& keys);

/// All rows of a table that have a key, in the instance's order of keys; `condition`: only those that match it.
class KeyedRows final : public TargetRows
{
public:
    KeyedRows(servicenow::TableClient tables, QString table, QString keyColumn, QStringList fields,
              int pageSize = targetPageSize, QString condition = {});

    [[nodiscard]] Result<std::optional<TargetRow>> next(const std::stop_token& stop) override;

private:
    [[nodiscard]] Result<void> readPage(const std::stop_token& stop);

    servicenow::TableClient m_tables;
    QString m_table;
    QString m_keyColumn;
    QStringList m_fields;
    int m_pageSize;
    QString m_condition;
    QList<servicenow::TableRow> m_page;
    qsizetype m_next = 0;
    bool m_atEnd = false;
    QString m_lastKey;
    QSet<QString> m_lastPage; ///< sys_ids
};

/// D-11: which CI a ComputerID stands for.
struct KnownIdentity
{
    QString ci;       ///< sys_id
    QString owner;    ///< ComputerID whose record the CI is
    QString sourceId; ///< operations database that said so last
};
/// Those of `computerIds` that the instance knows. None where it has no such table.
[[nodiscard]] Result<QHash<QString, KnownIdentity>>
readIdentities(servicenow::TableClient& tables, const QStringList& computerIds, const std::stop_token& stop);
/// Integration Properties, by name. None where the instance has no such table.
[[nodiscard]] Result<QHash<QString, QString>> readProperties(servicenow::TableClient& tables,
                                                             const std::stop_token& stop);
/// Those of `names` that somebody on the instance goes by (T-11).
[[nodiscard]] Result<QSet<QString>> readKnownPeople(servicenow::TableClient& tables, const QStringList& names,
                                                    const std::stop_token& stop);

} // namespace itam::core::exporter
