// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Acceptance checks 1-8 and 13 of itam-export.md section 8 with real processes and real HTTP.
#include "core/settings/entitlement.h"
#include "core/support/files.h"
#include "tests/core/settings/licencefixture.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/rawclient.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QDir>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;
using core::model::DataType;

namespace {

constexpr auto runTable = "x_fls_flexera_fnms_import_run";
constexpr auto transactionTable = "x_fls_flexera_fnms_import_transaction";

QString text(const QJsonValue& row, const char* field)
{
    return row.toObject().value(QLatin1String(field)).toString();
}

// The requests number `first` and the `count - 1` behind it suffer the action, counted over all segments of the type.
QJsonArray rules(const char* type, int first, int count, const QJsonObject& action)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i) {
        QJsonObject rule = action;
        rule.insert(QStringLiteral("type"), QLatin1String(type));
        rule.insert(QStringLiteral("nth"), first + i);
        list.append(rule);
    }
    return list;
}

core::settings::Licence sampleLicence()
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    return {.number = QStringLiteral("L-1"),
            .licensee = QStringLiteral("Example GmbH"),
            .options = {QString::fromLatin1(core::settings::servicenowOption)},
            .issued = today.addDays(-2),
            .expires = today.addDays(100)};
}

} // namespace

class AcceptanceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void check1_p16_firstFailureOnlyInOrder();
    void check1_p10_eachLicenceErrorIsTold_data();
    void check1_p10_eachLicenceErrorIsTold();
    void check1_p10_aLicenceLetsItStart();
    void check2_p13_waitingTransactionIsNamed();
    void check3_p23_typesAreStrictlySequential();
    void check4_p36_segmentsOf500();
    void check5_p41_fourFailuresThenSuccess();
    void check5_p41_fiveFailuresEndTheExport();
    void check6_p43_lostReplyIsADuplicate();
    void check7_p38_secondExportSendsOnlyTheChange();
    void check8_p33_failedImportIsSentAgain();
    void p52_missingSamPluginStopsApplicationsOnly();
    void p15_nothingSelectedIsRefused();
    void p07_secondExportIsRefusedByName();
    void w03_wrongEndpointIsTold();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;

    [[nodiscard]] bool prepare(int computers, int contracts, int installedOn, int perComputer,
                               const QStringList& sandboxOptions = {});
    [[nodiscard]] QStringList withFaults() const;
    [[nodiscard]] bool writeBesideEvaluation(const QByteArray& evaluation, const QByteArray& licence) const;
};

void AcceptanceTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
}

void AcceptanceTest::cleanup()
{
    m_host.reset();
    m_sandbox.reset();
    m_estate.reset();
}

