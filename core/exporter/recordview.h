// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record, field by field: what the operations database says, what the instance holds, what the journal knows. Lives
// on the thread of its session.
#pragma once

#include "core/exporter/preview.h"
#include "core/exporter/verify.h"

namespace itam::core::exporter {

/// Why a field that differs stays as it is. Over the identification API only (servicenow-ire.md 13, 14).
enum class Stays
{
    No,            ///< an export writes it
    NotCleared,    ///< the record says nothing: a column cannot be cleared
    NameUnknown,   ///< the instance has nothing of that name, and nothing is made
    UpdatesOff,    ///< contracts that are there are not updated
    OwnedElsewhere ///< another source owns the column there
};
/// "", "not-cleared", "name-unknown", "updates-off", "owned-elsewhere".
[[nodiscard]] QString nameOf(Stays stays);

struct RecordField
{
    QString field;    ///< column of the target table
    QString actual;   ///< on the instance, empty when it is not there
    QString expected; ///< by the operations database
    bool differs = false;
    Stays stays = Stays::No;

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
    QString pendingReason;                            ///< empty: not pending
    std::optional<servicenow::Prediction> prediction; ///< what the instance would do with it, when it was asked
};

/// `input` as for verify(). The first data type of `input.included` that has the key. Errors: NotFound (no such
/// record), and those of verify(); with AskInstance::Yes also Usage (the channel predicts nothing) and those of
/// predict().
[[nodiscard]] Result<RecordView> viewRecord(const VerifyInput& input, const QByteArray& key,
                                            const std::stop_token& stop, AskInstance ask = AskInstance::No);

} // namespace itam::core::exporter
