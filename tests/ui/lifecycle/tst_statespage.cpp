// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/tables.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/models/smallbook.h"
#include "ui/lifecycle/statespage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QMimeData>
#include <QSpinBox>

using namespace itam;
using namespace itam::ui;
using lifecycle::StatesPage;
using models::RuleEdit;
using tests::child;

class StatesPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_page = std::make_unique<StatesPage>();
        m_page->resize(1000, 900);
        m_page->showBook(tests::smallBook());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_wanted = std::make_unique<QSignalSpy>(m_page.get(), &StatesPage::editRequested);
    }
    void cleanup()
    {
        m_wanted.reset();
        m_page.reset();
    }
    void movesByKeyAndButton();
    void staysOnTheStateThatMoved();
    void movesByDragging();
    void r47GivesAndTakesAPriority();
    void addsAState();
    void objectsToATakenNameOrValue();
    void renamesInPlace();
    void removesWhatNothingUses();
    void saysWhyAStateStays();
    void saysThatEveryStateHasAPriority();
    void remembersItsColumns();
    void keepsTheRulesOfPages();

private:
    [[nodiscard]] RuleEdit edit() const { return m_wanted->last().first().value<RuleEdit>(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_page, name); }
    void chooseOrder(int row)
    {
        m_page->orderTable()->setFocus();
        m_page->orderTable()->setCurrentIndex(m_page->orderTable()->model()->index(row, 0));
    }
    void chooseOther(int row)
    {
        m_page->otherTable()->setFocus();
        m_page->otherTable()->setCurrentIndex(m_page->otherTable()->model()->index(row, 0));
    }
    /// What the keeper would do.
    void take(models::RuleBook book)
    {
        for (const models::RowChange& step : edit().steps)
            models::apply(step, book);
        m_page->showBook(book);
    }

    std::unique_ptr<StatesPage> m_page;
    std::unique_ptr<QSignalSpy> m_wanted;
};

void StatesPageTest::movesByKeyAndButton()
{
    chooseOrder(1); // Repair in Progress
    QTest::keyClick(m_page->orderTable(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_wanted->count(), 1);
    QCOMPARE(edit().done, QStringLiteral("Repair in Progress was moved down."));
    QTest::mouseClick(button("moveUpButton"), Qt::LeftButton);
    QCOMPARE(edit().done, QStringLiteral("Repair in Progress was moved up."));
    QCOMPARE(edit().steps.size(), 2); // only what got another number
    chooseOrder(0);
    QVERIFY(!button("moveUpButton")->isEnabled());
    QVERIFY(button("moveDownButton")->isEnabled());
    QTest::keyClick(m_page->orderTable(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_wanted->last().first().value<RuleEdit>().steps.size(), 0); // nothing to do
    chooseOrder(5);
    QVERIFY(!button("moveDownButton")->isEnabled());
}

void StatesPageTest::staysOnTheStateThatMoved()
{
    chooseOrder(1);
    QTest::keyClick(m_page->orderTable(), Qt::Key_Down, Qt::AltModifier);
    take(tests::smallBook());
    QCOMPARE(m_page->orderTable()->currentIndex().row(), 2);
    QCOMPARE(m_page->orderTable()->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("Repair in Progress"));
}

void StatesPageTest::movesByDragging()
{
    auto* model = m_page->orderTable()->model();
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(5, 0)}));
    model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(m_wanted->count(), 1);
    QCOMPARE(edit().done, QStringLiteral("Operational was moved up."));
    QCOMPARE(edit().steps.size(), 6);
    QCOMPARE(m_page->orderTable()->dragDropMode(), QAbstractItemView::InternalMove);
}

void StatesPageTest::r47GivesAndTakesAPriority()
{
    chooseOther(0);                                           // Pipeline
    QVERIFY(!m_page->orderTable()->currentIndex().isValid()); // one is chosen, in one table
    QVERIFY(!button("takePriorityButton")->isEnabled());
    QVERIFY(!button("moveUpButton")->isEnabled());
    QTest::mouseClick(button("givePriorityButton"), Qt::LeftButton);
    QCOMPARE(edit().done, QStringLiteral("Pipeline has priority 7."));
    take(tests::smallBook());
    QCOMPARE(m_page->orderTable()->currentIndex().row(), 6);
    QVERIFY(!button("givePriorityButton")->isEnabled());
    chooseOrder(0);
    QTest::mouseClick(button("takePriorityButton"), Qt::LeftButton);
    QCOMPARE(edit().done, QStringLiteral("Retired has no priority any more."));
}

