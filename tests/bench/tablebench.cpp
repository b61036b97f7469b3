// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/clock.h"
#include "tests/bench/bench.h"
#include "ui/models/format.h"
#include "ui/models/importtransactionmodel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>

#include <malloc.h>

namespace itam::bench {
namespace {

using core::servicenow::historyPageSize;
using core::servicenow::ImportTransactionRow;
using Windowed = ui::models::ImportTransactionModel;
using Column = Windowed::Column;

constexpr int steps = 60;

ImportTransactionRow rowAt(int row, int total)
{
    ImportTransactionRow made;
    const int n = total - row;
    made.sysId = QStringLiteral("%1").arg(n, 32, 16, QLatin1Char('0'));
    made.number = QStringLiteral("ITXN%1").arg(n, 7, 10, QLatin1Char('0'));
    made.stateText = QStringLiteral("Succeeded");
    made.state = core::wire::ImportState::Succeeded;
    made.importType = QStringLiteral("Inventory");
    made.transactionId = QStringLiteral("6f1c2a70-0000-4000-8000-%1").arg(n, 12, 16, QLatin1Char('0'));
    made.exportId = QStringLiteral("6f1c2a70-0000-4000-9000-%1").arg(n / 500, 12, 16, QLatin1Char('0'));
    made.segment = n % 500 + 1;
    made.attempts = 1;
    made.payloadBytes = 260'000;
    made.rows = {.total = 500, .inserted = 400, .updated = 90, .ignored = 10};
    made.received = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC).addSecs(n);
    made.finished = made.received.addSecs(12);
    return made;
}

/// The peer: all rows in one vector, the same texts.
class MemoryModel final : public QAbstractTableModel
{
public:
    explicit MemoryModel(int rows)
    {
        m_rows.reserve(static_cast<std::size_t>(rows));
        for (int row = 0; row < rows; ++row)
            m_rows.push_back(rowAt(row, rows));
    }
    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : Windowed::columnTotal; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return m_titles.headerData(section, orientation, role);
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const ImportTransactionRow& row = m_rows[static_cast<std::size_t>(index.row())];
        const auto column = static_cast<Column>(index.column());
        if (role == ui::models::StateRole)
            return column == Column::State ? QVariant::fromValue(ui::models::stateOf(row)) : QVariant();
        if (role == Qt::TextAlignmentRole)
            return m_titles.headerData(index.column(), Qt::Horizontal, role);
        return role == Qt::DisplayRole ? text(row, column) : QVariant();
    }

private:
    [[nodiscard]] QVariant text(const ImportTransactionRow& row, Column column) const
    {
        const QVariant raw = Windowed::raw(row, column);
        if (column == Column::Received)
            return ui::models::relativeTime(row.received, m_clock.nowUtc());
        if (column == Column::Duration)
            return ui::models::duration(*row.duration());
        if (column == Column::Size)
            return ui::models::bytes(row.payloadBytes);
        return raw.typeId() == QMetaType::QString ? raw : QVariant(ui::models::count(raw.toLongLong()));
    }

    core::support::SystemClock m_clock;
    Windowed m_titles{m_clock};
    std::vector<ImportTransactionRow> m_rows;
};

Windowed::Page pageAt(int page, int total)
{
    Windowed::Page made;
    made.total = page == 0 ? total : -1;
    const int end = std::min(total, (page + 1) * historyPageSize);
    for (int row = page * historyPageSize; row < end; ++row)
        made.rows.append(rowAt(row, total));
    if (end < total)
        made.next = core::servicenow::HistoryCursor{made.rows.last().number, made.rows.last().number};
    return made;
}

void settle(QWidget& view)
{
    QCoreApplication::processEvents();
    view.repaint();
    QCoreApplication::processEvents();
}

/// Until no row in sight is an ellipsis any more.
void settleRows(QTableView& view)
{
    settle(view);
    for (const int y : {1, view.viewport()->height() - 2}) {
        const QModelIndex index = view.indexAt(QPoint(1, y));
        while (index.isValid() &&
               !index.siblingAtColumn(static_cast<int>(Column::State)).data(ui::models::StateRole).isValid())
            settle(view);
    }
}

