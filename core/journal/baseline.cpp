// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The baseline as the builder reads it: a cursor in key order, and look-ups beside it.
#include "core/journal/baselineblock.h"
#include "core/journal/journalprivate.h"
#include "core/support/bytes.h"

#include <list>

namespace itam::core::journal {
namespace {

using changes::BaselineEntry;
using store::Database;
using store::Statement;

constexpr const char* sqlBlocks = "SELECT packed FROM baseline_blocks WHERE owner = ?1 ORDER BY first_key";
constexpr const char* sqlChanges =
    "SELECT fingerprint, sent_at, key FROM baseline_changes WHERE owner = ?1 ORDER BY key";
constexpr const char* sqlFind = "SELECT id, packed FROM baseline_blocks "
                                "WHERE owner = ?1 AND first_key <= ?2 ORDER BY first_key DESC LIMIT 1";
constexpr const char* sqlFindChange = "SELECT fingerprint, sent_at FROM baseline_changes WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlSize =
    "SELECT CAST(coalesce(sum(records), 0) AS BIGINT), "
    "EXISTS(SELECT 1 FROM baseline_changes WHERE owner = ?1) FROM baseline_blocks WHERE owner = ?1";

/// The entries of the blocks in their order.
class BlockCursor
{
public:
    explicit BlockCursor(Statement statement) : m_statement(std::move(statement)) {}

    Result<bool> next(BaselineEntry& entry)
    {
        while (!m_ended) {
            const auto more = m_block.next(entry);
            if (!more || *more)
                return more;
            ITAM_TRY(openNextBlock());
        }
        return false;
    }

private:
    Result<void> openNextBlock()
    {
        const auto row = m_statement.step();
        if (!row)
            return failure(row.error());
        // The statement would begin anew at the next step.
        m_ended = !*row;
        if (m_ended)
            return {};
        auto block = BlockReader::open(m_statement.bytes(0).toByteArray());
        if (!block)
            return failure(block.error());
        m_block = std::move(*block);
        return {};
    }

    Statement m_statement;
    BlockReader m_block;
    bool m_ended = false;
};

/// What changed since, one ahead.
class ChangeCursor
{
public:
    explicit ChangeCursor(Statement statement) : m_statement(std::move(statement)) {}

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] bool isRemoval() const { return m_statement.isNull(0); }
    [[nodiscard]] QByteArrayView key() const { return m_key; }
    void copyTo(BaselineEntry& entry) const
    {
        support::copyInto(entry.key, m_key);
        entry.fingerprint = support::Hash128::fromBytes(m_statement.bytes(0));
        entry.sentAtMs = m_statement.integer(1);
    }
    /// The first one, and so on. Not again after the last.
    Result<void> advance()
    {
        const auto row = m_statement.step();
        if (!row)
            return failure(row.error());
        m_isThere = *row;
        m_key = m_isThere ? m_statement.bytes(2) : QByteArrayView();
        return {};
    }

private:
    Statement m_statement;
    QByteArrayView m_key;
    bool m_isThere = false;
};

class Reader final : public changes::BaselineReader
{
public:
    struct Statements
    {
        Statement blocks;
        Statement changes;
        Statement find;
        Statement findChange;
    };
    Reader(std::shared_ptr<const Database> database, Statements statements, qint64 owner)
        : m_database(std::move(database))
        , m_blocks(std::move(statements.blocks))
        , m_changes(std::move(statements.changes))
        , m_find(std::move(statements.find))
        , m_findChange(std::move(statements.findChange))
        , m_owner(owner)
    {
    }

