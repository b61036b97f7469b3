// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A support bundle after a story in which every secret was used: a good export, a refused login, a database and a proxy
// with passwords in their addresses, and a start by the schedule. Nothing of them may be in it, in no form.
#include "core/administration/scrubbing.h"
#include "core/schedule/runlog.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class SupportBundleStoryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void holdsNoSecretOfAWholeStory();

private:
    static void writeToken(const ExporterHost& host, const QByteArray& token)
    {
        QFile file(host.tokenPath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(token);
    }
};

void SupportBundleStoryTest::holdsNoSecretOfAWholeStory()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(5);
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    const QByteArray wrong = "wrong-token-0123456789";
    const QByteArray database = "database-Passw0rd-77";
    const QByteArray proxy = "proxy-Passw0rd-88";
    const QList<QByteArray> secrets{sandbox.info("refreshToken").toUtf8(), sandbox.info("clientSecret").toUtf8(),
                                    sandbox.info("password").toUtf8(), wrong, database, proxy};
    for (const QByteArray& secret : secrets)
        QVERIFY(secret.size() >= 8);

    QCOMPARE(host.run({QStringLiteral("--scheduled")}).outcome(), QStringLiteral("succeeded"));
    QCOMPARE(host.run({QStringLiteral("--scheduled"), QStringLiteral("--source"),
                       QStringLiteral("postgres://itam:%1@127.0.0.1:1/itam").arg(QString::fromUtf8(database))})
                 .exitStatus,
             2);
    qputenv("http_proxy", "http://me:" + proxy + "@127.0.0.1:1");
    qputenv("https_proxy", "http://me:" + proxy + "@127.0.0.1:1");
    static_cast<void>(host.run({QStringLiteral("-url"), QStringLiteral("https://nowhere.example")}));
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    writeToken(host, wrong);
    QCOMPARE(host.run({QStringLiteral("--scheduled")}).errorCode(), QStringLiteral("credentials.rejected"));

    const QString path = folder.filePath(QStringLiteral("bundle.tar.gz"));
    const ExportEnd made = host.command(QStringLiteral("support-bundle"), {QStringLiteral("--out"), path});
    QCOMPARE(made.exitStatus, 0);
    QCOMPARE(made.json.value(QLatin1String("file")).toString(), path);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const QString unpacked = folder.filePath(QStringLiteral("unpacked"));
    QVERIFY(QDir().mkpath(unpacked));
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-C"), unpacked, QStringLiteral("-xzf"), path});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);

    QStringList names;
    for (QDirIterator it(unpacked, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        names.append(QDir(unpacked).relativeFilePath(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret : secrets) {
            for (const QByteArray& form : core::administration::formsOf(secret))
                QVERIFY2(!bytes.contains(form), qPrintable(names.last() + QStringLiteral(": ") + QString::fromUtf8(form)));
        }
    }
    for (const char* name : {"CONTENTS.txt", "environment.txt", "settings.ini", "journal.json", "logs/export.log",
                             "schedule/scheduled-runs.json"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    // The start by the schedule left its note.
    const auto runs =
        core::schedule::RunLog(core::schedule::runLogPath(host.folder() + QStringLiteral("/user/data/itam-console"))).read();
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    QCOMPARE(runs->at(2).exitStatus, 0);
    QCOMPARE(runs->at(0).exitStatus, 2);
    QVERIFY(runs->at(0).finished.isValid());
    QVERIFY(!runs->at(0).lines.isEmpty());
}

ITAM_TEST(SupportBundleStoryTest)
#include "tst_supportbundle.moc"
