// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of an answer of the Table API, and what of a request decides about them. On the thread of the session.
#pragma once

#include "core/sandbox/platform/caller.h"
#include "core/sandbox/platform/rowtext.h"

#include "core/sandbox/http/message.h"

namespace itam::sandbox::platform {

struct Page
{
    QByteArray rows; ///< JSON objects, separated by commas
    qint64 count = 0;
    qint64 total = -1;       ///< -1: not counted
    bool isTooLarge = false; ///< the question was not asked: too many conditions or joins
};

/// "true" in any case.
[[nodiscard]] bool isTrue(const http::Parameters& parameters, QStringView name);
/// Names of a comma list without blanks around them; empty ones are left out.
[[nodiscard]] QStringList listParameter(const http::Parameters& parameters, QStringView name);
/// Filters of the form column = value: everything that is no parameter of the platform.
[[nodiscard]] QList<std::pair<QString, QString>> columnFilters(const http::Parameters& parameters);
[[nodiscard]] RowStyle rowStyle(const http::Request& request, const http::Parameters& parameters);

/// The value of a system property; `otherwise` when there is none. Errors: those of the store.
[[nodiscard]] Result<QString> propertyValue(store::Session& session, const QString& name,
                                            const QString& otherwise = {});
/// Fills in what the data say: who asks and where, and whether invalid queries find nothing.
[[nodiscard]] Result<void> completeOptions(store::Session& session, const Caller& caller, const QDateTime& now,
                                           store::TableQueryOptions& options);

/// One snapshot for count and rows, so that the headers fit the body. Errors: those of the store.
[[nodiscard]] Result<Page> readPage(store::Session& session, const store::Table& table,
                                    store::TableQueryOptions options, const RowStyle& style, bool withCount);

} // namespace itam::sandbox::platform
