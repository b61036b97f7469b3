// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/serverconnection.h"

namespace itam::core::source {

Result<std::optional<std::vector<QByteArray>>> ServerConnection::columnsIfThere(const QByteArray& findView,
                                                                                const QByteArray& view)
{
    const auto found = ask(findView, {view});
    if (!found)
        return failure(found.error());
    const auto row = (*found)->next();
    if (!row)
        return failure(row.error());
    if (*row == nullptr || (*row)[0].kind == RawCell::Kind::None)
        return std::nullopt;
    const auto columns = ask("SELECT * FROM " + view + " WHERE 1 = 0");
    if (!columns)
        return failure(columns.error());
    return (*columns)->names();
}

} // namespace itam::core::source
