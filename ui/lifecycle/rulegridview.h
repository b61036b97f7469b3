// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The view of a rule grid. Names of columns stand upright beside each other while there is room, and turned when there
// is not. GUI thread.
//
// Keys: arrows walk, Space and Enter toggle, as a click does.
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace itam::ui::lifecycle {

/// Names of rows, or of columns: turned by a quarter or not.
class RuleGridHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit RuleGridHeader(Qt::Orientation orientation, QWidget* parent = nullptr);

    void setTurned(bool turned);
    [[nodiscard]] bool isTurned() const { return m_isTurned; }
    /// Of the longest name, with the room around it.
    [[nodiscard]] int widestName() const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QFont nameFont() const;

    bool m_isTurned = false;
};

class RuleGridView final : public QTableView
{
    Q_OBJECT
public:
    /// `name` ends in "Table".
    explicit RuleGridView(const char* name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] bool areNamesTurned() const { return m_columns->isTurned(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggleRequested(const QModelIndex& cell);
    void currentCellChanged(const QModelIndex& cell);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitNames();

    RuleGridHeader* m_columns;
    RuleGridHeader* m_rows;
};

} // namespace itam::ui::lifecycle
