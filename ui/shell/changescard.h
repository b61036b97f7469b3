// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last export changed, for each data type: read, more or fewer than before, sent, inserted, updated, vanished.
// GUI thread.
#pragma once

#include "ui/shell/exportfigures.h"
#include "ui/widgets/labels.h"

class QGridLayout;

namespace itam::ui::shell {

class ChangesCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ChangesCard(QWidget* parent = nullptr);

    void show(const core::model::PerType<std::optional<TypeChange>>& changes);

private:
    void addRow(core::model::DataType type, int row);

    QWidget* m_table;
    QGridLayout* m_grid;
    QLabel* m_nothing;
    struct Row
    {
        QLabel* read = nullptr;
        QLabel* sent = nullptr;
        QLabel* inserted = nullptr;
        QLabel* updated = nullptr;
        QLabel* vanished = nullptr;
    };
    core::model::PerType<Row> m_rows{};
};

} // namespace itam::ui::shell
