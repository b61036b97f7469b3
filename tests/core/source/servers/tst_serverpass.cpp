// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a pass over a database server gives: the same as over SQLite.
#include "tests/core/source/servers/servertest.h"
#include "tests/data/twin.h"

using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;
using itam::tests::PassRows;
using itam::tests::readAll;
using itam::tests::tale;
using Kind = Finding::Kind;

using Index = itam::tests::DatabaseServer::Index;

Q_DECLARE_METATYPE(itam::tests::DatabaseServer::Index)

class ServerPassTest final : public itam::tests::ServerTest
{
    Q_OBJECT
private slots:
    void sameRecordsAndFindingsAsInSqlite_data();
    void sameRecordsAndFindingsAsInSqlite();
    void sameRulesAsInSqlite_data();
    void sameRulesAsInSqlite();
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
};

void ServerPassTest::sameRecordsAndFindingsAsInSqlite_data()
{
    QTest::addColumn<bool>("typed");
    QTest::newRow("all columns text") << false;
    QTest::newRow("columns of the server's types") << true;
}

void ServerPassTest::sameRecordsAndFindingsAsInSqlite()
{
    QFETCH(const bool, typed);
    const QTemporaryDir folder;
    const QString twin = itam::tests::makeTwin(folder.path());
    (typed ? itam::tests::copyTyped : itam::tests::copyAsText)(twin, server().types(), server().runner());
    const auto inSqlite = OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(twin)}).value();
    const auto onServer = open();
    for (const DataType type : itam::core::model::allDataTypes) {
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
}

void ServerPassTest::sameRulesAsInSqlite_data()
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

void ServerPassTest::sameRulesAsInSqlite()
{
    QFETCH(const QByteArray, rows);
    const QByteArray sql = "CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, OSBits text);"
                           "INSERT INTO itam_export_hardware VALUES " +
                           rows + ";";
    const DatabaseFile file(sql);
    run(sql);
    QCOMPARE(tale(readAll(*open(), DataType::Hardware)), tale(readAll(file, DataType::Hardware)));
}

void ServerPassTest::p39_orderIsThatOfBytesWhateverTheCollation()
{
    run("CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text);"
        "INSERT INTO itam_export_hardware VALUES ('b', 'n'), ('A', 'n'), ('B', 'n'), ('a', 'n'), ('\xC3\xA4', 'n'),"
        "('a b', 'n'), ('a-a', 'n')");
    // To people "ae" is not behind "b".
    QCOMPARE(server().value("SELECT lower(ComputerID) FROM itam_export_hardware ORDER BY ComputerID DESC LIMIT 1"),
             QByteArray("b"));
    const PassRows pass = readAll(*open(), DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"A|n", "B|n", "a|n", "a b|n", "a-a|n", "b|n", "\xC3\xA4|n"}));
    QCOMPARE(pass.count(Kind::UnsortedKeys), 0);
}

void ServerPassTest::p39_numbersAsKeysComeInTheOrderOfTheirText()
{
    run("CREATE TABLE itam_export_hardware (ComputerID integer, ComputerName text);"
        "INSERT INTO itam_export_hardware VALUES (2, 'n'), (10, 'n'), (9, 'n'), (1, 'n'), (10, 'n')");
    const PassRows pass = readAll(*open(), DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"1|n", "10|n", "2|n", "9|n"}));
    QCOMPARE(pass.count(Kind::DuplicateKey), 1);
}

void ServerPassTest::largePassComesInBatches()
{
    run("CREATE TABLE itam_export_hardware AS SELECT concat('c', 10000 + i) AS ComputerID, concat('n', i) AS "
        "ComputerName "
        "FROM " +
        server().series(7000));
    const PassRows pass = readAll(*open(), DataType::Hardware);
    QCOMPARE(pass.rows.size(), 7000);
    QCOMPARE(pass.rows.first(), QByteArray("c10001|n1"));
    QCOMPARE(pass.rows.last(), QByteArray("c17000|n7000"));
    QCOMPARE(pass.batches, 14);
}

