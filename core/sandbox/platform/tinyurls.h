// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Long queries kept under a short id (servicenow-rest.md 11): POST /api/now/tinyurl, then ?sysparm_tiny=ID on any GET.
#pragma once

#include "core/support/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>

namespace itam::sandbox::platform {

/// In memory; the oldest go when there are too many or when their time is over. Thread-safe.
class TinyUrls
{
public:
    static constexpr qsizetype mostUrls = 1000;
    static constexpr qsizetype mostBytes = 256 * 1024; ///< of one
    static constexpr qint64 lifetimeSeconds = 3600;

    explicit TinyUrls(const core::support::Clock& clock) : m_clock(clock) {}

    /// `url`: with or without host. The same with the query replaced: "incident_list.do?sysparm_tiny=ID". Empty when it
    /// has no query or is too long.
    [[nodiscard]] std::optional<QString> shorten(const QByteArray& url);
    /// The query as it was given, without '?'.
    [[nodiscard]] std::optional<QByteArray> queryOf(const QString& id);

private:
    struct Kept
    {
        QByteArray query;
        qint64 expires = 0; ///< Unix time
    };
    void dropOld();

    const core::support::Clock& m_clock;
    std::mutex m_mutex;
    QHash<QString, Kept> m_kept;
    QList<QString> m_order; ///< oldest first
};

} // namespace itam::sandbox::platform
