// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of the window in the order of the navigation. GUI thread.
#pragma once

#include <QAbstractListModel>

namespace itam::ui::shell {

class NavigationModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    struct Entry
    {
        QString id;       ///< stable, "history"
        QString title;    ///< translated
        QString icon;     ///< file in resources/icons
        int problems = 0; ///< shown behind the title when there are any
    };
    enum Role
    {
        PageIdRole = Qt::UserRole + 1
    };

    void append(const Entry& entry);
    void setProblems(const QString& id, int problems);
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] QString idAt(int row) const;
    /// Without the number of problems; empty: no such row.
    [[nodiscard]] QString titleAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Entry> m_entries;
};

} // namespace itam::ui::shell
