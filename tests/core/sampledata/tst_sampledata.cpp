// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a sample operations database holds, seen through the source as an export sees it.
#include "core/sampledata/sampledatabase.h"
#include "core/source/operationsdatabase.h"
#include "core/support/sqlite.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::core;
using model::DataType;
using sampledata::makeSampleDatabase;
using Kind = source::Finding::Kind;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SampleDataTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sameSeedGivesTheSameBytes();
    void otherSeedOrSizeGivesOtherData();
    void hasAboutFortyInstallationsPerComputer();
    void everyViewIsComplete_data();
    void everyViewIsComplete();
    void keysAreInOrderAndReadWithoutSorting_data();
    void keysAreInOrderAndReadWithoutSorting();
    void uglyCasesAreThere_data();
    void uglyCasesAreThere();
    void findingsAreWhatTheyShouldBe_data();
    void findingsAreWhatTheyShouldBe();
    void sourceIdBelongsToTheData();
    void tinyEstatesWork();
    void replacesAFileWhole();
    void unwritablePlaceIsAnError();

private:
    [[nodiscard]] qint64 ask(const QByteArray& sql) const;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    sampledata::SampleSummary m_summary;
};

void SampleDataTest::initTestCase()
{
    const auto summary = makeSampleDatabase(path("sample.db"), {.computers = 400, .seed = 42});
    QVERIFY(summary);
    m_summary = *summary;
}

qint64 SampleDataTest::ask(const QByteArray& sql) const
{
    const auto database = support::sqlite::Database::open(path("sample.db"), support::sqlite::OpenMode::ReadOnly);
    auto statement = database->prepare(sql);
    if (!statement || !statement->step())
        qFatal("%s", sql.constData());
    return statement->integer(0);
}

void SampleDataTest::sameSeedGivesTheSameBytes()
{
    QVERIFY(makeSampleDatabase(path("again.db"), {.computers = 400, .seed = 42}));
    QVERIFY(!contentsOf(path("again.db")).isEmpty());
    QVERIFY(contentsOf(path("again.db")) == contentsOf(path("sample.db")));
}

void SampleDataTest::otherSeedOrSizeGivesOtherData()
{
    QVERIFY(makeSampleDatabase(path("other.db"), {.computers = 400, .seed = 43}));
    QVERIFY(contentsOf(path("other.db")) != contentsOf(path("sample.db")));
    const auto idOf = [this](const char* name) {
        return source::OperationsDatabase::open({QStringLiteral("sqlite:") + path(name)}).value()->sourceId().value();
    };
    QVERIFY(idOf("other.db") != idOf("sample.db"));
}

void SampleDataTest::hasAboutFortyInstallationsPerComputer()
{
    QCOMPARE(m_summary.computers, 400);
    QCOMPARE(m_summary.generation, 0);
    QVERIFY(m_summary.installations > 400 * 36 && m_summary.installations < 400 * 44);
    QCOMPARE(ask("SELECT count(*) FROM itam_export_applications"), m_summary.installations);
    QVERIFY(m_summary.contracts >= 40);
    QVERIFY(m_summary.contractRows > 3 * m_summary.contracts);
}

void SampleDataTest::everyViewIsComplete_data()
{
    QTest::addColumn<int>("type");
    for (const DataType type : model::allDataTypes)
        QTest::newRow(qPrintable(nameOf(type))) << static_cast<int>(type);
}

void SampleDataTest::everyViewIsComplete()
{
    QFETCH(const int, type);
    const auto database = source::OperationsDatabase::open({QStringLiteral("sqlite:") + path("sample.db")}).value();
    const auto columns = database->describe(static_cast<DataType>(type));
    QVERIFY(columns);
    QCOMPARE(columns->columns.size(), model::columnsOf(static_cast<DataType>(type)).size());
    QVERIFY(columns->hasLastModified);
}

void SampleDataTest::keysAreInOrderAndReadWithoutSorting_data()
{
    everyViewIsComplete_data();
}

void SampleDataTest::keysAreInOrderAndReadWithoutSorting()
{
    QFETCH(const int, type);
    const auto dataType = static_cast<DataType>(type);
    const auto database = support::sqlite::Database::open(path("sample.db"), support::sqlite::OpenMode::ReadOnly);
    const QByteArray sql = "EXPLAIN QUERY PLAN SELECT * FROM " + model::viewNameOf(dataType).toLatin1() +
                           " ORDER BY `" + QByteArray(model::columnsOf(dataType)[0].name) + "` COLLATE BINARY";
    auto plan = database->prepare(sql);
    QVERIFY(plan);
    while (plan->step().value())
        QVERIFY2(!plan->bytes(3).contains("TEMP B-TREE"), plan->bytes(3).toByteArray().constData());
}

