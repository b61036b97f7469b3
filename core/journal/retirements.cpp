// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retirements.h"

#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

using store::Statement;

constexpr const char* sqlCountPass = "UPDATE owners SET counted_passes = counted_passes + 1, last_counted = ?2 "
                                     "WHERE id = ?1 RETURNING counted_passes";
constexpr const char* sqlMiss = "INSERT INTO absences(owner, key, passes, since, seen) VALUES(?1, ?2, 1, ?3, ?4) "
                                "ON CONFLICT(owner, key) DO UPDATE SET passes = absences.passes + CASE WHEN "
                                "absences.seen <> excluded.seen THEN 1 ELSE 0 END, seen = excluded.seen";
constexpr const char* sqlFound = "DELETE FROM absences WHERE owner = ?1 AND seen <> ?2";
constexpr const char* sqlCounted = "SELECT counted_passes, last_counted FROM owners WHERE id = ?1";
constexpr const char* sqlAbsences = "SELECT key, passes, since FROM absences WHERE owner = ?1 ORDER BY key";
constexpr const char* sqlIsAbsent = "SELECT 1 FROM absences WHERE owner = ?1 AND key = ?2";
constexpr const char* sqlIsPending = "SELECT 1 FROM pending WHERE owner = ?1 AND key = ?2";

#define RETIREMENT_VALUES                                                                                              \
    "name, class, keys, requestor, cause, step, state_before, state_after, attempts, began, changed, code, message, "  \
    "rule"
constexpr const char* sqlInsert =
    "INSERT INTO retirements(" RETIREMENT_VALUES ", instance, source, ci) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING id";
constexpr const char* sqlUpdate = "UPDATE retirements SET (" RETIREMENT_VALUES
                                  ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) WHERE id = ?15";
constexpr const char* sqlOpen = "SELECT id, ci, " RETIREMENT_VALUES " FROM retirements "
                                "WHERE instance = ?1 AND source = ?2 AND step NOT IN (5, 6) ORDER BY id LIMIT ?3";
constexpr const char* sqlAll = "SELECT id, ci, " RETIREMENT_VALUES " FROM retirements "
                               "WHERE instance = ?1 AND source = ?2 ORDER BY id DESC LIMIT ?3";

QString keysText(const QList<QByteArray>& keys)
{
    return QString::fromUtf8(keys.join('\n'));
}

void bindValues(Statement& statement, const Retirement& retirement)
{
    statement.bind(1, notNull(retirement.name)).bind(2, notNull(retirement.ciClass));
    statement.bind(3, notNull(keysText(retirement.keys))).bind(4, notNull(retirement.requestorId));
    statement.bind(5, notNull(retirement.cause)).bind(6, static_cast<qint64>(retirement.step));
    statement.bind(7, static_cast<qint64>(retirement.stateBefore));
    if (retirement.stateAfter)
        statement.bind(8, static_cast<qint64>(*retirement.stateAfter));
    else
        statement.bindNull(8);
    statement.bind(9, static_cast<qint64>(retirement.attempts));
    bindTime(statement, 10, retirement.began);
    bindTime(statement, 11, retirement.changed);
    statement.bind(12, notNull(retirement.code)).bind(13, notNull(retirement.message));
    statement.bind(14, notNull(retirement.rule));
}

Retirement retirementFrom(const Statement& row)
{
    Retirement retirement;
    retirement.id = row.integer(0);
    retirement.ci = row.text(1);
    retirement.name = row.text(2);
    retirement.ciClass = row.text(3);
    if (const QByteArray keys = row.bytes(4).toByteArray(); !keys.isEmpty())
        retirement.keys = keys.split('\n');
    retirement.requestorId = row.text(5);
    retirement.cause = row.text(6);
    retirement.step = static_cast<RetirementStep>(row.integer(7));
    retirement.stateBefore = static_cast<int>(row.integer(8));
    if (!row.isNull(9))
        retirement.stateAfter = static_cast<int>(row.integer(9));
    retirement.attempts = static_cast<int>(row.integer(10));
    retirement.began = timeAt(row, 11);
    retirement.changed = timeAt(row, 12);
    retirement.code = row.text(13);
    retirement.message = row.text(14);
    retirement.rule = row.text(15);
    return retirement;
}

} // namespace

QString nameOf(RetirementStep step)
{
    switch (step) {
    case RetirementStep::Retiring:
        return QStringLiteral("retiring");
    case RetirementStep::Retired:
        return QStringLiteral("retired");
    case RetirementStep::Refused:
        return QStringLiteral("refused");
    case RetirementStep::NotDone:
        return QStringLiteral("not-done");
    case RetirementStep::Returning:
        return QStringLiteral("returning");
    case RetirementStep::Returned:
        return QStringLiteral("returned");
    case RetirementStep::Gone:
        return QStringLiteral("gone");
    }
    return {};
}

