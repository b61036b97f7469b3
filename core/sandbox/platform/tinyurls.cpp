// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tinyurls.h"

#include "core/sandbox/store/session.h"

namespace itam::sandbox::platform {

std::optional<QString> TinyUrls::shorten(const QByteArray& url)
{
    const auto mark = url.indexOf('?');
    if (mark < 0 || mark + 1 == url.size() || url.size() > mostBytes)
        return std::nullopt;
    const QString id = store::newSysId();
    const std::lock_guard lock(m_mutex);
    m_kept.insert(id, {url.mid(mark + 1), m_clock.nowUtc().toSecsSinceEpoch() + lifetimeSeconds});
    m_order.append(id);
    dropOld();
    return QString(QString::fromUtf8(url.left(mark)) + QLatin1String("?sysparm_tiny=") + id);
}

std::optional<QByteArray> TinyUrls::queryOf(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    dropOld();
    const auto found = m_kept.constFind(id);
    return found == m_kept.constEnd() ? std::nullopt : std::optional(found->query);
}

void TinyUrls::dropOld()
{
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    while (!m_order.isEmpty() && (m_order.size() > mostUrls || m_kept.value(m_order.first()).expires <= now))
        m_kept.remove(m_order.takeFirst());
}

} // namespace itam::sandbox::platform
