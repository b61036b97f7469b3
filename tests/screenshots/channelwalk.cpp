// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/channelwalk.h"

#include "tests/app/console/driver.h"
#include "ui/checks/tasksdialog.h"
#include "ui/widgets/sectionpage.h"

#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

namespace itam::tests {
namespace {

using Take = std::function<void(QWidget&, const char*)>;

constexpr int longestWorkMs = 300'000;

class ChannelWalk
{
public:
    ChannelWalk(app::console::Console& console, const Take& take)
        : m_console(console)
        , m_driver(console)
        , m_take(take)
    {
    }

    [[nodiscard]] bool choose()
    {
        if (!m_driver.openPage("integrations"))
            return false;
        auto* channel = m_driver.find<QComboBox>("channelComboBox");
        if (!channel)
            return false;
        channel->setFocus();
        QTest::keyClick(channel, Qt::Key_Down);
        if (!m_driver.waitForVisible("discoverySourceEdit") || !m_driver.click("saveButton") ||
            !m_driver.click("testConnectionButton") || !m_driver.waitFor([this] { return isEnabled("copyConnectionButton"); }))
            return false;
        scrollTo(0);
        take("identification-integrations");
        scrollTo(0.5);
        take("identification-checks");
        return true;
    }

    [[nodiscard]] bool preview()
    {
        if (!showSection("preview") || !m_driver.click("previewAskCheckBox") || !runCheck("preview"))
            return false;
        take("identification-preview");
        return m_driver.click("previewAskCheckBox");
    }

    [[nodiscard]] bool exportEverything()
    {
        if (!m_driver.openPage("export") || !m_driver.click("dismissSummaryButton") || !m_driver.click("exportNowButton") ||
            !m_driver.waitForVisible("summaryCard", longestWorkMs))
            return false;
        take("identification-export");
        return true;
    }

    [[nodiscard]] bool history()
    {
        if (!m_driver.openPage("history") || !m_driver.waitForVisible("localRunsLabel") ||
            !m_driver.waitFor([this] { return m_driver.rows("runsTable") > 0; }) ||
            !m_driver.openRow("runsTable", 0) || !m_driver.waitForVisible("runDetailTabs"))
            return false;
        take("identification-history");
        m_driver.find<QTabWidget>("runDetailTabs")->setCurrentIndex(1);
        if (!m_driver.waitFor([this] { return m_driver.rows("transactionsTable") > 0; }))
            return false;
        take("identification-history-transactions");
        return true;
    }

    [[nodiscard]] bool verify()
    {
        if (!showSection("verify") || !runCheck("verify"))
            return false;
        take("identification-verify");
        return true;
    }

    /// As many as an instance may have after a first export; the embedded one has few or none.
    void tasks() const
    {
        const QDateTime opened(QDate(2026, 10, 11), QTime(3, 4), Qt::UTC);
        core::exporter::DuplicateTasks found{opened.addSecs(-240), {}, true};
        for (int number = 1001; number < 1009; ++number)
            found.tasks.push_back({QStringLiteral("RDT000%1").arg(number),
                                   QStringLiteral("2 duplicates of the Computer PC-%1 by serial_number").arg(number),
                                   opened.addSecs(number), QUrl(QStringLiteral("https://acme.example/nav_to.do"))});
        ui::checks::TasksDialog dialog(found);
        dialog.show();
        m_take(dialog, "identification-tasks");
    }

private:
    [[nodiscard]] bool showSection(const char* section)
    {
        auto* page = m_console.window().findChild<ui::widgets::SectionPage*>(QStringLiteral("checksPage"));
        if (!m_driver.openPage("checks") || !page)
            return false;
        page->showSection(QString::fromLatin1(section));
        return true;
    }
    [[nodiscard]] bool runCheck(const QByteArray& section) const
    {
        const QByteArray run = section + "RunButton";
        const QByteArray stop = section + "StopButton";
        const QByteArray groups = section + "GroupsTable";
        return m_driver.click(run.constData()) && m_driver.waitForVisible(stop.constData()) &&
               m_driver.waitFor([&] { return !m_driver.find(stop.constData()); }, longestWorkMs) &&
               m_driver.waitFor([&] { return m_driver.rows(groups.constData()) > 0; });
    }
    [[nodiscard]] bool isEnabled(const char* name) const
    {
        const QWidget* widget = m_driver.find(name);
        return widget && widget->isEnabled();
    }
    void scrollTo(double part) const
    {
        QCoreApplication::processEvents();
        if (const auto* scroll = m_driver.find<QScrollArea>("integrationsScrollArea"))
            scroll->verticalScrollBar()->setValue(static_cast<int>(scroll->verticalScrollBar()->maximum() * part));
    }
    void take(const char* name) { m_take(m_console.window(), name); }

    app::console::Console& m_console;
    Driver m_driver;
    const Take& m_take;
};

} // namespace

bool walkThroughIdentification(app::console::Console& console, const Take& take)
{
    ChannelWalk walk(console, take);
    if (!walk.choose() || !walk.preview() || !walk.exportEverything() || !walk.history() || !walk.verify())
        return false;
    walk.tasks();
    return true;
}

} // namespace itam::tests
