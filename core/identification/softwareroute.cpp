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

} // namespace

Result<bool> hasRouteChanged(servicenow::ChannelMemory& memory, const QString& instanceId, const QString& sourceId,
                             SoftwareRoute route)
{
    if (route == SoftwareRoute::Off)
        return false;
    const QByteArray key = sourceId.toUtf8();
    const auto known = memory.find(placeFor(instanceId), DataType::Applications, {key});
    if (!known)
        return failure(known.error());
    const auto last = known->constFind(key);
    return nameOf(route) != (last == known->constEnd() ? nameOf(SoftwareRoute::Sam) : last->sysId);
}

Result<void> rememberRoute(servicenow::ChannelMemory& memory, const QString& instanceId, const QString& sourceId,
                           SoftwareRoute route)
{
    return memory.remember(placeFor(instanceId), DataType::Applications,
                           {{sourceId.toUtf8(), nameOf(route), QStringLiteral("route"), false}});
}

} // namespace itam::core::identification
