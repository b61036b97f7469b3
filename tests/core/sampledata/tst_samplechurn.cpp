// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A week passes: what changed, what came, what went, and what stayed.
#include "core/sampledata/sampledatabase.h"
#include "core/source/operationsdatabase.h"
#include "core/support/sqlite.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::core;
using model::DataType;
using sampledata::evolveSampleDatabase;
using sampledata::makeSampleDatabase;

namespace {

struct Record
{
    QByteArray stable; ///< what is not volatile
    qint64 lastModifiedMs = 0;
};
using Records = QHash<QByteArray, Record>;

Records recordsOf(const QString& path, DataType type)
{
    const auto database = source::OperationsDatabase::open({QStringLiteral("sqlite:") + path}).value();
    const auto stream = database->read(type).value();
    Records records;
    for (auto batch = stream->next({}).value(); !batch.isEmpty(); batch = stream->next({}).value()) {
        for (std::size_t i = 0; i < batch.size(); ++i) {
            QByteArrayList cells;
            for (std::size_t c = 0; c < batch.columnCount(); ++c) {
                if (!batch.columns()->columns[c]->isVolatile)
                    cells.append(batch.cell(i, c).toByteArray());
            }
            records.insert(batch.key(i).toByteArray(), {cells.join('\0'), batch.lastModifiedMs(i)});
        }
    }
    return records;
}

struct Difference
{
    int changed = 0;
    int added = 0;
    int removed = 0;
    int silent = 0; ///< changed although LastModified did not move
};

Difference between(const Records& before, const Records& after)
{
    Difference difference;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.cend()) {
            ++difference.added;
        } else if (old->stable != it->stable) {
            ++difference.changed;
            difference.silent += it->lastModifiedMs > old->lastModifiedMs ? 0 : 1;
        }
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        difference.removed += after.contains(it.key()) ? 0 : 1;
    return difference;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SampleChurnTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void sameWeeksGiveTheSameBytes();
    void differencesAreWhatTheSummarySays();
    void lastModifiedMovesWithWhatChanges();
    void percentDecidesHowMany_data();
    void percentDecidesHowMany();
    void zeroPercentMovesOnlyInventoryDates();
    void smallestPercentStillChangesOne();
    void keysAreNeverUsedTwice();
    void contractsOutliveTheirLinks();
    void manyWeeksPass();
    void oneChangeIsOneRecord();
    void refusesAForeignDatabase();
    void refusesAMissingFile();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SampleChurnTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(makeSampleDatabase(path("a.db"), {.computers = 100, .seed = 5}));
}

void SampleChurnTest::sameWeeksGiveTheSameBytes()
{
    QVERIFY(QFile::copy(path("a.db"), path("b.db")));
    const QByteArray before = contentsOf(path("a.db"));
    for (const double percent : {3.0, 10.0}) {
        QVERIFY(evolveSampleDatabase(path("a.db"), percent));
        QVERIFY(evolveSampleDatabase(path("b.db"), percent));
    }
    QVERIFY(contentsOf(path("a.db")) == contentsOf(path("b.db")));
    QVERIFY(contentsOf(path("a.db")) != before);
}

void SampleChurnTest::differencesAreWhatTheSummarySays()
{
    const Records hardware = recordsOf(path("a.db"), DataType::Hardware);
    const Records applications = recordsOf(path("a.db"), DataType::Applications);
    const auto summary = evolveSampleDatabase(path("a.db"), 10);
    QVERIFY(summary);
    QCOMPARE(summary->generation, 1);
    const Difference computers = between(hardware, recordsOf(path("a.db"), DataType::Hardware));
    // Records with a blank name exist and are not sent; hosts that went take the HostName of their machines with them.
    QVERIFY(std::abs(computers.changed - summary->computerChurn.changed) <= 2 + 4 * summary->computerChurn.removed);
    QVERIFY(std::abs(computers.added - summary->computerChurn.added) <= 1);
    QVERIFY(std::abs(computers.removed - summary->computerChurn.removed) <= 1);
    const Difference installations = between(applications, recordsOf(path("a.db"), DataType::Applications));
    QVERIFY(installations.added >= summary->installationChurn.added - 10);
    QVERIFY(installations.removed >= summary->installationChurn.removed - 10);
    QVERIFY(installations.changed >= summary->installationChurn.changed * 9 / 10);
    QVERIFY(installations.changed <= summary->installationChurn.changed);
}

void SampleChurnTest::lastModifiedMovesWithWhatChanges()
{
    const Records before = recordsOf(path("a.db"), DataType::Applications);
    QVERIFY(evolveSampleDatabase(path("a.db"), 20));
    const Difference difference = between(before, recordsOf(path("a.db"), DataType::Applications));
    QVERIFY(difference.changed > 400);
    QCOMPARE(difference.silent, 0);
}

void SampleChurnTest::percentDecidesHowMany_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("removed");
    QTest::newRow("1 %") << 1.0 << 1 << 0 << 0;
    QTest::newRow("5 %") << 5.0 << 4 << 1 << 1;
    QTest::newRow("10 %") << 10.0 << 7 << 2 << 1;
    QTest::newRow("100 %") << 100.0 << 70 << 20 << 10;
}

