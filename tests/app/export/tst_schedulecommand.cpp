// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `itam-export schedule` does and says, with a systemctl that only listens.
#include "app/export/console.h"
#include "app/export/schedulecommand.h"
#include "core/schedule/windowstask.h"
#include "tests/fakes/fakecommands.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::app::exporter;
using namespace itam::core::schedule;

class ScheduleCommandTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void dryRunPrintsTheFilesAndWritesNothing();
    void installSaysWhenExportsStart();
    void installPassesPathsOnFromTheRoot();
    void refusesKindlyWithoutSystemd();
    void systemRefusesIsExitStatus2();
    void windowsTaskIsWritten();
    void showTellsTimesAndLastRuns();
    void showIsOneJsonObject();
    void showSaysThatNothingIsScheduled();
    void removeSaysWhatWentAndWhatStays();
    void hintsAtAnHourThatIsLeftOut();
    void advisesWhereAServerWantsAPassword_data();
    void advisesWhereAServerWantsAPassword();
    void advisesByTheSettingsOfTheSystem();
    void advisesWhereTheServiceWouldHaveNoSettings();
    void advisesWhereTheServiceMayNotWrite();
    void advisesWhereTheServiceMayNotRead();
    void viewerChangesNothing_data();
    void viewerChangesNothing();

private:
    struct Said
    {
        int status = 0;
        QString text;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(text.toUtf8()).object(); }
    };
    [[nodiscard]] Said run(const char* line)
    {
        const auto arguments =
            parseArguments(QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts), QDate(2026, 6, 1));
        if (!arguments)
            return {exitUsageOfParser, arguments.error().subject};
        Configuration configuration;
        configuration.source.dsn = arguments->source.value_or(m_source);
        configuration.journal = arguments->journal.value_or(m_journal);
        const Transcript transcript;
        const int status = runScheduleWith(*arguments, configuration,
                                           {.places = m_places,
                                            .commands = m_commands,
                                            .program = QStringLiteral("/usr/bin/itam-export"),
                                            .dataFolder = in("data"),
                                            .settings = in("settings.ini"),
                                            .now = m_now,
                                            .zone = QTimeZone("Europe/Berlin"),
                                            .gate = core::administration::Gate(in("journal.db"), m_account)});
        return {status, transcript.text()};
    }
    [[nodiscard]] QString in(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    void noteRun(int exitStatus, const QString& line)
    {
        ScheduledRun noted;
        noted.started = m_now.addDays(-2);
        noted.finished = noted.started.addSecs(61);
        noted.exitStatus = exitStatus;
        noted.lines = QStringList{line};
        QVERIFY(RunLog(runLogPath(in("data"))).begin(noted));
    }

    static constexpr int exitUsageOfParser = 1;
    std::unique_ptr<QTemporaryDir> m_folder;
    Places m_places;
    tests::FakeCommands m_commands;
    core::model::Account m_account;
    QString m_source; ///< as the person's settings say
    QString m_journal;
    QDateTime m_now;
};

void ScheduleCommandTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {in("user"), in("system"), in("systemdata"), in("etc/settings.ini")};
    m_commands = {};
    m_account = {QStringLiteral("anna"), false, false};
    m_source = QStringLiteral("sqlite:/srv/itam.db");
    m_journal = in("journal.db");
    m_now = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC);
}

void ScheduleCommandTest::understands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("calendar");
    QTest::addColumn<bool>("isSystem");
    QTest::newRow("defaults") << QByteArray("schedule install") << "Sun *-*-* 03:00:00" << false;
    QTest::newRow("scope without a value")
        << QByteArray("schedule install --user --at 04:30") << "Sun *-*-* 04:30:00" << false;
    QTest::newRow("system") << QByteArray("schedule --system install --days mon-wed") << "Mon,Tue,Wed *-*-* 03:00:00"
                            << true;
    QTest::newRow("daily") << QByteArray("schedule install --days=daily --at=23:15") << "*-*-* 23:15:00" << false;
}

