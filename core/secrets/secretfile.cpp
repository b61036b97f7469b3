// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/credentialfile.h"
#include "core/secrets/secretstore.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace itam::core::secrets {
namespace {

constexpr qsizetype limitBytes = 64 * 1024;

/// Who may read a file beside its owner.
enum class Readers
{
    Nobody,
    Group
};

tl::unexpected<Error> unavailable(const QString& path, const QString& why)
{
    return failure(ErrorCode::SecretUnavailable, why, path);
}

#ifdef Q_OS_UNIX
/// By the open file, not by its name: what is checked is what is read. Pipes (<(command) of a shell) pass as well.
Result<void> checkPrivate(int descriptor, const QString& path, Readers readers)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return unavailable(path, QString::fromLocal8Bit(std::strerror(errno)));
    if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode))
        return unavailable(path, QStringLiteral("it is not a file"));
    // systemd's credentials belong to root and are given to the service by an access list.
    if (info.st_uid != ::geteuid() && info.st_uid != 0)
        return unavailable(path, QStringLiteral("it belongs to another user"));
    const mode_t refused = readers == Readers::Group ? S_IWGRP | S_IXGRP | S_IRWXO : S_IRWXG | S_IRWXO;
    if ((info.st_mode & refused) != 0)
        return unavailable(path, QStringLiteral("others can read it: mode %1, wanted 0600 or stricter")
                                     .arg(info.st_mode & 07777, 4, 8, QLatin1Char('0')));
    return {};
}
#endif

Result<void> checkPrivate(QFile& file, Readers readers)
{
#ifdef Q_OS_UNIX
    return checkPrivate(file.handle(), file.fileName(), readers);
#else
    Q_UNUSED(readers)
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        return unavailable(file.fileName(), QStringLiteral("others can read it"));
    return {};
#endif
}

/// To the end of the input, or of the line when `line`. The buffer never grows: growing would leave copies behind.
QByteArray readInto(QFile& file, bool line)
{
    QByteArray buffer(limitBytes + 1, '\0');
    qsizetype size = 0;
    while (size < buffer.size()) {
        const qint64 got = line ? file.readLine(buffer.data() + size, buffer.size() - size)
                                : file.read(buffer.data() + size, buffer.size() - size);
        if (got <= 0)
            break;
        size += got;
        if (line && buffer[size - 1] == '\n')
            break;
    }
    QByteArray bytes(buffer.constData(), size);
    wipe(buffer);
    return bytes;
}

Result<Secret> secretFrom(QFile& file, bool line, const QString& name)
{
    QByteArray bytes = readInto(file, line);
    if (file.error() != QFileDevice::NoError)
        return unavailable(name, file.errorString());
    if (bytes.size() > limitBytes) {
        wipe(bytes);
        return unavailable(name, QStringLiteral("it is too long for a secret"));
    }
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return unavailable(name, QStringLiteral("it is empty"));
    return Secret(std::move(bytes));
}

Result<Secret> fileSecret(const QString& path, Readers readers)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unavailable(path, file.errorString());
    ITAM_TRY(checkPrivate(file, readers));
    return secretFrom(file, false, path);
}

} // namespace

Result<Secret> readSecretFile(const QString& path)
{
    if (path == QLatin1String("-")) {
        QFile file;
        if (!file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unavailable(QStringLiteral("standard input"), file.errorString());
        return secretFrom(file, true, QStringLiteral("standard input"));
    }
    return fileSecret(path, Readers::Nobody);
}

Result<Secret> readCredentialFile(const QString& path)
{
    return fileSecret(path, Readers::Group);
}

} // namespace itam::core::secrets
