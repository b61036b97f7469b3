// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export test` against a real instance: the same checks as behind the Test button.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class ConnectionTestTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void everyCheckPassesAndNothingIsSent();
    void p11_wrongTokenFailsTheLoginOnly();
    void sandboxThatIsGoneFailsTheConnection();
    void p14_missingDatabaseDoesNotHideTheInstance();
    void ir14_theChecklistSaysWhatIsDone();
    void f20_anUntrustedCertificateIsNamedAndCanBeTrusted();
    void f20_aDeadProxyIsNamed();

private:
    [[nodiscard]] static QString stateOf(const ExportEnd& end, const char* name);
    /// Of the check that failed first.
    [[nodiscard]] static QString firstError(const ExportEnd& end);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ExporterHost> m_host;
    QString m_source;
};

void ConnectionTestTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_source = m_folder->filePath(QStringLiteral("operations.db"));
    SmallEstate estate(m_source);
    estate.addComputers(2);
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_source);
}

QString ConnectionTestTest::stateOf(const ExportEnd& end, const char* name)
{
    for (const QJsonValue& check : end.json.value(QLatin1String("checks")).toArray()) {
        if (check[QLatin1String("name")].toString() == QLatin1String(name))
            return check[QLatin1String("state")].toString();
    }
    return QStringLiteral("no such check");
}

void ConnectionTestTest::everyCheckPassesAndNothingIsSent()
{
    const ExportEnd end = m_host->command(QStringLiteral("test"));
    QCOMPARE(end.exitStatus, 0);
    QVERIFY(end.json.value(QLatin1String("ok")).toBool());
    for (const char* name : {"licence", "credentials", "name", "connection", "login", "endpoint", "servicenow.role",
                             "servicenow.scheduled-import", "servicenow.data-source", "unfinished", "database",
                             "view.hardware", "view.contracts", "view.applications"})
        QCOMPARE(stateOf(end, name), QStringLiteral("passed"));
    QCOMPARE(m_sandbox->count(QStringLiteral("x_fls_flexera_fnms_import_run")), 0);
}

void ConnectionTestTest::p11_wrongTokenFailsTheLoginOnly()
{
    QFile token(m_host->tokenPath());
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write("wrong");
    token.close();
    const ExportEnd end = m_host->command(QStringLiteral("test"));
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "connection"), QStringLiteral("passed"));
    QCOMPARE(stateOf(end, "login"), QStringLiteral("failed"));
    QCOMPARE(stateOf(end, "endpoint"), QStringLiteral("not-reached"));
    QCOMPARE(stateOf(end, "view.hardware"), QStringLiteral("passed"));
}

void ConnectionTestTest::sandboxThatIsGoneFailsTheConnection()
{
    m_sandbox->stop();
    const ExportEnd end = m_host->command(QStringLiteral("test"));
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "name"), QStringLiteral("passed"));
    QCOMPARE(stateOf(end, "connection"), QStringLiteral("failed"));
    QCOMPARE(stateOf(end, "login"), QStringLiteral("not-reached"));
}

void ConnectionTestTest::p14_missingDatabaseDoesNotHideTheInstance()
{
    QVERIFY(QFile::remove(m_source));
    const ExportEnd end = m_host->command(QStringLiteral("test"));
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "unfinished"), QStringLiteral("passed"));
    QCOMPARE(stateOf(end, "database"), QStringLiteral("failed"));
    QCOMPARE(stateOf(end, "view.hardware"), QStringLiteral("not-reached"));
}

void ConnectionTestTest::ir14_theChecklistSaysWhatIsDone()
{
    const QStringList page{QStringLiteral("--channel"), QStringLiteral("identification"),
                           QStringLiteral("--checklist")};
    const auto stateOfItem = [](const ExportEnd& end, const char* name) {
        for (const QJsonValue& item : end.json.value(QLatin1String("checklist")).toArray()) {
            if (item[QLatin1String("item")].toString() == QLatin1String(name))
                return item[QLatin1String("state")].toString();
        }
        return QString();
    };
    const ExportEnd end = m_host->command(QStringLiteral("test"), page);
    QCOMPARE(end.exitStatus, 0);
    for (const char* item :
         {"user", "roles", "oauth", "scopes", "discovery-source", "hardware-rule", "contracts", "sam", "relation-type"})
        QCOMPARE(stateOfItem(end, item), QStringLiteral("done"));
    for (const char* item : {"reconciliation", "licensing", "first-run"})
        QCOMPARE(stateOfItem(end, item), QStringLiteral("unproven"));

    const ExportEnd wrong = m_host->command(
        QStringLiteral("test"), page + QStringList{QStringLiteral("--discovery-source"), QStringLiteral("Nobody")});
    QCOMPARE(stateOfItem(wrong, "discovery-source"), QStringLiteral("to-do"));
    QCOMPARE(stateOfItem(wrong, "hardware-rule"), QStringLiteral("done"));
    // The application is checked by itself and needs no page.
    QCOMPARE(m_host->command(QStringLiteral("test"), {QStringLiteral("--checklist")}).exitStatus, 1);
}

QString ConnectionTestTest::firstError(const ExportEnd& end)
{
    for (const QJsonValue& check : end.json.value(QLatin1String("checks")).toArray()) {
        if (check[QLatin1String("state")].toString() == QLatin1String("failed"))
            return check[QLatin1String("error")].toString();
    }
    return {};
}

void ConnectionTestTest::f20_anUntrustedCertificateIsNamedAndCanBeTrusted()
{
    const QString certificate = m_folder->filePath(QStringLiteral("instance.pem"));
    const QString key = m_folder->filePath(QStringLiteral("instance.key"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate, QStringLiteral("-subj"),
                   QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    m_sandbox->stop();
    QVERIFY(m_sandbox->start({QStringLiteral("--tls-cert"), certificate, QStringLiteral("--tls-key"), key}));
    const ExportEnd untrusted = m_host->command(QStringLiteral("test"));
    QCOMPARE(untrusted.exitStatus, 2);
    QCOMPARE(firstError(untrusted), QStringLiteral("network.tls"));
    QCOMPARE(stateOf(untrusted, "login"), QStringLiteral("not-reached"));
    const ExportEnd trusted = m_host->command(QStringLiteral("test"), {QStringLiteral("--ca-file"), certificate});
    QCOMPARE(firstError(trusted), QString());
    QCOMPARE(trusted.exitStatus, 0);
}

void ConnectionTestTest::f20_aDeadProxyIsNamed()
{
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", "http://127.0.0.1:9");
    const ExportEnd end =
        m_host->command(QStringLiteral("test"), {QStringLiteral("-url"), QStringLiteral("https://demo.example")});
    before.isEmpty() ? qunsetenv("https_proxy") : qputenv("https_proxy", before);
    QVERIFY2(end.exitStatus == 2, end.err.constData());
    QCOMPARE(firstError(end), QStringLiteral("network.proxy"));
}

ITAM_TEST(ConnectionTestTest)
#include "tst_connectiontest.moc"
