// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What administrators register over REST: further OAuth clients, the authorization code for them, and API keys.
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

using namespace itam::tests;
using namespace std::chrono_literals;
using itam::sandbox::platform::Login;

namespace {

const QByteArray redirectUri = "http://127.0.0.1:9/done";
const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B
const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const QByteArray denied = R"({"error_description":"access_denied","error":"server_error"})";

QByteArray encoded(const QByteArray& text)
{
    return text.toPercentEncoding();
}

} // namespace

class RegistryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cleanup() { m_instance.reset(); }

    void insertedClientLogsIn();
    void secretIsNeverReadable();
    void newSecretTakesThePlaceOfTheOldOne();
    void clientWithoutSecretIsRefused();
    void removedClientIsRefused();
    void ownClientKeepsItsSecret();
    void onlyAdministratorsRegister();
    void clientsShareNoTokens();
    void codeIsGoodOnceAndForAMinute();
    void codeComesWithTheState();
    void publicClientProvesItselfByItsVerifier();
    void codeOfAnotherIsRefused_data();
    void codeOfAnotherIsRefused();
    void askingForACodeWronglyIsRefused_data();
    void askingForACodeWronglyIsRefused();
    void askingForACodeNeedsALogin();
    void apiKeyOpensTheTableApi();
    void apiKeyIsNeverReadable();
    void apiKeyOfNobodyIsRefused_data();
    void apiKeyOfNobodyIsRefused();
    void shortOrTakenApiKeysAreRefused();
    void everyRoleOfThePlatformCanBeGiven();

private:
    Instance& instance()
    {
        if (!m_instance)
            m_instance = std::make_unique<Instance>();
        return *m_instance;
    }
    RawReply write(const QByteArray& method, const QByteArray& path, const QByteArray& body)
    {
        return instance().send(method, "/api/now/table/" + path,
                               {basic(instance().credentials().admin), {"Content-Type", "application/json"}}, body);
    }
    static QByteArray sysIdOf(const RawReply& reply)
    {
        return jsonOf(reply)
            .value(QLatin1String("result"))
            .toObject()
            .value(QLatin1String("sys_id"))
            .toString()
            .toLatin1();
    }
    QByteArray userId(const char* name)
    {
        const RawReply reply =
            instance().get(QByteArray("/api/now/table/sys_user?sysparm_fields=sys_id&user_name=") + name);
        return jsonOf(reply)
            .value(QLatin1String("result"))
            .toArray()
            .at(0)
            .toObject()
            .value(QLatin1String("sys_id"))
            .toString()
            .toLatin1();
    }
    /// sys_id of the entry.
    QByteArray makeClient(const QByteArray& id = "other");
    QByteArray makeKey(const QByteArray& token, const QByteArray& user);
    RawReply login(const QByteArray& client, const QByteArray& secret, const Login& user)
    {
        return instance().token("grant_type=password&client_id=" + client + "&client_secret=" + encoded(secret) +
                                "&username=" + encoded(user.user.toUtf8()) +
                                "&password=" + encoded(user.password.toUtf8()));
    }
    /// The query of the address that the browser is sent to.
    QUrlQuery asked(const QByteArray& query)
    {
        const RawReply reply =
            instance().send("GET", "/oauth_auth.do?" + query, {basic(instance().credentials().reader)});
        if (reply.status != 302)
            return QUrlQuery();
        const QUrl target = QUrl::fromEncoded(reply.header("Location"));
        return target.toEncoded(QUrl::RemoveQuery) == redirectUri ? QUrlQuery(target) : QUrlQuery();
    }
    static QByteArray question(const QByteArray& client, const QByteArray& more = {})
    {
        return "response_type=code&client_id=" + client + "&redirect_uri=" + encoded(redirectUri) + "&state=a%26b" +
               more;
    }
    QByteArray codeFor(const QByteArray& client, const QByteArray& more = {})
    {
        return asked(question(client, more)).queryItemValue(QStringLiteral("code")).toLatin1();
    }
    static QByteArray exchange(const QByteArray& client, const QByteArray& code)
    {
        return "grant_type=authorization_code&client_id=" + client + "&code=" + code +
               "&redirect_uri=" + encoded(redirectUri);
    }
    int statusWithKey(const QByteArray& key)
    {
        return instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {{"x-sn-apikey", key}}).status;
    }

    std::unique_ptr<Instance> m_instance;
};

QByteArray RegistryTest::makeClient(const QByteArray& id)
{
    const QByteArray body = "{\"name\":\"Other\",\"client_id\":\"" + id +
                            "\",\"client_secret\":\"s3cret&\",\"redirect_url\":\"" + redirectUri + "\"}";
    const RawReply reply = write("POST", "oauth_entity", body);
    return reply.status == 201 ? sysIdOf(reply) : QByteArray();
}

