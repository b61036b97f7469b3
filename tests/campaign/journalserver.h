// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Journals on a PostgreSQL server of this program: one schema for each folder of a site.
#pragma once

#include "core/journal/store/location.h"
#include "tests/servers/postgresserver.h"

#include <QSet>

namespace itam::tests::campaign {

class JournalServer
{
public:
    [[nodiscard]] core::journal::Location journalOf(const QString& folder) const;
    /// All rows of the one take the place of those of the other.
    void copy(const QString& from, const QString& to) const;

private:
    PostgresServer m_server;
    mutable QSet<QByteArray> m_schemas; ///< that are there
};

} // namespace itam::tests::campaign
