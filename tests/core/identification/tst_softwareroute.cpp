// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Installed applications by the route of the CMDB: software packages and their instances (servicenow-ire.md 8, 13.4),
// and what a change of the route means.
#include "core/identification/findings.h"
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using core::settings::SoftwareRoute;
using tests::IdentificationBench;
using tests::itemOf;
using tests::SentRow;
using tests::sysId;

namespace {

SentRow installation(const QString& key, const QString& computer, const QString& name, const QString& version,
                     const QString& date = QStringLiteral("2026-03-01T04:10:00Z"))
{
    SentRow row{key,
                {{QStringLiteral("InstallationID"), key},
                 {QStringLiteral("ComputerID"), computer},
                 {QStringLiteral("ApplicationID"), QStringLiteral("A-1")},
                 {QStringLiteral("FullName"), name},
                 {QStringLiteral("Publisher"), QStringLiteral("Acme")},
                 {QStringLiteral("InventoryDate"), date}},
                {}};
    if (!version.isEmpty())
        row.fields.append({QStringLiteral("Version"), version});
    return row;
}

QString valueOf(const QJsonValue& row, const char* column)
{
    return row[QLatin1String("values")][QLatin1String(column)].toString();
}

QString classOf(const QJsonValue& row)
{
    return row[QLatin1String("className")].toString();
}

} // namespace

class SoftwareRouteTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void packagesStandBehindTheirComputers();
    void aPackageWithoutVersionSaysSo();
    void aPackageStandsInARequestOnce();
    void installationsOfOnePackageShareARow();
    void ofAPackageThatIsRefusedNothingLands_data();
    void ofAPackageThatIsRefusedNothingLands();
    void ir12_installationsOfAnUnknownComputerArePending();
    void requestsKeepToTheAdviceOfTheVendor();
    void aRequestThatIsTooLargeKeepsItsPackages();
    void theTestLooksAtWhatTheRouteNeeds_data();
    void theTestLooksAtWhatTheRouteNeeds();
    void packagesWithoutARuleEndTheDataType_data();
    void packagesWithoutARuleEndTheDataType();
    void d5_aChangeOfTheRouteMovesApplications();
    void thePreviewKnowsTheRoute();

private:
    void use(SoftwareRoute route);
    [[nodiscard]] Result<wire::ConnectionReport> connect() { return m_bench->connect(); }
    [[nodiscard]] QJsonArray lastItems() const
    {
        return m_bench->instance.payloads().last().value(QLatin1String("items")).toArray();
    }

    std::unique_ptr<IdentificationBench> m_bench;
};

void SoftwareRouteTest::init()
{
    TestCase::init();
    m_bench.reset();
    use(SoftwareRoute::Cmdb);
}

void SoftwareRouteTest::use(SoftwareRoute route)
{
    const auto known = m_bench ? m_bench->memory : tests::KeptMemory();
    core::identification::Options options;
    options.software = route;
    m_bench = std::make_unique<IdentificationBench>(options);
    m_bench->memory = known;
    m_bench->memory.records = {{"C-1", sysId(91), QStringLiteral("cmdb_ci_linux_server"), false},
                               {"C-2", sysId(92), QStringLiteral("cmdb_ci_computer"), false}};
    QVERIFY(connect());
}

void SoftwareRouteTest::packagesStandBehindTheirComputers()
{
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        const bool isOfCompanies = request.url.path().endsWith(QLatin1String("/core_company"));
        return tests::resultReply(isOfCompanies
                                      ? QJsonArray{QJsonObject{{QStringLiteral("sys_id"), sysId(70)},
                                                               {QStringLiteral("name"), QStringLiteral("ACME")}}}
                                      : QJsonArray());
    };
    QVERIFY(m_bench->send(DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"),
                                                                QStringLiteral("Editor"), QStringLiteral("1.0"))}));
    const QJsonObject payload = m_bench->instance.payloads().last();
    const QJsonValue computer = itemOf(payload, 0);
    QCOMPARE(classOf(computer), QStringLiteral("cmdb_ci_linux_server"));
    const QJsonValue row = computer[QLatin1String("related")][0];
    QCOMPARE(classOf(row), QStringLiteral("cmdb_software_instance"));
    QCOMPARE(row[QLatin1String("values")].toObject(),
             QJsonObject({{QStringLiteral("name"), QStringLiteral("Editor")},
                          {QStringLiteral("last_discovered"), QStringLiteral("2026-03-01 04:10:00")}}));
    QCOMPARE(row[QLatin1String("sys_object_source_info")][QLatin1String("source_native_key")].toString(),
             QStringLiteral("I-1"));
    // A package is everybody's, so it has no key of ours.
    const QJsonValue package = itemOf(payload, 1);
    QCOMPARE(classOf(package), QStringLiteral("cmdb_ci_spkg"));
    QVERIFY(package[QLatin1String("sys_object_source_info")].isUndefined());
    QCOMPARE(package[QLatin1String("values")].toObject(),
             QJsonObject({{QStringLiteral("key"), QStringLiteral("Editor_:::_1.0")},
                          {QStringLiteral("name"), QStringLiteral("Editor")},
                          {QStringLiteral("version"), QStringLiteral("1.0")},
                          {QStringLiteral("manufacturer"), sysId(70)},
                          {QStringLiteral("last_discovered"), QStringLiteral("2026-03-01 04:10:00")}}));
    QCOMPARE(payload.value(QLatin1String("referenceItems")).toArray(),
             QJsonArray({QJsonObject{{QStringLiteral("referenceField"), QStringLiteral("software")},
                                     {QStringLiteral("referencedBy"), row[QLatin1String("internal_id")]},
                                     {QStringLiteral("referenced"), package[QLatin1String("internal_id")]}}}));
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 1);
}

