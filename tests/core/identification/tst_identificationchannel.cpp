// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using core::wire::ImportState;
using tests::computer;
using tests::IdentificationBench;
using tests::itemOf;
using tests::SentRow;
using tests::sysId;
using tests::withItem;

namespace {

QJsonObject refusal(int index, const char* code)
{
    return {{QStringLiteral("inputIndices"), QJsonArray{index}},
            {QStringLiteral("errorCount"), 1},
            {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("error"), QLatin1String(code)},
                                                              {QStringLiteral("message"), QStringLiteral("why")}}}}};
}

} // namespace

class IdentificationChannelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void instancesThatHaveNoIdentityOfOursAreToldApartByName();
    void saysWhatItCannotDo();
    void theRunEndsWithItsLastSegment();
    void itemsCarryKeyClassAndValues();
    void theOptionsOfARequestAreOurs();
    void ir01_anUnknownSourceEndsTheExportAndIsNamedInTheTest();
    void ir05_mergedRowsBothHaveAnOutcome();
    void ir06_whatTheAnswerDoesNotMentionIsPending();
    void ir07_oneBadItemHoldsNobodyUp();
    void ir16_aLostAnswerIsSentAgainAndCountedOnce();
    void ir18_aMissingScopeIsNotAMissingRole_data();
    void ir18_aMissingScopeIsNotAMissingRole();
    void ir19_aJunkSerialIsNeitherValueNorLookup();
    void ir20_theSecondKeyOfARecordIsNotSentAgain();
    void ir20_theFirstGoneTheSecondTakesItsPlace();
    void ir20_aNewKeyWithTheSerialOfAnothersRecordIsNotSent();
    void ir20_aNewKeyWithTheNameOfAnothersRecordIsNotSent_data();
    void ir20_aNewKeyWithTheNameOfAnothersRecordIsNotSent();
    void equalRowsOfOneSegmentAreOne();
    void namesakesOfOneSegmentAreOneWhereTheRuleSaysSo_data();
    void namesakesOfOneSegmentAreOneWhereTheRuleSaysSo();
    void aRowWithoutSerialAndNameIsNotSent();
    void aLockedRowAloneIsSentAgain();
    void aLandedComputerKeepsItsClass();
    void referencesAreIdsOrNothing();
    void hostsAreRelatedAfterTheLastSegment();
    void aHostThatIsNotThereLeavesItsMachinePending();
    void d05_aRestoredInstanceIsANewEpoch();
    void aCloseIsLocalAndForgetsWhatHasNoAnswer();

private:
    static void addRules();
    [[nodiscard]] static HttpReply ruleReply(const QByteArray& attributes);

    std::unique_ptr<IdentificationBench> m_bench;
};

void IdentificationChannelTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
}

void IdentificationChannelTest::addRules()
{
    QTest::addColumn<QByteArray>("rule"); // attributes of its last entry; empty: it is not described
    QTest::addColumn<bool>("byName");
    QTest::newRow("stock") << QByteArray("name") << true;
    QTest::newRow("without names") << QByteArray("mac_address,name") << false;
    QTest::newRow("not described") << QByteArray() << true;
}

HttpReply IdentificationChannelTest::ruleReply(const QByteArray& attributes)
{
    if (attributes.isEmpty())
        return tests::jsonReply({}, 404);
    const auto entry = [](const QString& names) {
        return QJsonObject{{QStringLiteral("attributes"), names}, {QStringLiteral("active"), true}};
    };
    return tests::resultReply(QJsonObject{
        {QStringLiteral("identification_rules"),
         QJsonObject{{QStringLiteral("active"), true},
                     {QStringLiteral("identifiers"),
                      QJsonArray{entry(QStringLiteral("serial_number")), entry(QString::fromLatin1(attributes))}}}}});
}

void IdentificationChannelTest::saysWhatItCannotDo()
{
    const auto capabilities = m_bench->channel->capabilities();
    QVERIFY(!capabilities.keepsRuns && !capabilities.tracksChanges && !capabilities.reserves);
    QVERIFY(capabilities.needsMemory);
}

