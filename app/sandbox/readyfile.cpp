// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/readyfile.h"

#include "core/support/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <csignal>

namespace itam::app::sandbox {
namespace {

using itam::sandbox::platform::Login;

QJsonObject loginObject(const Login& login)
{
    return {{QLatin1String("user"), login.user}, {QLatin1String("password"), login.password}};
}

/// A process id may have been given to another program since: then the name differs.
bool isRunningSandbox(qint64 pid)
{
    if (pid <= 0 || (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH))
        return false;
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    return !name.open(QIODevice::ReadOnly) || name.readAll().startsWith("servicenow-sand");
}

Result<void> removeStale(const QString& path)
{
    if (!QFile::exists(path))
        return {};
    const auto text = core::support::readFile(path);
    if (!text)
        return failure(text.error());
    const QJsonValue pid = QJsonDocument::fromJson(*text).object().value(QLatin1String("pid"));
    if (!pid.isDouble())
        return failure(ErrorCode::FileUnwritable, QStringLiteral("the file exists and is no ready file"), path);
    if (isRunningSandbox(pid.toInteger()))
        return failure(ErrorCode::FileUnwritable,
                       QStringLiteral("it belongs to a sandbox that is running (process %1)").arg(pid.toInteger()),
                       path);
    QFile::remove(path);
    return {};
}

} // namespace

QByteArray readyText(const QString& url, const QString& certificate,
                     const itam::sandbox::platform::Credentials& credentials, const QString& instanceId, qint64 pid)
{
    QJsonObject object = loginObject(credentials.integration);
    object.insert(QLatin1String("url"), url);
    if (!certificate.isEmpty())
        object.insert(QLatin1String("certificate"), certificate);
    object.insert(QLatin1String("clientId"), credentials.clientId);
    object.insert(QLatin1String("clientSecret"), credentials.clientSecret);
    object.insert(QLatin1String("refreshToken"), credentials.refreshToken);
    object.insert(QLatin1String("instanceId"), instanceId);
    object.insert(QLatin1String("pid"), pid);
    object.insert(QLatin1String("users"), QJsonArray{loginObject(credentials.admin), loginObject(credentials.exporter),
                                                     loginObject(credentials.reader), loginObject(credentials.ire)});
    return QJsonDocument(object).toJson();
}

Result<ReadyFile> ReadyFile::write(const QString& path, const QByteArray& text)
{
    ITAM_TRY(removeStale(path));
    // Written under another name first: whoever waits for the file must never read half of it.
    const QString unfinished = path + QLatin1String(".new");
    QFile::remove(unfinished);
    ITAM_TRY(core::support::writePrivateFile(unfinished, text, core::support::Replace::No));
    QFile file(unfinished);
    if (!file.rename(path)) {
        const QString reason = file.errorString();
        QFile::remove(unfinished);
        return failure(ErrorCode::FileUnwritable, reason, path);
    }
    return ReadyFile(path);
}

void ReadyFile::remove()
{
    if (!m_path.isEmpty())
        QFile::remove(std::exchange(m_path, QString()));
}

} // namespace itam::app::sandbox
