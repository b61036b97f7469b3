// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablespecs.h"

#include "core/servicenow/historyquery.h"

#include <QCoreApplication>

namespace itam::ui::staging {
namespace {

using models::State;
using Kind = TableField::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InstanceSpecs)
};

FilterOption option(const QString& title, const char* condition)
{
    return {title, [condition](const QDateTime&) { return QString::fromLatin1(condition); }};
}

FilterOption since(const QString& title, int days)
{
    return {title, [days](const QDateTime& nowUtc) {
                return QLatin1String("sys_created_on>=") + core::servicenow::queryTime(nowUtc.addDays(-days));
            }};
}

FilterField activeFilter(const char* name)
{
    return {name,
            Words::tr("Active or not"),
            {{Words::tr("Active and inactive"), {}},
             option(Words::tr("Active only"), "active=true"),
             option(Words::tr("Inactive only"), "active=false")}};
}

State activeState(const QString& value)
{
    if (value == QLatin1String("true") || value == QLatin1String("1"))
        return {models::Severity::Ok, QStringLiteral("ok"), Words::tr("Active")};
    return {models::Severity::Warning, QStringLiteral("pause"), Words::tr("Inactive")};
}

State levelState(const QString& level)
{
    switch (level.toInt()) {
    case 2:
        return {models::Severity::Error, QStringLiteral("error"), Words::tr("Error")};
    case 1:
        return {models::Severity::Warning, QStringLiteral("warning"), Words::tr("Warning")};
    case -1:
        return {models::Severity::Neutral, QStringLiteral("neutral"), Words::tr("Debug")};
    default:
        return {models::Severity::Neutral, QStringLiteral("info"), Words::tr("Information")};
    }
}

QString runWords(const QString& runType)
{
    if (runType == QLatin1String("on_demand"))
        return Words::tr("On demand");
    if (runType == QLatin1String("daily"))
        return Words::tr("Daily");
    if (runType == QLatin1String("weekly"))
        return Words::tr("Weekly");
    if (runType == QLatin1String("monthly"))
        return Words::tr("Monthly");
    if (runType == QLatin1String("periodically"))
        return Words::tr("Periodically");
    return runType;
}

TableField field(const char* column, const QString& title, int width, Kind kind = Kind::Text)
{
    return {.column = QString::fromLatin1(column), .title = title, .kind = kind, .width = width};
}

TableField activeField()
{
    TableField active = field("active", Words::tr("State"), 14);
    active.state = activeState;
    return active;
}

} // namespace

TableSpec scheduledImportsSpec()
{
    TableSpec spec;
    spec.name = "scheduledImports";
    spec.words.title = Words::tr("Scheduled Data Imports");
    spec.words.tableName = spec.words.title;
    spec.words.icon = QStringLiteral("schedule");
    spec.words.neverTitle = Words::tr("No Scheduled Data Import is there");
    spec.words.neverText = Words::tr("Without the record FNMS Import Schedule nothing that is exported is processed. "
                                     "Install the integration application in ServiceNow again.");
    spec.words.filteredTitle = Words::tr("No Scheduled Data Import matches these filters");
    spec.words.fileName = QStringLiteral("scheduled-data-imports.csv");
    spec.explanation = Words::tr("FNMS Import Schedule processes each Import Transaction. It has to be active and to run "
                                 "as an account that may import.");
    spec.table = QStringLiteral("scheduled_import_set");
    spec.order = {QStringLiteral("name"), QStringLiteral("sys_id"), false};
    TableField run = field("run_type", Words::tr("Runs"), 16);
    run.words = runWords;
    spec.fields = {field("name", Words::tr("Name"), 36), activeField(), run,
                   field("run_as.user_name", Words::tr("Runs as"), 22),
                   field("data_source.name", Words::tr("Data source"), 0)};
    spec.details = {field("run_as.name", Words::tr("Name of the account"), 0),
                    field("run_as.active", Words::tr("The account is active"), 0, Kind::YesNo),
                    field("run_time", Words::tr("Time"), 0),
                    field("run_as_tz", Words::tr("Time zone"), 0),
                    field("conditional", Words::tr("Conditional"), 0, Kind::YesNo),
                    field("pre_script_bool", Words::tr("Script before the import"), 0, Kind::YesNo),
                    field("post_script_bool", Words::tr("Script after the import"), 0, Kind::YesNo),
                    field("sys_updated_on", Words::tr("Changed"), 0, Kind::Time),
                    field("sys_updated_by", Words::tr("Changed by"), 0)};
    spec.searched = {QStringLiteral("name"), QStringLiteral("data_source.name")};
    spec.searchHint = Words::tr("Name or data source");
    spec.filters = {activeFilter("scheduledImportsActiveComboBox")};
    makeSortable(spec, {QStringLiteral("name")});
    return spec;
}

