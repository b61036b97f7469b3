// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a pass over a PostgreSQL server gives: the same as over SQLite, and its own types.
#include "tests/core/source/servers/serverpass.h"
#include "tests/data/twin.h"
#include "tests/servers/viewcopy.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;
using itam::tests::openReader;
using itam::tests::PassRows;
using itam::tests::PostgresServer;
using itam::tests::readAll;
using itam::tests::tale;
using Kind = Finding::Kind;

Q_DECLARE_METATYPE(itam::core::model::DataType)

class PostgresPassTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void cleanup() { m_server->clear(); }
    void sameRecordsAndFindingsAsInSqlite_data();
    void sameRecordsAndFindingsAsInSqlite();
    void sameRulesAsInSqlite_data();
    void sameRulesAsInSqlite();
    void valuesOfAllTypesAreRead_data();
    void valuesOfAllTypesAreRead();
    void p39_orderIsThatOfBytesWhateverTheCollation();
    void p39_numbersAsKeysComeInTheOrderOfTheirText();
    void largePassComesInBatches();
    void newestTimeLeavesOutFutureOnes();
    void d6_valuesComeOfThoseThatAreAskedFor();
    void d6_whatMakesAPreFilterPossible_data();
    void d6_whatMakesAPreFilterPossible();
    void x4_missingIndexesAreNamed_data();
    void x4_missingIndexesAreNamed();
    void x2_whatIsMissingIsNamed();
    void d5_identityIsWhatTheDataSaysElseThePlace();
    void oneRecordIsReadByItsKey_data();
    void oneRecordIsReadByItsKey();
    void computersAreFoundByWhatTheyHold();
    void pastTheEndStaysEmpty();

private:
    [[nodiscard]] itam::tests::RunSql runner() const
    {
        return [this](const QByteArray& sql) { m_server->run(sql); };
    }
    std::unique_ptr<PostgresServer> m_server;
};

void PostgresPassTest::sameRecordsAndFindingsAsInSqlite_data()
{
    QTest::addColumn<DataType>("type");
    QTest::addColumn<bool>("typed");
    for (const DataType type : itam::core::model::allDataTypes) {
        QTest::addRow("%s as text", qPrintable(itam::core::model::nameOf(type))) << type << false;
        QTest::addRow("%s typed", qPrintable(itam::core::model::nameOf(type))) << type << true;
    }
}

void PostgresPassTest::sameRecordsAndFindingsAsInSqlite()
{
    QFETCH(const DataType, type);
    QFETCH(const bool, typed);
    const QTemporaryDir folder;
    const QString twin = itam::tests::makeTwin(folder.path());
    (typed ? itam::tests::copyTyped : itam::tests::copyAsText)(twin, itam::tests::postgresTypes(), runner());
    const auto inSqlite = OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(twin)}).value();
    const auto onServer = openReader(*m_server);
    QCOMPARE(onServer->describe(type)->columns, inSqlite->describe(type)->columns);
    PassRows expected = readAll(*inSqlite, type);
    PassRows read = readAll(*onServer, type);
    QVERIFY(!expected.rows.isEmpty());
    if (typed) { // what cannot travel, and what is too long, is not in the copy
        expected.findings = {};
        expected.unsendable = {};
        read.findings = {};
    } else {
        QCOMPARE(*onServer->count(type), *inSqlite->count(type));
    }
    QCOMPARE(tale(read), tale(expected));
}

