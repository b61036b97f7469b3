// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One pass over a view: order, X-1, X-3, findings, and what is in the batches.
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

#include <algorithm>

using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;
using itam::tests::PassRows;
using itam::tests::readAll;
using Kind = Finding::Kind;

namespace {

/// A hardware table whose rows are written out: "('c1', 'n1', NULL)".
QByteArray hardware(const QByteArray& rows, const QByteArray& columns = "ComputerID, ComputerName, OSBits")
{
    return "CREATE TABLE itam_export_hardware (" + columns + "); INSERT INTO itam_export_hardware VALUES " + rows + ";";
}

QByteArrayList sorted(QByteArrayList list)
{
    std::sort(list.begin(), list.end());
    return list;
}

Finding onlyFinding(const PassRows& pass, Kind kind)
{
    for (const Finding& finding : pass.findings.examples()) {
        if (finding.kind == kind)
            return finding;
    }
    return {};
}

} // namespace

class RecordStreamTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void p39_recordsComeInOrderOfTheirKey();
    void p39_orderIsThatOfBytesWhateverTheCollation();
    void x1_firstOfEqualKeysIsSent();
    void x1_equalKeysAreFoundInAnyOrder_data();
    void x1_equalKeysAreFoundInAnyOrder();
    void x1_keysThatBecomeEqualAreFound();
    void utf16DatabaseReadsTheSame();
    void x3_emptyRequiredRowsAreListedAndPresent();
    void x3_rowWithoutKeyIsListed();
    void tooLongKeyIsListedAndNotCut();
    void missingOptionalColumnIsReportedOnce();
    void w33_illegalCharactersAreListed();
    void truncatedAndUnreadableValuesAreListed();
    void lastModifiedTravelsBesideTheRecord();
    void largePassComesInBatches();
    void manyUnsendableRowsDoNotPileUp();
    void rowsOfTheWrongKindOfDatabaseTypeAreRead();
    void streamOutlivesItsDatabase();
    void twoStreamsDoNotDisturbEachOther();
    void schemaChangedBeforeTheFirstRowIsAnError();
    void damagedFileIsAnErrorInMidPass();
    void pastTheEndStaysEmpty();
};

