// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page of a check is made of (checkpage.h).
#include "ui/checks/checkpage.h"

#include "ui/history/filenotice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTimer>

namespace itam::ui::checks {
namespace {

using widgets::ButtonKind;
using widgets::TextRole;

constexpr int typingPauseMs = 400;

QByteArray named(const QByteArray& name, const char* kind)
{
    return name + kind;
}

} // namespace

CheckPage::CheckPage(const char* name, const Words& words, const QList<FoundColumn>& columns, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_words(words)
    , m_found(columns)
    , m_status(widgets::makeLabel({}, TextRole::Muted, this))
    , m_run(widgets::makeButton(words.run, named(m_name, "RunButton").constData(), ButtonKind::Primary, this))
    , m_allCsv(widgets::makeButton(tr("Export all as CSV"), named(m_name, "AllCsvButton").constData(),
                                   ButtonKind::Plain, this))
    , m_bar(new widgets::MessageBar(this))
    , m_file(new history::FileNotice(this))
    , m_buttons(new QWidget(this))
    , m_progress(new QWidget(this))
    , m_progressBar(new QProgressBar(m_progress))
    , m_progressText(widgets::makeLabel({}, TextRole::Muted, m_progress))
    , m_stop(widgets::makeButton(tr("Stop"), named(m_name, "StopButton").constData(), ButtonKind::Plain, m_progress))
    , m_groupTable(new widgets::TableView(named(m_name, "GroupsTable").constData(), this))
    , m_groupEmpty(new widgets::EmptyState(m_groupTable))
    , m_groupTitle(widgets::makeLabel({}, TextRole::Heading, this))
    , m_meaning(widgets::makeLabel({}, TextRole::Body, this))
    , m_count(widgets::makeLabel({}, TextRole::Muted, this))
    , m_filter(new QLineEdit(this))
    , m_csv(widgets::makeButton(tr("Export CSV"), named(m_name, "CsvButton").constData(), ButtonKind::Plain, this))
    , m_table(new widgets::TableView(named(m_name, "Table").constData(), this))
    , m_empty(new widgets::EmptyState(m_table))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_recordsHead(new QWidget(this))
    , m_tools(new QWidget(m_recordsHead))
    , m_typing(new QTimer(this))
{
    setObjectName(QString::fromLatin1(named(m_name, "Page")));
    makeProgress();
    makeGroups();
    makeRecords();
    makeLayout();
    makeActions();
    connectParts();
    forget(QStringLiteral("-"));
}

void CheckPage::makeProgress()
{
    m_progressBar->setObjectName(QString::fromLatin1(named(m_name, "ProgressBar")));
    m_progressBar->setAccessibleName(tr("Progress"));
    m_progressBar->setTextVisible(false);
    m_progressText->setObjectName(QString::fromLatin1(named(m_name, "ProgressLabel")));
    m_stop->setIcon(widgets::icon("stop"));
    m_stop->setWhatsThis(tr("Ends the check. Nothing was written anywhere, so it can begin again at any time."));
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_progressBar, 1);
    row->addWidget(m_progressText, 2);
    row->addWidget(m_stop);
}

void CheckPage::makeGroups()
{
    m_groupTable->setAccessibleName(m_words.groupsName);
    m_groupTable->setWhatsThis(
        tr("What was found, the worst first. Choose a row: its records stand below, with what becomes of them."));
    m_groupTable->setModel(&m_groups);
    m_groupTable->setColumnWidths({20, 10, 24, 0});
    m_groupTable->setSelectionMode(QAbstractItemView::SingleSelection);
}

void CheckPage::makeRecords()
{
    m_table->setAccessibleName(m_words.recordsName);
    m_table->setWhatsThis(tr("The records of the chosen kind, in the order of the operations database. Ctrl+C copies "
                             "the selected rows."));
    m_table->setModel(&m_found);
    m_table->setColumnWidths(FoundModel::widthsOf(m_found.columns()));
    m_filter->setObjectName(QString::fromLatin1(named(m_name, "FilterEdit")));
    m_filter->setAccessibleName(tr("Filter the records"));
    m_filter->setPlaceholderText(tr("Filter the records"));
    m_filter->setWhatsThis(tr("Shows only records whose key, column or detail contains this text."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(widgets::textWidth(24));
    m_filter->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_count->setObjectName(QString::fromLatin1(named(m_name, "CountLabel")));
    m_count->setWordWrap(false);
    m_groupTitle->setObjectName(QString::fromLatin1(named(m_name, "GroupLabel")));
    m_meaning->setObjectName(QString::fromLatin1(named(m_name, "MeaningLabel")));
    m_csv->setIcon(widgets::icon("download"));
    m_csv->setToolTip(tr("Write all records of this kind that match the filter to a file"));
    m_csv->setWhatsThis(tr("Writes the records of the chosen kind to a file: all that match the filter, with the "
                           "columns as they are shown."));
}

void CheckPage::makeHead()
{
    m_status->setObjectName(QString::fromLatin1(named(m_name, "StatusLabel")));
    m_run->setIcon(widgets::icon("play", widgets::ColorRole::AccentText));
    //: a tool tip of the button that runs a check
    m_run->setToolTip(tr("%1 (F5)").arg(m_words.run));
    m_run->setWhatsThis(m_words.runHelp);
    m_allCsv->setIcon(widgets::icon("download"));
    m_allCsv->setToolTip(tr("Write everything that was found to one file"));
    m_allCsv->setWhatsThis(tr("Writes the records of all kinds to one file. Kind and data type stand in its first "
                              "columns."));
}

void CheckPage::makeLayout()
{
    makeHead();
    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(3));
    head->addWidget(widgets::makeLabel(m_words.title, TextRole::Title, this));
    head->addWidget(m_status, 1);
    auto* buttons = new widgets::FlowLayout(m_buttons);
    buttons->addWidget(m_run);
    buttons->addWidget(m_allCsv);

    auto* tools = new widgets::FlowLayout(m_tools);
    tools->addWidget(m_filter);
    tools->addWidget(m_csv);
    tools->addWidget(m_count);
    auto* above = new QVBoxLayout(m_recordsHead);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(widgets::spacing(2));
    above->addWidget(m_groupTitle);
    above->addWidget(m_meaning);
    above->addWidget(m_tools);

    m_columns->addWidget(m_table);
    m_columns->setChildrenCollapsible(false);
    auto* records = new QWidget(this);
    auto* inside = new QVBoxLayout(records);
    inside->setContentsMargins(0, widgets::spacing(2), 0, 0);
    inside->setSpacing(widgets::spacing(3));
    inside->addWidget(m_recordsHead);
    inside->addWidget(m_columns, 1);
    m_rows->addWidget(m_groupTable);
    m_rows->addWidget(records);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 3);

    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addLayout(head);
    column->addWidget(widgets::makeLabel(m_words.explanation, TextRole::Body, this));
    column->addWidget(m_buttons);
    column->addWidget(m_bar);
    column->addWidget(m_file);
    column->addWidget(m_progress);
    column->addWidget(m_rows, 1);
}

void CheckPage::makeActions()
{
    const auto add = [this](const QString& text, QKeySequence::StandardKey key) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add(m_words.run, QKeySequence::Refresh), &QAction::triggered, this, [this] {
        if (m_run->isEnabled())
            emit runRequested();
    });
    connect(add(tr("&Find"), QKeySequence::Find), &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
}

void CheckPage::connectParts()
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_run, &QPushButton::clicked, this, &CheckPage::runRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        emit stopRequested();
    });
    connect(m_csv, &QPushButton::clicked, this, &CheckPage::csvRequested);
    connect(m_allCsv, &QPushButton::clicked, this, &CheckPage::allCsvRequested);
    connect(m_groupEmpty, &widgets::EmptyState::buttonClicked, this, &CheckPage::answerEmptyButton);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, [this] {
        if (m_didRecordsFail)
            return emit recordsWanted();
        m_filter->clear();
        m_typing->stop();
        emit recordsWanted();
    });
    connect(m_groupTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const CheckGroup* group = m_groups.at(index.row());
                const int chosen = group ? group->id : -1;
                if (chosen == m_chosen || !group)
                    return;
                m_chosen = chosen;
                showChosen();
                emit recordsWanted();
            });
    connect(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_typing->stop();
        emit recordsWanted();
    });
    connect(m_typing, &QTimer::timeout, this, &CheckPage::recordsWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CheckPage::recordChosen);
    connect(m_table, &widgets::TableView::rowActivated, this, &CheckPage::recordOpened);
    connect(m_groupTable, &widgets::TableView::rowActivated, this, [this] { m_table->setFocus(); });
}

