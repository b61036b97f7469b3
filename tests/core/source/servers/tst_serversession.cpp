// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session on a database server: how it comes about, what it may do, how it is stopped and how it is lost.
#include "tests/core/source/servers/servertest.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>

#include <thread>

using namespace itam;
using namespace itam::core::source;
using itam::core::model::DataType;
using itam::tests::DatabaseServer;
using Address = DatabaseServer::Address;

namespace {

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
    [[nodiscard]] int port() const { return m_server.serverPort(); }
    [[nodiscard]] bool isAsked() const { return m_server.hasPendingConnections(); }

private:
    QTcpServer m_server;
};

} // namespace

Q_DECLARE_METATYPE(itam::tests::DatabaseServer::Address)

class ServerSessionTest final : public tests::ServerTest
{
    Q_OBJECT
private slots:
    void eachRefusalSaysWhatItMeans_data();
    void eachRefusalSaysWhatItMeans();
    void addressThatIsNoneIsUsage_data();
    void addressThatIsNoneIsUsage();
    void certificateOfTheServerIsChecked();
    void passwordIsAskedForOnlyWhereTheAddressHasNone();
    void lockedKeyringMattersOnlyIfThePasswordIsWanted();
    void nothingCanBeWritten();
    void queryHasATimeLimit();
    void accountWithoutRightsIsRefusedByName();
    void accountOfNamedViewsNeedsNoIdentity();
    void planThatMayNotBeAskedForIsSaid();
    void stopEndsEveryCall_data();
    void stopEndsEveryCall();
    void stopEndsAPassBeforeItsFirstRow();
    void stopEndsAPassInItsMiddle();
    void stopEndsConnecting();
    void anotherPassWorksAfterAStop();
    void streamsSeeOneStateOfTheData();
    void streamOutlivesItsDatabase();
    void streamThatIsLeftInTheMiddleLeavesTheSessionUsable();
    void lostServerEndsThePassWithAClearError();
    void endedSessionEndsThePassWithAClearError();

private:
    void awaitWhatIsReadAhead();
    /// Works for hours before its first row.
    void createEndlessView()
    {
        run("CREATE VIEW itam_export_hardware AS SELECT concat('c', i % 1000) AS ComputerID, 'n' AS ComputerName "
            "FROM " +
            server().series(100'000'000'000) + " GROUP BY i % 1000");
    }
    [[nodiscard]] bool isServerWorking() { return server().isReaderBusy(); }
};

void ServerSessionTest::eachRefusalSaysWhatItMeans_data()
{
    QTest::addColumn<Address>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("meaning"); // a pattern
    const auto row = [](const char* name, const Address& address, const char* password, const char* meaning) {
        QTest::newRow(name) << address << QString::fromLatin1(password) << QString::fromLatin1(meaning);
    };
    const QString nobody = QStringLiteral("nobody");
    const QString admin = QStringLiteral("admin");
    const QString stranger = QStringLiteral("stranger");
    const QString strange = QStringLiteral("no-such-host.invalid");
    row("wrong password", {}, "hunter2", "refuses this user and password");
    row("wrong password in the address", {.secret = QStringLiteral("hunter2")}, "", "refuses this user and password");
    row("no password", {}, "", "asks for a password, and none is saved");
    // MariaDB does not tell who is missing.
    row("unknown user", {.user = nobody}, "hunter2", "admits no such user|refuses this user and password");
    row("unknown database", {.user = admin, .database = QStringLiteral("other")}, "", "no such database");
    row("unknown host", {.host = strange}, "hunter2", "no computer of this name");
    row("nothing listens", {.port = 1}, "hunter2", "no database server answers there");
    row("TLS not offered by the account", {.user = stranger, .option = QStringLiteral("sslmode=disable")}, "",
        "admits no such user");
    row("certificate not trusted", {.user = stranger, .certificates = QStringLiteral("/etc/hostname")}, "",
        "certificate is not accepted");
}

void ServerSessionTest::eachRefusalSaysWhatItMeans()
{
    QFETCH(const Address, address);
    QFETCH(const QString, password);
    QFETCH(const QString, meaning);
    const auto opened =
        OperationsDatabase::open({server().dsn(address), [&]() -> Result<QByteArray> { return password.toUtf8(); }});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::SourceUnreachable);
    QVERIFY2(opened.error().detail.contains(QRegularExpression(meaning)), qPrintable(opened.error().detail));
    QVERIFY2(!opened.error().detail.contains(QStringLiteral("hunter2")), qPrintable(opened.error().detail));
    QVERIFY(!opened.error().subject.contains(QStringLiteral("hunter2")));
}

void ServerSessionTest::addressThatIsNoneIsUsage_data()
{
    QTest::addColumn<QString>("dsn");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* dsn, const char* meaning) {
        QTest::newRow(dsn) << QString::fromLatin1(dsn) << QString::fromLatin1(meaning);
    };
    row("postgres://reader@127.0.0.1/ops?colour=blue", "colour");
    row("mariadb://reader@127.0.0.1/ops?colour=blue", "colour");
    row("postgres://reader:hunter2@[127.0.0.1/ops", "no address of a PostgreSQL database");
    row("mariadb://reader:hunter2@[127.0.0.1/ops", "no address of a MariaDB database");
    row("odbc:Driver={PostgreSQL Unicode;Pwd=hunter2", "no name of a database behind ODBC");
}

