// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Payloads as a whole: sources, equal rows, what fails and what goes with it, queries (servicenow-ire.md 1-4).
#include "core/sandbox/identification/engine.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/instanceschema.h"
#include "tests/core/sandbox/identification/identificationstore.h"
#include "tests/testcase.h"

#include <QJsonDocument>

using namespace itam::tests;
namespace property = itam::sandbox::store::ireproperty;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// What only its key says.
QByteArray bareItem(const char* key, const char* more = "")
{
    return QByteArray(R"({"className":"cmdb_ci_computer","internal_id":")") + key +
           R"(","values":{},"sys_object_source_info":{"source_native_key":")" + key + "\"}" + more + '}';
}

QJsonArray indicesOf(const QJsonObject& row)
{
    return row.value(QLatin1String("inputIndices")).toArray();
}

} // namespace

class PayloadsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_store = std::make_unique<IdentificationStore>(); }
    void cleanupTestCase() { m_store.reset(); }
    void init();
    void ir1UnknownDataSourceFailsEveryItem_data();
    void ir1UnknownDataSourceFailsEveryItem();
    void ir1DeletedChoiceIsUnknown();
    void ir1SourceOfAnItemIsCheckedToo();
    void ir5EqualItemsAreOneResult();
    void ir5EqualItemsAreRefusedWithoutMerging();
    void ir5SerialsTellEqualNamesApart();
    void ir5EqualLookups();
    void ir7EnhancedCommitsTheRest();
    void ir7PlainCommitsNothing();
    void ir7PlainAnswerHasNoWordAboutLookups();
    void ir7EnhancedWithoutPartialCommits();
    void ir12StubOfAnUnknownComputerInsertsNothing();
    void ir13DataSourceRuleBlocksInsertsOnly();
    void ir13DataSourceRuleOfAClass();
    void ir14QueryChangesNothingAndPredicts();
    void ir14PlainQuery();
    void incompleteItemsAreKeptAsSuch();
    void requiredAttribute();
    void classesWithoutRule_data();
    void classesWithoutRule();
    void internalIdsHaveToDiffer();
    void noItemsNoHarm();
    void summaryCountsByClass();
    void dataOfAnOlderProgram();

private:
    std::unique_ptr<IdentificationStore> m_store;
};

void PayloadsTest::init()
{
    TestCase::init();
    m_store->reset();
}

void PayloadsTest::ir1UnknownDataSourceFailsEveryItem_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("missing") << QString();
    QTest::newRow("unknown") << text("Nobody");
    QTest::newRow("in another case") << text("itam");
}

