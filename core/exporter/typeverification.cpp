// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/typeverification.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::exporter {
namespace {

using Comparison = mapping::ExpectedField::Comparison;

const QString sysIdColumn = QStringLiteral("sys_id");
QString textOf(const model::RecordBatch& batch, std::size_t record, int column)
{
    return column < 0 ? QString() : QString::fromUtf8(batch.cell(record, static_cast<std::size_t>(column))).trimmed();
}

} // namespace

TypeVerification::TypeVerification(TypeVerificationInput input)
    : m_input(std::move(input))
    , m_join(m_input.rows, m_input.cis ? sysIdColumn : m_input.plan.main.ownerColumn)
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
        noteUsed(open);
        ++m_counts.equal;
        return {};
    }
    if (m_input.masked)
        open.record.emplace(m_input.plan.columns).append(batch, record);
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
    std::sort(m_used.begin(), m_used.end());
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
    ITAM_TRY(takeSharedRows(stop));
    const auto known = askAbout(stop);
    if (!known)
        return failure(known.error());
    std::vector<std::pair<const Open*, VerifyFinding>> findings;
    for (const Open& open : m_open) {
        noteUsed(open);
        if (auto finding = judge(open, *known))
            findings.emplace_back(&open, *std::move(finding));
    }
    ITAM_TRY(tellOwners(findings, stop));
    for (auto& [open, finding] : findings)
        report(std::move(finding));
    m_open.clear();
    return {};
}

/// A row can have several keys of ours there: it is not one too many as long as one of their records is left.
void TypeVerification::noteUsed(const Open& open)
{
    if (m_input.cis && open.row)
        m_used.push_back(support::hash128(open.row->value(sysIdColumn).toLatin1()));
}

/// One question about all that differ.
Result<void> TypeVerification::tellOwners(std::vector<std::pair<const Open*, VerifyFinding>>& findings,
                                          const std::stop_token& stop)
{
    if (!m_input.masked)
        return {};
    model::RecordBatch records(m_input.plan.columns);
    for (const auto& [open, finding] : findings) {
        if (finding.standing == Standing::Different && open->record)
            records.append(*open->record, 0);
    }
    const auto masked = m_input.masked->find(m_input.plan.type, records, stop);
    if (!masked)
        return failure(masked.error());
    for (auto& [open, finding] : findings) {
        const QStringList columns = masked->value(finding.key);
        bool areAll = finding.standing == Standing::Different;
        for (FieldDifference& difference : finding.differences) {
            difference.isOwnedElsewhere = columns.contains(difference.field);
            areAll = areAll && difference.isOwnedElsewhere;
        }
        if (areAll)
            finding.standing = Standing::OwnedElsewhere;
    }
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

/// Over the identification API equal installations of one computer are one row there, under the key of the first
/// (13.4). Of the others no row is known by their key: theirs is the one that agrees in the same columns. The channel
/// takes them for equal whatever their letter case; an instance that compares names with case then knows the row by
/// another name, and only reading what the computer has finds it.
Result<void> TypeVerification::takeSharedRows(const std::stop_token& stop)
{
    if (!m_input.cis || m_input.plan.main.ciColumn.isEmpty())
        return {};
    for (const bool ofNames : {true, false})
        ITAM_TRY(takeRowsThatAgree(ofNames, stop));
    return {};
}

/// What the record says of what is read there.
QString TypeVerification::criterionOf(const Open& open, const QString& read)
{
    const auto& fields = open.target->expectations.front().fields();
    for (std::size_t f = 0; f < fields.size(); ++f) {
        if (fields[f].reads.first() == read)
            return open.expected.front()[f].value_or(QString()).trimmed();
    }
    return {};
}

Result<void> TypeVerification::takeRowsThatAgree(bool ofNames, const std::stop_token& stop)
{
    const TargetPlan& target = m_input.plan.main;
    QStringList computers;
    QStringList names;
    for (const Open& open : m_open) {
        const QString name = criterionOf(open, target.nameColumn);
        if (open.row || name.isEmpty())
            continue;
        computers.append(open.computer);
        names.append(name);
    }
    names.removeDuplicates();
    const auto cis = m_input.cis->find(computers, stop);
    if (!cis)
        return failure(cis.error());
    QStringList sysIds = cis->values();
    sysIds.removeDuplicates();
    if (sysIds.isEmpty())
        return {};
    const QStringList fields = QStringList{sysIdColumn, target.ciColumn} + target.criteria;
    const auto rows = servicenow::readWhere(
        m_input.tables,
        {.table = target.table,
         .query = ofNames ? inQuery(target.nameColumn, names) : target.nameColumn + QLatin1String("ISNOTEMPTY"),
         .fields = fields},
        target.ciColumn, sysIds, stop);
    if (!rows)
        return failure(rows.error());
    for (Open& open : m_open) {
        if (open.row || criterionOf(open, target.nameColumn).isEmpty())
            continue;
        for (const servicenow::TableRow& row : *rows) {
            const bool agrees = std::ranges::all_of(target.criteria, [&](const QString& read) {
                return criterionOf(open, read).compare(row.value(read), Qt::CaseInsensitive) == 0;
            });
            if (open.row || !agrees || row.value(target.ciColumn) != cis->value(open.computer))
                continue;
            open.row = row;
            open.isShared = true;
        }
    }
    return {};
}

Result<QHash<QString, KnownIdentity>> TypeVerification::identitiesOf(const QStringList& computers,
                                                                     const std::stop_token& stop)
{
    if (!m_input.cis)
        return readIdentities(m_input.tables, computers, stop);
    QHash<QString, KnownIdentity> identities;
    // Which computer is a duplicate, only the journal tells there.
    if (m_input.plan.main.ciColumn.isEmpty())
        return identities;
    const auto cis = m_input.cis->find(computers, stop);
    if (!cis)
        return failure(cis.error());
    for (auto ci = cis->cbegin(); ci != cis->cend(); ++ci)
        identities.insert(ci.key(), {.ci = *ci, .owner = ci.key(), .sourceId = {}});
    return identities;
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
                const bool isOpen = value && !value->isEmpty() && !expectation.isEqual(field, *value, *open.row);
                if (isOpen && m_input.names)
                    m_input.names->want(field, *value);
                else if (isOpen && field.comparison == Comparison::Person)
                    people.append(*value);
            }
        }
    }
    computers.removeDuplicates();
    people.removeDuplicates();
    Known known;
    auto identities = identitiesOf(computers, stop);
    if (!identities)
        return failure(identities.error());
    known.identities = std::move(*identities);
    auto knownPeople = readKnownPeople(m_input.tables, people, stop);
    if (!knownPeople)
        return failure(knownPeople.error());
    known.people = std::move(*knownPeople);
    if (m_input.names)
        ITAM_TRY(m_input.names->learn(stop));
    return known;
}

