// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/columnsort.h"

#include "ui/staging/tablerowmodel.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>

namespace itam::ui::staging {

void sortByHeadings(widgets::TableView& table, TableRowModel& model)
{
    QHeaderView* header = table.horizontalHeader();
    const auto show = [header, &model] {
        const QSignalBlocker quiet(header);
        header->setSortIndicator(model.columnOfOrder(),
                                 model.pageOrder().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        header->viewport()->update();
    };
    show();
    table.setSortingEnabled(true);
    QObject::connect(&model, &TableRowModel::pageOrderWanted, &model, &TableRowModel::setPageOrder);
    QObject::connect(&model, &TableRowModel::pageOrderChanged, header, show);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, &model, [show, &model](int column) {
        if (!model.isSortable(column))
            show(); // no arrow on a column that nobody sorts by
    });
}

} // namespace itam::ui::staging
