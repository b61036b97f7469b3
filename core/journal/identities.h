// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which record of ours became which record of an instance that keeps no table of identities for us (D-11 on channels
// without the integration application). A help, never a claim that something landed: all of it may be lost.
#pragma once

#include "core/journal/journal.h"

namespace itam::core::journal {

struct KnownIdentity
{
    QByteArray key;
    QString sysId;
    QString className;
    bool owesState = false; ///< inserted, but not yet with the state that the source says
    qint64 filled = 0;      ///< the channel's word for the columns that we gave a value; 0: not known

    friend bool operator==(const KnownIdentity&, const KnownIdentity&) = default;
};

/// Of one instance and one data type. Borrows the journal, whose thread and errors it shares.
class Identities
{
public:
    Identities(Journal& journal, QString instanceId, model::DataType type)
        : m_journal(journal)
        , m_instance(std::move(instanceId))
        , m_type(type)
    {
    }

    [[nodiscard]] Result<QHash<QByteArray, KnownIdentity>> find(const QList<QByteArray>& keys);
    /// By sys_id the key that came first.
    [[nodiscard]] Result<QHash<QString, QByteArray>> firstKeys(const QStringList& sysIds);
    /// One commit. A known key keeps its place as long as its sys_id stays the same; with another one it comes last.
    [[nodiscard]] Result<void> store(const QList<KnownIdentity>& identities);
    [[nodiscard]] Result<void> forget(const QList<QByteArray>& keys);
    /// At most `count` of them, at random.
    [[nodiscard]] Result<QList<KnownIdentity>> sample(int count);

private:
    /// 0: nothing is known of the instance.
    [[nodiscard]] Result<qint64> instanceRow();
    [[nodiscard]] Result<qint64> ensureInstance();

    Journal& m_journal;
    QString m_instance;
    model::DataType m_type;
};

} // namespace itam::core::journal
