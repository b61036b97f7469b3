// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/models/roles.h"
#include "ui/widgets/tableview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>

using namespace itam::ui;

class TableViewTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<QStandardItemModel>();
        m_model->setHorizontalHeaderLabels({QStringLiteral("Run"), QStringLiteral("State"), QStringLiteral("Started")});
        for (int row = 0; row < 3; ++row) {
            auto* number = new QStandardItem(QStringLiteral("IRUN%1").arg(row));
            auto* state = new QStandardItem(QStringLiteral("Succeeded"));
            auto* started = new QStandardItem(QStringLiteral("5 min ago"));
            started->setData(QDateTime(QDate(2026, 11, 22), QTime(3, row), Qt::UTC), models::RawRole);
            m_model->appendRow({number, state, started});
        }
        m_view = std::make_unique<widgets::TableView>("runsTable");
        m_view->setModel(m_model.get());
        m_view->setColumnWidths({12, 12, 20});
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }
    void copiesTheSelectionWithHeadersAndRawValues();
    void copiesColumnsAsTheyAreShown();
    void opensARowWithReturn();
    void bringsColumnsBackAsTheyWereSaved();
    void ignoresColumnsOfAnotherTable();
    void resetsTheView();
    void sortsWithTheKeys();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<widgets::TableView> m_view;
};

void TableViewTest::copiesTheSelectionWithHeadersAndRawValues()
{
    m_view->selectRow(1);
    QCOMPARE(m_view->selectionAsText(),
             QStringLiteral("Run\tState\tStarted\nIRUN1\tSucceeded\t2026-11-22T03:01:00Z\n"));
}

void TableViewTest::copiesColumnsAsTheyAreShown()
{
    m_view->horizontalHeader()->moveSection(0, 1);
    m_view->setColumnHidden(2, true);
    m_view->selectRow(0);
    QCOMPARE(m_view->selectionAsText(), QStringLiteral("State\tRun\nSucceeded\tIRUN0\n"));
}

void TableViewTest::opensARowWithReturn()
{
    QSignalSpy activated(m_view.get(), &widgets::TableView::rowActivated);
    m_view->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 2);
}

void TableViewTest::bringsColumnsBackAsTheyWereSaved()
{
    m_view->horizontalHeader()->moveSection(0, 2);
    m_view->horizontalHeader()->resizeSection(1, 123);
    const QByteArray saved = m_view->saveColumns();
    m_view->resetColumns();
    QVERIFY(m_view->restoreColumns(saved));
    QCOMPARE(m_view->horizontalHeader()->visualIndex(0), 2);
    QCOMPARE(m_view->horizontalHeader()->sectionSize(1), 123);
}

void TableViewTest::ignoresColumnsOfAnotherTable()
{
    QStandardItemModel other(1, 7);
    widgets::TableView foreign("otherTable");
    foreign.setModel(&other);
    QVERIFY(!m_view->restoreColumns(foreign.saveColumns()));
    QVERIFY(!m_view->restoreColumns(QByteArrayLiteral("garbage")));
    QCOMPARE(m_view->horizontalHeader()->count(), 3);
}

void TableViewTest::sortsWithTheKeys()
{
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_model->setHeaderData(1, Qt::Horizontal, false, models::SortableRole);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const auto choices = [this] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), m_view->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(m_view.get(), &event);
        for (QMenu* menu : m_view->findChildren<QMenu*>()) {
            if (menu->title() == QLatin1String("Sort by"))
                return menu;
        }
        return static_cast<QMenu*>(nullptr);
    };
    QMenu* menu = choices();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2); // not by what nobody sorts by
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().first()->trigger(); // once more: the other way round
    QCOMPARE(m_model->index(0, 0).data().toString(), QStringLiteral("IRUN2"));
    QCOMPARE(m_view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TableViewTest::resetsTheView()
{
    const int width = m_view->horizontalHeader()->sectionSize(0);
    m_view->horizontalHeader()->resizeSection(0, 400);
    m_view->setColumnHidden(1, true);
    m_view->resetColumns();
    QVERIFY(!m_view->isColumnHidden(1));
    QCOMPARE(m_view->horizontalHeader()->sectionSize(0), width);
}

ITAM_TEST(TableViewTest)
#include "tst_tableview.moc"
