// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One CI's story as a timeline, oldest first (ux.md 2). A view. GUI thread.
//
// Keys: arrows walk along the entries, Esc goes back to where it was opened from, Ctrl+C copies it.
#pragma once

#include "core/support/result.h"
#include "ui/lifecycle/storymodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class StoryView final : public QWidget
{
    Q_OBJECT
public:
    explicit StoryView(QWidget* parent = nullptr);

    /// Begins anew; the entries follow.
    void showStoryOf(const QString& ci, const QString& name);
    void showEntries(const QList<core::servicenow::AuditRow>& rows, bool hasMore);
    void showError(const Error& error);
    [[nodiscard]] const QString& ci() const { return m_ci; }
    [[nodiscard]] StoryModel& story() { return m_story; }
    void focusList();
    /// All entries that are there, as text.
    [[nodiscard]] QString asText() const;

signals:
    void backRequested();
    /// After a failure.
    void retryRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showCount();

    StoryModel m_story;
    QString m_ci;
    QPushButton* m_back;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_copy;
    widgets::MessageBar* m_bar;
    QListView* m_list;
    widgets::EmptyState* m_empty;
};

} // namespace itam::ui::lifecycle
