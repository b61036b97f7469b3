// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded/embeddedinstance.h"

#include "core/support/files.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <csignal>
#include <utility>

#include <sys/prctl.h>
#include <unistd.h>

namespace itam::app::embedded {
namespace {

using core::servicenow::LocalInstanceInfo;

constexpr auto lookInterval = std::chrono::milliseconds(50);
constexpr auto stopPatience = std::chrono::seconds(5); // it promises one
constexpr int stopPatienceMs = 5'000;
constexpr qsizetype keptOutput = 2'000;

const QString programName = QStringLiteral("servicenow-sandbox");

QString findProgram()
{
    const QString beside = QStandardPaths::findExecutable(programName, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(programName) : beside;
}

/// In the child, between fork and exec: SIGTERM when the parent's main thread is gone, however it went.
void dieWithParent(pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    // It may have gone before the line above.
    if (::getppid() != parent)
        ::_exit(EXIT_FAILURE);
}

} // namespace

EmbeddedInstance::EmbeddedInstance(EmbeddedOptions options) : m_options(std::move(options))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([parent = ::getpid()] { dieWithParent(parent); });
    QObject::connect(&m_process, &QProcess::finished, &m_process, [this] { processEnded(); });
    QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            failStart(failure(ErrorCode::LocalInstanceFailed, m_process.errorString(), m_process.program()).value());
    });
    m_look.setInterval(lookInterval);
    QObject::connect(&m_look, &QTimer::timeout, &m_look, [this] { look(); });
}

EmbeddedInstance::~EmbeddedInstance()
{
    m_process.disconnect();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (m_process.waitForFinished(stopPatienceMs))
        return;
    m_process.kill();
    m_process.waitForFinished(stopPatienceMs);
}

std::optional<LocalInstanceInfo> EmbeddedInstance::info() const
{
    return m_state == State::Running ? std::optional(m_info) : std::nullopt;
}

QString EmbeddedInstance::readyFile() const
{
    return m_options.folder + QStringLiteral("/ready.json");
}

void EmbeddedInstance::start(Started done)
{
    m_starting.push_back(std::move(done));
    switch (m_state) {
    case State::Stopped:
        launch();
        break;
    case State::Starting:
        break;
    case State::Running:
        later([this] {
            if (m_state == State::Running)
                answer(m_info);
        });
        break;
    case State::Stopping:
        m_startAgain = true;
        break;
    }
}

void EmbeddedInstance::stop(std::function<void()> done)
{
    m_startAgain = false;
    if (m_state == State::Stopped) {
        if (done)
            later(std::move(done));
        return;
    }
    if (done)
        m_stopping.push_back(std::move(done));
    if (m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_since = std::chrono::steady_clock::now();
    m_info = {};
    m_look.start();
    m_process.terminate();
}

Result<QString> EmbeddedInstance::prepare() const
{
    const QString path = m_options.program.isEmpty() ? findProgram() : m_options.program;
    if (path.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("neither beside this program nor in PATH"), programName);
    ITAM_TRY(core::support::makePrivateFolder(m_options.folder));
    return path;
}

void EmbeddedInstance::launch()
{
    m_state = State::Starting;
    m_timedOut = false;
    m_since = std::chrono::steady_clock::now();
    const auto path = prepare();
    if (!path)
        return failStart(path.error());
    const QString& folder = m_options.folder;
    m_process.start(*path, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"),
                            folder + QStringLiteral("/instance.db"), QStringLiteral("--ready-file"), readyFile(),
                            QStringLiteral("--log"), folder + QStringLiteral("/sandbox.log")});
    m_look.start();
}

void EmbeddedInstance::look()
{
    const auto waited = std::chrono::steady_clock::now() - m_since;
    if (m_state == State::Stopping && waited > stopPatience)
        m_process.kill();
    if (m_state != State::Starting)
        return;
    if (readReadyFile()) {
        m_look.stop();
        m_state = State::Running;
        answer(m_info);
    } else if (waited > m_options.startTimeout) {
        m_timedOut = true;
        m_process.kill();
    }
}

// The file of an instance that was killed may still lie there, or another one be at work; the one of our child names
// our child.
bool EmbeddedInstance::readReadyFile()
{
    auto bytes = core::support::readFile(readyFile());
    if (!bytes)
        return false;
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    core::secrets::wipe(*bytes);
    const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
    if (m_process.processId() == 0 || object.value(QLatin1String("pid")).toInteger() != m_process.processId())
        return false;
    m_info = {.url = text("url"),
              .user = text("user"),
              .clientId = text("clientId"),
              .clientSecret = core::secrets::Secret(text("clientSecret").toUtf8()),
              .refreshToken = core::secrets::Secret(text("refreshToken").toUtf8()),
              .instanceId = text("instanceId")};
    return true;
}

// From the event loop, as any other end.
void EmbeddedInstance::failStart(const Error& error)
{
    later([this, error] {
        m_look.stop();
        m_state = State::Stopped;
        m_startAgain = false;
        answer(failure(error));
        for (const auto& done : std::exchange(m_stopping, {}))
            done();
    });
}

void EmbeddedInstance::processEnded()
{
    const State before = std::exchange(m_state, State::Stopped);
    m_look.stop();
    m_info = {};
    if (before == State::Starting || before == State::Running) {
        const Error why = whyItEnded();
        answer(failure(why));
        if (before == State::Running && m_whenEnded)
            m_whenEnded(why);
        return;
    }
    const bool again = std::exchange(m_startAgain, false);
    // Those who asked before the stop; who asked after it waits for the next start.
    if (!again)
        answer(failure(ErrorCode::Cancelled));
    for (const auto& done : std::exchange(m_stopping, {}))
        done();
    if (again && m_state == State::Stopped)
        launch();
}

Error EmbeddedInstance::whyItEnded()
{
    const QByteArray output = m_process.readAll().right(keptOutput).trimmed();
    Error error;
    error.code = ErrorCode::LocalInstanceFailed;
    error.subject = m_timedOut ? QStringLiteral("it was not ready in time") : QString::fromUtf8(output);
    if (error.subject.isEmpty())
        error.subject = QStringLiteral("exit status %1").arg(m_process.exitCode());
    error.detail = QString::fromUtf8(output);
    if (!output.contains("in use by another sandbox"))
        return error;
    const auto ready = core::support::readFile(readyFile());
    const qint64 other = ready ? QJsonDocument::fromJson(*ready).object().value(QLatin1String("pid")).toInteger() : 0;
    error.code = ErrorCode::LocalInstanceBusy;
    error.subject = other > 0 ? QStringLiteral("%1, process %2").arg(m_options.folder).arg(other) : m_options.folder;
    return error;
}

void EmbeddedInstance::answer(const Result<LocalInstanceInfo>& result)
{
    // Whoever is called may start or stop it again.
    const Result<LocalInstanceInfo> copy = result;
    for (const Started& done : std::exchange(m_starting, {}))
        done(copy);
}

void EmbeddedInstance::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(&m_process, std::move(call), Qt::QueuedConnection);
}

} // namespace itam::app::embedded
