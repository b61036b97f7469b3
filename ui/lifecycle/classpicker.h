// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chooses the class of CIs whose rules are shown: the tree of classes, a search above it, the number of own rules
// beside each. There is always one chosen as soon as classes are there. GUI thread.
#pragma once

#include "ui/models/ciclassmodel.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace itam::ui::widgets {
class EmptyState;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class ClassPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit ClassPicker(QWidget* parent = nullptr);

    /// What takes the focus, in reading order.
    [[nodiscard]] QList<QWidget*> focusOrder() const;
    void setClasses(const QList<core::servicenow::CiClass>& classes, const QHash<QString, int>& ownRules);
    /// Table name; one that is not there (yet) is remembered.
    void choose(const QString& name);
    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    void focusSearch();

signals:
    void classChosen(const QString& name);

private:
    void takeCurrent(const QModelIndex& current);
    void filter(const QString& text);
    void showChosen();

    models::CiClassModel m_classes;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_search;
    QTreeView* m_tree;
    widgets::EmptyState* m_empty;
    QString m_chosen;
};

} // namespace itam::ui::lifecycle
