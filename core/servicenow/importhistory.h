// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import Runs and Import Transactions as an instance remembers them, over the public Table API (design.md 6.3), real
// instances included. Values are copied between threads; the class lives on the thread of its TableClient.
#pragma once

#include "core/servicenow/historyquery.h"
#include "core/servicenow/tableclient.h"
#include "core/wire/messages.h"

namespace itam::core::servicenow {

/// Names of the integration application's tables, all with the same scope in front.
struct HistoryNames
{
    QString scope = QStringLiteral("x_fls_flexera_fnms");

    [[nodiscard]] QString runs() const;
    [[nodiscard]] QString transactions() const;
    [[nodiscard]] QString staging(model::DataType type) const;
    [[nodiscard]] QString identities() const;
};

/// How many rows did not land for one reason, as the run itself says it.
struct ReasonCount
{
    QString reason; ///< word of core/wire reason::
    qint64 count = 0;

    friend bool operator==(const ReasonCount&, const ReasonCount&) = default;
};
/// Held back by a property, or a duplicate: the administrator's wish, no problem (design.md D-1, D-11).
[[nodiscard]] bool isProblem(const QString& reason);

/// What runs and transactions have in common.
struct ImportRow
{
    QString sysId;
    QString number;
    QString stateText;                      ///< as the instance writes it
    std::optional<wire::ImportState> state; ///< empty: a word that we do not know
    QString importType;                     ///< as the instance writes it
    std::optional<model::DataType> type;
    QString exportId;
    bool full = false;
    wire::RowCounts rows;
    QDateTime received;
    QDateTime started;
    QDateTime finished;
    QString failureCode;
    QString failureMessage;

    /// From the first segment to the end; empty while it goes on.
    [[nodiscard]] std::optional<std::chrono::seconds> duration() const;
    [[nodiscard]] bool isFinal() const { return state && wire::isFinal(*state); }
    friend bool operator==(const ImportRow&, const ImportRow&) = default;
};

struct ImportRunRow : ImportRow
{
    QString sender;
    QString sourceId;
    qint64 transactionsReceived = 0;
    qint64 transactionsSucceeded = 0;
    qint64 transactionsFailed = 0;
    QString closed; ///< why it was closed before its end, or empty
    QList<ReasonCount> reasons;

    /// It failed, or rows of it did.
    [[nodiscard]] bool hasProblems() const;
    friend bool operator==(const ImportRunRow&, const ImportRunRow&) = default;
};

struct ImportTransactionRow : ImportRow
{
    QString transactionId;
    int segment = 0;
    int attempts = 0;
    int interruptions = 0;
    bool last = false;
    qint64 payloadBytes = 0;

    [[nodiscard]] bool hasProblems() const;
    friend bool operator==(const ImportTransactionRow&, const ImportTransactionRow&) = default;
};

/// One staging row that did not land.
struct RowProblem
{
    QString sysId = {};
    QString key = {};
    QString reason = {};      ///< with what follows the word ("DUPLICATE_OF C0001")
    QString result = {};      ///< inserted, updated, ignored, skipped, error
    QString comment = {};     ///< for people
    QString transaction = {}; ///< number
    qint64 row = 0;

    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

/// A thousand equal failures are one fact (ux.md 2).
struct ProblemGroup
{
    QString reason;
    qint64 count = 0;
    QStringList firstKeys;  ///< a few
    QString failureMessage; ///< of a Failed transaction: what the instance says

    friend bool operator==(const ProblemGroup&, const ProblemGroup&) = default;
};

template <typename T>
struct HistoryPage
{
    QList<T> rows;
    std::optional<HistoryCursor> next; ///< empty: that was the last page
    qint64 total = -1;                 ///< of all pages, with the first page only; -1: the instance did not say
};

struct ImportPayload
{
    QString number; ///< of the transaction
    QByteArray xml;
};
inline constexpr qint64 payloadLimit = 32 * 1024 * 1024;

/// Import Runs, whoever remembers them: the instance in its tables (ImportHistory) or, for a channel that leaves none
/// there, the journal of the computer that exported. Calls block; one thread at a time.
class RunHistory
{
public:
    virtual ~RunHistory() = default;

    [[nodiscard]] virtual Result<HistoryPage<ImportRunRow>> runs(const HistoryQuestion& question,
                                                                 std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<HistoryPage<ImportTransactionRow>> transactions(const HistoryQuestion& question,
                                                                                 std::stop_token stop) = 0;
    /// Error NotFound: nobody knows that number.
    [[nodiscard]] virtual Result<ImportRunRow> run(const QString& number, std::stop_token stop) = 0;
    /// By cause, most frequent first; rows of Failed transactions are one group per failure.
    [[nodiscard]] virtual Result<QList<ProblemGroup>> problemGroups(const ImportRunRow& run, std::stop_token stop) = 0;
    /// Row by row, by key. `reason`: word of one group, or empty for all.
    [[nodiscard]] virtual Result<HistoryPage<RowProblem>> problemRows(const ImportRunRow& run, const QString& reason,
                                                                      const HistoryCursor& after, int limit,
                                                                      std::stop_token stop) = 0;
    /// What was sent. Errors: NotFound, TooLarge (payloadLimit), BadReply.
    [[nodiscard]] virtual Result<ImportPayload> payload(const QString& transactionNumber, std::stop_token stop) = 0;
};

/// Errors of all calls: those of TableClient; NotFound with the number where one row is asked for.
class ImportHistory final : public RunHistory
{
public:
    explicit ImportHistory(TableClient& tables, HistoryNames names = {});

    [[nodiscard]] Result<HistoryPage<ImportRunRow>> runs(const HistoryQuestion& question,
                                                         std::stop_token stop) override;
    [[nodiscard]] Result<HistoryPage<ImportTransactionRow>> transactions(const HistoryQuestion& question,
                                                                         std::stop_token stop) override;
    [[nodiscard]] Result<ImportRunRow> run(const QString& number, std::stop_token stop) override;
    /// Counted by the instance.
    [[nodiscard]] Result<QList<ProblemGroup>> problemGroups(const ImportRunRow& run, std::stop_token stop) override;
    [[nodiscard]] Result<HistoryPage<RowProblem>> problemRows(const ImportRunRow& run, const QString& reason,
                                                              const HistoryCursor& after, int limit,
                                                              std::stop_token stop) override;
    /// Unpacked when the instance keeps it packed.
    [[nodiscard]] Result<ImportPayload> payload(const QString& transactionNumber, std::stop_token stop) override;

private:
    template <typename T>
    [[nodiscard]] Result<HistoryPage<T>> page(const QString& table, const QStringList& queries,
                                              const QStringList& fields, const HistoryQuestion& question,
                                              const std::stop_token& stop);
    /// At most `limit` rows, from one query after the other.
    [[nodiscard]] Result<TablePage> readInTurn(const QString& table, const QStringList& queries,
                                               const QStringList& fields, int limit, bool count,
                                               const std::stop_token& stop);
    [[nodiscard]] Result<void> fillFromStaging(const ImportRunRow& run, ProblemGroup& group,
                                               const std::stop_token& stop);

    TableClient& m_tables;
    HistoryNames m_names;
};

/// A payload as it may be kept: XML as it is, or base64 of zlib or gzip. At most `limit` bytes come out. Errors:
/// BadReply, TooLarge.
[[nodiscard]] Result<QByteArray> unpackedPayload(const QByteArray& stored, qint64 limit = payloadLimit);
/// "CI_NOT_FOUND=5 ADD_OFF=2".
[[nodiscard]] QList<ReasonCount> readReasons(const QString& text);

} // namespace itam::core::servicenow
