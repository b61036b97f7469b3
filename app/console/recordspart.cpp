// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/recordspart.h"

#include "ui/shell/mainwindow.h"

namespace itam::app::console {

RecordsPart::RecordsPart(const Parts& parts)
    : m_parts(parts)
    , m_page(new ui::staging::RecordsPage(&parts.window))
    , m_desk({*m_page, parts.prompter, parts.clock})
{
    m_parts.window.fillPage(QStringLiteral("records"), m_page);
    connect(&m_desk, &ui::staging::RecordsDesk::settingsRequested, this,
            [this] { m_parts.window.showPage(QStringLiteral("integrations")); });
}

} // namespace itam::app::console
