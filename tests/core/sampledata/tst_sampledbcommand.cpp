// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampledb/command.h"
#include "core/support/version.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::app::sampledb;

namespace {

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class SampledbCommandTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void usageErrorsExitWithOne_data();
    void usageErrorsExitWithOne();
    void helpAndVersionNeedNothingElse();
    void understandsBothWaysToGiveAValue();
    void makesThenRefusesThenReplaces();
    void churnEvolvesAnExistingFile();
    void churnOfAMissingFileMakesItWhenItKnowsHow();
    void unwritablePlaceExitsWithTwo();
};

void SampledbCommandTest::usageErrorsExitWithOne_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"",
                             "--computers 5",
                             "--out",
                             "--out x --computers",
                             "--out x --computers 0",
                             "--out x --computers 1000001",
                             "--out x --computers five",
                             "--out x --computers -5",
                             "--out x",
                             "--out x --seed 1",
                             "--out x --computers 5 --seed -1",
                             "--out x --computers 5 --seed one",
                             "--out x --churn",
                             "--out x --churn -1",
                             "--out x --churn 101",
                             "--out x --churn nan",
                             "--out x --churn ten",
                             "--out x --churn 5",
                             "--out x --computers 5 --colour red",
                             "x",
                             "--out=",
                             "--computers=5 --out= "})
        QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
}

void SampledbCommandTest::usageErrorsExitWithOne()
{
    QFETCH(const QString, line);
    const QTemporaryDir folder;
    const Printed printed = run(words(QString(line).replace(
        QStringLiteral("--out x"), QStringLiteral("--out ") + folder.filePath(QStringLiteral("x")))));
    QCOMPARE(printed.status, exitUsage);
    QVERIFY(printed.output.isEmpty());
    QVERIFY(printed.error.contains(QStringLiteral("--help")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x"))));
}

void SampledbCommandTest::helpAndVersionNeedNothingElse()
{
    const Printed help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, exitDone);
    for (const char* option : {"--out", "--computers", "--seed", "--churn", "--force", "--version"})
        QVERIFY2(help.output.contains(QString::fromLatin1(option)), option);
    QCOMPARE(run({QStringLiteral("--version")}).output, QStringLiteral("itam-sampledb " ITAM_VERSION "\n"));
}

void SampledbCommandTest::understandsBothWaysToGiveAValue()
{
    const auto arguments =
        parse(words(QStringLiteral("--out=a=b.db --computers 12 --seed=18446744073709551615 --churn 2.5 --force")));
    QVERIFY(arguments);
    QCOMPARE(arguments->out, QStringLiteral("a=b.db"));
    QCOMPARE(arguments->computers, std::optional(12));
    QCOMPARE(arguments->seed, std::optional(std::numeric_limits<std::uint64_t>::max()));
    QCOMPARE(arguments->churn, std::optional(2.5));
    QVERIFY(arguments->force);
}

void SampledbCommandTest::makesThenRefusesThenReplaces()
{
    const QTemporaryDir folder;
    const QStringList make{QStringLiteral("--out"), folder.filePath(QStringLiteral("a b.db")),
                           QStringLiteral("--computers"), QStringLiteral("5")};
    const Printed made = run(make);
    QCOMPARE(made.status, exitDone);
    QVERIFY2(made.output.contains(QStringLiteral("5 computers")), qPrintable(made.output));
    const Printed refused = run(make);
    QCOMPARE(refused.status, exitUsage);
    QVERIFY(refused.error.contains(QStringLiteral("--force")));
    QCOMPARE(run(make + QStringList{QStringLiteral("--force")}).output, made.output);
}

void SampledbCommandTest::churnEvolvesAnExistingFile()
{
    const QTemporaryDir folder;
    const QString out = QStringLiteral("--out=") + folder.filePath(QStringLiteral("a.db"));
    QCOMPARE(run({out, QStringLiteral("--computers=50")}).status, exitDone);
    const Printed evolved = run({out, QStringLiteral("--churn=10")});
    QCOMPARE(evolved.status, exitDone);
    QVERIFY2(evolved.output.contains(QStringLiteral("week 1")), qPrintable(evolved.output));
    QVERIFY2(evolved.output.contains(QStringLiteral("4 changed, 1 added, 1 removed")), qPrintable(evolved.output));
}

void SampledbCommandTest::churnOfAMissingFileMakesItWhenItKnowsHow()
{
    const QTemporaryDir folder;
    const QString out = QStringLiteral("--out=") + folder.filePath(QStringLiteral("a.db"));
    const QStringList weekly{out, QStringLiteral("--computers=20"), QStringLiteral("--churn=5")};
    QVERIFY(run(weekly).output.contains(QStringLiteral("week 0")));
    QVERIFY(run(weekly).output.contains(QStringLiteral("week 1")));
}

void SampledbCommandTest::unwritablePlaceExitsWithTwo()
{
    const QTemporaryDir folder;
    const Printed printed =
        run({QStringLiteral("--out=") + folder.filePath(QStringLiteral("no/a.db")), QStringLiteral("--computers=2")});
    QCOMPARE(printed.status, exitFailed);
    QVERIFY(!printed.error.isEmpty());
}

ITAM_TEST(SampledbCommandTest)
#include "tst_sampledbcommand.moc"
