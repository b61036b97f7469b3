// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may do what with which table over REST (servicenow-rest.md 1, 9). What nobody may read (passwords, hashes,
// secrets) is no column of the schema or a write-only one, which is empty everywhere. Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/schema.h"

namespace itam::sandbox::platform {

enum class TableVerb
{
    Read,
    Insert,
    Update,
    Delete
};

/// An administrator does what the table lets anybody do; other roles have the tables that are theirs. Whoever is
/// snc_read_only writes nothing, whatever else they are.
/// `isGoverned`: who else may write the table, and what, is for the rules of an application to say (recordrules.h).
[[nodiscard]] bool mayUse(const Caller& caller, const store::Schema& schema, const store::Table& table, TableVerb verb,
                          bool isGoverned = false);
/// 403 in the words that go with the verb.
[[nodiscard]] http::Response refusalReply(TableVerb verb);

} // namespace itam::sandbox::platform