void SampleDataTest::uglyCasesAreThere_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("blank serial", "SELECT count(*) FROM op_computer WHERE serial IS NULL");
    row("white space serial", "SELECT count(*) FROM op_computer WHERE serial = '   '");
    row("dots for a serial", "SELECT count(*) FROM op_computer WHERE serial LIKE '......%'");
    row("junk serial",
        "SELECT count(*) FROM op_computer WHERE serial IN ('To be filled by O.E.M.', 'Default string', 'None', '0', "
        "'System Serial Number', 'N/A', '00000000', 'Not Specified')");
    row("shared serial",
        "SELECT count(*) FROM op_computer a JOIN op_computer b ON a.serial = b.serial AND a.name <> b.name "
        "WHERE length(trim(a.serial, ' .')) > 3");
    row("one machine captured twice",
        "SELECT count(*) FROM op_computer a JOIN op_computer b ON a.serial = b.serial AND "
        "a.name = b.name AND a.computer_id < b.computer_id");
    row("same name, another serial", "SELECT count(*) FROM op_computer a JOIN op_computer b ON a.name = b.name AND "
                                     "a.serial <> b.serial");
    row("control characters", "SELECT count(*) FROM op_computer WHERE name LIKE '%' || char(1) || '%'");
    row("markup", "SELECT count(*) FROM op_computer WHERE name LIKE '%]]>%' AND name LIKE '%R&D%'");
    row("lone surrogate", "SELECT count(*) FROM op_computer WHERE instr(CAST(name AS BLOB), X'EDA080') > 0");
    row("bytes that are no UTF-8", "SELECT count(*) FROM op_computer WHERE instr(CAST(model AS BLOB), X'FF') > 0");
    row("emoji", "SELECT count(*) FROM op_computer WHERE instr(CAST(name AS BLOB), X'F09F92BB') > 0");
    row("right to left", "SELECT count(*) FROM op_computer WHERE instr(CAST(name AS BLOB), X'E280AE') > 0");
    row("over-long name", "SELECT count(*) FROM op_computer WHERE length(name) > 256");
    row("no model, no system", "SELECT count(*) FROM op_computer WHERE model IS NULL AND os_id IS NULL");
    row("no dates", "SELECT count(*) FROM op_computer WHERE inventoried IS NULL AND modified IS NULL");
    row("virtual machines with a host", "SELECT count(*) FROM itam_export_hardware WHERE HostName IS NOT NULL");
    row("dangling host",
        "SELECT count(*) FROM itam_export_hardware WHERE HostComputerID IS NOT NULL AND HostName IS NULL");
    row("blank name", "SELECT count(*) FROM op_computer WHERE trim(name) = ''");
    row("orphan installations",
        "SELECT count(*) FROM op_installation WHERE computer_id NOT IN (SELECT computer_id FROM op_computer)");
    row("double installations",
        "SELECT count(*) FROM (SELECT 1 FROM op_installation GROUP BY computer_id, application_id "
        "HAVING count(*) > 1)");
    row("key with markup", "SELECT count(*) FROM op_installation WHERE installation_id LIKE '%&<2>'");
    row("NUL in a title", "SELECT count(*) FROM op_application WHERE instr(CAST(full_name AS BLOB), X'00') > 0");
    row("same title of several publishers",
        "SELECT count(*) FROM op_application GROUP BY full_name HAVING count(*) > 2");
    row("master contracts", "SELECT count(*) FROM op_contract a JOIN op_contract b ON a.master_number = b.number");
    row("D-12 a master later in the order",
        "SELECT count(*) FROM op_contract a JOIN op_contract b ON a.master_number = b.number "
        "AND b.contract_id > a.contract_id");
    row("dangling master",
        "SELECT count(*) FROM op_contract WHERE master_number NOT IN (SELECT number FROM op_contract)");
    row("evergreen", "SELECT count(*) FROM op_contract WHERE evergreen = 1 AND ends IS NULL");
    row("contract without an end", "SELECT count(*) FROM op_contract WHERE evergreen = 0 AND ends IS NULL");
    row("long contract name", "SELECT count(*) FROM op_contract WHERE length(name) > 100");
    row("contract of several computers",
        "SELECT count(*) FROM op_contract_computer GROUP BY contract_id HAVING count(*) > 3");
    row("contract of no computer", "SELECT count(*) FROM op_contract_computer WHERE computer_id IS NULL");
    row("F-19 leading zeros", "SELECT count(*) FROM op_contract WHERE number LIKE '0000%'");
}

