// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/systemproperties.h"
#include "core/sandbox/store/tokens.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
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
    void clientInTheFormIsMeantWhateverTheHeaderSays();
    void askingAgainGivesTheSameToken();
    void newTokenWhenTheLifetimeIsOver();
    void w08_refreshTokenEndsAfter100DaysWithoutLogin();
    void w08_loginMovesTheEndOfTheRefreshToken();
    void failuresAllLookTheSame_data();
    void failuresAllLookTheSame();
    void otherGrantsAndForms();
    void parametersInTheQueryUnlessForbidden();
    void formsThatCannotBeRead_data();
    void formsThatCannotBeRead();
    void clientCredentialsNeedPropertyAndUser();
    void lifetimesAreThoseOfTheRegistryEntry();
    void inactiveClientGetsNothing();
    void tokensAreRecordsWithoutSecrets();
    void deletedRecordRevokesTheToken();
    void onlyAdministratorsWriteLoginsAndLimits_data();
    void onlyAdministratorsWriteLoginsAndLimits();
    void revokedTokensAreWorthNothing_data();
    void revokedTokensAreWorthNothing();
    void revokedRefreshTokenStaysRevokedAfterARestart();
    void refreshTokenOfAnotherClientIsRefused();
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
    /// Changes one record that a query with one condition finds.
    void change(const char* table, const char* column, const QString& value, const itam::sandbox::store::Values& values)
    {
        using namespace itam::sandbox::store;
        const auto changed = instance().store().write("test", [&](Writer& writer) -> itam::Result<bool> {
            const auto record = findRecord(writer, QString::fromLatin1(table), QString::fromLatin1(column), value);
            return updateRecord(writer, QString::fromLatin1(table), (*record)->value(QStringLiteral("sys_id")), values);
        });
        QVERIFY(changed.value());
    }
    void changeEntity(const itam::sandbox::store::Values& values)
    {
        change("oauth_entity", "client_id", instance().credentials().clientId, values);
    }
    void setProperty(const char* name, const char* value)
    {
        using namespace itam::sandbox::store;
        QVERIFY(instance().store().write("test", [&](Writer& writer) {
            return setSystemProperty(writer, QString::fromLatin1(name), QString::fromLatin1(value));
        }));
    }
    int statusWith(const QString& token)
    {
        return instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(token)}).status;
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

