// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of each CI of a change, before or after it, as a table (cichange.h). GUI thread.
#pragma once

#include "ui/models/cichange.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class VerdictModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Ci,
        Class,
        Result,
        Before,
        After,
        Why,
        Advice,
        Code,
        Rule
    };
    static constexpr int columnTotal = static_cast<int>(Column::Rule) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<CiVerdict>& verdicts, CiChange::Kind change,
              std::shared_ptr<const LifecycleKnowledge> knowledge);
    void clear();
    [[nodiscard]] const CiVerdict* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const CiVerdict& verdict, Column column) const;
    /// A state, actions, or the end of a lease.
    [[nodiscard]] QString value(const QString& raw) const;

    QList<CiVerdict> m_verdicts;
    CiChange::Kind m_change = CiChange::Kind::SetState;
    std::shared_ptr<const LifecycleKnowledge> m_knowledge = std::make_shared<LifecycleKnowledge>();
};

/// "Will change", "Refused" and so on, with icon and colour.
[[nodiscard]] State stateOf(CiVerdict::Kind kind);

} // namespace itam::ui::models
