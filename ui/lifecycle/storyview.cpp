// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/storyview.h"

#include "ui/lifecycle/storydelegate.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QListView>

namespace itam::ui::lifecycle {

StoryView::StoryView(QWidget* parent)
    : QWidget(parent)
    , m_back(widgets::makeButton(tr("Back to the audit"), "storyBackButton", widgets::ButtonKind::Plain, this))
    , m_title(widgets::makeLabel({}, widgets::TextRole::Title, this))
    , m_count(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_copy(widgets::makeButton(tr("Copy the story"), "storyCopyButton", widgets::ButtonKind::Plain, this))
    , m_bar(new widgets::MessageBar(this))
    , m_list(new QListView(this))
    , m_empty(new widgets::EmptyState(m_list))
{
    setObjectName(QStringLiteral("storyView"));
    m_title->setObjectName(QStringLiteral("storyTitleLabel"));
    m_title->setWordWrap(true);
    m_count->setObjectName(QStringLiteral("storyCountLabel"));
    m_count->setWordWrap(false);
    m_back->setIcon(widgets::icon("back"));
    m_back->setToolTip(tr("Back to the audit (Esc)"));
    m_copy->setIcon(widgets::icon("copy"));
    m_list->setObjectName(QStringLiteral("storyList"));
    m_list->setAccessibleName(tr("The story of a CI"));
    m_list->setModel(&m_story);
    m_list->setItemDelegate(new StoryDelegate(m_list));
    m_list->setFont(widgets::tabularFont());
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(false);

    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(3));
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(3));
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_list, 1);
    setTabOrder(m_back, m_copy);
    widgets::setTabBefore(m_copy, m_bar->focusOrder().first());
    connect(m_back, &QPushButton::clicked, this, &StoryView::backRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &StoryView::retryRequested);
}

void StoryView::showStoryOf(const QString& ci, const QString& name)
{
    m_ci = ci;
    //: %1 is the name of a CI
    m_title->setText(tr("The story of %1").arg(name));
    m_list->setAccessibleName(m_title->text());
    m_story.clear();
    m_bar->clear();
    m_empty->showContent({.icon = QStringLiteral("busy"),
                          .title = tr("Asking ServiceNow\u2026"),
                          .severity = models::Severity::Busy});
    showCount();
}

void StoryView::showEntries(const QList<core::servicenow::AuditRow>& rows, bool hasMore)
{
    const bool isFirst = m_story.rowCount() == 0;
    m_bar->clear();
    m_story.append(rows, hasMore);
    showCount();
    if (m_story.rowCount() == 0)
        return m_empty->showContent({.icon = QStringLiteral("history"),
                                     .title = tr("Nothing is recorded about this CI"),
                                     .text = tr("Changes of its state and its actions appear here.")});
    m_empty->hideContent();
    if (isFirst)
        m_list->setCurrentIndex(m_story.index(1)); // behind the first day
}

void StoryView::showError(const Error& error)
{
    m_story.pageFailed();
    if (m_story.rowCount() > 0) {
        m_bar->showError(error);
        m_bar->addAction(tr("Try again"), "storyRetryButton", [this] { m_story.retry(); });
        return;
    }
    const widgets::Message message = widgets::messageOf(error);
    m_empty->showContent({.icon = QStringLiteral("error"),
                          .title = message.what,
                          .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
                          .button = tr("Try again"),
                          .severity = models::Severity::Error});
}

void StoryView::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QString StoryView::asText() const
{
    QStringList lines{m_title->text()};
    for (int row = 0; row < m_story.rowCount(); ++row)
        lines.append(m_story.index(row).data(Qt::AccessibleTextRole).toString());
    return lines.join(QLatin1Char('\n'));
}

void StoryView::showCount()
{
    const int entries = static_cast<int>(m_story.entries());
    m_copy->setEnabled(entries > 0);
    if (entries == 0)
        return m_count->setText({});
    m_count->setText(m_story.isComplete() ? tr("%n entries", nullptr, entries)
                                          : tr("%n entries, more follow", nullptr, entries));
}

void StoryView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return emit backRequested();
    if (event->matches(QKeySequence::Copy))
        return QApplication::clipboard()->setText(asText());
    QWidget::keyPressEvent(event);
}

} // namespace itam::ui::lifecycle
