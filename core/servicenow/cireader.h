// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searching CIs, with the states and actions that requestors hold on them (ci-lifecycle.md 2, 13). On the thread of the
// TableClient. Errors: those of TableClient.
//
// Filters run on the instance and pages are cut by key. A filter by what a requestor or an action holds asks the table
// of what is held, through its reference to the CI, as the Table API knows no other join: such pages begin with CIs
// that have a state, and go on with those that only have an action. What an instance cannot be asked in one query
// (rules on subclasses, two holders at once) is left out here, and more is read until the page is full.
#pragma once

#include "core/servicenow/ciclasses.h"
#include "core/servicenow/holdernames.h"

namespace itam::core::servicenow {

class CiReader
{
public:
    /// All outlive it.
    CiReader(TableClient& tables, const CiClassTree& classes, HolderNames& names);

    /// `rules`: needed for selectableForTask only.
    [[nodiscard]] Result<RecordPage<CiRow>> page(const CiQuestion& question, const lifecycle::RuleSet& rules,
                                                 const std::stop_token& stop);

private:
    struct Source;
    struct Batch;
    struct Question;
    struct Filling;
    [[nodiscard]] QList<Source> sourcesOf(const CiQuestion& question, const lifecycle::RuleSet& rules) const;
    [[nodiscard]] bool keeps(const Question& asked, qsizetype source, const CiRow& ci) const;
    [[nodiscard]] Result<void> fillFrom(Filling& filling, const Question& asked, const Source& source,
                                        RecordCursor after, const std::stop_token& stop);
    [[nodiscard]] Result<Batch> readBatch(const Source& source, const RecordCursor& after, int limit, bool counts,
                                          const std::stop_token& stop);
    [[nodiscard]] Result<Batch> readHeld(const TablePage& page, const std::stop_token& stop);
    [[nodiscard]] Result<void> addHoldings(QList<CiRow>& cis, const std::stop_token& stop);
    [[nodiscard]] Result<void> addHardwareStatus(QList<CiRow>& cis, const std::stop_token& stop);

    TableClient& m_tables;
    const CiClassTree& m_classes;
    HolderNames& m_names;
};

} // namespace itam::core::servicenow
