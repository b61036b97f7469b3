// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is the server's own: the lock, lost connections, roles by grants, the schema.
#include "tests/core/journal/servers/serverjournal.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include "core/journal/inspection.h"
#include "core/journal/operators.h"
#include "core/journal/schema.h"
#include "core/journal/store/dialect.h"

#include <thread>

namespace itam::tests {

using namespace core::journal;
using core::model::Account;
using core::model::Intent;
using core::model::Role;

namespace {

const Account somebody{QStringLiteral("anna@computer"), false, false};
const QDateTime now = QDateTime::fromMSecsSinceEpoch(5'000'000, Qt::UTC);

} // namespace

class ServerJournalTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void d10_secondExporterIsRefusedByName();
    void d10_lockIsFreeWhenTheSessionEnds();
    void d10_whoeverLostTheLockStoresNothing();
    void locksOfTwoJournalsAreTwo();

    void lostConnectionStoresNothingOfATransaction();
    void d3_stopEndsWaitingForWhoeverWrites();
    void twoThatBeginAtOnceMakeOneJournal();
    void thereIsNoneYet();
    void newerJournalIsLeftAlone();
    void migratesFromEveryVersion();
    void textsThatSqliteKnowsAreSaidAnew();
    void passwordInAnAddressIsRefused();

    void looksWithoutMakingAnything();
    void looksWhoHoldsTheLock();

    void ownerIsAdministrator();
    void viewerReadsAndIsRefusedByName();
    void viewerThatTriesAnywayIsStoppedByTheServer();
    void administratorByGrantExports();
    void revokedAccountSeesNothing();
    void whoMayNotGrantIsTold();
    void unknownAccountIsNotFound();
    void ownerStaysAdministrator();
    void allTablesAreGranted();

private:
    [[nodiscard]] Location place(const QString& user = QStringLiteral("owner")) const
    {
        return journalIn(m_schema, user);
    }
    void endSessionsOf(const QByteArray& user);

    QString m_schema;
    std::unique_ptr<Journal> m_journal;
};

void ServerJournalTest::init()
{
    TestCase::init();
    m_journal.reset();
    m_schema = newSchema();
    auto journal = Journal::open(place());
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

void ServerJournalTest::endSessionsOf(const QByteArray& user)
{
    journalServer().run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '" + user + "'");
}

// --- the lock

void ServerJournalTest::d10_secondExporterIsRefusedByName()
{
    const auto held = m_journal->lock();
    ITAM_OK(held);
    auto other = Journal::open(place(QStringLiteral("admin")));
    ITAM_OK(other);
    const auto refused = other->lock();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ExportRunning);
    const QString holder = refused.error().subject;
    QVERIFY2(holder.contains(
                 QStringLiteral("itam_tests_journal_servers, process %1 on ").arg(QCoreApplication::applicationPid())),
             qPrintable(holder));
    QVERIFY2(holder.contains(QStringLiteral("account owner, since %1")
                                 .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd")))),
             qPrintable(holder));
}

void ServerJournalTest::d10_lockIsFreeWhenTheSessionEnds()
{
    auto other = Journal::open(place());
    ITAM_OK(other);
    {
        const auto held = m_journal->lock();
        ITAM_OK(held);
        QVERIFY(!other->lock());
    }
    ITAM_OK(other->lock());
    auto held = m_journal->lock();
    ITAM_OK(held);
    m_journal.reset();
    QVERIFY(!other->lock()); // the lock outlives the journal that gave it
    held->reset();
    ITAM_OK(other->lock());
}

void ServerJournalTest::d10_whoeverLostTheLockStoresNothing()
{
    const auto held = m_journal->lock();
    ITAM_OK(held);
    endSessionsOf("owner");
    auto other = Journal::open(place());
    ITAM_OK(other);
    ITAM_OK(other->lock());
    const auto stored = m_journal->beginExport(exportRecord(QStringLiteral("E1")));
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::JournalFailed);
    QVERIFY(!*other->knowsExport(QStringLiteral("E1")));
}

void ServerJournalTest::locksOfTwoJournalsAreTwo()
{
    const auto held = m_journal->lock();
    ITAM_OK(held);
    auto other = Journal::open(journalIn(newSchema()));
    ITAM_OK(other);
    ITAM_OK(other->lock());
}

// --- connections

