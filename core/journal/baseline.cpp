// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The baseline as the builder reads it: a cursor in key order, and look-ups beside it.
#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

using support::sqlite::Database;
using support::sqlite::Statement;

constexpr const char* sqlInOrder = "SELECT key, fingerprint, sent_at FROM baseline WHERE owner = ?1 ORDER BY key";
constexpr const char* sqlFind = "SELECT key, fingerprint, sent_at FROM baseline WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlSize = "SELECT count(*) FROM baseline WHERE owner = ?1";

class Reader final : public changes::BaselineReader
{
public:
    Reader(std::shared_ptr<const Database> database, Statement inOrder, Statement find, qint64 owner)
        : m_database(std::move(database))
        , m_inOrder(std::move(inOrder))
        , m_find(std::move(find))
        , m_owner(owner)
    {
        m_inOrder.bind(1, m_owner);
    }

    Result<std::optional<changes::BaselineEntry>> next() override
    {
        if (m_ended)
            return std::optional<changes::BaselineEntry>();
        auto entry = take(m_inOrder);
        // SQLite would begin anew at the next step.
        m_ended = entry && !*entry;
        return entry;
    }

    Result<std::optional<changes::BaselineEntry>> find(QByteArrayView key) override
    {
        m_find.bind(1, m_owner).bindBlob(2, key);
        auto entry = take(m_find);
        m_find.reset();
        return entry;
    }

private:
    static Result<std::optional<changes::BaselineEntry>> take(Statement& statement)
    {
        const auto row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<changes::BaselineEntry>();
        changes::BaselineEntry entry;
        entry.key = statement.bytes(0).toByteArray();
        entry.fingerprint = support::Hash128::fromBytes(statement.bytes(1));
        entry.sentAtMs = statement.integer(2);
        return std::optional(std::move(entry));
    }

    std::shared_ptr<const Database> m_database; // before the statements: they go first
    Statement m_inOrder;
    Statement m_find;
    qint64 m_owner;
    bool m_ended = false;
};

} // namespace

Result<std::unique_ptr<changes::BaselineReader>> Journal::readBaseline(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto inOrder = d->prepare(sqlInOrder);
    auto find = d->prepare(sqlFind);
    if (!inOrder || !find)
        return failure(inOrder ? find.error() : inOrder.error());
    return std::make_unique<Reader>(d->database, std::move(*inOrder), std::move(*find), *id);
}

Result<qint64> Journal::baselineSize(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    auto statement = d->prepare(sqlSize);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return statement->integer(0);
}

} // namespace itam::core::journal
