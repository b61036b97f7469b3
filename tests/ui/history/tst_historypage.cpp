// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/historyaccess.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/history/filterbar.h"
#include "ui/history/historycontroller.h"
#include "ui/history/payloadview.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using tests::child;
using tests::ComputedHistory;

// The page with its controller and reader over an instance that computes its rows: by keyboard and mouse, as a person
// would.
class HistoryPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_instance = std::make_unique<ComputedHistory>();
        m_prompter = {};
        m_instance->runTotal = 450;
        m_instance->transactionTotal = 230;
        m_reader = std::make_unique<services::HistoryReader>(tests::portsTo(*m_instance));
        m_page = std::make_unique<history::HistoryPage>(m_clock);
        m_controller = std::make_unique<history::HistoryController>(*m_page, *m_reader, m_prompter, m_clock);
        m_page->resize(1200, 800);
    }
    void cleanup()
    {
        m_controller.reset();
        m_page.reset();
        m_reader.reset();
        m_instance.reset();
    }
    void asksWhenItIsShownForTheFirstTime();
    void opensARunWithEnterAndClosesItWithEscape();
    void opensARunWithADoubleClick();
    void followsTheListWhileARunIsOpen();
    void fetchesMoreWhenScrolledToTheEnd();
    void sortsByAskingTheInstance();
    void asksAgainWithF5AndKeepsTheRow();
    void keepsRowsWhenTheInstanceFails();
    void saysWhenItWasNeverUsed();
    void saysWhenNothingMatches();
    void saysWhenItCouldNotLoad();
    void sendsToTheSettingsWhenCredentialsAreMissing();
    void opensARunByNumber();
    void saysThatARunIsNotThere();
    void opensAnExport();
    void forgetsAnotherInstance();
    void remembersItsView();
    void ignoresADamagedView();
    void leadsAlongInReadingOrder();
    void namesEveryControl();
    void clipsNothing();

private:
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->runs().rowCount() > 0);
    }
    [[nodiscard]] QString emptyTitle() const { return child<widgets::EmptyState>(*table(), "emptyState")->title(); }
    [[nodiscard]] QPushButton* emptyButton() const { return child<QPushButton>(*table(), "emptyStateButton"); }
    [[nodiscard]] widgets::TableView* table() const { return m_page->runTable(); }
    [[nodiscard]] QString shownRun() const { return child<QLabel>(*m_page, "runTitleLabel")->text(); }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<ComputedHistory> m_instance;
    std::unique_ptr<services::HistoryReader> m_reader;
    std::unique_ptr<history::HistoryPage> m_page;
    std::unique_ptr<history::HistoryController> m_controller;
};

void HistoryPageTest::asksWhenItIsShownForTheFirstTime()
{
    QCoreApplication::processEvents();
    QVERIFY(m_instance->queries().isEmpty());
    show();
    QCOMPARE(m_page->runs().rowCount(), 200);
    QCOMPARE(m_instance->queries(), QStringList{QStringLiteral("import_run ORDERBYDESCnumber")});
    QCOMPARE(child<QLabel>(*m_page, "runsCountLabel")->text(), QStringLiteral("200 of 450 Import Runs"));
    QVERIFY(!m_page->isRunOpen());
    m_page->hide();
    m_page->show();
    QCoreApplication::processEvents();
    QCOMPARE(m_instance->queries().size(), 1);
}

