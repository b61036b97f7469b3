// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/closerundialog.h"

#include "ui/models/format.h"
#include "ui/models/historyrows.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace itam::ui::history {

using core::servicenow::ImportRunRow;

void UnfinishedModel::setRuns(const QList<ImportRunRow>& runs, const QDateTime& nowUtc)
{
    beginResetModel();
    m_runs = runs;
    m_now = nowUtc;
    endResetModel();
}

const ImportRunRow* UnfinishedModel::at(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

int UnfinishedModel::rowOf(const QString& number) const
{
    for (int row = 0; row < m_runs.size(); ++row) {
        if (m_runs.at(row).number == number)
            return row;
    }
    return -1;
}

int UnfinishedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int UnfinishedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant UnfinishedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRunRow& run = m_runs.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == models::IdRole)
        return run.number;
    if (role == models::StateRole && column == Column::State)
        return QVariant::fromValue(models::stateOf(run));
    if (role == Qt::ToolTipRole && column == Column::Age)
        return models::exactTime(run.received);
    if (role != Qt::DisplayRole && role != models::RawRole)
        return {};
    switch (column) {
    case Column::Number:
        return run.number;
    case Column::Type:
        return models::typeTitle(run);
    case Column::State:
        return models::stateOf(run).word;
    case Column::Sender:
        return run.sender;
    case Column::Age:
        return role == models::RawRole ? QVariant(run.received) : QVariant(models::relativeTime(run.received, m_now));
    }
    return {};
}

QVariant UnfinishedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number:
        return tr("Import Run");
    case Column::Type:
        return tr("Data type");
    case Column::State:
        return tr("State");
    case Column::Sender:
        return tr("Sent by");
    case Column::Age:
        return tr("Received");
    }
    return {};
}

