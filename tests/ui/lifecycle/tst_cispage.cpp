// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"
#include "ui/history/filenotice.h"
#include "ui/lifecycle/changedialog.h"
#include "ui/lifecycle/cidetail.h"
#include "ui/lifecycle/cissection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using lifecycle::CisPage;
using lifecycle::CisSection;
using models::CiModel;
using tests::child;
using tests::FakeLifecycle;

// The sub-page CIs with its services over an instance in memory: by keyboard and mouse, as a person would.
class CisPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksWhenItIsShownForTheFirstTime();
    void showsStatesActionsAndLeases();
    void filtersByAskingTheInstance();
    void filtersByStateAndClass();
    void showsWhatServiceMappingSeesR52();
    void opensACiWithEnterAndClosesItWithEscape();
    void saysWhichStateShowsAndWhyR3();
    void countsTheLeaseDown();
    void tellsTheAsset_data();
    void tellsTheAsset();
    void fetchesMoreWhenScrolledToTheEnd();
    void offersAllThatMatch();
    void disablesChangesWithoutASelection();
    void saysWhenThereIsNone();
    void saysWhenNothingMatches();
    void saysWhenItCouldNotLoad();
    void sendsToTheSettingsWhenCredentialsAreMissing();
    void keepsRowsWhenTheInstanceFails();
    void tellsThatRulesCouldNotBeRead();
    void forgetsAnotherInstance();
    void copiesRows();
    void writesACsvOfAllThatMatch();
    void asksForTheStoryOfACi();
    void remembersItsView();
    void ignoresADamagedView();
    void leadsAlongInReadingOrder();
    void namesEveryControl();
    void clipsNothing_data();
    void clipsNothing();

private:
    void makeSection();
    void show()
    {
        m_container->show();
        QVERIFY(QTest::qWaitForWindowActive(m_container.get()));
        QTRY_VERIFY(page().cis().rowCount() > 0);
        QTRY_VERIFY(child<QComboBox>(page(), "ciStateComboBox")->count() > 1);
    }
    void openFirst()
    {
        show();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(page().isCiOpen());
    }
    [[nodiscard]] CisPage& page() const { return m_section->cisPage(); }
    [[nodiscard]] widgets::TableView* table() const { return page().table(); }
    [[nodiscard]] QString emptyTitle() const { return child<widgets::EmptyState>(*table(), "emptyState")->title(); }
    [[nodiscard]] QPushButton* emptyButton() const { return child<QPushButton>(*table(), "emptyStateButton"); }
    [[nodiscard]] QString cell(int row, CiModel::Column column) const
    {
        return page().cis().index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString count() const { return child<QLabel>(page(), "cisCountLabel")->text(); }
    [[nodiscard]] QString selected() const { return child<QLabel>(page(), "selectedCisLabel")->text(); }
    [[nodiscard]] qsizetype calls(const char* name)
    {
        return m_instance->with([&](FakeLifecycle::Data& data) { return data.calls.count(QString::fromLatin1(name)); });
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<FakeLifecycle> m_instance;
    std::unique_ptr<lifecycle::LifecyclePage> m_container;
    std::unique_ptr<CisSection> m_section;
};

void CisPageTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_prompter = {};
    m_instance = std::make_unique<FakeLifecycle>();
    m_instance->with([this](FakeLifecycle::Data& data) { data.world.now = m_clock.nowUtc(); });
    m_instance->addCi(QStringLiteral("a"), QStringLiteral("app-01"));
    m_instance->addCi(QStringLiteral("d"), QStringLiteral("db-01"));
    m_instance->addCi(QStringLiteral("s"), QStringLiteral("shop"), QStringLiteral("cmdb_ci_service"));
    const QString ada = m_instance->registerOperator(QStringLiteral("Ada Admin"));
    const QString bob = m_instance->registerOperator(QStringLiteral("Bob Builder"));
    m_instance->with([&](FakeLifecycle::Data& data) {
        data.world.set(ada, {QStringLiteral("a")}, QStringLiteral("Operational"));
        data.world.set(bob, {QStringLiteral("a")}, QStringLiteral("Repair in Progress"));
        data.world.add(ada, {QStringLiteral("a")}, QStringLiteral("Patching"), QStringLiteral("02:00:00"));
    });
    makeSection();
}

