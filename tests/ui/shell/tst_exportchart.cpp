// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/exportchart.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QGraphicsView>

using namespace itam::ui;
using namespace itam::ui::shell;
using itam::core::model::DataType;
using itam::tests::child;

class ExportChartTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void saysWhenThereIsNothing();
    void drawsABarForEachDataType_data();
    void drawsABarForEachDataType();
    void hasTheGroundOfItsCard_data() { drawsABarForEachDataType_data(); }
    void hasTheGroundOfItsCard();
    void isToldInWordsToo();
    void isATableOnRequest();
    void anExportOpensFromTheTable();
    void everythingHasAName();

private:
    [[nodiscard]] static QList<ExportFigures> figures();
    /// How many pixels of the picture have this colour.
    [[nodiscard]] int pixels(const QColor& color) const;

    std::unique_ptr<ExportChart> m_chart;
};

QList<ExportFigures> ExportChartTest::figures()
{
    QList<ExportFigures> figures;
    for (int i = 0; i < 3; ++i) {
        ExportFigures one;
        one.exportId = QStringLiteral("e%1").arg(i);
        one.started = QDateTime(QDate(2026, 5, 1 + i), QTime(12, 0), Qt::UTC);
        one.outcome = itam::core::journal::Outcome::Succeeded;
        one.sent[DataType::Hardware] = 100;
        one.sent[DataType::Contracts] = 80;
        one.sent[DataType::Applications] = 90;
        figures.append(one);
    }
    return figures;
}

int ExportChartTest::pixels(const QColor& color) const
{
    const QImage image = child<QGraphicsView>(*m_chart, "exportChartView")->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

void ExportChartTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_chart = std::make_unique<ExportChart>();
    m_chart->resize(600, 400);
    m_chart->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void ExportChartTest::saysWhenThereIsNothing()
{
    QCOMPARE(child<QLabel>(*m_chart, "exportChartLabel")->text(),
             QStringLiteral("Nothing has been exported to this instance yet."));
    QVERIFY(!m_chart->firstFocus()->isVisible());
    m_chart->show(figures());
    QVERIFY(m_chart->firstFocus()->isVisible());
    m_chart->show({});
    QVERIFY(!m_chart->firstFocus()->isVisible());
}

void ExportChartTest::drawsABarForEachDataType_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ExportChartTest::drawsABarForEachDataType()
{
    QFETCH(const bool, dark);
    m_chart->show(figures());
    // While it is open.
    widgets::applyTheme(*qApp, dark ? widgets::SchemeChoice::Dark : widgets::SchemeChoice::Light);
    const auto scheme = dark ? widgets::Scheme::Dark : widgets::Scheme::Light;
    using widgets::ColorRole;
    for (const ColorRole role : {ColorRole::Accent, ColorRole::Warning, ColorRole::Ok}) {
        const QColor color = widgets::color(role, scheme);
        QTRY_VERIFY2(pixels(color) > 100, qPrintable(widgets::nameOf(role)));
    }
}

void ExportChartTest::hasTheGroundOfItsCard()
{
    QFETCH(const bool, dark);
    widgets::applyTheme(*qApp, dark ? widgets::SchemeChoice::Dark : widgets::SchemeChoice::Light);
    m_chart->show(figures());
    QCoreApplication::processEvents();
    const auto* view = child<QGraphicsView>(*m_chart, "exportChartView");
    const QPoint corner = view->mapTo(m_chart.get(), QPoint(1, 1));
    const QImage image = m_chart->grab().toImage();
    QCOMPARE(image.pixelColor(corner), image.pixelColor(corner.x() / 2, corner.y()));
}

void ExportChartTest::isToldInWordsToo()
{
    m_chart->show(figures());
    const auto* view = child<QGraphicsView>(*m_chart, "exportChartView");
    QCOMPARE(view->accessibleName(), QStringLiteral("Records per export"));
    QVERIFY(view->accessibleDescription().contains(QStringLiteral("810 records")));
    QCOMPARE(child<QLabel>(*m_chart, "exportChartLabel")->text(), view->accessibleDescription());
}

void ExportChartTest::isATableOnRequest()
{
    m_chart->show(figures());
    auto* table = child<widgets::TableView>(*m_chart, "exportFiguresTable");
    QVERIFY(!table->isVisible());
    QTest::mouseClick(child<QPushButton>(*m_chart, "chartAsTableButton"), Qt::LeftButton);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("270"));
    table->selectRow(0);
    QVERIFY(table->selectionAsText().contains(QStringLiteral("2026-05-03T12:00:00"))); // the newest is first
    QTest::keyClick(child<QPushButton>(*m_chart, "chartAsTableButton"), Qt::Key_Space);
    QVERIFY(!table->isVisible());
}

void ExportChartTest::anExportOpensFromTheTable()
{
    m_chart->show(figures());
    QTest::mouseClick(child<QPushButton>(*m_chart, "chartAsTableButton"), Qt::LeftButton);
    QSignalSpy wanted(m_chart.get(), &ExportChart::historyRequested);
    auto* table = child<widgets::TableView>(*m_chart, "exportFiguresTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("e1"));
}

void ExportChartTest::everythingHasAName()
{
    m_chart->show(figures());
    QCOMPARE(itam::tests::withoutName(*m_chart), QString());
    QCOMPARE(itam::tests::withoutKind(*m_chart), QString());
    QCOMPARE(itam::tests::withRichText(*m_chart), QString());
}

ITAM_TEST(ExportChartTest)
#include "tst_exportchart.moc"
