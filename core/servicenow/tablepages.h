// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any table of an instance page by page, cut by key (historyquery.h says why): what the thousandth page costs is what
// the first one costs. Values; readPage() on the thread of its TableClient.
#pragma once

#include "core/servicenow/importhistory.h"
#include "core/servicenow/tablereading.h"

namespace itam::core::servicenow {

struct TableQuestion
{
    QString table;
    QString conditions; ///< encoded query that sorts nothing; may be empty
    QStringList fields; ///< sys_id and the column of the order are asked for as well
    PageOrder order;
    RecordCursor after;
    int limit = historyPageSize;
};

/// The total comes with the first page only. Errors: those of TableClient; NotFound and Forbidden name the table.
[[nodiscard]] Result<HistoryPage<TableRow>> readPage(TableClient& tables, const TableQuestion& question,
                                                     const std::stop_token& stop);

/// "aLIKEx^ORbLIKEx" with what somebody typed; empty for no text.
[[nodiscard]] QString containsText(const QStringList& columns, const QString& text);

} // namespace itam::core::servicenow