void PostgresPassTest::sameRulesAsInSqlite_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("X-1: equal keys") << QByteArray("('a', 'n', '1'), ('b', 'n', '1'), ('a', 'n', '1')");
    QTest::newRow("X-3: empty and blank names") << QByteArray("('a', NULL, '1'), ('b', '  ', '1'), ('c', 'n', '1')");
    QTest::newRow("rows without a key") << QByteArray("('', 'n', '1'), ('  ', 'n', '2'), ('a', 'n', '1')");
    QTest::newRow("a key that is too long") << QByteArray("('" + QByteArray(256, 'x') + "', 'n', '1')");
    QTest::newRow("a name that is too long") << QByteArray("('a', '" + QByteArray(300, 'x') + "', '1')");
    QTest::newRow("no number") << QByteArray("('a', 'n', 'many'), ('b', 'n', '0x10')");
    QTest::newRow("letters beyond ASCII")
        << QByteArray("('\xC3\xA4', '\xF0\x9F\x92\xBB', '1'), ('a', '\xE2\x82\xAC', '2')");
    QTest::newRow("characters that XML has not") << QByteArray("('a', 'x\x01y', '1'), ('\x01k', 'n', '1')");
    QTest::newRow("keys that become equal")
        << QByteArray("('\x01k', 'n', '1'), ('plain', 'n', '1'), ('\xEF\xBF\xBDk', 'n', '1')");
    QTest::newRow("quotes and backslashes") << QByteArray("('a''b', 'back\\slash \"quoted\"', '1')");
}

void PostgresPassTest::sameRulesAsInSqlite()
{
    QFETCH(const QByteArray, rows);
    const QByteArray sql = "CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, OSBits text);"
                           "INSERT INTO itam_export_hardware VALUES " +
                           rows + ";";
    const DatabaseFile file(sql);
    m_server->run(sql);
    QCOMPARE(tale(readAll(*openReader(*m_server), DataType::Hardware)), tale(readAll(file, DataType::Hardware)));
}

void PostgresPassTest::valuesOfAllTypesAreRead_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* column, const char* value, const char* expected) {
        QTest::addRow("%s: %s", column, value) << QByteArray(column) << QByteArray(value) << QByteArray(expected);
    };
    row("OSBits", "64::smallint", "64");
    row("OSBits", "64::bigint", "64");
    row("OSBits", "64.0::numeric", "64");
    row("OSBits", "64::double precision", "64");
    row("OSBits", "64.5::real", "");
    row("OSBits", "' 064 '::text", "64");
    row("OSBits", "true", "1");
    row("TotalMemory", "9223372036854775807::bigint", "9223372036854775807");
    row("TotalMemory", "9223372036854775808::numeric", "");
    row("TotalMemory", "'NaN'::double precision", "");
    row("ModelNo", "42::integer", "42");
    row("ModelNo", "2.5::double precision", "2.5");
    row("ModelNo", "'x'::char(10)", "x");
    row("ModelNo", "' x '::varchar(10)", " x ");
    row("ModelNo", "'\\x4142'::bytea", "AB");
    row("ModelNo", "'0e3ac5eb-e32a-2f56-0000-000000000001'::uuid", "0e3ac5eb-e32a-2f56-0000-000000000001");
    row("IPAddress", "'10.20.0.11'::inet", "10.20.0.11");
    row("MACAddress", "'02:42:ac:10:00:0b'::macaddr", "02:42:ac:10:00:0b");
    row("InventoryDate", "'2024-02-29 12:34:56.789+02'::timestamptz", "2024-02-29T10:34:56Z");
    row("InventoryDate", "'2024-02-29 12:34:56'::timestamp", "2024-02-29T12:34:56Z");
    row("InventoryDate", "'2024-02-29'::date", "2024-02-29T00:00:00Z");
    row("InventoryDate", "1709210096::bigint", "2024-02-29T12:34:56Z");
    row("InventoryDate", "'infinity'::timestamptz", "");
    row("InventoryDate", "'0044-03-15 BC'::timestamp", "");
    row("InventoryDate", "NULL::timestamptz", "");
}

void PostgresPassTest::valuesOfAllTypesAreRead()
{
    QFETCH(const QByteArray, column);
    QFETCH(const QByteArray, value);
    m_server->run("SET timezone = 'Asia/Tokyo'; CREATE VIEW itam_export_hardware AS SELECT 'c' AS ComputerID,"
                  "'n' AS ComputerName, " +
                  value + " AS " + column);
    // Whatever the server's usual settings are.
    m_server->run("ALTER ROLE reader SET timezone = 'Asia/Tokyo'; ALTER ROLE reader SET datestyle = 'German';"
                  "ALTER ROLE reader SET bytea_output = 'escape'");
    const PassRows pass = readAll(*openReader(*m_server), DataType::Hardware);
    QCOMPARE(pass.rows.size(), 1);
    QTEST(pass.rows.first().mid(4), "expected");
}

