// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/cispage.h"

#include "ui/history/filenotice.h"
#include "ui/lifecycle/cidetail.h"
#include "ui/lifecycle/cifilter.h"
#include "ui/models/format.h"
#include "ui/models/recordpages.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QSplitter>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

using Column = models::CiModel::Column;
using ChangeKind = models::CiChange::Kind;

constexpr quint32 stateMark = 0x43495331; // "CIS1"
constexpr int followPauseMs = 200;
constexpr int secondMs = 1000;

} // namespace

CisPage::CisPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_cis(clock)
    , m_knowledge(std::make_shared<models::LifecycleKnowledge>())
    , m_count(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_refresh(widgets::makeButton(tr("Refresh"), "refreshCisButton", widgets::ButtonKind::Plain, this))
    , m_csv(widgets::makeButton(tr("Export CSV"), "cisCsvButton", widgets::ButtonKind::Plain, this))
    , m_filter(new CiFilter(this))
    , m_bar(new widgets::MessageBar(this))
    , m_file(new history::FileNotice(this))
    , m_selected(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_selectAll(widgets::makeButton({}, "selectAllMatchingButton", widgets::ButtonKind::Link, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new widgets::TableView("cisTable", this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_detail(new CiDetail(clock, this))
    , m_follow(new QTimer(this))
    , m_seconds(new QTimer(this))
{
    setObjectName(QStringLiteral("cisPage"));
    makeLayout();
    makeShortcuts();
    connectTable();
    connect(m_filter, &CiFilter::choiceChanged, this, [this](const models::CiChoice& choice) {
        if (!m_isRestoring)
            emit choiceChanged(choice);
    });
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &CisPage::answerEmptyButton);
    connect(m_detail, &CiDetail::closeRequested, this, &CisPage::closeCi);
    m_seconds->setInterval(secondMs);
    connect(m_seconds, &QTimer::timeout, this, &CisPage::tick);
    showEmpty(Empty::Loading);
    showCount();
    showSelection();
}

void CisPage::makeLayout()
{
    m_table->setAccessibleName(tr("CIs"));
    m_table->setModel(&m_cis);
    m_table->setColumnWidths({24, 18, 20, 13, 18, 16, 18, 16, 14, 14, 0});
    m_table->setColumnsHidden({static_cast<int>(Column::SerialNumber), static_cast<int>(Column::AssetTag),
                               static_cast<int>(Column::Updated), static_cast<int>(Column::SysId)});
    m_detail->hide();
    m_splitter->setObjectName(QStringLiteral("cisSplitter"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(widgets::spacing(2));

    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(makeHead());
    column->addWidget(m_filter);
    column->addWidget(m_bar);
    column->addWidget(m_file);
    column->addWidget(makeChanges());
    column->addWidget(m_splitter, 1);
}

QWidget* CisPage::makeHead()
{
    auto* head = new QWidget(this);
    m_count->setObjectName(QStringLiteral("cisCountLabel"));
    m_count->setWordWrap(false);
    m_refresh->setIcon(widgets::icon("refresh"));
    m_refresh->setToolTip(tr("Ask ServiceNow again (F5)"));
    m_csv->setIcon(widgets::icon("download"));
    m_csv->setToolTip(tr("Write all CIs that match the filters to a file"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(widgets::makeLabel(tr("CIs"), widgets::TextRole::Title, head));
    row->addWidget(m_count, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_csv);
    // From the title along the reading order, though the buttons were made first.
    setTabOrder(m_refresh, m_csv);
    setTabOrder(m_csv, m_filter);
    connect(m_refresh, &QPushButton::clicked, this, &CisPage::refreshRequested);
    connect(m_csv, &QPushButton::clicked, this, &CisPage::csvRequested);
    return head;
}

QWidget* CisPage::makeChanges()
{
    auto* bar = new QWidget(this);
    auto* row = new widgets::FlowLayout(bar);
    const auto add = [&](const QString& text, const char* name, const char* icon, ChangeKind kind) {
        QPushButton* button = widgets::makeButton(text, name, widgets::ButtonKind::Plain, bar);
        button->setIcon(widgets::icon(icon));
        connect(button, &QPushButton::clicked, this, [this, kind] { emit changeRequested(kind); });
        widgets::setTabBefore(button, m_selectAll); // which was made before
        m_changes.append(button);
        row->addWidget(button);
    };
    add(tr("Set state\u2026"), "setStateButton", "lifecycle", ChangeKind::SetState);
    add(tr("Apply action\u2026"), "applyActionButton", "plus", ChangeKind::AddAction);
    add(tr("Remove action\u2026"), "removeActionButton", "close", ChangeKind::RemoveAction);
    add(tr("Extend lease\u2026"), "extendLeaseButton", "waiting", ChangeKind::ExtendLease);
    m_selected->setObjectName(QStringLiteral("selectedCisLabel"));
    m_selected->setWordWrap(false);
    row->addWidget(m_selected);
    row->addWidget(m_selectAll);
    connect(m_selectAll, &QPushButton::clicked, this, [this] {
        m_allMatching = true;
        m_table->setFocus(); // the link is about to go
        showSelection();
    });
    return bar;
}

void CisPage::makeShortcuts()
{
    const auto add = [this](const QString& text, const char* name, const QKeySequence& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add(tr("&Find"), "findCiAction", QKeySequence::Find), &QAction::triggered, m_filter, &CiFilter::focusText);
    connect(add(tr("&Set state"), "setStateAction", QKeySequence(Qt::Key_F2)), &QAction::triggered, this, [this] {
        if (targetTotal() > 0)
            emit changeRequested(ChangeKind::SetState);
    });
}

void CisPage::connectTable()
{
    connect(m_table, &widgets::TableView::rowActivated, this, [this] { openCurrent(true); });
    // Walking through the list shows each CI below, once the walk rests.
    m_follow->setSingleShot(true);
    m_follow->setInterval(followPauseMs);
    connect(m_follow, &QTimer::timeout, this, [this] { openCurrent(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (isCiOpen())
            m_follow->start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_allMatching = false;
        showSelection();
    });
}

void CisPage::showLoading()
{
    m_refresh->setEnabled(false);
    m_bar->clear();
    m_table->setDimmed(m_cis.rowCount() > 0);
    if (m_cis.rowCount() == 0)
        showEmpty(Empty::Loading);
}

void CisPage::setKnowledge(const services::Knowledge& knowledge)
{
    m_knowledge = knowledge;
    m_cis.setKnowledge(knowledge);
    m_filter->setKnowledge(*knowledge);
    if (isCiOpen())
        m_detail->showCi(core::servicenow::CiRow(m_detail->ci()), knowledge);
}

void CisPage::showCis(int page, const services::CiPage& rows)
{
    const QString current = m_table->currentIndex().data(models::IdRole).toString();
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_bar->clear();
    m_isLoaded = true;
    if (page > 0) {
        m_cis.showPage(page, models::tablePage(rows));
    } else {
        m_cis.reset(models::tablePage(rows));
        const int row = m_cis.findRow([&](const core::servicenow::CiRow& ci) { return ci.sysId == current; });
        const bool isSameCi = row >= 0 && isCiOpen() && m_detail->ci().sysId == current;
        if (m_cis.rowCount() > 0)
            m_table->setCurrentIndex(m_cis.index(std::max(0, row), 0));
        m_follow->stop();
        if (isSameCi)
            openCurrent(false);
    }
    if (m_cis.rowCount() > 0)
        m_empty->hideContent();
    else
        showEmpty(choice().isEmpty() ? Empty::NeverUsed : Empty::Filtered);
    showCount();
    showSelection();
}

void CisPage::showError(const Error& error)
{
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_cis.pageFailed();
    showCount();
    if (m_cis.rowCount() == 0) {
        showEmpty(error.code == ErrorCode::CredentialsIncomplete ? Empty::NotReady : Empty::Failed, error);
        return;
    }
    m_bar->showError(error);
    m_bar->addAction(tr("Try again"), "retryCisButton", [this] { emit retryRequested(); });
}

void CisPage::clear()
{
    closeCi();
    m_cis.clear();
    m_isLoaded = false;
    m_bar->clear();
    showEmpty(Empty::Loading);
    showCount();
    showSelection();
}

void CisPage::showEmpty(Empty kind, const Error& error)
{
    m_emptyKind = kind;
    const widgets::Message message = widgets::messageOf(error);
    switch (kind) {
    case Empty::Loading:
        return m_empty->showContent({.icon = QStringLiteral("busy"),
                                     .title = tr("Asking ServiceNow\u2026"),
                                     .severity = models::Severity::Busy});
    case Empty::NeverUsed:
        return m_empty->showContent({.icon = QStringLiteral("server"),
                                     .title = tr("No CIs yet"),
                                     .text = tr("CIs appear here after the first export of hardware."),
                                     .button = tr("Ask again")});
    case Empty::Filtered:
        return m_empty->showContent({.icon = QStringLiteral("filter"),
                                     .title = tr("No CI matches these filters"),
                                     .text = tr("Take one of them away, or all."),
                                     .button = tr("Clear filters")});
    case Empty::NotReady:
        return m_empty->showContent({.icon = QStringLiteral("integrations"),
                                     .title = message.what,
                                     .text = message.advice,
                                     .button = tr("Go to Integrations")});
    case Empty::Failed:
        return m_empty->showContent(
            {.icon = QStringLiteral("error"),
             .title = message.what,
             .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
             .button = tr("Try again"),
             .severity = models::Severity::Error});
    }
}

void CisPage::answerEmptyButton()
{
    switch (m_emptyKind) {
    case Empty::Loading:
        return;
    case Empty::NeverUsed:
        return emit refreshRequested();
    case Empty::Filtered:
        return m_filter->setChoice({});
    case Empty::NotReady:
        return emit settingsRequested();
    case Empty::Failed:
        return emit retryRequested();
    }
}

void CisPage::showCount()
{
    const int shown = m_cis.rowCount();
    m_csv->setEnabled(shown > 0);
    if (!m_isLoaded || shown == 0)
        m_count->setText({});
    else if (m_cis.isComplete())
        m_count->setText(tr("%n CI(s)", nullptr, shown));
    else if (m_cis.total() > 0)
        //: %1 of %2 are loaded
        m_count->setText(tr("%1 of %2 CIs").arg(models::count(shown), models::count(m_cis.total())));
    else
        m_count->setText(tr("%n CI(s), more follow", nullptr, shown));
}

qint64 CisPage::targetTotal() const
{
    if (m_allMatching)
        return m_cis.total() > 0 ? m_cis.total() : m_cis.rowCount();
    qint64 rows = 0;
    // Not selectedRows(): that makes an index for each of thousands with every change of the selection.
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        rows += range.height();
    return rows;
}

services::CiTargets CisPage::targets() const
{
    services::CiTargets targets;
    if (m_allMatching) {
        targets.matching = models::questionOf(choice());
        return targets;
    }
    QList<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    for (const int row : std::as_const(rows)) {
        const models::CiTarget target = m_cis.targetAt(row);
        if (!target.sysId.isEmpty())
            targets.chosen.append(target);
    }
    return targets;
}

void CisPage::showSelection()
{
    const qint64 total = targetTotal();
    for (QPushButton* button : std::as_const(m_changes))
        button->setEnabled(total > 0);
    if (total == 0)
        m_selected->setText(tr("Select CIs to change them."));
    else if (m_allMatching)
        m_selected->setText(tr("All %n CI(s) that match", nullptr, static_cast<int>(total)));
    else
        m_selected->setText(tr("%n CI(s) selected", nullptr, static_cast<int>(total)));
    const bool offersAll = !m_allMatching && total > 1 && total == m_cis.rowCount() && !m_cis.isComplete();
    m_selectAll->setVisible(offersAll);
    if (offersAll)
        m_selectAll->setText(m_cis.total() > 0
                                 //: %1 is a number of CIs
                                 ? tr("Select all %1 that match").arg(models::count(m_cis.total()))
                                 : tr("Select all that match"));
}

const models::CiChoice& CisPage::choice() const
{
    return m_filter->choice();
}

bool CisPage::isCiOpen() const
{
    return !m_detail->isHidden();
}

void CisPage::openCurrent(bool takeFocus)
{
    m_follow->stop();
    const core::servicenow::CiRow* row = m_cis.at(m_table->currentIndex().row());
    if (!row)
        return;
    const core::servicenow::CiRow opened = *row; // it may go while we speak of it
    m_detail->showCi(opened, m_knowledge);
    if (!isCiOpen()) {
        m_detail->show();
        if (!std::exchange(m_hasSizes, true))
            m_splitter->setSizes({m_splitter->height() * 11 / 20, m_splitter->height() * 9 / 20});
        // When the list has its new height.
        QMetaObject::invokeMethod(
            this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    }
    if (takeFocus)
        m_detail->stateTable()->setFocus();
    emit ciOpened(opened);
}

void CisPage::closeCi()
{
    m_follow->stop();
    if (!isCiOpen())
        return;
    const bool hadFocus = m_detail->isAncestorOf(focusWidget());
    m_detail->hide();
    if (hadFocus)
        m_table->setFocus();
    emit ciClosed();
}

void CisPage::tick()
{
    // The words are made when a row is drawn: what is not seen costs nothing.
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const int end = last < 0 ? m_cis.rowCount() : last + 1;
    for (int row = std::max(0, m_table->rowAt(0)); row < end; ++row) {
        if (m_cis.isCountingDown(row))
            m_table->update(m_cis.index(row, static_cast<int>(Column::Lease)));
    }
    if (isCiOpen())
        m_detail->tick();
}

void CisPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_seconds->start();
}

void CisPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_seconds->stop();
}

void CisPage::setChoice(const models::CiChoice& choice)
{
    m_filter->setChoice(choice);
}

QByteArray CisPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << models::toBytes(choice()) << m_table->saveColumns() << m_detail->stateTable()->saveColumns()
           << m_detail->actionTable()->saveColumns() << m_splitter->saveState();
    return bytes;
}

void CisPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray chosen;
    QByteArray columns;
    QByteArray states;
    QByteArray actions;
    QByteArray splitter;
    stream >> mark >> chosen >> columns >> states >> actions >> splitter;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_isRestoring = true;
    m_filter->setChoice(models::ciChoiceFromBytes(chosen));
    m_isRestoring = false;
    m_table->restoreColumns(columns);
    m_detail->stateTable()->restoreColumns(states);
    m_detail->actionTable()->restoreColumns(actions);
    m_hasSizes = m_splitter->restoreState(splitter);
}

} // namespace itam::ui::lifecycle
