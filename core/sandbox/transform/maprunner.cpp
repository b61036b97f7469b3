// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/maprunner.h"

#include "core/mapping/ciclass.h"
#include "core/sandbox/store/lookups.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::transform {
namespace {

using core::mapping::ciClassOf;
using core::mapping::contractClassOf;
using core::wire::RowResult;
using store::MapResult;
using store::TargetRow;
namespace reason = core::wire::reason;

constexpr auto ownerColumnName = u"itam_owner";

std::vector<const store::ColumnDef*> targetColumns(const TransformMap& map)
{
    std::vector<const store::ColumnDef*> columns;
    for (const store::ColumnDef* target : map.columns) {
        if (target && std::find(columns.begin(), columns.end(), target) == columns.end())
            columns.push_back(target);
    }
    if (map.isShared)
        columns.push_back(map.target->column(ownerColumnName));
    return columns;
}

void addComment(QString& comment, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!comment.isEmpty())
        comment += QLatin1String("; ");
    comment += text;
}

/// "2024-03-03" and nothing else. Dates on the wire have one form only (W-32), so the detour over QDate's parser is
/// saved.
bool isDate(QStringView text)
{
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-'))
        return false;
    const auto number = [&](qsizetype from, qsizetype length) {
        int value = 0;
        for (qsizetype i = from; i < from + length; ++i) {
            const int digit = text[i].unicode() - u'0';
            if (digit < 0 || digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        return value;
    };
    return QDate::isValid(number(0, 4), number(5, 2), number(8, 2));
}

/// "2024-03-03T03:00:00Z".
bool isWireTime(const QString& text)
{
    if (text.size() != 20 || text[10] != QLatin1Char('T') || text[13] != QLatin1Char(':') ||
        text[16] != QLatin1Char(':') || text[19] != QLatin1Char('Z') || !isDate(QStringView(text).left(10)))
        return false;
    const auto twoDigits = [&](qsizetype from, int most) {
        const int tens = text[from].unicode() - u'0';
        const int ones = text[from + 1].unicode() - u'0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones <= most;
    };
    return twoDigits(11, 23) && twoDigits(14, 59) && twoDigits(17, 59);
}

} // namespace

std::optional<QString> fitted(const store::ColumnDef& column, const QString& value)
{
    if (value.isEmpty())
        return value;
    if (column.type == store::ColumnType::String) {
        if (column.max <= 0 || value.size() <= column.max)
            return value;
        const bool splitsPair = value[column.max - 1].isHighSurrogate();
        return value.left(splitsPair ? column.max - 1 : column.max);
    }
    if (column.type == store::ColumnType::Date && isDate(value))
        return value;
    if (column.type == store::ColumnType::DateTime && isWireTime(value)) {
        QString time = value.left(19);
        time[10] = QLatin1Char(' ');
        return time;
    }
    const auto normal = store::normalValue(column, value);
    return normal ? std::optional<QString>(*normal) : std::nullopt;
}

MapRunner::MapRunner(SegmentContext& context, const TransformMap& map)
    : m_context(context)
    , m_map(map)
    , m_table(context.writer, context.ids, *map.target, targetColumns(map))
    , m_followed(context.writer, m_table)
    , m_memory(context.memory.of(map.name))
{
    const auto& columns = m_table.columns();
    m_isKey.assign(columns.size(), false);
    m_insertOnly.assign(columns.size(), false);
    m_kind.assign(columns.size(), Conversion::Text);
    for (std::size_t i = 0; i < map.fields.size(); ++i) {
        const FieldMap& field = map.fields[i];
        const int at = map.columns[i] ? column(field.target) : -1;
        m_fieldColumn.push_back(at);
        if (at < 0)
            continue;
        const auto index = static_cast<std::size_t>(at);
        m_isKey[index] = field.isKey ||
                         (!field.keyProperty.isEmpty() && context.switches.value(field.keyProperty) == field.keyValue);
        m_insertOnly[index] = field.insertOnly;
        m_kind[index] = field.conversion;
    }
    m_mapHasKey = std::find(m_isKey.begin(), m_isKey.end(), true) != m_isKey.end();
    m_ownerColumn = map.isShared ? column(ownerColumnName) : -1;
    for (const FieldMap& field : map.fields) {
        for (const int source : field.sources) {
            if (std::find(m_sources.begin(), m_sources.end(), source) == m_sources.end())
                m_sources.push_back(source);
        }
    }
}

int MapRunner::column(QStringView name) const
{
    const auto& columns = m_table.columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i]->name == name)
            return static_cast<int>(i);
    }
    return -1;
}

