// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/summary.h"

#include "core/support/errortext.h"

#include <QJsonArray>

namespace itam::core::exporter {
namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(model::DataType type, const TypeSummary& summary)
{
    return {{QStringLiteral("type"), model::nameOf(type)},
            {QStringLiteral("state"), nameOf(summary.state)},
            {QStringLiteral("run"), textOrNull(summary.run)},
            {QStringLiteral("read"), summary.read},
            {QStringLiteral("sent"), summary.sent},
            {QStringLiteral("unchanged"), summary.unchanged},
            {QStringLiteral("vanished"), summary.vanished ? QJsonValue(*summary.vanished) : QJsonValue()},
            {QStringLiteral("pending"), summary.pending},
            {QStringLiteral("heldBack"), summary.heldBack},
            {QStringLiteral("duplicates"), summary.duplicates},
            {QStringLiteral("notCleared"), summary.notCleared},
            {QStringLiteral("segments"), summary.segments},
            {QStringLiteral("retries"), summary.retries},
            {QStringLiteral("inserted"), summary.inserted},
            {QStringLiteral("updated"), summary.updated},
            {QStringLiteral("ignored"), summary.ignored},
            {QStringLiteral("skipped"), summary.skipped},
            {QStringLiteral("errors"), summary.errors},
            {QStringLiteral("seconds"), summary.seconds}};
}

} // namespace

QJsonValue toJson(const std::optional<Error>& error)
{
    if (!error)
        return {};
    const support::ErrorText text = support::errorText(*error);
    return QJsonObject{{QStringLiteral("code"), support::errorId(error->code)},
                       {QStringLiteral("what"), text.what},
                       {QStringLiteral("meaning"), text.meaning},
                       {QStringLiteral("do"), text.advice},
                       {QStringLiteral("detail"), error->detail}};
}

QString nameOf(TypeEnd end)
{
    switch (end) {
    case TypeEnd::Done:
        return QStringLiteral("done");
    case TypeEnd::Unchanged:
        return QStringLiteral("unchanged");
    case TypeEnd::Excluded:
        return QStringLiteral("excluded");
    case TypeEnd::Skipped:
        return QStringLiteral("skipped");
    case TypeEnd::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject toJson(const ExportSummary& summary)
{
    QJsonArray types;
    for (const model::DataType type : model::allDataTypes)
        types.append(toJson(type, summary.types[type]));
    return {{QStringLiteral("outcome"), journal::nameOf(summary.outcome)},
            {QStringLiteral("exportId"), summary.exportId},
            {QStringLiteral("instanceId"), summary.instanceId},
            {QStringLiteral("types"), types},
            {QStringLiteral("error"), toJson(summary.error)},
            {QStringLiteral("seconds"), summary.seconds}};
}

int exitStatusOf(journal::Outcome outcome)
{
    using journal::Outcome;
    switch (outcome) {
    case Outcome::Succeeded:
    case Outcome::NothingToSend:
    case Outcome::SucceededWithProblems:
        return 0;
    case Outcome::PreflightFailed:
        return 2;
    case Outcome::Running:
    case Outcome::Interrupted:
    case Outcome::TransferFailed:
        return 3;
    case Outcome::ImportFailed:
        return 4;
    case Outcome::Cancelled:
        return 5;
    }
    return 3;
}

} // namespace itam::core::exporter
