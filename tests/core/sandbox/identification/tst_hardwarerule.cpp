// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the hardware rule finds a computer, and what becomes of the one that it finds (servicenow-ire.md 5, 6).
#include "core/sandbox/store/identificationseeds.h"
#include "tests/core/sandbox/identification/identificationstore.h"
#include "tests/testcase.h"

using namespace itam::tests;
namespace property = itam::sandbox::store::ireproperty;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class HardwareRuleTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_store = std::make_unique<IdentificationStore>(); }
    void cleanupTestCase() { m_store.reset(); }
    void init();
    void ir2NewKeyInserts();
    void ir2SamePayloadAgainChangesNothing();
    void ir2NewerDiscoveryIsAnUpdate();
    void ir2DiscoveryWithoutATimeIsStampedQuietly();
    void ir3KeyWinsOverSerialAndName();
    void ir3KeyOfAnotherSourceIsAnother();
    void ir3RulesComeFirstWhenTheInstanceSaysSo();
    void ir3KeyOfADeletedCiFindsNothing();
    void ir4OrderWithoutKey_data();
    void ir4OrderWithoutKey();
    void ir4AllLookupsHaveToBeThere();
    void ir4InvalidSerialRowsDoNotCount();
    void ir4OldestOfSeveralBehindALookup();
    void ir4NetworkAdapterIsTheLast();
    void ir8DuplicatesAreMarked_data();
    void ir8DuplicatesAreMarked();
    void ir8DuplicatesAreNotSkippedWhenSwitchedOff();
    void ir8MarkedOnesAreNotMatchedAndAWriteClearsTheMark();
    void ir9ClassChanges_data();
    void ir9ClassChanges();
    void ir9ClassChangeRefused();
    void ir9PayloadOverridesTheInstance();
    void sysIdGoesStraightToTheRecord();
    void valuesThatAreNotWritten();
    void sourceKeyFollowsRecency();

private:
    [[nodiscard]] QString ci(const char* table, const char* name, const char* serial = "");
    void serialRow(const QString& ci, const char* serial, const char* type = "system", const char* valid = "true");
    [[nodiscard]] QString valueOf(const QString& ci, const char* column)
    {
        return m_store->record("cmdb_ci_computer", ci).value(text(column));
    }

    std::unique_ptr<IdentificationStore> m_store;
};

void HardwareRuleTest::init()
{
    TestCase::init();
    m_store->reset();
}

QString HardwareRuleTest::ci(const char* table, const char* name, const char* serial)
{
    m_store->clock.advance(std::chrono::seconds(1));
    return m_store->insert(table, valuesOf({{"name", text(name)}, {"serial_number", text(serial)}}));
}

void HardwareRuleTest::serialRow(const QString& owner, const char* serial, const char* type, const char* valid)
{
    m_store->insert("cmdb_serial_number", valuesOf({{"cmdb_ci", owner},
                                                    {"serial_number", text(serial)},
                                                    {"serial_number_type", text(type)},
                                                    {"valid", text(valid)}}));
}

void HardwareRuleTest::ir2NewKeyInserts()
{
    const QJsonObject answer = m_store->send(items({computer("C-1", "app-01", "SN-1", "cmdb_ci_win_server")}));
    QCOMPARE(operationsOf(answer), text("INSERT"));
    QCOMPARE(codesOf(itemOf(answer)), QString());
    QCOMPARE(itemOf(answer).value(QLatin1String("identifierEntrySysId")).toString(), text("Unknown"));
    QCOMPARE(relatedOf(answer).value(QLatin1String("operation")).toString(), text("INSERT"));
    const QString sysId = sysIdOf(itemOf(answer));
    const auto written = m_store->record("cmdb_ci_win_server", sysId);
    QCOMPARE(written.value(text("serial_number")), text("SN-1"));
    QCOMPARE(written.value(text("discovery_source")), text("ITAM"));
    QCOMPARE(written.value(text("first_discovered")), text("2026-01-01 00:00:00"));
    QCOMPARE(m_store->first("cmdb_serial_number", "cmdb_ci", sysId).value(text("serial_number")), text("SN-1"));
    const auto key = m_store->first("sys_object_source", "target_sys_id", sysId);
    QCOMPARE(key.value(text("name")), text("ITAM"));
    QCOMPARE(key.value(text("id")), text("C-1"));
    QCOMPARE(key.value(text("source_feed")), text("hardware"));
    QCOMPARE(key.value(text("target_table")), text("cmdb_ci_win_server"));
}

