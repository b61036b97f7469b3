// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/snapshot.h"

#include "core/journal/journal.h"
#include "core/mapping/transformmap.h"
#include "core/sandbox/integration/application.h"
#include "core/sandbox/store/schema.h"
#include "core/support/sqlite.h"
#include "tests/campaign/localinstance.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace itam::tests::campaign {
namespace {

using core::support::sqlite::Database;
using core::support::sqlite::OpenMode;
using core::support::sqlite::Statement;

constexpr std::array<const char*, 16> tables{"cmdb",
                                             "cmdb_model",
                                             "cmdb_rel_ci",
                                             "cmdb_rel_type",
                                             "core_company",
                                             "cmn_location",
                                             "cmn_department",
                                             "cmn_cost_center",
                                             "cmdb_model_category",
                                             "ast_contract",
                                             "contract_rel_ci",
                                             "cmdb_sam_sw_discovery_model",
                                             "cmdb_sam_sw_install",
                                             "cmdb_software_instance",
                                             "x_fls_flexera_fnms_identity",
                                             "x_fls_flexera_fnms_duplicate"};
// Given by the instance, each time anew.
const QSet<QString> generated{
    QStringLiteral("sys_id"),        QStringLiteral("row_number"),     QStringLiteral("number"),
    QStringLiteral("sys_mod_count"), QStringLiteral("sys_created_by"), QStringLiteral("sys_updated_by"),
    QStringLiteral("run"),           QStringLiteral("import_run"),     QStringLiteral("u_transaction")};

struct Row
{
    QString table;
    QList<std::pair<QString, QString>> cells; ///< column and value, without generated ones
    QString label;
};
using Rows = QMap<QString, Row>; ///< by sys_id

Database opened(const QString& path)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        giveUp(database.error().detail);
    return std::move(*database);
}

template <typename Each>
void forEach(const Database& database, const QByteArray& sql, Each each)
{
    auto statement = database.prepare(sql);
    if (!statement)
        giveUp(statement.error().detail);
    while (true) {
        const auto row = statement->step();
        if (!row)
            giveUp(row.error().detail);
        if (!*row)
            return;
        each(*statement);
    }
}

/// By table: what maps write on insert only, and what a class gives a row then because no map ever writes it.
QHash<QString, QSet<QString>> writtenOnInsertOnly()
{
    const auto schema = sandbox::store::Schema::fromJson({sandbox::integration::instanceSchema()});
    const auto maps = core::mapping::readMaps(core::mapping::builtInMaps());
    if (!schema || !maps)
        giveUp(schema ? maps.error().detail : schema.error().detail);
    QHash<QString, QSet<QString>> onInsert;
    for (const auto& table : schema->tables()) {
        for (const auto& column : table->columns) {
            if (!column.defaultValue.isEmpty())
                onInsert[table->physical].insert(column.name);
        }
    }
    QHash<QString, QSet<QString>> always;
    for (const core::mapping::TransformMap& map : *maps) {
        const QString table = schema->find(map.targetTable)->physical;
        for (const core::mapping::FieldMap& field : map.fields)
            (field.insertOnly ? onInsert : always)[table].insert(field.target);
    }
    for (auto it = onInsert.begin(); it != onInsert.end(); ++it)
        it->subtract(always.value(it.key()));
    return onInsert;
}

bool isOfThePast(const QString& table, const QString& column)
{
    static const auto onInsert = writtenOnInsertOnly();
    return column == QLatin1String("itam_owner") || onInsert.value(table).contains(column);
}

void readTable(const Database& database, const char* table, Past past, Rows& rows)
{
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$"));
    forEach(database, QByteArray("SELECT * FROM ") + table, [&](const Statement& statement) {
        Row row{QString::fromLatin1(table), {}, {}};
        QString sysId;
        for (int i = 0; i < statement.columnCount(); ++i) {
            const QString column = QString::fromUtf8(statement.columnName(i));
            const QString value = statement.text(i);
            if (column == QLatin1String("sys_id"))
                sysId = value;
            if (past == Past::LeftOut && isOfThePast(row.table, column))
                continue;
            if (value.isEmpty() || generated.contains(column) || time.match(value).hasMatch())
                continue;
            row.cells.append({column, value});
        }
        std::sort(row.cells.begin(), row.cells.end());
        rows.insert(sysId, row);
    });
}

