// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/callanswer.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;

namespace {

const QString first(32, u'a');
const QString second(32, u'b');
const QString origin = QStringLiteral("demo.example");

Result<CallAnswer> read(int status, const QByteArray& body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return readCallAnswer(reply, {first, second}, origin);
}

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// ci-lifecycle.md 8, 10 and 15.
class CallAnswerTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void s15_resultIsReadInEveryForm_data();
    void s15_resultIsReadInEveryForm();
    void s10_refusalsAreReadInEveryForm_data();
    void s10_refusalsAreReadInEveryForm();
    void s15_statesAreReadInEveryForm_data();
    void s15_statesAreReadInEveryForm();
    void s15_actionsAreReadInEveryForm_data();
    void s15_actionsAreReadInEveryForm();
    void s15_requestorIdIsReadInEveryForm_data();
    void s15_requestorIdIsReadInEveryForm();
    void r24_eachRefusalKeepsItsCi();
    void aRefusalWithoutAReasonIsOne();
    void whatIsNoAnswerIsAnError_data();
    void whatIsNoAnswerIsAnError();
};

void CallAnswerTest::s15_resultIsReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("result");
    QTest::newRow("boolean") << QByteArray(R"({"result":{"result":true}})") << true;
    QTest::newRow("false") << QByteArray(R"({"result":{"result":false}})") << false;
    QTest::newRow("text") << QByteArray(R"({"result":{"result":"true"}})") << true;
    QTest::newRow("false as text") << QByteArray(R"({"result":{"result":"False"}})") << false;
    QTest::newRow("bare") << QByteArray(R"({"result":true})") << true;
    QTest::newRow("bare text") << QByteArray(R"({"result":"false"})") << false;
    QTest::newRow("without an envelope") << QByteArray("true") << true;
    QTest::newRow("text of the script") << QByteArray(R"({"result":"{\"result\":true}"})") << true;
    QTest::newRow("beside its members") << QByteArray(R"({"result":true,"operationalState":"Ready"})") << true;
}

void CallAnswerTest::s15_resultIsReadInEveryForm()
{
    QFETCH(QByteArray, body);
    const auto answer = read(200, body);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QTEST(answer->result, "result");
    QVERIFY(answer->refusals.isEmpty());
}

void CallAnswerTest::s10_refusalsAreReadInEveryForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CallRefusal>("refusal");
    const auto refused = [](const QByteArray& errors) -> QByteArray {
        return R"({"result":{"errors":)" + errors + R"(,"result":false}})";
    };
    QTest::newRow("as documented") << 200 << refused(R"([{"error":"INCOMPATIBLE_CI_ACTION","message":"no pair"}])")
                                   << CallRefusal{text("INCOMPATIBLE_CI_ACTION"), text("no pair"), {}, {}};
    QTest::newRow("with the CI and the rule")
        << 200 << refused(R"([{"error":"X","message":"m","sysId":"bbb","rule":"R12"}])")
        << CallRefusal{text("X"), text("m"), text("bbb"), text("R12")};
    QTest::newRow("an id of the call in words")
        << 200 << refused(R"([{"error":"INVALID_SYS_ID","message":"Invalid sys_id [)" + second.toUtf8() + R"(]"}])")
        << CallRefusal{text("INVALID_SYS_ID"), QStringLiteral("Invalid sys_id [%1]").arg(second), second, {}};
    QTest::newRow("an id in capitals")
        << 200 << refused(R"([{"error":"X","message":"on )" + second.toUpper().toUtf8() + R"("}])")
        << CallRefusal{text("X"), QStringLiteral("on %1").arg(second.toUpper()), second, {}};
    const QString foreign(32, u'c');
    QTest::newRow("an id of something else")
        << 200 << refused(R"([{"error":"X","message":"requestor )" + foreign.toUtf8() + R"("}])")
        << CallRefusal{text("X"), QStringLiteral("requestor %1").arg(foreign), {}, {}};
    QTest::newRow("code that nobody knows") << 200 << refused(R"([{"error":"NEW_CODE","message":"m"}])")
                                            << CallRefusal{text("NEW_CODE"), text("m"), {}, {}};
    QTest::newRow("a line as in the log") << 200 << refused(R"(["INVALID_REQUESTOR: who is that"])")
                                          << CallRefusal{text("INVALID_REQUESTOR"), text("who is that"), {}, {}};
    QTest::newRow("only words") << 200 << refused(R"(["It is late"])") << CallRefusal{{}, text("It is late"), {}, {}};
    QTest::newRow("one without a list") << 200 << refused(R"({"code":"X","errorMessage":"m"})")
                                        << CallRefusal{text("X"), text("m"), {}, {}};
    QTest::newRow("no result beside") << 200 << QByteArray(R"({"result":{"errors":[{"error":"X","message":"m"}]}})")
                                      << CallRefusal{text("X"), text("m"), {}, {}};
    QTest::newRow("HTTP 400") << 400
                              << QByteArray(R"({"error":{"message":"Missing","detail":"opsLabel"},"status":"failure"})")
                              << CallRefusal{text("INVALID_INPUT_PARAMETERS"), text("Missing: opsLabel"), {}, {}};
}

void CallAnswerTest::s10_refusalsAreReadInEveryForm()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(CallRefusal, refusal);
    const auto answer = read(status, body);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(!answer->result);
    QCOMPARE(answer->outcome().refusals, QList<CallRefusal>{refusal});
}

