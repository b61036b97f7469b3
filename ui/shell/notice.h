// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which ends of exports are worth interrupting somebody who works elsewhere (ux.md 3, Notifications): a long export that
// was started here, a scheduled one that failed or ended with problems. Never a segment, never a success of a schedule.
// Pure; GUI thread.
#pragma once

#include "core/journal/knowledge.h"

#include <QSet>

#include <chrono>

namespace itam::ui::shell {

struct Notice
{
    QString title;
    QString text;
    QString exportId; ///< what a click opens
    bool isProblem = false;

    friend bool operator==(const Notice&, const Notice&) = default;
};

struct EndedExport
{
    QString exportId;
    QString instanceName;
    core::journal::Outcome outcome = core::journal::Outcome::Succeeded;
    std::chrono::seconds lasted{0};
    bool startedHere = true; ///< by hand, in this console; else by a schedule or another program
};

struct NoticeSituation
{
    bool wanted = true;         ///< setting
    bool windowInFront = false; ///< whoever looks at the window sees it there
};

/// A shorter export that was started here is not worth a word: whoever started it is still there.
inline constexpr std::chrono::seconds longExport{10};

/// nullopt: nobody is to be interrupted.
[[nodiscard]] std::optional<Notice> noticeOf(const EndedExport& ended, const NoticeSituation& situation);

/// Exports of other programs that ended since the journal was read last. The first reading tells nothing: it is history.
class EndedElsewhere
{
public:
    /// This console made it.
    void isOurs(const QString& exportId) { m_known.insert(exportId); }
    [[nodiscard]] std::vector<core::journal::ExportRecord> newIn(const core::journal::Knowledge& knowledge);

private:
    QSet<QString> m_known;
    bool m_hasRead = false;
};

} // namespace itam::ui::shell
