// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Installed applications as related rows, contracts by read, compare and write.
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using core::servicenow::Method;
using tests::IdentificationBench;
using tests::SentRow;
using tests::sysId;

namespace {

SentRow installation(const QString& key, const QString& computer, const QString& name,
                     const QString& version = QStringLiteral("1.0"))
{
    return {key,
            {{QStringLiteral("InstallationID"), key},
             {QStringLiteral("ComputerID"), computer},
             {QStringLiteral("ApplicationID"), QStringLiteral("A-1")},
             {QStringLiteral("FullName"), name},
             {QStringLiteral("Publisher"), QStringLiteral("Acme")},
             {QStringLiteral("Version"), version},
             {QStringLiteral("InventoryDate"), QStringLiteral("2026-03-01T04:10:00Z")}},
            {}};
}

SentRow contract(const QString& key, const QString& number, const QString& name, const QString& computer = {},
                 const QString& master = {})
{
    return {key,
            {{QStringLiteral("RecordID"), key},
             {QStringLiteral("ContractNo"), number},
             {QStringLiteral("ContractName"), name},
             {QStringLiteral("ContractStatus"), QStringLiteral("Active")},
             {QStringLiteral("ComputerID"), computer},
             {QStringLiteral("MasterContractNo"), master}},
            {}};
}

/// Contracts and links of an instance, as far as the channel asks for them.
class ContractTables
{
public:
    explicit ContractTables(IdentificationBench& bench)
    {
        bench.instance.table = [this](const HttpRequest& request) { return answer(request); };
    }

    QList<QJsonObject> contracts;
    QList<QJsonObject> links;
    QStringList written; ///< "POST ast_contract"
    bool losesNextAnswer = false;

private:
    Result<HttpReply> answer(const HttpRequest& request)
    {
        const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts); // api now table NAME [ID]
        const QString table = path.value(3);
        if (request.method == Method::Get)
            return tests::resultReply(rows(
                table, QUrlQuery(request.url).queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded)));
        written.append(QLatin1String(servicenow::nameOf(request.method)) + QLatin1Char(' ') + table);
        QJsonObject row = QJsonDocument::fromJson(request.body).object();
        QList<QJsonObject>& rows = table == QLatin1String("contract_rel_ci") ? links : contracts;
        if (request.method == Method::Patch) {
            for (QJsonObject& each : contracts) {
                if (each.value(QLatin1String("sys_id")).toString() != path.value(4))
                    continue;
                for (auto it = row.begin(); it != row.end(); ++it)
                    each.insert(it.key(), it.value());
                row = each;
            }
        } else {
            row.insert(QStringLiteral("sys_id"), sysId(1000 + static_cast<int>(rows.size())));
            rows.append(row);
        }
        if (std::exchange(losesNextAnswer, false))
            return failure(ErrorCode::ConnectionLost);
        return tests::resultReply(row, 201);
    }

    QJsonArray rows(const QString& table, const QString& query) const
    {
        QJsonArray found;
        if (table == QLatin1String("contract_rel_ci")) {
            for (const QJsonObject& link : links) {
                if (query.contains(link.value(QLatin1String("contract")).toString()) &&
                    query.contains(link.value(QLatin1String("ci_item")).toString()))
                    found.append(link);
            }
        } else if (table == QLatin1String("ast_contract")) {
            const QStringList conditions = query.section(QLatin1String("^ORDERBY"), 0, 0).split(QLatin1String("^OR"));
            for (const QJsonObject& each : contracts) {
                const QString number = each.value(QLatin1String("vendor_contract")).toString();
                if (conditions.contains(QLatin1String("vendor_contract=") + number))
                    found.append(each);
            }
        }
        return found;
    }
};

} // namespace

class IdentificationRowsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void installationsTravelWithAStubOfTheirComputer();
    void aStubIsNamedByTheFirstKeyOfItsRecord();
    void ir11_aMissingRelatedRuleEndsTheDataType();
    void ir12_installationsOfAnUnknownComputerArePending();
    void rowsThatAreEqualForTheRuleShareOne();
    void manyInstallationsOfOneComputerFollowOneAnother();
    void aComputerStandsInARequestOnce();
    void p52_noTableForInstallationsIsToldBeforeTheFirst();
    void aContractIsInsertedWithItsLink();
    void whatIsEqualIsNotWritten();
    void aDifferentContractIsHeldBackUnlessUpdatesAreOn_data();
    void aDifferentContractIsHeldBackUnlessUpdatesAreOn();
    void ir17_afterALostAnswerNoSecondContractIsMade();
    void aLinkToAnUnknownComputerIsPending();
    void severalContractsOfOneNumberAreAmbiguous();
    void d12_aParentThatComesLaterIsFilledIn();
    void d12_recordsOfSeveralSegmentsWaitForOneParent();
    void d12_aParentThatNeverComesLeavesItsContractPending();
    void answersToQuestionsNobodyAskedAreRefused();

private:
    std::unique_ptr<IdentificationBench> m_bench;
};

void IdentificationRowsTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
    m_bench->memory.records = {{"C-1", sysId(91), QStringLiteral("cmdb_ci_linux_server"), false},
                               {"C-2", sysId(92), QStringLiteral("cmdb_ci_computer"), false}};
    QVERIFY(m_bench->connect());
}

void IdentificationRowsTest::installationsTravelWithAStubOfTheirComputer()
{
    QVERIFY(m_bench->send(DataType::Applications,
                          {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor")),
                           installation(QStringLiteral("I-2"), QStringLiteral("C-2"), QStringLiteral("Editor")),
                           installation(QStringLiteral("I-3"), QStringLiteral("C-1"), QStringLiteral("Browser"))}));
    const QJsonArray items = m_bench->instance.payloads().last().value(QLatin1String("items")).toArray();
    QCOMPARE(items.size(), 2);
    const QJsonValue mention = items.first();
    QCOMPARE(mention[QLatin1String("className")].toString(), QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(mention[QLatin1String("values")].toObject(),
             QJsonObject({{QStringLiteral("last_discovered"), QStringLiteral("2026-03-01 04:10:00")}}));
    QCOMPARE(mention[QLatin1String("sys_object_source_info")][QLatin1String("source_native_key")].toString(),
             QStringLiteral("C-1"));
    QVERIFY(mention[QLatin1String("lookup")].isUndefined());
    QCOMPARE(mention[QLatin1String("related")].toArray().size(), 2);
    const QJsonValue row = mention[QLatin1String("related")][1];
    QCOMPARE(row[QLatin1String("className")].toString(), QStringLiteral("cmdb_sam_sw_install"));
    QCOMPARE(row[QLatin1String("values")][QLatin1String("display_name")].toString(), QStringLiteral("Browser"));
    QCOMPARE(row[QLatin1String("sys_object_source_info")][QLatin1String("source_feed")].toString(),
             QStringLiteral("applications"));
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 3);
    QVERIFY(m_bench->notLanded(DataType::Applications).isEmpty());
}

void IdentificationRowsTest::aStubIsNamedByTheFirstKeyOfItsRecord()
{
    m_bench->memory.records.append({"C-7", sysId(91), QStringLiteral("cmdb_ci_linux_server"), false});
    QVERIFY(m_bench->send(DataType::Applications,
                          {installation(QStringLiteral("I-1"), QStringLiteral("C-7"), QStringLiteral("Editor"))}));
    const QJsonValue mention = m_bench->instance.payloads().last().value(QLatin1String("items"))[0];
    QCOMPARE(mention[QLatin1String("sys_object_source_info")][QLatin1String("source_native_key")].toString(),
             QStringLiteral("C-1"));
}

void IdentificationRowsTest::ir11_aMissingRelatedRuleEndsTheDataType()
{
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        QJsonObject result = m_bench->insertedResult(payload);
        QJsonArray items = result.value(QLatin1String("items")).toArray();
        QJsonObject item = items.first().toObject();
        QJsonArray rows = item.value(QLatin1String("relatedItems")).toArray();
        QJsonObject row = rows.first().toObject();
        row.insert(QStringLiteral("errorCount"), 1);
        row.insert(QStringLiteral("errors"),
                   QJsonArray{QJsonObject{
                       {QStringLiteral("error"), QStringLiteral("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING")}}});
        rows[0] = row;
        item.insert(QStringLiteral("relatedItems"), rows);
        items[0] = item;
        result.insert(QStringLiteral("items"), items);
        return tests::resultReply(result);
    };
    const auto reply = m_bench->send(
        DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"))});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::IdentificationRuleMissing);
    QCOMPARE(reply.error().subject, QStringLiteral("cmdb_sam_sw_install"));
}

