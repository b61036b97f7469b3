// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/models/smallbook.h"
#include "ui/lifecycle/classpicker.h"
#include "ui/lifecycle/rulegridpage.h"
#include "ui/lifecycle/rulegridview.h"
#include "ui/lifecycle/trypanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QTreeView>

using namespace itam;
using namespace itam::ui;
using lifecycle::RuleGridPage;
using lifecycle::RuleGridView;
using models::GridKind;
using models::RuleEdit;
using services::RuleQuestion;
using tests::child;

// The three grids by keyboard and mouse: values in, intents out.
class RuleGridPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    }
    void togglesWithSpaceAndAClick();
    void togglesPairsAndLeavesTheDiagonal();
    void asksForATransitionRule();
    void walksWithArrowKeys();
    void showsTheRulesOfTheChosenClass();
    void findsAClass();
    void saysThatNoClassMatches();
    void turnsNamesWhenThereAreMany();
    void triesWhatIsChosenInTheGrid();
    void comparesWithTheInstance();
    void waitsWithAskingWhileSaving();
    void saysWhyThereIsNoGrid_data();
    void saysWhyThereIsNoGrid();
    void keepsTheGridWhenReadingFails();
    void sendsToTheSettingsWhenCredentialsAreMissing();
    void showsARefusalNearItsCause();
    void undoesByKey();
    void remembersClassAndSizes();
    void ignoresADamagedView();
    void forgetsTheInstanceBefore();
    void speaksOfEachCell();
    void keepsTheRulesOfPages_data();
    void keepsTheRulesOfPages();

private:
    [[nodiscard]] static std::unique_ptr<RuleGridPage> page(GridKind kind, const models::RuleBook& book)
    {
        auto made = std::make_unique<RuleGridPage>(kind);
        made->resize(1100, 800);
        made->showBook(book);
        made->show();
        if (!QTest::qWaitForWindowActive(made.get()))
            return nullptr;
        return made;
    }
    [[nodiscard]] static RuleEdit edit(const QSignalSpy& spy) { return spy.last().first().value<RuleEdit>(); }
    static void press(RuleGridView* view, int row, int column, Qt::Key key)
    {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, column));
        QTest::keyClick(view, key);
    }
};

void RuleGridPageTest::togglesWithSpaceAndAClick()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    shown->setCiClass(QStringLiteral("cmdb_ci_server"));
    QSignalSpy wanted(shown.get(), &RuleGridPage::editRequested);
    press(shown->view(), 1, 0, Qt::Key_Space); // Cloning in Non-Operational
    QCOMPARE(wanted.count(), 1);
    QVERIFY(edit(wanted).steps.first().isInsert());
    QCOMPARE(edit(wanted).steps.first().after.value(QStringLiteral("not_allowed_action")), QStringLiteral("clone"));
    press(shown->view(), 0, 2, Qt::Key_Return); // Patching in Operational has a rule
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(edit(wanted).steps.first().sysId, QStringLiteral("rule-server"));
    QVERIFY(edit(wanted).steps.first().isDelete());
    const QRect cell = shown->view()->visualRect(shown->grid().index(2, 1));
    QTest::mouseClick(shown->view()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(wanted.count(), 3);
    QCOMPARE(shown->view()->currentIndex(), shown->grid().index(2, 1));
}

void RuleGridPageTest::togglesPairsAndLeavesTheDiagonal()
{
    const auto shown = page(GridKind::Pairs, tests::smallBook());
    QSignalSpy wanted(shown.get(), &RuleGridPage::editRequested);
    press(shown->view(), 1, 1, Qt::Key_Space);
    QCOMPARE(wanted.count(), 0);
    QVERIFY(child<QLabel>(*shown, "trySentenceLabel")->text().startsWith(QLatin1String("CreateTask is never")));
    press(shown->view(), 2, 0, Qt::Key_Space); // stored the other way round
    QCOMPARE(edit(wanted).steps.first().sysId, QStringLiteral("pair"));
    QVERIFY(!shown->findChild<lifecycle::ClassPicker*>());
}

