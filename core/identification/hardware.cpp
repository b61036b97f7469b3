// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/hardware.h"

#include "core/identification/answerchecks.h"
#include "core/identification/foreignkeys.h"
#include "core/identification/separation.h"
#include "core/identification/turns.h"
#include "core/mapping/ciclass.h"
#include "core/mapping/serials.h"
#include "core/servicenow/eitherquery.h"
#include "core/servicenow/tablereading.h"
#include "core/wire/remarks.h"

namespace itam::core::identification {
namespace {

using model::DataType;
using servicenow::RememberedRecord;
using wire::RowResult;

const QString lookupTable = QStringLiteral("cmdb_serial_number");

QString duplicateOf(const QString& key)
{
    return QLatin1String(wire::reason::duplicateOf) + QLatin1Char(' ') + key;
}

Outcome duplicate(const QString& key, const QString& claimant)
{
    return {key, false, RowResult::Ignored, duplicateOf(claimant)};
}

AttachedRow serialLookup(const Item& item, const QString& serial)
{
    return {lookupTable,
            item.internalId + QLatin1String("/sn"),
            {{QStringLiteral("serial_number"), serial},
             {QStringLiteral("serial_number_type"), QStringLiteral("system")},
             {QStringLiteral("valid"), QStringLiteral("true")}},
            {}};
}

/// A CI comes into being as installed and operational; only what says otherwise has to be told afterwards.
bool saysOtherState(const ColumnValues& state)
{
    return std::ranges::any_of(state, [](const auto& value) { return value.second != QLatin1String("1"); });
}

QString hostRelation()
{
    return QLatin1String(FilledColumns::hostRelation);
}

QString sourceTime(const mapping::Row& row, int column)
{
    return tableTime(row.text(column).trimmed());
}

} // namespace

Result<HardwareSender> HardwareSender::make(Parts& parts)
{
    auto map = builtInMap(u"FNMS Inventory -> Computer");
    if (!map)
        return failure(map.error());
    auto references = NewReferences::make(parts);
    if (!references)
        return failure(references.error());
    return HardwareSender(parts, *std::move(map), *std::move(references));
}

Result<void> HardwareSender::send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                  const std::function<void()>& meanwhile)
{
    KnownCis known(*m_parts);
    auto waiting = prepare(records, known, stop);
    if (!waiting)
        return failure(waiting.error());
    const Turns<Load> turns{
        .next = [&]() -> std::optional<Load> {
            while (!waiting->empty()) {
                if (Load load = loadOf(nextBatch(*waiting, known)); !load.batch.empty())
                    return load;
            }
            return std::nullopt;
        },
        .settle = [this](const Load& load, Answer& answer) { return settleAnswer(load.batch, answer); },
        .halve = [this](Load& load) { return halve(load); },
    };
    if (const auto sent = TurnTaker<Load>(m_parts->api, turns, stop, meanwhile).run(); !sent) {
        m_owed.forget();
        return sent;
    }
    const auto paid = m_owed.pay(stop);
    for (const OwedStates::Owed& each : paid.rows)
        record(each.outcome, each.duplicates, true);
    return paid.result;
}

HardwareSender::Load HardwareSender::loadOf(Batch batch)
{
    Payload payload;
    for (const Prepared& each : batch)
        payload.items.push_back(each.item);
    return {std::move(batch), toJson(payload)};
}

/// What the instance would not take at once.
std::optional<std::pair<HardwareSender::Load, HardwareSender::Load>> HardwareSender::halve(Load& load)
{
    if (load.batch.size() < 2)
        return std::nullopt;
    m_parts->api.size().halve();
    const auto middle = load.batch.begin() + static_cast<std::ptrdiff_t>(load.batch.size() / 2);
    return std::pair(loadOf(Batch(load.batch.begin(), middle)), loadOf(Batch(middle, load.batch.end())));
}

