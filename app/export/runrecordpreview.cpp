// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/listing.h"
#include "app/export/session.h"
#include "app/export/watched.h"

#include "core/exporter/recordview.h"
#include "core/exporter/settingsoptions.h"

namespace itam::app::exporter {
namespace {

using core::exporter::RecordField;
using core::exporter::RecordView;

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

void printRecordText(const RecordView& view)
{
    TextTable table({QStringLiteral(" "), QStringLiteral("field"), QStringLiteral("on the instance"),
                     QStringLiteral("operations database")},
                    false);
    for (const RecordField& field : view.fields) {
        const auto oneLine = [](QString text) { return text.replace(QLatin1Char('\n'), QLatin1Char(' ')); };
        table.addRow({field.differs ? QStringLiteral("*") : QStringLiteral(" "), field.field, oneLine(field.actual),
                      oneLine(field.expected)});
    }
    printOut(
        QStringLiteral("%1 %2, in %3").arg(core::model::nameOf(view.type), QString::fromUtf8(view.key), view.table));
    printOut(table.toString());
    if (!view.isOnInstance)
        printOut(QStringLiteral("It is not on the instance."));
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
                     QStringLiteral("expected"), QStringLiteral("differs")},
                    std::nullopt);
    const QString type = core::model::nameOf(view.type);
    const QString key = QString::fromUtf8(view.key);
    for (const RecordField& field : view.fields) {
        if (output == Output::Csv)
            listing.csv({type, key, field.field, field.actual, field.expected,
                         field.differs ? QStringLiteral("true") : QStringLiteral("false")});
        else
            listing.json({{QStringLiteral("field"), field.field},
                          {QStringLiteral("actual"), field.actual},
                          {QStringLiteral("expected"), field.expected},
                          {QStringLiteral("differs"), field.differs}});
    }
    listing.end({{QStringLiteral("type"), type},
                 {QStringLiteral("key"), key},
                 {QStringLiteral("table"), view.table},
                 {QStringLiteral("onInstance"), view.isOnInstance},
                 {QStringLiteral("landed"), view.hasLanded},
                 {QStringLiteral("sentAt"), view.sentAt.toString(Qt::ISODate)},
                 {QStringLiteral("vanished"), view.hadVanished},
                 {QStringLiteral("pendingReason"), view.pendingReason},
                 {QStringLiteral("error"), QJsonValue()}});
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
            return core::exporter::viewRecord({.source = configuration.source,
                                               .journalPath = configuration.journalPath,
                                               .senderName = core::exporter::senderName(),
                                               .instance = **instance,
                                               .maps = std::move(*maps),
                                               .included = configuration.options.included},
                                              arguments.record.toUtf8(), stop);
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
