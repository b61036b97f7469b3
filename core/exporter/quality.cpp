// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/quality.h"

#include "core/exporter/relations.h"

namespace itam::core::exporter {
namespace {

using model::DataType;
using source::Finding;

/// One look at one database.
class QualityCheck
{
public:
    QualityCheck(source::OperationsDatabase& database, const QualityQuestion& question,
                 const source::OnFinding& onFinding, const OnQualityProgress& onProgress, std::stop_token stop)
        : m_database(database)
        , m_question(question)
        , m_onFinding(onFinding)
        , m_onProgress(onProgress)
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] Result<QualityReport> run();

private:
    using TakeBatch = std::function<void(const model::RecordBatch&)>;

    [[nodiscard]] Result<void> checkHardware();
    [[nodiscard]] Result<void> checkContracts();
    [[nodiscard]] Result<void> checkApplications();
    /// Null when the view cannot be read, which has been told then.
    [[nodiscard]] Result<std::unique_ptr<source::RecordStream>> open(DataType type);
    [[nodiscard]] Result<void> pass(source::RecordStream& stream, const TakeBatch& take);
    [[nodiscard]] const ComputerRelations* computers() const { return m_computers ? &*m_computers : nullptr; }
    [[nodiscard]] source::OnFinding report()
    {
        return [this](const Finding& finding) { add(finding); };
    }
    void add(const Finding& finding);

    source::OperationsDatabase& m_database;
    const QualityQuestion& m_question;
    const source::OnFinding& m_onFinding;
    const OnQualityProgress& m_onProgress;
    std::stop_token m_stop;
    QualityReport m_report;
    std::optional<ComputerRelations> m_computers; ///< empty: the hardware view cannot be read
};

Result<QualityReport> QualityCheck::run()
{
    ITAM_TRY(checkHardware());
    if (m_question.included[DataType::Contracts])
        ITAM_TRY(checkContracts());
    if (m_question.included[DataType::Applications])
        ITAM_TRY(checkApplications());
    return std::move(m_report);
}

void QualityCheck::add(const Finding& finding)
{
    if (!m_question.included[finding.type])
        return;
    m_report.findings.add(finding);
    if (m_onFinding)
        m_onFinding(finding);
}

Result<std::unique_ptr<source::RecordStream>> QualityCheck::open(DataType type)
{
    auto stream = m_database.read(type);
    if (!stream && stream.error().code == ErrorCode::SourceIncomplete) {
        m_report.unreadable[type] = true;
        add({Finding::Kind::MissingRequired, type, {}, {}, stream.error().subject});
        return nullptr;
    }
    if (!stream)
        return failure(std::move(stream).error());
    const auto indexes = m_database.missingIndexes(type);
    if (!indexes)
        return failure(indexes.error());
    for (const Finding& finding : *indexes)
        add(finding);
    (*stream)->tellFindings(report());
    return stream;
}

Result<void> QualityCheck::pass(source::RecordStream& stream, const TakeBatch& take)
{
    QualityProgress progress{stream.columns()->type, 0, 0};
    const auto total = m_database.count(progress.type, m_stop);
    if (!total)
        return failure(total.error());
    progress.total = *total;
    while (true) {
        if (m_onProgress)
            m_onProgress(progress);
        const auto batch = stream.next(m_stop);
        if (!batch)
            return failure(batch.error());
        if (batch->isEmpty())
            break;
        take(*batch);
        progress.read += static_cast<qint64>(batch->size() + batch->unsendableKeys().size());
    }
    m_report.rows[progress.type] = progress.read;
    return {};
}

Result<void> QualityCheck::checkHardware()
{
    const auto stream = open(DataType::Hardware);
    if (!stream)
        return failure(stream.error());
    if (*stream == nullptr)
        return {};
    m_computers.emplace(*(*stream)->columns(), report());
    ITAM_TRY(pass(**stream, [this](const model::RecordBatch& batch) { m_computers->take(batch); }));
    m_computers->end();
    return {};
}

Result<void> QualityCheck::checkContracts()
{
    const auto stream = open(DataType::Contracts);
    if (!stream)
        return failure(stream.error());
    if (*stream == nullptr)
        return {};
    ContractRelations contracts(*(*stream)->columns(), computers(), report());
    ITAM_TRY(pass(**stream, [&contracts](const model::RecordBatch& batch) { contracts.take(batch); }));
    contracts.end();
    return {};
}

Result<void> QualityCheck::checkApplications()
{
    const auto stream = open(DataType::Applications);
    if (!stream)
        return failure(stream.error());
    if (*stream == nullptr)
        return {};
    InstallationRelations installations(*(*stream)->columns(), computers(), report());
    return pass(**stream, [&installations](const model::RecordBatch& batch) { installations.take(batch); });
}

} // namespace

Result<QualityReport> checkQuality(source::OperationsDatabase& database, const QualityQuestion& question,
                                   const source::OnFinding& onFinding, const OnQualityProgress& onProgress,
                                   std::stop_token stop)
{
    return QualityCheck(database, question, onFinding, onProgress, std::move(stop)).run();
}

} // namespace itam::core::exporter
