// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every return code that the integration application gives (itam-export.md 2.6 with design.md 5). 20, 40 and 41 are the
// platform's.
#include "core/sandbox/store/store.h"
#include "core/wire/codec.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using core::wire::ReturnCode;

class ReturnCodesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void code10_malformed_data();
    void code10_malformed();
    void code10_digest_data();
    void code10_digest();
    void code11_unknownType();
    void code12_tooLarge();
    void code13_outOfOrder();
    void code13_otherTypeOfTheSameExportIsOpen();
    void code13_afterTheLastSegment();
    void code14_conflict();
    void code15_runClosed_data();
    void code15_runClosed();
    void code16_baseMoved();
    void code16_otherEpoch();
    void code21_forbidden();
    void code22_unknownRun();
    void code30_notReady_data();
    void code30_notReady();
    void code31_busy();
    void code32_samMissing_data();
    void code32_samMissing();
    void code50_internal();
    void refusalLeavesNothingBehind();
};

void ReturnCodesTest::code10_malformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no XML") << QByteArray("{\"a\":1}");
    QTest::newRow("cut off") << QByteArray(
        "<itamTransaction version=\"1\"><transactionType>inventory_export</transactionType>");
    QTest::newRow("doctype, W-30") << QByteArray(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><itamTransaction version=\"1\">"
        "<transactionType>connection_test</transactionType></itamTransaction>");
    QTest::newRow("no transaction ID") << QByteArray(
        "<itamTransaction version=\"1\"><transactionType>inventory_export</transactionType>"
        "<exportId>e</exportId><sender journal=\"j\"/><segment index=\"1\" records=\"0\"/>"
        "<mode>full</mode><data/></itamTransaction>");
    QTest::newRow("fewer records than announced") << QByteArray(
        "<itamTransaction "
        "version=\"1\"><transactionType>inventory_export</transactionType><transactionId>t</transactionId>"
        "<exportId>e</exportId><sender journal=\"j\"/><segment index=\"1\" records=\"1\"/><mode>full</mode><data/>"
        "</itamTransaction>");
}

void ReturnCodesTest::code10_malformed()
{
    QFETCH(QByteArray, body);
    Instance instance;
    QCOMPARE(instance.post(body).code, ReturnCode::Malformed);
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_run"), QStringLiteral("0"));
}

void ReturnCodesTest::code10_digest_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("of other bytes") << core::wire::digestOf("something else");
    QTest::newRow("nonsense") << QByteArray("md5=1234");
}

void ReturnCodesTest::code10_digest()
{
    QFETCH(QByteArray, digest);
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    const QByteArray body = instance.body(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(instance.post(body, digest).code, ReturnCode::Malformed);
    QCOMPARE(instance.post(body).code, ReturnCode::Ok);
}

void ReturnCodesTest::code11_unknownType()
{
    Instance instance;
    const auto reply = instance.post(
        "<itamTransaction version=\"1\"><transactionType>licence_export</transactionType></itamTransaction>");
    QCOMPARE(reply.code, ReturnCode::UnknownType);
    QVERIFY(reply.message.contains(QStringLiteral("licence_export")));
}

void ReturnCodesTest::code12_tooLarge()
{
    Instance instance;
    instance.setProperty("max_body_bytes", "65536");
    QCOMPARE(instance.connectionTest().maxBodyBytes, 65536);
    const QByteArray large(70000, 'x');
    QCOMPARE(instance.send(DataType::Hardware, {computer("A", {{"Domain", large.constData()}})}).code,
             ReturnCode::TooLarge);
}

void ReturnCodesTest::code13_outOfOrder()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    sending.index = 2;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::OutOfOrder);
    sending.index = 1;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    sending.index = 3;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::OutOfOrder);
    sending.index = 1;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::OutOfOrder);
    sending.index = 2;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
}

