// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CIs as the rule engine wants them (core/lifecycle snapshot.h), read in pieces over the Table API: so the console can
// tell beforehand what would be refused. What changes between two queries of a piece is not seen as one. On the thread
// of the TableClient. Errors: those of TableClient.
#pragma once

#include "core/servicenow/ciclasses.h"

namespace itam::core::servicenow {

[[nodiscard]] Result<lifecycle::Snapshots> readSnapshots(TableClient& tables, const CiClassTree& classes,
                                                         const QStringList& sysIds, const std::stop_token& stop);

} // namespace itam::core::servicenow
