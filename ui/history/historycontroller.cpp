// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycontroller.h"

#include "ui/history/filenotice.h"
#include "ui/history/payloadview.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHeaderView>
#include <QSaveFile>

namespace itam::ui::history {

using core::servicenow::HistoryOrder;
using core::servicenow::HistoryQuestion;
using services::HistoryReader;

HistoryController::HistoryController(HistoryPage& page, HistoryReader& reader, widgets::Prompter& prompter,
                                     const core::support::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_reader(reader)
    , m_prompter(prompter)
    , m_clock(clock)
{
    connectList();
    connectDetail();
    connectAnswers();
    connectFiles();
    m_page.setLocal(m_reader.isLocal());
    m_page.installEventFilter(this);
}

bool HistoryController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && event->type() == QEvent::Show && !m_hasAsked)
        askFirstPage();
    return QObject::eventFilter(watched, event);
}

void HistoryController::connectList()
{
    connect(&m_page, &HistoryPage::choiceChanged, this, &HistoryController::askFirstPage);
    connect(&m_page, &HistoryPage::refreshRequested, this, &HistoryController::refresh);
    connect(&m_page, &HistoryPage::retryRequested, this, &HistoryController::retry);
    connect(&m_page.runs(), &models::PagedModel::orderWanted, this, [this](const HistoryOrder& order) {
        m_page.runs().setOrder(order);
        askFirstPage();
    });
    connect(&m_page.runs(), &models::PagedModel::pageWanted, this, [this](int page) {
        HistoryQuestion question = runQuestion();
        question.after = m_page.runs().startOf(page);
        m_reader.readRuns(question, page);
    });
    connect(&m_page, &HistoryPage::runClosed, &m_reader, &HistoryReader::forgetDetail);
}

void HistoryController::connectDetail()
{
    RunDetail& detail = m_page.detail();
    connect(&detail, &RunDetail::transactionsRequested, this, [this] { askTransactions(0); });
    connect(&detail.transactions(), &models::PagedModel::pageWanted, this, &HistoryController::askTransactions);
    connect(&detail.transactions(), &models::PagedModel::orderWanted, this, [this](const HistoryOrder& order) {
        m_page.detail().transactions().setOrder(order);
        askTransactions(0);
    });
    const auto askProblems = [this] {
        m_reader.readGroups(m_page.detail().run().run);
        askProblemRows(0);
    };
    connect(&detail, &RunDetail::problemsRequested, this, askProblems);
    connect(&detail.problems(), &ProblemsView::retryRequested, this, askProblems);
    connect(&detail.problems(), &ProblemsView::reasonChosen, this, [this] { askProblemRows(0); });
    connect(&detail.problems().rows(), &models::PagedModel::pageWanted, this, &HistoryController::askProblemRows);
    connect(&detail.payload(), &PayloadView::payloadRequested, this, [this](const QString& number) {
        m_page.detail().payload().showLoading();
        m_reader.readPayload(number);
    });
    connect(&detail.payload(), &PayloadView::saveRequested, this, &HistoryController::savePayload);
}

void HistoryController::connectAnswers()
{
    connect(&m_reader, &HistoryReader::runsRead, this, [this](int page, const services::RunPage& rows) {
        m_page.showRuns(page, rows);
        if (std::exchange(m_openFirst, false) && !rows.rows.isEmpty())
            m_page.openRun(rows.rows.first(), false);
    });
    connect(&m_reader, &HistoryReader::runRead, this, [this](const models::RunEntry& entry) {
        const bool isShown = m_page.isRunOpen() && m_page.detail().run().run.number == entry.run.number;
        m_page.openRun(entry, !isShown);
    });
    connect(&m_reader, &HistoryReader::transactionsRead, this,
            [this](int page, const services::TransactionPage& rows) { m_page.detail().showTransactions(page, rows); });
    connect(&m_reader, &HistoryReader::groupsRead, this, [this](const QList<core::servicenow::ProblemGroup>& groups) {
        m_page.detail().problems().showGroups(groups);
    });
    connect(&m_reader, &HistoryReader::problemsRead, this,
            [this](int page, const services::ProblemPage& rows) { m_page.detail().problems().showRows(page, rows); });
    connect(&m_reader, &HistoryReader::payloadRead, this,
            [this](const core::servicenow::ImportPayload& payload) { m_page.detail().payload().showPayload(payload); });
    connect(&m_reader, &HistoryReader::failed, this, &HistoryController::takeError);
    connect(&m_reader, &HistoryReader::journalFailed, &m_page, &HistoryPage::showJournalError);
}

