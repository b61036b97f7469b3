// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/cidetail.h"

#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolButton>

namespace itam::ui::lifecycle {
namespace {

QVBoxLayout* plainColumn(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    return column;
}

/// Of the state that shows.
int shownRow(const core::servicenow::CiRow& ci, const core::lifecycle::RuleSet& rules)
{
    const core::servicenow::ActiveState* shown = models::shownState(ci, rules);
    return shown ? static_cast<int>(shown - ci.states.constData()) : 0;
}

} // namespace

CiDetail::CiDetail(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_states(clock)
    , m_actions(clock)
    , m_title(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_chip(new widgets::StateChip(this))
    , m_facts(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_asset(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_story(widgets::makeButton(tr("Show its audit"), "ciStoryButton", widgets::ButtonKind::Plain, this))
    , m_close(new QToolButton(this))
    , m_stateTable(new widgets::TableView("ciStatesTable", this))
    , m_noStates(new widgets::EmptyState(m_stateTable))
    , m_why(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_actionTable(new widgets::TableView("ciActionsTable", this))
    , m_noActions(new widgets::EmptyState(m_actionTable))
    , m_next(widgets::makeLabel({}, widgets::TextRole::Warning, this))
    , m_extend(widgets::makeButton(tr("Extend lease\u2026"), "extendThisLeaseButton", widgets::ButtonKind::Plain, this))
    , m_remove(
          widgets::makeButton(tr("Remove action\u2026"), "removeThisActionButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("ciDetail"));
    auto* column = plainColumn(this);
    column->addWidget(makeHead());
    column->addWidget(m_facts);
    column->addWidget(m_asset);
    auto* tables = new QHBoxLayout;
    tables->setSpacing(widgets::spacing(4));
    tables->addWidget(makeStates(), 1);
    tables->addWidget(makeActions(), 1);
    column->addLayout(tables, 1);
    m_noStates->showContent({.icon = QStringLiteral("neutral"),
                             .title = tr("No requestor has set a state"),
                             .text = tr("The CI shows what it was given by import or by hand.")});
    m_noActions->showContent({.icon = QStringLiteral("neutral"), .title = tr("No action is active")});
}

QWidget* CiDetail::makeHead()
{
    auto* head = new QWidget(this);
    m_title->setObjectName(QStringLiteral("ciTitleLabel"));
    m_facts->setObjectName(QStringLiteral("ciFactsLabel"));
    m_asset->setObjectName(QStringLiteral("ciAssetLabel"));
    m_chip->setObjectName(QStringLiteral("ciStateChip"));
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_story->setIcon(widgets::icon("history"));
    m_story->setToolTip(tr("Who set which state or action of this CI, and when"));
    m_close->setObjectName(QStringLiteral("closeCiButton"));
    m_close->setIcon(widgets::icon("close"));
    m_close->setAccessibleName(tr("Close this CI"));
    m_close->setToolTip(tr("Close (Esc)"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_title, 1);
    row->addWidget(m_chip);
    row->addWidget(m_story);
    row->addWidget(m_close);
    connect(m_story, &QPushButton::clicked, this, &CiDetail::storyRequested);
    connect(m_close, &QToolButton::clicked, this, &CiDetail::closeRequested);
    setTabOrder(m_story, m_close);
    return head;
}

QWidget* CiDetail::makeStates()
{
    auto* part = new QWidget(this);
    m_stateTable->setModel(&m_states);
    m_stateTable->setColumnWidths({22, 18, 8, 12, 0});
    m_stateTable->setAccessibleName(tr("States of the requestors"));
    auto* column = plainColumn(part);
    column->addWidget(widgets::makeLabel(tr("States of the requestors"), widgets::TextRole::Strong, part));
    column->addWidget(m_stateTable, 1);
    // The sentence of the row in full: beside the other columns there is seldom room for it.
    column->addWidget(m_why);
    m_why->setObjectName(QStringLiteral("ciWhyLabel"));
    connect(m_stateTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &CiDetail::showReasons);
    return part;
}

QWidget* CiDetail::makeActions()
{
    auto* part = new QWidget(this);
    m_actionTable->setModel(&m_actions);
    m_actionTable->setColumnWidths({16, 22, 18, 20, 0});
    m_actionTable->setAccessibleName(tr("Active actions"));
    m_actionTable->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(widgets::spacing(2));
    buttons->addStretch();
    buttons->addWidget(m_extend, 0, Qt::AlignTop);
    buttons->addWidget(m_remove, 0, Qt::AlignTop);
    auto* column = plainColumn(part);
    column->addWidget(widgets::makeLabel(tr("Active actions"), widgets::TextRole::Strong, part));
    column->addWidget(m_actionTable, 1);
    m_next->setObjectName(QStringLiteral("ciNextLabel"));
    column->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_actionTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CiDetail::showButtons);
    connect(m_extend, &QPushButton::clicked, this, [this] {
        if (const auto* action = chosen())
            emit extendRequested(*action);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* action = chosen())
            emit removeRequested(*action);
    });
    return part;
}

const core::servicenow::ActiveAction* CiDetail::chosen() const
{
    return m_actions.at(m_actionTable->currentIndex().row());
}

void CiDetail::showButtons()
{
    const bool hasOne = chosen() != nullptr;
    m_extend->setEnabled(hasOne);
    m_remove->setEnabled(hasOne);
    showReasons();
}

void CiDetail::showReasons()
{
    const auto text = [](const widgets::TableView* table, int column) {
        return table->currentIndex().siblingAtColumn(column).data().toString();
    };
    m_why->setText(text(m_stateTable, static_cast<int>(models::CiStatesModel::Column::Why)));
    m_why->setVisible(!m_why->text().isEmpty());
    m_next->setText(text(m_actionTable, static_cast<int>(models::CiActionsModel::Column::Next)));
    m_next->setVisible(!m_next->text().isEmpty());
}

void CiDetail::showCi(const core::servicenow::CiRow& ci, std::shared_ptr<const models::LifecycleKnowledge> knowledge)
{
    const bool isOther = ci.sysId != m_ci.sysId;
    m_ci = ci;
    m_title->setText(ci.name.isEmpty() ? ci.sysId : ci.name);
    m_chip->setState(models::operationalState(ci.operationalState, knowledge->rules()));
    QStringList facts{knowledge->labelOfClass(ci.className),
                      //: %1 is the install or hardware status
                      tr("Status: %1").arg(models::statusWord(ci))};
    if (!ci.serialNumber.isEmpty())
        facts.append(tr("Serial number: %1").arg(ci.serialNumber));
    if (!ci.assetTag.isEmpty())
        facts.append(tr("Asset tag: %1").arg(ci.assetTag));
    m_facts->setText(facts.join(QStringLiteral(" \u00b7 ")));
    const int action = m_actionTable->currentIndex().row();
    m_states.show(ci, knowledge);
    m_actions.show(ci, knowledge);
    if (m_states.rowCount() > 0)
        m_stateTable->selectRow(shownRow(ci, knowledge->rules()));
    if (m_actions.rowCount() > 0)
        m_actionTable->selectRow(isOther ? 0 : std::clamp(action, 0, m_actions.rowCount() - 1));
    m_noStates->setVisible(ci.states.isEmpty());
    m_noActions->setVisible(ci.actions.isEmpty());
    if (isOther)
        showAsset(nullptr);
    showButtons();
}

void CiDetail::showAsset(const core::lifecycle::CiSnapshot* ci)
{
    if (!ci) {
        m_asset->setText(tr("Asset: asking ServiceNow\u2026"));
        return;
    }
    if (ci->hasLinkedAsset())
        //: %1 is the state of an asset
        m_asset->setText(
            tr("Asset: %1. Status and asset follow each other.").arg(models::assetStateWord(ci->assetRecord->values)));
    else if (ci->assetRecord || !ci->asset.isEmpty())
        m_asset->setText(tr("Asset: CI and asset do not point at each other, so neither follows the other."));
    else
        m_asset->setText(tr("Asset: none."));
}

void CiDetail::showAssetError(const Error& error)
{
    //: %1 is a sentence
    m_asset->setText(tr("Asset: not known. %1").arg(widgets::messageOf(error).what));
}

void CiDetail::tick()
{
    if (m_actions.rowCount() == 0)
        return;
    m_actionTable->viewport()->update();
    showReasons();
}

void CiDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace itam::ui::lifecycle
