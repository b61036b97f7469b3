// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The CIs that a command line means: by sys_id or name, from a file, or all of a class and a state. Background thread.
#pragma once

#include "app/export/lifecyclearguments.h"
#include "core/servicenow/lifecycleinstance.h"

namespace itam::app::exporter {

struct SelectedCis
{
    QStringList sysIds;
    QHash<QString, QString> names; ///< as far as they are known

    /// "srv-01 (8f2c...)", or the sys_id alone.
    [[nodiscard]] QString describe(const QString& sysId) const;
};

/// A sys_id; everything else is a name.
[[nodiscard]] bool isSysId(const QString& text);
/// One CI a line; empty lines and what begins with '#' do not count. Doubles go. Errors: FileUnreadable.
[[nodiscard]] Result<QStringList> readCiList(const QString& fileOrDash);
/// Errors: Usage (several CIs have that name: all of them are listed), NotFound (none, or no such state), those of the
/// instance and of readCiList().
[[nodiscard]] Result<SelectedCis> selectCis(const LifecycleArguments& arguments,
                                            core::servicenow::LifecycleInstance& instance, std::stop_token stop);

/// The value of a label, without regard to case. Error: NotFound naming those that there are.
[[nodiscard]] Result<int> stateFrom(const core::lifecycle::RuleSet& rules, const QString& label);

} // namespace itam::app::exporter
