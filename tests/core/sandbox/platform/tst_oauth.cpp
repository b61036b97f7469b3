// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QUrl>

using namespace itam::tests;
using namespace std::chrono_literals;
using itam::sandbox::platform::Login;

namespace {

const QString integrationUser = QStringLiteral("itam.integration");

QByteArray encoded(const QString& text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

class OAuthTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cleanup() { m_instance.reset(); }

    void refreshTokenGivesAllMembers();
    void w08_passwordGrant();
    void clientMayComeAsBasicHeader();
    void askingAgainGivesTheSameToken();
    void newTokenWhenTheLifetimeIsOver();
    void w08_refreshTokenEndsAfter100DaysWithoutLogin();
    void w08_loginMovesTheEndOfTheRefreshToken();
    void failuresAllLookTheSame_data();
    void failuresAllLookTheSame();
    void otherGrantsAndForms();
    void bearerAndBasicOpenTheTableApi();
    void wrongLoginsAreRefused_data();
    void wrongLoginsAreRefused();
    void lockedOutUserIsRefused();
    void credentialsAndTokensSurviveARestart();
    void secretsAreNotReadableOverRest();

private:
    /// A fresh one for each test function.
    Instance& instance()
    {
        if (!m_instance)
            m_instance = std::make_unique<Instance>();
        return *m_instance;
    }
    QByteArray client()
    {
        return "client_id=" + encoded(instance().credentials().clientId) +
               "&client_secret=" + encoded(instance().credentials().clientSecret);
    }
    QByteArray refreshForm()
    {
        return client() + "&grant_type=refresh_token&refresh_token=" + encoded(instance().credentials().refreshToken);
    }
    QByteArray passwordForm(const Login& login)
    {
        return client() + "&grant_type=password&username=" + encoded(login.user) +
               "&password=" + encoded(login.password);
    }
    QString tokenFrom(const RawReply& reply) { return jsonOf(reply).value(QLatin1String("access_token")).toString(); }

    std::unique_ptr<Instance> m_instance;
};

void OAuthTest::refreshTokenGivesAllMembers()
{
    const RawReply reply = instance().token(refreshForm());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json;charset=UTF-8"));
    const QJsonObject grant = jsonOf(reply);
    QCOMPARE(grant.value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    QCOMPARE(grant.value(QLatin1String("scope")).toString(), QStringLiteral("useraccount"));
    QCOMPARE(grant.value(QLatin1String("refresh_token")).toString(), instance().credentials().refreshToken);
    QVERIFY(grant.value(QLatin1String("access_token")).toString().size() > 60);
    const int expiresIn = grant.value(QLatin1String("expires_in")).toInt();
    QVERIFY(expiresIn > 0 && expiresIn <= 1800);
}

void OAuthTest::w08_passwordGrant()
{
    const RawReply reply = instance().token(passwordForm(instance().credentials().admin));
    QCOMPARE(reply.status, 200);
    const QString refreshToken = jsonOf(reply).value(QLatin1String("refresh_token")).toString();
    QVERIFY(refreshToken != instance().credentials().refreshToken);
    const RawReply refreshed =
        instance().token(client() + "&grant_type=refresh_token&refresh_token=" + encoded(refreshToken));
    QCOMPARE(refreshed.status, 200);
    QCOMPARE(jsonOf(refreshed).value(QLatin1String("refresh_token")).toString(), refreshToken);
}

void OAuthTest::clientMayComeAsBasicHeader()
{
    const auto& credentials = instance().credentials();
    const RawReply reply =
        instance().send("POST", "/oauth_token.do",
                        {basic({credentials.clientId, credentials.clientSecret}),
                         {"Content-Type", "application/x-www-form-urlencoded"}},
                        "grant_type=refresh_token&refresh_token=" + encoded(credentials.refreshToken));
    QCOMPARE(reply.status, 200);
}

void OAuthTest::askingAgainGivesTheSameToken()
{
    const QString first = tokenFrom(instance().token(refreshForm()));
    instance().clock.advance(60s);
    const RawReply again = instance().token(refreshForm());
    QCOMPARE(tokenFrom(again), first);
    QVERIFY(jsonOf(again).value(QLatin1String("expires_in")).toInt() <= 1740);
}

void OAuthTest::newTokenWhenTheLifetimeIsOver()
{
    const QString first = tokenFrom(instance().token(refreshForm()));
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(first)}).status, 200);
    instance().clock.advance(1801s);
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(first)}).status, 401);
    const QString second = tokenFrom(instance().token(refreshForm()));
    QVERIFY(second != first);
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(second)}).status, 200);
}

void OAuthTest::w08_refreshTokenEndsAfter100DaysWithoutLogin()
{
    instance().clock.advance(24h * 99);
    QCOMPARE(instance().token(refreshForm()).status, 200);
    instance().clock.advance(24h * 2);
    QCOMPARE(instance().token(refreshForm()).status, 401);
}

void OAuthTest::w08_loginMovesTheEndOfTheRefreshToken()
{
    instance().clock.advance(24h * 99);
    QCOMPARE(instance().token(passwordForm(instance().credentials().integration)).status, 200);
    instance().clock.advance(24h * 99);
    QCOMPARE(instance().token(refreshForm()).status, 200);
}

