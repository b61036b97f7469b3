// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records that mean something to the platform itself are not like others: those of sys_db_object and sys_dictionary are
// tables and columns (addedtables.h), and a record whose sys_policy is "protected" belongs to an application, as the
// transform maps of the integration do. insertRecord(), updateRecord() and deleteRecord() ask here first, so that this
// holds whoever writes; the platform's own work (Writer::OwnWork) is not asked. Errors: Forbidden, Usage.
#pragma once

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {

[[nodiscard]] Result<void> guardInsert(Writer& writer, const Table& table, const Values& values);
/// `before`: the record as it is; `after`: what is to be written, of which `changed` differs.
[[nodiscard]] Result<void> guardUpdate(Writer& writer, const Table& table, const Values& before, const Values& after,
                                       const QStringList& changed);
[[nodiscard]] Result<void> guardDelete(Writer& writer, const Table& table, const QString& sysId);

} // namespace itam::sandbox::store
