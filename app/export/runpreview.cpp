// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/listing.h"
#include "app/export/predictiontext.h"
#include "app/export/session.h"
#include "app/export/terminalline.h"
#include "app/export/watched.h"

#include "core/exporter/preview.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::changes::RecordKind;
using core::exporter::PreviewCounts;
using core::exporter::PreviewRecord;
using core::exporter::PreviewReport;
using core::model::DataType;

QString number(qint64 value)
{
    return QString::number(value);
}

/// Which records are listed. Those that stay as they are only when they are asked for.
Result<QSet<RecordKind>> wantedKinds(const Arguments& arguments)
{
    QSet<RecordKind> wanted;
    for (const QString& name : arguments.kinds) {
        const auto kind = core::exporter::recordKindNamed(name);
        if (!kind)
            return failure(ErrorCode::Usage, {}, QStringLiteral("there is no kind of records \"%1\"").arg(name));
        wanted.insert(*kind);
    }
    for (std::size_t i = 0; arguments.kinds.isEmpty() && i < core::changes::recordKindCount; ++i) {
        if (static_cast<RecordKind>(i) != RecordKind::Unchanged)
            wanted.insert(static_cast<RecordKind>(i));
    }
    return wanted;
}

/// `asks`: the instance is asked as well.
void list(Listing& listing, Output output, bool asks, const PreviewRecord& record)
{
    if (!listing.takesOneMore())
        return;
    const QString type = core::model::nameOf(record.type);
    const QString kind = core::exporter::nameOf(record.kind);
    const QString key = QString::fromUtf8(record.key);
    const core::servicenow::Prediction said = record.prediction.value_or(core::servicenow::Prediction());
    const QString answer = record.prediction ? core::exporter::nameOf(said.predicted) : QString();
    switch (output) {
    case Output::Text:
        listing.text(asks ? QStringLiteral("%1  %2  %3  %4  %5")
                                .arg(type.leftJustified(12), kind.leftJustified(9), answer.leftJustified(9), key,
                                     predictionText(said))
                                .trimmed()
                          : QStringLiteral("%1  %2  %3  %4")
                                .arg(type.leftJustified(12), kind.leftJustified(9), key, record.reason)
                                .trimmed());
        break;
    case Output::Csv: {
        QStringList cells{type, kind, record.travels ? QStringLiteral("true") : QStringLiteral("false"), key,
                          record.reason};
        if (asks)
            cells += {answer, said.reason, said.notes.join(QLatin1String("; "))};
        listing.csv(cells);
        break;
    }
    case Output::Json: {
        QJsonObject object{{QStringLiteral("type"), type},
                           {QStringLiteral("kind"), kind},
                           {QStringLiteral("sent"), record.travels},
                           {QStringLiteral("key"), key},
                           {QStringLiteral("reason"), record.reason}};
        if (record.prediction)
            object.insert(QStringLiteral("answer"), answerJson(said));
        listing.json(object);
        break;
    }
    }
}

QString previewText(const PreviewReport& report)
{
    QStringList header{QStringLiteral("data type"), QStringLiteral("read"), QStringLiteral("to send")};
    for (std::size_t i = 0; i < core::changes::recordKindCount; ++i)
        header.append(core::exporter::nameOf(static_cast<RecordKind>(i)));
    TextTable table(header);
    QString notes;
    qint64 travel = 0;
    for (const DataType type : core::model::allDataTypes) {
        const PreviewCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QStringList row{core::model::nameOf(type), number(counts.read), number(counts.travel)};
        for (const qint64 count : counts.kinds)
            row.append(number(count));
        table.addRow(row);
        travel += counts.travel;
        if (!counts.fullReason.isEmpty())
            notes +=
                QStringLiteral("%1 would be exported in full: %2\n").arg(core::model::nameOf(type), counts.fullReason);
        if (counts.unsendable > 0)
            notes +=
                QStringLiteral("%1: rows that cannot be sent, because their key or a required value is missing: %2\n")
                    .arg(core::model::nameOf(type))
                    .arg(counts.unsendable);
    }
    notes +=
        travel == 0
            ? QStringLiteral("The next export would send nothing.\n")
            : QStringLiteral("Records that the next export would send: %1. Nothing was sent or stored.\n").arg(travel);
    return table.toString() + notes + answersText(report);
}

