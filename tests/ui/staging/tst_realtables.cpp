// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/staging/realinstance.h"
#include "ui/staging/factlist.h"
#include "ui/staging/tablelistsection.h"
#include "ui/staging/tablespecs.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

#include <array>

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
    void sortsOnTheInstance();
    void linksADuplicateToItsStagedRow();
    void showsWhoUsesAContract_P70();
    void showsHowTheInstanceImports_data();
    void showsHowTheInstanceImports();
    void showsTheFieldMapsOfAMap();
    void filtersTheApplicationLog_P52();
    void saysWhatATableThatIsMissingMeans();
    void writesWhatIsFiltered();
    void keepsTheRulesOfAPage_data();
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

void RealTablesTest::sortsOnTheInstance()
{
    TableListPage& contracts = open(contractsSpec());
    widgets::TableView& table = contracts.list().table();
    QTRY_COMPARE(contracts.rows().rowCount(), 3);
    QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 0);
    table.sortByColumn(0, Qt::DescendingOrder);
    QTRY_COMPARE(textOf(contracts.rows(), 0, 0), QStringLiteral("000003"));
    QCOMPARE(textOf(contracts.rows(), 2, 0), QStringLiteral("000001"));
    table.sortByColumn(3, Qt::AscendingOrder); // a column of another table
    QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 0);
    QCOMPARE(contracts.rows().pageOrder().descending, true);
    // Reopened as it was left.
    const QByteArray state = contracts.saveViewState();
    finish();
    auto again = std::make_unique<TableListSection>(contractsSpec(), prompter, clock);
    again->restoreViewState(state);
    TableListPage& reopened = again->tablePage();
    show(std::move(again));
    QTRY_COMPARE(reopened.rows().rowCount(), 3);
    QCOMPARE(textOf(reopened.rows(), 0, 0), QStringLiteral("000003"));
}

void RealTablesTest::linksADuplicateToItsStagedRow()
{
    TableListPage& duplicates = open(duplicatesSpec());
    QTRY_VERIFY(duplicates.rows().rowCount() > 0);
    QSignalSpy requested(section.get(), &RecordsSection::rowsRequested);
    // The detail follows its row a moment later.
    auto* button = child<QPushButton>(*page, "duplicatesShowRowsButton");
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    // By keyboard: where it lies may still change.
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
    QVERIFY(requested.first().at(0).toString().startsWith(QLatin1String("ITXN")));
    QCOMPARE(requested.first().at(1).toString(), QStringLiteral("C00002"));
}

void RealTablesTest::showsWhoUsesAContract_P70()
{
    TableListPage& contracts = open(contractsSpec());
    QTRY_COMPARE(contracts.rows().rowCount(), 3);
    QCOMPARE(textOf(contracts.rows(), 0, 0), QStringLiteral("000001"));
    QCOMPARE(textOf(contracts.rows(), 0, 2), QStringLiteral("Active"));
    QTRY_COMPARE(contracts.children().rowCount(), 1);
    QCOMPARE(textOf(contracts.children(), 0, 0), QStringLiteral("pc00001"));
    contracts.list().table().selectRow(2);
    QTRY_COMPARE(textOf(contracts.children(), 0, 0), QStringLiteral("pc00003"));
    QCOMPARE(contracts.facts().valueOf(QStringLiteral("Vendor")), QStringLiteral("Acme"));
}

void RealTablesTest::showsHowTheInstanceImports_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("name");
    QTest::newRow("scheduled imports") << 0 << "FNMS Import Schedule";
    QTest::newRow("data sources") << 1 << "FNMS Data Source";
}

void RealTablesTest::showsHowTheInstanceImports()
{
    QFETCH(const int, which);
    QFETCH(const QString, name);
    TableListPage& shown = open(which == 0 ? scheduledImportsSpec() : dataSourcesSpec());
    QTRY_VERIFY(shown.rows().rowCount() > 0);
    const int row = shown.rows().findRow([&](const core::servicenow::TableRow& each) {
        return each.value(QStringLiteral("name")) == name;
    });
    QVERIFY(row >= 0);
    QCOMPARE(textOf(shown.rows(), row, 1), QStringLiteral("Active"));
}

