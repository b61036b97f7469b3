// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench-console [table] [history] [sandbox] [--rows N]: measures the console and prints JSON lines. Not part of
// the test run. QT_QPA_PLATFORM=offscreen is fine; ITAM_BIN names the folder of servicenow-sandbox.
#include "tests/bench/bench.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTemporaryDir>

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
    QApplication application(argc, argv);
    itam::ui::widgets::applyTheme(application, itam::ui::widgets::SchemeChoice::Light);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("rows"), QString(), QStringLiteral("N"), QStringLiteral("1000000")});
    parser.addPositionalArgument(QStringLiteral("benchmark"), QStringLiteral("table, history, sandbox"));
    parser.process(application);
    const int rows = parser.value(QStringLiteral("rows")).toInt();
    const QStringList wanted = parser.positionalArguments();
    const auto isWanted = [&](const char* name) { return wanted.isEmpty() || wanted.contains(QLatin1String(name)); };

    // What needs little memory goes first, or its figures would show what the others left behind.
    if (isWanted("history"))
        itam::bench::benchHistory(rows);
    if (isWanted("table"))
        itam::bench::benchTable(rows, 5);
    if (isWanted("sandbox")) {
        const QTemporaryDir folder;
        if (!itam::bench::benchSandbox(rows, folder.path()))
            return 1;
    }
    return 0;
}
