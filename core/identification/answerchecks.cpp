// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/answerchecks.h"

#include <QLoggingCategory>

#include <algorithm>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.answer")

bool hasError(const RowAnswer& row, const char* code)
{
    return std::ranges::any_of(row.errors, [&](const Complaint& each) { return each.code == QLatin1String(code); });
}

} // namespace

Result<void> checkSource(const Answer& answer, std::size_t items, const QString& discoverySource)
{
    const bool allRefused =
        answer.items.size() == items && items > 0 &&
        std::ranges::all_of(answer.items, [](const auto& each) { return hasError(each.second, "INVALID_INPUT_DATA"); });
    if (!allRefused)
        return {};
    return failure(ErrorCode::DiscoverySourceMissing, answer.items.begin()->second.errors.front().message,
                   discoverySource);
}

bool isLocked(const RowAnswer* row)
{
    return row && hasError(*row, "LOCK_TIMEOUT");
}

Error lockedError(const RowAnswer& row, const QString& origin)
{
    Error error;
    error.code = ErrorCode::ServerTimeout;
    error.detail = row.errors.front().code + QLatin1String(": ") + row.errors.front().message;
    error.subject = origin;
    return error;
}

Error stopError(const Verdict& verdict, const QString& className)
{
    Error error;
    error.code = verdict.stops.value_or(ErrorCode::Internal);
    error.detail = verdict.detail;
    error.subject = className;
    return error;
}

void logVerdict(const QString& key, const RowAnswer* row, const Verdict& verdict, const QString& logContextId)
{
    if (!verdict.landed)
        qCInfo(log, "key \"%s\" did not land: %s (%s; log context %s)", qUtf8Printable(key),
               qUtf8Printable(verdict.reason), qUtf8Printable(verdict.detail), qUtf8Printable(logContextId));
    if (row && row->classKept)
        qCInfo(log, "key \"%s\": CLASS_KEPT, the CI stays in %s", qUtf8Printable(key), qUtf8Printable(row->className));
    if (row && !row->masked.isEmpty())
        qCInfo(log, "key \"%s\": MASKED, another source owns %s", qUtf8Printable(key),
               qUtf8Printable(row->masked.join(QLatin1String(", "))));
}

} // namespace itam::core::identification
