// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of an instance in pages that are cut by key, and rows by their keys.
#include "core/exporter/targetreader.h"
#include "core/exporter/verifyplan.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

class TargetReaderTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void keysStandInOneList();
    void keysWithCommasAndCaretsStaySafe();
    void longKeysAreAskedForInSmallerGroups();
    void pagesAreCutByKey();
    void rowsOfOneKeyCrossAPageOnce();
    void aPageOfOneKeyOnlyIsAnError();
    void instancesWithoutTheApplicationHaveNoIdentities();
    void p52_tablesFollowTheProperty_data();
    void p52_tablesFollowTheProperty();
    void contractsWithoutAComputerStandElsewhere();

private:
    void answer(const QByteArray& rows) { m_transport->answer(200, R"({"result":[)" + rows + "]}"); }
    [[nodiscard]] static QByteArray row(const char* key, const char* sysId);
    /// sysparm_query of a request to a table.
    [[nodiscard]] QString query(qsizetype request) const;
    [[nodiscard]] servicenow::TableClient tables() { return {*m_transport, *m_login, std::chrono::seconds(5)}; }

    std::unique_ptr<tests::FakeTransport> m_transport;
    std::unique_ptr<tests::FakeClock> m_clock;
    std::unique_ptr<servicenow::OAuthSession> m_login;
};

void TargetReaderTest::init()
{
    TestCase::init();
    m_transport = std::make_unique<tests::FakeTransport>();
    m_clock = std::make_unique<tests::FakeClock>();
    servicenow::Credentials credentials;
    credentials.instance = QUrl(QStringLiteral("https://demo.service-now.com"));
    credentials.user = QStringLiteral("u");
    credentials.clientId = QStringLiteral("id");
    credentials.clientSecret = secrets::Secret("secret");
    credentials.refreshToken = secrets::Secret("token");
    m_login = std::make_unique<servicenow::OAuthSession>(*m_transport, *m_clock, credentials);
    m_transport->answer(200, R"({"access_token":"a","expires_in":1800,"token_type":"Bearer"})");
}

QByteArray TargetReaderTest::row(const char* key, const char* sysId)
{
    return QByteArray(R"({"k":")") + key + R"(","sys_id":")" + sysId + R"("})";
}

QString TargetReaderTest::query(qsizetype request) const
{
    return QUrlQuery(m_transport->requests[request].url)
        .queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded);
}

