// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cichoice.h"

#include "core/servicenow/historyquery.h"

#include <QDataStream>

namespace itam::ui::models {
namespace {

constexpr quint32 mark = 0x43494331; // "CIC1"
constexpr int anyState = -1;

} // namespace

core::servicenow::CiQuestion questionOf(const CiChoice& choice)
{
    core::servicenow::CiQuestion question;
    question.text = choice.text.trimmed();
    question.ciClass = choice.ciClass;
    question.operationalState = choice.operationalState;
    question.activeAction = choice.activeAction;
    question.seenByServiceMapping = choice.seenByServiceMapping;
    question.selectableForTask = choice.selectableForTask;
    question.limit = core::servicenow::historyPageSize;
    return question;
}

QByteArray toBytes(const CiChoice& choice)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << choice.text << choice.ciClass << choice.operationalState.value_or(anyState)
           << choice.seenByServiceMapping << choice.selectableForTask;
    return bytes;
}

CiChoice ciChoiceFromBytes(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    int state = anyState;
    CiChoice choice;
    stream >> found >> choice.text >> choice.ciClass >> state >> choice.seenByServiceMapping >>
        choice.selectableForTask;
    if (found != mark || stream.status() != QDataStream::Ok)
        return {};
    if (state != anyState)
        choice.operationalState = state;
    return choice;
}

} // namespace itam::ui::models