QJsonObject previewJson(const PreviewReport& report)
{
    QJsonArray types;
    for (const DataType type : core::model::allDataTypes) {
        const PreviewCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QJsonObject object{{QStringLiteral("type"), core::model::nameOf(type)},
                           {QStringLiteral("read"), counts.read},
                           {QStringLiteral("sent"), counts.travel},
                           {QStringLiteral("unsendable"), counts.unsendable},
                           {QStringLiteral("fullReason"), counts.fullReason}};
        for (std::size_t i = 0; i < core::changes::recordKindCount; ++i)
            object.insert(countName(core::exporter::nameOf(static_cast<RecordKind>(i))), counts.kinds[i]);
        if (report.asked)
            object.insert(QStringLiteral("answers"), answersJson(counts));
        types.append(object);
    }
    return {{QStringLiteral("instanceId"), report.instanceId}, {QStringLiteral("types"), types}};
}

QString progressText(const core::exporter::ExportProgress& progress)
{
    for (const DataType type : core::model::allDataTypes) {
        const core::exporter::TypeProgress& now = progress.types[type];
        if (now.phase != core::exporter::Phase::Exporting)
            continue;
        const QString compared = QStringLiteral("%1 %2 of %3 compared")
                                     .arg(core::model::nameOf(type).leftJustified(12))
                                     .arg(now.read)
                                     .arg(now.total.value_or(0));
        return now.sent > 0 ? compared + QStringLiteral(", %1 asked").arg(now.sent) : compared;
    }
    return {};
}

Result<PreviewReport> previewAndWatch(const Arguments& arguments, const Configuration& configuration,
                                      const core::support::Clock& clock, const QSet<RecordKind>& wanted,
                                      Listing& listing)
{
    const bool lists =
        arguments.list || arguments.listLimit || !arguments.kinds.isEmpty() || arguments.output == Output::Csv;
    core::exporter::ProgressBoard board;
    TerminalLine line(arguments.output == Output::Text && !arguments.quiet, lists);
    return runWatched(
        [&](std::stop_token stop) {
            Session session(arguments, configuration, clock);
            return core::exporter::preview(
                session.ports(), configuration.options,
                [&](const PreviewRecord& record) {
                    if (lists && wanted.contains(record.kind))
                        list(listing, arguments.output, arguments.onInstance, record);
                },
                board, stop, arguments.onInstance ? core::exporter::AskInstance::Yes : core::exporter::AskInstance::No);
        },
        [&] { line.show(progressText(board.get())); });
}

/// The records that were asked for while they are read, then how many there are of each kind.
int previewAll(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto wanted = wantedKinds(arguments);
    if (!wanted) {
        printFailure(wanted.error());
        return exitUsage;
    }
    QStringList columns{QStringLiteral("type"), QStringLiteral("kind"), QStringLiteral("sent"), QStringLiteral("key"),
                        QStringLiteral("reason")};
    if (arguments.onInstance)
        columns += {QStringLiteral("answer"), QStringLiteral("answerReason"), QStringLiteral("notes")};
    Listing listing(arguments.output, QStringLiteral("records"), columns, arguments.listLimit);
    const auto report = previewAndWatch(arguments, configuration, clock, *wanted, listing);
    std::optional<Error> error;
    if (!report)
        error = report.error();
    QJsonObject rest = report ? previewJson(*report) : QJsonObject();
    rest.insert(QStringLiteral("error"), core::exporter::toJson(error));
    listing.end(rest);
    if (error && arguments.output != Output::Json)
        printFailure(*error);
    if (error)
        return lookingExitStatus(*error);
    if (arguments.output == Output::Text) {
        if (listing.beyond() > 0)
            printOut(QStringLiteral("%1 more are not listed.").arg(listing.beyond()));
        printOut((listing.shown() > 0 ? QStringLiteral("\n") : QString()) + previewText(*report));
    }
    return 0;
}

} // namespace

int lookingExitStatus(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return exitCancelled;
    return error.code == ErrorCode::Usage || error.code == ErrorCode::SourceNoLastModified ? exitUsage
                                                                                           : exitUnreachable;
}

int runPreview(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    return arguments.record.isEmpty() ? previewAll(arguments, configuration, clock)
                                      : runRecordPreview(arguments, configuration, clock);
}

} // namespace itam::app::exporter
