// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes a picture of each rule page of CI lifecycle over an instance in memory, in the situations that matter: a few
// rules, thirty actions, none, a refusal. Looks for clipped, pale and nameless parts; ends with 1 when it found any.
// See tests/screenshots.sh.
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/translations/installed.h"
#include "ui/lifecycle/ciactionspage.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/lifecycle/rulegridpage.h"
#include "ui/lifecycle/rulegridview.h"
#include "ui/lifecycle/statespage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace itam;
using namespace itam::ui;

namespace {

void fill(tests::FakeLifecycle& instance)
{
    instance.addCi(QStringLiteral("ci1"), QStringLiteral("web1"));
    const QString ada = instance.registerOperator(QStringLiteral("Ada Admin"));
    instance.with([&](auto& data) {
        auto& world = data.world;
        const auto text = [](const char* words) { return QString::fromLatin1(words); };
        world.addPair(text("Patching"), text("Cloning"));
        world.forbidAction(text("cmdb_ci_server"), text("Operational"), text("Provisioning"));
        world.forbidAction(text("cmdb_ci_linux_server"), text("Operational"), text("Provisioning"));
        world.forbidAction(text("cmdb_ci_linux_server"), text("Repair in Progress"), text("Cloning"));
        world.forbidTransition(text("cmdb_ci"), text("Retired"), text("Operational"));
        world.forbidTransition(text("cmdb_ci_server"), text("Retired"), text("Pipeline"));
        world.forbidTransition(text("cmdb_ci_linux_server"), text("Ready"), text("Catalog"));
        world.add(ada, {text("ci1")}, text("Patching"));
        for (auto& action : world.configuration.rules.actions)
            action.description = QStringLiteral("What automation does while the action %1 is active").arg(action.name);
    });
}

void addThirtyActions(tests::FakeLifecycle& instance)
{
    instance.with([](auto& data) {
        for (int i = 1; i <= 26; ++i)
            data.world.configuration.rules.actions.push_back(
                {QStringLiteral("more%1").arg(i), QStringLiteral("Decommissioning step %1").arg(i), {}});
    });
}

class Walk
{
public:
    Walk(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix))
    {
        fill(m_instance);
        m_page.resize(1100, 800);
        m_page.show();
        m_desk.setPorts({m_instance.access(), QStringLiteral("demo")});
    }

