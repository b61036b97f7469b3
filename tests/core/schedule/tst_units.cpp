// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The units as text, and as systemd itself judges them.
#include "core/schedule/units.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::schedule;

namespace {

UnitInput input(Scope scope)
{
    UnitInput in;
    in.scope = scope;
    in.program = QStringLiteral("/bin/true");
    in.tokenFile = QStringLiteral("/etc/itam-console/refresh-token");
    in.clientSecretFile = QStringLiteral("/etc/itam-console/client-secret");
    in.sourcePasswordFile = QStringLiteral("/etc/itam-console/source-password");
    return in;
}

struct Judged
{
    int status = 0;
    QString text;
};

Judged analyze(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("systemd-analyze"), arguments);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

void writeUnits(const QString& folder, const UnitInput& in)
{
    for (const auto& [name, bytes] : {std::pair{serviceName, serviceText(in)}, std::pair{timerName, timerText(in)}}) {
        QFile file(QDir(folder).filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

bool has(const QByteArray& unit, const char* line)
{
    return unit.split('\n').contains(line);
}

} // namespace

class UnitsTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void P06_timerMakesUpForAMissedStartOnce();
    void secretsComeByLoadCredentialOnly();
    void journalOnAServerGoesAlongWithItsPassword();
    void systemServiceIsShutIn();
    void userServiceTakesNoNameSpaces();
    void wordsArriveAsTheyAre_data();
    void wordsArriveAsTheyAre();
    void systemdAcceptsThem_data();
    void systemdAcceptsThem();
    void systemdCallsTheSystemServiceSafe();
};

void UnitsTest::P06_timerMakesUpForAMissedStartOnce()
{
    const QByteArray timer = timerText(input(Scope::User));
    QVERIFY(has(timer, "OnCalendar=Sun *-*-* 03:00:00"));
    QVERIFY(has(timer, "Persistent=true"));
    QVERIFY(has(timer, "WantedBy=timers.target"));
    QVERIFY(has(timer, "Description=Export to ServiceNow"));
}

void UnitsTest::secretsComeByLoadCredentialOnly()
{
    const QByteArray service = serviceText(input(Scope::System));
    QVERIFY(has(service, "LoadCredential=refresh-token:/etc/itam-console/refresh-token"));
    QVERIFY(has(service, "LoadCredential=client-secret:/etc/itam-console/client-secret"));
    QVERIFY(has(service, "LoadCredential=source-password:/etc/itam-console/source-password"));
    QVERIFY(has(service, "ExecStart=/bin/true run --scheduled"));
    UnitInput bare = input(Scope::User);
    bare.tokenFile.clear();
    bare.clientSecretFile.clear();
    bare.sourcePasswordFile.clear();
    QVERIFY(!serviceText(bare).contains("LoadCredential"));
}

void UnitsTest::journalOnAServerGoesAlongWithItsPassword()
{
    UnitInput in = input(Scope::System);
    in.journalAddress = QStringLiteral("postgres://itam@db/journal?options=-csearch_path%3Ditam");
    in.journalPasswordFile = QStringLiteral("/etc/itam-console/journal-password");
    const QByteArray service = serviceText(in);
    QVERIFY(has(service, "LoadCredential=journal-password:/etc/itam-console/journal-password"));
    QVERIFY(service.contains("--journal \"postgres://itam@db/journal?options=-csearch_path%%3Ditam\""));
}

void UnitsTest::systemServiceIsShutIn()
{
    const QByteArray service = serviceText(input(Scope::System));
    for (const char* line : {"DynamicUser=yes", "ProtectSystem=strict", "ProtectHome=yes", "NoNewPrivileges=yes",
                             "StateDirectory=itam-console", "CapabilityBoundingSet=", "PrivateTmp=yes"})
        QVERIFY2(has(service, line), line);
}

void UnitsTest::userServiceTakesNoNameSpaces()
{
    const QByteArray service = serviceText(input(Scope::User));
    QVERIFY(has(service, "NoNewPrivileges=yes"));
    for (const char* name : {"DynamicUser", "ProtectSystem", "ProtectHome", "Private", "network-online"})
        QVERIFY2(!service.contains(name), name);
}

void UnitsTest::wordsArriveAsTheyAre_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << "/usr/bin/itam-export"
                           << "/usr/bin/itam-export";
    QTest::newRow("space") << "/opt/my tools/x"
                           << "\"/opt/my tools/x\"";
    QTest::newRow("quote and backslash") << "a\"b\\c"
                                         << "\"a\\\"b\\\\c\"";
    QTest::newRow("specifier") << "/srv/100%h"
                               << "\"/srv/100%%h\"";
    QTest::newRow("variable") << "$HOME"
                              << "\"$$HOME\"";
    QTest::newRow("end of a command") << ";"
                                      << "\";\"";
}

void UnitsTest::wordsArriveAsTheyAre()
{
    QFETCH(QString, word);
    QFETCH(QString, written);
    QCOMPARE(execWord(word), written);
}

void UnitsTest::systemdAcceptsThem_data()
{
    QTest::addColumn<bool>("isSystem");
    QTest::newRow("user") << false;
    QTest::newRow("system") << true;
}

void UnitsTest::systemdAcceptsThem()
{
    QFETCH(bool, isSystem);
    const QTemporaryDir folder;
    UnitInput in = input(isSystem ? Scope::System : Scope::User);
    in.source = QStringLiteral("sqlite:/srv/it's 100% \"ours\" $x.db");
    writeUnits(folder.path(), in);
    QStringList arguments{QStringLiteral("verify"), QStringLiteral("--man=no"),
                          QStringLiteral("--recursive-errors=no")};
    if (!isSystem)
        arguments.append(QStringLiteral("--user"));
    const Judged judged = analyze(arguments + QStringList{folder.filePath(QLatin1String(serviceName)),
                                                          folder.filePath(QLatin1String(timerName))});
    QVERIFY2(judged.status == 0, qPrintable(judged.text));
    QVERIFY2(!judged.text.contains(QLatin1String("itam-export")), qPrintable(judged.text));
}

void UnitsTest::systemdCallsTheSystemServiceSafe()
{
    const QTemporaryDir folder;
    writeUnits(folder.path(), input(Scope::System));
    const Judged judged =
        analyze({QStringLiteral("security"), QStringLiteral("--offline=true"), QStringLiteral("--threshold=20"),
                 QStringLiteral("--no-pager"), folder.filePath(QLatin1String(serviceName))});
    QVERIFY2(judged.status == 0, qPrintable(judged.text));
}

ITAM_TEST(UnitsTest)
#include "tst_units.moc"