void MapRunner::set(Evaluated& evaluated, int column, const QString& value) const
{
    evaluated.cells[static_cast<std::size_t>(column)] = {true, value, {}};
}

void MapRunner::leave(Evaluated& evaluated, int column) const
{
    evaluated.cells[static_cast<std::size_t>(column)] = {};
}

Result<Evaluated> MapRunner::evaluate(const Row& row)
{
    Evaluated evaluated;
    evaluated.cells.resize(m_table.columns().size());
    for (std::size_t i = 0; i < m_map.fields.size(); ++i) {
        const FieldMap& field = m_map.fields[i];
        if (m_fieldColumn[i] < 0)
            chooseClass(field, row, evaluated);
        else
            ITAM_TRY(evaluateField(field, *m_map.columns[i], row,
                                   evaluated.cells[static_cast<std::size_t>(m_fieldColumn[i])], evaluated.comment));
    }
    return evaluated;
}

Result<void> MapRunner::evaluateField(const FieldMap& field, const store::ColumnDef& target, const Row& row, Cell& cell,
                                      QString& comment)
{
    if (field.conversion == Conversion::Constant) {
        cell = {true, field.constant, {}};
        return {};
    }
    if (field.conversion == Conversion::Text) {
        // The bulk of all cells: no vector, no copy beyond the value itself.
        const QString* source = row.cells[static_cast<std::size_t>(field.sources.front())];
        if (!source)
            return {};
        const auto value = fitted(target, source->trimmed());
        if (value)
            cell = {true, *value, {}};
        else
            addComment(comment, QStringLiteral("%1: \"%2\" cannot be read").arg(target.label, source->left(40)));
        return {};
    }
    core::mapping::Sources sources;
    for (const int source : field.sources)
        sources.push_back(row.cells[static_cast<std::size_t>(source)]);
    const Converted converted = convert(field.conversion, sources);
    addComment(comment, converted.warning);
    if (!converted.isSet)
        return {};
    if (isReference(field.conversion))
        return evaluateReference(field, target, converted, cell, comment);
    const auto value = fitted(target, converted.value);
    if (value)
        cell = {true, *value, {}};
    else
        addComment(comment, QStringLiteral("%1: \"%2\" cannot be read").arg(target.label, converted.value.left(40)));
    return {};
}

Result<void> MapRunner::evaluateReference(const FieldMap& field, const store::ColumnDef& target,
                                          const Converted& converted, Cell& cell, QString& comment)
{
    cell.isSet = true;
    if (converted.value.isEmpty())
        return {};
    const QString name = core::mapping::shortenedName(field.conversion, converted.value);
    auto found = m_context.references.find(field.conversion, name);
    if (!found)
        return failure(found.error());
    cell.value = *found;
    if (!found->isEmpty() || References::mayCreate(field.conversion))
        cell.referenceTo = name;
    else
        addComment(comment, QStringLiteral("%1 \"%2\" not found").arg(target.label, name));
    return {};
}

void MapRunner::chooseClass(const FieldMap& field, const Row& row, Evaluated& evaluated) const
{
    const bool isSent =
        std::any_of(field.sources.begin(), field.sources.end(), [&](int source) { return row.isSent(source); });
    if (!isSent)
        return;
    const QString name = field.conversion == Conversion::CiClass
                             ? ciClassOf(row.text(field.sources[0]), row.text(field.sources[1]))
                             : contractClassOf(row.text(field.sources[0]));
    evaluated.toClass = m_context.writer.schema().find(name);
}

bool MapRunner::hasKey(const Evaluated& evaluated) const
{
    for (std::size_t i = 0; i < evaluated.cells.size(); ++i) {
        if (isKey(i) && (!evaluated.cells[i].value.isEmpty() || !evaluated.cells[i].referenceTo.isEmpty()))
            return true;
    }
    return false;
}

Result<std::vector<TargetRow>> MapRunner::findByKey(const Evaluated& evaluated)
{
    std::vector<store::KeyPart> key;
    for (std::size_t i = 0; i < evaluated.cells.size(); ++i) {
        if (!isKey(i))
            continue;
        const Cell& cell = evaluated.cells[i];
        const bool isMissing = cell.value.isEmpty() && !cell.referenceTo.isEmpty();
        if (isMissing || (cell.value.isEmpty() && !m_map.matchesEmptyKeys))
            return std::vector<TargetRow>();
        key.push_back({m_table.columns()[i], cell.value, true});
    }
    return m_table.find(key);
}

