// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/journalplace.h"

namespace itam::core::exporter {

secrets::SecretKey journalPasswordKey(const QString& address)
{
    return {address.trimmed().section(QLatin1Char('?'), 0, 0), {}, QString(journalPasswordKind)};
}

Result<journal::Location> journalAt(const QString& text, ReadSecret read)
{
    auto location = journal::store::locationFrom(text);
    if (location && location->isOnServer())
        location->password = passwordFrom(journalPasswordKey(text), std::move(read));
    return location;
}

} // namespace itam::core::exporter
