// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/builtinscripts.h"

#include <QStringList>

namespace itam::sandbox::transform {

QString computerClassOf(const QString& operatingSystem)
{
    const auto has = [&](const char* word) {
        return operatingSystem.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (has("aix") || has("hp-ux") || has("solaris"))
        return QStringLiteral("cmdb_ci_unix_server");
    if (has("windows") && has("server"))
        return QStringLiteral("cmdb_ci_win_server");
    return has("linux") ? QStringLiteral("cmdb_ci_server") : QStringLiteral("cmdb_ci_computer");
}

std::optional<QString> runBuiltIn(const QString& script, const QHash<QString, QString>& row)
{
    const auto named = [&](const char* column) { return row.value(QString::fromLatin1(column)).trimmed(); };
    QStringList names{named("first_name"), named("last_name")};
    names.removeAll(QString());
    // A row that does not say its operating system leaves the class of a record alone.
    if (script == QLatin1String("itam.computerClass"))
        return named("operating_system").isEmpty() ? QString() : computerClassOf(named("operating_system"));
    if (script == QLatin1String("itam.fullName"))
        return names.join(QLatin1Char(' '));
    if (script == QLatin1String("itam.userName")) {
        const QString given = named("user_id");
        return given.isEmpty() ? names.join(QLatin1Char('.')).toLower() : given;
    }
    return std::nullopt;
}

} // namespace itam::sandbox::transform
