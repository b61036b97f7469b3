// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data of a whole instance, with short ways to records and to decisions of the lifecycle engine.
#pragma once

#include "core/lifecycle/decision.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/store.h"
#include "tests/fakes/fakeclock.h"

#include <QTemporaryDir>

namespace itam::tests {

class LifecycleStore
{
public:
    /// `schema`: empty is that of the instance.
    explicit LifecycleStore(const QByteArray& schema = {});
    /// Closes the data and opens them again; catalogue and seeds as at each start.
    void reopen(const QByteArray& schema = {});

    [[nodiscard]] sandbox::store::Store& store() { return *m_store; }
    QString insert(const char* table, const sandbox::store::Values& values);
    void update(const char* table, const QString& sysId, const sandbox::store::Values& values);
    void remove(const char* table, const QString& sysId);
    void write(const core::lifecycle::Decision& decision, const char* user = "ann");
    /// Without on-demand columns; empty when it is not there.
    [[nodiscard]] sandbox::store::Values record(const char* table, const QString& sysId);
    [[nodiscard]] sandbox::store::Values first(const char* table, const char* column, const QString& value);
    [[nodiscard]] qint64 count(const char* table);

    FakeClock clock;

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("data.db")); }

    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::store::Store> m_store;
};

/// Column names and values in turn.
[[nodiscard]] sandbox::store::Values valuesOf(std::initializer_list<std::pair<const char*, QString>> values);

} // namespace itam::tests
