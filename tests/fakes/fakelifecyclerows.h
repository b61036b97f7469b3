// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a FakeLifecycle as its clients see them. The caller holds its mutex.
#pragma once

#include "tests/fakes/fakelifecycle.h"

namespace itam::tests::fakelifecycle {

using Data = FakeLifecycle::Data;
using Values = QHash<QString, QString>;

/// "audit-00000012": sorts as it counts.
[[nodiscard]] QString numbered(const char* what, int number);
/// sys_id of a choice's record.
[[nodiscard]] QString choiceId(int value);

/// Standing::Missing when there is none.
[[nodiscard]] core::lifecycle::CiSnapshot ciOf(const Data& data, const QString& id);
/// From the class up to cmdb_ci.
[[nodiscard]] QStringList pathOf(const Data& data, const QString& ciClass);

[[nodiscard]] core::servicenow::CiRow rowOf(const Data& data, const core::lifecycle::CiSnapshot& ci);
[[nodiscard]] core::servicenow::RenewTaskRow rowOf(const Data& data, const core::lifecycle::RenewLeaseTaskRow& task);
[[nodiscard]] core::servicenow::AuditRow rowOf(const Data& data, const core::lifecycle::AuditEntry& entry, int number);
[[nodiscard]] bool answers(const Data& data, const core::lifecycle::CiSnapshot& ci, const core::servicenow::CiRow& row,
                           const core::servicenow::CiQuestion& question);

/// False: there is no such row.
bool write(Data& data, const QString& table, const QString& id, const Values& values, bool isNew);

} // namespace itam::tests::fakelifecycle