void IdentificationChannelTest::theRunEndsWithItsLastSegment()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}, false));
    QCOMPARE(m_bench->run(DataType::Hardware).state, ImportState::Processing);
    const auto reply = m_bench->send(DataType::Hardware, {computer("C-2", "b", "SN-200")}, true, 2);
    QVERIFY(reply);
    QCOMPARE(reply->importRun, QStringLiteral("L3F2A91C0-I"));
    QCOMPARE(reply->transaction, QStringLiteral("L3F2A91C0-I-0002"));
    const wire::RunReport run = m_bench->run(DataType::Hardware);
    QCOMPARE(run.state, ImportState::Succeeded);
    QCOMPARE(run.transactions.size(), 2);
    QCOMPARE(run.rows.inserted, 2);
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void IdentificationChannelTest::itemsCarryKeyClassAndValues()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-1", "app-03", "SN-4411",
                                    {{QStringLiteral("ComputerType"), QStringLiteral("Computer")},
                                     {QStringLiteral("OperatingSystem"), QStringLiteral("Windows Server 2022")},
                                     {QStringLiteral("TotalMemory"), QStringLiteral("17179869184")},
                                     {QStringLiteral("InventoryDate"), QStringLiteral("2026-03-01T04:10:00Z")},
                                     {QStringLiteral("Domain"), QString()}})}));
    const QJsonObject item = itemOf(m_bench->instance.payloads().last(), 0);
    QCOMPARE(item.value(QLatin1String("className")).toString(), QStringLiteral("cmdb_ci_win_server"));
    const QJsonObject values = item.value(QLatin1String("values")).toObject();
    QCOMPARE(values.value(QLatin1String("ram")).toString(), QStringLiteral("16384"));
    QCOMPARE(values.value(QLatin1String("last_discovered")).toString(), QStringLiteral("2026-03-01 04:10:00"));
    // Not sent: what is empty, what is written once, what only the integration application has.
    for (const char* column :
         {"os_domain", "install_status", "operational_status", "itam_unique_id", "discovery_source", "sys_class_name"})
        QVERIFY2(!values.contains(QLatin1String(column)), column);
    const QJsonObject source = item.value(QLatin1String("sys_object_source_info")).toObject();
    QCOMPARE(source.value(QLatin1String("source_native_key")).toString(), QStringLiteral("C-1"));
    QCOMPARE(source.value(QLatin1String("source_name")).toString(), QStringLiteral("ITAM"));
    QCOMPARE(source.value(QLatin1String("source_recency_timestamp")).toString(), QStringLiteral("2026-03-01 04:10:00"));
    const QJsonValue lookup = item.value(QLatin1String("lookup"))[0][QLatin1String("values")];
    QCOMPARE(lookup[QLatin1String("serial_number")].toString(), QStringLiteral("SN-4411"));
    QCOMPARE(lookup[QLatin1String("serial_number_type")].toString(), QStringLiteral("system"));
}

void IdentificationChannelTest::theOptionsOfARequestAreOurs()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    const QUrlQuery query(m_bench->instance.requests.last().url);
    QCOMPARE(query.queryItemValue(QStringLiteral("sysparm_data_source")), QStringLiteral("ITAM"));
    const QString encoded = query.queryItemValue(QStringLiteral("options"), QUrl::FullyEncoded);
    QVERIFY2(encoded.contains(QLatin1String("%3A")) && encoded.contains(QLatin1String("%2C")), qPrintable(encoded));
    QCOMPARE(query.queryItemValue(QStringLiteral("options"), QUrl::FullyDecoded),
             QStringLiteral("partial_payloads:false,partial_commits:true,deduplicate_payloads:true,"
                            "generate_summary:true"));
}

void IdentificationChannelTest::ir01_anUnknownSourceEndsTheExportAndIsNamedInTheTest()
{
    m_bench->instance.identify = [](const QJsonObject& payload) -> Result<HttpReply> {
        QJsonArray items;
        for (int i = 0; i < payload.value(QLatin1String("items")).toArray().size(); ++i)
            items.append(refusal(i, "INVALID_INPUT_DATA"));
        return tests::resultReply(QJsonObject{{QStringLiteral("items"), items}});
    };
    const auto report = m_bench->connect();
    QVERIFY(report);
    QVERIFY(report->checks.contains(wire::Check{QStringLiteral("discovery-source"), false, QStringLiteral("ITAM")}));
    const auto reply =
        m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::DiscoverySourceMissing);
    QCOMPARE(reply.error().subject, QStringLiteral("ITAM"));
    QVERIFY(m_bench->memory.records.isEmpty());
}

