// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/lifecycleconfiguration.h"

#include "core/servicenow/tablereading.h"

#include <algorithm>

namespace itam::core::servicenow {
namespace {

namespace table = lifecycle::table;

/// Reads one table after another; after an error, nothing more.
class Reading
{
public:
    Reading(TableClient& tables, const std::stop_token& stop) : m_tables(tables), m_stop(stop) {}

    QList<TableRow> rows(const QString& name, const char* columns, const QString& query = {})
    {
        return m_error ? QList<TableRow>() : taken(readAll(m_tables, ask(name, columns, query), m_stop));
    }
    /// Of a table that an instance may lack.
    QList<TableRow> rowsIfAny(const char* name, const char* columns, const QString& query = {})
    {
        return m_error ? QList<TableRow>()
                       : taken(orNone(readAll(m_tables, ask(QString::fromLatin1(name), columns, query), m_stop)));
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    static TableQuery ask(const QString& name, const char* columns, const QString& query)
    {
        TableQuery asked;
        asked.table = name;
        asked.query = query;
        asked.fields = columnsFrom(columns);
        return asked;
    }
    QList<TableRow> taken(Result<QList<TableRow>> rows)
    {
        if (rows)
            return *std::move(rows);
        m_error = rows.error();
        return {};
    }

    TableClient& m_tables;
    std::stop_token m_stop;
    std::optional<Error> m_error;
};

/// In the order in which pickers offer them.
QList<StateChoice> readChoices(Reading& reading)
{
    struct Placed
    {
        qint64 sequence = 0;
        StateChoice choice;
    };
    std::vector<Placed> placed;
    const auto rows = reading.rows(
        QStringLiteral("sys_choice"), "sys_id value label sequence inactive language",
        QStringLiteral("name=cmdb_ci^element=operational_status^inactive!=true^language=en^ORlanguageISEMPTY"));
    for (const TableRow& values : rows) {
        const RowView row(values);
        bool isNumber = false;
        const int value = row.text("value").toInt(&isNumber);
        if (isNumber)
            placed.push_back({row.number("sequence"), {row.text("sys_id"), value, row.text("label")}});
    }
    std::ranges::stable_sort(placed, {}, &Placed::sequence);
    QList<StateChoice> choices;
    for (Placed& each : placed)
        choices.append(std::move(each.choice));
    return choices;
}

/// A state as a rule has it; nothing for one that is no choice and no number.
std::optional<int> stateFrom(const QString& text, const lifecycle::RuleSet& rules)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber ? value : rules.stateLabelled(text);
}

void readActions(Reading& reading, lifecycle::RuleSet& rules)
{
    for (const TableRow& values : reading.rows(table::ciActions, "sys_id name description")) {
        const RowView row(values);
        rules.actions.push_back({row.text("sys_id"), row.text("name"), row.text("description")});
    }
    for (const TableRow& values :
         reading.rows(table::notAllowedActions, "sys_id ci_type operational_state not_allowed_action")) {
        const RowView row(values);
        if (const auto state = stateFrom(row.text("operational_state"), rules))
            rules.notAllowedActions.push_back(
                {row.text("sys_id"), row.text("ci_type"), *state, row.text("not_allowed_action")});
    }
}

void readOtherRules(Reading& reading, lifecycle::RuleSet& rules)
{
    for (const TableRow& values : reading.rows(table::compatibleActions, "sys_id action compatible_action")) {
        const RowView row(values);
        rules.compatible.push_back({row.text("sys_id"), row.text("action"), row.text("compatible_action")});
    }
    for (const TableRow& values :
         reading.rows(table::notAllowedTransitions, "sys_id ci_type operational_state not_allowed_transition")) {
        const RowView row(values);
        const auto from = stateFrom(row.text("operational_state"), rules);
        const auto to = stateFrom(row.text("not_allowed_transition"), rules);
        if (from && to)
            rules.notAllowedTransitions.push_back({row.text("sys_id"), row.text("ci_type"), *from, *to});
    }
    for (const TableRow& values : reading.rows(table::statePriorities, "sys_id operational_state priority")) {
        const RowView row(values);
        if (const auto state = stateFrom(row.text("operational_state"), rules);
            state && !row.text("priority").isEmpty())
            rules.priorities.push_back({row.text("sys_id"), *state, row.integer("priority")});
    }
}

lifecycle::SynchDirection directionFrom(const RowView& row)
{
    return lifecycle::synchDirectionNamed(row.text("synch_direction")).value_or(lifecycle::SynchDirection::Both);
}

lifecycle::AssetMappings readMappings(Reading& reading)
{
    const QString active = QStringLiteral("active=true");
    lifecycle::AssetMappings mappings;
    for (const TableRow& values :
         reading.rowsIfAny("alm_asset_ci_state_mapping",
                           "sys_id asset_state asset_substate configuration_item_status synch_direction", active)) {
        const RowView row(values);
        mappings.states.push_back({row.integer("asset_state"), row.text("asset_substate"),
                                   row.integer("configuration_item_status"), directionFrom(row)});
    }
    for (const TableRow& values : reading.rowsIfAny(
             "alm_hardware_state_mapping",
             "sys_id asset_state asset_substate hardware_ci_status hardware_ci_substatus synch_direction", active)) {
        const RowView row(values);
        mappings.hardwareStates.push_back({row.integer("asset_state"), row.text("asset_substate"),
                                           row.text("hardware_ci_status"), row.text("hardware_ci_substatus"),
                                           directionFrom(row)});
    }
    for (const TableRow& values : reading.rowsIfAny(
             "alm_asset_ci_field_mapping",
             "sys_id asset_field configuration_item_field asset_mapping_condition ci_mapping_condition", active)) {
        const RowView row(values);
        lifecycle::AssetCiFieldRow field;
        field.assetField = row.text("asset_field");
        field.configurationItemField = row.text("configuration_item_field");
        field.assetMappingCondition = row.text("asset_mapping_condition");
        field.ciMappingCondition = row.text("ci_mapping_condition");
        // No column says it: cost goes one way, all else both ways.
        if (field.assetField == QLatin1String("cost"))
            field.synchDirection = lifecycle::SynchDirection::AssetToCi;
        mappings.fields.push_back(field);
    }
    return mappings;
}

} // namespace

Result<lifecycle::Properties> readProperties(TableClient& tables, const std::stop_token& stop)
{
    Reading reading(tables, stop);
    lifecycle::Properties properties;
    const QStringList names{lifecycle::maxBulkCountProperty, lifecycle::maxLeaseExpiredDaysProperty};
    for (const TableRow& values :
         reading.rowsIfAny("sys_properties", "sys_id name value", isOneOf(QStringLiteral("name"), names))) {
        const RowView row(values);
        bool isNumber = false;
        const int value = row.text("value").trimmed().toInt(&isNumber);
        if (!isNumber)
            continue;
        if (row.text("name") == lifecycle::maxBulkCountProperty && value > 0)
            properties.maxBulkCount = value;
        else if (row.text("name") == lifecycle::maxLeaseExpiredDaysProperty && value >= 0)
            properties.maxLeaseExpiredDays = value;
    }
    if (reading.error())
        return failure(*reading.error());
    return properties;
}

Result<std::optional<RestoreJob>> readRestoreJob(TableClient& tables, const std::stop_token& stop)
{
    Reading reading(tables, stop);
    const auto rows = reading.rowsIfAny("sysauto_script", "sys_id name active run_period last_run",
                                        QLatin1String("name=") + QString(lifecycle::restoreJobName));
    if (reading.error())
        return failure(*reading.error());
    if (rows.isEmpty())
        return std::optional<RestoreJob>();
    const RowView row(rows.first());
    return RestoreJob{.sysId = row.text("sys_id"),
                      .active = row.isTrue("active"),
                      .period = durationFrom(row.text("run_period")).value_or(std::chrono::seconds(0)),
                      .lastRun = row.time("last_run")};
}

Result<QList<StateChoice>> readStateChoices(TableClient& tables, const std::stop_token& stop)
{
    Reading reading(tables, stop);
    const QList<StateChoice> choices = readChoices(reading);
    if (reading.error())
        return failure(*reading.error());
    return choices;
}

Result<lifecycle::RuleSet> readActionRules(TableClient& tables, const std::stop_token& stop)
{
    Reading reading(tables, stop);
    lifecycle::RuleSet rules;
    for (const StateChoice& choice : readChoices(reading))
        rules.operationalStates.push_back({choice.value, choice.label});
    readActions(reading, rules);
    if (reading.error())
        return failure(*reading.error());
    return rules;
}

Result<lifecycle::Configuration> readConfiguration(TableClient& tables, const std::stop_token& stop)
{
    lifecycle::Configuration configuration;
    auto rules = readActionRules(tables, stop);
    if (!rules)
        return failure(std::move(rules).error());
    configuration.rules = *std::move(rules);
    Reading reading(tables, stop);
    readOtherRules(reading, configuration.rules);
    configuration.mappings = readMappings(reading);
    if (reading.error())
        return failure(*reading.error());
    const auto properties = readProperties(tables, stop);
    if (!properties)
        return failure(properties.error());
    configuration.properties = *properties;
    const auto job = readRestoreJob(tables, stop);
    if (!job)
        return failure(job.error());
    configuration.properties.restoreJobActive = *job && (*job)->active;
    return configuration;
}

} // namespace itam::core::servicenow
