// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// CMDB Instance over HTTP, as far as it writes (servicenow-ire.md 1, 5, 7): one CI with its relations, through
// identification and reconciliation.
#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/accounts.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;
using namespace itam::sandbox;
using platform::Login;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QJsonObject resultOf(const RawReply& reply)
{
    return jsonOf(reply).value(QLatin1String("result")).toObject();
}

QString attributeOf(const RawReply& reply, const char* name)
{
    return resultOf(reply).value(QLatin1String("attributes")).toObject().value(QLatin1String(name)).toString();
}

/// "type target" for each relation of one direction.
QByteArrayList relationsOf(const RawReply& reply, const char* direction)
{
    QByteArrayList found;
    const QJsonArray list = resultOf(reply).value(QLatin1String(direction)).toArray();
    for (const QJsonValueConstRef each : list) {
        const auto value = [&](const char* name) {
            return each.toObject().value(QLatin1String(name)).toObject().value(QLatin1String("value")).toString();
        };
        found.append((value("type") + QLatin1Char(' ') + value("target")).toLatin1());
    }
    return found;
}

/// Code of the first error of the first item, as identification tells it.
QString codeOf(const RawReply& reply)
{
    const QJsonObject item = resultOf(reply).value(QLatin1String("items")).toArray().at(0).toObject();
    return item.value(QLatin1String("errors")).toArray().at(0).toObject().value(QLatin1String("error")).toString();
}

} // namespace

class CiWritesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }
    void postMakesACiWithItsRelations();
    void postFindsTheCiThatIsThere();
    void classOfTheAttributesDecides();
    void dependentCiNeedsItsHost_data();
    void dependentCiNeedsItsHost();
    void ir10DependentCiWithoutHostIsRefused();
    void changesLeaveTheRestAsItIs_data();
    void changesLeaveTheRestAsItIs();
    void dependentCiIsChangedWithoutItsHost();
    void columnsOfAnotherSourceStay();
    void attributesThatNobodyKnowsAreLeftOut();
    void relationIsAddedOnce();
    void relationTakesAnyClassAsTarget();
    void refusals_data();
    void refusals();
    void ofRelationsThatLeadNowhereNothingIsWritten();
    void ir1UnknownSourceIsToldAsIdentificationDoes_data();
    void ir1UnknownSourceIsToldAsIdentificationDoes();
    void rolesDecide_data();
    void rolesDecide();

private:
    [[nodiscard]] RawReply send(const QByteArray& method, const QByteArray& path, const QByteArray& body);
    [[nodiscard]] RawReply make(const QByteArray& className, const QByteArray& attributes, const QByteArray& more = {});
    [[nodiscard]] QByteArray idOf(const RawReply& reply) { return attributeOf(reply, "sys_id").toLatin1(); }
    QByteArray insert(const char* table, const store::Values& values);
    [[nodiscard]] store::Values record(const char* table, const QByteArray& sysId);
    [[nodiscard]] QByteArray typeNamed(const char* name);
    [[nodiscard]] Login userWith(const QStringList& roles);

    std::unique_ptr<Instance> m_instance;
    QByteArray m_host; ///< a computer that is there
    QByteArray m_virtualized;
    QByteArray m_owns;
};

void CiWritesTest::initTestCase()
{
    m_instance = std::make_unique<Instance>(platform::PlatformOptions(), true);
    QVERIFY(m_instance->store().write("seeds", [](store::Writer& writer) { return seedIdentification(writer); }));
    m_host = insert("cmdb_ci_esx_server", {{text("name"), text("host")}, {text("discovery_source"), text("SG-SCCM")}});
    m_virtualized = typeNamed("Virtualized by::Virtualizes");
    m_owns = typeNamed("Owns::Owned by");
    QCOMPARE(m_host.size(), 32);
    QCOMPARE(m_virtualized.size(), 32);
    QCOMPARE(m_owns.size(), 32);
}

RawReply CiWritesTest::send(const QByteArray& method, const QByteArray& path, const QByteArray& body)
{
    return m_instance->send(method, "/api/now/cmdb/instance/" + path,
                            {basic(m_instance->credentials().integration), {"Content-Type", "application/json"}}, body);
}

RawReply CiWritesTest::make(const QByteArray& className, const QByteArray& attributes, const QByteArray& more)
{
    return send("POST", className, R"({"source":"ITAM","attributes":{)" + attributes + "}" + more + "}");
}

