// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which keys do what: read from the actions of the window as they are, so that it cannot say what is not so. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include <functional>

class QLineEdit;
class QSortFilterProxyModel;

namespace itam::ui::widgets {
class EmptyState;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::shell {

struct KeyEntry
{
    QString keys;  ///< as on the keyboard, "Ctrl+R"
    QString what;  ///< the action's text
    QString where; ///< a menu, a page, or "Everywhere"

    friend bool operator==(const KeyEntry&, const KeyEntry&) = default;
};
/// Of all actions below `window` that have a key, menus first, then pages in their order; the same key of one place
/// once. `titleOfPage` gives the title for the property "pageId".
[[nodiscard]] QList<KeyEntry> keysOf(const QWidget& window,
                                     const std::function<QString(const QString& pageId)>& titleOfPage);

class KeyboardModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<KeyEntry>& entries);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<KeyEntry> m_entries;
};

class KeyboardMap final : public QDialog
{
    Q_OBJECT
public:
    explicit KeyboardMap(QWidget* parent = nullptr);

    /// Not modal.
    void start(const QList<KeyEntry>& entries);

private:
    void showEmpty();

    KeyboardModel m_model;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_text;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace itam::ui::shell
