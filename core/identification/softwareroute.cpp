// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/softwareroute.h"

namespace itam::core::identification {
namespace {

using model::DataType;
using settings::SoftwareRoute;

/// No key of a source can be meant here.
QString placeFor(const QString& instanceId)
{
    return instanceId + QLatin1String(":software");
}
const QByteArray routeKey = "route";

} // namespace

Result<bool> hasRouteChanged(servicenow::ChannelMemory& memory, const QString& instanceId, SoftwareRoute route)
{
    if (route == SoftwareRoute::Off)
        return false;
    const auto known = memory.find(placeFor(instanceId), DataType::Applications, {routeKey});
    if (!known)
        return failure(known.error());
    const auto last = known->constFind(routeKey);
    return nameOf(route) != (last == known->constEnd() ? nameOf(SoftwareRoute::Sam) : last->sysId);
}

Result<void> rememberRoute(servicenow::ChannelMemory& memory, const QString& instanceId, SoftwareRoute route)
{
    return memory.remember(placeFor(instanceId), DataType::Applications,
                           {{routeKey, nameOf(route), QStringLiteral("route"), false}});
}

} // namespace itam::core::identification
