// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal's SQL has one text for both databases; this is what PostgreSQL wants written otherwise. Pure; any thread.
//
// What a statement must keep to, so that both understand it: parameters are ?1, ?2 and so on, each of one type wherever
// it stands; a condition is a comparison, never a bare number; greatest and least are written with CASE; a sum is cast
// to BIGINT; LIMIT has a number of zero or more; ids that the database gives come by RETURNING; in ON CONFLICT columns
// of the row that is there carry the table's name. What a migration must keep to: migrationOf() below knows all that
// differs.
#pragma once

#include <QByteArray>

namespace itam::core::journal::store {

/// ?1 becomes $1, except in quotes.
[[nodiscard]] QByteArray statementFor(QByteArrayView sql);

/// A file of resources/migrations/journal: numbers are BIGINT, ids are identities, bytes are BYTEA, text compares byte
/// by byte, and what is SQLite's own (PRAGMA, STRICT, WITHOUT ROWID, randomblob) is left out or said in PostgreSQL's
/// words.
[[nodiscard]] QByteArray migrationFor(const QByteArray& script);

} // namespace itam::core::journal::store
