// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/savebar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

namespace itam::ui::integrations {

using widgets::ButtonKind;
using widgets::spacing;
using widgets::TextRole;

SaveBar::SaveBar(QWidget* parent)
    : QFrame(parent)
    , m_exportButton(widgets::makeButton(tr("Export now"), "exportNowButton", ButtonKind::Primary, this))
    , m_exportLabel(widgets::makeLabel({}, TextRole::Muted, this))
    , m_saveLabel(widgets::makeLabel({}, TextRole::Muted, this))
    , m_revertButton(widgets::makeButton(tr("Revert"), "revertButton", ButtonKind::Plain, this))
    , m_saveButton(widgets::makeButton(tr("Save"), "saveButton", ButtonKind::Primary, this))
{
    setObjectName(QStringLiteral("saveBar"));
    setProperty("surface", QStringLiteral("foot"));
    m_exportLabel->setObjectName(QStringLiteral("exportObstacleLabel"));
    m_saveLabel->setObjectName(QStringLiteral("saveLabel"));
    m_saveLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_exportButton->setIcon(widgets::icon("export", widgets::ColorRole::AccentText));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(6), spacing(3), spacing(6), spacing(3));
    row->setSpacing(spacing(2));
    row->addWidget(m_exportButton);
    row->addSpacing(spacing(1));
    row->addWidget(m_exportLabel, 3);
    row->addWidget(m_saveLabel, 2);
    row->addWidget(m_revertButton);
    row->addWidget(m_saveButton);
    connect(m_exportButton, &QPushButton::clicked, this, &SaveBar::exportRequested);
    connect(m_saveButton, &QPushButton::clicked, this, &SaveBar::saveRequested);
    connect(m_revertButton, &QPushButton::clicked, this, &SaveBar::revertRequested);
    showSaving({});
}

void SaveBar::showExportObstacle(const QString& why)
{
    m_exportButton->setEnabled(why.isEmpty());
    m_exportButton->setAccessibleDescription(why);
    m_exportLabel->setText(why);
}

void SaveBar::showSaving(const Saving& saving)
{
    m_saving = saving;
    const QString text = saving.busy                  ? tr("Saving...")
                         : !saving.obstacle.isEmpty() ? saving.obstacle
                                                      : tr("There are unsaved changes.");
    m_saveLabel->setText(text);
    widgets::setTextRole(m_saveLabel, saving.obstacle.isEmpty() || saving.busy ? TextRole::Muted : TextRole::Error);
    m_saveLabel->setVisible(saving.changed);
    m_revertButton->setVisible(saving.changed);
    m_saveButton->setVisible(saving.changed);
    m_saveButton->setEnabled(canSave());
    m_saveButton->setAccessibleDescription(saving.obstacle);
    m_revertButton->setEnabled(!saving.busy);
}

bool SaveBar::canSave() const
{
    return m_saving.changed && !m_saving.busy && m_saving.obstacle.isEmpty();
}

QList<QWidget*> SaveBar::focusOrder() const
{
    return {m_exportButton, m_revertButton, m_saveButton};
}

} // namespace itam::ui::integrations
