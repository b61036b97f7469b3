// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/rawclient.h"
#include "tests/testcase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUrl>

using itam::tests::RawClient;
using itam::tests::RawReply;
using itam::tests::rawRequest;

namespace {

constexpr int patienceMs = 30'000;

/// A running sandbox and what its ready file says.
struct Sandbox
{
    QProcess process;
    QJsonObject ready;

    void start(const QString& folder, const QStringList& more = {})
    {
        process.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/servicenow-sandbox"),
                      QStringList{QStringLiteral("--data"), folder + QStringLiteral("/instance.db"),
                                  QStringLiteral("--ready-file"), folder + QStringLiteral("/ready.json"),
                                  QStringLiteral("--log"), folder + QStringLiteral("/sandbox.log")} +
                          more);
    }
    /// False when it ended instead.
    bool isReady(const QString& folder)
    {
        const QString path = folder + QStringLiteral("/ready.json");
        const bool decided = QTest::qWaitFor(
            [&] {
                QFile file(path);
                if (file.open(QIODevice::ReadOnly))
                    ready = QJsonDocument::fromJson(file.readAll()).object();
                return ready.value(QLatin1String("pid")).toInteger() == process.processId() ||
                       process.state() == QProcess::NotRunning;
            },
            patienceMs);
        return decided && process.state() == QProcess::Running;
    }
    QString text(const char* name) const { return ready.value(QLatin1String(name)).toString(); }
    quint16 port() const { return static_cast<quint16>(QUrl(text("url")).port()); }
    QByteArray basic() const
    {
        return "Basic " + QString(text("user") + QLatin1Char(':') + text("password")).toUtf8().toBase64();
    }
    RawReply get(const QByteArray& target) const
    {
        RawClient client(port());
        return client.exchange(rawRequest("GET", target, {{"Authorization", basic()}}));
    }
    RawReply post(const QByteArray& body) const
    {
        RawClient client(port());
        return client.exchange(
            rawRequest("POST", "/api/x_fls_flexera_fnms/integration/fnmstosn", {{"Authorization", basic()}}, body));
    }
    ~Sandbox()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill();
        process.waitForFinished(patienceMs);
    }
};

/// Three requests on one connection that trusts this certificate and no other.
bool speaksTls(const Sandbox& sandbox, const QString& certificate)
{
    QSslSocket socket;
    auto configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(certificate));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), sandbox.port());
    if (!socket.waitForEncrypted(patienceMs))
        return false;
    for (int i = 0; i < 3; ++i) {
        socket.write(rawRequest("GET", "/api/now/table/cmdb?sysparm_limit=1", {{"Authorization", sandbox.basic()}}));
        QByteArray received;
        while (!received.contains(R"({"result":[]})") && socket.waitForReadyRead(5000))
            received += socket.readAll();
        if (!received.startsWith("HTTP/1.1 200 OK") || !received.contains("Link: <https://"))
            return false;
    }
    return true;
}

const QByteArray connectionTest =
    "<itamTransaction version=\"1\"><transactionType>connection_test</transactionType></itamTransaction>";

} // namespace

class ProcessTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void startsAnswersAndStopsWithinASecond();
    void stopsWithAClientThatWaits();
    void credentialsAndInstanceStayOverAKill();
    void integrationEndpointAnswers();
    void twoOnTheSameDataAreRefused();
    void portInUseIsOneSentence();
    void startErrorsAreOneSentence_data();
    void startErrorsAreOneSentence();
    void faultsFileWorks();
    void crashFaultEndsTheProcess();
    void secretsAreNotInTheLog();
    void servesTls();
    void makesACertificateOfItsOwn();
    void w09_takesTls12AndNothingOlder_data();
    void w09_takesTls12AndNothingOlder();
    void systemPropertiesOnTheCommandLine();
    void answersToConfiguredNamesOnly();
    void helpAndVersion();

private:
    QString folder(const char* name)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path;
    }
    /// Runs until it ends by itself; its standard error.
    QString failureOf(const QStringList& arguments, int* status)
    {
        QProcess process;
        process.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/servicenow-sandbox"), arguments);
        process.waitForFinished(patienceMs);
        *status = process.exitCode();
        return QString::fromUtf8(process.readAllStandardError());
    }
    QTemporaryDir m_folder;
};

