// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/tables.h"
#include "tests/testcase.h"
#include "tests/ui/models/smallbook.h"
#include "ui/models/ruleedits.h"

using namespace itam::ui::models;
using namespace itam::core::lifecycle;
using itam::tests::smallBook;

namespace {

RuleBook after(RuleBook book, const RuleEdit& edit)
{
    for (const RowChange& step : edit.steps)
        apply(step, book);
    return book;
}

template <typename Rows>
Rows sorted(Rows rows)
{
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.sysId < b.sysId; });
    return rows;
}

bool isSame(const RuleBook& a, const RuleBook& b)
{
    return sorted(a.states) == sorted(b.states) && sorted(a.rules.actions) == sorted(b.rules.actions) &&
           sorted(a.rules.compatible) == sorted(b.rules.compatible) &&
           sorted(a.rules.notAllowedActions) == sorted(b.rules.notAllowedActions) &&
           sorted(a.rules.notAllowedTransitions) == sorted(b.rules.notAllowedTransitions) &&
           sorted(a.rules.priorities) == sorted(b.rules.priorities);
}

} // namespace

class RuleEditsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyEditCanBeTakenBack_data();
    void everyEditCanBeTakenBack();
    void togglesTheOwnRuleOnly();
    void removesEveryCopyOfARule();
    void removesAPairStoredTheOtherWayRound();
    void nothingToDoIsNoEdit();
    void deletingAnActionTakesAlongWhatNamesIt();
    void anActionComesBackBeforeItsRules();
    void r4MovingHandsOutTheNumbersAnew_data();
    void r4MovingHandsOutTheNumbersAnew();
    void r47GivesAndTakesAPriority();
    void updatesNameChangedColumnsOnly();
    void objectsToNames_data();
    void objectsToNames();
    void objectsToRemovingAStateInUse();
    void newIdsAreNeverThoseOfAnInstance();
};

void RuleEditsTest::everyEditCanBeTakenBack_data()
{
    QTest::addColumn<RuleEdit>("edit");
    const RuleBook book = smallBook();
    const QString server = QStringLiteral("cmdb_ci_server");
    QTest::newRow("rule added") << toggledActionRule(book, server, 3, QStringLiteral("clone"));
    QTest::newRow("rule removed") << toggledActionRule(book, server, 1, QStringLiteral("patch"));
    QTest::newRow("transition added") << toggledTransitionRule(book, server, 1, 2);
    QTest::newRow("transition removed") << toggledTransitionRule(book, server, 6, 1);
    QTest::newRow("pair added") << toggledPair(book, QStringLiteral("patch"), QStringLiteral("task"));
    QTest::newRow("pair removed") << toggledPair(book, QStringLiteral("clone"), QStringLiteral("patch"));
    QTest::newRow("action added") << addedAction(QStringLiteral("Backup"), QStringLiteral("Nightly"));
    QTest::newRow("action changed") << changedAction(book, QStringLiteral("patch"), QStringLiteral("Patch"), {});
    QTest::newRow("action removed") << deletedAction(book, QStringLiteral("patch"));
    QTest::newRow("state added") << addedState(9, QStringLiteral("Quarantine"));
    QTest::newRow("state renamed") << renamedState(book, 5, QStringLiteral("Standby"));
    QTest::newRow("state removed") << deletedState(book, 5);
    QTest::newRow("priority given") << prioritised(book, 7);
    QTest::newRow("priority taken") << unprioritised(book, 6);
    QTest::newRow("moved") << movedPriority(book, 0, 4);
}

void RuleEditsTest::everyEditCanBeTakenBack()
{
    QFETCH(const RuleEdit, edit);
    QVERIFY(!edit.isEmpty());
    QVERIFY(!edit.done.isEmpty());
    const RuleBook before = smallBook();
    const RuleBook changed = after(before, edit);
    QVERIFY(!isSame(before, changed));
    QVERIFY(isSame(before, after(changed, inverse(edit))));
    QCOMPARE(changed.states.size(), static_cast<qsizetype>(changed.rules.operationalStates.size()));
}

