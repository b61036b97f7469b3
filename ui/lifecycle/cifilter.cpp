// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/cifilter.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

using models::CiChoice;

constexpr int typingPauseMs = 500;
constexpr int widestList = 26;

QComboBox* makeList(const char* name, const QString& accessibleName, const QString& any, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(accessibleName);
    list->addItem(any);
    // A class with a long label must not push the others out of the line.
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    list->setMaximumWidth(widgets::textWidth(widestList + 12));
    return list;
}

QPushButton* makeToggle(const QString& text, const char* name, const QString& toolTip, QWidget* parent)
{
    QPushButton* toggle = widgets::makeButton(text, name, widgets::ButtonKind::Plain, parent);
    toggle->setCheckable(true);
    toggle->setProperty("kind", QStringLiteral("toggle"));
    toggle->setToolTip(toolTip);
    return toggle;
}

/// The first item, which stands for any, stays.
void clearItems(QComboBox* list)
{
    while (list->count() > 1)
        list->removeItem(1);
}

void select(QComboBox* list, const QVariant& value)
{
    const QSignalBlocker quiet(list);
    list->setCurrentIndex(value.isValid() ? std::max(0, list->findData(value)) : 0);
}

} // namespace

CiFilter::CiFilter(QWidget* parent)
    : QWidget(parent)
    , m_typing(new QTimer(this))
    , m_text(new QLineEdit(this))
    , m_class(makeList("ciClassComboBox", tr("Class"), tr("All classes"), this))
    , m_state(makeList("ciStateComboBox", tr("Operational state"), tr("Any state"), this))
    , m_action(makeList("ciActionComboBox", tr("Active action"), tr("Any action or none"), this))
    , m_mapping(makeToggle(tr("Seen by Service Mapping"), "seenByMappingButton",
                           tr("Only hosts that are Operational and not absent: Service Mapping looks at no others"),
                           this))
    , m_task(makeToggle(tr("Selectable for tasks"), "selectableForTaskButton",
                        tr("Only CIs that a new incident or problem may name"), this))
    , m_clear(widgets::makeButton(tr("Clear filters"), "clearCiFiltersButton", widgets::ButtonKind::Link, this))
{
    setObjectName(QStringLiteral("ciFilter"));
    nameFields();
    auto* row = new widgets::FlowLayout(this);
    for (QWidget* field :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_class), static_cast<QWidget*>(m_state),
          static_cast<QWidget*>(m_action), static_cast<QWidget*>(m_mapping), static_cast<QWidget*>(m_task),
          static_cast<QWidget*>(m_clear)})
        row->addWidget(field);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &CiFilter::takeFields);
    connect(m_text, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &CiFilter::takeFields);
    for (QComboBox* list : {m_class, m_state, m_action})
        connect(list, &QComboBox::currentIndexChanged, this, &CiFilter::takeFields);
    for (QPushButton* toggle : {m_mapping, m_task})
        connect(toggle, &QPushButton::toggled, this, &CiFilter::takeFields);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_text->setFocus(); // the button is about to go
        setChoice({});
    });
    showFields();
}

void CiFilter::nameFields()
{
    m_text->setObjectName(QStringLiteral("ciSearchEdit"));
    m_text->setAccessibleName(tr("Search CIs"));
    m_text->setPlaceholderText(tr("Name, serial number or asset tag"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    // As wide as its hint, in every language.
    const int hint = m_text->fontMetrics().horizontalAdvance(m_text->placeholderText());
    m_text->setMinimumWidth(hint + widgets::textWidth(12));
}

void CiFilter::setKnowledge(const models::LifecycleKnowledge& knowledge)
{
    const QSignalBlocker quietClass(m_class);
    const QSignalBlocker quietState(m_state);
    const QSignalBlocker quietAction(m_action);
    for (QComboBox* list : {m_class, m_state, m_action})
        clearItems(list);
    for (const core::servicenow::CiClass& each : knowledge.classes) {
        const auto depth = std::max<qsizetype>(0, knowledge.classPath(each.name).size() - 1);
        m_class->addItem(QString(depth * 2, QLatin1Char(' ')) + knowledge.labelOfClass(each.name), each.name);
    }
    for (const core::lifecycle::Choice& each : knowledge.rules().operationalStates)
        m_state->addItem(each.label, each.value);
    for (const core::lifecycle::CiActionRow& each : knowledge.rules().actions)
        m_action->addItem(each.name, each.sysId);
    CiChoice choice = m_choice;
    if (m_class->findData(choice.ciClass) < 0)
        choice.ciClass.clear();
    if (choice.operationalState && m_state->findData(*choice.operationalState) < 0)
        choice.operationalState.reset();
    if (m_action->findData(choice.activeAction) < 0)
        choice.activeAction.clear();
    showFields();
    setChoice(choice);
}

void CiFilter::setChoice(const CiChoice& choice)
{
    m_typing->stop();
    if (choice == m_choice)
        return;
    m_choice = choice;
    showFields();
    emit choiceChanged(m_choice);
}

void CiFilter::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void CiFilter::takeFields()
{
    CiChoice choice = m_choice;
    choice.text = m_text->text().trimmed();
    choice.ciClass = m_class->currentData().toString();
    const QVariant state = m_state->currentData();
    choice.operationalState = state.isValid() ? std::optional(state.toInt()) : std::nullopt;
    choice.activeAction = m_action->currentData().toString();
    choice.seenByServiceMapping = m_mapping->isChecked();
    choice.selectableForTask = m_task->isChecked();
    setChoice(choice);
}

void CiFilter::showFields()
{
    if (m_text->text().trimmed() != m_choice.text)
        m_text->setText(m_choice.text);
    select(m_class, m_choice.ciClass.isEmpty() ? QVariant() : QVariant(m_choice.ciClass));
    select(m_state, m_choice.operationalState ? QVariant(*m_choice.operationalState) : QVariant());
    select(m_action, m_choice.activeAction.isEmpty() ? QVariant() : QVariant(m_choice.activeAction));
    const QSignalBlocker quietMapping(m_mapping);
    const QSignalBlocker quietTask(m_task);
    m_mapping->setChecked(m_choice.seenByServiceMapping);
    m_task->setChecked(m_choice.selectableForTask);
    m_clear->setVisible(!m_choice.isEmpty());
}

} // namespace itam::ui::lifecycle
