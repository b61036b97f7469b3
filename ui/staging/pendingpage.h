// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Pending records: what was sent and did not land, how each kind of it comes to an end (D-1), and the ways
// to send it again. A view: values in, intents out. GUI thread.
#pragma once

#include "ui/exporter/pendinglist.h"

#include <optional>

class QLabel;
class QPushButton;

namespace itam::ui::widgets {
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::staging {

class PendingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PendingPage(QWidget* parent = nullptr);

    [[nodiscard]] exporter::PendingList& list() { return *m_list; }
    [[nodiscard]] widgets::MessageBar& bar() { return *m_bar; }
    /// What is pending for the instance, by type and cause. The list begins anew.
    void showProblems(const QList<exporter::ProblemGroup>& problems, const QDateTime& nowUtc);
    /// Why no export can be started now; empty: it can.
    void setObstacle(const QString& obstacle);
    /// Those of a type, narrowed by a text, the next time that they are shown.
    void narrow(core::model::DataType type, const QString& text) { m_wanted = {type, text}; }
    void setLooking(bool looking);
    /// Somebody shows what storyRequested() asks for.
    void offerStory();

signals:
    /// A differential export, or a full one.
    void exportRequested(bool full);
    void refreshRequested();
    /// The newest staged row of the record.
    void rowWanted(itam::core::model::DataType type, const QString& key);
    /// All that is known of the record.
    void storyRequested(itam::core::model::DataType type, const QString& key);

private:
    void makeActions();
    void showButtons();

    QLabel* m_kinds;
    QLabel* m_obstacle;
    widgets::MessageBar* m_bar;
    QPushButton* m_refresh;
    QPushButton* m_send;
    QPushButton* m_full;
    exporter::PendingList* m_list;
    QPushButton* m_row;
    QPushButton* m_story;
    std::optional<std::pair<core::model::DataType, QString>> m_wanted;
    qint64 m_total = 0;
    bool m_isLooking = false;
};

/// "12 problems: every export sends them again. ..." by kind; empty: nothing is pending.
[[nodiscard]] QString kindsText(const QList<exporter::ProblemGroup>& problems);

} // namespace itam::ui::staging
