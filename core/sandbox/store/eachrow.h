// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a query to its end. On the thread of the session. Errors: those of the statement.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// `take(row)` for each row of `sql`, whose parameters are `texts` from 1 on. `row` is the statement.
template <typename Take>
[[nodiscard]] Result<void> eachRow(Session& session, QByteArrayView sql, const QStringList& texts, Take take)
{
    auto select = session.query(sql);
    if (!select)
        return failure(select.error());
    for (qsizetype i = 0; i < texts.size(); ++i)
        (*select)->bind(static_cast<int>(i + 1), texts[i]);
    while (true) {
        const auto row = (*select)->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        take(std::as_const(**select));
    }
}

} // namespace itam::sandbox::store
