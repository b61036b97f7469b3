// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the CMDB Instance API writes, one CI for each call (servicenow-ire.md 1): through identification and
// reconciliation, so a POST may find a CI that is there, and columns of a source that ranks higher stay. The body is
//
//   {"source":"ITAM","attributes":{"name":"a"},"outbound_relations":[{"type":SYS_ID,"target":SYS_ID}],
//    "inbound_relations":[...],"depends_on":{"outbound_relations":{...}}}
//
// with the CI as parent of its outbound relations. `source` is required and one of the choices of discovery_source.
// What a dependent CI hangs on may stand among the relations or below depends_on; attributes.sys_class_name decides
// about the class of a new CI, as in the vendor's sample, and so may be another than that of the path. Attributes that
// the class does not have are left out, as identification does it. JSON only, since no XML body is documented.
//
// Answers: the CI with its relations; 201 to POST, which generated clients of the vendor expect although the page says
// 200. 400 with the answer of identification when that refuses, as real instances do; 400 and 404 in the usual envelope
// for what is wrong with the request itself. Stateless; any thread; may block.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

namespace itam::sandbox::platform {

struct CiWrite
{
    store::Store& store;
    const http::Request& request;
    const store::Table& table; ///< class of the path
    const Caller& caller;      ///< may use the API
};

/// POST {class}
[[nodiscard]] http::Response answerCiInsert(const CiWrite& write);
/// PUT and PATCH {class}/{sys_id}: both leave what is not named as it is, and all relations.
[[nodiscard]] http::Response answerCiUpdate(const CiWrite& write, const QString& sysId);
/// POST {class}/{sys_id}/relation
[[nodiscard]] http::Response answerRelationInsert(const CiWrite& write, const QString& sysId);

} // namespace itam::sandbox::platform
