// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/lifecycle/ciactionspage.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/lifecycle/rulegridpage.h"
#include "ui/lifecycle/rulegridview.h"
#include "ui/lifecycle/statespage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

using namespace itam;
using namespace itam::ui;
using lifecycle::LifecycleDesk;
using lifecycle::LifecyclePage;
using tests::child;

// The rule pages with their keeper over an instance that answers by the rule engine.
class RuleSectionsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_instance = std::make_unique<tests::FakeLifecycle>();
        m_page = std::make_unique<LifecyclePage>();
        m_desk = std::make_unique<LifecycleDesk>(LifecycleDesk::Parts{*m_page, m_prompter, m_clock});
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_desk->setPorts({m_instance->access(), QStringLiteral("demo")});
    }
    void cleanup()
    {
        m_instance->release();
        m_desk.reset();
        m_page.reset();
        m_instance.reset();
    }
    void togglesARuleOnTheInstance();
    void undoesOnAnyPage();
    void showsWhatTheInstanceRefuses();
    void triesItOnTheInstance();
    void showsOneEditOnEveryPage();
    void forgetsAnotherInstance();
    void remembersTheClass();

private:
    template <typename Page>
    Page* open(const char* section)
    {
        m_page->showSection(QString::fromLatin1(section));
        for (Page* page : m_page->findChildren<Page*>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }
    [[nodiscard]] std::size_t rulesThere() const
    {
        return m_instance->with([](auto& data) { return data.world.configuration.rules.notAllowedActions.size(); });
    }
    lifecycle::RuleGridPage* openGrid(const char* section)
    {
        auto* page = open<lifecycle::RuleGridPage>(section);
        if (page && QTest::qWaitFor([&] { return page->grid().rowCount() > 0; }))
            return page;
        return nullptr;
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<tests::FakeLifecycle> m_instance;
    std::unique_ptr<LifecyclePage> m_page;
    std::unique_ptr<LifecycleDesk> m_desk;
};

void RuleSectionsTest::togglesARuleOnTheInstance()
{
    auto* page = openGrid("notAllowedActions");
    QVERIFY(page);
    page->view()->setFocus();
    QTest::keyClick(page->view(), Qt::Key_Space);
    QVERIFY(page->grid().grid().cell(0, 0).isOwn); // at once
    QTRY_COMPARE(rulesThere(), std::size_t(2));
    QTest::keyClick(page->view(), Qt::Key_Space);
    QTRY_COMPARE(rulesThere(), std::size_t(1));
    QTest::keyClick(page->view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rulesThere(), std::size_t(2));
    QTest::keyClick(page->view(), Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(rulesThere(), std::size_t(1));
}

void RuleSectionsTest::undoesOnAnyPage()
{
    auto* page = openGrid("notAllowedActions");
    QVERIFY(page);
    page->view()->setFocus();
    QTest::keyClick(page->view(), Qt::Key_Space);
    auto* states = open<lifecycle::StatesPage>("states");
    QVERIFY(states);
    auto* undo = child<QPushButton>(*states, "undoButton");
    QTRY_VERIFY(undo->isVisible() && undo->isEnabled());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(rulesThere(), std::size_t(1));
    QVERIFY(child<QLabel>(*states, "lastEditLabel")->text().startsWith(QLatin1String("Taken back: Rule added")));
}

void RuleSectionsTest::showsWhatTheInstanceRefuses()
{
    m_instance->addCi(QStringLiteral("ci1"), QStringLiteral("web1"));
    const QString ada = m_instance->registerOperator(QStringLiteral("Ada"));
    m_instance->with([&](auto& data) { data.world.add(ada, {QStringLiteral("ci1")}, QStringLiteral("Patching")); });
    auto* page = open<lifecycle::CiActionsPage>("actions");
    QVERIFY(page);
    QTRY_COMPARE(page->actions().rowCount(), 4);
    const auto rowOfPatching = [&] {
        for (int row = 0; row < page->actions().rowCount(); ++row) {
            if (page->actions().at(row)->action.name == QLatin1String("Patching"))
                return row;
        }
        return -1;
    };
    page->table()->setFocus();
    page->table()->setCurrentIndex(page->actions().index(rowOfPatching(), 0));
    QTest::keyClick(page->table(), Qt::Key_Delete);
    QCOMPARE(rowOfPatching(), -1);
    QTRY_VERIFY(rowOfPatching() >= 0);
    auto* bar = child<widgets::MessageBar>(*page, "messageBar");
    QCOMPARE(bar->message().id, QStringLiteral("INVALID_DELETE"));
}

void RuleSectionsTest::triesItOnTheInstance()
{
    auto* page = openGrid("notAllowedTransitions");
    QVERIFY(page);
    page->view()->setCurrentIndex(page->grid().index(0, 1));
    auto* answer = child<QLabel>(*page, "tryInstanceLabel");
    QTest::mouseClick(child<QPushButton>(*page, "askInstanceButton"), Qt::LeftButton);
    QTRY_COMPARE(answer->text(), QStringLiteral("ServiceNow gives the same answer."));
    m_instance->with([](auto& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Operational"),
                                    QStringLiteral("Non-Operational"));
    });
    QTest::mouseClick(child<QPushButton>(*page, "askInstanceButton"), Qt::LeftButton);
    QTRY_VERIFY(answer->text().startsWith(QLatin1String("ServiceNow refuses it")));
    QTest::mouseClick(child<QPushButton>(*page, "rereadRulesButton"), Qt::LeftButton);
    QTRY_VERIFY(page->grid().grid().cell(0, 1).isOwn);
}

void RuleSectionsTest::showsOneEditOnEveryPage()
{
    auto* actions = open<lifecycle::CiActionsPage>("actions");
    QVERIFY(actions);
    QTRY_COMPARE(actions->actions().rowCount(), 4);
    auto* name = child<QLineEdit>(*actions, "actionNameEdit");
    name->setText(QStringLiteral("Backup"));
    QTest::keyClick(name, Qt::Key_Return);
    auto* pairs = openGrid("pairs");
    QVERIFY(pairs);
    QCOMPARE(pairs->grid().columnCount(), 5);
    QCOMPARE(pairs->grid().headerData(0, Qt::Horizontal).toString(), QStringLiteral("Backup"));
}

void RuleSectionsTest::forgetsAnotherInstance()
{
    auto* page = openGrid("notAllowedActions");
    QVERIFY(page);
    page->view()->setFocus();
    QTest::keyClick(page->view(), Qt::Key_Space);
    QTRY_COMPARE(rulesThere(), std::size_t(2));
    tests::FakeLifecycle other;
    other.with([](auto& data) { data.world.configuration.rules.actions.resize(1); });
    m_desk->setPorts({other.access(), QStringLiteral("other")});
    QCOMPARE(page->grid().rowCount(), 0);
    QTRY_COMPARE(page->grid().columnCount(), 1);
    QVERIFY(!child<QPushButton>(*page, "undoButton")->isEnabled());
}

void RuleSectionsTest::remembersTheClass()
{
    auto* page = openGrid("notAllowedActions");
    QVERIFY(page);
    page->setCiClass(QStringLiteral("cmdb_ci_server"));
    const QByteArray state = m_desk->saveViewState();
    page->setCiClass(QStringLiteral("cmdb_ci"));
    m_desk->restoreViewState(state);
    QCOMPARE(page->ciClass(), QStringLiteral("cmdb_ci_server"));
}

ITAM_TEST(RuleSectionsTest)
#include "tst_rulesections.moc"
