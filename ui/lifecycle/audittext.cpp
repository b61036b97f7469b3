// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/audittext.h"

#include "core/lifecycle/tables.h"
#include "core/servicenow/historyquery.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {
namespace {

using core::lifecycle::RuleSet;
using core::servicenow::AuditRow;
namespace table = core::lifecycle::table;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

bool isTrue(const QString& value)
{
    return value == QLatin1String("true") || value == QLatin1String("1");
}

QString labelAmong(const std::vector<core::lifecycle::Choice>& choices, const QString& value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    for (const core::lifecycle::Choice& choice : choices) {
        if (isNumber && choice.value == number)
            return choice.label;
    }
    return value;
}

QString stateText(const QString& value, const RuleSet& rules)
{
    if (value.isEmpty())
        //: no operational state
        return Words::tr("none");
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? rules.labelOf(number) : value;
}

QString leaseEnd(const QString& value)
{
    const QDateTime time = core::servicenow::timeFromTable(value);
    if (value.isEmpty())
        //: of a lease
        return Words::tr("no end");
    return time.isValid() ? models::exactTime(time) : value;
}

QString valueText(const AuditRow& row, const QString& value, const RuleSet& rules)
{
    switch (subjectOf(row)) {
    case AuditSubject::ShownState:
    case AuditSubject::RequestedState:
        return stateText(value, rules);
    case AuditSubject::Action:
        return isTrue(value) ? Words::tr("active") : Words::tr("not active");
    case AuditSubject::Lease:
        return leaseEnd(value);
    case AuditSubject::Status:
        return row.fieldName == QLatin1String("install_status")
                   ? labelAmong(core::lifecycle::shippedInstallStatuses(), value)
                   : value;
    case AuditSubject::Asset:
        return row.fieldName == QLatin1String("install_status")
                   ? labelAmong(core::lifecycle::shippedAssetStates(), value)
                   : value;
    case AuditSubject::Other:
        break;
    }
    return value;
}

QString tableText(const QString& name)
{
    for (const core::lifecycle::LifecycleTable& known : core::lifecycle::lifecycleTables()) {
        if (known.name == name)
            return known.label;
    }
    return name;
}

QString statusField(const QString& field)
{
    if (field == QLatin1String("install_status"))
        return Words::tr("Status");
    if (field == QLatin1String("hardware_status"))
        return Words::tr("Hardware status");
    return Words::tr("Hardware substatus");
}

QString requestedSentence(const QString& before, const QString& after, bool begins, bool ends)
{
    if (begins)
        //: %1 is an operational state
        return Words::tr("A requestor wants %1.").arg(after);
    if (ends)
        //: %1 is an operational state
        return Words::tr("A requestor no longer wants %1.").arg(before);
    //: %1 and %2 are operational states
    return Words::tr("A requestor wants %2 instead of %1.").arg(before, after);
}

} // namespace

AuditSubject subjectOf(const AuditRow& row)
{
    if (row.tableName == table::internalStates)
        return AuditSubject::RequestedState;
    if (row.tableName == table::cmdbActions)
        return row.fieldName == QLatin1String("lease_expires") ? AuditSubject::Lease : AuditSubject::Action;
    if (row.fieldName == QLatin1String("operational_status"))
        return AuditSubject::ShownState;
    if (row.tableName.startsWith(QLatin1String("alm_")))
        return AuditSubject::Asset;
    const bool isStatus = row.fieldName == QLatin1String("install_status") ||
                          row.fieldName == QLatin1String("hardware_status") ||
                          row.fieldName == QLatin1String("hardware_substatus");
    return isStatus ? AuditSubject::Status : AuditSubject::Other;
}

QString fieldText(const AuditRow& row)
{
    switch (subjectOf(row)) {
    case AuditSubject::ShownState:
        return Words::tr("State shown");
    case AuditSubject::RequestedState:
        return Words::tr("State of a requestor");
    case AuditSubject::Action:
        //: %1 is the name of a CI action
        return Words::tr("CI action %1").arg(row.action);
    case AuditSubject::Lease:
        //: %1 is the name of a CI action
        return Words::tr("Lease of %1").arg(row.action);
    case AuditSubject::Status:
        return statusField(row.fieldName);
    case AuditSubject::Asset:
        return row.fieldName == QLatin1String("substatus") ? Words::tr("Substate of the asset")
                                                           : Words::tr("State of the asset");
    case AuditSubject::Other:
        break;
    }
    //: %1 is a table, %2 a field of it
    return Words::tr("%1: %2").arg(tableText(row.tableName), row.fieldName);
}

QString beforeText(const AuditRow& row, const RuleSet& rules)
{
    return valueText(row, row.before, rules);
}

QString afterText(const AuditRow& row, const RuleSet& rules)
{
    return valueText(row, row.after, rules);
}

QString sentenceOf(const AuditRow& row, const RuleSet& rules)
{
    const QString before = beforeText(row, rules);
    const QString after = afterText(row, rules);
    switch (subjectOf(row)) {
    case AuditSubject::ShownState:
        //: %1 and %2 are operational states of a CI
        return Words::tr("Shows %2 instead of %1.").arg(before, after);
    case AuditSubject::RequestedState:
        return requestedSentence(before, after, row.before.isEmpty(), row.after.isEmpty());
    case AuditSubject::Action:
        //: %1 is the name of a CI action
        return (isTrue(row.after) ? Words::tr("CI action %1 begins.") : Words::tr("CI action %1 ends."))
            .arg(row.action);
    case AuditSubject::Lease:
        //: %1 is the name of a CI action, %2 a time
        return Words::tr("The lease of %1 now ends at %2.").arg(row.action, after);
    case AuditSubject::Status:
    case AuditSubject::Asset:
    case AuditSubject::Other:
        break;
    }
    if (before.isEmpty())
        //: %1 is a field, %2 its value
        return Words::tr("%1 becomes %2.").arg(fieldText(row), after);
    if (after.isEmpty())
        //: %1 is a field, %2 its value
        return Words::tr("%1 is no longer %2.").arg(fieldText(row), before);
    //: %1 is a field, %2 and %3 its values
    return Words::tr("%1 becomes %3, it was %2.").arg(fieldText(row), before, after);
}

QString originOf(const AuditRow& row)
{
    const QString requestor = row.requestorId.left(8);
    if (row.user.isEmpty())
        return requestor.isEmpty() ? QString()
                                   //: %1 is the beginning of a requestor's id
                                   : Words::tr("for requestor %1").arg(requestor);
    if (requestor.isEmpty())
        //: %1 is a user
        return Words::tr("by %1").arg(row.user);
    //: %1 is a user, %2 the beginning of a requestor's id
    return Words::tr("by %1, for requestor %2").arg(row.user, requestor);
}

models::State markOf(const AuditRow& row)
{
    using models::Severity;
    switch (subjectOf(row)) {
    case AuditSubject::ShownState:
        return {Severity::Busy, QStringLiteral("lifecycle"), {}};
    case AuditSubject::Action:
        return isTrue(row.after) ? models::State{Severity::Ok, QStringLiteral("play"), {}}
                                 : models::State{Severity::Neutral, QStringLiteral("stop"), {}};
    case AuditSubject::Lease:
        return {Severity::Ok, QStringLiteral("schedule"), {}};
    case AuditSubject::RequestedState:
        return {Severity::Neutral, QStringLiteral("pencil"), {}};
    case AuditSubject::Status:
    case AuditSubject::Asset:
    case AuditSubject::Other:
        break;
    }
    return {Severity::Neutral, QStringLiteral("neutral"), {}};
}

} // namespace itam::ui::lifecycle
