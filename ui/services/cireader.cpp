// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/cireader.h"

#include <QTimer>

namespace itam::ui::services {
namespace {

using core::servicenow::CiQuestion;
using core::servicenow::CiRow;
using core::servicenow::LifecycleAccess;
using core::servicenow::LifecycleInstance;
using models::CiModel;

constexpr int progressIntervalMs = 200;

Result<void> writeAll(LifecycleInstance& instance, const TableFile& file, CiQuestion question,
                      const Knowledge& knowledge, std::atomic<qint64>& rows, std::stop_token stop)
{
    auto writer = TableFileWriter::create(file);
    if (!writer)
        return failure(writer.error());
    while (true) {
        const auto page = instance.cis(question, stop);
        if (!page)
            return failure(page.error());
        for (const CiRow& row : page->rows) {
            QList<QVariant> cells;
            for (const int column : file.columns)
                cells.append(CiModel::raw(row, static_cast<CiModel::Column>(column), *knowledge));
            ITAM_TRY((*writer)->append(cells));
        }
        rows += page->rows.size();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!page->next)
            return (*writer)->commit();
        question.after = *page->next;
    }
}

} // namespace

Result<Knowledge> readKnowledge(LifecycleInstance& instance, std::stop_token stop)
{
    auto configuration = instance.configuration(stop);
    if (!configuration)
        return failure(configuration.error());
    auto classes = instance.classes(stop);
    if (!classes)
        return failure(classes.error());
    auto requestors = instance.requestors(stop);
    if (!requestors)
        return failure(requestors.error());
    auto knowledge = std::make_shared<models::LifecycleKnowledge>();
    knowledge->configuration = std::move(*configuration);
    knowledge->classes = std::move(*classes);
    knowledge->requestors = std::move(*requestors);
    return knowledge;
}

CiReader::CiReader(QObject* parent)
    : QObject(parent)
    , m_progressTimer(std::make_unique<QTimer>())
    , m_writtenRows(std::make_shared<std::atomic<qint64>>(0))
{
    m_progressTimer->setInterval(progressIntervalMs);
    connect(m_progressTimer.get(), &QTimer::timeout, this, [this] { emit writingProgressed(*m_writtenRows); });
}

CiReader::~CiReader() = default;

void CiReader::setAccess(LifecycleAccess access)
{
    m_knowledge.cancel();
    m_page.cancel();
    forgetDetail();
    if (m_writing.isBusy())
        cancelWriting();
    m_access = std::move(access);
}

template <typename Value, typename Ask, typename Deliver>
void CiReader::ask(core::support::BackgroundLane& lane, Kind kind, Ask ask, Deliver deliver)
{
    lane.start(
        [access = m_access, ask](std::stop_token stop) -> Result<Value> {
            auto instance = openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            return ask(**instance, stop);
        },
        [this, kind, deliver](Result<Value> answer) {
            if (answer)
                deliver(std::move(*answer));
            else
                emit failed(kind, answer.error());
        });
}

void CiReader::readKnowledgeAgain()
{
    ask<Knowledge>(
        m_knowledge, Kind::Rules,
        [](LifecycleInstance& instance, std::stop_token stop) { return readKnowledge(instance, stop); },
        [this](const Knowledge& knowledge) { emit knowledgeRead(knowledge); });
}

void CiReader::readPage(const CiQuestion& question, int page)
{
    ask<CiPage>(
        m_page, Kind::Page,
        [question](LifecycleInstance& instance, std::stop_token stop) { return instance.cis(question, stop); },
        [this, page](const CiPage& rows) { emit pageRead(page, rows); });
}

void CiReader::readDetail(const QString& sysId)
{
    ask<core::lifecycle::CiSnapshot>(
        m_detail, Kind::Detail,
        [sysId](LifecycleInstance& instance, std::stop_token stop) -> Result<core::lifecycle::CiSnapshot> {
            const auto found = instance.snapshots({sysId}, stop);
            if (!found)
                return failure(found.error());
            return found->value(sysId);
        },
        [this](const core::lifecycle::CiSnapshot& ci) { emit detailRead(ci); });
}

void CiReader::write(const TableFile& file, const CiQuestion& question, const Knowledge& knowledge)
{
    m_writtenRows = std::make_shared<std::atomic<qint64>>(0);
    m_progressTimer->start();
    m_writing.start(
        [access = m_access, file, question, knowledge, rows = m_writtenRows](std::stop_token stop) -> Result<void> {
            auto instance = openLifecycle(access);
            if (!instance)
                return failure(instance.error());
            return writeAll(**instance, file, question, knowledge, *rows, stop);
        },
        [this, path = file.path](const Result<void>& end) {
            m_progressTimer->stop();
            if (end)
                emit written(path, *m_writtenRows);
            else
                emit writingFailed(end.error());
        });
}

void CiReader::cancelWriting()
{
    if (!m_writing.isBusy())
        return;
    m_writing.cancel();
    m_progressTimer->stop();
    emit writingFailed({ErrorCode::Cancelled, {}, {}, 0, {}});
}

} // namespace itam::ui::services
