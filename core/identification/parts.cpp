// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/parts.h"

namespace itam::core::identification {

Result<void> KnownCis::learn(const QList<QByteArray>& keys)
{
    auto records = m_parts.memory.find(m_parts.instanceId, model::DataType::Hardware, keys);
    if (!records)
        return failure(records.error());
    m_records.insert(*records);
    QStringList sysIds;
    for (const servicenow::RememberedRecord& record : *records)
        sysIds.append(record.sysId);
    const auto firstKeys = m_parts.memory.firstKeys(m_parts.instanceId, model::DataType::Hardware, sysIds);
    if (!firstKeys)
        return failure(firstKeys.error());
    m_firstKeys.insert(*firstKeys);
    return {};
}

const servicenow::RememberedRecord* KnownCis::find(const QString& key) const
{
    const auto found = m_records.constFind(key.toUtf8());
    return found == m_records.constEnd() ? nullptr : &*found;
}

QString KnownCis::claimant(const QString& key) const
{
    const servicenow::RememberedRecord* record = find(key);
    const QString first = record ? QString::fromUtf8(m_firstKeys.value(record->sysId)) : QString();
    return first == key ? QString() : first;
}

QString KnownCis::nativeKey(const QString& key) const
{
    const QString first = claimant(key);
    return first.isEmpty() ? key : first;
}

} // namespace itam::core::identification