QByteArray CiWritesTest::insert(const char* table, const store::Values& values)
{
    const auto made = m_instance->store().write(
        "test", [&](store::Writer& writer) { return insertRecord(writer, QString::fromLatin1(table), values); });
    return made ? made->toLatin1() : QByteArray();
}

store::Values CiWritesTest::record(const char* table, const QByteArray& sysId)
{
    const auto found = m_instance->store().read([&](store::Reader& reader) {
        return findRecord(reader, QString::fromLatin1(table), text("sys_id"), QString::fromLatin1(sysId));
    });
    return found && *found ? **found : store::Values();
}

QByteArray CiWritesTest::typeNamed(const char* name)
{
    const auto type = m_instance->store().read([&](store::Reader& reader) {
        return findRecord(reader, text("cmdb_rel_type"), text("name"), QString::fromLatin1(name));
    });
    return type && *type ? (*type)->value(text("sys_id")).toLatin1() : QByteArray();
}

void CiWritesTest::postMakesACiWithItsRelations()
{
    const QByteArray before = record("cmdb_ci_esx_server", m_host).value(text("sys_mod_count")).toLatin1();
    const QByteArray service = insert("cmdb_ci_computer", {{text("name"), text("service")}});
    const RawReply reply =
        make("cmdb_ci_linux_server", R"("name":"new","serial_number":"SN-NEW","ram":4096)",
             R"(,"outbound_relations":[{"type":")" + m_virtualized + R"(","target":")" + m_host +
                 R"("}],"inbound_relations":[{"type":")" + m_owns + R"(","target":")" + service + R"("}])");
    QCOMPARE(reply.status, 201);
    QCOMPARE(attributeOf(reply, "name"), text("new"));
    QCOMPARE(attributeOf(reply, "ram"), text("4096"));
    QCOMPARE(attributeOf(reply, "sys_class_name"), text("cmdb_ci_linux_server"));
    QCOMPARE(attributeOf(reply, "discovery_source"), text("ITAM"));
    QVERIFY(!attributeOf(reply, "first_discovered").isEmpty());
    QCOMPARE(relationsOf(reply, "outbound_relations"), QByteArrayList{m_virtualized + ' ' + m_host});
    QCOMPARE(relationsOf(reply, "inbound_relations"), QByteArrayList{m_owns + ' ' + service});
    // Who only stands at the other end is not written.
    const store::Values host = record("cmdb_ci_esx_server", m_host);
    QCOMPARE(host.value(text("sys_mod_count")).toLatin1(), before);
    QCOMPARE(host.value(text("discovery_source")), text("SG-SCCM"));
    QCOMPARE(send("GET", "cmdb_ci/" + idOf(reply), {}).status, 200);
}

void CiWritesTest::postFindsTheCiThatIsThere()
{
    const RawReply first = make("cmdb_ci_computer", R"("name":"found","serial_number":"SN-FOUND")");
    const RawReply second = make("cmdb_ci_computer", R"("name":"renamed","serial_number":"SN-FOUND")");
    QCOMPARE(second.status, 201);
    QCOMPARE(idOf(second), idOf(first));
    QCOMPARE(attributeOf(second, "name"), text("renamed"));
}

void CiWritesTest::classOfTheAttributesDecides()
{
    const RawReply reply = make("cmdb_ci_linux_server", R"("name":"other","sys_class_name":"cmdb_ci_win_server")");
    QCOMPARE(reply.status, 201);
    QCOMPARE(attributeOf(reply, "sys_class_name"), text("cmdb_ci_win_server"));
    QCOMPARE(attributeOf(make("cmdb_ci_linux_server", R"("name":"third","sys_class_name":"task")"), "sys_class_name"),
             text("cmdb_ci_linux_server"));
}

void CiWritesTest::dependentCiNeedsItsHost_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("among the relations") << QByteArray(R"(,"inbound_relations":[RELATION])");
    QTest::newRow("below depends_on") << QByteArray(R"(,"depends_on":{"inbound_relations":RELATION})");
}

