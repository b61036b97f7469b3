// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/journallock.h"
#include "core/journal/journalprivate.h"
#include "core/journal/schema.h"
#include "core/journal/serverschema.h"

#include <QFileInfo>

namespace itam::core::journal {
namespace {

constexpr const char* sqlIdentity = "SELECT id, seed FROM journal";
constexpr const char* sqlOwnerId = "SELECT id FROM owners WHERE instance = ?1 AND source = ?2 AND type = ?3";
constexpr const char* sqlAddOwner =
    "INSERT INTO owners(instance, source, type) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING";
constexpr const char* sqlOwnerState =
    "SELECT trusted, ever_ran, distrust_reason, change_token, columns, last_succeeded, last_full, "
    "watermark, filtered_passes FROM owners WHERE instance = ?1 AND source = ?2 AND type = ?3";
constexpr const char* sqlOwners = "SELECT instance, source, type FROM owners ORDER BY instance, source, type";
constexpr const char* sqlDistrust = "UPDATE owners SET trusted = 0, distrust_reason = ?2 WHERE id = ?1";
constexpr const char* sqlEpoch = "SELECT epoch FROM instances WHERE id = ?1";
constexpr const char* sqlStoreEpoch = "INSERT INTO instances(id, epoch) VALUES(?1, ?2) "
                                      "ON CONFLICT(id) DO UPDATE SET epoch = excluded.epoch";

void bindOwner(store::Statement& statement, const Owner& owner)
{
    statement.bind(1, notNull(owner.instanceId))
        .bind(2, notNull(owner.sourceId))
        .bind(3, static_cast<qint64>(owner.type));
}

std::uint64_t seedFrom(QByteArrayView bytes)
{
    std::uint64_t seed = 0;
    for (const char byte : bytes)
        seed = (seed << 8) | static_cast<std::uint8_t>(byte);
    return seed;
}

} // namespace

// --- what the parts share

Result<store::Transaction> Journal::Private::begin(store::Commit commit) const
{
    if (reading)
        return failure(ErrorCode::JournalFailed, QStringLiteral("the journal was opened for reading"),
                       location.displayName());
    auto transaction = store::Transaction::begin(*database, commit);
    if (!transaction && database->isStopped())
        return failure(ErrorCode::Cancelled);
    return transaction;
}

Result<qint64> Journal::Private::ownerId(const Owner& owner) const
{
    auto statement = prepare(sqlOwnerId);
    if (!statement)
        return failure(statement.error());
    bindOwner(*statement, owner);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->integer(0) : 0;
}

Result<qint64> Journal::Private::ensureOwner(const Owner& owner) const
{
    auto statement = prepare(sqlAddOwner);
    if (!statement)
        return failure(statement.error());
    bindOwner(*statement, owner);
    ITAM_TRY(statement->run());
    return ownerId(owner);
}

Result<void> Journal::Private::markDistrusted(const Owner& owner, const QString& reason) const
{
    const auto row = ensureOwner(owner);
    if (!row)
        return failure(row.error());
    auto statement = prepare(sqlDistrust);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *row).bind(2, notNull(reason));
    return statement->run();
}

// --- opening

Journal::Journal(std::unique_ptr<Private> data) : d(std::move(data))
{
}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Result<void> Journal::Private::connect(const store::Location& where, Access access, std::stop_token stop)
{
    location = where;
    reading = access == Access::Reading;
    if (where.isOnServer()) {
        auto opened = openJournalOnServer(where, access, stop);
        if (!opened)
            return failure(std::move(opened).error());
        server = *std::move(opened);
        database = server;
    } else {
        auto opened = openJournalFile(where.place, access, stop);
        if (!opened)
            return stop.stop_requested() ? failure(ErrorCode::Cancelled) : failure(std::move(opened).error());
        database = *std::move(opened);
    }
    return {};
}

