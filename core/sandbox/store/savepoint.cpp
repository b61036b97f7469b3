// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/savepoint.h"

namespace itam::sandbox::store {
namespace {

// One name for all: SQLite takes the innermost.
constexpr auto beginPart = "SAVEPOINT part";
constexpr auto keepPart = "RELEASE part";
constexpr auto dropPart = "ROLLBACK TO part";

Result<void> run(Writer& writer, const char* sql)
{
    auto statement = writer.query(sql);
    if (!statement)
        return failure(statement.error());
    return (*statement)->run();
}

} // namespace

Result<Savepoint> Savepoint::begin(Writer& writer)
{
    ITAM_TRY(run(writer, beginPart));
    return Savepoint(writer);
}

Savepoint::~Savepoint()
{
    // Who did not say how it ends is on the way out with an error, which fails the whole transaction.
    if (m_writer)
        (void)rollBack();
}

Result<void> Savepoint::keep()
{
    return run(*std::exchange(m_writer, nullptr), keepPart);
}

Result<void> Savepoint::rollBack()
{
    Writer& writer = *std::exchange(m_writer, nullptr);
    ITAM_TRY(run(writer, dropPart));
    return run(writer, keepPart);
}

} // namespace itam::sandbox::store
