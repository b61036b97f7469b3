// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

using namespace itam::ui::widgets;

class EmptyStateTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void coversTheViewAndFollowsItsSize();
    void offersAButtonOnlyWhenThereIsSomethingToDo();
};

void EmptyStateTest::coversTheViewAndFollowsItsSize()
{
    QTableView view;
    EmptyState empty(&view);
    view.resize(400, 300);
    view.show();
    empty.showContent({.icon = QStringLiteral("history"), .title = QStringLiteral("No runs yet")});
    QVERIFY(empty.isVisible());
    view.resize(700, 500);
    QTRY_COMPARE(empty.size(), view.contentsRect().size());
    empty.hideContent();
    QVERIFY(!empty.isVisible());
}

void EmptyStateTest::offersAButtonOnlyWhenThereIsSomethingToDo()
{
    QTableView view;
    EmptyState empty(&view);
    view.show();
    auto* button = empty.findChild<QPushButton*>(QStringLiteral("emptyStateButton"));
    empty.showContent({.title = QStringLiteral("Nothing")});
    QVERIFY(!button->isVisible());
    empty.showContent({.title = QStringLiteral("Nothing"), .button = QStringLiteral("Clear filters")});
    QVERIFY(button->isVisible());
    QSignalSpy clicked(&empty, &EmptyState::buttonClicked);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

ITAM_TEST(EmptyStateTest)
#include "tst_emptystate.moc"
