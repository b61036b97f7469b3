// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampledb/command.h"

#include "core/sampledata/sampledatabase.h"
#include "core/support/errortext.h"
#include "core/support/version.h"

#include <QFileInfo>

#include <cmath>

namespace itam::app::sampledb {
namespace {

constexpr int mostComputers = 1'000'000;
constexpr auto helpText = R"(itam-sampledb: makes and evolves operations databases with made-up data

  itam-sampledb --out FILE --computers N [--seed S] [--force]
  itam-sampledb --out FILE --churn PERCENT

  --out FILE        the SQLite database, read by itam-export with --source sqlite:FILE
  --computers N     how large the company is: 1 to 1000000; about 40 installations each
  --seed S          the same seed and size give the same data (default 1)
  --churn PERCENT   a week passes in an existing FILE: of each data type, PERCENT of the
                    records are changed, added or removed (0 to 100, fractions allowed).
                    With --computers, a FILE that is not there yet is made instead.
  --force           replace an existing FILE
  --help, --version

Exit status: 0 done, 1 the command line makes no sense, 2 the file cannot be read or written.
)";

tl::unexpected<Error> usage(const QString& what)
{
    return failure(ErrorCode::Usage, {}, what);
}

/// The value of an option: behind '=' or the next word.
Result<QString> valueOf(const QString& word, const QStringList& words, qsizetype& at)
{
    if (const auto equals = word.indexOf(QLatin1Char('=')); equals > 0)
        return word.mid(equals + 1);
    if (++at >= words.size())
        return usage(QStringLiteral("%1 needs a value").arg(word));
    return words[at];
}

Result<void> take(Arguments& arguments, const QString& name, const QString& value)
{
    bool ok = false;
    const auto invalid = [&] {
        return usage(QStringLiteral("%1 is no value for %2").arg(value.isEmpty() ? QStringLiteral("''") : value, name));
    };
    if (name == QLatin1String("--out")) {
        arguments.out = value;
        return value.isEmpty() ? Result<void>(invalid()) : Result<void>();
    }
    if (name == QLatin1String("--computers")) {
        arguments.computers = value.toInt(&ok);
        ok = ok && *arguments.computers >= 1 && *arguments.computers <= mostComputers;
    } else if (name == QLatin1String("--seed")) {
        arguments.seed = value.toULongLong(&ok);
    } else {
        arguments.churn = value.toDouble(&ok);
        ok = ok && std::isfinite(*arguments.churn) && *arguments.churn >= 0 && *arguments.churn <= 100;
    }
    return ok ? Result<void>() : Result<void>(invalid());
}

QString described(const core::sampledata::Churn& churn)
{
    return QStringLiteral("%1 changed, %2 added, %3 removed").arg(churn.changed).arg(churn.added).arg(churn.removed);
}

QString described(const core::sampledata::SampleSummary& summary, const QString& path)
{
    QString text = QStringLiteral("%1: %2 computers, %3 contracts in %4 rows, %5 installations of %6 titles, week %7\n")
                       .arg(path)
                       .arg(summary.computers)
                       .arg(summary.contracts)
                       .arg(summary.contractRows)
                       .arg(summary.installations)
                       .arg(summary.titles)
                       .arg(summary.generation);
    if (summary.generation > 0)
        text += QStringLiteral("  computers:     %1\n  contracts:     %2\n  installations: %3\n")
                    .arg(described(summary.computerChurn), described(summary.contractChurn),
                         described(summary.installationChurn));
    return text;
}

Printed failed(const Error& error)
{
    const auto text = core::support::errorText(error);
    QString printed = text.what + QLatin1Char('\n');
    if (!error.detail.isEmpty())
        printed += QStringLiteral("  %1\n").arg(error.detail);
    if (error.code == ErrorCode::Usage)
        printed += text.advice + QLatin1Char('\n');
    return {{}, printed, error.code == ErrorCode::Usage ? exitUsage : exitFailed};
}

Result<core::sampledata::SampleSummary> work(const Arguments& arguments)
{
    const bool exists = QFileInfo::exists(arguments.out);
    if (arguments.churn && exists && !arguments.force)
        return core::sampledata::evolveSampleDatabase(arguments.out, *arguments.churn);
    if (exists && !arguments.force)
        return usage(QStringLiteral("%1 exists already: --force replaces it, --churn evolves it").arg(arguments.out));
    if (!arguments.computers)
        return usage(QStringLiteral("--computers is missing, so %1 cannot be made").arg(arguments.out));
    return core::sampledata::makeSampleDatabase(
        arguments.out, {.computers = *arguments.computers, .seed = arguments.seed.value_or(1)});
}

} // namespace

Result<Arguments> parse(const QStringList& words)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        const QString name = word.section(QLatin1Char('='), 0, 0);
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            arguments.help = true;
        } else if (word == QLatin1String("--version")) {
            arguments.version = true;
        } else if (word == QLatin1String("--force")) {
            arguments.force = true;
        } else if (name == QLatin1String("--out") || name == QLatin1String("--computers") ||
                   name == QLatin1String("--seed") || name == QLatin1String("--churn")) {
            const auto value = valueOf(word, words, i);
            if (!value)
                return failure(value.error());
            ITAM_TRY(take(arguments, name, *value));
        } else {
            return usage(QStringLiteral("%1 is not known").arg(word));
        }
    }
    if (!arguments.help && !arguments.version && arguments.out.isEmpty())
        return usage(QStringLiteral("--out is missing"));
    return arguments;
}

Printed run(const QStringList& words)
{
    const auto arguments = parse(words);
    if (!arguments)
        return failed(arguments.error());
    if (arguments->help)
        return {QString::fromLatin1(helpText), {}, exitDone};
    if (arguments->version)
        return {QStringLiteral("itam-sampledb %1\n").arg(QLatin1String(ITAM_VERSION)), {}, exitDone};
    const auto summary = work(*arguments);
    if (!summary)
        return failed(summary.error());
    return {described(*summary, arguments->out), {}, exitDone};
}

} // namespace itam::app::sampledb