void PostgresPassTest::p39_orderIsThatOfBytesWhateverTheCollation()
{
    m_server->run(
        "CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text);"
        "INSERT INTO itam_export_hardware SELECT k, 'n' FROM unnest(ARRAY['b','A','B','a','\xC3\xA4','a b','a-a']) k");
    QCOMPARE(m_server->value("SELECT string_agg(ComputerID, ' ' ORDER BY ComputerID) FROM itam_export_hardware"),
             QByteArray("a A \xC3\xA4 a b a-a b B"));
    const PassRows pass = readAll(*openReader(*m_server), DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"A|n", "B|n", "a|n", "a b|n", "a-a|n", "b|n", "\xC3\xA4|n"}));
    QCOMPARE(pass.count(Kind::UnsortedKeys), 0);
}

void PostgresPassTest::p39_numbersAsKeysComeInTheOrderOfTheirText()
{
    m_server->run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, 'n' AS ComputerName "
                  "FROM unnest(ARRAY[2, 10, 9, 1, 10]) i");
    const PassRows pass = readAll(*openReader(*m_server), DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"1|n", "10|n", "2|n", "9|n"}));
    QCOMPARE(pass.count(Kind::DuplicateKey), 1);
}

void PostgresPassTest::largePassComesInBatches()
{
    m_server->run("CREATE VIEW itam_export_hardware AS SELECT 'c' || lpad(i::text, 5, '0') AS ComputerID, "
                  "'n' || i AS ComputerName FROM generate_series(1, 7000) i");
    const PassRows pass = readAll(*openReader(*m_server), DataType::Hardware);
    QCOMPARE(pass.rows.size(), 7000);
    QCOMPARE(pass.rows.first(), QByteArray("c00001|n1"));
    QCOMPARE(pass.rows.last(), QByteArray("c07000|n7000"));
    QCOMPARE(pass.batches, 14);
}

void PostgresPassTest::newestTimeLeavesOutFutureOnes()
{
    m_server->run(
        "CREATE VIEW itam_export_hardware AS SELECT k AS ComputerID, 'n' AS ComputerName, t AS LastModified "
        "FROM (VALUES ('a', '2024-01-01 00:00:01.5Z'::timestamptz), ('b', now() + interval '1 day')) v(k, t)");
    const auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware).value();
    QCOMPARE(stream->next({})->size(), std::size_t{2});
    QCOMPARE(stream->newestMs(), 1704067201500);
    QCOMPARE(stream->findings().count(DataType::Hardware, Kind::FutureTime), 1);
}

void PostgresPassTest::d6_valuesComeOfThoseThatAreAskedFor()
{
    m_server->run("CREATE TABLE itam_export_hardware (ComputerID integer PRIMARY KEY, ComputerName text, "
                  "LastModified timestamptz); INSERT INTO itam_export_hardware "
                  "SELECT i, 'n' || i, '2024-01-01 00:00:00Z' FROM generate_series(1, 2500) i");
    QByteArrayList asked;
    const NeedsValues every100th = [&](QByteArrayView key, qint64 modified) -> itam::Result<bool> {
        asked.append(key.toByteArray() + (modified == 1704067200000 ? "" : " without its time"));
        return key.endsWith("00");
    };
    const auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware, every100th).value();
    QByteArrayList known;
    QByteArrayList rows;
    for (auto batch = stream->next({}).value(); !batch.isEmpty(); batch = stream->next({}).value()) {
        for (std::size_t i = 0; i < batch.size(); ++i)
            (batch.isKnown(i) ? known : rows)
                .append(batch.cell(i, 0).toByteArray() + '|' + batch.cell(i, 1).toByteArray());
    }
    QCOMPARE(asked.size(), 2500);
    QVERIFY(std::is_sorted(asked.begin(), asked.end()));
    QCOMPARE(known.size(), 2475);
    QCOMPARE(rows.size(), 25);
    QCOMPARE(rows.first(), QByteArray("100|n100"));
}

