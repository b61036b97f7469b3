// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/models/smallbook.h"
#include "ui/lifecycle/ciactionspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

using namespace itam;
using namespace itam::ui;
using lifecycle::CiActionsPage;
using models::RuleEdit;
using tests::child;

class CiActionsPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_page = std::make_unique<CiActionsPage>();
        m_page->resize(1000, 700);
        m_page->showBook(tests::smallBook());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_wanted = std::make_unique<QSignalSpy>(m_page.get(), &CiActionsPage::editRequested);
    }
    void cleanup()
    {
        m_wanted.reset();
        m_page.reset();
    }
    void addsAnAction();
    void objectsToATakenName();
    void editsInPlace();
    void objectsToATakenNameInPlace();
    void saysWhatGoesAlong();
    void removesByKeyAndStaysInPlace();
    void saysThatThereAreNone();
    void remembersItsColumns();
    void keepsTheRulesOfPages();

private:
    [[nodiscard]] RuleEdit edit() const { return m_wanted->last().first().value<RuleEdit>(); }
    void choose(int row, int column = 0)
    {
        m_page->table()->setFocus();
        m_page->table()->setCurrentIndex(m_page->actions().index(row, column));
    }
    void typeOver(const QString& text)
    {
        QTest::keyClick(m_page->table(), Qt::Key_F2);
        auto* editor = m_page->table()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_page->table()->findChild<QLineEdit*>()); // or the next one would find it
    }

    std::unique_ptr<CiActionsPage> m_page;
    std::unique_ptr<QSignalSpy> m_wanted;
};

void CiActionsPageTest::addsAnAction()
{
    auto* name = child<QLineEdit>(*m_page, "actionNameEdit");
    auto* description = child<QLineEdit>(*m_page, "actionDescriptionEdit");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Backup"));
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(description->hasFocus());
    QTest::keyClicks(description, QStringLiteral("Nightly"));
    QTest::keyClick(description, Qt::Key_Return);
    QCOMPARE(m_wanted->count(), 1);
    QCOMPARE(edit().steps.first().after.value(QStringLiteral("name")), QStringLiteral("Backup"));
    QCOMPARE(edit().steps.first().after.value(QStringLiteral("description")), QStringLiteral("Nightly"));
    QVERIFY(name->text().isEmpty() && name->hasFocus()); // ready for the next
}

void CiActionsPageTest::objectsToATakenName()
{
    auto* name = child<QLineEdit>(*m_page, "actionNameEdit");
    name->setText(QStringLiteral("patching"));
    QTest::mouseClick(child<QPushButton>(*m_page, "addActionButton"), Qt::LeftButton);
    QCOMPARE(m_wanted->count(), 0);
    QVERIFY(name->property("invalid").toBool());
    QCOMPARE(name->text(), QStringLiteral("patching"));
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("2"));
    QVERIFY(!name->property("invalid").toBool());
}

void CiActionsPageTest::editsInPlace()
{
    choose(2);
    typeOver(QStringLiteral("Patch"));
    QCOMPARE(m_wanted->count(), 1);
    QCOMPARE(edit().steps.first().after, models::RowValues({{QStringLiteral("name"), QStringLiteral("Patch")}}));
    choose(2, static_cast<int>(models::CiActionModel::Column::Description));
    typeOver(QStringLiteral("Monthly"));
    QCOMPARE(edit().steps.first().after,
             models::RowValues({{QStringLiteral("description"), QStringLiteral("Monthly")}}));
}

void CiActionsPageTest::objectsToATakenNameInPlace()
{
    choose(2);
    typeOver(QStringLiteral("cloning"));
    QCOMPARE(m_wanted->count(), 0);
    QCOMPARE(m_page->actions().at(2)->action.name, QStringLiteral("Patching"));
}

void CiActionsPageTest::saysWhatGoesAlong()
{
    choose(2);
    auto* along = child<QLabel>(*m_page, "actionGoesAlongLabel");
    QCOMPARE(along->text(), QStringLiteral("Removing Patching also removes what names it: pairs 1, rules 2."));
    models::RuleBook book = tests::smallBook();
    book.rules.notAllowedActions.clear();
    book.rules.compatible.clear();
    m_page->showBook(book);
    QCOMPARE(along->text(), QStringLiteral("No pair and no rule names Patching."));
}

void CiActionsPageTest::removesByKeyAndStaysInPlace()
{
    choose(1);
    QTest::keyClick(m_page->table(), Qt::Key_Delete);
    QCOMPARE(edit().done, QStringLiteral("Action removed: CreateTask."));
    models::RuleBook book = tests::smallBook();
    for (const models::RowChange& step : edit().steps)
        models::apply(step, book);
    m_page->showBook(book);
    QCOMPARE(m_page->actions().rowCount(), 2);
    QCOMPARE(m_page->table()->currentIndex().row(), 1);
    QVERIFY(m_page->table()->hasFocus());
}

void CiActionsPageTest::saysThatThereAreNone()
{
    models::RuleBook book = tests::smallBook();
    book.rules.actions.clear();
    m_page->showBook(book);
    auto* empty = child<widgets::EmptyState>(*m_page->table(), "emptyState");
    QCOMPARE(empty->title(), QStringLiteral("No actions yet"));
    QVERIFY(!child<QPushButton>(*m_page, "removeActionButton")->isEnabled());
    QTest::mouseClick(child<QPushButton>(*empty, "emptyStateButton"), Qt::LeftButton);
    QVERIFY(child<QLineEdit>(*m_page, "actionNameEdit")->hasFocus());
}

void CiActionsPageTest::remembersItsColumns()
{
    m_page->table()->horizontalHeader()->moveSection(0, 1);
    CiActionsPage other;
    other.restoreViewState(m_page->saveViewState());
    QCOMPARE(other.table()->horizontalHeader()->visualIndex(0), 1);
}

void CiActionsPageTest::keepsTheRulesOfPages()
{
    m_page->resize(860, 700);
    choose(2);
    m_page->showHistory({.canUndo = true, .canRedo = true});
    QCoreApplication::processEvents();
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
    QTRY_COMPARE(tests::clippedTexts(m_page.get()), QStringList());
    QCOMPARE(tests::paleTexts(m_page.get()), QStringList());
}

ITAM_TEST(CiActionsPageTest)
#include "tst_ciactionspage.moc"
