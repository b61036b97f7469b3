// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/sourcekeyedcis.h"

#include "core/journal/identities.h"
#include "core/servicenow/historyquery.h"
#include "core/servicenow/tablereading.h"

namespace itam::core::exporter {
namespace {

using servicenow::TableRow;

constexpr qsizetype mostKept = 20'000;
const QString sourceTable = QStringLiteral("sys_object_source");
const QString idColumn = QStringLiteral("id");
const QString targetColumn = QStringLiteral("target_sys_id");
const QString sysIdColumn = QStringLiteral("sys_id");

} // namespace

SourceKeyedCis::SourceKeyedCis(const servicenow::TableClient& tables, QString source, journal::Journal* journal,
                               QString instanceId)
    : m_tables(tables)
    , m_source(std::move(source))
    , m_journal(journal)
    , m_instanceId(std::move(instanceId))
{
}

Result<QHash<QString, QString>> SourceKeyedCis::find(const QStringList& computerIds, const std::stop_token& stop)
{
    QStringList unknown;
    for (const QString& id : computerIds) {
        if (!id.isEmpty() && !m_known.contains(id))
            unknown.append(id);
    }
    unknown.removeDuplicates();
    if (m_known.size() + unknown.size() > mostKept) {
        m_known.clear();
        unknown = computerIds;
        unknown.removeDuplicates();
        unknown.removeAll(QString());
    }
    if (!unknown.isEmpty())
        ITAM_TRY(learn(unknown, stop));
    QHash<QString, QString> found;
    for (const QString& id : computerIds) {
        if (const QString sysId = m_known.value(id); !sysId.isEmpty())
            found.insert(id, sysId);
    }
    return found;
}

Result<void> SourceKeyedCis::learn(const QStringList& computerIds, const std::stop_token& stop)
{
    const QString feed = QStringLiteral("source_feed");
    const QString name = QStringLiteral("name");
    const auto rows =
        findRows(m_tables, sourceTable, idColumn, computerIds, {idColumn, targetColumn, name, feed}, stop);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& row : *rows) {
        if (row.value(name) == m_source && row.value(feed) == model::nameOf(model::DataType::Hardware))
            m_known.insert(row.value(idColumn), row.value(targetColumn));
    }
    QList<QByteArray> others;
    for (const QString& id : computerIds) {
        if (m_known.value(id).isEmpty())
            others.append(id.toUtf8());
    }
    if (m_journal && !m_instanceId.isEmpty() && !others.isEmpty()) {
        const auto known = journal::Identities(*m_journal, m_instanceId, model::DataType::Hardware).find(others);
        if (!known)
            return failure(known.error());
        for (const journal::KnownIdentity& identity : *known)
            m_known.insert(QString::fromUtf8(identity.key), identity.sysId);
    }
    for (const QString& id : computerIds) {
        if (!m_known.contains(id))
            m_known.insert(id, QString());
    }
    return {};
}

Result<QHash<QString, QString>> SourceKeyedCis::ownersOf(const QStringList& sysIds, const std::stop_token& stop)
{
    QHash<QString, QString> owners;
    const auto rows = servicenow::readWhere(
        m_tables,
        {.table = sourceTable,
         .query = QStringLiteral("name=%1^source_feed=%2")
                      .arg(servicenow::queryValue(m_source), model::nameOf(model::DataType::Hardware)),
         .fields = {idColumn, targetColumn}},
        targetColumn, sysIds, stop);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& row : *rows) {
        if (!owners.contains(row.value(targetColumn)))
            owners.insert(row.value(targetColumn), row.value(idColumn));
    }
    return owners;
}

Result<QHash<QString, QString>> SourceKeyedCis::findBy(const QString& column, const QStringList& values,
                                                       const std::stop_token& stop)
{
    QHash<QString, QString> found;
    if (values.isEmpty())
        return found;
    const auto rows =
        findRows(m_tables, QStringLiteral("cmdb_ci_computer"), column, values, {column, sysIdColumn}, stop);
    if (!rows)
        return failure(rows.error());
    QHash<QString, int> counts;
    for (const TableRow& row : *rows)
        ++counts[row.value(column).toLower()];
    for (const QString& value : values) {
        for (const TableRow& row : *rows) {
            if (counts.value(value.toLower()) == 1 && row.value(column).compare(value, Qt::CaseInsensitive) == 0)
                found.insert(value, row.value(sysIdColumn));
        }
    }
    return found;
}

} // namespace itam::core::exporter