void ReturnCodesTest::code13_otherTypeOfTheSameExportIsOpen()
{
    Instance instance;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::Ok);
    QCOMPARE(instance.send(DataType::Contracts, {contractRow("R1", "K1")}).code, ReturnCode::OutOfOrder);
    instance.process();
    QCOMPARE(instance.send(DataType::Contracts, {contractRow("R1", "K1")}).code, ReturnCode::Ok);
}

void ReturnCodesTest::code13_afterTheLastSegment()
{
    Instance instance;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::Ok);
    Sending more;
    more.index = 2;
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, more).code, ReturnCode::OutOfOrder);
}

void ReturnCodesTest::code14_conflict()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    const auto reply = instance.send(DataType::Hardware, {computer("B")}, sending);
    QCOMPARE(reply.code, ReturnCode::Conflict);
    QVERIFY(!reply.duplicate);
    instance.process();
    QCOMPARE(instance.value("SELECT group_concat(itam_unique_id) FROM cmdb"), QStringLiteral("A"));
}

void ReturnCodesTest::code15_runClosed_data()
{
    QTest::addColumn<bool>("closed");
    QTest::newRow("closed") << true;
    QTest::newRow("ended by itself") << false;
}

void ReturnCodesTest::code15_runClosed()
{
    QFETCH(bool, closed);
    Instance instance;
    Sending sending;
    sending.last = !closed;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    if (closed)
        instance.status(sending.exportId, DataType::Hardware, core::wire::CloseReason::Cancelled);
    else
        instance.process();
    sending.index = 2;
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, sending).code, ReturnCode::RunClosed);
}

void ReturnCodesTest::code16_baseMoved()
{
    Instance instance;
    Sending differential;
    differential.full = false;
    differential.exportId = QStringLiteral("export-2");
    differential.baseToken = QStringLiteral("tx-of-somebody");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, differential).code, ReturnCode::BaseMoved);
    differential.baseToken.clear();
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, differential).code, ReturnCode::Ok);
}

void ReturnCodesTest::code16_otherEpoch()
{
    Instance instance;
    Sending sending;
    sending.last = false;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
    const QString before = instance.store().epoch();
    QVERIFY(instance.store().renewEpoch());
    sending.index = 2;
    sending.epoch = before;
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, sending).code, ReturnCode::BaseMoved);
    sending.epoch.reset();
    QCOMPARE(instance.send(DataType::Hardware, {computer("B")}, sending).code, ReturnCode::Ok);
}

void ReturnCodesTest::code21_forbidden()
{
    Instance instance;
    instance.caller.roles = {QLatin1String(sandbox::platform::role::readOnly)};
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::Forbidden);
    QCOMPARE(instance.status(QStringLiteral("export-1"), DataType::Hardware).code, ReturnCode::Forbidden);
    const auto checks = instance.connectionTest().checks;
    const auto role = std::find_if(checks.begin(), checks.end(),
                                   [](const auto& check) { return check.name == QLatin1String("role"); });
    QVERIFY(role != checks.end());
    QVERIFY(!role->ok);
    instance.caller.roles = {QLatin1String(sandbox::platform::role::admin)};
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::Ok);
}

void ReturnCodesTest::code22_unknownRun()
{
    Instance instance;
    const auto reply = instance.status(QStringLiteral("never"), DataType::Hardware);
    QCOMPARE(reply.code, ReturnCode::UnknownRun);
    QVERIFY(!reply.run);
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_run"), QStringLiteral("0"));
}

void ReturnCodesTest::code30_notReady_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("named");
    QTest::newRow("no scheduled import") << QByteArray("DELETE FROM scheduled_import_set")
                                         << QStringLiteral("FNMS Import Schedule");
    QTest::newRow("inactive scheduled import")
        << QByteArray("UPDATE scheduled_import_set SET active = 0") << QStringLiteral("FNMS Import Schedule");
    QTest::newRow("no data source") << QByteArray("DELETE FROM sys_data_source") << QStringLiteral("FNMS Data Source");
}

