// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/connectionchecks.h"
#include "core/support/sqlite.h"
#include "core/wire/codec.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

wire::ConnectionReport goodReport()
{
    wire::ConnectionReport report;
    report.instanceId = QStringLiteral("i");
    for (const char* name :
         {"token", "role", "endpoint", "scheduled-import", "data-source", "sam-plugin", "unfinished-imports"})
        report.checks.append({QString::fromLatin1(name), true, QStringLiteral("Fine.")});
    return report;
}

wire::UnfinishedImport unfinishedRun(const QString& exportId)
{
    wire::UnfinishedImport run;
    run.number = QStringLiteral("IRUN7");
    run.kind = QStringLiteral("run");
    run.exportId = exportId;
    return run;
}

QStringList idsOf(const QList<ConnectionCheck>& checks, CheckState state)
{
    QStringList ids;
    for (const ConnectionCheck& check : checks) {
        if (check.state == state)
            ids.append(check.id);
    }
    return ids;
}

/// Any instance: where a memory knows nothing, somebody else's key is there.
class ForgetfulChannel final : public servicenow::IntegrationChannel
{
public:
    servicenow::ChannelCapabilities capabilities() const override
    {
        servicenow::ChannelCapabilities all;
        all.needsMemory = true;
        return all;
    }
    void useMemory(servicenow::ChannelMemory* memory) override { m_memory = memory; }
    Result<wire::ConnectionReport> connectionTest(const wire::Sender&, std::stop_token) override
    {
        wire::ConnectionReport report;
        report.checks = {{QStringLiteral("request-form"), false, {}}};
        if (m_memory)
            report.checks.append({QStringLiteral("foreign-keys"), false, QStringLiteral("1 of 1: C-1")});
        return report;
    }
    Result<wire::Reply> sendSegment(const QByteArray&, std::stop_token, const std::function<void()>&) override
    {
        return failure(ErrorCode::Internal);
    }
    Result<wire::Reply> status(const wire::StatusRequest&, std::stop_token) override
    {
        return failure(ErrorCode::Internal);
    }

private:
    servicenow::ChannelMemory* m_memory = nullptr;
};

ConnectionCheck named(const QList<ConnectionCheck>& checks, const char* id)
{
    for (const ConnectionCheck& check : checks) {
        if (check.id == QLatin1String(id))
            return check;
    }
    return {};
}

} // namespace

class ConnectionChecksTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void everythingInOrderAndReportedAsItEnds();
    void withoutTlsThereIsNoCertificate();
    void firstErrorFailsTheCheckThatItBelongsTo_data();
    void firstErrorFailsTheCheckThatItBelongsTo();
    void p05_missingCredentialsReachNoInstance();
    void p10_aMissingLicenceDoesNotHideTheRest();
    void endpointThatIsNotThereFailsAlone();
    void p12_missingRecordIsNamed();
    void m11_missingSamPluginIsAWarning();
    void p13_unfinishedImportOfOthersFails();
    void d4_unfinishedImportOfOursIsAWarning();
    void whatIsNotReachedIsThatOfTheChannel();
    void withoutAJournalEveryKeyIsForeign_data();
    void withoutAJournalEveryKeyIsForeign();
    void stopLeavesTheRestUnreached();
    void databaseTellsTheRowsOfEachView();
    void excludedViewIsNotLookedAt();
    void x2_missingViewFailsAndTheOthersAreLookedAt();
    void p14_missingDatabaseReachesNoView();
    void everyCheckHasATitleAndASentence();

private:
    [[nodiscard]] QList<ConnectionCheck> checkInstance(const std::stop_token& stop = {});
    void answerReport(const wire::ConnectionReport& report);

    tests::FakeClock m_clock;
    std::unique_ptr<tests::FakeTransport> m_owned;
    tests::FakeTransport* m_transport = nullptr; ///< of the session, once there is one
    std::unique_ptr<servicenow::InstanceSession> m_session;
    servicenow::Credentials m_credentials;
    Result<void> m_entitled;
    std::function<bool(const QString&)> m_isOurs;
    std::function<Result<std::shared_ptr<journal::Journal>>()> m_openJournal;
    servicenow::SessionOptions m_sessionOptions;
    QStringList m_channelChecks;
    QList<ConnectionCheck> m_reported;
};

