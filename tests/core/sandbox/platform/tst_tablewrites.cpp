// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

using namespace itam::tests;
using itam::sandbox::http::Fields;
using itam::sandbox::store::insertRecord;
using itam::sandbox::store::Values;
using itam::sandbox::store::Writer;

/// servicenow-rest.md 2 ("Writing"), 3 and 9.
class TableWritesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }

    void insertAnswersTheFullRecordAndWhereItIs();
    void insertUnderEachVersion_data();
    void insertUnderEachVersion();
    void valuesArrive_data();
    void valuesArrive();
    void emptyBodiesInsert_data();
    void emptyBodiesInsert();
    void unreadableBodies_data();
    void unreadableBodies();
    void onlyTheFirstOfSeveralRecords();
    void systemColumnsAreIgnored();
    void clientMayChooseTheSysId();
    void takenSysIdIsRefused();
    void updateChangesOnlyWhatIsSent_data();
    void updateChangesOnlyWhatIsSent();
    void updateOfNothingIsNoUpdate();
    void updateClearsButNotChoices();
    void missingRecord_data();
    void missingRecord();
    void deleteAnswersNothing();
    void methodOverrideDeletes();
    void bodyCanBeSuppressed();
    void answerFollowsTheParametersOfReading();
    void displayValuesOnInput_data();
    void displayValuesOnInput();
    void newChoicesByProperty();
    void referencesInTheirForms();
    void classByColumn();
    void classChangeClearsWhatTheClassLacks();
    void numbersAreGivenOut();
    void journalsBecomeEntries();
    void taskRules_data();
    void taskRules();
    void defaultsThatAreFunctions();
    void bodyTooLarge();
    void gzipBodies();
    void unsupportedAcceptWritesNothing();
    void manyWritersLoseNothing();

private:
    RawReply send(const QByteArray& method, const QByteArray& target, const QByteArray& body = {}, Fields headers = {})
    {
        headers.append(basic(m_instance->credentials().admin));
        if (!body.isEmpty() && itam::sandbox::http::fieldValue(headers, "Content-Type").isEmpty())
            headers.emplaceBack("Content-Type", "application/json");
        return m_instance->send(method, "/api/now/table/" + target, headers, body);
    }
    static QJsonObject record(const RawReply& reply) { return jsonOf(reply).value(QLatin1String("result")).toObject(); }
    static QString text(const RawReply& reply, const char* name)
    {
        const QJsonValue value = record(reply).value(QLatin1String(name));
        return value.isObject() ? value.toObject().value(QLatin1String("value")).toString() : value.toString();
    }
    QByteArray made(const QByteArray& table, const QByteArray& body)
    {
        return text(send("POST", table, body), "sys_id").toLatin1();
    }
    int count(const QByteArray& target)
    {
        return m_instance->get("/api/now/table/" + target).header("X-Total-Count").toInt();
    }

    std::unique_ptr<Instance> m_instance;
    QByteArray m_user;
};

void TableWritesTest::initTestCase()
{
    m_instance = std::make_unique<Instance>();
    m_user = made("sys_user", R"({"user_name":"abel.tuter","name":"Abel Tuter","email":"abel@example.com"})");
    QCOMPARE(m_user.size(), 32);
}

void TableWritesTest::insertAnswersTheFullRecordAndWhereItIs()
{
    const RawReply reply = send("POST", "core_company", R"({"name":"Dell","vendor":true})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(text(reply, "name"), QStringLiteral("Dell"));
    QCOMPARE(text(reply, "vendor"), QStringLiteral("true"));
    QCOMPARE(text(reply, "customer"), QStringLiteral("false"));
    QCOMPARE(text(reply, "sys_mod_count"), QStringLiteral("0"));
    QCOMPARE(text(reply, "sys_created_by"), m_instance->credentials().admin.user);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json;charset=UTF-8"));
    QCOMPARE(reply.header("Location"),
             "http://127.0.0.1/api/now/table/core_company/" + text(reply, "sys_id").toLatin1());
    QCOMPARE(jsonOf(m_instance->get("/api/now/table/core_company/" + text(reply, "sys_id").toLatin1())), jsonOf(reply));
}

void TableWritesTest::insertUnderEachVersion_data()
{
    QTest::addColumn<QByteArray>("base");
    for (const char* base : {"/api/now/table", "/api/now/v1/table", "/api/now/v2/table"})
        QTest::newRow(base) << QByteArray(base);
}

void TableWritesTest::insertUnderEachVersion()
{
    QFETCH(QByteArray, base);
    const RawReply reply = m_instance->send("POST", base + "/cmn_location?sysparm_fields=sys_id",
                                            {basic(m_instance->credentials().admin)}, R"({"name":"Rome"})");
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.header("Location"), "http://127.0.0.1" + base + "/cmn_location/" + text(reply, "sys_id").toLatin1());
}