std::vector<std::size_t> MapRunner::differences(const Evaluated& evaluated, const TargetRow& existing) const
{
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < evaluated.cells.size(); ++i) {
        const Cell& cell = evaluated.cells[i];
        // The key of a shared record is equal but for case; rewriting its case would depend on who comes last.
        if (!cell.isSet || m_insertOnly[i] || (m_map.isShared && isKey(i)))
            continue;
        const bool isNewReference = cell.value.isEmpty() && !cell.referenceTo.isEmpty();
        if (isNewReference || cell.value != existing.values[i])
            changed.push_back(i);
    }
    return changed;
}

const store::Table* MapRunner::newClass(const Evaluated& evaluated, const TargetRow& existing) const
{
    if (!evaluated.toClass || evaluated.toClass->name == existing.className)
        return nullptr;
    return evaluated.toClass;
}

Result<void> MapRunner::makeReferences(Evaluated& evaluated, const std::vector<std::size_t>& columns)
{
    for (const std::size_t i : columns) {
        Cell& cell = evaluated.cells[i];
        if (!cell.isSet || cell.referenceTo.isEmpty())
            continue;
        auto made = m_context.references.ensure(m_kind[i], cell.referenceTo);
        if (!made)
            return failure(made.error());
        cell.value = *made;
    }
    return {};
}

