// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice.h"

#include <QCoreApplication>

namespace itam::ui::shell {
namespace {

using core::journal::ExportRecord;
using core::journal::Outcome;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notice)
};

bool isProblem(Outcome outcome)
{
    switch (outcome) {
    case Outcome::SucceededWithProblems:
    case Outcome::PreflightFailed:
    case Outcome::TransferFailed:
    case Outcome::ImportFailed:
    case Outcome::Interrupted:
        return true;
    case Outcome::Running:
    case Outcome::Succeeded:
    case Outcome::NothingToSend:
    case Outcome::Cancelled:
        return false;
    }
    return false;
}

QString titleOf(const EndedExport& ended)
{
    if (ended.outcome == Outcome::SucceededWithProblems)
        return ended.startedHere ? Words::tr("Export ended with problems")
                                 : Words::tr("Scheduled export ended with problems");
    if (isProblem(ended.outcome))
        return ended.startedHere ? Words::tr("Export failed") : Words::tr("Scheduled export failed");
    return Words::tr("Export ended");
}

QString textOf(const EndedExport& ended)
{
    if (ended.outcome == Outcome::SucceededWithProblems)
        //: %1 is the name of an instance
        return Words::tr("Some records did not land on %1.").arg(ended.instanceName);
    if (isProblem(ended.outcome))
        //: %1 is the name of an instance
        return Words::tr("The export to %1 did not come to its end. The history says why.").arg(ended.instanceName);
    if (ended.outcome == Outcome::NothingToSend)
        //: %1 is the name of an instance
        return Words::tr("There was nothing to send to %1.").arg(ended.instanceName);
    //: %1 is the name of an instance
    return Words::tr("Everything has landed on %1.").arg(ended.instanceName);
}

} // namespace

std::optional<Notice> noticeOf(const EndedExport& ended, const NoticeSituation& situation)
{
    // Whoever stopped it knows.
    if (!situation.wanted || situation.windowInFront || ended.outcome == Outcome::Running ||
        ended.outcome == Outcome::Cancelled)
        return std::nullopt;
    const bool bad = isProblem(ended.outcome);
    if (!bad && (!ended.startedHere || ended.lasted < longExport))
        return std::nullopt;
    return Notice{titleOf(ended), textOf(ended), ended.exportId, bad};
}

std::vector<ExportRecord> EndedElsewhere::newIn(const core::journal::Knowledge& knowledge)
{
    std::vector<ExportRecord> found;
    for (const ExportRecord& record : knowledge.exports) {
        if (record.outcome == Outcome::Running || m_known.contains(record.exportId))
            continue;
        m_known.insert(record.exportId);
        if (m_hasRead)
            found.push_back(record);
    }
    m_hasRead = true;
    return found;
}

} // namespace itam::ui::shell
