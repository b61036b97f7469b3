// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Log: the State Management Logs, newest first, refused ones only when asked for, followed as they come
// (R49). A view. GUI thread.
//
// Keys: F5 asks anew, Ctrl+F searches, Ctrl+C copies rows.
#pragma once

#include "ui/lifecycle/logmodel.h"
#include "ui/models/historychoice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace itam::ui::lifecycle {

class FilterChips;
class RecordList;

/// What restricts the log. Follow is no filter.
struct LogChoice
{
    using Period = models::HistoryChoice::Period;
    QString text = {};
    bool refusedOnly = false;
    Period period = Period::Any; ///< never Between: a log is read from its newest line

    [[nodiscard]] bool isEmpty() const { return *this == LogChoice(); }
    friend bool operator==(const LogChoice&, const LogChoice&) = default;
};
[[nodiscard]] core::servicenow::LogQuestion questionOf(const LogChoice& choice, const QDateTime& nowUtc);

class LogPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit LogPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showLines(int page, const LogModel::Page& rows);
    void showError(const Error& error);
    void setChoice(const LogChoice& choice);
    [[nodiscard]] const LogChoice& choice() const { return m_choice; }
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const;

    [[nodiscard]] LogModel& lines() { return m_lines; }
    [[nodiscard]] RecordList& list() { return *m_list; }

signals:
    void choiceChanged();
    /// Newest lines are wanted while somebody looks: every few seconds.
    void newestWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeFilter();
    void connectFilter();
    void takeFields();
    void showFields();
    void showChips();
    void pace();

    LogModel m_lines;
    LogChoice m_choice;
    RecordList* m_list;
    QLineEdit* m_text;
    QComboBox* m_period;
    QPushButton* m_refused;
    QPushButton* m_follow;
    FilterChips* m_chips;
    QTimer* m_typing;
    QTimer* m_pace;
};

} // namespace itam::ui::lifecycle
