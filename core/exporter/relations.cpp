// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/relations.h"

#include "core/mapping/serials.h"

#include <array>

namespace itam::core::exporter {
namespace {

using model::DataType;
using source::Finding;

constexpr auto serialColumn = "SerialNo";
constexpr auto nameColumn = "ComputerName";
constexpr auto hostColumn = "HostComputerID";
constexpr auto computerColumn = "ComputerID";
constexpr auto masterColumn = "MasterContractNo";
constexpr auto numberColumn = "ContractNo";
constexpr std::array<QByteArrayView, 5> columnsOfLink{"RecordID", "ComputerID", "SerialNo", "ComputerName", "LinkDate"};

/// Empty when the view does not have the column.
QByteArrayView cellOf(const model::RecordBatch& batch, std::size_t record, int column)
{
    return column < 0 ? QByteArrayView() : batch.cell(record, static_cast<std::size_t>(column));
}

QString quotedText(QByteArrayView text)
{
    return QStringLiteral("\"%1\"").arg(QString::fromUtf8(text));
}

/// `computers` may be null.
void lookForComputer(const ComputerRelations* computers, const model::RecordBatch& batch, std::size_t record,
                     int column, const source::OnFinding& onFinding)
{
    const QByteArrayView computer = cellOf(batch, record, column);
    if (computers == nullptr || computer.isEmpty())
        return;
    if (const auto why = computers->whyOutOfReach(computer))
        onFinding({Finding::Kind::UnknownComputer, batch.columns()->type, QString::fromUtf8(batch.key(record)),
                   QString::fromLatin1(computerColumn), *why});
}

} // namespace

ComputerRelations::ComputerRelations(const model::ColumnSet& columns, source::OnFinding onFinding)
    : m_onFinding(std::move(onFinding))
    , m_serialColumn(columns.indexOf(serialColumn))
    , m_nameColumn(columns.indexOf(nameColumn))
    , m_hostColumn(columns.indexOf(hostColumn))
{
}

void ComputerRelations::take(const model::RecordBatch& batch)
{
    for (const QByteArray& key : batch.unsendableKeys())
        m_unsendable.insert(hashOf(key), 0);
    for (std::size_t record = 0; record < batch.size(); ++record)
        takeComputer(batch, record);
}

void ComputerRelations::takeComputer(const model::RecordBatch& batch, std::size_t record)
{
    const std::uint32_t computer = m_keys.append(batch.key(record));
    m_computers.insert(hashOf(batch.key(record)), computer);
    if (const QByteArrayView serial = cellOf(batch, record, m_serialColumn); !serial.isEmpty())
        takeSerial(computer, serial);
    if (const QByteArrayView name = cellOf(batch, record, m_nameColumn); !name.isEmpty())
        takeName(computer, name);
    if (const QByteArrayView host = cellOf(batch, record, m_hostColumn); !host.isEmpty())
        takeHost(computer, host);
}

void ComputerRelations::takeSerial(std::uint32_t computer, QByteArrayView serial)
{
    const QString effective = mapping::effectiveSerial(QString::fromUtf8(serial));
    if (effective.isEmpty()) {
        report(Finding::Kind::JunkSerial, computer, serialColumn, quotedText(serial));
        return;
    }
    if (const auto first = m_serials.insert(hashIgnoringCase(effective.toUtf8()), computer))
        report(Finding::Kind::SharedSerial, computer, serialColumn,
               QStringLiteral("%1, as %2 has").arg(quotedText(serial), QString::fromUtf8(m_keys.at(*first))));
}

void ComputerRelations::takeName(std::uint32_t computer, QByteArrayView name)
{
    if (const auto first = m_names.insert(hashIgnoringCase(name), computer))
        report(Finding::Kind::SharedName, computer, nameColumn,
               QStringLiteral("%1, as %2 has").arg(quotedText(name), QString::fromUtf8(m_keys.at(*first))));
}

void ComputerRelations::takeHost(std::uint32_t computer, QByteArrayView host)
{
    const std::uint64_t hash = hashOf(host);
    if (m_computers.find(hash))
        return;
    auto number = m_hostNumbers.find(hash);
    if (!number) {
        number = m_hosts.append(host);
        m_hostNumbers.insert(hash, *number);
    }
    m_guests.push_back({computer, *number});
}

void ComputerRelations::end()
{
    for (const Guest& guest : m_guests) {
        const QByteArrayView host = m_hosts.at(guest.host);
        if (const auto why = whyOutOfReach(host))
            report(Finding::Kind::UnknownHost, guest.computer, hostColumn, *why);
    }
    m_guests.clear();
}

std::optional<QString> ComputerRelations::whyOutOfReach(QByteArrayView computerId) const
{
    const std::uint64_t hash = hashOf(computerId);
    if (m_computers.find(hash))
        return std::nullopt;
    const QString name = QString::fromUtf8(computerId);
    return m_unsendable.find(hash) ? QStringLiteral("%1, which is not sent").arg(name) : name;
}

void ComputerRelations::report(Finding::Kind kind, std::uint32_t computer, const char* column,
                               const QString& detail) const
{
    m_onFinding(
        {kind, DataType::Hardware, QString::fromUtf8(m_keys.at(computer)), QString::fromLatin1(column), detail});
}

ContractRelations::ContractRelations(const model::ColumnSet& columns, const ComputerRelations* computers,
                                     source::OnFinding onFinding)
    : m_columns(columns)
    , m_computers(computers)
    , m_onFinding(std::move(onFinding))
    , m_numberColumn(columns.indexOf(numberColumn))
    , m_computerColumn(columns.indexOf(computerColumn))
    , m_masterColumn(columns.indexOf(masterColumn))
{
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const QByteArrayView name(columns.columns[i]->name);
        if (std::find(columnsOfLink.begin(), columnsOfLink.end(), name) == columnsOfLink.end())
            m_ofContract.push_back(i);
    }
}