void RuleEditsTest::togglesTheOwnRuleOnly()
{
    const RuleBook book = smallBook();
    // Inherited from cmdb_ci_server as well: that rule stays.
    const RuleEdit edit = toggledActionRule(book, QStringLiteral("cmdb_ci_linux_server"), 1, QStringLiteral("patch"));
    QCOMPARE(edit.steps.size(), 1);
    QCOMPARE(edit.steps.first().sysId, QStringLiteral("rule-linux"));
    QVERIFY(edit.steps.first().isDelete());
    const RuleEdit added = toggledActionRule(book, QStringLiteral("cmdb_ci_linux_server"), 6, QStringLiteral("task"));
    QVERIFY(added.steps.first().isInsert());
    QCOMPARE(added.steps.first().after.value(QStringLiteral("ci_type")), QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(added.steps.first().table, QString(table::notAllowedActions));
    QCOMPARE(added.done, QStringLiteral("Rule added: CreateTask in Retired for Linux Server."));
}

void RuleEditsTest::removesEveryCopyOfARule()
{
    RuleBook book = smallBook();
    NotAllowedActionRow copy = book.rules.notAllowedActions[1];
    copy.sysId = QStringLiteral("copy");
    book.rules.notAllowedActions.push_back(copy);
    QCOMPARE(toggledActionRule(book, copy.ciType, 1, QStringLiteral("patch")).steps.size(), 2);
}

void RuleEditsTest::removesAPairStoredTheOtherWayRound()
{
    const RuleEdit edit = toggledPair(smallBook(), QStringLiteral("clone"), QStringLiteral("patch"));
    QCOMPARE(edit.steps.size(), 1);
    QCOMPARE(edit.steps.first().sysId, QStringLiteral("pair"));
}

void RuleEditsTest::nothingToDoIsNoEdit()
{
    const RuleBook book = smallBook();
    QVERIFY(toggledTransitionRule(book, QStringLiteral("cmdb_ci"), 1, 1).isEmpty());
    QVERIFY(toggledPair(book, QStringLiteral("patch"), QStringLiteral("patch")).isEmpty());
    QVERIFY(changedAction(book, QStringLiteral("patch"), QStringLiteral(" Patching "), QStringLiteral("Updates"))
                .isEmpty());
    QVERIFY(deletedAction(book, QStringLiteral("unknown")).isEmpty());
    QVERIFY(renamedState(book, 99, QStringLiteral("X")).isEmpty());
    QVERIFY(prioritised(book, 6).isEmpty());
    QVERIFY(unprioritised(book, 7).isEmpty());
    QVERIFY(movedPriority(book, 2, 2).isEmpty());
    QVERIFY(movedPriority(book, 0, -1).isEmpty());
    QVERIFY(movedPriority(book, 5, 6).isEmpty());
}

void RuleEditsTest::deletingAnActionTakesAlongWhatNamesIt()
{
    const RuleEdit edit = deletedAction(smallBook(), QStringLiteral("patch"));
    QStringList ids;
    for (const RowChange& step : edit.steps) {
        QVERIFY(step.isDelete());
        ids.append(step.sysId);
    }
    QCOMPARE(ids, QStringList({QStringLiteral("patch"), QStringLiteral("pair"), QStringLiteral("rule-server"),
                               QStringLiteral("rule-linux")}));
    QVERIFY(!edit.steps.first().goesAlong); // this one must not be missing
    QVERIFY(edit.steps.last().goesAlong);
}

void RuleEditsTest::anActionComesBackBeforeItsRules()
{
    const RuleEdit back = inverse(deletedAction(smallBook(), QStringLiteral("patch")));
    QCOMPARE(back.steps.first().table, QString(table::ciActions));
    for (const RowChange& step : back.steps)
        QVERIFY(step.isInsert() && !step.goesAlong);
}

void RuleEditsTest::r4MovingHandsOutTheNumbersAnew_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("expected"); // of the states in their order before
    QTest::addColumn<int>("writes");
    QTest::newRow("up by one") << QList<int>{1, 2, 3} << 1 << 0 << QList<int>{2, 1, 3} << 2;
    QTest::newRow("down by one") << QList<int>{10, 20, 30} << 1 << 2 << QList<int>{10, 30, 20} << 2;
    QTest::newRow("last to first") << QList<int>{1, 2, 3} << 2 << 0 << QList<int>{2, 3, 1} << 3;
    QTest::newRow("equal ones part") << QList<int>{5, 5, 9} << 1 << 0 << QList<int>{6, 5, 9} << 1;
    QTest::newRow("pushed on by equal ones") << QList<int>{1, 1, 1} << 2 << 1 << QList<int>{1, 3, 2} << 2;
}

