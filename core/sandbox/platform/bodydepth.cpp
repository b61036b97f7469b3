// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/bodydepth.h"

#include <algorithm>

namespace itam::sandbox::platform {
namespace {

/// Behind the next `end` at or after `from`; the end of the body when there is none.
qsizetype behind(QByteArrayView body, QByteArrayView end, qsizetype from)
{
    const auto found = body.indexOf(end, from);
    return found < 0 ? body.size() : found + end.size();
}

/// Behind the tag that starts at `from`; quotes may hold a '>'.
qsizetype behindTag(QByteArrayView body, qsizetype from)
{
    for (qsizetype i = from; i < body.size(); ++i) {
        if (body[i] == '>')
            return i + 1;
        if (body[i] == '"' || body[i] == '\'')
            i = behind(body, body.sliced(i, 1), i + 1) - 1;
    }
    return body.size();
}

} // namespace

int jsonDepth(QByteArrayView body)
{
    int depth = 0;
    int deepest = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (isInText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInText = false;
        } else if (c == '"') {
            isInText = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

int xmlDepth(QByteArrayView body)
{
    int depth = 0;
    int deepest = 0;
    for (qsizetype i = body.indexOf('<'); i >= 0 && i + 1 < body.size(); i = body.indexOf('<', i)) {
        const QByteArrayView rest = body.sliced(i);
        if (rest.startsWith("<!--")) {
            i = behind(body, "-->", i + 4);
        } else if (rest.startsWith("<![CDATA[")) {
            i = behind(body, "]]>", i + 9);
        } else if (rest.startsWith("<?")) {
            i = behind(body, "?>", i + 2);
        } else {
            const bool isEnd = rest[1] == '/';
            i = behindTag(body, i + 1);
            const bool isEmpty = i >= 2 && body[i - 1] == '>' && body[i - 2] == '/';
            if (isEnd)
                --depth;
            else if (rest[1] != '!')
                deepest = std::max(deepest, depth + 1);
            if (!isEnd && !isEmpty && rest[1] != '!')
                ++depth;
        }
    }
    return deepest;
}

} // namespace itam::sandbox::platform
