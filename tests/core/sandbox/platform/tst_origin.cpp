// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the instance answers: names of hosts, and pages of other origins.
#include "core/sandbox/platform/origincheck.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using namespace itam::sandbox::platform;

class OriginTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }

    void hosts_data();
    void hosts();
    void hostsInHeaders_data();
    void hostsInHeaders();
    void refusalSaysWhatToDo();
    void refusedRequestIsNotHandled();
    void http10NeedsNoHost();
    void originsOfPages_data();
    void originsOfPages();
    void preflightIsRefused();

private:
    std::unique_ptr<Instance> m_instance;
};

void OriginTest::initTestCase()
{
    PlatformOptions options;
    options.hostNames = {QStringLiteral("itam.example.org")};
    m_instance = std::make_unique<Instance>(options);
}

void OriginTest::hosts_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto row = [](const char* header, int status) { QTest::newRow(header) << QByteArray(header) << status; };
    row("127.0.0.1", 200);
    row("127.0.0.1:8080", 200);
    row("localhost", 200);
    row("LocalHost:8080", 200);
    row("localhost.", 200);
    row("[::1]", 200);
    row("[::1]:8080", 200);
    row("192.168.7.9:8080", 200);
    row("itam.example.org", 200);
    row("ITAM.example.org:8443", 200);
    row("evil.example.org", 421);
    row("localhost.evil.example.org", 421);
    row("127.0.0.1.evil.example.org", 421);
    row("127.0.0.1@evil.example.org", 421);
    row("127.1", 421);
    row("localhost:", 421);
    row("localhost:8080x", 421);
    row("localhost:123456", 421);
    row("[::1", 421);
    row("[::1]x", 421);
    row("[evil]", 421);
    row("::1", 421);
    row("local host", 421);
    row(".", 421);
}

void OriginTest::hosts()
{
    QFETCH(QByteArray, header);
    Instance& instance = *m_instance;
    RawClient client(instance.port());
    QTEST(client.exchange("GET / HTTP/1.1\r\nHost: " + header + "\r\n\r\n").status, "status");
}

void OriginTest::hostsInHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << QByteArray("A.b:1") << QStringLiteral("a.b");
    QTest::newRow("address") << QByteArray("[FE80::1]:65535") << QStringLiteral("fe80::1");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("control character") << QByteArray("a\tb") << QString();
}

void OriginTest::hostsInHeaders()
{
    QFETCH(QByteArray, header);
    QTEST(hostIn(header), "host");
}

void OriginTest::refusalSaysWhatToDo()
{
    Instance& instance = *m_instance;
    RawClient client(instance.port());
    const RawReply reply = client.exchange("GET / HTTP/1.1\r\nHost: evil.example.org\r\n\r\n");
    QCOMPARE(reply.status, 421);
    QVERIFY(errorOf(reply).contains(QStringLiteral("--host-name")));
}

void OriginTest::refusedRequestIsNotHandled()
{
    Instance& instance = *m_instance;
    RawClient client(instance.port());
    const auto login = basic(instance.credentials().exporter);
    const RawReply reply = client.exchange("POST /fnmp.do HTTP/1.1\r\nHost: evil\r\n" + login.first + ": " +
                                           login.second + "\r\nContent-Length: 3\r\n\r\n<a>");
    QCOMPARE(reply.status, 421);
    QCOMPARE(instance.integration.handled.load(), 0);
}

void OriginTest::http10NeedsNoHost()
{
    Instance& instance = *m_instance;
    RawClient client(instance.port());
    QCOMPARE(client.exchange("GET / HTTP/1.0\r\n\r\n").status, 200);
}

void OriginTest::originsOfPages_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray() << 200;
    QTest::newRow("its own") << QByteArray("http://127.0.0.1") << 200;
    QTest::newRow("another") << QByteArray("http://evil.example.org") << 403;
    QTest::newRow("another port") << QByteArray("http://127.0.0.1:1") << 403;
    QTest::newRow("another scheme") << QByteArray("https://127.0.0.1") << 403;
    QTest::newRow("a file or a frame") << QByteArray("null") << 403;
}

void OriginTest::originsOfPages()
{
    QFETCH(QByteArray, origin);
    Instance& instance = *m_instance;
    itam::sandbox::http::Fields headers{basic(instance.credentials().admin)};
    if (!origin.isEmpty())
        headers.append({"Origin", origin});
    const RawReply reply = instance.send("GET", "/api/now/table/cmdb", headers);
    QTEST(reply.status, "status");
    QVERIFY(reply.header("Access-Control-Allow-Origin").isEmpty());
}

void OriginTest::preflightIsRefused()
{
    Instance& instance = *m_instance;
    const RawReply reply = instance.send("OPTIONS", "/api/now/table/cmdb",
                                         {{"Origin", "http://evil.example.org"},
                                          {"Access-Control-Request-Method", "DELETE"},
                                          {"Access-Control-Request-Headers", "authorization"}});
    QCOMPARE(reply.status, 403);
    for (const char* name :
         {"Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers"})
        QVERIFY(reply.header(name).isEmpty());
}

ITAM_TEST(OriginTest)
#include "tst_origin.moc"
