// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/findwalk.h"

#include "tests/app/console/driver.h"
#include "ui/widgets/sectionpage.h"

#include <QAction>

namespace itam::tests {
namespace {

using Take = std::function<void(QWidget&, const char*)>;

constexpr int rehearsalTimeoutMs = 300'000;

bool showSection(app::console::Console& console, const char* page, const char* section)
{
    auto* found = console.window().findChild<ui::widgets::SectionPage*>(QString::fromLatin1(page));
    if (!found)
        return false;
    found->showSection(QString::fromLatin1(section));
    return true;
}

bool find(app::console::Console& console, Driver& driver, const Take& take)
{
    // Keys reach a window only while it is the active one, which a picture does not need.
    auto* action = console.window().findChild<QAction*>(QStringLiteral("findComputerAction"));
    if (!action)
        return false;
    action->trigger();
    if (!driver.waitForVisible("wherePage"))
        return false;
    take(console.window(), "where-first");
    if (!driver.type("whereEdit", QStringLiteral("00001")) || !driver.click("whereSearchButton") ||
        !driver.waitFor([&] { return driver.rows("whereHitsTable") > 1; }))
        return false;
    take(console.window(), "where-several");
    if (!driver.openRow("whereHitsTable", 0) || !driver.waitFor([&] { return driver.rows("whereStepsTable") == 8; }))
        return false;
    take(console.window(), "where");
    // By its whole key only that one is meant.
    if (!driver.type("whereEdit", QStringLiteral("1000000002")) || !driver.click("whereSearchButton") ||
        !driver.waitFor([&] { return !driver.find("whereHitsTable") && !driver.find("whereStopButton"); }))
        return false;
    if (!driver.openRow("whereStepsTable", 2))
        return false;
    take(console.window(), "where-exports");
    return true;
}

bool rehearse(app::console::Console& console, Driver& driver, const Take& take)
{
    if (!driver.openPage("checks") || !showSection(console, "checksPage", "rehearsal") ||
        !driver.waitForVisible("rehearsalRunButton"))
        return false;
    take(console.window(), "rehearsal-first");
    if (!driver.click("rehearsalRunButton") || !driver.waitForVisible("rehearsalStopButton") ||
        !driver.waitFor([&] { return driver.textOf("rehearsalProgressLabel").contains(QLatin1Char('4')); },
                        rehearsalTimeoutMs))
        return false;
    take(console.window(), "rehearsal-during");
    if (!driver.waitFor([&] { return driver.rows("rehearsalGroupsTable") > 0 && driver.rows("rehearsalTable") > 0; },
                        rehearsalTimeoutMs))
        return false;
    take(console.window(), "rehearsal");
    return true;
}

} // namespace

bool walkThroughFinding(app::console::Console& console, const Take& take)
{
    Driver driver(console);
    return find(console, driver, take) && rehearse(console, driver, take);
}

} // namespace itam::tests
