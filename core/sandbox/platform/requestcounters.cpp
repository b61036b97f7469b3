// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/requestcounters.h"

#include "core/sandbox/store/session.h"

namespace itam::sandbox::platform {
namespace {

// A guesser of paths must not fill the memory.
constexpr int mostEndpoints = 1000;

QJsonObject toJson(const QMap<QString, int>& counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

void RequestCounters::count(const QByteArray& method, const QString& path, const QString& type)
{
    const auto slash = path.lastIndexOf(QLatin1Char('/'));
    const bool endsInId = slash > 0 && store::isSysId(QStringView(path).mid(slash + 1));
    const QString key =
        QString::fromLatin1(method) + QLatin1Char(' ') + (endsInId ? path.left(slash) + QLatin1String("/*") : path);
    const std::lock_guard lock(m_mutex);
    if (m_endpoints.contains(key) || m_endpoints.size() < mostEndpoints)
        ++m_endpoints[key];
    if (!type.isEmpty())
        ++m_types[type];
}

void RequestCounters::clear()
{
    const std::lock_guard lock(m_mutex);
    m_endpoints.clear();
    m_types.clear();
}

QJsonObject RequestCounters::report() const
{
    const std::lock_guard lock(m_mutex);
    return {{QLatin1String("endpoints"), toJson(m_endpoints)}, {QLatin1String("types"), toJson(m_types)}};
}

} // namespace itam::sandbox::platform
