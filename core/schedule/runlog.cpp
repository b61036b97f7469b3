// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/runlog.h"

#include "core/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::core::schedule {
namespace {

constexpr qsizetype keptRuns = 50;
constexpr qsizetype keptLines = 12;
constexpr qsizetype keptCharacters = 300;

const QString startedName = QStringLiteral("started");
const QString finishedName = QStringLiteral("finished");
const QString statusName = QStringLiteral("exitStatus");
const QString pidName = QStringLiteral("pid");
const QString linesName = QStringLiteral("lines");

QJsonObject toJson(const ScheduledRun& run)
{
    return {{startedName, run.started.toString(Qt::ISODateWithMs)},
            {finishedName, run.finished.toString(Qt::ISODateWithMs)},
            {statusName, run.exitStatus},
            {pidName, run.pid},
            {linesName, QJsonArray::fromStringList(run.lines)}};
}

ScheduledRun fromJson(const QJsonObject& object)
{
    ScheduledRun run;
    run.started = QDateTime::fromString(object.value(startedName).toString(), Qt::ISODateWithMs);
    run.finished = QDateTime::fromString(object.value(finishedName).toString(), Qt::ISODateWithMs);
    run.exitStatus = object.value(statusName).toInt();
    run.pid = object.value(pidName).toInteger();
    for (const QJsonValue& line : object.value(linesName).toArray())
        run.lines.append(line.toString());
    return run;
}

} // namespace

Result<QList<ScheduledRun>> RunLog::read() const
{
    if (!QFileInfo::exists(m_path))
        return QList<ScheduledRun>();
    const auto bytes = support::readFile(m_path);
    if (!bytes)
        return failure(bytes.error());
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &parsed);
    if (!document.isArray())
        return failure(ErrorCode::BadReply, parsed.errorString(), m_path);
    QList<ScheduledRun> runs;
    for (const QJsonValue& value : document.array()) {
        const ScheduledRun run = fromJson(value.toObject());
        if (run.started.isValid())
            runs.append(run);
    }
    return runs;
}

Result<void> RunLog::begin(const ScheduledRun& run) const
{
    QList<ScheduledRun> runs = read().value_or(QList<ScheduledRun>());
    runs.prepend(run);
    return write(std::move(runs));
}

Result<void> RunLog::end(const ScheduledRun& run) const
{
    QList<ScheduledRun> runs = read().value_or(QList<ScheduledRun>());
    const auto same = std::ranges::find_if(
        runs, [&run](const ScheduledRun& other) { return other.started == run.started && other.pid == run.pid; });
    if (same == runs.end())
        runs.prepend(run);
    else
        *same = run;
    return write(std::move(runs));
}

Result<void> RunLog::write(QList<ScheduledRun> runs) const
{
    QJsonArray array;
    for (const ScheduledRun& run : runs.mid(0, keptRuns))
        array.append(toJson(run));
    ITAM_TRY(support::makePrivateFolder(QFileInfo(m_path).absolutePath()));
    return support::writePrivateFile(m_path, QJsonDocument(array).toJson());
}

QString runLogPath(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("scheduled-runs.json"));
}

QStringList lastLines(const QString& text)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    lines = lines.mid(std::max<qsizetype>(0, lines.size() - keptLines));
    for (QString& line : lines)
        line.truncate(keptCharacters);
    return lines;
}

} // namespace itam::core::schedule
