// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/arguments.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::app::exporter;
using core::model::DataType;

namespace {

const QDate today(2026, 6, 1);

Result<Arguments> parse(const char* line)
{
    return parseArguments(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts), today);
}

} // namespace

class ArgumentsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void documentedCommandLineKeepsWorking();
    void namesIgnoreCaseAndDashes_data();
    void namesIgnoreCaseAndDashes();
    void valuesMayBeginWithADash();
    void s01_changesFalseMeansFull();
    void s02_refusedCommandLines_data();
    void s02_refusedCommandLines();
    void s05_connectionTestIsTheTestCommand();
    void previewAndVerifyHaveTheirOptions();
    void whereTakesOneText();
    void entitlementTakesAVerb();
    void rehearseTakesWhatItShows();
    void qualityTakesWhatItShows();
    void tokenIsOverwrittenInPlace_data();
    void tokenIsOverwrittenInPlace();
    void journalMayBeOnAServer();
    void everyOptionIsInTheHelp_data();
    void everyOptionIsInTheHelp();
};

void ArgumentsTest::documentedCommandLineKeepsWorking()
{
    const auto arguments =
        parse("-url https://demo.service-now.com -user fnms -token abc123 -endpoint "
              "api/x_fls_flexera_fnms/integration/fnmstosn"
              " -changes true -withApplications true -withContracts false -WithHardwareInventory true");
    QVERIFY(arguments);
    QCOMPARE(arguments->command, Command::Run);
    QCOMPARE(arguments->url, std::optional(QStringLiteral("https://demo.service-now.com")));
    QCOMPARE(arguments->token->reveal(), QByteArray("abc123"));
    QCOMPARE(arguments->included[DataType::Contracts], std::optional(false));
    QCOMPARE(arguments->included[DataType::Hardware], std::optional(true));
    QVERIFY(!arguments->full);
}

void ArgumentsTest::namesIgnoreCaseAndDashes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("one dash") << QByteArray("-withcontracts false");
    QTest::newRow("two dashes") << QByteArray("--WithContracts false");
    QTest::newRow("equals") << QByteArray("--WITHCONTRACTS=FALSE");
    QTest::newRow("no") << QByteArray("-withContracts no");
}

void ArgumentsTest::namesIgnoreCaseAndDashes()
{
    QFETCH(QByteArray, line);
    const auto arguments = parse(line.constData());
    QVERIFY(arguments);
    QCOMPARE(arguments->included[DataType::Contracts], std::optional(false));
}

void ArgumentsTest::valuesMayBeginWithADash()
{
    QCOMPARE(parse("-changesPeriod -7")->changesDays, std::optional(7));
    QCOMPARE(parse("-changesPeriod 7")->changesDays, std::optional(7));
    QCOMPARE(parse("--token-file -")->tokenFile, std::optional(QStringLiteral("-")));
}

void ArgumentsTest::s01_changesFalseMeansFull()
{
    QVERIFY(parse("-changes false")->full);
    QVERIFY(parse("-changes FALSE -changesSince 2026-01-01")->full);
    QVERIFY(parse("--full -changes true")->full);
    QVERIFY(!parse("-changes true")->full);
}

void ArgumentsTest::s02_refusedCommandLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("future date") << QByteArray("-changesSince 2026-06-02");
    QTest::newRow("no date") << QByteArray("-changesSince yesterday");
    QTest::newRow("other date format") << QByteArray("-changesSince 01.06.2026");
    QTest::newRow("zero days") << QByteArray("-changesPeriod 0");
    QTest::newRow("two baselines") << QByteArray("-changesPeriod 7 -changesSince 2026-01-01");
    QTest::newRow("two tokens") << QByteArray("-token a --token-file b");
    QTest::newRow("no boolean") << QByteArray("-withContracts maybe");
    QTest::newRow("unknown option") << QByteArray("--wihtContracts true");
    QTest::newRow("unknown command") << QByteArray("exprot");
    QTest::newRow("two commands") << QByteArray("run test");
    QTest::newRow("value missing") << QByteArray("-url");
    QTest::newRow("value too many") << QByteArray("--full=yes");
    QTest::newRow("segment of nothing") << QByteArray("--segment-records 0");
    QTest::newRow("eleven tries") << QByteArray("--max-tries 11");
    QTest::newRow("output") << QByteArray("--output xml");
    QTest::newRow("verb of profiles") << QByteArray("profiles show");
    QTest::newRow("list of one profile") << QByteArray("profiles list glpi");
    QTest::newRow("check of two profiles") << QByteArray("profiles check glpi --profile views");
    QTest::newRow("verb of operators") << QByteArray("operators raise bert");
    QTest::newRow("operators of one") << QByteArray("operators list bert");
    QTest::newRow("no role") << QByteArray("operators set bert");
    QTest::newRow("unknown role") << QByteArray("operators set bert owner");
    QTest::newRow("remove nobody") << QByteArray("operators remove");
    QTest::newRow("csv of an export") << QByteArray("run --output csv");
    QTest::newRow("kinds of an export") << QByteArray("run --kind truncated");
    QTest::newRow("record of an export") << QByteArray("run --record C1");
    QTest::newRow("no data type") << QByteArray("quality --type computers");
}

