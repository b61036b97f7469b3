// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/sampledatabase.h"
#include "tests/bench/bench.h"
#include "tests/bench/instancebench.h"
#include "tests/bench/relay.h"
#include "tests/endtoend/exporterprocess.h"

#include <QCoreApplication>
#include <QUrl>

namespace itam::bench {
namespace {

constexpr int computers = 5'000;

struct Phase
{
    const char* line;
    const char* type;
    QStringList arguments;
};

} // namespace

bool benchIdentification(const QString& folder, std::chrono::milliseconds delay)
{
    qputenv("ITAM_BIN", QCoreApplication::applicationDirPath().toLocal8Bit());
    const QString source = folder + QStringLiteral("/identification.db");
    if (!core::sampledata::makeSampleDatabase(source, {.computers = computers, .seed = 1}))
        return false;
    tests::SandboxProcess sandbox(folder + QStringLiteral("/sandbox"));
    if (!sandbox.start())
        return false;
    Relay relay(QUrl(sandbox.url()).port(), "/identifyreconcile", delay);
    tests::ExporterHost host(folder + QStringLiteral("/host"), sandbox, source);
    host.connectThrough(QStringLiteral("http://127.0.0.1:%1").arg(relay.port()));
    const QStringList channel{QStringLiteral("--channel"), QStringLiteral("identification"),
                              QStringLiteral("-withContracts"), QStringLiteral("false")};
    bool isWell = true;
    for (const Phase& phase :
         {Phase{"IRE: computers", "hardware", {QStringLiteral("-withApplications"), QStringLiteral("false")}},
          Phase{"IRE: installed applications",
                "applications",
                {QStringLiteral("-WithHardwareInventory"), QStringLiteral("false")}}}) {
        relay.forget();
        const Stopwatch watch;
        const tests::ExportEnd end = host.run(channel + phase.arguments);
        const double seconds = watch.milliseconds() / 1000;
        isWell = isWell && end.exitStatus == 0;
        print({{QStringLiteral("line"), QLatin1String(phase.line)},
               {QStringLiteral("outcome"), end.outcome()},
               {QStringLiteral("sent"), end.number(phase.type, "sent")},
               {QStringLiteral("payloads"), relay.answers()},
               {QStringLiteral("seconds"), seconds},
               {QStringLiteral("answerSeconds"), relay.answerSeconds()},
               {QStringLiteral("otherRequests"), relay.others()},
               {QStringLiteral("otherSeconds"), relay.otherSeconds()},
               {QStringLiteral("ofAnswerTime"), relay.answerSeconds() / seconds},
               {QStringLiteral("limit"), 0.8}});
    }
    return isWell;
}

} // namespace itam::bench
