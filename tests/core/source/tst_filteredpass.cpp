// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-6, the pre-filter as the source sees it: all keys are read, values only of those that are asked for.
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;
using Kind = Finding::Kind;

namespace {

constexpr auto keyedTable = "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, "
                            "OSBits INTEGER, LastModified TEXT);";
constexpr auto promise =
    "CREATE VIEW itam_export_source AS SELECT 'here' AS SourceID, 'hardware' AS LastModifiedCovers;";

/// "a|pc|64" for records with values, "(a)" for known ones, in the order of the pass.
QByteArrayList filteredPass(const DatabaseFile& file, const NeedsValues& needsValues, qint64* newestMs = nullptr,
                            FindingCounts* findings = nullptr)
{
    QByteArrayList rows;
    const auto database = file.open();
    const auto stream = database->read(DataType::Hardware, needsValues).value();
    while (true) {
        const auto batch = stream->next({});
        if (!batch)
            return {"failed: " + batch.error().detail.toUtf8()};
        if (batch->isEmpty())
            break;
        for (std::size_t i = 0; i < batch->size(); ++i) {
            if (batch->isKnown(i)) {
                rows.append("(" + batch->key(i).toByteArray() + ")");
                continue;
            }
            QByteArrayList cells;
            for (std::size_t c = 0; c < batch->columnCount(); ++c)
                cells.append(batch->cell(i, c).toByteArray());
            rows.append(cells.join('|'));
        }
        for (const QByteArray& key : batch->unsendableKeys())
            rows.append("!" + key);
    }
    if (newestMs)
        *newestMs = stream->newestMs();
    if (findings)
        *findings = stream->findings();
    return rows;
}

NeedsValues wanting(const QByteArrayList& keys)
{
    return [keys](QByteArrayView key, qint64) -> Result<bool> { return keys.contains(key.toByteArray()); };
}

} // namespace

class FilteredPassTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d6_valuesComeOfThoseThatAreAskedFor();
    void d6_theFilterHearsKeysInOrderWithTheirTimes();
    void d6_keysThatAreNumbersAreFoundAgain();
    void d6_equalKeysAreStillAFinding();
    void d6_rowsThatCannotTravelStayPresent();
    void d6_errorsOfTheFilterEndThePass();
    void d6_newestTimeIsThatOfAllRecordsButFutureOnes();
    void d6_whatMakesAPreFilterPossible_data();
    void d6_whatMakesAPreFilterPossible();
};

void FilteredPassTest::d6_valuesComeOfThoseThatAreAskedFor()
{
    const DatabaseFile file(QByteArray(keyedTable) +
                            "INSERT INTO itam_export_hardware VALUES ('b', 'n2', 64, NULL), ('a', 'n1', 32, NULL), "
                            "('c', 'n3', NULL, NULL), ('d', 'n4', 8, NULL);");
    QCOMPARE(filteredPass(file, wanting({"b", "d"})), (QByteArrayList{"(a)", "b|n2|64", "(c)", "d|n4|8"}));
    QCOMPARE(filteredPass(file, wanting({})), (QByteArrayList{"(a)", "(b)", "(c)", "(d)"}));
    QCOMPARE(filteredPass(file, {}), (QByteArrayList{"a|n1|32", "b|n2|64", "c|n3|", "d|n4|8"}));
}

void FilteredPassTest::d6_theFilterHearsKeysInOrderWithTheirTimes()
{
    const DatabaseFile file(QByteArray(keyedTable) +
                            "INSERT INTO itam_export_hardware VALUES ('b', 'n', 1, '1970-01-01T00:00:02Z'), "
                            "('a', 'n', 1, NULL), ('c', 'n', 1, 'rubbish');");
    QList<std::pair<QByteArray, qint64>> heard;
    filteredPass(file, [&heard](QByteArrayView key, qint64 lastModifiedMs) -> Result<bool> {
        heard.append({key.toByteArray(), lastModifiedMs});
        return false;
    });
    QCOMPARE(heard, (QList<std::pair<QByteArray, qint64>>{{"a", 0}, {"b", 2000}, {"c", 0}}));
}

void FilteredPassTest::d6_keysThatAreNumbersAreFoundAgain()
{
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID INTEGER PRIMARY KEY, ComputerName TEXT, "
                            "LastModified TEXT); INSERT INTO itam_export_hardware VALUES (2, 'two', NULL), "
                            "(10, 'ten', NULL), (1, 'one', NULL);");
    QCOMPARE(filteredPass(file, wanting({"2", "10"})), (QByteArrayList{"(1)", "2|two", "10|ten"}));
}