void IdentificationChannelTest::ir05_mergedRowsBothHaveAnOutcome()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.identify = [](const QJsonObject&) -> Result<HttpReply> {
        return tests::resultReply(QJsonObject{
            {QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("operation"), QStringLiteral("INSERT")},
                                                             {QStringLiteral("sysId"), sysId(7)},
                                                             {QStringLiteral("inputIndices"), QJsonArray{0, 1}}}}}});
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList{QStringLiteral("C-2: ignored DUPLICATE_OF C-1")});
    QCOMPARE(m_bench->run(DataType::Hardware).rows.total, 2);
}

void IdentificationChannelTest::ir06_whatTheAnswerDoesNotMentionIsPending()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.identify = [](const QJsonObject&) -> Result<HttpReply> {
        return tests::resultReply(QJsonObject{
            {QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("operation"), QStringLiteral("INSERT")},
                                                             {QStringLiteral("sysId"), sysId(7)},
                                                             {QStringLiteral("inputIndices"), QJsonArray{1}}}}}});
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList{QStringLiteral("C-1: error NO_RESULT")});
}

void IdentificationChannelTest::ir07_oneBadItemHoldsNobodyUp()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        return tests::resultReply(
            withItem(m_bench->insertedResult(payload), 1, refusal(1, "REQUIRED_ATTRIBUTE_EMPTY")));
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200"),
                                               computer("C-3", "c", "SN-300")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware),
             QStringList{QStringLiteral("C-2: error REQUIRED_ATTRIBUTE_EMPTY")});
    QCOMPARE(m_bench->memory.records.size(), 2);
}

void IdentificationChannelTest::ir16_aLostAnswerIsSentAgainAndCountedOnce()
{
    QVERIFY(m_bench->connect());
    const QByteArray body = m_bench->segment(DataType::Hardware, {computer("C-1", "a", "SN-100")});
    const auto answering = m_bench->instance.identify;
    m_bench->instance.identify = [](const QJsonObject&) {
        return Result<HttpReply>(failure(ErrorCode::ConnectionLost));
    };
    QVERIFY(!m_bench->channel->sendSegment(body, {}, {}));
    m_bench->instance.identify = answering;
    QVERIFY(m_bench->channel->sendSegment(body, {}, {}));
    const wire::RunReport run = m_bench->run(DataType::Hardware);
    QCOMPARE(run.transactions.size(), 1);
    QCOMPARE(run.transactions.first().attempts, 2);
    QCOMPARE(run.rows.total, 1);
    QCOMPARE(m_bench->memory.records.size(), 1);
}

void IdentificationChannelTest::ir18_aMissingScopeIsNotAMissingRole_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("scope") << 403 << QStringLiteral("Access to unscoped api is not allowed")
                           << ErrorCode::ApiNotInScope;
    QTest::newRow("role") << 403 << QStringLiteral("Insufficient rights") << ErrorCode::IdentificationForbidden;
    QTest::newRow("too old") << 404 << QStringLiteral("no such path") << ErrorCode::IdentificationApiMissing;
    QTest::newRow("queue of the session") << 202 << QString() << ErrorCode::ServerTimeout;
    QTest::newRow("hung up") << 499 << QString() << ErrorCode::ServerTimeout;
    QTest::newRow("failed") << 500 << QStringLiteral("boom") << ErrorCode::ServerFailed;
}

void IdentificationChannelTest::ir18_aMissingScopeIsNotAMissingRole()
{
    QFETCH(int, status);
    QFETCH(QString, message);
    QFETCH(ErrorCode, code);
    m_bench->instance.identify = [&](const QJsonObject&) -> Result<HttpReply> {
        return tests::jsonReply({{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), message}}}}, status);
    };
    const auto report = m_bench->connect();
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
}

