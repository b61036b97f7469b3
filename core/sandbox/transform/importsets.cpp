// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/importsets.h"

#include "core/sandbox/store/addedtables.h"
#include "core/sandbox/transform/shippedmaps.h"
#include "core/sandbox/transform/stagedrows.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace itam::sandbox::transform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.transform.importsets")

using store::ImportSet;
using store::Writer;

constexpr int blockSize = 100;
constexpr int setsPurgedAtOnce = 20;
constexpr int daysKept = 7;
constexpr auto maintenanceInterval = std::chrono::seconds(30);
const QString loading = QStringLiteral("loading");
const QString loaded = QStringLiteral("loaded");
const QString processed = QStringLiteral("processed");

Result<ImportSet> openOrNewSet(Writer& writer, const QString& table, const QDateTime& midnight)
{
    auto open = store::openSet(writer, table, midnight);
    if (!open)
        return failure(open.error());
    if (*open)
        return std::move(**open);
    ImportSet set;
    set.table = table;
    set.state = loading;
    set.isSynchronous = true;
    ITAM_TRY(store::insertSet(writer, set));
    return set;
}

/// The group that a set joins.
Result<QString> groupFor(Writer& writer, const QString& wanted)
{
    const QString groups = QStringLiteral("sys_multi_import_set");
    if (wanted.isEmpty()) {
        const auto number = writer.nextNumber(QStringLiteral("MISET"));
        if (!number)
            return failure(number.error());
        return store::insertRecord(writer, groups, {{QStringLiteral("number"), *number}});
    }
    const auto known = store::findRecord(writer, groups, QStringLiteral("sys_id"), wanted);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(ErrorCode::NotFound, QStringLiteral("multi_import_set_id names no multi import set"), wanted);
    return wanted;
}

/// The record of sys_rest_insert_multiple asks for it.
Result<bool> isSynchronous(Writer& writer, const QString& table)
{
    const auto record =
        store::findRecord(writer, QStringLiteral("sys_rest_insert_multiple"), QStringLiteral("source_table"), table);
    if (!record)
        return failure(record.error());
    return *record && (*record)->value(QStringLiteral("transformation")) == QLatin1String("synchronous");
}

Result<void> checkPredecessor(Writer& writer, const QString& set)
{
    if (set.isEmpty())
        return {};
    const auto known = store::findSet(writer, set);
    if (!known)
        return failure(known.error());
    if (!*known)
        return failure(ErrorCode::NotFound, QStringLiteral("run_after names no import set"), set);
    return {};
}

} // namespace

Result<std::unique_ptr<ImportSets>> ImportSets::open(store::Store& store, ImportSetOptions options)
{
    const auto seeded = store.write("shipped maps", [](Writer& writer) { return seedShippedMaps(writer); });
    if (!seeded)
        return failure(seeded.error());
    std::unique_ptr<ImportSets> sets(new ImportSets(store));
    if (options.processesByItself)
        sets->start();
    return sets;
}

void ImportSets::start()
{
    m_thread.start(
        [this](std::stop_token) {
            const auto stepped = step();
            if (!stepped)
                qCWarning(log, "%s", qUtf8Printable(stepped.error().detail));
            return stepped && *stepped;
        },
        [this] {
            if (const auto maintained = maintain(); !maintained)
                qCWarning(log, "maintenance: %s", qUtf8Printable(maintained.error().detail));
        },
        maintenanceInterval);
}

const store::Table* ImportSets::stagingTable(const QString& table) const
{
    const bool isStaging = table != store::stagingParent && m_store.schema().isA(table, store::stagingParent);
    return isStaging ? m_store.schema().find(table) : nullptr;
}

QDateTime ImportSets::midnight() const
{
    return QDateTime(m_store.clock().nowUtc().date(), QTime(0, 0), Qt::UTC);
}

/// What waited for the writer too long is not begun.
Result<void> ImportSets::inTime(store::Deadline deadline) const
{
    if (m_store.clock().now() < deadline)
        return {};
    return failure(ErrorCode::TimedOut, QStringLiteral("maximum execution time exceeded"));
}

Result<InsertedRow> ImportSets::insert(const QString& table, const SentRow& row, store::Deadline deadline)
{
    return m_store.write("import row", [&](Writer& writer) -> Result<InsertedRow> {
        ITAM_TRY(inTime(deadline));
        const auto set = openOrNewSet(writer, table, midnight());
        if (!set)
            return failure(set.error());
        auto rows = StagedRows::open(writer, *set);
        if (!rows)
            return failure(rows.error());
        const auto staged = rows->insert(row);
        if (!staged)
            return failure(staged.error());
        auto outcomes = rows->transform(*staged);
        if (!outcomes)
            return failure(outcomes.error());
        return InsertedRow{set->number, staged->sysId, std::move(*outcomes)};
    });
}

