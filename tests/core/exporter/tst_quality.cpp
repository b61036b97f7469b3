// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What checkQuality() finds in small databases that each have one thing wrong, and that it stops at once.
#include "core/exporter/quality.h"
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

#include <QElapsedTimer>

using namespace itam;
using namespace itam::core;
using exporter::checkQuality;
using itam::tests::DatabaseFile;
using model::DataType;
using Kind = source::Finding::Kind;

namespace {

/// Tables that are as the views want them, with an index on each key and on LastModified.
QByteArray tables()
{
    QByteArray sql;
    for (const DataType type : model::allDataTypes) {
        QByteArrayList columns;
        for (const model::Column& column : model::columnsOf(type))
            columns.append(column.name);
        const QByteArray view = model::viewNameOf(type).toLatin1();
        sql += "CREATE TABLE " + view + " (" + columns.join(", ") + ", LastModified);";
        sql += "CREATE INDEX key_of_" + view + " ON " + view + " (" + columns[0] + ");";
        sql += "CREATE INDEX modified_of_" + view + " ON " + view + " (LastModified);";
    }
    return sql;
}

constexpr auto twoComputers = "INSERT INTO itam_export_hardware (ComputerID, ComputerName, SerialNo) VALUES "
                              "('C1', 'pc1', 'SER001'), ('C2', 'pc2', 'SER002');";

/// "kind type key column detail" of everything that was found.
QStringList findingsIn(const QByteArray& sql, exporter::QualityQuestion question = {})
{
    const DatabaseFile file(sql);
    QStringList found;
    const auto report = checkQuality(*file.open(), question,
                                     [&found](const source::Finding& finding) {
                                         found.append(QStringList{nameOf(finding.kind), nameOf(finding.type),
                                                                  finding.key, finding.column, finding.detail}
                                                          .join(u'|'));
                                     },
                                     {}, {});
    if (!report)
        return {errorId(report.error().code)};
    qint64 counted = 0;
    for (const DataType type : model::allDataTypes) {
        for (int kind = 0; kind < source::findingKindCount; ++kind)
            counted += report->findings.count(type, static_cast<Kind>(kind));
    }
    if (counted != found.size())
        found.append(QStringLiteral("told %1, counted %2").arg(found.size()).arg(counted));
    return found;
}

} // namespace

class QualityTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void aCleanDatabaseHasNoFindings();
    void x2_aMissingViewIsAFindingAndTheOthersAreRead();
    void onlyTheWantedTypesAreTold();
    void everyFindingIsToldHoweverMany();
    void whatBelongsToAComputerThatIsNotSentDoesNotLand();
    void rowsAndProgressAreCounted();
    void anUnreadableDatabaseIsAnError();
    void aStopWhileRowsAreCountedEndsItWithin100Milliseconds();
};