void TableWritesTest::valuesArrive_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const char* table, const char* sent, const char* column, const char* kept) {
        QTest::newRow(name) << QByteArray(table) << QByteArray(sent) << QByteArray(column) << QString::fromUtf8(kept);
    };
    row("text", "core_company", R"({"name":"Größe \"&<>\\ 😀"})", "name", "Größe \"&<>\\ 😀");
    row("number as number", "cmdb_ci_computer", R"({"ram":65536})", "ram", "65536");
    row("number as text", "cmdb_ci_computer", R"({"ram":"65536"})", "ram", "65536");
    row("whole number written with a point", "cmdb_ci_computer", R"({"ram":8.0})", "ram", "8");
    row("decimal", "cmdb_ci_computer", R"({"disk_space":12.5})", "disk_space", "12.5");
    row("boolean", "cmdb_ci_computer", R"({"virtual":true})", "virtual", "true");
    row("boolean as text in any case", "cmdb_ci_computer", R"({"virtual":"TRUE"})", "virtual", "true");
    row("null", "cmdb_ci_computer", R"({"os":null})", "os", "");
    row("number for a text", "cmdb_ci_computer", R"({"os":7})", "os", "7");
    row("object for a text", "cmdb_ci_computer", R"({"os":{"a":1}})", "os", R"({"a":1})");
    row("date-time in UTC", "cmdb_ci_computer", R"({"first_discovered":"2024-03-03 03:00:00"})", "first_discovered",
        "2024-03-03 03:00:00");
    row("date-time, other form", "cmdb_ci_computer", R"({"first_discovered":"2024-03-03T03:00:00.000Z"})",
        "first_discovered", "2024-03-03 03:00:00");
    row("unknown choice", "incident", R"({"category":"plants"})", "category", "plants");
    row("list", "incident", R"({"watch_list":["a@example.com","b@example.com"]})", "watch_list",
        "a@example.com,b@example.com");
    row("unknown column", "core_company", R"({"colour":"red","name":"x"})", "name", "x");
    row("default", "incident", "{}", "state", "1");
}

void TableWritesTest::valuesArrive()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, column);
    const RawReply reply = send("POST", table, sent);
    QCOMPARE(reply.status, 201);
    QTEST(text(reply, column.constData()), "kept");
    QVERIFY(!record(reply).contains(QLatin1String("colour")));
}

void TableWritesTest::emptyBodiesInsert_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n");
    QTest::newRow("no record in a list") << QByteArray("[]");
}

void TableWritesTest::emptyBodiesInsert()
{
    QFETCH(QByteArray, body);
    QCOMPARE(send("POST", "incident", body).status, 201);
}

void TableWritesTest::unreadableBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* body, const char* type, int status, const char* error) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(type) << status << QString::fromUtf8(error);
    };
    const char* unreadable = "Exception while reading request|The payload is not valid ";
    row("cut JSON", R"({"name":)", "application/json", 400, unreadable);
    row("a word", "name", "application/json", 400, unreadable);
    row("list of words", R"(["name"])", "application/json", 400, unreadable);
    row("not UTF-8", "{\"name\":\"\xff\"}", "application/json", 400, unreadable);
    row("cut XML", "<request><entry>", "application/xml", 400, unreadable);
    row("DOCTYPE", "<!DOCTYPE a [<!ENTITY b 'c'>]><request><entry><name>&b;</name></entry></request>",
        "application/xml", 400, unreadable);
    row("form", "name=x", "application/x-www-form-urlencoded", 415, "Unsupported media type|application/x-www-form");
    row("text", "name", "text/plain", 415, "Unsupported media type|text/plain");
    row("no number", R"({"ram":"many"})", "application/json", 400, "Exception while reading request|ram: ");
    row("no date", R"({"purchase_date":"soon"})", "application/json", 400,
        "Exception while reading request|purchase_date: ");
}

