// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/profile.h"

#include "core/source/viewcolumns.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace itam::core::source {
namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;

QByteArray contentsOf(const QDir& folder, const QString& name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.read(maxFileBytes) : QByteArray();
}

/// Without white space around it and the semicolon at its end.
QByteArray queryIn(const QDir& folder, const QString& name)
{
    QByteArray query = contentsOf(folder, name).trimmed();
    while (query.endsWith(';'))
        query = query.chopped(1).trimmed();
    return query;
}

QString titleIn(const QDir& folder)
{
    const QByteArrayList lines = contentsOf(folder, QStringLiteral("README.md")).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("# "))
            return QString::fromUtf8(line.mid(2)).trimmed();
    }
    return {};
}

/// nullopt: the folder is none.
std::optional<SourceProfile> readProfile(const QString& path)
{
    const QDir folder(path);
    if (!folder.exists(QStringLiteral("README.md")))
        return std::nullopt;
    SourceProfile profile{.name = folder.dirName(),
                          .title = titleIn(folder),
                          .folder = folder.path(),
                          .queries = {},
                          .identity = queryIn(folder, QStringLiteral("source.sql"))};
    for (const model::DataType type : model::allDataTypes)
        profile.queries[static_cast<std::size_t>(type)] =
            queryIn(folder, QStringLiteral("%1.sql").arg(model::nameOf(type)));
    return profile;
}

/// The line break ends a comment at the end of the query.
Relation asRelation(const QByteArray& query, const QByteArray& name)
{
    return {"(\n" + query + "\n) AS " + name, true};
}

} // namespace

bool SourceProfile::readsViews() const
{
    return std::ranges::all_of(queries, [](const QByteArray& query) { return query.isEmpty(); });
}

QStringList profileFolders(const QString& settingsPath)
{
    return {QFileInfo(settingsPath).dir().filePath(QStringLiteral("sources")), QStringLiteral(":/itam/sources")};
}

QList<SourceProfile> profilesIn(const QStringList& folders)
{
    QList<SourceProfile> profiles;
    for (const QString& folder : folders) {
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString& name : names) {
            const bool isHidden =
                std::ranges::any_of(profiles, [&](const SourceProfile& other) { return other.name == name; });
            auto profile = isHidden ? std::nullopt : readProfile(QDir(folder).filePath(name));
            if (profile)
                profiles.append(*std::move(profile));
        }
    }
    std::ranges::sort(profiles, {}, &SourceProfile::name);
    return profiles;
}

Result<ProfilePointer> profileNamed(const QString& name, const QStringList& folders)
{
    if (name.isEmpty() || name == QLatin1String(viewsProfile))
        return ProfilePointer();
    if (name.contains(QLatin1Char('/'))) {
        auto profile = readProfile(QDir::cleanPath(QDir(name).absolutePath()));
        if (profile)
            return std::make_shared<const SourceProfile>(*std::move(profile));
        return failure(ErrorCode::Usage, QStringLiteral("a source profile is a folder with a README.md and queries"),
                       name);
    }
    QStringList names;
    for (SourceProfile& profile : profilesIn(folders)) {
        if (profile.name == name)
            return std::make_shared<const SourceProfile>(std::move(profile));
        names.append(profile.name);
    }
    return failure(
        ErrorCode::Usage,
        QStringLiteral("there is no source profile of this name; there are %1").arg(names.join(QStringLiteral(", "))),
        name);
}

Result<Relation> relationOf(const ProfilePointer& profile, model::DataType type)
{
    const QByteArray view = model::viewNameOf(type).toLatin1();
    if (!profile || profile->readsViews())
        return Relation{view, false};
    const QByteArray& query = profile->queryOf(type);
    if (query.isEmpty())
        return failure(ErrorCode::SourceIncomplete, QStringLiteral("the source profile %1 has none").arg(profile->name),
                       QStringLiteral("a query for %1").arg(model::nameOf(type)));
    return asRelation(query, view);
}

QByteArray placeOf(const ProfilePointer& profile)
{
    return !profile || profile->readsViews() ? QByteArray() : '\n' + profile->name.toUtf8();
}

std::optional<Relation> identityOf(const ProfilePointer& profile)
{
    if (!profile || profile->readsViews())
        return Relation{identityTable, false};
    if (profile->identity.isEmpty())
        return std::nullopt;
    return asRelation(profile->identity, identityTable);
}

} // namespace itam::core::source
