// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operational states: those with a priority in its order, or those without one by value (ci-lifecycle.md 4; R4, R47).
// Rows with a priority can be dragged; the model changes nothing by itself, it tells what is wanted. GUI thread.
#pragma once

#include "ui/models/roles.h"
#include "ui/models/rulebook.h"

#include <QAbstractTableModel>

namespace itam::ui::models {

class OperationalStateModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Part
    {
        Prioritised,
        Others
    };
    enum class Column
    {
        State,
        Value,
        Priority,
        Rules
    };
    static constexpr int columnTotal = static_cast<int>(Column::Rules) + 1;

    explicit OperationalStateModel(Part part, QObject* parent = nullptr);

    void setBook(const RuleBook& book);
    /// Value of the state; nothing outside of the rows.
    [[nodiscard]] std::optional<int> stateAt(int row) const;
    [[nodiscard]] int rowOf(int state) const; ///< -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// A name was typed.
    void renamed(int state, const QString& label);
    /// A state was dropped at this place of the order.
    void moved(int state, int to);

private:
    struct Row
    {
        int state = 0;
        QString label = {};
        std::optional<int> priority = {};
        int rules = 0;
        bool canRename = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] static Row rowOf(const RuleBook& book, int state);

    Part m_part;
    QList<Row> m_rows;
};

} // namespace itam::ui::models