void CiWritesTest::dependentCiNeedsItsHost()
{
    QFETCH(QByteArray, more);
    const QByteArray relation = R"({"type":")" + m_owns + R"(","target":")" + m_host + R"("})";
    more.replace("RELATION", relation);
    const QByteArray attributes = R"("name":"eth0","mac_address":"00:00:00:00:00:01")";
    const RawReply reply = make("cmdb_ci_network_adapter", attributes, more);
    QCOMPARE(reply.status, 201);
    QCOMPARE(record("cmdb_ci_network_adapter", idOf(reply)).value(text("cmdb_ci")).toLatin1(), m_host);
    QCOMPARE(relationsOf(reply, "inbound_relations"), QByteArrayList{m_owns + ' ' + m_host});
    QCOMPARE(idOf(make("cmdb_ci_network_adapter", attributes, more)), idOf(reply));
}

void CiWritesTest::ir10DependentCiWithoutHostIsRefused()
{
    const RawReply reply = make("cmdb_ci_network_adapter", R"("name":"eth9","mac_address":"00:00:00:00:00:09")");
    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), text("MISSING_DEPENDENCY"));
}

void CiWritesTest::changesLeaveTheRestAsItIs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PUT") << QByteArray("PUT");
    QTest::newRow("PATCH") << QByteArray("PATCH");
}

void CiWritesTest::changesLeaveTheRestAsItIs()
{
    QFETCH(QByteArray, method);
    const RawReply made =
        make("cmdb_ci_linux_server", R"("name":"of-)" + method + R"(","serial_number":"SN-)" + method + '"',
             R"(,"outbound_relations":[{"type":")" + m_virtualized + R"(","target":")" + m_host + R"("}])");
    // Its class stays, although the path names the one above; relations in the body are none of these calls' business.
    const RawReply reply =
        send(method, "cmdb_ci/" + idOf(made),
             R"({"source":"ServiceNow","attributes":{"ram":"8192","serial_number":"SN-OTHER-)" + method +
                 R"("},"inbound_relations":[{"type":")" + m_owns + R"(","target":")" + m_host + R"("}]})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(idOf(reply), idOf(made));
    QCOMPARE(attributeOf(reply, "sys_class_name"), text("cmdb_ci_linux_server"));
    QCOMPARE(attributeOf(reply, "name"), QString(text("of-") + QString::fromLatin1(method)));
    QCOMPARE(attributeOf(reply, "ram"), text("8192"));
    QCOMPARE(attributeOf(reply, "serial_number"), QString(text("SN-OTHER-") + QString::fromLatin1(method)));
    QCOMPARE(attributeOf(reply, "discovery_source"), text("ServiceNow"));
    QCOMPARE(relationsOf(reply, "outbound_relations"), relationsOf(made, "outbound_relations"));
    QCOMPARE(relationsOf(reply, "inbound_relations"), QByteArrayList());
}