void HardwareRuleTest::ir2SamePayloadAgainChangesNothing()
{
    const QByteArray payload = items({computer("C-1", "app-01", "SN-1"), computer("C-2", "host-01", "SN-2")},
                                     R"({"parent_id":"C-1","child_id":"C-2","type":"Virtualized by::Virtualizes"})");
    QCOMPARE(operationsOf(m_store->send(payload)), text("INSERT INSERT"));
    m_store->clock.advance(std::chrono::hours(1));
    const QJsonObject again = m_store->send(payload);
    QCOMPARE(operationsOf(again), text("NO_CHANGE NO_CHANGE"));
    QCOMPARE(relatedOf(again).value(QLatin1String("operation")).toString(), text("NO_CHANGE"));
    QCOMPARE(relationOf(again).value(QLatin1String("operation")).toString(), text("NO_CHANGE"));
    QCOMPARE(m_store->count("cmdb_ci_computer"), 2);
    QCOMPARE(m_store->count("sys_object_source"), 2);
    QCOMPARE(m_store->count("cmdb_serial_number"), 2);
    QCOMPARE(m_store->count("cmdb_rel_ci"), 1);
    QCOMPARE(m_store->count("sys_rel_source"), 1);
}

void HardwareRuleTest::ir2NewerDiscoveryIsAnUpdate()
{
    const auto at = [](const char* time) {
        return items({QByteArray(R"({"className":"cmdb_ci_computer","values":{"name":"a","last_discovered":")") + time +
                      R"("},"sys_object_source_info":{"source_native_key":"C-1"}})"});
    };
    QCOMPARE(operationsOf(m_store->send(at("2025-12-01 10:00:00"))), text("INSERT"));
    QCOMPARE(operationsOf(m_store->send(at("2025-12-01 10:00:00"))), text("NO_CHANGE"));
    const QJsonObject newer = m_store->send(at("2025-12-02 10:00:00"));
    QCOMPARE(operationsOf(newer), text("UPDATE"));
    QCOMPARE(operationsOf(m_store->send(at("2025-11-01 10:00:00"))), text("NO_CHANGE"));
    QCOMPARE(valueOf(sysIdOf(itemOf(newer)), "last_discovered"), text("2025-12-02 10:00:00"));
}

void HardwareRuleTest::ir2DiscoveryWithoutATimeIsStampedQuietly()
{
    const QByteArray payload = items({computer("C-1", "a", "SN-1")});
    const QString sysId = sysIdOf(itemOf(m_store->send(payload)));
    m_store->clock.advance(std::chrono::hours(1));
    QCOMPARE(operationsOf(m_store->send(payload)), text("NO_CHANGE"));
    QCOMPARE(valueOf(sysId, "last_discovered"), text("2026-01-01 01:00:00"));
    QCOMPARE(valueOf(sysId, "sys_mod_count"), text("0"));
    QCOMPARE(valueOf(sysId, "sys_updated_on"), text("2026-01-01 00:00:00"));
}

void HardwareRuleTest::ir3KeyWinsOverSerialAndName()
{
    const QString own = sysIdOf(itemOf(m_store->send(items({computer("C-1", "old", "SN-1")}))));
    const QString other = ci("cmdb_ci_computer", "new", "SN-2");
    serialRow(other, "SN-2");
    const QJsonObject answer = m_store->send(items({computer("C-1", "new", "SN-2")}));
    QCOMPARE(operationsOf(answer), text("UPDATE"));
    QCOMPARE(sysIdOf(itemOf(answer)), own);
    QCOMPARE(attemptsOf(itemOf(answer)), QStringList{text("sys_object_source MATCHED")});
    QCOMPARE(valueOf(own, "serial_number"), text("SN-2"));
    QCOMPARE(valueOf(other, "sys_mod_count"), text("0"));
}

