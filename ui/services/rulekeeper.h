// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of CI lifecycle on one instance: read once, edited one edit at a time and in order, in the background. What
// is shown is ahead of the instance by the edits that are under way; an edit that the instance refuses goes back out of
// it. Every edit can be undone and done again, whether it has arrived yet or not.
//
//   perform() --> [waiting edits] --> instance --done--> confirmed rules
//                       |                 |
//                       +--> book()       +--refused--> editFailed(), and the rules are read again
//
// Lives on the GUI thread; the access is called on background threads. Errors: those of LifecycleInstance.
#pragma once

#include "core/servicenow/lifecycleinstance.h"
#include "core/support/background.h"
#include "ui/models/rulebook.h"
#include "ui/models/ruleedit.h"

#include <QObject>

#include <deque>

namespace itam::ui::services {

/// An edit that was not done, or not to its end.
struct EditFailure
{
    models::RuleEdit edit;
    Error error;
    int stepsDone = 0;     ///< these stay
    qint64 cisInState = 0; ///< why a state is not deleted; then there is no error
    friend bool operator==(const EditFailure&, const EditFailure&) = default;
};

/// What the bar says.
struct EditHistory
{
    enum class Last
    {
        Nothing,
        Done,
        Undone
    };
    Last last = Last::Nothing;
    QString sentence = {}; ///< RuleEdit::done of the last one
    bool canUndo = false;
    bool canRedo = false;
    bool isSaving = false;
};

class RuleKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit RuleKeeper(core::servicenow::LifecycleAccess access, QObject* parent = nullptr);
    ~RuleKeeper() override;

    /// Another instance: everything is forgotten, edits that wait as well.
    void setAccess(core::servicenow::LifecycleAccess access);

    /// Reads, behind the edits that wait.
    void refresh();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// As it will be when every waiting edit is done.
    [[nodiscard]] const models::RuleBook& book() const { return m_shown; }
    [[nodiscard]] EditHistory history() const;

    void perform(const models::RuleEdit& edit);
    void undo();
    void redo();

signals:
    void readingStarted();
    void bookChanged();
    void readFailed(const itam::core::support::Error& error);
    void historyChanged();
    /// An edit, or its way back, has arrived.
    void editDone();
    void editFailed(const itam::ui::services::EditFailure& failure);

private:
    enum class Way
    {
        Do,
        Undo,
        Redo
    };
    struct Entry
    {
        int serial = 0;
        models::RuleEdit edit;
    };
    /// An edit to be sent, or, without one, a reading.
    struct Job
    {
        std::optional<models::RuleEdit> edit;
        int serial = 0;
        Way way = Way::Do;
        bool isQuiet = false;
    };
    struct Outcome;

    void enqueue(Job job);
    void startNext();
    void read(bool isQuiet);
    void send(const Job& job);
    void takeOutcome(const Job& job, const Outcome& outcome);
    void forgetFailed(const Job& job, const Outcome& outcome);
    void showWaiting();
    void tell(EditHistory::Last last, const QString& sentence);
    [[nodiscard]] QString present(const QString& id) const;

    core::servicenow::LifecycleAccess m_access;
    models::RuleBook m_confirmed;
    models::RuleBook m_shown;
    bool m_isLoaded = false;
    bool m_isRunning = false;
    int m_serial = 0;
    std::deque<Job> m_jobs; ///< the first is under way while m_isRunning
    std::vector<Entry> m_done;
    std::vector<Entry> m_undone;
    QHash<QString, QString> m_ids; ///< local and former ids, and what became of them
    EditHistory::Last m_last = EditHistory::Last::Nothing;
    QString m_sentence;
    // Last, so that its threads end before anything that they could reach.
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::services