CloseRunDialog::CloseRunDialog(services::RunCloser& closer, const core::support::Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_closer(closer)
    , m_clock(clock)
    , m_bar(new widgets::MessageBar(this))
    , m_table(new widgets::TableView("unfinishedRunsTable", this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_effect(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_comment(new QLineEdit(this))
    , m_refresh(widgets::makeButton(tr("Refresh"), "unfinishedRefreshButton", widgets::ButtonKind::Plain, this))
    , m_cancel(widgets::makeButton(tr("Cancel"), "cancelClosingButton", widgets::ButtonKind::Plain, this))
    , m_close(widgets::makeButton(tr("Close as failed"), "closeAsFailedButton", widgets::ButtonKind::Danger, this))
{
    setObjectName(QStringLiteral("closeRunDialog"));
    setWindowTitle(tr("Close as failed"));
    m_table->setModel(&m_runs);
    m_table->setAccessibleName(tr("Import Runs that are not finished"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({18, 26, 18, 36, 0});
    makeLayout();
    connectCloser();
    showButtons();
}

void CloseRunDialog::makeLayout()
{
    m_effect->setObjectName(QStringLiteral("closingEffectLabel"));
    m_comment->setObjectName(QStringLiteral("closingCommentEdit"));
    m_comment->setPlaceholderText(tr("Why it is closed; ServiceNow keeps this with your name"));
    m_comment->setMaxLength(1000);
    auto* label = widgets::makeLabel(tr("&Comment (required)"), widgets::TextRole::Body, this);
    label->setBuddy(m_comment);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_refresh);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(widgets::makeLabel(tr("An Import Run that is not finished blocks every export. Close one only "
                                            "when whoever sent it is no longer at work."),
                                         widgets::TextRole::Body, this));
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_effect);
    column->addWidget(label);
    column->addWidget(m_comment);
    column->addLayout(foot);
    resize(widgets::textWidth(120), widgets::spacing(90));
    for (QPushButton* button : {m_refresh, m_cancel, m_close})
        button->setAutoDefault(false); // nothing is closed by Return
    m_refresh->setIcon(widgets::icon("refresh"));
    setTabOrder(m_table, m_comment);
    setTabOrder(m_comment, m_refresh);
    setTabOrder(m_refresh, m_cancel);
    setTabOrder(m_cancel, m_close);
}

void CloseRunDialog::connectCloser()
{
    connect(&m_closer, &services::RunCloser::unfinishedRead, this, &CloseRunDialog::showRuns);
    connect(&m_closer, &services::RunCloser::closed, this, &CloseRunDialog::showClosed);
    connect(&m_closer, &services::RunCloser::failed, this, [this](const Error& error) {
        m_isBusy = false;
        m_table->setDimmed(false);
        if (m_runs.rowCount() == 0)
            m_empty->hideContent();
        m_bar->showError(error);
        showButtons();
    });
    connect(m_refresh, &QPushButton::clicked, this, &CloseRunDialog::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &CloseRunDialog::closeChosen);
    connect(m_comment, &QLineEdit::textChanged, this, &CloseRunDialog::showButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CloseRunDialog::showButtons);
    connect(this, &QDialog::finished, this, [this] { m_closer.giveUp(); });
}

void CloseRunDialog::start(const QString& number)
{
    m_wanted = number;
    //: %1 is the name of an instance
    setWindowTitle(tr("Close as failed: %1").arg(m_closer.instance()));
    m_comment->clear();
    m_bar->clear();
    m_cancel->setText(tr("Cancel"));
    m_runs.setRuns({}, m_clock.nowUtc());
    show();
    raise();
    refresh();
    m_comment->setFocus();
}

void CloseRunDialog::refresh()
{
    m_isBusy = true;
    m_bar->clear();
    if (m_runs.rowCount() == 0)
        m_empty->showContent({.icon = QStringLiteral("busy"),
                              .title = tr("Asking ServiceNow\u2026"),
                              .severity = models::Severity::Busy});
    m_table->setDimmed(m_runs.rowCount() > 0);
    showButtons();
    m_closer.readUnfinished();
}

void CloseRunDialog::showRuns(const QList<ImportRunRow>& runs)
{
    m_isBusy = false;
    m_table->setDimmed(false);
    m_runs.setRuns(runs, m_clock.nowUtc());
    if (runs.isEmpty()) {
        m_empty->showContent({.icon = QStringLiteral("ok"),
                              .title = tr("No Import Run blocks"),
                              .text = tr("Every Import Run is finished: an export can start."),
                              .severity = models::Severity::Ok});
        m_cancel->setText(tr("Close"));
    } else {
        m_empty->hideContent();
        m_table->setCurrentIndex(m_runs.index(std::max(0, m_runs.rowOf(m_wanted)), 0));
    }
    showButtons();
}

void CloseRunDialog::closeChosen()
{
    const ImportRunRow* run = chosen();
    if (!run)
        return;
    m_isBusy = true;
    m_wanted = run->number;
    m_bar->clear();
    showButtons();
    m_closer.close(run->number, m_comment->text());
}

void CloseRunDialog::showClosed(const ImportRunRow& run)
{
    m_comment->clear();
    const widgets::Message message =
        run.isFinal() ? widgets::Message{.severity = models::Severity::Ok,
                                         .what = tr("%1 is closed.").arg(run.number),
                                         .meaning = tr("What did not land is sent again by the next export.")}
                      : widgets::Message{.severity = models::Severity::Busy,
                                         .what = tr("%1 takes no more segments.").arg(run.number),
                                         .meaning = tr("It ends when ServiceNow has finished the Import Transaction "
                                                       "that it is processing.")};
    emit runClosed(run.number);
    refresh();
    m_bar->showMessage(message);
}

const ImportRunRow* CloseRunDialog::chosen() const
{
    return m_runs.at(m_table->currentIndex().row());
}

void CloseRunDialog::showButtons()
{
    const ImportRunRow* run = chosen();
    m_refresh->setEnabled(!m_isBusy);
    m_comment->setEnabled(run);
    m_close->setEnabled(run && !m_isBusy && !m_comment->text().trimmed().isEmpty());
    m_close->setText(run ? tr("Close %1 as failed").arg(run->number) : tr("Close as failed"));
    if (!run) {
        m_effect->clear();
        return;
    }
    //: %1 number of an Import Run, %2 who sent it, %3 "3 h ago"
    m_effect->setText(tr("%1 was sent by %2 and received %3. Its waiting Import Transactions become Failed; rows that "
                         "were imported stay.")
                          .arg(run->number, run->sender, models::relativeTime(run->received, m_clock.nowUtc())));
}

} // namespace itam::ui::history
