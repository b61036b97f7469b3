// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the CI of a computer (5.5, D-11) among the records of the instance. Lives inside one transaction, on the writer
// thread. Errors are those of the store.
#pragma once

#include "core/sandbox/store/identity.h"
#include "core/sandbox/transform/maprunner.h"
#include "core/sandbox/transform/matching.h"

namespace itam::sandbox::transform {

struct FoundComputer
{
    Match match;
    std::optional<store::Identity> identity; ///< of the ComputerID, before this row
    bool hasOwnRecord = false;               ///< and the CI that it names is still there
    bool ownsRecord = false;                 ///< and no other record owns that CI
    std::optional<store::TargetRow> target;  ///< record of match.ci
    /// ComputerID that owns the target and still stands for it, when it is another one than ours.
    QString claimant;
};

class ComputerFinder
{
public:
    /// `computers`: the map FNMS Inventory -> Computer; its columns are read with each candidate.
    ComputerFinder(SegmentContext& context, MapRunner& computers);

    [[nodiscard]] Result<FoundComputer> find(const QString& computerId, const QString& serial, const QString& name);
    /// T-30: without insert. Empty: not there. `ambiguous` is set when several are.
    [[nodiscard]] Result<QString> findForLink(const QString& computerId, const QString& serial, const QString& name,
                                              bool& ambiguous);

private:
    [[nodiscard]] Result<std::vector<store::TargetRow>> bySerial(const QString& serial);
    [[nodiscard]] Candidate candidateFrom(const store::TargetRow& row) const;

    SegmentContext& m_context;
    MapRunner& m_computers;
    int m_serial;
    int m_name;
    int m_uniqueId;
};

} // namespace itam::sandbox::transform
