// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CMDB Meta and CMDB Instance over HTTP (servicenow-ire.md 1, 6.3, 7); what the latter writes is in tst_ciwrites.
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/systemproperties.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;
using namespace itam::sandbox;

namespace {

QJsonObject named(const QJsonValue& list, const char* member, const char* value)
{
    const QJsonArray array = list.toArray();
    for (const QJsonValueConstRef each : array) {
        if (each.toObject().value(QLatin1String(member)) == QLatin1String(value))
            return each.toObject();
    }
    return {};
}

} // namespace

class CmdbApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }
    void metaTellsColumns();
    void metaTellsTheHardwareRule();
    void metaTellsRelatedEntriesAsTheyAreSwitched();
    void metaOfADependentClass();
    void refusals_data();
    void refusals();
    void listOfAClass();
    void oneCiWithItsRelations();
    void relationIsDeletedAtItsCiOnly();

private:
    [[nodiscard]] QJsonValue result(const QByteArray& path)
    {
        const RawReply reply = m_instance->get("/api/now/cmdb/" + path, m_instance->credentials().integration);
        return jsonOf(reply).value(QLatin1String("result"));
    }
    [[nodiscard]] QJsonObject metaOf(const QByteArray& className) { return result("meta/" + className).toObject(); }
    [[nodiscard]] QByteArray insert(const char* table, const store::Values& values);

    std::unique_ptr<Instance> m_instance;
    QByteArray m_guest;
    QByteArray m_host;
    QByteArray m_relation;
};

QByteArray CmdbApiTest::insert(const char* table, const store::Values& values)
{
    const auto made = m_instance->store().write(
        "test", [&](store::Writer& writer) { return insertRecord(writer, QString::fromLatin1(table), values); });
    return made ? made->toLatin1() : QByteArray();
}

void CmdbApiTest::initTestCase()
{
    m_instance = std::make_unique<Instance>(platform::PlatformOptions(), true);
    QVERIFY(m_instance->store().write("seeds", [](store::Writer& writer) { return seedIdentification(writer); }));
    m_guest = insert("cmdb_ci_linux_server", {{QStringLiteral("name"), QStringLiteral("guest")}});
    m_host = insert("cmdb_ci_esx_server", {{QStringLiteral("name"), QStringLiteral("host")}});
    const auto type = m_instance->store().read([](store::Reader& reader) {
        return findRecord(reader, QStringLiteral("cmdb_rel_type"), QStringLiteral("name"),
                          QStringLiteral("Virtualized by::Virtualizes"));
    });
    QVERIFY(type && *type);
    m_relation = insert("cmdb_rel_ci", {{QStringLiteral("parent"), QString::fromLatin1(m_guest)},
                                        {QStringLiteral("child"), QString::fromLatin1(m_host)},
                                        {QStringLiteral("type"), (*type)->value(QStringLiteral("sys_id"))}});
}

void CmdbApiTest::metaTellsColumns()
{
    const QJsonObject meta = metaOf("cmdb_ci_computer");
    QCOMPARE(meta.value(QLatin1String("parent")).toString(), QStringLiteral("cmdb_ci_hardware"));
    QVERIFY(meta.value(QLatin1String("children")).toArray().contains(QLatin1String("cmdb_ci_server")));
    const QJsonObject name = named(meta.value(QLatin1String("attributes")), "element", "serial_number");
    QCOMPARE(name.value(QLatin1String("type")).toString(), QStringLiteral("string"));
    QVERIFY(name.value(QLatin1String("max_length")).toString().toInt() > 40);
    QCOMPARE(name.value(QLatin1String("is_inherited")).toString(), QStringLiteral("true"));
    QCOMPARE(name.value(QLatin1String("is_mandatory")).toString(), QStringLiteral("false"));
    const QJsonObject memory = named(meta.value(QLatin1String("attributes")), "element", "ram");
    QCOMPARE(memory.value(QLatin1String("type")).toString(), QStringLiteral("integer"));
    QCOMPARE(memory.value(QLatin1String("is_inherited")).toString(), QStringLiteral("false"));
}

void CmdbApiTest::metaTellsTheHardwareRule()
{
    const QJsonObject rule = metaOf("cmdb_ci_win_server").value(QLatin1String("identification_rules")).toObject();
    QCOMPARE(rule.value(QLatin1String("name")).toString(), QStringLiteral("Hardware Rule"));
    QCOMPARE(rule.value(QLatin1String("applies_to")).toString(), QStringLiteral("cmdb_ci_hardware"));
    QVERIFY(rule.value(QLatin1String("is_independent")).toBool());
    const QJsonArray entries = rule.value(QLatin1String("identifiers")).toArray();
    QStringList told;
    for (const QJsonValueConstRef entry : entries)
        told.append(QString::number(entry.toObject().value(QLatin1String("order")).toInt()) + QLatin1Char(' ') +
                    entry.toObject().value(QLatin1String("table")).toString(QStringLiteral("-")) + QLatin1Char(' ') +
                    entry.toObject().value(QLatin1String("attributes")).toString());
    QCOMPARE(told, (QStringList{QStringLiteral("100 cmdb_serial_number serial_number,serial_number_type"),
                                QStringLiteral("200 - serial_number"), QStringLiteral("300 - name"),
                                QStringLiteral("400 cmdb_ci_network_adapter ip_address,mac_address")}));
    QVERIFY(entries.at(0).toObject().value(QLatin1String("exact_count_match")).toBool());
    QVERIFY(entries.at(1).toObject().value(QLatin1String("table")).isNull());
}

