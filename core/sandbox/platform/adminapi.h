// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// /api/itam: faults and counters, for rehearsals and tests. Exists only when the program was started with faults.
#pragma once

#include "core/sandbox/platform/accounts.h"
#include "core/sandbox/platform/faultrules.h"
#include "core/sandbox/platform/requestcounters.h"

namespace itam::sandbox::platform {

/// Thread-safe. All references outlive it.
class AdminApi
{
public:
    AdminApi(Accounts& accounts, FaultPlan& faults, RequestCounters& counters)
        : m_accounts(accounts)
        , m_faults(faults)
        , m_counters(counters)
    {
    }

    [[nodiscard]] static bool isPath(const QString& path) { return path.startsWith(QLatin1String("/api/itam/")); }
    [[nodiscard]] http::Response answer(const http::Request& request);

private:
    [[nodiscard]] http::Response changeFaults(const http::Request& request);
    [[nodiscard]] http::Response readCounters(const http::Request& request);

    Accounts& m_accounts;
    FaultPlan& m_faults;
    RequestCounters& m_counters;
};

} // namespace itam::sandbox::platform
