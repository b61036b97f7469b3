// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/sourcepassword.h"

#include "core/source/location.h"

namespace itam::core::exporter {

secrets::SecretKey sourcePasswordKey(const QString& dsn)
{
    const QString place = source::withoutPassword(dsn.trimmed()).section(QLatin1Char('?'), 0, 0);
    return {place, {}, QString(sourcePasswordKind)};
}

std::function<Result<QByteArray>()> passwordFrom(secrets::SecretKey key, ReadSecret read)
{
    return [key = std::move(key), read = std::move(read)]() -> Result<QByteArray> {
        const auto secret = read(key);
        if (!secret)
            return failure(secret.error());
        return *secret ? (*secret)->reveal() : QByteArray();
    };
}

source::SourceLocation locationOf(const QString& dsn, ReadSecret read)
{
    source::SourceLocation location{dsn};
    location.password = passwordFrom(sourcePasswordKey(dsn), std::move(read));
    return location;
}

} // namespace itam::core::exporter
