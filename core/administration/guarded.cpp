// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/guarded.h"

#include "core/journal/operators.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <functional>

namespace itam::core::administration {
namespace {

using model::Intent;
using schedule::Scope;
using settings::Entitlement;

/// As systemd calls the user of a service with DynamicUser=: like the unit.
const QString serviceAccount = QStringLiteral("itam-export");

QString licenceOf(const Result<Entitlement>& entitlement)
{
    return entitlement && entitlement->licence ? entitlement->licence->number : QString();
}

Result<Entitlement> changeLicence(const Gate& gate, const QString& path, const support::Clock& clock,
                                  const std::function<Result<Entitlement>()>& change)
{
    ITAM_TRY(gate.permit(Intent::ChangeLicence, clock.nowUtc()));
    const QString before = licenceOf(settings::loadEntitlement(path, clock));
    auto entitlement = change();
    if (!entitlement)
        return entitlement;
    const QString after = licenceOf(entitlement);
    if (before != after)
        ITAM_TRY(gate.record({{0, {}, {}, QStringLiteral("licence"), before, after}}, clock.nowUtc()));
    return entitlement;
}

QString settingOf(Scope scope)
{
    return QStringLiteral("schedule/") + schedule::nameOf(scope);
}

QString textOf(const schedule::Task& task)
{
    return QStringLiteral("%1 %2").arg(schedule::daysText(task.days), task.at.toString(QStringLiteral("HH:mm")));
}

/// What is scheduled now; empty: nothing, or nothing that can be said.
QString scheduledNow(Scope scope, const schedule::Places& places)
{
    QFile timer(QDir(places.units(scope)).filePath(QLatin1String(schedule::timerName)));
    if (!timer.open(QIODevice::ReadOnly))
        return {};
    constexpr auto name = "OnCalendar=";
    for (const QByteArray& line : timer.readAll().split('\n')) {
        if (line.startsWith(name)) {
            const QString calendar = QString::fromUtf8(line.mid(qsizetype(std::strlen(name)))).trimmed();
            const auto task = schedule::taskOf(calendar);
            return task ? textOf(*task) : calendar;
        }
    }
    return {};
}

Result<void> admitService(const Gate& gate, const schedule::UnitInput& input, const schedule::Places& places,
                          const QDateTime& now)
{
    // On a server the account of the database counts, which is nobody's of this computer.
    if (input.scope != Scope::System || !input.journalAddress.isEmpty())
        return {};
    const QString path =
        input.journal.isEmpty() ? QDir(places.systemData).filePath(QStringLiteral("journal.db")) : input.journal;
    if (!QFileInfo::exists(path))
        return {};
    auto journal = journal::Journal::open(path);
    if (!journal)
        return failure(journal.error());
    return journal::Operators(*journal).addSchedule(gate.account(), serviceAccount, now);
}

} // namespace

Result<Entitlement> installLicence(const Gate& gate, const QString& path, const QString& file,
                                   const support::Clock& clock)
{
    return changeLicence(gate, path, clock, [&] { return settings::installLicence(path, file, clock); });
}

Result<Entitlement> removeLicence(const Gate& gate, const QString& path, const support::Clock& clock)
{
    return changeLicence(gate, path, clock, [&] { return settings::removeLicence(path, clock); });
}

Result<void> installSchedule(const Gate& gate, const schedule::Plan& plan, const schedule::Places& places,
                             schedule::Commands& commands, const QDateTime& now)
{
    ITAM_TRY(gate.permit(Intent::ChangeSchedule, now));
    ITAM_TRY(admitService(gate, plan.input, places, now));
    const QString before = scheduledNow(plan.input.scope, places);
    ITAM_TRY(schedule::install(plan, commands));
    const QString after = textOf(plan.input.task);
    if (before == after)
        return {};
    return gate.record({{0, {}, {}, settingOf(plan.input.scope), before, after}}, now);
}

Result<schedule::Removed> removeSchedule(const Gate& gate, Scope scope, const schedule::Places& places,
                                         schedule::Commands& commands, const QDateTime& now)
{
    ITAM_TRY(gate.permit(Intent::ChangeSchedule, now));
    const QString before = scheduledNow(scope, places);
    auto removed = schedule::removeSchedule(scope, places, commands);
    if (removed && !removed->files.isEmpty())
        ITAM_TRY(gate.record({{0, {}, {}, settingOf(scope), before, {}}}, now));
    return removed;
}

} // namespace itam::core::administration