void ScheduleCommandTest::understands()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, calendar);
    QFETCH(bool, isSystem);
    const auto arguments = parseArguments(QString::fromLatin1(line).split(u' '), QDate(2026, 6, 1));
    QVERIFY2(arguments, qPrintable(arguments ? QString() : arguments.error().subject));
    QCOMPARE(arguments->command, Command::Schedule);
    QCOMPARE(arguments->schedule.verb, ScheduleVerb::Install);
    QCOMPARE(calendarText(arguments->schedule.task), calendar);
    QCOMPARE(arguments->schedule.scope == Scope::System, isSystem);
    QVERIFY(!arguments->user);
}

void ScheduleCommandTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line :
         {"schedule", "schedule now", "schedule install show", "schedule show --at 03:00", "schedule remove --days sun",
          "schedule show --dry-run", "schedule install --at 25:00", "schedule install --days someday",
          "schedule install --user --system", "schedule install -token abc", "run --at 03:00", "run --system",
          "status --scheduled", "run --out x", "support-bundle --out=", "schedule install --user=me"})
        QTest::newRow(line) << QByteArray(line);
}

void ScheduleCommandTest::refuses()
{
    QFETCH(QByteArray, line);
    const auto arguments = parseArguments(QString::fromLatin1(line).split(u' '), QDate(2026, 6, 1));
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, ErrorCode::Usage);
}

void ScheduleCommandTest::dryRunPrintsTheFilesAndWritesNothing()
{
    const Said said = run("schedule install --user --dry-run --token-file /etc/token");
    QCOMPARE(said.status, 0);
    for (const char* part :
         {"itam-export.service (new)", "LoadCredential=refresh-token:/etc/token", "OnCalendar=Sun *-*-* 03:00:00",
          "systemctl --user enable --now itam-export.timer", "Sun 2026-12-06 02:00"})
        QVERIFY2(said.text.contains(QLatin1String(part)), qPrintable(said.text));
    QVERIFY(m_commands.calls.isEmpty());
    QVERIFY(!QFileInfo::exists(m_places.userUnits));
}

void ScheduleCommandTest::installSaysWhenExportsStart()
{
    const Said said = run("schedule install");
    QCOMPARE(said.status, 0);
    QVERIFY2(said.text.contains(QStringLiteral("Sun 2026-12-06 02:00")), qPrintable(said.text));
    QVERIFY(said.text.contains(QStringLiteral("enable-linger")));
    QVERIFY(QFileInfo::exists(in("user/itam-export.timer")));
    QVERIFY(run("schedule install").text.contains(QStringLiteral("already")));
}

void ScheduleCommandTest::installPassesPathsOnFromTheRoot()
{
    QCOMPARE(run("schedule install --settings own.ini --source sqlite:/srv/x.db").status, 0);
    QFile service(in("user/itam-export.service"));
    QVERIFY(service.open(QIODevice::ReadOnly));
    const QByteArray text = service.readAll();
    QVERIFY(
        text.contains(QByteArray("--settings " + QFileInfo(QStringLiteral("own.ini")).absoluteFilePath().toUtf8())));
    QVERIFY(text.contains("--source sqlite:/srv/x.db"));
}

void ScheduleCommandTest::refusesKindlyWithoutSystemd()
{
    m_commands.isMissing = true;
    const Said said = run("schedule install");
    QCOMPARE(said.status, 2);
    QVERIFY2(said.text.contains(QStringLiteral("systemd does not answer")), qPrintable(said.text));
    QVERIFY(!QFileInfo::exists(m_places.userUnits));
}

void ScheduleCommandTest::systemRefusesIsExitStatus2()
{
    m_commands.refuse(QStringLiteral("enable"), "Access denied");
    const Said said = run("schedule install --system");
    QCOMPARE(said.status, 2);
    QVERIFY2(said.text.contains(QStringLiteral("Access denied")), qPrintable(said.text));
}

