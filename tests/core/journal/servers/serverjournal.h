// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The PostgreSQL server of this program; each journal has a schema of its own, which belongs to the role "owner".
#pragma once

#include "core/journal/journal.h"
#include "tests/servers/postgresserver.h"

namespace itam::tests {

[[nodiscard]] PostgresServer& journalServer();
/// The journal in `schema`, as `user`. The schema is there; users are owner, admin, viewer and editor.
[[nodiscard]] core::journal::Location journalIn(const QString& schema, const QString& user = QStringLiteral("owner"));
/// A schema that is new.
[[nodiscard]] QString newSchema();

} // namespace itam::tests
