// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Operators over a real journal.
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/administration/operatorscontroller.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using administration::OperatorModel;
using administration::OperatorsController;
using administration::OperatorsPage;
using administration::SettingChangeModel;
using core::administration::Gate;
using core::model::Role;
using services::OperatorKeeper;
using tests::child;

class OperatorsPageTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void administratorSeesAccountsAndMayChangeThem();
    void raisesAndForgetsAnAccount();
    void addsAnAccountByKeyboard();
    void asksBeforeOnesOwnRoleGoes();
    void lastAdministratorStays();
    void viewerSeesAndChangesNothing();
    void saysThatRolesAreAdvisory();
    void saysThatRolesAreGrants();
    void showsWhoChangedWhat();
    void olderChangesComeBelow();
    void saysWhyTheJournalCannotBeRead();
    void keepsTheRulesOfAPage();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    [[nodiscard]] Gate gateOf(const char* account) const
    {
        return Gate(path(), {QString::fromLatin1(account), false, false});
    }
    void showPageAs(const char* account, int operators = 2)
    {
        m_keeper = std::make_unique<OperatorKeeper>(gateOf(account), std::make_shared<tests::FakeClock>());
        m_controller = std::make_unique<OperatorsController>(*m_page, *m_keeper, m_prompter);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(m_page->operatorModel().rowCount(), operators);
        QTRY_VERIFY(m_page->changeModel().rowCount() > 0);
    }
    void choose(int row) { m_page->operators().table().setCurrentIndex(m_page->operatorModel().index(row, 0)); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_page, name); }
    [[nodiscard]] Role roleIn(int row) const { return m_page->operatorModel().at(row)->role; }
    void keepsTheRulesNow();

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperatorsPage> m_page;
    std::unique_ptr<OperatorKeeper> m_keeper;
    std::unique_ptr<OperatorsController> m_controller;
};

void OperatorsPageTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_prompter = {};
    m_folder = std::make_unique<QTemporaryDir>();
    const QDateTime now = m_clock.nowUtc().addDays(-1);
    QVERIFY(gateOf("anna").standing(now));
    QVERIFY(gateOf("bert").standing(now));
    m_page = std::make_unique<OperatorsPage>(m_clock);
    m_page->resize(1100, 900);
}

void OperatorsPageTest::cleanup()
{
    m_controller.reset();
    m_keeper.reset();
    m_page.reset();
}

void OperatorsPageTest::administratorSeesAccountsAndMayChangeThem()
{
    QAbstractItemModelTester operators(const_cast<OperatorModel*>(&m_page->operatorModel()));
    QAbstractItemModelTester changes(const_cast<SettingChangeModel*>(&m_page->changeModel()));
    showPageAs("anna");
    QVERIFY(child<QLabel>(*m_page, "operatorsWhoLabel")->text().contains(QStringLiteral("anna, an Administrator")));
    QVERIFY(!button("makeAdministratorButton")->isEnabled()); // nobody is chosen
    choose(1);
    QVERIFY(button("makeAdministratorButton")->isEnabled());
    QVERIFY(!button("makeViewerButton")->isEnabled());
    choose(0);
    QVERIFY(!button("makeAdministratorButton")->isEnabled());
    QVERIFY(button("makeViewerButton")->isEnabled());
}

void OperatorsPageTest::raisesAndForgetsAnAccount()
{
    showPageAs("anna");
    choose(1);
    button("makeAdministratorButton")->click();
    QTRY_COMPARE(roleIn(1), Role::Administrator);
    QVERIFY(m_prompter.questions.isEmpty());
    choose(1);
    button("forgetAccountButton")->click();
    QTRY_COMPARE(m_page->operatorModel().rowCount(), 1);
    QTRY_COMPARE(m_page->changeModel().at(0)->setting, QStringLiteral("operators/bert"));
}

void OperatorsPageTest::addsAnAccountByKeyboard()
{
    showPageAs("anna");
    auto* field = child<QLineEdit>(*m_page, "newAccountEdit");
    QVERIFY(!button("addAdministratorButton")->isEnabled());
    QTest::keyClicks(field, QStringLiteral("carl "));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_page->operatorModel().rowCount(), 3);
    QCOMPARE(m_page->operatorModel().at(2)->account, QStringLiteral("carl"));
    QCOMPARE(roleIn(2), Role::Administrator);
    QVERIFY(field->text().isEmpty());
}

void OperatorsPageTest::asksBeforeOnesOwnRoleGoes()
{
    QVERIFY(gateOf("anna").setRole(QStringLiteral("bert"), Role::Administrator, m_clock.nowUtc()));
    showPageAs("anna");
    choose(0);
    button("makeViewerButton")->click();
    QCOMPARE(m_prompter.questions.size(), 1);
    QCOMPARE(roleIn(0), Role::Administrator);
    m_prompter.answer = 1;
    button("makeViewerButton")->click();
    QTRY_COMPARE(roleIn(0), Role::Viewer);
    QTRY_VERIFY(!child<QLineEdit>(*m_page, "newAccountEdit")->isEnabled());
}