void IdentificationChannelTest::ir19_aJunkSerialIsNeitherValueNorLookup()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "To be filled by O.E.M.")}));
    const QJsonObject item = itemOf(m_bench->instance.payloads().last(), 0);
    QVERIFY(!item.contains(QLatin1String("lookup")));
    QVERIFY(!item.value(QLatin1String("values")).toObject().contains(QLatin1String("serial_number")));
}

void IdentificationChannelTest::ir20_theSecondKeyOfARecordIsNotSentAgain()
{
    QVERIFY(m_bench->connect());
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false},
                               {"C-2", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-2", "b", "SN-200")}));
    QVERIFY(m_bench->instance.payloads().isEmpty());
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList{QStringLiteral("C-2: ignored DUPLICATE_OF C-1")});
}

void IdentificationChannelTest::ir20_theFirstGoneTheSecondTakesItsPlace()
{
    QVERIFY(m_bench->connect());
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false},
                               {"C-2", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    SentRow second = computer("C-2", "b", "SN-200");
    second.supersedes = QStringLiteral("C-1");
    QVERIFY(m_bench->send(DataType::Hardware, {second}));
    QCOMPARE(m_bench->instance.payloads().size(), 1);
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void IdentificationChannelTest::ir20_aNewKeyWithTheSerialOfAnothersRecordIsNotSent()
{
    QVERIFY(m_bench->connect());
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (!request.url.path().endsWith(QLatin1String("/cmdb_ci_computer")))
            return tests::resultReply(QJsonArray());
        return tests::resultReply(QJsonArray{QJsonObject{{QStringLiteral("serial_number"), QStringLiteral("SN-100")},
                                                         {QStringLiteral("sys_id"), sysId(9)}}});
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-2", "b", "sn-100")}));
    QVERIFY(m_bench->instance.payloads().isEmpty());
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList{QStringLiteral("C-2: ignored DUPLICATE_OF C-1")});
    // Its contracts and installations belong to that record.
    QCOMPARE(m_bench->memory.records.last().sysId, sysId(9));
}

void IdentificationChannelTest::ir20_aNewKeyWithTheNameOfAnothersRecordIsNotSent_data()
{
    addRules();
}

void IdentificationChannelTest::ir20_aNewKeyWithTheNameOfAnothersRecordIsNotSent()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, byName);
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().contains(QLatin1String("/cmdb/meta/")))
            return ruleReply(rule);
        const bool isNamed = QUrlQuery(request.url)
                                 .queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded)
                                 .startsWith(QLatin1String("nameIN"));
        if (!request.url.path().endsWith(QLatin1String("/cmdb_ci_computer")) || !isNamed)
            return tests::resultReply(QJsonArray());
        return tests::resultReply(QJsonArray{
            QJsonObject{{QStringLiteral("name"), QStringLiteral("PC-A")}, {QStringLiteral("sys_id"), sysId(9)}}});
    };
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-2", "pc-a", "SN-200")}));
    QCOMPARE(m_bench->instance.payloads().isEmpty(), byName);
    QCOMPARE(m_bench->notLanded(DataType::Hardware),
             byName ? QStringList{QStringLiteral("C-2: ignored DUPLICATE_OF C-1")} : QStringList());
}

void IdentificationChannelTest::namesakesOfOneSegmentAreOneWhereTheRuleSaysSo_data()
{
    addRules();
}

void IdentificationChannelTest::namesakesOfOneSegmentAreOneWhereTheRuleSaysSo()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, byName);
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        return request.url.path().contains(QLatin1String("/cmdb/meta/")) ? Result<HttpReply>(ruleReply(rule))
                                                                         : tests::resultReply(QJsonArray());
    };
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "A", "SN-200"),
                                               computer("C-3", "c", "SN-200")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware),
             byName ? QStringList({QStringLiteral("C-2: ignored DUPLICATE_OF C-1")})
                    : QStringList({QStringLiteral("C-3: ignored DUPLICATE_OF C-2")}));
}

void IdentificationChannelTest::equalRowsOfOneSegmentAreOne()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "sn-100"),
                                               computer("C-3", "c", ""), computer("C-4", "C", "")}));
    QCOMPARE(m_bench->instance.payloads().last().value(QLatin1String("items")).toArray().size(), 2);
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList({QStringLiteral("C-2: ignored DUPLICATE_OF C-1"),
                                                                  QStringLiteral("C-4: ignored DUPLICATE_OF C-3")}));
}

