// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "tests/ui/models/smallbook.h"
#include "ui/models/ciactionmodel.h"
#include "ui/models/ciclassmodel.h"
#include "ui/models/operationalstatemodel.h"

#include <QMimeData>

using namespace itam::ui::models;
using itam::tests::smallBook;

// The models of states, actions and classes: they show values and tell what is wanted.
class RuleModelsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void r47StatesWithoutPriorityStandApart();
    void tellsAboutADrop_data();
    void tellsAboutADrop();
    void tellsAboutANewName();
    void statesWithoutARecordCannotBeRenamed();
    void keepsRowsWhenOnlyNumbersChange();
    void countsPairsAndRulesOfAnAction();
    void tellsAboutAChangedAction();
    void showsClassesAsATree();
    void keepsTheTreeWhenOnlyCountsChange();
    void classesWithoutTheirParentAreAtTheTop();
};

void RuleModelsTest::r47StatesWithoutPriorityStandApart()
{
    OperationalStateModel order(OperationalStateModel::Part::Prioritised);
    OperationalStateModel others(OperationalStateModel::Part::Others);
    QAbstractItemModelTester first(&order);
    QAbstractItemModelTester second(&others);
    order.setBook(smallBook());
    others.setBook(smallBook());
    QCOMPARE(order.rowCount(), 6);
    QCOMPARE(order.stateAt(0), std::optional(6)); // the best
    QCOMPARE(order.stateAt(5), std::optional(1));
    QCOMPARE(others.rowCount(), 2);
    QCOMPARE(others.index(0, 0).data().toString(), QStringLiteral("Pipeline"));
    QCOMPARE(others.index(0, static_cast<int>(OperationalStateModel::Column::Priority)).data().toString(),
             QStringLiteral("none"));
    // Operational: rule on Patching twice, and a transition to it.
    QCOMPARE(order.index(5, static_cast<int>(OperationalStateModel::Column::Rules)).data(RawRole).toInt(), 3);
}

void RuleModelsTest::tellsAboutADrop_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("dropRow");
    QTest::addColumn<int>("to"); // -1: nothing is said
    QTest::newRow("down, before the fourth") << 0 << 3 << 2;
    QTest::newRow("up, before the first") << 4 << 0 << 0;
    QTest::newRow("behind the last") << 1 << 6 << 5;
    QTest::newRow("below all rows") << 1 << -1 << 5;
    QTest::newRow("where it is") << 2 << 2 << -1;
    QTest::newRow("just behind itself") << 2 << 3 << -1;
}

void RuleModelsTest::tellsAboutADrop()
{
    QFETCH(const int, from);
    QFETCH(const int, dropRow);
    QFETCH(const int, to);
    OperationalStateModel model(OperationalStateModel::Part::Prioritised);
    model.setBook(smallBook());
    QSignalSpy moved(&model, &OperationalStateModel::moved);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from, 0)}));
    model.dropMimeData(data.get(), Qt::MoveAction, dropRow, 0, {});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(moved.count(), to < 0 ? 0 : 1);
    if (to >= 0) {
        QCOMPARE(moved.first().at(0).toInt(), *model.stateAt(from));
        QCOMPARE(moved.first().at(1).toInt(), to);
    }
}

void RuleModelsTest::tellsAboutANewName()
{
    OperationalStateModel model(OperationalStateModel::Part::Others);
    model.setBook(smallBook());
    QSignalSpy renamed(&model, &OperationalStateModel::renamed);
    QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("Pipeline ")));
    QVERIFY(model.setData(model.index(0, 0), QStringLiteral(" Planned")));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().at(0).toInt(), 7);
    QCOMPARE(renamed.first().at(1).toString(), QStringLiteral("Planned"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Pipeline")); // until the rules say so
}

void RuleModelsTest::statesWithoutARecordCannotBeRenamed()
{
    RuleBook book = smallBook();
    OperationalStateModel model(OperationalStateModel::Part::Prioritised);
    model.setBook(book);
    QVERIFY(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    for (auto& state : book.states)
        state.sysId.clear();
    model.setBook(book);
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
}

void RuleModelsTest::keepsRowsWhenOnlyNumbersChange()
{
    OperationalStateModel model(OperationalStateModel::Part::Prioritised);
    RuleBook book = smallBook();
    model.setBook(book);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setBook(book);
    QCOMPARE(changed.count(), 0);
    std::swap(book.rules.priorities[0].priority, book.rules.priorities[1].priority);
    model.setBook(book);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.stateAt(0), std::optional(3));
}

void RuleModelsTest::countsPairsAndRulesOfAnAction()
{
    CiActionModel model;
    QAbstractItemModelTester tester(&model);
    model.setBook(smallBook());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(2)->action.name, QStringLiteral("Patching"));
    QCOMPARE(model.at(2)->pairs, 1);
    QCOMPARE(model.at(2)->rules, 2);
    QCOMPARE(model.rowOf(QStringLiteral("clone")), 0);
    QVERIFY(!model.at(3));
}

void RuleModelsTest::tellsAboutAChangedAction()
{
    CiActionModel model;
    model.setBook(smallBook());
    QSignalSpy changed(&model, &CiActionModel::changed);
    const QModelIndex description = model.index(2, static_cast<int>(CiActionModel::Column::Description));
    QVERIFY(model.setData(description, QStringLiteral("Monthly")));
    QCOMPARE(changed.first(),
             QVariantList({QStringLiteral("patch"), QStringLiteral("Patching"), QStringLiteral("Monthly")}));
    QVERIFY(!model.setData(model.index(2, static_cast<int>(CiActionModel::Column::Rules)), 5));
}

void RuleModelsTest::showsClassesAsATree()
{
    CiClassModel model;
    QAbstractItemModelTester tester(&model);
    model.setClasses(smallBook().classes, {{QStringLiteral("cmdb_ci_server"), 2}});
    const QModelIndex linux = model.indexOf(QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(linux.data().toString(), QStringLiteral("Linux Server"));
    QCOMPARE(linux.parent().data().toString(), QStringLiteral("Server"));
    QCOMPARE(linux.parent().siblingAtColumn(1).data().toString(), QStringLiteral("2"));
    QCOMPARE(linux.parent().parent().data(IdRole).toString(), QStringLiteral("cmdb_ci"));
    QCOMPARE(linux.siblingAtColumn(1).data().toString(), QString());
    QVERIFY(!model.indexOf(QStringLiteral("unknown")).isValid());
}

void RuleModelsTest::keepsTheTreeWhenOnlyCountsChange()
{
    CiClassModel model;
    model.setClasses(smallBook().classes, {});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setClasses(smallBook().classes, {{QStringLiteral("cmdb_ci"), 7}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("7"));
}

void RuleModelsTest::classesWithoutTheirParentAreAtTheTop()
{
    CiClassModel model;
    model.setClasses({{QStringLiteral("cmdb_ci"), {}, {}}, {QStringLiteral("orphan"), {}, QStringLiteral("nobody")}},
                     {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("orphan")); // no label: its name
}

ITAM_TEST(RuleModelsTest)
#include "tst_rulemodels.moc"
