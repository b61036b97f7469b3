// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small instance's data for fuzz targets: one table with a column of each type, users, properties. One thread.
#pragma once

#include "core/sandbox/store/store.h"
#include "tests/fakes/fakeclock.h"

#include <QTemporaryDir>

namespace itam::tests::fuzz {

class FuzzStore
{
public:
    /// `more`: documents of the schema beside the small one; `scripts` as in StoreOptions. Ends the program on errors.
    FuzzStore(const QList<QByteArray>& more, const QList<QByteArray>& scripts);

    [[nodiscard]] sandbox::store::Store& store() { return *m_store; }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<sandbox::store::Store> m_store;
};

} // namespace itam::tests::fuzz
