// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The CIs of an instance with their states and actions, asked in the background. One question of each kind at a time: a
// newer one makes the older answer unwelcome. Lives on the GUI thread; the access is called on background threads.
#pragma once

#include "core/support/background.h"
#include "ui/models/cichoice.h"
#include "ui/models/cimodel.h"
#include "ui/services/lifecycleports.h"
#include "ui/services/tablefilewriter.h"

#include <QObject>

namespace itam::ui::services {

using Knowledge = std::shared_ptr<const models::LifecycleKnowledge>;
using CiPage = core::servicenow::RecordPage<core::servicenow::CiRow>;

/// Rules, classes and requestors in three questions, on the calling thread.
[[nodiscard]] Result<Knowledge> readKnowledge(core::servicenow::LifecycleInstance& instance, std::stop_token stop);

class CiReader final : public QObject
{
    Q_OBJECT
public:
    explicit CiReader(QObject* parent = nullptr);
    ~CiReader() override;

    /// Another instance. Every question that is open stays without an answer.
    void setAccess(core::servicenow::LifecycleAccess access);

    /// Each is answered once, by its signal or by failed(), unless a newer one of its kind comes before.
    void readKnowledgeAgain();
    void readPage(const core::servicenow::CiQuestion& question, int page);
    /// What the list does not say: asset, and what both show exactly.
    void readDetail(const QString& sysId);
    void forgetDetail() { m_detail.cancel(); }

    /// All CIs that match, under a temporary name, renamed at the end. One file at a time.
    void write(const TableFile& file, const core::servicenow::CiQuestion& question, const Knowledge& knowledge);
    /// Leaves no file behind; answered by writingFailed(Cancelled) at once.
    void cancelWriting();

    enum class Kind
    {
        Rules,
        Page,
        Detail
    };

signals:
    void knowledgeRead(const itam::ui::services::Knowledge& knowledge);
    void pageRead(int page, const itam::ui::services::CiPage& rows);
    void detailRead(const itam::core::lifecycle::CiSnapshot& ci);
    void failed(itam::ui::services::CiReader::Kind kind, const itam::core::support::Error& error);

    void writingProgressed(qint64 rows);
    void written(const QString& path, qint64 rows);
    void writingFailed(const itam::core::support::Error& error);

private:
    template <typename Value, typename Ask, typename Deliver>
    void ask(core::support::BackgroundLane& lane, Kind kind, Ask ask, Deliver deliver);

    core::servicenow::LifecycleAccess m_access;
    std::unique_ptr<QTimer> m_progressTimer;
    std::shared_ptr<std::atomic<qint64>> m_writtenRows;
    // Last, so that their threads end before anything that they could reach.
    core::support::BackgroundLane m_knowledge;
    core::support::BackgroundLane m_page;
    core::support::BackgroundLane m_detail;
    core::support::BackgroundLane m_writing;
};

} // namespace itam::ui::services
