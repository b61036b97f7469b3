// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/requesttext.h"

namespace itam::tests::fuzz {

sandbox::http::Request requestFrom(const QByteArray& text)
{
    sandbox::http::Request request;
    const auto split = text.indexOf("\n\n");
    const QByteArray head = split < 0 ? text : text.left(split);
    request.body = split < 0 ? QByteArray() : text.mid(split + 2);
    const QList<QByteArray> lines = head.split('\n');
    const auto blank = lines[0].indexOf(' ');
    request.method = blank < 0 ? QByteArray("GET") : lines[0].left(blank);
    request.aimAt(blank < 0 ? lines[0] : lines[0].mid(blank + 1));
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    if (request.header("Host").isEmpty())
        request.headers.append(std::pair<QByteArray, QByteArray>("Host", "127.0.0.1"));
    request.announcedLength = request.body.size();
    request.peer = QStringLiteral("127.0.0.1:1");
    return request;
}

} // namespace itam::tests::fuzz
