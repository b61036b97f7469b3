// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/separation.h"

#include "core/mapping/receivedrow.h"
#include "core/mapping/serials.h"
#include "core/servicenow/eitherquery.h"
#include "core/servicenow/tablereading.h"

#include <QLoggingCategory>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.separation")

using model::DataType;
using servicenow::TableRow;

const QString serialColumn = QStringLiteral("serial_number");
const QString sysIdColumn = QStringLiteral("sys_id");
const QString nameColumn = QStringLiteral("name");
const QString ciColumn = QStringLiteral("cmdb_ci");
const QString nativeKeyColumn = QStringLiteral("id");

/// A place of its own beside the instance's, so that no key of a source can be meant.
QString placeFor(const QString& instanceId)
{
    return instanceId + QLatin1String(":separated");
}
const QByteArray separatedAt = "epoch";

/// A record that shares a CI, as the source has it now.
struct Sharing
{
    QString key;
    QString sysId; ///< of the CI that another record claimed
    QString serial;
    QString name;
};

std::vector<Sharing> sharingRecords(const QList<wire::ReceivedRecord>& records, const KnownCis& known)
{
    std::vector<Sharing> sharing;
    mapping::RowReader reader(DataType::Hardware);
    const int serial = mapping::columnIndex(DataType::Hardware, u"SerialNo");
    const int name = mapping::columnIndex(DataType::Hardware, u"ComputerName");
    for (const wire::ReceivedRecord& record : records) {
        if (known.claimant(record.key).isEmpty())
            continue;
        const mapping::Row row = reader.read(record);
        sharing.push_back({record.key, known.find(record.key)->sysId, mapping::effectiveSerial(row.text(serial)),
                           row.text(name).trimmed()});
    }
    return sharing;
}

/// What a CI is known by, in lower case.
struct Criteria
{
    QSet<QString> serials;
    QString name;

    /// `byName`: where the serial number says nothing, the name does.
    [[nodiscard]] bool meet(const Sharing& record, bool byName) const
    {
        const bool hasName = !record.name.isEmpty() && record.name.toLower() == name;
        if (record.serial.isEmpty())
            return hasName;
        return serials.contains(record.serial.toLower()) || (byName && hasName);
    }
};

/// By sys_id; of CIs that may not be read there are none.
Result<QHash<QString, Criteria>> criteriaOf(Parts& parts, const QStringList& sysIds, const std::stop_token& stop)
{
    const auto cis = servicenow::orNone(servicenow::readWhere(
        parts.tables, {.table = QStringLiteral("cmdb_ci_computer"), .fields = {sysIdColumn, serialColumn, nameColumn}},
        sysIdColumn, sysIds, stop));
    if (!cis)
        return failure(cis.error());
    const auto serials = servicenow::readWhere(
        parts.tables, {.table = QStringLiteral("cmdb_serial_number"), .fields = {ciColumn, serialColumn}}, ciColumn,
        sysIds, stop);
    if (!serials && serials.error().code == ErrorCode::Forbidden)
        return QHash<QString, Criteria>();
    if (!serials && serials.error().code != ErrorCode::NotFound)
        return failure(serials.error());
    QHash<QString, Criteria> criteria;
    for (const TableRow& ci : *cis)
        criteria.insert(ci.value(sysIdColumn), {{ci.value(serialColumn).toLower()}, ci.value(nameColumn).toLower()});
    for (const TableRow& row : serials ? *serials : QList<TableRow>()) {
        if (const auto ci = criteria.find(row.value(ciColumn)); ci != criteria.end())
            ci->serials.insert(row.value(serialColumn).toLower());
    }
    return criteria;
}

/// Those that the instance knows under a key of their own. Nothing: it does not say.
Result<std::optional<QSet<QString>>> keysThere(Parts& parts, const QStringList& keys, const std::stop_token& stop)
{
    QSet<QString> there;
    const QString ofSource = nameColumn + u'=' + servicenow::queryValue(parts.options.discoverySource);
    for (const auto& [query, asked] : servicenow::eitherParts(nativeKeyColumn, keys)) {
        const auto rows = servicenow::readAll(parts.tables,
                                              {.table = QStringLiteral("sys_object_source"),
                                               .query = servicenow::allOf({ofSource, query}),
                                               .fields = {nativeKeyColumn, sysIdColumn}},
                                              stop);
        if (!rows && (rows.error().code == ErrorCode::NotFound || rows.error().code == ErrorCode::Forbidden))
            return std::optional<QSet<QString>>();
        if (!rows)
            return failure(rows.error());
        for (const TableRow& row : *rows)
            there.insert(row.value(nativeKeyColumn));
    }
    return std::optional(there);
}

} // namespace

Result<void> letGoOfSeparated(Parts& parts, const QList<wire::ReceivedRecord>& records, KnownCis& known,
                              const std::stop_token& stop)
{
    const auto sharing = sharingRecords(records, known);
    if (sharing.empty())
        return {};
    QStringList sysIds;
    for (const Sharing& record : sharing)
        sysIds.append(record.sysId);
    sysIds.removeDuplicates();
    const auto criteria = criteriaOf(parts, sysIds, stop);
    if (!criteria)
        return failure(criteria.error());
    QStringList separated;
    for (const Sharing& record : sharing) {
        const auto ci = criteria->constFind(record.sysId);
        if (ci != criteria->constEnd() && !ci->meet(record, parts.identifiesByName))
            separated.append(record.key);
    }
    const auto there = keysThere(parts, separated, stop);
    if (!there)
        return failure(there.error());
    if (separated.isEmpty() || !*there)
        return {};
    const auto epoch = parts.memory.epoch(parts.instanceId);
    if (!epoch)
        return failure(epoch.error());
    for (const QString& key : std::as_const(separated)) {
        if ((*there)->contains(key))
            continue;
        // What follows from it is remembered first: a crash in between costs an export, not installations.
        ITAM_TRY(parts.memory.remember(placeFor(parts.instanceId), DataType::Hardware,
                                       {{separatedAt, *epoch, QStringLiteral("epoch"), false}}));
        ITAM_TRY(parts.memory.forget(parts.instanceId, DataType::Hardware, {key.toUtf8()}));
        known.forget(key);
        qCInfo(log, "key \"%s\" has a serial number or name of its own now: it is no longer taken for another's CI",
               qUtf8Printable(key));
    }
    return {};
}

Result<bool> wasSeparated(servicenow::ChannelMemory& memory, const QString& instanceId, const QString& epoch)
{
    const auto noted = memory.find(placeFor(instanceId), DataType::Hardware, {separatedAt});
    if (!noted)
        return failure(noted.error());
    const auto at = noted->constFind(separatedAt);
    return at != noted->constEnd() && at->sysId == epoch;
}

} // namespace itam::core::identification
