// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Import sets: their modes, states, counters and end (servicenow-import.md 1, 2, 9, 10; IS-13 to IS-18), and staging
// tables that administrators make.
#include "tests/core/sandbox/transform/importbench.h"
#include "tests/testcase.h"

using namespace itam::tests;

namespace {

constexpr auto oneDay = std::chrono::hours(24);

} // namespace

class ImportQueueTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void is13_rowsAreTransformedAfterTheAnswer();
    void is13_aTableMayBeTransformedAtOnce();
    void is13_groupsAreJoinedByTheirId();
    void is14_runAfterWaitsForTheNamedSet();
    void is15_aSetEndsProcessedAndItsCountersAddUp();
    void is16_setsGoAfterSevenDaysAndTargetsStay();
    void is17_aLongRowIsSkippedAndLogged();
    void is18_aSynchronousSetIsReusedUntilMidnight();
    void blocksOfAHundredSurviveACrash();
    void aSetThatTheStoreCannotTakeDoesNotHoldUpOthers();
    void columnsComeFromTheInput();
    void columnsAreNotAddedWhenThatIsTurnedOff();
    void stagingTablesLiveInTheirRecords();
    void definitionsOfThePlatformStay_data();
    void definitionsOfThePlatformStay();
    void aRemovedTableTakesItsRowsAlong();

private:
    QStringList states()
    {
        return m_bench->query("SELECT sys_import_state FROM sys_import_set_row ORDER BY row_number");
    }
    QString stateOf(const QString& set)
    {
        return m_bench->value(QStringLiteral("SELECT state FROM sys_import_set WHERE sys_id = '%1'").arg(set));
    }
    std::unique_ptr<ImportBench> m_bench;
    QString m_map;
};

void ImportQueueTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<ImportBench>();
    m_bench->makeStagingTable();
    m_map = m_bench->makeMap("Computer", "cmdb_ci_computer");
    m_bench->mapField(m_map, "u_serial", "serial_number", {{"coalesce", "true"}});
    m_bench->mapField(m_map, "u_name", "name");
}

void ImportQueueTest::is13_rowsAreTransformedAfterTheAnswer()
{
    const QString set = m_bench->postMany({{{"u_serial", "S1"}}, {{"u_serial", "S2"}}});
    QCOMPARE(stateOf(set), QStringLiteral("loaded"));
    QCOMPARE(states(), (QStringList{QStringLiteral("pending"), QStringLiteral("pending")}));
    QCOMPARE(m_bench->value("SELECT count(*) FROM cmdb"), QStringLiteral("0"));
    QCOMPARE(m_bench->value("SELECT count(*) FROM sys_multi_import_set"), QStringLiteral("1"));
    QCOMPARE(m_bench->stepAll(), 1);
    QCOMPARE(stateOf(set), QStringLiteral("processed"));
    QCOMPARE(states(), (QStringList{QStringLiteral("inserted"), QStringLiteral("inserted")}));
}

void ImportQueueTest::is13_aTableMayBeTransformedAtOnce()
{
    m_bench->insert("sys_rest_insert_multiple", {{"source_table", "u_hw"}, {"transformation", "synchronous"}});
    const QString set = m_bench->postMany({{{"u_serial", "S1"}}, {{"u_serial", "S1"}}});
    QCOMPARE(stateOf(set), QStringLiteral("processed"));
    QCOMPARE(states(), (QStringList{QStringLiteral("inserted"), QStringLiteral("ignored")}));
    QCOMPARE(m_bench->stepAll(), 0);
}

void ImportQueueTest::is13_groupsAreJoinedByTheirId()
{
    m_bench->postMany({{{"u_serial", "S1"}}});
    const QString group = m_bench->lastGroup();
    m_bench->postMany({{{"u_serial", "S2"}}}, {}, group);
    QCOMPARE(m_bench->lastGroup(), group);
    QCOMPARE(
        m_bench->value(QStringLiteral("SELECT count(*) FROM sys_import_set WHERE multi_import_set = '%1'").arg(group)),
        QStringLiteral("2"));
    QVERIFY(
        m_bench->postMany({{{"u_serial", "S3"}}}, {}, QStringLiteral("nobody")).startsWith(QLatin1String("refused: ")));
    QCOMPARE(m_bench->value("SELECT count(*) FROM sys_import_set"), QStringLiteral("2"));
}