void PayloadsTest::ir1UnknownDataSourceFailsEveryItem()
{
    QFETCH(QString, source);
    auto options = IdentificationStore::exportOptions();
    options.dataSource = source;
    const QByteArray before = m_store->contents();
    const QJsonObject answer =
        m_store->call(options, items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")}));
    QCOMPARE(operationsOf(answer), text("INSERT_AS_INCOMPLETE INSERT_AS_INCOMPLETE"));
    QCOMPARE(codesOf(itemOf(answer, 0)), text("INVALID_INPUT_DATA"));
    QCOMPARE(codesOf(itemOf(answer, 1)), text("INVALID_INPUT_DATA"));
    QCOMPARE(codesOf(relatedOf(answer)), text("ABANDONED"));
    QVERIFY(answer.value(QLatin1String("hasError")).toBool());
    QCOMPARE(m_store->contents(), before);
}

void PayloadsTest::ir1DeletedChoiceIsUnknown()
{
    m_store->remove("sys_choice", m_store->first("sys_choice", "value", text("ITAM")).value(text("sys_id")));
    const QByteArray payload = items({computer("C-1", "a", "S-1")});
    QCOMPARE(codesOf(itemOf(m_store->send(payload))), text("INVALID_INPUT_DATA"));
    m_store->insert("sys_choice", valuesOf({{"name", text("cmdb_ci")},
                                            {"element", text("discovery_source")},
                                            {"value", text("ITAM")},
                                            {"label", text("ITAM")}}));
    QCOMPARE(operationsOf(m_store->send(payload)), text("INSERT"));
}

void PayloadsTest::ir1SourceOfAnItemIsCheckedToo()
{
    const QByteArray foreign =
        R"({"className":"cmdb_ci_computer","values":{"name":"a"},"sys_object_source_info":{"source_name":"Nobody","source_native_key":"1"}})";
    const QJsonObject answer = m_store->send(items({foreign, computer("C-2", "b", "S-2")}));
    QCOMPARE(operationsOf(answer), text("INSERT_AS_INCOMPLETE INSERT"));
}

void PayloadsTest::ir5EqualItemsAreOneResult()
{
    const QByteArray first = computer("C-1", "a", "S-1");
    const QByteArray second = computer("C-2", "a", "S-1", "cmdb_ci_computer").replace(R"("name":"a")", R"("ram":"8")");
    const QJsonObject answer = m_store->send(items({first, computer("C-3", "b", "S-3"), second}));
    QCOMPARE(operationsOf(answer), text("INSERT INSERT"));
    QCOMPARE(indicesOf(itemOf(answer, 0)), (QJsonArray{0, 2}));
    QCOMPARE(indicesOf(itemOf(answer, 1)), (QJsonArray{1}));
    QCOMPARE(itemOf(answer).value(QLatin1String("relatedItems")).toArray().size(), 1);
    QCOMPARE(indicesOf(relatedOf(answer)).size(), 2);
    QCOMPARE(indicesOf(relatedOf(answer)).at(1).toObject(),
             (QJsonObject{{QLatin1String("mainIndex"), 2}, {QLatin1String("subIndex"), 0}}));
    const QString sysId = sysIdOf(itemOf(answer));
    QCOMPARE(m_store->record("cmdb_ci_computer", sysId).value(text("ram")), text("8"));
    for (const char* key : {"C-1", "C-2"})
        QCOMPARE(m_store->first("sys_object_source", "id", text(key)).value(text("target_sys_id")), sysId);
}

void PayloadsTest::ir5EqualItemsAreRefusedWithoutMerging()
{
    auto options = IdentificationStore::exportOptions();
    options.deduplicates = false;
    const QJsonObject answer = m_store->call(
        options, items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-1"), computer("C-3", "c", "S-3")}));
    QCOMPARE(codesOf(itemOf(answer, 0)), text("DUPLICATE_PAYLOAD_RECORDS"));
    QCOMPARE(codesOf(itemOf(answer, 1)), text("DUPLICATE_PAYLOAD_RECORDS"));
    QCOMPARE(codesOf(itemOf(answer, 2)), text("ABANDONED"));
    QCOMPARE(m_store->count("cmdb_ci_computer"), 0);
    // Partial payloads need merging, so it is on with them.
    options.partialPayloads = true;
    QCOMPARE(operationsOf(m_store->call(options, items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-1")}))),
             text("INSERT"));
}

void PayloadsTest::ir5SerialsTellEqualNamesApart()
{
    const QJsonObject answer = m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "a", "S-2")}));
    QCOMPARE(answer.value(QLatin1String("items")).toArray().size(), 2);
}

void PayloadsTest::ir5EqualLookups()
{
    QByteArray payload = computer("C-1", "a", "S-1");
    const QByteArray lookup =
        R"({"className":"cmdb_serial_number","values":{"serial_number":"s-1","serial_number_type":"system","valid":"true"}})";
    payload.replace("}}]}", QByteArray("}}," + lookup + "]}"));
    const QJsonObject merged = m_store->send(items({payload}));
    QCOMPARE(indicesOf(relatedOf(merged)).size(), 2);
    QCOMPARE(m_store->count("cmdb_serial_number"), 1);
    auto options = IdentificationStore::exportOptions();
    options.deduplicates = false;
    QCOMPARE(codesOf(itemOf(m_store->call(options, items({payload})))), text("DUPLICATE_LOOKUP_PAYLOAD"));
}

void PayloadsTest::ir7EnhancedCommitsTheRest()
{
    const QJsonObject answer =
        m_store->send(items({computer("C-1", "a", "S-1"), bareItem("C-2"), computer("C-3", "c", "S-3")}));
    QCOMPARE(operationsOf(answer), text("INSERT INSERT_AS_INCOMPLETE INSERT"));
    QCOMPARE(m_store->count("cmdb_ci_computer"), 2);
}