void SampleDataTest::uglyCasesAreThere()
{
    QFETCH(const QByteArray, sql);
    QVERIFY(ask(sql) > 0);
}

void SampleDataTest::findingsAreWhatTheyShouldBe_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<int>>("kinds");
    const auto row = [](DataType type, std::initializer_list<Kind> kinds) {
        QList<int> numbers;
        for (const Kind kind : kinds)
            numbers.append(static_cast<int>(kind));
        QTest::newRow(qPrintable(nameOf(type))) << static_cast<int>(type) << numbers;
    };
    row(DataType::Hardware, {Kind::EmptyRequired, Kind::UnreadableValue, Kind::IllegalCharacters, Kind::Truncated});
    row(DataType::Contracts, {Kind::EmptyRequired, Kind::UnreadableValue, Kind::IllegalCharacters, Kind::Truncated});
    row(DataType::Applications, {Kind::EmptyRequired, Kind::UnreadableValue, Kind::IllegalCharacters, Kind::Truncated});
}

void SampleDataTest::findingsAreWhatTheyShouldBe()
{
    QFETCH(const int, type);
    QFETCH(const QList<int>, kinds);
    const auto dataType = static_cast<DataType>(type);
    const auto database = source::OperationsDatabase::open({QStringLiteral("sqlite:") + path("sample.db")}).value();
    const auto stream = database->read(dataType).value();
    qint64 records = 0;
    qint64 unsendable = 0;
    for (auto batch = stream->next({}).value(); !batch.isEmpty(); batch = stream->next({}).value()) {
        records += static_cast<qint64>(batch.size());
        unsendable += static_cast<qint64>(batch.unsendableKeys().size());
    }
    QCOMPARE(records + unsendable, database->count(dataType).value());
    for (int kind = 0; kind < source::findingKindCount; ++kind) {
        const auto count = stream->findings().count(dataType, static_cast<Kind>(kind));
        QVERIFY2((count > 0) == kinds.contains(kind), qPrintable(nameOf(static_cast<Kind>(kind))));
    }
}

void SampleDataTest::sourceIdBelongsToTheData()
{
    QVERIFY(QFile::copy(path("sample.db"), path("moved.db")));
    const auto here = source::OperationsDatabase::open({QStringLiteral("sqlite:") + path("sample.db")}).value();
    const auto there = source::OperationsDatabase::open({QStringLiteral("sqlite:") + path("moved.db")}).value();
    QVERIFY(here->sourceId().value().startsWith(QStringLiteral("sample-")));
    QCOMPARE(there->sourceId().value(), here->sourceId().value());
}

void SampleDataTest::tinyEstatesWork()
{
    for (const int computers : {1, 2, 5, 21}) {
        const auto summary = makeSampleDatabase(path("tiny.db"), {.computers = computers, .seed = 9});
        QVERIFY(summary);
        QCOMPARE(summary->computers, computers);
    }
}

void SampleDataTest::replacesAFileWhole()
{
    QVERIFY(makeSampleDatabase(path("twice.db"), {.computers = 30, .seed = 1}));
    QVERIFY(makeSampleDatabase(path("twice.db"), {.computers = 10, .seed = 1}));
    QVERIFY(makeSampleDatabase(path("once.db"), {.computers = 10, .seed = 1}));
    QVERIFY(contentsOf(path("twice.db")) == contentsOf(path("once.db")));
    QVERIFY(!QFile::exists(path("twice.db.part")));
    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(path("twice.db")), owner);
}

void SampleDataTest::unwritablePlaceIsAnError()
{
    const auto summary = makeSampleDatabase(path("no/such/folder.db"), {.computers = 1, .seed = 1});
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, itam::ErrorCode::FileUnwritable);
    QCOMPARE(summary.error().subject, path("no/such/folder.db"));
}

ITAM_TEST(SampleDataTest)
#include "tst_sampledata.moc"