void ImportQueueTest::is14_runAfterWaitsForTheNamedSet()
{
    // The synchronous set is open until midnight, so what runs after it waits until then.
    m_bench->post({{"u_serial", "S0"}});
    const QString open = m_bench->value("SELECT sys_id FROM sys_import_set");
    const QString waiting = m_bench->postMany({{{"u_serial", "S1"}}}, open);
    const QString last = m_bench->postMany({{{"u_serial", "S2"}}}, waiting);
    const QString free = m_bench->postMany({{{"u_serial", "S3"}}});
    QCOMPARE(m_bench->stepAll(), 1);
    QCOMPARE(stateOf(free), QStringLiteral("processed"));
    QCOMPARE(stateOf(waiting), QStringLiteral("loaded"));
    m_bench->instance().clock().advance(oneDay);
    QVERIFY(m_bench->sets().maintain().has_value());
    QCOMPARE(m_bench->stepAll(), 2);
    QCOMPARE(stateOf(last), QStringLiteral("processed"));
    QCOMPARE(m_bench->query("SELECT serial_number FROM cmdb ORDER BY row_number").join(QLatin1Char(',')),
             QStringLiteral("S0,S3,S1,S2"));
    QVERIFY(m_bench->postMany({}, QStringLiteral("nobody")).startsWith(QLatin1String("refused: run_after")));
}

void ImportQueueTest::is15_aSetEndsProcessedAndItsCountersAddUp()
{
    m_bench->mapField(m_map, "u_place", "location", {{"choice_action", "reject"}});
    const QString set = m_bench->postMany({{{"u_serial", "S1"}, {"u_name", "a"}},
                                           {{"u_serial", "S1"}, {"u_name", "b"}},
                                           {{"u_serial", "S1"}, {"u_name", "b"}},
                                           {{"u_name", "no key"}},
                                           {{"u_serial", "S2"}, {"u_place", "Nowhere"}},
                                           {{"u_serial", "S2"}, {"u_name", "c"}}});
    m_bench->stepAll();
    QCOMPARE(stateOf(set), QStringLiteral("processed"));
    QCOMPARE(m_bench->query("SELECT sys_transform_map, state, total, inserts, updates, ignored, skipped, errors FROM "
                            "sys_import_set_run WHERE completed IS NOT NULL"),
             QStringList{QStringLiteral("Computer|complete_with_errors|6|2|1|1|1|1")});
    QCOMPARE(m_bench->query("SELECT DISTINCT typeof(r.import_set_run), count(*) FROM sys_import_set_row AS r JOIN "
                            "sys_import_set_run AS h ON h.sys_id = r.import_set_run"),
             QStringList{QStringLiteral("text|6")});
    // A set without rows is done as well.
    const QString empty = m_bench->postMany({});
    m_bench->stepAll();
    QCOMPARE(stateOf(empty), QStringLiteral("processed"));
}

void ImportQueueTest::is16_setsGoAfterSevenDaysAndTargetsStay()
{
    m_bench->post({{"u_serial", "S1"}});
    const QString old = m_bench->last().row;
    m_bench->postMany({{{"u_serial", "S2"}, {"u_name", "NULL"}}});
    m_bench->stepAll();
    m_bench->instance().clock().advance(oneDay * 7);
    QVERIFY(m_bench->sets().maintain().has_value());
    QVERIFY(m_bench->sets().find(QStringLiteral("u_hw"), old).has_value());
    m_bench->post({{"u_serial", "S3"}});
    m_bench->instance().clock().advance(oneDay);
    QVERIFY(m_bench->sets().maintain().has_value());
    QCOMPARE(m_bench->sets().find(QStringLiteral("u_hw"), old).error().code, itam::ErrorCode::NotFound);
    QCOMPARE(m_bench->query("SELECT u_serial FROM sys_import_set_row"), QStringList{QStringLiteral("S3")});
    QCOMPARE(m_bench->value("SELECT count(*) FROM sys_import_set"), QStringLiteral("1"));
    QCOMPARE(m_bench->value("SELECT count(*) FROM sys_import_set_run"), QStringLiteral("1"));
    QCOMPARE(m_bench->value("SELECT count(*) FROM cmdb"), QStringLiteral("3"));
}