    void all()
    {
        if (auto* page = open<lifecycle::StatesPage>("states")) {
            waitFor("the states", [&] { return page->orderTable()->model()->rowCount() > 0; });
            page->orderTable()->setCurrentIndex(page->orderTable()->model()->index(0, 0));
        }
        take("rules-states");
        if (auto* page = open<lifecycle::CiActionsPage>("actions")) {
            waitFor("the actions", [&] { return page->actions().rowCount() > 0; });
            for (int row = 0; row < page->actions().rowCount(); ++row) {
                if (page->actions().at(row)->action.name == QLatin1String("Patching"))
                    page->table()->setCurrentIndex(page->actions().index(row, 0));
            }
            take("rules-actions");
            page->findChild<QPushButton*>(QStringLiteral("removeActionButton"))->click();
            auto* bar = page->findChild<widgets::MessageBar*>();
            waitFor("the refusal", [&] { return bar && !bar->isEmpty(); });
        }
        take("rules-refused");
        grid("pairs", 0, 2, "rules-pairs");
        grid("notAllowedActions", 5, 1, "rules-not-allowed-actions");
        grid("notAllowedTransitions", 5, 0, "rules-not-allowed-transitions");
        if (auto* page = open<lifecycle::RuleGridPage>("notAllowedActions")) {
            QTest::keyClick(page->view(), Qt::Key_Space);
            auto* undo = page->findChild<QPushButton*>(QStringLiteral("undoButton"));
            auto* ask = page->findChild<QPushButton*>(QStringLiteral("askInstanceButton"));
            waitFor("the edit", [&] { return undo->isEnabled() && ask->isEnabled(); });
            ask->click();
            const auto* word = page->findChild<QLabel*>(QStringLiteral("tryInstanceLabel"));
            waitFor("the instance's word", [&] { return word->isVisible() && !word->text().contains(QChar(0x2026)); });
        }
        take("rules-tried");
        addThirtyActions(m_instance);
        m_desk.refresh();
        waitForActions(30);
        take("rules-many-actions");
        grid("pairs", 3, 5, "rules-many-pairs");
        m_instance.with([](auto& data) { data.world.configuration.rules.actions.clear(); });
        m_desk.refresh();
        waitForActions(0);
        take("rules-no-actions");
        m_desk.setPorts({});
        take("rules-not-ready");
    }
    [[nodiscard]] int problems() const { return m_problems; }

private:
    /// Answers come from another thread.
    void waitFor(const char* what, const std::function<bool()>& isThere)
    {
        if (!QTest::qWaitFor(isThere, 20'000))
            problem(QStringLiteral("%1 did not come").arg(QString::fromLatin1(what)));
    }
    void waitForActions(int count)
    {
        auto* page = shown<lifecycle::RuleGridPage>();
        waitFor("the actions", [&] { return page && page->grid().columnCount() == count; });
    }
    template <typename Page>
    [[nodiscard]] Page* shown()
    {
        for (Page* page : m_page.findChildren<Page*>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }
    template <typename Page>
    Page* open(const char* section)
    {
        m_page.showSection(QString::fromLatin1(section));
        auto* page = shown<Page>();
        if (!page)
            problem(QStringLiteral("%1 is not there").arg(QString::fromLatin1(section)));
        return page;
    }
    void grid(const char* section, int row, int column, const char* name)
    {
        if (auto* page = open<lifecycle::RuleGridPage>(section)) {
            waitFor("the rules", [&] { return page->grid().rowCount() > row; });
            page->setCiClass(QStringLiteral("cmdb_ci_linux_server"));
            page->view()->setFocus();
            page->view()->setCurrentIndex(page->grid().index(row, column));
        }
        take(name);
    }
    void take(const char* name)
    {
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString title = QString::fromLatin1(name);
        if (!m_page.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, title, m_suffix)))
            problem(QStringLiteral("%1 cannot be written").arg(title));
        const auto tell = [&](const char* kind, const QStringList& all) {
            for (const QString& found : all)
                problem(QStringLiteral("%1: %2: %3").arg(title, QString::fromLatin1(kind), found));
        };
        tell("clipped", tests::clippedTexts(&m_page));
        tell("pale", tests::paleTexts(&m_page));
        tell("nameless", tests::namelessControls(&m_page));
    }
    void problem(const QString& text)
    {
        ++m_problems;
        std::printf("%s  %s\n", qPrintable(m_suffix), qPrintable(text));
    }

    QString m_folder;
    QString m_suffix;
    int m_problems = 0;
    tests::FakeLifecycle m_instance;
    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    lifecycle::LifecyclePage m_page;
    lifecycle::LifecycleDesk m_desk{{m_page, m_prompter, m_clock}};
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), {}, QStringLiteral("FOLDER")},
                       {QStringLiteral("language"), {}, QStringLiteral("CODE"), QStringLiteral("en")},
                       {QStringLiteral("scheme"), {}, QStringLiteral("NAME"), QStringLiteral("light")}});
    parser.process(application);
    const QString language = parser.value(QStringLiteral("language"));
    const QString scheme = parser.value(QStringLiteral("scheme"));
    const QString out = parser.value(QStringLiteral("out"));
    QDir().mkpath(out);
    widgets::applyTheme(application,
                        scheme == QLatin1String("dark") ? widgets::SchemeChoice::Dark : widgets::SchemeChoice::Light);
    const tests::Installed translation(language);
    Walk walk(out, QStringLiteral("%1-%2-%3").arg(language, scheme).arg(qRound(application.devicePixelRatio() * 100)));
    walk.all();
    return walk.problems() == 0 ? 0 : 1;
}
