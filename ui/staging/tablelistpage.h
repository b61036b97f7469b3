// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One table of the instance as a sub-page: filters, the list, and below it the row that is chosen with what belongs to
// it. A view: values in, intents out. GUI thread.
//
// Keys: Enter goes to the details, Esc goes back to the list, Ctrl+F searches, F5 asks anew.
#pragma once

#include "ui/staging/tablefilter.h"
#include "ui/staging/tablerowmodel.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace itam::ui::widgets {
class EmptyState;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::staging {

class FactList;

class TableListPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TableListPage(const TableSpec& spec, QWidget* parent = nullptr);

    [[nodiscard]] const TableSpec& spec() const { return m_spec; }
    [[nodiscard]] TableFilter& filter() { return *m_filter; }
    [[nodiscard]] lifecycle::RecordList& list() { return *m_list; }
    [[nodiscard]] TableRowModel& rows() { return m_rows; }
    /// Of the row that is chosen; empty when the spec has none.
    [[nodiscard]] TableRowModel& children() { return m_children; }
    [[nodiscard]] const FactList& facts() const { return *m_facts; }
    /// sys_id of the row that is chosen; empty: none.
    [[nodiscard]] QString current() const;

    void showLoading();
    void showRows(int page, const TableRowModel::Page& rows);
    void showError(const Error& error);
    void showChildren(int page, const TableRowModel::Page& rows);
    void showChildrenError(const Error& error);
    void forget();

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

signals:
    /// Another row is chosen: its children are wanted.
    void childrenRequested(const QString& sysId);
    void rowsRequested(const QString& number, const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeDetail();
    void makeChildren(QLayout* column);
    void makeActions();
    void showCurrent();
    [[nodiscard]] QString countText() const;

    const TableSpec m_spec;
    TableRowModel m_rows;
    TableRowModel m_children;
    QString m_shown; ///< sys_id of the row whose details are shown
    lifecycle::RecordList* m_list;
    TableFilter* m_filter;
    QSplitter* m_splitter;
    QWidget* m_detail = nullptr;
    QLabel* m_title;
    FactList* m_facts;
    QPushButton* m_showRows;
    widgets::TableView* m_childTable = nullptr;
    widgets::EmptyState* m_childEmpty = nullptr;
};

} // namespace itam::ui::staging