void ImportQueueTest::is17_aLongRowIsSkippedAndLogged()
{
    const QByteArray fits(4000, 'a');
    const QByteArray rest(126 - 2, 'b'); // with "S1" 8126 bytes
    const QByteArray more = rest + 'x';
    const QByteArray umlauts = QByteArray("\u00e4").repeated(4000);
    const QByteArray some = fits.left(200);
    QCOMPARE(m_bench->post(
                 {{"u_serial", "S1"}, {"u_a", fits.constData()}, {"u_b", fits.constData()}, {"u_c", rest.constData()}}),
             QStringLiteral("inserted"));
    QVERIFY(
        m_bench
            ->post(
                {{"u_serial", "S2"}, {"u_a", fits.constData()}, {"u_b", fits.constData()}, {"u_c", more.constData()}})
            .startsWith(QLatin1String("skipped Row skipped, it is longer than 8126 bytes")));
    // Bytes, not characters.
    QVERIFY(m_bench->post({{"u_serial", "S3"}, {"u_a", umlauts.constData()}, {"u_b", some.constData()}})
                .startsWith(QLatin1String("skipped")));
    QCOMPARE(m_bench->query("SELECT serial_number FROM cmdb"), QStringList{QStringLiteral("S1")});
    QVERIFY(m_bench->value("SELECT message FROM import_log").contains(QLatin1String("8127 bytes")));
    QCOMPARE(m_bench->value("SELECT skipped FROM sys_import_set_run"), QStringLiteral("2"));
    m_bench->postMany(
        {{{"u_serial", "S4"}, {"u_a", fits.constData()}, {"u_b", fits.constData()}, {"u_c", fits.constData()}},
         {{"u_serial", "S5"}}});
    m_bench->stepAll();
    QCOMPARE(m_bench->query("SELECT serial_number FROM cmdb").last(), QStringLiteral("S5"));
}

void ImportQueueTest::is18_aSynchronousSetIsReusedUntilMidnight()
{
    m_bench->post({{"u_serial", "S1"}});
    const QString first = m_bench->last().importSet;
    m_bench->instance().clock().advance(std::chrono::hours(23));
    m_bench->post({{"u_serial", "S2"}});
    QCOMPARE(m_bench->last().importSet, first);
    m_bench->post({{"serial_number", "S2"}}, "imp_computer");
    QVERIFY(m_bench->last().importSet != first);
    m_bench->instance().clock().advance(std::chrono::hours(1));
    m_bench->post({{"u_serial", "S3"}});
    QVERIFY(m_bench->last().importSet != first);
    QVERIFY(m_bench->sets().maintain().has_value());
    QCOMPARE(m_bench->query("SELECT state FROM sys_import_set ORDER BY row_number").join(QLatin1Char(',')),
             QStringLiteral("processed,processed,loading"));
    QCOMPARE(
        m_bench->query("SELECT sys_import_row FROM sys_import_set_row WHERE u_serial IS NOT NULL ORDER BY row_number")
            .join(QLatin1Char(',')),
        QStringLiteral("0,1,0"));
}

void ImportQueueTest::blocksOfAHundredSurviveACrash()
{
    std::vector<QByteArray> serials;
    std::vector<Fields> rows;
    for (int i = 0; i < 250; ++i)
        serials.push_back("S" + QByteArray::number(i));
    for (const QByteArray& serial : serials)
        rows.push_back({{"u_serial", serial.constData()}});
    const QString set = m_bench->postMany(rows);
    QVERIFY(m_bench->sets().step().value());
    QCOMPARE(m_bench->value("SELECT count(*) FROM cmdb"), QStringLiteral("100"));
    m_bench->restart();
    QCOMPARE(stateOf(set), QStringLiteral("loaded"));
    QCOMPARE(m_bench->stepAll(), 2);
    QCOMPARE(m_bench->value("SELECT count(*) || ' ' || count(DISTINCT serial_number) FROM cmdb"),
             QStringLiteral("250 250"));
    QCOMPARE(m_bench->value("SELECT total || ' ' || inserts FROM sys_import_set_run"), QStringLiteral("250 250"));
    QCOMPARE(stateOf(set), QStringLiteral("processed"));
}

