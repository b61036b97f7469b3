// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// TableClient::updateEach(): several changes in one request (servicenow-rest.md 11).
#include "core/servicenow/tableclient.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::replied;

namespace {

const QString table = QStringLiteral("cmdb_ci_computer");

QList<RowChange> changes(int count)
{
    QList<RowChange> all;
    for (int i = 0; i < count; ++i)
        all.append({table, QStringLiteral("id%1").arg(i), {{QStringLiteral("install_status"), QStringLiteral("7")}}});
    return all;
}

QJsonArray partsOf(const HttpRequest& request)
{
    return QJsonDocument::fromJson(request.body).object().value(QLatin1String("rest_requests")).toArray();
}

/// Answers every part with what `statusOf` says of its id; 0: it was not come to.
HttpReply batchReply(const HttpRequest& request, const std::function<int(const QString& id)>& statusOf)
{
    QJsonArray serviced;
    QJsonArray left;
    for (const QJsonValue& part : partsOf(request)) {
        const QString id = part[QLatin1String("id")].toString();
        const int status = statusOf(id);
        if (status == 0) {
            left.append(id);
            continue;
        }
        const QByteArray body = status == 200 ? R"({"result":{}})" : R"({"error":{"message":"no","detail":"why"}})";
        serviced.append(QJsonObject{{QStringLiteral("id"), id},
                                    {QStringLiteral("status_code"), status},
                                    {QStringLiteral("body"), QString::fromLatin1(body.toBase64())}});
    }
    return replied(200, QJsonDocument(QJsonObject{{QStringLiteral("serviced_requests"), serviced},
                                                  {QStringLiteral("unserviced_requests"), left}})
                            .toJson());
}

} // namespace

class TableBatchTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void severalChangesAreOneRequest();
    void oneChangeNeedsNoBatch();
    void eachIsJudgedByItself();
    void whatTheTimeDidNotSufficeForIsSentAgain();
    void aBatchThatDoesNothingEnds();
    void manyChangesTravelInPieces();
    void withoutTheCallRowsAreChangedOneByOne_data();
    void withoutTheCallRowsAreChangedOneByOne();
    void aLostAnswerLeavesThemUnknown();

private:
    [[nodiscard]] TableClient tables() { return m_session->tables(); }

    std::unique_ptr<tests::Asked> m_asked;
    std::unique_ptr<InstanceSession> m_session;
    tests::FakeClock m_clock;
};

void TableBatchTest::init()
{
    TestCase::init();
    m_session.reset();
    m_asked = std::make_unique<tests::Asked>();
    m_session = *InstanceSession::openOver(std::make_unique<tests::AskedTransport>(*m_asked),
                                           tests::lifecycleCredentials(), m_clock);
}

void TableBatchTest::severalChangesAreOneRequest()
{
    m_asked->answer = [](const HttpRequest& request) {
        return batchReply(request, [](const QString&) { return 200; });
    };
    const auto results = tables().updateEach(changes(3), {});
    QVERIFY(results);
    QCOMPARE(results->size(), std::size_t(3));
    QVERIFY(std::ranges::all_of(*results, [](const Result<void>& each) { return each.has_value(); }));
    QCOMPARE(m_asked->requests.size(), 1);
    QCOMPARE(m_asked->line(0), QByteArray("POST /api/now/batch"));
    const QJsonArray parts = partsOf(m_asked->requests[0]);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[1][QLatin1String("method")].toString(), QStringLiteral("PATCH"));
    QVERIFY(parts[1][QLatin1String("url")].toString().startsWith(QLatin1String("/api/now/table/cmdb_ci_computer/id1")));
    QCOMPARE(QByteArray::fromBase64(parts[1][QLatin1String("body")].toString().toLatin1()),
             QByteArray(R"({"install_status":"7"})"));
}

void TableBatchTest::oneChangeNeedsNoBatch()
{
    m_asked->answer = [](const HttpRequest&) { return replied(200, R"({"result":{}})"); };
    QVERIFY(tables().updateEach(changes(1), {}));
    QVERIFY(m_asked->line(0).startsWith("PATCH /api/now/table/cmdb_ci_computer/id0"));
}

void TableBatchTest::eachIsJudgedByItself()
{
    m_asked->answer = [](const HttpRequest& request) {
        return batchReply(request, [](const QString& id) {
            return id == QLatin1String("0") ? 403 : id == QLatin1String("1") ? 200 : 500;
        });
    };
    const auto results = tables().updateEach(changes(3), {});
    QVERIFY(results);
    QCOMPARE((*results)[0].error().code, ErrorCode::Forbidden);
    QVERIFY((*results)[1]);
    QCOMPARE((*results)[2].error().code, ErrorCode::ServerFailed);
}

void TableBatchTest::whatTheTimeDidNotSufficeForIsSentAgain()
{
    m_asked->answer = [this](const HttpRequest& request) {
        const bool isFirst = m_asked->requests.size() == 1;
        return batchReply(request,
                          [isFirst](const QString& id) { return isFirst && id != QLatin1String("0") ? 0 : 200; });
    };
    const auto results = tables().updateEach(changes(3), {});
    QVERIFY(results);
    QCOMPARE(m_asked->requests.size(), 2);
    QCOMPARE(partsOf(m_asked->requests[1]).size(), 2);
}

void TableBatchTest::aBatchThatDoesNothingEnds()
{
    m_asked->answer = [](const HttpRequest& request) { return batchReply(request, [](const QString&) { return 0; }); };
    const auto results = tables().updateEach(changes(2), {});
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::ServerTimeout);
    QCOMPARE(m_asked->requests.size(), 1);
}

void TableBatchTest::manyChangesTravelInPieces()
{
    m_asked->answer = [](const HttpRequest& request) {
        return batchReply(request, [](const QString&) { return 200; });
    };
    QVERIFY(tables().updateEach(changes(120), {}));
    QCOMPARE(m_asked->requests.size(), 3);
}

void TableBatchTest::withoutTheCallRowsAreChangedOneByOne_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("not offered to this account") << 403;
    QTest::newRow("not there") << 404;
}

void TableBatchTest::withoutTheCallRowsAreChangedOneByOne()
{
    QFETCH(int, status);
    m_asked->answer = [status](const HttpRequest& request) {
        return request.method == Method::Post ? replied(status, R"({"error":{"message":"no"}})")
                                              : replied(200, R"({"result":{}})");
    };
    const auto results = tables().updateEach(changes(2), {});
    QVERIFY(results);
    QVERIFY((*results)[0] && (*results)[1]);
    QCOMPARE(m_asked->requests.size(), 3);
}

void TableBatchTest::aLostAnswerLeavesThemUnknown()
{
    m_asked->answer = [](const HttpRequest&) { return Result<HttpReply>(failure(ErrorCode::ConnectionLost)); };
    const auto results = tables().updateEach(changes(2), {});
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(m_asked->requests.size(), 1);
}

ITAM_TEST(TableBatchTest)
#include "tst_tablebatch.moc"