void CiWritesTest::dependentCiIsChangedWithoutItsHost()
{
    const QByteArray adapter =
        idOf(make("cmdb_ci_network_adapter", R"("name":"eth1","mac_address":"00:00:00:00:00:02")",
                  R"(,"inbound_relations":[{"type":")" + m_owns + R"(","target":")" + m_host + R"("}])"));
    const RawReply reply =
        send("PATCH", "cmdb_ci_network_adapter/" + adapter, R"({"source":"ITAM","attributes":{"name":"eth2"}})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(attributeOf(reply, "name"), text("eth2"));
    QCOMPARE(relationsOf(reply, "inbound_relations"), QByteArrayList{m_owns + ' ' + m_host});
}

void CiWritesTest::columnsOfAnotherSourceStay()
{
    const QByteArray ci = idOf(make("cmdb_ci_computer", R"("name":"owned","ram":"1024")"));
    const QByteArray rule = insert("cmdb_reconciliation_definition", {{text("applies_to"), text("cmdb_ci_computer")},
                                                                      {text("attributes"), text("ram")},
                                                                      {text("discovery_source"), text("SG-SCCM")},
                                                                      {text("priority"), text("10")},
                                                                      {text("active"), text("true")}});
    QVERIFY(!rule.isEmpty());
    const RawReply reply = send("PATCH", "cmdb_ci_computer/" + ci,
                                R"({"source":"ITAM","attributes":{"ram":"2048","short_description":"ours"}})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(attributeOf(reply, "ram"), text("1024"));
    QCOMPARE(attributeOf(reply, "short_description"), text("ours"));
    QVERIFY(m_instance->store().write("test", [&](store::Writer& writer) {
        return deleteRecord(writer, text("cmdb_reconciliation_definition"), QString::fromLatin1(rule));
    }));
}

void CiWritesTest::attributesThatNobodyKnowsAreLeftOut()
{
    const RawReply reply = make("cmdb_ci_computer", R"("name":"unknown","teapot":"yes","sys_created_by":"me")");
    QCOMPARE(reply.status, 201);
    QCOMPARE(attributeOf(reply, "name"), text("unknown"));
    QVERIFY(!resultOf(reply).value(QLatin1String("attributes")).toObject().contains(QLatin1String("teapot")));
    QCOMPARE(attributeOf(reply, "sys_created_by"), m_instance->credentials().integration.user);
}

void CiWritesTest::relationIsAddedOnce()
{
    const QByteArray ci = idOf(make("cmdb_ci_linux_server", R"("name":"related")"));
    const QByteArray body =
        R"({"source":"ITAM","outbound_relations":[{"type":")" + m_virtualized + R"(","target":")" + m_host + R"("}]})";
    const QByteArrayList expected{m_virtualized + ' ' + m_host};
    for (int i = 0; i < 2; ++i) {
        const RawReply reply = send("POST", "cmdb_ci_linux_server/" + ci + "/relation", body);
        QCOMPARE(reply.status, 201);
        QCOMPARE(relationsOf(reply, "outbound_relations"), expected);
    }
    const QByteArray relation = resultOf(send("GET", "cmdb_ci/" + ci, {}))
                                    .value(QLatin1String("outbound_relations"))
                                    .toArray()
                                    .at(0)
                                    .toObject()
                                    .value(QLatin1String("sys_id"))
                                    .toString()
                                    .toLatin1();
    QCOMPARE(send("DELETE", "cmdb_ci_linux_server/" + ci + "/relation/" + relation, {}).status, 200);
    QCOMPARE(relationsOf(send("GET", "cmdb_ci/" + ci, {}), "outbound_relations"), QByteArrayList());
}

// No identification rule is for it; nobody wants to write it either.
void CiWritesTest::relationTakesAnyClassAsTarget()
{
    const QByteArray ci = idOf(make("cmdb_ci_computer", R"("name":"any")"));
    const QByteArray target = insert("cmdb_ci", {{text("name"), text("plain")}});
    const RawReply reply =
        send("POST", "cmdb_ci_computer/" + ci + "/relation",
             R"({"source":"ITAM","inbound_relations":[{"type":")" + m_owns + R"(","target":")" + target + R"("}]})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(relationsOf(reply, "inbound_relations"), QByteArrayList{m_owns + ' ' + target});
}

void CiWritesTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* method, const char* path, const char* body, int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(path) << QByteArray(body) << status;
    };
    const char* computer = R"({"source":"ITAM","attributes":{"name":"x"}})";
    row("unknown class", "POST", "cmdb_ci_teapot", computer, 404);
    row("no CMDB class", "POST", "task", computer, 404);
    row("no CI", "PUT", "cmdb_ci/00000000000000000000000000000000", computer, 404);
    row("of another class", "PATCH", "cmdb_ci_win_server/HOST", computer, 404);
    row("relation of no CI", "POST", "cmdb_ci/00000000000000000000000000000000/relation",
        R"({"source":"ITAM","outbound_relations":[{"type":"a","target":"b"}]})", 404);
    row("no JSON", "POST", "cmdb_ci_computer", "{", 400);
    row("attributes are a list", "POST", "cmdb_ci_computer", R"({"source":"ITAM","attributes":["name"]})", 400);
    row("relations are a text", "POST", "cmdb_ci_computer",
        R"({"source":"ITAM","attributes":{"name":"x"},"outbound_relations":"all"})", 400);
    row("no relation", "POST", "cmdb_ci/HOST/relation", R"({"source":"ITAM"})", 400);
    row("nothing to identify by", "POST", "cmdb_ci_computer", R"({"source":"ITAM","attributes":{"ram":"1"}})", 400);
    row("list is not changed", "PUT", "cmdb_ci_computer", computer, 405);
    row("CI is not posted", "POST", "cmdb_ci/HOST", computer, 405);
    row("relations are not read", "GET", "cmdb_ci/HOST/relation", "", 405);
    row("no such path", "POST", "cmdb_ci/HOST/relations", computer, 400);
}

void CiWritesTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QTEST(send(method, path.replace("HOST", m_host), body).status, "status");
}