QByteArray RegistryTest::makeKey(const QByteArray& token, const QByteArray& user)
{
    const QByteArray body = "{\"name\":\"Script\",\"token\":\"" + token + "\",\"user\":\"" + user + "\"}";
    const RawReply reply = write("POST", "api_key", body);
    return reply.status == 201 ? sysIdOf(reply) : QByteArray();
}

void RegistryTest::insertedClientLogsIn()
{
    QVERIFY(!makeClient().isEmpty());
    const RawReply reply = login("other", "s3cret&", instance().credentials().admin);
    QCOMPARE(reply.status, 200);
    const QString token = jsonOf(reply).value(QLatin1String("access_token")).toString();
    QCOMPARE(instance().send("GET", "/api/now/table/sys_user?sysparm_limit=1", {bearer(token)}).status, 200);
    instance().restart();
    QCOMPARE(login("other", "s3cret&", instance().credentials().admin).status, 200);
}

void RegistryTest::secretIsNeverReadable()
{
    const RawReply made = write("POST", "oauth_entity", R"({"client_id":"other","client_secret":"hidden-word"})");
    QCOMPARE(made.status, 201);
    const QJsonObject record = jsonOf(made).value(QLatin1String("result")).toObject();
    QCOMPARE(record.value(QLatin1String("client_secret")), QJsonValue(QStringLiteral("")));
    const Login admin = instance().credentials().admin;
    for (const char* query :
         {"?", "?sysparm_display_value=all", "?sysparm_fields=client_secret", "?sysparm_query=client_secretISNOTEMPTY",
          "?sysparm_query=client_secretSTARTSWITHsha256"}) {
        const RawReply read = instance().get(QByteArray("/api/now/table/oauth_entity") + query, admin);
        QCOMPARE(read.status, 200);
        QVERIFY(!read.body.contains("hidden-word") && !read.body.contains("sha256"));
    }
    const RawReply found = instance().get("/api/now/table/oauth_entity?sysparm_query=client_secretISNOTEMPTY", admin);
    QCOMPARE(found.header("X-Total-Count"), QByteArray("0"));
    const RawReply most = instance().get("/api/now/stats/oauth_entity?sysparm_max_fields=client_secret", admin);
    QVERIFY(!most.body.contains("sha256") && !most.body.contains("hidden-word"));
}

void RegistryTest::newSecretTakesThePlaceOfTheOldOne()
{
    const QByteArray entry = makeClient();
    QCOMPARE(write("PATCH", "oauth_entity/" + entry, R"({"client_secret":"another"})").status, 200);
    QCOMPARE(login("other", "s3cret&", instance().credentials().admin).status, 401);
    QCOMPARE(login("other", "another", instance().credentials().admin).status, 200);
    // An update of something else leaves it alone.
    QCOMPARE(write("PATCH", "oauth_entity/" + entry, R"({"name":"Renamed"})").status, 200);
    QCOMPARE(login("other", "another", instance().credentials().admin).status, 200);
}

void RegistryTest::clientWithoutSecretIsRefused()
{
    QCOMPARE(write("POST", "oauth_entity", R"({"client_id":"bare"})").status, 201);
    for (const char* secret : {"", "guess"}) {
        const RawReply reply = login("bare", secret, instance().credentials().admin);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.body, denied);
    }
}

void RegistryTest::removedClientIsRefused()
{
    const QByteArray entry = makeClient();
    QCOMPARE(write("DELETE", "oauth_entity/" + entry, {}).status, 204);
    QCOMPARE(login("other", "s3cret&", instance().credentials().admin).status, 401);
    // A later entry of the same id does not inherit the secret.
    QCOMPARE(write("POST", "oauth_entity", R"({"client_id":"other"})").status, 201);
    QCOMPARE(login("other", "s3cret&", instance().credentials().admin).status, 401);
}

void RegistryTest::ownClientKeepsItsSecret()
{
    const auto credentials = instance().credentials();
    const RawReply found = instance().get("/api/now/table/oauth_entity?sysparm_fields=sys_id&client_id=" +
                                          credentials.clientId.toLatin1());
    const QByteArray entry = jsonOf(found)
                                 .value(QLatin1String("result"))
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(QLatin1String("sys_id"))
                                 .toString()
                                 .toLatin1();
    for (const char* body : {R"({"client_secret":"x"})", R"({"client_id":"x"})"})
        QCOMPARE(write("PATCH", "oauth_entity/" + entry, body).status, 403);
    QCOMPARE(login(credentials.clientId.toLatin1(), credentials.clientSecret.toUtf8(), credentials.admin).status, 200);
}

