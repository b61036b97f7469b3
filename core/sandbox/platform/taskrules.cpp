// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/taskrules.h"

#include <algorithm>
#include <array>

namespace itam::sandbox::platform {
namespace {

struct EndStates
{
    const char* table;
    const char* closed;   ///< states, separated by commas
    const char* resolved; ///< empty: there is no such state
    const char* twin;     ///< a column that says the same as "state"
};

// The most special class stands first.
constexpr std::array endStates{
    EndStates{"incident", "7,8", "6", "incident_state"},
    EndStates{"problem", "107", "106", "problem_state"},
    EndStates{"change_request", "3,4", "", ""},
    EndStates{"task", "3,4,7", "", ""},
};

bool isIn(const QString& state, const char* list)
{
    return !state.isEmpty() && QString::fromLatin1(list).split(QLatin1Char(',')).contains(state);
}

/// What a column has after the write.
QString valueAfter(const store::Table& table, const store::Values* before, const store::Values& values,
                   const QString& name)
{
    if (values.contains(name))
        return values.value(name);
    return before ? before->value(name) : table.column(name)->defaultValue;
}

void applyPriority(const store::Table& table, const store::Values* before, store::Values& values)
{
    const QString impact = QStringLiteral("impact");
    const QString urgency = QStringLiteral("urgency");
    const bool isAsked = !before || values.contains(impact) || values.contains(urgency);
    if (!isAsked || values.contains(QStringLiteral("priority")))
        return;
    const int sum =
        valueAfter(table, before, values, impact).toInt() + valueAfter(table, before, values, urgency).toInt();
    if (sum >= 2 && sum <= 6)
        values.insert(QStringLiteral("priority"), QString::number(sum - 1));
}

void applyEnd(const EndStates& ends, const store::Values* before, store::Values& values, const TaskMoment& moment)
{
    const QString state = values.value(QStringLiteral("state"));
    const QString earlier = before ? before->value(QStringLiteral("state")) : QString();
    if (state.isEmpty() || state == earlier)
        return;
    const auto fill = [&](const char* name, const QString& value) {
        const QString column = QString::fromLatin1(name);
        if (!values.contains(column))
            values.insert(column, value);
    };
    if (isIn(state, ends.closed)) {
        fill("active", QStringLiteral("false"));
        fill("closed_at", moment.time);
        fill("closed_by", moment.userId);
    } else if (isIn(earlier, ends.closed)) {
        fill("active", QStringLiteral("true"));
    }
    if (isIn(state, ends.resolved)) {
        fill("resolved_at", moment.time);
        fill("resolved_by", moment.userId);
    }
}

} // namespace

void applyTaskRules(const store::Schema& schema, const store::Table& table, const store::Values* before,
                    store::Values& values, const TaskMoment& moment)
{
    // By what the record is, not by the table that it was named in.
    const QString className = before ? before->value(QStringLiteral("sys_class_name")) : table.name;
    const auto ends = std::find_if(endStates.begin(), endStates.end(), [&](const EndStates& each) {
        return schema.isA(className, QString::fromLatin1(each.table));
    });
    if (ends == endStates.end())
        return;
    const QString state = QStringLiteral("state");
    const QString twin = QString::fromLatin1(ends->twin);
    if (!twin.isEmpty() && table.column(twin)) {
        if (values.contains(twin) && !values.contains(state))
            values.insert(state, values.value(twin));
        else if (values.contains(state))
            values.insert(twin, values.value(state));
    }
    applyPriority(table, before, values);
    applyEnd(*ends, before, values, moment);
    // A class has columns that the table it was named in has not.
    values.removeIf(
        [&](const auto& entry) { return entry.key() != QLatin1String("sys_id") && !table.column(entry.key()); });
}

} // namespace itam::sandbox::platform
