// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/contracts.h"

#include "core/identification/verdict.h"
#include "core/mapping/ciclass.h"
#include "core/servicenow/tablereading.h"
#include "core/wire/remarks.h"

#include <QLoggingCategory>
#include <QSet>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.contracts")

using servicenow::TableRow;
using wire::RowResult;

const QString contractTable = QStringLiteral("ast_contract");
const QString linkTable = QStringLiteral("contract_rel_ci");
const QString numberColumn = QStringLiteral("vendor_contract");
const QString parentColumn = QStringLiteral("parent_contract");
const QString stateColumn = QStringLiteral("state");
const QString sysIdColumn = QStringLiteral("sys_id");
constexpr int numbersAtOnce = 50;

bool isSame(const QString& wanted, const QString& there)
{
    if (wanted.compare(there, Qt::CaseInsensitive) == 0)
        return true;
    const auto truth = [](const QString& text) {
        return text == QLatin1String("true")    ? QStringLiteral("1")
               : text == QLatin1String("false") ? QStringLiteral("0")
                                                : text;
    };
    bool isNumber = false;
    bool isNumberThere = false;
    const double a = truth(wanted).toDouble(&isNumber);
    const double b = truth(there).toDouble(&isNumberThere);
    return isNumber && isNumberThere && qFuzzyCompare(a + 1.0, b + 1.0);
}

Outcome outcomeOf(RowResult result, const char* why)
{
    return {{}, false, result, QString::fromLatin1(why)};
}

Outcome landedAs(RowResult result)
{
    return {{}, true, result, {}};
}

/// Columns that would change. What IRE cannot do either (servicenow-ire.md 14.4) is not done here: state is written
/// once, and the class stays.
TableRow differences(const ColumnValues& wanted, const TableRow& there)
{
    TableRow different;
    for (const auto& [column, value] : wanted) {
        if (column != stateColumn && !isSame(value, there.value(column)))
            different.insert(column, value);
    }
    return different;
}

bool isOnlyParent(const TableRow& different)
{
    return different.size() == 1 && different.contains(parentColumn);
}

} // namespace

Result<ContractSender> ContractSender::make(Parts& parts)
{
    auto map = builtInMap(u"Contract Transform");
    if (!map)
        return failure(map.error());
    auto references = NewReferences::make(parts);
    if (!references)
        return failure(references.error());
    return ContractSender(parts, *std::move(map), *std::move(references));
}

QString ContractSender::text(const mapping::Row& row, QStringView column) const
{
    return row.text(mapping::columnIndex(model::DataType::Contracts, column)).trimmed();
}

QStringList ContractSender::fields() const
{
    QStringList fields{sysIdColumn, parentColumn};
    for (const mapping::FieldMap& field : m_map.fields) {
        if (!field.target.startsWith(QLatin1String("itam_")))
            fields.append(field.target);
    }
    fields.removeDuplicates();
    return fields;
}

/// Exactly what was asked for: a condition that an instance drops would give the whole table.
Result<ContractSender::ByNumber> ContractSender::read(const QStringList& numbers, const QStringList& fields,
                                                      const std::stop_token& stop)
{
    ByNumber found;
    for (qsizetype begin = 0; begin < numbers.size(); begin += numbersAtOnce) {
        const QStringList asked = numbers.mid(begin, numbersAtOnce);
        QStringList conditions;
        for (const QString& number : asked)
            conditions.append(numberColumn + u'=' + servicenow::queryValue(number));
        const auto rows = servicenow::readAll(
            m_parts->tables, {.table = contractTable, .query = conditions.join(QLatin1String("^OR")), .fields = fields},
            stop);
        if (!rows)
            return failure(rows.error());
        for (const TableRow& row : *rows) {
            const QString number = row.value(numberColumn).toLower();
            if (!asked.contains(number, Qt::CaseInsensitive))
                return failure(ErrorCode::BadReply,
                               QStringLiteral("the instance answers with contracts nobody asked for"), contractTable);
            const auto [place, isNew] = found.try_emplace(number, Found{row, false});
            place->second.isAmbiguous = !isNew;
        }
    }
    imagine(numbers, found);
    return found;
}

/// Dry run: contracts as they would be by now.
void ContractSender::imagine(const QStringList& numbers, ByNumber& found) const
{
    if (!m_parts->simulation)
        return;
    for (auto& [number, each] : found)
        m_parts->simulation->apply(each.row);
    for (const QString& number : numbers) {
        if (auto row = m_parts->simulation->inserted(number))
            found.try_emplace(number.toLower(), Found{*std::move(row), false});
    }
}

