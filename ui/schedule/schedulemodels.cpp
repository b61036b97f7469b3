// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulemodels.h"

#include "ui/models/format.h"
#include "ui/models/roles.h"

#include <QLocale>

namespace itam::ui::schedule {
namespace {

using core::schedule::DueTime;
using lifecycle::ColumnWords;
using models::Severity;
using models::State;

constexpr const char* dueContext = "DueTimeModel";
constexpr std::array<ColumnWords, DueTimeModel::columnTotal> dueColumns{{
    {QT_TRANSLATE_NOOP("DueTimeModel", "Local time")},
    {QT_TRANSLATE_NOOP("DueTimeModel", "UTC"), false,
     QT_TRANSLATE_NOOP("DueTimeModel", "The same moment as servers and logs write it")},
    {QT_TRANSLATE_NOOP("DueTimeModel", "Remark")},
}};
constexpr const char* runContext = "ScheduledRunModel";
constexpr std::array<ColumnWords, ScheduledRunModel::columnTotal> runColumns{{
    {QT_TRANSLATE_NOOP("ScheduledRunModel", "State")},
    {QT_TRANSLATE_NOOP("ScheduledRunModel", "Started")},
    {QT_TRANSLATE_NOOP("ScheduledRunModel", "Took"), true},
    {QT_TRANSLATE_NOOP("ScheduledRunModel", "Exit status"), true,
     QT_TRANSLATE_NOOP("ScheduledRunModel", "0 succeeded or nothing to send, 1 usage, 2 preflight failed, 3 transfer "
                                            "failed, 4 import failed in ServiceNow, 5 cancelled")},
    {QT_TRANSLATE_NOOP("ScheduledRunModel", "Last line")},
}};

QString dayAndTime(const QDateTime& time)
{
    const QLocale locale;
    return QStringLiteral("%1 %2").arg(locale.toString(time.date(), QLocale::LongFormat),
                                       locale.toString(time.time(), QLocale::ShortFormat));
}

State stateOf(const ShownRun& row)
{
    const QString word = core::schedule::exitSentence(row.run, row.isRunning);
    if (!row.run.finished.isValid())
        return row.isRunning ? State{Severity::Busy, QStringLiteral("busy"), word}
                             : State{Severity::Error, QStringLiteral("error"), word};
    switch (row.run.exitStatus) {
    case 0:
        return {Severity::Ok, QStringLiteral("ok"), word};
    case 5:
        return {Severity::Warning, QStringLiteral("stop"), word};
    default:
        return {Severity::Error, QStringLiteral("error"), word};
    }
}

} // namespace

DueTimeModel::DueTimeModel(const core::support::Clock& clock, QObject* parent) : ListRows(parent), m_clock(clock) {}

int DueTimeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant DueTimeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(dueColumns, dueContext, section, orientation, role);
}

QVariant DueTimeModel::cell(const DueTime& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == models::RawRole) {
        if (which == Column::Note)
            return core::schedule::noteOn(row);
        return which == Column::Utc ? QVariant(row.utc)
                                    : QVariant(row.local.toOffsetFromUtc(row.local.offsetFromUtc()).toString(Qt::ISODate));
    }
    if (role == Qt::ToolTipRole)
        return models::relativeTime(row.utc, m_clock.nowUtc());
    if (role != Qt::DisplayRole)
        return {};
    switch (which) {
    case Column::Local:
        return QStringLiteral("%1 %2").arg(dayAndTime(row.local), row.local.timeZoneAbbreviation());
    case Column::Utc:
        return dayAndTime(row.utc);
    case Column::Note:
        return core::schedule::noteOn(row);
    }
    return {};
}

ScheduledRunModel::ScheduledRunModel(const core::support::Clock& clock, QObject* parent)
    : ListRows(parent)
    , m_clock(clock)
{
}

int ScheduledRunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant ScheduledRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(runColumns, runContext, section, orientation, role);
}

QVariant ScheduledRunModel::raw(const ShownRun& row, Column column)
{
    const bool hasEnded = row.run.finished.isValid();
    switch (column) {
    case Column::State:
        return stateOf(row).word;
    case Column::Started:
        return row.run.started;
    case Column::Took:
        return hasEnded ? QVariant(row.run.started.secsTo(row.run.finished)) : QVariant();
    case Column::Status:
        return hasEnded ? QVariant(row.run.exitStatus) : QVariant();
    case Column::LastLine:
        return row.run.lines.isEmpty() ? QString() : row.run.lines.last();
    }
    return {};
}

QVariant ScheduledRunModel::cell(const ShownRun& row, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case models::RawRole:
        return raw(row, which);
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(stateOf(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return lifecycle::alignmentOf(runColumns[static_cast<std::size_t>(column)]);
    case Qt::ToolTipRole:
        return which == Column::Started ? models::exactTime(row.run.started) : row.run.lines.join(u'\n');
    case Qt::DisplayRole:
        if (which == Column::Started)
            return models::relativeTime(row.run.started, m_clock.nowUtc());
        if (which == Column::Took && row.run.finished.isValid())
            return models::duration(std::chrono::milliseconds(row.run.started.msecsTo(row.run.finished)));
        return raw(row, which);
    default:
        return {};
    }
}

} // namespace itam::ui::schedule