void SampleChurnTest::percentDecidesHowMany()
{
    QFETCH(const double, percent);
    const auto summary = evolveSampleDatabase(path("a.db"), percent);
    QVERIFY(summary);
    QTEST(summary->computerChurn.changed, "changed");
    QTEST(summary->computerChurn.added, "added");
    QTEST(summary->computerChurn.removed, "removed");
}

void SampleChurnTest::zeroPercentMovesOnlyInventoryDates()
{
    const QByteArray bytes = contentsOf(path("a.db"));
    std::vector<Records> before;
    for (const DataType type : model::allDataTypes)
        before.push_back(recordsOf(path("a.db"), type));
    QVERIFY(evolveSampleDatabase(path("a.db"), 0));
    for (const DataType type : model::allDataTypes) {
        const Difference difference = between(before[model::indexOf(type)], recordsOf(path("a.db"), type));
        QCOMPARE(difference.changed + difference.added + difference.removed, 0);
    }
    QVERIFY(contentsOf(path("a.db")) != bytes);
}

void SampleChurnTest::smallestPercentStillChangesOne()
{
    const auto summary = evolveSampleDatabase(path("a.db"), 0.0001);
    QVERIFY(summary);
    QCOMPARE(summary->computerChurn.changed, 1);
    QCOMPARE(summary->contractChurn.changed, 1);
    QCOMPARE(summary->installationChurn.changed, 1);
    QCOMPARE(summary->installationChurn.added, 0);
}

void SampleChurnTest::keysAreNeverUsedTwice()
{
    QSet<QByteArray> gone;
    Records before = recordsOf(path("a.db"), DataType::Applications);
    for (int week = 0; week < 3; ++week) {
        QVERIFY(evolveSampleDatabase(path("a.db"), 40));
        const Records after = recordsOf(path("a.db"), DataType::Applications);
        for (auto it = after.cbegin(); it != after.cend(); ++it)
            QVERIFY2(!gone.contains(it.key()), it.key().constData());
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!after.contains(it.key()))
                gone.insert(it.key());
        }
        before = after;
    }
    QVERIFY(gone.size() > 200);
}

void SampleChurnTest::contractsOutliveTheirLinks()
{
    const auto ask = [this](const QByteArray& sql) {
        const auto database = support::sqlite::Database::open(path("a.db"), support::sqlite::OpenMode::ReadOnly);
        auto statement = database->prepare(sql);
        return statement->step() ? statement->integer(0) : -1;
    };
    for (int week = 0; week < 4; ++week)
        QVERIFY(evolveSampleDatabase(path("a.db"), 100));
    QCOMPARE(
        ask("SELECT count(*) FROM op_contract WHERE contract_id NOT IN (SELECT contract_id FROM op_contract_computer)"),
        0);
}

void SampleChurnTest::manyWeeksPass()
{
    for (int week = 1; week <= 5; ++week) {
        const auto summary = evolveSampleDatabase(path("a.db"), 5);
        QVERIFY(summary);
        QCOMPARE(summary->generation, week);
    }
    QVERIFY(recordsOf(path("a.db"), DataType::Hardware).size() > 90);
}

void SampleChurnTest::oneChangeIsOneRecord()
{
    std::vector<Records> before;
    for (const DataType type : model::allDataTypes)
        before.push_back(recordsOf(path("a.db"), type));
    const auto changed = sampledata::changeOneComputer(path("a.db"));
    QVERIFY(changed && !changed->isEmpty());
    for (const DataType type : model::allDataTypes) {
        const Difference difference = between(before[model::indexOf(type)], recordsOf(path("a.db"), type));
        QCOMPARE(difference.changed, type == DataType::Hardware ? 1 : 0);
        QCOMPARE(difference.added + difference.removed + difference.silent, 0);
    }
    QVERIFY(!sampledata::changeOneComputer(path("missing.db")));
}

void SampleChurnTest::refusesAForeignDatabase()
{
    {
        const auto database = support::sqlite::Database::open(path("foreign.db"), support::sqlite::OpenMode::Create);
        QVERIFY(database->execute("CREATE TABLE op_source (path TEXT)"));
    }
    const QByteArray before = contentsOf(path("foreign.db"));
    const auto summary = evolveSampleDatabase(path("foreign.db"), 5);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, itam::ErrorCode::FileUnreadable);
    QVERIFY(contentsOf(path("foreign.db")) == before);
    QFile text(path("text.db"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database at all, but long enough to be read as one") > 0);
    text.close();
    QCOMPARE(evolveSampleDatabase(path("text.db"), 5).error().code, itam::ErrorCode::FileUnreadable);
}

void SampleChurnTest::refusesAMissingFile()
{
    const auto summary = evolveSampleDatabase(path("missing.db"), 5);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, itam::ErrorCode::FileUnreadable);
    QVERIFY(!QFile::exists(path("missing.db")));
}

ITAM_TEST(SampleChurnTest)
#include "tst_samplechurn.moc"