void SoftwareRouteTest::aPackageWithoutVersionSaysSo()
{
    QVERIFY(m_bench->send(DataType::Applications,
                          {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"), {})}));
    QCOMPARE(valueOf(lastItems().last(), "key"), QStringLiteral("Editor_:::_NULL"));
    QVERIFY(lastItems().last()[QLatin1String("values")][QLatin1String("version")].isUndefined());
}

void SoftwareRouteTest::aPackageStandsInARequestOnce()
{
    const QString later = QStringLiteral("2026-04-01T04:10:00Z");
    QVERIFY(m_bench->send(
        DataType::Applications,
        {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"), QStringLiteral("1.0")),
         installation(QStringLiteral("I-2"), QStringLiteral("C-2"), QStringLiteral("EDITOR"), QStringLiteral("1.0"),
                      later),
         installation(QStringLiteral("I-3"), QStringLiteral("C-2"), QStringLiteral("Editor"), QStringLiteral("2.0"))}));
    const QJsonArray items = lastItems();
    QCOMPARE(items.size(), 4);
    QCOMPARE(valueOf(items[2], "key"), QStringLiteral("Editor_:::_1.0"));
    QCOMPARE(valueOf(items[2], "last_discovered"), QStringLiteral("2026-04-01 04:10:00"));
    QCOMPARE(valueOf(items[3], "key"), QStringLiteral("Editor_:::_2.0"));
    const QJsonArray references = m_bench->instance.payloads().last().value(QLatin1String("referenceItems")).toArray();
    QCOMPARE(references.size(), 3);
    QCOMPARE(references[1][QLatin1String("referenced")], items[2][QLatin1String("internal_id")]);
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 3);
}

void SoftwareRouteTest::installationsOfOnePackageShareARow()
{
    SentRow other =
        installation(QStringLiteral("I-2"), QStringLiteral("C-1"), QStringLiteral("editor"), QStringLiteral("1.0"));
    other.fields.append({QStringLiteral("Edition"), QStringLiteral("Home")});
    QVERIFY(m_bench->send(DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"),
                                                                QStringLiteral("Editor"), QStringLiteral("1.0")),
                                                   other}));
    QCOMPARE(lastItems()[0][QLatin1String("related")].toArray().size(), 1);
    const wire::RowCounts rows = m_bench->run(DataType::Applications).rows;
    QCOMPARE(rows.inserted, 1);
    QCOMPARE(rows.ignored, 1);
    QVERIFY(m_bench->notLanded(DataType::Applications).isEmpty());
}

void SoftwareRouteTest::ofAPackageThatIsRefusedNothingLands_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no insertion") << QStringLiteral("INSERT_NOT_ALLOWED_FOR_SOURCE")
                                  << QStringLiteral("I-1: ignored ADD_OFF");
    QTest::newRow("duplicates") << QStringLiteral("MULTIPLE_DUPLICATE_RECORDS")
                                << QStringLiteral("I-1: error AMBIGUOUS");
    QTest::newRow("rule") << QStringLiteral("IDENTIFICATION_RULE_MISSING") << QString();
}

