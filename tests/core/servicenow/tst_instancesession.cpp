// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/instancesession.h"
#include "core/wire/codec.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;

namespace {

Credentials credentials()
{
    Credentials values;
    values.instance = QUrl(QStringLiteral("https://dev1.example.com"));
    values.endpoint = QStringLiteral("api/x");
    values.user = QStringLiteral("me");
    values.clientId = QStringLiteral("id");
    values.clientSecret = secrets::Secret("cs");
    values.refreshToken = secrets::Secret("rt");
    return values;
}

} // namespace

class InstanceSessionTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void p05_incompleteCredentialsOpenNothing();
    void oneLoginServesChannelAndTables();
    void w21_replacedTokenIsHandedOut();
    void refusedLoginIsAnError();
    void viewerWritesNothing_data();
    void viewerWritesNothing();
    void viewerReads();

private:
    [[nodiscard]] Result<std::unique_ptr<InstanceSession>> open(Credentials values, SessionOptions options = {});
    tests::FakeClock m_clock;
    tests::FakeTransport* m_transport = nullptr;
    std::unique_ptr<tests::FakeTransport> m_owned;
};

void InstanceSessionTest::init()
{
    TestCase::init();
    m_owned = std::make_unique<tests::FakeTransport>();
    m_transport = m_owned.get();
}

Result<std::unique_ptr<InstanceSession>> InstanceSessionTest::open(Credentials values, SessionOptions options)
{
    return InstanceSession::openOver(std::move(m_owned), std::move(values), m_clock, std::move(options));
}

void InstanceSessionTest::p05_incompleteCredentialsOpenNothing()
{
    Credentials values = credentials();
    values.refreshToken = {};
    const auto session = open(std::move(values));
    QVERIFY(!session);
    QCOMPARE(session.error().code, ErrorCode::CredentialsIncomplete);
    QCOMPARE(session.error().subject, QStringLiteral("token"));
}

void InstanceSessionTest::oneLoginServesChannelAndTables()
{
    const auto session = open(credentials());
    QVERIFY(session);
    m_transport->answer(200, R"({"access_token":"at","expires_in":1800})");
    wire::Reply reply;
    reply.connection.emplace().instanceId = QStringLiteral("i");
    m_transport->answer(200, wire::writeReply(reply));
    m_transport->answer(200, R"({"result":[{"number":"IRUN1"}]})");
    QVERIFY((*session)->logIn({}));
    QVERIFY((*session)->channel().connectionTest({}, {}));
    TableQuery query;
    query.table = QStringLiteral("t");
    const auto page = (*session)->tables().query(query, {});
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(m_transport->requests.size(), 3);
    QCOMPARE(m_transport->requests[0].url.path(), QStringLiteral("/oauth_token.do"));
}

void InstanceSessionTest::w21_replacedTokenIsHandedOut()
{
    secrets::Secret saved;
    SessionOptions options;
    options.tokenChanged = [&saved](const secrets::Secret& token) { saved = token; };
    const auto session = open(credentials(), std::move(options));
    QVERIFY(session);
    m_transport->answer(200, R"({"access_token":"at","refresh_token":"rt2"})");
    QVERIFY((*session)->logIn({}));
    QCOMPARE(saved.reveal(), QByteArray("rt2"));
    QCOMPARE((*session)->credentials().refreshToken.reveal(), QByteArray("rt2"));
}

void InstanceSessionTest::refusedLoginIsAnError()
{
    const auto session = open(credentials());
    QVERIFY(session);
    m_transport->answer(401, R"({"error":"invalid_grant"})");
    const auto loggedIn = (*session)->logIn({});
    QVERIFY(!loggedIn);
    QCOMPARE(loggedIn.error().code, ErrorCode::TokenRejected);
}

namespace {

Error notPermitted()
{
    return {ErrorCode::NotPermitted, {}, QStringLiteral("anna"), 0, {}};
}

} // namespace

void InstanceSessionTest::viewerWritesNothing_data()
{
    using Write = std::function<ErrorCode(InstanceSession&)>;
    QTest::addColumn<Write>("write");
    const auto row = [](const char* name, const Write& write) { QTest::newRow(name) << write; };
    const QString table = QStringLiteral("t");
    row("insert", [table](InstanceSession& s) { return s.tables().insert(table, {}, {}).error().code; });
    row("update", [table](InstanceSession& s) { return s.tables().update(table, table, {}, {}).error().code; });
    row("remove", [table](InstanceSession& s) { return s.tables().remove(table, table, {}).error().code; });
    row("register", [](InstanceSession& s) {
        return s.lifecycleCalls().send({Method::Post, {QStringLiteral("operators")}}, {}).error().code;
    });
    row("lease", [](InstanceSession& s) {
        return s.lifecycleCalls().send({Method::Patch, {QStringLiteral("leases")}}, {}).error().code;
    });
}

void InstanceSessionTest::viewerWritesNothing()
{
    QFETCH(const std::function<ErrorCode(InstanceSession&)>, write);
    SessionOptions options;
    options.mayChange = [] { return Result<void>(failure(notPermitted())); };
    const auto session = open(credentials(), options);
    QVERIFY(session);
    QVERIFY(write(**session) == ErrorCode::NotPermitted);
    // Not even a login.
    QVERIFY(m_transport->requests.isEmpty());
}

void InstanceSessionTest::viewerReads()
{
    SessionOptions options;
    options.mayChange = [] { return Result<void>(failure(notPermitted())); };
    const auto session = open(credentials(), options);
    QVERIFY(session);
    m_transport->answer(200, R"({"access_token":"at","expires_in":1800})");
    m_transport->answer(200, R"({"result":[]})");
    TableQuery query;
    query.table = QStringLiteral("t");
    QVERIFY((*session)->tables().query(query, {}));
}

ITAM_TEST(InstanceSessionTest)
#include "tst_instancesession.moc"
