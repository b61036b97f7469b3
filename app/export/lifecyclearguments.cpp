// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/lifecyclearguments.h"

#include "app/export/usage.h"

#include "core/lifecycle/lease.h"

#include <algorithm>
#include <array>

namespace itam::app::exporter {
namespace {

enum class Subject
{
    None,
    Optional,
    Required
};

/// How a verb is written and what may stand behind it.
struct Grammar
{
    LifecycleVerb verb;
    const char* words;
    Subject subject;
    const char* subjectName;
    bool selects;        ///< takes CIs, and needs some
    bool previews;       ///< takes --dry-run
    const char* options; ///< beside those of CIs
};

constexpr std::array grammars{
    Grammar{LifecycleVerb::StateGet, "state get", Subject::None, "", true, false, ""},
    Grammar{LifecycleVerb::StateSet, "state set", Subject::Required, "the label of a state", true, true, "requestor"},
    Grammar{LifecycleVerb::ActionAdd, "action add", Subject::Required, "the name of an action", true, true,
            "requestor lease"},
    Grammar{LifecycleVerb::ActionRemove, "action remove", Subject::Required, "the name of an action", true, true,
            "requestor"},
    Grammar{LifecycleVerb::ActionList, "action list", Subject::None, "", true, false, ""},
    Grammar{LifecycleVerb::LeaseExtend, "lease extend", Subject::Required, "the name of an action", true, true,
            "requestor lease"},
    Grammar{LifecycleVerb::RequestorRegister, "requestor register", Subject::None, "", false, false, ""},
    Grammar{LifecycleVerb::RequestorUnregister, "requestor unregister", Subject::Optional, "", false, false, ""},
    Grammar{LifecycleVerb::RequestorList, "requestor list", Subject::None, "", false, false, ""},
    Grammar{LifecycleVerb::RulesList, "rules list", Subject::None, "", false, false, ""},
    Grammar{LifecycleVerb::RulesCheck, "rules check", Subject::None, "", false, false, "class state action other to"},
    Grammar{LifecycleVerb::Retire, "retire", Subject::None, "", false, true, "passes percent yes-above-threshold"},
    Grammar{LifecycleVerb::Retirements, "retirements", Subject::None, "", false, false, ""},
    Grammar{LifecycleVerb::Audit, "audit", Subject::None, "", false, false, "ci since"},
};

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

const Grammar& grammarOf(LifecycleVerb verb)
{
    return *std::ranges::find(grammars, verb, &Grammar::verb);
}

/// The verb at the beginning of `words`, which it takes away.
const Grammar* takeVerb(QStringList& words)
{
    for (const Grammar& grammar : grammars) {
        const QStringList verb = text(grammar.words).split(u' ');
        if (words.mid(0, verb.size()) != verb)
            continue;
        words.remove(0, verb.size());
        return &grammar;
    }
    return nullptr;
}

QString allVerbs()
{
    QStringList verbs;
    for (const Grammar& grammar : grammars)
        verbs.append(text(grammar.words));
    return verbs.join(QStringLiteral(", "));
}

Result<void> takeSubject(LifecycleArguments& arguments, const Grammar& grammar, const QStringList& words)
{
    const qsizetype most = grammar.subject == Subject::None ? 0 : 1;
    if (words.size() > most)
        return usage(QStringLiteral("lifecycle %1 does not take \"%2\"").arg(text(grammar.words), words[most]));
    if (words.isEmpty() && grammar.subject == Subject::Required)
        return usage(QStringLiteral("lifecycle %1 needs %2").arg(text(grammar.words), text(grammar.subjectName)));
    arguments.subject = words.value(0);
    return {};
}

Result<void> judgeOptions(const LifecycleArguments& arguments, const Grammar& grammar)
{
    const bool isSelection = grammar.selects;
    const QStringList allowed = text(grammar.options).split(u' ', Qt::SkipEmptyParts);
    const auto refused = [&](const char* name, bool given, bool ofSelection) {
        return given && !allowed.contains(text(name)) && !(ofSelection && isSelection);
    };
    const std::array given{std::tuple("requestor", !arguments.requestor.isEmpty(), false),
                           std::tuple("ci", !arguments.cis.isEmpty(), true),
                           std::tuple("cis-from", !arguments.cisFrom.isEmpty(), true),
                           std::tuple("class", !arguments.ciClass.isEmpty(), true),
                           std::tuple("state", !arguments.state.isEmpty(), true),
                           std::tuple("to", !arguments.toState.isEmpty(), false),
                           std::tuple("action", !arguments.action.isEmpty(), false),
                           std::tuple("other", !arguments.otherAction.isEmpty(), false),
                           std::tuple("lease", !arguments.lease.isEmpty(), false),
                           std::tuple("since", arguments.since.isValid(), false),
                           std::tuple("passes", arguments.passes.has_value(), false),
                           std::tuple("percent", arguments.percent.has_value(), false),
                           std::tuple("yes-above-threshold", arguments.aboveThreshold, false)};
    for (const auto& [name, isGiven, ofSelection] : given) {
        if (refused(name, isGiven, ofSelection))
            return usage(QStringLiteral("--%1 is not for lifecycle %2").arg(text(name), text(grammar.words)));
    }
    return {};
}

Result<void> judgeSelection(const LifecycleArguments& arguments, const Grammar& grammar)
{
    if (arguments.verb == LifecycleVerb::Audit && arguments.cis.size() > 1)
        return usage(QStringLiteral("lifecycle audit takes one --ci"));
    if (!grammar.selects)
        return {};
    const int ways = (arguments.cis.isEmpty() ? 0 : 1) + (arguments.cisFrom.isEmpty() ? 0 : 1) +
                     (arguments.ciClass.isEmpty() && arguments.state.isEmpty() ? 0 : 1);
    if (ways == 0)
        return usage(QStringLiteral("lifecycle %1 needs --ci, --cis-from, or --class and --state to select by")
                         .arg(text(grammar.words)));
    return ways > 1 ? usage(QStringLiteral("--ci, --cis-from and --class with --state exclude each other"))
                    : Result<void>();
}

Result<void> judgeCheck(const LifecycleArguments& arguments)
{
    const bool pair = !arguments.action.isEmpty() && !arguments.otherAction.isEmpty();
    const bool inState = !arguments.ciClass.isEmpty() && !arguments.state.isEmpty();
    const bool one = arguments.action.isEmpty() != arguments.toState.isEmpty();
    if (pair && arguments.ciClass.isEmpty() && arguments.state.isEmpty() && arguments.toState.isEmpty())
        return {};
    if (inState && one && arguments.otherAction.isEmpty())
        return {};
    return usage(QStringLiteral("lifecycle rules check takes --class and --state with --action or --to, or --action "
                                "with --other"));
}

Result<void> judgeLease(const LifecycleArguments& arguments)
{
    if (arguments.verb == LifecycleVerb::LeaseExtend && arguments.lease.isEmpty())
        return usage(QStringLiteral("lifecycle lease extend needs --lease HH:MM:SS"));
    if (!arguments.lease.isEmpty() && !core::lifecycle::leaseTimeFrom(arguments.lease))
        return usage(
            QStringLiteral("--lease takes hours, minutes and seconds as HH:MM:SS, not \"%1\"").arg(arguments.lease));
    return {};
}

} // namespace

QString nameOf(LifecycleVerb verb)
{
    return text(grammarOf(verb).words);
}

Result<QDateTime> sinceFrom(const QString& given)
{
    const QDate day = QDate::fromString(given, Qt::ISODate);
    QDateTime time =
        given.size() == 10 && day.isValid() ? day.startOfDay(Qt::UTC) : QDateTime::fromString(given, Qt::ISODate);
    if (!time.isValid())
        return usage(
            QStringLiteral("--since takes a day or a time such as 2026-01-31T12:00:00Z, not \"%1\"").arg(given));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<void> judgeLifecycle(LifecycleArguments& arguments, bool dryRun, bool csv)
{
    QStringList words = arguments.words;
    const Grammar* grammar = takeVerb(words);
    if (!grammar)
        return usage(QStringLiteral("lifecycle takes one of: %1").arg(allVerbs()));
    arguments.verb = grammar->verb;
    ITAM_TRY(takeSubject(arguments, *grammar, words));
    ITAM_TRY(judgeOptions(arguments, *grammar));
    ITAM_TRY(judgeSelection(arguments, *grammar));
    ITAM_TRY(judgeLease(arguments));
    if (arguments.verb == LifecycleVerb::RulesCheck)
        ITAM_TRY(judgeCheck(arguments));
    if (dryRun && !grammar->previews)
        return usage(QStringLiteral("--dry-run is not for lifecycle %1").arg(text(grammar->words)));
    if (csv && arguments.verb != LifecycleVerb::Audit)
        return usage(QStringLiteral("--output csv is not for lifecycle %1").arg(text(grammar->words)));
    return {};
}

} // namespace itam::app::exporter
