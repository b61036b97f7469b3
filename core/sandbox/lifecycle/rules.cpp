// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/lifecycle/rules.h"

#include "core/lifecycle/cataloguedeletion.h"
#include "core/sandbox/lifecycle/rulechecks.h"
#include "core/sandbox/store/audit.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/lifecyclewrites.h"

namespace itam::sandbox::lifecycle {
namespace {

using platform::RecordWrite;
using platform::RuleVerdict;

const QString sysIdColumn = QStringLiteral("sys_id");

/// Null: none of them.
const lc::LifecycleTable* lifecycleTable(const QString& name)
{
    const auto& tables = lc::lifecycleTables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const lc::LifecycleTable& table) { return table.name == name; });
    return found == tables.end() ? nullptr : found;
}

/// An entry for each column that differs.
Result<void> audit(store::Writer& writer, const QString& table, const QString& sysId, const store::Values& before,
                   const store::Values& after)
{
    const QStringList columns = QString::fromLatin1(lifecycleTable(table)->columns).split(QLatin1Char(' '));
    for (const QString& column : columns) {
        if (before.value(column) != after.value(column))
            ITAM_TRY(store::writeAudit(writer, {table, sysId, column, before.value(column), after.value(column), {}}));
    }
    return {};
}

/// An insert or an update.
Result<RuleVerdict> put(store::Writer& writer, const RecordWrite& write)
{
    store::Values values = write.values;
    store::Values wanted = write.before;
    wanted.insert(values);
    QString sysId = wanted.value(sysIdColumn);
    if (sysId.isEmpty()) {
        sysId = store::newSysId();
        values.insert(sysIdColumn, sysId);
    }
    const auto configuration = store::lifecycleConfiguration(writer);
    if (!configuration)
        return failure(configuration.error());
    const QString problem = problemOf(write.table.name, sysId, wanted, configuration->rules, writer.schema());
    if (!problem.isEmpty())
        return RuleVerdict::refused(problem);
    ITAM_TRY(audit(writer, write.table.name, sysId, write.before, wanted));
    return RuleVerdict::allowed(std::move(values));
}

} // namespace

bool Rules::governs(const store::Table& table) const
{
    return lifecycleTable(table.name) != nullptr;
}

Result<RuleVerdict> Rules::decide(store::Writer& writer, const RecordWrite& write)
{
    const lc::LifecycleTable* table = lifecycleTable(write.table.name);
    if (!table)
        return RuleVerdict::allowed(write.values);
    if (!table->allowsInsert)
        return RuleVerdict::refused(
            QStringLiteral("Records of %1 are written by CI Lifecycle Management only: use its API.")
                .arg(table->label));
    if (!write.caller.hasRole(platform::role::admin))
        return RuleVerdict::refused(
            QStringLiteral("Only an administrator may change records of %1.").arg(table->label));
    writer.actAs(write.caller.user);
    return write.kind == RecordWrite::Kind::Delete ? remove(writer, write) : put(writer, write);
}

Result<RuleVerdict> Rules::remove(store::Writer& writer, const RecordWrite& write)
{
    const lc::RowToDelete row{write.table.name, write.before.value(sysIdColumn)};
    const auto configuration = store::lifecycleConfiguration(writer);
    if (!configuration)
        return failure(configuration.error());
    const auto active = store::activeRowsAbout(writer, row, configuration->rules);
    if (!active)
        return failure(active.error());
    const lc::Decision decision = lc::deleteRow(row, configuration->rules, *active);
    if (!decision.isAllowed()) {
        // Nothing of a refused write stays, and the line shall (R49).
        m_service.logRefusals(decision.refusals);
        const lc::Refusal& refusal = decision.refusals.front();
        return RuleVerdict::refused(
            QStringLiteral("%1: %2. %3").arg(lc::nameOf(refusal.code), refusal.message, refusal.advice));
    }
    for (const lc::RowToDelete& each : decision.deletions) {
        const auto record = store::findRecord(writer, each.tableName, sysIdColumn, each.sysId);
        if (!record)
            return failure(record.error());
        ITAM_TRY(audit(writer, each.tableName, each.sysId, record->value_or(store::Values()), {}));
    }
    ITAM_TRY(store::writeDecision(writer, decision));
    return RuleVerdict::done();
}

} // namespace itam::sandbox::lifecycle