TableSpec dataSourcesSpec()
{
    TableSpec spec;
    spec.name = "dataSources";
    spec.words.title = Words::tr("Data Sources");
    spec.words.tableName = spec.words.title;
    spec.words.icon = QStringLiteral("database");
    spec.words.neverTitle = Words::tr("No Data Source is there");
    spec.words.neverText = Words::tr("Without the record FNMS Data Source nothing that is exported is processed. Install "
                                     "the integration application in ServiceNow again.");
    spec.words.filteredTitle = Words::tr("No Data Source matches these filters");
    spec.words.fileName = QStringLiteral("data-sources.csv");
    spec.explanation = Words::tr("A Data Source says into which staging table an import goes.");
    spec.table = QStringLiteral("sys_data_source");
    spec.order = {QStringLiteral("name"), QStringLiteral("sys_id"), false};
    spec.fields = {field("name", Words::tr("Name"), 36), activeField(), field("type", Words::tr("Type"), 12),
                   field("format", Words::tr("Format"), 12),
                   field("import_set_table_name", Words::tr("Staging table"), 0)};
    spec.details = {field("import_set_table_label", Words::tr("Label of the table"), 0),
                    field("xpath_root_node", Words::tr("XPath of a row"), 0),
                    field("file_retrieval_method", Words::tr("File retrieval"), 0),
                    field("last_success_import_time", Words::tr("Last successful import"), 0, Kind::Time),
                    field("sys_updated_on", Words::tr("Changed"), 0, Kind::Time),
                    field("sys_updated_by", Words::tr("Changed by"), 0)};
    spec.searched = {QStringLiteral("name"), QStringLiteral("import_set_table_name")};
    spec.searchHint = Words::tr("Name or staging table");
    spec.filters = {activeFilter("dataSourcesActiveComboBox")};
    makeSortable(spec, core::servicenow::columnsFrom("name import_set_table_name"));
    return spec;
}

