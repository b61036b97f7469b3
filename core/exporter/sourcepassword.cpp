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

source::SourceLocation locationOf(const QString& dsn, ReadSecret read)
{
    source::SourceLocation location{dsn};
    location.password = [key = sourcePasswordKey(dsn), read = std::move(read)]() -> Result<QByteArray> {
        const auto secret = read(key);
        if (!secret)
            return failure(secret.error());
        return *secret ? (*secret)->reveal() : QByteArray();
    };
    return location;
}

} // namespace itam::core::exporter