Result<TableRow> ContractSender::insert(const mapping::Row& row, const TableRow& values, const std::stop_token& stop)
{
    if (m_parts->simulation)
        return m_parts->simulation->insert(text(row, u"ContractNo"), values);
    return m_parts->tables.insert(mapping::contractClassOf(text(row, u"ContractType")), values, stop);
}

Result<void> ContractSender::update(const QString& sysId, const TableRow& different, const std::stop_token& stop)
{
    if (m_parts->simulation) {
        m_parts->simulation->update(sysId, different);
        return {};
    }
    const auto updated = m_parts->tables.update(contractTable, sysId, different, stop);
    if (!updated)
        return failure(updated.error());
    return {};
}

Result<void> ContractSender::send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                  const std::function<void()>& meanwhile)
{
    if (meanwhile)
        meanwhile();
    mapping::RowReader reader(model::DataType::Contracts);
    std::vector<mapping::Row> rows;
    QList<QByteArray> computers;
    for (const wire::ReceivedRecord& record : records) {
        if (m_parts->runs.isRecorded(record.key))
            continue;
        rows.push_back(reader.read(record));
        computers.append(text(rows.back(), u"ComputerID").toUtf8());
    }
    KnownCis known(*m_parts);
    ITAM_TRY(known.learn(computers));
    const auto written = writeAll(rows, stop);
    if (!written)
        return failure(written.error());
    for (const mapping::Row& row : rows) {
        const auto contract = written->find(text(row, u"ContractNo").toLower());
        if (contract == written->end()) {
            m_parts->runs.record({row.key(), false, RowResult::Skipped, QString::fromLatin1(wire::reason::noKey)});
            continue;
        }
        auto outcome = link(row, contract->second, known, stop);
        if (!outcome)
            return failure(outcome.error());
        outcome->key = row.key();
        const QStringList& notCleared = contract->second.notCleared;
        if (outcome->landed && m_parts->simulation && !notCleared.isEmpty())
            outcome->notes.append(wire::notClearedRemark(notCleared));
        m_parts->runs.record(*outcome);
        if (outcome->landed)
            m_parts->runs.remarkNotCleared(row.key(), outcome->result, notCleared);
        if (outcome->landed && contract->second.isLate) {
            m_late[contract->first].keys.append(row.key());
            m_parts->runs.takeBack(row.key(), QString::fromLatin1(wire::reason::lookupLate));
        }
    }
    return {};
}

/// Each contract once, by the last of the rows that name it.
Result<ContractSender::WrittenByNumber> ContractSender::writeAll(const std::vector<mapping::Row>& rows,
                                                                 const std::stop_token& stop)
{
    std::map<QString, const mapping::Row*> last;
    QSet<QString> numbers;
    QSet<NamedReference> names;
    for (const mapping::Row& row : rows) {
        const QString number = text(row, u"ContractNo");
        if (number.isEmpty())
            continue;
        last.insert_or_assign(number.toLower(), &row);
        numbers.insert(number); // as it is written: some instances compare with case, some without
        if (const QString parent = text(row, u"MasterContractNo"); !parent.isEmpty())
            numbers.insert(parent);
        for (const auto& [column, reference] : mappedValues(m_map, row).references)
            names.insert(reference);
    }
    ITAM_TRY(m_parts->references.learn(names, stop));
    ITAM_TRY(m_new.makeMissing(names, stop));
    QStringList asked(numbers.begin(), numbers.end());
    asked.sort();
    auto found = read(asked, fields(), stop);
    if (!found)
        return failure(found.error());
    const auto awaiting = awaitingParents(asked);
    if (!awaiting)
        return failure(awaiting.error());
    WrittenByNumber written;
    for (const auto& [number, row] : last) {
        const bool awaitsParent = awaiting->contains(number);
        auto each = write(*row, *found, awaitsParent, stop);
        if (!each)
            return failure(each.error());
        // Stored before anything else can go wrong: the next export may complete what this one inserted.
        if (each->isLate && each->isInserted)
            ITAM_TRY(awaitParent(number, each->sysId, true));
        else if (!each->isLate && awaitsParent)
            ITAM_TRY(awaitParent(number, each->sysId, false));
        // A contract of this segment may be the parent of the next one.
        if (!each->sysId.isEmpty())
            (*found)[number].row.insert(sysIdColumn, each->sysId);
        if (each->isLate) {
            Late& late = m_late[number]; // with the records of earlier segments that wait
            late.sysId = each->sysId;
            late.parent = text(*row, u"MasterContractNo");
            late.mayWrite = each->isInserted || awaitsParent || m_parts->options.updatesContracts;
        }
        written.emplace(number, *std::move(each));
    }
    return written;
}

