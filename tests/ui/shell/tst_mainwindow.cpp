// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/mainwindow.h"

#include <QDataStream>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>

using namespace itam::ui;
using namespace itam::ui::shell;
using itam::tests::child;

class MainWindowTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void beginsWithTheFirstPage();
    void changesPagesByShortcut();
    void changesPagesByMouse();
    void changesPagesByArrowKeys();
    void changesPagesByMenu();
    void aGuardThatRefusesKeepsThePage_data();
    void aGuardThatRefusesKeepsThePage();
    void aGuardMayAgreeLater();
    void anUnknownPageChangesNothing();
    void exportBarIsOnEveryPageButItsOwn();
    void exportBarLeadsToThePage();
    void exportBarBeginsAnew();
    void stopIsOfferedWhileAnExportRuns();
    void aStopIsAnsweredInBarAndMenu();
    void exportIsOfferedWhenItIsPossible();
    void layoutComesBack();
    void damagedLayoutChangesNothing_data();
    void damagedLayoutChangesNothing();
    void closingAsksFirst();
    void choicesOfTheViewAreOffered();
    void refreshesByKey();
    void aPageWithoutARowOpensByKeyAndMenu();
    void aPageWithoutARowIsLeftForOnePageOnly();
    void notificationsAreSwitchedInTheViewMenu();
    void mnemonicsOfTheMenusDiffer();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    static std::unique_ptr<MainWindow> makeWindow();
    void clickPage(int row)
    {
        const QModelIndex index = m_list->model()->index(row, 0);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, m_list->visualRect(index).center());
        QCoreApplication::processEvents();
    }
    /// What is highlighted in the navigation.
    [[nodiscard]] QString selectedPage() const
    {
        const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
        return selected.size() == 1 ? selected.first().data(NavigationModel::PageIdRole).toString()
                                    : QStringLiteral("%1 selected").arg(selected.size());
    }
    [[nodiscard]] QAction* action(const char* name) const { return child<QAction>(*m_window, name); }

    std::unique_ptr<MainWindow> m_window;
    QListView* m_list = nullptr;
};

std::unique_ptr<MainWindow> MainWindowTest::makeWindow()
{
    auto window = std::make_unique<MainWindow>();
    const auto makePage = [&window](const QString& id) {
        auto* page = new QWidget(window.get());
        auto* column = new QVBoxLayout(page);
        auto* button = new QPushButton(id, page);
        button->setObjectName(id + QStringLiteral("Button"));
        column->addWidget(button);
        return page;
    };
    for (const char* name : {"overview", "integrations", "export", "history"}) {
        const QString id = QString::fromLatin1(name);
        window->addPage({id, id, id}, makePage(id));
    }
    window->addSidePage(QStringLiteral("activity"), QStringLiteral("Activity &log"),
                        QKeySequence(Qt::CTRL | Qt::Key_L), makePage(QStringLiteral("activity")));
    window->buildMenus();
    return window;
}

void MainWindowTest::init()
{
    TestCase::init();
    m_window = makeWindow();
    m_list = child<QListView>(*m_window, "navigationList");
    QVERIFY(m_list);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::beginsWithTheFirstPage()
{
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    QCOMPARE(selectedPage(), QStringLiteral("overview"));
}

void MainWindowTest::changesPagesByShortcut()
{
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("history"));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    QCOMPARE(selectedPage(), QStringLiteral("overview"));
    QCOMPARE(shown.count(), 2);
    QCOMPARE(shown.first().first().toString(), QStringLiteral("history"));
}

void MainWindowTest::changesPagesByMouse()
{
    clickPage(2);
    QCOMPARE(m_window->currentPage(), QStringLiteral("export"));
    QCOMPARE(selectedPage(), QStringLiteral("export"));
    QVERIFY(child<QWidget>(*m_window, "exportButton")->isVisible());
}

