// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/listing.h"
#include "app/export/predictiontext.h"
#include "app/export/session.h"
#include "app/export/watched.h"

#include "core/exporter/recordview.h"
#include "core/exporter/settingsoptions.h"
#include "core/identification/channel.h"

namespace itam::app::exporter {
namespace {

using core::exporter::RecordField;
using core::exporter::RecordView;
using core::exporter::Stays;

QString journalText(const RecordView& view)
{
    QString text = view.hasLanded ? QStringLiteral("The journal knows it as landed, sent last on %1.\n")
                                        .arg(view.sentAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
                                  : QStringLiteral("The journal does not know it as landed.\n");
    if (!view.pendingReason.isEmpty())
        text += QStringLiteral("It did not land when it was sent: %1.\n").arg(view.pendingReason);
    if (view.hadVanished)
        text += QStringLiteral("It had vanished from the operations database and is sent again.\n");
    return text;
}

QString whyItStays(Stays stays)
{
    switch (stays) {
    case Stays::No:
        return {};
    case Stays::NotCleared:
        return QStringLiteral("stays: this channel cannot empty a column");
    case Stays::NameUnknown:
        return QStringLiteral("stays: nothing of that name is in ServiceNow");
    case Stays::UpdatesOff:
        return QStringLiteral("stays: the settings do not let contracts be updated");
    case Stays::OwnedElsewhere:
        return QStringLiteral("stays: another source owns it in ServiceNow");
    }
    return {};
}

void printRecordText(const RecordView& view)
{
    TextTable table({QStringLiteral(" "), QStringLiteral("field"), QStringLiteral("on the instance"),
                     QStringLiteral("operations database"), QString()},
                    false);
    for (const RecordField& field : view.fields) {
        const auto oneLine = [](QString text) { return text.replace(QLatin1Char('\n'), QLatin1Char(' ')); };
        const QString mark = !field.differs             ? QStringLiteral(" ")
                             : field.stays == Stays::No ? QStringLiteral("*")
                                                        : QStringLiteral("-");
        table.addRow({mark, field.field, oneLine(field.actual), oneLine(field.expected), whyItStays(field.stays)});
    }
    printOut(
        QStringLiteral("%1 %2, in %3").arg(core::model::nameOf(view.type), QString::fromUtf8(view.key), view.table));
    printOut(table.toString());
    if (!view.isOnInstance)
        printOut(QStringLiteral("It is not on the instance."));
    if (view.prediction)
        printOut(QStringLiteral("ServiceNow would answer: %1").arg(answerText(*view.prediction)));
    printOut(journalText(view));
}

void printRecord(Output output, const RecordView& view)
{
    if (output == Output::Text) {
        printRecordText(view);
        return;
    }
    Listing listing(output, QStringLiteral("fields"),
                    {QStringLiteral("type"), QStringLiteral("key"), QStringLiteral("field"), QStringLiteral("actual"),
                     QStringLiteral("expected"), QStringLiteral("differs"), QStringLiteral("stays")},
                    std::nullopt);
    const QString type = core::model::nameOf(view.type);
    const QString key = QString::fromUtf8(view.key);
    for (const RecordField& field : view.fields) {
        if (output == Output::Csv)
            listing.csv({type, key, field.field, field.actual, field.expected,
                         field.differs ? QStringLiteral("true") : QStringLiteral("false"), nameOf(field.stays)});
        else
            listing.json({{QStringLiteral("field"), field.field},
                          {QStringLiteral("actual"), field.actual},
                          {QStringLiteral("expected"), field.expected},
                          {QStringLiteral("differs"), field.differs},
                          {QStringLiteral("stays"), nameOf(field.stays)}});
    }
    QJsonObject rest{{QStringLiteral("type"), type},
                     {QStringLiteral("key"), key},
                     {QStringLiteral("table"), view.table},
                     {QStringLiteral("onInstance"), view.isOnInstance},
                     {QStringLiteral("landed"), view.hasLanded},
                     {QStringLiteral("sentAt"), view.sentAt.toString(Qt::ISODate)},
                     {QStringLiteral("vanished"), view.hadVanished},
                     {QStringLiteral("pendingReason"), view.pendingReason},
                     {QStringLiteral("error"), QJsonValue()}};
    if (view.prediction)
        rest.insert(QStringLiteral("answer"), answerJson(*view.prediction));
    listing.end(rest);
}

} // namespace

int runRecordPreview(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto view = runWatched(
        [&](std::stop_token stop) -> Result<RecordView> {
            auto maps = core::mapping::readMaps(core::mapping::builtInMaps());
            Session session(arguments, configuration, clock);
            const auto instance = session.connect();
            if (!maps || !instance)
                return failure(!maps ? maps.error() : instance.error());
            return core::exporter::viewRecord(
                {.source = configuration.source,
                 .journal = configuration.journal,
                 .senderName = core::exporter::senderName(),
                 .instance = **instance,
                 .maps = std::move(*maps),
                 .included = configuration.options.included,
                 .discoverySource = core::identification::sourceNameFor(configuration.instance),
                 .updatesContracts = configuration.instance.identification.updateContracts,
                 .makesReferences = configuration.instance.identification.makeReferences,
                 .software = configuration.instance.identification.software},
                arguments.record.toUtf8(), stop,
                arguments.onInstance ? core::exporter::AskInstance::Yes : core::exporter::AskInstance::No);
        },
        [] {});
    if (view) {
        printRecord(arguments.output, *view);
        return 0;
    }
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("error"), core::exporter::toJson(std::optional(view.error()))}});
    else
        printFailure(view.error());
    return lookingExitStatus(view.error());
}

} // namespace itam::app::exporter