Result<std::vector<HardwareSender::Prepared>> HardwareSender::prepare(const QList<wire::ReceivedRecord>& records,
                                                                      KnownCis& known, const std::stop_token& stop)
{
    QList<QByteArray> keys;
    for (const wire::ReceivedRecord& record : records) {
        keys.append(record.key.toUtf8());
        if (!record.supersedes.isEmpty())
            ITAM_TRY(forgetOwnKey(m_parts->memory, m_parts->instanceId, record.supersedes.toUtf8()));
    }
    ITAM_TRY(known.learn(keys));
    ITAM_TRY(letGoOfSeparated(*m_parts, records, known, stop));
    mapping::RowReader reader(DataType::Hardware);
    std::vector<Prepared> waiting;
    QSet<NamedReference> names;
    for (const wire::ReceivedRecord& record : records) {
        const mapping::Row row = reader.read(record);
        m_hosts.note(row);
        if (m_parts->runs.isRecorded(record.key))
            continue;
        if (const QString claimant = known.claimant(record.key); !claimant.isEmpty()) {
            m_parts->runs.record(duplicate(record.key, claimant));
            continue;
        }
        Prepared each = prepared(row, known);
        if (each.mayHaveHost)
            m_hosts.mayHaveFormerHost(each.key);
        if (each.criterion.isEmpty()) {
            m_parts->runs.record({record.key, false, RowResult::Skipped, QString::fromLatin1(wire::reason::noKey)});
            continue;
        }
        for (const auto& [column, reference] : each.mapped.references)
            names.insert(reference);
        m_new.want(row);
        waiting.push_back(std::move(each));
    }
    ITAM_TRY(leaveOutClaimed(waiting, known, stop));
    ITAM_TRY(m_parts->references.learn(names, stop));
    ITAM_TRY(m_new.makeMissing(names, stop));
    for (Prepared& each : waiting)
        m_parts->references.resolve(each.mapped, each.item.values);
    return waiting;
}

Result<HardwareSender::Found> HardwareSender::find(const std::vector<Prepared>& waiting, const KnownCis& known,
                                                   const std::stop_token& stop)
{
    Found found;
    QStringList serials;
    for (const Prepared& each : waiting) {
        if (!each.serial.isEmpty() && !known.find(each.key))
            serials.append(each.serial);
    }
    auto bySerial = recordsOf(QStringLiteral("serial_number"), serials, stop);
    if (!bySerial)
        return failure(bySerial.error());
    found.bySerial = *std::move(bySerial);
    if (!m_parts->identifiesByName)
        return found;
    QStringList names;
    for (const Prepared& each : waiting) {
        if (!each.name.isEmpty() && !known.find(each.key) && !found.hasSerial(each))
            names.append(each.name);
    }
    auto byName = recordsOf(QStringLiteral("name"), names, stop);
    if (!byName)
        return failure(byName.error());
    found.byName = *std::move(byName);
    return found;
}

/// IR-20 before it happens: a new key that the instance would take for the record that another key claimed, by its
/// serial number or by its name alone (servicenow-ire.md 6.2). Sent, it would overwrite that record once, and nobody
/// would send the first one's values again.
Result<void> HardwareSender::leaveOutClaimed(std::vector<Prepared>& waiting, const KnownCis& known,
                                             const std::stop_token& stop)
{
    const auto found = find(waiting, known, stop);
    if (!found)
        return failure(found.error());
    const auto firstKeys = m_parts->memory.firstKeys(m_parts->instanceId, DataType::Hardware,
                                                     found->bySerial.values() + found->byName.values());
    if (!firstKeys)
        return failure(firstKeys.error());
    QList<RememberedRecord> claimed;
    for (auto each = waiting.begin(); each != waiting.end();) {
        const QString sysId = known.find(each->key) ? QString() : found->of(*each);
        const QString claimant = QString::fromUtf8(firstKeys->value(sysId));
        if (sysId.isEmpty() || claimant.isEmpty() || claimant == each->key) {
            ++each;
            continue;
        }
        m_parts->runs.record(duplicate(each->key, claimant));
        claimed.append({each->key.toUtf8(), sysId, each->item.className, false});
        each = waiting.erase(each);
    }
    joinNamesakes(waiting, *found, known);
    return m_parts->memory.remember(m_parts->instanceId, DataType::Hardware, claimed);
}

/// The same among records that come together: the second is found by its name once the first is there.
void HardwareSender::joinNamesakes(std::vector<Prepared>& waiting, const Found& found, const KnownCis& known) const
{
    if (!m_parts->identifiesByName)
        return;
    std::vector<Prepared> apart;
    QHash<QString, std::size_t> firsts; // by name
    for (Prepared& each : waiting) {
        const QString name = each.name.toLower();
        const auto first = firsts.constFind(name);
        const bool isNew = !known.find(each.key) && !found.hasSerial(each);
        if (first != firsts.constEnd() && isNew) {
            apart[*first].duplicates.append(each.key);
            continue;
        }
        if (!name.isEmpty() && first == firsts.constEnd())
            firsts.insert(name, apart.size());
        apart.push_back(std::move(each));
    }
    waiting = std::move(apart);
}

