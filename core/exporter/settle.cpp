// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/settle.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <set>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.settle")

std::optional<model::DataType> dataTypeOfImport(const QString& importType)
{
    for (const model::DataType type : model::allDataTypes) {
        if (wire::importTypeOf(type) == importType)
            return type;
    }
    return std::nullopt;
}

QString wentBackText()
{
    return QCoreApplication::translate("Trust",
                                       "The instance was restored, cloned or set up anew since the last export.");
}

class Settler
{
public:
    Settler(journal::Journal& journal, servicenow::IntegrationChannel& channel, const Ports& ports,
            const ExportOptions& options, ProgressBoard& board, ExportControl& control, std::stop_token stop)
        : m_journal(journal)
        , m_channel(channel)
        , m_ports(ports)
        , m_options(options)
        , m_board(board)
        , m_control(control)
        , m_stop(std::move(stop))
    {
    }

    Result<Settled> run(const wire::ConnectionReport& report)
    {
        const auto open = m_journal.openExports(report.instanceId);
        if (!open)
            return failure(open.error());
        for (const journal::ExportRecord& record : *open)
            ITAM_TRY(settleExport(record));
        for (const wire::UnfinishedImport& import : report.unfinished)
            ITAM_TRY(settleUnfinished(import));
        return m_settled;
    }

private:
    Result<void> settleExport(journal::ExportRecord record)
    {
        const auto types = m_journal.types(record.exportId);
        if (!types)
            return failure(types.error());
        for (const journal::TypeRecord& type : *types) {
            if (type.state == journal::TypeState::Open)
                ITAM_TRY(settleType(record, type));
        }
        if (record.outcome == journal::Outcome::Running)
            record.outcome = journal::Outcome::Interrupted;
        if (!record.finished.isValid())
            record.finished = m_ports.clock.nowUtc();
        record.open = false;
        return m_journal.finishExport(record);
    }

    // A run that the instance has open though the journal does not: one of the two was restored from a backup.
    Result<void> settleUnfinished(const wire::UnfinishedImport& import)
    {
        const auto type = dataTypeOfImport(import.importType);
        if (import.kind != QLatin1String("run") || !type || m_settledNow.contains({import.exportId, *type}))
            return {};
        const auto record = m_journal.findExport(import.exportId);
        if (!record)
            return failure(record.error());
        const auto types = m_journal.types(import.exportId);
        if (!types)
            return failure(types.error());
        if (!*record)
            return {};
        for (const journal::TypeRecord& known : *types) {
            if (known.type == *type)
                return known.state == journal::TypeState::Open ? settleType(**record, known)
                                                               : closeAccounted(**record, known);
        }
        journal::TypeRecord blank;
        blank.exportId = import.exportId;
        blank.type = *type;
        blank.started = m_ports.clock.nowUtc();
        ITAM_TRY(m_journal.beginType(blank));
        return settleType(**record, blank);
    }

    // The instance went back to the middle of this run and knows nothing of what came after it. To account for the run
    // again would make its last transaction our change token and hide just that (D-5).
    Result<void> closeAccounted(const journal::ExportRecord& record, const journal::TypeRecord& type)
    {
        ITAM_TRY(m_journal.distrust({record.instanceId, record.sourceId, type.type}, wentBackText()));
        const auto run = close(record, type);
        if (!run)
            return failure(run.error());
        count();
        return {};
    }

    /// Runs that lived in the channel ended with the process that had it: what they did is in doubt.
    Result<FinalRun> close(const journal::ExportRecord& record, const journal::TypeRecord& type)
    {
        if (!m_channel.capabilities().keepsRuns)
            return FinalRun();
        return watchFor(record).close(record.exportId, type.type, wire::CloseReason::Abandoned, m_stop);
    }

    RunWatch watchFor(const journal::ExportRecord& record)
    {
        return {m_channel,       m_ports.clock,   {m_journal.journalId(), m_ports.senderName, record.sourceId},
                m_options.watch, m_options.retry, &m_board,
                &m_control};
    }

    void count()
    {
        ++m_settled.runs;
        m_board.update([this](ExportProgress& progress) { progress.settledRuns = m_settled.runs; });
    }

    Result<void> settleType(const journal::ExportRecord& record, const journal::TypeRecord& type)
    {
        qCInfo(log, "settling %s of the interrupted export %s", qUtf8Printable(model::nameOf(type.type)),
               qUtf8Printable(record.exportId));
        RunWatch watch = watchFor(record);
        const auto run = close(record, type);
        if (!run)
            return failure(run.error());
        const journal::Owner owner{record.instanceId, record.sourceId, type.type};
        const auto accounted =
            accountRun(m_journal, watch, owner, type, *run, std::nullopt, m_ports.clock.nowUtc(), m_stop);
        if (!accounted)
            return failure(accounted.error());
        m_settledNow.insert({record.exportId, type.type});
        count();
        return {};
    }

    journal::Journal& m_journal;
    servicenow::IntegrationChannel& m_channel;
    const Ports& m_ports;
    const ExportOptions& m_options;
    ProgressBoard& m_board;
    ExportControl& m_control;
    std::stop_token m_stop;
    Settled m_settled;
    std::set<std::pair<QString, model::DataType>> m_settledNow; ///< the instance's list is older than these
};

} // namespace

Result<Settled> settle(journal::Journal& journal, servicenow::IntegrationChannel& channel, const Ports& ports,
                       const ExportOptions& options, const wire::ConnectionReport& report, ProgressBoard& board,
                       ExportControl& control, std::stop_token stop)
{
    return Settler(journal, channel, ports, options, board, control, std::move(stop)).run(report);
}

} // namespace itam::core::exporter
