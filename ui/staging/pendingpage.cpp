// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/pendingpage.h"

#include "core/journal/types.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>

namespace itam::ui::staging {

QString kindsText(const QList<exporter::ProblemGroup>& problems)
{
    using core::journal::PendingKind;
    qint64 failed = 0;
    qint64 heldBack = 0;
    qint64 duplicates = 0;
    for (const exporter::ProblemGroup& problem : problems) {
        switch (core::journal::pendingKindOf(problem.reason)) {
        case PendingKind::Problem:
            failed += problem.count;
            break;
        case PendingKind::HeldBack:
            heldBack += problem.count;
            break;
        case PendingKind::Duplicate:
            duplicates += problem.count;
            break;
        }
    }
    QStringList sentences;
    if (failed > 0)
        sentences.append(PendingPage::tr("%n problem(s): every export sends them again until they land.", nullptr,
                                         static_cast<int>(failed)));
    if (heldBack > 0)
        sentences.append(PendingPage::tr("%n held back by an Integration Property: sent again once the property is "
                                         "changed.",
                                         nullptr, static_cast<int>(heldBack)));
    if (duplicates > 0)
        sentences.append(PendingPage::tr("%n duplicate(s) of another record: sent again by every export.", nullptr,
                                         static_cast<int>(duplicates)));
    return sentences.join(QLatin1Char(' '));
}

PendingPage::PendingPage(QWidget* parent)
    : QWidget(parent)
    , m_kinds(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_obstacle(widgets::makeLabel({}, widgets::TextRole::Warning, this))
    , m_bar(new widgets::MessageBar(this))
    , m_refresh(widgets::makeButton(tr("Refresh"), "pendingRefreshButton", widgets::ButtonKind::Plain, this))
    , m_send(widgets::makeButton(tr("Send again now"), "pendingSendButton", widgets::ButtonKind::Primary, this))
    , m_full(widgets::makeButton(tr("Full export"), "pendingFullExportButton", widgets::ButtonKind::Plain, this))
    , m_list(new exporter::PendingList("pendingRecordsTable", this))
    , m_row(widgets::makeButton(tr("Show its staged row"), "pendingRowButton", widgets::ButtonKind::Plain, this))
    , m_story(widgets::makeButton(tr("Show its story"), "pendingStoryButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("pendingPage"));
    m_kinds->setObjectName(QStringLiteral("pendingKindsLabel"));
    m_obstacle->setObjectName(QStringLiteral("pendingObstacleLabel"));
    m_refresh->setIcon(widgets::icon("refresh"));
    m_refresh->setToolTip(tr("Ask the journal again (F5)"));
    m_send->setToolTip(tr("Starts an export of what changed. Pending problems travel with it."));
    m_full->setToolTip(tr("Compares and sends everything, whatever ServiceNow is known to hold"));
    m_row->setIcon(widgets::icon("staging"));
    m_row->setToolTip(tr("Show what ServiceNow made of this record when it was sent last"));
    m_story->setIcon(widgets::icon("search"));
    m_story->setToolTip(tr("Show all that is known of this record"));
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::makeLabel(tr("Pending records"), widgets::TextRole::Title, this), 1);
    head->addWidget(m_refresh);
    auto* sending = new QWidget(this);
    auto* sendRow = new widgets::FlowLayout(sending);
    sendRow->addWidget(m_send);
    sendRow->addWidget(m_full);
    auto* below = new QWidget(this);
    auto* belowRow = new widgets::FlowLayout(below);
    belowRow->addWidget(m_row);
    belowRow->addWidget(m_story);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addLayout(head);
    column->addWidget(m_kinds);
    column->addWidget(sending);
    column->addWidget(m_obstacle);
    column->addWidget(m_bar);
    column->addWidget(m_list, 1);
    column->addWidget(below);
    m_obstacle->hide();
    m_story->hide();
    makeActions();
    showButtons();
}

void PendingPage::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, auto triggered) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, triggered);
    };
    add(tr("&Find"), QKeySequence::Find, [this] { m_list->focusFilter(); });
    add(tr("&Refresh"), QKeySequence::Refresh, [this] { emit refreshRequested(); });
    connect(m_refresh, &QPushButton::clicked, this, &PendingPage::refreshRequested);
    connect(m_send, &QPushButton::clicked, this, [this] { emit exportRequested(false); });
    connect(m_full, &QPushButton::clicked, this, [this] { emit exportRequested(true); });
    const auto show = [this] { emit rowWanted(m_list->type(), m_list->currentKey()); };
    connect(m_row, &QPushButton::clicked, this, show);
    connect(&m_list->table(), &widgets::TableView::rowActivated, this, show);
    connect(m_story, &QPushButton::clicked, this, [this] { emit storyRequested(m_list->type(), m_list->currentKey()); });
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PendingPage::showButtons);
    connect(m_list->table().model(), &QAbstractItemModel::modelReset, this, &PendingPage::showButtons);
}

void PendingPage::showProblems(const QList<exporter::ProblemGroup>& problems, const QDateTime& nowUtc)
{
    m_total = 0;
    for (const exporter::ProblemGroup& problem : problems)
        m_total += problem.count;
    const QString kinds = kindsText(problems);
    m_kinds->setText(kinds.isEmpty() ? tr("Everything that was sent has landed.") : kinds);
    if (const auto wanted = std::exchange(m_wanted, std::nullopt))
        m_list->start(exporter::pendingChoices(problems, {}, wanted->first), wanted->second, nowUtc);
    else
        m_list->start(exporter::pendingChoices(problems, {}), {}, nowUtc, true);
    showButtons();
}

void PendingPage::setObstacle(const QString& obstacle)
{
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
    showButtons();
}

void PendingPage::setLooking(bool looking)
{
    m_isLooking = looking;
    showButtons();
}

void PendingPage::offerStory()
{
    m_story->show();
}

void PendingPage::showButtons()
{
    const bool canExport = m_obstacle->text().isEmpty();
    m_send->setEnabled(canExport && m_total > 0);
    m_full->setEnabled(canExport);
    const bool hasRow = !m_list->currentKey().isEmpty();
    m_row->setEnabled(hasRow && !m_isLooking);
    m_story->setEnabled(hasRow);
}

} // namespace itam::ui::staging
