// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/types.h"

namespace itam::core::journal {

QString nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return QStringLiteral("running");
    case Outcome::Succeeded:
        return QStringLiteral("succeeded");
    case Outcome::NothingToSend:
        return QStringLiteral("nothing-to-send");
    case Outcome::SucceededWithProblems:
        return QStringLiteral("succeeded-with-problems");
    case Outcome::PreflightFailed:
        return QStringLiteral("preflight-failed");
    case Outcome::TransferFailed:
        return QStringLiteral("transfer-failed");
    case Outcome::ImportFailed:
        return QStringLiteral("import-failed");
    case Outcome::Cancelled:
        return QStringLiteral("cancelled");
    case Outcome::Interrupted:
        return QStringLiteral("interrupted");
    }
    return QString();
}

PendingKind pendingKindOf(const QString& reason)
{
    if (changes::isHeldBack(reason))
        return PendingKind::HeldBack;
    return changes::isDuplicate(reason) ? PendingKind::Duplicate : PendingKind::Problem;
}

} // namespace itam::core::journal
