// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of CI lifecycle in a sentence each, for what an audit entry or a refusal names by its id. Pure; GUI thread.
#pragma once

#include <QString>
#include <QStringList>

namespace itam::ui::lifecycle {

/// "R6" gives what it says; empty for an id that we do not know.
[[nodiscard]] QString ruleSentence(const QString& rule);
/// Ids of the rules that make entries of the audit, in their order.
[[nodiscard]] QStringList auditedRules();

} // namespace itam::ui::lifecycle