void RecordStreamTest::p39_recordsComeInOrderOfTheirKey()
{
    const DatabaseFile file(hardware("('b', 'n2', 64), ('a', 'n1', 32), ('c', 'n3', NULL)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"a|n1|32", "b|n2|64", "c|n3|"}));
    QCOMPARE(pass.count(Kind::UnsortedKeys), 0);
}

void RecordStreamTest::p39_orderIsThatOfBytesWhateverTheCollation()
{
    const DatabaseFile file(hardware("('b', 'n', 1), ('A', 'n', 1), ('B', 'n', 1), ('a', 'n', 1), ('\xC3\xA4', 'n', 1)",
                                     "ComputerID TEXT COLLATE NOCASE, ComputerName, OSBits"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"A|n|1", "B|n|1", "a|n|1", "b|n|1", "\xC3\xA4|n|1"}));
    QCOMPARE(pass.count(Kind::UnsortedKeys), 0);
}

void RecordStreamTest::x1_firstOfEqualKeysIsSent()
{
    const DatabaseFile file(hardware("('a', 'first', 1), ('b', 'n', 1), ('a', 'second', 1), ('a', 'third', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"a|first|1", "b|n|1"}));
    QCOMPARE(pass.count(Kind::DuplicateKey), 2);
    QCOMPARE(onlyFinding(pass, Kind::DuplicateKey).key, QStringLiteral("a"));
    QCOMPARE(pass.unsendable, QByteArrayList());
}

void RecordStreamTest::x1_equalKeysAreFoundInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::addColumn<int>("duplicates");
    // Numbers sort by value and before text: 2 and 10 come as 2, 10.
    QTest::newRow("numbers") << QByteArray("1 10 9 2 10") << QByteArrayList{"1", "10", "2", "9"} << 1;
    QTest::newRow("numbers, equal before the break") << QByteArray("1 1 9 10") << QByteArrayList{"1", "10", "9"} << 1;
    QTest::newRow("number and text") << QByteArray("9 10 '9' '10'") << QByteArrayList{"10", "9"} << 2;
    QTest::newRow("number and text, none equal")
        << QByteArray("9 10 '8' '11'") << QByteArrayList{"10", "11", "8", "9"} << 0;
    QTest::newRow("negative") << QByteArray("-1 -2 -10") << QByteArrayList{"-1", "-10", "-2"} << 0;
    QTest::newRow("whole real and number") << QByteArray("2.0 2 10") << QByteArrayList{"10", "2"} << 1;
}

void RecordStreamTest::x1_equalKeysAreFoundInAnyOrder()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const QByteArrayList, expected);
    QByteArrayList rows;
    for (const QByteArray& key : keys.split(' '))
        rows.append("(" + key + ", 'n')");
    const DatabaseFile file(hardware(rows.join(','), "ComputerID, ComputerName"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QByteArrayList read;
    for (const QByteArray& row : pass.rows)
        read.append(row.split('|')[0]);
    QCOMPARE(sorted(read), expected);
    QTEST(static_cast<int>(pass.count(Kind::DuplicateKey)), "duplicates");
    QCOMPARE(pass.count(Kind::UnsortedKeys), 1);
}

void RecordStreamTest::x1_keysThatBecomeEqualAreFound()
{
    // Both become U+FFFD and "a"; between them, in the order of their bytes, stands another key.
    const DatabaseFile file(
        hardware("(CAST(X'0161' AS TEXT), 'first', 1), ('plain', 'n', 1), (CAST(X'FF61' AS TEXT), 'second', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"\xEF\xBF\xBD"
                                        "a|first|1",
                                        "plain|n|1"}));
    QCOMPARE(pass.count(Kind::DuplicateKey), 1);
    QCOMPARE(pass.count(Kind::IllegalCharacters), 1);
}

void RecordStreamTest::utf16DatabaseReadsTheSame()
{
    const DatabaseFile file(
        QByteArray("PRAGMA encoding = 'UTF-16le';") +
        hardware("('\xC3\xA4', 'n', 1), ('a', '\xF0\x9F\x92\xBB', 2), ('\xE2\x82\xAC', 'n', 3), ('b', 'n', 4)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(sorted(pass.rows), (QByteArrayList{"a|\xF0\x9F\x92\xBB|2", "b|n|4", "\xC3\xA4|n|1", "\xE2\x82\xAC|n|3"}));
    QCOMPARE(pass.count(Kind::DuplicateKey), 0);
}

void RecordStreamTest::x3_emptyRequiredRowsAreListedAndPresent()
{
    const DatabaseFile file(hardware("('a', NULL, 1), ('b', '  ', 1), ('c', 'n', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, QByteArrayList{"c|n|1"});
    QCOMPARE(pass.unsendable, (QByteArrayList{"a", "b"}));
    QCOMPARE(pass.count(Kind::EmptyRequired), 2);
    QCOMPARE(onlyFinding(pass, Kind::EmptyRequired).key, QStringLiteral("a"));
    QCOMPARE(onlyFinding(pass, Kind::EmptyRequired).column, QStringLiteral("ComputerName"));
}

void RecordStreamTest::x3_rowWithoutKeyIsListed()
{
    const DatabaseFile file(hardware("(NULL, 'n', 1), ('', 'n', 1), ('a', 'n', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, QByteArrayList{"a|n|1"});
    QCOMPARE(pass.unsendable, QByteArrayList());
    QCOMPARE(pass.count(Kind::EmptyRequired), 2);
}

void RecordStreamTest::tooLongKeyIsListedAndNotCut()
{
    const QByteArray fits = QByteArray("\xC3\xA4").repeated(255);
    const QByteArray tooLong(256, 'x');
    const DatabaseFile file(hardware("('" + fits + "', 'n', 1), ('" + tooLong + "', 'n', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, QByteArrayList{fits + "|n|1"});
    QCOMPARE(pass.unsendable, QByteArrayList{tooLong});
    QCOMPARE(pass.count(Kind::KeyTooLong), 1);
    QCOMPARE(pass.count(Kind::Truncated), 0);
}

void RecordStreamTest::missingOptionalColumnIsReportedOnce()
{
    const DatabaseFile file(
        "CREATE TABLE itam_export_applications (InstallationID, ComputerID, ApplicationID, FullName, ProductName, "
        "Publisher, "
        "Version, Edition, InstallDate, InventoryDate, InstallPath);"
        "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, FullName) VALUES "
        "('i1', 'c', 'a', 'f'), ('i2', 'c', 'a', 'f');");
    const PassRows pass = readAll(file, DataType::Applications);
    QCOMPARE(pass.rows.size(), 2);
    QStringList missing;
    for (const Finding& finding : pass.findings.examples())
        missing.append(finding.column);
    QCOMPARE(missing, (QStringList{QStringLiteral("LastUsedDate"), QStringLiteral("ProductCode"),
                                   QStringLiteral("LastModified")}));
    QCOMPARE(pass.findings.count(DataType::Applications, Kind::MissingColumn), 3);
}

void RecordStreamTest::w33_illegalCharactersAreListed()
{
    const DatabaseFile file(hardware("('a', CAST(X'41EDA08042' AS TEXT), 1), ('b', X'4142', 1)"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"a|A\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
                                        "B|1",
                                        "b|AB|1"}));
    QCOMPARE(pass.count(Kind::IllegalCharacters), 1);
    const Finding finding = onlyFinding(pass, Kind::IllegalCharacters);
    QCOMPARE(finding.key, QStringLiteral("a"));
    QCOMPARE(finding.column, QStringLiteral("ComputerName"));
}

void RecordStreamTest::truncatedAndUnreadableValuesAreListed()
{
    const QByteArray name(300, 'x');
    const DatabaseFile file(hardware("('a', '" + name + "', 'many')"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, QByteArrayList{"a|" + name.first(255) + "|"});
    QCOMPARE(onlyFinding(pass, Kind::Truncated).column, QStringLiteral("ComputerName"));
    const Finding unreadable = onlyFinding(pass, Kind::UnreadableValue);
    QCOMPARE(unreadable.key, QStringLiteral("a"));
    QCOMPARE(unreadable.column, QStringLiteral("OSBits"));
    QCOMPARE(unreadable.detail, QStringLiteral("many"));
}

void RecordStreamTest::lastModifiedTravelsBesideTheRecord()
{
    const DatabaseFile file(hardware("('a', 'n', '1970-01-01T00:00:01.5Z'), ('b', 'n', 'soon'), ('c', 'n', NULL)",
                                     "ComputerID, ComputerName, LastModified"));
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows, (QByteArrayList{"a|n", "b|n", "c|n"}));
    QCOMPARE(pass.lastModifiedMs, (QList<qint64>{1500, 0, 0}));
    QCOMPARE(pass.count(Kind::UnreadableValue), 1);
    QCOMPARE(onlyFinding(pass, Kind::UnreadableValue).column, QStringLiteral("LastModified"));
}

void RecordStreamTest::largePassComesInBatches()
{
    const DatabaseFile file(
        "CREATE VIEW itam_export_hardware AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 1700) SELECT printf('c%05d', i) AS ComputerID, printf('n%d', i) AS ComputerName FROM n;");
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows.size(), 1700);
    QCOMPARE(pass.rows.first(), QByteArray("c00001|n1"));
    QCOMPARE(pass.rows.last(), QByteArray("c01700|n1700"));
    QCOMPARE(pass.batches, 4);
}

void RecordStreamTest::manyUnsendableRowsDoNotPileUp()
{
    const DatabaseFile file(
        "CREATE VIEW itam_export_hardware AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 1700) SELECT printf('c%05d', i) AS ComputerID, NULL AS ComputerName FROM n;");
    const PassRows pass = readAll(file, DataType::Hardware);
    QCOMPARE(pass.rows.size(), 0);
    QCOMPARE(pass.unsendable.size(), 1700);
    QCOMPARE(pass.batches, 4);
    QCOMPARE(pass.count(Kind::EmptyRequired), 1700);
    QCOMPARE(pass.findings.examples().size(),
             FindingCounts::keptPerKind + static_cast<int>(pass.count(Kind::MissingColumn)));
}

void RecordStreamTest::rowsOfTheWrongKindOfDatabaseTypeAreRead()
{
    const DatabaseFile file(hardware("(7, 8, 64.0), (X'3141', 2.5, '64')"));
    QCOMPARE(sorted(readAll(file, DataType::Hardware).rows), (QByteArrayList{"1A|2.5|64", "7|8|64"}));
}

void RecordStreamTest::streamOutlivesItsDatabase()
{
    const DatabaseFile file(hardware("('a', 'n', 1)"));
    auto database = file.open();
    const auto stream = database->read(DataType::Hardware).value();
    database.reset();
    QCOMPARE(stream->next({}).value().size(), std::size_t{1});
}

void RecordStreamTest::twoStreamsDoNotDisturbEachOther()
{
    const DatabaseFile file(hardware("('a', 'n', 1), ('b', 'n', 1)"));
    const auto database = file.open();
    const auto one = database->read(DataType::Hardware).value();
    const auto two = database->read(DataType::Hardware).value();
    QCOMPARE(one->next({}).value().size(), std::size_t{2});
    QCOMPARE(two->next({}).value().size(), std::size_t{2});
    QVERIFY(one->next({}).value().isEmpty());
    QVERIFY(two->next({}).value().isEmpty());
}

void RecordStreamTest::schemaChangedBeforeTheFirstRowIsAnError()
{
    const DatabaseFile file(hardware("('a', 'n', 1)"));
    const auto database = file.open();
    const auto stream = database->read(DataType::Hardware).value();
    file.run("ALTER TABLE itam_export_hardware RENAME COLUMN OSBits TO Bits");
    const auto batch = stream->next({});
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, itam::ErrorCode::SourceReadFailed);
    QVERIFY2(batch.error().detail.contains(QStringLiteral("OSBits")), qPrintable(batch.error().detail));
}

void RecordStreamTest::damagedFileIsAnErrorInMidPass()
{
    const DatabaseFile file(
        "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName) WITHOUT ROWID;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
        "INSERT INTO itam_export_hardware SELECT printf('c%05d', i), printf('name %d', i) FROM n;");
    QFile contents(file.path());
    QVERIFY(contents.open(QIODevice::ReadWrite));
    const qint64 middle = contents.size() / 2 / 4096 * 4096;
    QVERIFY(contents.seek(middle) && contents.write(QByteArray(8192, '\xA5')) == 8192 && contents.flush());
    const auto stream = file.open()->read(DataType::Hardware).value();
    itam::Result<itam::core::model::RecordBatch> batch = stream->next({});
    qsizetype read = 0;
    while (batch && !batch->isEmpty()) {
        read += static_cast<qsizetype>(batch->size());
        batch = stream->next({});
    }
    QVERIFY(!batch);
    QVERIFY(read < 3000);
    QCOMPARE(batch.error().code, itam::ErrorCode::SourceReadFailed);
    QVERIFY2(batch.error().detail.contains(QStringLiteral("damaged")), qPrintable(batch.error().detail));
}

void RecordStreamTest::pastTheEndStaysEmpty()
{
    const DatabaseFile file(hardware("('a', 'n', 1)"));
    const auto stream = file.open()->read(DataType::Hardware).value();
    QVERIFY(!stream->next({}).value().isEmpty());
    QVERIFY(stream->next({}).value().isEmpty());
    QVERIFY(stream->next({}).value().isEmpty());
}

ITAM_TEST(RecordStreamTest)
#include "tst_recordstream.moc"
