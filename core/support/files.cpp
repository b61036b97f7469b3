// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace itam::core::support {
namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes, Replace replace)
{
    if (replace == Replace::No) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return failure(ErrorCode::FileUnwritable, file.errorString(), path);
        if (file.write(bytes) != bytes.size() || !file.flush())
            return failure(ErrorCode::FileUnwritable, file.errorString(), path);
        return {};
    }
    return writeFile(path, bytes, FileMode::Private);
}

Result<void> writeFile(const QString& path, const QByteArray& bytes, FileMode mode)
{
    QSaveFile file(path);
    const auto permissions = mode == FileMode::Private ? ownerOnly : ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(bytes) != bytes.size() ||
        !file.commit())
        return failure(ErrorCode::FileUnwritable, file.errorString(), path);
    return {};
}

Result<QByteArray> readFile(const QString& path, qint64 limitBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.errorString(), path);
    QByteArray bytes = file.read(limitBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, file.errorString(), path);
    if (bytes.size() > limitBytes)
        return failure(ErrorCode::FileUnreadable, QStringLiteral("larger than %1 bytes").arg(limitBytes), path);
    return bytes;
}

Result<void> makePrivateFolder(const QString& path)
{
    const QDir folder(path);
    if (folder.exists())
        return {};
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly | QFileDevice::ExeOwner))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("cannot make the folder"), path);
    return {};
}

} // namespace itam::core::support
