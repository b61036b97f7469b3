// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal as the memory of a channel that needs one. Borrows the journal, whose thread and errors it shares.
#pragma once

#include "core/journal/identities.h"
#include "core/servicenow/channel.h"

namespace itam::core::exporter {

class JournalMemory final : public servicenow::ChannelMemory
{
public:
    explicit JournalMemory(journal::Journal& journal) : m_journal(journal) {}

    [[nodiscard]] Result<QString> epoch(const QString& instanceId) override;
    [[nodiscard]] Result<QHash<QByteArray, servicenow::RememberedRecord>>
    find(const QString& instanceId, model::DataType type, const QList<QByteArray>& keys) override;
    [[nodiscard]] Result<QHash<QString, QByteArray>> firstKeys(const QString& instanceId, model::DataType type,
                                                               const QStringList& sysIds) override;
    [[nodiscard]] Result<void> remember(const QString& instanceId, model::DataType type,
                                        const QList<servicenow::RememberedRecord>& records) override;
    [[nodiscard]] Result<void> forget(const QString& instanceId, model::DataType type,
                                      const QList<QByteArray>& keys) override;
    [[nodiscard]] Result<QList<servicenow::RememberedRecord>> sample(const QString& instanceId, model::DataType type,
                                                                     int count) override;

private:
    journal::Journal& m_journal;
};

/// Lends the memory to a channel that needs one and takes it back at the end.
class LentMemory
{
public:
    explicit LentMemory(journal::Journal& journal) : m_memory(journal) {}
    LentMemory(const LentMemory&) = delete;
    LentMemory& operator=(const LentMemory&) = delete;
    ~LentMemory();

    void lendTo(servicenow::IntegrationChannel& channel);

private:
    JournalMemory m_memory;
    servicenow::IntegrationChannel* m_channel = nullptr;
};

} // namespace itam::core::exporter
