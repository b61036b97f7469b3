// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The import runs of a channel whose instance keeps none: what became of each record of each segment, told in the words
// of the wire, as long as the channel lives. Memory: what did not land, and the records of the segment in work. Lives
// on the sender thread.
#pragma once

#include "core/wire/messages.h"

#include <QHash>

#include <map>

namespace itam::core::identification {

/// How one record ended.
struct Outcome
{
    QString key;
    bool landed = false;
    wire::RowResult result = wire::RowResult::Error;
    QString reason;         ///< of one that did not land
    QStringList notes = {}; ///< in a dry run: servicenow::predictionnote of one that would
};

/// Hears of each outcome as it comes, and of what takes it back (LocalRuns).
class OutcomeWatch
{
public:
    virtual ~OutcomeWatch() = default;
    virtual void recorded(const Outcome& outcome) = 0;
    virtual void takenBack(const QString& key, const QString& reason) = 0;
    virtual void givenBack(const QString& key, const QString& reason) = 0;
};

class LocalRuns
{
public:
    /// `watch` outlives the runs; may be null.
    explicit LocalRuns(OutcomeWatch* watch = nullptr) : m_watch(watch) {}

    /// The segment is in work from now on, again if it was before: what is recorded of its records stays.
    void begin(const wire::SegmentHeader& header, qint64 propertyVersion);
    /// Of the segment in work.
    [[nodiscard]] bool isRecorded(const QString& key) const { return m_recorded.contains(key); }
    void record(const Outcome& outcome);
    /// Of a record of this run that counted as landed: something that belongs to it is not there yet (D-12). As long as
    /// that is so it has not landed, whatever becomes of the run.
    void takeBack(const QString& key, const QString& reason);
    /// What was missing is there: what takeBack() said under `reason` is over.
    void giveBack(const QString& key, const QString& reason);
    /// Of a record of this run that landed: columns that are empty in the source and keep their value there. No reason
    /// to send it again.
    void remarkNotCleared(const QString& key, wire::RowResult result, const QStringList& columns);
    /// Its answer is final.
    void finish();

    /// nullopt: there is no such run.
    [[nodiscard]] std::optional<wire::RunReport> report(const QString& exportId, model::DataType type) const;
    /// Idempotent; a run that is not known becomes one that failed and has no transactions (D-3).
    void close(const QString& exportId, model::DataType type, wire::CloseReason reason);
    /// What did not land, and what landed with a remark (wire::isRemark()), in the order of their keys. `more`: there
    /// are others behind the last one.
    [[nodiscard]] QList<wire::NotLandedRow> notLanded(const QString& exportId, model::DataType type,
                                                      const wire::RowsRequest& request, bool& more) const;
    void forget(const QString& exportId);

    /// The run sends everything again, not only what changed.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    /// Numbers of the run and the transaction in work.
    [[nodiscard]] QString runNumber() const { return m_run->report.number; }
    [[nodiscard]] QString transactionNumber() const { return transaction().number; }

private:
    struct Run
    {
        wire::RunReport report;
        std::map<QString, wire::NotLandedRow> notLanded;
        std::map<QString, wire::NotLandedRow> remarked; ///< counts only as long as the record is not in the other
        bool hasLast = false;
    };
    [[nodiscard]] wire::TransactionReport& transaction() const;
    static void updateState(Run& run);

    OutcomeWatch* m_watch;
    std::map<std::pair<QString, model::DataType>, Run> m_runs;
    Run* m_run = nullptr; ///< that of the segment in work
    QString m_transactionId;
    qint64 m_propertyVersion = 0;
    bool m_isLast = false;
    bool m_isFull = false;
    QSet<QString> m_recorded;
};

} // namespace itam::core::identification
