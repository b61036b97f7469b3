// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codes.h"

#include <array>
#include <span>

namespace itam::core::wire {
namespace {

// Spans, not arrays of each size: GCC 12 folds such functions into one and then warns about the bounds of the others.
using Names = std::span<const char* const>;

template <typename Enum>
std::optional<Enum> named(Names names, QStringView name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

template <typename Enum>
QString nameIn(Names names, Enum value)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

constexpr std::array transactionTypes{"inventory_export", "contract_export", "application_export", "connection_test",
                                      "export_status"};
constexpr std::array importTypes{"Inventory", "Contract", "Application"};
constexpr std::array importStates{"New", "Waiting", "Processing", "Succeeded", "Failed"};
constexpr std::array closeReasons{"cancelled", "transfer-failed", "abandoned", "stalled"};
constexpr std::array rowResults{"inserted", "updated", "ignored", "skipped", "error"};

struct CodeEntry
{
    ReturnCode code;
    int http;
    const char* name;
};

// itam-export.md 2.6 with the codes of design.md 5.
constexpr std::array codes{
    CodeEntry{ReturnCode::Ok, 200, "OK"},
    CodeEntry{ReturnCode::Malformed, 400, "MALFORMED"},
    CodeEntry{ReturnCode::UnknownType, 400, "UNKNOWN_TYPE"},
    CodeEntry{ReturnCode::TooLarge, 413, "TOO_LARGE"},
    CodeEntry{ReturnCode::OutOfOrder, 409, "OUT_OF_ORDER"},
    CodeEntry{ReturnCode::Conflict, 409, "CONFLICT"},
    CodeEntry{ReturnCode::RunClosed, 409, "RUN_CLOSED"},
    CodeEntry{ReturnCode::BaseMoved, 409, "BASE_MOVED"},
    CodeEntry{ReturnCode::NotAuthenticated, 401, "NOT_AUTHENTICATED"},
    CodeEntry{ReturnCode::Forbidden, 403, "FORBIDDEN"},
    CodeEntry{ReturnCode::UnknownRun, 200, "UNKNOWN_RUN"},
    CodeEntry{ReturnCode::NotReady, 503, "NOT_READY"},
    CodeEntry{ReturnCode::Busy, 409, "BUSY"},
    CodeEntry{ReturnCode::SamMissing, 424, "SAM_MISSING"},
    CodeEntry{ReturnCode::Timeout, 504, "TIMEOUT"},
    CodeEntry{ReturnCode::Throttled, 429, "THROTTLED"},
    CodeEntry{ReturnCode::Internal, 500, "INTERNAL"},
};

const CodeEntry& entryOf(ReturnCode code)
{
    for (const CodeEntry& entry : codes) {
        if (entry.code == code)
            return entry;
    }
    return codes.back();
}

} // namespace

QString nameOf(TransactionType type)
{
    return nameIn(transactionTypes, type);
}

std::optional<TransactionType> transactionTypeNamed(QStringView name)
{
    return named<TransactionType>(transactionTypes, name);
}

TransactionType transactionTypeOf(model::DataType type)
{
    return static_cast<TransactionType>(type);
}

std::optional<model::DataType> dataTypeOf(TransactionType type)
{
    if (type == TransactionType::ConnectionTest || type == TransactionType::ExportStatus)
        return std::nullopt;
    return static_cast<model::DataType>(type);
}

QString importTypeOf(model::DataType type)
{
    return nameIn(importTypes, type);
}

std::optional<ReturnCode> returnCodeFrom(int number)
{
    for (const CodeEntry& entry : codes) {
        if (static_cast<int>(entry.code) == number)
            return entry.code;
    }
    return std::nullopt;
}

int httpStatusOf(ReturnCode code)
{
    return entryOf(code).http;
}

QString nameOf(ReturnCode code)
{
    return QString::fromLatin1(entryOf(code).name);
}

QString nameOf(ImportState state)
{
    return nameIn(importStates, state);
}

std::optional<ImportState> importStateNamed(QStringView name)
{
    return named<ImportState>(importStates, name);
}

QString nameOf(CloseReason reason)
{
    return nameIn(closeReasons, reason);
}

std::optional<CloseReason> closeReasonNamed(QStringView name)
{
    return named<CloseReason>(closeReasons, name);
}

QString nameOf(RowResult result)
{
    return nameIn(rowResults, result);
}

std::optional<RowResult> rowResultNamed(QStringView name)
{
    return named<RowResult>(rowResults, name);
}

} // namespace itam::core::wire