void RuleGridPageTest::asksForATransitionRule()
{
    const auto shown = page(GridKind::Transitions, tests::smallBook());
    shown->setCiClass(QStringLiteral("cmdb_ci_linux_server"));
    QSignalSpy wanted(shown.get(), &RuleGridPage::editRequested);
    press(shown->view(), 5, 0, Qt::Key_Space); // inherited: the class gets one of its own
    QVERIFY(edit(wanted).steps.first().isInsert());
    QCOMPARE(edit(wanted).steps.first().after.value(QStringLiteral("ci_type")), QStringLiteral("cmdb_ci_linux_server"));
    press(shown->view(), 3, 3, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
}

void RuleGridPageTest::walksWithArrowKeys()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    shown->view()->setFocus();
    QCOMPARE(shown->view()->currentIndex(), shown->grid().index(0, 0));
    QTest::keyClick(shown->view(), Qt::Key_Right);
    QTest::keyClick(shown->view(), Qt::Key_Down);
    QCOMPARE(shown->view()->currentIndex(), shown->grid().index(1, 1));
    // An edit does not move it.
    models::RuleBook book = tests::smallBook();
    book.rules.notAllowedActions.clear();
    shown->showBook(book);
    QCOMPARE(shown->view()->currentIndex(), shown->grid().index(1, 1));
    QTest::keyClick(shown->view(), Qt::Key_Tab);
    QVERIFY(!shown->view()->hasFocus());
}

void RuleGridPageTest::showsTheRulesOfTheChosenClass()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    QCOMPARE(child<QLabel>(*shown, "gridClassLabel")->text(), QStringLiteral("Configuration Item (cmdb_ci)"));
    QVERIFY(!shown->grid().grid().cell(0, 2).isRule());
    auto* tree = child<QTreeView>(*shown, "classList");
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(shown->ciClass(), QStringLiteral("cmdb_ci_linux_server"));
    QVERIFY(shown->grid().grid().cell(0, 2).isOwn);
    QCOMPARE(child<QLabel>(*shown, "gridClassLabel")->text(), QStringLiteral("Linux Server (cmdb_ci_linux_server)"));
}

void RuleGridPageTest::findsAClass()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    QTest::keyClick(shown->view(), Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>(*shown, "classSearchEdit");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("linux"));
    auto* tree = child<QTreeView>(*shown, "classList");
    QCOMPARE(tree->model()->rowCount(), 1); // what leads to it
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_End);
    QCOMPARE(shown->ciClass(), QStringLiteral("cmdb_ci_linux_server"));
    search->clear();
    QCOMPARE(shown->ciClass(), QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(tree->currentIndex().data(models::IdRole).toString(), QStringLiteral("cmdb_ci_linux_server"));
}

void RuleGridPageTest::saysThatNoClassMatches()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    auto* search = child<QLineEdit>(*shown, "classSearchEdit");
    search->setText(QStringLiteral("nothing"));
    auto* tree = child<QTreeView>(*shown, "classList");
    QCOMPARE(child<widgets::EmptyState>(*tree, "emptyState")->title(), QStringLiteral("No class matches"));
    QCOMPARE(shown->ciClass(), QStringLiteral("cmdb_ci"));
    QTest::mouseClick(child<QPushButton>(*tree, "emptyStateButton"), Qt::LeftButton);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(tree->model()->rowCount(), 1);
}

void RuleGridPageTest::turnsNamesWhenThereAreMany()
{
    models::RuleBook book = tests::smallBook();
    const auto shown = page(GridKind::Pairs, book);
    QVERIFY(!shown->view()->areNamesTurned());
    const int widthOfTwo = shown->view()->columnWidth(0);
    for (int i = 0; i < 30; ++i)
        book.rules.actions.push_back({QString::number(i), QStringLiteral("Decommissioning step number %1").arg(i), {}});
    shown->showBook(book);
    QVERIFY(shown->view()->areNamesTurned());
    QVERIFY(shown->view()->columnWidth(0) < widthOfTwo);
    // Long enough for the words.
    const QFontMetrics metrics(shown->view()->font());
    QVERIFY(shown->view()->horizontalHeader()->height() >
            metrics.horizontalAdvance(QStringLiteral("Decommissioning step")));
}