void ServerSessionTest::addressThatIsNoneIsUsage()
{
    QFETCH(const QString, dsn);
    QFETCH(const QString, meaning);
    const auto opened = OperationsDatabase::open({dsn});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Usage);
    QVERIFY2(opened.error().detail.contains(meaning), qPrintable(opened.error().detail));
    QVERIFY2(!opened.error().detail.contains(QStringLiteral("hunter2")), qPrintable(opened.error().detail));
    QVERIFY(!opened.error().subject.contains(QStringLiteral("hunter2")));
}

void ServerSessionTest::certificateOfTheServerIsChecked()
{
    const auto opened = OperationsDatabase::open(
        {server().dsn({.user = QStringLiteral("stranger"), .certificates = server().certificate()})});
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
}

void ServerSessionTest::passwordIsAskedForOnlyWhereTheAddressHasNone()
{
    int asked = 0;
    const auto password = [&]() -> Result<QByteArray> {
        ++asked;
        return QByteArray(DatabaseServer::password);
    };
    QVERIFY(OperationsDatabase::open({server().dsn(), password}));
    QCOMPARE(asked, 1);
    const QString inAddress = server().dsn({.secret = QString::fromLatin1(DatabaseServer::password)});
    QVERIFY(OperationsDatabase::open({inAddress, password}));
    QCOMPARE(asked, 1);
}

void ServerSessionTest::lockedKeyringMattersOnlyIfThePasswordIsWanted()
{
    const auto locked = []() -> Result<QByteArray> { return failure(ErrorCode::SecretUnavailable); };
    QVERIFY(OperationsDatabase::open({server().dsn(QStringLiteral("admin")), locked}));
    QCOMPARE(codeOf(OperationsDatabase::open({server().dsn(), locked})), std::optional(ErrorCode::SecretUnavailable));
}

void ServerSessionTest::nothingCanBeWritten()
{
    server().createNoted();
    run("CREATE VIEW itam_export_hardware AS SELECT noted() AS ComputerID, 'n' AS ComputerName");
    static const QRegularExpression readOnly(QStringLiteral("read[- ]only"), QRegularExpression::CaseInsensitiveOption);
    // Even by somebody who may.
    const auto database = OperationsDatabase::open({server().dsn(QStringLiteral("admin"))}).value();
    const auto read = [&]() -> std::optional<itam::Error> { // some servers look ahead
        const auto stream = database->read(DataType::Hardware);
        if (!stream)
            return stream.error();
        const auto batch = (*stream)->next({});
        return batch ? std::nullopt : std::optional(batch.error());
    };
    const auto error = read();
    QVERIFY(error);
    QVERIFY2(error->detail.contains(readOnly), qPrintable(error->detail));
    const auto one = database->readOne(DataType::Hardware, "a");
    QVERIFY2(!one && one.error().detail.contains(readOnly), "look-up outside of a pass");
    QCOMPARE(server().value("SELECT count(*) FROM log"), QByteArray("0"));
}