void ScheduleCommandTest::windowsTaskIsWritten()
{
    const QByteArray line = "schedule install --days mon,fri --windows-xml " + in("task.xml").toUtf8();
    const Said said = run(line.constData());
    QCOMPARE(said.status, 0);
    QVERIFY(said.text.contains(QStringLiteral("schtasks /Create")));
    QFile file(in("task.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(windowsTaskFaults(file.readAll()), QStringList());
    QVERIFY(m_commands.calls.isEmpty());
}

void ScheduleCommandTest::showTellsTimesAndLastRuns()
{
    QCOMPARE(run("schedule install").status, 0);
    m_commands.answer(QStringLiteral("show itam-export.timer"),
                      {0,
                       "TimersCalendar={ OnCalendar=Sun *-*-* 03:00:00 ; next_elapse=n/a "
                       "}\nActiveState=active\nUnitFileState=enabled\n",
                       {}});
    noteRun(4, QStringLiteral("ServiceNow did not finish the import"));
    const Said said = run("schedule show");
    QCOMPARE(said.status, 0);
    for (const char* part : {"waits for its time", "Sun 2026-12-06 03:00 CET", "Sun 2026-12-06 02:00", "status 4",
                             "ServiceNow did not finish the import"})
        QVERIFY2(said.text.contains(QLatin1String(part)), qPrintable(said.text));
}

void ScheduleCommandTest::showIsOneJsonObject()
{
    QCOMPARE(run("schedule install").status, 0);
    m_commands.answer(QStringLiteral("show itam-export.timer"),
                      {0,
                       "TimersCalendar={ OnCalendar=Sun *-*-* 03:00:00 ; next_elapse=n/a "
                       "}\nActiveState=active\nUnitFileState=enabled\n",
                       {}});
    noteRun(0, QStringLiteral("done"));
    const QJsonObject shown = run("schedule show --json").json();
    QCOMPARE(shown.value(QStringLiteral("state")).toString(), QStringLiteral("waiting"));
    QCOMPARE(shown.value(QStringLiteral("days")).toString(), QStringLiteral("Sun"));
    QCOMPARE(shown.value(QStringLiteral("at")).toString(), QStringLiteral("03:00"));
    const QJsonArray next = shown.value(QStringLiteral("next")).toArray();
    QCOMPARE(next.size(), 5);
    QCOMPARE(next.first().toObject().value(QStringLiteral("utc")).toString(), QStringLiteral("2026-12-06T02:00:00Z"));
    QCOMPARE(next.first().toObject().value(QStringLiteral("local")).toString(),
             QStringLiteral("2026-12-06T03:00:00+01:00"));
    QCOMPARE(
        shown.value(QStringLiteral("runs")).toArray().first().toObject().value(QStringLiteral("exitStatus")).toInt(-1),
        0);
}

void ScheduleCommandTest::showSaysThatNothingIsScheduled()
{
    const Said said = run("schedule show");
    QCOMPARE(said.status, 0);
    QVERIFY(said.text.contains(QStringLiteral("is not scheduled")));
    QCOMPARE(run("schedule show --json").json().value(QStringLiteral("state")).toString(),
             QStringLiteral("not-installed"));
}

void ScheduleCommandTest::removeSaysWhatWentAndWhatStays()
{
    QVERIFY(run("schedule remove").text.contains(QStringLiteral("was not scheduled")));
    QCOMPARE(run("schedule install").status, 0);
    QVERIFY(QDir().mkpath(in("user/itam-export.timer.d")));
    QFile dropIn(in("user/itam-export.timer.d/mine.conf"));
    QVERIFY(dropIn.open(QIODevice::WriteOnly));
    QVERIFY(run("schedule remove --dry-run").text.contains(QStringLiteral("Would remove")));
    QVERIFY(QFileInfo::exists(in("user/itam-export.timer")));
    const Said said = run("schedule remove");
    QCOMPARE(said.status, 0);
    QVERIFY2(said.text.contains(in("user/itam-export.service")), qPrintable(said.text));
    QVERIFY(said.text.contains(dropIn.fileName()));
    QVERIFY(dropIn.exists());
    QVERIFY(!QFileInfo::exists(in("user/itam-export.timer")));
}

void ScheduleCommandTest::hintsAtAnHourThatIsLeftOut()
{
    m_now = QDateTime(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);
    QVERIFY(run("schedule install --at 02:30").text.contains(QStringLiteral("no export starts that day")));
    QVERIFY(!run("schedule install --at 03:00").text.contains(QStringLiteral("no export starts that day")));
}

void ScheduleCommandTest::advisesWhereAServerWantsAPassword_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("journal");
    QTest::addColumn<QString>("says"); // empty: nothing about passwords
    const QString file = QStringLiteral("sqlite:/srv/itam.db");
    const QString source = QStringLiteral("mariadb://reader@db/itam");
    const QString journal = QStringLiteral("postgres://itam@db/journal");
    const QByteArray system("schedule install --system");
    QTest::newRow("files") << system << file << QStringLiteral("/srv/journal.db") << QString();
    QTest::newRow("source") << system << source << QString() << QStringLiteral("--system --source-password-file FILE");
    QTest::newRow("journal in the settings")
        << system << file << journal << QStringLiteral("--system --journal-password-file FILE");
    QTest::newRow("journal as option") << system + " --journal postgres://itam@db/other" << file << QString()
                                       << QStringLiteral("--system --journal-password-file FILE");
    QTest::newRow("both files are given")
        << system + " --source-password-file /etc/a --journal-password-file /etc/b" << source << journal << QString();
    QTest::newRow("user, source") << QByteArray("schedule install") << source << QString()
                                  << QStringLiteral("only while you are logged in. From a file of mode 0600");
    QTest::newRow("user, journal") << QByteArray("schedule install") << file << journal
                                   << QStringLiteral("--journal-password-file FILE");
}

void ScheduleCommandTest::advisesWhereAServerWantsAPassword()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, says);
    QFETCH(const QString, source);
    QFETCH(const QString, journal);
    m_source = source;
    m_journal = journal;
    const Said said = run(QByteArray(line + " --dry-run").constData());
    QCOMPARE(said.status, 0);
    if (says.isEmpty())
        QVERIFY2(!said.text.contains(QStringLiteral("-password-file")), qPrintable(said.text));
    else
        QVERIFY2(said.text.contains(says), qPrintable(said.text));
}

