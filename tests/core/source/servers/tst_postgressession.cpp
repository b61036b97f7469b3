// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session on a PostgreSQL server: how it comes about, what it may do, how it is stopped and how it is lost.
#include "tests/core/source/servers/serverpass.h"
#include "tests/testcase.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <thread>

using namespace itam;
using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::openReader;
using itam::tests::PostgresServer;
using itam::tests::readerOf;

namespace {

/// Works for hours before its first row.
constexpr auto endlessView =
    "CREATE VIEW itam_export_hardware AS SELECT (i % 1000)::text AS ComputerID, 'n' AS ComputerName "
    "FROM generate_series(1, 100000000000) i GROUP BY i % 1000";

using Call = std::function<std::optional<ErrorCode>(OperationsDatabase&)>;

template <typename T>
std::optional<ErrorCode> codeOf(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// Milliseconds between the stop and the end of `call`, which gets the token and runs on a thread of its own; the stop
/// comes when `isInside` says so.
struct Stopped
{
    qint64 milliseconds = 0;
    std::optional<ErrorCode> code;
};
Stopped stopInside(const std::function<std::optional<ErrorCode>(std::stop_token)>& call,
                   const std::function<bool()>& isInside)
{
    Stopped outcome;
    std::stop_source source;
    QElapsedTimer sinceStop;
    {
        std::jthread caller([&] { outcome.code = call(source.get_token()); });
        if (!QTest::qWaitFor(isInside, 20'000))
            qWarning("the call is not inside");
        sinceStop.start();
        source.request_stop();
    }
    outcome.milliseconds = sinceStop.elapsed();
    return outcome;
}

/// Accepts and says nothing, as a firewall does that swallows packets.
class SilentServer
{
public:
    SilentServer() { m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString dsn() const
    {
        return QStringLiteral("postgres://reader@127.0.0.1:%1/ops").arg(m_server.serverPort());
    }
    [[nodiscard]] bool isAsked() const { return m_server.hasPendingConnections(); }

private:
    QTcpServer m_server;
};

} // namespace

class PostgresSessionTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void cleanup() { m_server->clear(); }
    void eachRefusalSaysWhatItMeans_data();
    void eachRefusalSaysWhatItMeans();
    void certificateOfTheServerIsChecked();
    void passwordIsAskedForOnlyWhereTheAddressHasNone();
    void lockedKeyringMattersOnlyIfThePasswordIsWanted();
    void nothingCanBeWritten();
    void queryHasATimeLimit();
    void accountWithoutRightsIsRefusedByName();
    void stopEndsEveryCall_data();
    void stopEndsEveryCall();
    void stopEndsAPassBeforeItsFirstRow();
    void stopEndsConnecting();
    void anotherPassWorksAfterAStop();
    void streamsSeeOneStateOfTheData();
    void streamOutlivesItsDatabase();
    void streamThatIsLeftInTheMiddleLeavesTheSessionUsable();
    void lostServerEndsThePassWithAClearError();
    void endedSessionEndsThePassWithAClearError();

private:
    /// Some statement of the reader is being worked on.
    [[nodiscard]] bool isServerWorking() const
    {
        return m_server->value("SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader' AND state = 'active'") !=
               "0";
    }
    std::unique_ptr<PostgresServer> m_server;
};

void PostgresSessionTest::eachRefusalSaysWhatItMeans_data()
{
    QTest::addColumn<QString>("address"); // %1: the port
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* name, const char* address, const char* password, ErrorCode code,
                        const char* meaning) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(password) << code
                            << QString::fromLatin1(meaning);
    };
    const ErrorCode unreachable = ErrorCode::SourceUnreachable;
    row("wrong password", "reader@127.0.0.1:%1/ops", "hunter2", unreachable, "refuses this user and password");
    row("wrong password in the address", "reader:hunter2@127.0.0.1:%1/ops", "", unreachable,
        "refuses this user and password");
    row("no password", "reader@127.0.0.1:%1/ops", "", unreachable, "asks for a password, and none is saved");
    row("unknown user", "nobody@127.0.0.1:%1/ops", "hunter2", unreachable, "admits no such user");
    row("unknown database", "admin@127.0.0.1:%1/other", "", unreachable, "no such database");
    row("unknown host", "reader@no-such-host.invalid/ops", "hunter2", unreachable, "no computer of this name");
    row("nothing listens", "reader@127.0.0.1:1/ops", "hunter2", unreachable, "no database server answers there");
    row("TLS not offered by the account", "stranger@127.0.0.1:%1/ops?sslmode=disable", "", unreachable,
        "admits no such user");
    row("certificate not trusted", "stranger@127.0.0.1:%1/ops?sslmode=verify-full&sslrootcert=/etc/hostname", "",
        unreachable, "certificate is not accepted");
    row("unknown option", "reader@127.0.0.1:%1/ops?colour=blue", "", ErrorCode::Usage, "colour");
    row("no address", "reader:hunter2@[127.0.0.1/ops", "", ErrorCode::Usage, "no address of a PostgreSQL database");
}

void PostgresSessionTest::eachRefusalSaysWhatItMeans()
{
    QFETCH(QString, address);
    QFETCH(const QString, password);
    QFETCH(const QString, meaning);
    if (address.contains(QLatin1String("%1")))
        address = address.arg(m_server->port());
    const auto opened = OperationsDatabase::open(
        {QStringLiteral("postgres://") + address, [&]() -> Result<QByteArray> { return password.toUtf8(); }});
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QVERIFY2(opened.error().detail.contains(meaning), qPrintable(opened.error().detail));
    QVERIFY2(!opened.error().detail.contains(QStringLiteral("hunter2")), qPrintable(opened.error().detail));
    QVERIFY(!opened.error().subject.contains(QStringLiteral("hunter2")));
}

void PostgresSessionTest::certificateOfTheServerIsChecked()
{
    const QString more = QStringLiteral("?sslmode=verify-full&sslrootcert=%1").arg(m_server->certificate());
    const auto opened = OperationsDatabase::open({m_server->dsn(QStringLiteral("stranger"), more)});
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
}

void PostgresSessionTest::passwordIsAskedForOnlyWhereTheAddressHasNone()
{
    int asked = 0;
    const auto password = [&]() -> Result<QByteArray> {
        ++asked;
        return QByteArray(PostgresServer::password);
    };
    QVERIFY(OperationsDatabase::open({m_server->dsn(), password}));
    QCOMPARE(asked, 1);
    const QString inAddress =
        QStringLiteral("reader:") + QString::fromLatin1(QByteArray(PostgresServer::password).toPercentEncoding());
    QVERIFY(OperationsDatabase::open({m_server->dsn(inAddress), password}));
    QCOMPARE(asked, 1);
}

void PostgresSessionTest::lockedKeyringMattersOnlyIfThePasswordIsWanted()
{
    const auto locked = []() -> Result<QByteArray> { return failure(ErrorCode::SecretUnavailable); };
    QVERIFY(OperationsDatabase::open({m_server->dsn(QStringLiteral("admin")), locked}));
    QCOMPARE(codeOf(OperationsDatabase::open({m_server->dsn(), locked})), std::optional(ErrorCode::SecretUnavailable));
}

void PostgresSessionTest::nothingCanBeWritten()
{
    m_server->run("CREATE TABLE log (line text); CREATE FUNCTION noted() RETURNS text LANGUAGE plpgsql AS "
                  "$$ BEGIN INSERT INTO log VALUES ('read'); RETURN 'a'; END $$;"
                  "CREATE VIEW itam_export_hardware AS SELECT noted() AS ComputerID, 'n' AS ComputerName");
    // Even by somebody who may.
    const auto database = OperationsDatabase::open({m_server->dsn(QStringLiteral("admin"))}).value();
    const auto batch = database->read(DataType::Hardware).value()->next({});
    QCOMPARE(codeOf(batch), std::optional(ErrorCode::SourceReadFailed));
    QVERIFY2(batch.error().detail.contains(QStringLiteral("read-only")), qPrintable(batch.error().detail));
    const auto one = database->readOne(DataType::Hardware, "a");
    QVERIFY2(!one && one.error().detail.contains(QStringLiteral("read-only")), "look-up outside of a pass");
    QCOMPARE(m_server->value("SELECT count(*) FROM log"), QByteArray("0"));
}

void PostgresSessionTest::queryHasATimeLimit()
{
    m_server->run(endlessView);
    const auto database =
        OperationsDatabase::open(readerOf(*m_server, QStringLiteral("?options=-c%20statement_timeout%3D1000"))).value();
    const auto counted = database->count(DataType::Hardware, {});
    QCOMPARE(codeOf(counted), std::optional(ErrorCode::SourceUnreachable));
    QVERIFY2(counted.error().detail.contains(QStringLiteral("time limit")), qPrintable(counted.error().detail));
    const auto stream = database->read(DataType::Hardware);
    QVERIFY(stream);
    QCOMPARE(codeOf((*stream)->next({})), std::optional(ErrorCode::SourceReadFailed));
    // Where nobody says one, there is one all the same.
    const auto usual = openReader(*m_server);
    m_server->run("CREATE VIEW itam_export_source AS SELECT current_setting('statement_timeout') AS SourceID");
    const auto limit = usual->sourceId();
    QCOMPARE(limit ? *limit : limit.error().detail, QStringLiteral("10min"));
}

void PostgresSessionTest::accountWithoutRightsIsRefusedByName()
{
    m_server->run("REVOKE pg_read_all_data FROM stranger;"
                  "CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    const auto database = OperationsDatabase::open({m_server->dsn(QStringLiteral("stranger"))}).value();
    const auto described = database->describe(DataType::Hardware);
    QCOMPARE(codeOf(described), std::optional(ErrorCode::SourceUnreachable));
    QVERIFY2(described.error().detail.contains(QStringLiteral("lacks a permission")),
             qPrintable(described.error().detail));
    QVERIFY(described.error().detail.contains(QStringLiteral("itam_export_hardware")));
}

void PostgresSessionTest::stopEndsEveryCall_data()
{
    QTest::addColumn<Call>("call");
    QTest::newRow("counting a view that is computed")
        << Call([](OperationsDatabase& database) { return codeOf(database.count(DataType::Hardware)); });
    QTest::newRow("searching it") << Call(
        [](OperationsDatabase& database) { return codeOf(database.findComputers(QStringLiteral("x"), 10, {})); });
    QTest::newRow("one record of it") << Call(
        [](OperationsDatabase& database) { return codeOf(database.readOne(DataType::Hardware, "x")); });
}

void PostgresSessionTest::stopEndsEveryCall()
{
    QFETCH(const Call, call);
    m_server->run(endlessView);
    const Stopped stopped =
        stopInside([&](std::stop_token stop) { return call(**OperationsDatabase::open(readerOf(*m_server), stop)); },
                   [this] { return isServerWorking(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 1000, qPrintable(QString::number(stopped.milliseconds)));
    QTRY_VERIFY(!isServerWorking()); // nor does the server work on
}

void PostgresSessionTest::stopEndsAPassBeforeItsFirstRow()
{
    m_server->run(endlessView);
    const auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware).value();
    const Stopped stopped = stopInside([&](std::stop_token stop) { return codeOf(stream->next(stop)); },
                                       [this] { return isServerWorking(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 100, qPrintable(QString::number(stopped.milliseconds)));
    QTRY_VERIFY(!isServerWorking());
}

void PostgresSessionTest::stopEndsConnecting()
{
    const SilentServer silent;
    const Stopped stopped =
        stopInside([&](std::stop_token stop) { return codeOf(OperationsDatabase::open({silent.dsn()}, stop)); },
                   [&] { return silent.isAsked(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 100, qPrintable(QString::number(stopped.milliseconds)));
}

void PostgresSessionTest::anotherPassWorksAfterAStop()
{
    m_server->run(endlessView);
    m_server->run("CREATE VIEW itam_export_contracts AS SELECT 'r' AS RecordID, 'n' AS ContractNo");
    const auto database = openReader(*m_server);
    for (int i = 0; i < 3; ++i) {
        const auto stream = database->read(DataType::Hardware).value();
        const Stopped stopped = stopInside([&](std::stop_token stop) { return codeOf(stream->next(stop)); },
                                           [this] { return isServerWorking(); });
        QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    }
    QCOMPARE(tests::readAll(*database, DataType::Contracts).rows, QByteArrayList{"r|n"});
}

void PostgresSessionTest::streamsSeeOneStateOfTheData()
{
    m_server->run(
        "CREATE TABLE itam_export_hardware AS SELECT 'c' || i AS ComputerID, 'n' AS ComputerName "
        "FROM generate_series(1, 4000) i; CREATE TABLE itam_export_contracts (RecordID text, ContractNo text)");
    const auto database = openReader(*m_server);
    const auto one = database->read(DataType::Hardware).value();
    const auto two = database->read(DataType::Contracts).value();
    QCOMPARE(one->next({})->size(), std::size_t{500});
    m_server->run("DELETE FROM itam_export_hardware; INSERT INTO itam_export_contracts VALUES ('r', 'n')");
    QVERIFY(two->next({})->isEmpty());
    std::size_t read = 500;
    for (auto batch = one->next({}).value(); !batch.isEmpty(); batch = one->next({}).value())
        read += batch.size();
    QCOMPARE(read, std::size_t{4000});
    QCOMPARE(openReader(*m_server)->count(DataType::Hardware).value(), 0);
}

void PostgresSessionTest::streamOutlivesItsDatabase()
{
    m_server->run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware).value();
    database.reset();
    QCOMPARE(stream->next({})->size(), std::size_t{1});
}

void PostgresSessionTest::streamThatIsLeftInTheMiddleLeavesTheSessionUsable()
{
    m_server->run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, 'n' AS ComputerName "
                  "FROM generate_series(1, 4000) i");
    const auto database = openReader(*m_server);
    QCOMPARE(database->read(DataType::Hardware).value()->next({})->size(), std::size_t{500});
    m_server->run("DELETE FROM itam_export_hardware WHERE ComputerID > 10");
    QCOMPARE(database->count(DataType::Hardware).value(), 10); // and no old state of the data is kept
}

void PostgresSessionTest::lostServerEndsThePassWithAClearError()
{
    m_server->run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, repeat('n', 200) AS ComputerName "
                  "FROM generate_series(1, 20000) i");
    const auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware).value();
    auto batch = stream->next({});
    QVERIFY(batch);
    m_server->crash();
    while (batch && !batch->isEmpty())
        batch = stream->next({});
    QCOMPARE(codeOf(batch), std::optional(ErrorCode::SourceReadFailed));
    QVERIFY2(batch.error().detail.contains(QStringLiteral("connection")), qPrintable(batch.error().detail));
    QCOMPARE(batch.error().subject, m_server->dsn());
    QVERIFY(!database->count(DataType::Hardware));
    m_server->restart();
    QCOMPARE(openReader(*m_server)->count(DataType::Hardware).value(), 20000);
}

void PostgresSessionTest::endedSessionEndsThePassWithAClearError()
{
    m_server->run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, 'n' AS ComputerName "
                  "FROM generate_series(1, 20000) i");
    const auto database = openReader(*m_server);
    const auto stream = database->read(DataType::Hardware).value();
    auto batch = stream->next({});
    m_server->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
    while (batch && !batch->isEmpty())
        batch = stream->next({});
    QCOMPARE(codeOf(batch), std::optional(ErrorCode::SourceReadFailed));
    QVERIFY2(batch.error().detail.contains(QStringLiteral("the server ended the connection")) ||
                 batch.error().detail.contains(QStringLiteral("was lost")),
             qPrintable(batch.error().detail));
}

ITAM_TEST(PostgresSessionTest)
#include "tst_postgressession.moc"
