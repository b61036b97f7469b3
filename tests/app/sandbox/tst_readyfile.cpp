// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/readyfile.h"
#include "tests/testcase.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam::app::sandbox;

class ReadyFileTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void hasWhatTheDesignNames();
    void isPrivateAndGoesWithTheObject();
    void replacesTheFileOfADeadProcess();
    void processIdOfAnotherProgramDoesNotCount();
    void refusesAForeignFile();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("ready.json")); }
    void put(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QTemporaryDir m_folder;
};

void ReadyFileTest::hasWhatTheDesignNames()
{
    itam::sandbox::platform::Credentials credentials;
    credentials.integration = {QStringLiteral("itam.integration"), QStringLiteral("secret")};
    const QJsonObject object = QJsonDocument::fromJson(readyText(QStringLiteral("http://127.0.0.1:1"), QString(),
                                                                 credentials, QStringLiteral("id"), 7))
                                   .object();
    for (const char* name :
         {"url", "user", "password", "clientId", "clientSecret", "refreshToken", "instanceId", "pid"})
        QVERIFY2(object.contains(QLatin1String(name)), name);
    QCOMPARE(object.value(QLatin1String("user")).toString(), QStringLiteral("itam.integration"));
    QCOMPARE(object.value(QLatin1String("pid")).toInt(), 7);
    QVERIFY(!object.contains(QLatin1String("certificate")));
}

void ReadyFileTest::isPrivateAndGoesWithTheObject()
{
    {
        const auto file = ReadyFile::write(path(), "{}");
        QVERIFY(file);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    }
    QVERIFY(!QFile::exists(path()));
}

void ReadyFileTest::replacesTheFileOfADeadProcess()
{
    QProcess process;
    process.start(QStringLiteral("true"), QStringList());
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    QVERIFY(process.waitForFinished());
    put("{\"pid\":" + QByteArray::number(pid) + '}');
    QVERIFY(ReadyFile::write(path(), "{}"));
}

void ReadyFileTest::processIdOfAnotherProgramDoesNotCount()
{
    put("{\"pid\":" + QByteArray::number(QCoreApplication::applicationPid()) + '}');
    QVERIFY(ReadyFile::write(path(), "{}"));
}

void ReadyFileTest::refusesAForeignFile()
{
    put("important notes");
    const auto file = ReadyFile::write(path(), "{}");
    QVERIFY(!file);
    QCOMPARE(file.error().subject, path());
    QFile kept(path());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("important notes"));
    kept.remove();
}

ITAM_TEST(ReadyFileTest)
#include "tst_readyfile.moc"