QPushButton* CheckPage::addCheckButton(const QString& text, const char* objectName, const QString& whatsThis)
{
    auto* button = widgets::makeButton(text, objectName, ButtonKind::Plain, m_buttons);
    button->setWhatsThis(whatsThis);
    m_buttons->layout()->addWidget(button);
    m_checkButtons.append(button);
    return button;
}

QCheckBox* CheckPage::addCheckOption(const QString& text, const char* objectName, const QString& whatsThis)
{
    auto* option = new QCheckBox(text, m_buttons);
    option->setObjectName(QString::fromLatin1(objectName));
    option->setWhatsThis(whatsThis);
    m_buttons->layout()->addWidget(option);
    m_checkButtons.append(option);
    return option;
}

void CheckPage::showColumn(FoundColumn column, bool shown)
{
    constexpr int width = 28; // characters
    const auto at = static_cast<int>(m_found.columns().indexOf(column));
    if (at < 0 || m_table->isColumnHidden(at) != shown)
        return;
    m_table->setColumnHidden(at, !shown);
    if (!shown)
        return;
    // Somebody has just asked for it: beside the key, where it is seen.
    m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(at), 1);
    m_table->setColumnWidth(at, widgets::textWidth(width));
}

QPushButton* CheckPage::addRecordButton(const QString& text, const char* objectName, const QString& whatsThis)
{
    auto* button = widgets::makeButton(text, objectName, ButtonKind::Plain, m_tools);
    button->setWhatsThis(whatsThis);
    // The number of records stands last.
    m_tools->layout()->removeWidget(m_count);
    m_tools->layout()->addWidget(button);
    m_tools->layout()->addWidget(m_count);
    m_recordButtons.append(button);
    return button;
}

