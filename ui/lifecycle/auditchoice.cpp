// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/auditchoice.h"

#include <QDataStream>

namespace itam::ui::lifecycle {
namespace {

constexpr quint32 mark = 0x4c414331; // "LAC1"

models::HistoryChoice daysOf(const AuditChoice& choice)
{
    models::HistoryChoice days;
    days.period = choice.period;
    days.from = choice.from;
    days.to = choice.to;
    return days;
}

} // namespace

core::servicenow::AuditQuestion questionOf(const AuditChoice& choice, const QDateTime& nowUtc)
{
    const core::servicenow::HistoryFilter days = models::filterOf(daysOf(choice), nowUtc);
    core::servicenow::AuditQuestion question;
    question.ci = choice.ci;
    question.requestorId = choice.requestorId;
    question.user = choice.user;
    question.tableName = choice.tableName;
    question.rule = choice.rule;
    question.from = days.from;
    question.to = days.to;
    return question;
}

void choosePeriod(AuditChoice& choice, AuditChoice::Period period, const QDateTime& nowUtc)
{
    models::HistoryChoice days = daysOf(choice);
    models::choosePeriod(days, period, nowUtc);
    choice.period = days.period;
    choice.from = days.from;
    choice.to = days.to;
}

QByteArray toBytes(const AuditChoice& choice)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << choice.user << choice.tableName << choice.rule << static_cast<int>(choice.period) << choice.from
           << choice.to;
    return bytes;
}

AuditChoice auditChoiceFrom(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    int period = 0;
    AuditChoice choice;
    stream >> found >> choice.user >> choice.tableName >> choice.rule >> period >> choice.from >> choice.to;
    const bool isKnown = period >= 0 && period <= static_cast<int>(AuditChoice::Period::Between);
    if (found != mark || stream.status() != QDataStream::Ok || !isKnown)
        return {};
    choice.period = static_cast<AuditChoice::Period>(period);
    return choice;
}

} // namespace itam::ui::lifecycle
