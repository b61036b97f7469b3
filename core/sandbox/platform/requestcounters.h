// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often what was asked for, for tests and rehearsals that want to know how many requests something took.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <mutex>

namespace itam::sandbox::platform {

/// Thread-safe.
class RequestCounters
{
public:
    /// `type`: transaction type, empty elsewhere. Record ids in the path are counted together.
    void count(const QByteArray& method, const QString& path, const QString& type);
    void clear();
    /// {"endpoints":{"GET /api/now/table/cmdb_ci":2},"types":{"inventory_export":3}}
    [[nodiscard]] QJsonObject report() const;

private:
    mutable std::mutex m_mutex;
    QMap<QString, int> m_endpoints;
    QMap<QString, int> m_types;
};

} // namespace itam::sandbox::platform
