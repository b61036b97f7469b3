// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sorting a paged table of the instance by its column headings: the instance sorts, the pages come anew, and the arrow
// in the header shows what the rows are really sorted by. GUI thread.
#pragma once

namespace itam::ui::widgets {
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::staging {

class TableRowModel;

/// `table` shows `model`; both live as long as each other. Whoever asks the instance listens to pageOrderChanged().
void sortByHeadings(widgets::TableView& table, TableRowModel& model);

} // namespace itam::ui::staging
