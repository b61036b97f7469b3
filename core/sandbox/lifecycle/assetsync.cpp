// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/assetsync.h"

#include "core/lifecycle/fieldsync.h"
#include "core/sandbox/lifecycle/recordedit.h"
#include "core/sandbox/store/assetmappings.h"
#include "core/sandbox/store/lifecyclewrites.h"
#include "core/sandbox/store/mappedrecords.h"
#include "core/sandbox/store/tablequery.h"
#include "core/sandbox/store/values.h"

namespace itam::sandbox::lifecycle {
namespace {

namespace lc = core::lifecycle;
using store::RecordChange;
using store::Table;
using store::Values;
using store::Writer;

const QString assetColumn = QStringLiteral("asset");
const QString ciColumn = QStringLiteral("ci");
const QString sysIdColumn = QStringLiteral("sys_id");
const QString classColumn = QStringLiteral("sys_class_name");

bool isCi(const store::Schema& schema, const Table& table)
{
    return schema.isA(table.name, QString(lc::table::configurationItem));
}

bool isAsset(const store::Schema& schema, const Table& table)
{
    return schema.isA(table.name, QString(lc::table::asset));
}

bool isMapping(const Table& table)
{
    return table.name == store::mappingtable::fields || table.name == store::mappingtable::states ||
           table.name == store::mappingtable::hardwareStates;
}

/// From the class up to cmdb_ci.
QStringList classPathOf(const store::Schema& schema, const Table& table)
{
    QStringList path;
    for (const Table* each = &table; each; each = schema.find(each->extends)) {
        path.append(each->name);
        if (each->name == lc::table::configurationItem)
            return path;
    }
    return {};
}

lc::Call callOf(const Writer& writer)
{
    return {writer.actor(), writer.now()};
}

/// The whole record with the columns of its class; empty: it is not there.
Result<Values> wholeRecord(Writer& writer, const QString& table, const QString& sysId)
{
    const auto className = store::classOf(writer, *writer.schema().find(table), sysId);
    if (!className)
        return failure(className.error());
    if (className->isEmpty())
        return Values();
    auto record = store::findRecord(writer, *className, sysIdColumn, sysId);
    if (!record)
        return failure(record.error());
    return record->value_or(Values());
}

/// With the asset that it will point at, if there is one.
Result<lc::CiSnapshot> ciAsWritten(Writer& writer, const RecordChange& change, const RecordEdit& edit, bool isSkipped)
{
    lc::CiSnapshot ci;
    ci.sysId = change.sysId;
    ci.classPath = classPathOf(writer.schema(), change.table);
    ci.values = ciValues(edit.present);
    ci.asset = edit.wanted.value(assetColumn);
    if (isSkipped || change.sysId.isEmpty() || ci.asset.isEmpty() || edit.changed.isEmpty())
        return ci;
    const auto asset = store::findRecord(writer, lc::table::asset, sysIdColumn, ci.asset);
    if (!asset)
        return failure(asset.error());
    if (*asset)
        ci.assetRecord = lc::AssetSnapshot{ci.asset, (*asset)->value(ciColumn), assetValues(**asset)};
    return ci;
}

/// The CI that an asset will point at; without class when it is not there.
Result<lc::CiSnapshot> ciOfAsset(Writer& writer, const RecordChange& change, const RecordEdit& edit)
{
    lc::CiSnapshot ci;
    ci.sysId = edit.wanted.value(ciColumn);
    const auto record = wholeRecord(writer, lc::table::configurationItem, ci.sysId);
    if (!record)
        return failure(record.error());
    if (const Table* ofCi = writer.schema().find(record->value(classColumn)))
        ci.classPath = classPathOf(writer.schema(), *ofCi);
    ci.values = ciValues(*record);
    ci.asset = record->value(assetColumn);
    ci.assetRecord = lc::AssetSnapshot{change.sysId, ci.sysId, assetValues(edit.present)};
    return ci;
}

/// A value of another record's column that this one can hold as well.
bool fits(const store::ColumnDef& column, const QString& value)
{
    if (column.compressed || column.system || !store::normalValue(column, value))
        return false;
    return column.type != store::ColumnType::Reference || value.isEmpty() || store::isSysId(value);
}

Result<void> writeOther(Writer& writer, const QString& table, const QString& sysId, const Values& wanted)
{
    const auto className = store::classOf(writer, *writer.schema().find(table), sysId);
    if (!className)
        return failure(className.error());
    const Table* ofRecord = writer.schema().find(*className);
    if (!ofRecord)
        return {};
    Values values;
    for (auto value = wanted.begin(); value != wanted.end(); ++value) {
        const store::ColumnDef* column = ofRecord->column(value.key());
        if (column && fits(*column, value.value()))
            values.insert(value.key(), value.value());
    }
    const Writer::Unfollowed alone(writer);
    ITAM_TRY(store::updateRecord(writer, ofRecord->name, sysId, values));
    return {};
}

} // namespace

bool AssetSync::watches(const store::Schema& schema, const Table& table)
{
    return schema.isA(table.name, u"cmdb") || isAsset(schema, table) || isMapping(table);
}

Result<AssetSync::Afterwards> AssetSync::follow(Writer& writer, RecordChange& change)
{
    if (isMapping(change.table)) {
        m_transaction = 0;
        return Afterwards([this](const QString&) -> Result<void> {
            m_transaction = 0;
            return {};
        });
    }
    if (change.kind == RecordChange::Kind::Delete)
        return Afterwards();
    if (isCi(writer.schema(), change.table))
        return followCi(writer, change);
    return isAsset(writer.schema(), change.table) ? followAsset(writer, change) : Result<Afterwards>(Afterwards());
}

Result<AssetSync::Afterwards> AssetSync::followCi(Writer& writer, RecordChange& change)
{
    const bool isSkipped = takesSkipSync(change);
    RecordEdit edit = editFrom(change);
    keepSubstatus(change, edit);
    const auto ci = ciAsWritten(writer, change, edit, isSkipped);
    if (!ci)
        return failure(ci.error());
    const bool isLinked = ci->hasLinkedAsset();
    Outcome outcome{lc::table::asset, ci->asset, true, {}, {}, {}};
    if (ciValues(edit.wanted) != ci->values) {
        lc::Configuration configuration;
        if (isLinked)
            ITAM_TRY(readMappings(writer, configuration));
        lc::Decision decision = lc::editCi(*ci, ciValues(edit.wanted), configuration, callOf(writer));
        for (const lc::FieldChange& field : decision.fields) {
            if (field.tableName == lc::table::asset)
                outcome.statuses.insert(field.field, field.after);
            else if (change.table.column(field.field))
                change.values.insert(field.field, field.after);
        }
        if (change.kind == RecordChange::Kind::Update)
            outcome.audit = std::move(decision.audit);
    }
    if (isLinked)
        outcome.changed = sharedOf(std::move(edit.changed));
    return afterwards(writer, change.table, std::move(outcome));
}

Result<AssetSync::Afterwards> AssetSync::followAsset(Writer& writer, RecordChange& change)
{
    const bool isSkipped = takesSkipSync(change);
    RecordEdit edit = editFrom(change);
    keepSubstate(change, edit);
    if (isSkipped || change.sysId.isEmpty() || edit.changed.isEmpty() || edit.wanted.value(ciColumn).isEmpty())
        return Afterwards();
    const auto ci = ciOfAsset(writer, change, edit);
    if (!ci)
        return failure(ci.error());
    if (ci->classPath.isEmpty() || !ci->hasLinkedAsset())
        return Afterwards();
    Outcome outcome{lc::table::configurationItem, ci->sysId, false, {}, {}, {}};
    if (assetValues(edit.wanted) != assetValues(edit.present)) {
        lc::Configuration configuration;
        ITAM_TRY(readMappings(writer, configuration));
        lc::Decision decision = lc::editAsset(*ci, assetValues(edit.wanted), configuration, callOf(writer));
        for (const lc::FieldChange& field : decision.fields) {
            if (field.tableName != lc::table::asset)
                outcome.statuses.insert(field.field, field.after);
        }
        outcome.audit = std::move(decision.audit);
    }
    outcome.changed = sharedOf(std::move(edit.changed));
    return afterwards(writer, change.table, std::move(outcome));
}

AssetSync::Afterwards AssetSync::afterwards(Writer& writer, const Table& table, Outcome outcome)
{
    if (outcome.statuses.isEmpty() && outcome.changed.isEmpty() && outcome.audit.empty())
        return {};
    return [this, &writer, &table, outcome = std::move(outcome)](const QString& sysId) {
        return finish(writer, table, sysId, outcome);
    };
}

Result<void> AssetSync::finish(Writer& writer, const Table& table, const QString& sysId, const Outcome& outcome)
{
    ITAM_TRY(store::writeLifecycleAudit(writer, outcome.audit));
    auto values = sharedFields(writer, table, sysId, outcome);
    if (!values)
        return failure(values.error());
    for (auto status = outcome.statuses.begin(); status != outcome.statuses.end(); ++status)
        values->insert(status.key(), status.value());
    return values->isEmpty() ? Result<void>() : writeOther(writer, outcome.table, outcome.sysId, *values);
}

Result<Values> AssetSync::sharedFields(Writer& writer, const Table& table, const QString& sysId, const Outcome& outcome)
{
    if (outcome.changed.isEmpty())
        return Values();
    const auto known = mappings(writer);
    if (!known)
        return failure(known.error());
    std::optional<Error> failed;
    const lc::MeetsCondition meets = [&](const QString& query) {
        store::TableQueryOptions options;
        options.query = query;
        options.sysId = sysId;
        options.invalidMeansNothing = true;
        const store::TableQuery asked(writer.schema(), table, options);
        const auto count = asked.isTooLarge() ? Result<qint64>(0) : asked.count(writer);
        if (!count)
            failed = count.error();
        return count && *count > 0;
    };
    Values shared = outcome.isAsset ? lc::fieldsForAsset(outcome.changed, **known, meets)
                                    : lc::fieldsForCi(outcome.changed, **known, meets);
    if (failed)
        return failure(std::move(*failed));
    return sharedOf(std::move(shared));
}

Result<const lc::AssetMappings*> AssetSync::mappings(Writer& writer)
{
    if (m_transaction != writer.transaction()) {
        auto read = store::assetMappings(writer);
        if (!read)
            return failure(read.error());
        m_mappings = std::move(*read);
        m_transaction = writer.transaction();
    }
    return &m_mappings;
}

Result<void> AssetSync::readMappings(Writer& writer, lc::Configuration& configuration)
{
    const auto known = mappings(writer);
    if (!known)
        return failure(known.error());
    configuration.mappings = **known;
    return {};
}

} // namespace itam::sandbox::lifecycle