QString lineOf(const Row& row, const Rows& rows, const Rows* labels)
{
    QString line = row.table;
    for (const auto& [column, value] : row.cells) {
        const auto target = rows.constFind(value);
        line += QLatin1Char(' ') + column + QLatin1Char('=');
        if (target == rows.constEnd())
            line += value;
        else
            line += labels ? (*labels)[value].label : QStringLiteral("->");
    }
    return line;
}

/// A few letters for the content of a row, those that it refers to included.
QString labelOf(const QString& line, const Row& row)
{
    QString name;
    for (const auto& [column, value] : row.cells) {
        if (column == QLatin1String("name") || column == QLatin1String("vendor_contract") ||
            column == QLatin1String("display_name"))
            name = value;
    }
    const QByteArray hash = QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Md5).toHex().left(6);
    return QStringLiteral("<%1 %2 %3>").arg(row.table, name, QString::fromLatin1(hash));
}

/// The columns as one text; SQLite 3.40 has no concat_ws.
QByteArray joined(const QByteArrayList& columns)
{
    QByteArrayList parts;
    for (const QByteArray& column : columns)
        parts.append("coalesce(" + column + ",'')");
    return parts.join("||'|'||");
}

QByteArray comparableQuery(int part)
{
    const std::array<QByteArray, comparableParts.size()> queries{
        joined({"name", "serial_number", "sys_class_name", "os", "ram", "model_number", "virtual", "install_status"}) +
            " FROM cmdb WHERE sys_class_path LIKE '%/cmdb_ci_computer/%'",
        "DISTINCT " + joined({"c.name", "i.display_name", "i.publisher", "i.version"}) +
            " FROM cmdb_sam_sw_install AS i JOIN cmdb AS c ON c.sys_id = i.installed_on",
        joined({"k.vendor_contract", "k.short_description", "k.sys_class_name", "k.state", "p.vendor_contract"}) +
            " FROM ast_contract AS k LEFT JOIN ast_contract AS p ON p.sys_id = k.parent_contract",
        "DISTINCT " + joined({"k.vendor_contract", "c.name"}) +
            " FROM contract_rel_ci AS l JOIN ast_contract AS k ON k.sys_id = l.contract "
            "JOIN cmdb AS c ON c.sys_id = l.ci_item"};
    return "SELECT " + queries[static_cast<std::size_t>(part)] + " ORDER BY 1";
}

using core::journal::Journal;
using core::journal::Owner;

Journal openedJournal(const core::journal::Location& location)
{
    auto journal = Journal::openForReading(location);
    if (!journal)
        giveUp(journal.error().detail);
    return *std::move(journal);
}

QStringList baselineContent(Journal& journal, const Owner& owner)
{
    QStringList lines;
    const auto reader = journal.readBaseline(owner);
    core::changes::BaselineEntry entry;
    for (auto more = (*reader)->next(entry); more && *more; more = (*reader)->next(entry))
        lines.append(QStringLiteral("baseline %1 %2 %3")
                         .arg(static_cast<int>(owner.type))
                         .arg(QString::fromUtf8(entry.key), QString::fromLatin1(entry.fingerprint.toHex().toUpper())));
    return lines;
}

