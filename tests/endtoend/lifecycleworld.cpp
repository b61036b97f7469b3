// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/lifecycleworld.h"

namespace itam::tests {
namespace {

using namespace lifecycle;

/// A row as text by column.
class Row
{
public:
    explicit Row(const QJsonValue& value) : m_object(value.toObject()) {}
    [[nodiscard]] QString text(const char* column) const { return m_object.value(QLatin1String(column)).toString(); }
    [[nodiscard]] int number(const char* column) const { return text(column).toInt(); }
    [[nodiscard]] bool flag(const char* column) const { return text(column) == QLatin1String("true"); }
    [[nodiscard]] QDateTime time(const char* column) const
    {
        QDateTime time = QDateTime::fromString(text(column), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        time.setTimeSpec(Qt::UTC);
        return time;
    }

private:
    QJsonObject m_object;
};

template <typename Take>
void eachRow(const SandboxProcess& sandbox, QLatin1String table, const QString& query, Take take)
{
    for (const QJsonValue& value : sandbox.table(table, query))
        take(Row(value));
}

RuleSet readRules(const SandboxProcess& sandbox)
{
    RuleSet rules;
    eachRow(sandbox, QLatin1String("sys_choice"), QStringLiteral("name=cmdb_ci^element=operational_status"),
            [&](const Row& row) {
                rules.operationalStates.push_back({row.number("value"), row.text("label")});
            });
    eachRow(sandbox, table::statePriorities, {}, [&](const Row& row) {
        rules.priorities.push_back({row.text("sys_id"), row.number("operational_state"), row.number("priority")});
    });
    eachRow(sandbox, table::ciActions, {}, [&](const Row& row) {
        rules.actions.push_back({row.text("sys_id"), row.text("name"), row.text("description")});
    });
    eachRow(sandbox, table::compatibleActions, {}, [&](const Row& row) {
        rules.compatible.push_back({row.text("sys_id"), row.text("action"), row.text("compatible_action")});
    });
    return rules;
}

void readCis(const SandboxProcess& sandbox, const QString& among, World& world)
{
    eachRow(sandbox, table::configurationItem, QStringLiteral("sys_idIN") + among, [&](const Row& row) {
        CiSnapshot ci;
        ci.sysId = row.text("sys_id");
        ci.values = {row.number("operational_status"), row.number("install_status"), {}, {}};
        ci.asset = row.text("asset");
        ci.classPath = {row.text("sys_class_name"), table::configurationItem};
        world.cis.insert(ci.sysId, ci);
    });
    eachRow(sandbox, table::hardware, QStringLiteral("sys_idIN") + among, [&](const Row& row) {
        CiSnapshot& ci = world.cis[row.text("sys_id")];
        ci.classPath.insert(1, table::hardware);
        ci.values.hardwareStatus = row.text("hardware_status");
        ci.values.hardwareSubstatus = row.text("hardware_substatus");
    });
    eachRow(sandbox, table::asset, QStringLiteral("ciIN") + among, [&](const Row& row) {
        AssetSnapshot asset{row.text("sys_id"), row.text("ci"), {row.number("install_status"), row.text("substatus")}};
        world.cis[asset.ci].assetRecord = asset;
    });
}

void readHeld(const SandboxProcess& sandbox, const QString& among, World& world)
{
    eachRow(sandbox, table::internalStates, QStringLiteral("ciIN") + among, [&](const Row& row) {
        world.cis[row.text("ci")].states.push_back({row.text("sys_id"), row.text("ci"), row.number("operational_state"),
                                                    row.text("requestor_id"), row.flag("active"), row.time("set_on")});
    });
    eachRow(sandbox, table::cmdbActions, QStringLiteral("ciIN") + among, [&](const Row& row) {
        CmdbActionRow action;
        action.sysId = row.text("sys_id");
        action.ci = row.text("ci");
        action.action = row.text("action");
        action.requestorId = row.text("requestor_id");
        action.active = row.flag("active");
        world.cis[action.ci].actions.push_back(action);
    });
    eachRow(sandbox, table::renewLeaseTasks, {}, [&](const Row& row) {
        RenewLeaseTaskRow task;
        task.sysId = row.text("sys_id");
        task.ciActionRecord = row.text("ci_action_record");
        task.requestorId = row.text("requestor_id");
        task.active = row.flag("active");
        world.tasks.push_back(task);
    });
}

// By CI: an instance answers with at most so many rows, and those of one CI are told in their order.
void readAudit(const SandboxProcess& sandbox, const QStringList& cis, World& world)
{
    for (const QString& ci : cis) {
        eachRow(sandbox, QLatin1String("sys_audit"), QStringLiteral("ci=") + ci, [&](const Row& row) {
            // The replay wants literals, and looks only whether there is one.
            const RuleId rule = row.text("rule").isEmpty() ? RuleId() : RuleId("R51");
            world.audit.push_back({row.text("tablename"), row.text("documentkey"), row.text("fieldname"),
                                   row.text("oldvalue"), row.text("newvalue"), row.text("user"),
                                   row.time("sys_created_on"), row.text("ci"), row.text("requestor_id"),
                                   row.text("action"), rule});
        });
    }
}

} // namespace

lifecycle::World readWorld(const SandboxProcess& sandbox, const QStringList& cis)
{
    World world;
    world.configuration.rules = readRules(sandbox);
    const QString among = cis.join(QLatin1Char(','));
    readCis(sandbox, among, world);
    readHeld(sandbox, among, world);
    readAudit(sandbox, cis, world);
    return world;
}

} // namespace itam::tests
