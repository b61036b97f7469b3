// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/pendingsection.h"

#include "core/servicenow/stagedrows.h"
#include "ui/staging/tablelane.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

namespace itam::ui::staging {
namespace {

constexpr int pendingAtOnce = 500;

/// Number of the Import Transaction that carried the record last; empty: none is kept.
Result<QString> lastTransaction(core::servicenow::TableClient& tables, const QString& stagingTable, const QString& key,
                                const std::stop_token& stop)
{
    const auto page = tables.query(
        {.table = stagingTable,
         .query = QStringLiteral("u_key=%1^ORDERBYDESCsys_created_on").arg(core::servicenow::queryValue(key)),
         .fields = {QStringLiteral("u_transaction.number")},
         .limit = 1,
         .count = false},
        stop);
    if (!page)
        return failure(page.error());
    return page->rows.isEmpty() ? QString() : page->rows.first().value(QStringLiteral("u_transaction.number"));
}

} // namespace

PendingSection::PendingSection(const core::journal::Location& journal, PendingSource source,
                               const core::support::Clock& clock)
    : RecordsSection(new PendingPage)
    , m_page(static_cast<PendingPage&>(*page()))
    , m_source(std::move(source))
    , m_clock(clock)
    , m_journal(journal)
{
    connect(&m_page.list(), &exporter::PendingList::pageWanted, this,
            [this](core::model::DataType type, const QByteArray& afterKey) {
                const auto owner = m_source.owner ? m_source.owner(type) : std::nullopt;
                if (owner)
                    m_journal.readPending(*owner, afterKey, pendingAtOnce);
            });
    connect(&m_journal, &services::JournalReader::pendingRead, &m_page.list(), &exporter::PendingList::append);
    connect(&m_journal, &services::JournalReader::pendingFailed, &m_page.list(), &exporter::PendingList::showError);
    connect(&m_page, &PendingPage::refreshRequested, this, &PendingSection::ask);
    connect(&m_page, &PendingPage::exportRequested, this, &PendingSection::exportRequested);
    connect(&m_page, &PendingPage::rowWanted, this, &PendingSection::askRow);
    connect(&m_page, &PendingPage::storyRequested, this, &RecordsSection::storyRequested);
}

void PendingSection::ask()
{
    m_isShown = false; // what is read next is shown even if it is the same
    if (m_source.reread)
        m_source.reread();
    else
        showKnowledge();
}

void PendingSection::showOnly(core::model::DataType type, const QString& text)
{
    m_page.narrow(type, text);
    m_isShown = false;
    showKnowledge();
}

void PendingSection::showKnowledge()
{
    m_page.setObstacle(m_source.obstacle ? m_source.obstacle() : QString());
    const QList<exporter::ProblemGroup> problems =
        m_source.problems ? m_source.problems() : QList<exporter::ProblemGroup>();
    qint64 open = 0;
    for (const exporter::ProblemGroup& problem : problems) {
        if (core::journal::pendingKindOf(problem.reason) == core::journal::PendingKind::Problem)
            open += problem.count;
    }
    emit badgeChanged(static_cast<int>(std::min<qint64>(open, std::numeric_limits<int>::max())));
    if (!m_page.isVisible())
        return refresh(); // nobody looks at it: the list is read when somebody does
    if (std::exchange(m_isShown, true) && problems == m_problems)
        return;
    m_problems = problems;
    m_page.showProblems(problems, m_clock.nowUtc());
}

void PendingSection::showJournalError(const Error& error)
{
    m_page.bar().showError(error);
}

void PendingSection::askRow(core::model::DataType type, const QString& key)
{
    if (key.isEmpty())
        return;
    m_page.setLooking(true);
    m_page.bar().clear();
    askTables<QString>(
        m_row, ports(),
        [table = ports().names.staging(type), key](core::servicenow::TableClient& tables, std::stop_token stop) {
            return lastTransaction(tables, table, key, stop);
        },
        [this, key](const Result<QString>& number) {
            m_page.setLooking(false);
            if (!number)
                return m_page.bar().showError(number.error());
            if (!number->isEmpty())
                emit rowsRequested(*number, key);
            else
                m_page.bar().showMessage({.severity = models::Severity::Neutral,
                                          .what = tr("ServiceNow has no staged row of %1.").arg(key),
                                          .meaning = tr("Staged rows go with their Import Run after some time.")});
        });
}

void PendingSection::forget()
{
    m_row.cancel();
    m_page.setLooking(false);
    m_page.bar().clear();
}

QByteArray PendingSection::saveViewState() const
{
    return m_page.list().table().saveColumns();
}

void PendingSection::restoreViewState(const QByteArray& state)
{
    m_page.list().table().restoreColumns(state);
}

} // namespace itam::ui::staging
