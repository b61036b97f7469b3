// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/store/smallschema.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <QFile>

#include <array>
#include <atomic>
#include <thread>

using itam::ErrorCode;
using itam::failure;
using itam::Result;
using itam::tests::TemporaryStore;
using namespace itam::sandbox::store;

class StoreTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void makesAPrivateFile();
    void numbersStartAt1001AndGoOn();
    void failedWriteChangesNothing();
    void postedTasksRunInOrder();
    void writersOfManyThreadsAreSerial();
    void readerSeesOneSnapshot();
    void readEndsAtItsDeadline();
    void closingFinishesTheRunningTask();
    void refusesDataThatAreOpen();
    void addsColumnsOfAGrownSchema();
    void addsTablesOfAGrownSchema();
    void refusesDataOfANewerProgram();
    void runsScriptsOfOthers();
    void d5_instanceIdAndEpochStay();
    void d5_restoredDataHaveANewEpoch();
    void d5_copiedDataHaveANewEpoch();
    void d5_epochCanBeRenewed();
    void sameStatementTwiceAtOnce();
    void laterSysIdsAreGreaterAndNoneIsTwice();
};

void StoreTest::makesAPrivateFile()
{
    const TemporaryStore data;
    QCOMPARE(QFile::permissions(data.path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(data.store->isNew());
}

void StoreTest::numbersStartAt1001AndGoOn()
{
    TemporaryStore data;
    const auto next = [&data] {
        return data.store->write("test", [](Writer& writer) { return writer.nextNumber(QStringLiteral("IRUN")); });
    };
    QCOMPARE(next().value(), QStringLiteral("IRUN0001001"));
    QCOMPARE(next().value(), QStringLiteral("IRUN0001002"));
    data.reopen();
    QCOMPARE(next().value(), QStringLiteral("IRUN0001003"));
    QVERIFY(!data.store->isNew());
}

void StoreTest::failedWriteChangesNothing()
{
    TemporaryStore data;
    const auto result = data.store->write("test", [](Writer& writer) -> Result<int> {
        ITAM_TRY(writer.setMeta(QStringLiteral("colour"), QStringLiteral("red")));
        ITAM_TRY(writer.nextNumber(QStringLiteral("ITXN")));
        return failure(ErrorCode::NotFound, QStringLiteral("on purpose"));
    });
    QCOMPARE(result.error().code, ErrorCode::NotFound);
    const auto colour = data.store->read([](Reader& reader) { return reader.meta(QStringLiteral("colour")); });
    QVERIFY(colour.value().isNull());
    const auto number =
        data.store->write("test", [](Writer& writer) { return writer.nextNumber(QStringLiteral("ITXN")); });
    QCOMPARE(number.value(), QStringLiteral("ITXN0001001"));
}

void StoreTest::postedTasksRunInOrder()
{
    TemporaryStore data;
    QString order;
    for (const QChar letter : QStringLiteral("abc")) {
        data.store->post("test", [&order, letter](Writer&) -> Result<void> {
            order += letter;
            return {};
        });
    }
    // A blocking task comes after those that were posted before it.
    QCOMPARE(data.store->write("test", [&order](Writer&) -> Result<QString> { return order; }).value(),
             QStringLiteral("abc"));
}

void StoreTest::writersOfManyThreadsAreSerial()
{
    TemporaryStore data;
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    const auto sysId = data.store->write("test", [](Writer& writer) {
                        return insertRecord(writer, QStringLiteral("core_company"),
                                            {{QStringLiteral("name"), QStringLiteral("A")}});
                    });
                    const auto found = data.store->read([&](Reader& reader) {
                        return findRecord(reader, QStringLiteral("core_company"), QStringLiteral("sys_id"),
                                          sysId.value_or(QString()));
                    });
                    if (!found || !*found)
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
}

void StoreTest::readerSeesOneSnapshot()
{
    TemporaryStore data;
    const auto same = data.store->read([&](Reader& reader) -> Result<bool> {
        const auto before = reader.meta(QStringLiteral("colour"));
        ITAM_TRY(data.store->write(
            "test", [](Writer& writer) { return writer.setMeta(QStringLiteral("colour"), QStringLiteral("red")); }));
        return before.value() == reader.meta(QStringLiteral("colour")).value();
    });
    QVERIFY(same.value());
    QCOMPARE(data.store->read([](Reader& reader) { return reader.meta(QStringLiteral("colour")); }).value(),
             QStringLiteral("red"));
}

void StoreTest::readEndsAtItsDeadline()
{
    using namespace std::chrono_literals;
    itam::tests::FakeClock clock;
    TemporaryStore data;
    data.store.reset();
    StoreOptions options;
    options.path = data.path();
    options.clock = &clock;
    const auto store = Store::open(itam::tests::smallSchema(), options).value();
    const auto deadline = clock.now() + 60s;
    // Without an end it would count for ever.
    const auto count = [&](Reader& reader, std::chrono::seconds passed) -> Result<qint64> {
        auto query = reader.query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                  "LIMIT iif(?1, 9000000000, 30000)) SELECT count(*) FROM n");
        (*query)->bind(1, qint64{passed >= 60s});
        clock.advance(passed);
        const auto row = (*query)->step();
        return row ? Result<qint64>((*query)->integer(0)) : failure(row.error());
    };
    QCOMPARE(store->read(deadline, [&](Reader& reader) { return count(reader, 59s); }).value(), qint64{30'000});
    const auto late = store->read(deadline, [&](Reader& reader) { return count(reader, 60s); });
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::TimedOut);
    bool wasCalled = false;
    QVERIFY(!store->read(deadline, [&](Reader&) -> Result<void> {
        wasCalled = true;
        return {};
    }));
    QVERIFY(!wasCalled);
    // The connection is as good as before.
    QCOMPARE(store->read([&](Reader& reader) { return count(reader, 0s); }).value(), qint64{30'000});
}

void StoreTest::closingFinishesTheRunningTask()
{
    TemporaryStore data;
    std::promise<void> begun;
    std::promise<void> mayEnd;
    data.store->post("first", [&](Writer& writer) -> Result<void> {
        begun.set_value();
        mayEnd.get_future().wait();
        return writer.setMeta(QStringLiteral("first"), QStringLiteral("done"));
    });
    data.store->post("second",
                     [&](Writer& writer) { return writer.setMeta(QStringLiteral("second"), QStringLiteral("done")); });
    begun.get_future().wait();
    std::jthread closer([&] { data.store.reset(); });
    mayEnd.set_value();
    closer.join();
    data.reopen();
    const auto meta = [&](const char* name) {
        return data.store->read([&](Reader& reader) { return reader.meta(QString::fromLatin1(name)); }).value();
    };
    QCOMPARE(meta("first"), QStringLiteral("done"));
}

void StoreTest::refusesDataThatAreOpen()
{
    TemporaryStore data;
    StoreOptions options;
    options.path = data.path();
    const auto second = Store::open(itam::tests::smallSchema(), options);
    QVERIFY(!second);
    QCOMPARE(second.error().subject, data.path());
    QVERIFY(second.error().detail.contains(QStringLiteral("in use")));
    data.store.reset();
    QVERIFY(Store::open(itam::tests::smallSchema(), options));
}

void StoreTest::addsColumnsOfAGrownSchema()
{
    TemporaryStore data;
    const auto sysId = data.store->write("test", [](Writer& writer) {
        return insertRecord(writer, QStringLiteral("core_company"), {{QStringLiteral("name"), QStringLiteral("Dell")}});
    });
    data.store.reset();
    const QByteArray grown = itam::tests::smallSchemaJson().replace(
        R"({"name":"name","label":"Name"}]})",
        R"({"name":"name","label":"Name"},{"name":"city"}],"indexes":[["city"]]})");
    StoreOptions options;
    options.path = data.path();
    auto store = Store::open(Schema::fromJson({grown}).value(), options).value();
    QVERIFY(store
                ->write("test",
                        [&](Writer& writer) {
                            return updateRecord(writer, QStringLiteral("core_company"), *sysId,
                                                {{QStringLiteral("city"), QStringLiteral("Bonn")}});
                        })
                .value());
    const auto found = store->read([&](Reader& reader) {
        return findRecord(reader, QStringLiteral("core_company"), QStringLiteral("city"), QStringLiteral("Bonn"));
    });
    QCOMPARE((**found).value(QStringLiteral("name")), QStringLiteral("Dell"));
}

void StoreTest::addsTablesOfAGrownSchema()
{
    TemporaryStore data;
    data.store.reset();
    const QByteArray tasks =
        "{\"version\":2,\"tables\":[{\"name\":\"task\",\"access\":\"write\","
        "\"number\":{\"prefix\":\"TASK\",\"first\":20001},\"columns\":[{\"name\":\"number\"}]},"
        "{\"name\":\"incident\",\"extends\":\"task\",\"number\":{\"prefix\":\"INC\",\"first\":10001}}]}";
    StoreOptions options;
    options.path = data.path();
    auto store = Store::open(Schema::fromJson({itam::tests::smallSchemaJson(), tasks}).value(), options).value();
    const auto made = store->write("test", [](Writer& writer) -> itam::Result<void> {
        for (const char* table : {"task", "incident", "incident"})
            ITAM_TRY(insertRecord(writer, QString::fromLatin1(table), {}));
        return {};
    });
    QVERIFY(made);
    for (const char* number : {"TASK0020001", "INC0010001", "INC0010002"}) {
        const auto found = store->read([&](Reader& reader) {
            return findRecord(reader, QStringLiteral("task"), QStringLiteral("number"), QString::fromLatin1(number));
        });
        QVERIFY2(found && *found, number);
    }
}

void StoreTest::refusesDataOfANewerProgram()
{
    TemporaryStore data;
    data.store.reset();
    QVERIFY(openForWriting(data.path())->execute("PRAGMA user_version = 99"));
    StoreOptions options;
    options.path = data.path();
    const auto store = Store::open(itam::tests::smallSchema(), options);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::JournalTooNew);
}

void StoreTest::runsScriptsOfOthers()
{
    TemporaryStore data;
    data.store.reset();
    StoreOptions options;
    options.path = data.path();
    options.scripts = {"CREATE TABLE IF NOT EXISTS mine(a INTEGER); INSERT INTO mine VALUES(7);"};
    auto store = Store::open(itam::tests::smallSchema(), options).value();
    const auto count = store->read([](Reader& reader) -> Result<qint64> {
        auto query = reader.query("SELECT count(*) FROM mine");
        if (!query)
            return failure(query.error());
        ITAM_TRY((*query)->step());
        return (*query)->integer(0);
    });
    QCOMPARE(count.value(), qint64{1});
}

void StoreTest::d5_instanceIdAndEpochStay()
{
    TemporaryStore data;
    const QString id = data.store->instanceId();
    const QString epoch = data.store->epoch();
    QVERIFY(isSysId(id));
    QVERIFY(isSysId(epoch));
    data.reopen();
    QCOMPARE(data.store->instanceId(), id);
    QCOMPARE(data.store->epoch(), epoch);
}

void StoreTest::d5_restoredDataHaveANewEpoch()
{
    TemporaryStore data;
    const QString id = data.store->instanceId();
    const QString epoch = data.store->epoch();
    data.store.reset();
    const QString backup = data.folder.filePath(QStringLiteral("backup.db"));
    QVERIFY(QFile::copy(data.path(), backup));
    data.reopen();
    QCOMPARE(data.store->epoch(), epoch);
    data.store.reset();
    QVERIFY(QFile::remove(data.path()) && QFile::rename(backup, data.path()));
    data.reopen();
    QCOMPARE(data.store->instanceId(), id);
    QVERIFY(data.store->epoch() != epoch);
    const QString renewed = data.store->epoch();
    data.reopen();
    QCOMPARE(data.store->epoch(), renewed);
}

void StoreTest::d5_copiedDataHaveANewEpoch()
{
    TemporaryStore data;
    const QString epoch = data.store->epoch();
    data.store.reset();
    StoreOptions options;
    options.path = data.folder.filePath(QStringLiteral("clone.db"));
    QVERIFY(QFile::copy(data.path(), options.path));
    const auto clone = Store::open(itam::tests::smallSchema(), options).value();
    QVERIFY(clone->epoch() != epoch);
}

void StoreTest::d5_epochCanBeRenewed()
{
    TemporaryStore data;
    const QString epoch = data.store->epoch();
    QVERIFY(data.store->renewEpoch());
    const QString renewed = data.store->epoch();
    QVERIFY(renewed != epoch);
    QCOMPARE(data.store->read([](Reader& reader) { return reader.meta(QStringLiteral("epoch")); }).value(), renewed);
    data.reopen();
    QCOMPARE(data.store->epoch(), renewed);
}

void StoreTest::sameStatementTwiceAtOnce()
{
    TemporaryStore data;
    const auto sum = data.store->read([](Reader& reader) -> Result<qint64> {
        constexpr auto sql = "SELECT value FROM (SELECT ?1 AS value UNION ALL SELECT ?1 + 1)";
        auto outer = reader.query(sql);
        auto inner = reader.query(sql);
        (*outer)->bind(1, qint64{1});
        (*inner)->bind(1, qint64{10});
        qint64 total = 0;
        while ((*outer)->step().value() && (*inner)->step().value())
            total += (*outer)->integer(0) * (*inner)->integer(0);
        return total;
    });
    QCOMPARE(sum.value(), qint64{1 * 10 + 2 * 11});
}

void StoreTest::laterSysIdsAreGreaterAndNoneIsTwice()
{
    constexpr int idsOfEach = 5000;
    std::array<QStringList, 4> drawn;
    {
        std::vector<std::jthread> workers;
        for (QStringList& ids : drawn) {
            workers.emplace_back([&ids] {
                for (int i = 0; i < idsOfEach; ++i)
                    ids.append(newSysId());
            });
        }
    }
    QSet<QString> all;
    for (const QStringList& ids : drawn) {
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        QVERIFY(std::all_of(ids.begin(), ids.end(), [](const QString& id) { return isSysId(id); }));
        all.unite(QSet<QString>(ids.begin(), ids.end()));
    }
    QCOMPARE(all.size(), static_cast<qsizetype>(drawn.size()) * idsOfEach);
}

ITAM_TEST(StoreTest)
#include "tst_store.moc"
