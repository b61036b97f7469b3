// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overviewpage.h"

#include "ui/exporter/summarytext.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/statechip.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>

namespace itam::ui::shell {
namespace {

using widgets::ButtonKind;
using widgets::Card;
using widgets::TextRole;

std::optional<Acknowledgement> acknowledgementOf(const OverviewState& state, const exporter::ProblemGroup& group)
{
    for (const Acknowledgement& seen : state.acknowledged) {
        if (seen.problem == group)
            return seen;
    }
    return std::nullopt;
}

QString problemText(const exporter::ProblemGroup& group)
{
    //: %1 a cause, %2 a data type, %3 a number
    return OverviewPage::tr("%1: %3 (%2)")
        .arg(models::reasonText(group.reason).what, models::titleOf(group.type), models::count(group.count));
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("overviewPage"));
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* column = new QVBoxLayout(content);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(4));
    column->addWidget(widgets::makeLabel(tr("Overview"), TextRole::Title, content));
    m_firstSteps = makeFirstSteps();
    column->addWidget(m_firstSteps);
    m_cards = new QWidget(content);
    auto* grid = new QGridLayout(m_cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(widgets::spacing(4));
    grid->addWidget(makeLast(), 0, 0);
    grid->addWidget(makeNext(), 0, 1);
    grid->addWidget(makeKnown(), 1, 0);
    grid->addWidget(makeProblems(), 1, 1);
    m_changes = new ChangesCard(this);
    m_chart = new ExportChart(this);
    // Five columns of figures need the whole width in every language.
    grid->addWidget(m_changes, 2, 0, 1, 2);
    grid->addWidget(m_chart, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addWidget(m_cards);
    connect(m_chart, &ExportChart::historyRequested, this, &OverviewPage::historyRequested);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("overviewScrollArea"));
    scroll->setAccessibleName(tr("Overview"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget* OverviewPage::makeFirstSteps()
{
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("firstStepsCard"));
    card->column()->addWidget(
        widgets::makeLabel(tr("Keep your IT assets and ServiceNow together"), TextRole::Heading, card));
    card->column()->addWidget(widgets::makeLabel(
        tr("Computers, contracts and installed applications travel from the operations database to ServiceNow: what "
           "changed, in small segments, each followed to its end. Connect your instance, or rehearse first with the "
           "embedded one on this computer, from which nothing leaves."),
        TextRole::Body, card));
    auto* buttons = new QHBoxLayout;
    auto* connectButton = widgets::makeButton(tr("Connect ServiceNow"), "connectButton", ButtonKind::Primary, card);
    auto* embedded = widgets::makeButton(tr("Use the embedded instance"), "useEmbeddedButton", ButtonKind::Plain, card);
    buttons->addWidget(connectButton);
    buttons->addWidget(embedded);
    buttons->addStretch(1);
    card->column()->addSpacing(widgets::spacing(1));
    card->column()->addLayout(buttons);
    connect(connectButton, &QPushButton::clicked, this, &OverviewPage::setUpRequested);
    connect(embedded, &QPushButton::clicked, this, &OverviewPage::embeddedInstanceRequested);
    return card;
}

QWidget* OverviewPage::makeLast()
{
    auto* card = new Card(this);
    card->setObjectName(QStringLiteral("lastExportCard"));
    m_outcome = new widgets::StateChip(card);
    m_lastTime = widgets::makeLabel({}, TextRole::Muted, card);
    m_lastText = widgets::makeLabel({}, TextRole::Body, card);
    m_history = widgets::makeButton(tr("Open in history"), "openLastExportButton", ButtonKind::Link, card);
    auto* row = new QHBoxLayout;
    row->addWidget(m_outcome);
    row->addWidget(m_lastTime, 1);
    card->column()->addWidget(widgets::makeLabel(tr("Last export"), TextRole::Heading, card));
    card->column()->addLayout(row);
    card->column()->addWidget(m_lastText);
    card->column()->addStretch(1);
    card->column()->addWidget(m_history, 0, Qt::AlignLeft);
    connect(m_history, &QPushButton::clicked, this, [this] { emit historyRequested(m_lastExportId); });
    return card;
}

QWidget* OverviewPage::makeNext()
{
    auto* card = new Card(this);
    m_next = widgets::makeLabel({}, TextRole::Body, card);
    m_blocked = widgets::makeLabel({}, TextRole::Warning, card);
    m_export = widgets::makeButton(tr("Export now"), "overviewExportButton", ButtonKind::Primary, card);
    card->column()->addWidget(widgets::makeLabel(tr("Next export"), TextRole::Heading, card));
    card->column()->addWidget(m_next);
    card->column()->addWidget(m_blocked);
    card->column()->addStretch(1);
    card->column()->addWidget(m_export, 0, Qt::AlignLeft);
    m_token = widgets::makeLabel({}, TextRole::Muted, card);
    m_token->setObjectName(QStringLiteral("overviewTokenLabel"));
    m_replaceToken = widgets::makeButton(tr("Replace the token"), "overviewTokenButton", ButtonKind::Link, card);
    card->column()->addWidget(m_token);
    card->column()->addWidget(m_replaceToken, 0, Qt::AlignLeft);
    connect(m_replaceToken, &QPushButton::clicked, this, &OverviewPage::setUpRequested);
    connect(m_export, &QPushButton::clicked, this, &OverviewPage::exportRequested);
    return card;
}

QWidget* OverviewPage::makeKnown()
{
    auto* card = new Card(this);
    card->column()->addWidget(widgets::makeLabel(tr("What ServiceNow holds of yours"), TextRole::Heading, card));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(widgets::spacing(4));
    int row = 0;
    for (const core::model::DataType type : core::model::allDataTypes) {
        auto* picture = new QLabel(card);
        const int size = widgets::spacing(5);
        picture->setPixmap(widgets::icon(models::iconOf(type), widgets::ColorRole::TextMuted)
                               .pixmap(QSize(size, size), devicePixelRatioF()));
        m_known[type] = widgets::makeLabel({}, TextRole::Strong, card);
        m_known[type]->setFont(widgets::tabularFont());
        m_known[type]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_since[type] = widgets::makeLabel({}, TextRole::Muted, card);
        grid->addWidget(picture, row, 0);
        grid->addWidget(widgets::makeLabel(models::titleOf(type), TextRole::Body, card), row, 1);
        grid->addWidget(m_known[type], row, 2);
        grid->addWidget(m_since[type], row, 3);
        ++row;
    }
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(3, 2);
    card->column()->addLayout(grid);
    card->column()->addStretch(1);
    return card;
}

QWidget* OverviewPage::makeProblems()
{
    auto* card = new Card(this);
    m_problemCount = new widgets::StateChip(card);
    m_problemCount->setObjectName(QStringLiteral("openProblemsChip"));
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::makeLabel(tr("Open problems"), TextRole::Heading, card), 1);
    head->addWidget(m_problemCount);
    card->column()->addLayout(head);
    m_problems = new QVBoxLayout;
    card->column()->addLayout(m_problems);
    card->column()->addStretch(1);
    return card;
}

void OverviewPage::show(const OverviewState& state, const QDateTime& nowUtc)
{
    const bool configured = !state.scope.instanceName.isEmpty();
    m_firstSteps->setVisible(!configured);
    m_cards->setVisible(configured);
    showLast(state, nowUtc);
    m_next->setText(state.next);
    m_blocked->setText(state.scope.blocked);
    m_blocked->setVisible(!state.scope.blocked.isEmpty());
    m_export->setEnabled(state.scope.blocked.isEmpty() && !state.running);
    m_export->setText(state.running ? tr("Export is running") : tr("Export now"));
    showToken(state);
    showKnown(state, nowUtc);
    showProblems(state);
    m_changes->show(state.changes);
    m_chart->show(state.figures);
}

void OverviewPage::showToken(const OverviewState& state)
{
    using core::settings::TokenAge;
    m_token->setVisible(state.token.has_value());
    m_replaceToken->setVisible(state.token && (state.token->state == TokenAge::State::EndsSoon ||
                                               state.token->state == TokenAge::State::ProbablyExpired));
    if (!state.token)
        return;
    switch (state.token->state) {
    case TokenAge::State::Unknown:
        m_token->setText(tr("It is not known when the refresh token was saved."));
        break;
    case TokenAge::State::Fresh:
    case TokenAge::State::EndsSoon:
        //: %1 is a date
        m_token->setText(tr("The refresh token is expected to last %n more day(s), until %1.", nullptr,
                            state.token->daysLeft)
                             .arg(models::date(state.token->expires)));
        break;
    case TokenAge::State::ProbablyExpired:
        //: %1 is a date
        m_token->setText(tr("The refresh token probably expired on %1: exports would be refused.")
                             .arg(models::date(state.token->expires)));
        break;
    }
    widgets::setTextRole(m_token, state.token->state == TokenAge::State::ProbablyExpired ? TextRole::Error
                                  : state.token->state == TokenAge::State::EndsSoon      ? TextRole::Warning
                                                                                         : TextRole::Muted);
}

void OverviewPage::showLast(const OverviewState& state, const QDateTime& nowUtc)
{
    m_lastExportId = state.last ? state.last->exportId : QString();
    m_history->setVisible(state.last.has_value());
    m_outcome->setVisible(state.last.has_value());
    if (!state.last) {
        m_lastTime->setText({});
        m_lastText->setText(tr("Nothing has been exported to this instance yet."));
        m_lastText->setVisible(true);
        return;
    }
    m_outcome->setState(exporter::stateOf(state.last->outcome));
    m_lastTime->setText(models::relativeTime(state.last->started, nowUtc));
    m_lastTime->setToolTip(models::exactTime(state.last->started));
    m_lastText->setText(state.last->open ? tr("It is not settled yet: the next export finds out what landed.")
                                         : state.last->detail);
    m_lastText->setVisible(!m_lastText->text().isEmpty());
}

void OverviewPage::showKnown(const OverviewState& state, const QDateTime& nowUtc)
{
    for (const core::model::DataType type : core::model::allDataTypes) {
        const exporter::ExportScope::Type& known = state.scope.types[type];
        m_known[type]->setText(known.known ? models::count(*known.known) : QStringLiteral("\u2013"));
        m_since[type]->setText(!known.included                 ? tr("excluded")
                               : known.lastSucceeded.isValid() ? models::relativeTime(known.lastSucceeded, nowUtc)
                                                               : tr("never exported"));
        m_since[type]->setToolTip(models::exactTime(known.lastSucceeded));
    }
}

void OverviewPage::showProblems(const OverviewState& state)
{
    // The page is shown anew every minute; the same buttons again would take the focus from the old ones.
    const std::pair wanted(state.problems, state.acknowledged);
    if (m_shownProblems == wanted)
        return;
    m_shownProblems = wanted;
    QWidget* card = m_problems->parentWidget();
    const bool hadFocus = card->isAncestorOf(QApplication::focusWidget());
    while (QLayoutItem* item = m_problems->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qint64 open = 0;
    for (const exporter::ProblemGroup& group : state.problems) {
        if (!models::reasonText(group.reason).isProblem || acknowledgementOf(state, group))
            continue;
        open += group.count;
        QHBoxLayout* row = addPending(group, problemText(group), true);
        const QPushButton* button =
            addLink(row, tr("Acknowledge"), "acknowledgeProblemButton",
                    tr("Acknowledge: %1").arg(models::reasonText(group.reason).what));
        // Behind the click: the row of the button goes with it.
        connect(
            button, &QPushButton::clicked, this, [this, group] { emit acknowledgeRequested(group); },
            Qt::QueuedConnection);
    }
    if (open == 0 && state.acknowledged.isEmpty())
        m_problems->addWidget(widgets::makeLabel(tr("None: every record that was sent has landed."), TextRole::Muted));
    else if (open == 0)
        m_problems->addWidget(widgets::makeLabel(tr("None that is new."), TextRole::Muted));
    m_problemCount->setVisible(open > 0);
    m_problemCount->setState({models::Severity::Error, QStringLiteral("error"), models::count(open)});
    m_problemCount->setAccessibleName(
        tr("%n open problem(s)", nullptr, static_cast<int>(std::min<qint64>(open, std::numeric_limits<int>::max()))));
    showRest(state);
    // The link that was pressed is gone.
    if (hadFocus) {
        QWidget* next = card->findChild<QPushButton*>();
        (next ? next : m_chart->firstFocus())->setFocus();
    }
}

void OverviewPage::showRest(const OverviewState& state)
{
    bool headed = false;
    for (const exporter::ProblemGroup& group : state.problems) {
        const auto seen = acknowledgementOf(state, group);
        if (!seen)
            continue;
        if (!std::exchange(headed, true))
            addHeading(tr("Acknowledged"));
        //: %1 is "cause: number (data type)", %2 who has seen it, %3 a date and time
        QHBoxLayout* row = addPending(group, tr("%1. Seen by %2, %3").arg(problemText(group), seen->who,
                                                                         models::exactTime(seen->when)), false);
        const QPushButton* button = addLink(row, tr("Reopen"), "reopenProblemButton",
                                            tr("Reopen: %1").arg(models::reasonText(group.reason).what));
        connect(
            button, &QPushButton::clicked, this, [this, group] { emit reopenRequested(group); }, Qt::QueuedConnection);
    }
    // What waits as somebody wished, or stands for another, is pending too, but nothing is wrong with it.
    headed = false;
    for (const exporter::ProblemGroup& group : state.problems) {
        if (models::reasonText(group.reason).isProblem)
            continue;
        if (!std::exchange(headed, true))
            addHeading(tr("Pending as it should be"));
        addPending(group, problemText(group), false);
    }
}

void OverviewPage::addHeading(const QString& text)
{
    m_problems->addWidget(widgets::makeLabel(text, TextRole::Strong));
}

QHBoxLayout* OverviewPage::addPending(const exporter::ProblemGroup& group, const QString& text, bool isProblem)
{
    const models::ReasonText reason = models::reasonText(group.reason);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* label = widgets::makeLabel(text, isProblem ? TextRole::Warning : TextRole::Muted, row);
    label->setToolTip(reason.advice);
    line->addWidget(label, 1);
    m_problems->addWidget(row);
    const QPushButton* button = addLink(line, tr("Show"), isProblem ? "showOpenProblemButton" : "showHeldBackButton",
                                        //: %1 a cause, %2 a data type
                                        tr("Show records: %1 (%2)").arg(reason.what, models::titleOf(group.type)));
    connect(button, &QPushButton::clicked, this, [this, group] { emit pendingRequested(group.reason, group.type); });
    return line;
}

QPushButton* OverviewPage::addLink(QHBoxLayout* row, const QString& text, const char* objectName,
                                   const QString& accessibleName)
{
    auto* button = widgets::makeButton(text, objectName, ButtonKind::Link, row->parentWidget());
    button->setAccessibleName(accessibleName);
    row->addWidget(button);
    widgets::setTabBefore(button, m_chart->firstFocus());
    return button;
}

} // namespace itam::ui::shell
