// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table whose rows stay on the instance: a window of pages over as many rows as there are.
//
// The design, and why. The instance gives pages by key, newest first; it cannot say "rows 500,000 to 500,200" without
// counting them off, which costs the more the deeper one goes. So the table grows at its end while one scrolls
// (fetchMore), and each page that was ever seen leaves its cursor behind: some 150 bytes instead of 200 rows. At most
// `mostPages` pages keep their rows, the first one among them; of the others, whoever looks at one makes it wanted
// again, and it comes back by its cursor at the price of any other page. A row that is not there shows as an ellipsis
// meanwhile. A jump far ahead is a question for the instance, not for the scroll bar: filter by period, or turn the
// order round. So memory depends on mostPages and not on the history.
//
// One page is asked for at a time; what was looked at last goes first. GUI thread.
#pragma once

#include "core/servicenow/importhistory.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <map>
#include <vector>

namespace itam::ui::models {

class PagedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int defaultMostPages = 50;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// Asks for another order when the column can be sorted by; the rows change when they come.
    void sort(int column, Qt::SortOrder order) override;

    /// Behind what the page begins that was wanted.
    [[nodiscard]] core::servicenow::HistoryCursor startOf(int page) const;
    /// A page was wanted and did not come: nothing more is wanted until retry().
    void pageFailed();
    void retry();

    /// Of all rows, as far as the instance says it; -1: it does not.
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Everything that there is has been seen.
    [[nodiscard]] bool isComplete() const { return !m_hasMore; }
    [[nodiscard]] bool isLoading() const { return m_asked >= 0; }
    [[nodiscard]] int keptPages() const { return m_kept; }

    [[nodiscard]] const core::servicenow::HistoryOrder& order() const { return m_order; }
    /// What the rows that come next are sorted by; for the arrow in the header.
    void setOrder(const core::servicenow::HistoryOrder& order) { m_order = order; }
    [[nodiscard]] virtual std::optional<core::servicenow::HistorySort> sortOf(int column) const;
    [[nodiscard]] int columnSortedBy() const;

signals:
    /// Never 0: the first page comes with reset() and stays. Emitted from the event loop or from fetchMore().
    void pageWanted(int page);
    void orderWanted(const itam::core::servicenow::HistoryOrder& order);

protected:
    PagedModel(int pageSize, int mostPages, QObject* parent);

    struct PageHead
    {
        core::servicenow::HistoryCursor start;
        int rows = 0;
        bool kept = true;
    };
    /// A cell of a row that is there.
    [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;
    [[nodiscard]] virtual bool hasRow(int row) const = 0;
    virtual void dropRows(int page) = 0;

    [[nodiscard]] int pageOf(int row) const { return row / m_pageSize; }
    [[nodiscard]] int pageTotal() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] bool isKnown(int page) const { return page >= 0 && page < pageTotal(); }
    void forget();
    /// Announces rows; `store` puts them where hasRow() finds them.
    void takePage(int page, int rows, std::optional<core::servicenow::HistoryCursor> next,
                  const std::function<void()>& store);
    void setTotal(qint64 total) { m_total = total; }

private:
    void want(int page) const;
    void askWanted();
    void dropFarFrom(int page);

    int m_pageSize;
    int m_mostPages;
    std::vector<PageHead> m_pages;
    core::servicenow::HistoryCursor m_nextStart;
    core::servicenow::HistoryOrder m_order;
    qint64 m_total = -1;
    int m_rows = 0;
    int m_kept = 0;
    int m_asked = -1;
    bool m_hasMore = false;
    bool m_failed = false;
    mutable int m_wanted = -1;
    mutable bool m_isQueued = false;
};

/// The rows themselves.
template <typename T>
class PagedRows : public PagedModel
{
public:
    using Page = core::servicenow::HistoryPage<T>;

    /// Begins anew with a first page.
    void reset(const Page& first)
    {
        clear();
        setTotal(first.total);
        showPage(0, first);
    }
    void clear()
    {
        beginResetModel();
        forget();
        leave();
        endResetModel();
    }
    /// The answer to pageWanted().
    void showPage(int page, const Page& rows)
    {
        takePage(page, static_cast<int>(rows.rows.size()), rows.next, [&] { m_rows[page] = rows.rows; });
    }
    /// Null while the row is not there.
    [[nodiscard]] const T* at(int row) const
    {
        const auto page = m_rows.find(pageOf(row));
        if (row < 0 || page == m_rows.end())
            return nullptr;
        const int within = row - page->first * core::servicenow::historyPageSize;
        return within < page->second.size() ? &page->second.at(within) : nullptr;
    }
    /// The first row that is there and that `matches`; -1: none.
    template <typename Matches>
    [[nodiscard]] int findRow(Matches matches) const
    {
        for (const auto& [page, rows] : m_rows) {
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (matches(rows.at(i)))
                    return page * core::servicenow::historyPageSize + static_cast<int>(i);
            }
        }
        return -1;
    }

protected:
    PagedRows(int mostPages, QObject* parent) : PagedModel(core::servicenow::historyPageSize, mostPages, parent) {}
    [[nodiscard]] bool hasRow(int row) const override { return at(row) != nullptr; }
    void dropRows(int page) override { m_rows.erase(page); }

private:
    /// Ten thousand rows of many cells take longer to free than a frame lasts: a page at a time, between other events.
    void leave()
    {
        const bool isLeaving = !m_leaving.empty();
        for (auto& [page, rows] : m_rows)
            m_leaving.push_back(std::move(rows));
        m_rows.clear();
        if (!isLeaving)
            freeNext();
    }
    void freeNext()
    {
        if (m_leaving.empty())
            return;
        m_leaving.pop_back();
        QTimer::singleShot(0, this, [this] { freeNext(); });
    }

    std::map<int, QList<T>> m_rows;
    std::vector<QList<T>> m_leaving; ///< of before the reset
};

} // namespace itam::ui::models
