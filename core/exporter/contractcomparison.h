// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contracts and their computers against an instance that has no column for our keys: found as the channel finds them
// when it writes (servicenow-ire.md 9, 13.3), a contract by its number, a link by its contract and its CI. Compared is
// what the channel would write: neither state nor class, nor names that the instance does not have. Records come in any
// order and are asked about in groups; kept are 16 bytes for each record and the sys_id of each contract. Lives on the
// thread of its TableClient. Errors: those of TableClient and of the journal; BadReply (contracts that nobody asked
// for: the instance dropped the condition).
#pragma once

#include "core/exporter/knownnames.h"
#include "core/exporter/sourcekeyedcis.h"
#include "core/exporter/verify.h"
#include "core/exporter/verifyplan.h"

#include <map>

namespace itam::core::exporter {

struct ContractComparisonInput
{
    const VerifyPlan& plan; ///< outlives the comparison, as the rest does
    servicenow::TableClient tables;
    SourceKeyedCis& cis;
    QHash<QByteArray, changes::PendingRecord> pending;
    bool updates = false; ///< contracts that are there and differ are written
    int pageSize = targetPageSize;
    std::function<void(const VerifyFinding&)> found;
};

class ContractComparison
{
public:
    explicit ContractComparison(ContractComparisonInput input);

    [[nodiscard]] Result<void> add(const model::RecordBatch& batch, const std::stop_token& stop);
    /// After the last batch: links between contracts and computers of ours that no record stands behind.
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

    [[nodiscard]] const VerifyCounts& counts() const { return m_counts; }

private:
    struct Open
    {
        QByteArray key;
        QString number;
        QString computer;
        QString serial;
        QString name;
        std::vector<std::optional<QString>> expected; ///< by field of m_contract

        [[nodiscard]] bool namesComputer() const { return !computer.isEmpty() || !serial.isEmpty() || !name.isEmpty(); }
    };
    /// What a group was asked about.
    struct Known
    {
        std::map<QString, QList<servicenow::TableRow>> contracts; ///< by number in lower case
        QHash<QString, QString> byComputer;                       ///< sys_ids of CIs
        QHash<QString, QString> bySerial;
        QHash<QString, QString> byName;
        QSet<QString> links; ///< contract and CI
    };

    [[nodiscard]] Open openOf(const model::RecordBatch& batch, std::size_t record) const;
    [[nodiscard]] Result<void> askAndJudge(const std::stop_token& stop);
    [[nodiscard]] Result<void> readContracts(Known& known, const std::stop_token& stop);
    [[nodiscard]] Result<void> findComputers(Known& known, const std::stop_token& stop);
    [[nodiscard]] Result<void> readLinks(Known& known, const std::stop_token& stop);
    [[nodiscard]] Result<void> learnNames(const Known& known, const std::stop_token& stop);
    void judge(const Open& open, const Known& known);
    [[nodiscard]] bool isCompared(const mapping::ExpectedField& field, const std::optional<QString>& expected) const;
    [[nodiscard]] bool isEqual(const mapping::ExpectedField& field, const QString& expected,
                               const servicenow::TableRow& row) const;
    [[nodiscard]] std::vector<FieldDifference> differences(const Open& open, const servicenow::TableRow& row) const;
    [[nodiscard]] static QString ciOf(const Open& open, const Known& known);
    [[nodiscard]] Result<void> reportExtras(const QList<servicenow::TableRow>& links, const std::stop_token& stop);
    void report(VerifyFinding finding);

    ContractComparisonInput m_input;
    mapping::Expectation m_contract; ///< with its parent
    KnownNames m_names;
    VerifyCounts m_counts;
    std::vector<Open> m_open;
    QSet<QByteArray> m_contracts;         ///< sys_ids of those that the source names, as 16 bytes
    std::vector<support::Hash128> m_seen; ///< links that a record stands behind
};

} // namespace itam::core::exporter
