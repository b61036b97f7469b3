// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulemessages.h"

#include "core/lifecycle/refusal.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {

using widgets::Message;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleMessages)
};

/// The code of ci-lifecycle.md 10 that the instance's sentence names; empty: none.
QString codeIn(const QString& sentence)
{
    for (int i = 0; i < core::lifecycle::refusalCodeCount; ++i) {
        const QLatin1String name = core::lifecycle::nameOf(static_cast<core::lifecycle::RefusalCode>(i));
        if (sentence.contains(name))
            return name;
    }
    return {};
}

/// The instance's own sentence, without the code that is said before it.
QString sentenceOf(const QString& detail, const QString& code)
{
    QString sentence = detail;
    if (!code.isEmpty() && sentence.startsWith(code + QLatin1Char(':')))
        sentence = sentence.mid(code.size() + 1);
    sentence = sentence.trimmed();
    const bool isOpen =
        !sentence.isEmpty() && (sentence.back().isLetterOrNumber() || sentence.back() == QLatin1Char(']'));
    return isOpen ? QString(sentence + QLatin1Char('.')) : sentence;
}

Message refusedBecauseInUse(const services::EditFailure& failure)
{
    const QString label =
        failure.edit.steps.isEmpty() ? QString() : failure.edit.steps.first().before.value(QStringLiteral("label"));
    return {.severity = models::Severity::Error,
            .what =
                Words::tr("%n CI(s) are in the state %1.", nullptr, static_cast<int>(failure.cisInState)).arg(label),
            .meaning = Words::tr("A state is removed only when no CI is in it. Nothing was changed."),
            .advice = Words::tr("Give these CIs another state first.")};
}

Message refusedByInstance(const Error& error)
{
    const QString code = codeIn(error.detail);
    Message message = widgets::messageOf(error);
    message.what = code.isEmpty() ? Words::tr("ServiceNow refused the change.")
                                  //: %1 a code, INVALID_DELETE
                                  : Words::tr("ServiceNow refused the change (%1).").arg(code);
    message.meaning = sentenceOf(error.detail, code);
    if (!code.isEmpty())
        message.id = code;
    message.advice =
        code == core::lifecycle::nameOf(core::lifecycle::RefusalCode::InvalidDelete)
            ? Words::tr("It is in use on a CI. End the actions there, or wait until they are over, and try again.")
            : Words::tr("Ask the ServiceNow administrator whether this account may change the rules of CI lifecycle.");
    return message;
}

} // namespace

Message messageOf(const services::EditFailure& failure)
{
    if (failure.cisInState > 0)
        return refusedBecauseInUse(failure);
    Message message;
    switch (failure.error.code) {
    case ErrorCode::Forbidden:
        message = refusedByInstance(failure.error);
        break;
    case ErrorCode::NotFound:
    case ErrorCode::ScheduleUnavailable:
    case ErrorCode::ScheduleFailed:
    case ErrorCode::ScheduleForeign:
    case ErrorCode::ApiNotInScope:
    case ErrorCode::IdentificationForbidden:
    case ErrorCode::IdentificationApiMissing:
    case ErrorCode::DiscoverySourceMissing:
    case ErrorCode::IdentificationRuleMissing:
        message = widgets::messageOf(failure.error);
        message.what = Words::tr("The record is not in ServiceNow any more.");
        message.meaning = Words::tr("Somebody else has removed it in the meantime.");
        message.advice = Words::tr("The rules were read again: look at them before you try once more.");
        break;
    case ErrorCode::NotPermitted: // nothing was sent
        message = widgets::messageOf(failure.error);
        break;
    default:
        message = widgets::messageOf(failure.error);
        message.meaning = Words::tr("It is not sure whether the change arrived. The rules are read again.");
        break;
    }
    if (failure.stepsDone > 0)
        message.meaning += QLatin1Char(' ') +
                           Words::tr("%n record(s) were changed before that; they stay.", nullptr, failure.stepsDone);
    return message;
}

} // namespace itam::ui::lifecycle
