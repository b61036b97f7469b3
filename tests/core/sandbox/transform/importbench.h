// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import sets on a fresh instance, with maps that a test makes as an administrator would: as records.
#pragma once

#include "core/sandbox/transform/importsets.h"
#include "tests/core/sandbox/integration/instance.h"

namespace itam::tests {

using Fields = QList<std::pair<const char*, const char*>>;

class ImportBench
{
public:
    ImportBench();
    /// As after SIGKILL.
    void restart();

    [[nodiscard]] sandbox::transform::ImportSets& sets() { return *m_sets; }
    [[nodiscard]] Instance& instance() { return m_instance; }

    /// Inserts a record as a client does; its sys_id, or "refused: why".
    QString insert(const char* table, const Fields& values);
    /// "updated", "unchanged" or "refused: why".
    QString update(const char* table, const QString& sysId, const Fields& values);
    /// "deleted" or "refused: why".
    QString remove(const char* table, const QString& sysId);

    /// A staging table "u_hw" with columns u_name, u_serial, u_maker ... as they are sent.
    void makeStagingTable(const char* name = "u_hw");
    /// An active map of u_hw; its sys_id.
    QString makeMap(const char* name, const char* target, const Fields& more = {});
    /// A field map; `more` has what differs from the defaults.
    QString mapField(const QString& map, const char* source, const char* target, const Fields& more = {});

    /// POST of one row to u_hw: "state comment" of each map, joined by "; ", or "refused: why".
    QString post(const Fields& row, const char* table = "u_hw");
    [[nodiscard]] const sandbox::transform::InsertedRow& last() const { return m_last; }
    /// sys_id of the import set, or "refused: why".
    QString postMany(const std::vector<Fields>& rows, const QString& runAfter = {}, const QString& multi = {},
                     const char* table = "u_hw");
    [[nodiscard]] QString lastGroup() const { return m_lastGroup; }
    /// Steps until there is nothing to do; how many.
    int stepAll();

    [[nodiscard]] QString value(const QString& sql) { return m_instance.value(sql.toUtf8().constData()); }
    [[nodiscard]] QString value(const char* sql) { return m_instance.value(sql); }
    [[nodiscard]] QStringList query(const char* sql) { return m_instance.query(sql); }

private:
    void open();

    Instance m_instance;
    std::unique_ptr<sandbox::transform::ImportSets> m_sets;
    sandbox::transform::InsertedRow m_last;
    QString m_lastGroup;
};

} // namespace itam::tests
