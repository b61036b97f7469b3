// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/identification/channel.h"
#include "core/journal/knowledge.h"
#include "core/wire/remarks.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::journal::Knowledge;

using core::journal::PendingRow;

constexpr int shownExports = 5;
constexpr int shownRemarks = 10;    // in text, of each data type
constexpr int listedRemarks = 1000; // in JSON

/// Records that landed and keep values which the operations database no longer has, the first of each baseline.
using Remarks = std::vector<QList<PendingRow>>;

Result<Remarks> readRemarks(const Knowledge& knowledge, const core::journal::Location& journal, int limit)
{
    Remarks remarks;
    for (const Knowledge::Baseline& baseline : knowledge.baselines) {
        const auto page = baseline.notCleared > 0
                              ? core::journal::readRemarkedRecords(journal, baseline.owner, {}, limit)
                              : Result<core::journal::PendingPage>();
        if (!page)
            return failure(page.error());
        remarks.push_back(page->rows);
    }
    return remarks;
}

QJsonArray toJson(const QList<PendingRow>& remarks)
{
    QJsonArray list;
    for (const PendingRow& row : remarks)
        list.append(QJsonObject{
            {QStringLiteral("key"), QString::fromUtf8(row.key)},
            {QStringLiteral("columns"), QJsonArray::fromStringList(core::wire::notClearedColumns(row.reason))},
            {QStringLiteral("since"), row.since.toString(Qt::ISODate)}});
    return list;
}

QString toText(const Knowledge::Baseline& baseline, const QList<PendingRow>& remarks)
{
    QString text = QStringLiteral("\n%1 on instance %2: of %3 records ServiceNow keeps values that the operations "
                                  "database no longer has (NOT_CLEARED)\n")
                       .arg(core::model::nameOf(baseline.owner.type),
                            core::identification::shownInstance(baseline.owner.instanceId))
                       .arg(baseline.notCleared);
    for (const PendingRow& row : remarks)
        text +=
            QStringLiteral("  %1: %2\n")
                .arg(QString::fromUtf8(row.key), core::wire::notClearedColumns(row.reason).join(QLatin1String(", ")));
    if (baseline.notCleared > remarks.size())
        text += QStringLiteral("  and %1 more; --output json lists %2\n")
                    .arg(baseline.notCleared - remarks.size())
                    .arg(std::min<qint64>(baseline.notCleared, listedRemarks));
    return text;
}

QJsonObject toJson(const core::journal::ExportRecord& record)
{
    return {{QStringLiteral("exportId"), record.exportId},
            {QStringLiteral("instance"), record.instanceUrl},
            {QStringLiteral("started"), record.started.toString(Qt::ISODate)},
            {QStringLiteral("finished"), record.finished.toString(Qt::ISODate)},
            {QStringLiteral("outcome"), core::journal::nameOf(record.outcome)},
            {QStringLiteral("open"), record.open},
            {QStringLiteral("error"), record.error}};
}

QJsonObject toJson(const Knowledge::Baseline& baseline, const QList<PendingRow>& remarks)
{
    QJsonArray pending;
    for (const auto& [reason, count] : baseline.pending)
        pending.append(QJsonObject{{QStringLiteral("reason"), reason}, {QStringLiteral("count"), count}});
    return {{QStringLiteral("instanceId"), baseline.owner.instanceId},
            {QStringLiteral("type"), core::model::nameOf(baseline.owner.type)},
            {QStringLiteral("records"), baseline.records},
            {QStringLiteral("trusted"), baseline.state.trusted},
            {QStringLiteral("distrustReason"), baseline.state.distrustReason},
            {QStringLiteral("lastSucceeded"), baseline.state.lastSucceeded.toString(Qt::ISODate)},
            {QStringLiteral("pending"), pending},
            {QStringLiteral("notCleared"), baseline.notCleared},
            {QStringLiteral("notClearedRecords"), toJson(remarks)}};
}

QString toText(const Knowledge& knowledge, const Remarks& remarks)
{
    QString text = QStringLiteral("Last exports\n");
    TextTable exports(
        {QStringLiteral("started"), QStringLiteral("outcome"), QStringLiteral("instance"), QStringLiteral("export")});
    for (const core::journal::ExportRecord& record : knowledge.exports) {
        QString outcome = core::journal::nameOf(record.outcome);
        if (record.open)
            outcome += QStringLiteral(" (not settled)");
        exports.addRow({record.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), outcome,
                        record.instanceUrl, record.exportId});
    }
    text += knowledge.exports.empty() ? QStringLiteral("none yet\n") : exports.toString();
    text += QStringLiteral("\nWhat ServiceNow is known to hold\n");
    TextTable baselines({QStringLiteral("instance"), QStringLiteral("data type"), QStringLiteral("records"),
                         QStringLiteral("last complete"), QStringLiteral("did not land")});
    for (const Knowledge::Baseline& baseline : knowledge.baselines) {
        QStringList reasons;
        for (const auto& [reason, count] : baseline.pending)
            reasons.append(QStringLiteral("%1 %2").arg(count).arg(reason));
        const QDateTime last = baseline.state.lastSucceeded;
        baselines.addRow({core::identification::shownInstance(baseline.owner.instanceId),
                          core::model::nameOf(baseline.owner.type), QString::number(baseline.records),
                          last.isValid() ? last.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                         : QStringLiteral("never"),
                          reasons.isEmpty() ? QStringLiteral("-") : reasons.join(QStringLiteral(", "))});
    }
    text += knowledge.baselines.isEmpty() ? QStringLiteral("nothing yet\n") : baselines.toString();
    for (const Knowledge::Baseline& baseline : knowledge.baselines) {
        if (!baseline.state.trusted)
            text += QStringLiteral("The next export sends %1 in full: %2\n")
                        .arg(core::model::nameOf(baseline.owner.type), baseline.state.distrustReason);
    }
    for (qsizetype i = 0; i < knowledge.baselines.size(); ++i) {
        if (knowledge.baselines[i].notCleared > 0)
            text += toText(knowledge.baselines[i], remarks[static_cast<std::size_t>(i)]);
    }
    return text;
}

} // namespace

int runStatus(const Arguments& arguments, const Configuration& configuration, const core::support::Clock&)
{
    const bool json = arguments.output == Output::Json;
    const auto knowledge = core::journal::readKnowledge(configuration.journal, shownExports);
    if (!knowledge) {
        printFailure(knowledge.error());
        return exitUnreachable;
    }
    const auto remarks = readRemarks(*knowledge, configuration.journal, json ? listedRemarks : shownRemarks);
    if (!remarks) {
        printFailure(remarks.error());
        return exitUnreachable;
    }
    if (!json) {
        printOut(toText(*knowledge, *remarks));
        return 0;
    }
    QJsonArray exports;
    for (const core::journal::ExportRecord& record : knowledge->exports)
        exports.append(toJson(record));
    QJsonArray baselines;
    for (qsizetype i = 0; i < knowledge->baselines.size(); ++i)
        baselines.append(toJson(knowledge->baselines[i], (*remarks)[static_cast<std::size_t>(i)]));
    printJson({{QStringLiteral("exports"), exports}, {QStringLiteral("baselines"), baselines}});
    return 0;
}

} // namespace itam::app::exporter