void ArgumentsTest::s02_refusedCommandLines()
{
    QFETCH(QByteArray, line);
    const auto arguments = parse(line.constData());
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ErrorCode::Usage);
    QVERIFY(!arguments.error().subject.isEmpty());
}

void ArgumentsTest::s05_connectionTestIsTheTestCommand()
{
    QCOMPARE(parse("-url x -connectionTest true")->command, Command::Test);
    QCOMPARE(parse("-url x -connectionTest false")->command, Command::Run);
}

void ArgumentsTest::previewAndVerifyHaveTheirOptions()
{
    const auto preview = parse("preview --type Hardware,applications --kind added,Changed --limit 7 --output csv");
    QVERIFY(preview);
    QCOMPARE(preview->command, Command::Preview);
    QCOMPARE(preview->included[DataType::Hardware], std::optional(true));
    QCOMPARE(preview->included[DataType::Contracts], std::optional(false));
    QCOMPARE(preview->included[DataType::Applications], std::optional(true));
    QCOMPARE(preview->kinds, (QStringList{QStringLiteral("added"), QStringLiteral("changed")}));
    QCOMPARE(preview->listLimit, std::optional(7));
    QCOMPARE(preview->output, Output::Csv);
    const auto verify = parse("verify --repair");
    QVERIFY(verify);
    QCOMPARE(verify->command, Command::Verify);
    QVERIFY(verify->repair);
    QVERIFY(!verify->listLimit);
    QVERIFY(!preview->onInstance);
    QVERIFY(parse("preview --on-instance --full")->onInstance);
    QVERIFY(parse("test --channel identification --checklist")->checklist);
    QVERIFY(parse("preview --on-instance --record K")->onInstance);
    using core::settings::SoftwareRoute;
    QCOMPARE(parse("run --software-route sam")->softwareRoute, std::optional(SoftwareRoute::Sam));
    QCOMPARE(parse("run --software-route CMDB")->softwareRoute, std::optional(SoftwareRoute::Cmdb));
    QCOMPARE(parse("run --software-route off")->softwareRoute, std::optional(SoftwareRoute::Off));
    QVERIFY(!parse("run")->softwareRoute);
    const auto unknown = parse("run --software-route both");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().subject.contains(QLatin1String("sam, cmdb or off")));
    for (const char* line : {"run --checklist", "run --on-instance", "verify --on-instance", "run --repair",
                             "verify --repair --dry-run", "verify --list", "verify --record K", "run --kind added",
                             "status --output csv", "preview --type computers", "preview --output xml"}) {
        const auto refused = parse(line);
        QVERIFY2(!refused, line);
        QCOMPARE(refused.error().code, ErrorCode::Usage);
    }
}

void ArgumentsTest::whereTakesOneText()
{
    const auto arguments = parse("where web-01 --json --limit 7");
    QVERIFY(arguments);
    QCOMPARE(arguments->command, Command::Where);
    QCOMPARE(arguments->text, QStringLiteral("web-01"));
    QCOMPARE(arguments->output, Output::Json);
    QCOMPARE(arguments->limit, 7);
    QCOMPARE(parse("where run")->text, QStringLiteral("run"));
    QCOMPARE(parse("where").error().code, ErrorCode::Usage);
    QCOMPARE(parse("where a b").error().code, ErrorCode::Usage);
}

void ArgumentsTest::entitlementTakesAVerb()
{
    QCOMPARE(parse("entitlement")->command, Command::Entitlement);
    QCOMPARE(parse("entitlement show --json")->output, Output::Json);
    QCOMPARE(parse("entitlement install licence.json")->entitlement,
             QStringList({QStringLiteral("install"), QStringLiteral("licence.json")}));
    QVERIFY(parse("entitlement remove"));
    for (const char* line :
         {"entitlement install", "entitlement install a b", "entitlement remove a", "entitlement sign"})
        QCOMPARE(parse(line).error().code, ErrorCode::Usage);
}

