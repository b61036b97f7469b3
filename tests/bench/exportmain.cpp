// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench [line...] [--rows N] [--rounds N] [--estate COMPUTERS] [--folder DIR]: measures the export against the
// budget of performance.md and prints JSON lines with both times. Every figure is a ratio against a reference that was
// taken in the same run, in turns. Not part of the test run. Needs sqlite3 and python3 in PATH, and some gigabytes.
//
//     full (B1)  differential (B2, B3)  prefilter (B4)  python (B5)  except (B6)  latency (B7)  memory (B8)
//     scale (B15)  transport (what B1 cannot fall below)  storage (of the baseline)
//
// --estate makes an estate of that size with itam-sampledb's data, all three data types, and prints one line for its
// first and one for its second export: 1,000,000 computers have 40,000,000 installations and take some 60 GB.
#include "core/sampledata/sampledatabase.h"
#include "core/servicenow/transport.h"
#include "core/support/files.h"
#include "tests/bench/bench.h"
#include "tests/bench/estate.h"
#include "tests/bench/exportbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::bench;

namespace {

struct Setting
{
    QString folder;
    QString source;
    qint64 rows = 2'000'000;
    int rounds = 5;
    bool ethernet = false;
};

void printLine(const Setting& setting, const char* line, QJsonObject values)
{
    values.insert(QStringLiteral("line"), QLatin1String(line));
    values.insert(QStringLiteral("rows"), setting.rows);
    values.insert(QStringLiteral("mtu1500"), setting.ethernet);
    print(values);
}

double dump(const Setting& setting)
{
    return runChild(QStringLiteral("sqlite3"), {setting.source, QStringLiteral(".dump itam_export_applications")})
        .seconds;
}

// --- B1 ----------------------------------------------------------------------------------------------------------

void benchFull(const Setting& setting)
{
    const SinkProcess sink;
    ExportProgram program(setting.folder, setting.source, sink.port());
    for (const int megabytes : {1, 4}) {
        Samples exports;
        Samples scans;
        Samples dumps;
        Samples cpu;
        for (int round = 0; round < setting.rounds; ++round) {
            scans.add(scan(setting.source).seconds);
            dumps.add(dump(setting));
            program.forget();
            const ChildEnd end = program.run({}, megabytes);
            exports.add(end.seconds);
            cpu.add(end.cpuSeconds);
        }
        printLine(setting, "B1 full export into the sink",
                  {{QStringLiteral("segmentMegabytes"), megabytes},
                   {QStringLiteral("sent"), program.number("sent")},
                   {QStringLiteral("segments"), program.number("segments")},
                   {QStringLiteral("seconds"), exports.median()},
                   {QStringLiteral("cpuSeconds"), cpu.median()},
                   {QStringLiteral("scanSeconds"), scans.median()},
                   {QStringLiteral("dumpSeconds"), dumps.median()},
                   {QStringLiteral("inScans"), exports.median() / scans.median()},
                   {QStringLiteral("inDumps"), exports.median() / dumps.median()},
                   {QStringLiteral("limits"), QStringLiteral("2.4 scans, 1.0 dumps")}});
    }
}

// What the HTTP client needs for the same bytes when nothing else is to be done.
void benchTransport(const Setting& setting)
{
    const SinkProcess sink;
    Samples posts;
    Samples scans;
    const qint64 bytes = setting.rows * 550; // as the export of these rows has
    for (int round = 0; round < setting.rounds; ++round) {
        scans.add(scan(setting.source).seconds);
        const auto transport = core::servicenow::makeNetworkTransport();
        core::servicenow::HttpRequest request;
        request.method = core::servicenow::Method::Post;
        request.url = QUrl(QStringLiteral("http://127.0.0.1:%1/api/x").arg(sink.port()));
        request.headers = {{"Content-Type", "application/xml; charset=UTF-8"}};
        request.body = QByteArray((1 << 20) - 4321, 'x');
        const Stopwatch watch;
        for (qint64 sent = 0; sent < bytes; sent += request.body.size())
            static_cast<void>(transport->send(request, {}));
        posts.add(watch.milliseconds() / 1000);
    }
    printLine(setting, "what the transport alone takes for the bytes of B1",
              {{QStringLiteral("seconds"), posts.median()},
               {QStringLiteral("scanSeconds"), scans.median()},
               {QStringLiteral("inScans"), posts.median() / scans.median()}});
}

// --- B2, B3, B4 --------------------------------------------------------------------------------------------------

void benchDifferential(const Setting& setting)
{
    const SinkProcess sink;
    ExportProgram program(setting.folder, setting.source, sink.port());
    program.forget();
    static_cast<void>(program.run());
    for (const bool changes : {false, true}) {
        Samples exports;
        Samples scans;
        for (int round = 0; round < setting.rounds; ++round) {
            if (changes)
                static_cast<void>(changeOnePercent(setting.source, round));
            scans.add(scan(setting.source).seconds);
            exports.add(program.run().seconds);
        }
        printLine(setting, changes ? "B3 differential, 1 % changed" : "B2 differential, nothing changed",
                  {{QStringLiteral("sent"), program.number("sent")},
                   {QStringLiteral("outcome"), program.outcome()},
                   {QStringLiteral("seconds"), exports.median()},
                   {QStringLiteral("scanSeconds"), scans.median()},
                   {QStringLiteral("inScans"), exports.median() / scans.median()},
                   {QStringLiteral("limit"), changes ? 1.8 : 1.6}});
    }
}

void benchPrefilter(const Setting& setting)
{
    constexpr int filteredInARow = 3; // D-6: the fourth pass reads everything
    const SinkProcess sink;
    ExportProgram program(setting.folder, setting.source, sink.port());
    static_cast<void>(promise(setting.source, true));
    program.forget();
    static_cast<void>(program.run());
    Samples exports;
    Samples selects;
    const QString select =
        QStringLiteral("SELECT InstallationID, LastModified FROM itam_export_applications ORDER BY InstallationID;"
                       "SELECT * FROM itam_export_applications WHERE LastModified >= (SELECT "
                       "strftime('%Y-%m-%dT%H:%M:%SZ', max(LastModified), '-1 day') FROM itam_export_applications)");
    for (int round = 0; round < setting.rounds; ++round) {
        if (round % filteredInARow == 0 && round > 0)
            static_cast<void>(program.run());
        static_cast<void>(changeOnePercent(setting.source, 50 + round));
        selects.add(runChild(QStringLiteral("sqlite3"), {setting.source, select}).seconds);
        exports.add(program.run().seconds);
    }
    static_cast<void>(promise(setting.source, false));
    printLine(setting, "B4 differential with the LastModified pre-filter, 1 % changed",
              {{QStringLiteral("sent"), program.number("sent")},
               {QStringLiteral("seconds"), exports.median()},
               {QStringLiteral("selectSeconds"), selects.median()},
               {QStringLiteral("inSelects"), exports.median() / selects.median()},
               {QStringLiteral("limit"), 1.5}});
}

// --- B5, B6, B7 --------------------------------------------------------------------------------------------------

void benchPython(const Setting& setting)
{
    const SinkProcess sink;
    ExportProgram program(setting.folder, setting.source, sink.port());
    const QString script = QStringLiteral(ITAM_BENCH_FOLDER "/peers/straightforward.py");
    Samples exports;
    Samples peers;
    for (int round = 0; round < std::max(1, setting.rounds / 2); ++round) {
        peers.add(runChild(QStringLiteral("python3"), {script, setting.source, QString::number(sink.port())}).seconds);
        program.forget();
        exports.add(program.run().seconds);
    }
    printLine(setting, "B5 against a straightforward script",
              {{QStringLiteral("seconds"), exports.median()},
               {QStringLiteral("pythonSeconds"), peers.median()},
               {QStringLiteral("timesFaster"), peers.median() / exports.median()},
               {QStringLiteral("limit"), 5}});
}

void benchExcept(const Setting& setting)
{
    const SinkProcess sink;
    ExportProgram program(setting.folder, setting.source, sink.port());
    const QString copy = setting.folder + QStringLiteral("/copy.db");
    QFile::copy(setting.source, copy);
    program.forget();
    static_cast<void>(program.run());
    Samples exports;
    Samples excepts;
    for (int round = 0; round < setting.rounds; ++round) {
        excepts.add(runChild(QStringLiteral("sqlite3"),
                             {setting.source, QStringLiteral("ATTACH '%1' AS b; SELECT count(*) FROM (SELECT * FROM "
                                                             "main.itam_export_applications EXCEPT SELECT * FROM "
                                                             "b.itam_export_applications)")
                                                  .arg(copy)})
                        .seconds);
        exports.add(program.run().seconds);
    }
    QFile::remove(copy);
    printLine(setting, "B6 against EXCEPT of two copies, nothing changed",
              {{QStringLiteral("seconds"), exports.median()},
               {QStringLiteral("exceptSeconds"), excepts.median()},
               {QStringLiteral("ratio"), exports.median() / excepts.median()},
               {QStringLiteral("limit"), 0.7}});
}

void benchLatency(const Setting& setting)
{
    constexpr int delayMs = 20;
    const SinkProcess sink(delayMs);
    ExportProgram program(setting.folder, setting.source, sink.port());
    for (const int megabytes : {1, 4}) {
        program.forget();
        const double produce = program.run({QStringLiteral("--dry-run")}, megabytes).seconds;
        const double seconds = program.run({}, megabytes).seconds;
        const double answers = static_cast<double>(program.number("segments")) * delayMs / 1000;
        printLine(setting, "B7 sink with 20 ms per answer",
                  {{QStringLiteral("segmentMegabytes"), megabytes},
                   {QStringLiteral("seconds"), seconds},
                   {QStringLiteral("produceSeconds"), produce},
                   {QStringLiteral("answersSeconds"), answers},
                   {QStringLiteral("ratio"), seconds / std::max(produce, answers)},
                   {QStringLiteral("limit"), 1.25}});
    }
}

// --- B8, B15 -----------------------------------------------------------------------------------------------------

struct Sized
{
    qint64 rows = 0;
    ChildEnd full;
    ChildEnd same;
};

std::optional<Sized> measureSize(const Setting& setting, qint64 rows)
{
    const SinkProcess sink;
    const QString source = setting.folder + QStringLiteral("/sized.db");
    ExportProgram program(setting.folder, source, sink.port());
    if (!makeReference(source, rows))
        return std::nullopt;
    static_cast<void>(scan(source)); // warm
    Sized sized;
    Samples full;
    Samples same;
    for (int round = 0; round < (rows > 2'000'000 ? 1 : 3); ++round) {
        program.forget();
        sized.full = program.run();
        sized.rows = program.number("read");
        sized.same = program.run();
        full.add(sized.full.seconds);
        same.add(sized.same.seconds);
    }
    sized.full.seconds = full.median();
    sized.same.seconds = same.median();
    QFile::remove(source);
    return sized;
}

void benchSizes(const Setting& setting, const char* line, const QList<qint64>& sizes)
{
    std::optional<Sized> first;
    for (const qint64 rows : sizes) {
        const auto sized = measureSize(setting, rows);
        if (!sized)
            return;
        if (!first)
            first = sized;
        const auto perRecord = [](const ChildEnd& end, qint64 count) {
            return end.seconds * 1e6 / static_cast<double>(count);
        };
        print({{QStringLiteral("line"), QLatin1String(line)},
               {QStringLiteral("mtu1500"), setting.ethernet},
               {QStringLiteral("rows"), sized->rows},
               {QStringLiteral("fullSeconds"), sized->full.seconds},
               {QStringLiteral("fullMicrosecondsPerRecord"), perRecord(sized->full, sized->rows)},
               {QStringLiteral("fullPerRecordOverFirst"),
                perRecord(sized->full, sized->rows) / perRecord(first->full, first->rows)},
               {QStringLiteral("sameSeconds"), sized->same.seconds},
               {QStringLiteral("samePerRecordOverFirst"),
                perRecord(sized->same, sized->rows) / perRecord(first->same, first->rows)},
               {QStringLiteral("fullPeakMb"), sized->full.peakMegabytes},
               {QStringLiteral("samePeakMb"), sized->same.peakMegabytes},
               {QStringLiteral("peakOverFirst"), sized->full.peakMegabytes / first->full.peakMegabytes}});
    }
}

int benchEstate(const Setting& setting, int computers)
{
    const SinkProcess sink;
    const QString source = setting.folder + QStringLiteral("/estate.db");
    const auto sample = core::sampledata::makeSampleDatabase(source, {.computers = computers, .seed = 1});
    if (!sample) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(sample.error().detail));
        return 1;
    }
    ExportProgram program(setting.folder, source, sink.port());
    program.forget();
    for (const char* line : {"estate, first export", "estate, second export"}) {
        const ChildEnd end = program.run({}, 4, Scope::AllTypes);
        print({{QStringLiteral("line"), QLatin1String(line)},
               {QStringLiteral("computers"), sample->computers},
               {QStringLiteral("contractRows"), sample->contractRows},
               {QStringLiteral("installations"), sample->installations},
               {QStringLiteral("outcome"), program.outcome()},
               {QStringLiteral("seconds"), end.seconds},
               {QStringLiteral("peakMb"), end.peakMegabytes},
               {QStringLiteral("journalMb"),
                QFileInfo(setting.folder + QStringLiteral("/journal.db")).size() / (1 << 20)}});
    }
    return 0;
}

