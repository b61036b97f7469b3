// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that hang together: installations, packages, adapters, relationships (servicenow-ire.md 2, 7, 8).
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

QByteArray install(const QByteArray& key, const QByteArray& name, const QByteArray& more = "")
{
    return R"({"className":"cmdb_sam_sw_install","values":{"publisher":"P","version":"1","display_name":")" + name +
           QByteArray("\"") + more +
           R"(},"sys_object_source_info":{"source_feed":"applications","source_native_key":")" + key + "\"}}";
}

QByteArray keyWith(const QByteArray& key, const QByteArrayList& related)
{
    return QByteArray(
               R"({"className":"cmdb_ci_computer","values":{},"sys_object_source_info":{"source_native_key":")") +
           key + R"("},"related":[)" + related.join(',') + "]}";
}

QString operationOf(const QJsonObject& row)
{
    return row.value(QLatin1String("operation")).toString();
}

} // namespace

class ConnectedRowsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_store = std::make_unique<IdentificationStore>(); }
    void cleanupTestCase() { m_store.reset(); }
    void init();
    void installationsComeAlong();
    void installationIsFoundByItsKeyFirst();
    void equalInstallationsOfOneComputerAreOne();
    void ir11RelatedRowWithoutEntry_data();
    void ir11RelatedRowWithoutEntry();
    void packagesReferToComputersOfThePayload();
    void computersReferToPackagesOfThePayload();
    void referenceToAFailedItemAbandonsTheRow();
    void ir10DependentClassWithoutRelation_data();
    void ir10DependentClassWithoutRelation();
    void ir10AdapterWithItsHost();
    void ir10AdaptersOfOtherHostsAreOthers();
    void ir10TwoHostsAreTooMany();
    void relationsByIndexAndById();
    void relationProblems_data();
    void relationProblems();
    void relationTypesThatAreThereTwice();
    void relationRemembersItsSource();
    void keysOfCisAndOfInstallationsDoNotMeet();
    void segmentOfFullSize();

private:
    std::unique_ptr<IdentificationStore> m_store;
};

void ConnectedRowsTest::init()
{
    TestCase::init();
    m_store->reset();
}

void ConnectedRowsTest::installationsComeAlong()
{
    const QString ci = sysIdOf(itemOf(m_store->send(items({computer("C-1", "a", "S-1")}))));
    const QByteArray payload = items({keyWith("C-1", {install("I-1", "Word"), install("I-2", "Excel")})});
    const QJsonObject answer = m_store->send(payload);
    QCOMPARE(operationsOf(answer), text("NO_CHANGE"));
    QCOMPARE(operationOf(relatedOf(answer, 0, 0)), text("INSERT"));
    const auto row = m_store->record("cmdb_sam_sw_install", sysIdOf(relatedOf(answer, 0, 1)));
    QCOMPARE(row.value(text("installed_on")), ci);
    QCOMPARE(row.value(text("display_name")), text("Excel"));
    QCOMPARE(row.value(text("discovery_source")), text("ITAM"));
    QCOMPARE(m_store->first("sys_object_source", "id", text("I-2")).value(text("target_table")),
             text("cmdb_sam_sw_install"));
    const QJsonObject again = m_store->send(payload);
    QCOMPARE(operationOf(relatedOf(again, 0, 0)), text("NO_CHANGE"));
    QCOMPARE(sysIdOf(relatedOf(again, 0, 1)), sysIdOf(relatedOf(answer, 0, 1)));
    QCOMPARE(m_store->count("cmdb_sam_sw_install"), 2);
    QCOMPARE(m_store->count("sys_object_source"), 3);
}

void ConnectedRowsTest::installationIsFoundByItsKeyFirst()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1")}));
    const QString first = sysIdOf(relatedOf(m_store->send(items({keyWith("C-1", {install("I-1", "Word 1")})}))));
    const QJsonObject renamed = m_store->send(items({keyWith("C-1", {install("I-1", "Word 2")})}));
    QCOMPARE(operationOf(relatedOf(renamed)), text("UPDATE"));
    QCOMPARE(sysIdOf(relatedOf(renamed)), first);
}

void ConnectedRowsTest::equalInstallationsOfOneComputerAreOne()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1")}));
    const QJsonObject answer = m_store->send(items({keyWith(
        "C-1", {install("I-1", "Word"), install("I-2", "WORD", R"(,"edition":"Pro")"), install("I-3", "Excel")})}));
    const QJsonObject shared = relatedOf(answer);
    QCOMPARE(shared.value(QLatin1String("inputIndices")).toArray().size(), 2);
    QCOMPARE(m_store->count("cmdb_sam_sw_install"), 2);
    QCOMPARE(m_store->record("cmdb_sam_sw_install", sysIdOf(shared)).value(text("edition")), text("Pro"));
    QCOMPARE(m_store->first("sys_object_source", "id", text("I-2")).value(text("target_sys_id")), sysIdOf(shared));
}