void MainWindowTest::changesPagesByArrowKeys()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Up);
    QCOMPARE(m_window->currentPage(), QStringLiteral("integrations"));
    QCOMPARE(selectedPage(), QStringLiteral("integrations"));
    QCOMPARE(QApplication::focusWidget(), m_list);
}

void MainWindowTest::changesPagesByMenu()
{
    const QList<QAction*> entries = child<QMenu>(*m_window, "viewMenu")->actions();
    QCOMPARE(entries.at(1)->text(), QStringLiteral("integrations"));
    entries.at(1)->trigger();
    QCOMPARE(m_window->currentPage(), QStringLiteral("integrations"));
    QCOMPARE(selectedPage(), QStringLiteral("integrations"));
}

void MainWindowTest::aGuardThatRefusesKeepsThePage_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("mouse") << QStringLiteral("mouse");
    QTest::newRow("arrow") << QStringLiteral("arrow");
    QTest::newRow("shortcut") << QStringLiteral("shortcut");
}

void MainWindowTest::aGuardThatRefusesKeepsThePage()
{
    QFETCH(const QString, way);
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    QStringList asked;
    m_window->setLeaveGuard([&](const QString& from, const std::function<void()>&) { asked.append(from); });
    if (way == QLatin1String("mouse")) {
        clickPage(1);
    } else if (way == QLatin1String("arrow")) {
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Down);
        QCoreApplication::processEvents();
    } else {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    }
    QCOMPARE(asked, QStringList{QStringLiteral("overview")});
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    QCOMPARE(selectedPage(), QStringLiteral("overview"));
    QCOMPARE(m_list->currentIndex().row(), 0);
    QCOMPARE(shown.count(), 0);
}

void MainWindowTest::aGuardMayAgreeLater()
{
    std::function<void()> agree;
    m_window->setLeaveGuard([&](const QString&, std::function<void()> proceed) { agree = std::move(proceed); });
    clickPage(3);
    QCOMPARE(selectedPage(), QStringLiteral("overview"));
    agree();
    QCOMPARE(m_window->currentPage(), QStringLiteral("history"));
    QCOMPARE(selectedPage(), QStringLiteral("history"));
}

void MainWindowTest::anUnknownPageChangesNothing()
{
    QSignalSpy shown(m_window.get(), &MainWindow::pageShown);
    m_window->showPage(QStringLiteral("nowhere"));
    m_window->showPage(QStringLiteral("overview"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    QCOMPARE(shown.count(), 0);
}

void MainWindowTest::exportBarIsOnEveryPageButItsOwn()
{
    QVERIFY(!m_window->exportBar().isVisible());
    m_window->setExportRunning(true);
    QVERIFY(m_window->exportBar().isVisible());
    m_window->showPage(QStringLiteral("export"));
    QVERIFY(!m_window->exportBar().isVisible());
    m_window->showPage(QStringLiteral("history"));
    QVERIFY(m_window->exportBar().isVisible());
    m_window->setExportRunning(false);
    QVERIFY(!m_window->exportBar().isVisible());
}

void MainWindowTest::exportBarLeadsToThePage()
{
    m_window->setExportRunning(true);
    QTest::mouseClick(child<QPushButton>(*m_window, "showExportButton"), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("export"));
    QCOMPARE(selectedPage(), QStringLiteral("export"));
}

void MainWindowTest::exportBarBeginsAnew()
{
    m_window->setExportRunning(true);
    itam::core::exporter::ExportProgress progress;
    progress.step = QStringLiteral("settle");
    m_window->exportBar().show(progress);
    m_window->setExportRunning(false);
    m_window->setExportRunning(true);
    QCOMPARE(child<QLabel>(*m_window, "exportBarLabel")->text(), QStringLiteral("Exporting"));
}

void MainWindowTest::stopIsOfferedWhileAnExportRuns()
{
    QSignalSpy stop(m_window.get(), &MainWindow::stopRequested);
    QVERIFY(!action("stopExportAction")->isEnabled());
    m_window->setExportRunning(true);
    action("stopExportAction")->trigger();
    QTest::mouseClick(child<QPushButton>(*m_window, "stopExportButton"), Qt::LeftButton);
    QCOMPARE(stop.count(), 2);
    m_window->setExportRunning(false);
    QVERIFY(!action("stopExportAction")->isEnabled());
}

void MainWindowTest::aStopIsAnsweredInBarAndMenu()
{
    m_window->setExportRunning(true);
    m_window->setExportStopping(true);
    QVERIFY(!action("stopExportAction")->isEnabled());
    QVERIFY(!child<QPushButton>(*m_window, "stopExportButton")->isEnabled());
    m_window->setExportRunning(false);
    m_window->setExportStopping(false);
    QVERIFY(!action("stopExportAction")->isEnabled());
    m_window->setExportRunning(true);
    QVERIFY(action("stopExportAction")->isEnabled());
    QVERIFY(child<QPushButton>(*m_window, "stopExportButton")->isEnabled());
}

void MainWindowTest::exportIsOfferedWhenItIsPossible()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::exportRequested);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
    m_window->setExportPossible(false);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
}

