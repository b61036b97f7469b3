// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/watched.h"

#include "core/source/profilecheck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace itam::app::exporter {
namespace {

using core::source::SourceOffer;
using core::source::SourceProfile;
using core::source::TypeOffer;

QString activeName(const Configuration& configuration)
{
    const auto& profile = configuration.source.profile;
    return profile ? profile->name : QLatin1String(core::source::viewsProfile);
}

QStringList offeredBy(const SourceProfile& profile)
{
    QStringList types;
    for (const core::model::DataType type : core::model::allDataTypes) {
        if (profile.readsViews() || !profile.queryOf(type).isEmpty())
            types.append(core::model::nameOf(type));
    }
    return types;
}

int list(const Arguments& arguments, const Configuration& configuration)
{
    const QList<SourceProfile> profiles = core::source::profilesIn(configuration.profileFolders);
    const QString active = activeName(configuration);
    QJsonArray json;
    QString text;
    for (const SourceProfile& profile : profiles) {
        json.append(QJsonObject{{QStringLiteral("name"), profile.name},
                                {QStringLiteral("title"), profile.title},
                                {QStringLiteral("folder"), profile.folder},
                                {QStringLiteral("offers"), QJsonArray::fromStringList(offeredBy(profile))},
                                {QStringLiteral("active"), profile.name == active}});
        text +=
            QStringLiteral("%1 %2%3\n    %4; in %5\n")
                .arg(profile.name == active ? QStringLiteral("*") : QStringLiteral(" "), profile.name.leftJustified(16),
                     profile.title, offeredBy(profile).join(QStringLiteral(", ")), profile.folder);
    }
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("profiles"), json}});
    else
        printOut(text + QStringLiteral("\n* is in use. A folder with a README.md and queries in %1 is one more.\n")
                            .arg(configuration.profileFolders.constFirst()));
    return 0;
}

QJsonObject toJson(const TypeOffer& offer)
{
    QJsonArray slow;
    for (const core::source::Finding& finding : offer.slow)
        slow.append(QJsonObject{{QStringLiteral("kind"), core::source::nameOf(finding.kind)},
                                {QStringLiteral("column"), finding.column},
                                {QStringLiteral("detail"), finding.detail}});
    QJsonValue problem;
    if (offer.problem)
        problem = QStringLiteral("%1: %2").arg(offer.problem->subject, offer.problem->detail);
    return {{QStringLiteral("type"), core::model::nameOf(offer.type)},
            {QStringLiteral("offered"), !offer.problem},
            {QStringLiteral("problem"), problem},
            {QStringLiteral("columns"), QJsonArray::fromStringList(offer.columns)},
            {QStringLiteral("missing"), QJsonArray::fromStringList(offer.missing)},
            {QStringLiteral("lastModified"), offer.hasLastModified},
            {QStringLiteral("coversJoins"), offer.coversJoins},
            {QStringLiteral("preFilter"), offer.canPreFilter},
            {QStringLiteral("indexes"), slow}};
}

QString lastModifiedText(const TypeOffer& offer)
{
    if (!offer.hasLastModified)
        return QStringLiteral("there is none: every export reads all rows");
    if (!offer.coversJoins)
        return QStringLiteral("does not cover the joins, as far as the source says: every export reads all rows");
    if (!offer.canPreFilter)
        return QStringLiteral("covers the joins, but no index finds a row by its key: every export reads all rows");
    return QStringLiteral("covers the joins: a differential export reads only what has changed");
}

QString toText(const TypeOffer& offer)
{
    const QString name = core::model::nameOf(offer.type);
    if (offer.problem)
        return QStringLiteral("%1\n  cannot be exported   %2 is missing: %3\n")
            .arg(name, offer.problem->subject, offer.problem->detail);
    QString text = QStringLiteral("%1\n  columns              %2 of %3\n")
                       .arg(name)
                       .arg(offer.columns.size())
                       .arg(offer.columns.size() + offer.missing.size());
    if (!offer.missing.isEmpty())
        text += QStringLiteral("  missing              %1\n").arg(offer.missing.join(QStringLiteral(", ")));
    text += QStringLiteral("  LastModified         %1\n").arg(lastModifiedText(offer));
    for (const core::source::Finding& finding : offer.slow)
        text += QStringLiteral("  %1 %2: %3\n")
                    .arg(core::source::nameOf(finding.kind).leftJustified(20), finding.column, finding.detail);
    return text;
}

int check(const Arguments& arguments, const Configuration& configuration)
{
    const auto offer = runWatched(
        [&](std::stop_token stop) -> Result<SourceOffer> {
            const auto database = core::source::OperationsDatabase::open(configuration.source, std::move(stop));
            if (!database)
                return failure(database.error());
            return core::source::checkSource(**database);
        },
        [] {});
    if (!offer) {
        if (offer.error().code == ErrorCode::Cancelled)
            printError(stoppedSentence());
        else
            printFailure(offer.error());
        return lookingExitStatus(offer.error());
    }
    QJsonArray types;
    QString text = QStringLiteral("%1, read as %2; identity of the data: %3\n")
                       .arg(configuration.source.displayName(), activeName(configuration), offer->sourceId);
    for (const TypeOffer& type : offer->types) {
        types.append(toJson(type));
        text += u'\n' + toText(type);
    }
    if (arguments.output == Output::Json)
        printJson({{QStringLiteral("source"), configuration.source.displayName()},
                   {QStringLiteral("profile"), activeName(configuration)},
                   {QStringLiteral("sourceId"), offer->sourceId},
                   {QStringLiteral("types"), types}});
    else
        printOut(text);
    return 0;
}

} // namespace

int runProfiles(const Arguments& arguments, const Configuration& configuration)
{
    const bool checks = arguments.profiles.value(0) == QLatin1String("check");
    return checks ? check(arguments, configuration) : list(arguments, configuration);
}

} // namespace itam::app::exporter
