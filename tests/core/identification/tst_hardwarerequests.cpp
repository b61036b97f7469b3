// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How computers are put into requests: how many, what happens between two of them, what follows the last.
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using tests::computer;
using tests::IdentificationBench;
using tests::itemOf;
using tests::SentRow;
using tests::withItem;

class HardwareRequestsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aRetiredComputerIsToldApartAfterItsInsertion();
    void theStateIsStillOwedAfterALostAnswer();
    void theStatesOfASegmentTravelTogether();
    void aStateThatIsRefusedLeavesItsComputerPending();
    void theAnswerBeforeIsSettledWhileTheNextIsAwaited();
    void anAnswerCountsThoughTheNextIsLost();
    void serialNumbersAreLookedUpInFewRequests();
    void requestsGrowWhileTheyAreFast();
    void d13_aRequestThatIsTooLargeIsHalved();

private:
    std::unique_ptr<IdentificationBench> m_bench;
};

void HardwareRequestsTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
}

void HardwareRequestsTest::aRetiredComputerIsToldApartAfterItsInsertion()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.requests.clear();
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        return request.method == servicenow::Method::Patch ? tests::resultReply(QJsonObject())
                                                           : tests::resultReply(QJsonArray());
    };
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-1", "a", "SN-100", {{QStringLiteral("Status"), QStringLiteral("Retired")}}),
                           computer("C-2", "b", "SN-200", {{QStringLiteral("Status"), QStringLiteral("Active")}})}));
    const QString patched = QStringLiteral("PATCH /api/now/table/cmdb_ci_computer/") +
                            QString::fromUtf8(m_bench->memory.records.first().sysId.toUtf8());
    QCOMPARE(m_bench->instance.asked().filter(QStringLiteral("PATCH")), QStringList{patched});
    const QJsonObject body = QJsonDocument::fromJson(m_bench->instance.requests.last().body).object();
    QCOMPARE(body.value(QLatin1String("install_status")).toString(), QStringLiteral("7"));
    QCOMPARE(body.value(QLatin1String("operational_status")).toString(), QStringLiteral("6"));
    QVERIFY(!m_bench->memory.records.first().owesState);
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void HardwareRequestsTest::theStateIsStillOwedAfterALostAnswer()
{
    QVERIFY(m_bench->connect());
    bool isLost = true;
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (request.method != servicenow::Method::Patch)
            return tests::resultReply(QJsonArray());
        return isLost ? Result<HttpReply>(failure(ErrorCode::ConnectionLost)) : tests::resultReply(QJsonObject());
    };
    const QByteArray body = m_bench->segment(
        DataType::Hardware, {computer("C-1", "a", "SN-100", {{QStringLiteral("Status"), QStringLiteral("Retired")}})});
    QVERIFY(!m_bench->channel->sendSegment(body, {}, {}));
    QVERIFY(m_bench->memory.records.first().owesState);
    isLost = false;
    // The instance has it now and says so.
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        QJsonObject result = m_bench->insertedResult(payload);
        QJsonObject item = result.value(QLatin1String("items")).toArray().first().toObject();
        item.insert(QStringLiteral("operation"), QStringLiteral("NO_CHANGE"));
        item.insert(QStringLiteral("sysId"), m_bench->memory.records.first().sysId);
        return tests::resultReply(withItem(result, 0, item));
    };
    QVERIFY(m_bench->channel->sendSegment(body, {}, {}));
    QVERIFY(!m_bench->memory.records.first().owesState);
    QVERIFY(m_bench->instance.asked().last().startsWith(QLatin1String("PATCH")));
}

void HardwareRequestsTest::theStatesOfASegmentTravelTogether()
{
    core::identification::Options options;
    options.items = 1;
    m_bench = std::make_unique<IdentificationBench>(options);
    QVERIFY(m_bench->connect());
    const auto batchReply = [](const HttpRequest& request) {
        QJsonArray serviced;
        for (const QJsonValue& part :
             QJsonDocument::fromJson(request.body).object().value(QLatin1String("rest_requests")).toArray())
            serviced.append(QJsonObject{{QStringLiteral("id"), part[QLatin1String("id")]},
                                        {QStringLiteral("status_code"), 200},
                                        {QStringLiteral("body"), QString()}});
        return tests::jsonReply({{QStringLiteral("serviced_requests"), serviced}});
    };
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        return request.url.path() == QLatin1String("/api/now/batch") ? batchReply(request)
                                                                     : tests::resultReply(QJsonArray());
    };
    const QList<std::pair<QString, QString>> retired{{QStringLiteral("Status"), QStringLiteral("Retired")}};
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100", retired), computer("C-2", "b", "SN-200"),
                                               computer("C-3", "c", "SN-300", retired)}));
    QCOMPARE(m_bench->instance.asked().filter(QStringLiteral("batch")),
             QStringList{QStringLiteral("POST /api/now/batch")});
    QVERIFY(m_bench->instance.asked().filter(QStringLiteral("PATCH")).isEmpty());
    QCOMPARE(m_bench->memory.records.size(), 3);
    for (const servicenow::RememberedRecord& record : m_bench->memory.records)
        QVERIFY2(!record.owesState, record.key.constData());
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 3);
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void HardwareRequestsTest::aStateThatIsRefusedLeavesItsComputerPending()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        return request.method == servicenow::Method::Get ? tests::resultReply(QJsonArray()) : tests::jsonReply({}, 403);
    };
    const QList<std::pair<QString, QString>> retired{{QStringLiteral("Status"), QStringLiteral("Retired")}};
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-1", "a", "SN-100", retired), computer("C-2", "b", "SN-200", retired)}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList({QStringLiteral("C-1: skipped STATUS_NOT_SET"),
                                                                  QStringLiteral("C-2: skipped STATUS_NOT_SET")}));
    QVERIFY(m_bench->memory.records.first().owesState);
}

