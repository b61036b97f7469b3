// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/apigate.h"

#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/identificationseeds.h"

namespace itam::sandbox::platform {
namespace {

/// "identifyreconcile" or "POST table"
bool isAbout(const QString& entry, const QByteArray& method, const ApiPath& path)
{
    const QStringList words = entry.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || words.back() != path.api)
        return false;
    return words.size() == 1 || words.front().compare(QLatin1String(method), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<http::Response> refusalOfScope(store::Store& store, const QByteArray& method, const ApiPath& path,
                                             const Caller& caller)
{
    if (!caller.byToken)
        return std::nullopt;
    const auto closed = store.read([](store::Reader& reader) {
        return propertyValue(reader, QString::fromLatin1(store::ireproperty::unscopedApis));
    });
    if (!closed)
        return errorReply(500, QStringLiteral("The scopes could not be read"));
    const QStringList entries = closed->split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (std::none_of(entries.begin(), entries.end(),
                     [&](const QString& entry) { return isAbout(entry, method, path); }))
        return std::nullopt;
    http::Response response = errorReply(403, QStringLiteral("Access to unscoped api is not allowed"));
    response.setHeader("X-Is-Logged-In", "true");
    return response;
}

std::optional<http::Response> refusalOfTable(store::Store& store, const QByteArray& method, const ApiPath& path)
{
    const bool isRead = method == "GET" && (path.api == QLatin1String("table") || path.api == QLatin1String("stats"));
    if (!isRead || path.rest.isEmpty())
        return std::nullopt;
    const auto closed = store.read([](store::Reader& reader) {
        return propertyValue(reader, QString::fromLatin1(store::ireproperty::closedTables));
    });
    if (!closed)
        return errorReply(500, QStringLiteral("The rights could not be read"));
    if (!closed->split(QLatin1Char(','), Qt::SkipEmptyParts).contains(path.rest.front()))
        return std::nullopt;
    return refusalReply(TableVerb::Read);
}

} // namespace itam::sandbox::platform
