// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one segment looked up and the next one need not: models, companies, which CI a ComputerID stands for. True as
// long as nobody else changes those tables, no transaction is rolled back and no property changes; whoever owns it
// forgets then. Belongs to the writer thread.
#pragma once

#include "core/sandbox/store/targets.h"

#include <QSet>

namespace itam::sandbox::transform {

struct SharedMemory
{
    static constexpr qsizetype mostEntries = 30000;

    qint64 propertyVersion = -1;
    QHash<QString, QHash<QString, std::shared_ptr<store::TargetRow>>> targets; ///< by map and key
    QHash<std::pair<int, QString>, QString> references;                        ///< by kind and name
    QSet<std::pair<int, QString>> marked; ///< companies that are known to be manufacturer or vendor
    QHash<QString, QString> computers;    ///< ComputerID -> CI

    void forget() { *this = SharedMemory(); }
    [[nodiscard]] bool isFull() const
    {
        qsizetype entries = references.size() + computers.size();
        for (const auto& ofMap : targets)
            entries += ofMap.size();
        return entries > mostEntries;
    }
    /// Tables that it relies on.
    [[nodiscard]] static QList<QByteArray> tables()
    {
        return {"cmdb",
                "cmdb_model",
                "cmdb_sam_sw_discovery_model",
                "core_company",
                "cmdb_model_category",
                "cmn_location",
                "cmn_department",
                "cmn_cost_center",
                "sys_user",
                "x_fls_flexera_fnms_identity"};
    }
};

} // namespace itam::sandbox::transform
