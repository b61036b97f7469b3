// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record, field by field: what the operations database says, what the instance holds, what the journal knows. Lives
// on the thread of its session.
#pragma once

#include "core/exporter/verify.h"

namespace itam::core::exporter {

struct RecordField
{
    QString field;    ///< column of the target table
    QString actual;   ///< on the instance, empty when it is not there
    QString expected; ///< by the operations database
    bool differs = false;

    friend bool operator==(const RecordField&, const RecordField&) = default;
};

struct RecordView
{
    model::DataType type = model::DataType::Hardware;
    QByteArray key;
    bool isOnInstance = false;
    QString table; ///< where it is or would be
    std::vector<RecordField> fields;
    bool hasLanded = false; ///< the journal knows it to be on the instance
    QDateTime sentAt;
    bool hadVanished = false;
    QString pendingReason; ///< empty: not pending
};

/// `input` as for verify(). The first data type of `input.included` that has the key. Errors: NotFound (no such
/// record), and those of verify().
[[nodiscard]] Result<RecordView> viewRecord(const VerifyInput& input, const QByteArray& key,
                                            const std::stop_token& stop);

} // namespace itam::core::exporter
