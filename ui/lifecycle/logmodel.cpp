// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/logmodel.h"

#include "ui/models/format.h"
#include "ui/models/lifecyclewords.h"

#include <QRegularExpression>

#include <array>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::LogRow;
using models::State;

constexpr const char* context = "LogModel";
constexpr std::array<ColumnWords, LogModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("LogModel", "Result")},
    {QT_TRANSLATE_NOOP("LogModel", "When")},
    {QT_TRANSLATE_NOOP("LogModel", "Age")},
    {QT_TRANSLATE_NOOP("LogModel", "Code"), false, QT_TRANSLATE_NOOP("LogModel", "Why ServiceNow refused it")},
    {QT_TRANSLATE_NOOP("LogModel", "Message")},
}};

bool isRefused(const LogRow& row)
{
    constexpr int errorLevel = 2;
    return row.level >= errorLevel;
}

State resultOf(const LogRow& row)
{
    if (isRefused(row))
        return {models::Severity::Error, QStringLiteral("error"), LogModel::tr("Refused")};
    return {models::Severity::Ok, QStringLiteral("ok"), LogModel::tr("Done")};
}

} // namespace

LogText logTextOf(const LogRow& row)
{
    static const QRegularExpression form(QStringLiteral("\\A([A-Z][A-Z_]+): (.*)\\z"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(row.message);
    if (!match.hasMatch())
        return {{}, row.message};
    return {match.captured(1), match.captured(2)};
}

LogModel::LogModel(const core::support::Clock& clock, QObject* parent, int mostPages)
    : PagedRows(mostPages, parent)
    , m_clock(clock)
{
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(columns, context, section, orientation, role);
}

int LogModel::rowOf(const QString& sysId) const
{
    return findRow([&](const LogRow& row) { return row.sysId == sysId; });
}

QVariant LogModel::raw(const LogRow& row, Column column)
{
    switch (column) {
    case Column::Result:
        return resultOf(row).word;
    case Column::Time:
    case Column::Age:
        return row.time;
    case Column::Code:
        return logTextOf(row).code;
    case Column::Message:
        return logTextOf(row).message;
    }
    return {};
}

QVariant LogModel::cell(int row, int column, int role) const
{
    const LogRow& line = *at(row);
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::Time)
            return models::exactTime(line.time);
        if (which == Column::Age)
            return models::relativeTime(line.time, m_clock.nowUtc());
        return raw(line, which);
    case Qt::TextAlignmentRole:
        return alignmentOf(columns[static_cast<std::size_t>(column)]);
    case models::RawRole:
        return raw(line, which);
    case models::IdRole:
        return line.sysId;
    case models::StateRole:
        return which == Column::Result ? QVariant::fromValue(resultOf(line)) : QVariant();
    case Qt::ToolTipRole:
        return which == Column::Code ? models::adviceOf(logTextOf(line).code) : line.message;
    default:
        return {};
    }
}

} // namespace itam::ui::lifecycle