void CheckPage::addPanel(QWidget* panel)
{
    m_columns->addWidget(panel);
    m_columns->setStretchFactor(0, 2);
    m_columns->setStretchFactor(1, 3);
    constexpr int units = 48; // a dozen lines: what is said of a record, and some of its fields
    m_columns->setMinimumHeight(widgets::spacing(units));
}

// Parts were made in another order than they stand in.
void CheckPage::orderTabs()
{
    QList<QWidget*> order{m_run, m_allCsv};
    order += m_checkButtons;
    order += m_bar->focusOrder();
    order += m_file->focusOrder();
    order += {m_stop, m_groupTable};
    for (QPushButton* button : m_groupTable->findChildren<QPushButton*>())
        order.append(button);
    order += {m_filter, m_csv};
    for (QPushButton* button : std::as_const(m_recordButtons))
        order.append(button);
    order.append(m_table);
    for (QPushButton* button : m_table->findChildren<QPushButton*>())
        order.append(button);
    for (int i = 1; i < m_columns->count(); ++i) {
        for (QWidget* inside : m_columns->widget(i)->findChildren<QWidget*>()) {
            if ((inside->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !inside->focusProxy())
                order.append(inside);
        }
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void CheckPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_isOrdered, true))
        orderTabs();
}

} // namespace itam::ui::checks
