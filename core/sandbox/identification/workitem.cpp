// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/workitem.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

const QChar separator(0x1f);

class Collector
{
public:
    Collector(const store::Schema& schema, const Payload& payload, bool merges)
        : m_schema(schema)
        , m_payload(payload)
        , m_merges(merges)
    {
    }

    std::vector<WorkItem> collect();

private:
    [[nodiscard]] QString keyOf(const ItemInput& item, const IdentificationRule* rule) const;
    [[nodiscard]] QString referencesOf(const RowInput& row) const;
    void merge(WorkItem& into, const ItemInput& item, int index);
    void add(const ItemInput& item, int index, const IdentificationRule* rule);
    void addRows(WorkItem& work, const ItemInput& item, int index, bool isLookup);
    void addRow(WorkItem& work, AttachedRow row, bool isLookup);
    [[nodiscard]] QString keyOf(const AttachedRow& row) const;

    const store::Schema& m_schema;
    const Payload& m_payload;
    const bool m_merges;
    std::vector<WorkItem> m_works;
    QHash<QString, std::size_t> m_rows; ///< place in the list of its item
};

void complete(store::Values& values, const store::Values& more)
{
    for (auto value = more.begin(); value != more.end(); ++value) {
        if (values.value(value.key()).isEmpty())
            values.insert(value.key(), *value);
    }
}

/// What tells two items of a class apart; empty: nothing does. A dependent CI depends on more than itself.
QString Collector::keyOf(const ItemInput& item, const IdentificationRule* rule) const
{
    if (!rule || !rule->isIndependent())
        return {};
    const QString start = item.className + separator;
    if (const QString id = item.values.value(QStringLiteral("sys_id")); !id.isEmpty())
        return start + QLatin1String("id") + separator + id;
    const store::Table& table = *m_schema.find(rule->appliesTo);
    for (const IdentifierEntry& entry : rule->entries) {
        const QString key = criterionKey(table, entry.attributes, item.values);
        if (!entry.isLookup() && !key.split(separator).contains(QString()))
            return start + QString::number(entry.order) + separator + key;
    }
    if (item.source.nativeKey.isEmpty())
        return {};
    return start + QLatin1String("key") + separator + item.source.name + separator + item.source.nativeKey;
}

/// Rows that refer to different ones are different, although the columns are empty yet.
QString Collector::referencesOf(const RowInput& row) const
{
    QString text;
    const auto own = m_payload.references.constFind(row.internalId);
    if (row.internalId.isEmpty() || own == m_payload.references.constEnd())
        return text;
    for (const ReferenceInput& reference : *own)
        text += separator + reference.field + separator + reference.referenced;
    return text;
}

std::vector<WorkItem> Collector::collect()
{
    QHash<QString, std::size_t> known;
    for (std::size_t i = 0; i < m_payload.items.size(); ++i) {
        const ItemInput& item = m_payload.items[i];
        const int index = static_cast<int>(i);
        const IdentificationRule* rule = ruleOf(m_schema, item.className);
        const QString key = keyOf(item, rule);
        const auto first = key.isEmpty() ? known.constEnd() : known.constFind(key);
        if (first != known.constEnd() && m_merges) {
            merge(m_works[*first], item, index);
            continue;
        }
        add(item, index, rule);
        if (first != known.constEnd()) {
            WorkItem& other = m_works[*first];
            const Problem problem{ProblemCode::DuplicatePayloadRecords,
                                  QStringLiteral("Found duplicate items in the payload (index %1 and %2), using "
                                                 "className [%3]. Remove duplicate items from payload")
                                      .arg(other.outcome.indices.front())
                                      .arg(index)
                                      .arg(item.className)};
            other.outcome.errors.push_back(problem);
            m_works.back().outcome.errors.push_back(problem);
        } else if (!key.isEmpty()) {
            known.insert(key, m_works.size() - 1);
        }
    }
    return std::move(m_works);
}

void Collector::add(const ItemInput& item, int index, const IdentificationRule* rule)
{
    WorkItem work;
    work.input = item;
    work.input.lookups.clear();
    work.input.related.clear();
    work.rule = rule;
    work.outcome.className = item.className;
    m_works.push_back(std::move(work));
    merge(m_works.back(), item, index);
}

void Collector::merge(WorkItem& into, const ItemInput& item, int index)
{
    complete(into.input.values, item.values);
    into.outcome.indices.push_back(index);
    into.sources.push_back(item.source);
    if (!item.internalId.isEmpty())
        into.internalIds.append(item.internalId);
    addRows(into, item, index, true);
    addRows(into, item, index, false);
}

void Collector::addRows(WorkItem& work, const ItemInput& item, int index, bool isLookup)
{
    const std::vector<RowInput>& rows = isLookup ? item.lookups : item.related;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        AttachedRow row;
        row.input = rows[i];
        row.outcome.className = rows[i].className;
        row.outcome.indices = {{index, static_cast<int>(i)}};
        const IdentifierEntry* lookup = work.rule && isLookup ? work.rule->lookupEntry(rows[i].className) : nullptr;
        const RelatedEntry* related = work.rule && !isLookup ? work.rule->relatedEntry(rows[i].className) : nullptr;
        if (lookup || related) {
            row.referencedField = lookup ? lookup->referencedField : related->referencedField;
            row.attributes = lookup ? lookup->attributes : related->attributes;
        }
        addRow(work, std::move(row), isLookup);
    }
}

/// Empty: nothing tells it apart.
QString Collector::keyOf(const AttachedRow& row) const
{
    const store::Table* table = m_schema.find(row.input.className);
    if (!table || row.referencedField.isEmpty())
        return {};
    return table->name + separator + criterionKey(*table, row.attributes, row.input.values) + referencesOf(row.input);
}

void Collector::addRow(WorkItem& work, AttachedRow row, bool isLookup)
{
    std::vector<AttachedRow>& rows = isLookup ? work.lookups : work.related;
    const QString own = keyOf(row);
    const QString key = QString::number(work.outcome.indices.front()) + separator +
                        (isLookup ? QLatin1Char('l') : QLatin1Char('r')) + separator + own;
    const auto known = own.isEmpty() ? m_rows.constEnd() : m_rows.constFind(key);
    if (known == m_rows.constEnd()) {
        if (!own.isEmpty())
            m_rows.insert(key, rows.size());
        rows.push_back(std::move(row));
        return;
    }
    if (m_merges) {
        AttachedRow& equal = rows[*known];
        complete(equal.input.values, row.input.values);
        equal.sources.push_back(row.input.source);
        equal.outcome.indices.push_back(row.outcome.indices.front());
        return;
    }
    work.outcome.errors.push_back(
        {isLookup ? ProblemCode::DuplicateLookupPayload : ProblemCode::DuplicateRelatedPayload,
         QStringLiteral("Found duplicate rows of [%1] in payload item '%2', using fields [%3]")
             .arg(row.input.className, work.input.className, row.attributes.join(QLatin1String(", ")))});
    rows.push_back(std::move(row));
}

} // namespace

bool WorkItem::isOf(int index) const
{
    return std::find(outcome.indices.begin(), outcome.indices.end(), index) != outcome.indices.end();
}

std::vector<AttachedRow*> WorkItem::rows()
{
    std::vector<AttachedRow*> all;
    for (std::vector<AttachedRow>* rows : {&lookups, &related}) {
        for (AttachedRow& row : *rows)
            all.push_back(&row);
    }
    return all;
}

std::vector<WorkItem> workItems(const store::Schema& schema, const Payload& payload, bool merges)
{
    return Collector(schema, payload, merges).collect();
}

} // namespace itam::sandbox::identification
