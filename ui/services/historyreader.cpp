// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/historyreader.h"

#include "core/exporter/localhistory.h"
#include "ui/models/importrunmodel.h"
#include "ui/models/importtransactionmodel.h"
#include "ui/models/rowproblemmodel.h"

#include <QFileInfo>
#include <QTimer>

namespace itam::ui::services {
namespace {

using core::servicenow::HistoryCursor;
using core::servicenow::HistoryQuestion;
using core::servicenow::ImportRunRow;
using core::servicenow::RunHistory;
using models::JournalRun;
using models::RunEntry;

constexpr int progressIntervalMs = 200;

/// The history, on the calling thread, with the connection that it needs.
class OpenHistory
{
public:
    [[nodiscard]] static Result<std::unique_ptr<OpenHistory>> open(const HistoryPorts& ports, std::stop_token stop)
    {
        if (ports.local) {
            auto local = ports.local(std::move(stop));
            if (!local)
                return failure(local.error());
            return std::make_unique<OpenHistory>(nullptr, std::move(*local));
        }
        if (!ports.access)
            return failure(ErrorCode::CredentialsIncomplete, QStringLiteral("no instance is chosen"));
        auto access = ports.access();
        if (!access)
            return failure(access.error());
        auto history = std::make_unique<core::servicenow::ImportHistory>((*access)->tables(), ports.names);
        return std::make_unique<OpenHistory>(std::move(*access), std::move(history));
    }
    OpenHistory(std::unique_ptr<TableAccess> access, std::unique_ptr<RunHistory> history)
        : m_access(std::move(access))
        , m_history(std::move(history))
    {
    }
    [[nodiscard]] RunHistory& history() { return *m_history; }

private:
    std::unique_ptr<TableAccess> m_access; ///< null: none is needed
    std::unique_ptr<RunHistory> m_history;
};

struct JoinedRuns
{
    RunPage page;
    std::optional<Error> journalError;
};

/// The journal only adds: without it the runs are shown all the same.
JoinedRuns joined(const core::servicenow::HistoryPage<ImportRunRow>& runs, const HistoryPorts& ports,
                  std::stop_token stop)
{
    JoinedRuns joined;
    joined.page.next = runs.next;
    joined.page.total = runs.total;
    QStringList exportIds;
    for (const ImportRunRow& run : runs.rows) {
        joined.page.rows.append({run, std::nullopt, static_cast<bool>(ports.local)});
        if (!run.exportId.isEmpty() && (exportIds.isEmpty() || exportIds.last() != run.exportId))
            exportIds.append(run.exportId);
    }
    if (!ports.journal || exportIds.isEmpty())
        return joined;
    exportIds.removeDuplicates();
    const auto known = ports.journal(exportIds, std::move(stop));
    if (!known) {
        joined.journalError = known.error();
        return joined;
    }
    QHash<std::pair<QString, int>, JournalRun> ours;
    for (const JournalRun& each : *known)
        ours.insert({each.exportId, static_cast<int>(each.type)}, each);
    for (RunEntry& entry : joined.page.rows) {
        if (!entry.run.type)
            continue;
        const auto found = ours.constFind({entry.run.exportId, static_cast<int>(*entry.run.type)});
        if (found != ours.cend())
            entry.ours = *found;
    }
    return joined;
}

Result<void> appendExport(core::journal::Journal& journal, const QString& exportId, QList<JournalRun>& runs)
{
    const auto record = journal.findExport(exportId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return {};
    const auto types = journal.types(exportId);
    if (!types)
        return failure(types.error());
    for (const core::journal::TypeRecord& type : *types)
        runs.append({.exportId = exportId,
                     .type = type.type,
                     .outcome = (*record)->outcome,
                     .detail = (*record)->detail,
                     .read = type.read,
                     .sent = type.sent,
                     .unchanged = type.unchanged,
                     .vanished = type.vanished,
                     .segments = type.segments,
                     .retries = type.retries});
    return {};
}

} // namespace

JournalLookup journalLookup(const core::journal::Location& location)
{
    return [location](const QStringList& exportIds, std::stop_token stop) -> Result<QList<JournalRun>> {
        QList<JournalRun> runs;
        auto journal = core::journal::Journal::openIfThere(location, std::move(stop));
        if (!journal || !*journal)
            return journal ? Result<QList<JournalRun>>(runs) : failure(journal.error());
        for (const QString& exportId : exportIds)
            ITAM_TRY(appendExport(**journal, exportId, runs));
        return runs;
    };
}

std::function<Result<std::unique_ptr<RunHistory>>(std::stop_token)>
localRuns(const core::journal::Location& journal, const QString& instanceUrl, const QString& idBegin)
{
    return [journal, instanceUrl, idBegin](std::stop_token stop) -> Result<std::unique_ptr<RunHistory>> {
        return core::exporter::LocalHistory::open(journal, instanceUrl, idBegin, std::move(stop));
    };
}

HistoryReader::HistoryReader(HistoryPorts ports, QObject* parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_progressTimer(std::make_unique<QTimer>())
    , m_writtenRows(std::make_shared<std::atomic<qint64>>(0))
{
    m_progressTimer->setInterval(progressIntervalMs);
    connect(m_progressTimer.get(), &QTimer::timeout, this, [this] { emit writingProgressed(*m_writtenRows); });
}

HistoryReader::~HistoryReader() = default;

void HistoryReader::setPorts(HistoryPorts ports)
{
    m_runs.cancel();
    forgetDetail();
    if (isWriting())
        cancelWriting();
    m_ports = std::move(ports);
}

template <typename Value, typename Ask, typename Deliver>
void HistoryReader::ask(core::support::BackgroundLane& lane, Kind kind, Ask ask, Deliver deliver)
{
    lane.start(
        [ports = m_ports, ask](std::stop_token stop) -> Result<Value> {
            auto open = OpenHistory::open(ports, stop);
            if (!open)
                return failure(open.error());
            return ask((*open)->history(), ports, stop);
        },
        [this, kind, deliver](Result<Value> answer) {
            if (answer)
                deliver(std::move(*answer));
            else
                emit failed(kind, answer.error());
        });
}

void HistoryReader::readRuns(const HistoryQuestion& question, int page)
{
    ask<JoinedRuns>(
        m_runs, Kind::Runs,
        [question](RunHistory& history, const HistoryPorts& ports, std::stop_token stop) -> Result<JoinedRuns> {
            const auto runs = history.runs(question, stop);
            if (!runs)
                return failure(runs.error());
            return joined(*runs, ports, std::move(stop));
        },
        [this, page](const JoinedRuns& runs) {
            emit runsRead(page, runs.page);
            if (runs.journalError)
                emit journalFailed(*runs.journalError);
        });
}

void HistoryReader::readRun(const QString& number)
{
    ask<RunEntry>(
        m_run, Kind::Run,
        [number](RunHistory& history, const HistoryPorts& ports, std::stop_token stop) -> Result<RunEntry> {
            const auto run = history.run(number, stop);
            if (!run)
                return failure(run.error());
            return joined({{*run}, std::nullopt, 1}, ports, std::move(stop)).page.rows.first();
        },
        [this](const RunEntry& run) { emit runRead(run); });
}

void HistoryReader::readTransactions(const HistoryQuestion& question, int page)
{
    ask<TransactionPage>(
        m_transactions, Kind::Transactions,
        [question](RunHistory& history, const HistoryPorts&, std::stop_token stop) {
            return history.transactions(question, stop);
        },
        [this, page](const TransactionPage& rows) { emit transactionsRead(page, rows); });
}

void HistoryReader::readGroups(const ImportRunRow& run)
{
    ask<QList<core::servicenow::ProblemGroup>>(
        m_groups, Kind::Groups,
        [run](RunHistory& history, const HistoryPorts&, std::stop_token stop) {
            return history.problemGroups(run, stop);
        },
        [this](const QList<core::servicenow::ProblemGroup>& groups) { emit groupsRead(groups); });
}

void HistoryReader::readProblems(const ImportRunRow& run, const QString& reason, const HistoryCursor& after, int page)
{
    ask<ProblemPage>(
        m_problems, Kind::Problems,
        [run, reason, after](RunHistory& history, const HistoryPorts&, std::stop_token stop) {
            return history.problemRows(run, reason, after, core::servicenow::historyPageSize, stop);
        },
        [this, page](const ProblemPage& rows) { emit problemsRead(page, rows); });
}

void HistoryReader::readPayload(const QString& transactionNumber)
{
    ask<core::servicenow::ImportPayload>(
        m_payload, Kind::Payload,
        [transactionNumber](RunHistory& history, const HistoryPorts&, std::stop_token stop) {
            return history.payload(transactionNumber, stop);
        },
        [this](const core::servicenow::ImportPayload& payload) { emit payloadRead(payload); });
}

void HistoryReader::forgetDetail()
{
    for (core::support::BackgroundLane* lane : {&m_run, &m_transactions, &m_groups, &m_problems, &m_payload})
        lane->cancel();
}

template <typename Row, typename Ask, typename Cells>
void HistoryReader::write(const TableFile& file, Ask ask, Cells cells)
{
    m_writtenRows = std::make_shared<std::atomic<qint64>>(0);
    m_progressTimer->start();
    m_writing.start(
        [ports = m_ports, file, ask, cells, rows = m_writtenRows](std::stop_token stop) -> Result<void> {
            auto open = OpenHistory::open(ports, stop);
            if (!open)
                return failure(open.error());
            auto writer = TableFileWriter::create(file);
            if (!writer)
                return failure(writer.error());
            HistoryCursor after;
            while (true) {
                const auto page = ask((*open)->history(), ports, after, stop);
                if (!page)
                    return failure(page.error());
                for (const Row& row : page->rows)
                    ITAM_TRY((*writer)->append(cells(row, file.columns)));
                *rows += page->rows.size();
                if (stop.stop_requested())
                    return failure(ErrorCode::Cancelled);
                if (!page->next)
                    return (*writer)->commit();
                after = *page->next;
            }
        },
        [this, path = file.path](const Result<void>& end) {
            m_progressTimer->stop();
            if (end)
                emit written(path, *m_writtenRows);
            else
                emit writingFailed(end.error());
        });
}

void HistoryReader::writeRuns(const TableFile& file, const HistoryQuestion& question)
{
    write<RunEntry>(
        file,
        [question](RunHistory& history, const HistoryPorts& ports, const HistoryCursor& after,
                   std::stop_token stop) -> Result<RunPage> {
            HistoryQuestion next = question;
            next.after = after;
            const auto runs = history.runs(next, stop);
            if (!runs)
                return failure(runs.error());
            return joined(*runs, ports, stop).page;
        },
        [](const RunEntry& row, const QList<int>& columns) {
            QList<QVariant> cells;
            for (const int column : columns)
                cells.append(models::ImportRunModel::raw(row, static_cast<models::ImportRunModel::Column>(column)));
            return cells;
        });
}

void HistoryReader::writeTransactions(const TableFile& file, const HistoryQuestion& question)
{
    using Model = models::ImportTransactionModel;
    write<core::servicenow::ImportTransactionRow>(
        file,
        [question](RunHistory& history, const HistoryPorts&, const HistoryCursor& after, std::stop_token stop) {
            HistoryQuestion next = question;
            next.after = after;
            return history.transactions(next, stop);
        },
        [](const core::servicenow::ImportTransactionRow& row, const QList<int>& columns) {
            QList<QVariant> cells;
            for (const int column : columns)
                cells.append(Model::raw(row, static_cast<Model::Column>(column)));
            return cells;
        });
}

void HistoryReader::writeProblems(const TableFile& file, const ImportRunRow& run, const QString& reason)
{
    using Model = models::RowProblemModel;
    write<core::servicenow::RowProblem>(
        file,
        [run, reason](RunHistory& history, const HistoryPorts&, const HistoryCursor& after, std::stop_token stop) {
            return history.problemRows(run, reason, after, core::servicenow::historyPageSize, stop);
        },
        [](const core::servicenow::RowProblem& row, const QList<int>& columns) {
            QList<QVariant> cells;
            for (const int column : columns)
                cells.append(Model::raw(row, static_cast<Model::Column>(column)));
            return cells;
        });
}

void HistoryReader::cancelWriting()
{
    if (!isWriting())
        return;
    m_writing.cancel();
    m_progressTimer->stop();
    Error cancelled;
    cancelled.code = ErrorCode::Cancelled;
    emit writingFailed(cancelled);
}

} // namespace itam::ui::services