std::optional<VerifyFinding> TypeVerification::judge(const Open& open, const Known& known)
{
    VerifyFinding finding;
    finding.type = m_input.plan.type;
    finding.key = open.key;
    if (open.row)
        finding.differences = differences(open, &known);
    if (open.row && finding.differences.empty()) {
        ++m_counts.equal;
        return std::nullopt;
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
    return finding;
}

std::vector<FieldDifference> TypeVerification::differences(const Open& open, const Known* known) const
{
    std::vector<FieldDifference> all;
    if (open.isShared)
        return all;
    for (std::size_t e = 0; e < open.expected.size(); ++e) {
        const mapping::Expectation& expectation = open.target->expectations[e];
        for (std::size_t f = 0; f < expectation.fields().size(); ++f) {
            const mapping::ExpectedField& field = expectation.fields()[f];
            const std::optional<QString>& value = open.expected[e][f];
            if (!value || expectation.isEqual(field, *value, *open.row))
                continue;
            if (m_input.compares && !m_input.compares(field, *value))
                continue;
            if (known && m_input.names && !m_input.names->mayBe(field, *value))
                continue;
            // T-11: people are not made; who is not there is left empty.
            const QString actual = expectation.shown(field, *open.row);
            const bool isNobody = known && !m_input.names && field.comparison == Comparison::Person &&
                                  !value->isEmpty() && actual.isEmpty() && !known->people.contains(*value);
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
    // With a name of its own each operations database has its own rows.
    const auto identities = m_input.cis ? Result<QHash<QString, KnownIdentity>>(QHash<QString, KnownIdentity>())
                                        : readIdentities(m_input.tables, computers, stop);
    if (!identities)
        return failure(identities.error());
    for (const TargetRow& row : m_extras) {
        if (std::binary_search(m_used.cbegin(), m_used.cend(),
                               support::hash128(row.values.value(sysIdColumn).toLatin1())))
            continue;
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
