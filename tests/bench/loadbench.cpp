// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/bench/estate.h"
#include "tests/bench/instancebench.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/loadclients.h"

#include <QCoreApplication>
#include <QTest>

namespace itam::bench {
namespace {

constexpr int clientCount = 8;
constexpr qint64 recordCount = 100'000;

/// Megabytes of another process.
double memoryOf(qint64 pid, const char* what)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const auto at = status.indexOf(what);
    return at < 0 ? 0 : status.mid(at + qstrlen(what)).trimmed().split(' ').first().toDouble() / 1024;
}

} // namespace

bool benchLoad(const QString& folder, int seconds)
{
    qputenv("ITAM_BIN", QCoreApplication::applicationDirPath().toLocal8Bit());
    const QString source = folder + QStringLiteral("/load.db");
    tests::SandboxProcess sandbox(folder + QStringLiteral("/sandbox"));
    if (!makeReference(source, recordCount) || !sandbox.start())
        return false;
    tests::ExporterHost host(folder + QStringLiteral("/host"), sandbox, source);
    tests::LoadClients clients(sandbox, clientCount);
    clients.start();
    auto exporter = host.start();
    double atTwentyPercent = 0;
    double anonymousThen = 0;
    int imports = 0;
    bool isWell = true;
    const auto import = [&] {
        const tests::ExportEnd end = tests::ExporterHost::finish(*exporter);
        isWell = isWell && end.exitStatus == 0;
        std::fprintf(stderr, "import %d: %s, %lld inserted\n", ++imports, qPrintable(end.outcome()),
                     static_cast<long long>(end.number("applications", "inserted")));
    };
    const Stopwatch watch;
    while (watch.milliseconds() < seconds * 1000.0) {
        QTest::qWait(200);
        if (exporter->state() == QProcess::NotRunning) {
            import();
            exporter = host.start({QStringLiteral("--full")});
        }
        if (atTwentyPercent == 0 && watch.milliseconds() > seconds * 200.0) {
            atTwentyPercent = memoryOf(sandbox.processId(), "VmRSS:");
            anonymousThen = memoryOf(sandbox.processId(), "RssAnon:");
        }
    }
    const double atEnd = memoryOf(sandbox.processId(), "VmRSS:");
    const double anonymousAtEnd = memoryOf(sandbox.processId(), "RssAnon:");
    clients.stop();
    import();
    const QStringList complaints = clients.complaints();
    for (const QString& complaint : complaints)
        std::fprintf(stderr, "%s\n", qPrintable(complaint));
    print({{QStringLiteral("line"), QStringLiteral("eight clients while records are imported")},
           {QStringLiteral("seconds"), seconds},
           {QStringLiteral("imports"), imports},
           {QStringLiteral("requests"), clients.requests()},
           {QStringLiteral("slowestMs"), clients.slowestMs()},
           {QStringLiteral("complaints"), complaints.size()},
           {QStringLiteral("rssMbAt20Percent"), atTwentyPercent},
           {QStringLiteral("rssMbAtEnd"), atEnd},
           {QStringLiteral("anonymousMbAt20Percent"), anonymousThen},
           {QStringLiteral("anonymousMbAtEnd"), anonymousAtEnd},
           {QStringLiteral("ratio"), atEnd / atTwentyPercent},
           {QStringLiteral("limit"), 1.1}});
    return isWell && complaints.isEmpty();
}

} // namespace itam::bench