void CallAnswerTest::s15_statesAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("label");
    QTest::newRow("example") << QByteArray(R"({"result":{"operationalState":"DR Standby","result":true}})")
                             << text("DR Standby");
    QTest::newRow("table") << QByteArray(R"({"result":{"operationalStates":"Ready","result":"true"}})")
                           << text("Ready");
    QTest::newRow("list") << QByteArray(R"({"result":{"operationalStates":["Ready"],"result":true}})") << text("Ready");
    QTest::newRow("unknown") << QByteArray(R"({"result":{"operationalState":"unknown","result":false}})") << QString();
    QTest::newRow("UNKNOWN") << QByteArray(R"({"result":{"operationalState":"UNKNOWN","result":false}})") << QString();
    QTest::newRow("none") << QByteArray(R"({"result":{"result":false}})") << QString();
}

void CallAnswerTest::s15_statesAreReadInEveryForm()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, label);
    const auto answer = read(200, body);
    QVERIFY(answer);
    QCOMPARE(operationalStateIn(*answer), label.isEmpty() ? std::nullopt : std::optional(label));
}

void CallAnswerTest::s15_actionsAreReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("names");
    const QStringList two{text("Patching"), text("Disk check")};
    QTest::newRow("list") << QByteArray(R"({"result":{"ciActions":["Patching","Disk check"],"result":true}})") << two;
    QTest::newRow("text") << QByteArray(R"({"result":{"ciActions":"Patching, Disk check","result":true}})") << two;
    QTest::newRow("r28") << QByteArray(R"({"result":{"ciActions":["no_active_action"],"result":true}})")
                         << QStringList();
    QTest::newRow("r28 as text") << QByteArray(R"({"result":{"ciActions":"NO_ACTIVE_ACTION","result":true}})")
                                 << QStringList();
    QTest::newRow("empty") << QByteArray(R"({"result":{"ciActions":"","result":true}})") << QStringList();
    QTest::newRow("missing") << QByteArray(R"({"result":{"result":true}})") << QStringList();
}

void CallAnswerTest::s15_actionsAreReadInEveryForm()
{
    QFETCH(QByteArray, body);
    const auto answer = read(200, body);
    QVERIFY(answer);
    QTEST(ciActionsIn(*answer), "names");
}

void CallAnswerTest::s15_requestorIdIsReadInEveryForm_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("example") << QByteArray(R"({"result":{"result":true,"requestorId":"r1"}})");
    QTest::newRow("page") << QByteArray(R"({"result":{"requestorid":"r1","result":"true"}})");
}

void CallAnswerTest::s15_requestorIdIsReadInEveryForm()
{
    QFETCH(QByteArray, body);
    const auto answer = read(200, body);
    QVERIFY(answer);
    QCOMPARE(requestorIdIn(*answer), text("r1"));
}

void CallAnswerTest::r24_eachRefusalKeepsItsCi()
{
    const auto answer =
        read(200, R"({"result":{"errors":[{"error":"A","message":"for )" + second.toUtf8() +
                      R"("},{"error":"B","message":"for )" + first.toUtf8() + R"("}],"result":false}})");
    QVERIFY(answer);
    QCOMPARE(answer->refusals.size(), 2);
    QCOMPARE(answer->refusals[0].ci, second);
    QCOMPARE(answer->refusals[1].ci, first);
}

void CallAnswerTest::aRefusalWithoutAReasonIsOne()
{
    const auto answer = read(200, R"({"result":{"result":false}})");
    QVERIFY(answer);
    QVERIFY(!answer->outcome().isAccepted());
    QVERIFY(!answer->outcome().refusals.first().message.isEmpty());
    QVERIFY(read(200, R"({"result":{"result":true}})")->outcome().isAccepted());
}

void CallAnswerTest::whatIsNoAnswerIsAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto body = [](const char* message) -> QByteArray {
        return QByteArray(R"({"error":{"message":")") + message + R"(","detail":null},"status":"failure"})";
    };
    QTest::newRow("no such API") << 400 << body("Requested URI does not represent any resource") << ErrorCode::NotFound
                                 << text("Requested URI does not represent any resource");
    QTest::newRow("no such API, 404") << 404 << body("No resource") << ErrorCode::NotFound << text("No resource");
    QTest::newRow("no right") << 403 << body("Not for you") << ErrorCode::Forbidden << text("Not for you");
    QTest::newRow("busy") << 429 << body("Rate limit exceeded") << ErrorCode::Throttled << text("Rate limit exceeded");
    QTest::newRow("broken") << 500 << QByteArray("<html>") << ErrorCode::ServerFailed << text("HTTP 500");
    QTest::newRow("line too long") << 414 << QByteArray("<html>") << ErrorCode::BadReply << text("HTTP 414");
    QTest::newRow("line too long, 400") << 400 << QByteArray("<html>") << ErrorCode::BadReply << text("HTTP 400");
    QTest::newRow("asleep") << 200 << QByteArray("<html>hibernating</html>") << ErrorCode::NotServiceNow << QString();
    QTest::newRow("no result") << 200 << QByteArray(R"({"result":{}})") << ErrorCode::BadReply
                               << text("no result in the answer");
}

void CallAnswerTest::whatIsNoAnswerIsAnError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    const auto answer = read(status, body);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    if (!detail.isEmpty())
        QCOMPARE(answer.error().detail, detail);
}

ITAM_TEST(CallAnswerTest)
#include "tst_callanswer.moc"