void IdentificationRowsTest::ir12_installationsOfAnUnknownComputerArePending()
{
    m_bench->instance.identify = [](const QJsonObject&) -> Result<HttpReply> {
        return tests::resultReply(QJsonObject{
            {QStringLiteral("items"),
             QJsonArray{QJsonObject{{QStringLiteral("inputIndices"), QJsonArray{0}},
                                    {QStringLiteral("errorCount"), 1},
                                    {QStringLiteral("errors"),
                                     QJsonArray{QJsonObject{{QStringLiteral("error"),
                                                             QStringLiteral("MISSING_MATCHING_ATTRIBUTES")}}}}}}}});
    };
    QVERIFY(m_bench->send(DataType::Applications,
                          {installation(QStringLiteral("I-1"), QStringLiteral("C-9"), QStringLiteral("Editor")),
                           installation(QStringLiteral("I-2"), QStringLiteral("C-9"), QStringLiteral("Browser"))}));
    QCOMPARE(m_bench->notLanded(DataType::Applications),
             QStringList({QStringLiteral("I-1: skipped CI_NOT_FOUND"), QStringLiteral("I-2: skipped CI_NOT_FOUND")}));
    QCOMPARE(m_bench->run(DataType::Applications).rows.skipped, 2);
}

void IdentificationRowsTest::rowsThatAreEqualForTheRuleShareOne()
{
    QVERIFY(m_bench->send(
        DataType::Applications,
        {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor")),
         installation(QStringLiteral("I-2"), QStringLiteral("C-1"), QStringLiteral("EDITOR")),
         installation(QStringLiteral("I-3"), QStringLiteral("C-1"), QStringLiteral("Editor"), QStringLiteral("2.0"))}));
    QCOMPARE(
        m_bench->instance.payloads().last().value(QLatin1String("items"))[0][QLatin1String("related")].toArray().size(),
        2);
    const wire::RowCounts rows = m_bench->run(DataType::Applications).rows;
    QCOMPARE(rows.inserted, 2);
    QCOMPARE(rows.ignored, 1);
    QVERIFY(m_bench->notLanded(DataType::Applications).isEmpty());
}

void IdentificationRowsTest::manyInstallationsOfOneComputerFollowOneAnother()
{
    QList<SentRow> rows;
    for (int i = 0; i < 450; ++i)
        rows.append(
            installation(QStringLiteral("I-%1").arg(i), QStringLiteral("C-1"), QStringLiteral("App %1").arg(i)));
    QVERIFY(m_bench->send(DataType::Applications, rows));
    QList<int> sizes;
    for (const QJsonObject& payload : m_bench->instance.payloads()) {
        QCOMPARE(payload.value(QLatin1String("items")).toArray().size(), 1);
        sizes.append(
            static_cast<int>(payload.value(QLatin1String("items"))[0][QLatin1String("related")].toArray().size()));
    }
    QCOMPARE(sizes, QList<int>({200, 200, 50}));
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 450);
}

void IdentificationRowsTest::aComputerStandsInARequestOnce()
{
    QList<SentRow> rows;
    for (int i = 0; i < 300; ++i)
        rows.append(
            installation(QStringLiteral("I-%1").arg(i), QStringLiteral("C-1"), QStringLiteral("App %1").arg(i)));
    for (int i = 0; i < 60; ++i)
        rows.append(installation(QStringLiteral("J-%1").arg(i), QStringLiteral("D-%1").arg(i), QStringLiteral("App")));
    QVERIFY(m_bench->send(DataType::Applications, rows));
    for (const QJsonObject& payload : m_bench->instance.payloads()) {
        QSet<QString> keys;
        const QJsonArray items = payload.value(QLatin1String("items")).toArray();
        QVERIFY(items.size() <= 50);
        for (const QJsonValue& item : items)
            keys.insert(item[QLatin1String("sys_object_source_info")][QLatin1String("source_native_key")].toString());
        QCOMPARE(keys.size(), items.size());
    }
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 360);
}

