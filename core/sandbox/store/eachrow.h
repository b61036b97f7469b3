// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a query to its end. On the thread of the session. Errors: those of the statement.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// `take(row)` for each row of `query`, whose parameters are `texts` from 1 on. `row` is the statement.
template <typename Take>
[[nodiscard]] Result<void> eachRow(sqlite::Statement& query, const QStringList& texts, Take take)
{
    for (qsizetype i = 0; i < texts.size(); ++i)
        query.bind(static_cast<int>(i + 1), texts[i]);
    while (true) {
        const auto row = query.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        take(std::as_const(query));
    }
}

/// The same with `sql`.
template <typename Take>
[[nodiscard]] Result<void> eachRow(Session& session, QByteArrayView sql, const QStringList& texts, Take take)
{
    auto select = session.query(sql);
    if (!select)
        return failure(select.error());
    return eachRow(**select, texts, take);
}

} // namespace itam::sandbox::store
