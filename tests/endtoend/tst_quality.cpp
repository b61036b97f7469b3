// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export quality` as a program: what it prints, its exit status, Ctrl+C, and whether what it foretells comes
// true.
#include "tests/data/twin.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace itam::tests;

namespace {

struct End
{
    int exitStatus = -1;
    QByteArray out;
    QByteArray err;
};

void start(QProcess& process, const QString& database, const QStringList& extra)
{
    process.start(
        QString::fromLocal8Bit(qgetenv("ITAM_BIN") + "/itam-export"),
        QStringList{QStringLiteral("quality"), QStringLiteral("--source"), QStringLiteral("sqlite:%1").arg(database)} +
            extra);
    QVERIFY(process.waitForStarted());
}

End quality(const QString& database, const QStringList& extra = {})
{
    QProcess process;
    start(process, database, extra);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject group(const QJsonObject& report, const char* kind, const char* type)
{
    for (const QJsonValue& value : report.value(QLatin1String("findings")).toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value(QLatin1String("kind")).toString() == QLatin1String(kind) &&
            one.value(QLatin1String("type")).toString() == QLatin1String(type))
            return one;
    }
    return {};
}

/// How many records of all types did not land for each reason.
QMap<QString, qint64> reasonsOf(const QJsonObject& status)
{
    QMap<QString, qint64> reasons;
    for (const QJsonValue& baseline : status.value(QLatin1String("baselines")).toArray()) {
        for (const QJsonValue& pending : baseline[QLatin1String("pending")].toArray())
            reasons[pending[QLatin1String("reason")].toString()] += pending[QLatin1String("count")].toInteger();
    }
    return reasons;
}

} // namespace

class QualityCommandTest final : public TestCase
{
    Q_OBJECT
private slots:
    void theReportSaysWhatToDo();
    void jsonHasEveryGroupWithExamples();
    void csvHasALineForEveryFinding();
    void kindAndTypeChoose();
    void exitStatusTellsWhetherItCouldLook();
    void ctrlCEndsItAtOnce();
    void f08_whatItForetellsIsHowAnExportEnds();
};

void QualityCommandTest::theReportSaysWhatToDo()
{
    const QTemporaryDir folder;
    const End end = quality(makeTwin(folder.path()), {QStringLiteral("--limit"), QStringLiteral("1")});
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(end.err, QByteArray());
    for (const char* piece : {"truncated: a value is longer than its field in ServiceNow", "longer than 100 characters",
                              "Shorten the value", "--output csv lists every finding"})
        QVERIFY2(end.out.contains(piece), piece);
}

void QualityCommandTest::jsonHasEveryGroupWithExamples()
{
    const QTemporaryDir folder;
    const End end = quality(makeTwin(folder.path()), {QStringLiteral("--output"), QStringLiteral("json"),
                                                      QStringLiteral("--limit"), QStringLiteral("2")});
    const QJsonObject report = QJsonDocument::fromJson(end.out).object();
    const QJsonObject truncated = group(report, "truncated", "contracts");
    QVERIFY(truncated.value(QLatin1String("count")).toInt() > 2);
    QCOMPARE(truncated.value(QLatin1String("examples")).toArray().size(), 2);
    QCOMPARE(truncated.value(QLatin1String("consequence")).toString(), QStringLiteral("sent changed"));
    qint64 sum = 0;
    for (const QJsonValue& value : report.value(QLatin1String("findings")).toArray())
        sum += value.toObject().value(QLatin1String("count")).toInteger();
    QCOMPARE(report.value(QLatin1String("total")).toInteger(), sum);
}

void QualityCommandTest::csvHasALineForEveryFinding()
{
    const QTemporaryDir folder;
    SmallEstate estate(folder.filePath(QStringLiteral("estate.db")));
    estate.addComputers(300);
    QVERIFY(estate.execute("UPDATE computer SET name = 'twin, \"big\"'"));
    End end = quality(estate.path(), {QStringLiteral("--output"), QStringLiteral("csv"), QStringLiteral("--kind"),
                                      QStringLiteral("shared-name")});
    QCOMPARE(end.exitStatus, 0);
    const QByteArrayList lines = end.out.replace("\r\n", "\n").split('\n');
    QCOMPARE(lines.size(), 301); // heading, 299 that have the name of the first, and what is behind the last line end
    QCOMPARE(lines[0], QByteArray("kind,type,key,column,detail"));
    QCOMPARE(lines[1],
             QByteArray("shared-name,hardware,C00002,ComputerName,\"\"\"twin, \"\"big\"\"\"\", as C00001 has\""));
}

