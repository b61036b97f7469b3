// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam::tests;

/// servicenow-rest.md 2: "user time zone and user format in display mode".
class UserFormatsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_instance = std::make_unique<Instance>(); }
    void cleanupTestCase() { m_instance.reset(); }
    void timesAreInTheFormatOfTheUser_data();
    void timesAreInTheFormatOfTheUser();

private:
    RawReply send(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return m_instance->send(method, "/api/now/table/" + target, {basic(m_instance->credentials().admin)}, body);
    }
    static QString text(const RawReply& reply, const char* name)
    {
        return jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String(name)).toString();
    }
    QByteArray adminId()
    {
        const RawReply found = send("GET", "sys_user?user_name=" + m_instance->credentials().admin.user.toLatin1());
        const QJsonArray users = jsonOf(found).value(QLatin1String("result")).toArray();
        return users.at(0).toObject().value(QLatin1String("sys_id")).toString().toLatin1();
    }

    std::unique_ptr<Instance> m_instance;
};

void UserFormatsTest::timesAreInTheFormatOfTheUser_data()
{
    QTest::addColumn<QByteArray>("dateFormat");
    QTest::addColumn<QByteArray>("timeFormat");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("date");
    const auto row = [](const char* date, const char* time, const char* shownTime, const char* shownDate) {
        QTest::newRow(QByteArray(QByteArray(date) + ' ' + time).constData())
            << QByteArray(date) << QByteArray(time) << QString::fromLatin1(shownTime) << QString::fromLatin1(shownDate);
    };
    row("", "", "2024-07-01 15:04:05", "2024-07-02");
    row("dd/MM/yyyy", "", "01/07/2024 15:04:05", "02/07/2024");
    row("MM-dd-yyyy", "hh:mm:ss a", "07-01-2024 03:04:05 PM", "07-02-2024");
    row("dd.MM.yyyy", "HH.mm.ss", "01.07.2024 15.04.05", "02.07.2024");
    row("today", "now", "2024-07-01 15:04:05", "2024-07-02");
}

void UserFormatsTest::timesAreInTheFormatOfTheUser()
{
    QFETCH(QByteArray, dateFormat);
    QFETCH(QByteArray, timeFormat);
    QFETCH(QString, time);
    QFETCH(QString, date);
    const QByteArray user = "sys_user/" + adminId();
    QCOMPARE(
        send("PATCH", user, R"({"date_format":")" + dateFormat + R"(","time_format":")" + timeFormat + R"("})").status,
        200);
    const QByteArray body = R"({"starts":")" + date.toLatin1() + R"("})";
    const RawReply made = send("POST", "ast_contract?sysparm_input_display_value=true", body);
    QCOMPARE(text(made, "starts"), QStringLiteral("2024-07-02"));
    const QByteArray contract = "ast_contract/" + text(made, "sys_id").toLatin1() + "?sysparm_display_value=true";
    QCOMPARE(text(send("GET", contract), "starts"), date);
    const RawReply task =
        send("POST", "incident?sysparm_input_display_value=true", R"({"due_date":")" + time.toLatin1() + R"("})");
    QCOMPARE(text(task, "due_date"), QStringLiteral("2024-07-01 15:04:05"));
    const QByteArray incident = "incident/" + text(task, "sys_id").toLatin1() + "?sysparm_display_value=true";
    QCOMPARE(text(send("GET", incident), "due_date"), time);
    QCOMPARE(send("PATCH", user, R"({"date_format":"","time_format":""})").status, 200);
}

ITAM_TEST(UserFormatsTest)
#include "tst_userformats.moc"
