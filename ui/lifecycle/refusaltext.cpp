// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/refusaltext.h"

#include "ui/lifecycle/rulesentences.h"
#include "ui/models/lifecyclewords.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::CallRefusal;
using widgets::Message;

constexpr qsizetype mostTold = 3;

struct RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

QString detailOf(const CallRefusal& refusal)
{
    QStringList parts{refusal.code, refusal.ci, refusal.rule, ruleSentence(refusal.rule)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

} // namespace

Message messageOf(const QString& what, const QList<CallRefusal>& refusals)
{
    Message message{.severity = models::Severity::Error, .what = what};
    QStringList sentences;
    QStringList advice;
    QStringList details;
    for (const CallRefusal& refusal : refusals) {
        if (sentences.size() < mostTold)
            sentences.append(refusal.message.isEmpty() ? refusal.code : refusal.message + QLatin1Char('.'));
        advice.append(models::adviceOf(refusal.code));
        details.append(detailOf(refusal));
    }
    if (refusals.size() > mostTold)
        sentences.append(RefusalWords::tr("%n more were refused.", nullptr, static_cast<int>(refusals.size() - mostTold)));
    advice.removeAll(QString());
    advice.removeDuplicates();
    message.meaning = sentences.join(QLatin1Char(' '));
    message.advice = advice.join(QLatin1Char(' '));
    message.detail = details.join(QLatin1Char('\n'));
    return message;
}

} // namespace itam::ui::lifecycle