Result<InsertedRow> ImportSets::find(const QString& table, const QString& row)
{
    return m_store.read([&](store::Reader& reader) -> Result<InsertedRow> {
        const store::Table* staging = stagingTable(table);
        const auto results =
            staging ? store::resultsOf(reader, *staging, row) : Result<std::optional<std::pair<QString, QString>>>();
        if (!results)
            return failure(results.error());
        if (!*results)
            return failure(ErrorCode::NotFound, QStringLiteral("no such row"), row);
        return InsertedRow{(*results)->first, row,
                           outcomesFrom(QJsonDocument::fromJson((*results)->second.toUtf8()).array())};
    });
}

Result<std::optional<store::JsonSource>> ImportSets::jsonSourceOf(const QString& table)
{
    return m_store.read([&](store::Reader& reader) { return store::jsonSourceOf(reader, table); });
}

Result<InsertedSet> ImportSets::insertMultiple(const SentSet& sent, store::Deadline deadline)
{
    bool isAtOnce = false;
    ImportSet set;
    const auto inserted = m_store.write("import rows", [&](Writer& writer) -> Result<void> {
        ITAM_TRY(inTime(deadline));
        const auto atOnce = isSynchronous(writer, sent.table);
        const auto group = groupFor(writer, sent.multi);
        if (!atOnce || !group)
            return failure(!atOnce ? atOnce.error() : group.error());
        isAtOnce = *atOnce;
        ITAM_TRY(checkPredecessor(writer, sent.runAfter));
        set.table = sent.table;
        set.state = loaded;
        set.isSynchronous = isAtOnce;
        set.multi = *group;
        set.runAfter = isAtOnce ? QString() : sent.runAfter;
        ITAM_TRY(store::insertSet(writer, set));
        auto rows = StagedRows::open(writer, set);
        if (!rows)
            return failure(rows.error());
        for (const SentRow& row : sent.rows)
            ITAM_TRY(rows->insert(row));
        return {};
    });
    if (!inserted)
        return failure(inserted.error());
    if (!isAtOnce)
        m_thread.wake();
    for (bool isMore = isAtOnce; isMore;) {
        if (const auto late = inTime(deadline); !late) {
            ITAM_TRY(giveUp(set, late.error()));
            return failure(late.error());
        }
        const auto more = transformBlock(set);
        if (!more)
            return failure(more.error());
        isMore = *more;
    }
    return InsertedSet{set.sysId, set.multi};
}

Result<bool> ImportSets::step()
{
    const auto sets = m_store.read([](store::Reader& reader) { return store::setsToTransform(reader); });
    if (!sets)
        return failure(sets.error());
    if (sets->empty())
        return false;
    const auto more = transformBlock(sets->front());
    if (more)
        return true;
    // The store is closing, or there is no room: the set is found again.
    if (more.error().code == ErrorCode::Cancelled || more.error().code == ErrorCode::DiskFull)
        return failure(more.error());
    ITAM_TRY(giveUp(sets->front(), more.error()));
    return true;
}

/// Whether rows of the set are left.
Result<bool> ImportSets::transformBlock(const ImportSet& set)
{
    return m_store.write("transform import set", [&](Writer& writer) -> Result<bool> {
        auto rows = StagedRows::open(writer, set);
        if (!rows)
            return failure(rows.error());
        const auto pending = rows->pending(blockSize);
        if (!pending)
            return failure(pending.error());
        for (const store::StagedRow& row : *pending)
            ITAM_TRY(rows->transform(row));
        const bool isMore = pending->size() == blockSize;
        if (!isMore)
            ITAM_TRY(store::setStateOfSet(writer, set.sysId, processed));
        return isMore;
    });
}

/// One set that the store cannot take must not hold up the others for ever.
Result<void> ImportSets::giveUp(const ImportSet& set, const Error& error)
{
    return m_store.write("cancel import set", [&](Writer& writer) -> Result<void> {
        ITAM_TRY(store::writeImportLog(writer, store::ImportLogLevel::Error, set.sysId,
                                       set.number + QLatin1String(" was cancelled: ") + error.detail));
        return store::setStateOfSet(writer, set.sysId, QStringLiteral("cancelled"));
    });
}

Result<void> ImportSets::maintain()
{
    const QDateTime today = midnight();
    if (m_maintained == today)
        return {};
    const auto ended = m_store.write("end synchronous sets", [&](Writer& writer) -> Result<void> {
        const auto stale = store::staleSets(writer, today);
        if (!stale)
            return failure(stale.error());
        for (const ImportSet& set : *stale)
            ITAM_TRY(store::setStateOfSet(writer, set.sysId, processed));
        return {};
    });
    if (!ended)
        return failure(ended.error());
    // A few sets for each commit, so that requests are not kept waiting.
    while (true) {
        const auto purged = m_store.write("delete import sets", [&](Writer& writer) {
            return store::purgeSets(writer, today.addDays(-daysKept), setsPurgedAtOnce);
        });
        if (!purged)
            return failure(purged.error());
        if (*purged < setsPurgedAtOnce)
            break;
    }
    m_maintained = today;
    return {};
}

} // namespace itam::sandbox::transform
