// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"

#include "core/journal/knowledge.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::journal::Knowledge;

constexpr int shownExports = 5;

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

QJsonObject toJson(const Knowledge::Baseline& baseline)
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
            {QStringLiteral("pending"), pending}};
}

QString toText(const Knowledge& knowledge)
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
        baselines.addRow({baseline.owner.instanceId.left(8), core::model::nameOf(baseline.owner.type),
                          QString::number(baseline.records),
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
    return text;
}

} // namespace

int runStatus(const Arguments& arguments, const Configuration& configuration, const core::support::Clock&)
{
    const bool json = arguments.output == Output::Json;
    const auto knowledge = core::journal::readKnowledge(configuration.journalPath, shownExports);
    if (!knowledge) {
        printFailure(knowledge.error());
        return exitUnreachable;
    }
    if (!json) {
        printOut(toText(*knowledge));
        return 0;
    }
    QJsonArray exports;
    for (const core::journal::ExportRecord& record : knowledge->exports)
        exports.append(toJson(record));
    QJsonArray baselines;
    for (const Knowledge::Baseline& baseline : knowledge->baselines)
        baselines.append(toJson(baseline));
    printJson({{QStringLiteral("exports"), exports}, {QStringLiteral("baselines"), baselines}});
    return 0;
}

} // namespace itam::app::exporter
