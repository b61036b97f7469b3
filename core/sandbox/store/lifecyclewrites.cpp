// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lifecyclewrites.h"

#include "core/sandbox/store/eachrow.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/textbinder.h"
#include "core/sandbox/store/values.h"

#include <list>
#include <numeric>
#include <optional>

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
/// Statements stay on loan as long as it lives. Values are normal (values.h); longer ones than their column are cut.
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
        m_insertSql = QStringLiteral("INSERT INTO \"%1\" (sys_id, sys_created_on, sys_updated_on, sys_created_by, "
                                     "sys_updated_by, sys_mod_count%2) VALUES (?1, ?2, ?2, ?3, ?3, 0%3)")
                          .arg(m_table.physical, names, parameters)
                          .toUtf8();
        m_updateSql = QStringLiteral("UPDATE \"%1\" SET %2sys_updated_on = ?2, sys_updated_by = ?3, "
                                     "sys_mod_count = sys_mod_count + 1 WHERE sys_id = ?1")
                          .arg(m_table.physical, assignments)
                          .toUtf8();
    }

    /// Without a sys_id it is inserted.
    [[nodiscard]] Result<void> write(const QString& sysId, const QStringList& values)
    {
        const bool isNew = sysId.isEmpty();
        std::optional<Query>& statement = isNew ? m_insert : m_update;
        if (!statement) {
            auto prepared = m_writer.query(isNew ? m_insertSql : m_updateSql);
            if (!prepared)
                return failure(prepared.error());
            statement.emplace(std::move(*prepared));
        }
        const QString id = isNew ? newSysId() : sysId;
        const auto addLength = [](qsizetype sum, const QString& value) { return sum + value.size(); };
        m_binder.begin(std::accumulate(values.begin(), values.end(),
                                       id.size() + m_writer.timeText().size() + m_writer.actor().size(), addLength));
        m_binder.bind(**statement, 1, id);
        m_binder.bind(**statement, 2, m_writer.timeText());
        m_binder.bind(**statement, 3, m_writer.actor());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const QString& value = values[static_cast<qsizetype>(i)];
            const int longest = m_columns[i]->max;
            bindNormal(m_binder, **statement, static_cast<int>(i) + firstValue, *m_columns[i],
                       longest > 0 && value.size() > longest ? value.left(longest) : value);
        }
        return (*statement)->run();
    }

private:
    static constexpr int firstValue = 4;
    Writer& m_writer;
    const Table& m_table;
    std::vector<const ColumnDef*> m_columns;
    QByteArray m_insertSql;
    QByteArray m_updateSql;
    std::optional<Query> m_insert;
    std::optional<Query> m_update;
    TextBinder m_binder;
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

/// Columns of a decision: few of them, named again and again.
class NamedColumns
{
public:
    explicit NamedColumns(const Schema& schema) : m_schema(schema) {}

    struct Named
    {
        QString tableName;
        QString field;
        const Table* table = nullptr;
        const ColumnDef* column = nullptr;
    };
    /// Null: there is no such column.
    [[nodiscard]] const Named* find(const lc::FieldChange& change)
    {
        const auto isIt = [&](const Named& named) {
            return named.field == change.field && named.tableName == change.tableName;
        };
        const auto known = std::find_if(m_named.begin(), m_named.end(), isIt);
        if (known != m_named.end())
            return &*known;
        Named named{change.tableName, change.field, m_schema.find(change.tableName), nullptr};
        named.column = named.table ? named.table->column(named.field) : nullptr;
        return named.column ? &m_named.emplace_back(named) : nullptr;
    }

private:
    const Schema& m_schema;
    std::list<Named> m_named; // its nodes do not move
};

/// All that becomes of one record.
struct RecordChange
{
    const Table* table = nullptr;
    QString sysId;
    std::vector<std::pair<const ColumnDef*, QString>> values; ///< in the order of first mention

    void set(const ColumnDef* column, const QString& value)
    {
        const auto same =
            std::find_if(values.begin(), values.end(), [&](const auto& known) { return known.first == column; });
        if (same == values.end())
            values.emplace_back(column, value);
        else
            same->second = value;
    }
    [[nodiscard]] bool isLike(const RecordChange& other) const
    {
        return table->physical == other.table->physical &&
               std::equal(values.begin(), values.end(), other.values.begin(), other.values.end(),
                          [](const auto& a, const auto& b) { return a.first->name == b.first->name; });
    }
};

Result<std::vector<RecordChange>> byRecord(Writer& writer, const std::vector<lc::FieldChange>& fields)
{
    NamedColumns columns(writer.schema());
    std::vector<RecordChange> changes;
    QHash<std::pair<QString, QString>, std::size_t> places;
    for (const lc::FieldChange& field : fields) {
        const NamedColumns::Named* named = columns.find(field);
        if (!named)
            return failure(ErrorCode::Usage, QStringLiteral("no such column: %1").arg(field.field), field.tableName);
        const std::pair key{named->table->physical, field.sysId};
        const auto known = places.constFind(key);
        const std::size_t place = known == places.cend() ? changes.size() : *known;
        if (known == places.cend()) {
            places.insert(key, place);
            changes.push_back({named->table, field.sysId, {}});
        }
        changes[place].set(named->column, field.after);
    }
    return changes;
}

constexpr int firstFieldValue = 4;

QByteArray updateOf(const RecordChange& change)
{
    QByteArray sql = "UPDATE \"" + change.table->physical.toUtf8() + "\" SET ";
    int parameter = firstFieldValue;
    for (const auto& [column, value] : change.values)
        sql += '"' + column->name.toUtf8() + "\" = ?" + QByteArray::number(parameter++) + ", ";
    return sql + "sys_updated_on = ?2, sys_updated_by = ?3, sys_mod_count = coalesce(sys_mod_count, 0) + 1 "
                 "WHERE sys_id = ?1";
}

} // namespace

Result<void> writeFields(Writer& writer, const std::vector<lc::FieldChange>& fields)
{
    const auto changes = byRecord(writer, fields);
    if (!changes)
        return failure(changes.error());
    std::optional<Query> update;
    const RecordChange* prepared = nullptr;
    for (const RecordChange& change : *changes) {
        if (!prepared || !change.isLike(*prepared)) {
            auto query = writer.query(updateOf(change));
            if (!query)
                return failure(query.error());
            update.emplace(std::move(*query));
            prepared = &change;
        }
        (*update)->bind(1, change.sysId).bind(2, writer.timeText()).bind(3, writer.actor());
        int parameter = firstFieldValue;
        for (const auto& [column, value] : change.values)
            ITAM_TRY(bindValue(**update, parameter++, *column, value));
        ITAM_TRY((*update)->run());
    }
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
