// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/recordlist.h"

#include "ui/history/filenotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAction>

namespace itam::ui::lifecycle {
namespace {

/// What Tab meets in `widget`, in its order; not the insides of a list or a date, which go along with it.
QList<QWidget*> focusOrderOf(QWidget* widget)
{
    QList<QWidget*> order;
    QWidget* at = widget;
    do {
        const bool isInside = at != widget && at->parentWidget() && at->parentWidget()->focusPolicy() != Qt::NoFocus;
        if ((at == widget || widget->isAncestorOf(at)) && at->focusPolicy() != Qt::NoFocus && !isInside)
            order.append(at);
        at = at->nextInFocusChain();
    } while (at != widget);
    return order;
}

QByteArray named(const char* name, const char* kind)
{
    return QByteArray(name) + kind;
}

} // namespace

RecordList::RecordList(const char* name, const Words& words, QAbstractItemModel& model, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_count(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_head(new QHBoxLayout)
    , m_row(new QWidget(this))
    , m_above(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
    , m_refresh(widgets::makeButton(tr("Refresh"), named(name, "RefreshButton").constData(), widgets::ButtonKind::Plain, this))
    , m_csv(widgets::makeButton(tr("Export CSV"), named(name, "CsvButton").constData(), widgets::ButtonKind::Plain, this))
    , m_bar(new widgets::MessageBar(this))
    , m_file(new history::FileNotice(this))
    , m_table(new widgets::TableView(named(name, "Table").constData(), this))
    , m_empty(new widgets::EmptyState(m_table))
{
    m_table->setAccessibleName(words.tableName);
    m_table->setModel(&model);
    makeLayout(name);
    auto* refresh = new QAction(tr("&Refresh"), this);
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(refresh);
    connect(refresh, &QAction::triggered, this, &RecordList::refreshRequested);
    connect(m_refresh, &QPushButton::clicked, this, &RecordList::refreshRequested);
    connect(m_csv, &QPushButton::clicked, this, &RecordList::csvRequested);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &RecordList::answerEmptyButton);
    m_csv->setEnabled(false);
    showEmpty(Empty::Loading);
}

void RecordList::makeLayout(const char* name)
{
    m_count->setObjectName(QString::fromLatin1(named(name, "CountLabel")));
    m_count->setWordWrap(false);
    m_refresh->setIcon(widgets::icon("refresh"));
    m_refresh->setToolTip(m_words.refreshTip.isEmpty() ? tr("Ask ServiceNow again (F5)") : m_words.refreshTip);
    m_csv->setIcon(widgets::icon("download"));
    m_csv->setToolTip(tr("Write everything that matches the filters to a file"));
    m_head->setSpacing(widgets::spacing(3));
    m_head->addWidget(widgets::makeLabel(m_words.title, widgets::TextRole::Title, this));
    m_head->addWidget(m_count, 1);
    m_head->addWidget(m_refresh);
    m_head->addWidget(m_csv);
    m_above->setSpacing(widgets::spacing(3));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(widgets::spacing(3));
    new widgets::FlowLayout(m_row);
    m_row->hide();
    m_column->addLayout(m_head);
    m_column->addWidget(m_row);
    m_column->addLayout(m_above);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_file);
    m_column->addWidget(m_table, 1);
}

void RecordList::addToRow(QWidget* widget)
{
    m_row->layout()->addWidget(widget);
    m_row->show();
    m_rowWidgets.append(widget);
}

void RecordList::addAbove(QWidget* widget)
{
    m_above->addWidget(widget);
    m_aboveWidgets.append(widget);
}

void RecordList::addBelow(QWidget* widget, int stretch)
{
    m_column->addWidget(widget, stretch);
    m_belowWidgets.append(widget);
}

// Parts were made in another order than they stand in.
void RecordList::orderTabs()
{
    QList<QWidget*> order{m_refresh, m_csv};
    for (QWidget* widget : std::as_const(m_rowWidgets))
        order += focusOrderOf(widget);
    for (QWidget* widget : std::as_const(m_aboveWidgets))
        order += focusOrderOf(widget);
    order += m_bar->focusOrder();
    order += m_file->focusOrder();
    order += focusOrderOf(m_table);
    for (QWidget* widget : std::as_const(m_belowWidgets))
        order += focusOrderOf(widget);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void RecordList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isOrdered, true))
        orderTabs();
}

bool RecordList::hasRows() const
{
    return m_table->model()->rowCount() > 0;
}

void RecordList::showLoading()
{
    m_refresh->setEnabled(false);
    // What was told of a change stays; what went wrong is being tried again.
    if (m_bar->message().severity == models::Severity::Error)
        m_bar->clear();
    m_table->setDimmed(hasRows());
    if (!hasRows())
        showEmpty(Empty::Loading);
}

void RecordList::showRows(bool isFiltered, const QString& count)
{
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_csv->setEnabled(hasRows());
    m_count->setText(hasRows() ? count : QString());
    if (hasRows())
        m_empty->hideContent();
    else
        showEmpty(isFiltered ? Empty::Filtered : Empty::NeverUsed);
}

void RecordList::showError(const Error& error)
{
    showError(error, widgets::messageOf(error));
}

void RecordList::showError(const Error& error, const widgets::Message& message)
{
    m_refresh->setEnabled(true);
    m_table->setDimmed(false);
    m_csv->setEnabled(hasRows());
    if (!hasRows()) {
        m_count->setText({});
        showEmpty(error.code == ErrorCode::CredentialsIncomplete ? Empty::NotReady : Empty::Failed, message);
        return;
    }
    m_bar->showMessage(message);
    m_bar->addAction(tr("Try again"), "retryButton", [this] { emit refreshRequested(); });
}

services::TableFile RecordList::tableFile() const
{
    services::TableFile file;
    file.columns = m_table->shownColumns();
    for (const int column : std::as_const(file.columns))
        file.headings.append(m_table->model()->headerData(column, Qt::Horizontal).toString());
    return file;
}

void RecordList::showEmpty(Empty kind)
{
    showEmpty(kind, {});
}

void RecordList::showEmpty(Empty kind, const widgets::Message& message)
{
    m_emptyKind = kind;
    switch (kind) {
    case Empty::Loading:
        return m_empty->showContent({.icon = QStringLiteral("busy"),
                                     .title = m_words.loadingTitle.isEmpty() ? tr("Asking ServiceNow\u2026")
                                                                             : m_words.loadingTitle,
                                     .severity = models::Severity::Busy});
    case Empty::NeverUsed:
        return m_empty->showContent({.icon = m_words.icon,
                                     .title = m_words.neverTitle,
                                     .text = m_words.neverText,
                                     .button = m_words.neverButton});
    case Empty::Filtered:
        return m_empty->showContent({.icon = QStringLiteral("filter"),
                                     .title = m_words.filteredTitle,
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

void RecordList::answerEmptyButton()
{
    switch (m_emptyKind) {
    case Empty::Loading:
        return;
    case Empty::NeverUsed:
        return emit neverButtonClicked();
    case Empty::Filtered:
        return emit clearFiltersRequested();
    case Empty::NotReady:
        return emit settingsRequested();
    case Empty::Failed:
        return emit refreshRequested();
    }
}

} // namespace itam::ui::lifecycle
