// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small operations database that a test fills and changes as it likes.
#pragma once

#include "core/support/sqlite.h"

namespace itam::tests {

class SmallEstate
{
public:
    /// Creates the three views over plain tables. `path` must not exist.
    explicit SmallEstate(const QString& path);

    [[nodiscard]] QString path() const { return m_path; }
    /// Any SQL; false with a message on failure.
    bool execute(const QByteArray& sql);
    [[nodiscard]] int value(const QByteArray& sql);

    /// Computers C00001.. with serials S00001.. and names pc00001..
    void addComputers(int count);
    /// Contracts K0001.. , the n-th covers computer n when there is one.
    void addContracts(int count);
    /// `perComputer` installations on each of the first `computers` computers.
    void addInstallations(int computers, int perComputer);

private:
    QString m_path;
    core::support::sqlite::Database m_database;
};

} // namespace itam::tests