void ProcessTest::startsAnswersAndStopsWithinASecond()
{
    const QString where = folder("plain");
    Sandbox sandbox;
    sandbox.start(where);
    QVERIFY(sandbox.isReady(where));
    const RawReply users =
        sandbox.get("/api/now/table/sys_user?sysparm_query=user_name=admin&sysparm_fields=user_name");
    QCOMPARE(users.body, QByteArray(R"({"result":[{"user_name":"admin"}]})"));
    QElapsedTimer timer;
    timer.start();
    sandbox.process.terminate();
    QVERIFY(sandbox.process.waitForFinished(patienceMs));
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(sandbox.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.process.exitCode(), 0);
    QVERIFY(!QFile::exists(where + QStringLiteral("/ready.json")));
    // Closed properly: nothing is left beside the data.
    QVERIFY(!QFile::exists(where + QStringLiteral("/instance.db-wal")));
}

void ProcessTest::stopsWithAClientThatWaits()
{
    const QString where = folder("waiting");
    QFile rules(where + QStringLiteral("/faults.json"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"([{"action":"delay","when":"before","delay":60000,"endpoint":"/api/now/table/cmdb_ci"}])");
    rules.close();
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--faults"), rules.fileName()});
    QVERIFY(sandbox.isReady(where));
    RawClient waiting(sandbox.port());
    waiting.send(rawRequest("GET", "/api/now/table/cmdb_ci", {{"Authorization", sandbox.basic()}}));
    // Answered after the first one was received: it now waits.
    QCOMPARE(sandbox.get("/api/now/table/cmdb?sysparm_limit=1").status, 200);
    QElapsedTimer timer;
    timer.start();
    sandbox.process.terminate();
    QVERIFY(sandbox.process.waitForFinished(patienceMs));
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void ProcessTest::credentialsAndInstanceStayOverAKill()
{
    const QString where = folder("killed");
    QJsonObject before;
    {
        Sandbox sandbox;
        sandbox.start(where);
        QVERIFY(sandbox.isReady(where));
        before = sandbox.ready;
        sandbox.process.kill();
        QVERIFY(sandbox.process.waitForFinished(patienceMs));
    }
    QVERIFY(QFile::exists(where + QStringLiteral("/ready.json")));
    Sandbox again;
    again.start(where);
    QVERIFY(again.isReady(where));
    for (const char* name : {"user", "password", "clientId", "clientSecret", "refreshToken", "instanceId"})
        QCOMPARE(again.text(name), before.value(QLatin1String(name)).toString());
    QCOMPARE(again.get("/api/now/table/sys_user?sysparm_limit=1").status, 200);
}

void ProcessTest::integrationEndpointAnswers()
{
    const QString where = folder("integration");
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--max-body"), QStringLiteral("70000"), QStringLiteral("--sam-plugin"),
                          QStringLiteral("off")});
    QVERIFY(sandbox.isReady(where));
    const RawReply reply = sandbox.post(connectionTest);
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.body.contains(sandbox.text("instanceId").toLatin1()), reply.body.constData());
    QVERIFY(reply.body.contains("70000"));
    QVERIFY(reply.body.contains("gzip"));
    const RawReply tooLarge = sandbox.post(QByteArray(70'001, 'x'));
    QCOMPARE(tooLarge.status, 413);
    QVERIFY(tooLarge.body.contains("<returnCode>12</returnCode>"));
}

void ProcessTest::twoOnTheSameDataAreRefused()
{
    const QString where = folder("shared");
    Sandbox first;
    first.start(where);
    QVERIFY(first.isReady(where));
    int status = 0;
    const QString message = failureOf({QStringLiteral("--data"), where + QStringLiteral("/instance.db"),
                                       QStringLiteral("--ready-file"), where + QStringLiteral("/other.json")},
                                      &status);
    QCOMPARE(status, 1);
    QVERIFY2(message.contains(QStringLiteral("in use by another sandbox")), qPrintable(message));
    const QString sameReadyFile = failureOf({QStringLiteral("--data"), where + QStringLiteral("/other.db"),
                                             QStringLiteral("--ready-file"), where + QStringLiteral("/ready.json")},
                                            &status);
    QCOMPARE(status, 1);
    QVERIFY2(sameReadyFile.contains(QStringLiteral("sandbox that is running")), qPrintable(sameReadyFile));
    QCOMPARE(first.get("/api/now/table/sys_user?sysparm_limit=1").status, 200);
}

void ProcessTest::portInUseIsOneSentence()
{
    const QString where = folder("port");
    Sandbox first;
    first.start(where);
    QVERIFY(first.isReady(where));
    int status = 0;
    const QString message = failureOf({QStringLiteral("--data"), where + QStringLiteral("/other.db"),
                                       QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(first.port())},
                                      &status);
    QCOMPARE(status, 1);
    QCOMPARE(message, QStringLiteral("servicenow-sandbox: 127.0.0.1:%1: Address already in use\n").arg(first.port()));
}

void ProcessTest::startErrorsAreOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("part");
    const QString where = folder("errors");
    QFile damaged(where + QStringLiteral("/damaged.db"));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray("this is no database at all, only text. ").repeated(200));
    damaged.close();
    QFile rules(where + QStringLiteral("/wrong.json"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"([{"action":"explode"}])");
    rules.close();
    const QString data = where + QStringLiteral("/new.db");
    QTest::newRow("usage") << QStringList{QStringLiteral("--nothing")} << 2 << QStringLiteral("Unknown argument");
    QTest::newRow("remote") << QStringList{QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")} << 2
                            << QStringLiteral("--allow-remote");
    QTest::newRow("folder") << QStringList{QStringLiteral("--data"), where + QStringLiteral("/nowhere/x.db")} << 1
                            << QStringLiteral("nowhere");
    QTest::newRow("damaged") << QStringList{QStringLiteral("--data"), damaged.fileName()} << 1
                             << QStringLiteral("damaged.db");
    QTest::newRow("faults missing") << QStringList{QStringLiteral("--data"), data, QStringLiteral("--faults"),
                                                   where + QStringLiteral("/none.json")}
                                    << 1 << QStringLiteral("none.json");
    QTest::newRow("faults wrong") << QStringList{QStringLiteral("--data"), data, QStringLiteral("--faults"),
                                                 rules.fileName()}
                                  << 1 << QStringLiteral("explode");
    QTest::newRow("property") << QStringList{QStringLiteral("--data"), data, QStringLiteral("--property"),
                                             QStringLiteral("colour=red")}
                              << 1 << QStringLiteral("colour");
    QTest::newRow("certificate") << QStringList{QStringLiteral("--data"),     data,
                                                QStringLiteral("--tls-cert"), where + QStringLiteral("/c.pem"),
                                                QStringLiteral("--tls-key"),  where + QStringLiteral("/k.pem")}
                                 << 1 << QStringLiteral("c.pem");
}

void ProcessTest::startErrorsAreOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    int status = 0;
    const QString message = failureOf(arguments, &status);
    QTEST(status, "status");
    QVERIFY2(message.contains(part), qPrintable(message));
    QCOMPARE(message.count(QLatin1Char('\n')), 1);
}

