// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page Schedule installs, and the command that it names, for the settings and the command line of the console.
#include "app/console/scheduleplan.h"
#include "core/settings/settings.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::app::console;
using namespace itam::core::schedule;
using ui::schedule::ScheduleChoice;

class SchedulePlanTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aJournalThatWasGivenGoesAlong_data();
    void aJournalThatWasGivenGoesAlong();
    void theCommandIsOneOfAShell();
    void theCommandTakesTheSettingsAlong();
    void saysWhatTheServiceMayNotRead();
    void goesByTheSettingsThatTheServiceReads();

private:
    [[nodiscard]] QString in(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QString advice(Scope scope) const
    {
        ScheduleChoice choice;
        choice.scope = scope;
        const auto view =
            schedulePlan(choice, m_subject, m_places, QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC));
        return view ? view->advice.join(u'\n') : QStringLiteral("no plan");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    ScheduleSubject m_subject;
    Places m_places;
};

void SchedulePlanTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_subject = {};
    m_subject.settings = in("settings.ini");
    m_subject.journal = in("journal.db");
    m_places = {in("user"), in("system"), in("systemdata"), in("etc/settings.ini")};
}

void SchedulePlanTest::aJournalThatWasGivenGoesAlong_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<bool>("isGiven");
    QTest::addColumn<bool>("isUsual");
    QTest::addColumn<QString>("ofUser"); ///< what the service is told
    QTest::addColumn<QString>("ofSystem");
    const QString file = QStringLiteral("/srv/itam/journal.db");
    const QString server = QStringLiteral("postgres://itam@db/journal?sslmode=verify-full");
    const QString none;
    QTest::newRow("the usual file") << file << false << true << none << none;
    QTest::newRow("file of another folder") << file << false << false << file << none;
    QTest::newRow("file that was given") << file << true << true << file << file;
    QTest::newRow("server of the settings") << server << false << true << server << server;
    QTest::newRow("server that was given") << server << true << true << server << server;
}

void SchedulePlanTest::aJournalThatWasGivenGoesAlong()
{
    QFETCH(const QString, journal);
    QFETCH(const QString, ofUser);
    QFETCH(const QString, ofSystem);
    QFETCH(const bool, isGiven);
    QFETCH(const bool, isUsual);
    m_subject.journal = journal;
    m_subject.isJournalGiven = isGiven;
    m_subject.isUsual = isUsual;
    for (const auto& [scope, told] : {std::pair{Scope::User, ofUser}, std::pair{Scope::System, ofSystem}}) {
        ScheduleChoice choice;
        choice.scope = scope;
        const QStringList words = runArguments(unitInputOf(choice, m_subject));
        const qsizetype at = words.indexOf(QStringLiteral("--journal"));
        QCOMPARE(at < 0 ? QString() : words.value(at + 1), told);
    }
    const QString command = installCommand({}, m_subject, m_places);
    QCOMPARE(command.contains(QStringLiteral(" --journal ")), !ofSystem.isEmpty());
    QVERIFY2(command.contains(ofSystem), qPrintable(command));
}

void SchedulePlanTest::theCommandIsOneOfAShell()
{
    m_subject.journal = QStringLiteral("postgres://itam@db/journal?options=-csearch_path%3Ditam");
    ScheduleChoice choice;
    choice.task.at = QTime(4, 30);
    choice.tokenFile = QStringLiteral("/etc/itam console/it's $1");
    const QString command = installCommand(choice, m_subject, m_places);
    const QString expected = QStringLiteral(
        " schedule install --system --days Sun --at 04:30 --journal "
        "'postgres://itam@db/journal?options=-csearch_path%3Ditam' --token-file '/etc/itam console/it'\\''s $1'");
    QVERIFY2(command.startsWith(QStringLiteral("sudo ")) && command.endsWith(expected), qPrintable(command));
}

void SchedulePlanTest::theCommandTakesTheSettingsAlong()
{
    QVERIFY(!installCommand({}, m_subject, m_places).contains(m_subject.settings));
    core::settings::Settings settings;
    settings.source = QStringLiteral("sqlite:/srv/itam.db");
    QVERIFY(core::settings::SettingsFile(m_subject.settings).save(settings));
    const QString command = installCommand({}, m_subject, m_places);
    const QString first =
        QStringLiteral("sudo install -D -m 644 %1 %2 && sudo ").arg(m_subject.settings, m_places.systemSettings);
    QVERIFY2(command.startsWith(first), qPrintable(command));
    // Those that the system has are somebody's work.
    QVERIFY(QDir().mkpath(in("etc")));
    QVERIFY(core::settings::SettingsFile(m_places.systemSettings).save(settings));
    QVERIFY(!installCommand({}, m_subject, m_places).contains(m_subject.settings));
}

void SchedulePlanTest::saysWhatTheServiceMayNotRead()
{
    const auto forOwner = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(m_folder->path(), forOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
    QFile file(in("itam.db"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(forOwner));
    m_subject.source = QStringLiteral("sqlite:") + in("itam.db");
    const QString says = QStringLiteral("may not read ") + in("itam.db");
    QVERIFY2(advice(Scope::System).contains(says), qPrintable(advice(Scope::System)));
    QVERIFY(!advice(Scope::User).contains(says));
    QVERIFY(file.setPermissions(forOwner | QFile::ReadOther));
    QVERIFY(!advice(Scope::System).contains(says));
}

void SchedulePlanTest::goesByTheSettingsThatTheServiceReads()
{
    m_subject.source = QStringLiteral("postgres://reader@db/itam");
    const QString says = QStringLiteral("--source-password-file");
    QVERIFY(advice(Scope::System).contains(says));
    // The system has its own already, and keeps them.
    QVERIFY(QDir().mkpath(in("etc")));
    core::settings::Settings settings;
    settings.source = QStringLiteral("sqlite:/srv/itam.db");
    QVERIFY(core::settings::SettingsFile(m_places.systemSettings).save(settings));
    QVERIFY2(!advice(Scope::System).contains(says), qPrintable(advice(Scope::System)));
    QVERIFY(advice(Scope::User).contains(says));
}

ITAM_TEST(SchedulePlanTest)
#include "tst_scheduleplan.moc"
