// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/logreader.h"

#include "core/support/logging.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace itam::core::support {
namespace {

/// A file is rotated at 5 MB (logging.h); what is larger was not written by us.
constexpr qint64 mostBytesOfAFile = 8 * 1024 * 1024;
constexpr int linesBetweenStops = 1000;

LogLevel levelOf(const QString& name)
{
    if (name == QLatin1String("debug"))
        return LogLevel::Debug;
    if (name == QLatin1String("warning"))
        return LogLevel::Warning;
    if (name == QLatin1String("error"))
        return LogLevel::Error;
    if (name == QLatin1String("fatal"))
        return LogLevel::Fatal;
    return LogLevel::Info;
}

bool fits(const LogLine& line, const LogFilter& filter)
{
    if (line.level < filter.least)
        return false;
    const bool isBelow = line.area.startsWith(filter.area) &&
                         (line.area.size() == filter.area.size() || line.area.at(filter.area.size()) == QLatin1Char('.'));
    if (!filter.area.isEmpty() && !isBelow)
        return false;
    return filter.text.isEmpty() || line.text.contains(filter.text, Qt::CaseInsensitive) ||
           line.area.contains(filter.text, Qt::CaseInsensitive);
}

/// The end of a file, from the beginning of a line on.
Result<QByteArray> tailOf(QFile& file)
{
    const qint64 skipped = std::max<qint64>(0, file.size() - mostBytesOfAFile);
    if (!file.seek(skipped))
        return failure(ErrorCode::FileUnreadable, file.errorString(), file.fileName());
    if (skipped > 0)
        file.readLine();
    const QByteArray bytes = file.read(mostBytesOfAFile);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, file.errorString(), file.fileName());
    return bytes;
}

/// From the last line to the first. False: the limit is reached.
Result<bool> readBackwards(const QByteArray& bytes, const LogFilter& filter, LogTail& tail, QSet<QString>& areas,
                           const std::stop_token& stop)
{
    qsizetype end = bytes.size();
    for (int looked = 0; end > 0; ++looked) {
        if (looked % linesBetweenStops == 0 && stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const qsizetype before = end > 1 ? bytes.lastIndexOf('\n', end - 2) : -1;
        const QByteArray line = bytes.mid(before + 1, end - before - 1).trimmed();
        end = before + 1;
        if (line.isEmpty())
            continue;
        const LogLine read = logLineOf(line);
        areas.insert(read.area);
        if (!fits(read, filter))
            continue;
        if (tail.lines.size() >= filter.limit)
            return false;
        tail.lines.append(read);
    }
    return true;
}

} // namespace

LogLine logLineOf(const QByteArray& line)
{
    // "2026-05-12T09:31:00.123Z warning itam.core.exporter: text"
    static const QRegularExpression form(
        QStringLiteral("\\A(\\S+Z) (debug|info|warning|error|fatal) (\\S+): (.*)\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(line);
    const auto match = form.match(text);
    const QDateTime time = match.hasMatch() ? QDateTime::fromString(match.captured(1), Qt::ISODateWithMs) : QDateTime();
    if (!time.isValid())
        return {{}, LogLevel::Info, {}, text};
    return {time, levelOf(match.captured(2)), match.captured(3), match.captured(4)};
}

Result<LogTail> readLog(const QString& path, const LogFilter& filter, const std::stop_token& stop)
{
    LogTail tail;
    QSet<QString> areas;
    QStringList paths{path};
    for (int i = 1; i <= keptLogFiles; ++i)
        paths.append(QStringLiteral("%1.%2").arg(path).arg(i));
    for (const QString& name : std::as_const(paths)) {
        QFile file(name);
        if (!file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable, file.errorString(), name);
        const auto bytes = tailOf(file);
        if (!bytes)
            return failure(bytes.error());
        ++tail.files;
        const auto goesOn = readBackwards(*bytes, filter, tail, areas, stop);
        if (!goesOn)
            return failure(goesOn.error());
        if (!*goesOn) {
            tail.more = true;
            break;
        }
    }
    areas.remove(QString());
    tail.areas = areas.values();
    tail.areas.sort();
    return tail;
}

} // namespace itam::core::support
