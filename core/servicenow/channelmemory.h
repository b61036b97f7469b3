// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a channel wants to know again in the next export, for channels whose instance keeps no table of identities of
// ours (D-11): which record of ours became which record there. Whoever has a journal implements it; belongs to the
// sender thread. What is remembered is never a claim that a record landed (D-1): forgetting all of it costs time and
// finds the same records again.
#pragma once

#include "core/model/datatype.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace itam::core::servicenow {

struct RememberedRecord
{
    QByteArray key;         ///< of the source
    QString sysId;          ///< on the instance
    QString className;      ///< table there
    bool owesState = false; ///< it was inserted with the default state, though the source says another one
    qint64 filled = 0;      ///< the channel's word for the columns that we gave a value; 0: not known

    friend bool operator==(const RememberedRecord&, const RememberedRecord&) = default;
};

/// Everything belongs to one instance id. Errors: those of the journal.
class ChannelMemory
{
public:
    virtual ~ChannelMemory() = default;

    /// Epoch of the instance as it was known last; empty: never.
    [[nodiscard]] virtual Result<QString> epoch(const QString& instanceId) = 0;
    [[nodiscard]] virtual Result<QHash<QByteArray, RememberedRecord>>
    find(const QString& instanceId, model::DataType type, const QList<QByteArray>& keys) = 0;
    /// By sys_id the key that was remembered with it first (IR-20).
    [[nodiscard]] virtual Result<QHash<QString, QByteArray>> firstKeys(const QString& instanceId, model::DataType type,
                                                                       const QStringList& sysIds) = 0;
    /// One commit. A known key keeps its place in the order.
    [[nodiscard]] virtual Result<void> remember(const QString& instanceId, model::DataType type,
                                                const QList<RememberedRecord>& records) = 0;
    [[nodiscard]] virtual Result<void> forget(const QString& instanceId, model::DataType type,
                                              const QList<QByteArray>& keys) = 0;
    /// At most `count` of them, chosen at random.
    [[nodiscard]] virtual Result<QList<RememberedRecord>> sample(const QString& instanceId, model::DataType type,
                                                                 int count) = 0;
};

} // namespace itam::core::servicenow
