// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What to export: three data types in the order in which they travel (P-20), with what the last export read of each,
// and what it means to leave one out (P-21, P-22). GUI thread.
#pragma once

#include "ui/integrations/integrationsstate.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace itam::ui::widgets {
class FieldNote;
}

namespace itam::ui::integrations {

class Exclusions : public QWidget
{
    Q_OBJECT
public:
    explicit Exclusions(QWidget* parent = nullptr);

    /// `saved`: what an export would take now; leaving out more than that is told in records.
    void showIncluded(const core::model::PerType<bool>& included, const core::model::PerType<bool>& saved);
    void showLastCounts(const core::model::PerType<std::optional<LastCount>>& counts, const QDateTime& nowUtc);
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    void includedChanged(core::model::DataType type, bool included);

private:
    void showNotes();

    struct Row
    {
        QCheckBox* box = nullptr;
        QLabel* count = nullptr;
    };
    core::model::PerType<Row> m_rows;
    core::model::PerType<bool> m_included{{true, true, true}};
    core::model::PerType<bool> m_saved{{true, true, true}};
    core::model::PerType<std::optional<LastCount>> m_counts;
    QDateTime m_nowUtc;
    widgets::FieldNote* m_consequence;
    widgets::FieldNote* m_caution;
};

} // namespace itam::ui::integrations
