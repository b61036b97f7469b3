// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journallock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace itam::core::journal {

QString programName()
{
    const QString file = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    return file.isEmpty() ? QCoreApplication::applicationName() : file;
}

namespace {

QString holderText(const QString& program, const QString& process, const QString& computer)
{
    return QCoreApplication::translate("JournalLock", "%1, process %2 on %3").arg(program, process, computer);
}

#ifdef Q_OS_UNIX

constexpr qsizetype holderBytes = 1024;

class KernelLock final : public JournalLock
{
public:
    explicit KernelLock(int descriptor) : m_descriptor(descriptor) {}
    KernelLock(const KernelLock&) = delete;
    KernelLock& operator=(const KernelLock&) = delete;
    ~KernelLock() override
    {
        (void)!::ftruncate(m_descriptor, 0);
        ::close(m_descriptor);
    }

    void nameHolder() const
    {
        const QByteArray text = programName().toUtf8() + '\n' + QByteArray::number(QCoreApplication::applicationPid()) +
                                '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
        // Only for the message that another process shows: the lock holds without it.
        (void)!::ftruncate(m_descriptor, 0);
        (void)!::pwrite(m_descriptor, text.constData(), static_cast<std::size_t>(text.size()), 0);
    }

private:
    int m_descriptor;
};

QString readHolder(int descriptor)
{
    QByteArray text(holderBytes, '\0');
    const auto size = ::pread(descriptor, text.data(), static_cast<std::size_t>(text.size()), 0);
    text.truncate(size > 0 ? size : 0);
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    if (lines.size() < 3)
        return QCoreApplication::translate("JournalLock", "another program");
    return holderText(lines[0], lines[1], lines[2]);
}

#endif

} // namespace

#ifdef Q_OS_UNIX

Result<std::unique_ptr<JournalLock>> lockFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorCode::JournalUnavailable, QString::fromLocal8Bit(std::strerror(errno)), path);
    int locked = -1;
    do
        locked = ::flock(descriptor, LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const int cause = errno;
        const QString holder = readHolder(descriptor);
        ::close(descriptor);
        if (cause == EWOULDBLOCK)
            return failure(ErrorCode::ExportRunning, path, holder);
        return failure(ErrorCode::JournalUnavailable, QString::fromLocal8Bit(std::strerror(cause)), path);
    }
    auto lock = std::make_unique<KernelLock>(descriptor);
    lock->nameHolder();
    return lock;
}

QString holderOfFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    // Whoever lets it go empties the file. Only one that was killed leaves its name, so only then the lock is tried.
    QString holder;
    if (QByteArray first(1, '\0'); ::pread(descriptor, first.data(), 1, 0) == 1) {
        if (::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            holder = readHolder(descriptor);
    }
    ::close(descriptor);
    return holder;
}

#else

namespace {

class FileLock final : public JournalLock
{
public:
    explicit FileLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace

Result<std::unique_ptr<JournalLock>> lockFile(const QString& path)
{
    auto file = std::make_unique<QLockFile>(path);
    file->setStaleLockTime(0); // never by age: only when its process is gone
    if (file->tryLock(0))
        return std::make_unique<FileLock>(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return failure(ErrorCode::JournalUnavailable, QStringLiteral("the lock file cannot be made"), path);
    qint64 process = 0;
    QString computer;
    QString program;
    file->getLockInfo(&process, &computer, &program);
    return failure(ErrorCode::ExportRunning, path, holderText(program, QString::number(process), computer));
}

QString holderOfFile(const QString& path)
{
    qint64 process = 0;
    QString computer;
    QString program;
    if (!QFileInfo::exists(path) || !QLockFile(path).getLockInfo(&process, &computer, &program))
        return {};
    return holderText(program, QString::number(process), computer);
}

#endif

} // namespace itam::core::journal
