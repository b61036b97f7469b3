// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lifecyclewrites.h"

#include "core/sandbox/store/eachrow.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/values.h"

#include <map>

namespace itam::sandbox::store {
namespace {

namespace lc = core::lifecycle;

constexpr auto selectCiOfAction = "SELECT ci FROM statemgmt_cmdb_actions WHERE sys_id = ?1";

QString truth(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

/// A duration is kept as the time since the epoch.
QString durationText(const std::optional<std::chrono::seconds>& time)
{
    return time ? platformTime(QDateTime::fromSecsSinceEpoch(time->count(), Qt::UTC)) : QString();
}

QString timeText(const QDateTime& time)
{
    return time.isValid() ? platformTime(time) : QString();
}

/// Thousands of rows of one table with the same columns: insertRecord() asks for more of each than these need.
class RowWriter
{
public:
    RowWriter(Writer& writer, QLatin1String tableName, const QStringList& columns)
        : m_writer(writer)
        , m_table(*writer.schema().find(QString(tableName)))
    {
        QString names;
        QString parameters;
        QString assignments;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            m_columns.push_back(m_table.column(columns[i]));
            const QString parameter = QStringLiteral("?%1").arg(i + firstValue);
            names += QStringLiteral(", \"%1\"").arg(columns[i]);
            parameters += QLatin1String(", ") + parameter;
            assignments += QStringLiteral("\"%1\" = %2, ").arg(columns[i], parameter);
        }
        m_insert = QStringLiteral("INSERT INTO \"%1\" (sys_id, sys_created_on, sys_updated_on, sys_created_by, "
                                  "sys_updated_by, sys_mod_count%2) VALUES (?1, ?2, ?2, ?3, ?3, 0%3)")
                       .arg(m_table.physical, names, parameters)
                       .toUtf8();
        m_update = QStringLiteral("UPDATE \"%1\" SET %2sys_updated_on = ?2, sys_updated_by = ?3, "
                                  "sys_mod_count = sys_mod_count + 1 WHERE sys_id = ?1")
                       .arg(m_table.physical, assignments)
                       .toUtf8();
    }

    /// Without a sys_id it is inserted.
    [[nodiscard]] Result<void> write(const QString& sysId, const QStringList& values)
    {
        auto statement = m_writer.query(sysId.isEmpty() ? m_insert : m_update);
        if (!statement)
            return failure(statement.error());
        (*statement)
            ->bind(1, sysId.isEmpty() ? newSysId() : sysId)
            .bind(2, m_writer.timeText())
            .bind(3, m_writer.actor());
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            ITAM_TRY(bindValue(**statement, static_cast<int>(i) + firstValue, *m_columns[i],
                               values[static_cast<qsizetype>(i)]));
        return (*statement)->run();
    }

private:
    static constexpr int firstValue = 4;
    Writer& m_writer;
    const Table& m_table;
    std::vector<const ColumnDef*> m_columns;
    QByteArray m_insert;
    QByteArray m_update;
};

QStringList columnsOf(QLatin1String tableName)
{
    for (const lc::LifecycleTable& table : lc::lifecycleTables()) {
        if (table.name == tableName)
            return QString::fromLatin1(table.columns).split(QLatin1Char(' '));
    }
    return {};
}

/// The rows of a decision, by kind.
class DecidedRows
{
public:
    explicit DecidedRows(Writer& writer)
        : m_writer(writer)
        , m_states(writer, lc::table::internalStates, columnsOf(lc::table::internalStates))
        , m_actions(writer, lc::table::cmdbActions, columnsOf(lc::table::cmdbActions))
        , m_registrations(writer, lc::table::registeredUsers, columnsOf(lc::table::registeredUsers))
    {
    }

    [[nodiscard]] Result<void> operator()(const lc::InternalStateRow& row)
    {
        return m_states.write(row.sysId, {row.ci, QString::number(row.operationalState), row.requestorId,
                                          truth(row.active), timeText(row.setOn)});
    }

    [[nodiscard]] Result<void> operator()(const lc::CmdbActionRow& row)
    {
        return m_actions.write(row.sysId,
                               {row.ci, row.action, row.requestorId, truth(row.active), durationText(row.lease.time),
                                timeText(row.lease.start), lc::timeText(row.lease.expires)});
    }

    [[nodiscard]] Result<void> operator()(const lc::RegisteredUserRow& row)
    {
        return m_registrations.write(row.sysId, {row.requestorId, row.user, truth(row.active)});
    }