void IdentificationChannelTest::aRowWithoutSerialAndNameIsNotSent()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "", "0")}));
    QVERIFY(m_bench->instance.payloads().isEmpty());
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList{QStringLiteral("C-1: skipped NO_KEY")});
}

void IdentificationChannelTest::aLockedRowAloneIsSentAgain()
{
    QVERIFY(m_bench->connect());
    const auto answering = m_bench->instance.identify;
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        return tests::resultReply(withItem(m_bench->insertedResult(payload), 0, refusal(0, "LOCK_TIMEOUT")));
    };
    const QByteArray body =
        m_bench->segment(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")});
    const auto first = m_bench->channel->sendSegment(body, {}, {});
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::ServerTimeout);
    m_bench->instance.identify = answering;
    QVERIFY(m_bench->channel->sendSegment(body, {}, {}));
    const QJsonArray again = m_bench->instance.payloads().last().value(QLatin1String("items")).toArray();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first()[QLatin1String("internal_id")].toString(), QStringLiteral("C-1"));
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 2);
}

void IdentificationChannelTest::aLandedComputerKeepsItsClass()
{
    QVERIFY(m_bench->connect());
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_linux_server"), false}};
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    const QJsonObject item = itemOf(m_bench->instance.payloads().last(), 0);
    QCOMPARE(item.value(QLatin1String("className")).toString(), QStringLiteral("cmdb_ci_linux_server"));
}

void IdentificationChannelTest::referencesAreIdsOrNothing()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/core_company")))
            return tests::resultReply(QJsonArray{
                QJsonObject{{QStringLiteral("name"), QStringLiteral("DELL")}, {QStringLiteral("sys_id"), sysId(50)}}});
        return tests::resultReply(QJsonArray());
    };
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100",
                                                        {{QStringLiteral("Manufacturer"), QStringLiteral("Dell")},
                                                         {QStringLiteral("AssignedUser"), QStringLiteral("CORP\\jdoe")},
                                                         {QStringLiteral("ModelNo"), QStringLiteral("R740")}})}));
    const QJsonObject values = itemOf(m_bench->instance.payloads().last(), 0).value(QLatin1String("values")).toObject();
    QCOMPARE(values.value(QLatin1String("manufacturer")).toString(), sysId(50));
    QVERIFY(!values.contains(QLatin1String("assigned_to")));
    QVERIFY(!values.contains(QLatin1String("model_id")));
    // Once in an export, found or not.
    const auto asked = m_bench->instance.requests.size();
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-2", "b", "SN-200",
                                    {{QStringLiteral("Manufacturer"), QStringLiteral("dell")},
                                     {QStringLiteral("AssignedUser"), QStringLiteral("CORP\\jdoe")}})},
                          true, 2));
    // What is left is the look for its serial number and its name, and the payload.
    QCOMPARE(m_bench->instance.requests.size(), asked + 3);
}

