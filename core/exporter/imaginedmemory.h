// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The memory of a channel that predicts: what the journal knows, and over it what the channel imagines, which goes away
// with this object. Borrows the journal, whose thread and errors it shares.
#pragma once

#include "core/exporter/journalmemory.h"

#include <QSet>
#include <QTemporaryDir>

namespace itam::core::exporter {

class ImaginedMemory final : public servicenow::ChannelMemory
{
public:
    /// Errors: those of making a journal.
    [[nodiscard]] static Result<std::unique_ptr<ImaginedMemory>> make(journal::Journal& journal,
                                                                      const std::stop_token& stop);

    [[nodiscard]] Result<QString> epoch(const QString& instanceId) override { return m_known.epoch(instanceId); }
    [[nodiscard]] Result<QHash<QByteArray, servicenow::RememberedRecord>>
    find(const QString& instanceId, model::DataType type, const QList<QByteArray>& keys) override;
    [[nodiscard]] Result<QHash<QString, QByteArray>> firstKeys(const QString& instanceId, model::DataType type,
                                                               const QStringList& sysIds) override;
    /// What the journal knows already is not stored twice.
    [[nodiscard]] Result<void> remember(const QString& instanceId, model::DataType type,
                                        const QList<servicenow::RememberedRecord>& records) override;
    [[nodiscard]] Result<void> forget(const QString& instanceId, model::DataType type,
                                      const QList<QByteArray>& keys) override;
    [[nodiscard]] Result<QList<servicenow::RememberedRecord>> sample(const QString& instanceId, model::DataType type,
                                                                     int count) override
    {
        return m_known.sample(instanceId, type, count);
    }

private:
    ImaginedMemory(journal::Journal& known, std::unique_ptr<QTemporaryDir> folder, journal::Journal imagined);

    std::unique_ptr<QTemporaryDir> m_folder;
    journal::Journal m_journal;
    JournalMemory m_known;
    JournalMemory m_imagined;
    model::PerType<QSet<QByteArray>> m_forgotten; ///< of what the journal knows
};

} // namespace itam::core::exporter
