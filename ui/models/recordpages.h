// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pages of CI lifecycle records in the shape that paged tables take (pagedmodel.h). Pure; any thread.
#pragma once

#include "core/servicenow/importhistory.h"
#include "core/servicenow/lifecycletypes.h"

namespace itam::ui::models {

template <typename T>
[[nodiscard]] core::servicenow::HistoryPage<T> tablePage(const core::servicenow::RecordPage<T>& page)
{
    core::servicenow::HistoryPage<T> shaped;
    shaped.rows = page.rows;
    shaped.total = page.total;
    if (page.next)
        shaped.next = core::servicenow::HistoryCursor{page.next->value, page.next->sysId};
    return shaped;
}

[[nodiscard]] inline core::servicenow::RecordCursor recordCursor(const core::servicenow::HistoryCursor& cursor)
{
    return {cursor.value, cursor.number};
}

} // namespace itam::ui::models