void CmdbApiTest::metaTellsRelatedEntriesAsTheyAreSwitched()
{
    const auto entry = [this] {
        return named(metaOf("cmdb_ci_computer")
                         .value(QLatin1String("identification_rules"))
                         .toObject()
                         .value(QLatin1String("related_rules")),
                     "table", "cmdb_sam_sw_install");
    };
    QCOMPARE(entry().value(QLatin1String("attributes")).toString(), QStringLiteral("publisher,display_name,version"));
    QCOMPARE(entry().value(QLatin1String("referenced_field")).toString(), QStringLiteral("installed_on"));
    QVERIFY(entry().value(QLatin1String("active")).toBool());
    const auto set = [this](const QString& value) {
        return m_instance->store().write("test", [&](store::Writer& writer) {
            return setSystemProperty(writer, QString::fromLatin1(store::ireproperty::relatedEntriesOff), value);
        });
    };
    QVERIFY(set(QStringLiteral("cmdb_sam_sw_install")));
    QVERIFY(!entry().value(QLatin1String("active")).toBool(true));
    QVERIFY(set({}));
}

void CmdbApiTest::metaOfADependentClass()
{
    const QJsonObject meta = metaOf("cmdb_ci_network_adapter");
    QVERIFY(!meta.value(QLatin1String("identification_rules"))
                 .toObject()
                 .value(QLatin1String("is_independent"))
                 .toBool(true));
    const QJsonObject hosting = named(meta.value(QLatin1String("relationship_rules")), "parent", "cmdb_ci_hardware");
    QCOMPARE(hosting.value(QLatin1String("child")).toString(), QStringLiteral("cmdb_ci_network_adapter"));
    QCOMPARE(hosting.value(QLatin1String("relation_type")).toString().size(), 32);
}

void CmdbApiTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown class") << QByteArray("GET") << QByteArray("meta/cmdb_ci_teapot") << 404;
    QTest::newRow("no CMDB class") << QByteArray("GET") << QByteArray("meta/task") << 404;
    QTest::newRow("no such path") << QByteArray("GET") << QByteArray("ingest/x") << 400;
    QTest::newRow("meta is read") << QByteArray("POST") << QByteArray("meta/cmdb_ci") << 405;
    QTest::newRow("CIs are not deleted here") << QByteArray("DELETE") << QByteArray("instance/cmdb_ci_computer") << 405;
    QTest::newRow("no such CI") << QByteArray("GET") << QByteArray("instance/cmdb_ci/00000000000000000000000000000000")
                                << 404;
}

void CmdbApiTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QTEST(m_instance->send(method, "/api/now/cmdb/" + path, {basic(m_instance->credentials().integration)}).status,
          "status");
    QCOMPARE(m_instance->get("/api/now/cmdb/meta/cmdb_ci").status, 403);
}

void CmdbApiTest::listOfAClass()
{
    const QJsonArray list = result("instance/cmdb_ci_server?sysparm_query=ORDERBYname&sysparm_limit=1").toArray();
    QCOMPARE(list, (QJsonArray{QJsonObject{{QLatin1String("sys_id"), QString::fromLatin1(m_guest)},
                                           {QLatin1String("name"), QLatin1String("guest")}}}));
}

void CmdbApiTest::oneCiWithItsRelations()
{
    const QJsonObject guest = result("instance/cmdb_ci_linux_server/" + m_guest).toObject();
    QCOMPARE(guest.value(QLatin1String("attributes")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("guest"));
    const QJsonObject outbound = guest.value(QLatin1String("outbound_relations")).toArray().at(0).toObject();
    QCOMPARE(outbound.value(QLatin1String("sys_id")).toString().toLatin1(), m_relation);
    QCOMPARE(outbound.value(QLatin1String("type")).toObject().value(QLatin1String("display_value")).toString(),
             QStringLiteral("Virtualized by::Virtualizes"));
    QCOMPARE(outbound.value(QLatin1String("target")).toObject().value(QLatin1String("value")).toString().toLatin1(),
             m_host);
    const QJsonObject host = result("instance/cmdb_ci/" + m_host).toObject();
    QCOMPARE(host.value(QLatin1String("outbound_relations")).toArray().size(), 0);
    QCOMPARE(host.value(QLatin1String("inbound_relations")).toArray().size(), 1);
}

void CmdbApiTest::relationIsDeletedAtItsCiOnly()
{
    const auto remove = [this](const QByteArray& ci) {
        return m_instance
            ->send("DELETE", "/api/now/cmdb/instance/cmdb_ci/" + ci + "/relation/" + m_relation,
                   {basic(m_instance->credentials().integration)})
            .status;
    };
    QCOMPARE(remove(insert("cmdb_ci_computer", {{QStringLiteral("name"), QStringLiteral("other")}})), 404);
    QCOMPARE(remove(m_guest), 200);
    QCOMPARE(remove(m_guest), 404);
}

ITAM_TEST(CmdbApiTest)
#include "tst_cmdbapi.moc"
