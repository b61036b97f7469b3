// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When which check ran last and what it said, in a small file that may be lost without harm. GUI thread.
#pragma once

#include "core/support/result.h"

#include <QDateTime>
#include <QList>

namespace itam::ui::checks {

struct CheckLogEntry
{
    QString check; ///< "quality", "preview", "verify"
    QDateTime at;  ///< UTC
    QString source;
    QString instance; ///< empty: none was asked
    qint64 read = 0;
    qint64 found = 0;

    friend bool operator==(const CheckLogEntry&, const CheckLogEntry&) = default;
};

class CheckLog
{
public:
    static constexpr int mostOfACheck = 50;

    /// An empty path: nothing outlives the program.
    explicit CheckLog(QString path = {});

    /// Newest first.
    [[nodiscard]] QList<CheckLogEntry> entries(const QString& check) const;
    /// The newest one of that check with that source and instance.
    [[nodiscard]] std::optional<CheckLogEntry> last(const QString& check, const QString& source,
                                                    const QString& instance) const;
    void add(const CheckLogEntry& entry);

private:
    void load();
    void save() const;

    QString m_path;
    QList<CheckLogEntry> m_entries; ///< newest first
};

} // namespace itam::ui::checks