void OAuthTest::failuresAllLookTheSame_data()
{
    QTest::addColumn<QByteArray>("form");
    const QByteArray right = client();
    const Login user = instance().credentials().integration;
    const QByteArray refreshToken = encoded(instance().credentials().refreshToken);
    QTest::newRow("wrong password") << passwordForm({user.user, QStringLiteral("wrong")});
    QTest::newRow("empty password") << passwordForm({user.user, QString()});
    QTest::newRow("unknown user") << passwordForm({QStringLiteral("nobody"), user.password});
    QTest::newRow("wrong refresh token") << right + "&grant_type=refresh_token&refresh_token=abc";
    QTest::newRow("no refresh token") << right + "&grant_type=refresh_token";
    QTest::newRow("wrong secret") << "client_id=" + encoded(instance().credentials().clientId) +
                                         "&client_secret=x&grant_type=refresh_token&refresh_token=" + refreshToken;
    QTest::newRow("wrong client") << "client_id=x&client_secret=" + encoded(instance().credentials().clientSecret) +
                                         "&grant_type=refresh_token&refresh_token=" + refreshToken;
    QTest::newRow("no client") << "grant_type=refresh_token&refresh_token=" + refreshToken;
}

void OAuthTest::failuresAllLookTheSame()
{
    QFETCH(QByteArray, form);
    const RawReply reply = instance().token(form);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, QByteArray(R"({"error_description":"access_denied","error":"server_error"})"));
}

void OAuthTest::otherGrantsAndForms()
{
    const RawReply unknown = instance().token(client() + "&grant_type=saml");
    QCOMPARE(unknown.status, 400);
    QCOMPARE(jsonOf(unknown).value(QLatin1String("error")).toString(), QStringLiteral("unsupported_grant_type"));
    QCOMPARE(instance().send("POST", "/oauth_token.do", {{"Content-Type", "application/json"}}, "{}").status, 400);
    QCOMPARE(instance().send("GET", "/oauth_token.do?" + refreshForm()).status, 405);
}

void OAuthTest::bearerAndBasicOpenTheTableApi()
{
    const QString token = tokenFrom(instance().token(refreshForm()));
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(token)}).status, 200);
    for (const Login& login :
         {instance().credentials().admin, instance().credentials().integration, instance().credentials().reader})
        QCOMPARE(instance().get("/api/now/table/sys_user?sysparm_limit=1", login).status, 200);
}

void OAuthTest::wrongLoginsAreRefused_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong password") << "Basic " + QByteArray("itam.reader:wrong").toBase64();
    QTest::newRow("no colon") << "Basic " + QByteArray("itam.reader").toBase64();
    QTest::newRow("no base64") << QByteArray("Basic ???");
    QTest::newRow("scheme alone") << QByteArray("Basic");
    QTest::newRow("unknown token") << QByteArray("Bearer abc");
    QTest::newRow("refresh token as access token") << "Bearer " + instance().credentials().refreshToken.toLatin1();
    QTest::newRow("other scheme") << QByteArray("Digest username=admin");
}

void OAuthTest::wrongLoginsAreRefused()
{
    QFETCH(QByteArray, authorization);
    // Rows were made with another instance; only the form counts here.
    const RawReply reply = instance().send("GET", "/api/now/table/sys_user", {{"Authorization", authorization}});
    QCOMPARE(reply.status, 401);
    QCOMPARE(errorOf(reply), QStringLiteral("User Not Authenticated|Required to provide Auth information"));
    QCOMPARE(reply.header("WWW-Authenticate"), QByteArray("Basic realm=\"Service-now\""));
}

void OAuthTest::lockedOutUserIsRefused()
{
    using namespace itam::sandbox::store;
    const QString token = tokenFrom(instance().token(refreshForm()));
    const auto locked = instance().store().write("test", [](Writer& writer) -> itam::Result<bool> {
        const auto user = findRecord(writer, QStringLiteral("sys_user"), QStringLiteral("user_name"), integrationUser);
        return updateRecord(writer, QStringLiteral("sys_user"), (**user).value(QStringLiteral("sys_id")),
                            {{QStringLiteral("locked_out"), QStringLiteral("true")}});
    });
    QVERIFY(locked.value());
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user", {bearer(token)}).status, 401);
    QCOMPARE(instance().get("/api/now/table/sys_user", instance().credentials().integration).status, 401);
    QCOMPARE(instance().token(refreshForm()).status, 401);
    QCOMPARE(instance().token(passwordForm(instance().credentials().integration)).status, 401);
}

void OAuthTest::credentialsAndTokensSurviveARestart()
{
    const auto before = instance().credentials();
    const QString token = tokenFrom(instance().token(refreshForm()));
    instance().restart();
    QCOMPARE(instance().credentials().refreshToken, before.refreshToken);
    QCOMPARE(instance().credentials().clientSecret, before.clientSecret);
    QCOMPARE(instance().credentials().reader.password, before.reader.password);
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(token)}).status, 200);
    QCOMPARE(instance().token(refreshForm()).status, 200);
}

void OAuthTest::secretsAreNotReadableOverRest()
{
    const RawReply users = instance().get("/api/now/table/sys_user", instance().credentials().admin);
    QVERIFY(users.body.contains("itam.integration"));
    QVERIFY(!users.body.contains(instance().credentials().reader.password.toLatin1()));
    QVERIFY(!users.body.contains("sha256"));
    for (const char* table : {"oauth_entity", "itam_token", "itam_password", "itam_meta"}) {
        const RawReply reply = instance().get(QByteArray("/api/now/table/") + table, instance().credentials().admin);
        QCOMPARE(errorOf(reply), QStringLiteral("Invalid table %1|null").arg(QLatin1String(table)));
    }
}

ITAM_TEST(OAuthTest)
#include "tst_oauth.moc"
