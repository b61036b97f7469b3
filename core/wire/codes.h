// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transaction types, return codes and states of the integration application (itam-export.md 2.4-2.6 and 4, as amended
// by design.md 5). Values; any thread.
#pragma once

#include "core/model/datatype.h"

#include <QString>

#include <optional>

namespace itam::core::wire {

enum class TransactionType
{
    Inventory,
    Contract,
    Application,
    ConnectionTest,
    ExportStatus
};

/// "inventory_export", "contract_export", "application_export", "connection_test", "export_status" (W-11).
[[nodiscard]] QString nameOf(TransactionType type);
[[nodiscard]] std::optional<TransactionType> transactionTypeNamed(QStringView name);
[[nodiscard]] TransactionType transactionTypeOf(model::DataType type);
[[nodiscard]] std::optional<model::DataType> dataTypeOf(TransactionType type);
/// What stands in the column import_type: "Inventory", "Contract", "Application".
[[nodiscard]] QString importTypeOf(model::DataType type);

/// On the wire and in the journal; do not renumber.
enum class ReturnCode : int
{
    Ok = 0,
    Malformed = 10,
    UnknownType = 11,
    TooLarge = 12,
    OutOfOrder = 13,
    Conflict = 14,
    RunClosed = 15,
    BaseMoved = 16,
    NotAuthenticated = 20,
    Forbidden = 21,
    UnknownRun = 22,
    NotReady = 30,
    Busy = 31,
    SamMissing = 32,
    Timeout = 40,
    Throttled = 41,
    Internal = 50,
};

[[nodiscard]] std::optional<ReturnCode> returnCodeFrom(int number);
[[nodiscard]] int httpStatusOf(ReturnCode code);
/// "OK", "MALFORMED" and so on, as in the table of 2.6.
[[nodiscard]] QString nameOf(ReturnCode code);

/// Of a run or a transaction. Succeeded and Failed are final (I-03).
enum class ImportState
{
    New,
    Waiting,
    Processing,
    Succeeded,
    Failed
};
[[nodiscard]] QString nameOf(ImportState state);
[[nodiscard]] std::optional<ImportState> importStateNamed(QStringView name);
[[nodiscard]] constexpr bool isFinal(ImportState state)
{
    return state == ImportState::Succeeded || state == ImportState::Failed;
}

/// D-3.
enum class CloseReason
{
    Cancelled,
    TransferFailed,
    Abandoned,
    Stalled
};
/// "cancelled", "transfer-failed", "abandoned", "stalled".
[[nodiscard]] QString nameOf(CloseReason reason);
[[nodiscard]] std::optional<CloseReason> closeReasonNamed(QStringView name);

/// Result of a row in one transform map (itam-export.md 4.3).
enum class RowResult
{
    Inserted,
    Updated,
    Ignored,
    Skipped,
    Error
};
/// "inserted", "updated", "ignored", "skipped", "error".
[[nodiscard]] QString nameOf(RowResult result);
[[nodiscard]] std::optional<RowResult> rowResultNamed(QStringView name);

/// Reasons of rows, the same words on both sides.
namespace reason {
inline constexpr auto unchanged = "UNCHANGED";  ///< equal: counts as landed
inline constexpr auto addOff = "ADD_OFF";       ///< held back by a property
inline constexpr auto updateOff = "UPDATE_OFF"; ///< held back by a property
inline constexpr auto ambiguous = "AMBIGUOUS";
inline constexpr auto noKey = "NO_KEY";
inline constexpr auto ciNotFound = "CI_NOT_FOUND";
inline constexpr auto lookupLate = "LOOKUP_LATE";
inline constexpr auto duplicateOf = "DUPLICATE_OF";             ///< followed by a space and the key of the claimant
inline constexpr auto inDoubt = "IN_DOUBT";                     ///< ours: the instance cannot tell
inline constexpr auto failedTransaction = "TRANSACTION_FAILED"; ///< ours: its transaction ended Failed
inline constexpr auto tooLarge = "TOO_LARGE";                   ///< ours: D-13
} // namespace reason

} // namespace itam::core::wire
