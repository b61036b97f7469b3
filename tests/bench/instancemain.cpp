// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench-instance [line...] [--million] [--rows N] [--seconds N] [--folder DIR]: measures the instance, all but `load`
// and `identification` without HTTP, and prints JSON lines. Not part of the test run; figures that count come from a
// release build.
//
//     import (B13)  a segment of installations against the same rows bare in one indexed table
//     scale (B15)   time per record of an import of 10,000 and of 200,000 records
//     load          eight clients read and write for a minute while 100,000 records are imported
//     lifecycle (B14, B15)  bulk calls of 1,000 CIs on 100,000 against the same rows bare in one table
//     lifecycle-load  eight clients with overlapping bulk calls for a minute
//     identification (servicenow-ire.md 13)  exports over the identification API with 200 ms for each payload's answer
//     --million     one import of 1,000,000 installations, a line for each 100,000
#include "tests/bench/bench.h"
#include "tests/bench/estate.h"
#include "tests/bench/instancebench.h"
#include "tests/bench/lifecyclebench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace itam::bench;

namespace {

/// B13: each segment goes into both in turn, so that a busy machine slows both.
bool benchImport(const QString& folder, qint64 rows)
{
    ImportedEstate estate(folder, rows);
    BareTable bare(folder + QStringLiteral("/bare.db"));
    if (!estate.isOpen() || !estate.importComputers())
        return false;
    double instance = 0;
    double table = 0;
    Samples received;
    Samples processed;
    Samples inserted;
    while (const auto segment = estate.nextSegment()) {
        const double plain = bare.insert(*segment);
        const auto spent = estate.importSegment(*segment);
        if (!spent)
            return false;
        inserted.add(plain);
        received.add(spent->receive);
        processed.add(spent->process);
        instance += spent->process;
        table += plain;
    }
    print({{QStringLiteral("line"), QStringLiteral("B13 a segment of installations: staging and transform")},
           {QStringLiteral("rows"), rows},
           {QStringLiteral("segments"), inserted.count()},
           {QStringLiteral("receiveMs"), received.median()},
           {QStringLiteral("processMs"), processed.median()},
           {QStringLiteral("bareMs"), inserted.median()},
           {QStringLiteral("inBareInserts"), instance / table},
           {QStringLiteral("limit"), 8}});
    return true;
}

std::optional<double> microsecondsPerRecord(const QString& folder, qint64 rows)
{
    ImportedEstate estate(folder, rows);
    if (!estate.isOpen() || !estate.importComputers())
        return std::nullopt;
    double milliseconds = 0;
    while (const auto segment = estate.nextSegment()) {
        const auto spent = estate.importSegment(*segment);
        if (!spent)
            return std::nullopt;
        milliseconds += spent->receive + spent->process;
    }
    return milliseconds * 1000 / static_cast<double>(estate.imported());
}

bool benchScale(const QString& folder)
{
    constexpr qint64 small = 10'000;
    constexpr qint64 large = 200'000;
    Samples few;
    Samples many;
    for (int round = 0; round < 5; ++round) {
        // Several small ones, so that both are measured for about as long.
        Samples repeated;
        for (int i = 0; i < 5; ++i) {
            const auto one = microsecondsPerRecord(folder, small);
            if (!one)
                return false;
            repeated.add(*one);
        }
        const auto one = microsecondsPerRecord(folder, large);
        if (!one)
            return false;
        few.add(repeated.median());
        many.add(*one);
    }
    print({{QStringLiteral("line"), QStringLiteral("B15 of the instance: time per record")},
           {QStringLiteral("microsecondsOf10000"), few.median()},
           {QStringLiteral("microsecondsOf200000"), many.median()},
           {QStringLiteral("ratio"), many.median() / few.median()},
           {QStringLiteral("limit"), 1.15}});
    return true;
}

bool benchMillion(const QString& folder)
{
    constexpr qint64 step = 100'000;
    ImportedEstate estate(folder, 1'000'000);
    if (!estate.isOpen() || !estate.importComputers())
        return false;
    double milliseconds = 0;
    qint64 before = 0;
    while (const auto segment = estate.nextSegment()) {
        const auto spent = estate.importSegment(*segment);
        if (!spent)
            return false;
        milliseconds += spent->receive + spent->process;
        if (estate.imported() - before < step)
            continue;
        print({{QStringLiteral("line"), QStringLiteral("million")},
               {QStringLiteral("imported"), estate.imported()},
               {QStringLiteral("microsecondsPerRecord"), milliseconds * 1000 / double(estate.imported() - before)},
               {QStringLiteral("residentMb"), residentMegabytes()}});
        before = estate.imported();
        milliseconds = 0;
    }
    print({{QStringLiteral("line"), QStringLiteral("million, end")},
           {QStringLiteral("imported"), estate.imported()},
           {QStringLiteral("dataFileMb"), estate.dataFileMegabytes()},
           {QStringLiteral("residentMb"), residentMegabytes()}});
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("rows"), {}, QStringLiteral("N"), QStringLiteral("200000")},
                       {QStringLiteral("seconds"), {}, QStringLiteral("N"), QStringLiteral("60")},
                       {QStringLiteral("million"), {}},
                       {QStringLiteral("folder"), {}, QStringLiteral("DIR"), QDir::tempPath()}});
    parser.addPositionalArgument(QStringLiteral("line"),
                                 QStringLiteral("import, scale, load, lifecycle, lifecycle-load, identification"));
    parser.process(application);
    const QTemporaryDir folder(parser.value(QStringLiteral("folder")) + QStringLiteral("/itam-bench-XXXXXX"));
    const QStringList wanted = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("million")))
        return benchMillion(folder.path()) ? 0 : 1;
    const auto isWanted = [&](const char* name) { return wanted.isEmpty() || wanted.contains(QLatin1String(name)); };
    if (isWanted("import") && !benchImport(folder.path(), parser.value(QStringLiteral("rows")).toLongLong()))
        return 1;
    if (isWanted("scale") && !benchScale(folder.path()))
        return 1;
    if (isWanted("load") && !benchLoad(folder.path(), parser.value(QStringLiteral("seconds")).toInt()))
        return 1;
    if (isWanted("lifecycle") && !benchLifecycle(folder.path()))
        return 1;
    if (isWanted("lifecycle-load") &&
        !benchLifecycleLoad(folder.path(), parser.value(QStringLiteral("seconds")).toInt()))
        return 1;
    if (isWanted("identification") && !benchIdentification(folder.path(), std::chrono::milliseconds(200)))
        return 1;
    return 0;
}
