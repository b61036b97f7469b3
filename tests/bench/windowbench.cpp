// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench-window start | heartbeat [--computers N] | volume [--transactions N] [--rows N]: B10 and B12 of the budget
// (performance.md), as JSON lines.
//
// start      From the start of a process to its first painted window: the console on a profile that was used before,
//            against a bare QWidget, alternating.
// heartbeat  How late a 5 ms beat of the GUI thread is while about 40 N records travel into the sink (1,000,000 with
//            the default), with repaints left out, against the same window at rest.
// volume     The same beat, and the memory, while an Import Run of 1,000,000 transactions and one of 200,000 staged rows
//            are opened, filtered, sorted and scrolled in the window, against a real sandbox.
#include "app/console/console.h"
#include "core/sampledata/sampledatabase.h"
#include "core/secrets/secretstore.h"
#include "core/support/files.h"
#include "tests/app/console/driver.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/volumebench.h"

#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::bench;

namespace {

app::console::Options profileIn(const QString& folder)
{
    app::console::Options options;
    options.dataFolder = folder + QStringLiteral("/data");
    options.settings = folder + QStringLiteral("/settings.ini");
    return options;
}

// --- B10 ---------------------------------------------------------------------------------------------------------

int untilFirstPaint(PaintWatch& application, qint64 startedNs)
{
    while (application.firstPaintNs == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%f\n", static_cast<double>(application.firstPaintNs - startedNs) / 1e6);
    std::fflush(stdout);
    return 0;
}

int bareChild(PaintWatch& application, qint64 startedNs)
{
    QWidget window;
    window.resize(1280, 860);
    window.show();
    return untilFirstPaint(application, startedNs);
}

int consoleChild(PaintWatch& application, qint64 startedNs, const QString& folder)
{
    app::console::Console console(profileIn(folder), application, core::secrets::makeMemoryStore());
    console.window().resize(1280, 860);
    console.show();
    untilFirstPaint(application, startedNs);
    // The pages follow: told as well, since a frame without them is no work place yet.
    const tests::Driver driver(console);
    if (!driver.waitForVisible("overviewPage"))
        return 1;
    console.window().repaint();
    std::printf("%f\n", static_cast<double>(monotonicNs() - startedNs) / 1e6);
    return 0;
}

/// First paint, and for the console the time when its page is painted.
QList<double> run(const char* mode, const QString& folder)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(mode), QStringLiteral("--folder"), folder,
                                                          QStringLiteral("--started"), QString::number(monotonicNs())});
    child.waitForFinished(60'000);
    QList<double> times;
    for (const QByteArray& line : child.readAllStandardOutput().trimmed().split('\n'))
        times.append(line.toDouble());
    return times;
}

int benchStart()
{
    constexpr int rounds = 9;
    const QTemporaryDir folder;
    if (!core::support::makePrivateFolder(profileIn(folder.path()).dataFolder))
        return 1;
    run("console-child", folder.path()); // makes journal and entitlement, fills the caches
    Samples bare;
    Samples console;
    Samples page;
    for (int round = 0; round < rounds; ++round) {
        bare.add(run("bare-child", folder.path()).value(0));
        const QList<double> times = run("console-child", folder.path());
        console.add(times.value(0));
        page.add(times.value(1));
    }
    print({{QStringLiteral("line"), QStringLiteral("B10 start to first paint")},
           {QStringLiteral("bareMs"), bare.median()},
           {QStringLiteral("consoleMs"), console.median()},
           {QStringLiteral("ratio"), console.median() / bare.median()},
           {QStringLiteral("withPageMs"), page.median()},
           {QStringLiteral("limit"), 3},
           {QStringLiteral("rounds"), rounds}});
    return 0;
}

// --- B12 ---------------------------------------------------------------------------------------------------------

bool configure(const tests::Driver& driver, const QString& url, const QString& source)
{
    return driver.openPage("integrations") && driver.click("newInstanceButton") &&
           driver.type("instanceNameEdit", QStringLiteral("Sink")) && driver.click("confirmNameButton") &&
           driver.type("instanceUrlEdit", url) && driver.type("userEdit", QStringLiteral("bench")) &&
           driver.type("tokenEdit", QStringLiteral("token")) &&
           (driver.find("clientIdEdit") || driver.click("advancedSectionButton")) &&
           driver.type("clientIdEdit", QStringLiteral("client")) &&
           driver.type("clientSecretEdit", QStringLiteral("secret")) && driver.type("sourceEdit", source) &&
           driver.click("saveButton") &&
           driver.waitFor([&] { return driver.textOf("headerInstanceLabel") == QLatin1String("Sink"); }) &&
           driver.openPage("export") && driver.waitFor([&] {
               return driver.find("exportNowButton") && driver.find("exportNowButton")->isEnabled();
           });
}

