// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What itam-export prints: results to standard output, progress and problems to standard error, so that a pipe gets
// only results. Main thread.
#pragma once

#include "app/export/arguments.h"
#include "core/exporter/progress.h"
#include "core/exporter/rateestimate.h"
#include "core/exporter/summary.h"

namespace itam::app::exporter {

/// Text in columns; numbers are right-aligned, unless it shows values rather than counts.
class TextTable
{
public:
    explicit TextTable(QStringList header, bool alignsNumbers = true);
    void addRow(QStringList cells);
    [[nodiscard]] QString toString() const;

private:
    QList<QStringList> m_rows;
    bool m_alignsNumbers;
};

/// While it lives, what is printed is kept as well: the end of it, for the notes on a scheduled run. One at a time.
class Transcript
{
public:
    Transcript();
    ~Transcript();
    Transcript(const Transcript&) = delete;
    Transcript& operator=(const Transcript&) = delete;

    void add(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_text;
};

/// Of a number of rows.
[[nodiscard]] QString progressBar(qint64 done, qint64 total);
void printOut(const QString& text);
/// As it is, without a line end of its own.
void writeOut(const QString& text);
void writeError(const QString& text);
void printError(const QString& text);
/// One JSON document and a line end on standard output.
void printJson(const QJsonObject& object);
/// For commands that only look: the sentences of an export that was stopped speak of what was sent.
[[nodiscard]] QString stoppedSentence();
/// What happened, what it means, what to do: exactly once per failure, on standard error.
void printFailure(const Error& error);

/// The table at the end of a run, with what to look at next.
[[nodiscard]] QString summaryText(const core::exporter::ExportSummary& summary, bool dryRun);

/// Shows an export in progress: on a terminal one line that is drawn again, otherwise a plain line for each change of
/// phase.
class ProgressLine
{
public:
    explicit ProgressLine(bool enabled);
    void show(const core::exporter::ExportProgress& progress);
    /// Leaves the terminal on a fresh line.
    void end();

private:
    void showPlain(const core::exporter::ExportProgress& progress);
    void showOnTerminal(const core::exporter::ExportProgress& progress);
    [[nodiscard]] QString describe(core::model::DataType type, const core::exporter::TypeProgress& progress);

    bool m_enabled;
    bool m_terminal;
    bool m_dirty = false;
    core::exporter::ExportProgress m_last;
    core::model::PerType<core::exporter::RateEstimate> m_rates; ///< of what is read, then of what is imported
};

} // namespace itam::app::exporter
