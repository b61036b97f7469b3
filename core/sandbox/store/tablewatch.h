// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells whether somebody else changed tables that a memory between two transactions relies on. All data have one writer
// connection, so its update hook sees every change. On the writer thread, inside Store::write().
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

class TableWatch
{
public:
    explicit TableWatch(QList<QByteArray> tables) : m_tables(std::move(tables)) {}
    TableWatch(const TableWatch&) = delete;
    TableWatch& operator=(const TableWatch&) = delete;

    /// From now on; once. Must be taken off the writer before it goes.
    void watch(Writer& writer);
    static void unwatch(Writer& writer);

    /// Own changes do not count while one of these lives.
    class Own
    {
    public:
        explicit Own(TableWatch& watch) : m_watch(watch) { m_watch.m_isOwn = true; }
        ~Own() { m_watch.m_isOwn = false; }
        Own(const Own&) = delete;
        Own& operator=(const Own&) = delete;

    private:
        TableWatch& m_watch;
    };

    /// And forgets it.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_hasChanged, false); }

private:
    static void changed(void* self, int operation, const char* database, const char* table, long long row);

    QList<QByteArray> m_tables;
    bool m_isOwn = false;
    bool m_hasChanged = false;
};

} // namespace itam::sandbox::store