void ReturnCodesTest::code30_notReady()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, named);
    Instance instance;
    instance.execute(sql.constData());
    const auto reply = instance.send(DataType::Hardware, {computer("A")});
    QCOMPARE(reply.code, ReturnCode::NotReady);
    QVERIFY2(reply.message.contains(named), qPrintable(reply.message));
    const auto checks = instance.connectionTest().checks;
    QVERIFY(std::any_of(checks.begin(), checks.end(),
                        [&](const auto& check) { return !check.ok && check.message.contains(named); }));
    // What an administrator took away stays away.
    instance.restart();
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}).code, ReturnCode::NotReady);
}

void ReturnCodesTest::code31_busy()
{
    Instance instance;
    Sending first;
    first.last = false;
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, first).code, ReturnCode::Ok);
    Sending second;
    second.exportId = QStringLiteral("export-2");
    const auto reply = instance.send(DataType::Hardware, {computer("A")}, second);
    QCOMPARE(reply.code, ReturnCode::Busy);
    QVERIFY(reply.message.contains(QStringLiteral("IRUN0001001")));
}

void ReturnCodesTest::code32_samMissing_data()
{
    QTest::addColumn<QByteArray>("tables");
    QTest::addColumn<bool>("hasPlugin");
    QTest::addColumn<int>("code");
    for (const char* tables : {"automatic", "cmdb", "sam", "both"}) {
        QTest::addRow("%s with plugin", tables) << QByteArray(tables) << true << 0;
        const bool needsSam = QByteArray(tables) == "sam" || QByteArray(tables) == "both";
        QTest::addRow("%s without plugin", tables) << QByteArray(tables) << false << (needsSam ? 32 : 0);
    }
}

void ReturnCodesTest::code32_samMissing()
{
    QFETCH(QByteArray, tables);
    QFETCH(bool, hasPlugin);
    QFETCH(int, code);
    Instance instance;
    instance.setProperty("installation_tables", tables.constData());
    instance.setProperty("sam_plugin", hasPlugin ? "on" : "off");
    // M-11: applications only, and not before.
    instance.import(DataType::Hardware, {computer("A")});
    QCOMPARE(static_cast<int>(instance.send(DataType::Applications, {installation("i1", "A", "app")}).code), code);
    const QString logged =
        instance.value("SELECT count(*) FROM syslog WHERE level = 2 AND message LIKE '%SAM plugin%'");
    QCOMPARE(logged, code == 0 ? QStringLiteral("0") : QStringLiteral("1"));
    const auto checks = instance.connectionTest().checks;
    const auto sam = std::find_if(checks.begin(), checks.end(),
                                  [](const auto& check) { return check.name == QLatin1String("sam-plugin"); });
    QCOMPARE(sam->ok, code == 0);
}

void ReturnCodesTest::code50_internal()
{
    Instance instance;
    Sending sending;
    sending.transactionId = QStringLiteral("tx-1");
    instance.execute("CREATE TRIGGER broken BEFORE INSERT ON x_fls_flexera_fnms_import_transaction BEGIN SELECT "
                     "RAISE(ABORT, 'disk full'); END");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("request failed: .*disk full")));
    const auto reply = instance.send(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(reply.code, ReturnCode::Internal);
    QVERIFY(reply.message.contains(QStringLiteral("disk full")));
    QCOMPARE(instance.value("SELECT count(*) FROM x_fls_flexera_fnms_import_run"), QStringLiteral("0"));
    instance.execute("DROP TRIGGER broken");
    QCOMPARE(instance.send(DataType::Hardware, {computer("A")}, sending).code, ReturnCode::Ok);
}

void ReturnCodesTest::refusalLeavesNothingBehind()
{
    Instance instance;
    Sending sending;
    sending.index = 2;
    instance.send(DataType::Hardware, {computer("A")}, sending);
    QCOMPARE(instance.value("SELECT (SELECT count(*) FROM x_fls_flexera_fnms_import_run) + "
                            "(SELECT count(*) FROM x_fls_flexera_fnms_import_transaction)"),
             QStringLiteral("0"));
    QVERIFY(instance.connectionTest().unfinished.isEmpty());
}

ITAM_TEST(ReturnCodesTest)
#include "tst_returncodes.moc"
