// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/rowtransform.h"

#include "core/sandbox/store/displayvalues.h"
#include "core/sandbox/store/lookups.h"
#include "core/sandbox/store/values.h"
#include "core/sandbox/transform/builtinscripts.h"
#include "core/sandbox/transform/importvalues.h"

#include <QJsonObject>

namespace itam::sandbox::transform {
namespace {

using store::ColumnDef;
using store::ColumnType;
using store::StoredEntry;
using store::Table;
using store::Values;

const QString sysId = QStringLiteral("sys_id");
const QString className = QStringLiteral("sys_class_name");
const QString nothingChanged = QStringLiteral("No field values changed");
constexpr qsizetype longestChoice = 40;

/// A record refuses a value or a rule of the platform refuses the record: that is the row's own matter.
bool isOfRow(const Error& error)
{
    return error.code == ErrorCode::Usage || error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound ||
           error.code == ErrorCode::Conflict;
}

/// Over REST, by whoever may make maps. Other tables are filled by the platform only.
bool isWritable(const Table& table)
{
    return table.access == store::Access::Write || table.access == store::Access::Admin;
}

QString sentence(const Error& error)
{
    return error.subject.isEmpty() ? error.detail : QString(error.subject + QLatin1String(": ") + error.detail);
}

} // namespace

Result<MapOutcome> RowTransform::run(const Values& row)
{
    m_outcome = MapOutcome();
    m_outcome.map = m_map.name;
    m_outcome.mapId = m_map.sysId;
    m_outcome.targetTable = m_map.targetTable;
    m_values.clear();
    m_missing.clear();
    m_target = m_writer.schema().find(m_map.targetTable);
    m_class = m_target;
    m_asksForClass = false;
    if (m_map.entries.empty())
        reject(RowError::Target, QStringLiteral("No transform entry or scripts are defined; Target record not found"));
    else if (!m_target || !isWritable(*m_target))
        rejectTable(m_map.targetTable);
    else
        ITAM_TRY(chooseClass(row));
    for (const StoredEntry& entry : m_map.entries) {
        if (m_outcome.error == RowError::None && entry.target != className)
            ITAM_TRY(readValue(entry, row));
    }
    if (m_outcome.error != RowError::None)
        return m_outcome;

    std::vector<KeyState> keys;
    for (const StoredEntry& entry : m_map.entries) {
        const bool isWaiting = std::any_of(m_missing.begin(), m_missing.end(),
                                           [&](const Missing& missing) { return missing.target == entry.target; });
        if (entry.isKey)
            keys.push_back({m_values.value(entry.target).isEmpty() && !isWaiting, entry.matchesEmpty});
    }
    const KeyDecision decision = decideKey(keys, m_map.insertsOnEmptyKeys);
    if (decision == KeyDecision::Skip) {
        m_outcome.state = QStringLiteral("skipped");
        m_outcome.comment = QStringLiteral("Row skipped, all coalesce fields are empty");
        return m_outcome;
    }
    ITAM_TRY(createMissing());
    const auto target = decision == KeyDecision::Search ? findTarget() : Result<QString>(QString());
    if (!target)
        return failure(target.error());
    if (m_outcome.error == RowError::None)
        ITAM_TRY(checkMandatory(*target));
    if (m_outcome.error == RowError::None)
        ITAM_TRY(write(*target));
    return m_outcome;
}

void RowTransform::reject(RowError code, const QString& message)
{
    m_outcome.state = QStringLiteral("error");
    m_outcome.error = code;
    m_outcome.comment = message;
}

void RowTransform::rejectTable(const QString& name)
{
    reject(RowError::Target, QStringLiteral("Table %1 is not there or cannot be written to").arg(name));
}

/// IS-19: a mapped sys_class_name chooses the class that the record is made in, or moves to.
Result<void> RowTransform::chooseClass(const Values& row)
{
    for (const StoredEntry& entry : m_map.entries) {
        if (entry.target != className)
            continue;
        const auto built = runBuiltIn(entry.script, row);
        const QString name = built ? *built : row.value(entry.source).trimmed();
        if (name.isEmpty())
            continue;
        const Table* chosen = m_writer.schema().find(name);
        if (!m_target->isHierarchy || !chosen || !m_writer.schema().isA(name, m_target->name))
            reject(RowError::Target, QStringLiteral("Class %1 does not extend %2").arg(name, m_target->name));
        else if (!isWritable(*chosen))
            rejectTable(name);
        else
            m_class = chosen;
        m_asksForClass = true;
    }
    return {};
}

Result<void> RowTransform::readValue(const StoredEntry& entry, const Values& row)
{
    const ColumnDef* column = m_class->column(entry.target);
    const bool isId = entry.target == sysId && entry.isKey;
    if (!column || column->compressed || (column->system && !isId)) {
        reject(RowError::Target, QStringLiteral("Field %1 of table %2 is not there or cannot be written to")
                                     .arg(entry.target, m_class->name));
        return {};
    }
    const auto built = runBuiltIn(entry.script, row);
    if (!built && !entry.script.isEmpty())
        m_outcome.warnings.append(
            QStringLiteral("The source script of %1 was not run: scripts are kept but not executed").arg(entry.target));
    const QString value = withoutTrailingBlanks(built ? *built : row.value(entry.source));
    if (clearsTarget(value)) {
        m_values.insert(entry.target, QString());
        return {};
    }
    if (value.isEmpty()) {
        if (m_map.copiesEmpty)
            m_values.insert(entry.target, QString());
        return {};
    }
    return convert(entry, *column, value);
}

Result<void> RowTransform::convert(const StoredEntry& entry, const ColumnDef& column, const QString& value)
{
    switch (column.type) {
    case ColumnType::Reference:
        return convertReference(entry, column, value);
    case ColumnType::List:
        if (!column.reference.isEmpty())
            return convertList(entry, column, value);
        break;
    case ColumnType::Date:
    case ColumnType::DateTime:
    case ColumnType::Duration: {
        const auto read = dateFrom(value, entry.dateFormat, column.type != ColumnType::Date);
        if (read)
            m_values.insert(entry.target, *read);
        else
            m_outcome.warnings.append(QStringLiteral("%1: \"%2\" is no date of the format \"%3\"")
                                          .arg(entry.target, value.left(80), entry.dateFormat));
        return {};
    }
    case ColumnType::String:
    case ColumnType::Integer:
    case ColumnType::Choice: {
        const auto isDone = convertChoice(entry, column, value);
        if (!isDone)
            return failure(isDone.error());
        if (*isDone)
            return {};
        break;
    }
    case ColumnType::Decimal:
    case ColumnType::Boolean:
    case ColumnType::Xml:
    case ColumnType::Guid:
    case ColumnType::Journal:
        break;
    }
    const auto normal = store::normalValue(column, value);
    if (normal)
        m_values.insert(entry.target, *normal);
    else
        m_outcome.warnings.append(sentence(normal.error()));
    return {};
}

/// The record's sys_id; empty when there is none. `lookupColumn`: where `value` was looked for.
Result<QString> RowTransform::lookUp(const StoredEntry& entry, const Table& table, const QString& value,
                                     QString& lookupColumn)
{
    if (store::isSysId(value)) {
        const auto known = store::classOf(m_writer, table, value);
        if (!known)
            return failure(known.error());
        if (!known->isEmpty())
            return value;
    }
    lookupColumn = entry.referenceColumn.isEmpty() ? table.display : entry.referenceColumn;
    if (!table.column(lookupColumn))
        return QString();
    return store::findByName(m_writer, table.name, lookupColumn, value);
}

Result<void> RowTransform::convertReference(const StoredEntry& entry, const ColumnDef& column, const QString& value)
{
    const Table& table = *m_writer.schema().find(column.reference);
    QString lookupColumn;
    const auto found = lookUp(entry, table, value, lookupColumn);
    if (!found)
        return failure(found.error());
    if (!found->isEmpty()) {
        m_values.insert(entry.target, *found);
        return {};
    }
    if (entry.choiceAction == store::ChoiceAction::Reject)
        reject(RowError::Reference,
               QStringLiteral("%1: there is no record \"%2\" in %3").arg(entry.target, value.left(80), table.name));
    else if (entry.choiceAction == store::ChoiceAction::Create && isWritable(table) && table.column(lookupColumn))
        m_missing.push_back({entry.target, &column, table.name, lookupColumn, value});
    else
        m_outcome.warnings.append(
            QStringLiteral("%1: no record \"%2\" in %3").arg(entry.target, value.left(80), table.name));
    return {};
}

Result<void> RowTransform::convertList(const StoredEntry& entry, const ColumnDef& column, const QString& value)
{
    const Table& table = *m_writer.schema().find(column.reference);
    QStringList ids;
    const QStringList names = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& each : names) {
        const QString name = each.trimmed();
        QString lookupColumn;
        const auto found = lookUp(entry, table, name, lookupColumn);
        if (!found)
            return failure(found.error());
        if (!found->isEmpty()) {
            ids.append(*found);
        } else if (entry.choiceAction == store::ChoiceAction::Reject) {
            reject(RowError::List,
                   QStringLiteral("%1: there is no record \"%2\" in %3").arg(entry.target, name.left(80), table.name));
            return {};
        } else if (entry.choiceAction == store::ChoiceAction::Create && isWritable(table) &&
                   table.column(lookupColumn)) {
            m_missing.push_back({entry.target, &column, table.name, lookupColumn, name});
        }
    }
    if (!ids.isEmpty())
        m_values.insert(entry.target, ids.join(QLatin1Char(',')));
    return {};
}

