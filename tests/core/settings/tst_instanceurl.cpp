// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/testcase.h"

using itam::core::settings::instanceUrl;

namespace itam::tests {

class InstanceUrlTest final : public TestCase
{
    Q_OBJECT
private slots:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void neverRepeatsAPassword();
    void correctsWhatWasPasted_data();
    void correctsWhatWasPasted();
    void doesNotCorrectWhatMayMeanSomethingElse();
};

void InstanceUrlTest::takes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char* text, const char* url) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("https://dev1.service-now.com", "https://dev1.service-now.com");
    row("  https://dev1.service-now.com/ \n", "https://dev1.service-now.com");
    row("https://dev1.service-now.com///", "https://dev1.service-now.com");
    row("HTTPS://Dev1.Service-Now.com", "https://dev1.service-now.com");
    row("https://dev1.service-now.com:8443", "https://dev1.service-now.com:8443");
    row("http://127.0.0.1:18080", "http://127.0.0.1:18080");
    row("http://127.8.9.1", "http://127.8.9.1");
    row("http://localhost:8080/", "http://localhost:8080");
    row("http://[::1]:8080", "http://[::1]:8080");
}

void InstanceUrlTest::takes()
{
    QFETCH(QString, text);
    const auto url = instanceUrl(text);
    QVERIFY2(url, url ? "" : qPrintable(url.error().detail));
    QTEST(url->toString(), "url");
}

void InstanceUrlTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "   ", "/", "dev1.service-now.com", "http://dev1.service-now.com", "http://10.0.0.1",
                             "http://127.0.0.1.example.com", "ftp://dev1.service-now.com", "https://", "https:///path",
                             "https://dev1.service-now.com/nav_to.do", "https://dev1.service-now.com?x=1",
                             "https://dev1.service-now.com#top", "https://user@dev1.service-now.com",
                             "https://user:secret@dev1.service-now.com", "https://dev1 .service-now.com",
                             "https://dev1:99999", "file:///etc/passwd", "javascript://localhost"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void InstanceUrlTest::refuses()
{
    QFETCH(QString, text);
    const auto url = instanceUrl(text);
    QVERIFY2(!url, url ? qPrintable(url->toString()) : "");
    QCOMPARE(url.error().code, ErrorCode::SettingsInvalid);
    QVERIFY(!url.error().detail.isEmpty());
    QVERIFY(!url.error().subject.isEmpty());
}

void InstanceUrlTest::neverRepeatsAPassword()
{
    const auto url = instanceUrl(QStringLiteral("https://user:hunter2@dev1.service-now.com/x"));
    QVERIFY(!url);
    QVERIFY(!url.error().detail.contains(QStringLiteral("hunter2")));
    QVERIFY(!url.error().subject.contains(QStringLiteral("hunter2")));
}

void InstanceUrlTest::correctsWhatWasPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("schemeAdded");
    QTest::addColumn<QString>("removed");
    const auto row = [](const char* text, const char* url, bool schemeAdded, const char* removed) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url) << schemeAdded
                            << QString::fromLatin1(removed);
    };
    row("https://dev1.service-now.com", "https://dev1.service-now.com", false, "");
    row(" https://dev1.service-now.com \n", "https://dev1.service-now.com", false, "");
    row("https://dev1.service-now.com/", "https://dev1.service-now.com", false, "/");
    row("https://dev1.service-now.com/now/nav/ui/home?x=1#y", "https://dev1.service-now.com", false,
        "/now/nav/ui/home?x=1#y");
    row("https://dev1.service-now.com?x=1", "https://dev1.service-now.com", false, "?x=1");
    row("dev1.service-now.com", "https://dev1.service-now.com", true, "");
    row("dev1.service-now.com/nav_to.do", "https://dev1.service-now.com", true, "/nav_to.do");
    row("http://localhost:8080/x", "http://localhost:8080", false, "/x");
}

void InstanceUrlTest::correctsWhatWasPasted()
{
    QFETCH(QString, text);
    const auto corrected = itam::core::settings::correctedInstanceUrl(text);
    QVERIFY2(corrected, corrected ? "" : qPrintable(corrected.error().detail));
    QTEST(corrected->url.toString(), "url");
    QTEST(corrected->schemeAdded, "schemeAdded");
    QTEST(corrected->removed, "removed");
}

void InstanceUrlTest::doesNotCorrectWhatMayMeanSomethingElse()
{
    for (const char* text :
         {"", "  ", "http://dev1.service-now.com", "https://user:secret@dev1.service-now.com/x", "ftp://dev1/x",
          "https://", "https:///path", "user@dev1.service-now.com", "dev1 .service-now.com"})
        QVERIFY2(!itam::core::settings::correctedInstanceUrl(QString::fromLatin1(text)), text);
}

ITAM_TEST(InstanceUrlTest)

} // namespace itam::tests

#include "tst_instanceurl.moc"
