// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of an instance that has no column for our keys, by what sys_object_source says of them (servicenow-ire.md 5,
// 13.5): in the order of the native keys of one source and one feed, read back by sys_id. What the table says of a row
// that is gone is left out. Lives on the thread of its TableClient. Errors: those of TableClient.
#pragma once

#include "core/exporter/targetreader.h"

namespace itam::core::exporter {

class SourceKeyedRows final : public TargetRows
{
public:
    struct Place
    {
        QString source; ///< sys_object_source.name
        QString feed;   ///< sys_object_source.source_feed
        QString table;  ///< that the rows are read from
        QStringList fields;
    };
    SourceKeyedRows(const servicenow::TableClient& tables, Place place, int pageSize = targetPageSize);

    /// The column of the rows that says the native key.
    [[nodiscard]] static QString keyColumn() { return QStringLiteral("id"); }
    [[nodiscard]] Result<std::optional<TargetRow>> next(const std::stop_token& stop) override;
    /// Those of `keys`, in any order.
    [[nodiscard]] Result<QList<servicenow::TableRow>> find(const QStringList& keys, const std::stop_token& stop);

private:
    [[nodiscard]] Result<QList<servicenow::TableRow>> readBack(const QList<servicenow::TableRow>& sources,
                                                               const std::stop_token& stop);

    servicenow::TableClient m_tables;
    Place m_place;
    KeyedRows m_keys;
    QList<servicenow::TableRow> m_rows;
    qsizetype m_next = 0;
    bool m_atEnd = false;
};

} // namespace itam::core::exporter
