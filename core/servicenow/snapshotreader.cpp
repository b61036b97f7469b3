// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/snapshotreader.h"

#include "core/servicenow/tablereading.h"

namespace itam::core::servicenow {
namespace {

namespace table = lifecycle::table;

/// What of a piece is read, table by table.
class PieceReader
{
public:
    PieceReader(TableClient& tables, const CiClassTree& classes, lifecycle::Snapshots& snapshots,
                const std::stop_token& stop)
        : m_tables(tables)
        , m_classes(classes)
        , m_snapshots(snapshots)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<void> read(const QStringList& sysIds)
    {
        ITAM_TRY(readCis(sysIds));
        ITAM_TRY(readHardware(sysIds));
        ITAM_TRY(readAssets(sysIds));
        ITAM_TRY(readStates(sysIds));
        ITAM_TRY(readActions(sysIds));
        return readTasks(sysIds);
    }

private:
    /// In the order in which they were made.
    [[nodiscard]] Result<QList<TableRow>> rowsOf(QLatin1String name, const char* columns, const char* reference,
                                                 const QStringList& ids, const char* conditions = "")
    {
        TableQuery query;
        query.table = name;
        query.query = QString::fromLatin1(conditions);
        query.fields = columnsFrom(columns);
        return readWhere(m_tables, query, QString::fromLatin1(reference), ids, m_stop);
    }
    [[nodiscard]] lifecycle::CiSnapshot* ciOf(const RowView& row, const char* column)
    {
        const auto found = m_snapshots.find(row.text(column));
        return found == m_snapshots.end() ? nullptr : &*found;
    }

    [[nodiscard]] Result<void> readCis(const QStringList& sysIds);
    [[nodiscard]] Result<void> readHardware(const QStringList& sysIds);
    [[nodiscard]] Result<void> readAssets(const QStringList& sysIds);
    [[nodiscard]] Result<void> readStates(const QStringList& sysIds);
    [[nodiscard]] Result<void> readActions(const QStringList& sysIds);
    [[nodiscard]] Result<void> readTasks(const QStringList& sysIds);

    TableClient& m_tables;
    const CiClassTree& m_classes;
    lifecycle::Snapshots& m_snapshots;
    std::stop_token m_stop;
};

Result<void> PieceReader::readCis(const QStringList& sysIds)
{
    const auto rows = rowsOf(table::configurationItem, "sys_id sys_class_name operational_status install_status asset",
                             "sys_id", sysIds);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        if (lifecycle::CiSnapshot* ci = ciOf(row, "sys_id")) {
            ci->standing = lifecycle::Standing::Ci;
            ci->classPath = m_classes.pathOf(row.text("sys_class_name"));
            ci->values.operationalStatus = row.integer("operational_status");
            ci->values.installStatus = row.integer("install_status");
            ci->asset = row.text("asset");
        }
    }
    return {};
}

Result<void> PieceReader::readHardware(const QStringList& sysIds)
{
    QStringList hardware;
    for (const QString& id : sysIds) {
        if (m_snapshots.value(id).isHardware())
            hardware.append(id);
    }
    const auto rows = rowsOf(table::hardware, "sys_id hardware_status hardware_substatus", "sys_id", hardware);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        if (lifecycle::CiSnapshot* ci = ciOf(row, "sys_id")) {
            ci->values.hardwareStatus = row.text("hardware_status");
            ci->values.hardwareSubstatus = row.text("hardware_substatus");
        }
    }
    return {};
}

Result<void> PieceReader::readAssets(const QStringList& sysIds)
{
    QHash<QString, QStringList> cisOf; // that point at it; more than one is a fault of the data
    for (const QString& id : sysIds) {
        if (const QString asset = m_snapshots.value(id).asset; !asset.isEmpty())
            cisOf[asset].append(id);
    }
    const auto rows = orNone(rowsOf(table::asset, "sys_id ci install_status substatus", "sys_id", cisOf.keys()));
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        const lifecycle::AssetSnapshot asset{
            row.text("sys_id"), row.text("ci"), {row.integer("install_status"), row.text("substatus")}};
        for (const QString& ci : cisOf.value(asset.sysId))
            m_snapshots[ci].assetRecord = asset;
    }
    return {};
}

Result<void> PieceReader::readStates(const QStringList& sysIds)
{
    const auto rows =
        rowsOf(table::internalStates, "sys_id ci operational_state requestor_id active set_on", "ci", sysIds);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        if (lifecycle::CiSnapshot* ci = ciOf(row, "ci"))
            ci->states.push_back({.sysId = row.text("sys_id"),
                                  .ci = ci->sysId,
                                  .operationalState = row.integer("operational_state"),
                                  .requestorId = row.text("requestor_id"),
                                  .active = row.isTrue("active"),
                                  .setOn = row.time("set_on")});
    }
    return {};
}

Result<void> PieceReader::readActions(const QStringList& sysIds)
{
    const auto rows = rowsOf(table::cmdbActions,
                             "sys_id ci action requestor_id active lease_time lease_start lease_expires", "ci", sysIds);
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        if (lifecycle::CiSnapshot* ci = ciOf(row, "ci"))
            ci->actions.push_back({.sysId = row.text("sys_id"),
                                   .ci = ci->sysId,
                                   .action = row.text("action"),
                                   .requestorId = row.text("requestor_id"),
                                   .active = row.isTrue("active"),
                                   .lease = leaseFrom(values)});
    }
    return {};
}

Result<void> PieceReader::readTasks(const QStringList& sysIds)
{
    const auto rows = orNone(rowsOf(table::renewLeaseTasks,
                                    "sys_id ci_action_record ci_action_record.ci requestor_id active "
                                    "state assigned_to short_description description",
                                    "ci_action_record.ci", sysIds, "active=true"));
    if (!rows)
        return failure(rows.error());
    for (const TableRow& values : *rows) {
        const RowView row(values);
        if (lifecycle::CiSnapshot* ci = ciOf(row, "ci_action_record.ci"))
            ci->openTasks.push_back({.sysId = row.text("sys_id"),
                                     .ciActionRecord = row.text("ci_action_record"),
                                     .requestorId = row.text("requestor_id"),
                                     .active = row.isTrue("active"),
                                     .state = row.integer("state"),
                                     .assignedTo = row.text("assigned_to"),
                                     .shortDescription = row.text("short_description"),
                                     .description = row.text("description")});
    }
    return {};
}

} // namespace

Result<lifecycle::Snapshots> readSnapshots(TableClient& tables, const CiClassTree& classes, const QStringList& sysIds,
                                           const std::stop_token& stop)
{
    lifecycle::Snapshots snapshots;
    QStringList once;
    for (const QString& id : sysIds) {
        if (snapshots.contains(id))
            continue;
        once.append(id);
        lifecycle::CiSnapshot& missing = snapshots[id];
        missing.sysId = id;
        missing.standing = lifecycle::Standing::Missing;
    }
    PieceReader reader(tables, classes, snapshots, stop);
    for (const QStringList& piece : inPieces(once))
        ITAM_TRY(reader.read(piece));
    return snapshots;
}

} // namespace itam::core::servicenow
