// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/operatormodels.h"

#include "ui/models/format.h"
#include "ui/models/roles.h"

namespace itam::ui::administration {
namespace {

using core::model::Operator;
using core::model::Origin;
using core::model::SettingChange;
using lifecycle::ColumnWords;
using models::Severity;
using models::State;

constexpr const char* operatorContext = "OperatorModel";
constexpr std::array<ColumnWords, OperatorModel::columnTotal> operatorColumns{{
    {QT_TRANSLATE_NOOP("OperatorModel", "Account")},
    {QT_TRANSLATE_NOOP("OperatorModel", "Role"), false,
     QT_TRANSLATE_NOOP("OperatorModel", "An Administrator may do everything; a Viewer sees everything and starts or "
                                        "changes nothing")},
    {QT_TRANSLATE_NOOP("OperatorModel", "Since")},
    {QT_TRANSLATE_NOOP("OperatorModel", "How it came to it")},
}};
constexpr const char* changeContext = "SettingChangeModel";
constexpr std::array<ColumnWords, SettingChangeModel::columnTotal> changeColumns{{
    {QT_TRANSLATE_NOOP("SettingChangeModel", "When")},
    {QT_TRANSLATE_NOOP("SettingChangeModel", "Who")},
    {QT_TRANSLATE_NOOP("SettingChangeModel", "Setting"), false,
     QT_TRANSLATE_NOOP("SettingChangeModel", "As it is called in the settings file")},
    {QT_TRANSLATE_NOOP("SettingChangeModel", "Before")},
    {QT_TRANSLATE_NOOP("SettingChangeModel", "After")},
}};

QString howOf(const Operator& row)
{
    switch (row.origin) {
    case Origin::First:
        return OperatorModel::tr("Was here first");
    case Origin::Seen:
        return OperatorModel::tr("Came later; an Administrator can raise it");
    case Origin::Granted:
        return OperatorModel::tr("Given by %1").arg(row.by);
    case Origin::Schedule:
        return OperatorModel::tr("Scheduled exports run as this account");
    case Origin::Superuser:
        return OperatorModel::tr("Administers this computer");
    }
    return {};
}

/// Of a time: relative, exact as tool tip, ISO 8601 for copying.
QVariant timeCell(const QDateTime& time, const core::support::Clock& clock, int role)
{
    if (role == Qt::DisplayRole)
        return models::relativeTime(time, clock.nowUtc());
    if (role == Qt::ToolTipRole)
        return models::exactTime(time);
    return role == models::RawRole ? QVariant(time) : QVariant();
}

QVariant textCell(const QString& text, int role)
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == models::RawRole;
    return isText ? QVariant(text) : QVariant();
}

} // namespace

QString wordOf(core::model::Role role)
{
    return role == core::model::Role::Administrator ? OperatorModel::tr("Administrator") : OperatorModel::tr("Viewer");
}

OperatorModel::OperatorModel(const core::support::Clock& clock, QObject* parent) : ListRows(parent), m_clock(clock)
{
}

int OperatorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant OperatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(operatorColumns, operatorContext, section, orientation, role);
}

QVariant OperatorModel::cell(const Operator& row, int column, int role) const
{
    if (role == models::IdRole)
        return row.account;
    switch (static_cast<Column>(column)) {
    case Column::Account:
        return textCell(row.account, role);
    case Column::Role: {
        const bool isAdministrator = row.role == core::model::Role::Administrator;
        if (role == models::StateRole)
            return QVariant::fromValue(State{isAdministrator ? Severity::Ok : Severity::Neutral,
                                             isAdministrator ? QStringLiteral("key") : QStringLiteral("eye"),
                                             wordOf(row.role)});
        return textCell(wordOf(row.role), role);
    }
    case Column::Since:
        return timeCell(row.since, m_clock, role);
    case Column::How:
        return textCell(howOf(row), role);
    }
    return {};
}

SettingChangeModel::SettingChangeModel(const core::support::Clock& clock, QObject* parent)
    : ListRows(parent)
    , m_clock(clock)
{
}

int SettingChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant SettingChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(changeColumns, changeContext, section, orientation, role);
}

QVariant SettingChangeModel::cell(const SettingChange& row, int column, int role) const
{
    if (role == models::IdRole)
        return row.id;
    switch (static_cast<Column>(column)) {
    case Column::When:
        return timeCell(row.when, m_clock, role);
    case Column::Who:
        return textCell(row.who, role);
    case Column::Setting:
        return textCell(row.setting, role);
    case Column::Before:
        return textCell(row.before, role);
    case Column::After:
        return textCell(row.after, role);
    }
    return {};
}

} // namespace itam::ui::administration
