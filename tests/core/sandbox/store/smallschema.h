// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small instance schema: a hierarchy of three classes, a table beside it, one of each column type.
#pragma once

#include "core/sandbox/store/store.h"

#include <QTemporaryDir>

namespace itam::tests {

[[nodiscard]] QByteArray smallSchemaJson();
[[nodiscard]] sandbox::store::Schema smallSchema();

/// A store in a folder of its own.
struct TemporaryStore
{
    QTemporaryDir folder;
    std::unique_ptr<sandbox::store::Store> store;

    TemporaryStore();
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("data.db")); }
    /// Closes and opens again.
    void reopen();
};

/// Inserts, or ends the test program; returns the sys_id.
QString insertRow(sandbox::store::Writer& writer, const char* table,
                  std::initializer_list<std::pair<const char*, QString>> values);

} // namespace itam::tests