void OperatorsPageTest::lastAdministratorStays()
{
    m_prompter.answer = 1;
    showPageAs("anna");
    choose(0);
    button("makeViewerButton")->click();
    QTRY_VERIFY(!m_page->messages().isEmpty());
    QCOMPARE(m_page->messages().message().id, QStringLiteral("role.last"));
    QCOMPARE(roleIn(0), Role::Administrator);
    QVERIFY(button("makeViewerButton")->isEnabled());
}

void OperatorsPageTest::viewerSeesAndChangesNothing()
{
    showPageAs("bert");
    QVERIFY(child<QLabel>(*m_page, "operatorsWhoLabel")->text().contains(QStringLiteral("Administrators: anna")));
    for (const int row : {0, 1}) {
        choose(row);
        for (const char* name :
             {"makeAdministratorButton", "makeViewerButton", "forgetAccountButton", "addAdministratorButton"})
            QVERIFY2(!button(name)->isEnabled(), name);
    }
    QVERIFY(!child<QLineEdit>(*m_page, "newAccountEdit")->isEnabled());
}

void OperatorsPageTest::saysThatRolesAreAdvisory()
{
    QVERIFY(child<QLabel>(*m_page, "operatorsWorthLabel")->text().contains(QStringLiteral("advisory")));
}

void OperatorsPageTest::saysThatRolesAreGrants()
{
    core::administration::Standing standing{{QStringLiteral("anna"), false, false}, Role::Administrator, {}, true};
    m_page->showStanding(standing);
    const auto* worth = child<QLabel>(*m_page, "operatorsWorthLabel");
    QVERIFY(worth->text().contains(QStringLiteral("the server enforces them")));
    standing.enforced = false;
    m_page->showStanding(standing);
    QVERIFY(worth->text().contains(QStringLiteral("advisory")));
}

void OperatorsPageTest::showsWhoChangedWhat()
{
    QVERIFY(gateOf("anna").record(
        {{0, {}, {}, QStringLiteral("limits/maxTries"), QStringLiteral("5"), QStringLiteral("3")}}, m_clock.nowUtc()));
    showPageAs("bert");
    const SettingChangeModel& model = m_page->changeModel();
    const auto cell = [&model](SettingChangeModel::Column column) {
        return model.index(0, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(cell(SettingChangeModel::Column::Who), QStringLiteral("anna"));
    QCOMPARE(cell(SettingChangeModel::Column::Setting), QStringLiteral("limits/maxTries"));
    QCOMPARE(cell(SettingChangeModel::Column::Before), QStringLiteral("5"));
    QCOMPARE(cell(SettingChangeModel::Column::After), QStringLiteral("3"));
    QVERIFY(button("olderChangesButton")->isHidden());
}

void OperatorsPageTest::olderChangesComeBelow()
{
    QList<core::model::SettingChange> many(250);
    QVERIFY(gateOf("anna").record(many, m_clock.nowUtc()));
    showPageAs("anna");
    QTRY_COMPARE(m_page->changeModel().rowCount(), 200);
    QVERIFY(button("olderChangesButton")->isVisible());
    button("olderChangesButton")->click();
    QTRY_COMPARE(m_page->changeModel().rowCount(), 252);
    QVERIFY(button("olderChangesButton")->isHidden());
    QCOMPARE(m_page->changeModel().rows().last().id, qint64{1});
}

void OperatorsPageTest::saysWhyTheJournalCannotBeRead()
{
    m_page->showError({ErrorCode::JournalUnavailable, {}, path(), 0, {}});
    m_page->showChangesError({ErrorCode::JournalUnavailable, {}, path(), 0, {}});
    m_page->show();
    QVERIFY(tests::clippedTexts(m_page.get()).isEmpty());
}

void OperatorsPageTest::keepsTheRulesNow()
{
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
    QCOMPARE(tests::withoutHelp(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    m_page->resize(820, 640);
    for (const auto scheme : {widgets::SchemeChoice::Light, widgets::SchemeChoice::Dark}) {
        widgets::applyTheme(*qApp, scheme);
        QTRY_COMPARE(tests::clippedTexts(m_page.get()), QStringList());
        QCOMPARE(tests::paleTexts(m_page.get()), QStringList());
    }
}

void OperatorsPageTest::keepsTheRulesOfAPage()
{
    showPageAs("anna");
    choose(1);
    keepsTheRulesNow();
}

ITAM_TEST(OperatorsPageTest)
#include "tst_operatorspage.moc"