void TableWritesTest::unreadableBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, error);
    const int before = count("cmdb_ci_computer");
    const RawReply reply = send("POST", "cmdb_ci_computer", body, {{"Content-Type", type}});
    QTEST(reply.status, "status");
    QVERIFY2(errorOf(reply).startsWith(error), qPrintable(errorOf(reply)));
    QCOMPARE(count("cmdb_ci_computer"), before);
}

void TableWritesTest::onlyTheFirstOfSeveralRecords()
{
    const int before = count("cmn_department");
    const RawReply reply = send("POST", "cmn_department", R"([{"name":"one"},{"name":"two"}])");
    QCOMPARE(text(reply, "name"), QStringLiteral("one"));
    QCOMPARE(count("cmn_department"), before + 1);
}

void TableWritesTest::systemColumnsAreIgnored()
{
    const RawReply reply =
        send("POST", "core_company",
             R"({"name":"Sys","sys_created_by":"me","sys_mod_count":"7","sys_created_on":"2001-01-01 00:00:00"})");
    QCOMPARE(text(reply, "sys_created_by"), m_instance->credentials().admin.user);
    QCOMPARE(text(reply, "sys_mod_count"), QStringLiteral("0"));
    QVERIFY(text(reply, "sys_created_on") != QStringLiteral("2001-01-01 00:00:00"));
    const QByteArray id = text(reply, "sys_id").toLatin1();
    const RawReply updated =
        send("PATCH", "core_company/" + id, R"({"sys_id":"00000000000000000000000000000001","sys_updated_by":"me"})");
    QCOMPARE(text(updated, "sys_id").toLatin1(), id);
    QCOMPARE(text(updated, "sys_mod_count"), QStringLiteral("0"));
}

void TableWritesTest::clientMayChooseTheSysId()
{
    const QByteArray wanted = "ABCDEF00000000000000000000000001";
    const RawReply chosen = send("POST", "core_company", R"({"sys_id":")" + wanted + R"("})");
    QCOMPARE(text(chosen, "sys_id").toLatin1(), wanted.toLower());
    const RawReply other = send("POST", "core_company", R"({"sys_id":"mine"})");
    QCOMPARE(other.status, 201);
    QVERIFY(itam::sandbox::store::isSysId(text(other, "sys_id")));
}

void TableWritesTest::takenSysIdIsRefused()
{
    const QByteArray body = R"({"sys_id":"0000000000000000000000000000000a","name":"first"})";
    QCOMPARE(send("POST", "cmn_location", body).status, 201);
    const RawReply again = send("POST", "cmn_location", body);
    QCOMPARE(again.status, 403);
    QVERIFY(errorOf(again).startsWith(QStringLiteral("Operation Failed|")));
}

void TableWritesTest::updateChangesOnlyWhatIsSent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PUT") << QByteArray("PUT");
    QTest::newRow("PATCH") << QByteArray("PATCH");
}