void ConnectionChecksTest::init()
{
    TestCase::init();
    m_owned = std::make_unique<tests::FakeTransport>();
    m_transport = m_owned.get();
    m_credentials = {.instance = QUrl(QStringLiteral("https://dev1.example.com")),
                     .endpoint = QStringLiteral("api/x"),
                     .user = QStringLiteral("me"),
                     .clientId = QStringLiteral("id"),
                     .clientSecret = secrets::Secret("cs"),
                     .refreshToken = secrets::Secret("rt"),
                     .tokenSavedAt = {}};
    m_entitled = {};
    m_isOurs = {};
    m_openJournal = {};
    m_sessionOptions = {};
    m_channelChecks.clear();
    m_reported.clear();
}

QList<ConnectionCheck> ConnectionChecksTest::checkInstance(const std::stop_token& stop)
{
    const auto connect = [&]() -> Result<servicenow::InstanceSession*> {
        auto opened =
            servicenow::InstanceSession::openOver(std::move(m_owned), m_credentials, m_clock, m_sessionOptions);
        if (!opened)
            return failure(opened.error());
        m_session = std::move(*opened);
        return m_session.get();
    };
    return runConnectionChecks({.clock = m_clock,
                                .sender = {},
                                .checkEntitlement = [this] { return m_entitled; },
                                .connect = connect,
                                .isOurs = m_isOurs,
                                .openJournal = m_openJournal,
                                .reported = m_channelChecks},
                               stop, [this](const ConnectionCheck& check) { m_reported.append(check); });
}

void ConnectionChecksTest::answerReport(const wire::ConnectionReport& report)
{
    wire::Reply reply;
    reply.connection = report;
    m_transport->answer(200, R"({"access_token":"at","expires_in":1800})");
    m_transport->answer(200, wire::writeReply(reply));
}

void ConnectionChecksTest::everythingInOrderAndReportedAsItEnds()
{
    answerReport(goodReport());
    const auto checks = checkInstance();
    const QStringList expected{QStringLiteral("licence"),
                               QStringLiteral("credentials"),
                               QStringLiteral("name"),
                               QStringLiteral("connection"),
                               QStringLiteral("tls"),
                               QStringLiteral("login"),
                               QStringLiteral("endpoint"),
                               QStringLiteral("servicenow.role"),
                               QStringLiteral("servicenow.scheduled-import"),
                               QStringLiteral("servicenow.data-source"),
                               QStringLiteral("servicenow.sam-plugin"),
                               QStringLiteral("unfinished")};
    QCOMPARE(idsOf(checks, CheckState::Passed), expected);
    QCOMPARE(checks.size(), expected.size());
    QCOMPARE(m_reported, checks);
    QVERIFY(canExport(checks));
}

void ConnectionChecksTest::withoutTlsThereIsNoCertificate()
{
    m_credentials.instance = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    answerReport(goodReport());
    const auto checks = checkInstance();
    QVERIFY(!idsOf(checks, CheckState::Passed).contains(QStringLiteral("tls")));
    QVERIFY(canExport(checks));
}

void ConnectionChecksTest::firstErrorFailsTheCheckThatItBelongsTo_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("passed");
    QTest::newRow("name") << ErrorCode::HostNotFound << "name" << 2;
    QTest::newRow("refused") << ErrorCode::ConnectionRefused << "connection" << 3;
    QTest::newRow("lost") << ErrorCode::ConnectionLost << "connection" << 3;
    QTest::newRow("time") << ErrorCode::TimedOut << "connection" << 3;
    QTest::newRow("proxy") << ErrorCode::ProxyFailed << "connection" << 3;
    QTest::newRow("certificate") << ErrorCode::TlsFailed << "tls" << 4;
    QTest::newRow("answer") << ErrorCode::BadReply << "login" << 5;
}

void ConnectionChecksTest::firstErrorFailsTheCheckThatItBelongsTo()
{
    QFETCH(const ErrorCode, error);
    QFETCH(const QString, id);
    QFETCH(const int, passed);
    m_transport->fail(error);
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{id});
    QCOMPARE(idsOf(checks, CheckState::Passed).size(), passed);
    QCOMPARE(named(checks, qPrintable(id)).error->code, error);
    QCOMPARE(checks.last().id, QStringLiteral("unfinished"));
    QCOMPARE(checks.last().state, CheckState::NotReached);
    QCOMPARE(m_transport->requests.size(), 1);
    QVERIFY(!canExport(checks));
}

void ConnectionChecksTest::p05_missingCredentialsReachNoInstance()
{
    m_credentials.refreshToken = {};
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{QStringLiteral("credentials")});
    QCOMPARE(idsOf(checks, CheckState::Passed), QStringList{QStringLiteral("licence")});
    QVERIFY(idsOf(checks, CheckState::NotReached).contains(QStringLiteral("login")));
}