void FilteredPassTest::d6_equalKeysAreStillAFinding()
{
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID TEXT, ComputerName TEXT, LastModified TEXT);"
                            "INSERT INTO itam_export_hardware VALUES ('a', 'one', NULL), ('a', 'two', NULL), "
                            "('b', 'three', NULL);");
    FindingCounts findings;
    QCOMPARE(filteredPass(file, wanting({"a", "b"}), nullptr, &findings), (QByteArrayList{"a|one", "b|three"}));
    QCOMPARE(findings.count(DataType::Hardware, Kind::DuplicateKey), qint64{1});
}

void FilteredPassTest::d6_rowsThatCannotTravelStayPresent()
{
    const DatabaseFile file(QByteArray(keyedTable) +
                            "INSERT INTO itam_export_hardware VALUES ('a', NULL, 1, NULL), ('b', 'n', 1, NULL);");
    QCOMPARE(filteredPass(file, wanting({"a", "b"})), (QByteArrayList{"b|n|1", "!a"}));
}

void FilteredPassTest::d6_errorsOfTheFilterEndThePass()
{
    const DatabaseFile file(QByteArray(keyedTable) + "INSERT INTO itam_export_hardware VALUES ('a', 'n', 1, NULL);");
    const auto failing = [](QByteArrayView, qint64) -> Result<bool> {
        return failure(ErrorCode::JournalFailed, QStringLiteral("no baseline"));
    };
    QCOMPARE(filteredPass(file, failing), QByteArrayList{"failed: no baseline"});
}

void FilteredPassTest::d6_newestTimeIsThatOfAllRecordsButFutureOnes()
{
    const DatabaseFile file(QByteArray(keyedTable) +
                            "INSERT INTO itam_export_hardware VALUES ('a', 'n', 1, '2001-02-03T04:05:06Z'), "
                            "('b', 'n', 1, '2000-01-01T00:00:00Z'), ('c', 'n', 1, '9000-01-01T00:00:00Z');");
    for (const QByteArrayList& keys : {QByteArrayList{}, QByteArrayList{"a", "b", "c"}}) {
        qint64 newestMs = 0;
        FindingCounts findings;
        filteredPass(file, wanting(keys), &newestMs, &findings);
        QCOMPARE(newestMs, QDateTime(QDate(2001, 2, 3), QTime(4, 5, 6), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(findings.count(DataType::Hardware, Kind::FutureTime), qint64{1});
    }
}

void FilteredPassTest::d6_whatMakesAPreFilterPossible_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("possible");
    const QByteArray table(keyedTable);
    const QByteArray said(promise);
    QTest::newRow("promise, time, index on the key") << table + said << true;
    QTest::newRow("no promise") << table << false;
    QTest::newRow("a promise for another data type")
        << table + "CREATE VIEW itam_export_source AS SELECT 'x' AS SourceID, 'contracts, applications' AS "
                   "LastModifiedCovers;"
        << false;
    QTest::newRow("a promise for all")
        << table + "CREATE VIEW itam_export_source AS SELECT 'x' AS SourceID, 'ALL' AS lastmodifiedcovers;" << true;
    QTest::newRow("several, any blanks")
        << table + "CREATE VIEW itam_export_source AS SELECT 'Contracts;  HARDWARE' AS LastModifiedCovers;" << true;
    QTest::newRow("no LastModified")
        << said + "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT);" << false;
    QTest::newRow("no index on the key")
        << said + "CREATE TABLE itam_export_hardware (ComputerID TEXT, ComputerName TEXT, LastModified TEXT);" << false;
    QTest::newRow("the key is an expression")
        << said + "CREATE TABLE c (id INTEGER PRIMARY KEY, name TEXT, t TEXT); CREATE VIEW itam_export_hardware AS "
                  "SELECT 'C' || id AS ComputerID, name AS ComputerName, t AS LastModified FROM c;"
        << false;
    QTest::newRow("a view over joined tables with indexes")
        << said + "CREATE TABLE c (id TEXT PRIMARY KEY, name TEXT, os INTEGER, t TEXT); CREATE TABLE o (id INTEGER "
                  "PRIMARY KEY, name TEXT); CREATE VIEW itam_export_hardware AS SELECT c.id AS ComputerID, c.name AS "
                  "ComputerName, o.name AS OperatingSystem, t AS LastModified FROM c LEFT JOIN o ON o.id = c.os;"
        << true;
}

void FilteredPassTest::d6_whatMakesAPreFilterPossible()
{
    QFETCH(QByteArray, sql);
    const DatabaseFile file(sql);
    QTEST(file.open()->canPreFilter(DataType::Hardware).value(), "possible");
}

ITAM_TEST(FilteredPassTest)
#include "tst_filteredpass.moc"
