// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The baseline as the builder reads it: a cursor in key order, and look-ups beside it.
#include "core/journal/baselineblock.h"
#include "core/journal/journalprivate.h"

#include <list>

namespace itam::core::journal {
namespace {

using support::sqlite::Database;
using support::sqlite::Statement;

constexpr const char* sqlInOrder = "SELECT packed FROM baseline_blocks WHERE owner = ?1 ORDER BY first_key";
constexpr const char* sqlFind = "SELECT id, packed FROM baseline_blocks "
                                "WHERE owner = ?1 AND first_key <= ?2 ORDER BY first_key DESC LIMIT 1";
constexpr const char* sqlSize = "SELECT coalesce(sum(records), 0) FROM baseline_blocks WHERE owner = ?1";

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
        changes::BaselineEntry entry;
        while (!m_ended) {
            const auto more = m_block.next(entry);
            if (!more)
                return failure(more.error());
            if (*more)
                return std::optional(std::move(entry));
            ITAM_TRY(openNextBlock());
        }
        return std::optional<changes::BaselineEntry>();
    }

    Result<std::optional<changes::BaselineEntry>> find(QByteArrayView key) override
    {
        m_find.bind(1, m_owner).bindBlob(2, key);
        const auto row = m_find.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<changes::BaselineEntry>();
        const auto block = unpacked(m_find.integer(0), m_find.bytes(1));
        m_find.reset();
        if (!block)
            return failure(block.error());
        const auto at =
            std::ranges::lower_bound(**block, key, {}, [](const auto& entry) { return QByteArrayView(entry.key); });
        if (at == (*block)->cend() || QByteArrayView(at->key) != key)
            return std::optional<changes::BaselineEntry>();
        return std::optional(*at);
    }

private:
    using Entries = std::vector<changes::BaselineEntry>;
    static constexpr std::size_t keptBlocks = 16;

    Result<void> openNextBlock()
    {
        const auto row = m_inOrder.step();
        if (!row)
            return failure(row.error());
        // SQLite would begin anew at the next step.
        m_ended = !*row;
        if (m_ended)
            return {};
        auto block = BlockReader::open(m_inOrder.bytes(0).toByteArray());
        if (!block)
            return failure(block.error());
        m_block = std::move(*block);
        return {};
    }

    /// Of the blocks that were looked into last, the one with this id.
    Result<const Entries*> unpacked(qint64 id, QByteArrayView packed)
    {
        const auto kept = std::ranges::find(m_kept, id, &std::pair<qint64, Entries>::first);
        if (kept != m_kept.end()) {
            m_kept.splice(m_kept.begin(), m_kept, kept);
        } else {
            auto entries = unpackBlock(packed.toByteArray());
            if (!entries)
                return failure(entries.error());
            m_kept.emplace_front(id, std::move(*entries));
            if (m_kept.size() > keptBlocks)
                m_kept.pop_back();
        }
        return &m_kept.front().second;
    }

    std::shared_ptr<const Database> m_database; // before the statements: they go first
    Statement m_inOrder;
    Statement m_find;
    qint64 m_owner;
    BlockReader m_block;
    std::list<std::pair<qint64, Entries>> m_kept; ///< the last one first
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