void RuleGridPageTest::triesWhatIsChosenInTheGrid()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    auto* chip = shown->findChild<widgets::StateChip*>();
    auto* sentence = child<QLabel>(*shown, "trySentenceLabel");
    shown->view()->setCurrentIndex(shown->grid().index(5, 1));
    QCOMPARE(child<QComboBox>(*shown, "tryFirstComboBox")->currentText(), QStringLiteral("Retired"));
    QCOMPARE(child<QComboBox>(*shown, "trySecondComboBox")->currentText(), QStringLiteral("CreateTask"));
    QCOMPARE(chip->state().word, QStringLiteral("Refused"));
    QCOMPARE(sentence->text(), QStringLiteral("CreateTask is not allowed in the state Retired. The rule is one of "
                                              "Configuration Item."));
    child<QComboBox>(*shown, "tryFirstComboBox")->setCurrentIndex(0);
    QCOMPARE(chip->state().word, QStringLiteral("Allowed"));
}

void RuleGridPageTest::comparesWithTheInstance()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    shown->setCiClass(QStringLiteral("cmdb_ci_server"));
    shown->view()->setCurrentIndex(shown->grid().index(0, 2));
    QSignalSpy asked(shown.get(), &RuleGridPage::checkRequested);
    QSignalSpy refresh(shown.get(), &RuleGridPage::refreshRequested);
    QTest::mouseClick(child<QPushButton>(*shown, "askInstanceButton"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    const auto question = asked.first().first().value<RuleQuestion>();
    const RuleQuestion expected{.kind = RuleQuestion::Kind::Action,
                                .ciClass = QStringLiteral("cmdb_ci_server"),
                                .first = QStringLiteral("Operational"),
                                .second = QStringLiteral("Patching")};
    QCOMPARE(question, expected);
    auto* answer = child<QLabel>(*shown, "tryInstanceLabel");
    auto* reread = child<QPushButton>(*shown, "rereadRulesButton");
    shown->showAnswer(question, false);
    QCOMPARE(answer->text(), QStringLiteral("ServiceNow gives the same answer."));
    QVERIFY(!reread->isVisible());
    shown->showAnswer(question, true);
    QVERIFY(answer->text().startsWith(QLatin1String("ServiceNow allows it: somebody else")));
    QTest::mouseClick(reread, Qt::LeftButton);
    QCOMPARE(refresh.count(), 1);
    Error error;
    error.code = ErrorCode::TimedOut;
    shown->showCheckError(question, error);
    QVERIFY(!answer->text().isEmpty());
    // Another question since: the answer does not belong here.
    shown->view()->setCurrentIndex(shown->grid().index(1, 2));
    shown->showAnswer(question, true);
    QVERIFY(answer->text().isEmpty());
}

void RuleGridPageTest::waitsWithAskingWhileSaving()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    auto* ask = child<QPushButton>(*shown, "askInstanceButton");
    QVERIFY(ask->isEnabled());
    shown->showHistory({.sentence = QStringLiteral("Rule added."), .canUndo = true, .isSaving = true});
    QVERIFY(!ask->isEnabled());
    shown->showHistory({.sentence = QStringLiteral("Rule added."), .canUndo = true});
    QVERIFY(ask->isEnabled());
}

void RuleGridPageTest::saysWhyThereIsNoGrid_data()
{
    QTest::addColumn<GridKind>("kind");
    QTest::addColumn<int>("actions");
    QTest::addColumn<QString>("title");
    QTest::newRow("no actions") << GridKind::Actions << 0 << QStringLiteral("No actions yet");
    QTest::newRow("no pairs") << GridKind::Pairs << 0 << QStringLiteral("No actions yet");
    QTest::newRow("one makes no pair") << GridKind::Pairs << 1 << QStringLiteral("Only one action");
    QTest::newRow("two do") << GridKind::Pairs << 2 << QString();
}

void RuleGridPageTest::saysWhyThereIsNoGrid()
{
    QFETCH(const GridKind, kind);
    QFETCH(const int, actions);
    QFETCH(const QString, title);
    models::RuleBook book = tests::smallBook();
    book.rules.actions.resize(static_cast<std::size_t>(actions));
    const auto shown = page(kind, book);
    auto* empty = child<widgets::EmptyState>(*shown->view(), "emptyState");
    QCOMPARE(empty->isVisible() ? empty->title() : QString(), title);
}

