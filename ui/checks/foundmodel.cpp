// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/foundmodel.h"

#include "ui/checks/answerwords.h"
#include "ui/models/reasontext.h"

namespace itam::ui::checks {
namespace {

QString fieldsOf(const FoundRecord& record)
{
    QStringList fields;
    for (const core::exporter::FieldDifference& difference : record.differences)
        fields.append(difference.field);
    return fields.join(QStringLiteral(", "));
}

} // namespace

FoundModel::FoundModel(const QList<FoundColumn>& columns, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_columns(columns)
{
}

int FoundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return headingOf(m_columns.at(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QString FoundModel::headingOf(FoundColumn column)
{
    switch (column) {
    case FoundColumn::Key:
        return tr("Record");
    case FoundColumn::Name:
        return tr("Name");
    case FoundColumn::Column:
        return tr("Column");
    case FoundColumn::Detail:
        return tr("Detail");
    case FoundColumn::Reason:
        return tr("Why it did not land");
    case FoundColumn::Travels:
        return tr("Sent");
    case FoundColumn::Answer:
        return tr("ServiceNow would");
    case FoundColumn::Fields:
        return tr("Fields that differ");
    }
    return {};
}

QList<int> FoundModel::widthsOf(const QList<FoundColumn>& columns)
{
    constexpr int keyWidth = 22;
    constexpr int wordWidth = 10;
    QList<int> widths;
    for (const FoundColumn column : columns)
        widths.append(column == FoundColumn::Travels ? wordWidth : keyWidth);
    widths.last() = 0;
    return widths;
}

QString FoundModel::textOf(const FoundRecord& record, FoundColumn column)
{
    switch (column) {
    case FoundColumn::Key:
        return QString::fromUtf8(record.key);
    case FoundColumn::Name:
    case FoundColumn::Column:
        return record.column;
    case FoundColumn::Detail:
        return record.detail;
    case FoundColumn::Reason:
        return record.detail.isEmpty() ? QString() : models::reasonText(record.detail).what;
    case FoundColumn::Travels:
        return record.travels ? tr("Yes") : tr("No");
    case FoundColumn::Answer:
        return record.answer ? answerText(*record.answer) : QString();
    case FoundColumn::Fields:
        return fieldsOf(record);
    }
    return {};
}

QVariant FoundModel::rawOf(const FoundRecord& record, FoundColumn column)
{
    switch (column) {
    case FoundColumn::Reason:
        return record.detail;
    case FoundColumn::Travels:
        return record.travels ? QStringLiteral("true") : QStringLiteral("false");
    case FoundColumn::Answer:
        return record.answer ? answerCode(*record.answer) : QString();
    default:
        return textOf(record, column);
    }
}

FoundModel::Page FoundModel::asPage(const FoundRecords::Slice& slice, qint64 total)
{
    Page page;
    page.rows = slice.records;
    page.total = total;
    if (slice.next)
        page.next = core::servicenow::HistoryCursor{QString::number(*slice.next), {}};
    return page;
}

QVariant FoundModel::cell(int row, int column, int role) const
{
    const FoundRecord& record = *at(row);
    const FoundColumn which = m_columns.at(column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(record, which);
    case models::RawRole:
        return rawOf(record, which);
    case models::IdRole:
        return QString::fromUtf8(record.key);
    default:
        return {};
    }
}

} // namespace itam::ui::checks
