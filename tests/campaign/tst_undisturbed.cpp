// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What exports lead to that nothing disturbs, against files that a person has read: so that a rule that is broken in
// every export alike is noticed as well. ITAM_CAMPAIGN_RECORD=1 writes the files anew, to be read again.
#include "tests/campaign/cases.h"
#include "tests/campaign/snapshot.h"
#include "tests/testcase.h"

#include <QDir>
#include <QLoggingCategory>
#include <QProcess>

using namespace itam::tests::campaign;

namespace {

class UndisturbedTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void firstExport() { compare(Start::Kind::First, QStringLiteral("undisturbed-first.txt")); }
    void secondExport() { compare(Start::Kind::Second, QStringLiteral("undisturbed-second.txt")); }
    void everyPatchOfABrokenRuleApplies();

private:
    static void compare(Start::Kind kind, const QString& name);
};

QString folder()
{
    return qEnvironmentVariable("ITAM_SOURCE") + QLatin1String("/tests/campaign/");
}

void UndisturbedTest::compare(Start::Kind kind, const QString& name)
{
    Start start(kind);
    const QStringList content = instanceContent(start.work().instance()) + pendingContent(start.work().journal())
                                << start.undisturbed();
    QFile file(folder() + name);
    if (qEnvironmentVariableIsSet("ITAM_CAMPAIGN_RECORD")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.join(QLatin1Char('\n')).toUtf8() + '\n');
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).trimmed().split(QLatin1Char('\n'));
    const QStringList found = differences(expected, content);
    QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(QLatin1Char('\n'))));
}

void UndisturbedTest::everyPatchOfABrokenRuleApplies()
{
    const QDir patches(folder() + QLatin1String("broken"));
    const QStringList names = patches.entryList({QStringLiteral("*.patch")});
    QCOMPARE(names.size(), 7);
    for (const QString& name : names) {
        QProcess patch;
        patch.setWorkingDirectory(qEnvironmentVariable("ITAM_SOURCE"));
        patch.start(QStringLiteral("patch"), {QStringLiteral("--dry-run"), QStringLiteral("-p1"), QStringLiteral("-f"),
                                              QStringLiteral("-i"), patches.filePath(name)});
        QVERIFY2(patch.waitForFinished(), qPrintable(patch.errorString()));
        const QByteArray said = patch.readAllStandardOutput() + patch.readAllStandardError();
        QVERIFY2(patch.exitCode() == 0, QByteArray(name.toUtf8() + ": " + said).constData());
    }
}

ITAM_TEST(UndisturbedTest)
} // namespace
#include "tst_undisturbed.moc"