void IdentificationRowsTest::p52_noTableForInstallationsIsToldBeforeTheFirst()
{
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/cmdb_sam_sw_install")))
            return tests::jsonReply(
                {{QStringLiteral("error"),
                  QJsonObject{{QStringLiteral("message"), QStringLiteral("Invalid table cmdb_sam_sw_install")}}}},
                400);
        return tests::resultReply(QJsonArray());
    };
    const auto report = m_bench->connect();
    QVERIFY(report);
    const auto asked = m_bench->instance.requests.size();
    const auto reply = m_bench->send(
        DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"))});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::SamMissing);
    QCOMPARE(m_bench->instance.requests.size(), asked);
}

void IdentificationRowsTest::aContractIsInsertedWithItsLink()
{
    ContractTables tables(*m_bench);
    SentRow lease =
        contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("Lease"), QStringLiteral("C-1"));
    lease.fields.append({QStringLiteral("ContractType"), QStringLiteral("Lease")});
    QVERIFY(m_bench->send(DataType::Contracts,
                          {lease, contract(QStringLiteral("R-2"), QStringLiteral("K-2"), QStringLiteral("Plain"))}));
    QCOMPARE(tables.written, QStringList({QStringLiteral("POST ast_lease"), QStringLiteral("POST ast_contract"),
                                          QStringLiteral("POST contract_rel_ci")}));
    QCOMPARE(tables.links.first().value(QLatin1String("ci_item")).toString(), sysId(91));
    QCOMPARE(tables.contracts.first().value(QLatin1String("state")).toString(), QStringLiteral("active"));
    QVERIFY(!tables.contracts.first().contains(QLatin1String("itam_awaited_parent")));
    QCOMPARE(m_bench->run(DataType::Contracts).rows.inserted, 2);
}

void IdentificationRowsTest::whatIsEqualIsNotWritten()
{
    ContractTables tables(*m_bench);
    const QList<SentRow> rows{
        contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("A"), QStringLiteral("C-1")),
        contract(QStringLiteral("R-2"), QStringLiteral("K-1"), QStringLiteral("A"), QStringLiteral("C-2"))};
    QVERIFY(m_bench->send(DataType::Contracts, rows));
    QCOMPARE(tables.contracts.size(), 1);
    QCOMPARE(tables.links.size(), 2);
    tables.written.clear();
    QVERIFY(m_bench->send(DataType::Contracts, rows, true, 2));
    QVERIFY2(tables.written.isEmpty(), qPrintable(tables.written.join(u' ')));
    QCOMPARE(m_bench->run(DataType::Contracts).rows.ignored, 2);
    QVERIFY(m_bench->notLanded(DataType::Contracts).isEmpty());
}

void IdentificationRowsTest::aDifferentContractIsHeldBackUnlessUpdatesAreOn_data()
{
    QTest::addColumn<bool>("updates");
    QTest::newRow("off") << false;
    QTest::newRow("on") << true;
}

void IdentificationRowsTest::aDifferentContractIsHeldBackUnlessUpdatesAreOn()
{
    QFETCH(bool, updates);
    core::identification::Options options;
    options.updatesContracts = updates;
    m_bench = std::make_unique<IdentificationBench>(options);
    ContractTables tables(*m_bench);
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Contracts,
                          {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("Old"))}));
    QVERIFY(m_bench->send(DataType::Contracts,
                          {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("New"))}, true, 2));
    QCOMPARE(tables.contracts.first().value(QLatin1String("short_description")).toString(),
             updates ? QStringLiteral("New") : QStringLiteral("Old"));
    QCOMPARE(m_bench->notLanded(DataType::Contracts),
             updates ? QStringList() : QStringList{QStringLiteral("R-1: ignored UPDATE_OFF")});
}

void IdentificationRowsTest::ir17_afterALostAnswerNoSecondContractIsMade()
{
    ContractTables tables(*m_bench);
    const QByteArray body = m_bench->segment(
        DataType::Contracts, {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("A"))});
    tables.losesNextAnswer = true;
    const auto lost = m_bench->channel->sendSegment(body, {}, {});
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::ConnectionLost);
    QVERIFY(m_bench->channel->sendSegment(body, {}, {}));
    QCOMPARE(tables.contracts.size(), 1);
    QCOMPARE(m_bench->run(DataType::Contracts).rows.total, 1);
}

