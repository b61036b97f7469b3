// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store/location.h"

#include "core/source/location.h"

namespace itam::core::journal::store {
namespace {

using source::Driver;

/// A path is taken as it is: it has no scheme that names a database.
std::optional<source::ParsedLocation> parsed(const QString& text)
{
    auto found = source::parseDsn(text);
    return found ? std::optional(*std::move(found)) : std::nullopt;
}

} // namespace

bool Location::isOnServer() const
{
    const auto address = parsed(place);
    return address && address->driver == Driver::Postgres;
}

QString Location::serverAddress() const
{
    const auto address = parsed(place);
    return address ? address->rest : QString();
}

QString Location::displayName() const
{
    return isOnServer() ? source::withoutPassword(place) : place;
}

Result<Location> locationFrom(const QString& text)
{
    const QString trimmed = text.trimmed();
    const auto address = parsed(trimmed);
    if (!address)
        return Location(text);
    switch (address->driver) {
    case Driver::Sqlite:
        return Location(address->rest);
    case Driver::Postgres:
        if (const QString shown = source::withoutPassword(trimmed); shown != trimmed)
            return failure(ErrorCode::Usage,
                           QStringLiteral("an address of a journal names no password; save it in the keyring, or in a "
                                          "file of mode 0600"),
                           shown);
        return Location(trimmed);
    case Driver::MariaDb:
    case Driver::Odbc:
        break;
    }
    return failure(ErrorCode::Usage, QStringLiteral("a journal is a file, or postgres://user@host:5432/database"),
                   source::withoutPassword(trimmed));
}

} // namespace itam::core::journal::store
