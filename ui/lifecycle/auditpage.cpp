// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/auditpage.h"

#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/storyview.h"
#include "ui/models/format.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QStackedWidget>

namespace itam::ui::lifecycle {
namespace {

RecordList::Words wordsOfAudit()
{
    RecordList::Words words;
    words.title = AuditPage::tr("Audit");
    words.tableName = AuditPage::tr("Changes of states and actions");
    words.icon = QStringLiteral("history");
    words.neverTitle = AuditPage::tr("Nothing has changed yet");
    words.neverText = AuditPage::tr("Every change of a CI's state or actions appears here. Entries are never removed.");
    words.filteredTitle = AuditPage::tr("No entry matches these filters");
    words.fileName = QStringLiteral("ci-lifecycle-audit.csv");
    return words;
}

} // namespace

AuditPage::AuditPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_entries(clock)
    , m_stack(new QStackedWidget(this))
    , m_storyButton(widgets::makeButton(tr("Story of this CI"), "auditStoryButton", widgets::ButtonKind::Plain, this))
    , m_only(widgets::makeButton(tr("Only this CI"), "auditOnlyCiButton", widgets::ButtonKind::Plain, this))
    , m_list(new RecordList("audit", wordsOfAudit(), m_entries, this))
    , m_filter(new AuditFilter(clock, this))
    , m_story(new StoryView(this))
{
    setObjectName(QStringLiteral("auditPage"));
    m_storyButton->setIcon(widgets::icon("history"));
    m_storyButton->setToolTip(tr("Show all that happened to the CI of this row (Enter)"));
    m_only->setIcon(widgets::icon("filter"));
    m_only->setToolTip(tr("Show only entries about the CI of this row"));
    m_list->addAbove(m_filter);
    m_list->addBelow(makeRowActions());
    m_list->table().setColumnWidths({27, 20, 20, 17, 17, 10, 9, 5, 16, 0});
    m_list->table().setColumnsHidden({static_cast<int>(AuditModel::Column::Reason)});
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_story);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_stack);
    makeActions();
    showRowButtons();
}

// What is done with the row that is chosen stands below the list, as its details would.
QWidget* AuditPage::makeRowActions()
{
    auto* actions = new QWidget(this);
    auto* row = new widgets::FlowLayout(actions);
    row->addWidget(m_storyButton);
    row->addWidget(m_only);
    setTabOrder(m_storyButton, m_only);
    return actions;
}

void AuditPage::makeActions()
{
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        if (!isStoryOpen())
            m_filter->focusText();
    });
    connect(m_storyButton, &QPushButton::clicked, this, &AuditPage::openStory);
    connect(m_only, &QPushButton::clicked, this, &AuditPage::restrictToCi);
    connect(&m_list->table(), &widgets::TableView::rowActivated, this, &AuditPage::openStory);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AuditPage::showRowButtons);
    connect(&m_entries, &QAbstractItemModel::modelReset, this, &AuditPage::showRowButtons);
    connect(m_list, &RecordList::clearFiltersRequested, this, [this] { m_filter->setChoice({}); });
    connect(m_story, &StoryView::backRequested, this, &AuditPage::closeStory);
}

const core::servicenow::AuditRow* AuditPage::current() const
{
    const core::servicenow::AuditRow* row = m_entries.at(m_list->table().currentIndex().row());
    return row && !row->ci.isEmpty() ? row : nullptr;
}

void AuditPage::showRowButtons()
{
    const bool hasCi = current();
    m_storyButton->setEnabled(hasCi);
    m_only->setEnabled(hasCi);
}

void AuditPage::openStory()
{
    if (const core::servicenow::AuditRow* row = current())
        emit storyRequested(row->ci, row->ciName.isEmpty() ? row->ci : row->ciName);
}

void AuditPage::restrictToCi()
{
    const core::servicenow::AuditRow* row = current();
    if (!row)
        return;
    AuditChoice choice = m_filter->choice();
    choice.ci = row->ci;
    choice.ciName = row->ciName.isEmpty() ? row->ci : row->ciName;
    m_list->table().setFocus();
    m_filter->setChoice(choice);
}

void AuditPage::showLoading()
{
    m_list->showLoading();
}

void AuditPage::showEntries(int page, const AuditModel::Page& rows)
{
    widgets::TableView& table = m_list->table();
    const QString before = table.currentIndex().data(models::IdRole).toString();
    if (page > 0) {
        m_entries.showPage(page, rows);
    } else {
        m_entries.reset(rows);
        if (m_entries.rowCount() > 0)
            table.setCurrentIndex(m_entries.index(std::max(0, m_entries.rowOf(before)), 0));
    }
    m_list->showRows(!m_filter->choice().isEmpty(), countText());
}

QString AuditPage::countText() const
{
    const int shown = m_entries.rowCount();
    if (m_entries.isComplete())
        return tr("%n entries", nullptr, shown);
    if (m_entries.total() > 0)
        //: %1 of %2 are loaded
        return tr("%1 of %2 entries").arg(models::count(shown), models::count(m_entries.total()));
    return tr("%n entries, more follow", nullptr, shown);
}

void AuditPage::showError(const Error& error)
{
    m_entries.pageFailed();
    m_list->showError(error);
}

void AuditPage::forget()
{
    m_entries.clear();
    closeStory();
    AuditChoice choice = m_filter->choice();
    choice.ci.clear();
    choice.ciName.clear();
    choice.requestorId.clear();
    const QSignalBlocker quiet(m_filter);
    m_filter->setRequestors({});
    m_filter->setChoice(choice);
    m_list->showLoading();
}

void AuditPage::showStory(const QString& ci, const QString& name)
{
    m_story->showStoryOf(ci, name);
    m_stack->setCurrentWidget(m_story);
    m_story->focusList();
}

void AuditPage::closeStory()
{
    if (!isStoryOpen())
        return;
    m_stack->setCurrentWidget(m_list);
    m_list->table().setFocus(Qt::OtherFocusReason);
}

bool AuditPage::isStoryOpen() const
{
    return m_stack->currentWidget() == m_story;
}

} // namespace itam::ui::lifecycle
