// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Table API and the Aggregate API (servicenow-rest.md 2-6, 9): paths, methods and rights; reading.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/recordrules.h"
#include "core/sandbox/store/store.h"

namespace itam::sandbox::platform {

/// A path below /api/now, already taken apart.
struct TablePath
{
    bool isV1 = false;    ///< an empty collection is 404 there
    bool isStats = false; ///< of the Aggregate API
    QString table;
    QString sysId; ///< empty: the collection
};

/// Empty when the path is none of the two APIs.
[[nodiscard]] std::optional<TablePath> tablePathFrom(const QString& path);

/// The caller is authenticated.
struct TableRequest
{
    store::Store& store;
    const http::Request& request;
    const TablePath& path;
    const Caller& caller;
    RecordRules* rules = nullptr; ///< what applications say to writes; null: nothing
    store::Deadline deadline;     ///< a quota rule ends the request then
};

/// Any thread.
[[nodiscard]] http::Response answerTableRequest(const TableRequest& asked);

} // namespace itam::sandbox::platform