void ServerJournalTest::lostConnectionStoresNothingOfATransaction()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 3));
    const QString before = dump(place());
    auto ends = endsOf(*m_journal, QStringLiteral("E1"), Landing::End::Landed);
    int calls = 0;
    const auto lost = m_journal->account(runEnd(QStringLiteral("E1")), [&] {
        if (++calls == 3)
            endSessionsOf("owner");
        return ends();
    });
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::JournalFailed);
    QVERIFY2(lost.error().detail.contains(QStringLiteral("the connection to the server was lost")) ||
                 lost.error().detail.contains(QStringLiteral("the server ended the connection")),
             qPrintable(lost.error().detail));
    QCOMPARE(dump(place()), before);
    auto again = Journal::open(place());
    ITAM_OK(again);
    ITAM_OK(accountAll(*again, QStringLiteral("E1"), Landing::End::Landed));
    QCOMPARE(*again->baselineSize(hardwareOf()), qint64{6});
}

void ServerJournalTest::d3_stopEndsWaitingForWhoeverWrites()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    std::stop_source stop;
    const Location location = place();
    std::optional<Error> error;
    std::chrono::steady_clock::time_point stoppedAt;
    const auto ends = endsOf(*m_journal, QStringLiteral("E1"), Landing::End::Landed);
    bool isFirst = true;
    ITAM_OK(m_journal->account(runEnd(QStringLiteral("E1")), [&]() -> Result<std::optional<Journal::SegmentEnd>> {
        if (std::exchange(isFirst, false)) {
            std::jthread stopper([&] {
                while (journalServer().value("SELECT count(*) FROM pg_locks WHERE NOT granted") == "0") {
                }
                stoppedAt = std::chrono::steady_clock::now();
                stop.request_stop();
            });
            auto other = Journal::open(location, stop.get_token());
            if (!other)
                return failure(other.error());
            const auto begun = other->beginExport(exportRecord(QStringLiteral("E2")));
            if (!begun)
                error = begun.error();
        }
        return ends();
    }));
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - stoppedAt < std::chrono::seconds(5));
}

void ServerJournalTest::twoThatBeginAtOnceMakeOneJournal()
{
    const Location location = journalIn(newSchema());
    std::array<QString, 6> ids;
    {
        std::vector<std::jthread> threads;
        for (QString& id : ids)
            threads.emplace_back([&id, &location] {
                const auto journal = Journal::open(location);
                id = journal ? journal->journalId() : journal.error().detail;
            });
    }
    QCOMPARE(ids.front().size(), 32);
    for (const QString& id : ids)
        QCOMPARE(id, ids.front());
}

void ServerJournalTest::thereIsNoneYet()
{
    const Location location = journalIn(newSchema());
    const auto none = Journal::openIfThere(location);
    ITAM_OK(none);
    QVERIFY(!*none);
    QCOMPARE(Journal::openForReading(location).error().code, ErrorCode::JournalUnavailable);
    ITAM_OK(Journal::open(location));
    const auto there = Journal::openIfThere(location);
    ITAM_OK(there);
    QVERIFY(*there);
    Location nowhere = location;
    nowhere.place.replace(QStringLiteral("/ops"), QStringLiteral("/nowhere"));
    const auto refused = Journal::openIfThere(nowhere);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::JournalUnavailable);
}

void ServerJournalTest::newerJournalIsLeftAlone()
{
    ITAM_OK(runSql(place(), "UPDATE journal_schema SET version = version + 1"));
    const QString before = dump(place());
    QCOMPARE(Journal::open(place()).error().code, ErrorCode::JournalTooNew);
    QCOMPARE(Journal::openForReading(place()).error().code, ErrorCode::JournalTooNew);
    QCOMPARE(dump(place()), before);
}