void ConnectionChecksTest::p10_aMissingLicenceDoesNotHideTheRest()
{
    m_entitled = failure(ErrorCode::NotEntitled);
    answerReport(goodReport());
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{QStringLiteral("licence")});
    QVERIFY(idsOf(checks, CheckState::NotReached).isEmpty());
}

void ConnectionChecksTest::endpointThatIsNotThereFailsAlone()
{
    m_transport->answer(200, R"({"access_token":"at","expires_in":1800})");
    m_transport->answer(404, "{}");
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{QStringLiteral("endpoint")});
    QCOMPARE(named(checks, "login").state, CheckState::Passed);
    QCOMPARE(named(checks, "servicenow.role").state, CheckState::NotReached);
}

void ConnectionChecksTest::p12_missingRecordIsNamed()
{
    wire::ConnectionReport report = goodReport();
    report.checks[3] = {QStringLiteral("scheduled-import"), false, QStringLiteral("Scheduled Data Import \"X\".")};
    answerReport(report);
    const auto checks = checkInstance();
    const ConnectionCheck failed = named(checks, "servicenow.scheduled-import");
    QCOMPARE(failed.error->code, ErrorCode::NotReady);
    QVERIFY(checkSentence(failed).contains(QStringLiteral("Scheduled Data Import \"X\"")));
    QCOMPARE(idsOf(checks, CheckState::Failed).size(), 1);
}

void ConnectionChecksTest::m11_missingSamPluginIsAWarning()
{
    wire::ConnectionReport report = goodReport();
    report.checks[5].ok = false;
    answerReport(report);
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Warning), QStringList{QStringLiteral("servicenow.sam-plugin")});
    QVERIFY(canExport(checks));
}

void ConnectionChecksTest::p13_unfinishedImportOfOthersFails()
{
    wire::ConnectionReport report = goodReport();
    report.checks[6].ok = false;
    report.unfinished = {unfinishedRun(QStringLiteral("theirs"))};
    m_isOurs = [](const QString& exportId) { return exportId == QLatin1String("ours"); };
    answerReport(report);
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{QStringLiteral("unfinished")});
    QVERIFY(checkSentence(checks.last()).contains(QStringLiteral("IRUN7")));
}

void ConnectionChecksTest::d4_unfinishedImportOfOursIsAWarning()
{
    wire::ConnectionReport report = goodReport();
    report.unfinished = {unfinishedRun(QStringLiteral("ours"))};
    m_isOurs = [](const QString& exportId) { return exportId == QLatin1String("ours"); };
    answerReport(report);
    const auto checks = checkInstance();
    QCOMPARE(idsOf(checks, CheckState::Warning), QStringList{QStringLiteral("unfinished")});
    QVERIFY(checkSentence(checks.last()).contains(QStringLiteral("IRUN7")));
    QVERIFY(canExport(checks));
}

void ConnectionChecksTest::whatIsNotReachedIsThatOfTheChannel()
{
    m_channelChecks = {QStringLiteral("discovery-source"), QStringLiteral("class-rules")};
    m_transport->fail(ErrorCode::TlsFailed);
    const auto checks = checkInstance();
    QCOMPARE(
        idsOf(checks, CheckState::NotReached),
        (QStringList{QStringLiteral("login"), QStringLiteral("endpoint"), QStringLiteral("servicenow.discovery-source"),
                     QStringLiteral("servicenow.class-rules"), QStringLiteral("unfinished")}));
}

void ConnectionChecksTest::withoutAJournalEveryKeyIsForeign_data()
{
    QTest::addColumn<bool>("canTell");
    QTest::newRow("no journal yet") << true;
    QTest::newRow("it cannot be opened") << false;
}

void ConnectionChecksTest::withoutAJournalEveryKeyIsForeign()
{
    QFETCH(const bool, canTell);
    m_openJournal = [canTell]() -> Result<std::shared_ptr<journal::Journal>> {
        if (!canTell)
            return failure(ErrorCode::JournalFailed);
        return nullptr;
    };
    m_sessionOptions.makeChannel = [](servicenow::Transport&, servicenow::OAuthSession&, const support::Clock&) {
        return std::make_unique<ForgetfulChannel>();
    };
    m_transport->answer(200, R"({"access_token":"at","expires_in":1800})");
    const auto checks = checkInstance();
    QCOMPARE(named(checks, "servicenow.foreign-keys").id.isEmpty(), !canTell);
    if (canTell)
        QVERIFY2(checkSentence(named(checks, "servicenow.foreign-keys"))
                     .startsWith(QLatin1String("There is no journal here yet, but ServiceNow already has")),
                 qPrintable(checkSentence(named(checks, "servicenow.foreign-keys"))));
    QVERIFY(!named(checks, "servicenow.request-form").detail.contains(QLatin1String("no journal")));
    QVERIFY(canExport(checks));
}

