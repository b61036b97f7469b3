// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What benchmarks of the console share: one JSON line for each figure, medians, the memory of this process. Absolute
// times depend on the machine; the budget of performance.md is ratios inside one run.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace itam::bench {

inline void print(const QJsonObject& line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

class Samples
{
public:
    void add(double value) { m_values.push_back(value); }
    [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] double median() const { return at(0.5); }
    [[nodiscard]] double at(double quantile) const
    {
        if (m_values.empty())
            return 0;
        std::vector<double> sorted = m_values;
        std::ranges::sort(sorted);
        return sorted[static_cast<std::size_t>(quantile * static_cast<double>(sorted.size() - 1))];
    }
    [[nodiscard]] double max() const { return at(1.0); }

private:
    std::vector<double> m_values;
};

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    [[nodiscard]] double milliseconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

/// Resident memory of this process in megabytes.
inline double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const auto at = status.indexOf("VmRSS:");
    return at < 0 ? 0 : status.mid(at + 6).trimmed().split(' ').first().toDouble() / 1024;
}

/// B11: a table of 1,000,000 rows against an in-memory model of the same rows.
void benchTable(int rows, int rounds);
/// The page over an instance that computes its answers: opens, and scrolls to the end page by page.
void benchHistory(int transactions);
/// The same against a real sandbox whose data file got that many rows; `folder` is for its files.
[[nodiscard]] bool benchSandbox(int transactions, const QString& folder);

} // namespace itam::bench