void PayloadsTest::ir7PlainCommitsNothing()
{
    const QByteArray before = m_store->contents();
    const QByteArray payload = items({computer("C-1", "a", "S-1"), bareItem("C-2")});
    const QJsonObject answer = m_store->call(IdentificationStore::plainOptions(), payload);
    QCOMPARE(codesOf(itemOf(answer, 0)), text("ABANDONED"));
    QCOMPARE(codesOf(itemOf(answer, 1)), text("MISSING_MATCHING_ATTRIBUTES"));
    QCOMPARE(sysIdOf(itemOf(answer, 0)), text("Unknown"));
    QCOMPARE(m_store->contents(), before);
    const QByteArray wrongRelation =
        items({computer("C-1", "a", "S-1")}, R"({"parent":0,"child":0,"type":"No such type"})");
    QCOMPARE(codesOf(relationOf(m_store->call(IdentificationStore::plainOptions(), wrongRelation))),
             text("INVALID_INPUT_DATA"));
    QCOMPARE(m_store->contents(), before);
}

void PayloadsTest::ir7PlainAnswerHasNoWordAboutLookups()
{
    const QJsonObject answer = m_store->call(IdentificationStore::plainOptions(), items({computer("C-1", "a", "S-1")}));
    QCOMPARE(operationsOf(answer), text("INSERT"));
    QVERIFY(!relatedOf(answer).contains(QLatin1String("operation")));
    QVERIFY(!relatedOf(answer).contains(QLatin1String("sysId")));
    QVERIFY(!answer.contains(QLatin1String("hasError")));
}

void PayloadsTest::ir7EnhancedWithoutPartialCommits()
{
    auto options = IdentificationStore::exportOptions();
    options.partialCommits = false;
    const QByteArray payload = items({computer("C-1", "a", "S-1"), bareItem("C-2")});
    QCOMPARE(codesOf(itemOf(m_store->call(options, payload))), text("ABANDONED"));
    QCOMPARE(m_store->count("cmdb_ci_computer"), 0);
    options.partialPayloads = true;
    QCOMPARE(operationsOf(m_store->call(options, payload)), text("INSERT INSERT_AS_INCOMPLETE"));
}

void PayloadsTest::ir12StubOfAnUnknownComputerInsertsNothing()
{
    const QByteArray before = m_store->contents();
    const QJsonObject answer = m_store->send(items(
        {bareItem(
             "C-1",
             R"(,"related":[{"className":"cmdb_sam_sw_install","internal_id":"I-1","values":{"display_name":"x"}}])"),
         bareItem("C-2")},
        R"({"parent_id":"C-1","child_id":"C-2","type":"Virtualized by::Virtualizes"})"));
    QCOMPARE(codesOf(itemOf(answer, 0)), text("MISSING_MATCHING_ATTRIBUTES"));
    QCOMPARE(codesOf(relatedOf(answer)), text("ABANDONED"));
    QCOMPARE(codesOf(relationOf(answer)), text("ABANDONED"));
    QCOMPARE(m_store->contents(), before);
}

void PayloadsTest::ir13DataSourceRuleBlocksInsertsOnly()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1")}));
    m_store->setProperty(property::sourcesWithoutInsert, text("SG-SCCM, ITAM"));
    const QJsonObject answer = m_store->send(items({computer("C-1", "b", "S-9"), computer("C-2", "c", "S-2")}));
    QCOMPARE(operationsOf(answer), text("UPDATE INSERT_AS_INCOMPLETE"));
    QCOMPARE(codesOf(itemOf(answer, 1)), text("INSERT_NOT_ALLOWED_FOR_SOURCE"));
    // Lookups and related rows are not asked about.
    QCOMPARE(relatedOf(answer).value(QLatin1String("operation")).toString(), text("INSERT"));
}

void PayloadsTest::ir13DataSourceRuleOfAClass()
{
    m_store->setProperty(property::sourcesWithoutInsert, text("ITAM/cmdb_ci_server"));
    const QJsonObject answer =
        m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2", "cmdb_ci_win_server")}));
    QCOMPARE(operationsOf(answer), text("INSERT INSERT_AS_INCOMPLETE"));
}