void HardwareRuleTest::ir3KeyOfAnotherSourceIsAnother()
{
    const QString own = sysIdOf(itemOf(m_store->send(items({computer("C-1", "a", "SN-1")}))));
    auto options = IdentificationStore::exportOptions();
    options.dataSource = text("ServiceNow");
    const QJsonObject answer = m_store->call(options, items({computer("C-1", "b", "SN-2")}));
    QCOMPARE(operationsOf(answer), text("INSERT"));
    QVERIFY(sysIdOf(itemOf(answer)) != own);
}

void HardwareRuleTest::ir3RulesComeFirstWhenTheInstanceSaysSo()
{
    (void)m_store->send(items({computer("C-1", "a", "SN-1")}));
    const QString other = ci("cmdb_ci_computer", "b", "SN-2");
    m_store->setProperty(property::rulesBeforeKeys, text("true"));
    QCOMPARE(sysIdOf(itemOf(m_store->send(items({computer("C-1", "b", "SN-2")})))), other);
}

void HardwareRuleTest::ir3KeyOfADeletedCiFindsNothing()
{
    const QByteArray payload = items({computer("C-1", "a", "SN-1")});
    m_store->remove("cmdb_ci_computer", sysIdOf(itemOf(m_store->send(payload))));
    const QJsonObject answer = m_store->send(payload);
    QCOMPARE(operationsOf(answer), text("INSERT"));
    QCOMPARE(attemptsOf(itemOf(answer)).front(), text("sys_object_source NO_MATCH"));
    QCOMPARE(m_store->count("sys_object_source"), 1);
    QCOMPARE(m_store->first("sys_object_source", "id", text("C-1")).value(text("target_sys_id")),
             sysIdOf(itemOf(answer)));
}

void HardwareRuleTest::ir4OrderWithoutKey_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("attempts");
    const QString key = text("sys_object_source NO_MATCH");
    const QString skippedKey = text("sys_object_source SKIPPED");
    QTest::newRow("serial table before the CI's serial") << computer("C-1", "by-name", "IN-TABLE") << text("by-table")
                                                         << QStringList{key, text("cmdb_serial_number MATCHED")};
    QTest::newRow("serial of the CI") << computer("C-1", "by-name", "IN-CI") << text("by-serial")
                                      << QStringList{key, text("cmdb_serial_number NO_MATCH"),
                                                     text("cmdb_ci_hardware MATCHED")};
    QTest::newRow("serial in another case")
        << computer("C-1", "by-name", "in-ci") << text("by-serial")
        << QStringList{key, text("cmdb_serial_number NO_MATCH"), text("cmdb_ci_hardware MATCHED")};
    QTest::newRow("name, because no serial came")
        << computer("C-1", "by-name", "") << text("by-name")
        << QStringList{key, text("cmdb_serial_number SKIPPED"), text("cmdb_ci_hardware SKIPPED"),
                       text("cmdb_ci_hardware MATCHED")};
    QTest::newRow("name, although the serial is another's")
        << computer("C-1", "by-name", "NOWHERE") << text("by-name")
        << QStringList{key, text("cmdb_serial_number NO_MATCH"), text("cmdb_ci_hardware NO_MATCH"),
                       text("cmdb_ci_hardware MATCHED")};
    QTest::newRow("nothing") << computer("", "new", "NOWHERE") << QString()
                             << QStringList{skippedKey, text("cmdb_serial_number NO_MATCH"),
                                            text("cmdb_ci_hardware NO_MATCH"), text("cmdb_ci_hardware NO_MATCH"),
                                            text("cmdb_ci_network_adapter SKIPPED")};
}

void HardwareRuleTest::ir4OrderWithoutKey()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, found);
    QMap<QString, QString> cis;
    cis[text("by-name")] = ci("cmdb_ci_computer", "by-name", "of-name");
    cis[text("by-serial")] = ci("cmdb_ci_server", "by-serial", "IN-CI");
    (void)ci("cmdb_ci_server", "decoy", "IN-TABLE");
    cis[text("by-table")] = ci("cmdb_ci_computer", "by-table", "of-table");
    serialRow(cis[text("by-table")], "IN-TABLE");
    const QJsonObject answer = m_store->call(IdentificationStore::queryOptions(), items({item}));
    QTEST(attemptsOf(itemOf(answer)), "attempts");
    QCOMPARE(sysIdOf(itemOf(answer)), found.isEmpty() ? text("Unknown") : cis[found]);
}

