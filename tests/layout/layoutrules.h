// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The layout of the source tree as rules that can fail (design.md 3, exemplars 1, 2, 7, 30): each takes the root of a
// tree and gives what breaks it. The matrix of allowed arrows is data, in layoutrules.cpp.
#pragma once

#include <QString>
#include <QStringList>

namespace itam::tests::layout {

/// "FILE:LINE: what is wrong", relative to the root.
using Violations = QStringList;

/// core knows no Gui, no Widgets, no ui: neither by #include nor by link target.
[[nodiscard]] Violations checkNoWindowInCore(const QString& root);
/// SQL text stands in core/source, core/journal, core/sandbox/store and core/sampledata only (resources and tests
/// exempt).
[[nodiscard]] Violations checkSqlPlaces(const QString& root);
/// Arrows between folders point one way, by #include and by link target.
[[nodiscard]] Violations checkArrows(const QString& root);
/// Every second-level folder of app, core and ui, and every one of core/sandbox, has a line in README.md's map.
[[nodiscard]] Violations checkMap(const QString& root);
/// A second-level folder of core is a target named by its path.
[[nodiscard]] Violations checkTargets(const QString& root);
/// No source file is longer than 600 lines.
[[nodiscard]] Violations checkSizes(const QString& root);
/// Every source file says whose it is and under which licence, in its first lines.
[[nodiscard]] Violations checkLicenceLines(const QString& root);
/// Nothing is left for later, switched off, or tied to one machine.
[[nodiscard]] Violations checkWords(const QString& root);

} // namespace itam::tests::layout
