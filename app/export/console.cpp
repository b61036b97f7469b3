// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/console.h"

#include "core/support/errortext.h"

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace itam::app::exporter {
namespace {

using core::exporter::ExportProgress;
using core::exporter::Phase;
using core::exporter::TypeProgress;
using core::model::DataType;

bool isNumber(const QString& text)
{
    bool ok = false;
    (void)text.toDouble(&ok);
    return ok;
}

constexpr qsizetype keptOfTranscript = 16 * 1024;
// Who listens; set and cleared by Transcript on the main thread, where everything is printed.
Transcript* listening = nullptr;

void write(std::FILE* stream, const QString& text)
{
    if (listening)
        listening->add(text);
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
        return QStringLiteral("waiting");
    case Phase::Excluded:
        return QStringLiteral("excluded");
    case Phase::Skipped:
        return QStringLiteral("skipped");
    case Phase::Exporting:
        return QStringLiteral("exporting");
    case Phase::Importing:
        return QStringLiteral("importing in ServiceNow");
    case Phase::Closing:
        return QStringLiteral("closing the import run");
    case Phase::Done:
        return QStringLiteral("done");
    case Phase::Unchanged:
        return QStringLiteral("no changes");
    case Phase::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QString stepText(const QString& step)
{
    if (step == QLatin1String("licence"))
        return QStringLiteral("checking the licence");
    if (step == QLatin1String("credentials"))
        return QStringLiteral("logging in to ServiceNow");
    if (step == QLatin1String("readiness"))
        return QStringLiteral("checking that ServiceNow is ready");
    if (step == QLatin1String("settle"))
        return QStringLiteral("settling earlier exports");
    if (step == QLatin1String("unfinished"))
        return QStringLiteral("looking for unfinished imports");
    if (step == QLatin1String("database"))
        return QStringLiteral("opening the operations database");
    return {};
}

bool isActive(Phase phase)
{
    return phase == Phase::Exporting || phase == Phase::Importing || phase == Phase::Closing;
}

QString outcomeSentence(const core::exporter::ExportSummary& summary, bool dryRun)
{
    using core::journal::Outcome;
    if (dryRun && !summary.error)
        return QStringLiteral("Dry run: the records under \"sent\" would be sent. Nothing was.");
    switch (summary.outcome) {
    case Outcome::Succeeded:
        return QStringLiteral("Succeeded: everything that was sent has landed.");
    case Outcome::NothingToSend:
        return QStringLiteral("Nothing to send: ServiceNow holds what the operations database says.");
    case Outcome::SucceededWithProblems:
        return QStringLiteral("Succeeded, but some records did not land. They are sent again by every export;\n"
                              "\"itam-export status\" lists the reasons.");
    case Outcome::PreflightFailed:
        return QStringLiteral("Nothing was sent: a check before the export failed.");
    case Outcome::TransferFailed:
        return QStringLiteral("The transfer failed.");
    case Outcome::ImportFailed:
        return QStringLiteral("The import in ServiceNow failed.");
    case Outcome::Cancelled:
        return QStringLiteral("Cancelled.");
    case Outcome::Running:
    case Outcome::Interrupted:
        break;
    }
    return {};
}

} // namespace

TextTable::TextTable(QStringList header, bool alignsNumbers) : m_alignsNumbers(alignsNumbers)
{
    m_rows.append(std::move(header));
}

void TextTable::addRow(QStringList cells)
{
    m_rows.append(std::move(cells));
}

QString TextTable::toString() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList& row : m_rows) {
        for (qsizetype c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], row[c].size());
    }
    QString text;
    for (qsizetype r = 0; r < m_rows.size(); ++r) {
        QString line;
        for (qsizetype c = 0; c < m_rows[r].size(); ++c) {
            const QString& cell = m_rows[r][c];
            const bool right = m_alignsNumbers && m_rows.size() > 1 && isNumber(m_rows[r == 0 ? 1 : r][c]);
            line += (c == 0 ? QString() : QStringLiteral("  ")) +
                    (right ? cell.rightJustified(widths[c]) : cell.leftJustified(widths[c]));
        }
        text += line.trimmed().isEmpty() ? QStringLiteral("\n") : line + u'\n';
        if (r == 0)
            text += QString(line.size(), u'-') + u'\n';
    }
    return text;
}

QString progressBar(qint64 done, qint64 total)
{
    constexpr int width = 24;
    const auto filled = static_cast<int>(total > 0 ? std::min<qint64>(width, done * width / total) : 0);
    return QStringLiteral("[%1%2]").arg(QString(filled, u'#'), QString(width - filled, u'.'));
}

void printOut(const QString& text)
{
    write(stdout, text.endsWith(u'\n') ? text : text + u'\n');
}

void writeOut(const QString& text)
{
    write(stdout, text);
}

void writeError(const QString& text)
{
    write(stderr, text);
}

void printError(const QString& text)
{
    write(stderr, text.endsWith(u'\n') ? text : text + u'\n');
}

void printJson(const QJsonObject& object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n');
}

QString stoppedSentence()
{
    return QStringLiteral("Stopped on request. Nothing was changed.");
}

void printFailure(const Error& error)
{
    const core::support::ErrorText text = core::support::errorText(error);
    QString lines = QStringLiteral("%1\n%2\n%3\n").arg(text.what, text.meaning, text.advice);
    if (!error.detail.isEmpty())
        lines += QStringLiteral("(%1: %2)\n").arg(core::support::errorId(error.code), error.detail);
    printError(lines);
}