void MainWindowTest::layoutComesBack()
{
    m_window->resize(1234, 777);
    m_window->showPage(QStringLiteral("history"));
    const QByteArray layout = m_window->saveLayout();
    const auto again = makeWindow();
    again->restoreLayout(layout);
    QCOMPARE(again->currentPage(), QStringLiteral("history"));
    QCOMPARE(again->size(), m_window->size());
}

void MainWindowTest::damagedLayoutChangesNothing_data()
{
    QTest::addColumn<QByteArray>("layout");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("garbage that somebody wrote");
    const auto with = [](quint32 version, const QString& page) {
        QByteArray layout;
        QDataStream stream(&layout, QIODevice::WriteOnly);
        stream << version << QByteArray("no geometry") << page;
        return layout;
    };
    QTest::newRow("of a newer program") << with(99, QStringLiteral("history"));
    QTest::newRow("with an unknown page") << with(1, QStringLiteral("nowhere"));
    QTest::newRow("cut off") << with(1, QStringLiteral("history")).chopped(3);
}

void MainWindowTest::damagedLayoutChangesNothing()
{
    QFETCH(const QByteArray, layout);
    const QSize size = m_window->size();
    m_window->restoreLayout(layout);
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    QCOMPARE(m_window->size(), size);
}

void MainWindowTest::closingAsksFirst()
{
    QSignalSpy asked(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(asked.count(), 1);
    QVERIFY(m_window->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(asked.count(), 2);
    QVERIFY(m_window->isVisible());
    m_window->setMayClose(true);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(asked.count(), 2);
}

void MainWindowTest::choicesOfTheViewAreOffered()
{
    QSignalSpy scheme(m_window.get(), &MainWindow::schemeChosen);
    QSignalSpy language(m_window.get(), &MainWindow::languageChosen);
    m_window->setChoices(widgets::SchemeChoice::Dark, QStringLiteral("de"));
    QCOMPARE(scheme.count() + language.count(), 0);
    QStringList checked;
    for (QAction* each : m_window->findChildren<QAction*>()) {
        if (each->isChecked())
            checked.append(each->text());
    }
    QCOMPARE(checked, (QStringList{QStringLiteral("D&ark"), QStringLiteral("Deutsch")}));
    for (QAction* each : m_window->findChildren<QAction*>()) {
        if (each->text() == QLatin1String("&Light") || each->text() == QLatin1String("English"))
            each->trigger();
    }
    QCOMPARE(scheme.count(), 1);
    QCOMPARE(scheme.first().first().value<widgets::SchemeChoice>(), widgets::SchemeChoice::Light);
    QCOMPARE(language.count(), 1);
    QCOMPARE(language.first().first().toString(), QStringLiteral("en"));
}

void MainWindowTest::refreshesByKey()
{
    QSignalSpy refresh(m_window.get(), &MainWindow::refreshRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(refresh.count(), 1);
}

void MainWindowTest::aPageWithoutARowOpensByKeyAndMenu()
{
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("activity"));
    QCOMPARE(m_list->model()->rowCount(), 4);
    QCOMPARE(selectedPage(), QStringLiteral("0 selected"));
    // It is left by every row, also by the first.
    clickPage(0);
    QCOMPARE(m_window->currentPage(), QStringLiteral("overview"));
    action("activityAction")->trigger();
    QCOMPARE(m_window->currentPage(), QStringLiteral("activity"));
    const QByteArray layout = m_window->saveLayout();
    m_window->showPage(QStringLiteral("export"));
    QCOMPARE(selectedPage(), QStringLiteral("export"));
    m_window->restoreLayout(layout);
    QCOMPARE(m_window->currentPage(), QStringLiteral("activity"));
    // A running export is told there too.
    m_window->setExportRunning(true);
    QVERIFY(m_window->exportBar().isVisible());
}

void MainWindowTest::aPageWithoutARowIsLeftForOnePageOnly()
{
    m_window->showPage(QStringLiteral("activity"));
    // When its page goes, the focus falls to the navigation, which has no current row.
    child<QPushButton>(*m_window, "activityButton")->setFocus();
    m_window->showPage(QStringLiteral("history"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("history"));
    QCOMPARE(selectedPage(), QStringLiteral("history"));
    for (const char* hidden : {"overviewButton", "activityButton"})
        QVERIFY2(!child<QPushButton>(*m_window, hidden)->isVisibleTo(m_window.get()), hidden);
    QVERIFY(child<QPushButton>(*m_window, "historyButton")->isVisible());
}

void MainWindowTest::notificationsAreSwitchedInTheViewMenu()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::notifyingChosen);
    m_window->setNotifying(true);
    QVERIFY(action("notifyAction")->isChecked());
    QCOMPARE(chosen.count(), 0);
    action("notifyAction")->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toBool(), false);
}

