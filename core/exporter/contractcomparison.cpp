// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/contractcomparison.h"

#include "core/servicenow/tablereading.h"
#include "core/wire/codes.h"

#include <algorithm>

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

const QString linkTable = QStringLiteral("contract_rel_ci");
const QString contractColumn = QStringLiteral("contract");
const QString ciColumn = QStringLiteral("ci_item");
const QString linkNumberColumn = QStringLiteral("contract.vendor_contract");
const QString sysIdColumn = QStringLiteral("sys_id");
constexpr qsizetype contractsAtOnce = 50;

QString linkOf(const QString& contract, const QString& ci)
{
    return contract + u' ' + ci;
}

QStringList distinct(QStringList texts)
{
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

} // namespace

ContractComparison::ContractComparison(ContractComparisonInput input)
    : m_input(std::move(input))
    , m_contract(contractWithParent(m_input.plan))
    , m_names(m_input.tables)
{
    m_counts.looked = true;
}

Result<void> ContractComparison::add(const model::RecordBatch& batch, const std::stop_token& stop)
{
    m_counts.unsendable += static_cast<qint64>(batch.unsendableKeys().size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        ++m_counts.read;
        m_open.push_back(openOf(batch, i));
        if (m_open.size() >= static_cast<std::size_t>(targetGroupSize))
            ITAM_TRY(askAndJudge(stop));
    }
    return {};
}

ContractComparison::Open ContractComparison::openOf(const model::RecordBatch& batch, std::size_t record) const
{
    const auto text = [&](const char* column) {
        const int at = m_input.plan.columns->indexOf(column);
        return at < 0 ? QString() : QString::fromUtf8(batch.cell(record, static_cast<std::size_t>(at))).trimmed();
    };
    return {.key = batch.key(record).toByteArray(),
            .number = text("ContractNo"),
            .computer = text("ComputerID"),
            .serial = text("SerialNo"),
            .name = text("ComputerName"),
            .expected = m_contract.values(batch, record)};
}

Result<void> ContractComparison::askAndJudge(const std::stop_token& stop)
{
    if (m_open.empty())
        return {};
    Known known;
    ITAM_TRY(readContracts(known, stop));
    ITAM_TRY(findComputers(known, stop));
    ITAM_TRY(readLinks(known, stop));
    ITAM_TRY(learnNames(known, stop));
    for (const Open& open : m_open)
        judge(open, known);
    m_open.clear();
    return {};
}

Result<void> ContractComparison::readContracts(Known& known, const std::stop_token& stop)
{
    const TargetPlan& target = *m_input.plan.otherwise;
    QStringList numbers;
    for (const Open& open : m_open)
        numbers.append(open.number);
    numbers = distinct(numbers);
    QStringList fields = m_contract.reads() + QStringList{sysIdColumn, target.keyColumn};
    fields.removeDuplicates();
    fields.removeIf([](const QString& field) { return field.startsWith(QLatin1String("itam_")); });
    const auto rows = findRows(m_input.tables, target.table, target.keyColumn, numbers, fields, stop);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& row : *rows) {
        const QString number = row.value(target.keyColumn);
        if (!numbers.contains(number, Qt::CaseInsensitive))
            return failure(ErrorCode::BadReply, QStringLiteral("the instance answers with contracts nobody asked for"),
                           target.table);
        QList<TableRow>& same = known.contracts[number.toLower()];
        // Two spellings of one number find the same contract where letter case does not matter.
        const bool isKnown = std::ranges::any_of(
            same, [&](const TableRow& other) { return other.value(sysIdColumn) == row.value(sysIdColumn); });
        if (!isKnown)
            same.append(row);
        m_contracts.insert(QByteArray::fromHex(row.value(sysIdColumn).toLatin1()));
    }
    return {};
}