/// The row itself only says that it was abandoned.
void SoftwareRouteTest::ofAPackageThatIsRefusedNothingLands()
{
    QFETCH(QString, code);
    QFETCH(QString, outcome);
    const auto failed = [](QJsonObject row, const QString& why) {
        row.insert(QStringLiteral("operation"), QStringLiteral("INSERT_AS_INCOMPLETE"));
        row.insert(QStringLiteral("sysId"), QStringLiteral("Unknown"));
        row.insert(QStringLiteral("errorCount"), 1);
        row.insert(QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("error"), why}}});
        return row;
    };
    m_bench->instance.identify = [&](const QJsonObject& payload) -> Result<HttpReply> {
        const QJsonObject result = m_bench->insertedResult(payload);
        QJsonObject computer = itemOf(result, 0);
        QJsonArray rows = computer.value(QLatin1String("relatedItems")).toArray();
        rows[0] = failed(rows[0].toObject(), QStringLiteral("ABANDONED"));
        computer.insert(QStringLiteral("relatedItems"), rows);
        return tests::resultReply(
            tests::withItem(tests::withItem(result, 0, computer), 1, failed(itemOf(result, 1), code)));
    };
    const auto reply = m_bench->send(
        DataType::Applications,
        {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"), QStringLiteral("1.0"))});
    QCOMPARE(reply.has_value(), !outcome.isEmpty());
    if (reply) {
        QCOMPARE(m_bench->notLanded(DataType::Applications), QStringList{outcome});
    } else {
        QCOMPARE(reply.error().code, ErrorCode::IdentificationRuleMissing);
        QCOMPARE(reply.error().subject, QStringLiteral("cmdb_ci_spkg"));
    }
}

void SoftwareRouteTest::ir12_installationsOfAnUnknownComputerArePending()
{
    m_bench->instance.identify = [&](const QJsonObject& payload) -> Result<HttpReply> {
        const QJsonObject result = m_bench->insertedResult(payload);
        const QJsonObject unknown{
            {QStringLiteral("inputIndices"), QJsonArray{0}},
            {QStringLiteral("errorCount"), 1},
            {QStringLiteral("errors"),
             QJsonArray{QJsonObject{{QStringLiteral("error"), QStringLiteral("MISSING_MATCHING_ATTRIBUTES")}}}}};
        return tests::resultReply(tests::withItem(result, 0, unknown));
    };
    QVERIFY(m_bench->send(DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-9"),
                                                                QStringLiteral("Editor"), QStringLiteral("1.0"))}));
    QCOMPARE(m_bench->notLanded(DataType::Applications), QStringList{QStringLiteral("I-1: skipped CI_NOT_FOUND")});
}

void SoftwareRouteTest::requestsKeepToTheAdviceOfTheVendor()
{
    QList<SentRow> rows;
    for (int i = 0; i < 900; ++i)
        rows.append(installation(QStringLiteral("I-%1").arg(i), QStringLiteral("C-%1").arg(i % 30),
                                 QStringLiteral("App %1").arg(i), QStringLiteral("1")));
    QVERIFY(m_bench->send(DataType::Applications, rows));
    QVERIFY(m_bench->instance.payloads().size() >= 2);
    for (const QJsonObject& payload : m_bench->instance.payloads())
        QVERIFY(payload.value(QLatin1String("items")).toArray().size() <= 500);
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 900);
}

void SoftwareRouteTest::aRequestThatIsTooLargeKeepsItsPackages()
{
    m_bench->instance.identify = [&](const QJsonObject& payload) -> Result<HttpReply> {
        const auto rows = itemOf(payload, 0).value(QLatin1String("related")).toArray();
        return rows.size() > 1 ? tests::jsonReply({}, 413) : m_bench->inserted(payload);
    };
    QList<SentRow> rows;
    for (int i = 0; i < 5; ++i)
        rows.append(installation(QStringLiteral("I-%1").arg(i), QStringLiteral("C-1"), QStringLiteral("App %1").arg(i),
                                 QStringLiteral("1")));
    QVERIFY(m_bench->send(DataType::Applications, rows));
    QStringList sent;
    for (const QJsonObject& payload : m_bench->instance.payloads()) {
        const QJsonArray items = payload.value(QLatin1String("items")).toArray();
        if (items.size() == 2)
            sent.append(valueOf(items[0][QLatin1String("related")][0], "name") + u'=' + valueOf(items[1], "name"));
    }
    QCOMPARE(sent.size(), 5);
    for (const QString& each : sent)
        QCOMPARE(each.section(u'=', 0, 0), each.section(u'=', 1));
    QCOMPARE(m_bench->run(DataType::Applications).rows.inserted, 5);
}

void SoftwareRouteTest::theTestLooksAtWhatTheRouteNeeds_data()
{
    QTest::addColumn<SoftwareRoute>("route");
    QTest::addColumn<QString>("asked");
    QTest::newRow("sam") << SoftwareRoute::Sam << QStringLiteral("sam-plugin");
    QTest::newRow("cmdb") << SoftwareRoute::Cmdb << QStringLiteral("package-rule");
    QTest::newRow("off") << SoftwareRoute::Off << QString();
}