void ConnectedRowsTest::ir11RelatedRowWithoutEntry_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isOff");
    QTest::newRow("never there") << QByteArray(R"({"className":"ast_contract","values":{}})") << false;
    QTest::newRow("switched off") << install("I-1", "Word") << true;
}

void ConnectedRowsTest::ir11RelatedRowWithoutEntry()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, isOff);
    (void)m_store->send(items({computer("C-1", "a", "S-1")}));
    if (isOff)
        m_store->setProperty(property::relatedEntriesOff, text("cmdb_software_instance,cmdb_sam_sw_install"));
    const QJsonObject answer = m_store->send(items({keyWith("C-1", {row})}));
    QCOMPARE(codesOf(itemOf(answer)), text("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING"));
    QCOMPARE(codesOf(relatedOf(answer)), text("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING"));
    QCOMPARE(m_store->count("cmdb_sam_sw_install"), 0);
}

void ConnectedRowsTest::packagesReferToComputersOfThePayload()
{
    QStringList cis;
    for (const char* key : {"C-1", "C-2"})
        cis.append(sysIdOf(itemOf(m_store->send(items({computer(key, key, key)})))));
    const QByteArray payload = R"({"items":[
        {"className":"cmdb_ci_spkg","internal_id":"P","values":{"key":"Word_:::_1","name":"Word","version":"1"},"related":[
          {"className":"cmdb_software_instance","internal_id":"I-1","values":{"name":"Word"}},
          {"className":"cmdb_software_instance","internal_id":"I-2","values":{"name":"Word"}}]},
        {"className":"cmdb_ci_computer","internal_id":"C-1","values":{},"sys_object_source_info":{"source_native_key":"C-1"}},
        {"className":"cmdb_ci_computer","internal_id":"C-2","values":{},"sys_object_source_info":{"source_native_key":"C-2"}}],
      "referenceItems":[
        {"referenceField":"installed_on","referencedBy":"I-1","referenced":"C-1"},
        {"referenceField":"installed_on","referencedBy":"I-2","referenced":"C-2"}]})";
    const QJsonObject answer = m_store->send(payload);
    QCOMPARE(operationsOf(answer), text("INSERT NO_CHANGE NO_CHANGE"));
    for (int i = 0; i < 2; ++i) {
        const auto row = m_store->record("cmdb_software_instance", sysIdOf(relatedOf(answer, 0, i)));
        QCOMPARE(row.value(text("installed_on")), cis[i]);
        QCOMPARE(row.value(text("software")), sysIdOf(itemOf(answer)));
    }
    QCOMPARE(operationOf(relatedOf(m_store->send(payload), 0, 1)), text("NO_CHANGE"));
    QCOMPARE(m_store->count("cmdb_software_instance"), 2);
}

/// The same from the other end: an instance of a package is found below its computer, whatever package it is of.
void ConnectedRowsTest::computersReferToPackagesOfThePayload()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1")}));
    const auto payload = [](const char* first, const char* second) {
        QByteArray json = R"({"items":[
            {"className":"cmdb_ci_computer","internal_id":"C","values":{},"sys_object_source_info":{"source_native_key":"C-1"},
             "related":[{"className":"cmdb_software_instance","internal_id":"I-1","values":{"name":"Word"},
                         "sys_object_source_info":{"source_native_key":"I-1"}},
                        {"className":"cmdb_software_instance","internal_id":"I-2","values":{"name":"Word"},
                         "sys_object_source_info":{"source_native_key":"I-2"}}]},
            {"className":"cmdb_ci_spkg","internal_id":"P-1","values":{"key":"Word_:::_1","name":"Word"}},
            {"className":"cmdb_ci_spkg","internal_id":"P-2","values":{"key":"Word_:::_2","name":"Word"}},
            {"className":"cmdb_ci_spkg","internal_id":"P-3","values":{"key":"Word_:::_3","name":"Word"}}],
          "referenceItems":[{"referenceField":"software","referencedBy":"I-1","referenced":"%1"},
                            {"referenceField":"software","referencedBy":"I-2","referenced":"%2"}]})";
        return json.replace("%1", first).replace("%2", second);
    };
    const QJsonObject answer = m_store->send(payload("P-1", "P-2"));
    QCOMPARE(m_store->count("cmdb_software_instance"), 2); // one name, two versions
    const QJsonObject later = m_store->send(payload("P-3", "P-2"));
    QCOMPARE(operationOf(relatedOf(later, 0, 0)), text("UPDATE"));
    QCOMPARE(operationOf(relatedOf(later, 0, 1)), text("NO_CHANGE"));
    QCOMPARE(sysIdOf(relatedOf(later, 0, 0)), sysIdOf(relatedOf(answer, 0, 0)));
    QCOMPARE(m_store->count("cmdb_software_instance"), 2);
}

