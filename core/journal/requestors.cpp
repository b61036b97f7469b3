// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/requestors.h"

#include "core/journal/journalprivate.h"

namespace itam::core::journal {
namespace {

constexpr const char* sqlFind = "SELECT requestor FROM requestors WHERE instance = ?1 AND use = ?2";
constexpr const char* sqlStore =
    "INSERT INTO requestors(instance, use, requestor, since) VALUES(?1, ?2, ?3, ?4) "
    "ON CONFLICT(instance, use) DO UPDATE SET requestor = excluded.requestor, since = excluded.since";
constexpr const char* sqlForget = "DELETE FROM requestors WHERE instance = ?1 AND use = ?2";

} // namespace

Result<QString> Requestors::find(RequestorUse use)
{
    auto statement = m_journal.d->prepare(sqlFind);
    if (!statement)
        return failure(statement.error());
    statement->bind(1, notNull(m_instance)).bind(2, static_cast<qint64>(use));
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->text(0) : QString();
}

Result<void> Requestors::store(RequestorUse use, const QString& requestorId, const QDateTime& now)
{
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    {
        auto statement = m_journal.d->prepare(sqlStore);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(m_instance)).bind(2, static_cast<qint64>(use)).bind(3, notNull(requestorId));
        bindTime(*statement, 4, now);
        ITAM_TRY(statement->run());
    }
    return transaction->commit();
}

Result<void> Requestors::forget(RequestorUse use)
{
    auto transaction = m_journal.d->begin();
    if (!transaction)
        return failure(transaction.error());
    {
        auto statement = m_journal.d->prepare(sqlForget);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, notNull(m_instance)).bind(2, static_cast<qint64>(use));
        ITAM_TRY(statement->run());
    }
    return transaction->commit();
}

} // namespace itam::core::journal