/// requests-oauthlib, which pysnow logs in with, wrote the login of the user into the header until version 1.2.
void OAuthTest::clientInTheFormIsMeantWhateverTheHeaderSays()
{
    const auto& user = instance().credentials().admin;
    const auto send = [&](const QByteArray& form) {
        return instance()
            .send("POST", "/oauth_token.do", {basic(user), {"Content-Type", "application/x-www-form-urlencoded"}}, form)
            .status;
    };
    QCOMPARE(send(passwordForm(user)), 200);
    QCOMPARE(send(passwordForm(user).replace("client_secret=", "client_secret=x")), 401);
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

void OAuthTest::parametersInTheQueryUnlessForbidden()
{
    const QByteArray target = "/oauth_token.do?" + refreshForm();
    QCOMPARE(instance().send("POST", target).status, 200);
    setProperty("glide.oauth.allow.parameters.in.post.body.only", "true");
    const RawReply refused = instance().send("POST", target);
    QCOMPARE(refused.status, 400);
    QCOMPARE(jsonOf(refused).value(QLatin1String("error")).toString(), QStringLiteral("invalid_request"));
    QCOMPARE(instance().token(refreshForm()).status, 200);
}

void OAuthTest::formsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::newRow("half a percent") << QByteArray("grant_type=password&username=%4") << 400;
    QTest::newRow("no UTF-8") << QByteArray("grant_type=password&username=%ff") << 400;
    QTest::newRow("NUL") << QByteArray("grant_type=password&username=a%00b") << 400;
    QTest::newRow("no grant type") << QByteArray("username=a") << 400;
    QTest::newRow("too large") << QByteArray("grant_type=password&username=") + QByteArray(70'000, 'x') << 413;
}

void OAuthTest::formsThatCannotBeRead()
{
    QFETCH(QByteArray, form);
    const RawReply reply = instance().token(form);
    QTEST(reply.status, "status");
    QVERIFY(!jsonOf(reply).value(QLatin1String("error_description")).toString().isEmpty());
}

void OAuthTest::clientCredentialsNeedPropertyAndUser()
{
    const QByteArray form = client() + "&grant_type=client_credentials";
    QCOMPARE(instance().token(form).status, 401);
    setProperty("glide.oauth.inbound.client.credential.grant_type.enabled", "true");
    const RawReply reply = instance().token(form);
    QCOMPARE(reply.status, 200);
    const QJsonObject grant = jsonOf(reply);
    QVERIFY(!grant.contains(QLatin1String("refresh_token")));
    QVERIFY(grant.value(QLatin1String("expires_in")).isDouble());
    QCOMPARE(grant.value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    QCOMPARE(statusWith(tokenFrom(reply)), 200);
    change("sys_user", "user_name", integrationUser, {{QStringLiteral("active"), QStringLiteral("false")}});
    QCOMPARE(instance().token(form).status, 401);
    QCOMPARE(statusWith(tokenFrom(reply)), 401);
    change("sys_user", "user_name", integrationUser, {{QStringLiteral("active"), QStringLiteral("true")}});
    changeEntity({{QStringLiteral("user"), QString()}});
    QCOMPARE(instance().token(form).status, 401);
}

void OAuthTest::lifetimesAreThoseOfTheRegistryEntry()
{
    changeEntity({{QStringLiteral("access_token_lifespan"), QStringLiteral("60")},
                  {QStringLiteral("refresh_token_lifespan"), QStringLiteral("600")}});
    const RawReply reply = instance().token(passwordForm(instance().credentials().admin));
    QCOMPARE(jsonOf(reply).value(QLatin1String("expires_in")).toInt(), 60);
    const QByteArray refresh = client() + "&grant_type=refresh_token&refresh_token=" +
                               encoded(jsonOf(reply).value(QLatin1String("refresh_token")).toString());
    instance().clock.advance(61s);
    QCOMPARE(statusWith(tokenFrom(reply)), 401);
    QCOMPARE(instance().token(refresh).status, 200);
    instance().clock.advance(540s);
    QCOMPARE(instance().token(refresh).status, 401);
}

void OAuthTest::inactiveClientGetsNothing()
{
    changeEntity({{QStringLiteral("active"), QStringLiteral("false")}});
    for (const QByteArray& form : {refreshForm(), passwordForm(instance().credentials().admin)}) {
        const RawReply reply = instance().token(form);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.body, QByteArray(R"({"error_description":"access_denied","error":"server_error"})"));
    }
}

void OAuthTest::tokensAreRecordsWithoutSecrets()
{
    const QString token = tokenFrom(instance().token(refreshForm()));
    const RawReply entities = instance().get("/api/now/table/oauth_entity", instance().credentials().admin);
    QVERIFY(entities.body.contains(instance().credentials().clientId.toLatin1()));
    QVERIFY(!entities.body.contains(instance().credentials().clientSecret.toLatin1()));
    const RawReply tokens =
        instance().get("/api/now/table/oauth_credential?sysparm_fields=type,user.user_name,peer.name,expires",
                       instance().credentials().admin);
    const QJsonArray rows = jsonOf(tokens).value(QLatin1String("result")).toArray();
    QCOMPARE(rows.size(), 2); // the owner's refresh token, and the access token
    QCOMPARE(rows[0].toObject().value(QLatin1String("type")).toString(), QStringLiteral("refresh_token"));
    QCOMPARE(rows[1].toObject().value(QLatin1String("type")).toString(), QStringLiteral("access_token"));
    QCOMPARE(rows[1].toObject().value(QLatin1String("user.user_name")).toString(), integrationUser);
    QCOMPARE(rows[1].toObject().value(QLatin1String("peer.name")).toString(), QStringLiteral("ITAM integration"));
    QCOMPARE(itam::sandbox::store::fromPlatformTime(rows[1].toObject().value(QLatin1String("expires")).toString()),
             instance().clock.nowUtc().addSecs(1800));
    const QByteArray everything =
        entities.body + tokens.body +
        instance().get("/api/now/table/oauth_credential", instance().credentials().admin).body;
    for (const QString& secret : {token, instance().credentials().refreshToken})
        QVERIFY(!everything.contains(secret.toLatin1()));
}

void OAuthTest::deletedRecordRevokesTheToken()
{
    using namespace itam::sandbox::store;
    const QString token = tokenFrom(instance().token(refreshForm()));
    QCOMPARE(statusWith(token), 200);
    const auto record = instance().store().read([](Reader& reader) {
        return findRecord(reader, QStringLiteral("oauth_credential"), QStringLiteral("type"),
                          QStringLiteral("access_token"));
    });
    const QByteArray id = (*record)->value(QStringLiteral("sys_id")).toLatin1();
    const RawReply removed =
        instance().send("DELETE", "/api/now/table/oauth_credential/" + id, {basic(instance().credentials().admin)});
    QCOMPARE(removed.status, 204);
    QCOMPARE(statusWith(token), 401);
    const QString second = tokenFrom(instance().token(refreshForm()));
    QVERIFY(second != token);
    QCOMPARE(statusWith(second), 200);
}

void OAuthTest::onlyAdministratorsWriteLoginsAndLimits_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char* table : {"oauth_entity", "oauth_credential", "sys_rate_limit_rules"})
        QTest::newRow(table) << QByteArray(table);
}

