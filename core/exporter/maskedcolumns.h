// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which columns of a record the instance keeps from us, because another source owns them (servicenow-ire.md 3, 5.4,
// 13.5): it is asked what it would do with the record, over the channel of an export, and says so in its answer;
// nothing is stored on either side. Lives on the thread of the channel, whose memory it is until it goes away.
#pragma once

#include "core/exporter/imaginedmemory.h"
#include "core/model/recordbatch.h"

namespace itam::core::exporter {

class MaskedColumns
{
public:
    /// All of it outlives the object. The channel's connection was tested. `sender`: as in the segments of an export.
    MaskedColumns(servicenow::IntegrationChannel& channel, journal::Journal& journal, wire::Sender sender);
    MaskedColumns(const MaskedColumns&) = delete;
    MaskedColumns& operator=(const MaskedColumns&) = delete;
    ~MaskedColumns();

    /// Columns by key, of those of `records` that have any; one question. What cannot be asked has none, and nothing is
    /// asked any more: to be told of a difference too much is better than of none. Error: Cancelled.
    [[nodiscard]] Result<QHash<QByteArray, QStringList>> find(model::DataType type, const model::RecordBatch& records,
                                                              const std::stop_token& stop);

    /// What it says of `records` as a whole. Errors: those of predict() and of making a journal.
    [[nodiscard]] Result<std::vector<servicenow::Prediction>>
    ask(model::DataType type, const model::RecordBatch& records, const std::stop_token& stop);
    /// Columns that a prediction says another source owns.
    [[nodiscard]] static QStringList maskedIn(const servicenow::Prediction& prediction);

private:
    servicenow::IntegrationChannel& m_channel;
    journal::Journal& m_journal;
    wire::Sender m_sender;
    std::unique_ptr<ImaginedMemory> m_memory;
    bool m_isRefused = false;
};

} // namespace itam::core::exporter
