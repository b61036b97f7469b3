// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold of an instance after every call, whatever was called before. Written without the engine's own helpers.
#pragma once

#include "tests/core/lifecycle/world.h"

#include <QHash>
#include <QSet>

namespace itam::tests::lifecycle {

/// Values by what they are the values of; without those that are empty or false.
using AuditedValues = QHash<QString, QString>;

/// The state of an instance as its audit tells it (R51), taken up entry by entry.
class AuditReplay
{
public:
    /// The values of a CI before anything was changed.
    void start(const CiSnapshot& ci);
    /// What is wrong with the entries since the last call: an old value that was not there, or one that does not say
    /// who, when and why.
    [[nodiscard]] QStringList take(const std::vector<AuditEntry>& audit);
    /// How `world` differs from what was told. Looks at CIs that were told of or are not as they were seen last.
    [[nodiscard]] QStringList differences(const World& world);

private:
    QHash<QString, AuditedValues> m_told; ///< by CI
    QSet<QString> m_toldOf;
    Snapshots m_seen;
    std::size_t m_taken = 0;
};

/// What is broken, one sentence each; empty: nothing. `edited`: CIs whose operational status was edited directly, so
/// that it is not that of their best row.
[[nodiscard]] QStringList brokenInvariants(const World& world, const QSet<QString>& edited);

} // namespace itam::tests::lifecycle
