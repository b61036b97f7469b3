// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam::tests;

/// servicenow-import.md 12.1, 12.6, 12.7: otherwise references to them show nothing.
class DisplayNamesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_instance = std::make_unique<Instance>(); }
    void cleanupTestCase() { m_instance.reset(); }
    void recordsAreCalledAfterTheirParts_data();
    void recordsAreCalledAfterTheirParts();
    void namesFollowTheirPartsUntilSomebodyChoosesOne();

private:
    RawReply send(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return m_instance->send(method, "/api/now/table/" + target, {basic(m_instance->credentials().admin)}, body);
    }
    static QString text(const RawReply& reply, const char* name)
    {
        return jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String(name)).toString();
    }
    QByteArray made(const QByteArray& table, const QByteArray& body)
    {
        return text(send("POST", table, body), "sys_id").toLatin1();
    }

    std::unique_ptr<Instance> m_instance;
};

void DisplayNamesTest::recordsAreCalledAfterTheirParts_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char* name, const char* table, const QByteArray& body, const char* shown) {
        QTest::newRow(name) << QByteArray(table) << body << QByteArray(shown);
    };
    const QByteArray dell = R"(,"manufacturer":")" + made("core_company", R"({"name":"Dell"})") + R"("})";
    const QByteArray model = R"(,"model":")" + made("cmdb_model", R"({"name":"T1"})") + R"("})";
    row("user", "sys_user", R"({"user_name":"b","first_name":"Beth","last_name":"Anglin"})", "Beth Anglin");
    row("user with a first name", "sys_user", R"({"user_name":"c","first_name":"Cher"})", "Cher");
    row("user without", "sys_user", R"({"user_name":"d"})", "");
    row("user with a name", "sys_user", R"({"user_name":"e","first_name":"Eve","name":"E."})", "E.");
    row("hardware model", "cmdb_hardware_product_model", R"({"name":"R750")" + dell, "Dell R750");
    row("model", "cmdb_model", R"({"name":"R750")" + dell, "Dell R750");
    row("model of nobody", "cmdb_model", R"({"name":"R750"})", "R750");
    row("software model", "cmdb_software_product_model", R"({"name":"Vim","version":"9")" + dell, "Vim 9");
    row("asset", "alm_hardware", R"({"asset_tag":"P1")" + model, "P1 - T1");
    row("asset without a tag", "alm_asset", R"({"quantity":"1")" + model, "T1");
}

void DisplayNamesTest::recordsAreCalledAfterTheirParts()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, body);
    const RawReply reply = send("POST", table, body);
    QCOMPARE(reply.status, 201);
    QTEST(text(reply, table == "sys_user" ? "name" : "display_name").toUtf8(), "name");
}

void DisplayNamesTest::namesFollowTheirPartsUntilSomebodyChoosesOne()
{
    const QByteArray user = "sys_user/" + made("sys_user", R"({"user_name":"f","first_name":"Fred"})");
    const auto nameAfter = [&](const QByteArray& body) { return text(send("PATCH", user, body), "name"); };
    QCOMPARE(nameAfter(R"({"last_name":"Luddy"})"), QStringLiteral("Fred Luddy"));
    QCOMPARE(nameAfter(R"({"title":"Founder"})"), QStringLiteral("Fred Luddy"));
    QCOMPARE(nameAfter(R"({"name":"F. L."})"), QStringLiteral("F. L."));
    QCOMPARE(nameAfter(R"({"first_name":"Frederic"})"), QStringLiteral("F. L."));
}

ITAM_TEST(DisplayNamesTest)
#include "tst_displaynames.moc"