void HistoryController::connectFiles()
{
    connect(&m_page, &HistoryPage::runsCsvRequested, this, [this] {
        pickFile(QStringLiteral("import-runs.csv"), *m_page.runTable(),
                 [this](const services::TableFile& file) { m_reader.writeRuns(file, runQuestion()); });
    });
    connect(&m_page.detail(), &RunDetail::transactionsCsvRequested, this, [this] {
        pickFile(QStringLiteral("%1-transactions.csv").arg(m_page.detail().run().run.number),
                 *m_page.detail().transactionTable(),
                 [this](const services::TableFile& file) { m_reader.writeTransactions(file, transactionQuestion()); });
    });
    connect(&m_page.detail().problems(), &ProblemsView::csvRequested, this, [this] {
        pickFile(QStringLiteral("%1-problems.csv").arg(m_page.detail().run().run.number),
                 *m_page.detail().problems().rowTable(), [this](const services::TableFile& file) {
                     m_reader.writeProblems(file, m_page.detail().run().run, m_page.detail().problems().reason());
                 });
    });
    connect(&m_page.file(), &FileNotice::stopRequested, &m_reader, &HistoryReader::cancelWriting);
    connect(&m_reader, &HistoryReader::writingProgressed, &m_page.file(), &FileNotice::showWriting);
    connect(&m_reader, &HistoryReader::written, &m_page.file(), &FileNotice::showWritten);
    connect(&m_reader, &HistoryReader::writingFailed, &m_page.file(), &FileNotice::showFailed);
}

void HistoryController::askFirstPage()
{
    m_hasAsked = true;
    m_filter = models::filterOf(m_page.choice(), m_clock.nowUtc());
    m_page.showLoading();
    m_reader.readRuns(runQuestion(), 0);
}

HistoryQuestion HistoryController::runQuestion() const
{
    return {.filter = m_filter, .order = m_page.runs().order()};
}

HistoryQuestion HistoryController::transactionQuestion() const
{
    HistoryQuestion question{.order = m_page.detail().transactions().order()};
    question.filter.runId = m_page.detail().run().run.sysId;
    question.filter.problemsOnly = m_page.detail().showsProblemsOnly();
    return question;
}

void HistoryController::askTransactions(int page)
{
    HistoryQuestion question = transactionQuestion();
    if (page > 0)
        question.after = m_page.detail().transactions().startOf(page);
    m_reader.readTransactions(question, page);
}

void HistoryController::askProblemRows(int page)
{
    ProblemsView& problems = m_page.detail().problems();
    if (page == 0)
        problems.showLoading();
    m_reader.readProblems(m_page.detail().run().run, problems.reason(),
                          page > 0 ? problems.rows().startOf(page) : core::servicenow::HistoryCursor(), page);
}

void HistoryController::retry()
{
    if (m_page.runs().rowCount() == 0)
        return askFirstPage();
    refresh();
}

void HistoryController::refresh()
{
    askFirstPage();
    if (!m_page.isRunOpen())
        return;
    m_reader.readRun(m_page.detail().run().run.number);
    m_page.detail().reload();
}

void HistoryController::openRun(const QString& number)
{
    m_reader.readRun(number);
}

void HistoryController::openExport(const QString& exportId)
{
    models::HistoryChoice choice;
    choice.exportId = exportId;
    m_openFirst = true;
    if (m_page.choice() == choice)
        askFirstPage();
    else
        m_page.setChoice(choice);
}

void HistoryController::forgetInstance()
{
    m_page.closeRun();
    m_page.runs().clear();
    m_hasAsked = false;
    m_page.setLocal(m_reader.isLocal());
    m_page.showLoading();
    if (m_page.isVisible())
        askFirstPage();
}

void HistoryController::restoreViewState(const QByteArray& state)
{
    m_page.restoreViewState(state);
    if (m_hasAsked)
        askFirstPage();
}

void HistoryController::takeError(HistoryReader::Kind kind, const Error& error)
{
    switch (kind) {
    case HistoryReader::Kind::Runs:
        m_openFirst = false;
        return m_page.showRunsError(error);
    case HistoryReader::Kind::Run:
        return m_page.showDetailError(error);
    case HistoryReader::Kind::Transactions:
        return m_page.detail().showTransactionsError(error);
    case HistoryReader::Kind::Groups:
    case HistoryReader::Kind::Problems:
        return m_page.detail().problems().showError(error);
    case HistoryReader::Kind::Payload:
        return m_page.detail().payload().showError(error);
    }
}

void HistoryController::pickFile(const QString& name, const widgets::TableView& table,
                                 std::function<void(const services::TableFile&)> write)
{
    services::TableFile file;
    file.columns = table.shownColumns();
    for (const int column : std::as_const(file.columns))
        file.headings.append(table.model()->headerData(column, Qt::Horizontal).toString());
    m_prompter.pickSaveFile(tr("Export the table"), name, tr("CSV files (*.csv)"),
                            [this, file, write = std::move(write)](const QString& path) {
                                if (path.isEmpty())
                                    return;
                                services::TableFile chosen = file;
                                chosen.path = path;
                                m_page.file().showWriting(0);
                                write(chosen);
                            });
}

void HistoryController::savePayload(const core::servicenow::ImportPayload& payload)
{
    m_prompter.pickSaveFile(tr("Save the payload"), payload.number + QLatin1String(".xml"), tr("XML files (*.xml)"),
                            [this, xml = payload.xml](const QString& path) {
                                if (path.isEmpty())
                                    return;
                                QSaveFile file(path);
                                if (file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size() && file.commit())
                                    return m_page.file().showSaved(path);
                                Error error;
                                error.code = ErrorCode::FileUnwritable;
                                error.subject = path;
                                error.detail = file.errorString();
                                m_page.file().showFailed(error);
                            });
}

} // namespace itam::ui::history