void OAuthTest::onlyAdministratorsWriteLoginsAndLimits()
{
    QFETCH(QByteArray, table);
    const auto insertAs = [&](const Login& login) {
        return instance().send("POST", "/api/now/table/" + table, {basic(login), {"Content-Type", "application/json"}},
                               "{}");
    };
    QCOMPARE(insertAs(instance().credentials().exporter).status, 403); // it has the role of the integration
    QCOMPARE(insertAs(instance().credentials().reader).status, 403);
    QCOMPARE(insertAs(instance().credentials().admin).status, 201);
}

void OAuthTest::revokedTokensAreWorthNothing_data()
{
    QTest::addColumn<bool>("isRefresh");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("access token") << false << QByteArray("GET");
    QTest::newRow("access token, form") << false << QByteArray("POST");
    QTest::newRow("refresh token") << true << QByteArray("GET");
    QTest::newRow("refresh token, form") << true << QByteArray("POST");
}

void OAuthTest::revokedTokensAreWorthNothing()
{
    QFETCH(bool, isRefresh);
    QFETCH(QByteArray, method);
    const QString access = tokenFrom(instance().token(refreshForm()));
    const QByteArray parameter = "token=" + encoded(isRefresh ? instance().credentials().refreshToken : access);
    const RawReply reply = method == "GET"
                               ? instance().send("GET", "/oauth_revoke_token.do?" + parameter)
                               : instance().send("POST", "/oauth_revoke_token.do",
                                                 {{"Content-Type", "application/x-www-form-urlencoded"}}, parameter);
    QCOMPARE(reply.status, 200);
    QCOMPARE(statusWith(access), isRefresh ? 200 : 401);
    QCOMPARE(instance().token(refreshForm()).status, isRefresh ? 401 : 200);
    // A login gives the owner another one.
    const QString fresh = jsonOf(instance().token(passwordForm(instance().credentials().integration)))
                              .value(QLatin1String("refresh_token"))
                              .toString();
    QCOMPARE(fresh == instance().credentials().refreshToken, !isRefresh);
    QCOMPARE(instance().send("GET", "/oauth_revoke_token.do?token=unknown").status, 200);
    QCOMPARE(instance().send("GET", "/oauth_revoke_token.do").status, 400);
    QCOMPARE(instance().send("DELETE", "/oauth_revoke_token.do").header("Allow"), QByteArray("GET, POST"));
}

void OAuthTest::revokedRefreshTokenStaysRevokedAfterARestart()
{
    const QString old = instance().credentials().refreshToken;
    QCOMPARE(instance().send("GET", "/oauth_revoke_token.do?token=" + encoded(old)).status, 200);
    instance().restart();
    QVERIFY(instance().credentials().refreshToken != old);
    QCOMPARE(instance().token(client() + "&grant_type=refresh_token&refresh_token=" + encoded(old)).status, 401);
    QCOMPARE(instance().token(refreshForm()).status, 200);
}

void OAuthTest::refreshTokenOfAnotherClientIsRefused()
{
    using namespace itam::sandbox;
    const QString foreign = QStringLiteral("a-token-of-somebody-else");
    const auto put = instance().store().write("test", [&](store::Writer& writer) -> itam::Result<void> {
        const auto user = findUser(writer, integrationUser);
        return putToken(writer, {platform::tokenHash(foreign), store::TokenKind::Refresh, (*user)->sysId,
                                 writer.now().addDays(1), store::newSysId()});
    });
    QVERIFY(put);
    QCOMPARE(instance().token(client() + "&grant_type=refresh_token&refresh_token=" + encoded(foreign)).status, 401);
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
    for (const char* table : {"itam_token", "itam_token_record", "itam_password", "itam_meta"}) {
        const RawReply reply = instance().get(QByteArray("/api/now/table/") + table, instance().credentials().admin);
        QCOMPARE(errorOf(reply), QStringLiteral("Invalid table %1|null").arg(QLatin1String(table)));
    }
}

ITAM_TEST(OAuthTest)
#include "tst_oauth.moc"
