// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a dry run imagines to be on the instance, because the export would have written it before (servicenow-ire.md
// 13.5): computers by what the stock rule would find them by, contracts with their values, links. The senders then do
// what they would do in the export, and nothing is written. Memory: of a new computer about 50 bytes, of a contract
// that is new or would be updated its values, of links what LandedRows keeps. Values; one thread.
#pragma once

#include "core/identification/answer.h"
#include "core/identification/landedrows.h"
#include "core/servicenow/tableclient.h"

namespace itam::core::identification {

/// The sys_id of what an answer says would be inserted: not one that any instance has.
inline constexpr auto imagined = "new:";
[[nodiscard]] inline bool isImagined(const QString& sysId)
{
    return sysId.startsWith(QLatin1String(imagined));
}
/// A query gives no sys_id to what is not there yet, or one that means nothing afterwards.
void imagineInserted(Answer& answer);

class Simulation
{
public:
    /// Of a computer that would be inserted: an earlier one of the same serial number, else of the same name, would be
    /// found by then (servicenow-ire.md 6.1).
    [[nodiscard]] QString computer(const QString& serial, const QString& name);

    /// A row of a table that has no upsert; gives it as the instance would, with its sys_id.
    [[nodiscard]] servicenow::TableRow insert(const QString& number, servicenow::TableRow values);
    void update(const QString& sysId, const servicenow::TableRow& different);
    /// The row under that number that was inserted here; nullopt: none was.
    [[nodiscard]] std::optional<servicenow::TableRow> inserted(const QString& number) const;
    /// A row that was read, as it would be by now.
    void apply(servicenow::TableRow& row) const;

    /// False: another record has made it already.
    [[nodiscard]] bool link(const QString& contract, const QString& ci, const QString& key);

private:
    [[nodiscard]] QString newSysId() { return QLatin1String(imagined) + QString::number(++m_last); }

    QHash<quint64, quint32> m_computers; ///< by the hash of a serial number or a name
    quint32 m_last = 0;
    QHash<QString, servicenow::TableRow> m_inserted; ///< by number in lower case
    QHash<QString, servicenow::TableRow> m_updated;  ///< by sys_id
    LandedRows m_links;
};

} // namespace itam::core::identification
