// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One CI with its relations, as the CMDB Instance API writes it (servicenow-ire.md 1): a payload of one item, whose
// relations lead to CIs that are there already and stay as they are. All or nothing. Lives inside one transaction of
// the store, on its writer thread. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/answer.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::identification {

struct CiRelation
{
    QString type;            ///< sys_id in cmdb_rel_type
    QString target;          ///< sys_id of the CI at the other end
    bool isOutbound = false; ///< our CI is the parent
};

struct SingleCi
{
    QString className;
    QString sysId; ///< of a CI that is there; empty: the one that the rules find, or a new one
    QString source;
    store::Values values;
    std::vector<CiRelation> relations;
};

struct SingleCiOutcome
{
    QString wrong; ///< a sentence: a relation leads nowhere, and identification was not asked
    Answer answer;
    QString className; ///< of the CI now
    QString sysId;     ///< empty: nothing was written

    [[nodiscard]] bool isDone() const { return !sysId.isEmpty(); }
};

[[nodiscard]] Result<SingleCiOutcome> writeSingleCi(store::Writer& writer, SingleCi ci);

/// Of the CI with that sys_id in `table` or below; empty: there is none.
[[nodiscard]] Result<QString> classOfCi(store::Session& session, const store::Table& table, const QString& sysId);

} // namespace itam::sandbox::identification
