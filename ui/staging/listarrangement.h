// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a page with a filter, a list and a detail beside it is arranged, as bytes that outlive the program. GUI thread.
#pragma once

#include "ui/staging/tablefilter.h"
#include "ui/widgets/tableview.h"

class QSplitter;

namespace itam::ui::staging {

struct ListArrangement
{
    TableFilter& filter;
    widgets::TableView& table;
    QSplitter& splitter;

    /// `mark` begins the bytes, so that another page's are none.
    [[nodiscard]] QByteArray save(quint32 mark) const;
    /// A damaged or foreign value changes nothing.
    void restore(quint32 mark, const QByteArray& state) const;
};

} // namespace itam::ui::staging