Result<void> Journal::Private::countAbsence(qint64 owner, const QList<QByteArray>& absent, const QDateTime& ended) const
{
    auto count = prepare(sqlCountPass);
    auto miss = prepare(sqlMiss);
    auto found = prepare(sqlFound);
    if (!count || !miss || !found)
        return failure(!count ? count.error() : !miss ? miss.error() : found.error());
    count->bind(1, owner);
    bindTime(*count, 2, ended);
    const auto row = count->step();
    if (!row)
        return failure(row.error());
    const qint64 pass = count->integer(0);
    count->reset();
    const qint64 endedMs = ended.toMSecsSinceEpoch();
    for (const QByteArray& key : absent) {
        miss->bind(1, owner).bindBlob(2, key).bind(3, endedMs).bind(4, pass);
        ITAM_TRY(miss->run());
    }
    found->bind(1, owner).bind(2, pass);
    return found->run();
}

Result<CountedPasses> Retirements::countedPasses()
{
    const auto id = m_journal.d->ownerId(m_owner);
    if (!id)
        return failure(id.error());
    auto statement = m_journal.d->prepare(sqlCounted);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? CountedPasses{statement->integer(0), timeAt(*statement, 1)} : CountedPasses();
}

Result<QList<Absence>> Retirements::absences()
{
    const auto id = m_journal.d->ownerId(m_owner);
    if (!id)
        return failure(id.error());
    auto statement = m_journal.d->prepare(sqlAbsences);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, *id);
    QList<Absence> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) {
        found.append({row.bytes(0).toByteArray(), static_cast<int>(row.integer(1)), timeAt(row, 2)});
    }));
    return found;
}

Result<QSet<QByteArray>> Retirements::present(const QList<QByteArray>& keys)
{
    const auto id = m_journal.d->ownerId(m_owner);
    const auto baseline = m_journal.readBaseline(m_owner);
    auto absent = m_journal.d->prepare(sqlIsAbsent);
    auto pending = m_journal.d->prepare(sqlIsPending);
    if (!id || !baseline)
        return failure(!id ? id.error() : baseline.error());
    if (!absent || !pending)
        return failure(!absent ? absent.error() : pending.error());
    QSet<QByteArray> found;
    for (const QByteArray& key : keys) {
        const auto isIn = [&](Statement& statement) {
            statement.bind(1, *id).bindBlob(2, key);
            const auto row = statement.step();
            statement.reset();
            return row;
        };
        const auto isAbsent = isIn(*absent);
        const auto isPending = isIn(*pending);
        const auto landed = (*baseline)->find(key);
        if (!isAbsent || !isPending)
            return failure(!isAbsent ? isAbsent.error() : isPending.error());
        if (!landed)
            return failure(landed.error());
        if (!*isAbsent && (*isPending || landed->has_value()))
            found.insert(key);
    }
    return found;
}

Result<QList<Retirement>> Retirements::open()
{
    return read(sqlOpen, -1);
}

Result<QList<Retirement>> Retirements::all(int limit)
{
    return read(sqlAll, limit);
}

Result<QList<Retirement>> Retirements::read(QByteArrayView sql, int limit)
{
    auto statement = m_journal.d->prepare(sql);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(m_owner.instanceId)).bind(2, notNull(m_owner.sourceId));
    statement->bind(3, limit >= 0 ? limit : noLimit);
    QList<Retirement> found;
    ITAM_TRY(eachRow(*statement, [&](const store::Statement& row) { found.append(retirementFrom(row)); }));
    return found;
}

Result<void> Retirements::store(QList<Retirement>& retirements)
{
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    QList<Retirement> stored = retirements;
    {
        auto insert = m_journal.d->prepare(sqlInsert);
        auto update = m_journal.d->prepare(sqlUpdate);
        if (!insert || !update)
            return failure(!insert ? insert.error() : update.error());
        for (Retirement& retirement : stored) {
            const bool isNew = retirement.id == 0;
            Statement& statement = isNew ? *insert : *update;
            bindValues(statement, retirement);
            if (isNew)
                statement.bind(15, notNull(m_owner.instanceId))
                    .bind(16, notNull(m_owner.sourceId))
                    .bind(17, notNull(retirement.ci));
            else
                statement.bind(15, retirement.id);
            const auto id = statement.step();
            if (!id)
                return failure(id.error());
            if (*id)
                retirement.id = statement.integer(0);
            statement.reset();
        }
    }
    ITAM_TRY(transaction->commit());
    retirements = std::move(stored);
    return {};
}

Result<QList<KnownRetirement>> readRetirements(const Location& location, int limit, const std::stop_token& stop)
{
    QList<KnownRetirement> known;
    auto there = Journal::openIfThere(location, stop);
    if (!there || !*there)
        return there ? Result<QList<KnownRetirement>>(known) : failure(there.error());
    Journal& journal = **there;
    const auto owners = journal.owners();
    if (!owners)
        return failure(owners.error());
    for (const Owner& owner : *owners) {
        if (owner.type != model::DataType::Hardware)
            continue;
        const auto retirements = Retirements(journal, owner).all(limit);
        if (!retirements)
            return failure(retirements.error());
        for (const Retirement& retirement : *retirements)
            known.append({owner, retirement});
    }
    std::ranges::sort(known, std::greater(), [](const KnownRetirement& each) { return each.retirement.id; });
    return known.mid(0, limit);
}

} // namespace itam::core::journal
