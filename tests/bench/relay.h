// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands between a client and an instance on this computer and makes some answers slow: those whose address holds a
// word come no sooner than a time after their request was complete. Tells how long they took. Threads of its own.
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>

namespace itam::bench {

class Relay
{
public:
    /// `word` of the addresses that are held up.
    Relay(int instancePort, QByteArray word, std::chrono::milliseconds delay);
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    /// Ends when its clients are gone.
    ~Relay();

    [[nodiscard]] int port() const { return m_port; } ///< 0: nowhere to listen
    /// Of the answers that were held up, together: from the request's last byte to the answer's first.
    [[nodiscard]] double answerSeconds() const { return static_cast<double>(m_microseconds) / 1e6; }
    [[nodiscard]] qint64 answers() const { return m_answers; }
    /// Of all others.
    [[nodiscard]] double otherSeconds() const { return static_cast<double>(m_otherMicroseconds) / 1e6; }
    [[nodiscard]] qint64 others() const { return m_others; }
    void forget() { m_microseconds = m_otherMicroseconds = m_answers = m_others = 0; }

private:
    void accept();
    void serve(int client);

    const int m_instancePort;
    const QByteArray m_word;
    const std::chrono::milliseconds m_delay;
    int m_listening = -1;
    int m_port = 0;
    std::atomic<qint64> m_microseconds{0};
    std::atomic<qint64> m_answers{0};
    std::atomic<qint64> m_otherMicroseconds{0};
    std::atomic<qint64> m_others{0};
    std::vector<std::jthread> m_threads; ///< only accept() adds to it
    std::jthread m_acceptor;
};

} // namespace itam::bench