void SoftwareRouteTest::theTestLooksAtWhatTheRouteNeeds()
{
    QFETCH(SoftwareRoute, route);
    QFETCH(QString, asked);
    use(route);
    const auto report = connect();
    QVERIFY(report);
    QStringList told;
    for (const wire::Check& each : report->checks) {
        told.append(each.name);
        if (each.name == QLatin1String(core::identification::check::notChecked))
            told += each.message.split(QStringLiteral(", "));
    }
    for (const char* name : {"sam-plugin", "package-rule"})
        QCOMPARE(told.contains(QLatin1String(name)), asked == QLatin1String(name));
    QCOMPARE(told.contains(QStringLiteral("installation-rule")), route != SoftwareRoute::Off);
}

void SoftwareRouteTest::packagesWithoutARuleEndTheDataType_data()
{
    QTest::addColumn<QString>("ofPackages");
    QTest::addColumn<QString>("ofInstances");
    QTest::addColumn<QString>("refused");
    const auto text = [](const char* given) { return QString::fromLatin1(given); };
    QTest::newRow("fine") << text("key") << text("name,software") << QString();
    QTest::newRow("packages by something else")
        << text("package_name") << text("name,software") << text("cmdb_ci_spkg");
    QTest::newRow("versions are not told apart") << text("key") << text("name") << text("cmdb_software_instance");
}

void SoftwareRouteTest::packagesWithoutARuleEndTheDataType()
{
    QFETCH(QString, ofPackages);
    QFETCH(QString, ofInstances);
    QFETCH(QString, refused);
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        const QString path = request.url.path();
        if (!path.contains(QLatin1String("/cmdb/meta/")))
            return tests::resultReply(QJsonArray());
        const bool isOfPackages = path.endsWith(QLatin1String("cmdb_ci_spkg"));
        const QJsonObject entry{{QStringLiteral("attributes"), isOfPackages ? ofPackages : QStringLiteral("name")},
                                {QStringLiteral("active"), true}};
        const QJsonObject related{{QStringLiteral("table"), QStringLiteral("cmdb_software_instance")},
                                  {QStringLiteral("attributes"), ofInstances},
                                  {QStringLiteral("active"), true}};
        return tests::resultReply(QJsonObject{{QStringLiteral("identification_rules"),
                                               QJsonObject{{QStringLiteral("active"), true},
                                                           {QStringLiteral("identifiers"), QJsonArray{entry}},
                                                           {QStringLiteral("related_rules"), QJsonArray{related}}}}});
    };
    QVERIFY(connect());
    const auto asked = m_bench->instance.requests.size();
    const auto reply = m_bench->send(
        DataType::Applications,
        {installation(QStringLiteral("I-1"), QStringLiteral("C-1"), QStringLiteral("Editor"), QStringLiteral("1.0"))});
    QCOMPARE(reply.has_value(), refused.isEmpty());
    if (reply)
        return;
    QCOMPARE(reply.error().code, ErrorCode::IdentificationRuleMissing);
    QCOMPARE(reply.error().subject, refused);
    QCOMPARE(m_bench->instance.requests.size(), asked);
}

void SoftwareRouteTest::d5_aChangeOfTheRouteMovesApplications()
{
    const auto hasMoved = [this] { return m_bench->channel->moved()[DataType::Applications]; };
    QVERIFY(hasMoved()); // a journal from before there was a choice went by the other one
    QVERIFY(m_bench->send(DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"),
                                                                QStringLiteral("Editor"), QStringLiteral("1.0"))}));
    QVERIFY(connect());
    QVERIFY(!hasMoved());
    use(SoftwareRoute::Off);
    QVERIFY(!hasMoved());
    use(SoftwareRoute::Sam);
    QVERIFY(hasMoved());
    QVERIFY(!m_bench->channel->moved()[DataType::Hardware]);
    use(SoftwareRoute::Cmdb);
    QVERIFY(!hasMoved());
}

void SoftwareRouteTest::thePreviewKnowsTheRoute()
{
    const auto predictions = m_bench->channel->predict(
        m_bench->segment(DataType::Applications, {installation(QStringLiteral("I-1"), QStringLiteral("C-1"),
                                                               QStringLiteral("Editor"), QStringLiteral("1.0"))}),
        {});
    QVERIFY(predictions);
    QCOMPARE(predictions->size(), std::size_t{1});
    QCOMPARE(predictions->front().predicted, servicenow::Predicted::Insert);
    QVERIFY(m_bench->instance.payloads().isEmpty());
    QVERIFY(m_bench->channel->moved()[DataType::Applications]); // a question is no export by that route
    QVERIFY(connect() && m_bench->channel->moved()[DataType::Applications]);
}

ITAM_TEST(SoftwareRouteTest)
#include "tst_softwareroute.moc"