/// As an older version of the program left it.
void ServerJournalTest::migratesFromEveryVersion()
{
    for (int version = 0; version < newestSchema(); ++version) {
        const QString schema = newSchema();
        const Location location = journalIn(schema);
        QByteArray script = "SET ROLE owner; CREATE TABLE journal_schema(version BIGINT NOT NULL);"
                            "INSERT INTO journal_schema VALUES (" +
                            QByteArray::number(version) + ");";
        for (int number = 1; number <= version; ++number)
            script += store::migrationFor(*migrationScript(number));
        if (version > 0)
            script += "INSERT INTO owners(instance, source, type) VALUES ('I1', 'S1', 0);";
        if (version > 0 && version < baselineInBlocks)
            script += "INSERT INTO baseline SELECT 1, convert_to('key-' || i, 'UTF8'), decode(md5('x'), 'hex'), 7 "
                      "FROM generate_series(1, 1500) AS s(i);";
        else if (version >= baselineInBlocks)
            script += "DROP TABLE IF EXISTS baseline;";
        ITAM_OK(runSql(location, script));
        const auto old = Journal::openForReading(location);
        QCOMPARE(old.error().code, ErrorCode::JournalUnavailable);
        auto journal = Journal::open(location);
        ITAM_OK(journal);
        ITAM_OK(Journal::openForReading(location));
        const bool hadRows = version > 0 && version < baselineInBlocks;
        QCOMPARE(*journal->baselineSize(hardwareOf()), qint64{hadRows ? 1500 : 0});
        ITAM_OK(sendExport(*journal, QStringLiteral("E1"), 2));
        ITAM_OK(accountAll(*journal, QStringLiteral("E1"), Landing::End::Landed));
    }
}

void ServerJournalTest::textsThatSqliteKnowsAreSaidAnew()
{
    QCOMPARE(store::statementFor("SELECT ?1, '?' WHERE a = ?12"), QByteArray("SELECT $1, '?' WHERE a = $12"));
    const QByteArray said =
        store::migrationFor("-- words\nPRAGMA x = 1;\nCREATE TABLE a(id INTEGER PRIMARY KEY, t TEXT, "
                            "b BLOB, n INTEGER) STRICT, WITHOUT ROWID;\n");
    QCOMPARE(said.simplified(),
             QByteArray("CREATE TABLE a(id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, t TEXT "
                        "COLLATE \"C\", b BYTEA, n BIGINT);"));
}

void ServerJournalTest::passwordInAnAddressIsRefused()
{
    const auto refused = store::locationFrom(QStringLiteral("postgres://anna:secret@db/journal"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Usage);
    QVERIFY(!refused.error().subject.contains(QStringLiteral("secret")));
    QCOMPARE(store::locationFrom(QStringLiteral("sqlite:/var/j.db"))->place, QStringLiteral("/var/j.db"));
    QVERIFY(!store::locationFrom(QStringLiteral("mariadb://anna@db/journal")));
    QVERIFY(!store::locationFrom(QStringLiteral("/var/j.db"))->isOnServer());
}

// --- looking at a place

void ServerJournalTest::looksWithoutMakingAnything()
{
    m_schema = newSchema();
    const auto empty = inspect(place(), somebody);
    ITAM_OK(empty);
    QVERIFY(!empty->isThere);
    QVERIFY(!*Journal::openIfThere(place()));
    QCOMPARE(inspect(place(QStringLiteral("viewer")), somebody).error().code, ErrorCode::JournalUnavailable);
    const auto unreachable = inspect(Location(QStringLiteral("postgres://owner@localhost:1/itam")), somebody);
    QCOMPARE(unreachable.error().code, ErrorCode::JournalUnavailable);
}

void ServerJournalTest::looksWhoHoldsTheLock()
{
    const auto free = inspect(place(), somebody);
    ITAM_OK(free);
    QVERIFY(free->isThere);
    QCOMPARE(free->schema, newestSchema());
    QCOMPARE(free->holder, QString());
    QCOMPARE(free->account, QStringLiteral("owner"));
    QCOMPARE(*free->role, Role::Administrator);
    const auto held = m_journal->lock();
    ITAM_OK(held);
    const auto busy = inspect(place(), somebody);
    ITAM_OK(busy);
    QVERIFY2(busy->holder.contains(QStringLiteral("account owner, since ")), qPrintable(busy->holder));
}

// --- roles

void ServerJournalTest::ownerIsAdministrator()
{
    Operators operators(*m_journal);
    QCOMPARE(operators.here(somebody).name, QStringLiteral("owner"));
    const auto known = operators.all();
    ITAM_OK(known);
    QCOMPARE(administratorsOf(*known), QStringLiteral("owner"));
    // Who may read all data of the server may look at this, too.
    QCOMPARE((*operators.find(QStringLiteral("reader")))->role, Role::Viewer);
    QVERIFY(!*operators.find(QStringLiteral("viewer")));
    ITAM_OK(operators.require(somebody, Intent::Export, now));
}

void ServerJournalTest::viewerReadsAndIsRefusedByName()
{
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("viewer"), Role::Viewer, now));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    auto journal = Journal::open(place(QStringLiteral("viewer")));
    ITAM_OK(journal);
    QCOMPARE(journal->exports(5)->size(), std::size_t{1});
    const auto refused = Operators(*journal).require(somebody, Intent::Export, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QCOMPARE(refused.error().subject, QStringLiteral("owner"));
    const auto known = Operators(*journal).find(QStringLiteral("viewer"));
    QCOMPARE((*known)->role, Role::Viewer);
    QCOMPARE((*known)->by, QStringLiteral("owner"));
    QCOMPARE((*known)->since, now);
}