void ConnectedRowsTest::referenceToAFailedItemAbandonsTheRow()
{
    const QJsonObject answer = m_store->send(R"({"items":[
        {"className":"cmdb_ci_spkg","internal_id":"P","values":{"key":"k","name":"Word"},"related":[
          {"className":"cmdb_software_instance","internal_id":"I-1","values":{"name":"Word"}}]},
        {"className":"cmdb_ci_computer","internal_id":"C-1","values":{},"sys_object_source_info":{"source_native_key":"C-1"}}],
      "referenceItems":[{"referenceField":"installed_on","referencedBy":"I-1","referenced":"C-1"}]})");
    QCOMPARE(operationsOf(answer), text("INSERT INSERT_AS_INCOMPLETE"));
    QCOMPARE(codesOf(relatedOf(answer)), text("ABANDONED"));
    QCOMPARE(m_store->count("cmdb_software_instance"), 0);
}

void ConnectedRowsTest::ir10DependentClassWithoutRelation_data()
{
    QTest::addColumn<QByteArray>("className");
    for (const char* name : {"cmdb_ci_disk", "cmdb_ci_vm_instance", "cmdb_ci_vmware_instance"})
        QTest::newRow(name) << QByteArray(name);
}

void ConnectedRowsTest::ir10DependentClassWithoutRelation()
{
    QFETCH(QByteArray, className);
    const QByteArray item = R"({"className":")" + className + R"(","values":{"name":"a"}})";
    const QJsonObject answer = m_store->send(items({item}));
    QCOMPARE(operationsOf(answer), text("INSERT_AS_INCOMPLETE"));
    QCOMPARE(codesOf(itemOf(answer)), text("MISSING_DEPENDENCY"));
    QCOMPARE(m_store->count(className.constData()), 0);
}

void ConnectedRowsTest::ir10AdapterWithItsHost()
{
    const QByteArray payload =
        items({R"({"className":"cmdb_ci_network_adapter","values":{"name":"eth0","mac_address":"00:00:00:00:00:01"}})",
               computer("C-1", "a", "S-1")},
              R"({"parent":1,"child":0,"type":"Owns::Owned by"})");
    const QJsonObject answer = m_store->send(payload);
    QCOMPARE(operationsOf(answer), text("INSERT INSERT"));
    QCOMPARE(operationOf(relationOf(answer)), text("INSERT"));
    QCOMPARE(m_store->record("cmdb_ci_network_adapter", sysIdOf(itemOf(answer))).value(text("cmdb_ci")),
             sysIdOf(itemOf(answer, 1)));
    QCOMPARE(operationsOf(m_store->send(payload)), text("NO_CHANGE NO_CHANGE"));
    QCOMPARE(m_store->count("cmdb_ci_network_adapter"), 1);
}

void ConnectedRowsTest::ir10AdaptersOfOtherHostsAreOthers()
{
    const QByteArray adapter =
        R"({"className":"cmdb_ci_network_adapter","values":{"name":"eth0","mac_address":"00:01"}})";
    const QJsonObject answer =
        m_store->send(items({adapter, computer("C-1", "a", "S-1"), adapter, computer("C-2", "b", "S-2")},
                            R"({"parent":1,"child":0,"type":"Owns::Owned by"},)"
                            R"({"parent":3,"child":2,"type":"Owns::Owned by"})"));
    QCOMPARE(operationsOf(answer), text("INSERT INSERT INSERT INSERT"));
    QCOMPARE(m_store->count("cmdb_ci_network_adapter"), 2);
}