int benchLines(Setting& setting, const QStringList& wanted)
{
    const auto isWanted = [&](const char* name) { return wanted.isEmpty() || wanted.contains(QLatin1String(name)); };
    setting.source = setting.folder + QStringLiteral("/operations.db");
    if (!makeReference(setting.source, setting.rows))
        return 1;
    const Scan warm = scan(setting.source);
    print({{QStringLiteral("line"), QStringLiteral("reference data")},
           {QStringLiteral("rows"), warm.rows},
           {QStringLiteral("bytesPerRow"), static_cast<double>(warm.bytes) / static_cast<double>(warm.rows)}});
    if (isWanted("full"))
        benchFull(setting);
    if (isWanted("transport"))
        benchTransport(setting);
    if (isWanted("python"))
        benchPython(setting);
    if (isWanted("except"))
        benchExcept(setting);
    if (isWanted("latency"))
        benchLatency(setting);
    if (isWanted("storage"))
        benchStorage(setting.folder, scan(setting.source).seconds, warm.rows);
    // These change the data.
    if (isWanted("differential"))
        benchDifferential(setting);
    if (isWanted("prefilter"))
        benchPrefilter(setting);
    if (isWanted("scale"))
        benchSizes(setting, "B15 cost per record as the estate grows (limit 1.15), peak memory (limit 1.1)",
                   {100'000, 400'000, 1'000'000, 4'000'000});
    if (isWanted("memory"))
        benchSizes(setting, "B8 peak memory (limits 100 MB, 5 MB more)", {2'000'000, 10'000'000});
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (int status = 1; isMeasuringChild(argc, argv, status))
        return status;
    // Before there is a thread.
    const bool ethernet = useEthernetPackets();
    QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false"));
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("rows"), {}, QStringLiteral("N"), QStringLiteral("2000000")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("N"), QStringLiteral("5")},
                       {QStringLiteral("estate"), {}, QStringLiteral("COMPUTERS")},
                       {QStringLiteral("folder"), {}, QStringLiteral("DIR")}});
    parser.addPositionalArgument(QStringLiteral("line"), QStringLiteral("which lines of the budget"));
    parser.process(application);
    const QTemporaryDir folder(parser.isSet(QStringLiteral("folder"))
                                   ? parser.value(QStringLiteral("folder")) + QStringLiteral("/itam-bench-XXXXXX")
                                   : QDir::tempPath() + QStringLiteral("/itam-bench-XXXXXX"));
    Setting setting;
    setting.folder = folder.path();
    setting.rows = parser.value(QStringLiteral("rows")).toLongLong();
    setting.rounds = std::max(1, parser.value(QStringLiteral("rounds")).toInt());
    setting.ethernet = ethernet;
    if (!ethernet)
        std::fprintf(stderr, "Packets are as large as loopback has them: a network of one's own needs root.\n");
    if (parser.isSet(QStringLiteral("estate")))
        return benchEstate(setting, parser.value(QStringLiteral("estate")).toInt());
    return benchLines(setting, parser.positionalArguments());
}
