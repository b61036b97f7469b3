// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/pagelinks.h"

#include "core/sandbox/platform/replies.h"

namespace itam::sandbox::platform {
namespace {

/// The parameters stay encoded as the client sent them.
QByteArray baseUrl(const http::Request& request)
{
    const auto mark = request.target.indexOf('?');
    QByteArray url = originOf(request).toUtf8() + (mark < 0 ? request.target : request.target.left(mark)) + '?';
    for (const QByteArray& pair : request.query.split('&')) {
        if (!pair.isEmpty() && !pair.startsWith("sysparm_offset=") && pair != "sysparm_offset")
            url += pair + '&';
    }
    // Delimiters of the header itself.
    return url.replace('<', "%3C").replace('>', "%3E") + "sysparm_offset=";
}

} // namespace

QByteArray pageLinks(const http::Request& request, const PageSpan& span)
{
    if (span.limit <= 0)
        return {};
    const QByteArray base = baseUrl(request);
    QByteArrayList links;
    const auto add = [&](qint64 offset, const char* relation) {
        links.append('<' + base + QByteArray::number(offset) + ">;rel=\"" + relation + '"');
    };
    add(0, "first");
    if (span.offset > 0)
        add(std::max<qint64>(0, span.offset - span.limit), "prev");
    // Without a count a full page is the only sign that more may follow.
    const bool hasMore =
        span.total >= 0 ? span.count > 0 && span.offset + span.count < span.total : span.count == span.limit;
    if (hasMore)
        add(span.offset + span.limit, "next");
    if (span.total >= 0)
        add(span.total == 0 ? 0 : (span.total - 1) / span.limit * span.limit, "last");
    return links.join(',');
}

} // namespace itam::sandbox::platform