void ServerSessionTest::queryHasATimeLimit()
{
    createEndlessView();
    const auto database = OperationsDatabase::open(reader(server().limitOfOneSecond())).value();
    const auto counted = database->count(DataType::Hardware, {});
    QCOMPARE(codeOf(counted), std::optional(ErrorCode::SourceUnreachable));
    QVERIFY2(counted.error().detail.contains(QStringLiteral("time limit")), qPrintable(counted.error().detail));
    const auto stream = database->read(DataType::Hardware);
    QVERIFY2(stream, qPrintable(stream ? QString() : stream.error().detail));
    QCOMPARE(codeOf((*stream)->next({})), std::optional(ErrorCode::SourceReadFailed));
    // Where nobody says one, there is one all the same.
    const auto usual = open();
    server().createTimeLimitAsIdentity();
    const auto limit = usual->sourceId();
    QCOMPARE(limit ? *limit : limit.error().detail, QStringLiteral("10min"));
}

void ServerSessionTest::accountWithoutRightsIsRefusedByName()
{
    server().revokeFromStranger();
    run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    const auto database = OperationsDatabase::open({server().dsn(QStringLiteral("stranger"))}).value();
    const auto described = database->describe(DataType::Hardware);
    QCOMPARE(codeOf(described), std::optional(ErrorCode::SourceUnreachable));
    QVERIFY2(described.error().detail.contains(QStringLiteral("lacks a permission")),
             qPrintable(described.error().detail));
    QVERIFY(described.error().detail.contains(QStringLiteral("itam_export_hardware")));
}

// To such an account MariaDB does not tell whether another view is there.
void ServerSessionTest::accountOfNamedViewsNeedsNoIdentity()
{
    server().revokeFromStranger();
    run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName;"
        "GRANT SELECT ON itam_export_hardware TO stranger");
    const auto database = OperationsDatabase::open({server().dsn(QStringLiteral("stranger"))}).value();
    const auto id = database->sourceId();
    QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
    QVERIFY(id->startsWith(QStringLiteral("server-")));
    QCOMPARE(tests::readAll(*database, DataType::Hardware).rows, QByteArrayList{"a|n"});
}

void ServerSessionTest::planThatMayNotBeAskedForIsSaid()
{
    server().revokeFromStranger();
    run("CREATE TABLE pc (ComputerID varchar(50) PRIMARY KEY, ComputerName text);"
        "CREATE VIEW itam_export_hardware AS SELECT * FROM pc; GRANT SELECT ON itam_export_hardware TO stranger");
    const auto database = OperationsDatabase::open({server().dsn(QStringLiteral("stranger"))}).value();
    const auto missing = database->missingIndexes(DataType::Hardware);
    QVERIFY2(missing, qPrintable(missing ? QString() : missing.error().detail));
    if (server().kind() == DatabaseServer::Kind::MariaDb) { // PostgreSQL tells everybody its plans
        QCOMPARE(missing->size(), std::size_t{1});
        QVERIFY2(missing->front().detail.contains(QStringLiteral("SHOW VIEW")), qPrintable(missing->front().detail));
    }
}

void ServerSessionTest::stopEndsEveryCall_data()
{
    QTest::addColumn<Call>("call");
    QTest::newRow("counting a view that is computed")
        << Call([](OperationsDatabase& database) { return codeOf(database.count(DataType::Hardware)); });
    QTest::newRow("searching it") << Call(
        [](OperationsDatabase& database) { return codeOf(database.findComputers(QStringLiteral("x"), 10, {})); });
    QTest::newRow("one record of it") << Call(
        [](OperationsDatabase& database) { return codeOf(database.readOne(DataType::Hardware, "x")); });
}

