// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An embedded instance that starts, fails and ends when a test says so. GUI thread.
#pragma once

#include "core/servicenow/localinstance.h"

#include <utility>

namespace itam::tests {

class FakeLocalInstance final : public core::servicenow::LocalInstance
{
public:
    int starts = 0;

    void start(Started done) override
    {
        ++starts;
        m_state = State::Starting;
        m_started = std::move(done);
    }
    void stop(std::function<void()> done = {}) override
    {
        m_state = State::Stopped;
        if (done)
            done();
    }
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] std::optional<core::servicenow::LocalInstanceInfo> info() const override { return m_info; }
    void whenEnded(std::function<void(const Error&)> ended) override { m_ended = std::move(ended); }

    void finishStart(int port)
    {
        m_state = State::Running;
        m_info = core::servicenow::LocalInstanceInfo{QStringLiteral("http://127.0.0.1:%1").arg(port),
                                                     QStringLiteral("itam.integration"),
                                                     QStringLiteral("client"),
                                                     core::secrets::Secret("embedded-secret"),
                                                     core::secrets::Secret("embedded-token"),
                                                     QStringLiteral("instance-1")};
        std::exchange(m_started, {})(*m_info);
    }
    void failStart(const Error& error)
    {
        m_state = State::Stopped;
        std::exchange(m_started, {})(failure(error));
    }
    void end(const Error& error)
    {
        m_state = State::Stopped;
        if (m_ended)
            m_ended(error);
    }

private:
    State m_state = State::Stopped;
    Started m_started;
    std::optional<core::servicenow::LocalInstanceInfo> m_info;
    std::function<void(const Error&)> m_ended;
};

} // namespace itam::tests
