// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historychoice.h"

#include <QDataStream>

namespace itam::ui::models {
namespace {

using core::wire::ImportState;
using State = HistoryChoice::State;
using Period = HistoryChoice::Period;

constexpr quint32 mark = 0x49484331; // "IHC1"

QList<ImportState> statesOf(State state)
{
    switch (state) {
    case State::Any:
        return {};
    case State::UnderWay:
        return {ImportState::New, ImportState::Waiting, ImportState::Processing};
    case State::Succeeded:
        return {ImportState::Succeeded};
    case State::Failed:
        return {ImportState::Failed};
    }
    return {};
}

QDateTime startOf(const QDate& day)
{
    return day.isValid() ? day.startOfDay(Qt::LocalTime).toUTC() : QDateTime();
}

/// The first day of the period; null: none.
QDate firstDay(const HistoryChoice& choice, const QDate& today)
{
    switch (choice.period) {
    case Period::Any:
        return {};
    case Period::Today:
        return today;
    case Period::Last7Days:
        return today.addDays(-6);
    case Period::Last30Days:
        return today.addDays(-29);
    case Period::Last90Days:
        return today.addDays(-89);
    case Period::Between:
        return choice.from;
    }
    return {};
}

template <typename Enum>
Enum bounded(int value, Enum last)
{
    return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : Enum();
}

} // namespace

core::servicenow::HistoryFilter filterOf(const HistoryChoice& choice, const QDateTime& nowUtc)
{
    core::servicenow::HistoryFilter filter;
    filter.states = statesOf(choice.state);
    if (choice.type)
        filter.types = {*choice.type};
    filter.from = startOf(firstDay(choice, nowUtc.toLocalTime().date()));
    if (choice.period == Period::Between && choice.to.isValid())
        filter.to = startOf(choice.to.addDays(1));
    filter.text = choice.text.trimmed();
    filter.problemsOnly = choice.problemsOnly;
    filter.exportId = choice.exportId;
    return filter;
}

void choosePeriod(HistoryChoice& choice, Period period, const QDateTime& nowUtc)
{
    if (choice.period == period)
        return;
    const bool isBetween = period == Period::Between;
    const QDate today = nowUtc.toLocalTime().date();
    choice.period = period;
    choice.from = isBetween ? today.addDays(-29) : QDate();
    choice.to = isBetween ? today : QDate();
}

QByteArray toBytes(const HistoryChoice& choice)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << choice.text << static_cast<int>(choice.state)
           << (choice.type ? static_cast<int>(*choice.type) : -1) << static_cast<int>(choice.period) << choice.from
           << choice.to << choice.problemsOnly;
    return bytes;
}

HistoryChoice choiceFromBytes(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    int state = 0;
    int type = -1;
    int period = 0;
    HistoryChoice choice;
    stream >> found >> choice.text >> state >> type >> period >> choice.from >> choice.to >> choice.problemsOnly;
    if (found != mark || stream.status() != QDataStream::Ok)
        return {};
    choice.state = bounded(state, State::Failed);
    choice.period = bounded(period, Period::Between);
    if (type >= 0 && type < static_cast<int>(core::model::allDataTypes.size()))
        choice.type = static_cast<core::model::DataType>(type);
    return choice;
}

} // namespace itam::ui::models
