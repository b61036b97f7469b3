// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How late the GUI thread comes to a beat of 5 ms, with repaints left out (B12 of performance.md). GUI thread.
#pragma once

#include "tests/bench/bench.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace itam::bench {

inline qint64 monotonicNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Knows how long this thread has been painting, and when it first did.
class PaintWatch final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        if (m_inside || (type != QEvent::Paint && type != QEvent::UpdateRequest && type != QEvent::Expose))
            return QApplication::notify(receiver, event);
        m_inside = true;
        const Stopwatch watch;
        const bool handled = QApplication::notify(receiver, event);
        m_inside = false;
        paintMs += watch.milliseconds();
        if (type != QEvent::Expose && firstPaintNs == 0)
            firstPaintNs = monotonicNs();
        return handled;
    }

    double paintMs = 0;
    qint64 firstPaintNs = 0;

private:
    bool m_inside = false;
};

class Heartbeat
{
public:
    explicit Heartbeat(const PaintWatch& paints) : m_paints(paints), m_paintedBefore(paints.paintMs)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(intervalMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double painted = m_paints.paintMs - m_paintedBefore;
            const double lateMs = std::max(0.0, m_watch.milliseconds() - intervalMs - painted);
            if (lateMs > m_worst) {
                m_worst = lateMs;
                worstAtSeconds = m_all.milliseconds() / 1000;
            }
            late.add(lateMs);
            m_paintedBefore = m_paints.paintMs;
            m_watch = Stopwatch();
        });
        m_timer.start();
    }
    Samples late;
    double worstAtSeconds = 0; ///< since the first beat

private:
    static constexpr int intervalMs = 5;
    Stopwatch m_all;
    double m_worst = 0;
    const PaintWatch& m_paints;
    double m_paintedBefore;
    QTimer m_timer;
    Stopwatch m_watch;
};

/// In a plain event loop, as the program has one: waiting as tests do sleeps on this thread and looks at every widget.
inline bool runUntil(const std::function<bool()>& done, std::chrono::milliseconds patience,
                     std::chrono::milliseconds look = std::chrono::milliseconds(250))
{
    QEventLoop loop;
    QTimer timer;
    const Stopwatch watch;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (done() || watch.milliseconds() > static_cast<double>(patience.count()))
            loop.quit();
    });
    timer.start(look);
    loop.exec();
    return done();
}

} // namespace itam::bench