void HistoryPageTest::opensARunWithEnterAndClosesItWithEscape()
{
    show();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(m_page->isRunOpen());
    QCOMPARE(shownRun(), ComputedHistory::runNumber(449));
    QVERIFY(m_page->detail().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(child<QLabel>(*m_page, "rowsFigureLabel")->text(), QStringLiteral("500"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_page->isRunOpen());
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 1);
}

void HistoryPageTest::opensARunWithADoubleClick()
{
    show();
    const QPoint at = table()->visualRect(m_page->runs().index(2, 1)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(m_page->isRunOpen());
    QCOMPARE(shownRun(), ComputedHistory::runNumber(448));
    QTest::mouseClick(child<QToolButton>(*m_page, "closeDetailButton"), Qt::LeftButton);
    QVERIFY(!m_page->isRunOpen());
}

void HistoryPageTest::followsTheListWhileARunIsOpen()
{
    show();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_COMPARE(shownRun(), ComputedHistory::runNumber(449));
    QVERIFY(table()->hasFocus());
}

void HistoryPageTest::fetchesMoreWhenScrolledToTheEnd()
{
    show();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(m_page->runs().rowCount(), 400);
    QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(m_page->runs().rowCount(), 450);
    QCOMPARE(m_instance->queries().last(),
             QStringLiteral("import_run number<%1^ORDERBYDESCnumber").arg(ComputedHistory::runNumber(51)));
    QCOMPARE(child<QLabel>(*m_page, "runsCountLabel")->text().section(QLatin1Char(' '), 0, 0), QStringLiteral("450"));
}

void HistoryPageTest::sortsByAskingTheInstance()
{
    show();
    QHeaderView* header = table()->horizontalHeader();
    using Column = models::ImportRunModel::Column;
    const auto click = [&](Column column) {
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 5;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::Number));
    click(Column::Number);
    QTRY_COMPARE(m_page->runs().at(0)->run.number, ComputedHistory::runNumber(1));
    QCOMPARE(m_instance->queries().last(), QStringLiteral("import_run ORDERBYnumber"));
    click(Column::Message); // nobody sorts by that
    QCoreApplication::processEvents();
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::Number));
    QCOMPARE(m_instance->queries().size(), 2);
}

void HistoryPageTest::asksAgainWithF5AndKeepsTheRow()
{
    show();
    table()->setFocus();
    table()->setCurrentIndex(m_page->runs().index(5, 0));
    m_instance->runTotal = 452;
    QTest::keyClick(table(), Qt::Key_F5);
    QCOMPARE(m_page->runs().rowCount(), 200); // old rows stay, dimmed
    QCOMPARE(table()->property("dimmed").toBool(), true);
    QTRY_COMPARE(m_page->runs().at(0)->run.number, ComputedHistory::runNumber(452));
    QCOMPARE(table()->property("dimmed").toBool(), false);
    QCOMPARE(table()->currentIndex().row(), 7);
    QVERIFY(table()->hasFocus());
}

void HistoryPageTest::keepsRowsWhenTheInstanceFails()
{
    show();
    m_instance->failWith = 503;
    QTest::mouseClick(child<QPushButton>(*m_page, "refreshHistoryButton"), Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>(*m_page, "retryHistoryButton"));
    QCOMPARE(m_page->runs().rowCount(), 200);
    m_instance->failWith = 0;
    QTest::mouseClick(child<QPushButton>(*m_page, "retryHistoryButton"), Qt::LeftButton);
    QTRY_VERIFY(child<widgets::MessageBar>(*m_page, "messageBar")->isEmpty());
    QCOMPARE(m_page->runs().rowCount(), 200);
}

