// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/verify.h"

#include "core/exporter/contractcomparison.h"
#include "core/exporter/sourcekeyedrows.h"
#include "core/exporter/typeverification.h"
#include "core/journal/journal.h"

#include <QLoggingCategory>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.verify")

using model::DataType;

/// What the identification API got as a value, references by the sys_ids of their names. It cannot clear, keeps
/// classes, and says itself who discovered a CI (servicenow-ire.md 13.2, 14).
bool travelsAsValue(const mapping::ExpectedField& field, const QString& expected)
{
    return !expected.isEmpty() && !field.column.startsWith(QLatin1String("itam_")) &&
           field.column != QLatin1String("sys_class_name") && field.column != QLatin1String("discovery_source");
}

class Verifier
{
public:
    Verifier(const VerifyInput& input, const std::function<void(const VerifyFinding&)>& found,
             support::Latest<VerifyProgress>& progress, const std::stop_token& stop)
        : m_input(input)
        , m_found(found)
        , m_progress(progress)
        , m_stop(stop)
        , m_tables(input.instance.tables())
    {
    }

    Result<VerifyReport> run()
    {
        auto database = source::OperationsDatabase::open(m_input.source);
        if (!database)
            return failure(database.error());
        const auto sourceId = (*database)->sourceId();
        if (!sourceId)
            return failure(sourceId.error());
        m_sourceId = *sourceId;
        ITAM_TRY(openJournal());
        const auto properties = readProperties(m_tables, m_stop);
        if (!properties)
            return failure(properties.error());
        m_report.bySource = !m_input.discoverySource.isEmpty();
        for (const DataType type : model::allDataTypes) {
            if (m_input.included[type])
                ITAM_TRY(verifyType(**database, type, *properties));
        }
        ITAM_TRY(readTasks());
        return m_report;
    }

private:
    /// Whose journal entries are about this instance, it says itself; an instance without the integration application
    /// has none.
    Result<void> openJournal()
    {
        auto journal = journal::Journal::openIfThere(m_input.journal, m_stop);
        if (!journal)
            return failure(journal.error());
        m_journal = *std::move(journal);
        const QString journalId = m_journal ? m_journal->journalId() : QString();
        const auto report =
            m_input.instance.channel().connectionTest({journalId, m_input.senderName, m_sourceId}, m_stop);
        if (!report && report.error().code != ErrorCode::EndpointNotFound)
            return failure(report.error());
        if (report)
            m_report.instanceId = report->instanceId;
        return {};
    }

    /// Where several records of the instance match one computer.
    Result<void> readTasks()
    {
        if (!m_report.bySource || !m_journal || !m_input.included[DataType::Hardware])
            return {};
        auto tasks = readDuplicateTasks(m_tables, *m_journal, m_report.instanceId,
                                        m_input.instance.credentials().instance, m_stop);
        if (!tasks)
            return failure(tasks.error());
        m_report.duplicateTasks = *std::move(tasks);
        return {};
    }

    Result<QHash<QByteArray, changes::PendingRecord>> pending(DataType type)
    {
        if (!m_journal || m_report.instanceId.isEmpty())
            return QHash<QByteArray, changes::PendingRecord>();
        return m_journal->pending({m_report.instanceId, m_sourceId, type});
    }

    Result<void> verifyType(source::OperationsDatabase& database, DataType type,
                            const QHash<QString, QString>& properties)
    {
        const auto total = database.count(type);
        if (!total)
            return failure(total.error());
        show(type, {}, *total);
        const auto stream = database.read(type);
        if (!stream)
            return failure(stream.error());
        auto plan = m_report.bySource ? planBySource(m_input.maps, type, (*stream)->columns(), m_input.software)
                                      : planVerification(m_input.maps, type, (*stream)->columns(), properties);
        auto known = pending(type);
        if (!plan || !known)
            return failure(!plan ? plan.error() : known.error());
        if (m_report.bySource)
            return compareBySource(*plan, **stream, std::move(*known), *total);
        KeyedRows rows(m_tables, plan->main.table, plan->main.keyColumn, plan->main.reads(), m_input.pageSize);
        return compare({*plan, rows, m_tables, m_sourceId, std::move(*known), m_found}, **stream, *total);
    }