QStringList AcceptanceTest::withFaults() const
{
    const QString path = m_folder->filePath(QStringLiteral("faults.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("[]");
    return {QStringLiteral("--faults"), path};
}

bool AcceptanceTest::writeBesideEvaluation(const QByteArray& evaluation, const QByteArray& licence) const
{
    const QString path = m_host->entitlementPath();
    return core::support::makePrivateFolder(QFileInfo(path).absolutePath()) &&
           core::support::writePrivateFile(path, evaluation) &&
           (licence.isEmpty() || core::support::writePrivateFile(core::settings::licencePath(path), licence));
}

bool AcceptanceTest::prepare(int computers, int contracts, int installedOn, int perComputer,
                             const QStringList& sandboxOptions)
{
    if (computers > 0)
        m_estate->addComputers(computers);
    if (contracts > 0)
        m_estate->addContracts(contracts);
    if (installedOn > 0)
        m_estate->addInstallations(installedOn, perComputer);
    if (!m_sandbox->start(sandboxOptions))
        return false;
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
    return true;
}

// Everything is broken at first; each step mends the first complaint and expects the next one.
void AcceptanceTest::check1_p16_firstFailureOnlyInOrder()
{
    QVERIFY(prepare(3, 0, 0, 0));
    QVERIFY(QDir().mkpath(QFileInfo(m_host->entitlementPath()).absolutePath()));
    const auto sendsNothing = [this](const ExportEnd& end, const char* code) {
        if (end.exitStatus != 2 || end.outcome() != QLatin1String("preflight-failed"))
            qInfo("%s%s", end.out.constData(), end.err.constData());
        QCOMPARE(end.exitStatus, 2);
        QCOMPARE(end.errorCode(), QString::fromLatin1(code));
        QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable)), 0);
    };
    // The sandbox loses its scheduled import and its data source while it is down.
    m_sandbox->stop();
    auto data =
        core::support::sqlite::Database::open(m_sandbox->dataFile(), core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(data);
    QVERIFY(data->execute(
        "CREATE TABLE saved_schedule AS SELECT * FROM scheduled_import_set; DELETE FROM scheduled_import_set;"
        "CREATE TABLE saved_source AS SELECT * FROM sys_data_source; DELETE FROM sys_data_source"));
    data = core::support::sqlite::Database();
    QVERIFY(m_sandbox->start());

    QFile entitlement(m_host->entitlementPath());
    QVERIFY(entitlement.open(QIODevice::WriteOnly));
    entitlement.write("broken");
    entitlement.close();
    QFile token(m_host->tokenPath());
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write("wrong");
    token.close();
    const QStringList brokenSource{QStringLiteral("--source"), QStringLiteral("sqlite:/nowhere/operations.db")};

    sendsNothing(m_host->run(brokenSource), "licence.missing");
    QVERIFY(entitlement.remove());
    sendsNothing(m_host->run(brokenSource), "credentials.rejected");
    m_host->refreshCredentials();
    const ExportEnd notReady = m_host->run(brokenSource);
    sendsNothing(notReady, "servicenow.notready");

    m_sandbox->stop();
    data = core::support::sqlite::Database::open(m_sandbox->dataFile(), core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(data->execute("INSERT INTO scheduled_import_set SELECT * FROM saved_schedule"));
    data = core::support::sqlite::Database();
    QVERIFY(m_sandbox->start());
    sendsNothing(m_host->run(brokenSource), "servicenow.notready");

    m_sandbox->stop();
    data = core::support::sqlite::Database::open(m_sandbox->dataFile(), core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(data->execute("INSERT INTO sys_data_source SELECT * FROM saved_source"));
    data = core::support::sqlite::Database();
    QVERIFY(m_sandbox->start());
    sendsNothing(m_host->run(brokenSource), "source.unreachable");

    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
}

void AcceptanceTest::check1_p10_eachLicenceErrorIsTold_data()
{
    core::settings::Licence over = sampleLicence();
    over.expires = over.issued;
    core::settings::Licence other = sampleLicence();
    other.options = {QStringLiteral("reports")};
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("evaluation");
    QTest::addColumn<QString>("error");
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8();
    const QByteArray fresh = "itam-console evaluation since " + now + "\n";
    QTest::newRow("expired") << signedLicence(over) << fresh << QStringLiteral("licence.expired");
    QTest::newRow("forged") << signedLicence(over).replace(over.expires.toString(Qt::ISODate).toUtf8(), "2099-01-01")
                            << fresh << QStringLiteral("licence.forged");
    QTest::newRow("wrong option") << signedLicence(other) << fresh << QStringLiteral("licence.option");
    QTest::newRow("clock set back") << signedLicence(sampleLicence())
                                    << fresh + "latest use 2090-01-01T00:00:00Z\n" << QStringLiteral("licence.clock");
    QTest::newRow("evaluation over") << QByteArray() << QByteArray("itam-console evaluation since 2020-01-01T00:00:00Z\n")
                                     << QStringLiteral("licence.missing");
}

void AcceptanceTest::check1_p10_eachLicenceErrorIsTold()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, evaluation);
    QFETCH(QString, error);
    QVERIFY(prepare(3, 0, 0, 0));
    QVERIFY(writeBesideEvaluation(evaluation, file));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.outcome(), QStringLiteral("preflight-failed"));
    QCOMPARE(end.errorCode(), error);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable)), 0);
}

void AcceptanceTest::check1_p10_aLicenceLetsItStart()
{
    QVERIFY(prepare(3, 0, 0, 0));
    QVERIFY(writeBesideEvaluation("itam-console evaluation since 2020-01-01T00:00:00Z\n",
                                  signedLicence(sampleLicence())));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
}

void AcceptanceTest::check2_p13_waitingTransactionIsNamed()
{
    QVERIFY(prepare(3, 0, 0, 0));
    RawClient other(*m_sandbox);
    RawClient::Segment segment;
    segment.transactionId = QStringLiteral("foreign-tx");
    segment.exportId = QStringLiteral("foreign-export");
    segment.last = false;
    segment.records = RawClient::computer("F1", "foreign", "FOREIGN1");
    const auto reply = other.send(segment);
    QVERIFY(reply);

    const ExportEnd end = m_host->run();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("servicenow.unfinished"));
    QVERIFY2(end.out.contains(reply->importRun.toUtf8()), end.out.constData());
    QVERIFY2(end.out.contains("raw@test"), end.out.constData());

    QVERIFY(other.status(segment.exportId, DataType::Hardware, core::wire::CloseReason::Abandoned));
    QVERIFY(other.waitUntilFinal(segment.exportId, DataType::Hardware));
    QVERIFY2(m_host->run().exitStatus == 0, "after the close");
}