/// False: the column has no choices.
Result<bool> RowTransform::convertChoice(const StoredEntry& entry, const ColumnDef& column, const QString& value)
{
    const QString cacheKey = m_class->name + QLatin1Char('.') + column.name;
    auto list = m_choices.constFind(cacheKey);
    if (list == m_choices.constEnd()) {
        auto read = store::choicesOf(m_writer, *m_class, column);
        if (!read)
            return failure(read.error());
        list = m_choices.insert(cacheKey, std::move(*read));
    }
    if (list->isEmpty())
        return false;
    const auto find = [&](auto member) {
        return std::find_if(list->begin(), list->end(), [&](const store::Choice& choice) {
            return (choice.*member).compare(value, Qt::CaseInsensitive) == 0;
        });
    };
    auto known = find(&store::Choice::value);
    if (known == list->end())
        known = find(&store::Choice::label);
    if (known != list->end()) {
        m_values.insert(entry.target, known->value);
    } else if (entry.choiceAction == store::ChoiceAction::Reject) {
        reject(RowError::Choice, QStringLiteral("%1: \"%2\" is no choice").arg(entry.target, value.left(80)));
    } else if (entry.choiceAction == store::ChoiceAction::Create && value.size() <= longestChoice &&
               store::normalValue(column, value)) {
        m_missing.push_back({entry.target, &column, m_class->name, {}, value});
    } else {
        m_outcome.warnings.append(QStringLiteral("%1: \"%2\" is no choice").arg(entry.target, value.left(80)));
    }
    return true;
}