void MainWindowTest::mnemonicsOfTheMenusDiffer()
{
    QStringList seen;
    for (const QAction* menu : m_window->menuBar()->actions())
        seen.append(QKeySequence::mnemonic(menu->text()).toString());
    QVERIFY(!seen.contains(QString()));
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
}

void MainWindowTest::tabFollowsReading()
{
    m_window->setExportRunning(true);
    m_window->messages().showMessage({.what = QStringLiteral("Something happened.")});
    m_window->messages().addAction(QStringLiteral("Try again"), "tryAgainButton", [] {});
    QCoreApplication::processEvents();
    QStringList names;
    for (const QWidget* widget : itam::tests::tabOrder(*m_window))
        names.append(widget->objectName());
    QCOMPARE(names, (QStringList{QStringLiteral("navigationList"), QStringLiteral("messageCloseButton"),
                                 QStringLiteral("tryAgainButton"), QStringLiteral("showExportButton"),
                                 QStringLiteral("stopExportButton"), QStringLiteral("overviewButton")}));
    QCOMPARE(itam::tests::againstReadingOrder(*m_window), QString());
}

void MainWindowTest::everythingHasAName()
{
    QCOMPARE(itam::tests::withoutName(*m_window), QString());
    QCOMPARE(itam::tests::withoutKind(*m_window), QString());
}

void MainWindowTest::showsForeignTextAsItIs()
{
    m_window->setFoot(QStringLiteral("<b>last</b>"), {}, QStringLiteral("<b>next</b>"));
    m_window->messages().showMessage({.what = QStringLiteral("<b>what</b>")});
    QCOMPARE(child<QLabel>(*m_window, "footLastLabel")->text(), QStringLiteral("<b>last</b>"));
    QCOMPARE(itam::tests::withRichText(*m_window), QString());
}

ITAM_TEST(MainWindowTest)
#include "tst_mainwindow.moc"
