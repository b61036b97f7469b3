// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/lifecycle/lifecyclepage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using lifecycle::LifecyclePage;
using lifecycle::SectionGroup;
using widgets::SectionModel;
using tests::child;

// The container of the sub-pages, by keyboard and mouse, with sub-pages that are one button each.
class LifecyclePageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_page = std::make_unique<LifecyclePage>();
        add("log", SectionGroup::Trace);
        add("cis", SectionGroup::Cis);
        add("actions", SectionGroup::Rules);
        add("states", SectionGroup::Rules);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }
    void groupsSubPagesWhateverTheOrderOfAdding();
    void skipsHeadingsByKeyboard();
    void choosesByMouse();
    void walksWithControlAndPageKeys();
    void tellsWhichIsShown();
    void ignoresUnknownIds();
    void showsOpenCasesBehindTheTitle();
    void remembersTheSubPage();
    void ignoresADamagedState();
    void putsTheListAtTheRightInRightToLeft();
    void leadsFromTheListIntoTheSubPage();
    void namesEveryControl();

private:
    void add(const char* id, SectionGroup group)
    {
        auto* content = new QWidget(m_page.get());
        const QString name = QString::fromLatin1(id);
        auto* column = new QVBoxLayout(content);
        column->addWidget(widgets::makeButton(name, qPrintable(name + QStringLiteral("Button"))));
        m_page->addSection(name, group, name, QStringLiteral("lifecycle"), content);
    }
    [[nodiscard]] QListView* list() const { return child<QListView>(*m_page, "sectionsList"); }
    [[nodiscard]] QString selected() const
    {
        return list()->currentIndex().data(SectionModel::SectionIdRole).toString();
    }

    std::unique_ptr<LifecyclePage> m_page;
};

void LifecyclePageTest::groupsSubPagesWhateverTheOrderOfAdding()
{
    QStringList rows;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        rows.append(list()->model()->index(row, 0).data().toString());
    QCOMPARE(rows, QStringList({QStringLiteral("cis"), QStringLiteral("Rules"), QStringLiteral("actions"),
                                QStringLiteral("states"), QStringLiteral("Trace"), QStringLiteral("log")}));
}

void LifecyclePageTest::skipsHeadingsByKeyboard()
{
    m_page->showSection(QStringLiteral("cis"));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(m_page->currentSection(), QStringLiteral("actions"));
    QTest::keyClick(list(), Qt::Key_Up);
    QCOMPARE(m_page->currentSection(), QStringLiteral("cis"));
    QVERIFY(list()->hasFocus());
}

void LifecyclePageTest::choosesByMouse()
{
    const QModelIndex heading = list()->model()->index(1, 0);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(heading).center());
    QCOMPARE(m_page->currentSection(), QStringLiteral("log"));
    const QModelIndex states = list()->model()->index(3, 0);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(states).center());
    QCOMPARE(m_page->currentSection(), QStringLiteral("states"));
    QVERIFY(child<QPushButton>(*m_page, "statesButton")->isVisible());
    QVERIFY(!child<QPushButton>(*m_page, "logButton")->isVisible());
}

void LifecyclePageTest::walksWithControlAndPageKeys()
{
    m_page->showSection(QStringLiteral("cis"));
    auto* inside = child<QPushButton>(*m_page, "cisButton");
    inside->setFocus();
    QTest::keyClick(inside, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_page->currentSection(), QStringLiteral("actions"));
    QTest::keyClick(m_page.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(m_page.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_page->currentSection(), QStringLiteral("cis"));
}

void LifecyclePageTest::tellsWhichIsShown()
{
    QSignalSpy shown(m_page.get(), &LifecyclePage::sectionShown);
    m_page->showSection(QStringLiteral("states"));
    m_page->showSection(QStringLiteral("states"));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown.first().first().toString(), QStringLiteral("states"));
    QCOMPARE(selected(), QStringLiteral("states"));
}

void LifecyclePageTest::ignoresUnknownIds()
{
    const QString before = m_page->currentSection();
    m_page->showSection(QStringLiteral("nobody"));
    m_page->showSection({});
    QCOMPARE(m_page->currentSection(), before);
    QCOMPARE(selected(), before);
}

void LifecyclePageTest::showsOpenCasesBehindTheTitle()
{
    m_page->setBadge(QStringLiteral("log"), 3);
    m_page->setBadge(QStringLiteral("nobody"), 9);
    const QModelIndex log = list()->model()->index(5, 0);
    QCOMPARE(log.data().toString(), QStringLiteral("log (3)"));
    QVERIFY(log.data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('3')));
    m_page->setBadge(QStringLiteral("log"), 0);
    QCOMPARE(log.data().toString(), QStringLiteral("log"));
}

void LifecyclePageTest::remembersTheSubPage()
{
    m_page->showSection(QStringLiteral("states"));
    const QByteArray state = m_page->saveViewState();
    m_page->showSection(QStringLiteral("cis"));
    m_page->restoreViewState(state);
    QCOMPARE(m_page->currentSection(), QStringLiteral("states"));
}

void LifecyclePageTest::ignoresADamagedState()
{
    m_page->showSection(QStringLiteral("states"));
    const QByteArray state = m_page->saveViewState();
    m_page->showSection(QStringLiteral("cis"));
    m_page->restoreViewState(state.chopped(3));
    m_page->restoreViewState("nonsense");
    m_page->restoreViewState({});
    QCOMPARE(m_page->currentSection(), QStringLiteral("cis"));
}

void LifecyclePageTest::putsTheListAtTheRightInRightToLeft()
{
    QVERIFY(list()->x() < m_page->width() / 2);
    m_page->setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(list()->x() > m_page->width() / 2);
}

void LifecyclePageTest::leadsFromTheListIntoTheSubPage()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("logButton"));
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
}

void LifecyclePageTest::namesEveryControl()
{
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
    QCOMPARE(tests::clippedTexts(m_page.get()), QStringList());
}

ITAM_TEST(LifecyclePageTest)
#include "tst_lifecyclepage.moc"