void TableWritesTest::updateChangesOnlyWhatIsSent()
{
    QFETCH(QByteArray, method);
    const QByteArray id = made("cmdb_ci_server", R"({"name":"srv1","ram":8,"os":"Linux"})");
    const RawReply reply = send(method, "cmdb_ci_server/" + id, R"({"ram":16,"colour":"red"})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(text(reply, "ram"), QStringLiteral("16"));
    QCOMPARE(text(reply, "os"), QStringLiteral("Linux"));
    QCOMPARE(text(reply, "sys_mod_count"), QStringLiteral("1"));
    QCOMPARE(text(reply, "sys_updated_by"), m_instance->credentials().admin.user);
    // The parent's URL names the same record.
    const RawReply parent = send(method, "cmdb_ci/" + id, R"({"name":"srv2"})");
    QCOMPARE(text(parent, "sys_class_name"), QStringLiteral("cmdb_ci_server"));
    QCOMPARE(text(send("GET", "cmdb_ci_server/" + id), "name"), QStringLiteral("srv2"));
}

void TableWritesTest::updateOfNothingIsNoUpdate()
{
    const QByteArray id = made("core_company", R"({"name":"same"})");
    const QByteArray same = R"({"name":"same"})";
    for (const QByteArray& body : {same, QByteArray("{}"), QByteArray()}) {
        const RawReply reply = send("PUT", "core_company/" + id, body);
        QCOMPARE(reply.status, 200);
        QCOMPARE(text(reply, "sys_mod_count"), QStringLiteral("0"));
    }
}

void TableWritesTest::updateClearsButNotChoices()
{
    const QByteArray id = made("incident", R"({"short_description":"x","category":"software"})");
    const RawReply reply = send("PATCH", "incident/" + id, R"({"short_description":"","category":"","state":null})");
    QCOMPARE(text(reply, "short_description"), QString());
    QCOMPARE(text(reply, "category"), QStringLiteral("software"));
    QCOMPARE(text(reply, "state"), QStringLiteral("1"));
}

void TableWritesTest::missingRecord_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("id");
    for (const char* method : {"GET", "PUT", "PATCH", "DELETE"}) {
        QTest::addRow("%s unknown", method) << QByteArray(method) << QByteArray("0123456789abcdef0123456789abcdef");
        QTest::addRow("%s no sys_id", method) << QByteArray(method) << QByteArray("x'%20OR%201=1");
    }
}

void TableWritesTest::missingRecord()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, id);
    const RawReply reply = send(method, "core_company/" + id, method == "GET" ? "" : R"({"name":"y"})");
    QCOMPARE(reply.status, 404);
    QCOMPARE(errorOf(reply),
             QStringLiteral("No Record found|Record doesn't exist or ACL restricts the record retrieval"));
}

void TableWritesTest::deleteAnswersNothing()
{
    const QByteArray id = made("core_company", R"({"name":"gone"})");
    const RawReply reply = send("DELETE", "core_company/" + id, {}, {{"Content-Type", "application/json"}});
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(send("GET", "core_company/" + id).status, 404);
    QCOMPARE(send("DELETE", "core_company/" + id).status, 404);
    // Not through a class that the record is none of.
    const QByteArray server = made("cmdb_ci_server", R"({"name":"stays"})");
    QCOMPARE(send("DELETE", "cmdb_ci_spkg/" + server).status, 404);
    QCOMPARE(send("GET", "cmdb_ci/" + server).status, 200);
}

void TableWritesTest::methodOverrideDeletes()
{
    const QByteArray id = made("core_company", R"({"name":"gone"})");
    QCOMPARE(send("POST", "core_company/" + id, {}, {{"X-HTTP-Method-Override", "DELETE"}}).status, 204);
}

void TableWritesTest::bodyCanBeSuppressed()
{
    const RawReply inserted = send("POST", "core_company", R"({"name":"quiet"})", {{"X-no-response-body", "true"}});
    QCOMPARE(inserted.status, 201);
    QVERIFY(inserted.body.isEmpty());
    const QByteArray id = inserted.header("Location").right(32);
    const RawReply updated =
        send("PUT", "core_company/" + id, R"({"name":"quieter"})", {{"X-no-response-body", "TRUE"}});
    QCOMPARE(updated.status, 200);
    QVERIFY(updated.body.isEmpty());
    QCOMPARE(text(send("GET", "core_company/" + id), "name"), QStringLiteral("quieter"));
}