void RegistryTest::onlyAdministratorsRegister()
{
    for (const QByteArray table : {"oauth_entity", "api_key"}) {
        const RawReply reply = instance().send(
            "POST", "/api/now/table/" + table,
            {basic(instance().credentials().exporter), {"Content-Type", "application/json"}}, R"({"name":"x"})");
        QCOMPARE(reply.status, 403);
    }
}

void RegistryTest::clientsShareNoTokens()
{
    makeClient();
    const auto credentials = instance().credentials();
    const RawReply reply = login("other", "s3cret&", credentials.integration);
    const QString refreshToken = jsonOf(reply).value(QLatin1String("refresh_token")).toString();
    QVERIFY(!refreshToken.isEmpty() && refreshToken != credentials.refreshToken);
    const QByteArray refresh = "grant_type=refresh_token&refresh_token=" + refreshToken.toLatin1();
    QCOMPARE(instance().token(refresh + "&client_id=other&client_secret=s3cret%26").status, 200);
    QCOMPARE(instance()
                 .token(refresh + "&client_id=" + credentials.clientId.toLatin1() +
                        "&client_secret=" + credentials.clientSecret.toLatin1())
                 .status,
             401);
}

void RegistryTest::codeIsGoodOnceAndForAMinute()
{
    makeClient();
    const QByteArray form = exchange("other", codeFor("other")) + "&client_secret=s3cret%26";
    const RawReply granted = instance().token(form);
    QCOMPARE(granted.status, 200);
    const QJsonObject grant = jsonOf(granted);
    for (const char* member : {"access_token", "refresh_token", "scope", "token_type", "expires_in"})
        QVERIFY2(grant.contains(QLatin1String(member)), member);
    QCOMPARE(instance().token(form).status, 401);
    const QByteArray late = codeFor("other");
    instance().clock.advance(61s);
    QCOMPARE(instance().token(exchange("other", late) + "&client_secret=s3cret%26").status, 401);
}

void RegistryTest::codeComesWithTheState()
{
    makeClient();
    const QUrlQuery told = asked(question("other"));
    QCOMPARE(told.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), QStringLiteral("a&b"));
    QVERIFY(!told.queryItemValue(QStringLiteral("code")).isEmpty());
}

void RegistryTest::publicClientProvesItselfByItsVerifier()
{
    QCOMPARE(write("POST", "oauth_entity",
                   R"({"client_id":"app","public_client":"true","redirect_url":"http://x/y, )" + redirectUri + R"("})")
                 .status,
             201);
    const QByteArray asks = "&code_challenge_method=S256&code_challenge=" + challenge;
    QCOMPARE(instance().token(exchange("app", codeFor("app", asks)) + "&code_verifier=wrong").status, 401);
    QCOMPARE(instance().token(exchange("app", codeFor("app", asks))).status, 401);
    QCOMPARE(instance().token(exchange("app", codeFor("app", asks)) + "&code_verifier=" + verifier).status, 200);
}

void RegistryTest::codeOfAnotherIsRefused_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("client") << QByteArray("third") << QByteArray("&client_secret=s3cret%26");
    QTest::newRow("secret") << QByteArray("other") << QByteArray("&client_secret=wrong");
    QTest::newRow("no secret") << QByteArray("other") << QByteArray("&code_verifier=" + verifier);
}

void RegistryTest::codeOfAnotherIsRefused()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, end);
    makeClient();
    makeClient("third");
    const RawReply reply = instance().token(exchange(client, codeFor("other")) + end);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, denied);
    const QByteArray elsewhere =
        "grant_type=authorization_code&client_id=other&client_secret=s3cret%26&code=" + codeFor("other") +
        "&redirect_uri=http%3A%2F%2Felsewhere";
    QCOMPARE(instance().token(elsewhere).status, 401);
}

void RegistryTest::askingForACodeWronglyIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("told"); ///< to the user, or in the query of the redirect
    QTest::addColumn<bool>("isSentBack");
    const QByteArray uri = "&redirect_uri=" + encoded(redirectUri);
    QTest::newRow("unknown client") << QByteArray("response_type=code&state=1&client_id=x") + uri
                                    << QByteArray("invalid_client") << false;
    QTest::newRow("other address") << QByteArray("response_type=code&state=1&client_id=other&redirect_uri=http://x")
                                   << QByteArray("invalid_request") << false;
    QTest::newRow("no state") << QByteArray("response_type=code&client_id=other") + uri
                              << QByteArray("Missing State parameter in request") << false;
    QTest::newRow("token at once") << QByteArray("response_type=token&state=1&client_id=other") + uri
                                   << QByteArray("unsupported_response_type") << true;
    QTest::newRow("plain challenge") << question("other", "&code_challenge=abc") << QByteArray("invalid_request")
                                     << true;
}

