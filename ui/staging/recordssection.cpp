// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/recordssection.h"

#include <QEvent>

namespace itam::ui::staging {

RecordsSection::RecordsSection(QWidget* page) : m_page(page)
{
    m_page->installEventFilter(this);
}

void RecordsSection::setPorts(services::RecordsPorts ports)
{
    m_ports = std::move(ports);
    forget();
    refresh();
}

void RecordsSection::refresh()
{
    m_isStale = !m_page->isVisible();
    if (!m_isStale)
        ask();
}

bool RecordsSection::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Show && std::exchange(m_isStale, false))
        ask();
    return QObject::eventFilter(watched, event);
}

} // namespace itam::ui::staging