void ServerSessionTest::stopEndsEveryCall()
{
    QFETCH(const Call, call);
    createEndlessView();
    // The server also works while it is opened: the stop may be heard there already.
    const auto openAndCall = [&](std::stop_token stop) {
        const auto database = OperationsDatabase::open(reader(), stop);
        return database ? call(**database) : codeOf(database);
    };
    const Stopped stopped = stopInside(openAndCall, [this] { return isServerWorking(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 1000, qPrintable(QString::number(stopped.milliseconds)));
    QTRY_VERIFY(!isServerWorking()); // nor does the server work on
}

void ServerSessionTest::stopEndsAPassBeforeItsFirstRow()
{
    createEndlessView();
    const auto database = open();
    const auto stream = database->read(DataType::Hardware).value();
    const Stopped stopped = stopInside([&](std::stop_token stop) { return codeOf(stream->next(stop)); },
                                       [this] { return isServerWorking(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 100, qPrintable(QString::number(stopped.milliseconds)));
    QTRY_VERIFY(!isServerWorking());
}

void ServerSessionTest::stopEndsAPassInItsMiddle()
{
    if (server().kind() == DatabaseServer::Kind::MariaDb)
        return; // which has all rows before the first one
    run("CREATE TABLE pc (id varchar(50) COLLATE \"C\" PRIMARY KEY);"
        "INSERT INTO pc SELECT concat('c', 10000 + i) FROM " +
        server().series(3000));
    run("CREATE FUNCTION slow(id text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS"
        " $$ BEGIN IF id > 'c11200' THEN PERFORM pg_sleep(0.05); END IF; RETURN 'n'; END $$;"
        "CREATE VIEW itam_export_hardware AS SELECT id AS ComputerID, slow(id) AS ComputerName FROM pc");
    run("ALTER ROLE reader SET enable_seqscan = off"); // and so no sort, which would need all rows first
    const auto database = open();
    run("ALTER ROLE reader RESET enable_seqscan");
    auto stream = database->read(DataType::Hardware).value();
    QCOMPARE(stream->next({})->size(), std::size_t{500});
    QCOMPARE(stream->next({})->size(), std::size_t{500});
    const Stopped stopped = stopInside([&](std::stop_token stop) { return codeOf(stream->next(stop)); },
                                       [this] { return isServerWorking(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 100, qPrintable(QString::number(stopped.milliseconds)));
    QTRY_VERIFY(!isServerWorking());
    stream.reset();
    QCOMPARE(database->readOne(DataType::Hardware, "c10001").value()->next({})->size(), std::size_t{1});
}

void ServerSessionTest::stopEndsConnecting()
{
    const SilentServer silent;
    const QString dsn = server().dsn({.port = silent.port()});
    const Stopped stopped =
        stopInside([&](std::stop_token stop) { return codeOf(OperationsDatabase::open({dsn}, stop)); },
                   [&] { return silent.isAsked(); });
    QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    QVERIFY2(stopped.milliseconds < 100, qPrintable(QString::number(stopped.milliseconds)));
}

void ServerSessionTest::anotherPassWorksAfterAStop()
{
    createEndlessView();
    run("CREATE VIEW itam_export_contracts AS SELECT 'r' AS RecordID, 'n' AS ContractNo");
    const auto database = open();
    for (int i = 0; i < 3; ++i) {
        const auto stream = database->read(DataType::Hardware).value();
        const Stopped stopped = stopInside([&](std::stop_token stop) { return codeOf(stream->next(stop)); },
                                           [this] { return isServerWorking(); });
        QCOMPARE(stopped.code, std::optional(ErrorCode::Cancelled));
    }
    QCOMPARE(tests::readAll(*database, DataType::Contracts).rows, QByteArrayList{"r|n"});
}

void ServerSessionTest::streamsSeeOneStateOfTheData()
{
    run("CREATE TABLE itam_export_hardware AS SELECT concat('c', i) AS ComputerID, 'n' AS ComputerName FROM " +
        server().series(4000));
    run("CREATE TABLE itam_export_contracts (RecordID text, ContractNo text)");
    const auto database = open();
    const auto one = database->read(DataType::Hardware).value();
    const auto two = database->read(DataType::Contracts).value();
    QCOMPARE(one->next({})->size(), std::size_t{500});
    run("DELETE FROM itam_export_hardware; INSERT INTO itam_export_contracts VALUES ('r', 'n')");
    QVERIFY(two->next({})->isEmpty());
    std::size_t read = 500;
    for (auto batch = one->next({}).value(); !batch.isEmpty(); batch = one->next({}).value())
        read += batch.size();
    QCOMPARE(read, std::size_t{4000});
    QCOMPARE(open()->count(DataType::Hardware).value(), 0);
}

void ServerSessionTest::streamOutlivesItsDatabase()
{
    run("CREATE VIEW itam_export_hardware AS SELECT 'a' AS ComputerID, 'n' AS ComputerName");
    auto database = open();
    const auto stream = database->read(DataType::Hardware).value();
    database.reset();
    QCOMPARE(stream->next({})->size(), std::size_t{1});
}

void ServerSessionTest::streamThatIsLeftInTheMiddleLeavesTheSessionUsable()
{
    run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, 'n' AS ComputerName "
        "FROM " +
        server().series(4000));
    const auto database = open();
    QCOMPARE(database->read(DataType::Hardware).value()->next({})->size(), std::size_t{500});
    run("DELETE FROM itam_export_hardware WHERE ComputerID > 10");
    QCOMPARE(database->count(DataType::Hardware).value(), 10); // and no old state of the data is kept
}

/// psqlODBC 13.02 itself crashes when it loses the server between two rows of one FETCH: it asks for the number of an
/// error at a connection that it passes as none.
void ServerSessionTest::awaitWhatIsReadAhead()
{
    if (server().kind() != DatabaseServer::Kind::Odbc)
        return;
    int quiet = 0;
    QTRY_VERIFY((quiet = server().isReaderBusy() ? 0 : quiet + 1) >= 5);
}

void ServerSessionTest::lostServerEndsThePassWithAClearError()
{
    run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, repeat('n', 200) AS ComputerName "
        "FROM " +
        server().series(20000));
    const auto database = open();
    const auto stream = database->read(DataType::Hardware).value();
    auto batch = stream->next({});
    QVERIFY(batch);
    awaitWhatIsReadAhead();
    server().crash();
    while (batch && !batch->isEmpty())
        batch = stream->next({});
    QCOMPARE(codeOf(batch), std::optional(ErrorCode::SourceReadFailed));
    QVERIFY2(batch.error().detail.contains(QStringLiteral("connection")), qPrintable(batch.error().detail));
    QCOMPARE(batch.error().subject, server().dsn());
    QVERIFY(!database->count(DataType::Hardware));
    server().restart();
    const auto counted = open()->count(DataType::Hardware);
    QVERIFY2(counted, qPrintable(counted ? QString() : counted.error().detail));
    QCOMPARE(*counted, 20000);
}

void ServerSessionTest::endedSessionEndsThePassWithAClearError()
{
    run("CREATE TABLE itam_export_hardware AS SELECT i AS ComputerID, 'n' AS ComputerName "
        "FROM " +
        server().series(20000));
    const auto database = open();
    const auto stream = database->read(DataType::Hardware).value();
    auto batch = stream->next({});
    awaitWhatIsReadAhead();
    server().endReader();
    while (batch && !batch->isEmpty())
        batch = stream->next({});
    QCOMPARE(codeOf(batch), std::optional(ErrorCode::SourceReadFailed));
    QVERIFY2(batch.error().detail.contains(QStringLiteral("the server ended the connection")) ||
                 batch.error().detail.contains(QStringLiteral("was lost")),
             qPrintable(batch.error().detail));
}

ITAM_TEST(ServerSessionTest)
#include "tst_serversession.moc"
