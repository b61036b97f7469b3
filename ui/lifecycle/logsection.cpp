// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/logsection.h"

#include "ui/lifecycle/instancelane.h"
#include "ui/lifecycle/logpage.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {

using core::servicenow::LifecycleInstance;
using core::servicenow::LogQuestion;
using core::servicenow::LogRow;

namespace {

constexpr quint32 stateMark = 0x4c4c4731; // "LLG1"

using LinesPage = core::servicenow::RecordPage<LogRow>;

} // namespace

LogSection::LogSection(widgets::Prompter& prompter, const core::support::Clock& clock)
    : LifecycleSection(new LogPage(clock))
    , m_page(static_cast<LogPage&>(*page()))
    , m_clock(clock)
{
    connect(&m_page, &LogPage::choiceChanged, this, [this] {
        if (!m_isRestoring)
            ask();
    });
    connect(&m_page, &LogPage::newestWanted, this, [this] {
        if (!m_lane.isBusy())
            askFirstPage(false);
    });
    connect(&m_page.list(), &RecordList::refreshRequested, this, &LogSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page.lines(), &models::PagedModel::pageWanted, this, &LogSection::askPage);
    m_writer.serve(m_page.list(), prompter, [this] { return makeBegin(); });
}

void LogSection::ask()
{
    askFirstPage(true);
}

void LogSection::askFirstPage(bool isAnnounced)
{
    m_question = questionOf(m_page.choice(), m_clock.nowUtc());
    if (isAnnounced)
        m_page.showLoading();
    askInstance<LinesPage>(
        m_lane, ports().access,
        [question = m_question](LifecycleInstance& instance, std::stop_token stop) {
            return instance.log(question, stop);
        },
        [this](const Result<LinesPage>& lines) {
            if (lines)
                return m_page.showLines(0, models::tablePage(*lines));
            // Whoever is told once that it fails need not be told every few seconds.
            m_page.setFollowing(false);
            m_page.showError(lines.error());
        });
}

void LogSection::askPage(int page)
{
    LogQuestion question = m_question;
    question.after = models::recordCursor(m_page.lines().startOf(page));
    askInstance<LinesPage>(
        m_lane, ports().access,
        [question](LifecycleInstance& instance, std::stop_token stop) { return instance.log(question, stop); },
        [this, page](const Result<LinesPage>& lines) {
            if (lines)
                m_page.showLines(page, models::tablePage(*lines));
            else
                m_page.showError(lines.error());
        });
}

RecordWriter::Begin LogSection::makeBegin() const
{
    return [access = ports().access,
            question = m_question](const QList<int>& columns) -> Result<RecordWriter::NextPage> {
        auto opened = services::openLifecycle(access);
        if (!opened)
            return failure(opened.error());
        std::shared_ptr<LifecycleInstance> instance = std::move(*opened);
        return [instance, next = question, columns](std::stop_token stop) mutable -> Result<RecordWriter::Page> {
            const auto lines = instance->log(next, stop);
            if (!lines)
                return failure(lines.error());
            RecordWriter::Page page;
            for (const LogRow& row : lines->rows) {
                RecordWriter::Cells cells;
                for (const int column : columns)
                    cells.append(LogModel::raw(row, static_cast<LogModel::Column>(column)));
                page.rows.append(cells);
            }
            page.isLast = !lines->next;
            next.after = lines->next.value_or(core::servicenow::RecordCursor());
            return page;
        };
    };
}

void LogSection::forget()
{
    m_lane.cancel();
    m_writer.cancel();
    m_page.lines().clear();
    m_page.showLoading();
}

QByteArray LogSection::saveViewState() const
{
    const LogChoice& choice = m_page.choice();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << choice.text << choice.refusedOnly << static_cast<int>(choice.period)
           << m_page.list().table().saveColumns();
    return bytes;
}

void LogSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    LogChoice choice;
    int period = 0;
    QByteArray columns;
    stream >> mark >> choice.text >> choice.refusedOnly >> period >> columns;
    const bool isKnown = period >= 0 && period < static_cast<int>(LogChoice::Period::Between);
    if (mark != stateMark || stream.status() != QDataStream::Ok || !isKnown)
        return;
    choice.period = static_cast<LogChoice::Period>(period);
    m_isRestoring = true;
    m_page.setChoice(choice);
    m_isRestoring = false;
    m_page.list().table().restoreColumns(columns);
}

} // namespace itam::ui::lifecycle
