// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A virtual machine that moved is related to its former host as well, since identification only adds relations
// (servicenow-ire.md 7). What we said of the former host is taken back: a relation of our type at that machine which
// this run did not name and which nobody but our source stands for in sys_rel_source. The integration application moves
// its one relation, so both channels lead to the same. Reads two tables; sender thread.
#pragma once

#include "core/identification/parts.h"

#include <QSet>

namespace itam::core::identification {

class FormerHosts
{
public:
    struct Machine
    {
        QString key;
        QString sysId;
        QString className;
    };
    /// `guestColumn` of cmdb_rel_ci: at which end the machine is.
    FormerHosts(Parts& parts, QString typeId, QString guestColumn)
        : m_parts(&parts)
        , m_typeId(std::move(typeId))
        , m_guestColumn(std::move(guestColumn))
    {
    }

    /// Takes away all such relations of `machines` but those in `kept`, by sys_id. Gives the keys of machines whose
    /// relation the instance did not let go. What may not be read is left as it is. Errors: those of the calls
    /// otherwise; doing it again does the rest.
    [[nodiscard]] Result<QStringList> leave(const std::vector<Machine>& machines, const QSet<QString>& kept,
                                            const std::stop_token& stop);

private:
    struct Old
    {
        QString relation; ///< sys_id
        Machine machine;
    };
    [[nodiscard]] Result<std::vector<Old>> find(const std::vector<Machine>& machines, const QSet<QString>& kept,
                                                const std::stop_token& stop);
    /// False: it is still there.
    [[nodiscard]] Result<bool> remove(const Old& old, const std::stop_token& stop);
    [[nodiscard]] Result<QSet<QString>> ours(const std::vector<Old>& found, const std::stop_token& stop);

    Parts* m_parts;
    QString m_typeId;
    QString m_guestColumn;
};

} // namespace itam::core::identification
