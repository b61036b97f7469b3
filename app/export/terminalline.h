// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line on standard error that is drawn again and again while something goes on, on a terminal only. Main thread.
#pragma once

#include <QString>

namespace itam::app::exporter {

class TerminalLine
{
public:
    /// `besidesAList`: results are listed meanwhile; where they go to the same terminal there is no line.
    TerminalLine(bool enabled, bool besidesAList);
    ~TerminalLine(); ///< leaves the terminal on a fresh line
    TerminalLine(const TerminalLine&) = delete;
    TerminalLine& operator=(const TerminalLine&) = delete;

    void show(const QString& text);

private:
    bool m_enabled;
    QString m_shown;
};

} // namespace itam::app::exporter
