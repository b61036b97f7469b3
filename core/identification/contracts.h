// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contracts and their computers over the Table API, which knows no upsert: read, compare, write what differs
// (servicenow-ire.md 9, 13.3). After an unknown outcome the contract is read again before anything is written, so no
// second one comes into being (IR-17). Lives on the sender thread.
#pragma once

#include "core/identification/newreferences.h"

#include <QSet>

#include <map>

namespace itam::core::identification {

class ContractSender
{
public:
    /// Error: SettingsInvalid.
    [[nodiscard]] static Result<ContractSender> make(Parts& parts);

    /// As HardwareSender::send().
    [[nodiscard]] Result<void> send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                    const std::function<void()>& meanwhile);
    /// After the last segment of a run: parents that came later than their contracts (D-12).
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

private:
    /// A contract on the instance.
    struct Found
    {
        servicenow::TableRow row;
        bool isAmbiguous = false;
    };
    /// What became of one contract; links of one that is not there share its reason.
    struct Written
    {
        Outcome outcome; ///< its key is not set
        QString sysId;
        bool isLate = false;     ///< its parent is not there yet
        bool isInserted = false; ///< by us just now
        QStringList notCleared;  ///< columns that have a value there and none in the source
    };
    using ByNumber = std::map<QString, Found>; ///< numbers in lower case
    using WrittenByNumber = std::map<QString, Written>;

    ContractSender(Parts& parts, mapping::TransformMap map, NewReferences references)
        : m_parts(&parts)
        , m_map(std::move(map))
        , m_new(std::move(references))
    {
    }
    [[nodiscard]] Result<ByNumber> read(const QStringList& numbers, const QStringList& fields,
                                        const std::stop_token& stop);
    [[nodiscard]] Result<WrittenByNumber> writeAll(const std::vector<mapping::Row>& rows, const std::stop_token& stop);
    [[nodiscard]] Result<Written> write(const mapping::Row& row, const ByNumber& found, bool awaitsParent,
                                        const std::stop_token& stop);
    /// Contracts that we inserted before their parents were there, and which may still be given one.
    [[nodiscard]] Result<QSet<QString>> awaitingParents(const QStringList& numbers);
    [[nodiscard]] Result<void> awaitParent(const QString& number, const QString& sysId, bool awaits);
    /// Only in a run that sends what changed: a full one would tell of everything that people entered on the instance.
    [[nodiscard]] QStringList notCleared(const mapping::Row& row, const MappedValues& mapped,
                                         const servicenow::TableRow& there) const;
    [[nodiscard]] Result<Outcome> link(const mapping::Row& row, const Written& contract, const KnownCis& known,
                                       const std::stop_token& stop);
    [[nodiscard]] Result<Outcome> writeLink(const mapping::Row& row, const QString& contract, const QString& ci,
                                            const std::stop_token& stop);
    /// On the instance, or in the imagination of a dry run.
    [[nodiscard]] Result<servicenow::TableRow> insert(const mapping::Row& row, const servicenow::TableRow& values,
                                                      const std::stop_token& stop);
    [[nodiscard]] Result<void> update(const QString& sysId, const servicenow::TableRow& different,
                                      const std::stop_token& stop);
    void imagine(const QStringList& numbers, ByNumber& found) const;
    [[nodiscard]] Result<QString> ciOf(const mapping::Row& row, const KnownCis& known, const std::stop_token& stop);
    [[nodiscard]] QString text(const mapping::Row& row, QStringView column) const;
    [[nodiscard]] QStringList fields() const;

    Parts* m_parts;
    mapping::TransformMap m_map;
    NewReferences m_new;
    struct Late
    {
        QStringList keys; ///< of the records that named the contract
        QString sysId;
        QString parent;        ///< number
        bool mayWrite = false; ///< a late parent completes an insertion; else it is an update
    };
    std::map<QString, Late> m_late; ///< by number of the contract
};

} // namespace itam::core::identification
