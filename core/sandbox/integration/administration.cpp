// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/administration.h"

#include "core/sandbox/integration/runlifecycle.h"
#include "core/sandbox/store/audit.h"
#include "core/sandbox/store/integrationsettings.h"

namespace itam::sandbox::integration {
namespace {

using platform::RecordWrite;
using platform::RuleVerdict;

const QString runTable = QStringLiteral("x_fls_flexera_fnms_import_run");
const QString propertyTable = QStringLiteral("x_fls_flexera_fnms_property");
const QString identityTable = QStringLiteral("x_fls_flexera_fnms_identity");
const QString stateColumn = QStringLiteral("state");
const QString commentsColumn = QStringLiteral("comments");
const QString valueColumn = QStringLiteral("value");

/// A wanted column that differs and is none of `writable`; empty: there is none. System columns count for nothing, as
/// everywhere in REST.
QString foreignChange(const RecordWrite& write, const QStringList& writable)
{
    QStringList wanted = write.values.keys();
    wanted.sort();
    for (const QString& name : qAsConst(wanted)) {
        const bool isSystem = name.startsWith(QLatin1String("sys_"));
        if (!isSystem && !writable.contains(name) && write.values.value(name) != write.before.value(name))
            return name;
    }
    return {};
}

Result<RuleVerdict> setProperty(store::Writer& writer, const RecordWrite& write)
{
    const QString name = write.before.value(QStringLiteral("name"));
    if (const QString other = foreignChange(write, {valueColumn}); !other.isEmpty())
        return RuleVerdict::refused(
            QStringLiteral("Only the value of an Integration Property can be changed, not its %1.").arg(other));
    if (!write.values.contains(valueColumn))
        return RuleVerdict::done();
    const QString before = write.before.value(valueColumn);
    const QString wanted = write.values.value(valueColumn);
    if (wanted != before && write.before.value(QStringLiteral("at_start")) == QLatin1String("true"))
        return RuleVerdict::refused(
            QStringLiteral("%1 is given when the instance starts: --property %1=VALUE.").arg(name));
    const auto set = store::setProperty(writer, name, wanted);
    if (!set && set.error().code == ErrorCode::Usage)
        return RuleVerdict::refused(QStringLiteral("%1: %2.").arg(name, set.error().detail));
    const auto values = set ? store::propertyValues(writer) : failure(set.error());
    if (!values)
        return failure(values.error());
    const QString after = values->value(name);
    if (after == before)
        return RuleVerdict::done();
    ITAM_TRY(store::writeAudit(
        writer, {write.table.name, write.before.value(QStringLiteral("sys_id")), valueColumn, before, after, {}}));
    ITAM_TRY(store::writeApplicationLog(writer, store::LogLevel::Information,
                                        QStringLiteral("%1 changed the Integration Property %2 from %3 to %4.")
                                            .arg(writer.actor(), name, before, after)));
    return RuleVerdict::done();
}

/// As they come with a copy of an instance; nothing else is ever written about them from outside.
RuleVerdict insertIdentity(const RecordWrite& write)
{
    const bool isComplete = !write.values.value(QStringLiteral("computer_id")).isEmpty() &&
                            !write.values.value(QStringLiteral("ci")).isEmpty();
    return isComplete ? RuleVerdict::allowed(write.values)
                      : RuleVerdict::refused(QStringLiteral("An ITAM Identity needs a ComputerID and a CI."));
}

} // namespace

Administration::Administration(const transform::MapSet& maps, std::function<void()> wake)
    : m_maps(maps)
    , m_wake(std::move(wake))
{
}

bool Administration::governs(const store::Table& table) const
{
    return table.name == runTable || table.name == propertyTable || table.name == identityTable;
}

Result<RuleVerdict> Administration::decide(store::Writer& writer, const RecordWrite& write)
{
    const QString& table = write.table.name;
    if (!governs(write.table)) {
        // Readiness may come back with it (P-54). The queue's next step waits for this transaction.
        if (table == QLatin1String("scheduled_import_set") || table == QLatin1String("sys_data_source"))
            m_wake();
        return RuleVerdict::allowed(write.values);
    }
    if (!write.caller.hasRole(platform::role::admin))
        return RuleVerdict::refused(
            QStringLiteral("Only an administrator may change records of %1.").arg(write.table.label));
    if (table == identityTable && write.kind == RecordWrite::Kind::Insert)
        return insertIdentity(write);
    if (table == identityTable || write.kind != RecordWrite::Kind::Update)
        return RuleVerdict::refused(
            QStringLiteral("Records of %1 are made and deleted by the application only.").arg(write.table.label));
    writer.actAs(write.caller.user);
    return table == runTable ? closeAsFailed(writer, write) : setProperty(writer, write);
}

/// Through the same end as a close by the exporter (D-3): what waits becomes Failed, what is processed ends by itself.
Result<RuleVerdict> Administration::closeAsFailed(store::Writer& writer, const RecordWrite& write) const
{
    if (const QString other = foreignChange(write, {stateColumn, commentsColumn}); !other.isEmpty())
        return RuleVerdict::refused(
            QStringLiteral("An Import Run can be closed, but its %1 cannot be changed.").arg(other));
    const QString state = write.values.value(stateColumn);
    if (core::wire::importStateNamed(state) != core::wire::ImportState::Failed)
        return RuleVerdict::refused(QStringLiteral("An Import Run can only be closed, with the state Failed."));
    const auto run = store::findRunById(writer, write.before.value(QStringLiteral("sys_id")));
    if (!run)
        return failure(run.error());
    if (!*run || core::wire::isFinal((*run)->state))
        return RuleVerdict::refused(QStringLiteral("%1 is finished, there is nothing to close.")
                                        .arg(write.before.value(QStringLiteral("number"))));
    if (!(*run)->closed.isEmpty())
        return RuleVerdict::refused(
            QStringLiteral("%1 is closed already and ends with the transaction that is being processed.")
                .arg((*run)->number));
    const QString comments = write.values.value(commentsColumn).trimmed();
    if (comments.isEmpty())
        return RuleVerdict::refused(QStringLiteral("Say in comments why %1 is closed.").arg((*run)->number));

    const QString said = QStringLiteral("closed by %1: %2").arg(writer.actor(), comments);
    ITAM_TRY(store::setRunComments(writer, (*run)->sysId, comments));
    ITAM_TRY(closeRun(writer, m_maps, **run, {QString::fromLatin1(closedByAdministrator), said}));
    ITAM_TRY(store::writeAudit(
        writer, {write.table.name, (*run)->sysId, stateColumn, core::wire::nameOf((*run)->state), state, comments}));
    ITAM_TRY(store::writeApplicationLog(
        writer, store::LogLevel::Warning,
        QStringLiteral("%1 of %2 was closed as Failed by %3: %4. Export again: what did not land is sent again.")
            .arg((*run)->number, (*run)->sender, writer.actor(), comments)));
    return RuleVerdict::done();
}

} // namespace itam::sandbox::integration
