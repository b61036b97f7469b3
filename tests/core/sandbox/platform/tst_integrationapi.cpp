// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <zlib.h>

using namespace itam::tests;
using namespace std::chrono_literals;
using itam::core::wire::Reply;
using itam::core::wire::ReturnCode;
using itam::sandbox::platform::PlatformOptions;

namespace {

const QByteArray endpoint = "/api/x_fls_flexera_fnms/integration/fnmstosn";

QByteArray gzip(const QByteArray& plain)
{
    QByteArray packed(plain.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(packed.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

Reply replyOf(const RawReply& raw)
{
    const auto reply = itam::core::wire::readReply(raw.body);
    Reply unreadable;
    unreadable.message = QStringLiteral("unreadable: ") + QString::fromUtf8(raw.body.left(200));
    return reply.value_or(unreadable);
}

PlatformOptions small()
{
    PlatformOptions options;
    options.maxBodyBytes = 10'000;
    return options;
}

} // namespace

class IntegrationApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void bodyDigestAndCallerArrive();
    void legacyEndpoint();
    void codeDecidesTheStatus();
    void w20_notAuthenticatedIsCode20();
    void missingRoleIsCode21();
    void oversizeIsCode12_data();
    void oversizeIsCode12();
    void w36_gzipIsUnpackedWithALimit();
    void damagedGzipReachesNobody();
    void gzipOnlyWhenOffered();
    void rateLimitIsCode41AndEndsWithTheHour();
    void rateLimitOfTheTableApi();
    void otherMethodsAreNotOffered();
};

void IntegrationApiTest::bodyDigestAndCallerArrive()
{
    Instance instance;
    const RawReply raw = instance.post("<x/>", {{"X-Itam-Digest", "xxh3-128=00"}});
    QCOMPARE(raw.status, 200);
    QCOMPARE(raw.header("Content-Type"), QByteArray("application/xml;charset=UTF-8"));
    QCOMPARE(replyOf(raw).transaction, QStringLiteral("ITXN0001001"));
    QCOMPARE(instance.integration.lastBody, QByteArray("<x/>"));
    QCOMPARE(instance.integration.lastDigest, QByteArray("xxh3-128=00"));
    QCOMPARE(instance.integration.lastUser, QStringLiteral("itam.exporter"));
}

void IntegrationApiTest::legacyEndpoint()
{
    Instance instance;
    QCOMPARE(instance.send("POST", "/fnmp.do", {basic(instance.credentials().admin)}, "<x/>").status, 200);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void IntegrationApiTest::codeDecidesTheStatus()
{
    Instance instance;
    const RawReply raw = instance.post("busy");
    QCOMPARE(raw.status, 409);
    QCOMPARE(replyOf(raw).code, ReturnCode::Busy);
}

void IntegrationApiTest::w20_notAuthenticatedIsCode20()
{
    Instance instance;
    const RawReply raw = instance.send("POST", endpoint, {bearer(QStringLiteral("expired"))}, "<x/>");
    QCOMPARE(raw.status, 401);
    QCOMPARE(replyOf(raw).code, ReturnCode::NotAuthenticated);
    QVERIFY(!raw.header("WWW-Authenticate").isEmpty());
    QCOMPARE(instance.integration.handled.load(), 0);
}

void IntegrationApiTest::missingRoleIsCode21()
{
    Instance instance;
    const RawReply raw = instance.send("POST", endpoint, {basic(instance.credentials().reader)}, "<x/>");
    QCOMPARE(raw.status, 403);
    QCOMPARE(replyOf(raw).code, ReturnCode::Forbidden);
    QVERIFY(replyOf(raw).message.contains(QStringLiteral("x_fls_flexera_fnms.integration")));
    QCOMPARE(instance.integration.handled.load(), 0);
}

void IntegrationApiTest::oversizeIsCode12_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("code");
    QTest::newRow("at the limit") << 10'000 << 0;
    QTest::newRow("just over") << 10'001 << 12;
    QTest::newRow("far over") << 2'000'000 << 12;
}

void IntegrationApiTest::oversizeIsCode12()
{
    QFETCH(int, size);
    Instance instance(small());
    const RawReply raw = instance.post(QByteArray(size, 'x'));
    QTEST(static_cast<int>(replyOf(raw).code), "code");
    QCOMPARE(raw.status, replyOf(raw).code == ReturnCode::Ok ? 200 : 413);
}

void IntegrationApiTest::w36_gzipIsUnpackedWithALimit()
{
    Instance instance(small());
    const QByteArray plain = QByteArray("<x>").repeated(3'000);
    QCOMPARE(instance.post(gzip(plain), {{"Content-Encoding", "gzip"}}).status, 200);
    QCOMPARE(instance.integration.lastBody, plain);
    const RawReply bomb = instance.post(gzip(QByteArray(20'000'000, 'x')), {{"Content-Encoding", "gzip"}});
    QCOMPARE(replyOf(bomb).code, ReturnCode::TooLarge);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void IntegrationApiTest::damagedGzipReachesNobody()
{
    Instance instance(small());
    const QByteArray packed = gzip("<x/>");
    for (const QByteArray& damaged :
         {packed.left(packed.size() - 3), QByteArray("no gzip at all"), QByteArray(packed + "more")}) {
        const RawReply raw = instance.post(damaged, {{"Content-Encoding", "gzip"}});
        QCOMPARE(replyOf(raw).code, ReturnCode::Malformed);
    }
    QCOMPARE(instance.integration.handled.load(), 0);
}

void IntegrationApiTest::gzipOnlyWhenOffered()
{
    PlatformOptions options;
    options.acceptsGzip = false;
    Instance instance(options);
    QCOMPARE(instance.post(gzip("<x/>"), {{"Content-Encoding", "gzip"}}).status, 415);
    QCOMPARE(instance.post("<x/>", {{"Content-Encoding", "br"}}).status, 415);
    QCOMPARE(instance.post("<x/>", {{"Content-Encoding", "identity"}}).status, 200);
    QCOMPARE(instance.integration.handled.load(), 1);
}

void IntegrationApiTest::rateLimitIsCode41AndEndsWithTheHour()
{
    PlatformOptions options;
    options.requestsPerHour = 2;
    Instance instance(options);
    const RawReply first = instance.post("<x/>");
    QCOMPARE(first.status, 200);
    QCOMPARE(first.header("X-RateLimit-Limit"), QByteArray("2"));
    QVERIFY(!first.header("X-RateLimit-Rule").isEmpty());
    QCOMPARE(instance.post("<x/>").status, 200);
    instance.clock.advance(10min);
    const RawReply refused = instance.post("<x/>");
    QCOMPARE(refused.status, 429);
    QCOMPARE(replyOf(refused).code, ReturnCode::Throttled);
    QCOMPARE(refused.header("Retry-After"), QByteArray("3000"));
    QCOMPARE(refused.header("X-RateLimit-Reset").toLongLong(), instance.clock.nowUtc().toSecsSinceEpoch() + 3000);
    QCOMPARE(instance.integration.handled.load(), 2);
    instance.clock.advance(50min);
    QCOMPARE(instance.post("<x/>").status, 200);
}

void IntegrationApiTest::rateLimitOfTheTableApi()
{
    PlatformOptions options;
    options.requestsPerHour = 1;
    Instance instance(options);
    QCOMPARE(instance.get("/api/now/table/cmdb_ci").status, 200);
    const RawReply refused = instance.get("/api/now/table/cmdb_ci");
    QCOMPARE(refused.status, 429);
    QCOMPARE(errorOf(refused),
             QStringLiteral("Rate limit exceeded|Rate limit of 1 requests per hour for Table API exceeded"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("3600"));
    // Another user has an hour of its own.
    QCOMPARE(instance.get("/api/now/table/cmdb_ci", instance.credentials().admin).status, 200);
}

void IntegrationApiTest::otherMethodsAreNotOffered()
{
    Instance instance;
    const RawReply raw = instance.send("GET", endpoint, {basic(instance.credentials().integration)});
    QCOMPARE(raw.status, 405);
    QCOMPARE(raw.header("Allow"), QByteArray("POST"));
}

ITAM_TEST(IntegrationApiTest)
#include "tst_integrationapi.moc"