TableSpec transformMapsSpec()
{
    TableSpec spec;
    spec.name = "transformMaps";
    spec.words.title = Words::tr("Transform Maps");
    spec.words.tableName = spec.words.title;
    spec.words.icon = QStringLiteral("lifecycle");
    spec.words.neverTitle = Words::tr("No transform map is there");
    spec.words.neverText = Words::tr("Without transform maps staged rows stay where they are.");
    spec.words.filteredTitle = Words::tr("No transform map matches these filters");
    spec.words.fileName = QStringLiteral("transform-maps.csv");
    spec.explanation = Words::tr("The rules by which staged rows become records. The maps of one staging table run in "
                                 "their order.");
    spec.table = QStringLiteral("sys_transform_map");
    spec.order = {QStringLiteral("source_table"), QStringLiteral("sys_id"), false};
    spec.fields = {field("name", Words::tr("Name"), 36), activeField(),
                   field("order", Words::tr("Order"), 8, Kind::Number),
                   field("source_table", Words::tr("Staging table"), 40),
                   field("target_table", Words::tr("Target table"), 0)};
    spec.details = {field("copy_empty_fields", Words::tr("Empty values clear"), 0, Kind::YesNo),
                    field("run_business_rules", Words::tr("Business rules run"), 0, Kind::YesNo),
                    field("enforce_mandatory_fields", Words::tr("Mandatory fields"), 0),
                    field("create_new_record_on_empty_coalesce_fields", Words::tr("Inserts without a key"), 0,
                          Kind::YesNo),
                    field("sys_policy", Words::tr("Protection"), 0),
                    field("sys_updated_on", Words::tr("Changed"), 0, Kind::Time),
                    field("script", Words::tr("Script"), 0, Kind::Code)};
    spec.searched = {QStringLiteral("name"), QStringLiteral("source_table"), QStringLiteral("target_table")};
    spec.searchHint = Words::tr("Name or table");
    spec.filters = {{"transformMapsTableComboBox",
                     Words::tr("Which maps"),
                     {{Words::tr("All transform maps"), {}},
                      option(Words::tr("Of the integration"), "source_tableSTARTSWITHx_fls_flexera_fnms_")},
                     1}};
    spec.child = ChildSpec{.table = QStringLiteral("sys_transform_entry"),
                           .reference = QStringLiteral("map"),
                           .order = {QStringLiteral("target_field"), QStringLiteral("sys_id"), false},
                           .fields = {field("source_field", Words::tr("Source"), 30),
                                      field("target_field", Words::tr("Target"), 24),
                                      field("coalesce", Words::tr("Key"), 8, Kind::YesNo),
                                      field("source_script", Words::tr("Rule"), 0)},
                           .name = "fieldMapsTable",
                           .title = Words::tr("Field maps"),
                           .nothing = Words::tr("The map has no field maps")};
    makeSortable(spec, core::servicenow::columnsFrom("name order source_table target_table"));
    return spec;
}

TableSpec applicationLogSpec()
{
    TableSpec spec;
    spec.name = "applicationLog";
    spec.words.title = Words::tr("Application Log");
    spec.words.tableName = spec.words.title;
    spec.words.icon = QStringLiteral("info");
    spec.words.neverTitle = Words::tr("Nothing is logged");
    spec.words.neverText = Words::tr("What ServiceNow itself says about imports appears here.");
    spec.words.filteredTitle = Words::tr("No line matches these filters");
    spec.words.fileName = QStringLiteral("application-log.csv");
    spec.table = QStringLiteral("syslog");
    spec.order = {QStringLiteral("sys_created_on"), QStringLiteral("sys_id"), true};
    TableField level = field("level", Words::tr("Level"), 16);
    level.state = levelState;
    spec.fields = {level, field("sys_created_on", Words::tr("When"), 28, Kind::Time),
                   field("source", Words::tr("Source"), 26), field("message", Words::tr("Message"), 0)};
    spec.details = {field("sys_created_by", Words::tr("User"), 0)};
    spec.searched = {QStringLiteral("message"), QStringLiteral("source")};
    spec.searchHint = Words::tr("Message or source");
    spec.filters = {{"applicationLogLevelComboBox",
                     Words::tr("Level"),
                     {{Words::tr("All levels"), {}},
                      option(Words::tr("Warnings and errors"), "level>=1"),
                      option(Words::tr("Errors only"), "level=2")}},
                    {"applicationLogSourceComboBox",
                     Words::tr("Source"),
                     {{Words::tr("All sources"), {}},
                      option(Words::tr("The integration"), "sourceLIKEFlexera"),
                      option(Words::tr("CI lifecycle"), "source=ci_state_management")}},
                    {"applicationLogPeriodComboBox",
                     Words::tr("Period"),
                     {{Words::tr("Any time"), {}},
                      since(Words::tr("Last 24 hours"), 1),
                      since(Words::tr("Last 7 days"), 7),
                      since(Words::tr("Last 30 days"), 30)}}};
    makeSortable(spec, core::servicenow::columnsFrom("sys_created_on source"));
    return spec;
}

} // namespace itam::ui::staging
