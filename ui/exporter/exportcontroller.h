// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Joins the page Export with the running export and the journal. GUI thread; borrows everything.
#pragma once

#include "core/support/clock.h"
#include "ui/exporter/exportpage.h"
#include "ui/services/exportservice.h"
#include "ui/services/journalreader.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::exporter {

/// Where the next export would go, as far as the settings tell.
struct ExportTarget
{
    QString instanceName;
    QString instanceUrl;
    QString instanceId; ///< of the embedded instance, whose address changes; empty: found by the address
    models::State environment;
    bool askFirst = false; ///< production: writing there is confirmed (ux.md 1)
    QString source;        ///< for people
    core::model::PerType<bool> included{{true, true, true}};
    QString blocked; ///< why no export can start
};

/// What the journal knows about the instance of `target`: baselines of its newest source only.
[[nodiscard]] ExportScope scopeOf(const ExportTarget& target, const core::journal::Knowledge& knowledge);
/// Pending records of that instance and source, the most frequent cause first.
[[nodiscard]] QList<ProblemGroup> problemsOf(const ExportTarget& target, const core::journal::Knowledge& knowledge);
/// Whose baselines those are; nullopt: the journal does not know this instance.
[[nodiscard]] std::optional<core::journal::Owner>
ownerOf(const ExportTarget& target, const core::journal::Knowledge& knowledge, core::model::DataType type);

class ExportController final : public QObject
{
    Q_OBJECT
public:
    struct Prepared
    {
        core::exporter::ExportThread::MakeSession makeSession;
        core::exporter::ExportOptions options;
    };
    using Prepare = std::function<Prepared(bool full)>;

    ExportController(ExportPage& page, services::ExportService& service, services::JournalReader& journal,
                     widgets::Prompter& prompter, Prepare prepare, QObject* parent = nullptr);

    void setTarget(const ExportTarget& target);
    [[nodiscard]] const ExportTarget& target() const { return m_target; }
    /// Asks first when the target says so. Nothing starts while an export runs; when it is blocked, the page says why.
    void start(bool full);
    /// An export that was prepared and confirmed elsewhere. False: one is running, or it is blocked.
    bool begin(Prepared prepared);
    [[nodiscard]] const core::journal::Knowledge& knowledge() const { return m_knowledge; }

signals:
    /// After each export, and when the target changed.
    void knowledgeChanged();

private:
    void run(bool full);
    void showStopping();
    void showProblems();
    void showKnowledge(const core::journal::Knowledge& knowledge);

    ExportPage& m_page;
    services::ExportService& m_service;
    services::JournalReader& m_journal;
    widgets::Prompter& m_prompter;
    Prepare m_prepare;
    ExportTarget m_target;
    QString m_exported; ///< name of the instance that the page's export went to
    core::journal::Knowledge m_knowledge;
};

} // namespace itam::ui::exporter
