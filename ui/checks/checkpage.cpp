// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checkpage.h"

#include "ui/history/filenotice.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTimer>

namespace itam::ui::checks {
namespace {

constexpr quint32 stateMark = 0x43434831; // "CCH1"
constexpr int permille = 1000;

} // namespace

void CheckPage::forget(const QString& source)
{
    m_isRunning = false;
    m_hasResult = false;
    m_groups.setRows({}); // the kind that was chosen is chosen again when it is found again
    m_found.clear();
    m_bar->clear();
    m_progress->hide();
    showStatus({});
    showEmpty(source.isEmpty() ? Empty::NotReady : Empty::NeverUsed);
    showChosen();
}

void CheckPage::showStatus(const QString& text)
{
    m_status->setText(text);
}

void CheckPage::showRunning()
{
    m_isRunning = true;
    m_bar->clear();
    m_progressText->setText(tr("Beginning\u2026"));
    m_progressBar->setRange(0, 0);
    m_progress->show();
    m_stop->setEnabled(true);
    m_groupTable->setDimmed(m_hasResult);
    m_table->setDimmed(m_hasResult);
    if (m_groups.rowCount() == 0)
        showEmpty(Empty::Running);
    showButtons();
}

void CheckPage::showProgress(const CheckProgress& progress)
{
    if (progress.total <= 0)
        return;
    //: %1 a data type, %2 of %3 records were looked at, %4 is the number of those that are worth to be told
    showPhase(tr("%1: %2 of %3 records, %4 found")
                  .arg(models::titleOf(progress.type), models::count(progress.read), models::count(progress.total),
                       models::count(progress.found)),
              progress.read, progress.total);
}

void CheckPage::showPhase(const QString& text, qint64 done, qint64 total)
{
    m_progressText->setText(text);
    if (total <= 0)
        return m_progressBar->setRange(0, 0);
    const qint64 share = std::clamp<qint64>(done * permille / total, 0, permille);
    m_progressBar->setRange(0, permille);
    m_progressBar->setValue(static_cast<int>(share));
}

void CheckPage::showGroups(const QList<CheckGroup>& groups)
{
    const int before = m_chosen;
    m_isRunning = false;
    m_hasResult = true;
    m_progress->hide();
    m_groupTable->setDimmed(false);
    m_table->setDimmed(false);
    m_chosen = -1;
    m_groups.setRows(groups);
    if (groups.isEmpty())
        showEmpty(Empty::NothingFound);
    else
        m_groupEmpty->hideContent();
    // The same kind as before, or the worst one: it stands first.
    if (!groups.isEmpty())
        m_groupTable->setCurrentIndex(m_groups.index(std::max(0, m_groups.rowOf(before)), 0));
    else
        showChosen();
    showButtons();
}

void CheckPage::showError(const Error& error)
{
    m_isRunning = false;
    m_progress->hide();
    m_groupTable->setDimmed(false);
    m_table->setDimmed(false);
    showButtons();
    if (!m_hasResult)
        return showEmpty(error.code == ErrorCode::CredentialsIncomplete ? Empty::NotReady : Empty::Failed, error);
    m_bar->showError(error);
    if (error.code == ErrorCode::CredentialsIncomplete)
        m_bar->addAction(tr("Go to Integrations"), "goToIntegrationsButton", [this] { emit settingsRequested(); });
    else
        m_bar->addAction(tr("Try again"), "retryButton", [this] { emit runRequested(); });
}

void CheckPage::showStopping()
{
    showPhase(tr("Stopping\u2026"), 0, 0);
}

void CheckPage::showPartial()
{
    m_bar->showMessage({.severity = models::Severity::Warning,
                        .what = tr("The check was stopped."),
                        .meaning = tr("What is shown was found until then. There may be more."),
                        .advice = tr("Let it run to its end before you rely on it.")});
}

void CheckPage::showStopped()
{
    m_isRunning = false;
    m_progress->hide();
    m_groupTable->setDimmed(false);
    m_table->setDimmed(false);
    showButtons();
    if (m_hasResult)
        m_bar->showMessage(
            {.what = tr("The check was stopped."), .meaning = tr("What is shown is the result of the one before.")});
    else
        showEmpty(Empty::NeverUsed);
}

void CheckPage::showRecords(int page, const FoundModel::Page& records)
{
    m_didRecordsFail = false;
    if (page > 0)
        m_found.showPage(page, records);
    else
        m_found.reset(records);
    const int shown = m_found.rowCount();
    QString text = tr("%n record(s)", nullptr, shown);
    if (!m_found.isComplete())
        text = m_found.total() > 0
                   //: %1 of %2 are loaded
                   ? tr("%1 of %2 records").arg(models::count(shown), models::count(m_found.total()))
                   : tr("%n record(s), more follow", nullptr, shown);
    m_count->setText(text);
    if (page == 0 && shown > 0)
        m_table->setCurrentIndex(m_found.index(0, 0));
    showRecordsEmpty();
    showButtons();
    if (page == 0)
        emit recordChosen();
}

void CheckPage::showRecordsFailed(const Error& error)
{
    m_found.pageFailed();
    m_didRecordsFail = true;
    if (m_found.rowCount() == 0)
        return showRecordsEmpty(error);
    m_bar->showError(error);
    m_bar->addAction(tr("Try again"), "retryRecordsButton", [this] {
        m_bar->clear();
        m_found.retry();
    });
}

const CheckGroup* CheckPage::chosenGroup() const
{
    return m_groups.at(m_groups.rowOf(m_chosen));
}

void CheckPage::chooseGroup(int group)
{
    const int row = m_groups.rowOf(group);
    if (row >= 0)
        m_groupTable->setCurrentIndex(m_groups.index(row, 0));
}

const FoundRecord* CheckPage::chosenRecord() const
{
    return m_table->currentIndex().isValid() ? m_found.at(m_table->currentIndex().row()) : nullptr;
}

QString CheckPage::filterText() const
{
    return m_filter->text().trimmed();
}

services::TableFile CheckPage::tableFile() const
{
    services::TableFile file;
    file.columns = m_table->shownColumns();
    for (const int column : std::as_const(file.columns))
        file.headings.append(m_found.headerData(column, Qt::Horizontal).toString());
    return file;
}

void CheckPage::showChosen()
{
    const CheckGroup* group = chosenGroup();
    m_recordsHead->setVisible(group != nullptr);
    if (group) {
        m_groupTitle->setText(QStringLiteral("%1, %2").arg(group->title, models::titleOf(typeOfGroup(group->id))));
        m_meaning->setText(QStringList{group->meaning, group->advice}.join(QLatin1Char(' ')).trimmed());
    } else {
        m_count->clear();
        m_found.clear();
        showRecordsEmpty();
        emit recordChosen();
    }
    showButtons();
}

void CheckPage::showButtons()
{
    m_run->setEnabled(!m_isRunning && m_emptyKind != Empty::NotReady);
    m_allCsv->setEnabled(!m_isRunning && m_groups.rowCount() > 0);
    m_csv->setEnabled(!m_isRunning && m_found.rowCount() > 0);
}

void CheckPage::showRecordsEmpty(const Error& error)
{
    if (m_found.rowCount() > 0)
        return m_empty->hideContent();
    if (m_didRecordsFail) {
        const widgets::Message message = widgets::messageOf(error);
        return m_empty->showContent({.icon = QStringLiteral("error"),
                                     .title = message.what,
                                     .text = message.advice,
                                     .button = tr("Try again"),
                                     .severity = models::Severity::Error});
    }
    if (chosenGroup() && !filterText().isEmpty())
        return m_empty->showContent({.icon = QStringLiteral("filter"),
                                     .title = tr("No record matches this filter"),
                                     .button = tr("Clear filter")});
    m_empty->showContent({.icon = QStringLiteral("neutral"), .title = tr("The records of a chosen kind stand here")});
}

void CheckPage::showEmpty(Empty kind, const Error& error)
{
    m_emptyKind = kind;
    const widgets::Message message = widgets::messageOf(error);
    switch (kind) {
    case Empty::NotReady: {
        const bool isSource = error.code != ErrorCode::CredentialsIncomplete;
        return m_groupEmpty->showContent(
            {.icon = QStringLiteral("integrations"),
             .title = isSource ? tr("No operations database is chosen") : message.what,
             .text = isSource ? tr("Choose one on the page Integrations.") : message.advice,
             .button = tr("Go to Integrations")});
    }
    case Empty::NeverUsed:
        return m_groupEmpty->showContent(
            {.icon = m_words.icon, .title = m_words.neverTitle, .text = m_words.neverText, .button = m_words.run});
    case Empty::Running:
        return m_groupEmpty->showContent(
            {.icon = QStringLiteral("busy"), .title = tr("Looking\u2026"), .severity = models::Severity::Busy});
    case Empty::NothingFound:
        return m_groupEmpty->showContent({.icon = QStringLiteral("ok"),
                                          .title = m_words.noneTitle,
                                          .text = m_words.noneText,
                                          .severity = models::Severity::Ok});
    case Empty::Failed:
        return m_groupEmpty->showContent(
            {.icon = QStringLiteral("error"),
             .title = message.what,
             .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
             .button = tr("Try again"),
             .severity = models::Severity::Error});
    }
}

void CheckPage::answerEmptyButton()
{
    if (m_emptyKind == Empty::NotReady)
        emit settingsRequested();
    else
        emit runRequested();
}

QByteArray CheckPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_groupTable->saveColumns() << m_table->saveColumns() << m_rows->saveState()
           << m_columns->saveState() << m_chosen;
    return bytes;
}

void CheckPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray groups;
    QByteArray records;
    QByteArray rows;
    QByteArray columns;
    int chosen = -1;
    stream >> mark >> groups >> records >> rows >> columns >> chosen;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_groupTable->restoreColumns(groups);
    m_table->restoreColumns(records);
    m_rows->restoreState(rows);
    m_columns->restoreState(columns);
    if (!m_hasResult)
        m_chosen = chosen; // of the first result
}

} // namespace itam::ui::checks
