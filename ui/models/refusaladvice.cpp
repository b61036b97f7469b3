// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/refusal.h"
#include "ui/models/lifecyclewords.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using core::lifecycle::RefusalCode;

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Advice
{
    Q_DECLARE_TR_FUNCTIONS(RefusalAdvice)
public:
    // In the order of the enum; the static_assert below keeps it complete.
    static constexpr std::array<const char*, core::lifecycle::refusalCodeCount> texts{
        QT_TR_NOOP("Wait until the action is removed, or extend its lease if it is yours."),
        QT_TR_NOOP("Look at the CI's actions: the action may have been removed meanwhile."),
        QT_TR_NOOP("Unregister the requestor of the action: that ends all its rows."),
        QT_TR_NOOP("Unregister the requestor that has two states on the CI: that ends all its rows."),
        QT_TR_NOOP("Name each CI once."),
        QT_TR_NOOP("Wait until the other action is removed, or make the two compatible."),
        QT_TR_NOOP("Refresh: the action is no longer in the catalogue."),
        QT_TR_NOOP("End what is active first."),
        QT_TR_NOOP("Correct the value and try again; nothing was changed."),
        QT_TR_NOOP("Write hours, minutes and seconds as 02:30:00, and more than none."),
        QT_TR_NOOP("Refresh: the state is no longer among the choices."),
        QT_TR_NOOP("Go through a state that is allowed, or change the rule."),
        QT_TR_NOOP("Choose another requestor, or register."),
        QT_TR_NOOP("Act as the requestor that set the action."),
        QT_TR_NOOP("Refresh: the CI is no longer there."),
        QT_TR_NOOP("Try again in a moment."),
        QT_TR_NOOP("Change the state of the CI first, or change the rule."),
        QT_TR_NOOP("Refresh and decide anew: the state of the CI has changed."),
        QT_TR_NOOP("Give the state a priority, or unregister the other requestor."),
        QT_TR_NOOP("Choose a CI; other records have no life cycle."),
    };
};
static_assert(std::ranges::none_of(Advice::texts, [](const char* text) { return text == nullptr; }));

} // namespace

QString adviceOf(const QString& code)
{
    const auto known = core::lifecycle::refusalCodeNamed(code);
    return known ? Advice::tr(Advice::texts[static_cast<std::size_t>(*known)]) : QString();
}

} // namespace itam::ui::models
