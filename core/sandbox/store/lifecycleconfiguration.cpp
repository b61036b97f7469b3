// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/lifecycleconfiguration.h"

#include "core/sandbox/store/assetmappings.h"
#include "core/sandbox/store/eachrow.h"
#include "core/sandbox/store/lifecyclesnapshots.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

namespace lc = core::lifecycle;
using Row = sqlite::Statement;

constexpr auto selectChoices =
    "SELECT value, label FROM sys_choice WHERE name = 'cmdb_ci' AND element = 'operational_status' "
    "AND coalesce(inactive, 0) = 0 AND coalesce(language, 'en') = 'en' ORDER BY sequence, row_number";
constexpr auto selectActions = "SELECT sys_id, name, description FROM statemgmt_ci_actions ORDER BY row_number";
constexpr auto selectPairs =
    "SELECT sys_id, action, compatible_action FROM statemgmt_compat_actions ORDER BY row_number";
constexpr auto selectNotAllowedActions = "SELECT sys_id, ci_type, operational_state, not_allowed_action "
                                         "FROM statemgmt_not_allow_actions ORDER BY row_number";
constexpr auto selectNotAllowedTransitions = "SELECT sys_id, ci_type, operational_state, not_allowed_transition "
                                             "FROM statemgmt_not_allow_ops ORDER BY row_number";
constexpr auto selectPriorities = "SELECT sys_id, operational_state, priority FROM statemgmt_ops_state_pri "
                                  "WHERE priority IS NOT NULL ORDER BY row_number";
constexpr auto selectProperty = "SELECT value FROM sys_properties WHERE name = ?1 ORDER BY row_number LIMIT 1";

// A CI that leans on a row of the catalogue.
constexpr auto selectCiWithAction = "SELECT ci FROM statemgmt_cmdb_actions WHERE action = ?1 AND active = 1 LIMIT 1";
constexpr auto selectCiWithBoth = "SELECT a.ci FROM statemgmt_cmdb_actions AS a JOIN statemgmt_cmdb_actions AS b "
                                  "ON b.ci = a.ci WHERE a.action = ?1 AND a.active = 1 AND b.action = ?2 "
                                  "AND b.active = 1 LIMIT 1";
constexpr auto selectCiWithState = "SELECT a.ci FROM statemgmt_ops_state AS a JOIN statemgmt_ops_state AS b "
                                   "ON b.ci = a.ci AND b.requestor_id <> a.requestor_id "
                                   "WHERE a.operational_state = CAST(?1 AS INTEGER) AND a.active = 1 AND b.active = 1 "
                                   "LIMIT 1";

const QString seededName = QStringLiteral("lifecycle_seeded");

int number(const Row& row, int column)
{
    return static_cast<int>(row.integer(column));
}

Result<void> readCatalogue(Session& session, lc::RuleSet& rules)
{
    ITAM_TRY(eachRow(session, selectChoices, {}, [&](const Row& row) {
        bool isNumber = false;
        const int value = row.text(0).toInt(&isNumber);
        if (isNumber)
            rules.operationalStates.push_back({value, row.text(1)});
    }));
    ITAM_TRY(eachRow(session, selectActions, {}, [&](const Row& row) {
        rules.actions.push_back({row.text(0), row.text(1), row.text(2)});
    }));
    return eachRow(session, selectPriorities, {}, [&](const Row& row) {
        rules.priorities.push_back({row.text(0), number(row, 1), number(row, 2)});
    });
}

Result<void> readRules(Session& session, lc::RuleSet& rules)
{
    ITAM_TRY(eachRow(session, selectPairs, {}, [&](const Row& row) {
        rules.compatible.push_back({row.text(0), row.text(1), row.text(2)});
    }));
    ITAM_TRY(eachRow(session, selectNotAllowedActions, {}, [&](const Row& row) {
        rules.notAllowedActions.push_back({row.text(0), row.text(1), number(row, 2), row.text(3)});
    }));
    return eachRow(session, selectNotAllowedTransitions, {}, [&](const Row& row) {
        rules.notAllowedTransitions.push_back({row.text(0), row.text(1), number(row, 2), number(row, 3)});
    });
}

/// Keeps what it is when the property is missing or says no number that makes sense.
Result<void> readNumber(Session& session, QLatin1String property, int& value)
{
    return eachRow(session, selectProperty, {property}, [&](const Row& row) {
        bool isNumber = false;
        const int wanted = row.text(0).trimmed().toInt(&isNumber);
        if (isNumber && wanted >= 0)
            value = wanted;
    });
}

