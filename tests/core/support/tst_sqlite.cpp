// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/sqlite.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace itam::core::support::sqlite;
using itam::ErrorCode;

class SqliteTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void createsPrivateFiles();
    void opensOnlyWhatIsThere();
    void readOnlyRefusesToWrite();
    void bindsAndReadsEveryKind();
    void emptyTextIsNotNull();
    void textWithNulSurvives();
    void utf8ComesOutOfAUtf16Database();
    void stepEndsReadyForTheNextTime();
    void errorsNameTheReason();
    void brokenConstraintLeavesTheStatementUsable();
    void transactionRollsBackUnlessCommitted();
    void transactionWaitsAtItsStart();
    void interruptEndsALongStatement();
    void statementOutlivesNothing();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static Database memory(const QByteArray& sql = "CREATE TABLE t (a, b)");
    static qint64 countOf(const Database& database);
    QTemporaryDir m_folder;
};

Database SqliteTest::memory(const QByteArray& sql)
{
    auto database = Database::open(QStringLiteral(":memory:"), OpenMode::ReadWrite);
    if (!database || !database->execute(sql))
        qFatal("no database in memory");
    return *std::move(database);
}

qint64 SqliteTest::countOf(const Database& database)
{
    auto statement = database.prepare("SELECT count(*) FROM t");
    return statement->step().value() ? statement->integer(0) : -1;
}

void SqliteTest::createsPrivateFiles()
{
    {
        const auto database = Database::open(path("new.db"), OpenMode::Create);
        QVERIFY(database && database->isValid());
        QVERIFY(database->execute("CREATE TABLE t (a)"));
    }
    QCOMPARE(QFile::permissions(path("new.db")),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser);
    QVERIFY(Database::open(path("new.db"), OpenMode::Create)->execute("INSERT INTO t VALUES (1)"));
}

void SqliteTest::opensOnlyWhatIsThere()
{
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto database = Database::open(path("missing.db"), mode);
        QVERIFY(!database);
        QCOMPARE(database.error().subject, path("missing.db"));
    }
    QVERIFY(!QFile::exists(path("missing.db")));
    const auto nowhere = Database::open(path("no/folder.db"), OpenMode::Create);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
}

void SqliteTest::readOnlyRefusesToWrite()
{
    QVERIFY(Database::open(path("ro.db"), OpenMode::Create)->execute("CREATE TABLE t (a)"));
    const auto database = Database::open(path("ro.db"), OpenMode::ReadOnly);
    const auto written = database->execute("INSERT INTO t VALUES (1)");
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(QStringLiteral("readonly")));
    QCOMPARE(countOf(*database), 0);
}

void SqliteTest::bindsAndReadsEveryKind()
{
    const Database database = memory();
    auto statement = database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7");
    const QByteArray blob("\0\x01\xFF", 3);
    statement->bind(1, qint64{-7})
        .bind(2, 2.5)
        .bind(3, QStringLiteral("Zürich"))
        .bindText(4, "text")
        .bindBlob(5, blob)
        .bindNull(6);
    statement->bind(7, QString());
    QVERIFY(statement->step().value());
    QCOMPARE(statement->columnCount(), 7);
    const std::array types{SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_TEXT,
                           SQLITE_BLOB,    SQLITE_NULL,  SQLITE_NULL};
    for (int i = 0; i < 7; ++i)
        QCOMPARE(statement->type(i), types[static_cast<std::size_t>(i)]);
    QCOMPARE(statement->integer(0), -7);
    QCOMPARE(statement->real(1), 2.5);
    QCOMPARE(statement->text(2), QStringLiteral("Zürich"));
    QCOMPARE(statement->bytes(3).toByteArray(), QByteArray("text"));
    QCOMPARE(statement->bytes(4).toByteArray(), blob);
    QVERIFY(statement->isNull(5) && statement->text(5).isNull());
    QVERIFY(statement->bytes(5).isEmpty());
}

void SqliteTest::emptyTextIsNotNull()
{
    const Database database = memory();
    auto statement = database.prepare("SELECT ?1, ?2, ?3");
    statement->bind(1, QStringLiteral("")).bindText(2, {}).bindBlob(3, {});
    QVERIFY(statement->step().value());
    for (int i = 0; i < 3; ++i)
        QVERIFY(!statement->isNull(i));
    QVERIFY(!statement->text(0).isNull() && statement->text(0).isEmpty());
}

void SqliteTest::textWithNulSurvives()
{
    const Database database = memory();
    auto statement = database.prepare("SELECT ?1");
    const QByteArray text("a\0z", 3);
    statement->bindText(1, text);
    QVERIFY(statement->step().value());
    QCOMPARE(statement->bytes(0).toByteArray(), text);
    QCOMPARE(statement->utf8(0).toByteArray(), text);
}

