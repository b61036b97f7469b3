// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A path below /api/now, taken apart (servicenow-rest.md 1). A pure function; any thread.
#pragma once

#include <QStringList>

#include <optional>

namespace itam::sandbox::platform {

struct ApiPath
{
    int version = 0;  ///< 0: none named, so the newest
    QString api;      ///< "table" in "/api/now/v1/table/incident/ID"
    QStringList rest; ///< "incident", "ID"
};

/// Empty when the path is not below /api/now or names no API. A slash at the end does not count.
[[nodiscard]] std::optional<ApiPath> apiPathFrom(const QString& path);

} // namespace itam::sandbox::platform