void ImportQueueTest::aSetThatTheStoreCannotTakeDoesNotHoldUpOthers()
{
    m_bench->mapField(m_map, "u_place", "location");
    m_bench->instance().execute("ALTER TABLE cmn_location RENAME TO gone");
    const QString bad = m_bench->postMany({{{"u_serial", "S1"}}, {{"u_serial", "S2"}, {"u_place", "Berlin"}}});
    const QString good = m_bench->postMany({{{"u_serial", "S3"}}});
    m_bench->stepAll();
    QCOMPARE(stateOf(bad), QStringLiteral("cancelled"));
    QCOMPARE(stateOf(good), QStringLiteral("processed"));
    QCOMPARE(m_bench->query("SELECT serial_number FROM cmdb"), QStringList{QStringLiteral("S3")});
    QVERIFY(
        m_bench->value("SELECT message FROM import_log WHERE level = '2'").contains(QLatin1String("was cancelled")));
}

void ImportQueueTest::columnsComeFromTheInput()
{
    m_bench->post({{"u_serial", "S1"},
                   {"Serial Number (main)", "x"},
                   {"Größe", "1"},
                   {"sys_id", "evil"},
                   {"sys_import_state", "error"}});
    QCOMPARE(m_bench->query("SELECT element, column_label FROM sys_dictionary WHERE name = 'u_hw' ORDER BY row_number")
                 .join(QLatin1Char(',')),
             QStringLiteral("u_serial|u_serial,u_serial_number__main_|Serial Number (main),u_gr__e|Größe"));
    QCOMPARE(
        m_bench->query("SELECT u_serial, u_serial_number__main_, u_gr__e, sys_import_state FROM sys_import_set_row"),
        QStringList{QStringLiteral("S1|x|1|inserted")});
    // The heading, the column's name and another case of the heading are one column.
    m_bench->post({{"u_serial_number__main_", "a"}});
    m_bench->post({{"SERIAL NUMBER (MAIN)", "b"}});
    QCOMPARE(m_bench->query("SELECT u_serial_number__main_ FROM sys_import_set_row ORDER BY row_number")
                 .join(QLatin1Char(',')),
             QStringLiteral("x,a,b"));
    QCOMPARE(m_bench->value("SELECT count(*) FROM sys_dictionary WHERE name = 'u_hw'"), QStringLiteral("3"));
}

void ImportQueueTest::columnsAreNotAddedWhenThatIsTurnedOff()
{
    m_bench->insert("sys_properties", {{"name", "glide.import_set_row.dynamically_add_fields"}, {"value", "false"}});
    m_bench->insert("sys_dictionary", {{"name", "u_hw"}, {"element", "u_name"}, {"column_label", "Name"}});
    m_bench->post({{"Name", "pc"}, {"u_other", "x"}});
    QCOMPARE(m_bench->query("SELECT element FROM sys_dictionary WHERE name = 'u_hw'"),
             QStringList{QStringLiteral("u_name")});
    QCOMPARE(m_bench->value("SELECT u_name FROM sys_import_set_row"), QStringLiteral("pc"));
}

