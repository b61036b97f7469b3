// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/tablewatch.h"

#include <sqlite3.h>

namespace itam::sandbox::store {

void TableWatch::watch(Writer& writer)
{
    sqlite3_update_hook(writer.database().handle(), &TableWatch::changed, this);
}

void TableWatch::unwatch(Writer& writer)
{
    sqlite3_update_hook(writer.database().handle(), nullptr, nullptr);
}

void TableWatch::changed(void* self, int, const char*, const char* table, long long)
{
    auto* watch = static_cast<TableWatch*>(self);
    if (!watch->m_isOwn && !watch->m_hasChanged)
        watch->m_hasChanged =
            watch->m_tables.contains(QByteArray::fromRawData(table, static_cast<qsizetype>(qstrlen(table))));
}

} // namespace itam::sandbox::store
