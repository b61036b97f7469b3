// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "tests/ui/models/smallbook.h"
#include "ui/models/rulegridmodel.h"

using namespace itam::ui::models;
using itam::tests::smallBook;

class RuleGridTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void tellsOwnFromInherited_data();
    void tellsOwnFromInherited();
    void namesTheNearestClassAbove();
    void r14TransitionsHaveNoDiagonal();
    void r10PairsAreSymmetric();
    void pairsStoredTheOtherWayRoundCount();
    void saysEachCellInASentence_data();
    void saysEachCellInASentence();
    void countsOwnRulesOfEachClass();
    void ignoresRulesOfWhatIsNotThere();
    void unknownClassesAreBelowTheBase();
    void keepsItsShapeWhenOnlyCellsChange();

private:
    static int columnOf(const RuleGrid& grid, const QString& name)
    {
        for (int i = 0; i < grid.columns().size(); ++i) {
            if (grid.columns()[i].name == name)
                return i;
        }
        return -1;
    }
    static int rowOf(const RuleGrid& grid, int state)
    {
        for (int i = 0; i < grid.rows().size(); ++i) {
            if (grid.rows()[i].state == state)
                return i;
        }
        return -1;
    }
};

void RuleGridTest::tellsOwnFromInherited_data()
{
    QTest::addColumn<QString>("ciClass");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<QString>("inheritedFrom");
    const QString base = QStringLiteral("cmdb_ci");
    const QString server = QStringLiteral("cmdb_ci_server");
    const QString linux = QStringLiteral("cmdb_ci_linux_server");
    const QString task = QStringLiteral("CreateTask");
    const QString patch = QStringLiteral("Patching");
    QTest::newRow("own on the base") << base << 6 << task << true << QString();
    QTest::newRow("inherited from the base") << linux << 6 << task << false << base;
    QTest::newRow("own") << server << 1 << patch << true << QString();
    QTest::newRow("own and inherited") << linux << 1 << patch << true << server;
    QTest::newRow("a rule below does not bind above") << base << 1 << patch << false << QString();
    QTest::newRow("another state") << linux << 2 << patch << false << QString();
    QTest::newRow("another action") << linux << 1 << QStringLiteral("Cloning") << false << QString();
}

void RuleGridTest::tellsOwnFromInherited()
{
    QFETCH(const QString, ciClass);
    QFETCH(const int, state);
    QFETCH(const QString, action);
    QFETCH(const bool, isOwn);
    QFETCH(const QString, inheritedFrom);
    const RuleGrid grid(GridKind::Actions, smallBook(), ciClass);
    const RuleCell& cell = grid.cell(rowOf(grid, state), columnOf(grid, action));
    QCOMPARE(cell.isOwn, isOwn);
    QCOMPARE(cell.inheritedFrom, inheritedFrom);
    // What the grid shows is what the engine would say (R12, R13).
    const RuleBook book = smallBook();
    QCOMPARE(cell.isRule(),
             book.rules.forbidding(book.classPath(ciClass), state, book.rules.actionNamed(action)->sysId) != nullptr);
}