void ImportQueueTest::stagingTablesLiveInTheirRecords()
{
    m_bench->post({{"u_serial", "S1"}, {"u_name", "a"}});
    m_bench->restart();
    const auto* table = m_bench->sets().stagingTable(QStringLiteral("u_hw"));
    QVERIFY(table && table->column(u"u_serial") && table->column(u"sys_import_state"));
    QCOMPARE(table->extends, QStringLiteral("sys_import_set_row"));
    m_bench->post({{"u_serial", "S1"}, {"u_name", "b"}, {"u_colour", "grey"}});
    QCOMPARE(m_bench->query("SELECT sys_class_name, u_serial, u_colour FROM sys_import_set_row ORDER BY row_number"),
             (QStringList{QStringLiteral("u_hw|S1|"), QStringLiteral("u_hw|S1|grey")}));
    QVERIFY(!m_bench->sets().stagingTable(QStringLiteral("sys_import_set_row")));
    QVERIFY(!m_bench->sets().stagingTable(QStringLiteral("cmdb_ci_computer")));
    QVERIFY(!m_bench->sets().stagingTable(QStringLiteral("x_fls_flexera_fnms_inventory_import")));
}

void ImportQueueTest::definitionsOfThePlatformStay_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("element"); // or super_class
    QTest::newRow("no prefix") << QByteArray("sys_db_object") << QByteArray("hardware")
                               << QByteArray("sys_import_set_row");
    QTest::newRow("not a name") << QByteArray("sys_db_object") << QByteArray("u_a\";--")
                                << QByteArray("sys_import_set_row");
    QTest::newRow("taken") << QByteArray("sys_db_object") << QByteArray("u_hw") << QByteArray("sys_import_set_row");
    QTest::newRow("no import set table") << QByteArray("sys_db_object") << QByteArray("u_ci") << QByteArray("cmdb_ci");
    QTest::newRow("extends nothing") << QByteArray("sys_db_object") << QByteArray("u_new") << QByteArray("nothing");
    QTest::newRow("column of a table of the platform")
        << QByteArray("sys_dictionary") << QByteArray("cmdb_ci") << QByteArray("u_colour");
    QTest::newRow("column without prefix")
        << QByteArray("sys_dictionary") << QByteArray("u_hw") << QByteArray("colour");
    QTest::newRow("column of no name") << QByteArray("sys_dictionary") << QByteArray("u_hw") << QByteArray("u_a b");
}

void ImportQueueTest::definitionsOfThePlatformStay()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, element);
    const QString super = m_bench->value(
        QStringLiteral("SELECT sys_id FROM sys_db_object WHERE name = '%1'").arg(QString::fromLatin1(element)));
    const QByteArray superId = super.toLatin1();
    const QString answer =
        table == "sys_db_object"
            ? m_bench->insert(table.constData(), {{"name", name.constData()}, {"super_class", superId.constData()}})
            : m_bench->insert(table.constData(), {{"name", name.constData()}, {"element", element.constData()}});
    QVERIFY2(answer.startsWith(QLatin1String("refused: ")), qPrintable(answer));
    const QString ofPlatform = m_bench->value("SELECT sys_id FROM sys_db_object WHERE name = 'cmdb_ci'");
    QVERIFY(m_bench->remove("sys_db_object", ofPlatform).startsWith(QLatin1String("refused: ")));
    QVERIFY(m_bench->update("sys_db_object", ofPlatform, {{"name", "u_x"}}).startsWith(QLatin1String("refused: ")));
}

void ImportQueueTest::aRemovedTableTakesItsRowsAlong()
{
    m_bench->post({{"u_serial", "S1"}});
    const QString id = m_bench->value("SELECT sys_id FROM sys_db_object WHERE name = 'u_hw'");
    QCOMPARE(m_bench->remove("sys_db_object", id), QStringLiteral("deleted"));
    QVERIFY(!m_bench->sets().stagingTable(QStringLiteral("u_hw")));
    for (const char* table :
         {"sys_import_set_row", "sys_import_set", "sys_import_set_run", "sys_dictionary WHERE name = 'u_hw'"})
        QCOMPARE(m_bench->value(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))),
                 QStringLiteral("0"));
    // The name is free again.
    m_bench->makeStagingTable();
    m_bench->post({{"u_serial", "S2"}});
    QCOMPARE(m_bench->query("SELECT u_serial FROM sys_import_set_row"), QStringList{QStringLiteral("S2")});
}

ITAM_TEST(ImportQueueTest)
#include "tst_importqueue.moc"
