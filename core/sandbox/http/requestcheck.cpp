// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/requestcheck.h"

#include <algorithm>

namespace itam::sandbox::http {
namespace {

std::optional<Response> refused(int status, const QByteArray& sentence)
{
    return textResponse(status, sentence);
}

qsizetype countOf(const Fields& fields, QByteArrayView name)
{
    return std::count_if(fields.begin(), fields.end(),
                         [&](const auto& field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

qint64 bytesOf(const Fields& fields)
{
    qint64 bytes = 0;
    for (const auto& [name, value] : fields)
        bytes += name.size() + value.size();
    return bytes;
}

std::optional<Response> problemOfTarget(const Request& request, const HeadLimits& limits)
{
    if (request.target.size() > limits.urlBytes)
        return refused(414, "The address has more than " + QByteArray::number(limits.urlBytes) + " bytes.");
    // No proxy: a whole URL would name a second host, and "*" names nothing here.
    if (!request.target.startsWith('/'))
        return refused(400, "The target of the request has to be a path.");
    if (!isDecodable(request.target))
        return refused(400, "The address has a wrong percent-encoding, or stands for something that is no UTF-8.");
    return std::nullopt;
}

/// Two programs that disagree about where a body ends see two different next requests.
std::optional<Response> problemOfFraming(const Request& request)
{
    const auto lengths = countOf(request.headers, "Content-Length");
    const auto encodings = countOf(request.headers, "Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths > 0 && encodings > 0))
        return refused(400, "The length of the body is given twice.");
    const QByteArray length = request.header("Content-Length");
    if (!std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return refused(400, "The length of the body is no number.");
    if (encodings == 1 && request.header("Transfer-Encoding").trimmed().toLower() != "chunked")
        return refused(501, "The only transfer encoding here is chunked.");
    const QByteArray expected = request.header("Expect").trimmed().toLower();
    if (!expected.isEmpty() && expected != "100-continue")
        return refused(417, "The only expectation that is met here is 100-continue.");
    return std::nullopt;
}

} // namespace

std::optional<Response> problemOf(const Request& request, bool isVersion11, const HeadLimits& limits)
{
    if (auto problem = problemOfTarget(request, limits))
        return problem;
    if (request.headers.size() > limits.headerCount)
        return refused(431, "More than " + QByteArray::number(limits.headerCount) + " headers.");
    if (bytesOf(request.headers) > limits.headerBytes)
        return refused(431, "The headers have more than " + QByteArray::number(limits.headerBytes) + " bytes.");
    const auto hosts = countOf(request.headers, "Host");
    if (hosts > 1 || (hosts == 0 && isVersion11))
        return refused(400, "The request has to name its host, once.");
    return problemOfFraming(request);
}

} // namespace itam::sandbox::http
