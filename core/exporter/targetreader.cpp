// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/targetreader.h"

#include "core/mapping/expectation.h"
#include "core/servicenow/historyquery.h"

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

constexpr int mostProperties = 1000;

QString sysId()
{
    return QStringLiteral("sys_id");
}

servicenow::TableQuery uncounted(const QString& table, const QString& query, const QStringList& fields, int limit)
{
    servicenow::TableQuery asked;
    asked.table = table;
    asked.query = query;
    asked.fields = fields;
    asked.limit = limit;
    asked.count = false;
    return asked;
}

/// How many keys from `from` on are asked for at once: at least one.
qsizetype groupFrom(const QStringList& keys, qsizetype from)
{
    qsizetype count = 0;
    qsizetype characters = 0;
    while (from + count < keys.size() && count < targetGroupSize) {
        characters += keys[from + count].size();
        if (count > 0 && characters > targetGroupCharacters)
            break;
        ++count;
    }
    return count;
}

} // namespace

QString inQuery(const QString& column, const QStringList& keys)
{
    QStringList listed;
    QStringList single;
    for (const QString& key : keys) {
        if (key.contains(QLatin1Char(',')))
            single.append(column + QLatin1Char('=') + servicenow::queryValue(key));
        else
            listed.append(servicenow::queryValue(key));
    }
    if (!listed.isEmpty())
        single.prepend(column + QLatin1String("IN") + listed.join(QLatin1Char(',')));
    return single.join(QLatin1String("^OR"));
}

Result<QList<TableRow>> findRows(servicenow::TableClient& tables, const QString& table, const QString& keyColumn,
                                 const QStringList& keys, const QStringList& fields, const std::stop_token& stop)
{
    QList<TableRow> rows;
    qsizetype from = 0;
    while (from < keys.size()) {
        const qsizetype count = groupFrom(keys, from);
        const QString query = inQuery(keyColumn, keys.mid(from, count));
        auto page = tables.query(uncounted(table, query, fields, 2 * targetPageSize), stop);
        if (!page)
            return failure(page.error());
        rows += page->rows;
        from += count;
    }
    return rows;
}

KeyedRows::KeyedRows(servicenow::TableClient tables, QString table, QString keyColumn, QStringList fields, int pageSize,
                     QString condition)
    : m_tables(tables)
    , m_table(std::move(table))
    , m_keyColumn(std::move(keyColumn))
    , m_fields(std::move(fields))
    , m_pageSize(pageSize)
    , m_condition(std::move(condition))
{
    for (const QString& needed : {m_keyColumn, sysId()}) {
        if (!m_fields.contains(needed))
            m_fields.append(needed);
    }
}

Result<std::optional<TargetRow>> KeyedRows::next(const std::stop_token& stop)
{
    if (m_next == m_page.size() && !m_atEnd)
        ITAM_TRY(readPage(stop));
    if (m_next == m_page.size())
        return std::optional<TargetRow>();
    TableRow& row = m_page[m_next++];
    return TargetRow{row.value(m_keyColumn).toUtf8(), std::move(row)};
}

// Behind the last key, and that key once more: how many rows an instance takes for equal to it is its own business, so
// what came already is told by its sys_id.
Result<void> KeyedRows::readPage(const std::stop_token& stop)
{
    QString behind = m_keyColumn + QLatin1String("ISNOTEMPTY");
    if (!m_lastKey.isEmpty())
        behind = m_keyColumn + QLatin1String(">=") + servicenow::queryValue(m_lastKey);
    if (!m_condition.isEmpty())
        behind.prepend(m_condition + u'^');
    const QString query = behind + QLatin1String("^ORDERBY") + m_keyColumn + QLatin1String("^ORDERBYsys_id");
    auto page = m_tables.query(uncounted(m_table, query, m_fields, m_pageSize), stop);
    if (!page)
        return failure(page.error());
    m_atEnd = page->rows.size() < m_pageSize;
    QSet<QString> before = std::exchange(m_lastPage, {});
    m_page.clear();
    m_next = 0;
    for (TableRow& row : page->rows) {
        const QString id = row.value(sysId());
        m_lastPage.insert(id);
        if (!before.contains(id))
            m_page.append(std::move(row));
    }
    if (!m_page.isEmpty())
        m_lastKey = m_page.constLast().value(m_keyColumn);
    else if (!m_atEnd)
        return failure(ErrorCode::BadReply, QStringLiteral("more than %1 rows with one key").arg(m_pageSize), m_table);
    return {};
}

Result<QHash<QString, KnownIdentity>> readIdentities(servicenow::TableClient& tables, const QStringList& computerIds,
                                                     const std::stop_token& stop)
{
    QHash<QString, KnownIdentity> known;
    const auto rows =
        findRows(tables, QStringLiteral("x_fls_flexera_fnms_identity"), QStringLiteral("computer_id"), computerIds,
                 {QStringLiteral("computer_id"), QStringLiteral("ci"), QStringLiteral("ci.itam_unique_id"),
                  QStringLiteral("source_id")},
                 stop);
    if (!rows && rows.error().code == ErrorCode::NotFound)
        return known;
    if (!rows)
        return failure(rows.error());
    for (const TableRow& row : *rows)
        known.insert(row.value(QStringLiteral("computer_id")),
                     {row.value(QStringLiteral("ci")), row.value(QStringLiteral("ci.itam_unique_id")),
                      row.value(QStringLiteral("source_id"))});
    return known;
}

Result<QHash<QString, QString>> readProperties(servicenow::TableClient& tables, const std::stop_token& stop)
{
    QHash<QString, QString> properties;
    const auto page =
        tables.query(uncounted(QStringLiteral("x_fls_flexera_fnms_property"), QStringLiteral("ORDERBYname"),
                               {QStringLiteral("name"), QStringLiteral("value")}, mostProperties),
                     stop);
    if (!page && page.error().code == ErrorCode::NotFound)
        return properties;
    if (!page)
        return failure(page.error());
    for (const TableRow& row : page->rows)
        properties.insert(row.value(QStringLiteral("name")), row.value(QStringLiteral("value")));
    return properties;
}

Result<QSet<QString>> readKnownPeople(servicenow::TableClient& tables, const QStringList& names,
                                      const std::stop_token& stop)
{
    QStringList wanted = names;
    for (const QString& name : names)
        wanted.append(name.section(QLatin1Char('\\'), -1).section(QLatin1Char('@'), 0, 0));
    wanted.removeDuplicates();
    wanted.removeAll(QString());
    QSet<QString> known;
    for (const char* column : {"user_name", "email", "name"}) {
        const auto rows =
            findRows(tables, QStringLiteral("sys_user"), QString::fromLatin1(column), wanted,
                     {QStringLiteral("user_name"), QStringLiteral("email"), QStringLiteral("name")}, stop);
        if (!rows)
            return failure(rows.error());
        for (const TableRow& row : *rows) {
            for (const QString& name : names) {
                if (mapping::isSamePerson(name, row.value(QStringLiteral("user_name")),
                                          row.value(QStringLiteral("email")), row.value(QStringLiteral("name"))))
                    known.insert(name);
            }
        }
    }
    return known;
}

} // namespace itam::core::exporter