void ConnectionChecksTest::stopLeavesTheRestUnreached()
{
    std::stop_source stop;
    stop.request_stop();
    m_transport->fail(ErrorCode::Cancelled);
    const auto checks = checkInstance(stop.get_token());
    QCOMPARE(idsOf(checks, CheckState::NotReached).size(), checks.size());
    QVERIFY(!canExport(checks));
}

namespace {

/// An operations database with a view of three computers and nothing else.
struct SmallDatabase
{
    QTemporaryDir folder;
    DatabaseChecks input;

    explicit SmallDatabase(const support::Clock& clock) : input{.clock = clock, .source = {}}
    {
        const QString path = folder.filePath(QStringLiteral("operations.db"));
        const auto database = support::sqlite::Database::open(path, support::sqlite::OpenMode::Create);
        (void)database->execute(
            "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, SerialNo TEXT);"
            "INSERT INTO itam_export_hardware VALUES ('1', 'a', 'x'), ('2', 'b', 'y'), ('3', 'c', 'z')");
        input.source.dsn = QStringLiteral("sqlite:") + path;
    }
};

} // namespace

void ConnectionChecksTest::databaseTellsTheRowsOfEachView()
{
    SmallDatabase database(m_clock);
    database.input.included = {{true, false, false}};
    QList<ConnectionCheck> reported;
    const auto checks =
        runConnectionChecks(database.input, {}, [&reported](const ConnectionCheck& check) { reported.append(check); });
    QCOMPARE(idsOf(checks, CheckState::Passed),
             (QStringList{QStringLiteral("database"), QStringLiteral("view.hardware")}));
    QCOMPARE(checks.last().rows, std::optional<qint64>(3));
    QCOMPARE(checkSentence(checks.last()), QStringLiteral("3 record(s)."));
    QCOMPARE(reported, checks);
}

void ConnectionChecksTest::excludedViewIsNotLookedAt()
{
    SmallDatabase database(m_clock);
    database.input.included = {{true, false, false}};
    QVERIFY(named(runConnectionChecks(database.input, {}), "view.contracts").id.isEmpty());
}

void ConnectionChecksTest::x2_missingViewFailsAndTheOthersAreLookedAt()
{
    SmallDatabase database(m_clock);
    const auto checks = runConnectionChecks(database.input, {});
    QCOMPARE(idsOf(checks, CheckState::Failed),
             (QStringList{QStringLiteral("view.contracts"), QStringLiteral("view.applications")}));
    QCOMPARE(named(checks, "view.contracts").error->code, ErrorCode::SourceIncomplete);
    QCOMPARE(named(checks, "view.hardware").state, CheckState::Passed);
}

void ConnectionChecksTest::p14_missingDatabaseReachesNoView()
{
    SmallDatabase database(m_clock);
    database.input.source.dsn += QStringLiteral(".not");
    const auto checks = runConnectionChecks(database.input, {});
    QCOMPARE(idsOf(checks, CheckState::Failed), QStringList{QStringLiteral("database")});
    QCOMPARE(idsOf(checks, CheckState::NotReached).size(), 3);
}

void ConnectionChecksTest::everyCheckHasATitleAndASentence()
{
    answerReport(goodReport());
    const SmallDatabase database(m_clock);
    QSet<QString> titles;
    const auto checks = checkInstance() + runConnectionChecks(database.input, {});
    for (const ConnectionCheck& check : checks) {
        QVERIFY2(!checkTitle(check.id).contains(QStringLiteral("ServiceNow:")), qPrintable(check.id));
        QVERIFY2(!checkSentence(check).isEmpty(), qPrintable(check.id));
        titles.insert(checkTitle(check.id));
    }
    QCOMPARE(titles.size(), checks.size());
    QCOMPARE(checkTitle(QStringLiteral("servicenow.brand-new")), QStringLiteral("ServiceNow: brand-new"));
}

ITAM_TEST(ConnectionChecksTest)
#include "tst_connectionchecks.moc"