/// sys_ids by the value of a column in lower case, of the oldest record each.
Result<QHash<QString, QString>> HardwareSender::recordsOf(const QString& column, const QStringList& values,
                                                          const std::stop_token& stop)
{
    const QString sysIdColumn = QStringLiteral("sys_id");
    QHash<QString, QString> sysIds;
    for (const auto& [query, asked] : servicenow::eitherParts(column, values)) {
        const auto rows = servicenow::orNone(servicenow::readAll(
            m_parts->tables,
            {.table = QStringLiteral("cmdb_ci_computer"), .query = query, .fields = {column, sysIdColumn}}, stop));
        if (!rows)
            return failure(rows.error());
        for (const servicenow::TableRow& row : *rows) {
            const QString value = row.value(column).toLower();
            if (!sysIds.contains(value))
                sysIds.insert(value, row.value(sysIdColumn));
        }
    }
    return sysIds;
}

HardwareSender::Prepared HardwareSender::prepared(const mapping::Row& row, const KnownCis& known) const
{
    Prepared each;
    each.key = row.key();
    each.mapped = mappedValues(m_map, row);
    if (const QString number = row.text(at(u"ModelNo")).trimmed(); !number.isEmpty())
        each.mapped.references.emplace_back(QStringLiteral("model_id"),
                                            NamedReference{mapping::Conversion::ModelName, number});
    else if (row.isSent(at(u"ModelNo")))
        each.mapped.cleared.append(QStringLiteral("model_id"));
    Item& item = each.item;
    const RememberedRecord* remembered = known.find(each.key);
    const QString wanted = mapping::ciClassOf(row.text(at(u"ComputerType")), row.text(at(u"OperatingSystem")));
    item.className = remembered && !m_parts->options.followsClass ? remembered->className : wanted;
    item.internalId = each.key;
    item.values = each.mapped.values;
    item.source = {m_parts->options.discoverySource, QStringLiteral("hardware"), each.key,
                   sourceTime(row, at(u"InventoryDate"))};
    const QString serial = mapping::effectiveSerial(row.text(at(u"SerialNo")));
    if (!serial.isEmpty())
        item.lookups.push_back(serialLookup(item, serial));
    each.serial = serial;
    each.name = row.text(at(u"ComputerName")).trimmed();
    each.criterion = serial.isEmpty() ? each.name.isEmpty() ? QString() : QLatin1String("name ") + each.name.toLower()
                                      : QLatin1String("serial ") + serial.toLower();
    if (ColumnValues state = insertOnlyValues(m_map, row); saysOtherState(state))
        each.state = std::move(state);
    if (remembered) {
        each.owesState = remembered->owesState;
        each.knownAs = remembered->sysId;
        each.filled = remembered->filled;
        // Before they were counted, and before that was remembered at all.
        if (!m_columns.isKnown(each.filled) || !m_columns.among(each.filled, {hostRelation()}).isEmpty())
            each.mayHaveHost = true;
    }
    return each;
}

/// As many as fit; two rows with the same criterion are one for the instance (DUPLICATE_PAYLOAD_RECORDS), unless it
/// knows them as two already: then the second has to wait for the next request.
HardwareSender::Batch HardwareSender::nextBatch(std::vector<Prepared>& waiting, const KnownCis& known)
{
    Batch batch;
    std::vector<Prepared> later;
    QHash<QString, QString> firsts;
    QHash<QString, std::size_t> positions;
    qsizetype bytes = 0;
    for (Prepared& each : waiting) {
        const bool fits = static_cast<int>(batch.size()) < m_parts->api.size().items() && bytes < mostBytes;
        const QString first = firsts.value(each.criterion);
        if (fits && first.isEmpty()) {
            firsts.insert(each.criterion, each.key);
            positions.insert(each.key, batch.size());
            for (const auto& [column, value] : each.item.values)
                bytes += column.size() + value.size() + 6;
            batch.push_back(std::move(each));
        } else if (first.isEmpty() || (known.find(each.key) && known.find(first))) {
            later.push_back(std::move(each));
        } else {
            // Once the first has landed: until then nobody knows whose duplicate it is.
            batch[positions.value(first)].duplicates += QStringList(each.key) + each.duplicates;
        }
    }
    waiting = std::move(later);
    return batch;
}

void HardwareSender::imagine(const Batch& batch, Answer& answer) const
{
    if (!m_parts->simulation)
        return;
    for (auto& [position, row] : answer.items) {
        if (position >= static_cast<int>(batch.size()) || !isImagined(row.sysId))
            continue;
        const Prepared& sent = batch[static_cast<std::size_t>(position)];
        row.sysId = m_parts->simulation->computer(sent.serial, sent.name);
    }
}

