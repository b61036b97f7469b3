// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The classes of CIs of an instance, as a tree from cmdb_ci down (sys_db_object). A value; reading it is for the thread
// of the TableClient.
#pragma once

#include "core/servicenow/lifecycletypes.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::servicenow {

class CiClassTree
{
public:
    /// Parents before children.
    explicit CiClassTree(QList<CiClass> classes = {});

    [[nodiscard]] const QList<CiClass>& classes() const { return m_classes; }
    [[nodiscard]] bool contains(const QString& name) const { return m_parents.contains(name); }
    /// From the class up to cmdb_ci; of a class that is not known: itself and cmdb_ci.
    [[nodiscard]] QStringList pathOf(const QString& name) const;
    /// The class and all below it; only itself when it is not known.
    [[nodiscard]] QStringList withSubclasses(const QString& name) const;

private:
    QList<CiClass> m_classes;
    QHash<QString, QString> m_parents;
};

/// Errors: those of TableClient.
[[nodiscard]] Result<CiClassTree> readCiClasses(TableClient& tables, const std::stop_token& stop);

} // namespace itam::core::servicenow
