// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The classes of CIs as a tree, with the number of rules that each has itself. GUI thread.
#pragma once

#include "ui/models/roles.h"
#include "ui/models/rulebook.h"

#include <QAbstractItemModel>

namespace itam::ui::models {

class CiClassModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Label,
        OwnRules
    };
    static constexpr int columnTotal = static_cast<int>(Column::OwnRules) + 1;
    enum OwnRole
    {
        SearchRole = FirstOwnRole ///< label and table name
    };

    explicit CiClassModel(QObject* parent = nullptr);
    ~CiClassModel() override;

    /// Only the numbers change while the classes stay what they were.
    void setClasses(const QList<core::servicenow::CiClass>& classes, const QHash<QString, int>& ownRules);
    /// Table name of the class.
    [[nodiscard]] QModelIndex indexOf(const QString& name) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;

    QList<core::servicenow::CiClass> m_classes;
    QHash<QString, int> m_ownRules;
    std::vector<Node> m_nodes; ///< the first is the root above all
};

} // namespace itam::ui::models
