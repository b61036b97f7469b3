// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-pages of CI lifecycle in groups, as a list: a heading that cannot be chosen, then what belongs to it. A group
// without a sub-page has no heading. GUI thread.
#pragma once

#include <QAbstractListModel>

namespace itam::ui::lifecycle {

/// In the order in which they are shown; the first has no heading.
enum class SectionGroup
{
    Cis,
    Rules,
    Requestors,
    Trace
};

class SectionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    struct Entry
    {
        QString id; ///< stable, "cis"
        SectionGroup group = SectionGroup::Cis;
        QString title; ///< translated
        QString icon;  ///< file in resources/icons
        int badge = 0; ///< open cases, shown behind the title when there are any
    };
    enum Role
    {
        SectionIdRole = Qt::UserRole + 1 ///< empty: a heading
    };

    /// At the end of its group.
    void append(const Entry& entry);
    void setBadge(const QString& id, int badge);
    [[nodiscard]] int rowOf(const QString& id) const; ///< -1: there is none
    [[nodiscard]] QString idAt(int row) const;        ///< empty: a heading, or no row
    [[nodiscard]] QString firstId() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QVariant headingData(SectionGroup group, int role) const;

    QList<Entry> m_rows; ///< headings have no id
};

} // namespace itam::ui::lifecycle