Result<void> seedProperty(Writer& writer, QLatin1String name, int value, const QString& description)
{
    const QString table = QStringLiteral("sys_properties");
    const auto known = findRecord(writer, table, QStringLiteral("name"), name);
    if (!known)
        return failure(known.error());
    if (*known)
        return {};
    ITAM_TRY(insertRecord(writer, table,
                          {{QStringLiteral("name"), name},
                           {QStringLiteral("value"), QString::number(value)},
                           {QStringLiteral("type"), QStringLiteral("integer")},
                           {QStringLiteral("description"), description}}));
    return {};
}

Result<void> seedProperties(Writer& writer)
{
    const lc::Properties shipped;
    ITAM_TRY(seedProperty(writer, lc::maxBulkCountProperty, shipped.maxBulkCount,
                          QStringLiteral("Most CIs that one bulk call of CI Lifecycle Management may process")));
    return seedProperty(writer, lc::maxLeaseExpiredDaysProperty, shipped.maxLeaseExpiredDays,
                        QStringLiteral("Days that the expired lease of a CI action is tolerated before the restore job "
                                       "ends the action"));
}

Result<void> seedRules(Writer& writer)
{
    const lc::RuleSet shipped = lc::shippedRules(newSysId);
    const auto id = QStringLiteral("sys_id");
    const auto state = QStringLiteral("operational_state");
    for (const lc::CiActionRow& row : shipped.actions)
        ITAM_TRY(insertRecord(
            writer, lc::table::ciActions,
            {{id, row.sysId}, {QStringLiteral("name"), row.name}, {QStringLiteral("description"), row.description}}));
    for (const lc::StatePriorityRow& row : shipped.priorities)
        ITAM_TRY(insertRecord(writer, lc::table::statePriorities,
                              {{id, row.sysId},
                               {state, QString::number(row.operationalState)},
                               {QStringLiteral("priority"), QString::number(row.priority)}}));
    for (const lc::NotAllowedActionRow& row : shipped.notAllowedActions)
        ITAM_TRY(insertRecord(writer, lc::table::notAllowedActions,
                              {{id, row.sysId},
                               {QStringLiteral("ci_type"), row.ciType},
                               {state, QString::number(row.operationalState)},
                               {QStringLiteral("not_allowed_action"), row.notAllowedAction}}));
    return {};
}

/// The first CI that `sql` finds; empty: none.
Result<QString> firstCi(Session& session, const char* sql, const QStringList& texts)
{
    QString ci;
    ITAM_TRY(eachRow(session, sql, texts, [&](const Row& row) { ci = row.text(0); }));
    return ci;
}

/// A CI that leans on the row; empty: none does.
Result<QString> leaningCi(Session& session, const lc::RowToDelete& row, const lc::RuleSet& rules)
{
    if (row.tableName == lc::table::ciActions)
        return firstCi(session, selectCiWithAction, {row.sysId});
    if (row.tableName == lc::table::compatibleActions) {
        for (const lc::CompatibleActionsRow& pair : rules.compatible) {
            if (pair.sysId == row.sysId)
                return firstCi(session, selectCiWithBoth, {pair.action, pair.compatibleAction});
        }
    }
    if (row.tableName == lc::table::statePriorities) {
        for (const lc::StatePriorityRow& priority : rules.priorities) {
            if (priority.sysId == row.sysId)
                return firstCi(session, selectCiWithState, {QString::number(priority.operationalState)});
        }
    }
    return QString();
}

} // namespace

Result<lc::Configuration> lifecycleConfiguration(Session& session)
{
    lc::Configuration made;
    ITAM_TRY(readCatalogue(session, made.rules));
    ITAM_TRY(readRules(session, made.rules));
    ITAM_TRY(readNumber(session, lc::maxBulkCountProperty, made.properties.maxBulkCount));
    ITAM_TRY(readNumber(session, lc::maxLeaseExpiredDaysProperty, made.properties.maxLeaseExpiredDays));
    auto mappings = assetMappings(session);
    if (!mappings)
        return failure(mappings.error());
    made.mappings = std::move(*mappings);
    return made;
}

Result<lc::ActiveRows> activeRowsAbout(Session& session, const lc::RowToDelete& row, const lc::RuleSet& rules)
{
    const auto ci = leaningCi(session, row, rules);
    if (!ci)
        return failure(ci.error());
    if (ci->isEmpty())
        return lc::ActiveRows();
    auto snapshots = lifecycleSnapshots(session, {*ci});
    if (!snapshots)
        return failure(snapshots.error());
    const lc::CiSnapshot& snapshot = *snapshots->constFind(*ci);
    return lc::ActiveRows{snapshot.actions, snapshot.states};
}

Result<void> seedLifecycle(Writer& writer)
{
    const auto done = writer.meta(seededName);
    if (!done)
        return failure(done.error());
    if (!done->isEmpty())
        return {};
    ITAM_TRY(seedRules(writer));
    ITAM_TRY(seedProperties(writer));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

} // namespace itam::sandbox::store