void HardwareRequestsTest::theAnswerBeforeIsSettledWhileTheNextIsAwaited()
{
    core::identification::Options options;
    options.items = 1;
    m_bench = std::make_unique<IdentificationBench>(options);
    QVERIFY(m_bench->connect());
    QList<qsizetype> known; // records that were remembered when each payload was answered
    m_bench->instance.identify = [&](const QJsonObject& payload) -> Result<HttpReply> {
        known.append(m_bench->memory.records.size());
        return m_bench->inserted(payload);
    };
    int others = 0;
    const QByteArray body =
        m_bench->segment(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")});
    QVERIFY(m_bench->channel->sendSegment(body, {}, [&others] { ++others; }));
    QCOMPARE(known, QList<qsizetype>({0, 1}));
    QCOMPARE(others, 1);
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 2);
}

void HardwareRequestsTest::anAnswerCountsThoughTheNextIsLost()
{
    core::identification::Options options;
    options.items = 1;
    m_bench = std::make_unique<IdentificationBench>(options);
    QVERIFY(m_bench->connect());
    int payloads = 0;
    m_bench->instance.identify = [&](const QJsonObject& payload) -> Result<HttpReply> {
        return ++payloads == 2 ? Result<HttpReply>(failure(ErrorCode::ConnectionLost)) : m_bench->inserted(payload);
    };
    const QByteArray body =
        m_bench->segment(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")});
    QVERIFY(!m_bench->channel->sendSegment(body, {}, {}));
    QVERIFY(m_bench->channel->sendSegment(body, {}, {}));
    QCOMPARE(payloads, 3);
    QCOMPARE(itemOf(m_bench->instance.payloads().last(), 0).value(QLatin1String("internal_id")).toString(),
             QStringLiteral("C-2"));
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 2);
}

void HardwareRequestsTest::serialNumbersAreLookedUpInFewRequests()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.requests.clear();
    QList<SentRow> rows;
    for (int i = 0; i < 200; ++i)
        rows.append(computer(qPrintable(QStringLiteral("C-%1").arg(i)), qPrintable(QStringLiteral("pc%1").arg(i)),
                             qPrintable(QStringLiteral("SN-%1").arg(1000 + i))));
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    // By serial number, and as none is there, by name.
    QCOMPARE(m_bench->instance.asked().filter(QStringLiteral("/cmdb_ci_computer")).size(), 2);
}

void HardwareRequestsTest::requestsGrowWhileTheyAreFast()
{
    core::identification::Options options;
    options.items = 2;
    m_bench = std::make_unique<IdentificationBench>(options);
    QVERIFY(m_bench->connect());
    QList<SentRow> rows;
    for (int i = 0; i < 9; ++i)
        rows.append(computer(qPrintable(QStringLiteral("C-%1").arg(i)), qPrintable(QStringLiteral("pc%1").arg(i)),
                             qPrintable(QStringLiteral("SN-%1").arg(1000 + i))));
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    QList<int> sizes;
    for (const QJsonObject& payload : m_bench->instance.payloads())
        sizes.append(static_cast<int>(payload.value(QLatin1String("items")).toArray().size()));
    // The next one is made while an answer is awaited, so it is as large as the answer before allows.
    QCOMPARE(sizes, QList<int>({2, 2, 4, 1}));
}

void HardwareRequestsTest::d13_aRequestThatIsTooLargeIsHalved()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        if (payload.value(QLatin1String("items")).toArray().size() > 1)
            return tests::jsonReply({}, 413);
        return m_bench->inserted(payload);
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200"),
                                               computer("C-3", "c", "SN-300")}));
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 3);
}

ITAM_TEST(HardwareRequestsTest)
#include "tst_hardwarerequests.moc"