void ServerJournalTest::viewerThatTriesAnywayIsStoppedByTheServer()
{
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("viewer"), Role::Viewer, now));
    auto journal = Journal::open(place(QStringLiteral("viewer")));
    ITAM_OK(journal);
    const auto stopped = journal->beginExport(exportRecord(QStringLiteral("E1")));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::NotPermitted);
    QCOMPARE(stopped.error().subject, QStringLiteral("owner"));
    QVERIFY(!*m_journal->knowsExport(QStringLiteral("E1")));
}

void ServerJournalTest::administratorByGrantExports()
{
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("editor"), Role::Administrator, now));
    auto journal = Journal::open(place(QStringLiteral("editor")));
    ITAM_OK(journal);
    ITAM_OK(Operators(*journal).require(somebody, Intent::Export, now));
    ITAM_OK(sendExport(*journal, QStringLiteral("E1"), 2));
    ITAM_OK(accountAll(*journal, QStringLiteral("E1"), Landing::End::NotLanded));
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("editor"), Role::Viewer, now));
    QVERIFY(!journal->beginExport(exportRecord(QStringLiteral("E2"))));
    const auto changes = Operators(*m_journal).changes(0, 1);
    QCOMPARE(changes->first().who, QStringLiteral("owner"));
    QCOMPARE(changes->first().setting, QStringLiteral("operators/editor"));
    QCOMPARE(changes->first().after, QStringLiteral("viewer"));
}

void ServerJournalTest::revokedAccountSeesNothing()
{
    Operators operators(*m_journal);
    ITAM_OK(operators.setRole(somebody, QStringLiteral("viewer"), Role::Viewer, now));
    ITAM_OK(operators.remove(somebody, QStringLiteral("viewer"), now));
    QVERIFY(!*operators.find(QStringLiteral("viewer")));
    QVERIFY(!Journal::openForReading(place(QStringLiteral("viewer"))));
}

void ServerJournalTest::whoMayNotGrantIsTold()
{
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("editor"), Role::Administrator, now));
    auto journal = Journal::open(place(QStringLiteral("editor")));
    ITAM_OK(journal);
    const auto refused = Operators(*journal).setRole(somebody, QStringLiteral("viewer"), Role::Viewer, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QCOMPARE(refused.error().subject, QStringLiteral("owner"));
    QVERIFY(!*Operators(*m_journal).find(QStringLiteral("viewer")));
}

void ServerJournalTest::unknownAccountIsNotFound()
{
    const auto refused = Operators(*m_journal).setRole(somebody, QStringLiteral("nobody"), Role::Viewer, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().subject, QStringLiteral("nobody"));
}

void ServerJournalTest::ownerStaysAdministrator()
{
    Operators operators(*m_journal);
    QCOMPARE(operators.setRole(somebody, QStringLiteral("owner"), Role::Viewer, now).error().code,
             ErrorCode::LastAdministrator);
    QCOMPARE(operators.remove(somebody, QStringLiteral("owner"), now).error().code, ErrorCode::LastAdministrator);
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
}

/// A migration that adds a table adds it to the list of serverroles.cpp.
void ServerJournalTest::allTablesAreGranted()
{
    ITAM_OK(Operators(*m_journal).setRole(somebody, QStringLiteral("editor"), Role::Administrator, now));
    const QByteArray missing = journalServer().value(
        "SELECT string_agg(c.relname, ' ') FROM pg_class c WHERE c.relnamespace = CAST('" + m_schema.toUtf8() +
        "' AS regnamespace) AND c.relkind = 'r' AND NOT has_table_privilege('editor', c.oid, 'DELETE')");
    QCOMPARE(missing, QByteArray());
}

ITAM_TEST(ServerJournalTest)

} // namespace itam::tests

#include "tst_serverjournal.moc"
