// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/checkswalk.h"

#include "core/sampledata/sampledatabase.h"
#include "ui/widgets/sectionpage.h"

#include <QLabel>
#include <QTableView>

namespace itam::tests {
namespace {

/// What the walk changes: some computers added, some changed, some gone.
constexpr double changedPercent = 8;
constexpr int longestCheckMs = 120'000;

bool run(Driver& driver, const char* section, const char* button, const char* table)
{
    auto* page = driver.find<ui::widgets::SectionPage>("checksPage");
    if (!page)
        return false;
    page->showSection(QString::fromLatin1(section));
    return driver.waitForVisible(button) && driver.click(button) &&
           driver.waitFor([&] { return driver.rows(table) > 0; }, longestCheckMs);
}

bool hasFields(const Driver& driver, const char* table)
{
    return driver.waitFor([&] { return driver.rows(table) > 0; });
}

bool chooseRow(const Driver& driver, const char* table, int row)
{
    auto* view = driver.find<QTableView>(table);
    if (!view)
        return false;
    view->setCurrentIndex(view->model()->index(row, 0));
    return true;
}

} // namespace

bool walkThroughChecks(Driver& driver, const QString& source,
                       const std::function<void(QWidget& window, const char* name)>& take)
{
    if (!driver.openPage("checks") || !driver.waitForVisible("qualityPage"))
        return false;
    take(driver.window(), "checks-quality-first");
    if (!run(driver, "quality", "qualityRunButton", "qualityGroupsTable") ||
        !driver.waitFor([&] { return driver.rows("qualityTable") > 0; }))
        return false;
    take(driver.window(), "checks-quality");
    if (!core::sampledata::evolveSampleDatabase(source, changedPercent) ||
        !run(driver, "preview", "previewRunButton", "previewGroupsTable") || !chooseRow(driver, "previewGroupsTable", 1))
        return false;
    if (!driver.waitFor([&] { return driver.rows("previewTable") > 0; }) || !hasFields(driver, "previewFieldsTable"))
        return false;
    take(driver.window(), "checks-preview");
    if (!run(driver, "verify", "verifyRunButton", "verifyGroupsTable"))
        return false;
    // The first kind whose records have fields that differ.
    constexpr int patienceMs = 1'000;
    for (int row = 0; row < driver.rows("verifyGroupsTable"); ++row) {
        if (!chooseRow(driver, "verifyGroupsTable", row))
            return false;
        if (driver.waitFor([&] { return driver.rows("verifyFieldsTable") > 0; }, patienceMs))
            break;
    }
    take(driver.window(), "checks-verify");
    return true;
}

} // namespace itam::tests