Result<QString> RowTransform::createRecord(const Missing& missing)
{
    const Table& table = *m_writer.schema().find(missing.table);
    Values values{{missing.lookupColumn, missing.value}};
    // A model is shown by another column than the one that says its name.
    if (missing.lookupColumn == table.display && table.column(u"name"))
        values.insert(QStringLiteral("name"), missing.value);
    // A company that is somebody's manufacturer or vendor is one.
    const ColumnDef* role = table.column(missing.target);
    if (role && role->type == ColumnType::Boolean)
        values.insert(role->name, QStringLiteral("true"));
    return store::insertRecord(m_writer, table.name, values);
}

Result<void> RowTransform::createMissing()
{
    for (const Missing& missing : m_missing) {
        if (missing.lookupColumn.isEmpty()) {
            ITAM_TRY(store::addChoice(m_writer, *m_class, *missing.column, missing.value));
            m_values.insert(missing.target, missing.value);
            m_choices.clear();
            continue;
        }
        const auto made = createRecord(missing);
        if (!made)
            return failure(made.error());
        QString& value = m_values[missing.target];
        const bool isList = missing.column->type == ColumnType::List;
        value = isList && !value.isEmpty() ? value + QLatin1Char(',') + *made : *made;
    }
    return {};
}

Result<QString> RowTransform::findTarget()
{
    std::vector<store::KeyColumn> key;
    for (const StoredEntry& entry : m_map.entries) {
        if (!entry.isKey)
            continue;
        // Looked for in the whole table, whatever class the row asks for.
        const ColumnDef* column = m_class->column(entry.target);
        key.push_back({column, m_values.value(entry.target), entry.isCaseSensitive});
    }
    return store::findByKey(m_writer, *m_target, key);
}

