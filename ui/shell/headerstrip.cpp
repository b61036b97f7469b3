// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerstrip.h"

#include "ui/models/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statechip.h"

namespace itam::ui::shell {

HeaderStrip::HeaderStrip(QWidget* parent)
    : QFrame(parent)
    , m_instance(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_url(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_environment(new widgets::StateChip(this))
    , m_connection(new widgets::StateChip(this))
    , m_age(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    setObjectName(QStringLiteral("headerStrip"));
    setProperty("surface", QStringLiteral("strip"));
    m_instance->setObjectName(QStringLiteral("headerInstanceLabel"));
    m_age->setObjectName(QStringLiteral("headerAgeLabel"));
    m_connection->setObjectName(QStringLiteral("headerConnectionChip"));
    m_environment->setObjectName(QStringLiteral("headerEnvironmentChip"));
    m_url->setWordWrap(false);
    m_age->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(widgets::spacing(5), widgets::spacing(2), widgets::spacing(5), widgets::spacing(2));
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_instance);
    row->addWidget(m_environment);
    row->addWidget(m_url);
    row->addStretch(1);
    row->addWidget(m_connection);
    row->addWidget(m_age);
    setState({}, {});
}

void HeaderStrip::setState(const HeaderState& state, const QDateTime& nowUtc)
{
    m_state = state;
    m_instance->setText(state.instanceName.isEmpty() ? tr("No instance yet") : state.instanceName);
    m_url->setText(state.instanceUrl);
    m_url->setVisible(!state.instanceUrl.isEmpty());
    m_environment->setState(state.environment);
    m_environment->setVisible(!state.environment.word.isEmpty());
    m_connection->setState(state.connection);
    m_connection->setVisible(!state.connection.word.isEmpty());
    tick(nowUtc);
}

void HeaderStrip::tick(const QDateTime& nowUtc)
{
    m_age->setVisible(m_state.checked.isValid());
    m_age->setText(m_state.checked.isValid() ? tr("checked %1").arg(models::relativeTime(m_state.checked, nowUtc))
                                             : QString());
    m_age->setToolTip(models::exactTime(m_state.checked));
}

} // namespace itam::ui::shell