void IdentificationChannelTest::hostsAreRelatedAfterTheLastSegment()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/cmdb_rel_type")))
            return tests::resultReply(
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Virtualized by::Virtualizes")}}});
        return tests::resultReply(QJsonArray());
    };
    const QList<std::pair<QString, QString>> onHost{{QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                                                    {QStringLiteral("HostComputerID"), QStringLiteral("C-9")}};
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100", onHost)}, false));
    QVERIFY(m_bench->instance.payloads().last().value(QLatin1String("relations")).isUndefined());
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-2", "b", "SN-200", onHost), computer("C-9", "host", "SN-900")}, true, 2));
    const QJsonObject pass = m_bench->instance.payloads().last();
    QCOMPARE(pass.value(QLatin1String("items")).toArray().size(), 3);
    QCOMPARE(pass.value(QLatin1String("relations")).toArray().size(), 2);
    for (const QJsonValue& relation : pass.value(QLatin1String("relations")).toArray()) {
        // The parent is what the first half of the name describes: the guest.
        const QJsonObject child = itemOf(pass, relation[QLatin1String("child")].toInt());
        QCOMPARE(child.value(QLatin1String("sys_object_source_info"))[QLatin1String("source_native_key")].toString(),
                 QStringLiteral("C-9"));
        QVERIFY(child.value(QLatin1String("values")).toObject().isEmpty());
    }
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void IdentificationChannelTest::aHostThatIsNotThereLeavesItsMachinePending()
{
    QVERIFY(m_bench->connect());
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/cmdb_rel_type")))
            return tests::resultReply(
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Virtualized by::Virtualizes")}}});
        return tests::resultReply(QJsonArray());
    };
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        QJsonObject result = m_bench->insertedResult(payload);
        if (payload.contains(QLatin1String("relations")))
            result.insert(QStringLiteral("relations"), QJsonArray{refusal(0, "ABANDONED")});
        return tests::resultReply(result);
    };
    const QList<std::pair<QString, QString>> byName{{QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                                                    {QStringLiteral("HostName"), QStringLiteral("esx-1")}};
    const QList<std::pair<QString, QString>> byKey{{QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                                                   {QStringLiteral("HostComputerID"), QStringLiteral("C-9")}};
    QVERIFY(m_bench->send(DataType::Hardware,
                          {computer("C-1", "a", "SN-100", byName), computer("C-2", "b", "SN-200", byKey)}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware),
             QStringList({QStringLiteral("C-1: skipped LOOKUP_LATE"), QStringLiteral("C-2: skipped LOOKUP_LATE")}));
    // The records themselves are there: the counters of the run say so.
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 2);
}

void IdentificationChannelTest::d05_aRestoredInstanceIsANewEpoch()
{
    m_bench->memory.knownEpoch = QStringLiteral("known");
    m_bench->memory.records = {{"C-1", sysId(1), QStringLiteral("cmdb_ci_computer"), false},
                               {"C-2", sysId(2), QStringLiteral("cmdb_ci_computer"), false},
                               {"C-3", sysId(3), QStringLiteral("cmdb_ci_computer"), false}};
    QJsonArray there;
    m_bench->instance.table = [&there](const HttpRequest& request) -> Result<HttpReply> {
        return tests::resultReply(request.url.path().endsWith(QLatin1String("/sys_object_source")) ? there
                                                                                                   : QJsonArray());
    };
    const auto source = [](int number) { return QJsonObject{{QStringLiteral("target_sys_id"), sysId(number)}}; };
    there = {source(1), source(2), source(3)};
    QCOMPARE(m_bench->connect()->epoch, QStringLiteral("known"));
    // One may have been deleted by somebody.
    there = {source(1), source(2)};
    QCOMPARE(m_bench->connect()->epoch, QStringLiteral("known"));
    there = {source(1)};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("2 of the computers that landed")));
    QVERIFY(m_bench->connect()->epoch != QStringLiteral("known"));
}

void IdentificationChannelTest::aCloseIsLocalAndForgetsWhatHasNoAnswer()
{
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}, false));
    m_bench->instance.identify = [](const QJsonObject&) {
        return Result<HttpReply>(failure(ErrorCode::ConnectionLost));
    };
    QVERIFY(!m_bench->send(DataType::Hardware, {computer("C-2", "b", "SN-200")}, false, 2));
    wire::StatusRequest request;
    request.exportId = m_bench->exportId;
    request.type = DataType::Hardware;
    request.close = wire::CloseReason::Cancelled;
    const auto reply = m_bench->channel->status(request, {});
    QVERIFY(reply);
    QCOMPARE(reply->run->state, ImportState::Failed);
    QCOMPARE(reply->run->closed, QStringLiteral("cancelled"));
    QCOMPARE(reply->run->transactions.size(), 1);
    QCOMPARE(reply->run->transactions.first().state, ImportState::Succeeded);
}

void IdentificationChannelTest::instancesThatHaveNoIdentityOfOursAreToldApartByName()
{
    QCOMPARE(identification::shownInstance(QStringLiteral("ire:dev12345.service-now.com:ITAM")),
             QStringLiteral("dev12345.service-now.com:ITAM"));
    QCOMPARE(identification::shownInstance(QStringLiteral("464152bb-a049-4463-8a30-bba4e594c140")),
             QStringLiteral("464152bb"));
}

ITAM_TEST(IdentificationChannelTest)
#include "tst_identificationchannel.moc"