void QualityTest::findsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& sql, const QStringList& expected) {
        QTest::newRow(name) << tables() + twoComputers + sql << expected;
    };
    row("X-1 duplicate key", "INSERT INTO itam_export_hardware (ComputerID, ComputerName) VALUES ('C1', 'pc3');",
        {QStringLiteral("duplicate-key|hardware|C1|ComputerID|")});
    row("X-3 empty required value", "INSERT INTO itam_export_hardware (ComputerID, ComputerName) VALUES ('C3', ' ');",
        {QStringLiteral("empty-required|hardware|C3|ComputerName|")});
    row("X-4 order of keys",
        "DROP TABLE itam_export_hardware; CREATE TABLE itam_export_hardware (ComputerID INTEGER "
        "PRIMARY KEY, ComputerName, LastModified); CREATE INDEX m ON itam_export_hardware (LastModified); INSERT INTO "
        "itam_export_hardware VALUES (9, 'pc9', NULL), (10, 'pc10', NULL);",
        {QStringLiteral("unsorted-keys|hardware|10|ComputerID|comes after 9")});
    row("longer than its field",
        "INSERT INTO itam_export_contracts (RecordID, ContractNo, Currency) VALUES ('R1', 'K1', 'Euro');",
        {QStringLiteral("truncated|contracts|R1|Currency|longer than 3 characters")});
    row("illegal characters", "UPDATE itam_export_hardware SET Domain = 'a' || char(1) WHERE ComputerID = 'C1';",
        {QStringLiteral("illegal-characters|hardware|C1|Domain|1 replaced")});
    row("unreadable value", "UPDATE itam_export_hardware SET OSBits = 'many' WHERE ComputerID = 'C1';",
        {QStringLiteral("unreadable-value|hardware|C1|OSBits|many")});
    row("F-08 shared serial number, whatever its case",
        "UPDATE itam_export_hardware SET SerialNo = 'ser001 ' WHERE ComputerID = 'C2';",
        {QStringLiteral("shared-serial|hardware|C2|SerialNo|\"ser001 \", as C1 has")});
    row("F-08 junk serials are not shared", "UPDATE itam_export_hardware SET SerialNo = 'To be filled by O.E.M.';",
        {QStringLiteral("junk-serial|hardware|C1|SerialNo|\"To be filled by O.E.M.\""),
         QStringLiteral("junk-serial|hardware|C2|SerialNo|\"To be filled by O.E.M.\"")});
    row("D-11 two distinct characters are junk",
        "UPDATE itam_export_hardware SET SerialNo = '1-2-1-2' WHERE ComputerID = 'C1';",
        {QStringLiteral("junk-serial|hardware|C1|SerialNo|\"1-2-1-2\"")});
    row("F-08 shared name", "UPDATE itam_export_hardware SET ComputerName = 'PC1' WHERE ComputerID = 'C2';",
        {QStringLiteral("shared-name|hardware|C2|ComputerName|\"PC1\", as C1 has")});
    row("unknown host", "UPDATE itam_export_hardware SET HostComputerID = 'C9' WHERE ComputerID = 'C1';",
        {QStringLiteral("unknown-host|hardware|C1|HostComputerID|C9")});
    row("a host that comes later is known",
        "UPDATE itam_export_hardware SET HostComputerID = 'C2' WHERE ComputerID = "
        "'C1';",
        {});
    row("installation on no computer",
        "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, FullName) VALUES "
        "('I1', 'C1', 'A', 'Editor'), ('I2', 'C9', 'A', 'Editor');",
        {QStringLiteral("unknown-computer|applications|I2|ComputerID|C9")});
    row("contract for no computer",
        "INSERT INTO itam_export_contracts (RecordID, ContractNo, ComputerID) VALUES ('R1', 'K1', 'C1'), "
        "('R2', 'K1', 'C9'), ('R3', 'K1', NULL);",
        {QStringLiteral("unknown-computer|contracts|R2|ComputerID|C9")});
    row("master without a contract",
        "INSERT INTO itam_export_contracts (RecordID, ContractNo, MasterContractNo) VALUES ('R1', 'K1', 'k2'), "
        "('R2', 'K2', 'K9');",
        {QStringLiteral("unknown-master|contracts|R2|MasterContractNo|K9")});
    row("rows of a contract that contradict each other, once",
        "INSERT INTO itam_export_contracts (RecordID, ContractNo, ContractName, EndDate, ComputerID) VALUES "
        "('R1', 'K1', 'Care', '2026-12-31', 'C1'), ('R2', 'K1', 'Care', '2027-12-31', 'C2'), "
        "('R3', 'K1', 'Care', '2028-12-31', NULL);",
        {QStringLiteral("contradicting-contract|contracts|R2|EndDate|differs from an earlier row of contract \"K1\"")});
    row("D-6 LastModified in the future",
        "UPDATE itam_export_hardware SET LastModified = CASE ComputerID WHEN 'C1' THEN '2020-06-01T12:00:00Z' ELSE "
        "'2999-06-01T12:00:01Z' END;",
        {QStringLiteral("future-time|hardware|C2|LastModified|2999-06-01T12:00:01Z")});
    row("X-4 no index on LastModified", "DROP INDEX modified_of_itam_export_contracts;",
        {QStringLiteral("unindexed-last-modified|contracts||LastModified|SCAN itam_export_contracts")});
    row("X-4 no index on the key", "DROP INDEX key_of_itam_export_applications;",
        {QStringLiteral("unindexed-key|applications||InstallationID|USE TEMP B-TREE FOR ORDER BY")});
}

void QualityTest::findsWhatIsWrong()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QStringList, expected);
    QStringList found = findingsIn(sql);
    // The view of numbers lacks columns, and its key has no index that sorts as text does: another matter.
    found.removeIf([&](const QString& line) {
        return sql.contains("DROP TABLE") &&
               (line.startsWith(QLatin1String("missing-column")) || line.startsWith(QLatin1String("unindexed")));
    });
    QCOMPARE(found, expected);
}

void QualityTest::aCleanDatabaseHasNoFindings()
{
    QCOMPARE(findingsIn(tables() + twoComputers), QStringList());
}

