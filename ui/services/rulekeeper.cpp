// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/rulekeeper.h"

#include "ui/services/lifecycleports.h"

#include <algorithm>

namespace itam::ui::services {

using core::servicenow::LifecycleAccess;
using core::servicenow::LifecycleInstance;
using models::RowChange;
using models::RuleEdit;

namespace {

using Ids = QHash<QString, QString>;

/// What became of an id: a row that was deleted and inserted again has another one, and so on.
QString followed(const Ids& ids, QString id)
{
    for (auto next = ids.constFind(id); next != ids.constEnd(); next = ids.constFind(id))
        id = *next;
    return id;
}

/// Refers to a row that never came to the instance.
bool isLost(const RowChange& change)
{
    if (!change.isInsert() && models::isLocalId(change.sysId))
        return true;
    return std::ranges::any_of(change.after, [](const QString& value) { return models::isLocalId(value); });
}

/// The sys_id of the row afterwards.
Result<QString> sendStep(LifecycleInstance& instance, const RowChange& change, std::stop_token stop)
{
    if (isLost(change))
        return failure(ErrorCode::NotFound, {}, change.table);
    if (change.isInsert())
        return instance.insertRow(change.table, change.after, stop);
    const Result<void> end = change.isDelete() ? instance.deleteRow(change.table, change.sysId, stop)
                                               : instance.updateRow(change.table, change.sysId, change.after, stop);
    if (!end && !(change.goesAlong && end.error().code == ErrorCode::NotFound))
        return failure(end.error());
    return change.sysId;
}

} // namespace

struct RuleKeeper::Outcome
{
    QList<RowChange> done; ///< with the ids of the instance
    Ids ids;               ///< new ones
    std::optional<Error> error;
    qint64 cisInState = 0;
};

namespace {

/// Their records, for editing them. Who may not read those may not edit them.
Result<QList<core::servicenow::StateChoice>> statesOf(const core::lifecycle::RuleSet& rules,
                                                      LifecycleInstance& instance, std::stop_token stop)
{
    auto choices = instance.stateChoices(stop);
    if (choices || (choices.error().code != ErrorCode::Forbidden && choices.error().code != ErrorCode::NotFound))
        return choices;
    QList<core::servicenow::StateChoice> states;
    for (const core::lifecycle::Choice& choice : rules.operationalStates)
        states.append({{}, choice.value, choice.label});
    return states;
}

Result<models::RuleBook> readBook(const LifecycleAccess& access, std::stop_token stop)
{
    auto instance = openLifecycle(access);
    if (!instance)
        return failure(instance.error());
    auto configuration = (*instance)->configuration(stop);
    if (!configuration)
        return failure(configuration.error());
    auto states = statesOf(configuration->rules, **instance, stop);
    if (!states)
        return failure(states.error());
    auto classes = (*instance)->classes(stop);
    if (!classes)
        return failure(classes.error());
    return models::RuleBook{configuration->rules, *states, *classes};
}

/// CIs that show the state; its record stays while there is one.
Result<qint64> cisIn(int state, LifecycleInstance& instance, std::stop_token stop)
{
    core::servicenow::CiQuestion question;
    question.operationalState = state;
    question.limit = 1;
    const auto page = instance.cis(question, stop);
    if (!page)
        return failure(page.error());
    return std::max<qint64>(page->total, page->rows.size());
}

} // namespace

RuleKeeper::RuleKeeper(LifecycleAccess access, QObject* parent) : QObject(parent), m_access(std::move(access))
{
}

RuleKeeper::~RuleKeeper() = default;

void RuleKeeper::setAccess(LifecycleAccess access)
{
    m_lane.cancel();
    m_access = std::move(access);
    m_confirmed = {};
    m_shown = {};
    m_isLoaded = false;
    m_isRunning = false;
    m_jobs.clear();
    m_done.clear();
    m_undone.clear();
    m_ids.clear();
    tell(EditHistory::Last::Nothing, {});
    emit bookChanged();
}

EditHistory RuleKeeper::history() const
{
    const bool isSaving = std::ranges::any_of(m_jobs, [](const Job& job) { return job.edit.has_value(); });
    return {.last = m_last,
            .sentence = m_sentence,
            .canUndo = !m_done.empty(),
            .canRedo = !m_undone.empty(),
            .isSaving = isSaving};
}

void RuleKeeper::tell(EditHistory::Last last, const QString& sentence)
{
    m_last = last;
    m_sentence = sentence;
    emit historyChanged();
}

// --- edits

void RuleKeeper::perform(const RuleEdit& edit)
{
    if (edit.isEmpty())
        return;
    m_undone.clear();
    m_done.push_back({++m_serial, edit});
    enqueue({.edit = edit, .serial = m_serial, .way = Way::Do});
    tell(EditHistory::Last::Done, edit.done);
}

void RuleKeeper::undo()
{
    if (m_done.empty())
        return;
    const Entry entry = m_done.back();
    m_done.pop_back();
    m_undone.push_back(entry);
    enqueue({.edit = models::inverse(entry.edit), .serial = entry.serial, .way = Way::Undo});
    tell(EditHistory::Last::Undone, entry.edit.done);
}

void RuleKeeper::redo()
{
    if (m_undone.empty())
        return;
    const Entry entry = m_undone.back();
    m_undone.pop_back();
    m_done.push_back(entry);
    enqueue({.edit = entry.edit, .serial = entry.serial, .way = Way::Redo});
    tell(EditHistory::Last::Done, entry.edit.done);
}

QString RuleKeeper::present(const QString& id) const
{
    return followed(m_ids, id);
}

void RuleKeeper::showWaiting()
{
    m_shown = m_confirmed;
    for (const Job& job : m_jobs) {
        if (!job.edit)
            continue;
        for (const RowChange& step : job.edit->steps)
            models::apply(models::withIds(step, [this](const QString& id) { return present(id); }), m_shown);
    }
    emit bookChanged();
}

// --- jobs, one after the other

void RuleKeeper::enqueue(Job job)
{
    const bool isEdit = job.edit.has_value();
    m_jobs.push_back(std::move(job));
    if (isEdit)
        showWaiting();
    startNext();
}

void RuleKeeper::refresh()
{
    // One reading behind the last edit is enough.
    const bool isWaiting = !m_jobs.empty() && !m_jobs.back().edit && (m_jobs.size() > 1 || !m_isRunning);
    if (isWaiting)
        m_jobs.back().isQuiet = false;
    else
        enqueue({.edit = {}, .serial = 0, .way = Way::Do, .isQuiet = false});
}

void RuleKeeper::startNext()
{
    if (m_isRunning || m_jobs.empty())
        return;
    m_isRunning = true;
    const Job job = m_jobs.front();
    if (job.edit)
        send(job);
    else
        read(job.isQuiet);
}

void RuleKeeper::read(bool isQuiet)
{
    if (!isQuiet)
        emit readingStarted();
    m_lane.start([access = m_access](std::stop_token stop) { return readBook(access, stop); },
                 [this, isQuiet](Result<models::RuleBook> reading) {
                     m_isRunning = false;
                     m_jobs.pop_front();
                     if (reading) {
                         m_isLoaded = true;
                         m_confirmed = std::move(*reading);
                         showWaiting();
                     } else if (!isQuiet) {
                         emit readFailed(reading.error());
                     }
                     startNext();
                 });
}

void RuleKeeper::send(const Job& job)
{
    m_lane.start(
        [access = m_access, edit = *job.edit, ids = m_ids](std::stop_token stop) mutable {
            Outcome outcome;
            auto instance = openLifecycle(access);
            if (!instance) {
                outcome.error = instance.error();
                return outcome;
            }
            if (edit.stateNotInUse) {
                const auto cis = cisIn(*edit.stateNotInUse, **instance, stop);
                if (!cis)
                    outcome.error = cis.error();
                else
                    outcome.cisInState = *cis;
                if (outcome.error || outcome.cisInState > 0)
                    return outcome;
            }
            for (const RowChange& step : std::as_const(edit.steps)) {
                RowChange change = models::withIds(step, [&](const QString& id) { return followed(ids, id); });
                const Result<QString> sysId = sendStep(**instance, change, stop);
                if (!sysId) {
                    outcome.error = sysId.error();
                    return outcome;
                }
                if (change.isInsert() && change.sysId != *sysId) {
                    outcome.ids.insert(change.sysId, *sysId);
                    ids.insert(change.sysId, *sysId);
                    change.sysId = *sysId;
                }
                outcome.done.append(change);
            }
            return outcome;
        },
        [this, job](const Outcome& outcome) { takeOutcome(job, outcome); });
}

void RuleKeeper::takeOutcome(const Job& job, const Outcome& outcome)
{
    m_isRunning = false;
    m_jobs.pop_front();
    m_ids.insert(outcome.ids);
    for (const RowChange& change : outcome.done)
        models::apply(change, m_confirmed);
    const bool failed = outcome.error || outcome.cisInState > 0;
    if (failed) {
        forgetFailed(job, outcome);
        // Whether a lost answer stands for a done step, and what others changed, only the instance knows.
        m_jobs.push_back({.edit = {}, .serial = 0, .way = Way::Do, .isQuiet = true});
        tell(EditHistory::Last::Nothing, {});
    } else {
        emit historyChanged();
    }
    showWaiting();
    if (failed)
        emit editFailed(
            {*job.edit, outcome.error.value_or(Error{}), static_cast<int>(outcome.done.size()), outcome.cisInState});
    else
        emit editDone();
    startNext();
}

void RuleKeeper::forgetFailed(const Job& job, const Outcome& outcome)
{
    // What was to be undone or done again on top of it has nothing to stand on.
    std::erase_if(m_jobs, [&](const Job& waiting) { return waiting.edit && waiting.serial == job.serial; });
    const auto isIt = [&](const Entry& entry) { return entry.serial == job.serial; };
    std::vector<Entry> entries;
    for (std::vector<Entry>* stack : {&m_done, &m_undone}) {
        std::copy_if(stack->begin(), stack->end(), std::back_inserter(entries), isIt);
        std::erase_if(*stack, isIt);
    }
    if (entries.empty())
        return;
    Entry entry = entries.front();
    if (job.way == Way::Undo && outcome.done.isEmpty()) {
        m_done.push_back(entry); // it still holds
    } else if (job.way == Way::Redo && outcome.done.isEmpty()) {
        m_undone.push_back(entry);
    } else if (job.way == Way::Do && !outcome.done.isEmpty()) {
        entry.edit.steps.resize(outcome.done.size());
        m_done.push_back(entry);
    }
}

} // namespace itam::ui::services
