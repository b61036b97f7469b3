// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/terminalline.h"

#include "app/export/console.h"

#include <unistd.h>

namespace itam::app::exporter {

TerminalLine::TerminalLine(bool enabled, bool besidesAList)
    : m_enabled(enabled && isatty(STDERR_FILENO) != 0 && !(besidesAList && isatty(STDOUT_FILENO) != 0))
{
}

TerminalLine::~TerminalLine()
{
    if (!m_shown.isEmpty())
        writeError(QStringLiteral("\r\x1b[K"));
}

void TerminalLine::show(const QString& text)
{
    if (!m_enabled || text == m_shown)
        return;
    writeError(QStringLiteral("\r\x1b[K") + text);
    m_shown = text;
}

} // namespace itam::app::exporter
