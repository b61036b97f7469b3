// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A journal's database in a file. What opens and migrates it is core/journal/schema.h.
#pragma once

#include "core/journal/store/database.h"
#include "core/support/sqlite.h"

namespace itam::core::journal::store {

class SqliteDatabase final : public Database
{
public:
    /// Waiting for whoever holds a lock on the file takes ten seconds at most, or until the stop.
    explicit SqliteDatabase(Stop stop = {});
    ~SqliteDatabase() override;

    /// From here on it is this connection.
    void use(support::sqlite::Database connection);
    [[nodiscard]] const support::sqlite::Database& connection() const { return m_connection; }

    [[nodiscard]] Result<Statement> prepare(QByteArrayView sql) const override;
    [[nodiscard]] Result<Statement> stream(QByteArrayView sql) const override { return prepare(sql); }
    [[nodiscard]] Result<void> execute(const QByteArray& sql) const override { return m_connection.execute(sql); }
    [[nodiscard]] qint64 changes() const override { return m_connection.changes(); }
    Stop setStop(Stop stop) override;
    [[nodiscard]] bool isStopped() const override { return m_stop.token.stop_requested(); }

private:
    [[nodiscard]] Result<void> begin(Commit commit) const override;
    [[nodiscard]] Result<void> commit() const override;
    void rollback() const override;
    void waitForDisk(bool waits) const;
    void applyReach() const;
    static int wait(void* self, int tries);
    static int isToEnd(void* self);

    Stop m_stop;
    mutable bool m_isRelaxed = false;
    support::sqlite::Database m_connection;
};

} // namespace itam::core::journal::store
