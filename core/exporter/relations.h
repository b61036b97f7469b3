// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong between records, of one view and of several, found while they pass by once (F-08, T-20, D-11). Each
// class takes the records of one view in the order in which they come and tells what it finds; what only the end of the
// pass can show is told by end(). Plain classes, one thread.
//
// Memory, kept until the last view has passed: of a computer its key and three table entries (about 100 bytes, so 100
// MB for a million; the key itself, because a finding that does not name the other computer helps nobody); of a
// contract (not of its links) about 100 bytes; of an installation nothing.
#pragma once

#include "core/exporter/keytable.h"
#include "core/model/recordbatch.h"
#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

/// Shared serial numbers and names, junk serials, hosts that are not there.
class ComputerRelations
{
public:
    ComputerRelations(const model::ColumnSet& columns, source::OnFinding onFinding);
    void take(const model::RecordBatch& batch);
    void end();
    /// Why a record that names this computer cannot find it; nullopt: it can. One that is in the view but is not sent
    /// is as far away as one that is not there.
    [[nodiscard]] std::optional<QString> whyOutOfReach(QByteArrayView computerId) const;

private:
    struct Guest
    {
        std::uint32_t computer;
        std::uint32_t host; ///< in m_hosts
    };
    void takeComputer(const model::RecordBatch& batch, std::size_t record);
    void takeSerial(std::uint32_t computer, QByteArrayView serial);
    void takeName(std::uint32_t computer, QByteArrayView name);
    void takeHost(std::uint32_t computer, QByteArrayView host);
    void report(source::Finding::Kind kind, std::uint32_t computer, const char* column, const QString& detail) const;

    source::OnFinding m_onFinding;
    int m_serialColumn;
    int m_nameColumn;
    int m_hostColumn;
    KeyList m_keys;
    HashTable m_computers;
    HashTable m_unsendable;
    HashTable m_serials;
    HashTable m_names;
    // Hosts that had not come yet when their guests did: few, since one host has many guests.
    KeyList m_hosts;
    HashTable m_hostNumbers;
    std::vector<Guest> m_guests;
};

/// Links to computers that are not there, master contracts that are not there, rows of one contract that contradict
/// each other.
class ContractRelations
{
public:
    /// `computers`: after its end(); null when the hardware view could not be read.
    ContractRelations(const model::ColumnSet& columns, const ComputerRelations* computers, source::OnFinding onFinding);
    void take(const model::RecordBatch& batch);
    void end();

private:
    struct Contract
    {
        std::vector<std::uint32_t> columns; ///< 32 bits of the hash of each: enough to see that two differ
        bool reported = false;
    };
    struct Dependent
    {
        QByteArray record;
        QByteArray master;
    };
    void takeRow(const model::RecordBatch& batch, std::size_t record);
    [[nodiscard]] Contract contractOf(const model::RecordBatch& batch, std::size_t record) const;
    void compare(Contract& first, const Contract& now, QByteArrayView key, QByteArrayView number);

    const model::ColumnSet& m_columns;
    const ComputerRelations* m_computers;
    source::OnFinding m_onFinding;
    int m_numberColumn;
    int m_computerColumn;
    int m_masterColumn;
    std::vector<std::size_t> m_ofContract; ///< columns that say something about the contract, not about the link
    HashTable m_numbers;
    std::vector<Contract> m_contracts;
    std::vector<Dependent> m_dependents; ///< whose master had not come yet
};

/// Installations on computers that are not there.
class InstallationRelations
{
public:
    InstallationRelations(const model::ColumnSet& columns, const ComputerRelations* computers,
                          source::OnFinding onFinding);
    void take(const model::RecordBatch& batch);

private:
    const ComputerRelations* m_computers;
    source::OnFinding m_onFinding;
    int m_computerColumn;
};

} // namespace itam::core::exporter