void PostgresPassTest::d6_whatMakesAPreFilterPossible_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("possible");
    const QByteArray promise =
        "CREATE VIEW itam_export_source AS SELECT 'here' AS SourceID, 'contracts; Hardware' AS LastModifiedCovers;";
    const QByteArray keyed = "CREATE TABLE itam_export_hardware (ComputerID text PRIMARY KEY, ComputerName text, "
                             "LastModified timestamptz);";
    QTest::newRow("all there") << QByteArray(promise + keyed) << true;
    QTest::newRow("no promise") << keyed << false;
    QTest::newRow("promise of another type")
        << QByteArray("CREATE VIEW itam_export_source AS SELECT 'x' AS SourceID, 'contracts' AS LastModifiedCovers;" +
                      keyed)
        << false;
    QTest::newRow("no index on the key")
        << QByteArray(promise + "CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, "
                                "LastModified timestamptz);")
        << false;
    QTest::newRow("no LastModified")
        << QByteArray(promise + "CREATE TABLE itam_export_hardware (ComputerID text PRIMARY KEY, ComputerName text);")
        << false;
}

void PostgresPassTest::d6_whatMakesAPreFilterPossible()
{
    QFETCH(const QByteArray, sql);
    m_server->run(sql);
    QTEST(openReader(*m_server)->canPreFilter(DataType::Hardware).value(), "possible");
}

void PostgresPassTest::x4_missingIndexesAreNamed_data()
{
    QTest::addColumn<QByteArray>("indexes");
    QTest::addColumn<QStringList>("missing");
    const QString key = QStringLiteral("unindexed-key computerid");
    const QString modified = QStringLiteral("unindexed-last-modified lastmodified");
    QTest::newRow("none") << QByteArray() << QStringList{key, modified};
    QTest::newRow("in the order of people")
        << QByteArray("CREATE INDEX ON itam_export_hardware (ComputerID)") << QStringList{key, modified};
    QTest::newRow("in the order of bytes")
        << QByteArray("CREATE INDEX ON itam_export_hardware (ComputerID COLLATE \"C\")") << QStringList{modified};
    QTest::newRow("both") << QByteArray("CREATE INDEX ON itam_export_hardware (ComputerID COLLATE \"C\");"
                                        "CREATE INDEX ON itam_export_hardware (LastModified)")
                          << QStringList();
}

void PostgresPassTest::x4_missingIndexesAreNamed()
{
    QFETCH(const QByteArray, indexes);
    m_server->run("CREATE TABLE itam_export_hardware (ComputerID varchar(50), ComputerName text, "
                  "LastModified timestamptz);" +
                  indexes);
    const auto database = openReader(*m_server);
    const auto findings = database->missingIndexes(DataType::Hardware);
    QVERIFY(findings);
    QStringList missing;
    for (const Finding& finding : *findings) {
        missing.append(QStringLiteral("%1 %2").arg(nameOf(finding.kind), finding.column));
        QVERIFY(!finding.detail.isEmpty());
    }
    QTEST(missing, "missing");
    // The session is as it was: it may scan again.
    QVERIFY(database->count(DataType::Hardware));
}

void PostgresPassTest::x2_whatIsMissingIsNamed()
{
    m_server->run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID");
    const auto database = openReader(*m_server);
    const auto noColumn = database->describe(DataType::Hardware);
    QVERIFY(!noColumn);
    QCOMPARE(noColumn.error().code, itam::ErrorCode::SourceIncomplete);
    QCOMPARE(noColumn.error().subject, QStringLiteral("ComputerName in the view itam_export_hardware"));
    const auto noView = database->describe(DataType::Contracts);
    QVERIFY(!noView);
    QCOMPARE(noView.error().code, itam::ErrorCode::SourceIncomplete);
    QCOMPARE(noView.error().subject, QStringLiteral("the view itam_export_contracts"));
}

