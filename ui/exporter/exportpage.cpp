// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportpage.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace itam::ui::exporter {
namespace {

constexpr std::chrono::milliseconds tickInterval{500};
constexpr int visibleRows = 10;

} // namespace

ExportPage::ExportPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_scroll(new QScrollArea(this))
    , m_scope(new ScopeCard)
    , m_progress(new ProgressCard)
    , m_summary(new SummaryCard)
    , m_tableArea(new QWidget)
    , m_table(new widgets::TableView("segmentsTable"))
    , m_empty(new widgets::EmptyState(m_table))
    , m_jump(widgets::makeButton(tr("Jump to current"), "jumpToCurrentButton", widgets::ButtonKind::Plain))
{
    setObjectName(QStringLiteral("exportPage"));
    m_table->setModel(&m_segments);
    m_table->setColumnWidths({8, 22, 8, 9, 20, 8, 18, 10, 12, 0});
    m_table->setAccessibleName(tr("Segments of this export"));
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * visibleRows);

    auto* tableHead = new QHBoxLayout;
    tableHead->addWidget(widgets::makeLabel(tr("Segments"), widgets::TextRole::Heading, m_tableArea));
    tableHead->addStretch(1);
    tableHead->addWidget(m_jump);
    auto* tableColumn = new QVBoxLayout(m_tableArea);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->addLayout(tableHead);
    tableColumn->addWidget(m_table, 1);

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* column = new QVBoxLayout(content);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(4));
    column->addWidget(widgets::makeLabel(tr("Export"), widgets::TextRole::Title, content));
    column->addWidget(m_scope);
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_tableArea, 1);
    column->addStretch(0);
    m_scroll->setObjectName(QStringLiteral("exportScrollArea"));
    m_scroll->setAccessibleName(tr("Export"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);

    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_progress->tick(m_clock.nowUtc()); });
    connect(m_scope, &ScopeCard::exportRequested, this, &ExportPage::exportRequested);
    connect(m_scope, &ScopeCard::settingsRequested, this, &ExportPage::settingsRequested);
    connect(m_progress, &ProgressCard::stopAfterSegmentRequested, this, &ExportPage::stopAfterSegmentRequested);
    connect(m_progress, &ProgressCard::stopNowRequested, this, &ExportPage::stopNowRequested);
    connect(m_progress, &ProgressCard::retryNowRequested, this, &ExportPage::retryNowRequested);
    connect(m_summary, &SummaryCard::dismissed, this, &ExportPage::showBefore);
    connect(m_summary, &SummaryCard::exportAgainRequested, this, [this] { emit exportRequested(false); });
    connect(m_summary, &SummaryCard::historyRequested, this, &ExportPage::historyRequested);
    connect(m_summary, &SummaryCard::pendingRequested, this, &ExportPage::pendingRequested);
    connect(m_summary, &SummaryCard::closeAsFailedRequested, this, &ExportPage::closeAsFailedRequested);
    connect(m_summary, &SummaryCard::propertiesRequested, this, &ExportPage::propertiesRequested);
    connect(m_jump, &QPushButton::clicked, this, [this] {
        showFollowing(true);
        followNewest();
    });
    // Only what the user does with the scroll bar or the keys ends the following, not the rows that arrive.
    m_table->installEventFilter(this);
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { showFollowing(false); });
    setStage(Stage::Before);
    showFollowing(true);
}

void ExportPage::showScope(const ExportScope& scope)
{
    m_scope->show(scope, m_clock.nowUtc());
}

void ExportPage::showBefore()
{
    if (m_stage == Stage::After)
        setStage(Stage::Before);
}

void ExportPage::showStarted(const QString& instanceName)
{
    const bool hadFocus = m_scope->isAncestorOf(window()->focusWidget()) ||
                          m_summary->isAncestorOf(window()->focusWidget());
    m_segments.clear();
    m_progress->reset(instanceName);
    showFollowing(true);
    setStage(Stage::During);
    // The button that began it is gone. Not to the one that stops it: a key that is pressed twice would do that.
    if (hadFocus)
        m_scroll->setFocus();
    m_tick.start();
    m_progress->tick(m_clock.nowUtc());
    showEmptyTable();
}

void ExportPage::showProgress(const core::exporter::ExportProgress& progress)
{
    m_progress->show(progress, m_clock.now());
    m_progress->tick(m_clock.nowUtc());
}

void ExportPage::showSegments(const core::exporter::SegmentLog::Changes& changes)
{
    m_segments.apply(changes);
    showEmptyTable();
    if (m_following)
        followNewest();
}

void ExportPage::showSummary(const core::exporter::ExportSummary& summary)
{
    m_tick.stop();
    const bool takesFocus = !isReadElsewhere();
    m_progress->setEnded(m_clock.nowUtc());
    m_summary->show(summary);
    setStage(Stage::After);
    m_scroll->verticalScrollBar()->setValue(0);
    // The button that stopped the export is gone: whoever goes by the keys stands at the next step, not at some table.
    if (takesFocus)
        m_summary->takeFocus();
}

/// Somebody is at the segments, or on another page.
bool ExportPage::isReadElsewhere() const
{
    const QWidget* focused = window()->focusWidget();
    return !isVisible() || (focused && !isAncestorOf(focused)) || m_tableArea->isAncestorOf(focused);
}

QByteArray ExportPage::saveViewState() const
{
    return m_table->saveColumns();
}

void ExportPage::restoreViewState(const QByteArray& state)
{
    m_table->restoreColumns(state);
}

bool ExportPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Home:
        case Qt::Key_End:
            showFollowing(false);
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ExportPage::setStage(Stage stage)
{
    m_stage = stage;
    m_scope->setVisible(stage == Stage::Before);
    m_progress->setVisible(stage != Stage::Before);
    m_summary->setVisible(stage == Stage::After);
    m_tableArea->setVisible(stage != Stage::Before);
    showFollowing(m_following);
}

void ExportPage::followNewest()
{
    if (m_segments.latestRow() < 0)
        return;
    // The scroll bar learns of new rows with the next layout only; and what is read at the right stays in view.
    m_table->doItemsLayout();
    const int column = m_table->horizontalScrollBar()->value();
    m_table->scrollTo(m_segments.index(m_segments.latestRow(), 0));
    m_table->horizontalScrollBar()->setValue(column);
}

void ExportPage::showFollowing(bool following)
{
    m_following = following;
    m_jump->setVisible(!following && m_stage == Stage::During);
}

void ExportPage::showEmptyTable()
{
    if (m_segments.rowCount() > 0)
        m_empty->hideContent();
    else
        m_empty->showContent({.icon = QStringLiteral("export"),
                              .title = tr("No segment yet"),
                              .text = tr("Segments appear here as they are sent. When nothing changed, none is.")});
}

} // namespace itam::ui::exporter