void HistoryPageTest::saysWhenItWasNeverUsed()
{
    m_instance->runTotal = 0;
    QSignalSpy wanted(m_page.get(), &history::HistoryPage::exportRequested);
    m_page->show();
    QTRY_COMPARE(emptyTitle(), QStringLiteral("No imports yet"));
    QVERIFY(!child<QPushButton>(*m_page, "runsCsvButton")->isEnabled());
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void HistoryPageTest::saysWhenNothingMatches()
{
    show();
    auto* search = child<QLineEdit>(*m_page, "historySearchEdit");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("nothing"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(emptyTitle(), QStringLiteral("No Import Run matches these filters"));
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(m_page->runs().rowCount(), 200);
    QVERIFY(search->text().isEmpty());
}

void HistoryPageTest::saysWhenItCouldNotLoad()
{
    m_instance->failWith = 403;
    m_page->show();
    QTRY_COMPARE(emptyButton()->text(), QStringLiteral("Try again"));
    m_instance->failWith = 0;
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(m_page->runs().rowCount(), 200);
    QVERIFY(!emptyButton()->isVisible());
}

void HistoryPageTest::sendsToTheSettingsWhenCredentialsAreMissing()
{
    m_reader->setPorts({});
    QSignalSpy wanted(m_page.get(), &history::HistoryPage::settingsRequested);
    m_page->show();
    QTRY_COMPARE(emptyButton()->text(), QStringLiteral("Go to Integrations"));
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void HistoryPageTest::opensARunByNumber()
{
    show();
    m_controller->openRun(ComputedHistory::runNumber(17)); // not among the rows that are there
    QTRY_VERIFY(m_page->isRunOpen());
    QCOMPARE(shownRun(), ComputedHistory::runNumber(17));
}

void HistoryPageTest::saysThatARunIsNotThere()
{
    show();
    m_controller->openRun(QStringLiteral("IRUN9999999"));
    auto* bar = child<widgets::MessageBar>(*m_page, "messageBar");
    QTRY_VERIFY(!bar->isEmpty());
    QVERIFY(!m_page->isRunOpen());
    QCOMPARE(m_page->runs().rowCount(), 200);
}

void HistoryPageTest::opensAnExport()
{
    show();
    m_controller->openExport(QStringLiteral("export150"));
    QTRY_VERIFY(m_page->isRunOpen());
    QCOMPARE(m_instance->queries().last(), QStringLiteral("import_run export_id=export150^ORDERBYDESCnumber"));
    QVERIFY(child<QToolButton>(*m_page, "exportChipButton"));
}

void HistoryPageTest::forgetsAnotherInstance()
{
    show();
    m_controller->openRun(ComputedHistory::runNumber(3));
    QTRY_VERIFY(m_page->isRunOpen());
    ComputedHistory other;
    other.runTotal = 7;
    m_reader->setPorts(tests::portsTo(other));
    m_controller->forgetInstance();
    QVERIFY(!m_page->isRunOpen());
    QCOMPARE(m_page->runs().rowCount(), 0);
    QTRY_COMPARE(m_page->runs().rowCount(), 7);
    m_reader->setPorts({}); // before `other` goes
}

void HistoryPageTest::remembersItsView()
{
    models::HistoryChoice choice;
    choice.text = QStringLiteral("console");
    choice.problemsOnly = true;
    m_page->setChoice(choice);
    table()->horizontalHeader()->moveSection(0, 3);
    const QByteArray state = m_controller->saveViewState();

    history::HistoryPage other(m_clock);
    other.restoreViewState(state);
    QCOMPARE(other.choice(), choice);
    QCOMPARE(other.runTable()->horizontalHeader()->visualIndex(0), 3);
}

void HistoryPageTest::ignoresADamagedView()
{
    m_page->restoreViewState("damaged");
    m_page->restoreViewState({});
    QVERIFY(m_page->choice().isEmpty());
    QCOMPARE(table()->horizontalHeader()->visualIndex(0), 0);
}

void HistoryPageTest::leadsAlongInReadingOrder()
{
    show();
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    for (const auto tab : {history::RunDetail::Summary, history::RunDetail::Transactions, history::RunDetail::Problems,
                           history::RunDetail::Payload}) {
        m_page->detail().setTab(tab);
        QCoreApplication::processEvents();
        QCOMPARE(tests::againstReadingOrder(*m_page), QString());
    }
}

void HistoryPageTest::namesEveryControl()
{
    show();
    models::HistoryChoice choice;
    choice.state = models::HistoryChoice::State::Failed;
    choice.period = models::HistoryChoice::Period::Last7Days;
    m_page->setChoice(choice);
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
    QCOMPARE(tests::withRichText(*m_page), QString());
}

void HistoryPageTest::clipsNothing()
{
    show();
    m_page->resize(900, 700);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    for (const auto tab : {history::RunDetail::Summary, history::RunDetail::Transactions, history::RunDetail::Problems,
                           history::RunDetail::Payload}) {
        m_page->detail().setTab(tab);
        QTRY_COMPARE(tests::clippedTexts(m_page.get()), QStringList());
        QCOMPARE(tests::paleTexts(m_page.get()), QStringList());
    }
}

ITAM_TEST(HistoryPageTest)
#include "tst_historypage.moc"
