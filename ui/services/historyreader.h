// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The import history, asked in the background and joined with our journal. One question of each kind at a time: a newer
// one makes the older answer unwelcome, but a list does not wait for a payload. Lives on the GUI thread; what it is
// given as ports is called on background threads.
#pragma once

#include "core/journal/store/location.h"
#include "core/support/background.h"
#include "ui/models/historyrows.h"
#include "ui/services/tablefilewriter.h"

#include <QObject>

#include <functional>

namespace itam::ui::services {

/// A connection to an instance's tables. Made, used and destroyed on one background thread.
class TableAccess
{
public:
    virtual ~TableAccess() = default;
    [[nodiscard]] virtual core::servicenow::TableClient& tables() = 0;
};

/// Ends soon when it is stopped, even if the journal's server says nothing.
using JournalLookup =
    std::function<Result<QList<models::JournalRun>>(const QStringList& exportIds, std::stop_token stop)>;

struct HistoryPorts
{
    /// Called once for each question. Errors reach the page as they are (CredentialsIncomplete and the like).
    std::function<Result<std::unique_ptr<TableAccess>>()> access = {};
    /// Instead of `access`, for a channel whose instance keeps no runs: called likewise.
    std::function<Result<std::unique_ptr<core::servicenow::RunHistory>>(std::stop_token)> local = {};
    /// What the journal knows of these exports, in any order; empty for none.
    JournalLookup journal = {};
    core::servicenow::HistoryNames names = {};
};
/// Reads the journal of this computer. A journal that is not there yet knows nothing; that is no error.
[[nodiscard]] JournalLookup journalLookup(const core::journal::Location& location);
/// Runs of exports to that address that the journal of this computer remembers (core/exporter/localhistory.h).
[[nodiscard]] std::function<Result<std::unique_ptr<core::servicenow::RunHistory>>(std::stop_token)>
localRuns(const core::journal::Location& journal, const QString& instanceUrl, const QString& idBegin);

using RunPage = core::servicenow::HistoryPage<models::RunEntry>;
using TransactionPage = core::servicenow::HistoryPage<core::servicenow::ImportTransactionRow>;
using ProblemPage = core::servicenow::HistoryPage<core::servicenow::RowProblem>;

class HistoryReader final : public QObject
{
    Q_OBJECT
public:
    explicit HistoryReader(HistoryPorts ports, QObject* parent = nullptr);
    ~HistoryReader() override;

    /// The runs are the journal's own: the instance keeps none of this channel.
    [[nodiscard]] bool isLocal() const { return static_cast<bool>(m_ports.local); }
    /// Another instance. Every question that is open stays without an answer.
    void setPorts(HistoryPorts ports);

    /// Each is answered once, by its signal or by failed(), unless a newer one of its kind comes before.
    void readRuns(const core::servicenow::HistoryQuestion& question, int page);
    void readRun(const QString& number);
    void readTransactions(const core::servicenow::HistoryQuestion& question, int page);
    void readGroups(const core::servicenow::ImportRunRow& run);
    void readProblems(const core::servicenow::ImportRunRow& run, const QString& reason,
                      const core::servicenow::HistoryCursor& after, int page);
    void readPayload(const QString& transactionNumber);
    /// Of a run that is no longer looked at.
    void forgetDetail();

    /// Under a temporary name, renamed at the end. One file at a time.
    void writeRuns(const TableFile& file, const core::servicenow::HistoryQuestion& question);
    void writeTransactions(const TableFile& file, const core::servicenow::HistoryQuestion& question);
    void writeProblems(const TableFile& file, const core::servicenow::ImportRunRow& run, const QString& reason);
    /// Leaves no file behind; answered by writingFailed(Cancelled) at once.
    void cancelWriting();
    [[nodiscard]] bool isWriting() const { return m_writing.isBusy(); }

    enum class Kind
    {
        Runs,
        Run,
        Transactions,
        Groups,
        Problems,
        Payload
    };

signals:
    void runsRead(int page, const itam::ui::services::RunPage& rows);
    void runRead(const itam::ui::models::RunEntry& run);
    void transactionsRead(int page, const itam::ui::services::TransactionPage& rows);
    void groupsRead(const QList<itam::core::servicenow::ProblemGroup>& groups);
    void problemsRead(int page, const itam::ui::services::ProblemPage& rows);
    void payloadRead(const itam::core::servicenow::ImportPayload& payload);
    void failed(itam::ui::services::HistoryReader::Kind kind, const itam::core::support::Error& error);
    /// The runs are there, but the journal could not be read: its columns stay empty.
    void journalFailed(const itam::core::support::Error& error);

    void writingProgressed(qint64 rows);
    void written(const QString& path, qint64 rows);
    void writingFailed(const itam::core::support::Error& error);

private:
    template <typename Value, typename Ask, typename Deliver>
    void ask(core::support::BackgroundLane& lane, Kind kind, Ask ask, Deliver deliver);
    template <typename Row, typename Ask, typename Cells>
    void write(const TableFile& file, Ask ask, Cells cells);

    HistoryPorts m_ports;
    std::unique_ptr<QTimer> m_progressTimer;
    std::shared_ptr<std::atomic<qint64>> m_writtenRows;
    // Last, so that their threads end before anything that they could reach.
    core::support::BackgroundLane m_runs;
    core::support::BackgroundLane m_run;
    core::support::BackgroundLane m_transactions;
    core::support::BackgroundLane m_groups;
    core::support::BackgroundLane m_problems;
    core::support::BackgroundLane m_payload;
    core::support::BackgroundLane m_writing;
};

} // namespace itam::ui::services
