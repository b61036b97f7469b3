// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pagedmodel.h"

#include <cstdlib>

namespace itam::ui::models {

using core::servicenow::HistoryCursor;
using core::servicenow::HistoryOrder;
using core::servicenow::HistorySort;

PagedModel::PagedModel(int pageSize, int mostPages, QObject* parent)
    : QAbstractTableModel(parent)
    , m_pageSize(pageSize)
    , m_mostPages(mostPages)
{
}

int PagedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant PagedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (hasRow(index.row()))
        return cell(index.row(), index.column(), role);
    // Only drawing looks at the text of a row; somebody who asks for raw values of all rows must not load the instance.
    if (role == Qt::DisplayRole)
        want(pageOf(index.row()));
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("\u2026")) : QVariant();
}

bool PagedModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && m_asked < 0 && !m_failed;
}

void PagedModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = pageTotal();
    emit pageWanted(m_asked);
}

void PagedModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    const HistoryOrder wanted{by.value_or(m_order.by), order == Qt::DescendingOrder};
    if (by && wanted != m_order)
        emit orderWanted(wanted);
}

HistoryCursor PagedModel::startOf(int page) const
{
    return isKnown(page) ? m_pages[static_cast<std::size_t>(page)].start : m_nextStart;
}

void PagedModel::pageFailed()
{
    m_asked = -1;
    m_failed = true;
}

void PagedModel::retry()
{
    m_failed = false;
    if (m_wanted >= 0)
        askWanted();
    else
        fetchMore({});
}

std::optional<HistorySort> PagedModel::sortOf(int) const
{
    return std::nullopt;
}

int PagedModel::columnSortedBy() const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (sortOf(column) == m_order.by)
            return column;
    }
    return -1;
}

void PagedModel::forget()
{
    m_pages.clear();
    m_nextStart = {};
    m_rows = 0;
    m_kept = 0;
    m_asked = -1;
    m_wanted = -1;
    m_hasMore = false;
    m_failed = false;
    m_total = -1;
}

void PagedModel::takePage(int page, int rows, std::optional<HistoryCursor> next, const std::function<void()>& store)
{
    if (page < 0 || page > pageTotal())
        return; // an answer to a question of before a reset
    m_asked = -1;
    m_failed = false;
    if (page == pageTotal()) {
        m_hasMore = next.has_value();
        if (rows == 0)
            return;
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        store();
        m_pages.push_back({m_nextStart, rows, true});
        m_nextStart = next.value_or(HistoryCursor());
        m_rows += rows;
        ++m_kept;
        endInsertRows();
    } else {
        // Rows that the instance has deleted meanwhile stay blank; the page is not asked for again because of them.
        store();
        PageHead& head = m_pages[static_cast<std::size_t>(page)];
        m_kept += head.kept ? 0 : 1;
        head.kept = true;
        const int first = page * m_pageSize;
        emit dataChanged(index(first, 0), index(first + head.rows - 1, columnCount() - 1));
    }
    dropFarFrom(page);
    if (m_wanted >= 0 && m_wanted != page)
        askWanted();
    else
        m_wanted = -1;
}

void PagedModel::dropFarFrom(int page)
{
    while (m_kept > m_mostPages) {
        // The farthest is at one of the two ends of what is kept. The first page stays: everybody comes back to it.
        const auto isKept = [](const PageHead& head) { return head.kept; };
        const auto first = std::find_if(m_pages.begin() + 1, m_pages.end(), isKept);
        const auto last = std::find_if(m_pages.rbegin(), m_pages.rend(), isKept);
        const int low = static_cast<int>(first - m_pages.begin());
        const int high = pageTotal() - 1 - static_cast<int>(last - m_pages.rbegin());
        const int farthest = std::abs(page - low) >= std::abs(high - page) ? low : high;
        m_pages[static_cast<std::size_t>(farthest)].kept = false;
        --m_kept;
        dropRows(farthest);
    }
}

void PagedModel::want(int page) const
{
    if (!isKnown(page) || m_pages[static_cast<std::size_t>(page)].kept || m_failed)
        return;
    m_wanted = page;
    if (m_asked >= 0 || m_isQueued)
        return;
    // data() is called while the view paints: nobody may change rows in there.
    m_isQueued = true;
    auto* self = const_cast<PagedModel*>(this);
    QMetaObject::invokeMethod(
        self,
        [self] {
            self->m_isQueued = false;
            self->askWanted();
        },
        Qt::QueuedConnection);
}

void PagedModel::askWanted()
{
    const int page = std::exchange(m_wanted, -1);
    if (m_asked >= 0 || !isKnown(page) || m_pages[static_cast<std::size_t>(page)].kept)
        return;
    m_asked = page;
    emit pageWanted(page);
}

} // namespace itam::ui::models