void ServerPassTest::newestTimeLeavesOutFutureOnes()
{
    run("CREATE TABLE itam_export_hardware (ComputerID text, ComputerName text, LastModified timestamp(3) NULL);"
        "INSERT INTO itam_export_hardware VALUES ('a', 'n', '2024-01-01 00:00:01.5'), ('b', 'n', " +
        server().tomorrow() + ")");
    const auto database = open();
    const auto stream = database->read(DataType::Hardware).value();
    QCOMPARE(stream->next({})->size(), std::size_t{2});
    QCOMPARE(stream->newestMs(), 1704067201500);
    QCOMPARE(stream->findings().count(DataType::Hardware, Kind::FutureTime), 1);
}

void ServerPassTest::d6_valuesComeOfThoseThatAreAskedFor()
{
    run("CREATE TABLE itam_export_hardware (ComputerID integer PRIMARY KEY, ComputerName text, "
        "LastModified timestamp NULL); INSERT INTO itam_export_hardware "
        "SELECT i, concat('n', i), TIMESTAMP '2024-01-01 00:00:00' FROM " +
        server().series(2500));
    QByteArrayList asked;
    const NeedsValues every100th = [&](QByteArrayView key, qint64 modified) -> itam::Result<bool> {
        asked.append(key.toByteArray() + (modified == 1704067200000 ? "" : " without its time"));
        return key.endsWith("00");
    };
    const auto database = open();
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

void ServerPassTest::d6_whatMakesAPreFilterPossible_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("possible");
    const QByteArray promise =
        "CREATE VIEW itam_export_source AS SELECT 'here' AS SourceID, 'contracts; Hardware' AS LastModifiedCovers;";
    const QByteArray keyed =
        "CREATE TABLE itam_export_hardware (ComputerID varchar(50) PRIMARY KEY, ComputerName text, "
        "LastModified timestamp);";
    QTest::newRow("all there") << QByteArray(promise + keyed) << true;
    QTest::newRow("no promise") << keyed << false;
    QTest::newRow("promise of another type")
        << QByteArray("CREATE VIEW itam_export_source AS SELECT 'x' AS SourceID, 'contracts' AS LastModifiedCovers;" +
                      keyed)
        << false;
    QTest::newRow("no index on the key")
        << QByteArray(promise + "CREATE TABLE itam_export_hardware (ComputerID varchar(50), ComputerName text, "
                                "LastModified timestamp);")
        << false;
    QTest::newRow("no LastModified") << QByteArray(
                                            promise +
                                            "CREATE TABLE itam_export_hardware (ComputerID varchar(50) PRIMARY KEY, "
                                            "ComputerName text);")
                                     << false;
}

void ServerPassTest::d6_whatMakesAPreFilterPossible()
{
    QFETCH(const QByteArray, sql);
    run(sql);
    QTEST(open()->canPreFilter(DataType::Hardware).value(), "possible");
}

void ServerPassTest::x4_missingIndexesAreNamed_data()
{
    QTest::addColumn<Index>("key");
    QTest::addColumn<bool>("lastModified");
    QTest::addColumn<QStringList>("missing");
    const QString key = QStringLiteral("unindexed-key computerid");
    const QString modified = QStringLiteral("unindexed-last-modified lastmodified");
    QTest::newRow("none") << Index::None << false << QStringList{key, modified};
    QTest::newRow("in the order of people") << Index::OrderOfPeople << false << QStringList{key, modified};
    QTest::newRow("in the order of bytes") << Index::OrderOfBytes << false << QStringList{modified};
    QTest::newRow("both") << Index::OrderOfBytes << true << QStringList();
}

void ServerPassTest::x4_missingIndexesAreNamed()
{
    QFETCH(const Index, key);
    QFETCH(const bool, lastModified);
    server().createHardware(key, lastModified);
    const auto database = open();
    const auto findings = database->missingIndexes(DataType::Hardware);
    QVERIFY(findings);
    QStringList missing;
    for (const Finding& finding : *findings) {
        missing.append(QStringLiteral("%1 %2").arg(nameOf(finding.kind), finding.column.toLower()));
        QVERIFY(!finding.detail.isEmpty());
    }
    QTEST(missing, "missing");
    // The session is as it was: it may scan again.
    QVERIFY(database->count(DataType::Hardware));
}