void IdentificationRowsTest::aLinkToAnUnknownComputerIsPending()
{
    ContractTables tables(*m_bench);
    QVERIFY(m_bench->send(DataType::Contracts, {contract(QStringLiteral("R-1"), QStringLiteral("K-1"),
                                                         QStringLiteral("A"), QStringLiteral("C-99"))}));
    QCOMPARE(tables.contracts.size(), 1);
    QCOMPARE(m_bench->notLanded(DataType::Contracts), QStringList{QStringLiteral("R-1: skipped CI_NOT_FOUND")});
}

void IdentificationRowsTest::severalContractsOfOneNumberAreAmbiguous()
{
    ContractTables tables(*m_bench);
    for (int i = 1; i <= 2; ++i)
        tables.contracts.append(
            {{QStringLiteral("vendor_contract"), QStringLiteral("K-1")}, {QStringLiteral("sys_id"), sysId(i)}});
    QVERIFY(m_bench->send(DataType::Contracts,
                          {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("A"))}));
    QVERIFY(tables.written.isEmpty());
    QCOMPARE(m_bench->notLanded(DataType::Contracts), QStringList{QStringLiteral("R-1: error AMBIGUOUS")});
}

void IdentificationRowsTest::d12_aParentThatComesLaterIsFilledIn()
{
    ContractTables tables(*m_bench);
    QVERIFY(m_bench->send(
        DataType::Contracts,
        {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("Child"), {}, QStringLiteral("K-9"))},
        false));
    QVERIFY(!tables.contracts.first().contains(QLatin1String("parent_contract")));
    QVERIFY(m_bench->send(DataType::Contracts,
                          {contract(QStringLiteral("R-9"), QStringLiteral("K-9"), QStringLiteral("Master"))}, true, 2));
    QCOMPARE(tables.contracts.first().value(QLatin1String("parent_contract")),
             tables.contracts.last().value(QLatin1String("sys_id")));
    QVERIFY(m_bench->notLanded(DataType::Contracts).isEmpty());
}

void IdentificationRowsTest::d12_recordsOfSeveralSegmentsWaitForOneParent()
{
    ContractTables tables(*m_bench);
    const auto child = [](const char* key) {
        return contract(QString::fromLatin1(key), QStringLiteral("K-1"), QStringLiteral("Child"), {},
                        QStringLiteral("K-9"));
    };
    QVERIFY(m_bench->send(DataType::Contracts, {child("R-1")}, false));
    QVERIFY(m_bench->send(
        DataType::Contracts,
        {child("R-2"), contract(QStringLiteral("R-9"), QStringLiteral("K-9"), QStringLiteral("Master"))}, true, 2));
    QVERIFY2(m_bench->notLanded(DataType::Contracts).isEmpty(),
             qPrintable(m_bench->notLanded(DataType::Contracts).join(u'\n')));
}

void IdentificationRowsTest::d12_aParentThatNeverComesLeavesItsContractPending()
{
    ContractTables tables(*m_bench);
    QVERIFY(m_bench->send(DataType::Contracts, {contract(QStringLiteral("R-1"), QStringLiteral("K-1"),
                                                         QStringLiteral("Child"), {}, QStringLiteral("K-9"))}));
    QCOMPARE(m_bench->notLanded(DataType::Contracts), QStringList{QStringLiteral("R-1: skipped LOOKUP_LATE")});
    QCOMPARE(m_bench->run(DataType::Contracts).rows.inserted, 1);
}

void IdentificationRowsTest::answersToQuestionsNobodyAskedAreRefused()
{
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/ast_contract")))
            return tests::resultReply(QJsonArray{QJsonObject{{QStringLiteral("vendor_contract"), QStringLiteral("X-1")},
                                                             {QStringLiteral("sys_id"), sysId(1)}}});
        return tests::resultReply(QJsonArray());
    };
    const auto reply = m_bench->send(DataType::Contracts,
                                     {contract(QStringLiteral("R-1"), QStringLiteral("K-1"), QStringLiteral("A"))});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::BadReply);
}

ITAM_TEST(IdentificationRowsTest)
#include "tst_identificationrows.moc"
