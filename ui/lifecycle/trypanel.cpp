// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/trypanel.h"

#include "core/support/errortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/statechip.h"

#include <QComboBox>

namespace itam::ui::lifecycle {

using models::GridKind;
using services::RuleQuestion;
using widgets::TextRole;

TryPanel::TryPanel(GridKind kind, QWidget* parent)
    : Card(parent)
    , m_kind(kind)
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_chip(new widgets::StateChip(this))
    , m_sentence(widgets::makeLabel({}, TextRole::Body, this))
    , m_instance(widgets::makeLabel({}, TextRole::Muted, this))
    , m_ask(widgets::makeButton(tr("Ask ServiceNow"), "askInstanceButton", widgets::ButtonKind::Plain, this))
    , m_refresh(widgets::makeButton(tr("Read the rules again"), "rereadRulesButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("tryPanel"));
    m_first->setObjectName(QStringLiteral("tryFirstComboBox"));
    m_second->setObjectName(QStringLiteral("trySecondComboBox"));
    m_sentence->setObjectName(QStringLiteral("trySentenceLabel"));
    m_instance->setObjectName(QStringLiteral("tryInstanceLabel"));
    m_ask->setToolTip(tr("Put the same question to the instance, which answers by its own rules"));
    const int margin = widgets::spacing(3);
    column()->setContentsMargins(margin, margin, margin, margin);
    column()->setSpacing(widgets::spacing(2));
    column()->addWidget(makeChoices());
    column()->addWidget(m_sentence);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(widgets::spacing(3));
    foot->addWidget(m_instance, 1);
    foot->addWidget(m_refresh);
    column()->addLayout(foot);
    for (QComboBox* combo : {m_first, m_second}) {
        widgets::ignoreWheelWithoutFocus(combo);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(combo, &QComboBox::currentIndexChanged, this, &TryPanel::showOwnAnswer);
    }
    connect(m_ask, &QPushButton::clicked, this, [this] {
        showInstance(TextRole::Muted, tr("Asking ServiceNow\u2026"), false);
        emit checkRequested(question());
    });
    connect(m_refresh, &QPushButton::clicked, this, &TryPanel::refreshRequested);
    showOwnAnswer();
}

QWidget* TryPanel::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* flow = new widgets::FlowLayout(choices);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(widgets::spacing(2));
    const auto addLabelled = [&](const QString& text, QComboBox* combo) {
        auto* pair = new QWidget(choices);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(widgets::spacing(2));
        QLabel* label = widgets::makeLabel(text, TextRole::Body, pair);
        label->setWordWrap(false);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo);
        flow->addWidget(pair);
    };
    QLabel* title = widgets::makeLabel(tr("Try it"), TextRole::Strong, choices);
    title->setWordWrap(false);
    flow->addWidget(title);
    const bool ofActions = m_kind == GridKind::Pairs;
    addLabelled(ofActions ? tr("Action") : m_kind == GridKind::Transitions ? tr("From") : tr("In the state"), m_first);
    addLabelled(ofActions ? tr("with") : m_kind == GridKind::Transitions ? tr("to") : tr("the action"), m_second);
    flow->addWidget(m_chip);
    flow->addWidget(m_ask);
    return choices;
}

QList<QWidget*> TryPanel::focusOrder() const
{
    return {m_first, m_second, m_ask, m_refresh};
}

void TryPanel::setGrid(const models::RuleGrid& grid)
{
    m_grid = grid;
    const auto fill = [](QComboBox* combo, const QList<models::RuleGrid::Line>& lines) {
        const QSignalBlocker quiet(combo);
        QStringList names;
        for (const models::RuleGrid::Line& line : lines)
            names.append(line.name);
        QStringList shown;
        for (int i = 0; i < combo->count(); ++i)
            shown.append(combo->itemText(i));
        if (names == shown)
            return;
        const QString chosen = combo->currentText();
        combo->clear();
        combo->addItems(names);
        combo->setCurrentIndex(std::max(0, combo->findText(chosen)));
    };
    fill(m_first, grid.rows());
    fill(m_second, grid.columns());
    showOwnAnswer();
}

void TryPanel::choose(int row, int column)
{
    if (row < 0 || column < 0)
        return;
    {
        const QSignalBlocker first(m_first);
        const QSignalBlocker second(m_second);
        m_first->setCurrentIndex(row);
        m_second->setCurrentIndex(column);
    }
    showOwnAnswer();
}

void TryPanel::setSaving(bool saving)
{
    m_isSaving = saving;
    m_ask->setEnabled(!saving && m_first->count() > 0 && m_second->count() > 0);
}

RuleQuestion TryPanel::question() const
{
    const auto kind = m_kind == GridKind::Actions       ? RuleQuestion::Kind::Action
                      : m_kind == GridKind::Transitions ? RuleQuestion::Kind::Transition
                                                        : RuleQuestion::Kind::Pair;
    return {.kind = kind,
            .ciClass = m_kind == GridKind::Pairs ? QString() : m_grid.ciClass(),
            .first = m_first->currentText(),
            .second = m_second->currentText()};
}

bool TryPanel::isAllowed() const
{
    const models::RuleCell& cell = m_grid.cell(m_first->currentIndex(), m_second->currentIndex());
    return m_kind == GridKind::Pairs ? cell.isOwn : !cell.isRule();
}

void TryPanel::showOwnAnswer()
{
    const bool hasQuestion = m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0;
    m_chip->setVisible(hasQuestion);
    if (hasQuestion)
        m_chip->setState(isAllowed() ? models::State{models::Severity::Ok, QStringLiteral("ok"), tr("Allowed")}
                                     : models::State{models::Severity::Error, QStringLiteral("error"), tr("Refused")});
    m_sentence->setText(hasQuestion ? m_grid.sentence(m_first->currentIndex(), m_second->currentIndex())
                                    : tr("There is nothing to try yet."));
    showInstance(TextRole::Muted, {}, false);
    setSaving(m_isSaving);
}

void TryPanel::showInstance(TextRole role, const QString& text, bool offersRefresh)
{
    widgets::setTextRole(m_instance, role);
    m_instance->setText(text);
    m_instance->setVisible(!text.isEmpty());
    m_refresh->setVisible(offersRefresh);
}

void TryPanel::showAnswer(const RuleQuestion& asked, bool isAllowedThere)
{
    if (asked != question())
        return;
    if (isAllowedThere == isAllowed())
        return showInstance(TextRole::Ok, tr("ServiceNow gives the same answer."), false);
    showInstance(TextRole::Warning,
                 isAllowedThere ? tr("ServiceNow allows it: somebody else has changed the rules in the meantime.")
                                : tr("ServiceNow refuses it: somebody else has changed the rules in the meantime."),
                 true);
}

void TryPanel::showError(const RuleQuestion& asked, const Error& error)
{
    if (asked != question())
        return;
    const core::support::ErrorText text = core::support::errorText(error);
    showInstance(TextRole::Error, QString(text.what + QLatin1Char(' ') + text.advice), false);
}

} // namespace itam::ui::lifecycle
