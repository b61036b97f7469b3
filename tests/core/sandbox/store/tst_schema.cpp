// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/schema.h"
#include "tests/core/sandbox/store/smallschema.h"
#include "tests/testcase.h"

using itam::ErrorCode;
using namespace itam::sandbox::store;

class SchemaTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void tableHasInheritedColumns();
    void hierarchyIsOnePhysicalTable();
    void siblingsDoNotSeeEachOthersColumns();
    void isAFollowsTheHierarchy();
    void displayColumnIsInherited();
    void tablesOfSeveralDocumentsExtendEachOther();
    void choicesKnowWhetherTheyAreNumbers();
    void refusesMistakes_data();
    void refusesMistakes();
};

void SchemaTest::tableHasInheritedColumns()
{
    const Schema schema = itam::tests::smallSchema();
    const Table* computer = schema.find(u"cmdb_ci_computer");
    QVERIFY(computer);
    for (const char* name : {"sys_id", "sys_mod_count", "sys_class_name", "serial_number", "operational_status", "ram"})
        QVERIFY2(computer->column(QString::fromLatin1(name)), name);
    QCOMPARE(computer->column(u"serial_number")->max, 20);
    QVERIFY(!schema.find(u"core_company")->column(u"sys_class_name"));
}

void SchemaTest::hierarchyIsOnePhysicalTable()
{
    const Schema schema = itam::tests::smallSchema();
    QCOMPARE(schema.find(u"cmdb_ci_spkg")->physical, QStringLiteral("cmdb"));
    QCOMPARE(schema.find(u"cmdb_ci_spkg")->classPath, QStringLiteral("/cmdb/cmdb_ci/cmdb_ci_spkg/"));
    QCOMPARE(schema.find(u"core_company")->physical, QStringLiteral("core_company"));
    QCOMPARE(schema.find(u"core_company")->classPath, QString());
    QCOMPARE(schema.physicalTables().size(), std::size_t{4});
}

void SchemaTest::siblingsDoNotSeeEachOthersColumns()
{
    const Schema schema = itam::tests::smallSchema();
    QVERIFY(!schema.find(u"cmdb_ci_spkg")->column(u"ram"));
    QVERIFY(!schema.find(u"cmdb_ci_computer")->column(u"version"));
}

void SchemaTest::isAFollowsTheHierarchy()
{
    const Schema schema = itam::tests::smallSchema();
    QVERIFY(schema.isA(u"cmdb_ci_computer", u"cmdb"));
    QVERIFY(schema.isA(u"cmdb_ci", u"cmdb_ci"));
    QVERIFY(!schema.isA(u"cmdb", u"cmdb_ci"));
    QVERIFY(!schema.isA(u"nothing", u"cmdb"));
}

void SchemaTest::displayColumnIsInherited()
{
    const Schema schema = itam::tests::smallSchema();
    QCOMPARE(schema.find(u"cmdb_ci_computer")->display, QStringLiteral("name"));
}

void SchemaTest::tablesOfSeveralDocumentsExtendEachOther()
{
    const QByteArray more =
        R"({"version":3,"tables":[{"name":"cmdb_ci_server","extends":"cmdb_ci_computer","columns":[]}]})";
    const auto schema = Schema::fromJson({more, itam::tests::smallSchemaJson()});
    QVERIFY(schema);
    QCOMPARE(schema->version(), 3);
    QVERIFY(schema->find(u"cmdb_ci_server")->column(u"ram"));
    QCOMPARE(schema->find(u"cmdb_ci_server")->classPath,
             QStringLiteral("/cmdb/cmdb_ci/cmdb_ci_computer/cmdb_ci_server/"));
}

void SchemaTest::choicesKnowWhetherTheyAreNumbers()
{
    const Schema schema = itam::tests::smallSchema();
    const ColumnDef* status = schema.find(u"cmdb_ci")->column(u"operational_status");
    QVERIFY(status->hasNumericChoices());
    QCOMPARE(status->labelOf(QStringLiteral("6")), QStringLiteral("Retired"));
    QCOMPARE(status->labelOf(QStringLiteral("77")), QStringLiteral("77"));
}

void SchemaTest::refusesMistakes_data()
{
    QTest::addColumn<QByteArray>("tables");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no JSON") << QByteArray("[{]") << QStringLiteral("at byte");
    QTest::newRow("table twice") << QByteArray(R"([{"name":"a"},{"name":"a"}])") << QStringLiteral("twice");
    QTest::newRow("table name") << QByteArray(R"([{"name":"a\"; DROP"}])") << QStringLiteral("table name");
    QTest::newRow("column name") << QByteArray(R"([{"name":"a","columns":[{"name":"b c"}]}])")
                                 << QStringLiteral("column name");
    QTest::newRow("type") << QByteArray(R"([{"name":"a","columns":[{"name":"b","type":"text"}]}])")
                          << QStringLiteral("type");
    QTest::newRow("parent") << QByteArray(R"([{"name":"a","extends":"b"}])") << QStringLiteral("extends the unknown");
    QTest::newRow("own parent") << QByteArray(R"([{"name":"a","extends":"a"}])") << QStringLiteral("extends itself");
    QTest::newRow("reference") << QByteArray(
                                      R"([{"name":"a","columns":[{"name":"b","type":"reference","reference":"c"}]}])")
                               << QStringLiteral("refers to the unknown");
    QTest::newRow("index") << QByteArray(R"([{"name":"a","indexes":[["b"]]}])") << QStringLiteral("index");
    QTest::newRow("display") << QByteArray(R"([{"name":"a","display":"b"}])") << QStringLiteral("display column");
    QTest::newRow("access") << QByteArray(R"([{"name":"a","access":"all"}])") << QStringLiteral("access");
    QTest::newRow("retyped") << QByteArray(R"([{"name":"a","columns":[{"name":"b"}]},
        {"name":"c","extends":"a","columns":[{"name":"b","type":"integer"}]}])")
                             << QStringLiteral("another type");
    QTest::newRow("sister") << QByteArray(R"([{"name":"a"},{"name":"b","extends":"a","columns":[{"name":"x"}]},
        {"name":"c","extends":"a","columns":[{"name":"x","type":"decimal"}]}])")
                            << QStringLiteral("sister class");
}

void SchemaTest::refusesMistakes()
{
    QFETCH(QByteArray, tables);
    QFETCH(QString, detail);
    const auto schema = Schema::fromJson({R"({"version":1,"tables":)" + tables + '}'});
    QVERIFY(!schema);
    QCOMPARE(schema.error().code, ErrorCode::SettingsInvalid);
    QVERIFY2(schema.error().detail.contains(detail), qPrintable(schema.error().detail));
}

ITAM_TEST(SchemaTest)
#include "tst_schema.moc"
