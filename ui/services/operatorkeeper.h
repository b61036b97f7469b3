// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is at work in this window and what that account may do, the accounts with their roles, and the audit of settings:
// asked and changed in the background. What was changed is recorded one after the other, at the latest when this goes.
// GUI thread.
#pragma once

#include "core/administration/gate.h"
#include "core/support/background.h"
#include "core/support/clock.h"

#include <QObject>

#include <functional>
#include <vector>

namespace itam::ui::services {

class OperatorKeeper final : public QObject
{
    Q_OBJECT
public:
    OperatorKeeper(core::administration::Gate gate, std::shared_ptr<const core::support::Clock> clock,
                   QObject* parent = nullptr);
    /// Waits until what is not recorded yet is.
    ~OperatorKeeper() override;

    [[nodiscard]] const core::administration::Gate& gate() const { return m_gate; }
    /// As last read; nullopt: not yet.
    [[nodiscard]] const std::optional<core::administration::Standing>& standing() const { return m_standing; }

    /// A server has not said yet what this account may do.
    [[nodiscard]] bool isAwaited() const;
    /// Calls `then` once it is not awaited (any more): at once, or when readStanding() ends, whichever way.
    void whenKnown(std::function<void()> then);
    /// May this account do that? A journal on a server is asked by what was read last, so that nobody waits for the
    /// network. Errors: NotPermitted; JournalUnavailable while it is awaited; why the journal could not be asked.
    [[nodiscard]] Result<void> permit(core::model::Intent intent) const;

    /// Answered by standingRead() or failed().
    void readStanding();
    /// At most `limit` changes older than the one with the id `before` (0: from the newest). Answered by changesRead()
    /// or changesFailed().
    void readChanges(qint64 before, int limit);
    /// Answered by roleChanged() or failed().
    void setRole(const QString& account, core::model::Role role);
    void remove(const QString& account);
    [[nodiscard]] bool isChanging() const { return m_changing.isBusy(); }
    /// Answered by recordFailed() when that is so.
    void record(const QList<core::model::SettingChange>& changes);

signals:
    void standingRead(const itam::core::administration::Standing& standing);
    void changesRead(const itam::core::administration::AuditPage& page, qint64 before);
    void changesFailed(const itam::core::support::Error& error);
    void roleChanged(const QString& account);
    void failed(const itam::core::support::Error& error);
    void recordFailed(const itam::core::support::Error& error);
    void recorded();

private:
    void start(const QString& account,
               const std::function<Result<void>(const core::administration::Gate&, const QDateTime&)>& make);
    void startRecording();
    void tellWhoWaits();

    core::administration::Gate m_gate;
    std::shared_ptr<const core::support::Clock> m_clock;
    std::optional<core::administration::Standing> m_standing;
    std::optional<core::support::Error> m_problem; ///< why it could not be read
    std::vector<std::function<void()>> m_waiting;  ///< for what the server says
    QList<core::model::SettingChange> m_unrecorded;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_auditing;
    core::support::BackgroundLane m_changing;
    core::support::BackgroundLane m_recording;
};

} // namespace itam::ui::services