void ProcessTest::faultsFileWorks()
{
    const QString where = folder("faults");
    QFile rules(where + QStringLiteral("/faults.json"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"([{"action":"status","status":503,"count":1,"endpoint":"/api/now/*"}])");
    rules.close();
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--faults"), rules.fileName()});
    QVERIFY(sandbox.isReady(where));
    QCOMPARE(sandbox.get("/api/now/table/cmdb").status, 503);
    QCOMPARE(sandbox.get("/api/now/table/cmdb").status, 200);
    QVERIFY(sandbox.get("/api/itam/counters").body.contains(R"("GET /api/now/table/cmdb":2)"));
}

void ProcessTest::crashFaultEndsTheProcess()
{
    const QString where = folder("crash");
    QFile rules(where + QStringLiteral("/faults.json"));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"([{"action":"crash","when":"after","type":"connection_test"}])");
    rules.close();
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--faults"), rules.fileName()});
    QVERIFY(sandbox.isReady(where));
    QVERIFY(!sandbox.post(connectionTest).hasHead);
    QVERIFY(sandbox.process.waitForFinished(patienceMs));
    QCOMPARE(sandbox.process.exitCode(), 70);
}

void ProcessTest::secretsAreNotInTheLog()
{
    const QString where = folder("log");
    Sandbox sandbox;
    sandbox.start(where);
    QVERIFY(sandbox.isReady(where));
    const QByteArray form = "grant_type=refresh_token&client_id=" + sandbox.text("clientId").toLatin1() +
                            "&client_secret=" + sandbox.text("clientSecret").toLatin1() +
                            "&refresh_token=" + sandbox.text("refreshToken").toLatin1();
    RawClient client(sandbox.port());
    const RawReply grant = client.exchange(
        rawRequest("POST", "/oauth_token.do", {{"Content-Type", "application/x-www-form-urlencoded"}}, form));
    QCOMPARE(grant.status, 200);
    const QString accessToken =
        QJsonDocument::fromJson(grant.body).object().value(QLatin1String("access_token")).toString();
    sandbox.process.terminate();
    QVERIFY(sandbox.process.waitForFinished(patienceMs));
    QFile log(where + QStringLiteral("/sandbox.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray written =
        log.readAll() + sandbox.process.readAllStandardOutput() + sandbox.process.readAllStandardError();
    QVERIFY(written.contains("POST /oauth_token.do 200"));
    for (const QString& secret :
         {sandbox.text("password"), sandbox.text("clientSecret"), sandbox.text("refreshToken"), accessToken})
        QVERIFY(!written.contains(secret.toLatin1()));
}

void ProcessTest::servesTls()
{
    const QString where = folder("tls");
    const QString certificate = where + QStringLiteral("/c.pem");
    const QString key = where + QStringLiteral("/k.pem");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate, QStringLiteral("-subj"),
                   QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
    QVERIFY(openssl.waitForFinished(patienceMs));
    QCOMPARE(openssl.exitCode(), 0);
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), key});
    QVERIFY(sandbox.isReady(where));
    QVERIFY(sandbox.text("url").startsWith(QStringLiteral("https://127.0.0.1:")));
    QVERIFY2(speaksTls(sandbox, certificate), "three requests on one connection");
    RawClient plain(sandbox.port());
    QVERIFY(!plain.exchange(rawRequest("GET", "/")).hasHead);
}

void ProcessTest::makesACertificateOfItsOwn()
{
    const QString where = folder("own tls");
    QByteArray first;
    for (int i = 0; i < 2; ++i) {
        Sandbox sandbox;
        sandbox.start(where, {QStringLiteral("--tls")});
        QVERIFY(sandbox.isReady(where));
        QVERIFY(sandbox.text("url").startsWith(QStringLiteral("https://127.0.0.1:")));
        QVERIFY(speaksTls(sandbox, sandbox.text("certificate")));
        QFile certificate(sandbox.text("certificate"));
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        const QByteArray now = certificate.readAll();
        QVERIFY2(i == 0 || now == first, "clients trust a file: it stays");
        first = now;
    }
}

void ProcessTest::w09_takesTls12AndNothingOlder_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("1.0") << "-tls1" << false;
    QTest::newRow("1.1") << "-tls1_1" << false;
    QTest::newRow("1.2") << "-tls1_2" << true;
    QTest::newRow("1.3") << "-tls1_3" << true;
}

void ProcessTest::w09_takesTls12AndNothingOlder()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isTaken);
    const QString where = folder(qPrintable(QStringLiteral("tls ") + QLatin1String(QTest::currentDataTag())));
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--tls")});
    QVERIFY(sandbox.isReady(where));
    QProcess openssl;
    // Level 0: the client itself would not try the old ones.
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("s_client"), version, QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0"),
                   QStringLiteral("-CAfile"), sandbox.text("certificate"), QStringLiteral("-verify_return_error"),
                   QStringLiteral("-connect"), QStringLiteral("127.0.0.1:%1").arg(sandbox.port())});
    QVERIFY(openssl.waitForStarted(patienceMs));
    openssl.closeWriteChannel();
    QVERIFY(openssl.waitForFinished(patienceMs));
    const QByteArray said = openssl.readAllStandardError();
    QVERIFY2((openssl.exitCode() == 0) == isTaken, said.constData());
    QVERIFY2(said.contains("alert protocol version") == !isTaken, said.constData());
}

void ProcessTest::systemPropertiesOnTheCommandLine()
{
    const QString where = folder("glide");
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--property"),
                          QStringLiteral("glide.oauth.inbound.client.credential.grant_type.enabled=true")});
    QVERIFY(sandbox.isReady(where));
    RawClient client(sandbox.port());
    const RawReply grant =
        client.exchange(rawRequest("POST", "/oauth_token.do", {{"Content-Type", "application/x-www-form-urlencoded"}},
                                   "grant_type=client_credentials&client_id=" + sandbox.text("clientId").toLatin1() +
                                       "&client_secret=" + sandbox.text("clientSecret").toLatin1()));
    QCOMPARE(grant.status, 200);
}

void ProcessTest::answersToConfiguredNamesOnly()
{
    const QString where = folder("names");
    Sandbox sandbox;
    sandbox.start(where, {QStringLiteral("--host-name"), QStringLiteral("itam.example.org")});
    QVERIFY(sandbox.isReady(where));
    for (const auto& [name, status] : {std::pair("itam.example.org", 200), std::pair("evil.example.org", 421)}) {
        RawClient client(sandbox.port());
        QCOMPARE(client.exchange("GET / HTTP/1.1\r\nHost: " + QByteArray(name) + "\r\n\r\n").status, status);
    }
}

void ProcessTest::helpAndVersion()
{
    for (const char* argument : {"--help", "--version"}) {
        QProcess process;
        process.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/servicenow-sandbox"),
                      {QString::fromLatin1(argument)});
        QVERIFY(process.waitForFinished(patienceMs));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("servicenow-sandbox"));
    }
}

ITAM_TEST(ProcessTest)
#include "tst_process.moc"
