// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/authorized.h"
#include "core/servicenow/oauth.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

Credentials credentials()
{
    Credentials c;
    c.instance = QUrl(QStringLiteral("https://demo.example"));
    c.endpoint = QStringLiteral("api/x");
    c.user = QStringLiteral("itam user");
    c.clientId = QStringLiteral("client&1");
    c.clientSecret = core::secrets::Secret("s=cret");
    c.refreshToken = core::secrets::Secret("refresh+token");
    return c;
}

QByteArray tokenAnswer(const char* access, const char* refresh = "refresh+token")
{
    return QByteArray("{\"access_token\":\"") + access + "\",\"refresh_token\":\"" + refresh +
           "\",\"token_type\":\"Bearer\",\"expires_in\":1799,\"scope\":\"useraccount\"}";
}

} // namespace

class OAuthTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void w06_sendsTokenButNoUserName();
    void tokenIsKeptUntilItRunsOut();
    void w20_renewsOnceOn401ThenFails();
    void w21_keepsADifferentRefreshToken();
    void sessionsOfOneLoginShareTheToken();
    void aRefusedTokenIsSharedNoMore();
    void f04_oldTokenIsProbablyExpired_data();
    void f04_oldTokenIsProbablyExpired();
    void p05_anyMissingPartIsNamed();
    void serverTroubleIsNotAWrongToken();
};

void OAuthTest::w06_sendsTokenButNoUserName()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1"));
    const tests::FakeClock clock;
    OAuthSession session(transport, clock, credentials());
    const auto token = session.accessToken(1s, {});
    QVERIFY(token);
    QCOMPARE(token->reveal(), QByteArray("access-1"));
    const HttpRequest& request = transport.requests.first();
    QCOMPARE(request.url.toString(), QStringLiteral("https://demo.example/oauth_token.do"));
    QVERIFY(!request.url.hasQuery());
    QVERIFY(!request.body.contains("itam"));
}

void OAuthTest::tokenIsKeptUntilItRunsOut()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1"));
    transport.answer(200, tokenAnswer("access-2"));
    tests::FakeClock clock;
    OAuthSession session(transport, clock, credentials());
    QVERIFY(session.accessToken(1s, {}));
    clock.advance(1799s - 121s);
    QCOMPARE(session.accessToken(1s, {})->reveal(), QByteArray("access-1"));
    clock.advance(2s);
    QCOMPARE(session.accessToken(1s, {})->reveal(), QByteArray("access-2"));
}

void OAuthTest::w20_renewsOnceOn401ThenFails()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1"));
    transport.answer(401, "{}");
    transport.answer(200, tokenAnswer("access-2"));
    transport.answer(200, "fine");
    const tests::FakeClock clock;
    OAuthSession session(transport, clock, credentials());
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://demo.example/api/x"));
    const auto reply = sendAuthorized(transport, session, request, {});
    QVERIFY(reply);
    QCOMPARE(reply->body, QByteArray("fine"));
    QVERIFY(transport.requests.last().headers.contains({"Authorization", "Bearer access-2"}));

    transport.answer(401, "{}");
    transport.answer(200, tokenAnswer("access-3"));
    transport.answer(401, "{}");
    const auto refused = sendAuthorized(transport, session, request, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TokenRejected);
}

void OAuthTest::w21_keepsADifferentRefreshToken()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1", "rotated"));
    const tests::FakeClock clock;
    QByteArray saved;
    OAuthSession session(transport, clock, credentials(),
                         [&saved](const core::secrets::Secret& secret) { saved = secret.reveal(); });
    QVERIFY(session.accessToken(1s, {}));
    QCOMPARE(saved, QByteArray("rotated"));
    QCOMPARE(session.credentials().refreshToken.reveal(), QByteArray("rotated"));
}

void OAuthTest::sessionsOfOneLoginShareTheToken()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1"));
    tests::FakeClock clock;
    const auto shared = std::make_shared<SharedToken>();
    for (int i = 0; i < 3; ++i) {
        OAuthSession session(transport, clock, credentials(), {}, shared);
        const auto token = session.accessToken(1s, {});
        QVERIFY(token);
        QCOMPARE(token->reveal(), QByteArray("access-1"));
    }
    QCOMPARE(transport.requests.size(), 1);
    clock.advance(1700s); // less than renewBefore is left
    transport.answer(200, tokenAnswer("access-2"));
    OAuthSession late(transport, clock, credentials(), {}, shared);
    QCOMPARE(late.accessToken(1s, {})->reveal(), QByteArray("access-2"));
}

void OAuthTest::aRefusedTokenIsSharedNoMore()
{
    tests::FakeTransport transport;
    transport.answer(200, tokenAnswer("access-1"));
    transport.answer(200, tokenAnswer("access-2"));
    const tests::FakeClock clock;
    const auto shared = std::make_shared<SharedToken>();
    OAuthSession first(transport, clock, credentials(), {}, shared);
    OAuthSession second(transport, clock, credentials(), {}, shared);
    QVERIFY(first.accessToken(1s, {}) && second.accessToken(1s, {}));
    first.forget();
    QCOMPARE(first.accessToken(1s, {})->reveal(), QByteArray("access-2"));
    second.forget(); // of the older one: the newer stays
    QCOMPARE(second.accessToken(1s, {})->reveal(), QByteArray("access-2"));
    QCOMPARE(transport.requests.size(), 2);
}

void OAuthTest::f04_oldTokenIsProbablyExpired_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("young") << 3 << ErrorCode::TokenRejected;
    QTest::newRow("a day before its end") << 99 << ErrorCode::TokenRejected;
    QTest::newRow("past its end") << 100 << ErrorCode::TokenProbablyExpired;
    QTest::newRow("age not known") << -1 << ErrorCode::TokenRejected;
}

void OAuthTest::f04_oldTokenIsProbablyExpired()
{
    QFETCH(int, age);
    QFETCH(ErrorCode, code);
    tests::FakeTransport transport;
    transport.answer(401, R"({"error_description":"access_denied","error":"server_error"})");
    const tests::FakeClock clock;
    Credentials c = credentials();
    if (age >= 0)
        c.tokenSavedAt = clock.nowUtc().addDays(-age);
    OAuthSession session(transport, clock, c);
    const auto token = session.accessToken(1s, {});
    QVERIFY(!token);
    QCOMPARE(token.error().code, code);
    QVERIFY(token.error().detail.contains(QLatin1String("access_denied")));
    QVERIFY(!token.error().detail.contains(QLatin1String("refresh+token")));
}

void OAuthTest::p05_anyMissingPartIsNamed()
{
    QVERIFY(complete(credentials()));
    Credentials c = credentials();
    c.refreshToken = {};
    QCOMPARE(complete(c).error().subject, QStringLiteral("token"));
    c.user.clear();
    QCOMPARE(complete(c).error().subject, QStringLiteral("user name"));
    c.instance.clear();
    QCOMPARE(complete(c).error().subject, QStringLiteral("instance URL"));
    QCOMPARE(complete(c).error().code, ErrorCode::CredentialsIncomplete);
}

void OAuthTest::serverTroubleIsNotAWrongToken()
{
    tests::FakeTransport transport;
    transport.answer(503, "<html>waking up</html>");
    transport.answer(200, "<html>hibernating</html>");
    const tests::FakeClock clock;
    OAuthSession session(transport, clock, credentials());
    QCOMPARE(session.accessToken(1s, {}).error().code, ErrorCode::ServerFailed);
    QCOMPARE(session.accessToken(1s, {}).error().code, ErrorCode::NotServiceNow);
}

ITAM_TEST(OAuthTest)
#include "tst_oauth.moc"
