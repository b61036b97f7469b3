// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-pages of a page in groups, as a list: a heading that cannot be chosen, then what belongs to it. A group without
// a sub-page, or without a title, has no heading. GUI thread.
#pragma once

#include <QAbstractListModel>

namespace itam::ui::widgets {

class SectionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// `headings`: one for each group, translated, in the order in which groups are shown; empty: none is shown.
    explicit SectionModel(QStringList headings, QObject* parent = nullptr);

    struct Entry
    {
        QString id; ///< stable, "cis"
        int group = 0; ///< index of its heading
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
    [[nodiscard]] QVariant headingData(int group, int role) const;

    const QStringList m_headings;
    QList<Entry> m_rows; ///< headings have no id
};

} // namespace itam::ui::widgets
