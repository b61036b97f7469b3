// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ciclassmodel.h"

#include "ui/models/format.h"

namespace itam::ui::models {

struct CiClassModel::Node
{
    int parent = 0;
    int row = 0;
    std::vector<int> children = {};
};

// Node 0 is above all; node n is class n - 1.
CiClassModel::CiClassModel(QObject* parent) : QAbstractItemModel(parent), m_nodes(1)
{
}

CiClassModel::~CiClassModel() = default;

void CiClassModel::setClasses(const QList<core::servicenow::CiClass>& classes, const QHash<QString, int>& ownRules)
{
    if (classes == m_classes) {
        m_ownRules = ownRules;
        // The numbers stand at every depth of the tree.
        for (std::size_t node = 1; node < m_nodes.size(); ++node) {
            const QModelIndex cell =
                createIndex(m_nodes[node].row, static_cast<int>(Column::OwnRules), static_cast<quintptr>(node));
            emit dataChanged(cell, cell);
        }
        return;
    }
    beginResetModel();
    m_classes = classes;
    m_ownRules = ownRules;
    m_nodes.assign(static_cast<std::size_t>(classes.size()) + 1, {});
    QHash<QString, int> nodes;
    for (int i = 0; i < classes.size(); ++i) {
        // Parents come first; one that is not there leaves its class at the top.
        const int parent = nodes.value(classes[i].parent, 0);
        std::vector<int>& siblings = m_nodes[static_cast<std::size_t>(parent)].children;
        m_nodes[static_cast<std::size_t>(i) + 1].parent = parent;
        m_nodes[static_cast<std::size_t>(i) + 1].row = static_cast<int>(siblings.size());
        siblings.push_back(i + 1);
        nodes.insert(classes[i].name, i + 1);
    }
    endResetModel();
}

QModelIndex CiClassModel::indexOf(const QString& name) const
{
    for (int i = 0; i < m_classes.size(); ++i) {
        if (m_classes[i].name == name)
            return createIndex(m_nodes[static_cast<std::size_t>(i) + 1].row, 0, static_cast<quintptr>(i) + 1);
    }
    return {};
}

int CiClassModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : 0;
}

QModelIndex CiClassModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int>& children = m_nodes[static_cast<std::size_t>(nodeOf(parent))].children;
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex CiClassModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int above = m_nodes[static_cast<std::size_t>(nodeOf(child))].parent;
    return above == 0 ? QModelIndex()
                      : createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int CiClassModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(m_nodes[static_cast<std::size_t>(nodeOf(parent))].children.size());
}

int CiClassModel::columnCount(const QModelIndex&) const
{
    return columnTotal;
}

QVariant CiClassModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::servicenow::CiClass& shown = m_classes[nodeOf(index) - 1];
    const QString label = shown.label.isEmpty() ? shown.name : shown.label;
    const int rules = m_ownRules.value(shown.name);
    const bool isCount = index.column() == static_cast<int>(Column::OwnRules);
    switch (role) {
    case Qt::DisplayRole:
        return isCount ? (rules > 0 ? count(rules) : QString()) : label;
    case Qt::AccessibleTextRole:
        return isCount ? tr("%n rule(s) of its own", nullptr, rules) : label;
    case Qt::ToolTipRole:
    case IdRole:
        return shown.name;
    case SearchRole:
        return QString(label + QLatin1Char(' ') + shown.name);
    case Qt::TextAlignmentRole:
        return QVariant(isCount ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CiClassModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isCount = section == static_cast<int>(Column::OwnRules);
    if (role == Qt::DisplayRole)
        return isCount ? tr("Rules") : tr("Class");
    if (role == Qt::ToolTipRole)
        return isCount ? tr("Rules of the class itself") : tr("Class of CIs");
    if (role == Qt::TextAlignmentRole)
        return QVariant(isCount ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace itam::ui::models
