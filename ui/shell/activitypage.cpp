// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activitypage.h"

#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>

namespace itam::ui::shell {
namespace {

using core::support::LogFilter;
using core::support::LogLevel;
using lifecycle::ListFilter;
using lifecycle::RecordList;
using Words = RecordList::Words;

enum Choice
{
    Level,
    Area
};

Words wordsOfLog()
{
    Words words;
    words.title = ActivityPage::tr("Activity log");
    words.tableName = ActivityPage::tr("Activity log");
    words.icon = QStringLiteral("history");
    words.neverTitle = ActivityPage::tr("Nothing is logged yet");
    words.neverText =
        ActivityPage::tr("What the console does and what goes wrong leaves a line here. Passwords and tokens "
                         "never do.");
    words.filteredTitle = ActivityPage::tr("No line matches these filters");
    words.fileName = QStringLiteral("activity-log.csv");
    words.loadingTitle = ActivityPage::tr("Reading the log\u2026");
    words.refreshTip = ActivityPage::tr("Read the log again (F5)");
    return words;
}

QString idOf(LogLevel level)
{
    return QString::number(static_cast<int>(level));
}

QList<ListFilter::Entry> levels()
{
    return {{QString(), ActivityPage::tr("Any level")},
            {idOf(LogLevel::Info), ActivityPage::tr("Information and worse")},
            {idOf(LogLevel::Warning), ActivityPage::tr("Warnings and worse")},
            {idOf(LogLevel::Error), ActivityPage::tr("Errors only")}};
}

QList<ListFilter::Entry> areasOf(const QStringList& areas)
{
    QList<ListFilter::Entry> entries{{QString(), ActivityPage::tr("Any area")}};
    for (const QString& area : areas)
        entries.append({area, area});
    return entries;
}

} // namespace

ActivityPage::ActivityPage(QWidget* parent)
    : QWidget(parent)
    , m_list(new RecordList("activity", wordsOfLog(), m_lines, this))
    , m_filter(new ListFilter(
          "activity",
          {tr("Search the log"), tr("Message or area"),
           tr("Shows the lines whose message or area contains this text.")},
          {{"activityLevel", tr("Level"), tr("Shows only lines that are so important or more."), levels()},
           {"activityArea", tr("Area"), tr("Shows only what this part of the program says."), areasOf({})}},
          m_list))
    , m_follow(widgets::makeButton(tr("Follow"), "activityFollowButton", widgets::ButtonKind::Plain, m_filter))
    , m_copy(widgets::makeButton(tr("Copy"), "activityCopyButton", widgets::ButtonKind::Plain, m_filter))
    , m_folder(widgets::makeButton(tr("Open folder"), "activityFolderButton", widgets::ButtonKind::Plain, m_filter))
{
    setObjectName(QStringLiteral("activityPage"));
    m_list->table().setColumnWidths({16, 30, 34, 0});
    makeButtons();
    m_list->addAbove(m_filter);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    connect(m_filter, &ListFilter::changed, this, &ActivityPage::filterChanged);
    connect(m_list, &RecordList::clearFiltersRequested, m_filter, &ListFilter::clear);
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_filter, &ListFilter::focusSearch);
}

void ActivityPage::makeButtons()
{
    m_follow->setCheckable(true);
    m_follow->setProperty("kind", QStringLiteral("toggle"));
    m_follow->setIcon(widgets::icon("play"));
    m_follow->setToolTip(tr("Read new lines every few seconds while this page is shown"));
    m_copy->setIcon(widgets::icon("copy"));
    m_copy->setToolTip(tr("Copy the selected lines; all that are shown when none is selected"));
    m_folder->setIcon(widgets::icon("open"));
    m_folder->setToolTip(tr("Show the folder in which the log files are"));
    for (QPushButton* button : {m_follow, m_copy, m_folder})
        m_filter->addToRow(button);
    connect(m_follow, &QPushButton::toggled, this, &ActivityPage::followingChanged);
    connect(m_folder, &QPushButton::clicked, this, &ActivityPage::folderRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (!m_list->table().selectionModel()->hasSelection())
            m_list->table().selectAll();
        m_list->table().copySelection();
    });
}

LogFilter ActivityPage::filter() const
{
    LogFilter filter;
    if (const QString level = m_filter->chosen(Level); !level.isEmpty())
        filter.least = static_cast<LogLevel>(level.toInt());
    filter.area = m_filter->chosen(Area);
    filter.text = m_filter->text();
    return filter;
}

bool ActivityPage::isFollowing() const
{
    return m_follow->isChecked();
}

void ActivityPage::showLoading()
{
    m_list->showLoading();
}

void ActivityPage::showLines(const core::support::LogTail& tail)
{
    // The area that is chosen stays to choose from, though no line has it now.
    QStringList areas = tail.areas;
    if (const QString area = m_filter->chosen(Area); !area.isEmpty() && !areas.contains(area))
        areas.append(area);
    m_filter->setEntries(Area, areasOf(areas));
    if (tail.lines != m_lines.rows())
        m_lines.setRows(tail.lines);
    const QString count = tr("%n line(s)", nullptr, static_cast<int>(tail.lines.size()));
    m_list->showRows(!m_filter->isEmpty(), tail.more
                                               //: %1 is "5,000 lines"
                                               ? tr("%1, the newest ones").arg(count)
                                               : count);
    m_copy->setEnabled(!tail.lines.isEmpty());
}

void ActivityPage::showError(const Error& error)
{
    m_follow->setChecked(false);
    m_list->showError(error);
}

} // namespace itam::ui::shell