void HardwareRuleTest::ir4AllLookupsHaveToBeThere()
{
    const QString strict = ci("cmdb_ci_computer", "strict");
    serialRow(strict, "SN-1");
    const QByteArray two = R"({"className":"cmdb_ci_computer","values":{"name":"new"},"lookup":[
        {"className":"cmdb_serial_number","values":{"serial_number":"SN-1","serial_number_type":"system","valid":"true"}},
        {"className":"cmdb_serial_number","values":{"serial_number":"U-1","serial_number_type":"uuid","valid":"true"}}]})";
    const auto query = IdentificationStore::queryOptions();
    QCOMPARE(operationsOf(m_store->call(query, items({two}))), text("INSERT"));
    serialRow(strict, "U-1", "uuid");
    QCOMPARE(sysIdOf(itemOf(m_store->call(query, items({two})))), strict);
}

void HardwareRuleTest::ir4InvalidSerialRowsDoNotCount()
{
    serialRow(ci("cmdb_ci_computer", "old"), "SN-1", "system", "false");
    QCOMPARE(operationsOf(m_store->send(items({computer("C-1", "new", "SN-1")}))), text("INSERT"));
}

void HardwareRuleTest::ir4OldestOfSeveralBehindALookup()
{
    const QString oldest = ci("cmdb_ci_computer", "one");
    const QString other = ci("cmdb_ci_computer", "two");
    serialRow(other, "SN-1");
    serialRow(oldest, "SN-1");
    QCOMPARE(sysIdOf(itemOf(m_store->send(items({computer("C-1", "new", "SN-1")})))), oldest);
    QCOMPARE(m_store->count("reconcile_duplicate_task"), 0);
    m_store->setProperty(property::tasksOfLookups, text("true"));
    (void)m_store->send(items({computer("C-2", "newer", "SN-1")}));
    QCOMPARE(m_store->count("reconcile_duplicate_task"), 1);
}

void HardwareRuleTest::ir4NetworkAdapterIsTheLast()
{
    const QString owner = ci("cmdb_ci_computer", "with-adapter");
    m_store->insert("cmdb_ci_network_adapter", valuesOf({{"name", text("eth0")},
                                                         {"cmdb_ci", owner},
                                                         {"ip_address", text("10.0.0.1")},
                                                         {"mac_address", text("00:00:00:00:00:01")}}));
    const QByteArray item = R"({"className":"cmdb_ci_computer","values":{"name":"renamed"},"lookup":[
        {"className":"cmdb_ci_network_adapter","values":{"name":"eth0","ip_address":"10.0.0.1","mac_address":"00:00:00:00:00:01"}}]})";
    const QJsonObject answer = m_store->send(items({item}));
    QCOMPARE(sysIdOf(itemOf(answer)), owner);
    QCOMPARE(attemptsOf(itemOf(answer)).back(), text("cmdb_ci_network_adapter MATCHED"));
    QCOMPARE(m_store->count("cmdb_ci_network_adapter"), 1);
}

void HardwareRuleTest::ir8DuplicatesAreMarked_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("codes");
    QTest::newRow("one") << 1 << "UPDATE" << QString();
    QTest::newRow("two") << 2 << "UPDATE" << QString();
    QTest::newRow("four") << 4 << "UPDATE" << QString();
    QTest::newRow("six") << 6 << "INSERT_AS_INCOMPLETE"
                         << "MULTIPLE_DUPLICATE_RECORDS";
}

void HardwareRuleTest::ir8DuplicatesAreMarked()
{
    QFETCH(int, count);
    QFETCH(QString, codes);
    QStringList cis;
    for (int i = 0; i < count; ++i)
        cis.append(ci("cmdb_ci_computer", "twin", "SN-1"));
    const QByteArray payload = items({computer("C-1", "new name", "SN-1")});
    const QJsonObject answer = m_store->send(payload);
    QTEST(itemOf(answer).value(QLatin1String("operation")).toString(), "operation");
    QCOMPARE(codesOf(itemOf(answer)), codes);
    const bool isWritten = codes.isEmpty();
    QCOMPARE(sysIdOf(itemOf(answer)), isWritten ? cis.front() : text("Unknown"));
    QCOMPARE(valueOf(cis.front(), "name"), isWritten ? text("new name") : text("twin"));
    for (qsizetype i = 1; i < cis.size(); ++i)
        QCOMPARE(valueOf(cis[i], "duplicate_of"), isWritten ? cis.front() : QString());
    (void)m_store->send(payload);
    QCOMPARE(m_store->count("reconcile_duplicate_task"), count > 1 ? 1 : 0);
    QCOMPARE(m_store->count("duplicate_audit_result"), count > 1 ? count : 0);
    if (count > 1)
        QVERIFY(attemptsOf(itemOf(answer)).contains(text("cmdb_ci_hardware MULTI_MATCH")));
}