void RuleEditsTest::r4MovingHandsOutTheNumbersAnew()
{
    QFETCH(const QList<int>, numbers);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QList<int>, expected);
    QFETCH(const int, writes);
    RuleBook book = smallBook();
    book.rules.priorities.clear();
    for (int i = 0; i < numbers.size(); ++i)
        book.rules.priorities.push_back({QString::number(i), i + 1, numbers[i]});
    const RuleEdit edit = movedPriority(book, from, to);
    QCOMPARE(edit.steps.size(), writes);
    const RuleBook moved = after(book, edit);
    QList<int> found;
    for (int i = 0; i < numbers.size(); ++i)
        found.append(moved.rules.priorityOf(i + 1).value_or(-1));
    QCOMPARE(found, expected);
    QCOMPARE(orderedPriorities(moved.rules)[static_cast<std::size_t>(to)].operationalState, from + 1);
}

void RuleEditsTest::r47GivesAndTakesAPriority()
{
    const RuleBook book = smallBook();
    const RuleBook given = after(book, prioritised(book, 8));
    QCOMPARE(given.rules.priorityOf(8), std::optional(7)); // behind the six that are there
    QCOMPARE(unprioritised(given.rules).size(), std::size_t(1));
    QVERIFY(!after(given, unprioritised(given, 8)).rules.priorityOf(8));
}

void RuleEditsTest::updatesNameChangedColumnsOnly()
{
    const RuleEdit edit =
        changedAction(smallBook(), QStringLiteral("patch"), QStringLiteral("Patching"), QStringLiteral("Monthly"));
    QCOMPARE(edit.steps.first().after, RowValues({{QStringLiteral("description"), QStringLiteral("Monthly")}}));
    QCOMPARE(edit.steps.first().before, RowValues({{QStringLiteral("description"), QStringLiteral("Updates")}}));
}

void RuleEditsTest::objectsToNames_data()
{
    QTest::addColumn<QString>("objection");
    QTest::addColumn<bool>("stands");
    const RuleBook book = smallBook();
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    QTest::newRow("free action") << objectionToActionName(book, name("Backup")) << false;
    QTest::newRow("taken action") << objectionToActionName(book, name(" patching")) << true;
    QTest::newRow("its own name") << objectionToActionName(book, name("PATCHING"), name("patch")) << false;
    QTest::newRow("no name") << objectionToActionName(book, name("  ")) << true;
    QTest::newRow("lists are cut at commas") << objectionToActionName(book, name("A, B")) << true;
    QTest::newRow("free state") << objectionToStateLabel(book, name("Quarantine")) << false;
    QTest::newRow("taken state") << objectionToStateLabel(book, name("retired")) << true;
    QTest::newRow("its own label") << objectionToStateLabel(book, name("retired"), 6) << false;
    QTest::newRow("no label") << objectionToStateLabel(book, {}) << true;
    QTest::newRow("comma in a label") << objectionToStateLabel(book, name("A,B")) << true;
    QTest::newRow("free value") << objectionToStateValue(book, 9) << false;
    QTest::newRow("taken value") << objectionToStateValue(book, 1) << true;
}

void RuleEditsTest::objectsToNames()
{
    QFETCH(const QString, objection);
    QFETCH(const bool, stands);
    QCOMPARE(!objection.isEmpty(), stands);
}

void RuleEditsTest::objectsToRemovingAStateInUse()
{
    RuleBook book = smallBook();
    QVERIFY(objectionToStateRemoval(book, 7).isEmpty());
    QVERIFY(!objectionToStateRemoval(book, opstate::retired).isEmpty()); // R39 sets it
    book.rules.notAllowedActions.push_back({QStringLiteral("r"), QStringLiteral("cmdb_ci"), 7, QStringLiteral("task")});
    QVERIFY(!objectionToStateRemoval(book, 7).isEmpty());
    book.rules.notAllowedActions.clear();
    book.rules.notAllowedTransitions.push_back({QStringLiteral("t"), QStringLiteral("cmdb_ci"), 1, 7});
    QVERIFY(!objectionToStateRemoval(book, 7).isEmpty());
    for (auto& state : book.states)
        state.sysId.clear(); // the instance does not show the records
    QVERIFY(!objectionToStateRemoval(book, 8).isEmpty());
    QCOMPARE(deletedState(smallBook(), 5).stateNotInUse, std::optional(5));
    QCOMPARE(freeStateValue(smallBook()), 9);
}

void RuleEditsTest::newIdsAreNeverThoseOfAnInstance()
{
    const QString one = makeLocalId();
    QVERIFY(isLocalId(one));
    QVERIFY(one != makeLocalId());
    QVERIFY(!isLocalId(QStringLiteral("5d0c2f7a9b1e4c33a1f0e6d27c84b915")));
}

ITAM_TEST(RuleEditsTest)
#include "tst_ruleedits.moc"