struct Times
{
    Samples open;
    Samples scroll;
    Samples jump;
};

void measure(QAbstractItemModel& model, int rows, int round, Times& times)
{
    ui::widgets::TableView view("benchTable");
    view.resize(1200, 800);
    const Stopwatch open;
    view.setModel(&model);
    view.show();
    settleRows(view);
    times.open.add(open.milliseconds());
    view.setColumnWidths({29, 20, 9, 18, 10, 9, 11, 9, 10, 10, 9, 9, 8, 40, 0});
    settleRows(view);
    QRandomGenerator random(static_cast<quint32>(round));
    view.scrollTo(model.index(rows / 2, 0));
    settleRows(view);
    for (int step = 0; step < steps; ++step) {
        const Stopwatch scroll;
        view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        settleRows(view);
        times.scroll.add(scroll.milliseconds());
    }
    for (int step = 0; step < steps; ++step) {
        const QModelIndex target = model.index(static_cast<int>(random.bounded(rows)), 0);
        const Stopwatch jump;
        view.scrollTo(target, QAbstractItemView::PositionAtCenter);
        settleRows(view);
        times.jump.add(jump.milliseconds());
    }
}

void printRatio(const char* what, const Samples& ours, const Samples& peer, double budget)
{
    const double ratio = peer.median() > 0 ? ours.median() / peer.median() : 0;
    print({{QStringLiteral("line"), QStringLiteral("B11")},
           {QStringLiteral("what"), QString::fromLatin1(what)},
           {QStringLiteral("windowedMs"), ours.median()},
           {QStringLiteral("windowedP95Ms"), ours.at(0.95)},
           {QStringLiteral("memoryMs"), peer.median()},
           {QStringLiteral("ratio"), ratio},
           {QStringLiteral("budget"), budget},
           {QStringLiteral("met"), ratio <= budget}});
}

} // namespace

void benchTable(int rows, int rounds)
{
    const core::support::SystemClock clock;
    {
        ui::widgets::TableView empty("benchTable");
        empty.resize(1200, 800);
        empty.show();
        settle(empty);
    }
    malloc_trim(0);
    const double before = residentMegabytes();
    Windowed windowed(clock);
    QObject::connect(&windowed, &Windowed::pageWanted, &windowed,
                     [&](int page) { windowed.showPage(page, pageAt(page, rows)); });
    const Stopwatch first;
    windowed.reset(pageAt(0, rows));
    {
        ui::widgets::TableView view("benchTable");
        view.resize(1200, 800);
        view.setModel(&windowed);
        view.show();
        settle(view);
    }
    print({{QStringLiteral("line"), QStringLiteral("B11")},
           {QStringLiteral("what"), QStringLiteral("first page to first paint")},
           {QStringLiteral("ms"), first.milliseconds()}});
    while (windowed.canFetchMore({}))
        windowed.fetchMore({});
    Times ours;
    measure(windowed, rows, 0, ours);
    malloc_trim(0);
    const double windowedMemory = residentMegabytes() - before;
    print({{QStringLiteral("line"), QStringLiteral("B11")},
           {QStringLiteral("what"), QStringLiteral("memory after all pages were seen")},
           {QStringLiteral("rows"), windowed.rowCount()},
           {QStringLiteral("pagesKept"), windowed.keptPages()},
           {QStringLiteral("megabytes"), windowedMemory},
           {QStringLiteral("budget"), 30},
           {QStringLiteral("met"), windowedMemory <= 30}});

    MemoryModel memory(rows);
    print({{QStringLiteral("line"), QStringLiteral("B11")},
           {QStringLiteral("what"), QStringLiteral("memory of all rows at once")},
           {QStringLiteral("megabytes"), residentMegabytes() - before - windowedMemory}});
    ours = {};
    Times peer;
    for (int round = 0; round < rounds; ++round) {
        measure(windowed, rows, round, ours);
        measure(memory, rows, round, peer);
    }
    printRatio("open", ours.open, peer.open, 1.5);
    printRatio("page scroll", ours.scroll, peer.scroll, 1.25);
    printRatio("jump", ours.jump, peer.jump, 1.25);
}

} // namespace itam::bench
