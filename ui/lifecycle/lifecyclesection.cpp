// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/lifecyclesection.h"

#include <QEvent>

namespace itam::ui::lifecycle {

LifecycleSection::LifecycleSection(QWidget* page) : m_page(page)
{
    m_page->installEventFilter(this);
}

void LifecycleSection::setPorts(services::LifecyclePorts ports)
{
    m_ports = std::move(ports);
    forget();
    refresh();
}

void LifecycleSection::refresh()
{
    m_isStale = !m_page->isVisible();
    if (!m_isStale)
        ask();
}

bool LifecycleSection::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Show && std::exchange(m_isStale, false))
        ask();
    return QObject::eventFilter(watched, event);
}

} // namespace itam::ui::lifecycle
