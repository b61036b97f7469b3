// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/taskqualifiers.h"

#include "core/lifecycle/taskqualifier.h"
#include "core/sandbox/store/lifecycleconfiguration.h"

namespace itam::sandbox::lifecycle {
namespace {

namespace lc = core::lifecycle;

const QString overrideTable = QStringLiteral("sys_dictionary_override");
const QString choiceTable = QStringLiteral("sys_choice");
const QString nameColumn = QStringLiteral("name");
const QString seededName = QStringLiteral("service_mapping_filter_seeded");
const QString ciColumn = QStringLiteral("cmdb_ci");

/// Paths of all classes under cmdb_ci, itself included.
std::vector<QStringList> classPaths(const store::Schema& schema)
{
    std::vector<QStringList> paths;
    for (const auto& table : schema.tables()) {
        if (!schema.isA(table->name, QString(lc::table::configurationItem)))
            continue;
        QStringList& path = paths.emplace_back();
        for (const store::Table* each = table.get(); each; each = schema.find(each->extends)) {
            path.append(each->name);
            if (each->name == lc::table::configurationItem)
                break;
        }
    }
    return paths;
}

Result<void> writeOverride(store::Writer& writer, const QString& table, const QString& query)
{
    // Two columns make the key; each table has one overridden column only.
    const auto known = store::findRecord(writer, overrideTable, nameColumn, table);
    if (!known)
        return failure(known.error());
    const store::Values values{{nameColumn, table},
                               {QStringLiteral("base_table"), QStringLiteral("task")},
                               {QStringLiteral("element"), ciColumn},
                               {QStringLiteral("reference_qual_override"), QStringLiteral("true")},
                               {QStringLiteral("reference_qual"), query}};
    if (*known)
        ITAM_TRY(store::updateRecord(writer, overrideTable, (*known)->value(QStringLiteral("sys_id")), values));
    else
        ITAM_TRY(store::insertRecord(writer, overrideTable, values));
    return {};
}

bool isStateChoice(const store::Values& choice)
{
    return choice.value(nameColumn) == lc::table::configurationItem &&
           choice.value(QStringLiteral("element")) == QLatin1String("operational_status");
}

} // namespace

bool changesTaskQualifiers(const store::Table& table)
{
    return table.name == lc::table::ciActions || table.name == lc::table::notAllowedActions ||
           table.name == choiceTable;
}

bool changesTaskQualifiers(const store::RecordChange& change)
{
    return change.table.name != choiceTable || isStateChoice(change.before) || isStateChoice(change.values);
}

Result<void> writeTaskQualifiers(store::Writer& writer)
{
    const auto configuration = store::lifecycleConfiguration(writer);
    if (!configuration)
        return failure(configuration.error());
    const QString query = lc::selectableForTaskQuery(classPaths(writer.schema()), configuration->rules);
    for (const QString& table : {QStringLiteral("incident"), QStringLiteral("problem")})
        ITAM_TRY(writeOverride(writer, table, query));
    return {};
}

Result<void> seedServiceMappingFilter(store::Writer& writer)
{
    const auto done = writer.meta(seededName);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    ITAM_TRY(store::insertRecord(writer, QStringLiteral("sys_filter"),
                                 {{QStringLiteral("title"), QStringLiteral("Hosts seen by Service Mapping")},
                                  {QStringLiteral("table"), lc::table::hardware},
                                  {QStringLiteral("filter"), lc::seenByServiceMappingQuery()}}));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

} // namespace itam::sandbox::lifecycle
