// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole instance behind the checks of the HTTP server, asked by its administrator: every request gets an answer that
// is no 5xx, that is JSON when it says so, and that holds no secret.
#include "core/sandbox/http/requestcheck.h"
#include "core/sandbox/platform/platform.h"
#include "core/sandbox/platform/platformschema.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/fuzzstore.h"
#include "tests/fuzz/requesttext.h"

#include <QJsonDocument>

using namespace itam;
using namespace itam::sandbox;
using tests::fuzz::demand;

namespace {

constexpr qint64 bodyLimit = 64 * 1024;

class NoIntegration final : public platform::IntegrationEndpoint
{
public:
    [[nodiscard]] core::wire::Reply handle(const QByteArray&, const QByteArray&, const platform::Caller&) override
    {
        return {};
    }
};

struct Instance
{
    tests::fuzz::FuzzStore data{{platform::platformSchema()}, {store::accountScript()}};
    platform::Accounts accounts{data.store()};
    NoIntegration integration;
    std::unique_ptr<platform::Platform> platform;
    QByteArray login;

    Instance()
    {
        demand(accounts.open().has_value(), "the accounts cannot be made");
        platform::PlatformOptions options;
        options.maxBodyBytes = bodyLimit;
        options.hasFaults = true; // their rules are read too, by a path of their own
        platform = std::make_unique<platform::Platform>(data.store(), accounts, integration, std::move(options));
        const auto& admin = accounts.credentials().admin;
        login = "Basic " + QString(admin.user + QLatin1Char(':') + admin.password).toUtf8().toBase64();
    }
};

void checkAnswer(const Instance& instance, const http::Request& request, const http::Response& response)
{
    if (response.status >= 500)
        std::fprintf(stderr, "%d: %s\n", response.status, response.body.constData());
    demand(response.status >= 200 && response.status < 500, "a status of the server's own");
    const auto& credentials = instance.accounts.credentials();
    for (const QString& secret : {credentials.admin.password, credentials.clientSecret, credentials.refreshToken})
        demand(!response.body.contains(secret.toLatin1()), "a secret in an answer");
    const QByteArray type = http::fieldValue(response.headers, "Content-Type");
    const bool isPlain = http::fieldValue(response.headers, "Content-Encoding").isEmpty();
    if (!type.startsWith("application/json") || !isPlain || response.status == 204 || request.method == "HEAD")
        return;
    const bool isJson = response.body.isEmpty() || !QJsonDocument::fromJson(response.body).isNull();
    if (!isJson)
        std::fprintf(stderr, "%d: %s\n", response.status, response.body.constData());
    demand(isJson, "an answer that is no JSON");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Instance instance;
    http::Request request =
        tests::fuzz::requestFrom(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (const auto problem = http::problemOf(request, true, http::HeadLimits())) {
        demand(problem->status >= 400 && !problem->body.isEmpty(), "a refusal without reason");
        return 0;
    }
    // Faults on purpose would be found as faults.
    const bool setsFaults = request.path.startsWith(QLatin1String("/api/itam/"));
    if (setsFaults) {
        (void)platform::faultRulesFrom(request.body);
        return 0;
    }
    if (request.header("Authorization").isEmpty())
        request.headers.append({"Authorization", instance.login});
    request.isTooLarge = request.body.size() > bodyLimit;
    checkAnswer(instance, request, instance.platform->handle(request));
    return 0;
}