Result<void> RowTransform::checkMandatory(const QString& target)
{
    if (m_map.mandatory == store::Enforcement::No)
        return {};
    const auto names = store::mandatoryColumns(m_writer, *m_class);
    if (!names)
        return failure(names.error());
    QStringList missing;
    for (const QString& name : *names) {
        const bool isMapped = std::any_of(m_map.entries.begin(), m_map.entries.end(),
                                          [&](const StoredEntry& entry) { return entry.target == name; });
        if (m_map.mandatory == store::Enforcement::OnlyMapped && !isMapped)
            continue;
        // A record that is there keeps what the row does not say.
        const bool isLeft = !target.isEmpty() && !m_values.contains(name);
        if (!isLeft && m_values.value(name).isEmpty())
            missing.append(name);
    }
    if (!missing.isEmpty())
        reject(RowError::Target,
               QStringLiteral("Mandatory fields are empty: %1").arg(missing.join(QLatin1String(", "))));
    return {};
}

Result<void> RowTransform::write(const QString& target)
{
    if (!target.isEmpty())
        return update(target);
    if (!store::isSysId(m_values.value(sysId)))
        m_values.remove(sysId);
    const auto inserted = store::insertRecord(m_writer, m_class->name, m_values);
    if (!inserted && !isOfRow(inserted.error()))
        return failure(inserted.error());
    if (!inserted) {
        reject(RowError::Target, sentence(inserted.error()));
        return {};
    }
    m_outcome.state = QStringLiteral("inserted");
    m_outcome.target = *inserted;
    m_outcome.targetTable = m_class->name;
    return {};
}

Result<void> RowTransform::update(const QString& target)
{
    const auto present = store::classOf(m_writer, *m_target, target);
    if (!present)
        return failure(present.error());
    // A class of the platform's own may lie below a table that people write to, as renew lease tasks do (R46).
    if (const Table* table = m_writer.schema().find(*present); table && !isWritable(*table)) {
        rejectTable(*present);
        return {};
    }
    const bool isMoved = m_asksForClass && *present != m_class->name;
    const auto updated = store::updateRecord(m_writer, *present, target, m_values, isMoved ? m_class : nullptr);
    if (!updated && !isOfRow(updated.error()))
        return failure(updated.error());
    m_outcome.target = target;
    m_outcome.targetTable = isMoved ? m_class->name : *present;
    if (!updated) {
        reject(RowError::Target, sentence(updated.error()));
        return {};
    }
    m_outcome.state = *updated ? QStringLiteral("updated") : QStringLiteral("ignored");
    m_outcome.comment = *updated ? QString() : nothingChanged;
    return {};
}

QJsonArray toJson(const std::vector<MapOutcome>& outcomes)
{
    QJsonArray array;
    for (const MapOutcome& outcome : outcomes)
        array.append(QJsonObject{{QStringLiteral("map"), outcome.map},
                                 {QStringLiteral("mapId"), outcome.mapId},
                                 {QStringLiteral("table"), outcome.targetTable},
                                 {QStringLiteral("target"), outcome.target},
                                 {QStringLiteral("state"), outcome.state},
                                 {QStringLiteral("comment"), outcome.comment},
                                 {QStringLiteral("error"), static_cast<int>(outcome.error)}});
    return array;
}

std::vector<MapOutcome> outcomesFrom(const QJsonArray& array)
{
    std::vector<MapOutcome> outcomes;
    for (const auto& entry : array) {
        const QJsonObject object = entry.toObject();
        const auto text = [&](const char* name) { return object.value(QLatin1String(name)).toString(); };
        outcomes.push_back({text("map"),
                            text("mapId"),
                            text("table"),
                            text("target"),
                            text("state"),
                            text("comment"),
                            static_cast<RowError>(object.value(QLatin1String("error")).toInt()),
                            {}});
    }
    return outcomes;
}

} // namespace itam::sandbox::transform