void CiWritesTest::ofRelationsThatLeadNowhereNothingIsWritten()
{
    const QByteArray nobody = "00000000000000000000000000000000";
    const std::pair<QByteArray, QByteArray> wrong[]{{nobody, m_host}, {m_virtualized, nobody}, {m_virtualized, {}}};
    for (const auto& [type, target] : wrong) {
        const RawReply reply =
            make("cmdb_ci_linux_server", R"("name":"nowhere")",
                 R"(,"outbound_relations":[{"type":")" + type + R"(","target":")" + target + R"("}])");
        QCOMPARE(reply.status, 400);
        QVERIFY(errorOf(reply).startsWith(QLatin1String("Invalid relation|")));
        QCOMPARE(jsonOf(send("GET", "cmdb_ci_linux_server?sysparm_query=name=nowhere", {}))
                     .value(QLatin1String("result"))
                     .toArray()
                     .size(),
                 0);
    }
}

void CiWritesTest::ir1UnknownSourceIsToldAsIdentificationDoes_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("unknown") << QByteArray(R"("source":"Nobody",)");
    QTest::newRow("in other case") << QByteArray(R"("source":"itam",)");
    QTest::newRow("missing") << QByteArray();
}

void CiWritesTest::ir1UnknownSourceIsToldAsIdentificationDoes()
{
    QFETCH(QByteArray, source);
    const RawReply made =
        send("POST", "cmdb_ci_computer", "{" + source + R"("attributes":{"name":"x","serial_number":"SN-X"}})");
    QCOMPARE(made.status, 400);
    QCOMPARE(codeOf(made), text("INVALID_INPUT_DATA"));
    const RawReply changed = send("PUT", "cmdb_ci/" + m_host, "{" + source + R"("attributes":{"name":"x"}})");
    QCOMPARE(changed.status, 400);
    QCOMPARE(codeOf(changed), text("INVALID_INPUT_DATA"));
    QCOMPARE(record("cmdb_ci_esx_server", m_host).value(text("name")), text("host"));
}

Login CiWritesTest::userWith(const QStringList& roles)
{
    const Login login{QLatin1String("user-") + roles.join(QLatin1Char('-')), QStringLiteral("secret")};
    const auto made = m_instance->store().write("test", [&](store::Writer& writer) -> Result<void> {
        const auto user = insertRecord(writer, text("sys_user"), {{text("user_name"), login.user}});
        for (const QString& role : roles) {
            const auto known = findRecord(writer, text("sys_user_role"), text("name"), role);
            ITAM_TRY(insertRecord(writer, text("sys_user_has_role"),
                                  {{text("user"), *user}, {text("role"), (*known)->value(text("sys_id"))}}));
        }
        return setPasswordHash(writer, *user, platform::passwordHash(login.password));
    });
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return login;
}

void CiWritesTest::rolesDecide_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<int>("status");
    QTest::newRow("itil") << QStringList{text("itil")} << 200;
    QTest::newRow("asset") << QStringList{text("asset")} << 403;
    QTest::newRow("none") << QStringList() << 403;
    QTest::newRow("read only") << QStringList{text("itil"), text("snc_read_only")} << 403;
}

void CiWritesTest::rolesDecide()
{
    QFETCH(const QStringList, roles);
    QFETCH(int, status);
    const auto login = basic(userWith(roles));
    const auto statusOf = [&](const QByteArray& method, const QByteArray& path, const QByteArray& body) {
        return m_instance
            ->send(method, "/api/now/cmdb/instance/" + path, {login, {"Content-Type", "application/json"}}, body)
            .status;
    };
    const QByteArray computer = R"({"source":"ITAM","attributes":{"name":"role"}})";
    QCOMPARE(statusOf("POST", "cmdb_ci_computer", computer), status == 200 ? 201 : status);
    QCOMPARE(statusOf("PUT", "cmdb_ci/" + m_host, R"({"source":"SG-SCCM","attributes":{}})"), status);
    QCOMPARE(statusOf("POST", "cmdb_ci/" + m_host + "/relation",
                      R"({"source":"SG-SCCM","outbound_relations":[{"type":")" + m_owns + R"(","target":")" + m_host +
                          R"("}]})"),
             status == 200 ? 201 : status);
}

ITAM_TEST(CiWritesTest)
#include "tst_ciwrites.moc"