/// As the channel does: by ComputerID, and only without one by serial number, and only without that by name.
Result<void> ContractComparison::findComputers(Known& known, const std::stop_token& stop)
{
    QStringList computers;
    QStringList serials;
    QStringList names;
    for (const Open& open : m_open) {
        computers.append(open.computer);
        if (open.computer.isEmpty())
            (open.serial.isEmpty() ? names : serials).append(open.serial.isEmpty() ? open.name : open.serial);
    }
    auto byComputer = m_input.cis.find(distinct(computers), stop);
    if (!byComputer)
        return failure(byComputer.error());
    known.byComputer = *std::move(byComputer);
    auto bySerial = m_input.cis.findBy(QStringLiteral("serial_number"), distinct(serials), stop);
    if (!bySerial)
        return failure(bySerial.error());
    known.bySerial = *std::move(bySerial);
    auto byName = m_input.cis.findBy(QStringLiteral("name"), distinct(names), stop);
    if (!byName)
        return failure(byName.error());
    known.byName = *std::move(byName);
    return {};
}

QString ContractComparison::ciOf(const Open& open, const Known& known)
{
    if (!open.computer.isEmpty())
        return known.byComputer.value(open.computer);
    return open.serial.isEmpty() ? known.byName.value(open.name) : known.bySerial.value(open.serial);
}

Result<void> ContractComparison::readLinks(Known& known, const std::stop_token& stop)
{
    QStringList contracts;
    QStringList cis;
    for (const auto& [number, rows] : known.contracts) {
        for (const TableRow& row : rows)
            contracts.append(row.value(sysIdColumn));
    }
    for (const Open& open : m_open)
        cis.append(ciOf(open, known));
    contracts = distinct(contracts);
    cis = distinct(cis);
    if (contracts.isEmpty() || cis.isEmpty())
        return {};
    const auto rows = servicenow::readWhere(
        m_input.tables,
        {.table = linkTable, .query = servicenow::isOneOf(ciColumn, cis), .fields = {contractColumn, ciColumn}},
        contractColumn, contracts, stop);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& row : *rows)
        known.links.insert(linkOf(row.value(contractColumn), row.value(ciColumn)));
    return {};
}

/// Nothing is made by the channel: a name that the instance does not have is no difference.
Result<void> ContractComparison::learnNames(const Known& known, const std::stop_token& stop)
{
    for (const Open& open : m_open) {
        const auto contract = known.contracts.find(open.number.toLower());
        if (contract == known.contracts.end())
            continue;
        for (std::size_t i = 0; i < open.expected.size(); ++i) {
            const mapping::ExpectedField& field = m_contract.fields()[i];
            if (isCompared(field, open.expected[i]) && !isEqual(field, *open.expected[i], contract->second.front()))
                m_names.want(field, *open.expected[i]);
        }
    }
    return m_names.learn(stop);
}

bool ContractComparison::isCompared(const mapping::ExpectedField& field, const std::optional<QString>& expected) const
{
    return expected && !expected->isEmpty() && !field.column.startsWith(QLatin1String("itam_")) &&
           field.column != QLatin1String("sys_class_name") && field.column != QLatin1String("state");
}

/// Letter case is no difference to the channel either.
bool ContractComparison::isEqual(const mapping::ExpectedField& field, const QString& expected,
                                 const TableRow& row) const
{
    return m_contract.isEqual(field, expected, row) ||
           expected.compare(m_contract.shown(field, row).trimmed(), Qt::CaseInsensitive) == 0;
}

std::vector<FieldDifference> ContractComparison::differences(const Open& open, const TableRow& row) const
{
    std::vector<FieldDifference> all;
    for (std::size_t i = 0; i < open.expected.size(); ++i) {
        const mapping::ExpectedField& field = m_contract.fields()[i];
        if (!isCompared(field, open.expected[i]))
            continue;
        const QString& expected = *open.expected[i];
        if (isEqual(field, expected, row))
            continue;
        const bool isParent = field.column == QLatin1String("parent_contract");
        if (isParent && expected.compare(open.number, Qt::CaseInsensitive) == 0)
            continue; // of itself
        if (!m_names.mayBe(field, expected))
            continue;
        all.push_back({field.column, expected, m_contract.shown(field, row)});
    }
    return all;
}

