// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/embeddedinstance.h"

#include "core/support/files.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace itam::app::exporter {
namespace {

constexpr int startTimeoutMs = 60'000;
constexpr int stopTimeoutMs = 10'000;

QString program()
{
    const QString name = QStringLiteral("servicenow-sandbox");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

} // namespace

EmbeddedInstance::EmbeddedInstance(QString folder) : m_folder(std::move(folder))
{
}

EmbeddedInstance::~EmbeddedInstance()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished(stopTimeoutMs);
    }
}

Result<void> EmbeddedInstance::start()
{
    const QString path = program();
    if (path.isEmpty())
        return failure(ErrorCode::NotFound, {}, QStringLiteral("servicenow-sandbox"));
    ITAM_TRY(core::support::makePrivateFolder(m_folder));
    const QString readyFile = m_folder + QStringLiteral("/ready.json");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(path, {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--data"),
                           m_folder + QStringLiteral("/instance.db"), QStringLiteral("--ready-file"), readyFile,
                           QStringLiteral("--log"), m_folder + QStringLiteral("/sandbox.log")});
    const QDeadlineTimer deadline(startTimeoutMs);
    // The file of an instance that was killed may still lie there; the one of our child names our child.
    while (!deadline.hasExpired()) {
        if (readReadyFile(readyFile))
            return {};
        if (m_process.waitForFinished(50) || m_process.state() == QProcess::NotRunning)
            break;
    }
    return failure(ErrorCode::ServerFailed, QString::fromUtf8(m_process.readAll()).trimmed(),
                   QStringLiteral("servicenow-sandbox"));
}

Result<void> EmbeddedInstance::readReadyFile(const QString& path)
{
    const auto bytes = core::support::readFile(path);
    if (!bytes)
        return failure(bytes.error());
    const QJsonObject info = QJsonDocument::fromJson(*bytes).object();
    if (info.value(QLatin1String("pid")).toInteger() != m_process.processId())
        return failure(ErrorCode::NotFound, {}, path);
    m_info = info;
    ITAM_TRY(core::support::writePrivateFile(tokenFile(), text("refreshToken").toUtf8()));
    return core::support::writePrivateFile(clientSecretFile(), text("clientSecret").toUtf8());
}

} // namespace itam::app::exporter
