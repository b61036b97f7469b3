// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/retirementpolicycard.h"

#include "ui/widgets/form.h"

#include <QComboBox>
#include <QSpinBox>

namespace itam::ui::lifecycle {
namespace {

using core::settings::RetirePolicy;
using core::settings::RetireSettings;
using widgets::FieldNote;

constexpr int mostPasses = 1000;

QString titleOf(RetirePolicy policy)
{
    switch (policy) {
    case RetirePolicy::Off:
        return RetirementPolicyCard::tr("Off");
    case RetirePolicy::Report:
        return RetirementPolicyCard::tr("Report");
    case RetirePolicy::Retire:
        return RetirementPolicyCard::tr("Retire");
    }
    return {};
}

QString effectOf(RetirePolicy policy)
{
    switch (policy) {
    case RetirePolicy::Off:
        return RetirementPolicyCard::tr("Nothing is done after an export. You can still look and retire here.");
    case RetirePolicy::Report:
        return RetirementPolicyCard::tr("After each export of all hardware it is said what would be retired. Nothing is "
                                        "changed.");
    case RetirePolicy::Retire:
        return RetirementPolicyCard::tr("After each export of all hardware what is due is set to Retired, and what came "
                                        "back returns. Nothing above the threshold goes without a yes.");
    }
    return {};
}

} // namespace

RetirementPolicyCard::RetirementPolicyCard(QWidget* parent)
    : Card(parent)
    , m_policy(new QComboBox(this))
    , m_passes(new QSpinBox(this))
    , m_percent(new QSpinBox(this))
    , m_policyNote(new FieldNote(m_policy, this))
    , m_state(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_save(widgets::makeButton(tr("Save"), "saveRetirementButton", widgets::ButtonKind::Primary, this))
    , m_revert(widgets::makeButton(tr("Revert"), "revertRetirementButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("retirementPolicyCard"));
    m_policyNote->setObjectName(QStringLiteral("retirementPolicyNote"));
    makeFields();
    connectFields();
    setFields(m_saved);
}

void RetirementPolicyCard::makeFields()
{
    m_policy->setObjectName(QStringLiteral("retirementPolicyComboBox"));
    m_policy->setWhatsThis(tr("What is done behind an export, here and by itam-export, about computers that vanished from "
                              "the operations database."));
    for (const RetirePolicy policy : core::settings::allRetirePolicies)
        m_policy->addItem(titleOf(policy), static_cast<int>(policy));
    m_passes->setObjectName(QStringLiteral("retirementPassesSpinBox"));
    m_passes->setRange(1, mostPasses);
    m_passes->setWhatsThis(tr("A computer counts as vanished when so many complete exports in a row did not find it. One "
                              "export that finds it begins the count anew."));
    m_percent->setObjectName(QStringLiteral("retirementPercentSpinBox"));
    m_percent->setRange(0, 100);
    //: behind a number; the blank belongs to it
    m_percent->setSuffix(tr(" %"));
    m_percent->setWhatsThis(tr("When more of one class would be retired at once than this share of it, nothing of that "
                               "class is retired before somebody says yes: one wrong filter must not retire a data "
                               "centre."));
    for (QWidget* field : {static_cast<QWidget*>(m_policy), static_cast<QWidget*>(m_passes),
                           static_cast<QWidget*>(m_percent)}) {
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        widgets::ignoreWheelWithoutFocus(field);
    }
    auto* form = new widgets::Form(this);
    form->addRow(tr("&After an export"), m_policy, m_policyNote);
    form->addRow(tr("Absent from so &many complete exports"), m_passes);
    form->addRow(tr("Ask above this &share of a class"), m_percent);
    column()->addWidget(form);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_state, 1);
    column()->addLayout(buttons);
}

void RetirementPolicyCard::connectFields()
{
    connect(m_policy, &QComboBox::currentIndexChanged, this, &RetirementPolicyCard::showButtons);
    connect(m_passes, &QSpinBox::valueChanged, this, &RetirementPolicyCard::showButtons);
    connect(m_percent, &QSpinBox::valueChanged, this, &RetirementPolicyCard::showButtons);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(typed()); });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_policy->setFocus();
        setFields(m_saved);
    });
}

RetireSettings RetirementPolicyCard::typed() const
{
    return {static_cast<RetirePolicy>(m_policy->currentData().toInt()), m_passes->value(), m_percent->value()};
}

void RetirementPolicyCard::setFields(const RetireSettings& settings)
{
    m_policy->setCurrentIndex(m_policy->findData(static_cast<int>(settings.policy)));
    m_passes->setValue(settings.passes);
    m_percent->setValue(settings.percent);
    showButtons();
}

void RetirementPolicyCard::showSaved(const RetireSettings& saved)
{
    const bool isTyping = hasUnsavedChanges();
    m_saved = saved;
    if (!isTyping)
        setFields(saved);
    showButtons();
}

void RetirementPolicyCard::showButtons()
{
    const bool isChanged = hasUnsavedChanges();
    m_save->setEnabled(isChanged);
    m_revert->setEnabled(isChanged);
    m_state->setText(isChanged ? tr("Not saved yet. Dry run and Retire now use what stands here.")
                               : tr("Saved."));
    m_policyNote->showNote(FieldNote::Kind::Hint, effectOf(typed().policy));
}

} // namespace itam::ui::lifecycle
