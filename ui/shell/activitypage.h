// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The console's own log: what it did, newest first, by level, area and text; followed as it grows. It has no row in the
// navigation: Ctrl+L and the View menu lead here. A view. GUI thread.
//
// Keys: F5 reads anew, Ctrl+F searches, Ctrl+C copies rows.
#pragma once

#include "ui/shell/activitymodel.h"

#include <QWidget>

class QPushButton;

namespace itam::ui::lifecycle {
class ListFilter;
class RecordList;
} // namespace itam::ui::lifecycle

namespace itam::ui::shell {

class ActivityPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(QWidget* parent = nullptr);

    [[nodiscard]] core::support::LogFilter filter() const;
    void showLoading();
    /// What stands at the top stays there unless somebody follows.
    void showLines(const core::support::LogTail& tail);
    void showError(const Error& error);
    [[nodiscard]] bool isFollowing() const;

    [[nodiscard]] const ActivityModel& lines() const { return m_lines; }
    [[nodiscard]] lifecycle::RecordList& list() const { return *m_list; }
    [[nodiscard]] lifecycle::ListFilter& choice() const { return *m_filter; }

signals:
    void filterChanged();
    void followingChanged(bool following);
    void folderRequested();

private:
    void makeButtons();

    ActivityModel m_lines;
    lifecycle::RecordList* m_list;
    lifecycle::ListFilter* m_filter;
    QPushButton* m_follow;
    QPushButton* m_copy;
    QPushButton* m_folder;
};

} // namespace itam::ui::shell
