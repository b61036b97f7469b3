// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The history of a channel that leaves no Import Runs on the instance (ChannelCapabilities::keepsRuns is false): the
// runs that this computer's journal remembers, in the shape of the instance's own. What others exported is not in it,
// and payloads are not kept. Blocks; one thread at a time.
#pragma once

#include "core/exporter/historypaging.h"
#include "core/journal/journal.h"

namespace itam::core::exporter {

class LocalHistory final : public servicenow::RunHistory
{
public:
    /// `instanceUrl` as exports wrote it (ExportRecord::instanceUrl); of these exports those whose instance id begins
    /// with `idBegin`: what another channel sent to the same address has its runs on the instance. A journal that is
    /// not there yet is an empty history. Errors: those of Journal::openForReading.
    [[nodiscard]] static Result<std::unique_ptr<LocalHistory>>
    open(const journal::Location& location, const QString& instanceUrl, const QString& idBegin, std::stop_token stop);

    [[nodiscard]] Result<servicenow::HistoryPage<servicenow::ImportRunRow>>
    runs(const servicenow::HistoryQuestion& question, std::stop_token stop) override;
    [[nodiscard]] Result<servicenow::HistoryPage<servicenow::ImportTransactionRow>>
    transactions(const servicenow::HistoryQuestion& question, std::stop_token stop) override;
    [[nodiscard]] Result<servicenow::ImportRunRow> run(const QString& number, std::stop_token stop) override;
    /// Of the newest run of a data type: what is pending since. Of older ones nothing is known any more, as every
    /// export sends again what did not land.
    [[nodiscard]] Result<QList<servicenow::ProblemGroup>> problemGroups(const servicenow::ImportRunRow& run,
                                                                        std::stop_token stop) override;
    [[nodiscard]] Result<servicenow::HistoryPage<servicenow::RowProblem>>
    problemRows(const servicenow::ImportRunRow& run, const QString& reason, const servicenow::HistoryCursor& after,
                int limit, std::stop_token stop) override;
    /// NotFound: what was sent is not kept.
    [[nodiscard]] Result<servicenow::ImportPayload> payload(const QString& transactionNumber,
                                                            std::stop_token stop) override;

private:
    LocalHistory(std::optional<journal::Journal> journal, QString instanceUrl, QString idBegin);
    /// Oldest first.
    [[nodiscard]] Result<QList<servicenow::ImportRunRow>> allRuns();
    [[nodiscard]] Result<void> addReasons(servicenow::ImportRunRow& run, const journal::Owner& owner);
    /// Whose pending records those of the run are; nullopt: the run is not the newest of its data type.
    [[nodiscard]] Result<std::optional<journal::Owner>> ownerOf(const servicenow::ImportRunRow& run);

    std::optional<journal::Journal> m_journal; ///< empty: there is none yet
    QString m_instanceUrl;
    QString m_idBegin;
};

} // namespace itam::core::exporter