Result<QSet<QString>> ContractSender::awaitingParents(const QStringList& numbers)
{
    QList<QByteArray> keys;
    for (const QString& number : numbers)
        keys.append(number.toLower().toUtf8());
    const auto known = m_parts->memory.find(m_parts->instanceId, model::DataType::Contracts, keys);
    if (!known)
        return failure(known.error());
    QSet<QString> awaiting;
    for (const servicenow::RememberedRecord& record : *known)
        awaiting.insert(QString::fromUtf8(record.key));
    return awaiting;
}

Result<void> ContractSender::awaitParent(const QString& number, const QString& sysId, bool awaits)
{
    if (!awaits)
        return m_parts->memory.forget(m_parts->instanceId, model::DataType::Contracts, {number.toUtf8()});
    return m_parts->memory.remember(m_parts->instanceId, model::DataType::Contracts,
                                    {{number.toUtf8(), sysId, contractTable, true}});
}

Result<ContractSender::Written> ContractSender::write(const mapping::Row& row, const ByNumber& found, bool awaitsParent,
                                                      const std::stop_token& stop)
{
    Written written;
    const QString number = text(row, u"ContractNo");
    const MappedValues mapped = mappedValues(m_map, row);
    ColumnValues wanted = mapped.values;
    m_parts->references.resolve(mapped, wanted);
    if (const QString parent = text(row, u"MasterContractNo");
        !parent.isEmpty() && parent.compare(number, Qt::CaseInsensitive) != 0) {
        const auto there = found.find(parent.toLower());
        written.isLate = there == found.end() || there->second.row.value(sysIdColumn).isEmpty();
        if (!written.isLate)
            wanted.emplace_back(parentColumn, there->second.row.value(sysIdColumn));
    }
    const auto existing = found.find(number.toLower());
    if (existing == found.end() || existing->second.row.value(sysIdColumn).isEmpty()) {
        TableRow values;
        for (const auto& [column, value] : wanted)
            values.insert(column, value);
        const auto made = insert(row, values, stop);
        if (!made)
            return failure(made.error());
        written.sysId = made->value(sysIdColumn);
        written.outcome = landedAs(RowResult::Inserted);
        written.isInserted = true;
        return written;
    }
    if (existing->second.isAmbiguous) {
        written.isLate = false;
        written.outcome = outcomeOf(RowResult::Error, wire::reason::ambiguous);
        return written;
    }
    written.sysId = existing->second.row.value(sysIdColumn);
    written.notCleared = notCleared(row, mapped, existing->second.row);
    const TableRow different = differences(wanted, existing->second.row);
    if (different.isEmpty()) {
        written.outcome = landedAs(RowResult::Ignored);
    } else if (!m_parts->options.updatesContracts && !(awaitsParent && isOnlyParent(different))) {
        written.outcome = outcomeOf(RowResult::Ignored, wire::reason::updateOff);
    } else {
        ITAM_TRY(update(written.sysId, different, stop));
        written.outcome = landedAs(RowResult::Updated);
    }
    return written;
}

QStringList ContractSender::notCleared(const mapping::Row& row, const MappedValues& mapped, const TableRow& there) const
{
    QStringList columns;
    if (m_parts->runs.isFull())
        return columns;
    QStringList empty = mapped.cleared;
    if (const int parent = mapping::columnIndex(model::DataType::Contracts, u"MasterContractNo");
        row.isSent(parent) && row.text(parent).trimmed().isEmpty())
        empty.append(parentColumn);
    for (const QString& column : empty) {
        if (column != stateColumn && !there.value(column).isEmpty())
            columns.append(column);
    }
    return columns;
}

/// The record's outcome: that of the link when it names a computer, else that of the contract (design.md 6.3).
Result<Outcome> ContractSender::link(const mapping::Row& row, const Written& contract, const KnownCis& known,
                                     const std::stop_token& stop)
{
    const bool namesComputer = !text(row, u"ComputerID").isEmpty() || !text(row, u"SerialNo").isEmpty() ||
                               !text(row, u"ComputerName").isEmpty();
    if (!namesComputer || contract.sysId.isEmpty())
        return contract.outcome;
    const auto ci = ciOf(row, known, stop);
    if (!ci)
        return failure(ci.error());
    if (ci->isEmpty())
        return outcomeOf(RowResult::Skipped, wire::reason::ciNotFound);
    const auto outcome = writeLink(row, contract.sysId, *ci, stop);
    if (!outcome)
        return failure(outcome.error());
    // The link is there, but what the contract itself says is not: the record is not equal yet.
    if (!contract.outcome.landed)
        return contract.outcome;
    // Who asks beforehand wants to hear of the contract as well; an export counts the link.
    if (m_parts->simulation && outcome->result == RowResult::Ignored)
        return contract.outcome;
    return outcome;
}