void AcceptanceTest::check3_p23_typesAreStrictlySequential()
{
    QVERIFY(prepare(5, 3, 5, 4, {QStringLiteral("--processing-delay"), QStringLiteral("300")}));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    const QJsonArray runs = m_sandbox->table(QString::fromLatin1(runTable), QStringLiteral("ORDERBYnumber"));
    QCOMPARE(runs.size(), 3);
    QCOMPARE(text(runs[0], "import_type"), QStringLiteral("Inventory"));
    QCOMPARE(text(runs[1], "import_type"), QStringLiteral("Contract"));
    QCOMPARE(text(runs[2], "import_type"), QStringLiteral("Application"));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(text(runs[i], "state"), QStringLiteral("Succeeded"));
        if (i > 0)
            QVERIFY(text(runs[i], "sys_created_on") >= text(runs[i - 1], "finished"));
    }
}

void AcceptanceTest::check4_p36_segmentsOf500()
{
    QVERIFY(prepare(1201, 0, 0, 0));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("hardware", "segments"), 3);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(runTable)), 1);
    const QJsonArray transactions =
        m_sandbox->table(QString::fromLatin1(transactionTable), QStringLiteral("ORDERBYnumber"));
    QCOMPARE(transactions.size(), 3);
    const QStringList rows{QStringLiteral("500"), QStringLiteral("500"), QStringLiteral("201")};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(text(transactions[i], "segment"), QString::number(i + 1));
        QCOMPARE(text(transactions[i], "rows_total"), rows[i]);
        QCOMPARE(text(transactions[i], "number").right(7).toInt(),
                 text(transactions[0], "number").right(7).toInt() + i);
    }
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 1201);
}

void AcceptanceTest::check5_p41_fourFailuresThenSuccess()
{
    QVERIFY(prepare(1201, 0, 0, 0, withFaults()));
    // The second segment is carried out, but its answer gets lost four times.
    QVERIFY(m_sandbox->setFaults(rules(
        "inventory_export", 2, 4,
        {{QStringLiteral("action"), QStringLiteral("drop")}, {QStringLiteral("when"), QStringLiteral("after")}})));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    const QJsonArray transactions =
        m_sandbox->table(QString::fromLatin1(transactionTable), QStringLiteral("segment=2"));
    QCOMPARE(transactions.size(), 1);
    QVERIFY(text(transactions[0], "attempts").toInt() >= 5);
    QCOMPARE(end.number("hardware", "inserted"), 1201);
}

void AcceptanceTest::check5_p41_fiveFailuresEndTheExport()
{
    QVERIFY(prepare(1201, 2, 0, 0, withFaults()));
    QVERIFY(m_sandbox->setFaults(
        rules("inventory_export", 2, 5,
              {{QStringLiteral("action"), QStringLiteral("returnCode")}, {QStringLiteral("code"), 50}})));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.exitStatus, 3);
    QCOMPARE(end.outcome(), QStringLiteral("transfer-failed"));
    QCOMPARE(end.state("contracts"), QStringLiteral("skipped"));
    QCOMPARE(end.number("hardware", "retries"), 4);
    const QJsonArray runs = m_sandbox->table(QString::fromLatin1(runTable));
    QCOMPARE(runs.size(), 1);
    QCOMPARE(text(runs[0], "state"), QStringLiteral("Failed"));
    // D-3: nothing blocks the next one.
    const ExportEnd next = m_host->run();
    QCOMPARE(next.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 1201);
}

void AcceptanceTest::check6_p43_lostReplyIsADuplicate()
{
    QVERIFY(prepare(10, 0, 0, 0, withFaults()));
    QVERIFY(m_sandbox->setFaults(rules(
        "inventory_export", 1, 1,
        {{QStringLiteral("action"), QStringLiteral("drop")}, {QStringLiteral("when"), QStringLiteral("after")}})));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(m_sandbox->count(QString::fromLatin1(transactionTable)), 1);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 10);
    QCOMPARE(end.number("hardware", "inserted"), 10);
}

