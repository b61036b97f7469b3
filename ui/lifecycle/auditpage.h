// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Audit: what changed states and actions, newest first, with filters; and one CI's story as a timeline
// (R51, ux.md 2). A view: values in, intents out; it asks nobody. GUI thread.
//
// Keys: Enter shows the story of the row's CI, Esc goes back to its row, F5 asks anew, Ctrl+F goes to the filters.
#pragma once

#include "ui/lifecycle/auditfilter.h"
#include "ui/lifecycle/auditmodel.h"

class QStackedWidget;

namespace itam::ui::lifecycle {

class RecordList;
class StoryView;

class AuditPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit AuditPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showEntries(int page, const AuditModel::Page& rows);
    void showError(const Error& error);
    /// Nothing of an instance stays.
    void forget();

    void showStory(const QString& ci, const QString& name);
    void closeStory();
    [[nodiscard]] bool isStoryOpen() const;

    [[nodiscard]] AuditModel& entries() { return m_entries; }
    [[nodiscard]] AuditFilter& filter() { return *m_filter; }
    [[nodiscard]] RecordList& list() { return *m_list; }
    [[nodiscard]] StoryView& story() { return *m_story; }

signals:
    /// Of the row that is chosen.
    void storyRequested(const QString& ci, const QString& name);

private:
    [[nodiscard]] QWidget* makeRowActions();
    void makeActions();
    void showRowButtons();
    void openStory();
    void restrictToCi();
    [[nodiscard]] const core::servicenow::AuditRow* current() const;
    [[nodiscard]] QString countText() const;

    AuditModel m_entries;
    QStackedWidget* m_stack;
    QPushButton* m_storyButton;
    QPushButton* m_only;
    RecordList* m_list;
    AuditFilter* m_filter;
    StoryView* m_story;
};

} // namespace itam::ui::lifecycle
