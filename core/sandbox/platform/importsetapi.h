// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Import Set API (servicenow-rest.md 7):
//
//   POST /api/now[/v1|/v2]/import/{staging table}                  a row, transformed at once
//   POST /api/now[/v1|/v2]/import/{staging table}/insertMultiple   many, transformed later
//   GET  /api/now[/v1|/v2]/import/{staging table}/{sys_id}         what became of a row
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"
#include "core/sandbox/transform/importsets.h"

namespace itam::sandbox::platform {

/// A path below /api/now, already taken apart.
struct ImportPath
{
    QString table;
    QString rest; ///< "", "insertMultiple" or a sys_id
};

/// Empty when the path is none of the Import Set API.
[[nodiscard]] std::optional<ImportPath> importPathFrom(const QString& path);

/// The caller is authenticated.
struct ImportRequest
{
    store::Store& store;
    transform::ImportSets& sets;
    const http::Request& request;
    const ImportPath& path;
    const Caller& caller;
    store::Deadline deadline; ///< a quota rule ends the request then
};

/// Any thread; waits for the transform of a row.
[[nodiscard]] http::Response answerImportRequest(const ImportRequest& asked);

} // namespace itam::sandbox::platform