void SqliteTest::utf8ComesOutOfAUtf16Database()
{
    const Database database =
        memory("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (a, b); INSERT INTO t VALUES ('\xE2\x82\xAC', 7)");
    auto statement = database.prepare("SELECT a, b FROM t");
    QVERIFY(statement->step().value());
    QCOMPARE(statement->utf8(0).toByteArray(), QByteArray("\xE2\x82\xAC"));
    QCOMPARE(statement->utf8(1).toByteArray(), QByteArray("7"));
}

void SqliteTest::stepEndsReadyForTheNextTime()
{
    const Database database = memory();
    auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2)");
    for (qint64 i = 0; i < 3; ++i)
        QVERIFY(insert->bind(1, i).bind(2, i * i).run());
    QCOMPARE(database.lastInsertId(), 3);
    QCOMPARE(database.changes(), 1);
    auto select = database.prepare("SELECT b AS square FROM t ORDER BY a");
    QCOMPARE(select->columnName(0), QByteArray("square"));
    for (int pass = 0; pass < 2; ++pass) {
        QList<qint64> squares;
        while (select->step().value())
            squares.append(select->integer(0));
        QCOMPARE(squares, (QList<qint64>{0, 1, 4}));
    }
    QVERIFY(select->step().value());
    select->reset();
    QVERIFY(select->step().value());
    QCOMPARE(select->integer(0), 0);
}

void SqliteTest::errorsNameTheReason()
{
    const Database database = memory();
    const auto statement = database.prepare("SELECT nothing FROM t");
    QVERIFY(!statement);
    QCOMPARE(statement.error().code, ErrorCode::JournalFailed);
    QVERIFY(statement.error().detail.contains(QStringLiteral("nothing")));
    QVERIFY(!database.execute("CREATE TABLE t (a)"));
    QVERIFY(!Statement().isValid());
}

void SqliteTest::brokenConstraintLeavesTheStatementUsable()
{
    const Database database = memory("CREATE TABLE t (a PRIMARY KEY, b)");
    auto insert = database.prepare("INSERT INTO t (a) VALUES (?1)");
    QVERIFY(insert->bind(1, qint64{1}).run());
    const auto again = insert->run();
    QVERIFY(!again);
    QVERIFY2(again.error().detail.contains(QString::number(SQLITE_CONSTRAINT_PRIMARYKEY)),
             qPrintable(again.error().detail));
    QVERIFY(insert->bind(1, qint64{2}).run());
    QCOMPARE(countOf(database), 2);
}

void SqliteTest::transactionRollsBackUnlessCommitted()
{
    const Database database = memory();
    {
        const auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        QVERIFY(database.execute("INSERT INTO t VALUES (1, 1)"));
    }
    QCOMPARE(countOf(database), 0);
    {
        auto transaction = Transaction::begin(database);
        QVERIFY(database.execute("INSERT INTO t VALUES (1, 1)"));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(countOf(database), 1);
    QVERIFY(Transaction::begin(database));
}

void SqliteTest::transactionWaitsAtItsStart()
{
    QVERIFY(Database::open(path("two.db"), OpenMode::Create)->execute("CREATE TABLE t (a)"));
    const auto one = Database::open(path("two.db"), OpenMode::ReadWrite);
    const auto two = Database::open(path("two.db"), OpenMode::ReadWrite);
    sqlite3_busy_timeout(two->handle(), 0);
    auto transaction = Transaction::begin(*one);
    QVERIFY(transaction);
    QVERIFY(!Transaction::begin(*two));
    QVERIFY(transaction->commit());
    QVERIFY(Transaction::begin(*two));
}

void SqliteTest::interruptEndsALongStatement()
{
    const Database database = memory();
    auto statement =
        database.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) "
                         "SELECT count(*) FROM n");
    std::atomic<bool> done = false;
    // Again and again: one that comes before the statement runs has no effect.
    std::jthread other([&] {
        while (!done) {
            database.interrupt();
            std::this_thread::yield();
        }
    });
    const auto row = statement->step();
    done = true;
    QVERIFY(!row);
    QVERIFY2(row.error().detail.contains(QStringLiteral("interrupt")), qPrintable(row.error().detail));
}

void SqliteTest::statementOutlivesNothing()
{
    // sqlite3_close_v2: a statement may die after its database.
    Statement statement;
    {
        const Database database = memory();
        statement = database.prepare("SELECT 1").value();
    }
    QVERIFY(statement.step().value());
}

ITAM_TEST(SqliteTest)
#include "tst_sqlite.moc"
