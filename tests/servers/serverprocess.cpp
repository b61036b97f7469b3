// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/serverprocess.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>

#include <csignal>
#include <cstring>
#include <pwd.h>
#include <sys/types.h>
#include <unistd.h>

namespace itam::tests {
namespace {

constexpr int patienceMs = 120'000; // under sanitizers, beside a build

/// The user for servers where the test is root.
const passwd& nobody()
{
    const passwd* user = getpwnam("nobody");
    if (!user)
        qFatal("there is no user nobody");
    return *user;
}

bool isRoot()
{
    return geteuid() == 0;
}

void giveAway(const QString& path)
{
    if (isRoot() && chown(QFile::encodeName(path).constData(), nobody().pw_uid, nobody().pw_gid) != 0)
        qFatal("cannot give %s away", qPrintable(path));
}

} // namespace

// Not below the test's own temporary home, which others may not enter.
ServerProcess::ServerProcess() : m_folder(QDir::temp().filePath(QStringLiteral("itam-server-XXXXXX")))
{
    if (!m_folder.isValid())
        qFatal("no folder for a server");
    giveAway(m_folder.path());
}

ServerProcess::~ServerProcess()
{
    stop();
}

void ServerProcess::write(const QString& name, const QByteArray& contents) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    giveAway(file.fileName());
}

QStringList ServerProcess::prefix(const QString& farewell) const
{
    QStringList arguments;
    if (isRoot())
        arguments << QStringLiteral("--reuid=%1").arg(nobody().pw_uid)
                  << QStringLiteral("--regid=%1").arg(nobody().pw_gid) << QStringLiteral("--clear-groups");
    return arguments << QStringLiteral("--pdeathsig") << farewell;
}

void ServerProcess::call(const QString& program, const QStringList& arguments, const QString& input) const
{
    QProcess process;
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("setpriv"), prefix(QStringLiteral("KILL")) << program << arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAll().constData());
}

void ServerProcess::start(const QString& program, const QStringList& arguments, int farewell)
{
    m_farewell = farewell;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(QStringLiteral("setpriv"), prefix(QString::fromLatin1(sigabbrev_np(farewell)))
                                                   << program << arguments);
    if (!m_process.waitForStarted(patienceMs))
        qFatal("%s does not start: %s", qPrintable(program), qPrintable(m_process.errorString()));
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), m_farewell);
    if (!m_process.waitForFinished(patienceMs))
        kill();
}

bool ServerProcess::isRunning()
{
    return !m_process.waitForFinished(0) && m_process.state() != QProcess::NotRunning;
}

QByteArray ServerProcess::output()
{
    return m_process.readAll();
}

int ServerProcess::freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server.serverPort();
}

} // namespace itam::tests
