// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same instance in a process of its own, which may be killed at one of its statements. Requests and answers travel
// over a pair of sockets.
#pragma once

#include "tests/campaign/localinstance.h"

namespace itam::tests::campaign {

/// Made while the calling process has one thread and does not have the data open. `killAt`: the statement of the store
/// at which the process gets SIGKILL, from 1 after it has opened its data; 0: never. It opens them with the first
/// request.
class RemoteInstance final : public FarEnd
{
public:
    RemoteInstance(const QString& path, const core::support::Clock& clock, int killAt);
    ~RemoteInstance() override;
    RemoteInstance(const RemoteInstance&) = delete;
    RemoteInstance& operator=(const RemoteInstance&) = delete;

    Result<http::Response> handle(const http::Request& request) override;
    /// Waits for its end; true: it was killed.
    bool finish();

private:
    int m_socket = -1;
    int m_process = -1;
};

} // namespace itam::tests::campaign
