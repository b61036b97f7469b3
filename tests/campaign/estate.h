// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operations database of the campaigns: seven records of each type with every difficulty that the rules name.
#pragma once

#include "core/support/sqlite.h"

namespace itam::tests::campaign {

class Estate
{
public:
    /// Makes the file with the records as they are first; opens it when it is there.
    explicit Estate(const QString& path);

    /// Aborts the program when the SQL is wrong.
    void execute(const QByteArray& sql);
    [[nodiscard]] QStringList column(const QByteArray& sql);

    /// Computer C7 and its installation go away.
    void vanish();
    /// They return as they were; C6 goes; and of each type some change: among them one that the instance holds back.
    void change();
    /// Some that change() changed get their old values.
    void goBack();
    /// As somebody else has it: other values of records that change() leaves alone.
    void beForeign();

private:
    core::support::sqlite::Database m_database;
};

} // namespace itam::tests::campaign
