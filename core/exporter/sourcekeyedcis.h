// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CI each ComputerID stands for on an instance that keeps no table of identities for us: by sys_object_source,
// and for those that share the CI of another record (D-11, IR-20) by what the journal remembers (servicenow-ire.md 5,
// 13.3). Keeps what it learned, up to a bound, since records of one computer come close to each other. Lives on the
// thread of its TableClient. Errors: those of TableClient and of the journal.
#pragma once

#include "core/exporter/targetreader.h"
#include "core/journal/journal.h"

namespace itam::core::exporter {

class SourceKeyedCis
{
public:
    /// `source`: sys_object_source.name. `journal` may be null and outlives it otherwise.
    SourceKeyedCis(const servicenow::TableClient& tables, QString source, journal::Journal* journal,
                   QString instanceId);

    /// sys_ids by ComputerID, of those that stand for a CI.
    [[nodiscard]] Result<QHash<QString, QString>> find(const QStringList& computerIds, const std::stop_token& stop);
    /// ComputerIDs by sys_id, of those CIs that are ours.
    [[nodiscard]] Result<QHash<QString, QString>> ownersOf(const QStringList& sysIds, const std::stop_token& stop);
    /// sys_ids of computers by `column`, of those values that exactly one computer has: as the channel looks for the
    /// computer of a contract that names no ComputerID.
    [[nodiscard]] Result<QHash<QString, QString>> findBy(const QString& column, const QStringList& values,
                                                         const std::stop_token& stop);

private:
    [[nodiscard]] Result<void> learn(const QStringList& computerIds, const std::stop_token& stop);

    servicenow::TableClient m_tables;
    QString m_source;
    journal::Journal* m_journal;
    QString m_instanceId;
    QHash<QString, QString> m_known; ///< empty sys_id: none
};

} // namespace itam::core::exporter