void QualityCommandTest::kindAndTypeChoose()
{
    const QTemporaryDir folder;
    const QString twin = makeTwin(folder.path());
    const End end = quality(twin, {QStringLiteral("--output"), QStringLiteral("json"), QStringLiteral("--type"),
                                   QStringLiteral("contracts"), QStringLiteral("--kind"), QStringLiteral("truncated")});
    const QJsonObject report = QJsonDocument::fromJson(end.out).object();
    QCOMPARE(report.value(QLatin1String("findings")).toArray().size(), 1);
    QCOMPARE(report.value(QLatin1String("types")).toArray().size(), 1);
}

void QualityCommandTest::exitStatusTellsWhetherItCouldLook()
{
    const QTemporaryDir folder;
    QCOMPARE(quality(folder.filePath(QStringLiteral("none.db"))).exitStatus, 2);
    const End usage =
        quality(folder.filePath(QStringLiteral("none.db")), {QStringLiteral("--kind"), QStringLiteral("ugly")});
    QCOMPARE(usage.exitStatus, 1);
    QVERIFY(usage.err.contains("truncated"));
    SmallEstate estate(folder.filePath(QStringLiteral("estate.db")));
    QVERIFY(estate.execute("DROP VIEW itam_export_contracts"));
    const End incomplete = quality(estate.path());
    QCOMPARE(incomplete.exitStatus, 0);
    QVERIFY(incomplete.out.contains("missing-required"));
}

void QualityCommandTest::ctrlCEndsItAtOnce()
{
    const QTemporaryDir folder;
    SmallEstate estate(folder.filePath(QStringLiteral("estate.db")));
    QVERIFY(estate.execute("DROP VIEW itam_export_hardware;"
                           "CREATE VIEW itam_export_hardware AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + "
                           "1 FROM n WHERE i < 4000000000) SELECT i AS ComputerID, 'n' AS ComputerName FROM n;"));
    QProcess process;
    start(process, estate.path(), {QStringLiteral("--output"), QStringLiteral("csv")});
    QVERIFY(process.waitForReadyRead()); // the heading; what comes now takes minutes
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    QCOMPARE(process.readAllStandardError(), QByteArray("Stopped on request. Nothing was changed.\n"));
}

void QualityCommandTest::f08_whatItForetellsIsHowAnExportEnds()
{
    const QTemporaryDir folder;
    SmallEstate estate(folder.filePath(QStringLiteral("estate.db")));
    estate.addComputers(5);
    QVERIFY(estate.execute(
        "UPDATE computer SET serial = (SELECT serial FROM computer WHERE id = 'C00001') WHERE id = 'C00002';"
        "UPDATE computer SET name = NULL WHERE id = 'C00003';"
        "INSERT INTO installation (id, computer, application, name) VALUES ('I1', 'C00003', 'A', 'Editor'), "
        "('I2', 'C99999', 'A', 'Editor'), ('I3', 'C00004', 'A', 'Editor');"
        "INSERT INTO contract (id, number, name, master, computer) VALUES ('R1', 'K1', 'Care', NULL, 'C99999'), "
        "('R2', 'K2', 'Care', 'K1', 'C00004'), ('R3', 'K3', 'Care', 'K9', 'C00005');"));
    const QJsonObject report =
        QJsonDocument::fromJson(quality(estate.path(), {QStringLiteral("--output"), QStringLiteral("json")}).out)
            .object();
    const auto count = [&report](const char* kind, const char* type) {
        return group(report, kind, type).value(QLatin1String("count")).toInteger();
    };
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    QCOMPARE(host.run().outcome(), QStringLiteral("succeeded-with-problems"));
    const QMap<QString, qint64> reasons = reasonsOf(host.command(QStringLiteral("status")).json);
    QCOMPARE(count("shared-serial", "hardware"), 1);
    QCOMPARE(reasons.value(QStringLiteral("DUPLICATE_OF")), 1);
    QCOMPARE(count("unknown-computer", "applications") + count("unknown-computer", "contracts"), 3);
    QCOMPARE(reasons.value(QStringLiteral("CI_NOT_FOUND")), 3);
    QCOMPARE(count("unknown-master", "contracts"), 1);
    QCOMPARE(reasons.value(QStringLiteral("LOOKUP_LATE")), 1);
}

ITAM_TEST(QualityCommandTest)
#include "tst_quality.moc"