void ServerPassTest::x2_whatIsMissingIsNamed()
{
    run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID");
    const auto database = open();
    const auto noColumn = database->describe(DataType::Hardware);
    QVERIFY(!noColumn);
    QCOMPARE(noColumn.error().code, itam::ErrorCode::SourceIncomplete);
    QCOMPARE(noColumn.error().subject, QStringLiteral("ComputerName in the view itam_export_hardware"));
    const auto noView = database->describe(DataType::Contracts);
    QVERIFY(!noView);
    QCOMPARE(noView.error().code, itam::ErrorCode::SourceIncomplete);
    QCOMPARE(noView.error().subject, QStringLiteral("the view itam_export_contracts"));
}

void ServerPassTest::d5_identityIsWhatTheDataSaysElseThePlace()
{
    const QString byPlace = open()->sourceId().value();
    QVERIFY(byPlace.startsWith(QStringLiteral("server-")));
    QCOMPARE(open()->sourceId().value(), byPlace);
    run("CREATE VIEW itam_export_source AS SELECT ' the estate ' AS SourceID");
    QCOMPARE(open()->sourceId().value(), QStringLiteral("the estate"));
    run("DROP VIEW itam_export_source; CREATE VIEW itam_export_source AS SELECT 1 AS Other");
    QCOMPARE(open()->sourceId().error().code, itam::ErrorCode::SourceIncomplete);
}

void ServerPassTest::oneRecordIsReadByItsKey_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("text") << QByteArray("text") << QByteArray("7") << QByteArray("7|n7");
    QTest::newRow("number") << QByteArray("integer") << QByteArray("7") << QByteArray("7|n7");
    QTest::newRow("none") << QByteArray("text") << QByteArray("x") << QByteArray();
    QTest::newRow("a text that begins with the number") << QByteArray("integer") << QByteArray("7x") << QByteArray();
    QTest::newRow("a blank behind it") << QByteArray("text") << QByteArray("7 ") << QByteArray();
    QTest::newRow("no number") << QByteArray("integer") << QByteArray("x'; DROP") << QByteArray();
    QTest::newRow("too large a number") << QByteArray("integer") << QByteArray("99999999999999") << QByteArray();
}

void ServerPassTest::oneRecordIsReadByItsKey()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, found);
    run("CREATE TABLE itam_export_hardware (ComputerID " + type + ", ComputerName text)");
    run("INSERT INTO itam_export_hardware SELECT i, concat('n', i) FROM " + server().series(20));
    const auto database = open();
    const auto stream = database->readOne(DataType::Hardware, key).value();
    const auto batch = stream->next({}).value();
    QCOMPARE(batch.isEmpty(), found.isEmpty());
    if (!found.isEmpty())
        QCOMPARE(batch.cell(0, 0).toByteArray() + '|' + batch.cell(0, 1).toByteArray(), found);
    QCOMPARE(database->count(DataType::Hardware).value(), 20);
}

void ServerPassTest::computersAreFoundByWhatTheyHold()
{
    run("CREATE TABLE itam_export_hardware (ComputerID integer, ComputerName text, SerialNo text);"
        "INSERT INTO itam_export_hardware VALUES (1, 'PC-07', NULL), (2, 'other', 'xpc-07x'), "
        "(3, 'none', 'S'), (10, 'a''b%_', NULL), (1, 'PC-07', 'again')");
    const auto database = open();
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

void ServerPassTest::pastTheEndStaysEmpty()
{
    run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    const auto stream = open()->read(DataType::Hardware).value();
    QCOMPARE(stream->next({})->size(), std::size_t{1});
    QVERIFY(stream->next({})->isEmpty());
    QVERIFY(stream->next({})->isEmpty());
}

ITAM_TEST(ServerPassTest)
#include "tst_serverpass.moc"
