// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What unregistering would do, in words and CI by CI, and the question whether to do it: the button has the verb, Cancel
// is where the focus is. A view. GUI thread.
#pragma once

#include "ui/lifecycle/recordrows.h"
#include "ui/lifecycle/unregisterpreview.h"
#include "ui/widgets/labels.h"

namespace itam::ui::widgets {
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class EffectModel final : public ListRows<UnregisterEffect>
{
    Q_OBJECT
public:
    using ListRows::ListRows;
    enum class Column
    {
        Ci,
        Before,
        After,
        Actions
    };
    static constexpr int columnTotal = static_cast<int>(Column::Actions) + 1;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QVariant cell(const UnregisterEffect& effect, int column, int role) const override;
};

class UnregisterPanel final : public widgets::Card
{
    Q_OBJECT
public:
    explicit UnregisterPanel(QWidget* parent = nullptr);

    /// While it is computed.
    void showLoading(const core::servicenow::RequestorRow& requestor);
    void showPreview(const UnregisterPreview& preview);
    [[nodiscard]] const core::servicenow::RequestorRow& requestor() const { return m_requestor; }
    [[nodiscard]] QString text() const { return m_text->text(); }

signals:
    void confirmed();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    core::servicenow::RequestorRow m_requestor;
    EffectModel m_effects;
    QLabel* m_title;
    QLabel* m_text;
    widgets::TableView* m_table;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

} // namespace itam::ui::lifecycle