void QualityTest::x2_aMissingViewIsAFindingAndTheOthersAreRead()
{
    const QByteArray orphan = "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, "
                              "FullName) VALUES ('I1', 'C9', 'A', 'Editor'), ('I2', 'C9', 'A', '');";
    QCOMPARE(findingsIn(tables() + orphan + "DROP TABLE itam_export_hardware;"),
             (QStringList{QStringLiteral("missing-required|hardware|||the view itam_export_hardware"),
                          QStringLiteral("empty-required|applications|I2|FullName|")}));
    QCOMPARE(
        findingsIn(tables() + "ALTER TABLE itam_export_contracts DROP COLUMN ContractNo;"),
        (QStringList{QStringLiteral("missing-required|contracts|||ContractNo in the view itam_export_contracts")}));
}

void QualityTest::onlyTheWantedTypesAreTold()
{
    exporter::QualityQuestion question;
    question.included = {{false, false, true}};
    const QByteArray sql = "UPDATE itam_export_hardware SET SerialNo = 'none';"
                           "INSERT INTO itam_export_contracts (RecordID, ContractNo, ComputerID) VALUES ('R1', '', "
                           "'C1');"
                           "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, FullName) "
                           "VALUES ('I1', 'C1', 'A', 'Editor'), ('I2', 'C9', 'A', 'Editor');";
    QCOMPARE(findingsIn(tables() + twoComputers + sql, question),
             QStringList{QStringLiteral("unknown-computer|applications|I2|ComputerID|C9")});
}

void QualityTest::everyFindingIsToldHoweverMany()
{
    const QByteArray many = "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, "
                            "FullName, InstallDate) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                            "WHERE i < 1200) SELECT printf('I%05d', i), 'C1', 'A', 'Editor', 'soon' FROM n;";
    const QStringList found = findingsIn(tables() + twoComputers + many);
    QCOMPARE(found.size(), 1200);
    QCOMPARE(found.last(), QStringLiteral("unreadable-value|applications|I01200|InstallDate|soon"));
}

void QualityTest::whatBelongsToAComputerThatIsNotSentDoesNotLand()
{
    const QByteArray sql = "UPDATE itam_export_hardware SET ComputerName = NULL WHERE ComputerID = 'C1';"
                           "INSERT INTO itam_export_applications (InstallationID, ComputerID, ApplicationID, FullName) "
                           "VALUES ('I1', 'C1', 'A', 'Editor');";
    QCOMPARE(findingsIn(tables() + twoComputers + sql),
             (QStringList{QStringLiteral("empty-required|hardware|C1|ComputerName|"),
                          QStringLiteral("unknown-computer|applications|I1|ComputerID|C1, which is not sent")}));
}

void QualityTest::rowsAndProgressAreCounted()
{
    const DatabaseFile file(tables() + twoComputers);
    QList<exporter::QualityProgress> steps;
    const auto report =
        checkQuality(*file.open(), {}, {}, [&steps](const exporter::QualityProgress& step) { steps.append(step); }, {});
    QVERIFY(report);
    QCOMPARE(report->rows[DataType::Hardware], 2);
    QCOMPARE(report->rows[DataType::Applications], 0);
    QVERIFY(steps.contains(exporter::QualityProgress{DataType::Hardware, 0, 2}));
    QVERIFY(steps.contains(exporter::QualityProgress{DataType::Hardware, 2, 2}));
}

void QualityTest::anUnreadableDatabaseIsAnError()
{
    const DatabaseFile file(tables() + twoComputers);
    file.run("ALTER TABLE itam_export_hardware RENAME TO base;"
             "CREATE VIEW itam_export_hardware AS SELECT ComputerID, json(ComputerName) AS ComputerName FROM base;");
    const auto report = checkQuality(*file.open(), {}, {}, {}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::SourceReadFailed);
}

void QualityTest::aStopWhileRowsAreCountedEndsItWithin100Milliseconds()
{
    const DatabaseFile file(
        "CREATE VIEW itam_export_hardware AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
        "FROM n WHERE i < 4000000000) SELECT i AS ComputerID, 'n' AS ComputerName FROM n;");
    QElapsedTimer sinceStop;
    std::optional<Error> error;
    qint64 took = -1;
    {
        std::stop_source stop;
        std::atomic<bool> entered = false;
        std::jthread reader([&] {
            const auto database = file.open();
            const auto onFinding = [&entered](const source::Finding&) { entered = true; };
            const auto report = checkQuality(*database, {}, onFinding, {}, stop.get_token());
            took = sinceStop.elapsed();
            if (!report)
                error = report.error();
        });
        while (!entered) // the findings about columns come just before the first row
            std::this_thread::yield();
        sinceStop.start();
        stop.request_stop();
    }
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY2(took < 100, qPrintable(QString::number(took)));
}

ITAM_TEST(QualityTest)
#include "tst_quality.moc"