void PayloadsTest::ir14QueryChangesNothingAndPredicts()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")}));
    for (int i = 0; i < 2; ++i)
        m_store->insert("cmdb_ci_computer", valuesOf({{"name", text("twin")}, {"serial_number", text("S-5")}}));
    const QByteArray payload =
        items({computer("C-1", "a", "S-1"), computer("C-2", "renamed", "S-2"), computer("C-3", "c", "S-3"),
               bareItem("C-4"), computer("C-5", "d", "S-5"), computer("C-1b", "a", "S-1")},
              R"({"parent_id":"C-1","child_id":"C-3","type":"Virtualized by::Virtualizes"})");
    const QByteArray before = m_store->contents();
    const QJsonObject predicted = m_store->call(IdentificationStore::queryOptions(), payload);
    QCOMPARE(m_store->contents(), before);
    const QJsonObject done = m_store->send(payload);
    QCOMPARE(operationsOf(predicted), text("NO_CHANGE UPDATE INSERT INSERT_AS_INCOMPLETE UPDATE"));
    QCOMPARE(operationsOf(done), operationsOf(predicted));
    QCOMPARE(relationOf(predicted).value(QLatin1String("operation")).toString(), text("INSERT"));
    QVERIFY(!relationOf(predicted).contains(QLatin1String("sysId")));
    QCOMPARE(sysIdOf(itemOf(predicted, 2)), text("Unknown"));
    QCOMPARE(sysIdOf(itemOf(predicted, 1)), sysIdOf(itemOf(done, 1)));
    QCOMPARE(predicted.value(QLatin1String("summary")), done.value(QLatin1String("summary")));
    auto partial = IdentificationStore::queryOptions();
    partial.partialPayloads = true;
    const QByteArray after = m_store->contents();
    (void)m_store->call(partial, items({bareItem("C-9")}));
    QCOMPARE(m_store->contents(), after);
}

void PayloadsTest::ir14PlainQuery()
{
    auto options = IdentificationStore::plainOptions();
    options.isQuery = true;
    const QByteArray before = m_store->contents();
    QCOMPARE(operationsOf(m_store->call(options, items({computer("C-1", "a", "S-1")}))), text("INSERT"));
    QCOMPARE(m_store->contents(), before);
}

void PayloadsTest::incompleteItemsAreKeptAsSuch()
{
    auto options = IdentificationStore::exportOptions();
    options.partialPayloads = true;
    const QJsonObject answer = m_store->call(options, items({bareItem("C-1")}));
    QCOMPARE(operationsOf(answer), text("INSERT_AS_INCOMPLETE"));
    QCOMPARE(itemOf(answer).value(QLatin1String("errorCount")).toInt(), 0);
    QCOMPARE(itemOf(answer).value(QLatin1String("warningCount")).toInt(), 1);
    QVERIFY(!answer.value(QLatin1String("hasError")).toBool());
    QVERIFY(answer.value(QLatin1String("hasWarning")).toBool());
    const QString kept = itemOf(answer).value(QLatin1String("incompleteSysIds")).toArray().at(0).toString();
    const auto row = m_store->record("cmdb_ire_incomplete_payloads", kept);
    QCOMPARE(row.value(text("error")), text("MISSING_MATCHING_ATTRIBUTES"));
    QVERIFY(row.value(text("payload")).contains(text("C-1")));
}

void PayloadsTest::requiredAttribute()
{
    const auto column = m_store->store().write("test", [](itam::sandbox::store::Writer& writer) {
        return writer.database().execute("UPDATE sys_dictionary SET mandatory = 1 WHERE name = 'cmdb_ci' "
                                         "AND element = 'asset_tag'");
    });
    QVERIFY(column);
    QCOMPARE(codesOf(itemOf(m_store->send(items({computer("C-1", "a", "S-1")})))), text("REQUIRED_ATTRIBUTE_EMPTY"));
    QCOMPARE(m_store->count("cmdb_serial_number"), 0);
    QCOMPARE(m_store->count("sys_object_source"), 0);
}

