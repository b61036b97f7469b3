// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of every page: whole rows, digits of equal width, states drawn as chips, copying as a table, columns that
// can be moved, hidden and put back (ux.md 1, 3). GUI thread.
#pragma once

#include <QTableView>

class QAction;
class QMenu;

namespace itam::ui::widgets {

class TableView : public QTableView
{
    Q_OBJECT
public:
    /// `name`: object name, and of its columns in saved states; ends in "Table".
    explicit TableView(const char* name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Widths in characters of the columns from the left; "Reset view" goes back to them. The last column that has 0
    /// takes the rest.
    void setColumnWidths(const QList<int>& characters);
    /// Columns that are only shown when somebody chooses them.
    void setColumnsHidden(const QList<int>& columns);
    /// While newer rows are on their way: what is shown may be out of date.
    void setDimmed(bool dimmed);

    /// Order, widths, hidden columns and sorting; a foreign or damaged value changes nothing.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray& state);
    void resetColumns();

    /// Logical columns as they are shown, from the left.
    [[nodiscard]] QList<int> shownColumns() const;
    /// The selected rows with headers, columns as shown, raw values (RawRole), tab-separated.
    [[nodiscard]] QString selectionAsText() const;
    void copySelection();

signals:
    /// Enter or double click.
    void rowActivated(const QModelIndex& index);
    void columnsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showHeaderMenu(const QPoint& position);
    void fillSortMenu(QMenu* menu);
    void fillColumnMenu(QMenu* menu);

    QList<int> m_widths;
    QList<int> m_hidden;
    bool m_wasShown = false;
    QAction* m_copy;
};

} // namespace itam::ui::widgets