Result<Journal> Journal::openWith(const store::Location& location, bool reading, std::stop_token stop)
{
    auto data = std::make_unique<Private>();
    ITAM_TRY(data->connect(location, reading ? Access::Reading : Access::Writing, std::move(stop)));
    auto statement = data->prepare(sqlIdentity);
    const auto row = statement ? statement->step() : Result<bool>(failure(statement.error()));
    if (!row || !*row)
        return failure(ErrorCode::JournalUnavailable, row ? QStringLiteral("it has no identity") : row.error().detail,
                       location.displayName());
    data->id = statement->text(0);
    data->seed = seedFrom(statement->bytes(1));
    return Journal(std::move(data));
}

Result<Journal> Journal::open(const store::Location& location, std::stop_token stop)
{
    return openWith(location, false, std::move(stop));
}

Result<Journal> Journal::openForReading(const store::Location& location, std::stop_token stop)
{
    return openWith(location, true, std::move(stop));
}

Result<std::optional<Journal>> Journal::openIfThere(const store::Location& location, std::stop_token stop)
{
    if (!location.isOnServer() && !QFileInfo::exists(location.place))
        return std::nullopt;
    auto journal = openForReading(location, std::move(stop));
    if (!journal && location.isOnServer() && isMissingOnServer(journal.error()))
        return std::nullopt;
    return std::move(journal).map([](Journal opened) { return std::optional(std::move(opened)); });
}

Journal::Unhurried::Unhurried(Journal& journal) : m_journal(journal), m_stop(journal.d->database->setStop({}).token)
{
}

Journal::Unhurried::~Unhurried()
{
    m_journal.d->database->setStop({std::move(m_stop), store::Database::Reach::Waiting});
}

const store::Location& Journal::location() const
{
    return d->location;
}

QString Journal::journalId() const
{
    return d->id;
}

std::uint64_t Journal::fingerprintSeed() const
{
    return d->seed;
}

Result<std::unique_ptr<JournalLock>> Journal::lock()
{
    return d->server ? lockOnServer(d->server) : lockFile(d->location.place + QLatin1String(".lock"));
}

// --- whom a baseline belongs to (D-5)

Result<QString> Journal::knownEpoch(const QString& instanceId)
{
    auto statement = d->prepare(sqlEpoch);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceId));
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->text(0) : QString();
}

Result<OwnerState> Journal::ownerState(const Owner& owner)
{
    auto statement = d->prepare(sqlOwnerState);
    if (!statement)
        return failure(statement.error());
    bindOwner(*statement, owner);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    OwnerState state;
    if (!*row)
        return state;
    state.trusted = statement->integer(0) != 0;
    state.everRan = statement->integer(1) != 0;
    state.distrustReason = statement->text(2);
    state.changeToken = statement->text(3);
    state.columnsFingerprint = statement->bytes(4).toByteArray();
    state.lastSucceeded = timeAt(*statement, 5);
    state.lastFull = timeAt(*statement, 6);
    if (!statement->isNull(7))
        state.watermarkMs = statement->integer(7);
    state.filteredPasses = static_cast<int>(statement->integer(8));
    return state;
}

Result<void> Journal::storeEpoch(const QString& instanceId, const QString& epoch, const QList<Distrust>& distrusted)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    auto statement = d->prepare(sqlStoreEpoch);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(instanceId)).bind(2, notNull(epoch));
    ITAM_TRY(statement->run());
    for (const Distrust& entry : distrusted)
        ITAM_TRY(d->markDistrusted(entry.owner, entry.reason));
    return transaction->commit();
}

Result<void> Journal::distrust(const Owner& owner, const QString& reason)
{
    auto transaction = d->begin();
    if (!transaction)
        return failure(transaction.error());
    ITAM_TRY(d->markDistrusted(owner, reason));
    return transaction->commit();
}

Result<QList<Owner>> Journal::owners()
{
    auto statement = d->prepare(sqlOwners);
    if (!statement)
        return failure(statement.error());
    QList<Owner> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) {
        found.append({row.text(0), row.text(1), static_cast<model::DataType>(row.integer(2))});
    }));
    return found;
}

} // namespace itam::core::journal
