// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes of many CIs in the background: what would become of them, and then the change itself. The preview reads
// rules, requestors and the rows of every CI anew, so that it speaks of what is there now. One preview and one change
// at a time. Lives on the GUI thread; the access is called on background threads.
#pragma once

#include "ui/services/cireader.h"

namespace itam::ui::services {

/// Which CIs: these, or all that match.
struct CiTargets
{
    QList<models::CiTarget> chosen = {};
    std::optional<core::servicenow::CiQuestion> matching = {}; ///< set: `chosen` does not count
};

class CiChanger final : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives the changer.
    explicit CiChanger(const core::support::Clock& clock, QObject* parent = nullptr);
    ~CiChanger() override;

    /// Another instance. What is under way is stopped and stays without an answer.
    void setAccess(core::servicenow::LifecycleAccess access);

    /// Answered by previewed() or previewFailed(), unless a newer one comes before.
    void preview(const models::CiChange& change, const CiTargets& targets);
    void cancelPreview();
    /// Those that pass. Answered by applied(), also after stop().
    void apply(const models::ChangePreview& preview);
    /// No further piece; what was answered is in the outcome.
    void stop();
    [[nodiscard]] bool isApplying() const { return m_applying.isBusy(); }
    /// Answered by registered() or registeringFailed().
    void registerOperator();

signals:
    /// CIs read or answered so far; total -1: not known yet.
    void progressed(qint64 done, qint64 total);
    void previewed(const itam::ui::models::ChangePreview& preview);
    void previewFailed(const itam::core::support::Error& error);
    void applied(const itam::core::servicenow::BulkOutcome& outcome);
    /// With what is known of the instance from then on.
    void registered(const QString& requestorId, const itam::ui::services::Knowledge& knowledge);
    void registeringFailed(const itam::core::support::Error& error);

private:
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = -1;
    };
    void beginProgress();
    void endProgress();

    const core::support::Clock& m_clock;
    core::servicenow::LifecycleAccess m_access;
    std::unique_ptr<QTimer> m_progressTimer;
    std::shared_ptr<Progress> m_progress;
    std::stop_source m_stop;
    // Last, so that their threads end before anything that they could reach.
    core::support::BackgroundLane m_previewing;
    core::support::BackgroundLane m_applying;
    core::support::BackgroundLane m_registering;
};

} // namespace itam::ui::services
