// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One CI as the CMDB Instance API shows it: attributes, outbound_relations (the CI is the parent) and inbound_relations
// (it is the child). Stateless; any thread; may block.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

namespace itam::sandbox::platform {

struct CiReading
{
    store::Store& store;
    const http::Request& request;
    const Caller& caller;
};

/// `table`: whose columns are shown. 404: there is no such CI in it.
[[nodiscard]] http::Response answerCi(const CiReading& reading, const store::Table& table, const QString& sysId,
                                      int status = 200);

} // namespace itam::sandbox::platform