void ScheduleCommandTest::advisesByTheSettingsOfTheSystem()
{
    QVERIFY(QDir().mkpath(in("etc")));
    core::settings::Settings settings;
    settings.source = QStringLiteral("sqlite:/srv/itam.db");
    settings.journal = QStringLiteral("postgres://itam@db/journal");
    QVERIFY(core::settings::SettingsFile(m_places.systemSettings).save(settings));
    m_source = QStringLiteral("postgres://reader@db/itam"); // of the person, not of the service
    const Said said = run("schedule install --system --dry-run");
    QVERIFY2(said.text.contains(QStringLiteral("--journal-password-file FILE")), qPrintable(said.text));
    QVERIFY(!said.text.contains(QStringLiteral("--source-password-file")));
}

// As with sudo, which makes the settings those of root.
void ScheduleCommandTest::advisesWhereTheServiceWouldHaveNoSettings()
{
    const QString says = QStringLiteral("reads its settings from ") + m_places.systemSettings;
    QVERIFY(run("schedule install --system --dry-run").text.contains(says));
    QVERIFY(!run("schedule install --dry-run").text.contains(says));
    QVERIFY(!run("schedule install --system --settings own.ini --dry-run").text.contains(says));
    QVERIFY(core::settings::SettingsFile(in("settings.ini")).save({}));
    QVERIFY(!run("schedule install --system --dry-run").text.contains(says)); // it gets these
    QVERIFY(QFile::remove(in("settings.ini")));
    QVERIFY(QDir().mkpath(in("etc")));
    QVERIFY(core::settings::SettingsFile(m_places.systemSettings).save({}));
    QVERIFY(!run("schedule install --system --dry-run").text.contains(says));
}

