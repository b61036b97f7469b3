// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/apipath.h"

namespace itam::sandbox::platform {
namespace {

/// 2 for "v2", 0 for what is no version.
int versionFrom(const QString& part)
{
    return part.size() == 2 && part[0] == QLatin1Char('v') && part[1] >= QLatin1Char('1') && part[1] <= QLatin1Char('9')
               ? part[1].digitValue()
               : 0;
}

} // namespace

std::optional<ApiPath> apiPathFrom(const QString& path)
{
    const QLatin1String root("/api/now/");
    if (!path.startsWith(root))
        return std::nullopt;
    QStringList parts = path.mid(root.size()).split(QLatin1Char('/'));
    if (parts.back().isEmpty())
        parts.removeLast();
    if (parts.isEmpty())
        return std::nullopt;
    ApiPath found;
    found.version = versionFrom(parts.front());
    if (found.version > 0)
        parts.removeFirst();
    if (parts.isEmpty() || parts.front().isEmpty())
        return std::nullopt;
    found.api = parts.takeFirst();
    found.rest = parts;
    return found;
}

} // namespace itam::sandbox::platform