void TableWritesTest::answerFollowsTheParametersOfReading()
{
    const RawReply reply = send("POST",
                                "incident?sysparm_fields=state,caller_id,caller_id.email&sysparm_display_value=all"
                                "&sysparm_exclude_reference_link=true&sysparm_view=desktop",
                                R"({"caller_id":")" + m_user + R"("})");
    QCOMPARE(reply.status, 201);
    const QByteArray expected =
        R"({"result":{"state":{"display_value":"New","value":"1"},"caller_id":{"display_value":"Abel Tuter","value":")" +
        m_user + R"("},"caller_id.email":{"display_value":"abel@example.com","value":"abel@example.com"}}})";
    QCOMPARE(reply.body, expected);
}

void TableWritesTest::displayValuesOnInput_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const char* sent, const char* column, const QString& kept) {
        QTest::newRow(name) << QByteArray(sent) << QByteArray(column) << kept;
    };
    row("reference by name", R"({"caller_id":"Abel Tuter"})", "caller_id", QStringLiteral("USER"));
    row("reference by user id", R"({"caller_id":"abel.tuter"})", "caller_id", QStringLiteral("USER"));
    row("reference to nobody", R"({"caller_id":"Nobody"})", "caller_id", QString());
    row("choice by label", R"({"state":"In Progress"})", "state", QStringLiteral("2"));
    row("choice by label in any case", R"({"category":"inquiry / help"})", "category", QStringLiteral("inquiry"));
    row("choice by value", R"({"state":"6"})", "state", QStringLiteral("6"));
    row("time in the zone of the user", R"({"due_date":"2024-07-01 12:00:00"})", "due_date",
        QStringLiteral("2024-07-01 10:00:00"));
    row("list by names", R"({"watch_list":"Abel Tuter, Nobody"})", "watch_list", QStringLiteral("USER"));
}

void TableWritesTest::displayValuesOnInput()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, column);
    QFETCH(QString, kept);
    const QByteArray admin =
        jsonOf(m_instance->get("/api/now/table/sys_user?user_name=" + m_instance->credentials().admin.user.toLatin1()))
            .value(QLatin1String("result"))
            .toArray()
            .at(0)
            .toObject()
            .value(QLatin1String("sys_id"))
            .toString()
            .toLatin1();
    QCOMPARE(send("PATCH", "sys_user/" + admin, R"({"time_zone":"Europe/Berlin"})").status, 200);
    const RawReply reply = send("POST", "incident?sysparm_input_display_value=True", sent);
    QCOMPARE(text(reply, column.constData()), kept.replace(QStringLiteral("USER"), QString::fromLatin1(m_user)));
    // What people read is what they wrote.
    const RawReply shown = send("GET", "incident/" + text(reply, "sys_id").toLatin1() + "?sysparm_display_value=true");
    if (column == "due_date")
        QCOMPARE(text(shown, "due_date"), QStringLiteral("2024-07-01 12:00:00"));
    QCOMPARE(send("PATCH", "sys_user/" + admin, R"({"time_zone":""})").status, 200);
}

void TableWritesTest::newChoicesByProperty()
{
    const QByteArray property =
        made("sys_properties", R"({"name":"glide.rest.choice.allow_non_existing_value","value":"false"})");
    QCOMPARE(text(send("POST", "incident", R"({"category":"plants"})"), "category"), QStringLiteral("inquiry"));
    QCOMPARE(text(send("POST", "incident", R"({"category":"network"})"), "category"), QStringLiteral("network"));
    const QByteArray choice = made(
        "sys_choice", R"({"name":"incident","element":"category","value":"plants","label":"Plants","language":"en"})");
    QCOMPARE(text(send("POST", "incident?sysparm_display_value=true", R"({"category":"plants"})"), "category"),
             QStringLiteral("Plants"));
    QCOMPARE(send("DELETE", "sys_choice/" + choice).status, 204);
    QCOMPARE(send("DELETE", "sys_properties/" + property).status, 204);
}

