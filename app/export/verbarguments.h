// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the command line behind `entitlement`, `profiles` and `operators`, which take a verb and little more.
// Pure functions of argv; any thread. Error of all: Usage.
#pragma once

#include "core/model/roles.h"
#include "core/support/result.h"

#include <QStringList>

namespace itam::app::exporter {

enum class OperatorsVerb
{
    List,
    Set,
    Remove
};

struct OperatorsArguments
{
    QStringList words; ///< behind `operators`
    OperatorsVerb verb = OperatorsVerb::List;
    QString account;
    core::model::Role role = core::model::Role::Viewer; ///< Set
};

/// show, install FILE, remove
[[nodiscard]] Result<void> judgeEntitlement(const QStringList& words);
/// list, check [NAME]: the name becomes the profile.
[[nodiscard]] Result<void> judgeProfiles(const QStringList& words, std::optional<QString>& profile);
/// [list], set ACCOUNT administrator|viewer, remove ACCOUNT
[[nodiscard]] Result<void> judgeOperators(OperatorsArguments& operators);

} // namespace itam::app::exporter