void PostgresPassTest::d5_identityIsWhatTheDataSaysElseThePlace()
{
    const QString byPlace = openReader(*m_server)->sourceId().value();
    QVERIFY(byPlace.startsWith(QStringLiteral("server-")));
    QCOMPARE(openReader(*m_server)->sourceId().value(), byPlace);
    m_server->run("CREATE VIEW itam_export_source AS SELECT ' the estate '::text AS SourceID");
    QCOMPARE(openReader(*m_server)->sourceId().value(), QStringLiteral("the estate"));
    m_server->run("DROP VIEW itam_export_source; CREATE VIEW itam_export_source AS SELECT 1 AS Other");
    QCOMPARE(openReader(*m_server)->sourceId().error().code, itam::ErrorCode::SourceIncomplete);
}

void PostgresPassTest::oneRecordIsReadByItsKey_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("text") << QByteArray("text") << QByteArray("7") << QByteArray("7|n7");
    QTest::newRow("number") << QByteArray("integer") << QByteArray("7") << QByteArray("7|n7");
    QTest::newRow("none") << QByteArray("text") << QByteArray("x") << QByteArray();
    QTest::newRow("no number") << QByteArray("integer") << QByteArray("x'; DROP") << QByteArray();
    QTest::newRow("too large a number") << QByteArray("integer") << QByteArray("99999999999999") << QByteArray();
}

void PostgresPassTest::oneRecordIsReadByItsKey()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, found);
    m_server->run("CREATE VIEW itam_export_hardware AS SELECT i::" + type +
                  " AS ComputerID, 'n' || i AS ComputerName FROM generate_series(1, 20) i");
    const auto database = openReader(*m_server);
    const auto stream = database->readOne(DataType::Hardware, key).value();
    const auto batch = stream->next({}).value();
    QCOMPARE(batch.isEmpty(), found.isEmpty());
    if (!found.isEmpty())
        QCOMPARE(batch.cell(0, 0).toByteArray() + '|' + batch.cell(0, 1).toByteArray(), found);
    QCOMPARE(database->count(DataType::Hardware).value(), 20);
}

void PostgresPassTest::computersAreFoundByWhatTheyHold()
{
    m_server->run("CREATE TABLE itam_export_hardware (ComputerID integer, ComputerName text, SerialNo text);"
                  "INSERT INTO itam_export_hardware VALUES (1, 'PC-07', NULL), (2, 'other', 'xpc-07x'), "
                  "(3, 'none', 'S'), (10, 'a''b%_', NULL), (1, 'PC-07', 'again')");
    const auto database = openReader(*m_server);
    const auto found = database->findComputers(QStringLiteral(" pc-07 "), 10, {}).value();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].key, QStringLiteral("1"));
    QCOMPARE(found[0].name, QStringLiteral("PC-07"));
    QVERIFY(found[0].isExact);
    QCOMPARE(found[1].key, QStringLiteral("2"));
    QVERIFY(!found[1].isExact);
    QCOMPARE(database->findComputers(QStringLiteral("'b%_"), 10, {})->size(), 1);
    QCOMPARE(database->findComputers(QStringLiteral("o"), 1, {})->size(), 1);
    QCOMPARE(database->findComputers(QStringLiteral("1"), 10, {})->constFirst().key, QStringLiteral("1"));
}

void PostgresPassTest::pastTheEndStaysEmpty()
{
    m_server->run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    const auto stream = openReader(*m_server)->read(DataType::Hardware).value();
    QCOMPARE(stream->next({})->size(), std::size_t{1});
    QVERIFY(stream->next({})->isEmpty());
    QVERIFY(stream->next({})->isEmpty());
}

ITAM_TEST(PostgresPassTest)
#include "tst_postgrespass.moc"
