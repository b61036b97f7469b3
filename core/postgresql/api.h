// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The objects of libpq, owned, and what its errors mean. Straight through its interface and not through Qt SQL: that
// gives the bytes as the server sent them, a connection that can be waited for with a stop, and half the time a row.
#pragma once

#include "core/support/result.h"

#include <libpq-fe.h>

#include <QByteArray>

#include <memory>

namespace itam::core::postgresql {

struct ConnectionCloser
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ResultClearer
{
    void operator()(PGresult* result) const { PQclear(result); }
};
struct CancelFreer
{
    void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
};
using Connection = std::unique_ptr<PGconn, ConnectionCloser>;
using Answer = std::unique_ptr<PGresult, ResultClearer>;
using Cancel = std::unique_ptr<PGcancel, CancelFreer>;

/// The five characters of SQL that tell what went wrong; empty: nothing that the server says.
[[nodiscard]] QByteArray stateOf(const PGresult* result);
/// What such a state, or libpq's refusal in English, means; null: nothing that is known here.
[[nodiscard]] const char* wordsForState(const QByteArray& state);
[[nodiscard]] const char* wordsForRefusal(const QByteArray& message);
/// What the server says, for an administrator: what it means, then its own words.
[[nodiscard]] QString meaningOf(const PGresult* result);
/// Why no connection came about; `message` is libpq's, in English.
[[nodiscard]] QString meaningOfRefusal(const QByteArray& message);
/// Text of libpq in one line.
[[nodiscard]] QString oneLine(const char* message);

} // namespace itam::core::postgresql