HardwareSender::Judged HardwareSender::judged(const Prepared& sent, const RowAnswer& row,
                                              QHash<QString, QByteArray>& firstKeys) const
{
    Judged judged;
    RememberedRecord record{sent.key.toUtf8(), row.sysId, row.className.isEmpty() ? sent.item.className : row.className,
                            false};
    ColumnValues given = sent.item.values;
    // Remembered before it is related: whatever happens then, the next run looks for what is left of it.
    if (m_hosts.wantsHost(sent.key))
        given.emplace_back(hostRelation(), QString());
    record.filled = m_columns.of(given, row.masked);
    if (row.sysId == sent.knownAs && row.operation != Operation::Insert) {
        judged.notCleared = m_columns.among(sent.filled, sent.mapped.cleared);
        record.filled = m_columns.either(sent.filled, record.filled);
    }
    const QByteArray first = firstKeys.value(row.sysId, record.key);
    if (first != record.key) {
        judged.outcome = duplicate(sent.key, QString::fromUtf8(first));
        judged.notCleared.clear();
    } else {
        firstKeys.insert(row.sysId, record.key);
        record.owesState = !sent.state.empty() && (sent.owesState || row.operation == Operation::Insert);
        const Verdict verdict = verdictOn(&row);
        judged.outcome = {sent.key, true, verdict.result, {}};
        if (m_parts->simulation)
            judged.outcome.notes = notesOf(row);
        if (m_parts->simulation && !judged.notCleared.isEmpty())
            judged.outcome.notes.append(wire::notClearedRemark(judged.notCleared));
    }
    judged.record = std::move(record);
    return judged;
}

Result<HardwareSender::Judgement> HardwareSender::judge(const Batch& batch, const Answer& answer)
{
    QStringList sysIds;
    for (const auto& [position, row] : answer.items)
        sysIds.append(row.sysId);
    auto firstKeys = m_parts->memory.firstKeys(m_parts->instanceId, DataType::Hardware, sysIds);
    if (!firstKeys)
        return failure(firstKeys.error());
    Judgement judgement;
    for (int i = 0; i < static_cast<int>(batch.size()); ++i) {
        const Prepared& sent = batch[static_cast<std::size_t>(i)];
        const RowAnswer* row = answer.item(i);
        if (isLocked(row)) {
            judgement.stopped = lockedError(*row, m_parts->api.origin());
            continue;
        }
        const Verdict verdict = verdictOn(row);
        logVerdict(sent.key, row, verdict, answer.logContextId);
        if (verdict.stops)
            judgement.stopped = stopError(verdict, sent.item.className);
        if (verdict.landed)
            judgement.rows.emplace_back(&sent, judged(sent, *row, *firstKeys));
        else
            judgement.rows.emplace_back(&sent,
                                        Judged{{sent.key, false, verdict.result, verdict.reason}, std::nullopt, {}});
    }
    return judgement;
}

Result<void> HardwareSender::settleAnswer(const Batch& batch, Answer& answer)
{
    imagine(batch, answer);
    ITAM_TRY(checkSource(answer, batch.size(), m_parts->options.discoverySource));
    auto judgement = judge(batch, answer);
    if (!judgement)
        return failure(judgement.error());
    // What a CI still owes is stored before it is paid: the next answer would not say INSERT again.
    ITAM_TRY(remember(*judgement));
    for (auto& [sent, judged] : judgement->rows) {
        const bool isThere = judged.record.has_value();
        m_parts->runs.remarkNotCleared(sent->key, judged.outcome.result, judged.notCleared);
        if (isThere && judged.record->owesState && !m_parts->simulation)
            m_owed.add({*judged.record, sent->state, judged.outcome, sent->duplicates});
        else
            record(judged.outcome, sent->duplicates, isThere);
    }
    return judgement->stopped ? Result<void>(failure(*judgement->stopped)) : Result<void>();
}

void HardwareSender::record(const Outcome& outcome, const QStringList& duplicates, bool isThere)
{
    m_parts->runs.record(outcome);
    if (outcome.landed)
        m_hosts.landed(outcome.key);
    for (const QString& key : duplicates)
        m_parts->runs.record(isThere ? duplicate(key, outcome.key)
                                     : Outcome{key, false, outcome.result, outcome.reason});
}

Result<void> HardwareSender::remember(const Judgement& judgement)
{
    QList<RememberedRecord> records;
    for (const auto& [sent, judged] : judgement.rows) {
        if (!judged.record)
            continue;
        records.append(*judged.record);
        // Their contracts and installations belong to the same record.
        for (const QString& key : sent->duplicates)
            records.append({key.toUtf8(), judged.record->sysId, judged.record->className, false});
    }
    return m_parts->memory.remember(m_parts->instanceId, DataType::Hardware, records);
}

Result<void> HardwareSender::finish(const std::stop_token& stop)
{
    return m_hosts.relate(stop);
}

} // namespace itam::core::identification
