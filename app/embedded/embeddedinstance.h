// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The embedded default: a servicenow-sandbox as a child process with durable data (design.md 3). It ends with this
// program, even when that is killed.
#pragma once

#include "core/servicenow/localinstance.h"

#include <QProcess>
#include <QTimer>

namespace itam::app::embedded {

struct EmbeddedOptions
{
    QString folder;  ///< data, ready file and log of the instance; made when it is missing
    QString program; ///< empty: servicenow-sandbox beside this program, then in PATH
    std::chrono::milliseconds startTimeout{60'000};
};

/// Main thread only: the kernel ends the child with the thread that started it.
class EmbeddedInstance final : public core::servicenow::LocalInstance
{
public:
    explicit EmbeddedInstance(EmbeddedOptions options);
    ~EmbeddedInstance() override;
    EmbeddedInstance(const EmbeddedInstance&) = delete;
    EmbeddedInstance& operator=(const EmbeddedInstance&) = delete;

    void start(Started done) override;
    void stop(std::function<void()> done = {}) override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] std::optional<core::servicenow::LocalInstanceInfo> info() const override;
    void whenEnded(std::function<void(const Error&)> ended) override { m_whenEnded = std::move(ended); }

    [[nodiscard]] QString folder() const { return m_options.folder; }
    /// Of the child; 0 while Stopped.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    void launch();
    [[nodiscard]] Result<QString> prepare() const;
    void look();
    [[nodiscard]] bool readReadyFile();
    void failStart(const Error& error);
    void processEnded();
    [[nodiscard]] Error whyItEnded();
    void answer(const Result<core::servicenow::LocalInstanceInfo>& result);
    void later(std::function<void()> call);
    [[nodiscard]] QString readyFile() const;

    EmbeddedOptions m_options;
    State m_state = State::Stopped;
    QProcess m_process;
    QTimer m_look; ///< for the ready file while Starting, for patience while Stopping
    std::chrono::steady_clock::time_point m_since;
    core::servicenow::LocalInstanceInfo m_info;
    std::vector<Started> m_starting; ///< who waits for the start
    std::vector<std::function<void()>> m_stopping;
    bool m_startAgain = false; ///< start() while Stopping
    bool m_timedOut = false;
    std::function<void(const Error&)> m_whenEnded;
};

} // namespace itam::app::embedded
