// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An HTTP/1.1 server with limits (platform-notes.md 4). Boost.Beast does the protocol and appears in server.cpp only.
// One thread moves bytes; handlers run on a small pool and may block.
#pragma once

#include "core/sandbox/http/requestcheck.h"
#include "core/support/result.h"

#include <functional>
#include <memory>

namespace itam::sandbox::http {

struct Limits
{
    HeadLimits head;
    qint64 bodyBytes = 12 * 1024 * 1024;      ///< above it Request::isTooLarge is set and the body is not read
    std::chrono::milliseconds idle{75'000};   ///< between two requests of a connection
    std::chrono::milliseconds header{10'000}; ///< from the first byte of a request to the end of its headers
    std::chrono::milliseconds body{60'000};   ///< for a whole body, so that a client that drips is cut off
    std::chrono::milliseconds write{60'000};
    /// When all are there, a new one takes the place of the one that is idle for longest; while none is, it waits in
    /// the kernel's queue.
    int connections = 256;
    int handlers = 8; ///< threads
};

struct ServerOptions
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;        ///< 0: any free one
    QString certificateFile; ///< PEM chain; with keyFile: TLS 1.2 or newer
    QString keyFile;         ///< PEM
    Limits limits;
};

/// Called on a thread of the pool, for several requests at once. A request with isTooLarge has no body.
using Handler = std::function<Response(const Request&)>;

/// Accepts from start() to stop(). Own it on one thread; the destructor stops. Errors of start(): SettingsInvalid
/// (address, port in use) and FileUnreadable (certificate, key), each with a detail for people.
class Server
{
public:
    Server(ServerOptions options, Handler handler);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] Result<void> start();
    /// The real one, after start().
    [[nodiscard]] quint16 port() const;
    /// No new request; those that are being handled get half a second to be answered. Idempotent.
    void stop();

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace itam::sandbox::http
