// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal says about the last exports to the present instance: how much each carried, and what the last one
// changed. Pure; GUI thread.
#pragma once

#include "core/journal/knowledge.h"
#include "ui/exporter/exportcontroller.h"

namespace itam::ui::shell {

/// One bar of the chart.
struct ExportFigures
{
    QString exportId;
    QDateTime started;
    core::journal::Outcome outcome = core::journal::Outcome::Running;
    core::model::PerType<qint64> sent{};

    [[nodiscard]] qint64 total() const;
    friend bool operator==(const ExportFigures&, const ExportFigures&) = default;
};

inline constexpr int mostFigures = 30;
/// Exports to the instance of `target` that got as far as a data type, oldest first, the newest `mostFigures` of them.
[[nodiscard]] QList<ExportFigures> figuresOf(const exporter::ExportTarget& target,
                                             const core::journal::Knowledge& knowledge);

/// What one export did with one data type.
struct TypeChange
{
    bool full = false;
    qint64 read = 0;
    std::optional<qint64> readBefore; ///< by the export of this type before; nullopt: there was none
    qint64 sent = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 vanished = 0;

    friend bool operator==(const TypeChange&, const TypeChange&) = default;
};
/// Of the newest of those exports; nullopt: it did not get to this type.
[[nodiscard]] core::model::PerType<std::optional<TypeChange>> changesOf(const exporter::ExportTarget& target,
                                                                        const core::journal::Knowledge& knowledge);

/// The chart in words: how many exports, how many records of each type, which carried most.
[[nodiscard]] QString sentenceOf(const QList<ExportFigures>& figures);

} // namespace itam::ui::shell