    Result<void> compareBySource(VerifyPlan& plan, source::RecordStream& stream,
                                 QHash<QByteArray, changes::PendingRecord> known, qint64 total)
    {
        SourceKeyedCis cis(m_tables, m_input.discoverySource, m_journal ? &*m_journal : nullptr, m_report.instanceId);
        if (plan.type == DataType::Contracts) {
            ContractComparison comparison({.plan = plan,
                                           .tables = m_tables,
                                           .cis = cis,
                                           .pending = std::move(known),
                                           .updates = m_input.updatesContracts,
                                           .pageSize = m_input.pageSize,
                                           .found = m_found});
            return run(comparison, plan.type, stream, total);
        }
        std::optional<MaskedColumns> masked;
        if (m_journal && m_input.instance.channel().capabilities().predicts)
            masked.emplace(m_input.instance.channel(), *m_journal,
                           wire::Sender{m_journal->journalId(), m_input.senderName, m_sourceId});
        plan.main.ownerColumn.clear();
        QStringList fields = plan.main.reads();
        fields.removeIf([](const QString& field) { return field.contains(QLatin1String("itam_")); });
        SourceKeyedRows rows(m_tables, {m_input.discoverySource, model::nameOf(plan.type), plan.main.table, fields},
                             m_input.pageSize);
        SourceKeyedRows others = rows;
        KnownNames names(m_tables);
        plan.main.keyColumn = SourceKeyedRows::keyColumn();
        auto compared = compare(
            {plan, rows, m_tables, m_sourceId, std::move(known), m_found,
             [&others](const QStringList& keys, const std::stop_token& stop) { return others.find(keys, stop); },
             travelsAsValue, &cis, masked ? &*masked : nullptr, &names},
            stream, total);
        // P-52: without the plugin there is no such table.
        const bool isOfSam = plan.type == DataType::Applications && m_input.software == settings::SoftwareRoute::Sam;
        if (!compared && compared.error().code == ErrorCode::NotFound && isOfSam)
            return failure(ErrorCode::SamMissing, compared.error().detail, compared.error().subject);
        return compared;
    }

    Result<void> compare(TypeVerificationInput input, source::RecordStream& stream, qint64 total)
    {
        const DataType type = input.plan.type;
        TypeVerification verification(std::move(input));
        return run(verification, type, stream, total);
    }

    template <typename Verification>
    Result<void> run(Verification& verification, DataType type, source::RecordStream& stream, qint64 total)
    {
        while (true) {
            const auto batch = stream.next(m_stop);
            if (!batch)
                return failure(batch.error());
            if (batch->isEmpty())
                break;
            ITAM_TRY(verification.add(*batch, m_stop));
            show(type, verification.counts(), total);
        }
        ITAM_TRY(verification.finish(m_stop));
        const VerifyCounts& counts = m_report.types[type] = verification.counts();
        show(type, counts, total);
        qCInfo(log, "%s: %lld read, %lld equal, %lld missing, %lld different, %lld extra",
               qUtf8Printable(model::nameOf(type)), counts.read, counts.equal, counts.of(Standing::Missing),
               counts.of(Standing::Different), counts.of(Standing::Extra));
        return {};
    }

    void show(DataType type, const VerifyCounts& counts, qint64 total)
    {
        qint64 found = 0;
        for (const qint64 count : counts.found)
            found += count;
        m_progress.update([&](VerifyProgress& progress) { progress = {type, counts.read, total, found}; });
    }

    const VerifyInput& m_input;
    const std::function<void(const VerifyFinding&)>& m_found;
    support::Latest<VerifyProgress>& m_progress;
    std::stop_token m_stop;
    servicenow::TableClient m_tables;
    QString m_sourceId;
    std::optional<journal::Journal> m_journal;
    VerifyReport m_report;
};

} // namespace

QString nameOf(Standing standing)
{
    switch (standing) {
    case Standing::Missing:
        return QStringLiteral("missing");
    case Standing::Different:
        return QStringLiteral("different");
    case Standing::Extra:
        return QStringLiteral("extra");
    case Standing::HeldBack:
        return QStringLiteral("held-back");
    case Standing::Pending:
        return QStringLiteral("pending");
    case Standing::Duplicate:
        return QStringLiteral("duplicate");
    case Standing::OwnedElsewhere:
        return QStringLiteral("owned-elsewhere");
    }
    return {};
}

Result<VerifyReport> verify(const VerifyInput& input, const std::function<void(const VerifyFinding&)>& found,
                            support::Latest<VerifyProgress>& progress, const std::stop_token& stop)
{
    return Verifier(input, found, progress, stop).run();
}

} // namespace itam::core::exporter
