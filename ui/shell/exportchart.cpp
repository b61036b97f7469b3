// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportchart.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/shell/figuresmodel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QToolTip>
#include <QValueAxis>

namespace itam::ui::shell {
namespace {

using core::model::DataType;
using widgets::ColorRole;
using widgets::TextRole;

/// The legend says which is which: colour is never alone, and the table has the numbers.
ColorRole colorOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return ColorRole::Accent;
    case DataType::Contracts:
        return ColorRole::Warning;
    case DataType::Applications:
        return ColorRole::Ok;
    }
    return ColorRole::Neutral;
}

} // namespace

ExportChart::ExportChart(QWidget* parent)
    : Card(parent)
    , m_model(new FiguresModel(this))
    , m_sentence(widgets::makeLabel({}, TextRole::Muted, this))
    , m_asTable(widgets::makeButton(tr("Show as table"), "chartAsTableButton", widgets::ButtonKind::Link, this))
    , m_stack(new QStackedWidget(this))
    , m_picture(makePicture())
    , m_table(new widgets::TableView("exportFiguresTable", this))
{
    setObjectName(QStringLiteral("exportChartCard"));
    m_sentence->setObjectName(QStringLiteral("exportChartLabel"));
    makeTable();
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_table);
    m_stack->setFixedHeight(widgets::spacing(46));
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::makeLabel(tr("Records per export"), TextRole::Heading, this), 1);
    head->addWidget(m_asTable);
    column()->addLayout(head);
    column()->addWidget(m_sentence);
    column()->addWidget(m_stack);
    m_asTable->setCheckable(true);
    connect(m_asTable, &QPushButton::toggled, this, &ExportChart::showKind);
    m_sentence->setText(tr("Nothing has been exported to this instance yet."));
    m_stack->hide();
    m_asTable->hide();
}

QWidget* ExportChart::makePicture()
{
    auto* picture = new QWidget(this);
    m_chart = new QChart;
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    m_view = new QChartView(m_chart, picture);
    m_view->setObjectName(QStringLiteral("exportChartView"));
    m_view->setAccessibleName(tr("Records per export"));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    // A picture: what it shows is in the sentence and in the table, which take the focus.
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_oldest = widgets::makeLabel({}, TextRole::Muted, picture);
    m_newest = widgets::makeLabel({}, TextRole::Muted, picture);
    auto* dates = new QHBoxLayout;
    dates->addWidget(m_oldest);
    dates->addStretch(1);
    dates->addWidget(m_newest);
    for (QLabel* label : {m_oldest, m_newest})
        label->setWordWrap(false);
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addLayout(dates);
    return picture;
}

void ExportChart::makeTable()
{
    m_table->setAccessibleName(tr("Records per export"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({27, 24, 18, 14, 22, 0});
    connect(m_table, &widgets::TableView::rowActivated, this, [this](const QModelIndex& index) {
        if (const ExportFigures* figures = m_model->at(index.row()))
            emit historyRequested(figures->exportId);
    });
}

void ExportChart::show(const QList<ExportFigures>& figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    m_model->setFigures(figures);
    const bool isEmpty = figures.isEmpty();
    m_stack->setVisible(!isEmpty);
    m_asTable->setVisible(!isEmpty);
    m_sentence->setText(isEmpty ? tr("Nothing has been exported to this instance yet.") : sentenceOf(figures));
    m_view->setAccessibleDescription(m_sentence->text());
    m_oldest->setText(isEmpty ? QString() : models::date(figures.first().started));
    m_newest->setText(figures.size() < 2 ? QString() : models::date(figures.last().started));
    draw();
}

void ExportChart::draw()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const QColor text = widgets::color(ColorRole::TextMuted, this);
    m_chart->legend()->setLabelColor(text);
    m_chart->legend()->setFont(font());
    if (m_figures.isEmpty())
        return;
    auto* series = new QStackedBarSeries(m_chart);
    for (const DataType type : core::model::allDataTypes) {
        auto* set = new QBarSet(models::titleOf(type), series);
        set->setColor(widgets::color(colorOf(type), this));
        set->setBorderColor(widgets::color(ColorRole::Surface, this));
        for (const ExportFigures& figures : std::as_const(m_figures))
            set->append(static_cast<double>(figures.sent[type]));
        series->append(set);
        connect(set, &QBarSet::hovered, this, [this, type](bool isOver, int index) {
            if (!isOver || index < 0 || index >= m_figures.size())
                return QToolTip::hideText();
            const ExportFigures& figures = m_figures.at(index);
            //: %1 a time, %2 a data type, %3 a number of records
            QToolTip::showText(QCursor::pos(),
                               tr("%1: %2, %3").arg(models::exactTime(figures.started), models::titleOf(type),
                                                    models::count(figures.sent[type])),
                               m_view);
        });
    }
    m_chart->addSeries(series);
    auto* across = new QBarCategoryAxis(m_chart);
    for (qsizetype i = 1; i <= m_figures.size(); ++i)
        across->append(QString::number(i));
    across->setLabelsVisible(false);
    across->setGridLineVisible(false);
    across->setLinePenColor(widgets::color(ColorRole::Border, this));
    qint64 most = 1;
    for (const ExportFigures& figures : std::as_const(m_figures))
        most = std::max(most, figures.total());
    auto* up = new QValueAxis(m_chart);
    up->setRange(0, static_cast<double>(most));
    up->setLabelFormat(QStringLiteral("%.0f"));
    up->setTickCount(3);
    up->applyNiceNumbers();
    up->setLabelsColor(text);
    up->setLabelsFont(font());
    up->setGridLineColor(widgets::color(ColorRole::Border, this));
    up->setLinePenColor(widgets::color(ColorRole::Border, this));
    m_chart->addAxis(across, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

void ExportChart::showKind()
{
    const bool asTable = m_asTable->isChecked();
    m_asTable->setText(asTable ? tr("Show as chart") : tr("Show as table"));
    m_stack->setCurrentIndex(asTable ? 1 : 0);
}

void ExportChart::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    // Colours and fonts of a chart are its own.
    if (m_chart && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
                    event->type() == QEvent::StyleChange))
        draw();
}

} // namespace itam::ui::shell
