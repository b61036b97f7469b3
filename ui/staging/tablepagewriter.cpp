// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablepagewriter.h"

#include "ui/models/recordpages.h"

namespace itam::ui::staging {
namespace {

using lifecycle::RecordWriter;

/// The next page of the same question each time.
RecordWriter::NextPage pagesOf(std::shared_ptr<services::TableAccess> access,
                               const core::servicenow::TableQuestion& question, const QList<TableField>& fields,
                               const QList<int>& columns)
{
    return [access, next = question, fields, columns](std::stop_token stop) mutable -> Result<RecordWriter::Page> {
        const auto rows = core::servicenow::readPage(access->tables(), next, stop);
        if (!rows)
            return failure(rows.error());
        RecordWriter::Page page;
        for (const core::servicenow::TableRow& row : rows->rows) {
            RecordWriter::Cells cells;
            for (const int column : columns)
                cells.append(rawValue(fields.at(column), row));
            page.rows.append(cells);
        }
        page.isLast = !rows->next;
        if (rows->next)
            next.after = models::recordCursor(*rows->next);
        return page;
    };
}

} // namespace

RecordWriter::Begin writerOf(const services::RecordsPorts& ports, const core::servicenow::TableQuestion& question,
                             const QList<TableField>& fields)
{
    return [ports, question, fields](const QList<int>& columns) -> Result<RecordWriter::NextPage> {
        auto opened = services::openTables(ports);
        if (!opened)
            return failure(std::move(opened).error());
        return pagesOf(std::move(*opened), question, fields, columns);
    };
}

} // namespace itam::ui::staging
