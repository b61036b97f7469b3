// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/journalmemory.h"

namespace itam::core::exporter {
namespace {

using journal::Identities;
using journal::KnownIdentity;
using servicenow::RememberedRecord;

RememberedRecord fromJournal(const KnownIdentity& identity)
{
    return {identity.key, identity.sysId, identity.className, identity.owesState, identity.filled};
}

} // namespace

Result<QString> JournalMemory::epoch(const QString& instanceId)
{
    return m_journal.knownEpoch(instanceId);
}

Result<QHash<QByteArray, RememberedRecord>> JournalMemory::find(const QString& instanceId, model::DataType type,
                                                                const QList<QByteArray>& keys)
{
    const auto found = Identities(m_journal, instanceId, type).find(keys);
    if (!found)
        return failure(found.error());
    QHash<QByteArray, RememberedRecord> records;
    for (const KnownIdentity& identity : *found)
        records.insert(identity.key, fromJournal(identity));
    return records;
}

Result<QHash<QString, QByteArray>> JournalMemory::firstKeys(const QString& instanceId, model::DataType type,
                                                            const QStringList& sysIds)
{
    return Identities(m_journal, instanceId, type).firstKeys(sysIds);
}

Result<void> JournalMemory::remember(const QString& instanceId, model::DataType type,
                                     const QList<RememberedRecord>& records)
{
    QList<KnownIdentity> identities;
    for (const RememberedRecord& record : records)
        identities.append({record.key, record.sysId, record.className, record.owesState, record.filled});
    return Identities(m_journal, instanceId, type).store(identities);
}

Result<void> JournalMemory::forget(const QString& instanceId, model::DataType type, const QList<QByteArray>& keys)
{
    return Identities(m_journal, instanceId, type).forget(keys);
}

Result<QList<RememberedRecord>> JournalMemory::sample(const QString& instanceId, model::DataType type, int count)
{
    const auto sample = Identities(m_journal, instanceId, type).sample(count);
    if (!sample)
        return failure(sample.error());
    QList<RememberedRecord> records;
    for (const KnownIdentity& identity : *sample)
        records.append(fromJournal(identity));
    return records;
}

LentMemory::~LentMemory()
{
    if (m_channel)
        m_channel->useMemory(nullptr);
}

void LentMemory::lendTo(servicenow::IntegrationChannel& channel)
{
    if (!channel.capabilities().needsMemory)
        return;
    m_channel = &channel;
    channel.useMemory(&m_memory);
}

} // namespace itam::core::exporter
