// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/leasefate.h"

#include "core/lifecycle/lease.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::RenewTaskRow;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeaseFate)
};

core::lifecycle::Lease leaseOf(const RenewTaskRow& task)
{
    core::lifecycle::Lease lease;
    lease.expires = task.leaseExpires;
    return lease;
}

} // namespace

LeaseFate fateOf(const RenewTaskRow& task, const GraceRules& rules, const QDateTime& nowUtc)
{
    if (!task.active)
        return LeaseFate::Closed;
    if (!task.leaseExpires)
        return LeaseFate::NeverEnds;
    const core::lifecycle::Lease lease = leaseOf(task);
    if (!core::lifecycle::isExpired(lease, nowUtc))
        return LeaseFate::Extended;
    if (!rules.isJobActive)
        return LeaseFate::JobInactive;
    return core::lifecycle::isBeyondGrace(lease, nowUtc, rules.graceDays) ? LeaseFate::EndsNext : LeaseFate::EndsLater;
}

QDateTime graceEnd(const RenewTaskRow& task, int graceDays)
{
    return task.leaseExpires ? task.leaseExpires->addDays(graceDays) : QDateTime();
}

QString fateText(const RenewTaskRow& task, const GraceRules& rules, const QDateTime& nowUtc)
{
    switch (fateOf(task, rules, nowUtc)) {
    case LeaseFate::Closed:
        return {};
    case LeaseFate::Extended:
        return Words::tr("The lease was extended: the task closes at the next run of the restore job.");
    case LeaseFate::NeverEnds:
        return Words::tr("The lease has no end: nothing happens.");
    case LeaseFate::JobInactive:
        return Words::tr("Nothing ends it while the restore job is not active.");
    case LeaseFate::EndsLater:
        //: %1 is a date
        return Words::tr("Ends on %1 unless extended.").arg(models::date(graceEnd(task, rules.graceDays)));
    case LeaseFate::EndsNext:
        return Words::tr("Ends at the next run of the restore job.");
    }
    return {};
}

QString overdueText(const RenewTaskRow& task, const QDateTime& nowUtc)
{
    if (!task.leaseExpires || !core::lifecycle::isExpired(leaseOf(task), nowUtc))
        return {};
    constexpr qint64 day = 86'400;
    const qint64 seconds = task.leaseExpires->secsTo(nowUtc);
    if (seconds >= 2 * day)
        return Words::tr("%n day(s)", nullptr, static_cast<int>(seconds / day));
    return models::durationInSeconds(std::chrono::seconds(seconds));
}

} // namespace itam::ui::lifecycle
