// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of `itam-export lifecycle`.
#include "app/export/arguments.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::app::exporter;

namespace {

Result<Arguments> parse(const QStringList& words)
{
    return parseArguments(QStringList{QStringLiteral("lifecycle")} + words, QDate(2026, 6, 1));
}

Result<Arguments> parse(const char* line)
{
    return parse(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class LifecycleArgumentsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyVerbIsUnderstood_data();
    void everyVerbIsUnderstood();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void labelsMayHaveBlanks();
    void sinceIsADayOrATime_data();
    void sinceIsADayOrATime();
    void optionsOfLifecycleAreForLifecycle();
    void everyVerbAndOptionIsInTheHelp();
};

void LifecycleArgumentsTest::everyVerbIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* line, const char* verb, const char* subject = "") {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(verb) << QString::fromLatin1(subject);
    };
    row("state get --ci a", "state get");
    row("state set Retired --ci a --ci b --requestor r", "state set", "Retired");
    row("--ci a state set Retired --dry-run --output json", "state set", "Retired");
    row("action add Patching --class cmdb_ci_server --state Operational --lease 02:00:00", "action add", "Patching");
    row("action remove Patching --cis-from -", "action remove", "Patching");
    row("action list --state Retired", "action list");
    row("lease extend Patching --lease 24:00:00 --ci a", "lease extend", "Patching");
    row("requestor register", "requestor register");
    row("requestor unregister", "requestor unregister");
    row("requestor unregister id", "requestor unregister", "id");
    row("requestor list", "requestor list");
    row("rules list", "rules list");
    row("rules check --class cmdb_ci --state Retired --action CreateTask", "rules check");
    row("rules check --class cmdb_ci --state Retired --to Ready", "rules check");
    row("rules check --action Patching --other Cloning", "rules check");
    row("retire --dry-run --passes 5 --percent 0", "retire");
    row("retire --yes-above-threshold", "retire");
    row("retirements --limit 5", "retirements");
    row("audit --ci a --since 2026-01-01 --output csv --limit 5", "audit");
}

void LifecycleArgumentsTest::everyVerbIsUnderstood()
{
    QFETCH(QByteArray, line);
    const auto arguments = parse(line.constData());
    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error().subject));
    QCOMPARE(arguments->command, Command::Lifecycle);
    QTEST(nameOf(arguments->lifecycle.verb), "verb");
    QTEST(arguments->lifecycle.subject, "subject");
}

void LifecycleArgumentsTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line : {"",
                             "state",
                             "state put --ci a",
                             "retired",
                             "state get",
                             "state set --ci a",
                             "state set Retired",
                             "state set Retired Ready --ci a",
                             "state get --ci a --cis-from f",
                             "state get --ci a --class cmdb_ci",
                             "state get --ci a --requestor r",
                             "state get --ci a --dry-run",
                             "action add X --ci a --lease 2h",
                             "action add X --ci a --lease 00:00:00",
                             "lease extend X --ci a",
                             "action remove X --ci a --lease 01:00:00",
                             "requestor list --ci a",
                             "requestor register r",
                             "rules list --class cmdb_ci",
                             "rules check",
                             "rules check --class cmdb_ci --action A",
                             "rules check --action A --other B --class cmdb_ci",
                             "rules check --class cmdb_ci --state S --action A --to T",
                             "retire --ci a",
                             "retire --passes 0",
                             "retire --percent 101",
                             "retire --output csv",
                             "audit --ci a --ci b",
                             "audit --class cmdb_ci",
                             "audit --since yesterday",
                             "state get --ci a --output csv",
                             "state get --ci="})
        QTest::newRow(line) << QByteArray(line);
}

void LifecycleArgumentsTest::refusesWhatMakesNoSense()
{
    QFETCH(QByteArray, line);
    const auto arguments = parse(line.constData());
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ErrorCode::Usage);
    QVERIFY(!arguments.error().subject.isEmpty());
}

void LifecycleArgumentsTest::labelsMayHaveBlanks()
{
    const auto arguments = parse({QStringLiteral("state"), QStringLiteral("set"), QStringLiteral("Repair in Progress"),
                                  QStringLiteral("--state"), QStringLiteral("DR Standby")});
    QVERIFY(arguments);
    QCOMPARE(arguments->lifecycle.subject, QStringLiteral("Repair in Progress"));
    QCOMPARE(arguments->lifecycle.state, QStringLiteral("DR Standby"));
}

void LifecycleArgumentsTest::sinceIsADayOrATime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDate day(2026, 1, 31);
    QTest::newRow("a day") << QStringLiteral("2026-01-31") << QDateTime(day, QTime(0, 0), Qt::UTC);
    QTest::newRow("UTC") << QStringLiteral("2026-01-31T12:30:00Z") << QDateTime(day, QTime(12, 30), Qt::UTC);
    QTest::newRow("no zone is UTC") << QStringLiteral("2026-01-31T12:30:00") << QDateTime(day, QTime(12, 30), Qt::UTC);
    QTest::newRow("a zone") << QStringLiteral("2026-01-31T12:30:00+02:00") << QDateTime(day, QTime(10, 30), Qt::UTC);
}

void LifecycleArgumentsTest::sinceIsADayOrATime()
{
    QFETCH(QString, text);
    QTEST(sinceFrom(text).value(), "time");
}

void LifecycleArgumentsTest::optionsOfLifecycleAreForLifecycle()
{
    for (const char* line : {"run --ci a", "status --class cmdb_ci", "preview --percent 5", "--yes-above-threshold"}) {
        const auto arguments = parseArguments(QString::fromLatin1(line).split(u' '), QDate(2026, 6, 1));
        QVERIFY2(!arguments, line);
        QVERIFY(arguments.error().subject.contains(QStringLiteral("is for lifecycle")));
    }
}

void LifecycleArgumentsTest::everyVerbAndOptionIsInTheHelp()
{
    for (const char* word : {"lifecycle",
                             "state get",
                             "state set",
                             "action add",
                             "action remove",
                             "action list",
                             "lease extend",
                             "requestor register",
                             "requestor unregister",
                             "requestor list",
                             "rules list",
                             "rules check",
                             "retire",
                             "retirements",
                             "audit",
                             "--requestor",
                             "--ci ",
                             "--cis-from",
                             "--class",
                             "--state",
                             "--to",
                             "--action",
                             "--other",
                             "--lease",
                             "--since",
                             "--passes",
                             "--percent",
                             "--yes-above-threshold"})
        QVERIFY2(helpText().contains(QString::fromLatin1(word)), word);
}

ITAM_TEST(LifecycleArgumentsTest)
#include "tst_lifecyclearguments.moc"
