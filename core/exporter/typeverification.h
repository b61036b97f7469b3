// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One data type of a verification: the records of the source one by one against the rows of the instance. What cannot
// be judged by its row alone (no row at that place, another CI, another person) is collected in groups and asked for.
// Lives on the thread of its session. Errors: those of verify().
#pragma once

#include "core/exporter/knownnames.h"
#include "core/exporter/maskedcolumns.h"
#include "core/exporter/sourcekeyedcis.h"
#include "core/exporter/verify.h"
#include "core/exporter/verifyplan.h"

namespace itam::core::exporter {

/// What one verification of one data type needs; all of it outlives it.
struct TypeVerificationInput
{
    const VerifyPlan& plan;
    TargetRows& rows;
    servicenow::TableClient tables;
    QString sourceId;
    QHash<QByteArray, changes::PendingRecord> pending;
    std::function<void(const VerifyFinding&)> found;
    /// Rows by their keys; empty: by the key column of the target.
    std::function<Result<QList<servicenow::TableRow>>(const QStringList& keys, const std::stop_token&)> find = {};
    /// Fields that are compared; empty: all.
    std::function<bool(const mapping::ExpectedField&, const QString& expected)> compares = {};
    /// Where the instance keeps no table of identities: CIs by ComputerID. Not null: `find` is given as well.
    SourceKeyedCis* cis = nullptr;
    MaskedColumns* masked = nullptr; ///< null: every difference is one to be repaired
    KnownNames* names = nullptr;     ///< null: what is referred to by name is made where it is missing
};

class TypeVerification
{
public:
    explicit TypeVerification(TypeVerificationInput input);

    [[nodiscard]] Result<void> add(const model::RecordBatch& batch, const std::stop_token& stop);
    /// After the last batch.
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

    [[nodiscard]] const VerifyCounts& counts() const { return m_counts; }

private:
    /// A record that waits for what is asked about it.
    struct Open
    {
        const TargetPlan* target = nullptr;
        QByteArray key; ///< of the record
        QString place;  ///< key of its row
        QString computer;
        std::vector<std::vector<std::optional<QString>>> expected; ///< by expectation and field
        std::optional<servicenow::TableRow> row;
        std::optional<model::RecordBatch> record; ///< when it may have to be asked about
        bool isShared = false;                    ///< its row is that of another record, which says how it looks
    };
    struct Known
    {
        QHash<QString, KnownIdentity> identities;
        QSet<QString> people;
    };

    [[nodiscard]] Result<void> addRecord(const model::RecordBatch& batch, std::size_t record,
                                         const std::stop_token& stop);
    [[nodiscard]] bool isPlainlyEqual(const Open& open) const;
    [[nodiscard]] Result<void> askAndJudge(const std::stop_token& stop);
    [[nodiscard]] Result<void> findMissingRows(const std::stop_token& stop);
    void noteUsed(const Open& open);
    [[nodiscard]] Result<void> takeSharedRows(const std::stop_token& stop);
    /// Of the computers of records without a row: `ofNames` of those records only, else all.
    [[nodiscard]] Result<void> takeRowsThatAgree(bool ofNames, const std::stop_token& stop);
    [[nodiscard]] static QString criterionOf(const Open& open, const QString& read);
    [[nodiscard]] Result<Known> askAbout(const std::stop_token& stop);
    [[nodiscard]] Result<QHash<QString, KnownIdentity>> identitiesOf(const QStringList& computers,
                                                                     const std::stop_token& stop);
    /// Empty: it is equal.
    [[nodiscard]] std::optional<VerifyFinding> judge(const Open& open, const Known& known);
    [[nodiscard]] Result<void> tellOwners(std::vector<std::pair<const Open*, VerifyFinding>>& findings,
                                          const std::stop_token& stop);
    [[nodiscard]] std::vector<FieldDifference> differences(const Open& open, const Known* known) const;
    [[nodiscard]] std::optional<FieldDifference> ciDifference(const Open& open, const Known* known) const;
    void report(VerifyFinding finding);
    [[nodiscard]] Result<void> reportExtras(const std::stop_token& stop);

    TypeVerificationInput m_input;
    MergeJoin m_join;
    VerifyCounts m_counts;
    std::vector<Open> m_open;
    std::vector<TargetRow> m_extras;
    std::vector<support::Hash128> m_used; ///< sys_ids of rows that records have; where two may have one
};

} // namespace itam::core::exporter