void StatesPageTest::addsAState()
{
    auto* label = child<QLineEdit>(*m_page, "stateLabelEdit");
    auto* value = child<QSpinBox>(*m_page, "stateValueSpinBox");
    QCOMPARE(value->value(), 9); // the next that is free
    label->setFocus();
    QTest::keyClicks(label, QStringLiteral(" Quarantine"));
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(edit().steps.first().table, QString(models::choiceTable));
    QCOMPARE(edit().steps.first().after.value(QStringLiteral("label")), QStringLiteral("Quarantine"));
    QCOMPARE(edit().steps.first().after.value(QStringLiteral("value")), QStringLiteral("9"));
    QVERIFY(label->text().isEmpty());
    take(tests::smallBook());
    QCOMPARE(value->value(), 10);
    QCOMPARE(m_page->otherTable()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("Quarantine"));
}

void StatesPageTest::objectsToATakenNameOrValue()
{
    auto* label = child<QLineEdit>(*m_page, "stateLabelEdit");
    label->setText(QStringLiteral("retired"));
    QTest::mouseClick(button("addStateButton"), Qt::LeftButton);
    QCOMPARE(m_wanted->count(), 0);
    QVERIFY(label->hasFocus());
    QCOMPARE(label->text(), QStringLiteral("retired"));
    QVERIFY(label->property("invalid").toBool());
    label->setText(QStringLiteral("Quarantine"));
    child<QSpinBox>(*m_page, "stateValueSpinBox")->setValue(6);
    QTest::mouseClick(button("addStateButton"), Qt::LeftButton);
    QCOMPARE(m_wanted->count(), 0);
}

void StatesPageTest::renamesInPlace()
{
    chooseOther(1); // Catalog
    QTest::keyClick(m_page->otherTable(), Qt::Key_F2);
    auto* editor = m_page->otherTable()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Catalogue"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_wanted->count(), 1);
    QCOMPARE(edit().done, QStringLiteral("State renamed: Catalog is now Catalogue."));
}

void StatesPageTest::removesWhatNothingUses()
{
    chooseOther(0);
    QVERIFY(button("removeStateButton")->isEnabled());
    QTest::keyClick(m_page->otherTable(), Qt::Key_Delete);
    QCOMPARE(edit().stateNotInUse, std::optional(7));
    QCOMPARE(edit().done, QStringLiteral("State removed: Pipeline."));
}

void StatesPageTest::saysWhyAStateStays()
{
    chooseOrder(0); // Retired
    QVERIFY(!button("removeStateButton")->isEnabled());
    auto* reason = child<QLabel>(*m_page, "stateReasonLabel");
    QVERIFY(reason->text().startsWith(QLatin1String("Retired: ServiceNow sets this state by itself")));
    QTest::keyClick(m_page->orderTable(), Qt::Key_Delete);
    QCOMPARE(m_wanted->count(), 0);
    chooseOrder(3); // DR Standby
    QVERIFY(!reason->isVisible());
}

void StatesPageTest::saysThatEveryStateHasAPriority()
{
    models::RuleBook book = tests::smallBook();
    book.rules.priorities.push_back({QStringLiteral("p7"), 7, 7});
    book.rules.priorities.push_back({QStringLiteral("p8"), 8, 8});
    m_page->showBook(book);
    auto* others = child<widgets::EmptyState>(*m_page->otherTable(), "emptyState");
    QCOMPARE(others->title(), QStringLiteral("Every state has a priority"));
    QVERIFY(others->isVisible());
    book.rules.priorities.clear();
    m_page->showBook(book);
    QVERIFY(!others->isVisible());
    QVERIFY(child<widgets::EmptyState>(*m_page->orderTable(), "emptyState")->isVisible());
}

void StatesPageTest::remembersItsColumns()
{
    m_page->orderTable()->horizontalHeader()->moveSection(0, 2);
    StatesPage other;
    other.restoreViewState("damaged");
    QCOMPARE(other.orderTable()->horizontalHeader()->visualIndex(0), 0);
    other.restoreViewState(m_page->saveViewState());
    QCOMPARE(other.orderTable()->horizontalHeader()->visualIndex(0), 2);
}

void StatesPageTest::keepsTheRulesOfPages()
{
    m_page->resize(860, 820);
    chooseOrder(0);
    m_page->showHistory({.canUndo = true, .canRedo = true});
    QCoreApplication::processEvents();
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
    QTRY_COMPARE(tests::clippedTexts(m_page.get()), QStringList());
    QCOMPARE(tests::paleTexts(m_page.get()), QStringList());
}

ITAM_TEST(StatesPageTest)
#include "tst_statespage.moc"
