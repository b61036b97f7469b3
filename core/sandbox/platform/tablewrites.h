// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST, PUT, PATCH and DELETE of the Table API (servicenow-rest.md 2, 3). Each request is one transaction of the one
// writer: what it reads, changes and answers belongs together, so no update is lost and no record is half written.
#pragma once

#include "core/sandbox/platform/tableapi.h"

namespace itam::sandbox::platform {

/// A request that writes. The caller may do that to the table, and the method fits the path.
struct TableWrite
{
    store::Store& store;
    const http::Request& request;
    const store::Table& table; ///< as the path names it
    const Caller& caller;
    RecordRules* rules = nullptr; ///< null: nobody has a say
    store::Deadline deadline;     ///< what waited for the writer until then is not begun
};

/// Any thread.
[[nodiscard]] http::Response answerInsert(const TableWrite& write);
[[nodiscard]] http::Response answerUpdate(const TableWrite& write, const QString& sysId);
[[nodiscard]] http::Response answerDelete(const TableWrite& write, const QString& sysId);

} // namespace itam::sandbox::platform
