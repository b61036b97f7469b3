// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/typeverification.h"

namespace itam::core::exporter {
namespace {

using Comparison = mapping::ExpectedField::Comparison;

QString textOf(const model::RecordBatch& batch, std::size_t record, int column)
{
    return column < 0 ? QString() : QString::fromUtf8(batch.cell(record, static_cast<std::size_t>(column))).trimmed();
}

} // namespace

TypeVerification::TypeVerification(TypeVerificationInput input)
    : m_input(std::move(input))
    , m_join(m_input.rows, m_input.plan.main.ownerColumn)
{
    m_counts.looked = true;
}

Result<void> TypeVerification::add(const model::RecordBatch& batch, const std::stop_token& stop)
{
    // Before the records: a row of such a key is passed by one of this batch at the earliest.
    for (const QByteArray& key : batch.unsendableKeys()) {
        m_join.notePresent(key);
        ++m_counts.unsendable;
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        ITAM_TRY(addRecord(batch, i, stop));
    }
    return {};
}

Result<void> TypeVerification::addRecord(const model::RecordBatch& batch, std::size_t record,
                                         const std::stop_token& stop)
{
    ++m_counts.read;
    Open open;
    open.target = &m_input.plan.targetOf(batch, record);
    open.key = batch.key(record).toByteArray();
    open.place = textOf(batch, record, open.target->key);
    open.computer = textOf(batch, record, open.target->computer);
    for (const mapping::Expectation& expectation : open.target->expectations)
        open.expected.push_back(expectation.values(batch, record));
    if (open.target == &m_input.plan.main) {
        auto row = m_join.match(open.key, stop);
        if (!row)
            return failure(row.error());
        if (*row)
            open.row = std::move((*row)->values);
    }
    if (isPlainlyEqual(open)) {
        ++m_counts.equal;
        return {};
    }
    m_open.push_back(std::move(open));
    return m_open.size() < static_cast<std::size_t>(targetGroupSize) ? Result<void>() : askAndJudge(stop);
}

bool TypeVerification::isPlainlyEqual(const Open& open) const
{
    return open.row && differences(open, nullptr).empty();
}

Result<void> TypeVerification::finish(const std::stop_token& stop)
{
    ITAM_TRY(askAndJudge(stop));
    ITAM_TRY(m_join.finish(
        [&](const TargetRow& row) -> Result<void> {
            m_extras.push_back(row);
            return m_extras.size() < static_cast<std::size_t>(targetGroupSize) ? Result<void>() : reportExtras(stop);
        },
        stop));
    return reportExtras(stop);
}

Result<void> TypeVerification::askAndJudge(const std::stop_token& stop)
{
    if (m_open.empty())
        return {};
    ITAM_TRY(findMissingRows(stop));
    const auto known = askAbout(stop);
    if (!known)
        return failure(known.error());
    for (const Open& open : m_open)
        judge(open, *known);
    m_open.clear();
    return {};
}

/// Rows that stand elsewhere in the instance's order, and those of records that have no row of their own.
Result<void> TypeVerification::findMissingRows(const std::stop_token& stop)
{
    QHash<const TargetPlan*, QStringList> wanted;
    for (const Open& open : m_open) {
        if (!open.row && !open.place.isEmpty() && !wanted[open.target].contains(open.place))
            wanted[open.target].append(open.place);
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const TargetPlan& target = *it.key();
        if (it->isEmpty())
            continue;
        const auto rows = m_input.find
                              ? m_input.find(*it, stop)
                              : findRows(m_input.tables, target.table, target.keyColumn, *it, target.reads(), stop);
        if (!rows)
            return failure(rows.error());
        for (Open& open : m_open) {
            for (const servicenow::TableRow& row : *rows) {
                if (open.target == &target && !open.row && row.value(target.keyColumn) == open.place)
                    open.row = row;
            }
        }
    }
    return {};
}

/// One question per table about all that is open.
Result<TypeVerification::Known> TypeVerification::askAbout(const std::stop_token& stop)
{
    QStringList computers;
    QStringList people;
    for (const Open& open : m_open) {
        const bool isHardware = m_input.plan.type == model::DataType::Hardware;
        if (!open.computer.isEmpty() && (isHardware ? !open.row : ciDifference(open, nullptr).has_value()))
            computers.append(open.computer);
        for (std::size_t e = 0; open.row && e < open.expected.size(); ++e) {
            const mapping::Expectation& expectation = open.target->expectations[e];
            for (std::size_t f = 0; f < expectation.fields().size(); ++f) {
                const mapping::ExpectedField& field = expectation.fields()[f];
                const std::optional<QString>& value = open.expected[e][f];
                if (field.comparison == Comparison::Person && value && !value->isEmpty() &&
                    !expectation.isEqual(field, *value, *open.row))
                    people.append(*value);
            }
        }
    }
    computers.removeDuplicates();
    people.removeDuplicates();
    Known known;
    auto identities = readIdentities(m_input.tables, computers, stop);
    if (!identities)
        return failure(identities.error());
    known.identities = std::move(*identities);
    auto knownPeople = readKnownPeople(m_input.tables, people, stop);
    if (!knownPeople)
        return failure(knownPeople.error());
    known.people = std::move(*knownPeople);
    return known;
}

void TypeVerification::judge(const Open& open, const Known& known)
{
    VerifyFinding finding;
    finding.type = m_input.plan.type;
    finding.key = open.key;
    if (open.row)
        finding.differences = differences(open, &known);
    if (open.row && finding.differences.empty()) {
        ++m_counts.equal;
        return;
    }
    finding.standing = open.row ? Standing::Different : Standing::Missing;
    const auto pending = m_input.pending.constFind(open.key);
    const QString reason = pending == m_input.pending.constEnd() ? QString() : pending->reason;
    const KnownIdentity identity =
        m_input.plan.type == model::DataType::Hardware ? known.identities.value(open.computer) : KnownIdentity();
    const bool othersCi = !open.row && !identity.owner.isEmpty() && identity.owner != open.computer;
    if (othersCi || changes::isDuplicate(reason)) {
        finding.standing = Standing::Duplicate;
        finding.reason = changes::isDuplicate(reason)
                             ? reason
                             : QLatin1String(wire::reason::duplicateOf) + QLatin1Char(' ') + identity.owner;
    } else if (!reason.isEmpty()) {
        finding.standing = changes::isHeldBack(reason) ? Standing::HeldBack : Standing::Pending;
        finding.reason = reason;
    }
    report(std::move(finding));
}

std::vector<FieldDifference> TypeVerification::differences(const Open& open, const Known* known) const
{
    std::vector<FieldDifference> all;
    for (std::size_t e = 0; e < open.expected.size(); ++e) {
        const mapping::Expectation& expectation = open.target->expectations[e];
        for (std::size_t f = 0; f < expectation.fields().size(); ++f) {
            const mapping::ExpectedField& field = expectation.fields()[f];
            const std::optional<QString>& value = open.expected[e][f];
            if (!value || expectation.isEqual(field, *value, *open.row))
                continue;
            if (m_input.compares && !m_input.compares(field, *value))
                continue;
            // T-11: people are not made; who is not there is left empty.
            const QString actual = expectation.shown(field, *open.row);
            const bool isNobody = known && field.comparison == Comparison::Person && !value->isEmpty() &&
                                  actual.isEmpty() && !known->people.contains(*value);
            if (!isNobody)
                all.push_back({field.column, *value, actual});
        }
    }
    if (auto difference = ciDifference(open, known))
        all.push_back(std::move(*difference));
    return all;
}

/// Its CI is the one that its computer stands for (D-11). `known` null: whether that is plain without asking.
std::optional<FieldDifference> TypeVerification::ciDifference(const Open& open, const Known* known) const
{
    const QString& column = open.target->ciColumn;
    if (column.isEmpty() || open.computer.isEmpty() || !open.row)
        return std::nullopt;
    const QString owner = open.row->value(column + QLatin1String(".itam_unique_id"));
    if (owner == open.computer)
        return std::nullopt;
    const QString ci = open.row->value(column);
    if (known) {
        const auto identity = known->identities.constFind(open.computer);
        // Found by its name or serial number only: nothing to compare with.
        if (identity == known->identities.constEnd() || identity->ci == ci)
            return std::nullopt;
    }
    return FieldDifference{column, open.computer, owner.isEmpty() ? ci : owner};
}

void TypeVerification::report(VerifyFinding finding)
{
    ++m_counts.found[static_cast<std::size_t>(finding.standing)];
    m_input.found(finding);
}

/// Those of another operations database are none of ours.
Result<void> TypeVerification::reportExtras(const std::stop_token& stop)
{
    const QString owner = m_input.plan.main.ownerColumn;
    const auto computerOf = [&](const TargetRow& row) {
        return owner.isEmpty() ? QString::fromUtf8(row.key) : row.values.value(owner);
    };
    QStringList computers;
    for (const TargetRow& row : m_extras)
        computers.append(computerOf(row));
    computers.removeDuplicates();
    computers.removeAll(QString());
    const auto identities = readIdentities(m_input.tables, computers, stop);
    if (!identities)
        return failure(identities.error());
    for (const TargetRow& row : m_extras) {
        const QString sourceId = identities->value(computerOf(row)).sourceId;
        if (!sourceId.isEmpty() && sourceId != m_input.sourceId)
            continue;
        VerifyFinding finding;
        finding.type = m_input.plan.type;
        finding.standing = Standing::Extra;
        finding.key = row.key;
        report(std::move(finding));
    }
    m_extras.clear();
    return {};
}

} // namespace itam::core::exporter