    // A change stands for the entry of the same key in the blocks.
    Result<bool> next(BaselineEntry& entry) override
    {
        // Changes before blocks: both then show one state, whatever is written meanwhile. As long as there is a change,
        // the database keeps the state for both; if there is none, the blocks alone are the whole of some state.
        if (!std::exchange(m_started, true))
            ITAM_TRY(m_changes.advance());
        while (m_changes.isThere()) {
            ITAM_TRY(readBlocks());
            if (m_hasAhead && m_ahead.key < m_changes.key())
                return takeAhead(entry);
            m_hasAhead = m_hasAhead && m_ahead.key != m_changes.key();
            const bool isRemoval = m_changes.isRemoval();
            if (!isRemoval)
                m_changes.copyTo(entry);
            ITAM_TRY(m_changes.advance());
            if (!isRemoval)
                return true;
        }
        return m_hasAhead ? takeAhead(entry) : m_blocks.next(entry);
    }

    Result<std::optional<BaselineEntry>> find(QByteArrayView key) override
    {
        m_findChange.bind(1, m_owner).bindBlob(2, key);
        const auto changed = m_findChange.step();
        if (!changed)
            return failure(changed.error());
        if (!*changed)
            return findInBlocks(key);
        std::optional<BaselineEntry> found;
        if (!m_findChange.isNull(0))
            found = {key.toByteArray(), support::Hash128::fromBytes(m_findChange.bytes(0)), m_findChange.integer(1)};
        m_findChange.reset();
        return found;
    }

private:
    using Entries = std::vector<BaselineEntry>;
    static constexpr std::size_t keptBlocks = 16;

    /// So that m_ahead is the next entry of the blocks, if there is one.
    Result<void> readBlocks()
    {
        if (m_hasAhead)
            return {};
        const auto more = m_blocks.next(m_ahead);
        if (!more)
            return failure(more.error());
        m_hasAhead = *more;
        return {};
    }

    bool takeAhead(BaselineEntry& entry)
    {
        std::swap(entry, m_ahead);
        m_hasAhead = false;
        return true;
    }

    Result<std::optional<BaselineEntry>> findInBlocks(QByteArrayView key)
    {
        m_find.bind(1, m_owner).bindBlob(2, key);
        const auto row = m_find.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<BaselineEntry>();
        const auto block = unpacked(m_find.integer(0), m_find.bytes(1));
        m_find.reset();
        if (!block)
            return failure(block.error());
        const auto at =
            std::ranges::lower_bound(**block, key, {}, [](const auto& entry) { return QByteArrayView(entry.key); });
        if (at == (*block)->cend() || QByteArrayView(at->key) != key)
            return std::optional<BaselineEntry>();
        return std::optional(*at);
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
    BlockCursor m_blocks;
    ChangeCursor m_changes;
    Statement m_find;
    Statement m_findChange;
    qint64 m_owner;
    BaselineEntry m_ahead; ///< of the blocks
    bool m_hasAhead = false;
    bool m_started = false;
    std::list<std::pair<qint64, Entries>> m_kept; ///< the last one first
};

} // namespace

Result<std::unique_ptr<changes::BaselineReader>> Journal::readBaseline(const Owner& owner)
{
    const auto id = d->ownerId(owner);
    if (!id)
        return failure(id.error());
    Reader::Statements statements;
    for (const auto& [statement, sql, isMany] :
         {std::tuple(&statements.blocks, sqlBlocks, true), std::tuple(&statements.changes, sqlChanges, true),
          std::tuple(&statements.find, sqlFind, false), std::tuple(&statements.findChange, sqlFindChange, false)}) {
        auto prepared = isMany ? d->database->stream(sql) : d->prepare(sql);
        if (!prepared)
            return failure(prepared.error());
        *statement = std::move(*prepared);
    }
    statements.blocks.bind(1, *id);
    statements.changes.bind(1, *id);
    return std::make_unique<Reader>(d->database, std::move(statements), *id);
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
    if (statement->integer(1) == 0)
        return statement->integer(0);
    // Which of the changes are of records that the blocks have as well, only both together tell.
    const auto reader = readBaseline(owner);
    if (!reader)
        return failure(reader.error());
    qint64 records = 0;
    BaselineEntry entry;
    for (auto more = (*reader)->next(entry);; more = (*reader)->next(entry), ++records) {
        if (!more)
            return failure(more.error());
        if (!*more)
            return records;
    }
}

} // namespace itam::core::journal