void TableWritesTest::referencesInTheirForms()
{
    const QByteArray link = "http://127.0.0.1/api/now/table/sys_user/" + m_user;
    for (const QByteArray& form : {QByteArray('"' + m_user + '"'), QByteArray('"' + m_user.toUpper() + '"'),
                                   QByteArray(R"({"value":")" + m_user + R"("})"),
                                   QByteArray(R"({"link":")" + link + R"(","value":")" + m_user + R"("})"),
                                   QByteArray(R"({"display_value":"Abel Tuter"})")}) {
        const RawReply reply = send("POST", "incident", R"({"caller_id":)" + form + '}');
        const QJsonObject caller = record(reply).value(QLatin1String("caller_id")).toObject();
        QCOMPARE(caller.value(QLatin1String("value")).toString().toLatin1(), m_user);
        QCOMPARE(caller.value(QLatin1String("link")).toString().toLatin1(), link);
    }
    // An empty reference is an empty text, whatever the mode.
    QCOMPARE(record(send("POST", "incident", R"({"caller_id":""})")).value(QLatin1String("caller_id")),
             QJsonValue(QStringLiteral("")));
}

void TableWritesTest::classByColumn()
{
    QCOMPARE(text(send("POST", "cmdb_ci", R"({"name":"a","sys_class_name":"cmdb_ci_linux_server"})"), "sys_class_name"),
             QStringLiteral("cmdb_ci_linux_server"));
    for (const char* other : {"cmdb_model", "incident", "nothing", "oauth_entity"}) {
        const QByteArray body = QByteArray(R"({"sys_class_name":")") + other + R"("})";
        QCOMPARE(text(send("POST", "cmdb_ci", body), "sys_class_name"), QStringLiteral("cmdb_ci"));
    }
}

void TableWritesTest::classChangeClearsWhatTheClassLacks()
{
    const QByteArray id = made("cmdb_ci_server", R"({"name":"b","host_name":"h","ram":4})");
    const RawReply lower = send("PATCH", "cmdb_ci/" + id, R"({"sys_class_name":"cmdb_ci_computer"})");
    QCOMPARE(text(lower, "sys_class_name"), QStringLiteral("cmdb_ci_computer"));
    QCOMPARE(text(lower, "sys_mod_count"), QStringLiteral("1"));
    QCOMPARE(send("GET", "cmdb_ci_server/" + id).status, 404);
    const RawReply again = send("PATCH", "cmdb_ci/" + id, R"({"sys_class_name":"cmdb_ci_server","name":"c"})");
    QCOMPARE(text(again, "name"), QStringLiteral("c"));
    const RawReply server = send("GET", "cmdb_ci_server/" + id);
    QCOMPARE(text(server, "host_name"), QString());
    QCOMPARE(text(server, "ram"), QStringLiteral("4"));
}

void TableWritesTest::numbersAreGivenOut()
{
    const QString first = text(send("POST", "incident", "{}"), "number");
    QVERIFY2(first.startsWith(QStringLiteral("INC001")) && first.size() == 10, qPrintable(first));
    QCOMPARE(text(send("POST", "incident", "{}"), "number").mid(3).toInt(), first.mid(3).toInt() + 1);
    QCOMPARE(text(send("POST", "problem", "{}"), "number").left(3), QStringLiteral("PRB"));
    QCOMPARE(text(send("POST", "ast_contract", "{}"), "number").left(4), QStringLiteral("CNTR"));
    QCOMPARE(text(send("POST", "incident", R"({"number":"INC9"})"), "number"), QStringLiteral("INC9"));
}

void TableWritesTest::journalsBecomeEntries()
{
    const QByteArray id = made("incident", R"({"work_notes":"first"})");
    const RawReply reply = send("PATCH", "incident/" + id, R"({"comments":"second"})");
    QCOMPARE(text(reply, "comments"), QString());
    QCOMPARE(text(reply, "sys_mod_count"), QStringLiteral("1"));
    QCOMPARE(m_instance
                 ->get("/api/now/table/sys_journal_field?sysparm_query=element_id=" + id +
                       "&sysparm_fields=name,element,value")
                 .body,
             QByteArray(R"({"result":[{"name":"incident","element":"work_notes","value":"first"},)"
                        R"({"name":"incident","element":"comments","value":"second"}]})"));
}

void TableWritesTest::taskRules_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* table, const char* sent, const char* column, const char* value) {
        QTest::addRow("%s %s", table, sent)
            << QByteArray(table) << QByteArray(sent) << QByteArray(column) << QString::fromLatin1(value);
    };
    row("incident", R"({"impact":"1","urgency":"1"})", "priority", "1");
    row("incident", R"({"impact":"2","urgency":"1"})", "priority", "2");
    row("incident", R"({"impact":"2"})", "priority", "4");
    row("incident", "{}", "priority", "5");
    row("incident", R"({"priority":"1"})", "priority", "1");
    row("incident", R"({"state":"7"})", "active", "false");
    row("incident", R"({"state":"7"})", "incident_state", "7");
    row("incident", R"({"incident_state":"2"})", "state", "2");
    row("incident", R"({"state":"6"})", "active", "true");
    row("problem", R"({"state":"107"})", "active", "false");
    row("task", R"({"state":"3"})", "active", "false");
}