void ContractRelations::take(const model::RecordBatch& batch)
{
    for (std::size_t record = 0; record < batch.size(); ++record)
        takeRow(batch, record);
}

void ContractRelations::takeRow(const model::RecordBatch& batch, std::size_t record)
{
    lookForComputer(m_computers, batch, record, m_computerColumn, m_onFinding);
    const QByteArrayView number = cellOf(batch, record, m_numberColumn);
    const auto seen = m_numbers.insert(hashIgnoringCase(number), static_cast<std::uint32_t>(m_contracts.size()));
    if (seen) {
        compare(m_contracts[*seen], contractOf(batch, record), batch.key(record), number);
        return;
    }
    m_contracts.push_back(contractOf(batch, record));
    const QByteArrayView master = cellOf(batch, record, m_masterColumn);
    if (!master.isEmpty() && !m_numbers.find(hashIgnoringCase(master)))
        m_dependents.push_back({batch.key(record).toByteArray(), master.toByteArray()});
}

ContractRelations::Contract ContractRelations::contractOf(const model::RecordBatch& batch, std::size_t record) const
{
    Contract contract;
    contract.columns.reserve(m_ofContract.size());
    for (const std::size_t column : m_ofContract)
        contract.columns.push_back(static_cast<std::uint32_t>(hashOf(batch.cell(record, column))));
    return contract;
}

/// Once for a contract: with a thousand links the rest would say the same.
void ContractRelations::compare(Contract& first, const Contract& now, QByteArrayView key, QByteArrayView number)
{
    if (first.reported || first.columns == now.columns)
        return;
    first.reported = true;
    QStringList names;
    for (std::size_t i = 0; i < m_ofContract.size(); ++i) {
        if (first.columns[i] != now.columns[i])
            names.append(QString::fromLatin1(m_columns.columns[m_ofContract[i]]->name));
    }
    m_onFinding({Finding::Kind::ContradictingContract, DataType::Contracts, QString::fromUtf8(key),
                 names.join(QStringLiteral(", ")),
                 QStringLiteral("differs from an earlier row of contract %1").arg(quotedText(number))});
}

void ContractRelations::end()
{
    for (const Dependent& dependent : m_dependents) {
        if (!m_numbers.find(hashIgnoringCase(dependent.master)))
            m_onFinding({Finding::Kind::UnknownMaster, DataType::Contracts, QString::fromUtf8(dependent.record),
                         QString::fromLatin1(masterColumn), QString::fromUtf8(dependent.master)});
    }
    m_dependents.clear();
}

InstallationRelations::InstallationRelations(const model::ColumnSet& columns, const ComputerRelations* computers,
                                             source::OnFinding onFinding)
    : m_computers(computers)
    , m_onFinding(std::move(onFinding))
    , m_computerColumn(columns.indexOf(computerColumn))
{
}

void InstallationRelations::take(const model::RecordBatch& batch)
{
    for (std::size_t record = 0; record < batch.size(); ++record)
        lookForComputer(m_computers, batch, record, m_computerColumn, m_onFinding);
}

} // namespace itam::core::exporter