QStringList aboutOwner(Journal& journal, const Owner& owner)
{
    const auto type = static_cast<int>(owner.type);
    const auto state = journal.ownerState(owner).value();
    QStringList lines{QStringLiteral("owner %1 trusted %2 ran %3")
                          .arg(type)
                          .arg(static_cast<int>(state.trusted))
                          .arg(static_cast<int>(state.everRan))};
    lines += baselineContent(journal, owner);
    const auto allPending = journal.pending(owner);
    for (const auto& pending : allPending.value())
        lines.append(QStringLiteral("pending %1 %2 %3 %4 %5")
                         .arg(type)
                         .arg(QString::fromUtf8(pending.key),
                              QString::fromLatin1(pending.fingerprint.toHex().toUpper()), pending.reason)
                         .arg(pending.propertyVersion));
    const auto tombstones = journal.tombstones(owner);
    for (const QByteArray& key : tombstones.value())
        lines.append(QStringLiteral("tombstone %1 %2").arg(type).arg(QString::fromUtf8(key)));
    return lines;
}

} // namespace

QStringList instanceContent(const QString& path, Past past)
{
    const Database database = opened(path);
    Rows rows;
    for (const char* table : tables)
        readTable(database, table, past, rows);
    for (Row& row : rows)
        row.label = labelOf(lineOf(row, rows, nullptr), row);
    // Rows refer to each other at most so deep.
    for (int depth = 0; depth < 3; ++depth) {
        const Rows before = rows;
        for (Row& row : rows)
            row.label = labelOf(lineOf(row, before, &before), row);
    }
    QStringList lines;
    for (const Row& row : rows)
        lines.append(lineOf(row, rows, &rows));
    lines.sort();
    return lines;
}

QStringList journalContent(const core::journal::Location& location)
{
    Journal journal = openedJournal(location);
    QStringList lines;
    const auto owners = journal.owners();
    for (const Owner& owner : owners.value())
        lines += aboutOwner(journal, owner);
    const auto exports = journal.exports(0);
    for (const auto& each : exports.value()) {
        if (each.open)
            lines.append(QStringLiteral("open export"));
    }
    lines.sort();
    return lines;
}

QStringList pendingContent(const core::journal::Location& location)
{
    Journal journal = openedJournal(location);
    QStringList lines;
    const auto owners = journal.owners();
    for (const Owner& owner : owners.value()) {
        const auto allPending = journal.pending(owner);
        for (const auto& pending : allPending.value())
            lines.append(QStringLiteral("pending %1 %2 %3")
                             .arg(static_cast<int>(owner.type))
                             .arg(QString::fromUtf8(pending.key), pending.reason));
    }
    lines.sort();
    return lines;
}

QStringList comparableContent(const QString& path, int part)
{
    QStringList lines;
    forEach(opened(path), comparableQuery(part), [&](const Statement& row) { lines.append(row.text(0)); });
    return lines;
}

QStringList partsOfSegments(const QString& path)
{
    const Database database = opened(path);
    QStringList lines;
    for (const QByteArray staging : {"x_fls_flexera_fnms_inventory_import", "x_fls_flexera_fnms_contract_import",
                                     "x_fls_flexera_fnms_application_import"}) {
        forEach(database,
                "SELECT t.number || ' ' || t.state || ': ' || count(*) || ' rows of ' || t.rows_total FROM " + staging +
                    " JOIN x_fls_flexera_fnms_import_transaction t ON t.sys_id = u_transaction GROUP BY t.sys_id "
                    "HAVING t.state <> 'Succeeded' OR count(*) <> t.rows_total",
                [&](const Statement& row) { lines.append(row.text(0)); });
    }
    return lines;
}

int transactionCount(const QString& path)
{
    int count = 0;
    forEach(opened(path), "SELECT count(*) FROM x_fls_flexera_fnms_import_transaction",
            [&](const Statement& row) { count = static_cast<int>(row.integer(0)); });
    return count;
}

QStringList differences(QStringList expected, QStringList actual, int limit)
{
    QStringList found;
    for (const QString& line : std::as_const(expected)) {
        if (!actual.removeOne(line))
            found.append(QStringLiteral("- ") + line);
    }
    for (const QString& line : std::as_const(actual))
        found.append(QStringLiteral("+ ") + line);
    if (found.size() > limit)
        found = found.mid(0, limit) << QStringLiteral("and %1 more").arg(found.size() - limit);
    return found;
}

} // namespace itam::tests::campaign
