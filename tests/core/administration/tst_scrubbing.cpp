// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/scrubbing.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::administration;

class ScrubbingTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void takesOutWhatLooksLikeASecret_data();
    void takesOutWhatLooksLikeASecret();
    void leavesTheRest_data();
    void leavesTheRest();
    void takesOutKnownSecretsInEveryForm();
    void leavesBytesThatAreNoText();
};

void ScrubbingTest::takesOutWhatLooksLikeASecret_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("left");
    const auto row = [](const char* name, const char* text, const char* left) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(left);
    };
    row("DSN", "postgres://itam:s3cr3t@db.example/itam", "postgres://itam:SECRET@db.example/itam");
    row("proxy", "http_proxy=http://me:pa$$@proxy:3128", "http_proxy=http://me:SECRET@proxy:3128");
    row("ODBC", "odbc:DSN=x;UID=sa;PWD=s3cr3t;Encrypt=yes", "odbc:DSN=x;UID=sa;PWD=SECRET;Encrypt=yes");
    row("bearer", "Authorization: Bearer abc.def-123", "Authorization: Bearer SECRET");
    row("basic", "> authorization: Basic dXNlcjpwdw==", "> authorization: Basic SECRET");
    row("form", "grant_type=refresh_token&refresh_token=abc%2Fdef&client_secret=xyz",
        "grant_type=refresh_token&refresh_token=SECRET&client_secret=SECRET");
    row("JSON", "{\"access_token\":\"abc\",\"scope\":\"x\",\"password\" : \"p w\"}",
        "{\"access_token\":\"SECRET\",\"scope\":\"x\",\"password\" : \"SECRET w\"}");
    row("settings", "; password=old", "; password=SECRET");
    row("cookie", "Set-Cookie: JSESSIONID=1234; Path=/", "Set-Cookie: SECRET; Path=/");
}

void ScrubbingTest::takesOutWhatLooksLikeASecret()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, left);
    QCOMPARE(scrubbed(text), left);
}

void ScrubbingTest::leavesTheRest_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"https://dev12345.service-now.com/api/now/table/cmdb_ci",
                             "2026-12-06T03:00:00.123Z info itam.core.exporter export 7 started",
                             "the token was refused", "sqlite:/srv/itam.db", "tokenSavedAt 2026-12-06"})
        QTest::newRow(text) << QByteArray(text);
}

void ScrubbingTest::leavesTheRest()
{
    QFETCH(QByteArray, text);
    QCOMPARE(scrubbed(text), text);
}

void ScrubbingTest::takesOutKnownSecretsInEveryForm()
{
    const QByteArray secret("p@ss w\xc3\xb6rd/+9");
    QByteArray text = "in the middle ";
    for (const QByteArray& form : formsOf(secret))
        text += "x" + form + "x";
    const QByteArray left = scrubbed(text, {core::secrets::Secret(secret)});
    for (const QByteArray& form : formsOf(secret))
        QVERIFY2(!left.contains(form), form.constData());
    QVERIFY(left.startsWith("in the middle xSECRETx"));
}

void ScrubbingTest::leavesBytesThatAreNoText()
{
    const QByteArray text("a\xff\xfe\x80 z");
    QCOMPARE(scrubbed(text), text);
}

ITAM_TEST(ScrubbingTest)
#include "tst_scrubbing.moc"
