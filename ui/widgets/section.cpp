// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/statechip.h"

#include <QToolButton>

namespace itam::ui::widgets {

Section::Section(const QString& title, const char* objectName, QWidget* parent)
    : Card(parent)
    , m_header(new QToolButton(this))
    , m_chip(new StateChip(this))
    , m_content(new QWidget(this))
    , m_body(new QVBoxLayout(m_content))
{
    setObjectName(QString::fromLatin1(objectName));
    m_header->setObjectName(QString::fromLatin1(objectName) + QStringLiteral("Button"));
    m_header->setProperty("kind", QStringLiteral("header"));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setCheckable(true);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_chip->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_header, 1);
    head->addWidget(m_chip);
    m_body->setContentsMargins(spacing(2), 0, spacing(2), spacing(1));
    m_body->setSpacing(spacing(3));
    column()->setContentsMargins(spacing(2), spacing(1), spacing(3), spacing(2));
    column()->addLayout(head);
    column()->addWidget(m_content);
    connect(m_header, &QToolButton::toggled, this, [this](bool expanded) {
        applyExpanded(expanded);
        emit expandedChanged(expanded);
    });
    setTitle(title);
    applyExpanded(false);
}

void Section::setExpanded(bool expanded)
{
    m_header->setChecked(expanded);
}

bool Section::isExpanded() const
{
    return m_header->isChecked();
}

void Section::setTitle(const QString& title)
{
    m_header->setText(title);
    applyExpanded(isExpanded());
}

void Section::setState(const models::State& state)
{
    m_chip->setState(state);
    m_chip->setVisible(!state.word.isEmpty());
}

void Section::applyExpanded(bool expanded)
{
    m_content->setVisible(expanded);
    m_header->setIcon(icon(expanded ? "chevron-down" : "chevron-right"));
    //: %1 is the title of a section that can be folded
    m_header->setAccessibleName(expanded ? tr("%1, expanded").arg(m_header->text())
                                         : tr("%1, folded").arg(m_header->text()));
}

} // namespace itam::ui::widgets