void RuleGridTest::namesTheNearestClassAbove()
{
    RuleBook book = smallBook();
    book.rules.notAllowedActions.insert(book.rules.notAllowedActions.begin(),
                                        {QStringLiteral("far"), QStringLiteral("cmdb_ci"), 2, QStringLiteral("patch")});
    book.rules.notAllowedActions.push_back(
        {QStringLiteral("near"), QStringLiteral("cmdb_ci_server"), 2, QStringLiteral("patch")});
    const RuleGrid grid(GridKind::Actions, book, QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(grid.cell(rowOf(grid, 2), columnOf(grid, QStringLiteral("Patching"))).inheritedFrom,
             QStringLiteral("cmdb_ci_server"));
}

void RuleGridTest::r14TransitionsHaveNoDiagonal()
{
    const RuleGrid grid(GridKind::Transitions, smallBook(), QStringLiteral("cmdb_ci_server"));
    QCOMPARE(grid.rows(), grid.columns());
    for (int row = 0; row < grid.rows().size(); ++row) {
        for (int column = 0; column < grid.columns().size(); ++column)
            QCOMPARE(grid.cell(row, column).isImpossible, row == column);
    }
    QVERIFY(grid.cell(rowOf(grid, 6), rowOf(grid, 1)).isOwn);
    QVERIFY(!grid.cell(rowOf(grid, 1), rowOf(grid, 6)).isRule());
}

void RuleGridTest::r10PairsAreSymmetric()
{
    const RuleGrid grid(GridKind::Pairs, smallBook(), {});
    const int clone = columnOf(grid, QStringLiteral("Cloning"));
    const int patch = columnOf(grid, QStringLiteral("Patching"));
    QVERIFY(grid.cell(clone, patch).isOwn);
    QVERIFY(grid.cell(patch, clone).isOwn);
    QVERIFY(grid.cell(patch, patch).isImpossible);
    QVERIFY(!grid.cell(patch, columnOf(grid, QStringLiteral("CreateTask"))).isOwn);
}

void RuleGridTest::pairsStoredTheOtherWayRoundCount()
{
    RuleBook book = smallBook();
    std::swap(book.rules.compatible.front().action, book.rules.compatible.front().compatibleAction);
    const RuleGrid grid(GridKind::Pairs, book, {});
    QVERIFY(grid.cell(columnOf(grid, QStringLiteral("Cloning")), columnOf(grid, QStringLiteral("Patching"))).isOwn);
}

void RuleGridTest::saysEachCellInASentence_data()
{
    QTest::addColumn<GridKind>("kind");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("sentence");
    // States by value; Cloning, CreateTask, Patching.
    QTest::newRow("allowed") << GridKind::Actions << 0 << 0
                             << QStringLiteral("Cloning is allowed in the state Operational.");
    QTest::newRow("inherited") << GridKind::Actions << 5 << 1
                               << QStringLiteral("CreateTask is not allowed in the state Retired. The rule is "
                                                 "inherited from Configuration Item.");
    QTest::newRow("both") << GridKind::Actions << 0 << 2
                          << QStringLiteral("Patching is not allowed in the state Operational. There is a rule of "
                                            "Linux Server, and one inherited from Server.");
    QTest::newRow("way") << GridKind::Transitions << 5 << 0
                         << QStringLiteral("From Retired to Operational is not allowed. The rule is inherited from "
                                           "Server.");
    QTest::newRow("no way") << GridKind::Transitions << 0 << 0
                            << QStringLiteral("Staying in Operational is no transition.");
    QTest::newRow("pair") << GridKind::Pairs << 0 << 2
                          << QStringLiteral("Cloning and Patching may be active on one CI together.");
    QTest::newRow("no pair") << GridKind::Pairs << 0 << 1
                             << QStringLiteral("Cloning and CreateTask exclude each other.");
    QTest::newRow("outside") << GridKind::Pairs << 9 << 9 << QString();
}

void RuleGridTest::saysEachCellInASentence()
{
    QFETCH(const GridKind, kind);
    QFETCH(const int, row);
    QFETCH(const int, column);
    QFETCH(const QString, sentence);
    const RuleGrid grid(kind, smallBook(), QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(grid.sentence(row, column), sentence);
    RuleGridModel model;
    model.setGrid(grid);
    QCOMPARE(model.index(row, column).data(Qt::AccessibleTextRole).toString(), sentence);
}

void RuleGridTest::countsOwnRulesOfEachClass()
{
    const QHash<QString, int> actions = ownRuleCounts(GridKind::Actions, smallBook());
    QCOMPARE(actions.value(QStringLiteral("cmdb_ci")), 1);
    QCOMPARE(actions.value(QStringLiteral("cmdb_ci_linux_server")), 1);
    QCOMPARE(ownRuleCounts(GridKind::Transitions, smallBook()).value(QStringLiteral("cmdb_ci_server")), 1);
    QVERIFY(ownRuleCounts(GridKind::Pairs, smallBook()).isEmpty());
}

void RuleGridTest::ignoresRulesOfWhatIsNotThere()
{
    RuleBook book = smallBook();
    book.rules.notAllowedActions.push_back(
        {QStringLiteral("a"), QStringLiteral("cmdb_ci"), 99, QStringLiteral("patch")});
    book.rules.notAllowedActions.push_back({QStringLiteral("b"), QStringLiteral("cmdb_ci"), 1, QStringLiteral("gone")});
    book.rules.notAllowedTransitions.push_back({QStringLiteral("c"), QStringLiteral("cmdb_ci"), 1, 1});
    const RuleGrid actions(GridKind::Actions, book, QStringLiteral("cmdb_ci"));
    int rules = 0;
    for (int row = 0; row < actions.rows().size(); ++row) {
        for (int column = 0; column < actions.columns().size(); ++column)
            rules += actions.cell(row, column).isRule() ? 1 : 0;
    }
    QCOMPARE(rules, 1);
    QVERIFY(!RuleGrid(GridKind::Transitions, book, QStringLiteral("cmdb_ci")).cell(0, 0).isRule());
}

void RuleGridTest::unknownClassesAreBelowTheBase()
{
    const RuleGrid grid(GridKind::Actions, smallBook(), QStringLiteral("u_cmdb_ci_robot"));
    QCOMPARE(grid.cell(rowOf(grid, 6), columnOf(grid, QStringLiteral("CreateTask"))).inheritedFrom,
             QStringLiteral("cmdb_ci"));
}

void RuleGridTest::keepsItsShapeWhenOnlyCellsChange()
{
    RuleGridModel model;
    QAbstractItemModelTester tester(&model);
    RuleBook book = smallBook();
    model.setGrid(RuleGrid(GridKind::Actions, book, QStringLiteral("cmdb_ci")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    book.rules.notAllowedActions.clear();
    model.setGrid(RuleGrid(GridKind::Actions, book, QStringLiteral("cmdb_ci_server")));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    book.rules.actions.pop_back();
    model.setGrid(RuleGrid(GridKind::Actions, book, QStringLiteral("cmdb_ci_server")));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("Operational"));
}

ITAM_TEST(RuleGridTest)
#include "tst_rulegrid.moc"