void RegistryTest::askingForACodeWronglyIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, told);
    QFETCH(bool, isSentBack);
    makeClient();
    const RawReply reply = instance().send("GET", "/oauth_auth.do?" + query, {basic(instance().credentials().reader)});
    QCOMPARE(reply.status, isSentBack ? 302 : 400);
    QCOMPARE(reply.header("Location").isEmpty(), !isSentBack);
    QVERIFY2((isSentBack ? reply.header("Location") : reply.body).contains(told), reply.body.constData());
}

void RegistryTest::askingForACodeNeedsALogin()
{
    makeClient();
    const RawReply reply = instance().send("GET", "/oauth_auth.do?" + question("other"));
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header("WWW-Authenticate").startsWith("Basic"));
    QCOMPARE(instance().send("POST", "/oauth_auth.do").status, 405);
}

void RegistryTest::apiKeyOpensTheTableApi()
{
    const QByteArray token(40, 'k');
    const QByteArray key = makeKey(token, userId("itam.reader"));
    QVERIFY(!key.isEmpty());
    QCOMPARE(statusWithKey(token), 200);
    // With the rights of its user.
    QCOMPARE(instance()
                 .send("POST", "/api/now/table/cmdb_ci", {{"X-Sn-ApiKey", token}, {"Content-Type", "application/json"}},
                       "{}")
                 .status,
             403);
    const QByteArray other(40, 'n');
    QCOMPARE(write("PATCH", "api_key/" + key, R"({"token":")" + other + R"("})").status, 200);
    QCOMPARE(statusWithKey(token), 401);
    QCOMPARE(statusWithKey(other), 200);
    QCOMPARE(write("DELETE", "api_key/" + key, {}).status, 204);
    QCOMPARE(statusWithKey(other), 401);
}

void RegistryTest::apiKeyIsNeverReadable()
{
    const QByteArray token(40, 'k');
    makeKey(token, userId("itam.reader"));
    const RawReply read = instance().get("/api/now/table/api_key", instance().credentials().admin);
    QCOMPARE(read.header("X-Total-Count"), QByteArray("1"));
    QVERIFY(!read.body.contains(token));
}

void RegistryTest::apiKeyOfNobodyIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("inactive key") << QByteArray(R"({"active":"false"})");
    QTest::newRow("no user") << QByteArray(R"({"user":""})");
    QTest::newRow("no token") << QByteArray(R"({"token":""})");
}

void RegistryTest::apiKeyOfNobodyIsRefused()
{
    QFETCH(QByteArray, body);
    const QByteArray token(40, 'k');
    const QByteArray key = makeKey(token, userId("itam.reader"));
    QCOMPARE(statusWithKey(token), 200);
    QCOMPARE(write("PATCH", "api_key/" + key, body).status, 200);
    QCOMPARE(statusWithKey(token), 401);
}

void RegistryTest::shortOrTakenApiKeysAreRefused()
{
    const QByteArray user = userId("itam.reader");
    QVERIFY(makeKey("short", user).isEmpty());
    QVERIFY(!makeKey(QByteArray(40, 'k'), user).isEmpty());
    QVERIFY(makeKey(QByteArray(40, 'k'), user).isEmpty());
}

void RegistryTest::everyRoleOfThePlatformCanBeGiven()
{
    m_instance = std::make_unique<Instance>(itam::sandbox::platform::PlatformOptions{}, true);
    for (const char* name : {"import_admin", "import_transformer", "import_scheduler", "import_set_loader", "itil",
                             "asset", "admin", "snc_read_only"}) {
        const RawReply found = instance().get(QByteArray("/api/now/table/sys_user_role?name=") + name);
        QCOMPARE(found.header("X-Total-Count"), QByteArray("1"));
    }
    const QByteArray user = sysIdOf(write("POST", "sys_user", R"({"user_name":"loader"})"));
    const QByteArray token(40, 'l');
    makeKey(token, user);
    const auto load = [&] {
        return instance()
            .send("POST", "/api/now/import/imp_user", {{"x-sn-apikey", token}, {"Content-Type", "application/json"}},
                  R"({"email":"a@b.c"})")
            .status;
    };
    QCOMPARE(load(), 403);
    const RawReply role = instance().get("/api/now/table/sys_user_role?sysparm_fields=sys_id&name=import_set_loader");
    const QByteArray roleId = jsonOf(role)
                                  .value(QLatin1String("result"))
                                  .toArray()
                                  .at(0)
                                  .toObject()
                                  .value(QLatin1String("sys_id"))
                                  .toString()
                                  .toLatin1();
    QCOMPARE(write("POST", "sys_user_has_role", R"({"user":")" + user + R"(","role":")" + roleId + R"("})").status,
             201);
    QCOMPARE(load(), 201);
}

ITAM_TEST(RegistryTest)
#include "tst_registry.moc"