void RealTablesTest::showsTheFieldMapsOfAMap()
{
    TableListPage& maps = open(transformMapsSpec());
    QTRY_VERIFY(maps.rows().rowCount() > 5);
    const int row = maps.rows().findRow([](const core::servicenow::TableRow& each) {
        return each.value(QStringLiteral("name")) == QLatin1String("FNMS Inventory -> Computer");
    });
    QVERIFY(row >= 0);
    maps.list().table().selectRow(row);
    QTRY_VERIFY(maps.children().rowCount() > 20);
    const int key = maps.children().findRow([](const core::servicenow::TableRow& each) {
        return each.value(QStringLiteral("target_field")) == QLatin1String("serial_number");
    });
    QVERIFY(key >= 0);
    QCOMPARE(textOf(maps.children(), key, 2), QStringLiteral("Yes"));
    QCOMPARE(maps.facts().valueOf(QStringLiteral("Protection")), QStringLiteral("protected"));
}

void RealTablesTest::filtersTheApplicationLog_P52()
{
    const auto changed = instance.sandbox().table(QStringLiteral("x_fls_flexera_fnms_property"),
                                                  QStringLiteral("name=retention_days"));
    const QString sysId = changed.first().toObject().value(QLatin1String("sys_id")).toString();
    QVERIFY(instance.sandbox().update(QStringLiteral("x_fls_flexera_fnms_property"), sysId,
                                      {{QStringLiteral("value"), QStringLiteral("91")}}));
    TableListPage& log = open(applicationLogSpec());
    QTRY_VERIFY(log.rows().rowCount() > 0);
    QVERIFY(log.rows().findRow([](const core::servicenow::TableRow& each) {
        return each.value(QStringLiteral("message")).contains(QLatin1String("retention_days"));
    }) >= 0);
    child<QComboBox>(*page, "applicationLogSourceComboBox")->setCurrentIndex(1); // the integration
    QTRY_VERIFY(log.rows().rowCount() > 0);
    child<QComboBox>(*page, "applicationLogLevelComboBox")->setCurrentIndex(2); // errors only
    QTRY_COMPARE(log.rows().rowCount(), 0);
    QTRY_COMPARE(emptyTitle(log.list().table()), QStringLiteral("No line matches these filters"));
}

void RealTablesTest::saysWhatATableThatIsMissingMeans()
{
    TableSpec spec = duplicatesSpec();
    spec.table = QStringLiteral("no_such_table");
    TableListPage& missing = open(spec);
    QTRY_COMPARE(emptyTitle(missing.list().table()),
                 QStringLiteral("This instance has no table x_fls_flexera_fnms_no_such_table."));
    Error forbidden;
    forbidden.code = ErrorCode::Forbidden;
    missing.showError(forbidden);
    QCOMPARE(emptyTitle(missing.list().table()), QStringLiteral("This account may not read these records."));
}

void RealTablesTest::writesWhatIsFiltered()
{
    QTemporaryDir folder;
    TableListPage& contracts = open(contractsSpec());
    QTRY_COMPARE(contracts.rows().rowCount(), 3);
    auto* search = child<QLineEdit>(*page, "contractsSearchEdit");
    search->setText(QStringLiteral("000002"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(contracts.rows().rowCount(), 1);
    prompter.path = folder.filePath(QStringLiteral("contracts.csv"));
    QTest::mouseClick(child<QPushButton>(*page, "contractsCsvButton"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(text.contains("000002,"));
}

void RealTablesTest::keepsTheRulesOfAPage_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < 6; ++which)
        QTest::addRow("%d", which) << which;
}

void RealTablesTest::keepsTheRulesOfAPage()
{
    QFETCH(const int, which);
    constexpr std::array specs{duplicatesSpec,  contractsSpec,     scheduledImportsSpec,
                               dataSourcesSpec, transformMapsSpec, applicationLogSpec};
    TableListPage& shown = open(specs.at(static_cast<std::size_t>(which))());
    QTRY_VERIFY(shown.rows().rowCount() > 0);
    keepsTheRules();
}

ITAM_TEST(RealTablesTest)
#include "tst_realtables.moc"