void ContractComparison::judge(const Open& open, const Known& known)
{
    VerifyFinding finding;
    finding.type = m_input.plan.type;
    finding.key = open.key;
    finding.reason = m_input.pending.value(open.key).reason;
    const auto found = known.contracts.find(open.number.toLower());
    const QList<TableRow> rows = found == known.contracts.end() ? QList<TableRow>() : found->second;
    const QString ci = ciOf(open, known);
    bool isMissing = rows.isEmpty();
    for (const TableRow& row : rows) {
        const QString contract = row.value(sysIdColumn);
        m_seen.push_back(support::hash128(linkOf(contract, ci).toLatin1()));
        isMissing = isMissing || (open.namesComputer() && !known.links.contains(linkOf(contract, ci)));
    }
    // Which of several is meant nobody can tell, the channel neither.
    if (rows.size() > 1 && finding.reason.isEmpty())
        finding.reason = QString::fromLatin1(wire::reason::ambiguous);
    if (rows.size() == 1)
        finding.differences = differences(open, rows.front());
    if (!isMissing && rows.size() == 1 && finding.differences.empty()) {
        ++m_counts.equal;
        return;
    }
    finding.standing = isMissing ? Standing::Missing : Standing::Different;
    // A repair would not write it either.
    if (!isMissing && !m_input.updates && finding.reason.isEmpty())
        finding.reason = QString::fromLatin1(wire::reason::updateOff);
    if (!finding.reason.isEmpty())
        finding.standing = changes::isHeldBack(finding.reason) ? Standing::HeldBack : Standing::Pending;
    report(std::move(finding));
}

Result<void> ContractComparison::finish(const std::stop_token& stop)
{
    ITAM_TRY(askAndJudge(stop));
    std::sort(m_seen.begin(), m_seen.end());
    QStringList contracts;
    for (const QByteArray& id : std::as_const(m_contracts))
        contracts.append(QString::fromLatin1(id.toHex()));
    contracts.sort();
    for (qsizetype from = 0; from < contracts.size(); from += contractsAtOnce) {
        KeyedRows rows(m_input.tables, linkTable, sysIdColumn, {contractColumn, ciColumn, linkNumberColumn},
                       m_input.pageSize, servicenow::isOneOf(contractColumn, contracts.mid(from, contractsAtOnce)));
        QList<TableRow> unseen;
        while (true) {
            auto row = rows.next(stop);
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            TableRow& link = (*row)->values;
            const QString key = linkOf(link.value(contractColumn), link.value(ciColumn));
            if (std::binary_search(m_seen.cbegin(), m_seen.cend(), support::hash128(key.toLatin1())))
                continue;
            unseen.append(std::move(link));
            if (unseen.size() == targetGroupSize)
                ITAM_TRY(reportExtras(std::exchange(unseen, {}), stop));
        }
        ITAM_TRY(reportExtras(unseen, stop));
    }
    return {};
}

/// Links to computers that are none of ours are none of ours.
Result<void> ContractComparison::reportExtras(const QList<TableRow>& links, const std::stop_token& stop)
{
    QStringList cis;
    for (const TableRow& link : links)
        cis.append(link.value(ciColumn));
    cis = distinct(cis);
    if (cis.isEmpty())
        return {};
    const auto owners = m_input.cis.ownersOf(cis, stop);
    if (!owners)
        return failure(owners.error());
    for (const TableRow& link : links) {
        const QString owner = owners->value(link.value(ciColumn));
        if (owner.isEmpty())
            continue;
        VerifyFinding finding;
        finding.type = m_input.plan.type;
        finding.standing = Standing::Extra;
        // Nothing there names a record of ours: contract and computer do.
        finding.key = (link.value(linkNumberColumn) + QLatin1String(" - ") + owner).toUtf8();
        report(std::move(finding));
    }
    return {};
}

void ContractComparison::report(VerifyFinding finding)
{
    ++m_counts.found[static_cast<std::size_t>(finding.standing)];
    m_input.found(finding);
}

} // namespace itam::core::exporter
