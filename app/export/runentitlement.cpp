// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/administration/guarded.h"

#include <QJsonArray>
#include <QJsonObject>

namespace itam::app::exporter {
namespace {

using core::settings::Entitlement;

QString dayOf(const QDateTime& time)
{
    return time.date().toString(Qt::ISODate);
}

QJsonObject toJson(const Entitlement& entitlement)
{
    QJsonObject json{{QStringLiteral("state"), core::settings::nameOf(entitlement.state)},
                     {QStringLiteral("exportsCanStart"), entitlement.isValid()},
                     {QStringLiteral("daysLeft"), entitlement.daysLeft},
                     {QStringLiteral("ends"), entitlement.ends.isValid() ? QJsonValue(dayOf(entitlement.ends))
                                                                         : QJsonValue(QJsonValue::Null)}};
    if (const auto& licence = entitlement.licence) {
        json.insert(QStringLiteral("licensee"), licence->licensee);
        json.insert(QStringLiteral("number"), licence->number);
        json.insert(QStringLiteral("options"), QJsonArray::fromStringList(licence->options));
    }
    return json;
}

QString toText(const Entitlement& entitlement)
{
    const QString left = QStringLiteral("%1 days left, until %2").arg(entitlement.daysLeft).arg(dayOf(entitlement.ends));
    if (!entitlement.licence)
        return QStringLiteral("Evaluation: %1.\n").arg(left);
    return QStringLiteral("Licensed to %1 (%2) for %3: %4.\n")
        .arg(entitlement.licence->licensee, entitlement.licence->number,
             entitlement.licence->options.join(QStringLiteral(", ")), left);
}

Result<Entitlement> act(const Arguments& arguments, const Configuration& configuration,
                        const core::support::Clock& clock)
{
    using namespace core::administration;
    const Gate gate = gateOf(arguments, configuration);
    const QString& path = configuration.entitlementPath;
    const QString verb = arguments.entitlement.value(0);
    if (verb == QLatin1String("install"))
        return installLicence(gate, path, arguments.entitlement.value(1), clock);
    if (verb == QLatin1String("remove"))
        return removeLicence(gate, path, clock);
    return core::settings::loadEntitlement(path, clock);
}

} // namespace

int runEntitlement(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto entitlement = act(arguments, configuration, clock);
    if (!entitlement) {
        printFailure(entitlement.error());
        return exitUnreachable;
    }
    if (arguments.output == Output::Json)
        printJson(toJson(*entitlement));
    else if (entitlement->isValid())
        printOut(toText(*entitlement));
    if (entitlement->isValid())
        return 0;
    printFailure(core::settings::errorOf(*entitlement));
    return exitUnreachable;
}

} // namespace itam::app::exporter