void HardwareRuleTest::ir8DuplicatesAreNotSkippedWhenSwitchedOff()
{
    m_store->setProperty(property::skipDuplicates, text("false"));
    for (int i = 0; i < 2; ++i)
        (void)ci("cmdb_ci_computer", "twin", "SN-1");
    QCOMPARE(codesOf(itemOf(m_store->send(items({computer("C-1", "a", "SN-1")})))), text("MULTIPLE_DUPLICATE_RECORDS"));
    QCOMPARE(m_store->count("reconcile_duplicate_task"), 1);
}

void HardwareRuleTest::ir8MarkedOnesAreNotMatchedAndAWriteClearsTheMark()
{
    const QString first = sysIdOf(itemOf(m_store->send(items({computer("C-1", "a", "")}))));
    const QString main = ci("cmdb_ci_computer", "a");
    m_store->update("cmdb_ci_computer", first, valuesOf({{"duplicate_of", main}}));
    QCOMPARE(sysIdOf(itemOf(m_store->send(items({computer("C-2", "a", "")})))), main);
    QCOMPARE(operationsOf(m_store->send(items({computer("C-1", "a", "")}))), text("UPDATE"));
    QCOMPARE(valueOf(first, "duplicate_of"), QString());
}

void HardwareRuleTest::ir9ClassChanges_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("info");
    const auto row = [](const char* name, const char* from, const char* to, const char* operation, const char* setting,
                        const char* info) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << text(operation) << text(setting) << text(info);
    };
    row("upgrade", "cmdb_ci_computer", "cmdb_ci_win_server", "UPDATE_WITH_UPGRADE", "updateWithoutUpgrade",
        "SKIPPED_CLASS_UPGRADE");
    row("downgrade", "cmdb_ci_win_server", "cmdb_ci_computer", "UPDATE_WITH_DOWNGRADE", "updateWithoutDowngrade",
        "SKIPPED_CLASS_DOWNGRADE");
    row("switch", "cmdb_ci_win_server", "cmdb_ci_linux_server", "UPDATE_WITH_SWITCH", "updateWithoutSwitch",
        "SKIPPED_CLASS_SWITCH");
}

void HardwareRuleTest::ir9ClassChanges()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, setting);
    (void)m_store->send(items({computer("C-1", "a", "SN-1", from)}));
    const QByteArray keep = R"(,"settings":{")" + setting.toLatin1() + R"(":true})";
    const QJsonObject kept = m_store->send(items({computer("C-1", "renamed", "SN-1", to, keep)}));
    QCOMPARE(operationsOf(kept), text("UPDATE"));
    const QJsonObject info = itemOf(kept).value(QLatin1String("info")).toArray().at(0).toObject();
    QTEST(info.value(QLatin1String("code")).toString(), "info");
    const QString sysId = sysIdOf(itemOf(kept));
    QCOMPARE(valueOf(sysId, "name"), text("renamed"));
    QCOMPARE(valueOf(sysId, "sys_class_name"), QString::fromLatin1(from));
    const QJsonObject changed = m_store->send(items({computer("C-1", "renamed", "SN-1", to)}));
    QTEST(operationsOf(changed), "operation");
    QCOMPARE(sysIdOf(itemOf(changed)), sysId);
    QCOMPARE(valueOf(sysId, "sys_class_name"), QString::fromLatin1(to));
    QCOMPARE(m_store->first("sys_object_source", "id", text("C-1")).value(text("target_table")),
             QString::fromLatin1(to));
}