Result<Outcome> ContractSender::writeLink(const mapping::Row& row, const QString& contract, const QString& ci,
                                          const std::stop_token& stop)
{
    Simulation* simulation = m_parts->simulation;
    if (!simulation || (!isImagined(contract) && !isImagined(ci))) {
        const auto there = servicenow::readAll(m_parts->tables,
                                               {.table = linkTable,
                                                .query = QStringLiteral("contract=%1^ci_item=%2").arg(contract, ci),
                                                .fields = {sysIdColumn}},
                                               stop);
        if (!there)
            return failure(there.error());
        if (!there->isEmpty())
            return landedAs(RowResult::Ignored);
    }
    if (simulation)
        return landedAs(simulation->link(contract, ci, row.key()) ? RowResult::Inserted : RowResult::Ignored);
    TableRow values{{QStringLiteral("contract"), contract}, {QStringLiteral("ci_item"), ci}};
    if (const QString added = text(row, u"LinkDate"); !added.isEmpty())
        values.insert(QStringLiteral("added"), added);
    const auto made = m_parts->tables.insert(linkTable, values, stop);
    if (!made)
        return failure(made.error());
    return landedAs(RowResult::Inserted);
}

Result<QString> ContractSender::ciOf(const mapping::Row& row, const KnownCis& known, const std::stop_token& stop)
{
    const QString computer = text(row, u"ComputerID");
    if (const servicenow::RememberedRecord* remembered = known.find(computer))
        return remembered->sysId;
    if (!computer.isEmpty()) {
        // Another journal may have exported it.
        const auto sources = servicenow::orNone(
            servicenow::readAll(m_parts->tables,
                                {.table = QStringLiteral("sys_object_source"),
                                 .query = QStringLiteral("name=%1^source_feed=hardware^id=%2")
                                              .arg(servicenow::queryValue(m_parts->options.discoverySource),
                                                   servicenow::queryValue(computer)),
                                 .fields = {QStringLiteral("target_sys_id")}},
                                stop));
        if (!sources)
            return failure(sources.error());
        return sources->isEmpty() ? QString() : sources->first().value(QStringLiteral("target_sys_id"));
    }
    const QString serial = text(row, u"SerialNo");
    const QString condition = serial.isEmpty()
                                  ? QLatin1String("name=") + servicenow::queryValue(text(row, u"ComputerName"))
                                  : QLatin1String("serial_number=") + servicenow::queryValue(serial);
    const auto computers = servicenow::readAll(
        m_parts->tables, {.table = QStringLiteral("cmdb_ci_computer"), .query = condition, .fields = {sysIdColumn}},
        stop);
    if (!computers)
        return failure(computers.error());
    // Several match: which one is meant nobody can tell.
    return computers->size() == 1 ? computers->first().value(sysIdColumn) : QString();
}

Result<void> ContractSender::finish(const std::stop_token& stop)
{
    if (m_late.empty())
        return {};
    QStringList parents;
    for (const auto& [number, late] : m_late)
        parents.append(late.parent);
    parents.removeDuplicates();
    parents.sort();
    const auto found = read(parents, {sysIdColumn, numberColumn}, stop);
    if (!found)
        return failure(found.error());
    const QString waits = QString::fromLatin1(wire::reason::lookupLate);
    for (const auto& [number, late] : m_late) {
        const auto parent = found->find(late.parent.toLower());
        if (parent == found->end() || parent->second.isAmbiguous) {
            qCInfo(log, "contract \"%s\": its master contract \"%s\" is not there", qUtf8Printable(number),
                   qUtf8Printable(late.parent));
            continue;
        }
        if (late.mayWrite) {
            ITAM_TRY(update(late.sysId, {{parentColumn, parent->second.row.value(sysIdColumn)}}, stop));
            ITAM_TRY(awaitParent(number, late.sysId, false));
        }
        for (const QString& key : late.keys) {
            m_parts->runs.giveBack(key, waits);
            if (!late.mayWrite)
                m_parts->runs.takeBack(key, QString::fromLatin1(wire::reason::updateOff));
        }
    }
    m_late.clear();
    return {};
}

} // namespace itam::core::identification