void CisPageTest::makeSection()
{
    m_section.reset();
    m_container = std::make_unique<lifecycle::LifecyclePage>();
    m_section = std::make_unique<CisSection>(lifecycle::LifecycleDesk::Parts{*m_container, m_prompter, m_clock});
    m_container->addSection(QStringLiteral("cis"), lifecycle::SectionGroup::Cis, QStringLiteral("CIs"),
                            QStringLiteral("server"), m_section->page());
    m_section->setPorts({.access = m_instance->access(), .instance = QStringLiteral("acme")});
    m_container->resize(1200, 800);
}

void CisPageTest::cleanup()
{
    m_section.reset();
    m_container.reset();
    m_instance.reset();
}

void CisPageTest::asksWhenItIsShownForTheFirstTime()
{
    QCoreApplication::processEvents();
    QCOMPARE(calls("cis"), 0);
    show();
    QCOMPARE(calls("cis"), 1);
    QCOMPARE(count(), QStringLiteral("3 CI(s)"));
    m_container->hide();
    m_container->show();
    QCoreApplication::processEvents();
    QCOMPARE(calls("cis"), 1);
}

void CisPageTest::showsStatesActionsAndLeases()
{
    show();
    QCOMPARE(cell(0, CiModel::Column::Name), QStringLiteral("app-01"));
    QTRY_COMPARE(cell(0, CiModel::Column::Class), QStringLiteral("Linux Server"));
    QCOMPARE(cell(0, CiModel::Column::State), QStringLiteral("Repair in Progress"));
    QCOMPARE(cell(0, CiModel::Column::Actions), QStringLiteral("Patching"));
    QCOMPARE(cell(0, CiModel::Column::Holders), QStringLiteral("Ada Admin"));
    QCOMPARE(cell(0, CiModel::Column::Lease), QStringLiteral("02:00:00"));
    QCOMPARE(cell(1, CiModel::Column::Lease), QString());
}

void CisPageTest::filtersByAskingTheInstance()
{
    show();
    auto* search = child<QLineEdit>(page(), "ciSearchEdit");
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("db"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(page().cis().rowCount(), 1);
    QCOMPARE(cell(0, CiModel::Column::Name), QStringLiteral("db-01"));
    QTest::mouseClick(child<QPushButton>(page(), "clearCiFiltersButton"), Qt::LeftButton);
    QTRY_COMPARE(page().cis().rowCount(), 3);
    QVERIFY(search->hasFocus());
}

void CisPageTest::filtersByStateAndClass()
{
    show();
    auto* states = child<QComboBox>(page(), "ciStateComboBox");
    states->setCurrentIndex(states->findText(QStringLiteral("Repair in Progress")));
    QTRY_COMPARE(page().cis().rowCount(), 1);
    states->setCurrentIndex(0);
    QTRY_COMPARE(page().cis().rowCount(), 3);
    auto* classes = child<QComboBox>(page(), "ciClassComboBox");
    classes->setCurrentIndex(classes->findData(QStringLiteral("cmdb_ci_hardware")));
    QTRY_COMPARE(page().cis().rowCount(), 2); // subclasses
    auto* actions = child<QComboBox>(page(), "ciActionComboBox");
    actions->setCurrentIndex(actions->findText(QStringLiteral("Patching")));
    QTRY_COMPARE(page().cis().rowCount(), 1);
}

void CisPageTest::showsWhatServiceMappingSeesR52()
{
    show();
    QTest::mouseClick(child<QPushButton>(page(), "seenByMappingButton"), Qt::LeftButton);
    QTRY_COMPARE(page().cis().rowCount(), 2);
    QCOMPARE(cell(0, CiModel::Column::Name), QStringLiteral("db-01"));
}

void CisPageTest::opensACiWithEnterAndClosesItWithEscape()
{
    openFirst();
    QCOMPARE(child<QLabel>(page(), "ciTitleLabel")->text(), QStringLiteral("app-01"));
    QVERIFY(page().detail().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!page().isCiOpen());
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 0);
}