void PayloadsTest::classesWithoutRule_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("code");
    QTest::newRow("no rule") << QByteArray(R"({"className":"cmdb_ci","values":{"name":"a"}})")
                             << text("IDENTIFICATION_RULE_MISSING");
    QTest::newRow("no class") << QByteArray(R"({"className":"cmdb_ci_teapot","values":{"name":"a"}})")
                              << text("INVALID_INPUT_DATA");
    QTest::newRow("no CI") << QByteArray(R"({"className":"ast_contract","values":{"name":"a"}})")
                           << text("INVALID_INPUT_DATA");
    QTest::newRow("no lookup entry")
        << QByteArray(
               R"({"className":"cmdb_ci_computer","values":{"name":"a"},"lookup":[{"className":"cmdb_rel_ci","values":{}}]})")
        << text("IDENTIFICATION_RULE_FOR_LOOKUP_MISSING");
    QTest::newRow("package without key") << QByteArray(R"({"className":"cmdb_ci_spkg","values":{"name":"a"}})")
                                         << text("MISSING_MATCHING_ATTRIBUTES");
}

void PayloadsTest::classesWithoutRule()
{
    QFETCH(QByteArray, item);
    const QJsonObject answer = m_store->send(items({item}));
    QTEST(codesOf(itemOf(answer)), "code");
    QCOMPARE(m_store->count("cmdb_ci_computer"), 0);
}

void PayloadsTest::internalIdsHaveToDiffer()
{
    QByteArray second = computer("C-2", "b", "S-2");
    second.replace(R"("internal_id":"C-2")", R"("internal_id":"C-1")");
    const QJsonObject answer = m_store->send(items({computer("C-1", "a", "S-1"), second}));
    QVERIFY(codesOf(itemOf(answer, 0)) + codesOf(itemOf(answer, 1)) == text("INVALID_INPUT_DATA"));
}

void PayloadsTest::noItemsNoHarm()
{
    const QJsonObject answer = m_store->send("{}");
    QCOMPARE(answer.value(QLatin1String("items")), QJsonValue(QJsonArray()));
    QVERIFY(!answer.value(QLatin1String("logContextId")).toString().isEmpty());
}

void PayloadsTest::summaryCountsByClass()
{
    (void)m_store->send(items({computer("C-1", "a", "S-1"), computer("C-2", "b", "S-2")}));
    const QJsonObject answer = m_store->send(items(
        {computer("C-1", "a", "S-1"), computer("C-2", "x", "S-2"), computer("C-3", "c", "S-3"), bareItem("C-4")}));
    const QJsonObject counts =
        answer.value(QLatin1String("summary")).toObject().value(QLatin1String("cmdb_ci_computer")).toObject();
    for (const char* one : {"inserted", "updated", "unchanged", "incomplete", "errors"})
        QCOMPARE(counts.value(QLatin1String(one)).toInt(), 1);
}

/// Tables, columns and seeds come when a newer program opens the data.
void PayloadsTest::dataOfAnOlderProgram()
{
    QJsonObject older = QJsonDocument::fromJson(itam::sandbox::store::instanceSchema()).object();
    QJsonArray tables = older.value(QLatin1String("tables")).toArray();
    for (qsizetype i = tables.size() - 1; i >= 0; --i) {
        const QString name = tables.at(i).toObject().value(QLatin1String("name")).toString();
        if (QStringList{text("sys_object_source"), text("sys_rel_source"), text("cmdb_ire_incomplete_payloads"),
                        text("duplicate_audit_result"), text("reconcile_duplicate_task"), text("reclassification_task"),
                        text("cmdb_ci_network_adapter"), text("cmdb_ci_disk")}
                .contains(name))
            tables.removeAt(i);
    }
    older.insert(QLatin1String("tables"), tables);
    LifecycleStore data(QJsonDocument(older).toJson());
    data.insert("cmdb_ci_computer", valuesOf({{"name", text("known")}}));
    data.reopen();
    const auto answer = data.store().write("test", [](itam::sandbox::store::Writer& writer) {
        const auto seeded = seedIdentification(writer);
        const QJsonObject body = QJsonDocument::fromJson(items({computer("C-1", "known", "S-1")})).object();
        return seeded ? itam::sandbox::identification::Engine::run(writer, IdentificationStore::exportOptions(),
                                                                   itam::sandbox::identification::payloadFrom(body))
                      : itam::failure(seeded.error());
    });
    QVERIFY(answer);
    QCOMPARE(nameOf(answer->items.front().operation), text("UPDATE"));
    QCOMPARE(data.count("sys_object_source"), 1);
}

ITAM_TEST(PayloadsTest)
#include "tst_payloads.moc"
