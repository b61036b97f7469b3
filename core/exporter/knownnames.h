// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of the names that records give for other records (a company, a model, a user) an instance has. The
// identification API makes none of them: a name that is not there leaves its column alone, so it is no difference
// either (servicenow-ire.md 13.2). Each name is asked for once. Lives on the thread of its TableClient. Errors: those
// of TableClient; a table that the account may not read has no names.
#pragma once

#include "core/exporter/targetreader.h"
#include "core/mapping/expectation.h"

namespace itam::core::exporter {

class KnownNames
{
public:
    explicit KnownNames(const servicenow::TableClient& tables) : m_tables(tables) {}

    /// True for a field that is a reference by name: whose names want() takes.
    [[nodiscard]] static bool isLookedUp(const mapping::ExpectedField& field);
    /// To be asked for with the next learn(), unless it was before.
    void want(const mapping::ExpectedField& field, const QString& name);
    [[nodiscard]] Result<void> learn(const std::stop_token& stop);
    /// Also true of what is not looked up.
    [[nodiscard]] bool mayBe(const mapping::ExpectedField& field, const QString& name) const;

private:
    using Name = std::pair<QString, QString>; ///< table and column, name in lower case
    [[nodiscard]] static QString placeOf(const mapping::ExpectedField& field);
    [[nodiscard]] static Name nameOf(const mapping::ExpectedField& field, const QString& name);
    [[nodiscard]] Result<void> learnPeople(const std::stop_token& stop);

    servicenow::TableClient m_tables;
    QHash<QString, QStringList> m_wanted; ///< by table and column
    QStringList m_wantedPeople;
    QHash<Name, bool> m_known; ///< whether it is there
};

} // namespace itam::core::exporter
