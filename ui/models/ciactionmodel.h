// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogue of CI actions, with the pairs and rules that name each. Names and descriptions can be typed over; the
// model changes nothing by itself, it tells what is wanted. GUI thread.
#pragma once

#include "ui/models/roles.h"
#include "ui/models/rulebook.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class CiActionModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column
    {
        Name,
        Pairs,
        Rules,
        Description
    };
    static constexpr int columnTotal = static_cast<int>(Column::Description) + 1;

    struct Row
    {
        core::lifecycle::CiActionRow action;
        int pairs = 0;
        int rules = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBook(const RuleBook& book);
    [[nodiscard]] const Row* at(int row) const; ///< null outside of the rows
    [[nodiscard]] int rowOf(const QString& sysId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void changed(const QString& sysId, const QString& name, const QString& description);

private:
    QList<Row> m_rows;
};

} // namespace itam::ui::models
