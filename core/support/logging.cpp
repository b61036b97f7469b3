// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/logging.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <atomic>
#include <cstdio>

namespace itam::core::support {
namespace {

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

} // namespace

struct LogFile::Sink
{
    std::mutex mutex;
    QFile file;
    qint64 limitBytes = 0;
    QtMessageHandler previous = nullptr;

    static std::atomic<Sink*> active;

    Result<void> openFile()
    {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return failure(ErrorCode::FileUnwritable, file.errorString(), file.fileName());
        return {};
    }

    void rotateWhenLarge()
    {
        if (file.size() < limitBytes)
            return;
        file.close();
        const QString base = file.fileName();
        QFile::remove(QStringLiteral("%1.%2").arg(base).arg(keptLogFiles));
        for (int i = keptLogFiles - 1; i >= 1; --i)
            QFile::rename(QStringLiteral("%1.%2").arg(base).arg(i), QStringLiteral("%1.%2").arg(base).arg(i + 1));
        QFile::rename(base, QStringLiteral("%1.1").arg(base));
        (void)openFile();
    }

    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
    {
        Sink* sink = active.load();
        if (!sink)
            return;
        QString line = message;
        line.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
        const QByteArray text = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' +
                                levelName(type) + ' ' + QByteArray(context.category ? context.category : "default") +
                                ": " + line.toUtf8() + '\n';
        const std::lock_guard lock(sink->mutex);
        sink->rotateWhenLarge();
        sink->file.write(text);
        sink->file.flush();
    }
};

std::atomic<LogFile::Sink*> LogFile::Sink::active{nullptr};

LogFile::LogFile(std::unique_ptr<Sink> sink) : m_sink(std::move(sink))
{
}

Result<std::unique_ptr<LogFile>> LogFile::open(const QString& path, qint64 limitBytes)
{
    auto sink = std::make_unique<Sink>();
    QDir().mkpath(QFileInfo(path).absolutePath());
    sink->file.setFileName(path);
    sink->limitBytes = limitBytes;
    ITAM_TRY(sink->openFile());
    Sink::active.store(sink.get());
    sink->previous = qInstallMessageHandler(&Sink::handle);
    return std::unique_ptr<LogFile>(new LogFile(std::move(sink)));
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_sink->previous);
    Sink::active.store(nullptr);
}

QString LogFile::path() const
{
    return m_sink->file.fileName();
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace itam::core::support
