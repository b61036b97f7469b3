// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staging/realinstance.h"
#include "ui/staging/factlist.h"
#include "ui/staging/tablelistsection.h"
#include "ui/staging/tablespecs.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::staging;
using tests::child;

// Tables of a real sandbox after a real export, each as its sub-page shows it.
class RealTablesTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase() { begin(); }
    void cleanup() { finish(); }
    void listsDuplicates_F08();
    void filtersOnTheInstance();
    void linksADuplicateToItsStagedRow();
    void keepsTheRulesOfAPage();

private:
    TableListPage& open(const TableSpec& spec)
    {
        auto made = std::make_unique<TableListSection>(spec, prompter, clock);
        TableListPage& shown = made->tablePage();
        show(std::move(made));
        return shown;
    }
};

void RealTablesTest::listsDuplicates_F08()
{
    TableListPage& duplicates = open(duplicatesSpec());
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    const int row = duplicates.rows().findRow([](const core::servicenow::TableRow& each) {
        return each.value(QStringLiteral("kind")) == QLatin1String("duplicate of another record");
    });
    QVERIFY(row >= 0);
    QCOMPARE(textOf(duplicates.rows(), row, 0), QStringLiteral("C00002"));
    QCOMPARE(textOf(duplicates.rows(), row, 1), QStringLiteral("Duplicate of another record"));
    QVERIFY(textOf(duplicates.rows(), row, 5).contains(QLatin1String("C00001")));
    duplicates.list().table().selectRow(row);
    QVERIFY(!duplicates.facts().valueOf(QStringLiteral("sys_id of the CI")).isEmpty());
}

void RealTablesTest::filtersOnTheInstance()
{
    TableListPage& duplicates = open(duplicatesSpec());
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    auto* search = child<QLineEdit>(*page, "duplicatesSearchEdit");
    QTest::keyClick(page.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("no such computer"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(duplicates.rows().rowCount(), 0);
    QTRY_COMPARE(emptyTitle(duplicates.list().table()), QStringLiteral("No duplicate matches these filters"));
    QTest::mouseClick(child<QToolButton>(*page, "textChipButton"), Qt::LeftButton);
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    child<QComboBox>(*page, "duplicatesKindComboBox")->setCurrentIndex(2); // ambiguous
    QTRY_COMPARE(duplicates.rows().rowCount(), 0);
    const QByteArray state = duplicates.saveViewState();
    finish();
    auto again = std::make_unique<TableListSection>(duplicatesSpec(), prompter, clock);
    again->restoreViewState(state);
    QVERIFY(again->tablePage().filter().isRestricting());
    delete again->page();
}

void RealTablesTest::linksADuplicateToItsStagedRow()
{
    TableListPage& duplicates = open(duplicatesSpec());
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    QSignalSpy requested(section.get(), &RecordsSection::rowsRequested);
    QTest::mouseClick(child<QPushButton>(*page, "duplicatesShowRowsButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QVERIFY(requested.first().at(0).toString().startsWith(QLatin1String("ITXN")));
    QCOMPARE(requested.first().at(1).toString(), QStringLiteral("C00002"));
}

void RealTablesTest::keepsTheRulesOfAPage()
{
    TableListPage& duplicates = open(duplicatesSpec());
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    keepsTheRules();
}

ITAM_TEST(RealTablesTest)
#include "tst_realtables.moc"