QString notClearedSentence(DataType type, qint64 records)
{
    return QStringLiteral("%1: of %2 records that landed, ServiceNow keeps values that the operations database no "
                          "longer has, since this channel cannot clear a column (NOT_CLEARED). \"itam-export status\" "
                          "names them; clear those columns in ServiceNow where it matters.\n")
        .arg(core::model::nameOf(type))
        .arg(records);
}

QString summaryText(const core::exporter::ExportSummary& summary, bool dryRun)
{
    TextTable table({QStringLiteral("data type"), QStringLiteral("state"), QStringLiteral("run"),
                     QStringLiteral("read"), QStringLiteral("sent"), QStringLiteral("inserted"),
                     QStringLiteral("updated"), QStringLiteral("ignored"), QStringLiteral("skipped"),
                     QStringLiteral("errors"), QStringLiteral("pending"), QStringLiteral("held back"),
                     QStringLiteral("duplicates"), QStringLiteral("vanished"), QStringLiteral("seconds")});
    QString notes;
    for (const DataType type : core::model::allDataTypes) {
        const core::exporter::TypeSummary& row = summary.types[type];
        const auto number = [](qint64 value) { return QString::number(value); };
        table.addRow({core::model::nameOf(type), core::exporter::nameOf(row.state),
                      row.run.isEmpty() ? QStringLiteral("-") : row.run, number(row.read), number(row.sent),
                      number(row.inserted), number(row.updated), number(row.ignored), number(row.skipped),
                      number(row.errors), number(row.pending), number(row.heldBack), number(row.duplicates),
                      row.vanished ? number(*row.vanished) : QStringLiteral("-"),
                      QString::number(row.seconds, 'f', 1)});
        if (!row.fullReason.isEmpty() && row.state != core::exporter::TypeEnd::Skipped)
            notes += QStringLiteral("%1 was exported in full: %2\n").arg(core::model::nameOf(type), row.fullReason);
        if (row.notCleared > 0)
            notes += notClearedSentence(type, row.notCleared);
        if (row.findings > 0)
            notes += QStringLiteral("%1: %2 findings about values in the operations database; see the log file.\n")
                         .arg(core::model::nameOf(type))
                         .arg(row.findings);
    }
    return table.toString() + notes + outcomeSentence(summary, dryRun) + u'\n';
}

Transcript::Transcript()
{
    listening = this;
}

Transcript::~Transcript()
{
    listening = nullptr;
}

void Transcript::add(const QString& text)
{
    m_text += text;
    m_text = m_text.right(keptOfTranscript);
}

ProgressLine::ProgressLine(bool enabled) : m_enabled(enabled), m_terminal(isatty(STDERR_FILENO) != 0)
{
}

void ProgressLine::show(const ExportProgress& progress)
{
    if (!m_enabled || progress == m_last)
        return;
    if (m_terminal)
        showOnTerminal(progress);
    else
        showPlain(progress);
    m_last = progress;
}

void ProgressLine::end()
{
    if (m_dirty)
        write(stderr, QStringLiteral("\r\x1b[K"));
    m_dirty = false;
}

void ProgressLine::showPlain(const ExportProgress& progress)
{
    if (progress.step != m_last.step && !progress.step.isEmpty())
        printError(stepText(progress.step));
    for (const DataType type : core::model::allDataTypes) {
        const TypeProgress& now = progress.types[type];
        if (now.phase != m_last.types[type].phase)
            printError(QStringLiteral("%1: %2").arg(core::model::nameOf(type), phaseText(now.phase)));
    }
    if (progress.waiting && progress.waiting != m_last.waiting)
        printError(QStringLiteral("waiting (%1), try %2 of %3 at %4")
                       .arg(core::support::errorId(progress.waiting->reason.code))
                       .arg(progress.waiting->nextTry)
                       .arg(progress.waiting->maxTries)
                       .arg(progress.waiting->until.toString(Qt::ISODate)));
}

void ProgressLine::showOnTerminal(const ExportProgress& progress)
{
    QString line = stepText(progress.step);
    for (const DataType type : core::model::allDataTypes) {
        const TypeProgress& now = progress.types[type];
        const Phase before = m_last.types[type].phase;
        if (now.phase != before)
            m_rates[type].reset();
        if (isActive(now.phase)) {
            line = describe(type, now);
        } else if (now.phase != before && now.phase != Phase::Waiting) {
            end();
            printError(QStringLiteral("%1  %2").arg(core::model::nameOf(type).leftJustified(12), phaseText(now.phase)));
        }
    }
    if (progress.waiting)
        line += QStringLiteral("  waiting (%1)").arg(core::support::errorId(progress.waiting->reason.code));
    write(stderr, QStringLiteral("\r\x1b[K") + line);
    m_dirty = true;
}

QString ProgressLine::describe(DataType type, const TypeProgress& progress)
{
    const bool importing = progress.phase != Phase::Exporting;
    const qint64 done = importing ? progress.importedRows.total : progress.read;
    const std::optional<qint64> total = importing ? progress.sent : progress.total;
    core::exporter::RateEstimate& rate = m_rates[type];
    rate.add(std::chrono::steady_clock::now(), done, total);
    QString line = core::model::nameOf(type).leftJustified(12) + progressBar(done, total.value_or(0));
    if (importing)
        line += QStringLiteral(" %1 of %2 rows imported").arg(done).arg(progress.sent);
    else
        line += QStringLiteral(" %1 of %2 read, %3 sent").arg(done).arg(total.value_or(0)).arg(progress.sent);
    if (const auto perSecond = rate.perSecond())
        line += QStringLiteral(", about %1 rows/s").arg(static_cast<qint64>(*perSecond));
    if (const auto left = rate.remaining())
        line += QStringLiteral(", %1 min left").arg(left->count() / 60 + 1);
    return line;
}

} // namespace itam::app::exporter
