// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import Runs and Import Transactions (itam-export.md 4) as rows. No rules here: core/sandbox/integration decides. All
// calls run in the transaction or snapshot of their session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"
#include "core/wire/messages.h"

namespace itam::sandbox::store {

struct RunRow
{
    QString sysId;
    QString number;
    core::wire::ImportState state = core::wire::ImportState::New;
    core::model::DataType type = core::model::DataType::Hardware;
    QString exportId;
    QString journalId;
    QString sender;
    QString sourceId;
    bool full = false;
    QString since;
    int expected = 0; ///< transactions; 0: not known yet
    int received = 0;
    bool lastReceived = false;
    QString closed; ///< reason of the close, empty while open
    QString failureCode;
    QString failureMessage;
    QDateTime receivedAt;
    QDateTime progressAt;
    core::wire::RowCounts rows;
};

struct TransactionRow
{
    QString sysId;
    QString number;
    QString run; ///< sys_id
    core::wire::ImportState state = core::wire::ImportState::New;
    core::model::DataType type = core::model::DataType::Hardware;
    QString transactionId;
    QString exportId;
    int segment = 0;
    bool last = false;
    bool full = false;
    QString since;
    QString digest;
    int attempts = 1;
    int interruptions = 0;
    QDateTime receivedAt;
    core::wire::RowCounts rows;
    QString failureCode;
    QString failureMessage;
};

// --- runs
[[nodiscard]] Result<std::optional<RunRow>> findRun(Session& session, const QString& exportId,
                                                    core::model::DataType type);
[[nodiscard]] Result<std::optional<RunRow>> findRunById(Session& session, const QString& sysId);
/// Oldest first. Runs whose state is neither Succeeded nor Failed (P-13).
[[nodiscard]] Result<std::vector<RunRow>> unfinishedRuns(Session& session);
/// Sets sysId and number.
[[nodiscard]] Result<void> insertRun(Writer& writer, RunRow& run);
[[nodiscard]] Result<void> setRunState(Writer& writer, const QString& run, core::wire::ImportState state);
/// One more transaction; progress is now.
[[nodiscard]] Result<void> countSegment(Writer& writer, const QString& run, bool last, int expected);
[[nodiscard]] Result<void> touchRun(Writer& writer, const QString& run);
/// `message`: what finishRun() leaves as failure message.
[[nodiscard]] Result<void> setRunClosed(Writer& writer, const QString& run, const QString& reason,
                                        const QString& message);
/// What an administrator says to it.
[[nodiscard]] Result<void> setRunComments(Writer& writer, const QString& run, const QString& comments);
/// Sums of its transactions, rows by reason, end time, first failure; the state becomes `state`.
[[nodiscard]] Result<void> finishRun(Writer& writer, const RunRow& run, core::wire::ImportState state);

// --- transactions
[[nodiscard]] Result<std::optional<TransactionRow>> findTransaction(Session& session, const QString& transactionId);
[[nodiscard]] Result<std::vector<TransactionRow>> transactionsOf(Session& session, const QString& run);
/// Unfinished ones of all runs, oldest first.
[[nodiscard]] Result<std::vector<TransactionRow>> unfinishedTransactions(Session& session);
/// `payload`: made by qCompress. Sets sysId and number.
[[nodiscard]] Result<void> insertTransaction(Writer& writer, TransactionRow& row, const QByteArray& payload,
                                             qint64 bytes);
[[nodiscard]] Result<void> countAttempt(Writer& writer, const QString& transaction);
[[nodiscard]] Result<QByteArray> payloadOf(Session& session, const QString& transaction);
/// The oldest New or Waiting one: next of the queue (I-02).
[[nodiscard]] Result<std::optional<TransactionRow>> nextQueued(Session& session);
[[nodiscard]] Result<std::optional<TransactionRow>> processingTransaction(Session& session);
[[nodiscard]] Result<void> startTransaction(Writer& writer, const TransactionRow& row);
/// Processing back to New; `interrupted`: by a crash, which is counted (I-04).
[[nodiscard]] Result<void> returnTransaction(Writer& writer, const TransactionRow& row, bool interrupted);
[[nodiscard]] Result<void> succeedTransaction(Writer& writer, const TransactionRow& row,
                                              const core::wire::RowCounts& rows);
[[nodiscard]] Result<void> failTransaction(Writer& writer, const TransactionRow& row, const QString& code,
                                           const QString& message);
/// New and Waiting ones of a closed run.
[[nodiscard]] Result<void> failQueued(Writer& writer, const QString& run, const QString& code, const QString& message);

/// Runs that ended before `before`: they, their transactions, staging rows and row results go (D-1: 90 days). At most
/// `limit` runs; returns how many went.
[[nodiscard]] Result<int> purgeRuns(Writer& writer, const QDateTime& before, int limit);

} // namespace itam::sandbox::store