Result<MapResult> MapRunner::write(Evaluated& evaluated, const TargetRow* existing, bool always)
{
    if (!existing) {
        if (!mayAdd())
            return result(RowResult::Ignored, reason::addOff, evaluated.comment);
        std::vector<std::size_t> all(evaluated.cells.size());
        std::vector<QString> values(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        ITAM_TRY(makeReferences(evaluated, all));
        for (std::size_t i = 0; i < all.size(); ++i)
            values[i] = evaluated.cells[i].value;
        const store::Table& asClass = evaluated.toClass ? *evaluated.toClass : *m_map.insertAs;
        auto sysId = m_followed.insert(asClass, values);
        if (!sysId)
            return failure(sysId.error());
        MapResult inserted = result(RowResult::Inserted, nullptr, evaluated.comment);
        inserted.table = asClass.name;
        inserted.target = *sysId;
        return inserted;
    }
    const std::vector<std::size_t> changed = differences(evaluated, *existing);
    const store::Table* toClass = newClass(evaluated, *existing);
    if (changed.empty() && !toClass)
        return resultFor(*existing, RowResult::Ignored, reason::unchanged, evaluated.comment);
    if (!always && !mayUpdate())
        return resultFor(*existing, RowResult::Ignored, reason::updateOff, evaluated.comment);
    ITAM_TRY(makeReferences(evaluated, changed));
    std::vector<QString> values(evaluated.cells.size());
    for (const std::size_t i : changed)
        values[i] = evaluated.cells[i].value;
    ITAM_TRY(m_followed.update(*existing, changed, values, toClass));
    MapResult updated = resultFor(*existing, RowResult::Updated, nullptr, evaluated.comment);
    if (toClass)
        updated.table = toClass->name;
    return updated;
}

QString MapRunner::memoryKey(const Evaluated& evaluated) const
{
    QString key;
    for (std::size_t i = 0; i < evaluated.cells.size(); ++i) {
        if (!isKey(i))
            continue;
        const Cell& cell = evaluated.cells[i];
        // A reference by its name: it has no sys_id before it is made.
        key += cell.referenceTo.isEmpty() ? cell.value : cell.referenceTo;
        key += QChar(0x1f);
    }
    return key.toLower();
}

Result<MapResult> MapRunner::run(const Row& row, Evaluated& evaluated)
{
    // T-08: a map without a key always inserts. T-10 is about a key that is empty.
    if (!m_mapHasKey)
        return write(evaluated, nullptr);
    if (!hasKey(evaluated))
        return result(RowResult::Skipped, reason::noKey, evaluated.comment);
    QString memory;
    if (m_map.isShared) {
        memory = memoryKey(evaluated);
        if (const auto seen = m_memory.seen.constFind(memory); seen != m_memory.seen.constEnd())
            return runShared(row, evaluated, *seen);
    }
    auto found = findByKey(evaluated);
    if (!found)
        return failure(found.error());
    if (found->size() > 1)
        addComment(evaluated.comment, QStringLiteral("ambiguous match (%1)").arg(found->size())); // T-09
    if (!m_map.isShared)
        return write(evaluated, found->empty() ? nullptr : &found->front());
    if (!found->empty()) {
        const auto target = std::make_shared<TargetRow>(std::move(found->front()));
        m_memory.seen.insert(memory, target);
        return runShared(row, evaluated, target);
    }
    set(evaluated, m_ownerColumn, row.key());
    auto made = write(evaluated, nullptr);
    if (made && made->result == RowResult::Inserted) {
        auto target = std::make_shared<TargetRow>(TargetRow{made->target, made->table, {}});
        for (const Cell& cell : evaluated.cells)
            target->values.push_back(cell.value);
        m_memory.seen.insert(memory, std::move(target));
    }
    return made;
}

QString MapRunner::saidBy(const Row& row, const Linked& linked) const
{
    constexpr qsizetype usual = 256;
    QString said;
    said.reserve(usual);
    said += linked.value;
    for (const int source : m_sources) {
        const QString* cell = row.cells[static_cast<std::size_t>(source)];
        said += QChar(0x1f);
        if (cell)
            said += *cell;
        else
            said += QChar(0x1e); // not sent differs from empty (W-31)
    }
    return said;
}

Result<MapResult> MapRunner::runOnce(const Row& row, const Linked& linked)
{
    const QString said = saidBy(row, linked);
    const auto known = m_memory.leftAlone.constFind(said);
    if (known != m_memory.leftAlone.constEnd()) {
        // A lower key would become its owner.
        const QString& owner = known->target->values[static_cast<std::size_t>(m_ownerColumn)];
        if (!owner.isEmpty() && owner <= row.key())
            return known->result;
    }
    auto evaluated = evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    if (linked.column >= 0 && !linked.value.isEmpty())
        set(*evaluated, linked.column, linked.value);
    m_last.reset();
    auto ran = run(row, *evaluated);
    if (ran && ran->result == RowResult::Updated)
        m_memory.leftAlone.clear();
    else if (ran && m_last)
        m_memory.leftAlone.insert(said, {std::move(m_last), *ran});
    return ran;
}

Result<MapResult> MapRunner::runShared(const Row& row, Evaluated& evaluated, const std::shared_ptr<TargetRow>& shared)
{
    TargetRow& target = *shared;
    const auto owner = static_cast<std::size_t>(m_ownerColumn);
    const QString before = target.values[owner];
    bool isMine = before.isEmpty() || row.key() <= before;
    leave(evaluated, m_ownerColumn);
    const bool differs = !differences(evaluated, target).empty();
    if (differs && !isMine) {
        const auto left = store::ownerLeft(m_context.writer, m_map.target->name, before, target.sysId);
        if (!left)
            return failure(left.error());
        isMine = *left;
    }
    if (differs && !isMine)
        return resultFor(target, RowResult::Ignored, reason::unchanged,
                         QStringLiteral("%1: the values are those of %2").arg(m_map.target->label, before));
    auto written = differs
                       ? write(evaluated, &target)
                       : Result<MapResult>(resultFor(target, RowResult::Ignored, reason::unchanged, evaluated.comment));
    if (!written)
        return written;
    if (!differs)
        m_last = shared;
    if (isMine && before != row.key() && written->landed()) {
        ITAM_TRY(m_table.setQuietly(target.sysId, columnDef(m_ownerColumn), row.key()));
        target.values[owner] = row.key();
    }
    if (written->result == RowResult::Updated) {
        for (std::size_t i = 0; i < target.values.size(); ++i) {
            if (evaluated.cells[i].isSet && !isKey(i))
                target.values[i] = evaluated.cells[i].value;
        }
    }
    return written;
}

MapResult MapRunner::result(RowResult outcome, const char* why, const QString& comment) const
{
    MapResult made;
    made.map = m_map.name;
    made.result = outcome;
    static const QString unchanged = QString::fromLatin1(reason::unchanged); // most rows, most of the time
    if (why)
        made.reason = why == reason::unchanged ? unchanged : QString::fromLatin1(why);
    made.comment = comment;
    made.table = m_map.target->name;
    return made;
}

MapResult MapRunner::resultFor(const TargetRow& target, RowResult outcome, const char* why,
                               const QString& comment) const
{
    MapResult made = result(outcome, why, comment);
    if (!target.className.isEmpty())
        made.table = target.className;
    made.target = target.sysId;
    return made;
}

} // namespace itam::sandbox::transform