void HardwareRuleTest::ir9ClassChangeRefused()
{
    (void)m_store->send(items({computer("C-1", "a", "SN-1", "cmdb_ci_win_server")}));
    m_store->setProperty(property::classSwitch, text("false"));
    const QByteArray payload = items({computer("C-1", "b", "SN-1", "cmdb_ci_linux_server")});
    QCOMPARE(codesOf(itemOf(m_store->send(payload))), text("RECLASSIFICATION_NOT_ALLOWED"));
    (void)m_store->send(payload);
    QCOMPARE(m_store->count("reclassification_task"), 1);
    QCOMPARE(m_store->first("cmdb_ci_computer", "serial_number", text("SN-1")).value(text("name")), text("a"));
}

void HardwareRuleTest::ir9PayloadOverridesTheInstance()
{
    (void)m_store->send(items({computer("C-1", "a", "SN-1", "cmdb_ci_win_server")}));
    m_store->setProperty(property::classSwitch, text("false"));
    const QByteArray allowed = computer("C-1", "a", "SN-1", "cmdb_ci_linux_server", R"(,"classSwitch":"true")");
    QCOMPARE(operationsOf(m_store->send(items({allowed}))), text("UPDATE_WITH_SWITCH"));
}

void HardwareRuleTest::sysIdGoesStraightToTheRecord()
{
    const QString known = ci("cmdb_ci_computer", "a");
    const auto payload = [](const QString& sysId) {
        return items(
            {R"({"className":"cmdb_ci_computer","values":{"sys_id":")" + sysId.toLatin1() + R"(","name":"b"}})"});
    };
    QCOMPARE(operationsOf(m_store->send(payload(known))), text("UPDATE"));
    const QString gone = text("0123456789abcdef0123456789abcdef");
    QCOMPARE(codesOf(itemOf(m_store->send(payload(gone)))), text("INVALID_INPUT_DATA"));
}

void HardwareRuleTest::valuesThatAreNotWritten()
{
    const QString company = m_store->insert("core_company", valuesOf({{"name", text("Dell")}}));
    const QByteArray payload = items(
        {R"({"className":"cmdb_ci_computer","values":{"name":"a","manufacturer":"Dell","ram":"many","colour":"red",
            "sys_created_by":"me","cpu_count":4,"virtual":true,"department":")" +
         company.toLatin1() + R"("},"sys_object_source_info":{"source_native_key":"C-1"}})"});
    const QString sysId = sysIdOf(itemOf(m_store->send(payload)));
    QCOMPARE(valueOf(sysId, "manufacturer"), QString());
    QCOMPARE(valueOf(sysId, "ram"), QString());
    QCOMPARE(valueOf(sysId, "sys_created_by"), text("system"));
    QCOMPARE(valueOf(sysId, "cpu_count"), text("4"));
    QCOMPARE(valueOf(sysId, "virtual"), text("true"));
    QCOMPARE(valueOf(sysId, "department"), company);
    const QByteArray blank =
        R"({"className":"cmdb_ci_computer","values":{"cpu_count":""},"sys_object_source_info":{"source_native_key":"C-1"}})";
    QCOMPARE(operationsOf(m_store->send(items({blank}))), text("NO_CHANGE"));
    QCOMPARE(valueOf(sysId, "cpu_count"), text("4"));
}

void HardwareRuleTest::sourceKeyFollowsRecency()
{
    const auto scan = [this](const char* recency) {
        (void)m_store->send(items({QByteArray(R"({"className":"cmdb_ci_computer","values":{"name":"a"},)"
                                              R"("sys_object_source_info":{"source_native_key":"C-1",)"
                                              R"("source_recency_timestamp":")") +
                                   recency + "\"}}"}));
        return m_store->first("sys_object_source", "id", text("C-1")).value(text("last_scan"));
    };
    QCOMPARE(scan("2025-12-01 10:00:00"), text("2025-12-01 10:00:00"));
    QCOMPARE(scan("2025-12-03 10:00:00"), text("2025-12-03 10:00:00"));
    QCOMPARE(scan("2025-12-02 10:00:00"), text("2025-12-03 10:00:00"));
    QCOMPARE(scan(""), text("2026-01-01 00:00:00"));
}

ITAM_TEST(HardwareRuleTest)
#include "tst_hardwarerule.moc"