void TargetReaderTest::keysStandInOneList()
{
    QCOMPARE(inQuery(QStringLiteral("k"), {QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("kINa,b"));
}

void TargetReaderTest::keysWithCommasAndCaretsStaySafe()
{
    QCOMPARE(inQuery(QStringLiteral("k"), {QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("d^e")}),
             QStringLiteral("kINa,d^^e^ORk=b,c"));
    QCOMPARE(inQuery(QStringLiteral("k"), {QStringLiteral("b,c")}), QStringLiteral("k=b,c"));
}

void TargetReaderTest::longKeysAreAskedForInSmallerGroups()
{
    QStringList keys;
    for (int i = 0; i < 12; ++i)
        keys.append(QStringLiteral("%1").arg(i, 255, 10, QLatin1Char('0')));
    answer(row("a", "1"));
    answer(row("b", "2"));
    servicenow::TableClient client = tables();
    const auto rows = findRows(client, QStringLiteral("t"), QStringLiteral("k"), keys, {QStringLiteral("k")}, {});
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(query(1), inQuery(QStringLiteral("k"), keys.mid(0, 7)));
    QCOMPARE(query(2), inQuery(QStringLiteral("k"), keys.mid(7)));
}

void TargetReaderTest::pagesAreCutByKey()
{
    answer(row("a", "1") + ',' + row("b", "2"));
    answer(row("b", "2") + ',' + row("c", "3"));
    answer(row("c", "3"));
    KeyedRows rows(tables(), QStringLiteral("t"), QStringLiteral("k"), {QStringLiteral("x")}, 2);
    QByteArrayList keys;
    while (const auto next = rows.next({}).value())
        keys.append(next->key);
    QCOMPARE(keys, (QByteArrayList{"a", "b", "c"}));
    QCOMPARE(query(1), QStringLiteral("kISNOTEMPTY^ORDERBYk^ORDERBYsys_id"));
    QCOMPARE(query(2), QStringLiteral("k>=b^ORDERBYk^ORDERBYsys_id"));
    for (const auto& request : m_transport->requests.mid(1))
        QVERIFY(request.url.query().contains(QLatin1String("sysparm_offset=0")));
}

// An instance that does not look at letter case takes them for equal.
void TargetReaderTest::rowsOfOneKeyCrossAPageOnce()
{
    answer(row("x", "1") + ',' + row("A", "2"));
    answer(row("A", "2") + ',' + row("a", "3"));
    answer(row("A", "2") + ',' + row("a", "3"));
    KeyedRows rows(tables(), QStringLiteral("t"), QStringLiteral("k"), {}, 2);
    QByteArrayList keys;
    for (int i = 0; i < 3; ++i)
        keys.append(rows.next({}).value()->key);
    QCOMPARE(keys, (QByteArrayList{"x", "A", "a"}));
}

void TargetReaderTest::aPageOfOneKeyOnlyIsAnError()
{
    answer(row("a", "1") + ',' + row("a", "2"));
    answer(row("a", "1") + ',' + row("a", "2"));
    KeyedRows rows(tables(), QStringLiteral("t"), QStringLiteral("k"), {}, 2);
    QVERIFY(rows.next({}));
    QVERIFY(rows.next({}));
    const auto stuck = rows.next({});
    QVERIFY(!stuck);
    QCOMPARE(stuck.error().code, ErrorCode::BadReply);
}

void TargetReaderTest::instancesWithoutTheApplicationHaveNoIdentities()
{
    m_transport->answer(400, R"({"error":{"message":"Invalid table","detail":null},"status":"failure"})");
    servicenow::TableClient client = tables();
    const auto identities = readIdentities(client, {QStringLiteral("C1")}, {});
    QVERIFY(identities);
    QVERIFY(identities->isEmpty());
}

void TargetReaderTest::p52_tablesFollowTheProperty_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("plugin");
    QTest::addColumn<QString>("table"); // empty: an error
    const auto row = [](const char* choice, const char* plugin, const char* table) {
        QTest::addRow("%s, plugin %s", choice, plugin)
            << QString::fromLatin1(choice) << QString::fromLatin1(plugin) << QString::fromLatin1(table);
    };
    row("sam", "true", "cmdb_sam_sw_install");
    row("sam", "false", "");
    row("both", "true", "cmdb_sam_sw_install");
    row("both", "false", "");
    row("cmdb", "true", "cmdb_software_instance");
    row("cmdb", "false", "cmdb_software_instance");
    row("automatic", "true", "cmdb_sam_sw_install");
    row("automatic", "false", "cmdb_software_instance");
}

void TargetReaderTest::p52_tablesFollowTheProperty()
{
    QFETCH(QString, choice);
    QFETCH(QString, plugin);
    QFETCH(QString, table);
    const auto columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Applications));
    const auto plan =
        planVerification(mapping::readMaps(mapping::builtInMaps()).value(), model::DataType::Applications, columns,
                         {{QStringLiteral("installation_tables"), choice}, {QStringLiteral("sam_plugin"), plugin}});
    QCOMPARE(plan ? plan->main.table : QString(), table);
    if (!plan)
        QCOMPARE(plan.error().code, ErrorCode::SamMissing);
    else
        QCOMPARE(plan->main.keyColumn, QStringLiteral("itam_unique_id"));
}

void TargetReaderTest::contractsWithoutAComputerStandElsewhere()
{
    const auto columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Contracts));
    const auto plan =
        planVerification(mapping::readMaps(mapping::builtInMaps()).value(), model::DataType::Contracts, columns, {});
    QVERIFY(plan);
    model::RecordBatch batch(columns);
    for (const char* computer : {"C1", ""}) {
        for (const model::Column* column : columns->columns)
            batch.appendCell(QByteArrayView(column->name) == "ComputerID" ? QByteArrayView(computer)
                                                                          : QByteArrayView("x"));
        batch.endRecord(0);
    }
    QCOMPARE(plan->targetOf(batch, 0).table, QStringLiteral("contract_rel_ci"));
    QCOMPARE(plan->targetOf(batch, 1).table, QStringLiteral("contract_rel_ci")); // by serial number or name
    model::RecordBatch bare(columns);
    for (const model::Column* column : columns->columns)
        bare.appendCell(QByteArrayView(column->name) == "ContractNo" ? QByteArrayView("K1") : QByteArrayView());
    bare.endRecord(0);
    const TargetPlan& target = plan->targetOf(bare, 0);
    QCOMPARE(target.table, QStringLiteral("ast_contract"));
    QCOMPARE(target.keyColumn, QStringLiteral("vendor_contract"));
    QCOMPARE(bare.cell(0, static_cast<std::size_t>(target.key)), QByteArrayView("K1"));
}

ITAM_TEST(TargetReaderTest)
#include "tst_targetreader.moc"
