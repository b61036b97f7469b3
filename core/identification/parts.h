// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the senders of the three data types share, for the life of one channel. Borrowed; sender thread.
#pragma once

#include "core/identification/api.h"
#include "core/identification/localruns.h"
#include "core/identification/references.h"
#include "core/identification/simulation.h"
#include "core/servicenow/channelmemory.h"

namespace itam::core::identification {

struct Parts
{
    Api& api;
    servicenow::TableClient tables;
    References& references;
    servicenow::ChannelMemory& memory;
    LocalRuns& runs;
    const Options& options;
    QString instanceId;
    /// Of a dry run: nothing is written, and what would have been is asked here. Null: it is an export.
    Simulation* simulation = nullptr;
    bool identifiesByName = true; ///< InstanceFindings
};

/// The memory's questions with the instance filled in, and how a CI is named to the instance.
class KnownCis
{
public:
    explicit KnownCis(Parts& parts) : m_parts(parts) {}

    /// Learns all of `keys` and who claims their CIs.
    [[nodiscard]] Result<void> learn(const QList<QByteArray>& keys);
    /// Null: not remembered.
    [[nodiscard]] const servicenow::RememberedRecord* find(const QString& key) const;
    /// The key by which the instance knows the CI of `key`: that of whoever claimed it first; `key` itself when nothing
    /// is remembered.
    [[nodiscard]] QString nativeKey(const QString& key) const;
    /// Another record that claimed the CI of `key` before it; empty: none did.
    [[nodiscard]] QString claimant(const QString& key) const;
    /// From here on nothing is known of it.
    void forget(const QString& key) { m_records.remove(key.toUtf8()); }

private:
    Parts& m_parts;
    QHash<QByteArray, servicenow::RememberedRecord> m_records;
    QHash<QString, QByteArray> m_firstKeys;
};

} // namespace itam::core::identification
