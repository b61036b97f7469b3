// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulesentences.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::lifecycle {
namespace {

struct RuleWords
{
    QLatin1String id;
    bool isAudited; ///< makes entries of the audit, beside refusing or explaining
    const char* sentence;
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleSentences)
public:
    static constexpr std::array<RuleWords, 33> rules{{
        {QLatin1String("R2"), false, QT_TR_NOOP("An operational state must be one of the instance's choices.")},
        {QLatin1String("R3"), true, QT_TR_NOOP("A requestor set a state; the CI shows the one with the best priority.")},
        {QLatin1String("R6"), true, QT_TR_NOOP("When a requestor's state ends, the next best state shows.")},
        {QLatin1String("R7"), true, QT_TR_NOOP("An action that no rule forbids may be applied.")},
        {QLatin1String("R9"), false, QT_TR_NOOP("Two actions need a compatible pair to be active together.")},
        {QLatin1String("R10"), true, QT_TR_NOOP("A compatible pair lets both actions be active.")},
        {QLatin1String("R11"), true, QT_TR_NOOP("Three or more actions need a compatible pair for every two of them.")},
        {QLatin1String("R12"), false, QT_TR_NOOP("A rule forbids this action for this class in this state.")},
        {QLatin1String("R14"), false, QT_TR_NOOP("A rule forbids this transition for this class.")},
        {QLatin1String("R17"), false, QT_TR_NOOP("Setting states and actions needs a valid requestor.")},
        {QLatin1String("R18"), true, QT_TR_NOOP("An active workflow context is a valid requestor.")},
        {QLatin1String("R19"), false, QT_TR_NOOP("A finished workflow context is no valid requestor.")},
        {QLatin1String("R20"), true, QT_TR_NOOP("Registering gives an id of its own.")},
        {QLatin1String("R21"), true, QT_TR_NOOP("What a requestor holds ends when it is unregistered.")},
        {QLatin1String("R22"), false, QT_TR_NOOP("Only a registered operator can be unregistered.")},
        {QLatin1String("R25"), false, QT_TR_NOOP("One call may name only so many CIs.")},
        {QLatin1String("R27"), false, QT_TR_NOOP("A state can only be told of a CI that exists.")},
        {QLatin1String("R29"), false, QT_TR_NOOP("A lease is written as hours, minutes and seconds.")},
        {QLatin1String("R30"), true, QT_TR_NOOP("Extending an expired lease begins the new time at once.")},
        {QLatin1String("R31"), true, QT_TR_NOOP("Extending a running lease adds to its end.")},
        {QLatin1String("R34"), true, QT_TR_NOOP("When the grace period is over, the restore job ends the action.")},
        {QLatin1String("R35"), true, QT_TR_NOOP("The restore job ends what belongs to invalid requestors.")},
        {QLatin1String("R39"), true, QT_TR_NOOP("Operational state Retired sets the status to Retired.")},
        {QLatin1String("R40"), true, QT_TR_NOOP("Status Retired sets the operational state to Retired.")},
        {QLatin1String("R41"), true, QT_TR_NOOP("Leaving operational state Retired sets the status to Installed.")},
        {QLatin1String("R42"), true, QT_TR_NOOP("Leaving status Retired sets the operational state to Non-Operational.")},
        {QLatin1String("R43"), true, QT_TR_NOOP("The status of a CI and the state of its asset follow each other.")},
        {QLatin1String("R47"), false, QT_TR_NOOP("A state without a priority cannot stand beside another one.")},
        {QLatin1String("R48"), false, QT_TR_NOOP("Only the requestor that added an action may remove it.")},
        {QLatin1String("R51"), true, QT_TR_NOOP("Every change of a state or an action leaves an entry.")},
        {QLatin1String("S4"), true, QT_TR_NOOP("Somebody edited the field itself; that shows until a requestor's state comes or goes.")},
        {QLatin1String("S12"), true, QT_TR_NOOP("Somebody edited the asset itself.")},
        {QLatin1String("S6"), true, QT_TR_NOOP("A requestor removed an action that it had added.")},
    }};
};

} // namespace

QString ruleSentence(const QString& rule)
{
    for (const RuleWords& words : Words::rules) {
        if (words.id == rule)
            return Words::tr(words.sentence);
    }
    return {};
}

QStringList auditedRules()
{
    QStringList ids;
    for (const RuleWords& words : Words::rules) {
        if (words.isAudited)
            ids.append(words.id);
    }
    return ids;
}

} // namespace itam::ui::lifecycle