void ArgumentsTest::rehearseTakesWhatItShows()
{
    const auto arguments = parse("rehearse --kind Ambiguous,refused --output csv --type hardware");
    QVERIFY(arguments);
    QCOMPARE(arguments->command, Command::Rehearse);
    QCOMPARE(arguments->kinds, (QStringList{QStringLiteral("ambiguous"), QStringLiteral("refused")}));
    QVERIFY(parse("rehearse --list"));
    QCOMPARE(parse("rehearse --repair").error().code, ErrorCode::Usage);
}

void ArgumentsTest::qualityTakesWhatItShows()
{
    const auto arguments = parse("quality --type contracts --kind Truncated --output csv");
    QVERIFY(arguments);
    QCOMPARE(arguments->command, Command::Quality);
    QCOMPARE(arguments->included[DataType::Contracts], std::optional(true));
    QCOMPARE(arguments->included[DataType::Hardware], std::optional(false));
    QCOMPARE(arguments->kinds, QStringList{QStringLiteral("truncated")});
    QCOMPARE(arguments->output, Output::Csv);
    QCOMPARE(arguments->listLimit, std::nullopt);
    QCOMPARE(parse("quality --limit 20")->listLimit, std::optional(20));
}

void ArgumentsTest::tokenIsOverwrittenInPlace_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("next word") << QList<QByteArray>{"itam-export", "-token", "topsecret", "-user", "u"} << true;
    QTest::newRow("equals") << QList<QByteArray>{"itam-export", "--TOKEN=topsecret"} << true;
    QTest::newRow("a value that looks like the option")
        << QList<QByteArray>{"itam-export", "-user", "-token", "-token", "topsecret"} << true;
    QTest::newRow("after a flag that is an option with a value elsewhere")
        << QList<QByteArray>{"itam-export", "schedule", "install", "--user", "-token", "topsecret"} << true;
    QTest::newRow("none") << QList<QByteArray>{"itam-export", "--token-file", "file"} << false;
}

void ArgumentsTest::tokenIsOverwrittenInPlace()
{
    QFETCH(QList<QByteArray>, words);
    QFETCH(bool, found);
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    QCOMPARE(hideToken(static_cast<int>(argv.size()), argv.data()), found);
    for (const char* word : argv)
        QVERIFY(!QByteArray(word).contains("topsecret"));
    if (!found)
        QCOMPARE(QByteArray(argv[2]), QByteArray("file"));
}

void ArgumentsTest::journalMayBeOnAServer()
{
    const auto arguments = parse("status --journal postgres://anna@db/itam --journal-password-file secret");
    QVERIFY(arguments);
    QCOMPARE(arguments->journal, std::optional(QStringLiteral("postgres://anna@db/itam")));
    QCOMPARE(arguments->journalPasswordFile, std::optional(QStringLiteral("secret")));
    for (const char* line :
         {"status --journal postgres://anna:geheim@db/itam", "status --journal mariadb://anna@db/itam",
          "status --journal-password-file - --token-file -"}) {
        const auto refused = parse(line);
        QVERIFY2(!refused, line);
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QVERIFY(!refused.error().subject.contains(QStringLiteral("geheim")));
    }
}

void ArgumentsTest::everyOptionIsInTheHelp_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"-url",
                             "-user",
                             "--token-file",
                             "-token",
                             "--client-id",
                             "--client-secret-file",
                             "-endpoint",
                             "--source",
                             "--source-password-file",
                             "-changes ",
                             "-changesSince",
                             "-changesPeriod",
                             "-withContracts",
                             "-withApplications",
                             "--system",
                             "--at ",
                             "--days ",
                             "--windows-xml",
                             "--scheduled",
                             "--out ",
                             "-WithHardwareInventory",
                             "--full",
                             "--dry-run",
                             "--segment-records",
                             "--segment-bytes",
                             "--max-tries",
                             "--journal",
                             "--journal-password-file",
                             "--log",
                             "--output",
                             "--quiet",
                             "--limit",
                             "--type",
                             "--kind",
                             "--list",
                             "--record",
                             "--repair",
                             "--data"})
        QTest::newRow(name) << QByteArray(name);
}

void ArgumentsTest::everyOptionIsInTheHelp()
{
    QFETCH(QByteArray, name);
    QVERIFY(helpText().contains(QString::fromLatin1(name)));
}

ITAM_TEST(ArgumentsTest)
#include "tst_arguments.moc"