void RuleGridPageTest::keepsTheGridWhenReadingFails()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    QSignalSpy refresh(shown.get(), &RuleGridPage::refreshRequested);
    Error error;
    error.code = ErrorCode::TimedOut;
    shown->showReadError(error);
    QVERIFY(shown->view()->isVisible());
    QTest::mouseClick(child<QPushButton>(*shown, "retryRulesButton"), Qt::LeftButton);
    QTest::keyClick(shown->view(), Qt::Key_F5);
    QCOMPARE(refresh.count(), 2);
    shown->showReading();
    QVERIFY(child<widgets::MessageBar>(*shown, "messageBar")->isEmpty());
}

void RuleGridPageTest::sendsToTheSettingsWhenCredentialsAreMissing()
{
    RuleGridPage shown(GridKind::Actions);
    shown.show();
    QSignalSpy settings(&shown, &RuleGridPage::settingsRequested);
    QSignalSpy refresh(&shown, &RuleGridPage::refreshRequested);
    Error error;
    error.code = ErrorCode::CredentialsIncomplete;
    shown.showReadError(error);
    auto* placeholder = child<QWidget>(shown, "rulesPlaceholderList");
    auto* button = child<QPushButton>(*placeholder, "emptyStateButton");
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(settings.count(), 1);
    error.code = ErrorCode::NotFound;
    shown.showReadError(error);
    QCOMPARE(child<widgets::EmptyState>(*placeholder, "emptyState")->title(),
             QStringLiteral("CI Lifecycle Management is not there"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(refresh.count(), 1);
}

void RuleGridPageTest::showsARefusalNearItsCause()
{
    const auto shown = page(GridKind::Pairs, tests::smallBook());
    auto* bar = child<widgets::MessageBar>(*shown, "messageBar");
    services::EditFailure failure;
    failure.error.code = ErrorCode::Forbidden;
    failure.error.httpStatus = 403;
    failure.error.detail = QStringLiteral("INVALID_DELETE: Cloning, Patching is in use on [ci1]");
    shown->showEditFailure(failure);
    QCOMPARE(bar->message().what, QStringLiteral("ServiceNow refused the change (INVALID_DELETE)."));
    QCOMPARE(bar->message().meaning, QStringLiteral("Cloning, Patching is in use on [ci1].")); // the instance's own
    QVERIFY(bar->message().advice.contains(QLatin1String("End the actions")));
    failure.error.detail = QStringLiteral("Insert not allowed");
    failure.stepsDone = 2;
    shown->showEditFailure(failure);
    QCOMPARE(bar->message().what, QStringLiteral("ServiceNow refused the change."));
    QVERIFY(bar->message().meaning.contains(QLatin1String("2 record(s)")));
    failure.error.code = ErrorCode::NotFound;
    shown->showEditFailure(failure);
    QVERIFY(bar->message().what.startsWith(QLatin1String("The record is not in ServiceNow")));
    failure.error.code = ErrorCode::ConnectionLost;
    shown->showEditFailure(failure);
    QVERIFY(bar->message().meaning.startsWith(QLatin1String("It is not sure")));
    shown->showHistory({.isSaving = true}); // the next edit
    QVERIFY(bar->isEmpty());
}

void RuleGridPageTest::undoesByKey()
{
    const auto shown = page(GridKind::Pairs, tests::smallBook());
    QSignalSpy undo(shown.get(), &RuleGridPage::undoRequested);
    QSignalSpy redo(shown.get(), &RuleGridPage::redoRequested);
    using Last = services::EditHistory::Last;
    shown->showHistory({.last = Last::Done, .sentence = QStringLiteral("Pair added: A and B."), .canUndo = true});
    QCOMPARE(child<QLabel>(*shown, "lastEditLabel")->text(), QStringLiteral("Pair added: A and B."));
    QVERIFY(!child<QPushButton>(*shown, "redoButton")->isEnabled());
    shown->view()->setFocus();
    QTest::keyClick(shown->view(), Qt::Key_Z, Qt::ControlModifier);
    QTest::mouseClick(child<QPushButton>(*shown, "undoButton"), Qt::LeftButton);
    QCOMPARE(undo.count(), 2);
    shown->showHistory({.last = Last::Undone, .sentence = QStringLiteral("Pair added: A and B."), .canRedo = true});
    QCOMPARE(child<QLabel>(*shown, "lastEditLabel")->text(), QStringLiteral("Taken back: Pair added: A and B."));
    QTest::keyClick(shown->view(), Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(shown->view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(redo.count(), 2);
}

void RuleGridPageTest::remembersClassAndSizes()
{
    const auto shown = page(GridKind::Transitions, tests::smallBook());
    shown->setCiClass(QStringLiteral("cmdb_ci_server"));
    const QByteArray state = shown->saveViewState();
    RuleGridPage other(GridKind::Transitions);
    other.restoreViewState(state); // before the classes are there
    QCOMPARE(other.ciClass(), QStringLiteral("cmdb_ci_server"));
    other.showBook(tests::smallBook());
    QCOMPARE(other.ciClass(), QStringLiteral("cmdb_ci_server"));
    models::RuleBook book = tests::smallBook();
    book.classes.resize(1); // an instance that does not have it
    other.showBook(book);
    QCOMPARE(other.ciClass(), QStringLiteral("cmdb_ci"));
}

void RuleGridPageTest::ignoresADamagedView()
{
    const auto shown = page(GridKind::Transitions, tests::smallBook());
    shown->restoreViewState("damaged");
    shown->restoreViewState({});
    QCOMPARE(shown->ciClass(), QStringLiteral("cmdb_ci"));
}

void RuleGridPageTest::forgetsTheInstanceBefore()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    shown->forget();
    QCOMPARE(shown->grid().rowCount(), 0);
    QVERIFY(!shown->view()->isVisible());
    shown->showBook(tests::smallBook());
    QVERIFY(shown->view()->isVisible());
}

void RuleGridPageTest::speaksOfEachCell()
{
    const auto shown = page(GridKind::Actions, tests::smallBook());
    QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(shown->view());
    QVERIFY(grid && grid->tableInterface());
    QCOMPARE(grid->text(QAccessible::Name), QStringLiteral("Not allowed actions"));
    QAccessibleInterface* cell = grid->tableInterface()->cellAt(5, 1);
    QVERIFY(cell);
    QVERIFY(cell->text(QAccessible::Name).startsWith(QLatin1String("CreateTask is not allowed in the state Retired")));
}

void RuleGridPageTest::keepsTheRulesOfPages_data()
{
    QTest::addColumn<GridKind>("kind");
    QTest::addColumn<widgets::SchemeChoice>("scheme");
    QTest::newRow("actions") << GridKind::Actions << widgets::SchemeChoice::Light;
    QTest::newRow("transitions, dark") << GridKind::Transitions << widgets::SchemeChoice::Dark;
    QTest::newRow("pairs") << GridKind::Pairs << widgets::SchemeChoice::Light;
}

void RuleGridPageTest::keepsTheRulesOfPages()
{
    QFETCH(const GridKind, kind);
    QFETCH(const widgets::SchemeChoice, scheme);
    widgets::applyTheme(*qApp, scheme);
    const auto shown = page(kind, tests::smallBook());
    services::EditFailure failure;
    failure.error.code = ErrorCode::Forbidden;
    failure.error.detail = QStringLiteral("No");
    shown->showEditFailure(failure);
    shown->resize(900, 760);
    shown->showHistory({.canUndo = true, .canRedo = true});
    QCoreApplication::processEvents();
    QCOMPARE(tests::againstReadingOrder(*shown), QString());
    QCOMPARE(tests::withoutName(*shown), QString());
    QCOMPARE(tests::withoutKind(*shown), QString());
    QCOMPARE(tests::withRichText(*shown), QString());
    QTRY_COMPARE(tests::clippedTexts(shown.get()), QStringList());
    QCOMPARE(tests::paleTexts(shown.get()), QStringList());
}

ITAM_TEST(RuleGridPageTest)
#include "tst_rulegridpage.moc"