void TableWritesTest::taskRules()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, column);
    QTEST(text(send("POST", table, sent), column.constData()), "value");
    const QByteArray id = made(table, "{}");
    QTEST(text(send("PATCH", table + '/' + id, sent == "{}" ? QByteArray(R"({"urgency":"3"})") : sent),
               column.constData()),
          "value");
}

void TableWritesTest::defaultsThatAreFunctions()
{
    const RawReply reply = send("POST", "incident?sysparm_display_value=true", "{}");
    QCOMPARE(
        record(reply).value(QLatin1String("opened_by")).toObject().value(QLatin1String("display_value")).toString(),
        m_instance->credentials().admin.user);
    QCOMPARE(text(reply, "opened_at"), text(reply, "sys_created_on"));
}

void TableWritesTest::bodyTooLarge()
{
    const RawReply reply = send("POST", "core_company", R"({"name":")" + QByteArray(11 * 1024 * 1024, 'x') + R"("})");
    QCOMPARE(reply.status, 400);
    QVERIFY2(errorOf(reply).startsWith(QStringLiteral(
                 "Exception while reading request|Rejected large REST payload with content-length = 11534347 bytes. "
                 "Max allowed: 10485760 bytes.")),
             qPrintable(errorOf(reply)));
}

void TableWritesTest::gzipBodies()
{
    // "{\"name\":\"packed\"}"
    const QByteArray packed =
        QByteArray::fromHex("1f8b08000000000002ffab56ca4bcc4d55b2522a484cce4e4d51aa0500fcabeae911000000");
    const RawReply reply = send("POST", "core_company", packed, {{"Content-Encoding", "gzip"}});
    QCOMPARE(reply.status, 201);
    QCOMPARE(text(reply, "name"), QStringLiteral("packed"));
    QCOMPARE(send("POST", "core_company", "{}", {{"Content-Encoding", "gzip"}}).status, 400);
    QCOMPARE(send("POST", "core_company", "{}", {{"Content-Encoding", "br"}}).status, 415);
}

void TableWritesTest::unsupportedAcceptWritesNothing()
{
    const int before = count("core_company");
    QCOMPARE(send("POST", "core_company", "{}", {{"Accept", "text/csv"}}).status, 406);
    QCOMPARE(count("core_company"), before);
}

void TableWritesTest::manyWritersLoseNothing()
{
    const QByteArray id = made("incident", R"({"short_description":"race"})");
    constexpr int writers = 4;
    constexpr int rounds = 10;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                for (int i = 0; i < rounds; ++i) {
                    const QByteArray note = QByteArray::number(writer) + '.' + QByteArray::number(i);
                    if (send("PATCH", "incident/" + id, R"({"work_notes":")" + note + R"("})").status != 200)
                        ++refused;
                }
            });
        }
    }
    QCOMPARE(refused.load(), 0);
    QCOMPARE(text(send("GET", "incident/" + id), "sys_mod_count").toInt(), writers * rounds);
    QCOMPARE(count("sys_journal_field?sysparm_query=element_id=" + id), writers * rounds);
}

ITAM_TEST(TableWritesTest)
#include "tst_tablewrites.moc"
