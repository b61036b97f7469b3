// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The data of a whole instance with what identification finds in a fresh one, and short ways to call it and to read its
// answers as clients do: as JSON.
#pragma once

#include "core/sandbox/identification/payloadjson.h"
#include "tests/core/sandbox/lifecycle/lifecyclestore.h"

#include <QJsonArray>

namespace itam::tests {

class IdentificationStore : public LifecycleStore
{
public:
    IdentificationStore();
    /// As at the beginning: nothing but seeds, and the clock at its first moment. Quicker than to open another.
    void reset();

    /// What the export sends: enhanced, nothing partial, with a summary.
    [[nodiscard]] QJsonObject send(const QByteArray& payload) { return call(exportOptions(), payload); }
    [[nodiscard]] QJsonObject call(const sandbox::identification::Options& options, const QByteArray& payload);
    [[nodiscard]] static sandbox::identification::Options exportOptions();
    /// The same as a query.
    [[nodiscard]] static sandbox::identification::Options queryOptions();
    /// The plain call.
    [[nodiscard]] static sandbox::identification::Options plainOptions();

    void setProperty(const char* name, const QString& value);
    /// All records that identification may touch, for comparison.
    [[nodiscard]] QByteArray contents();
};

[[nodiscard]] QJsonObject itemOf(const QJsonObject& answer, int index = 0);
[[nodiscard]] QJsonObject relatedOf(const QJsonObject& answer, int item = 0, int row = 0);
[[nodiscard]] QJsonObject relationOf(const QJsonObject& answer, int index = 0);
/// Operations of all items, separated by blanks.
[[nodiscard]] QString operationsOf(const QJsonObject& answer);
/// Codes of errors, then of warnings, separated by blanks.
[[nodiscard]] QString codesOf(const QJsonObject& row);
/// "sys_object_source NO_MATCH" or "serial_number NO_MATCH", one for each attempt.
[[nodiscard]] QStringList attemptsOf(const QJsonObject& item);
[[nodiscard]] QString sysIdOf(const QJsonObject& row);

/// A computer as the export sends it; empty parts are left out. With its serial come a value and a lookup.
[[nodiscard]] QByteArray computer(const QByteArray& key, const QByteArray& name, const QByteArray& serial,
                                  const QByteArray& className = "cmdb_ci_computer", const QByteArray& more = {});
/// {"items":[...]}
[[nodiscard]] QByteArray items(const QByteArrayList& all, const QByteArray& relations = {});

} // namespace itam::tests