int benchHeartbeat(PaintWatch& application, int computers)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(QStringLiteral("operations.db"));
    const auto sample = core::sampledata::makeSampleDatabase(source, {.computers = computers, .seed = 1});
    QProcess sink;
    sink.start(QCoreApplication::applicationDirPath() + QStringLiteral("/itam-bench-sink"), QStringList());
    if (!sample || !core::support::makePrivateFolder(profileIn(folder.path()).dataFolder) ||
        !sink.waitForReadyRead(10'000))
        return 1;
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(sink.readLine().trimmed().toInt());
    app::console::Console console(profileIn(folder.path()), application, core::secrets::makeMemoryStore());
    console.window().resize(1280, 860);
    console.show();
    const tests::Driver driver(console);
    if (!configure(driver, url, QStringLiteral("sqlite:") + source)) {
        std::fprintf(stderr, "The console could not be set up: %s\n",
                     qUtf8Printable(driver.textOf("exportObstacleLabel") + driver.textOf("exportBlockedLabel")));
        return 1;
    }
    Samples idle;
    {
        Heartbeat beats(application);
        // About as long as the export takes: the longer one listens, the later the latest beat.
        static_cast<void>(runUntil([] { return false; }, std::chrono::seconds(60)));
        idle = beats.late;
    }
    const Stopwatch watch;
    Heartbeat beats(application);
    const auto* summary = console.window().findChild<QWidget*>(QStringLiteral("summaryCard"));
    if (!driver.click("exportNowButton") || !runUntil([&] { return summary->isVisible(); }, std::chrono::hours(1))) {
        std::fprintf(stderr, "The export did not end.\n");
        return 1;
    }
    print({{QStringLiteral("line"), QStringLiteral("B12 beat of the GUI thread during an export")},
           {QStringLiteral("records"), sample->computers + sample->contractRows + sample->installations},
           {QStringLiteral("seconds"), watch.milliseconds() / 1000},
           {QStringLiteral("said"), driver.textOf("summarySentenceLabel")},
           {QStringLiteral("idleMaxMs"), idle.max()},
           {QStringLiteral("p99Ms"), beats.late.at(0.99)},
           {QStringLiteral("maxMs"), beats.late.max()},
           {QStringLiteral("overIdleMaxMs"), beats.late.max() - idle.max()},
           {QStringLiteral("worstAtSeconds"), beats.worstAtSeconds},
           {QStringLiteral("limits"), QStringLiteral("p99 10 ms, max 16 ms over idle")},
           {QStringLiteral("beats"), beats.late.count()},
           {QStringLiteral("rssMb"), residentMegabytes()}});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
    PaintWatch application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("folder"), {}, QStringLiteral("FOLDER")},
                       {QStringLiteral("started"), {}, QStringLiteral("NS")},
                       {QStringLiteral("computers"), {}, QStringLiteral("N"), QStringLiteral("24500")},
                       {QStringLiteral("transactions"), {}, QStringLiteral("N"), QStringLiteral("1000000")},
                       {QStringLiteral("rows"), {}, QStringLiteral("N"), QStringLiteral("200000")}});
    parser.addPositionalArgument(QStringLiteral("benchmark"), QStringLiteral("start, heartbeat, volume"));
    parser.process(application);
    const QString mode = parser.positionalArguments().value(0);
    const qint64 started = parser.value(QStringLiteral("started")).toLongLong();
    if (mode == QLatin1String("bare-child"))
        return bareChild(application, started);
    if (mode == QLatin1String("console-child"))
        return consoleChild(application, started, parser.value(QStringLiteral("folder")));
    int status = 0;
    if (mode.isEmpty() || mode == QLatin1String("start"))
        status |= benchStart();
    if (mode.isEmpty() || mode == QLatin1String("heartbeat"))
        status |= benchHeartbeat(application, parser.value(QStringLiteral("computers")).toInt());
    if (mode.isEmpty() || mode == QLatin1String("volume"))
        status |= benchVolume(application, parser.value(QStringLiteral("transactions")).toInt(),
                              parser.value(QStringLiteral("rows")).toInt());
    return status;
}