void ConnectedRowsTest::ir10TwoHostsAreTooMany()
{
    const QByteArray adapter =
        R"({"className":"cmdb_ci_network_adapter","values":{"name":"eth0","mac_address":"00:01"}})";
    const QJsonObject answer = m_store->send(items({adapter, computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")},
                                                   R"({"parent":1,"child":0,"type":"Owns::Owned by"},)"
                                                   R"({"parent":2,"child":0,"type":"Owns::Owned by"})"));
    QCOMPARE(codesOf(itemOf(answer)), text("MULTIPLE_DEPENDENCIES"));
}

void ConnectedRowsTest::relationsByIndexAndById()
{
    const QJsonObject answer =
        m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")},
                            R"({"parent":0,"child":1,"type":"Depends on::Used by"},)"
                            R"({"parent_id":"C-2","child_id":"C-1","type":"Hosted on::Hosts"})"));
    const auto byIndex = m_store->record("cmdb_rel_ci", sysIdOf(relationOf(answer, 0)));
    QCOMPARE(byIndex.value(text("parent")), sysIdOf(itemOf(answer, 0)));
    const auto byId = m_store->record("cmdb_rel_ci", sysIdOf(relationOf(answer, 1)));
    QCOMPARE(byId.value(text("parent")), sysIdOf(itemOf(answer, 1)));
    QCOMPARE(byId.value(text("type")),
             m_store->first("cmdb_rel_type", "name", text("Hosted on::Hosts")).value(text("sys_id")));
}

void ConnectedRowsTest::relationProblems_data()
{
    QTest::addColumn<QByteArray>("relation");
    QTest::newRow("no such type") << QByteArray(R"({"parent":0,"child":1,"type":"Virtualizes::Virtualized by"})");
    QTest::newRow("type in another case") << QByteArray(R"({"parent":0,"child":1,"type":"hosted on::hosts"})");
    QTest::newRow("no such index") << QByteArray(R"({"parent":0,"child":7,"type":"Hosted on::Hosts"})");
    QTest::newRow("no such id") << QByteArray(R"({"parent_id":"C-9","child_id":"C-1","type":"Hosted on::Hosts"})");
    QTest::newRow("no end") << QByteArray(R"({"parent":0,"type":"Hosted on::Hosts"})");
}

void ConnectedRowsTest::relationProblems()
{
    QFETCH(QByteArray, relation);
    const QJsonObject answer =
        m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")}, relation));
    QCOMPARE(codesOf(relationOf(answer)), text("INVALID_INPUT_DATA"));
    QCOMPARE(operationsOf(answer), text("INSERT INSERT"));
    QCOMPARE(m_store->count("cmdb_rel_ci"), 0);
}

void ConnectedRowsTest::relationTypesThatAreThereTwice()
{
    m_store->insert("cmdb_rel_type", valuesOf({{"name", text("Hosted on::Hosts")}}));
    const QJsonObject answer = m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")},
                                                   R"({"parent":0,"child":1,"type":"Hosted on::Hosts"})"));
    QCOMPARE(codesOf(relationOf(answer)), text("DUPLICATE_RELATIONSHIP_TYPES"));
}

void ConnectedRowsTest::relationRemembersItsSource()
{
    const QJsonObject answer = m_store->send(
        items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")},
              R"({"parent":0,"child":1,"type":"Hosted on::Hosts","sys_rel_source_info":{"source_feed":"hardware"}})"));
    const auto source = m_store->first("sys_rel_source", "cmdb_rel_ci", sysIdOf(relationOf(answer)));
    QCOMPARE(source.value(text("name")), text("ITAM"));
    QCOMPARE(source.value(text("source_feed")), text("hardware"));
}

void ConnectedRowsTest::keysOfCisAndOfInstallationsDoNotMeet()
{
    (void)m_store->send(items({computer("7", "a", "S-1")}));
    const QByteArray payload = items({keyWith("7", {install("7", "Word")})});
    QCOMPARE(operationOf(relatedOf(m_store->send(payload))), text("INSERT"));
    QCOMPARE(operationOf(relatedOf(m_store->send(payload))), text("NO_CHANGE"));
    QCOMPARE(m_store->count("cmdb_sam_sw_install"), 1);
}

void ConnectedRowsTest::segmentOfFullSize()
{
    QByteArrayList all;
    QByteArrayList bareItems;
    for (int i = 0; i < 250; ++i) {
        const QByteArray key = "C-" + QByteArray::number(i);
        all.append(computer(key, "pc-" + QByteArray::number(i), "SN-" + QByteArray::number(i)));
        if (i >= 50)
            continue;
        QByteArrayList installs;
        for (int j = 0; j < 20; ++j)
            installs.append(install(key + '/' + QByteArray::number(j), "App " + QByteArray::number(j)));
        bareItems.append(keyWith(key, installs));
    }
    (void)m_store->send(items(all));
    const QJsonObject again = m_store->send(items(all));
    (void)m_store->send(items(bareItems));
    QCOMPARE(operationsOf(again).count(text("NO_CHANGE")), 250);
    QCOMPARE(m_store->count("cmdb_sam_sw_install"), 1000);
}

ITAM_TEST(ConnectedRowsTest)
#include "tst_connectedrows.moc"
