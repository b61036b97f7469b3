// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/tablefilewriter.h"

#include "ui/models/csv.h"

namespace itam::ui::services {

Result<std::unique_ptr<TableFileWriter>> TableFileWriter::create(const TableFile& file)
{
    auto writer = std::make_unique<TableFileWriter>(file.path);
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, writer->m_file.errorString(), file.path);
    QList<QVariant> headings;
    for (const QString& heading : file.headings)
        headings.append(heading);
    ITAM_TRY(writer->append(headings));
    return writer;
}

TableFileWriter::TableFileWriter(const QString& path) : m_file(path)
{
}

Result<void> TableFileWriter::append(const QList<QVariant>& cells)
{
    const QByteArray line = models::csvLine(cells).toUtf8();
    if (m_file.write(line) != line.size())
        return failure(ErrorCode::FileUnwritable, m_file.errorString(), m_file.fileName());
    return {};
}

Result<void> TableFileWriter::commit()
{
    if (!m_file.commit())
        return failure(ErrorCode::FileUnwritable, m_file.errorString(), m_file.fileName());
    return {};
}

} // namespace itam::ui::services
