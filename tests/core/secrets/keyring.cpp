// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/secrets/keyring.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace itam::tests {
namespace {

constexpr int patienceMs = 30'000;

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

Keyring::~Keyring()
{
    end(m_daemon);
    end(m_bus);
}

QString Keyring::start(State state)
{
    for (const char* tool : {"dbus-daemon", "dbus-send", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
            return QStringLiteral("%1 is missing; tests/run.sh installs it").arg(QLatin1String(tool));
    }
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"}) {
        const QString folder = m_home.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        m_environment.insert(QString::fromLatin1(name), folder);
    }
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    if (!m_bus.waitForReadyRead(patienceMs))
        return QStringLiteral("dbus-daemon: %1").arg(QString::fromUtf8(m_bus.readAllStandardError()));
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(m_bus.readLine()).trimmed());

    m_daemon.setProcessEnvironment(m_environment);
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (state == State::Unlocked)
        arguments.append(QStringLiteral("--unlock"));
    // From a file: what is written to a process arrives when an event loop runs, and here is none.
    QFile password(m_home.filePath(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly) || password.write("password of the test keyring\n") < 0)
        return password.errorString();
    password.close();
    m_daemon.setStandardInputFile(password.fileName());
    m_daemon.start(QStringLiteral("gnome-keyring-daemon"), arguments);
    QDeadlineTimer deadline(patienceMs);
    while (!ownsItsName()) {
        if (deadline.hasExpired() || m_daemon.state() == QProcess::NotRunning)
            return QStringLiteral("gnome-keyring-daemon: %1").arg(QString::fromUtf8(m_daemon.readAllStandardError()));
    }
    return {};
}

// Asked of the bus, not of the name: asking the name would start a second daemon.
bool Keyring::ownsItsName() const
{
    QProcess ask;
    ask.setProcessEnvironment(m_environment);
    ask.start(QStringLiteral("dbus-send"),
              {QStringLiteral("--session"), QStringLiteral("--print-reply"),
               QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
               QStringLiteral("org.freedesktop.DBus.NameHasOwner"), QStringLiteral("string:org.freedesktop.secrets")});
    ask.waitForFinished(patienceMs);
    return ask.readAllStandardOutput().contains("boolean true");
}

QStringList runKeychainChild(const QString& actions, const QProcessEnvironment& environment)
{
    QProcessEnvironment full = environment;
    full.insert(QStringLiteral("ITAM_CHILD_ACTIONS"), actions);
    QProcess child;
    child.setProcessEnvironment(full);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--class"), QStringLiteral("keychainchild")});
    if (!child.waitForFinished(patienceMs * 3)) {
        child.kill();
        child.waitForFinished();
        return {QStringLiteral("did not end")};
    }
    QStringList lines;
    for (const QString& line : QString::fromUtf8(child.readAllStandardOutput()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("keychain: ")))
            lines.append(line.mid(10));
    }
    return lines;
}

} // namespace itam::tests
