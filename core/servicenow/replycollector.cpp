// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/replycollector.h"

namespace itam::core::servicenow {
namespace {

constexpr qsizetype headLimit = 64 * 1024; // a real instance sends 2 kB
constexpr qsizetype fieldLimit = 200;

} // namespace

bool ReplyCollector::addHeaderLine(QByteArrayView line)
{
    if (line.startsWith("HTTP/"))
        beginHead();
    else if (m_headIsComplete)
        return true;
    m_headBytes += line.size();
    if (m_headBytes > headLimit)
        return refuse(QStringLiteral("the head of the answer is larger than %1 bytes").arg(headLimit));
    const QByteArrayView text = line.trimmed();
    if (text.isEmpty())
        m_headIsComplete = true;
    else if (!line.startsWith("HTTP/"))
        addField(line);
    if (m_reply.headers.size() > fieldLimit)
        return refuse(QStringLiteral("the answer has more than %1 header fields").arg(fieldLimit));
    return true;
}

void ReplyCollector::beginHead()
{
    m_reply.headers.clear();
    m_headBytes = 0;
    m_headIsComplete = false;
}

void ReplyCollector::addField(QByteArrayView line)
{
    // A line that begins with a blank goes on with the one before (RFC 9112 5.2).
    const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
    const auto colon = line.indexOf(':');
    if (goesOn && !m_reply.headers.isEmpty()) {
        m_reply.headers.last().second += " " + line.trimmed().toByteArray();
    } else if (colon > 0) {
        const QByteArray name = line.first(colon).trimmed().toByteArray().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
        const auto same = std::ranges::find(m_reply.headers, name,
                                            [](const auto& field) -> const QByteArray& { return field.first; });
        if (same == m_reply.headers.end())
            m_reply.headers.append({name, value});
        else
            same->second += ", " + value;
    }
}

bool ReplyCollector::addBody(QByteArrayView bytes)
{
    if (m_reply.body.size() + bytes.size() > m_bodyLimit)
        return refuse(QStringLiteral("the answer is larger than %1 bytes").arg(m_bodyLimit));
    m_reply.body.append(bytes);
    return true;
}

bool ReplyCollector::refuse(const QString& why)
{
    m_refusal = why;
    return false;
}

HttpReply ReplyCollector::take(int status) &&
{
    m_reply.status = status;
    return std::move(m_reply);
}

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace itam::core::servicenow