void AcceptanceTest::check7_p38_secondExportSendsOnlyTheChange()
{
    QVERIFY(prepare(20, 5, 20, 3));
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    const ExportEnd second = m_host->run();
    QCOMPARE(second.outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(second.exitStatus, 0);
    QCOMPARE(m_sandbox->count(QString::fromLatin1(runTable)), 3);

    QVERIFY(m_estate->execute("UPDATE computer SET os = 'Windows 12' WHERE id = 'C00007'"));
    const ExportEnd third = m_host->run();
    QCOMPARE(third.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(third.number("hardware", "sent"), 1);
    QCOMPARE(third.number("hardware", "segments"), 1);
    QCOMPARE(third.number("hardware", "updated"), 1);
    QCOMPARE(third.state("contracts"), QStringLiteral("unchanged"));
    QCOMPARE(text(m_sandbox->table(QStringLiteral("cmdb_ci_computer"), QStringLiteral("name=pc00007"))[0], "os"),
             QStringLiteral("Windows 12"));
}

void AcceptanceTest::check8_p33_failedImportIsSentAgain()
{
    QVERIFY(prepare(600, 0, 0, 0, {QStringLiteral("--processing-delay"), QStringLiteral("1500")}));
    const auto process = m_host->start();
    RawClient admin(*m_sandbox);
    // The run is closed by somebody while its transactions wait to be processed.
    QString exportId;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const QJsonArray transactions =
                m_sandbox->table(QString::fromLatin1(transactionTable), QStringLiteral("segment=2"));
            const QJsonArray runs = m_sandbox->table(QString::fromLatin1(runTable));
            exportId = runs.isEmpty() ? QString() : text(runs[0], "export_id");
            return transactions.size() == 1;
        }(),
        30'000);
    QVERIFY(admin.status(exportId, DataType::Hardware, core::wire::CloseReason::Abandoned));
    const ExportEnd failed = ExporterHost::finish(*process);
    QCOMPARE(failed.exitStatus, 4);
    QCOMPARE(failed.outcome(), QStringLiteral("import-failed"));

    const ExportEnd next = m_host->run();
    QCOMPARE(next.outcome(), QStringLiteral("succeeded"));
    QVERIFY(next.number("hardware", "sent") > 0);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 600);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("nothing-to-send"));
}

void AcceptanceTest::p52_missingSamPluginStopsApplicationsOnly()
{
    QVERIFY(prepare(3, 2, 3, 2, {QStringLiteral("--sam-plugin"), QStringLiteral("off")}));
    const ExportEnd end = m_host->run();
    QCOMPARE(end.exitStatus, 3);
    QCOMPARE(end.errorCode(), QStringLiteral("servicenow.sam"));
    QCOMPARE(end.state("hardware"), QStringLiteral("done"));
    QCOMPARE(end.state("contracts"), QStringLiteral("done"));
    QCOMPARE(end.state("applications"), QStringLiteral("failed"));
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 3);
    // The refused type does not stand in the way of the next export.
    const ExportEnd next = m_host->run({QStringLiteral("-withApplications"), QStringLiteral("false")});
    QCOMPARE(next.outcome(), QStringLiteral("nothing-to-send"));
}

void AcceptanceTest::p15_nothingSelectedIsRefused()
{
    QVERIFY(prepare(1, 0, 0, 0));
    const ExportEnd end =
        m_host->run({QStringLiteral("-withApplications"), QStringLiteral("false"), QStringLiteral("-WITHCONTRACTS"),
                     QStringLiteral("FALSE"), QStringLiteral("--withHardwareInventory=false")});
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("export.nothing"));
}

void AcceptanceTest::p07_secondExportIsRefusedByName()
{
    QVERIFY(prepare(3, 0, 0, 0, {QStringLiteral("--processing-delay"), QStringLiteral("4000")}));
    const auto first = m_host->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->count(QString::fromLatin1(transactionTable)) == 1, 30'000);
    const ExportEnd second = m_host->run();
    QCOMPARE(second.exitStatus, 2);
    QCOMPARE(second.errorCode(), QStringLiteral("export.running"));
    QVERIFY2(second.out.contains(QByteArray::number(first->processId())), second.out.constData());
    QCOMPARE(ExporterHost::finish(*first).outcome(), QStringLiteral("succeeded"));
}

void AcceptanceTest::w03_wrongEndpointIsTold()
{
    QVERIFY(prepare(1, 0, 0, 0));
    const ExportEnd end = m_host->run({QStringLiteral("-endpoint"), QStringLiteral("api/x_other/integration")});
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("servicenow.endpoint"));
}

ITAM_TEST(AcceptanceTest)
#include "tst_acceptance.moc"
