// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records per export over time, a bar for each of the last exports, stacked by data type; the same as a table and as a
// sentence for those who do not see it. GUI thread.
#pragma once

#include "ui/shell/exportfigures.h"
#include "ui/widgets/labels.h"

class QChart;
class QChartView;
class QStackedWidget;

namespace itam::ui::widgets {
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::shell {

class FiguresModel;

class ExportChart final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ExportChart(QWidget* parent = nullptr);

    /// The same again changes nothing.
    void show(const QList<ExportFigures>& figures);
    /// What Tab meets first.
    [[nodiscard]] QWidget* firstFocus() const { return m_asTable; }

signals:
    void historyRequested(const QString& exportId);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makePicture();
    void makeTable();
    void draw();
    void showKind();

    QList<ExportFigures> m_figures;
    FiguresModel* m_model;
    QLabel* m_sentence;
    QPushButton* m_asTable;
    QStackedWidget* m_stack;
    QChart* m_chart = nullptr;
    QChartView* m_view = nullptr;
    QLabel* m_oldest = nullptr;
    QLabel* m_newest = nullptr;
    QWidget* m_picture; ///< fills in those above
    widgets::TableView* m_table;
};

} // namespace itam::ui::shell