    /// A task like others: it has a number, and says which CI it is about.
    [[nodiscard]] Result<void> operator()(const lc::RenewLeaseTaskRow& row)
    {
        Values values{{QStringLiteral("ci_action_record"), row.ciActionRecord},
                      {QStringLiteral("requestor_id"), row.requestorId},
                      {QStringLiteral("active"), truth(row.active)},
                      {QStringLiteral("state"), QString::number(row.state)},
                      {QStringLiteral("assigned_to"), row.assignedTo},
                      {QStringLiteral("short_description"), row.shortDescription},
                      {QStringLiteral("description"), row.description}};
        if (!row.active)
            values.insert(QStringLiteral("closed_at"), m_writer.timeText());
        if (!row.sysId.isEmpty()) {
            ITAM_TRY(updateRecord(m_writer, lc::table::renewLeaseTasks, row.sysId, values));
            return {};
        }
        ITAM_TRY(eachRow(m_writer, selectCiOfAction, {row.ciActionRecord}, [&](const sqlite::Statement& found) {
            values.insert(QStringLiteral("cmdb_ci"), found.text(0));
        }));
        ITAM_TRY(insertRecord(m_writer, lc::table::renewLeaseTasks, values));
        return {};
    }

private:
    Writer& m_writer;
    RowWriter m_states;
    RowWriter m_actions;
    RowWriter m_registrations;
};

/// All that becomes of one record.
struct RecordChange
{
    QString physical;
    QString sysId;
    std::map<QString, std::pair<const ColumnDef*, QString>>
        values; ///< by column; sorted, so that statements are shared
};

Result<std::vector<RecordChange>> byRecord(Writer& writer, const std::vector<lc::FieldChange>& fields)
{
    std::vector<RecordChange> changes;
    QHash<std::pair<QString, QString>, std::size_t> places;
    for (const lc::FieldChange& field : fields) {
        const Table* table = writer.schema().find(field.tableName);
        const ColumnDef* column = table ? table->column(field.field) : nullptr;
        if (!column)
            return failure(ErrorCode::Usage, QStringLiteral("no such column: %1").arg(field.field), field.tableName);
        const std::pair key{table->physical, field.sysId};
        const auto known = places.constFind(key);
        const std::size_t place = known == places.cend() ? changes.size() : *known;
        if (known == places.cend()) {
            places.insert(key, place);
            changes.push_back({table->physical, field.sysId, {}});
        }
        changes[place].values[field.field] = {column, field.after};
    }
    return changes;
}

Result<void> writeRecord(Writer& writer, const RecordChange& change)
{
    constexpr int firstValue = 4;
    QString assignments;
    int parameter = firstValue;
    for (const auto& [name, value] : change.values)
        assignments += QStringLiteral("\"%1\" = ?%2, ").arg(name).arg(parameter++);
    auto update = writer.query(QStringLiteral("UPDATE \"%1\" SET %2sys_updated_on = ?2, sys_updated_by = ?3, "
                                              "sys_mod_count = coalesce(sys_mod_count, 0) + 1 WHERE sys_id = ?1")
                                   .arg(change.physical, assignments)
                                   .toUtf8());
    if (!update)
        return failure(update.error());
    (*update)->bind(1, change.sysId).bind(2, writer.timeText()).bind(3, writer.actor());
    parameter = firstValue;
    for (const auto& [name, value] : change.values)
        ITAM_TRY(bindValue(**update, parameter++, *value.first, value.second));
    return (*update)->run();
}

} // namespace

Result<void> writeFields(Writer& writer, const std::vector<lc::FieldChange>& fields)
{
    const auto changes = byRecord(writer, fields);
    if (!changes)
        return failure(changes.error());
    for (const RecordChange& change : *changes)
        ITAM_TRY(writeRecord(writer, change));
    return {};
}

Result<void> writeLifecycleAudit(Writer& writer, const std::vector<lc::AuditEntry>& audit)
{
    RowWriter rows(writer, QLatin1String("sys_audit"),
                   {QStringLiteral("tablename"), QStringLiteral("documentkey"), QStringLiteral("fieldname"),
                    QStringLiteral("oldvalue"), QStringLiteral("newvalue"), QStringLiteral("user"),
                    QStringLiteral("ci"), QStringLiteral("requestor_id"), QStringLiteral("action"),
                    QStringLiteral("rule")});
    for (const lc::AuditEntry& entry : audit)
        ITAM_TRY(rows.write({}, {entry.tableName, entry.documentKey, entry.fieldName, entry.oldValue, entry.newValue,
                                 entry.user, entry.ci, entry.requestorId, entry.action, entry.rule}));
    return {};
}

Result<void> writeLifecycleLog(Writer& writer, const std::vector<lc::LogLine>& log)
{
    RowWriter rows(writer, QLatin1String("syslog"),
                   {QStringLiteral("level"), QStringLiteral("source"), QStringLiteral("message")});
    for (const lc::LogLine& line : log)
        ITAM_TRY(rows.write({}, {QString::number(line.level), lc::logSource, line.message}));
    return {};
}

Result<void> writeDecision(Writer& writer, const lc::Decision& decision)
{
    DecidedRows rows(writer);
    for (const lc::RowToWrite& row : decision.writes)
        ITAM_TRY(std::visit(rows, row));
    for (const lc::RowToDelete& row : decision.deletions)
        ITAM_TRY(deleteRecord(writer, row.tableName, row.sysId));
    ITAM_TRY(writeFields(writer, decision.fields));
    ITAM_TRY(writeLifecycleAudit(writer, decision.audit));
    return writeLifecycleLog(writer, decision.log);
}

} // namespace itam::sandbox::store
