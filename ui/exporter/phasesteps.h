// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what an export says about a data type to what the page shows: the five steps Read - Build - Send - Import -
// Done, a word, a sentence of figures. Pure; GUI thread (translated).
#pragma once

#include "core/exporter/progress.h"
#include "ui/models/roles.h"

#include <array>

namespace itam::ui::exporter {

enum class StepState
{
    Ahead,
    Active,
    Passed,
    Failed,
    Omitted
};
inline constexpr int stepCount = 5;
using Steps = std::array<StepState, stepCount>;

/// "Read", "Build", "Send", "Import", "Done".
[[nodiscard]] QString stepTitle(int step);
[[nodiscard]] Steps stepsOf(const core::exporter::TypeProgress& progress);
[[nodiscard]] models::State stateOf(const core::exporter::TypeProgress& progress);
/// What can be said about the amount of work: done and total of the step that is slowest at present; total 0: unknown.
struct Amount
{
    qint64 done = 0;
    qint64 total = 0;
};
[[nodiscard]] Amount amountOf(const core::exporter::TypeProgress& progress);
/// "12,000 of 48,000 read, 340 changed, 1 segment accepted"
[[nodiscard]] QString figuresOf(const core::exporter::TypeProgress& progress);
/// A step of preflight in words: "Checking the licence"; empty for an empty step.
[[nodiscard]] QString preflightText(const QString& step);

} // namespace itam::ui::exporter