void CisPageTest::saysWhichStateShowsAndWhyR3()
{
    openFirst();
    const auto* states = page().detail().stateTable();
    QTRY_COMPARE(states->model()->rowCount(), 2);
    const auto why = [&](int row) { return states->model()->index(row, 4).data().toString(); };
    QVERIFY(why(0).startsWith(QLatin1String("Shown")));
    QCOMPARE(child<QLabel>(page(), "ciWhyLabel")->text(), why(0));
    QTest::keyClick(page().detail().stateTable(), Qt::Key_Down);
    QCOMPARE(child<QLabel>(page(), "ciWhyLabel")->text(), why(1));
    QVERIFY(why(1).startsWith(QLatin1String("Not shown: Repair in Progress has priority 2")));
}

void CisPageTest::countsTheLeaseDown()
{
    openFirst();
    m_clock.advance(std::chrono::seconds(61));
    QCOMPARE(cell(0, CiModel::Column::Lease), QStringLiteral("01:58:59"));
    QCOMPARE(page().detail().actionTable()->model()->index(0, 2).data().toString(), QStringLiteral("01:58:59"));
    m_clock.advance(std::chrono::hours(2));
    const QString next = page().detail().actionTable()->model()->index(0, 4).data().toString();
    QVERIFY2(next.contains(QLatin1String("restore job")), qPrintable(next));
}

void CisPageTest::tellsTheAsset_data()
{
    QTest::addColumn<bool>("linked");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << false << QStringLiteral("Asset: none.");
    QTest::newRow("linked") << true << QStringLiteral("Asset: In use. Status and asset follow each other.");
}

void CisPageTest::tellsTheAsset()
{
    QFETCH(bool, linked);
    if (linked)
        m_instance->with([](FakeLifecycle::Data& data) { data.world.linkAsset(QStringLiteral("a"), {1, {}}); });
    openFirst();
    QTRY_COMPARE(child<QLabel>(page(), "ciAssetLabel")->text(),
                 *static_cast<QString*>(QTest::qData("text", QMetaType::QString)));
}

void CisPageTest::fetchesMoreWhenScrolledToTheEnd()
{
    for (int i = 0; i < 450; ++i)
        m_instance->addCi(QStringLiteral("n%1").arg(i), QStringLiteral("node-%1").arg(i, 4, 10, QLatin1Char('0')));
    show();
    QCOMPARE(page().cis().rowCount(), 200);
    QCOMPARE(count(), QStringLiteral("200 of 453 CIs"));
    table()->scrollToBottom();
    QTRY_COMPARE(page().cis().rowCount(), 400);
    table()->scrollToBottom();
    QTRY_COMPARE(page().cis().rowCount(), 453);
    QCOMPARE(count(), QStringLiteral("453 CI(s)"));
}

void CisPageTest::offersAllThatMatch()
{
    for (int i = 0; i < 300; ++i)
        m_instance->addCi(QStringLiteral("n%1").arg(i), QStringLiteral("node-%1").arg(i, 4, 10, QLatin1Char('0')));
    show();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected(), QStringLiteral("200 CI(s) selected"));
    auto* all = child<QPushButton>(page(), "selectAllMatchingButton");
    QVERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Select all 303 that match"));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(selected(), QStringLiteral("All 303 CI(s) that match"));
    QVERIFY(page().targets().matching.has_value());
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(!page().targets().matching.has_value());
    QCOMPARE(page().targets().chosen.size(), 1);
}

void CisPageTest::disablesChangesWithoutASelection()
{
    show();
    table()->clearSelection();
    for (const char* name : {"setStateButton", "applyActionButton", "removeActionButton", "extendLeaseButton"})
        QVERIFY(!child<QPushButton>(page(), name)->isEnabled());
    QCOMPARE(selected(), QStringLiteral("Select CIs to change them."));
    table()->selectRow(1);
    QVERIFY(child<QPushButton>(page(), "setStateButton")->isEnabled());
    QCOMPARE(page().targets().chosen.value(0).sysId, QStringLiteral("d"));
}

