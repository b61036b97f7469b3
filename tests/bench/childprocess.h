// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole programs as they are measured: wall time, and the peak of their memory as the kernel counted it. Linux.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace itam::bench {

struct ChildEnd
{
    int exitStatus = -1;
    double seconds = 0;
    double cpuSeconds = 0; ///< user and system
    double peakMegabytes = 0;
    QByteArray output; ///< when it was asked for
};

enum class Output
{
    Nowhere,
    Kept
};

/// Runs `program` to its end, found in PATH when it has no slash. What it says on standard error is shown.
[[nodiscard]] ChildEnd runChild(const QString& program, const QStringList& arguments, Output output = Output::Nowhere);

/// What runChild() starts first: this program once more, small, which starts the real one and tells its figures. The
/// kernel counts what a process was before exec() into its peak, and a benchmark grows. True: this is that one, and its
/// exit status stands in `status`. First of all in main().
[[nodiscard]] bool isMeasuringChild(int argc, char** argv, int& status);

/// A sink of its own process; ends with the object.
class SinkProcess
{
public:
    explicit SinkProcess(int delayMs = 0);
    SinkProcess(const SinkProcess&) = delete;
    SinkProcess& operator=(const SinkProcess&) = delete;
    ~SinkProcess();

    [[nodiscard]] int port() const { return m_port; } ///< 0: it did not start

private:
    int m_input = -1;
    int m_pid = -1;
    int m_port = 0;
};

/// Puts this process, and all that it starts, into a network of its own whose loopback has packets as on Ethernet
/// (performance.md 2.5). False when that is not allowed; then nothing changed. Before any thread is started.
[[nodiscard]] bool useEthernetPackets();

} // namespace itam::bench
