// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/imaginedmemory.h"

namespace itam::core::exporter {

using servicenow::RememberedRecord;

Result<std::unique_ptr<ImaginedMemory>> ImaginedMemory::make(journal::Journal& journal, const std::stop_token& stop)
{
    auto folder = std::make_unique<QTemporaryDir>();
    auto imagined = journal::Journal::open(folder->filePath(QStringLiteral("imagined.db")), stop);
    if (!imagined)
        return failure(imagined.error());
    return std::unique_ptr<ImaginedMemory>(new ImaginedMemory(journal, std::move(folder), std::move(*imagined)));
}

ImaginedMemory::ImaginedMemory(journal::Journal& known, std::unique_ptr<QTemporaryDir> folder,
                               journal::Journal imagined)
    : m_folder(std::move(folder))
    , m_journal(std::move(imagined))
    , m_known(known)
    , m_imagined(m_journal)
{
}

Result<QHash<QByteArray, RememberedRecord>> ImaginedMemory::find(const QString& instanceId, model::DataType type,
                                                                 const QList<QByteArray>& keys)
{
    auto records = m_known.find(instanceId, type, keys);
    if (!records)
        return records;
    const auto imagined = m_imagined.find(instanceId, type, keys);
    if (!imagined)
        return imagined;
    for (const QByteArray& key : m_forgotten[type])
        records->remove(key);
    records->insert(*imagined);
    return records;
}

// The journal's come first, since they were remembered before.
Result<QHash<QString, QByteArray>> ImaginedMemory::firstKeys(const QString& instanceId, model::DataType type,
                                                             const QStringList& sysIds)
{
    auto known = m_known.firstKeys(instanceId, type, sysIds);
    if (!known)
        return known;
    auto first = m_imagined.firstKeys(instanceId, type, sysIds);
    if (!first)
        return first;
    for (auto each = known->cbegin(); each != known->cend(); ++each) {
        if (!m_forgotten[type].contains(each.value()))
            first->insert(each.key(), each.value());
    }
    return first;
}

Result<void> ImaginedMemory::remember(const QString& instanceId, model::DataType type,
                                      const QList<RememberedRecord>& records)
{
    QList<QByteArray> keys;
    for (const RememberedRecord& record : records)
        keys.append(record.key);
    const auto known = find(instanceId, type, keys);
    if (!known)
        return failure(known.error());
    QList<RememberedRecord> fresh;
    for (const RememberedRecord& record : records) {
        const auto there = known->constFind(record.key);
        if (there == known->cend() || !(*there == record))
            fresh.append(record);
    }
    return fresh.isEmpty() ? Result<void>() : m_imagined.remember(instanceId, type, fresh);
}

Result<void> ImaginedMemory::forget(const QString& instanceId, model::DataType type, const QList<QByteArray>& keys)
{
    for (const QByteArray& key : keys)
        m_forgotten[type].insert(key);
    return m_imagined.forget(instanceId, type, keys);
}

} // namespace itam::core::exporter
