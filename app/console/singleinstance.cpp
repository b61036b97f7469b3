// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include "core/support/hash.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace itam::app::console {
namespace {

constexpr int patienceMs = 500;
constexpr QByteArrayView request = "raise\n";

// In a folder of this user only, or others could listen in its place.
QString socketPath(const QString& dataFolder)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = dataFolder;
    const QByteArray key = QDir(dataFolder).canonicalPath().toUtf8();
    return QDir(folder).filePath(
        QStringLiteral("itam-console-%1").arg(QString::fromLatin1(core::support::hash128(key).toHex().left(16))));
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_name(socketPath(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                if (socket->readAll().startsWith(request))
                    emit raiseRequested();
            });
        }
    });
}

bool SingleInstance::raiseOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(request.data(), request.size());
    const bool said = socket.waitForBytesWritten(patienceMs);
    socket.disconnectFromServer();
    return said;
}

bool SingleInstance::listen()
{
    // What a program that was killed left behind; raiseOther() has just found nobody there.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

} // namespace itam::app::console