void ScheduleCommandTest::advisesWhereTheServiceMayNotWrite()
{
    const QString says = QStringLiteral("writes in /var/lib/itam-console only");
    QVERIFY(!run("schedule install --system --dry-run").text.contains(says));
    QVERIFY(run("schedule install --system --journal /srv/journal.db --dry-run").text.contains(says));
    QVERIFY(!run("schedule install --system --journal /var/lib/itam-console/a.db --dry-run").text.contains(says));
    core::settings::Settings settings;
    settings.journal = QStringLiteral("/srv/journal.db");
    QVERIFY(core::settings::SettingsFile(in("settings.ini")).save(settings));
    QVERIFY(run("schedule install --system --dry-run").text.contains(says)); // it gets the person's
    QVERIFY(!run("schedule install --dry-run").text.contains(says));
}

void ScheduleCommandTest::advisesWhereTheServiceMayNotRead()
{
    const QString says = QStringLiteral("may not read ") + in("itam.db");
    const auto forOwner = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(m_folder->path(), forOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
    QFile file(in("itam.db"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(forOwner));
    m_source = QStringLiteral("sqlite:") + in("itam.db");
    const QString said = run("schedule install --system --dry-run").text;
    QVERIFY2(said.contains(says) && said.contains(QStringLiteral("SupplementaryGroups=GROUP")), qPrintable(said));
    QVERIFY(run("schedule install --system").text.contains(says));
    QVERIFY(run("schedule install --system --dry-run --output json")
                .json()
                .value(QStringLiteral("advice"))
                .toArray()
                .first()
                .toString()
                .size() > 0);
    // Of a person's own systemd, and of a file that everybody may read, there is nothing to say.
    QVERIFY(!run("schedule install --user --dry-run").text.contains(says));
    QVERIFY(file.setPermissions(forOwner | QFile::ReadGroup));
    QVERIFY(run("schedule install --system --dry-run").text.contains(says));
    // As the advice says.
    QVERIFY(QDir().mkpath(in("system/itam-export.service.d")));
    QFile dropIn(in("system/itam-export.service.d/override.conf"));
    QVERIFY(dropIn.open(QIODevice::WriteOnly));
    dropIn.write(QStringLiteral("[Service]\nSupplementaryGroups=%1\n").arg(QFileInfo(file).groupId()).toUtf8());
    dropIn.close();
    QVERIFY(!run("schedule install --system --dry-run").text.contains(says));
}

void ScheduleCommandTest::viewerChangesNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("install") << QByteArray("schedule install --at 04:30") << 2;
    QTest::newRow("remove") << QByteArray("schedule remove") << 2;
    QTest::newRow("what would be written") << QByteArray("schedule install --dry-run") << 0;
    QTest::newRow("show") << QByteArray("schedule show") << 0;
}

void ScheduleCommandTest::viewerChangesNothing()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, status);
    QCOMPARE(run("schedule install").status, 0);
    const QStringList before = m_commands.changes();
    m_account.name = QStringLiteral("bert");
    const Said said = run(line.constData());
    QCOMPARE(said.status, status);
    QCOMPARE(m_commands.changes(), before);
    if (status != 0)
        QVERIFY2(said.text.contains(QStringLiteral("Administrators here: anna")), qPrintable(said.text));
}

ITAM_TEST(ScheduleCommandTest)
#include "tst_schedulecommand.moc"
