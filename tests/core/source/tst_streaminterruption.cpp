// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop must end a read in less than 100 ms, wherever it stands: between rows, inside a sort that has not given its
// first row, and while waiting for a lock.
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

#include <QElapsedTimer>

#include <thread>

using namespace itam::core::source;
using itam::ErrorCode;
using itam::core::model::DataType;
using itam::tests::DatabaseFile;

namespace {

/// A view that works for a very long time before its first row, as a sort of millions of rows does.
constexpr auto endlessView =
    "CREATE VIEW itam_export_hardware AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
    "4000000000) "
    "SELECT printf('c%d', i % 1000) AS ComputerID, 'n' AS ComputerName FROM n GROUP BY i % 1000;";

using Call = std::function<std::optional<itam::ErrorCode>(OperationsDatabase&)>;

template <typename T>
std::optional<itam::ErrorCode> codeOf(const itam::Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// Runs next() on a thread of its own; a stop comes once it is inside for sure.
struct Outcome
{
    std::optional<itam::Error> error;
    qint64 millisecondsAfterStop = -1;
};

Outcome stopInside(RecordStream& stream)
{
    Outcome outcome;
    std::atomic<bool> entered = false;
    QElapsedTimer sinceStop;
    {
        std::stop_source source;
        std::jthread reader([&] {
            entered = true;
            const auto batch = stream.next(source.get_token());
            outcome.millisecondsAfterStop = sinceStop.isValid() ? sinceStop.elapsed() : -1;
            if (!batch)
                outcome.error = batch.error();
        });
        while (!entered)
            std::this_thread::yield();
        sinceStop.start();
        source.request_stop();
    }
    return outcome;
}

} // namespace

class StreamInterruptionTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void stopBeforeTheFirstRowOfALongSort();
    void stopWhileWaitingForALock();
    void stopBetweenRowsIsCancelled();
    void anotherPassWorksAfterAStop();
    void stopEndsEveryCallOfTheDatabase_data();
    void stopEndsEveryCallOfTheDatabase();
};

void StreamInterruptionTest::stopBeforeTheFirstRowOfALongSort()
{
    const DatabaseFile file(endlessView);
    const auto stream = file.open()->read(DataType::Hardware).value();
    const Outcome outcome = stopInside(*stream);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
    QVERIFY2(outcome.millisecondsAfterStop < 100, qPrintable(QString::number(outcome.millisecondsAfterStop)));
}

void StreamInterruptionTest::stopWhileWaitingForALock()
{
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID, ComputerName);");
    const auto stream = file.open()->read(DataType::Hardware).value();
    const auto writer =
        itam::core::support::sqlite::Database::open(file.path(), itam::core::support::sqlite::OpenMode::ReadWrite);
    QVERIFY(writer->execute("BEGIN EXCLUSIVE"));
    const Outcome outcome = stopInside(*stream);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
    QVERIFY2(outcome.millisecondsAfterStop < 100, qPrintable(QString::number(outcome.millisecondsAfterStop)));
}

void StreamInterruptionTest::stopBetweenRowsIsCancelled()
{
    const DatabaseFile file("CREATE TABLE itam_export_hardware (ComputerID, ComputerName);"
                            "INSERT INTO itam_export_hardware VALUES ('a', 'n');");
    const auto stream = file.open()->read(DataType::Hardware).value();
    std::stop_source source;
    source.request_stop();
    const auto batch = stream->next(source.get_token());
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, ErrorCode::Cancelled);
}

void StreamInterruptionTest::anotherPassWorksAfterAStop()
{
    const DatabaseFile file(QByteArray(endlessView) +
                            "CREATE VIEW itam_export_contracts AS SELECT 'r' AS RecordID, 'n' AS ContractNo;");
    const auto database = file.open();
    QCOMPARE(stopInside(*database->read(DataType::Hardware).value()).error->code, ErrorCode::Cancelled);
    QCOMPARE(itam::tests::readAll(*database, DataType::Contracts).rows, QByteArrayList{"r|n"});
}

void StreamInterruptionTest::stopEndsEveryCallOfTheDatabase_data()
{
    QTest::addColumn<Call>("call");
    QTest::newRow("counting a view that is computed")
        << Call([](OperationsDatabase& database) { return codeOf(database.count(DataType::Hardware)); });
    QTest::newRow("a locked database: identity")
        << Call([](OperationsDatabase& database) { return codeOf(database.sourceId()); });
    QTest::newRow("a locked database: columns")
        << Call([](OperationsDatabase& database) { return codeOf(database.describe(DataType::Hardware)); });
}

// To the end, waiting for the lock takes five seconds and the count an hour.
void StreamInterruptionTest::stopEndsEveryCallOfTheDatabase()
{
    QFETCH(Call, call);
    const DatabaseFile file(endlessView);
    std::stop_source source;
    const auto database = OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(file.path())}, source.get_token());
    QVERIFY(database);
    const auto writer =
        itam::core::support::sqlite::Database::open(file.path(), itam::core::support::sqlite::OpenMode::ReadWrite);
    if (QByteArray(QTest::currentDataTag()).startsWith("a locked"))
        QVERIFY(writer->execute("BEGIN EXCLUSIVE"));
    std::atomic<bool> entered = false;
    std::optional<itam::ErrorCode> code;
    QElapsedTimer sinceStop;
    {
        std::jthread caller([&] {
            entered = true;
            code = call(**database);
        });
        while (!entered)
            std::this_thread::yield();
        sinceStop.start();
        source.request_stop();
    }
    QCOMPARE(code, std::optional(itam::ErrorCode::Cancelled));
    QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
}

ITAM_TEST(StreamInterruptionTest)
#include "tst_streaminterruption.moc"
