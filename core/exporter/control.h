// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person may say to a running export, beside "stop now" (which is its stop token).
//
//   stop after this segment   before anything was sent: ends there. While sending: the present segment is brought to
//   its
//                             end, no other is sent, what was accepted is followed to its end, the run is closed as
//                             cancelled (D-3, P-47) and accounted for. After the last segment: the import ends
//                             normally. In all cases the data types behind it are skipped.
//   retry now                 the present wait before a retry (P-42) is over
#pragma once

#include "core/support/clock.h"

namespace itam::core::exporter {

/// Thread-safe. Outlives the export.
class ExportControl
{
public:
    /// Cannot be taken back.
    void requestStopAfterSegment() { m_afterSegment.request_stop(); }
    [[nodiscard]] bool stopAfterSegmentRequested() const { return m_afterSegment.stop_requested(); }
    [[nodiscard]] std::stop_token afterSegmentToken() const { return m_afterSegment.get_token(); }

    /// Nothing happens when nobody waits.
    void retryNow();

    /// Waits before a retry. False: a stop was requested. One waits at a time.
    [[nodiscard]] bool waitForRetry(const support::Clock& clock, std::chrono::milliseconds duration,
                                    const std::stop_token& stop);

private:
    std::stop_source m_afterSegment;
    std::mutex m_mutex;
    std::stop_source m_wait{std::nostopstate}; ///< of the present wait
};

/// A token for what both kinds of stop end: waits for segments, steps before the first one. Not thread-safe itself.
class EitherStop
{
public:
    EitherStop(const std::stop_token& stop, const ExportControl& control)
        : m_onStop(stop, Request{m_either})
        , m_onAfterSegment(control.afterSegmentToken(), Request{m_either})
    {
    }

    [[nodiscard]] std::stop_token token() const { return m_either.get_token(); }

private:
    struct Request
    {
        void operator()() { source.request_stop(); }
        std::stop_source source;
    };
    std::stop_source m_either; // before the callbacks: they copy it
    std::stop_callback<Request> m_onStop;
    std::stop_callback<Request> m_onAfterSegment;
};

} // namespace itam::core::exporter
