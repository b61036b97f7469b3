// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What source scripts do in the field maps that come with the platform (servicenow-import.md 5, 11): scripts are kept
// but never run, so these are named and built in. Pure; any thread.
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace itam::sandbox::transform {

/// `row`: values of a staging row by column. nullopt: `script` is none of ours.
[[nodiscard]] std::optional<QString> runBuiltIn(const QString& script, const QHash<QString, QString>& row);

/// Section 11: the class of imp_computer by its operating system.
[[nodiscard]] QString computerClassOf(const QString& operatingSystem);

} // namespace itam::sandbox::transform
