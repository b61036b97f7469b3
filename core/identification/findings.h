// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The named checks of this channel's connection test (servicenow-ire.md 11, 13.5), and what collects them. What a check
// found stands in its message as names, values and words that programs read; people are told by
// core/exporter/findingtext. Lives on the sender thread.
#pragma once

#include "core/identification/options.h"
#include "core/wire/messages.h"

namespace itam::core::identification {

namespace check {
inline constexpr auto apiScope = "api-scope";                 ///< the OAuth entry covers the APIs that we call (IR-18)
inline constexpr auto role = "identification-role";           ///< the account may call the identification API
inline constexpr auto requestForm = "request-form";           ///< it has the enhanced form of requests
inline constexpr auto discoverySource = "discovery-source";   ///< ours is a choice of the instance
inline constexpr auto hardwareRule = "hardware-rule";         ///< cmdb_ci_computer has an active identification rule
inline constexpr auto installationRule = "installation-rule"; ///< and installations may travel with it
inline constexpr auto packageRule = "package-rule";           ///< software packages are identified by their key
inline constexpr auto samTables = "sam-plugin";               ///< the table of installations is there
inline constexpr auto relationType = "relation-type";         ///< virtual machines can be related to their hosts
inline constexpr auto contractTables = "contract-tables";     ///< contracts and their links can be read
inline constexpr auto tableRights = "table-rights";           ///< and the other tables that an export looks into
inline constexpr auto engineProperties = "engine-properties"; ///< the engine works as shipped
inline constexpr auto classRules = "class-rules";             ///< each class of computers is identified as we send it
inline constexpr auto domain = "domain";                      ///< the account sees the whole CMDB
inline constexpr auto foreignKeys = "foreign-keys";           ///< nobody else writes under our source (13.5)
inline constexpr auto duplicateTasks = "duplicate-tasks";     ///< how many are open; for people
/// Its message lists the names of checks that could not be made, because the account may not look.
inline constexpr auto notChecked = "not-checked";
} // namespace check

/// What a connection test with these options looks at, in the order in which it does.
[[nodiscard]] QStringList checkNames(const Options& options);

class Findings
{
public:
    void add(const char* name, bool ok, const QString& message = {})
    {
        m_checks.append({QString::fromLatin1(name), ok, message});
    }
    /// Its message are the things found; none of them: it is fine.
    void addList(const char* name, const QStringList& found) { add(name, found.isEmpty(), found.join(separator)); }
    void couldNotCheck(const char* name) { m_notChecked.append(QString::fromLatin1(name)); }
    [[nodiscard]] QList<wire::Check> take()
    {
        if (!m_notChecked.isEmpty())
            add(check::notChecked, true, m_notChecked.join(separator));
        m_notChecked.clear();
        return std::move(m_checks);
    }

private:
    static inline const QString separator = QStringLiteral(", ");
    QList<wire::Check> m_checks;
    QStringList m_notChecked;
};

} // namespace itam::core::identification
