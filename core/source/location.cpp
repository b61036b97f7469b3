// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/location.h"

#include "core/source/operationsdatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace itam::core::source {
namespace {

struct Scheme
{
    QLatin1String name;
    Driver driver;
};

constexpr std::array schemes{
    Scheme{QLatin1String("sqlite"), Driver::Sqlite},       Scheme{QLatin1String("postgres"), Driver::Postgres},
    Scheme{QLatin1String("postgresql"), Driver::Postgres}, Scheme{QLatin1String("mariadb"), Driver::MariaDb},
    Scheme{QLatin1String("mysql"), Driver::MariaDb},       Scheme{QLatin1String("odbc"), Driver::Odbc},
};

std::optional<ParsedLocation> parse(const QString& dsn)
{
    const auto colon = dsn.indexOf(QLatin1Char(':'));
    const QString name = dsn.left(std::max<qsizetype>(colon, 0)).trimmed();
    const QString rest = dsn.mid(colon + 1);
    if (colon <= 0 || rest.trimmed().isEmpty())
        return std::nullopt;
    for (const Scheme& scheme : schemes) {
        if (name.compare(scheme.name, Qt::CaseInsensitive) == 0)
            return ParsedLocation{scheme.driver, rest};
    }
    return std::nullopt;
}

} // namespace

QString nameOf(Driver driver)
{
    switch (driver) {
    case Driver::Sqlite:
        return QStringLiteral("SQLite");
    case Driver::Postgres:
        return QStringLiteral("PostgreSQL");
    case Driver::MariaDb:
        return QStringLiteral("MariaDB");
    case Driver::Odbc:
        return QStringLiteral("ODBC");
    }
    return {};
}

Result<ParsedLocation> parseDsn(const QString& dsn)
{
    if (auto parsed = parse(dsn))
        return *std::move(parsed);
    return failure(
        ErrorCode::Usage,
        QStringLiteral("a source is sqlite:PATH, postgres://user@host/database, mariadb://user@host/database "
                       "or odbc:DSN"),
        dsn.isEmpty() ? QStringLiteral("no operations database is named") : withoutPassword(dsn));
}

bool isOnServer(const QString& dsn)
{
    const auto parsed = parse(dsn);
    return parsed && parsed->driver != Driver::Sqlite;
}

QString withoutPassword(const QString& dsn)
{
    QString text = dsn;
    const auto parsed = parse(dsn);
    if (parsed && parsed->driver == Driver::Sqlite)
        return text; // a path, in which all of these are just characters
    static const QRegularExpression inAuthority(QStringLiteral("(//[^:@/]*):.*@"));
    static const QRegularExpression withoutSlashes(QStringLiteral("^([^:/]*:[^:@/]*):.*@")); // a slip of the pen
    static const QRegularExpression asParameter(
        QStringLiteral("(\\w*(?:password|passwd|pwd))\\s*=\\s*(\\{(?:[^}]|\\}\\})*\\}?|[^;&]*)"),
        QRegularExpression::CaseInsensitiveOption);
    const bool isAddress = !parsed || parsed->driver != Driver::Odbc; // Server=tcp:db;Uid=reader@corp is none
    if (isAddress)
        text.replace(inAuthority, QStringLiteral("\\1:***@")).replace(withoutSlashes, QStringLiteral("\\1:***@"));
    text.replace(asParameter, QStringLiteral("\\1=***"));
    return text;
}

Result<QString> correctedDsn(const QString& text)
{
    QString dsn = text.trimmed();
    const bool isPath = QDir::isAbsolutePath(dsn) && !dsn.contains(QLatin1String("://"));
    if (isPath)
        dsn.prepend(QLatin1String("sqlite:"));
    ITAM_TRY(parseDsn(dsn));
    if (const QString shown = withoutPassword(dsn); shown != dsn)
        return failure(ErrorCode::SettingsInvalid,
                       QCoreApplication::translate("SourceLocation", "it names a password, and settings are readable"),
                       QCoreApplication::translate("SourceLocation", "operations database"));
    return dsn;
}

QString SourceLocation::displayName() const
{
    return withoutPassword(dsn);
}

} // namespace itam::core::source
