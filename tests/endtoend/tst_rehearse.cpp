// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export rehearse`: says what production will do, and does not touch it; leaves nothing behind, however it ends.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>

using namespace itam;
using namespace itam::tests;

class RehearseTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysWhatProductionThenDoes();
    void namesTheRecordsOfTheChosenInstance();
    void onlyReadsTheChosenInstance();
    void p52_withoutTheSamPluginItSaysSo();
    void stoppedItLeavesNothingBehind();
    void killedItIsClearedAwayByTheNext();
    void anInstanceThatIsAwayIsSaidSo();

private:
    [[nodiscard]] QJsonObject rehearse(const QStringList& extra = {}, int* exitStatus = nullptr);
    [[nodiscard]] static QJsonObject ofType(const QJsonObject& report, const char* type);
    [[nodiscard]] static QJsonObject record(const QJsonObject& report, const char* key);
    [[nodiscard]] QStringList leftOvers() const;
    /// A rehearsal that is well under way.
    [[nodiscard]] std::unique_ptr<QProcess> begun();

    QTemporaryDir m_folder;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ExporterHost> m_host;
};

/// Production had an export of three computers and one contract. Since then, in the operations database: C00002 has
/// more memory, C00004 is new, C00005 is one of two that production has by its serial number; contracts may not be
/// added any more, and there is a new one.
void RehearseTest::initTestCase()
{
    m_estate = std::make_unique<SmallEstate>(m_folder.filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(3);
    m_estate->addContracts(1);
    m_sandbox = std::make_unique<SandboxProcess>(m_folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_host =
        std::make_unique<ExporterHost>(m_folder.filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    for (const char* name : {"twin-a", "twin-b"})
        QCOMPARE(m_sandbox
                     ->rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/cmdb_ci_linux_server"),
                            {{QStringLiteral("name"), QString::fromLatin1(name)},
                             {QStringLiteral("serial_number"), QStringLiteral("S00005XY")}})
                     .status,
                 201);
    const QString property = m_sandbox->table(QStringLiteral("x_fls_flexera_fnms_property"),
                                              QStringLiteral("name=adding_contracts"))
                                 .first()[QLatin1String("sys_id")]
                                 .toString();
    QVERIFY(m_sandbox->update(QStringLiteral("x_fls_flexera_fnms_property"), property,
                              {{QStringLiteral("value"), QStringLiteral("false")}}));
    QVERIFY(m_estate->execute("UPDATE computer SET memory = 34359738368 WHERE id = 'C00002';"
                              "INSERT INTO computer VALUES ('C00004', 'pc00004', 'S00004XY', 'Dell Inc.', 'Latitude 1',"
                              " 'Computer', 'Windows 11', 17179869184, 2, 16, '2026-01-01T00:00:00Z'),"
                              " ('C00005', 'pc00005', 'S00005XY', 'Dell Inc.', 'Latitude 1', 'Computer', "
                              "'Windows 11', 17179869184, 2, 16, '2026-01-01T00:00:00Z');"
                              "INSERT INTO contract VALUES ('R0002', '000002', 'New', 'Active', 'Acme', '2026-01-01', "
                              "'2027-12-31', NULL, NULL, '2026-01-01T00:00:00Z');"));
}

QJsonObject RehearseTest::rehearse(const QStringList& extra, int* exitStatus)
{
    const ExportEnd end = m_host->command(QStringLiteral("rehearse"), extra);
    if (exitStatus != nullptr)
        *exitStatus = end.exitStatus;
    if (end.exitStatus != 0)
        qInfo("%s", end.err.constData());
    return end.json;
}

QJsonObject RehearseTest::ofType(const QJsonObject& report, const char* type)
{
    for (const QJsonValue& value : report[QLatin1String("types")].toArray()) {
        if (value[QLatin1String("type")].toString() == QLatin1String(type))
            return value.toObject();
    }
    return {};
}

QJsonObject RehearseTest::record(const QJsonObject& report, const char* key)
{
    for (const QJsonValue& value : report[QLatin1String("records")].toArray()) {
        if (value[QLatin1String("key")].toString() == QLatin1String(key))
            return value.toObject();
    }
    return {};
}

QStringList RehearseTest::leftOvers() const
{
    const QDir folder(m_host->folder() + QStringLiteral("/user/data/itam-console/rehearsals"));
    return folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

std::unique_ptr<QProcess> RehearseTest::begun()
{
    auto process = m_host->start({}, QStringLiteral("rehearse"));
    const QString folder = m_host->folder() + QStringLiteral("/user/data/itam-console/rehearsals");
    const bool isThere = QTest::qWaitFor(
        [&] {
            const QStringList names = QDir(folder).entryList({QStringLiteral("rehearsal-*")}, QDir::Dirs);
            return !names.isEmpty() &&
                   QFile::exists(folder + QLatin1Char('/') + names.first() + QStringLiteral("/ready.json"));
        },
        60'000);
    return isThere ? std::move(process) : nullptr;
}

void RehearseTest::saysWhatProductionThenDoes()
{
    int exitStatus = -1;
    const QJsonObject report = rehearse({}, &exitStatus);
    QCOMPARE(exitStatus, 0);
    QVERIFY(report[QLatin1String("exportError")].isNull());
    const QJsonObject hardware = ofType(report, "hardware");
    QCOMPARE(hardware[QLatin1String("sent")].toInt(), 5);
    QCOMPARE(hardware[QLatin1String("inserted")].toInt(), 1);
    QCOMPARE(hardware[QLatin1String("updated")].toInt(), 1);
    QCOMPARE(hardware[QLatin1String("ambiguous")].toInt(), 1);
    QCOMPARE(hardware[QLatin1String("unchanged")].toInt(), 2);
    const QJsonObject contracts = ofType(report, "contracts");
    QCOMPARE(contracts[QLatin1String("unchanged")].toInt(), 1);
    QCOMPARE(contracts[QLatin1String("ignored")].toInt(), 1);
    QCOMPARE(contracts[QLatin1String("reasons")][QLatin1String("ADD_OFF")].toInt(), 1);
    QCOMPARE(report[QLatin1String("properties")].toInt(), 1);
    QVERIFY(leftOvers().isEmpty());
}

void RehearseTest::namesTheRecordsOfTheChosenInstance()
{
    const QJsonObject report = rehearse();
    const QString ci = m_sandbox->table(QStringLiteral("x_fls_flexera_fnms_identity"),
                                        QStringLiteral("computer_id=C00002"))
                           .first()[QLatin1String("ci")]
                           .toString();
    const QJsonObject updated = record(report, "C00002");
    QCOMPARE(updated[QLatin1String("kind")].toString(), QStringLiteral("updated"));
    QCOMPARE(updated[QLatin1String("sysId")].toString(), ci);
    QCOMPARE(updated[QLatin1String("name")].toString(), QStringLiteral("pc00002"));
    QCOMPARE(record(report, "C00004")[QLatin1String("kind")].toString(), QStringLiteral("inserted"));
    QCOMPARE(record(report, "C00005")[QLatin1String("reason")].toString(), QStringLiteral("AMBIGUOUS"));
    QVERIFY(record(report, "C00001").isEmpty()); // unchanged is no news
    const QJsonObject asked = rehearse({QStringLiteral("--kind"), QStringLiteral("unchanged")});
    QCOMPARE(asked[QLatin1String("records")].toArray().size(), 3);
}

void RehearseTest::onlyReadsTheChosenInstance()
{
    QFile log(m_sandbox->logFile());
    QVERIFY(log.open(QIODevice::ReadOnly));
    (void)log.readAll();
    (void)rehearse();
    int reads = 0;
    const QByteArrayList lines = log.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const auto at = line.indexOf("itam.sandbox.requests: ");
        if (at < 0)
            continue;
        const QByteArray request = line.mid(at + 23);
        QVERIFY2(request.startsWith("GET /api/now/table/") || request.startsWith("POST /oauth_token.do "),
                 request.constData());
        reads += request.startsWith("GET ") ? 1 : 0;
    }
    QVERIFY(reads > 10);
}

void RehearseTest::p52_withoutTheSamPluginItSaysSo()
{
    m_estate->addInstallations(1, 2);
    const QString property = m_sandbox->table(QStringLiteral("x_fls_flexera_fnms_property"),
                                              QStringLiteral("name=sam_plugin"))
                                 .first()[QLatin1String("sys_id")]
                                 .toString();
    const auto setPlugin = [&](const char* value) {
        return m_sandbox->update(QStringLiteral("x_fls_flexera_fnms_property"), property,
                                 {{QStringLiteral("value"), QString::fromLatin1(value)}});
    };
    QVERIFY(setPlugin("false"));
    const QJsonObject report = rehearse();
    QVERIFY(setPlugin("true"));
    QCOMPARE(report[QLatin1String("exportError")][QLatin1String("code")].toString(),
             QStringLiteral("servicenow.sam"));
    QCOMPARE(ofType(report, "hardware")[QLatin1String("sent")].toInt(), 5);
    QVERIFY(!ofType(report, "applications")[QLatin1String("looked")].toBool());
}

void RehearseTest::stoppedItLeavesNothingBehind()
{
    const auto process = begun();
    QVERIFY(process);
    process->terminate();
    const ExportEnd end = ExporterHost::finish(*process);
    QCOMPARE(end.exitStatus, 5);
    QVERIFY(leftOvers().isEmpty());
}

void RehearseTest::killedItIsClearedAwayByTheNext()
{
    const auto process = begun();
    QVERIFY(process);
    process->kill();
    (void)ExporterHost::finish(*process);
    QVERIFY(!leftOvers().isEmpty());
    int exitStatus = -1;
    (void)rehearse({QStringLiteral("--type"), QStringLiteral("hardware")}, &exitStatus);
    QCOMPARE(exitStatus, 0);
    QVERIFY(leftOvers().isEmpty());
}

void RehearseTest::anInstanceThatIsAwayIsSaidSo()
{
    int exitStatus = -1;
    const QJsonObject report =
        rehearse({QStringLiteral("-url"), QStringLiteral("http://127.0.0.1:9")}, &exitStatus);
    QCOMPARE(exitStatus, 2);
    QCOMPARE(report[QLatin1String("error")][QLatin1String("code")].toString(), QStringLiteral("network.refused"));
    QVERIFY(leftOvers().isEmpty());
}

ITAM_TEST(RehearseTest)
#include "tst_rehearse.moc"