void CisPageTest::saysWhenThereIsNone()
{
    m_instance = std::make_unique<FakeLifecycle>();
    makeSection();
    m_container->show();
    QTRY_COMPARE(emptyTitle(), QStringLiteral("No CIs yet"));
}

void CisPageTest::saysWhenNothingMatches()
{
    show();
    auto* search = child<QLineEdit>(page(), "ciSearchEdit");
    QTest::keyClicks(search, QStringLiteral("nobody"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(emptyTitle(), QStringLiteral("No CI matches these filters"));
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(page().cis().rowCount(), 3);
}

void CisPageTest::saysWhenItCouldNotLoad()
{
    m_instance->with([](FakeLifecycle::Data& data) {
        data.failing.insert(QStringLiteral("cis"),
                            Error{ErrorCode::TimedOut, {}, QStringLiteral("acme.example"), 0, {}});
    });
    m_container->show();
    QTRY_COMPARE(emptyButton()->text(), QStringLiteral("Try again"));
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(page().cis().rowCount(), 3);
}

void CisPageTest::sendsToTheSettingsWhenCredentialsAreMissing()
{
    m_section->setPorts({});
    QSignalSpy settings(m_section.get(), &lifecycle::LifecycleSection::settingsRequested);
    m_container->show();
    QTRY_COMPARE(emptyButton()->text(), QStringLiteral("Go to Integrations"));
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QCOMPARE(settings.count(), 1);
}

void CisPageTest::keepsRowsWhenTheInstanceFails()
{
    show();
    m_instance->with([](FakeLifecycle::Data& data) {
        data.failing.insert(QStringLiteral("cis"),
                            Error{ErrorCode::TimedOut, {}, QStringLiteral("acme.example"), 0, {}});
    });
    QTest::mouseClick(child<QPushButton>(page(), "refreshCisButton"), Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>(page(), "retryCisButton"));
    QCOMPARE(page().cis().rowCount(), 3);
    QTest::mouseClick(child<QPushButton>(page(), "retryCisButton"), Qt::LeftButton);
    QTRY_VERIFY(child<widgets::MessageBar>(page(), "messageBar")->isEmpty());
}

void CisPageTest::tellsThatRulesCouldNotBeRead()
{
    m_instance->with([](FakeLifecycle::Data& data) {
        data.failing.insert(QStringLiteral("configuration"),
                            Error{ErrorCode::NotFound, {}, QStringLiteral("statemgmt_ci_actions"), 404, {}});
    });
    m_container->show();
    QTRY_COMPARE(page().cis().rowCount(), 3);
    QTRY_VERIFY(child<QPushButton>(page(), "retryCisButton"));
    QTest::mouseClick(child<QPushButton>(page(), "retryCisButton"), Qt::LeftButton);
    QTRY_COMPARE(cell(0, CiModel::Column::Class), QStringLiteral("Linux Server"));
}

void CisPageTest::forgetsAnotherInstance()
{
    openFirst();
    FakeLifecycle other;
    other.addCi(QStringLiteral("x"), QStringLiteral("other-01"));
    m_section->setPorts({.access = other.access(), .instance = QStringLiteral("other")});
    QCOMPARE(page().cis().rowCount(), 0);
    QVERIFY(!page().isCiOpen());
    QTRY_COMPARE(page().cis().rowCount(), 1);
    QCOMPARE(cell(0, CiModel::Column::Name), QStringLiteral("other-01"));
    m_section.reset(); // before the instance
}

void CisPageTest::copiesRows()
{
    show();
    QTRY_COMPARE(cell(0, CiModel::Column::Class), QStringLiteral("Linux Server"));
    table()->selectRow(0);
    const QStringList lines = table()->selectionAsText().split(QLatin1Char('\n'));
    QVERIFY(lines.value(0).startsWith(QLatin1String("Name\tClass\tOperational state")));
    QVERIFY2(lines.value(1).startsWith(QLatin1String("app-01\tLinux Server\tRepair in Progress")),
             qPrintable(lines.value(1)));
    QVERIFY2(lines.value(1).endsWith(m_clock.nowUtc().addSecs(7200).toString(Qt::ISODate)), qPrintable(lines.value(1)));
}

void CisPageTest::writesACsvOfAllThatMatch()
{
    for (int i = 0; i < 250; ++i)
        m_instance->addCi(QStringLiteral("n%1").arg(i), QStringLiteral("=node-%1").arg(i));
    show();
    const QTemporaryDir folder;
    m_prompter.path = folder.filePath(QStringLiteral("cis.csv"));
    QTest::mouseClick(child<QPushButton>(page(), "cisCsvButton"), Qt::LeftButton);
    QTRY_VERIFY(child<widgets::MessageBar>(page(), "fileMessageBar")->message().what.contains(QLatin1String("253")));
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 254);
    QVERIFY(text.startsWith("Name,Class,Operational state"));
    QVERIFY(text.contains("'=node-0"));
}

void CisPageTest::asksForTheStoryOfACi()
{
    openFirst();
    QSignalSpy story(m_section.get(), &lifecycle::LifecycleSection::storyRequested);
    QTest::mouseClick(child<QPushButton>(page(), "ciStoryButton"), Qt::LeftButton);
    QCOMPARE(story.count(), 1);
    QCOMPARE(story.first().at(0).toString(), QStringLiteral("a"));
    QCOMPARE(story.first().at(1).toString(), QStringLiteral("app-01"));
}

void CisPageTest::remembersItsView()
{
    show();
    auto* states = child<QComboBox>(page(), "ciStateComboBox");
    states->setCurrentIndex(states->findText(QStringLiteral("Repair in Progress")));
    table()->setColumnHidden(static_cast<int>(CiModel::Column::Holders), true);
    const QByteArray state = m_section->saveViewState();
    makeSection();
    m_section->restoreViewState(state);
    m_container->show();
    QTRY_COMPARE(page().cis().rowCount(), 1);
    QVERIFY(table()->isColumnHidden(static_cast<int>(CiModel::Column::Holders)));
    QTRY_COMPARE(child<QComboBox>(page(), "ciStateComboBox")->currentText(), QStringLiteral("Repair in Progress"));
}

void CisPageTest::ignoresADamagedView()
{
    show();
    const QByteArray state = m_section->saveViewState();
    m_section->restoreViewState(state.chopped(5));
    m_section->restoreViewState("nonsense");
    QVERIFY(page().choice().isEmpty());
    QVERIFY(!table()->isColumnHidden(0));
}

void CisPageTest::leadsAlongInReadingOrder()
{
    openFirst();
    QCOMPARE(tests::againstReadingOrder(*m_container), QString());
}

void CisPageTest::namesEveryControl()
{
    openFirst();
    QCOMPARE(tests::withoutName(*m_container), QString());
    QCOMPARE(tests::withoutKind(*m_container), QString());
    QCOMPARE(tests::withRichText(*m_container), QString());
    QCOMPARE(tests::namelessControls(m_container.get()), QStringList());
}

void CisPageTest::clipsNothing_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("English") << false << false;
    QTest::newRow("long texts") << true << false;
    QTest::newRow("right to left") << false << true;
}

void CisPageTest::clipsNothing()
{
    QFETCH(bool, pseudo);
    QFETCH(bool, mirrored);
    tests::PseudoTranslator translator;
    if (pseudo) {
        QCoreApplication::installTranslator(&translator);
        makeSection();
    }
    if (mirrored)
        m_container->setLayoutDirection(Qt::RightToLeft);
    openFirst();
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(tests::clippedTexts(m_container.get()), QStringList());
    QCOMPARE(tests::paleTexts(m_container.get()), QStringList());
}

ITAM_TEST(CisPageTest)
#include "tst_cispage.moc"
