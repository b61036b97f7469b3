// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The REST API of CI Lifecycle Management (ci-lifecycle.md 8), below /api/now[/v1|/v2]/cilifecyclemgmt:
//
//   POST   operators                       DELETE operators/{id}        GET requestors/{id}/valid
//   POST   statuses                        GET    statuses/{ci}
//   POST   actions    DELETE actions       GET    actions/{ci}
//   PATCH  leases/{ci}                     GET    leases/{ci}/expired
//   GET    compatActions                   GET    notAllowedAction      GET notAllowedOpsTransition
//
// Parameters stand in the query, also of POST, PATCH and DELETE; a body is not looked at. What the rules refuse is
// answered with 200, "result": false and "errors" (R26), whose entries have beside "error" and "message" two members of
// ours: "rule", and "sysId" where it is about one CI. No role is required, as on the platform; but whoever is
// snc_read_only changes nothing (403). The last three answer a bare boolean (R50), unless a parameter is missing.
#pragma once

#include "core/sandbox/lifecycle/service.h"
#include "core/sandbox/platform/lifecycleendpoint.h"

namespace itam::sandbox::lifecycle {

/// Thread-safe. The service must outlive it.
class Api final : public platform::LifecycleEndpoint
{
public:
    explicit Api(Service& service) : m_service(service) {}

    [[nodiscard]] std::optional<http::Response> answer(const http::Request& request, const QStringList& rest,
                                                       const platform::Caller& caller) override;

private:
    struct Call
    {
        QString id; ///< in the path
        http::Parameters parameters;
        const platform::Caller& caller;

        [[nodiscard]] QString value(QStringView name) const;
        [[nodiscard]] QStringList sysIds() const;
    };
    struct Route
    {
        const char* method;
        const char* path; ///< '*' is the id
        http::Response (Api::*answer)(const Call&);
    };
    static const std::vector<Route>& routes();

    [[nodiscard]] http::Response registerOperator(const Call& call);
    [[nodiscard]] http::Response unregisterOperator(const Call& call);
    [[nodiscard]] http::Response validity(const Call& call);
    [[nodiscard]] http::Response setState(const Call& call);
    [[nodiscard]] http::Response state(const Call& call);
    [[nodiscard]] http::Response addAction(const Call& call);
    [[nodiscard]] http::Response removeAction(const Call& call);
    [[nodiscard]] http::Response actions(const Call& call);
    [[nodiscard]] http::Response expiry(const Call& call);
    [[nodiscard]] http::Response extendLease(const Call& call);
    [[nodiscard]] http::Response compatibility(const Call& call);
    [[nodiscard]] http::Response actionBan(const Call& call);
    [[nodiscard]] http::Response transitionBan(const Call& call);
    /// A bare boolean; what is wrong when one of `names` is missing.
    template <typename Ask>
    [[nodiscard]] http::Response bareAnswer(const Call& call, std::initializer_list<const char*> names, Ask ask);

    Service& m_service;
};

} // namespace itam::sandbox::lifecycle
