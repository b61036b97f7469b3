// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/installer.h"
#include "tests/fakes/fakecommands.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::schedule;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class InstallerTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void planChangesNothing();
    void installWritesAndEnables();
    void installingTwiceIsTheSameAsOnce();
    void anotherTimeReplacesTheTimerAndStartsItAgain();
    void dropInsStayAsTheyAre();
    void systemServiceGetsTheSettingsWhenItHasNone();
    void unitOfSomebodyElseIsLeftAlone();
    void withoutSystemdNothingIsWritten();
    void whatSystemdRefusesIsPutBack();
    void refusesPathsThatSystemdWouldMisread_data();
    void refusesPathsThatSystemdWouldMisread();
    void removeLeavesSettingsAndDropIns();
    void removingNothingIsNoError();
    void removeLeavesUnitsOfSomebodyElse();

private:
    [[nodiscard]] QString unit(const char* name) const { return QDir(m_places.userUnits).filePath(QLatin1String(name)); }
    [[nodiscard]] Plan plan(const UnitInput& input) const { return *planInstall(input, m_places); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Places m_places;
    UnitInput m_input;
    std::unique_ptr<tests::FakeCommands> m_commands;
};

void InstallerTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {m_folder->filePath(QStringLiteral("user/units")), m_folder->filePath(QStringLiteral("system")),
                m_folder->filePath(QStringLiteral("data")), m_folder->filePath(QStringLiteral("etc/itam-console.ini"))};
    m_input = {};
    m_input.program = QStringLiteral("/usr/bin/itam-export");
    m_commands = std::make_unique<tests::FakeCommands>();
}

void InstallerTest::planChangesNothing()
{
    const Plan planned = plan(m_input);
    QCOMPARE(planned.files.size(), 2);
    QCOMPARE(planned.files[0].change, PlannedFile::Change::New);
    QCOMPARE(planned.files[0].bytes, serviceText(m_input));
    QCOMPARE(planned.calls, (QStringList{QStringLiteral("systemctl --user daemon-reload"),
                                         QStringLiteral("systemctl --user enable --now itam-export.timer"),
                                         QStringLiteral("systemctl --user restart itam-export.timer")}));
    QVERIFY(!QFileInfo::exists(m_places.userUnits));
}

void InstallerTest::installWritesAndEnables()
{
    const Plan planned = plan(m_input);
    QVERIFY(install(planned, *m_commands));
    QCOMPARE(read(unit(serviceName)), serviceText(m_input));
    QCOMPARE(read(unit(timerName)), timerText(m_input));
    QCOMPARE(m_commands->changes(), planned.calls);
    QCOMPARE(QDir(m_places.userUnits).entryList(QDir::Files).size(), 2);
}

void InstallerTest::installingTwiceIsTheSameAsOnce()
{
    QVERIFY(install(plan(m_input), *m_commands));
    m_commands->calls.clear();
    const Plan again = plan(m_input);
    QVERIFY(!again.changesFiles());
    QVERIFY(install(again, *m_commands));
    QCOMPARE(m_commands->changes(), QStringList{QStringLiteral("systemctl --user enable --now itam-export.timer")});
}

void InstallerTest::anotherTimeReplacesTheTimerAndStartsItAgain()
{
    QVERIFY(install(plan(m_input), *m_commands));
    m_commands->calls.clear();
    m_input.task.at = QTime(4, 15);
    const Plan planned = plan(m_input);
    QCOMPARE(planned.files[0].change, PlannedFile::Change::Same);
    QCOMPARE(planned.files[1].change, PlannedFile::Change::Replaced);
    QVERIFY(install(planned, *m_commands));
    QVERIFY(read(unit(timerName)).contains("OnCalendar=Sun *-*-* 04:15:00"));
    QVERIFY(m_commands->calls.contains(QStringLiteral("systemctl --user restart itam-export.timer")));
}

void InstallerTest::dropInsStayAsTheyAre()
{
    const QString dropIn = unit("itam-export.timer.d/override.conf");
    put(dropIn, "[Timer]\nRandomizedDelaySec=600\n");
    const Plan planned = plan(m_input);
    QCOMPARE(planned.dropIns, QStringList{dropIn});
    QVERIFY(install(planned, *m_commands));
    QCOMPARE(read(dropIn), QByteArray("[Timer]\nRandomizedDelaySec=600\n"));
}

void InstallerTest::systemServiceGetsTheSettingsWhenItHasNone()
{
    m_input.scope = Scope::System;
    const auto first = planInstall(m_input, m_places, "[general]\n");
    QVERIFY(first);
    QCOMPARE(first->files.size(), 3);
    QVERIFY(install(*first, *m_commands));
    QCOMPARE(read(m_places.systemSettings), QByteArray("[general]\n"));
    // The service's user, which comes and goes, has to read them.
    QVERIFY(QFile::permissions(m_places.systemSettings) & QFileDevice::ReadOther);
    const auto second = planInstall(m_input, m_places, "[general]\nother=1\n");
    QVERIFY(second);
    QCOMPARE(second->files.size(), 2);
    QVERIFY(m_commands->calls.contains(QStringLiteral("systemctl enable --now itam-export.timer")));
}

void InstallerTest::unitOfSomebodyElseIsLeftAlone()
{
    put(unit(serviceName), "[Service]\nExecStart=/usr/local/bin/mine\n");
    const auto planned = planInstall(m_input, m_places);
    QVERIFY(!planned);
    QCOMPARE(planned.error().code, ErrorCode::ScheduleForeign);
    QCOMPARE(planned.error().subject, unit(serviceName));
}

void InstallerTest::withoutSystemdNothingIsWritten()
{
    m_commands->isMissing = true;
    auto done = install(plan(m_input), *m_commands);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ScheduleUnavailable);
    m_commands->isMissing = false;
    m_commands->refuse(QStringLiteral("--property=Version"), "Failed to connect to bus: No medium found\n");
    done = install(plan(m_input), *m_commands);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ScheduleUnavailable);
    QCOMPARE(done.error().detail, QStringLiteral("Failed to connect to bus: No medium found"));
    QVERIFY(!QFileInfo::exists(m_places.userUnits));
}

void InstallerTest::whatSystemdRefusesIsPutBack()
{
    QVERIFY(install(plan(m_input), *m_commands));
    const QByteArray before = read(unit(timerName));
    m_commands->refuse(QStringLiteral("enable"), "Access denied\n");
    m_input.task.at = QTime(5, 0);
    m_commands->calls.clear();
    auto done = install(plan(m_input), *m_commands);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::ScheduleFailed);
    QCOMPARE(done.error().detail, QStringLiteral("Access denied"));
    QCOMPARE(read(unit(timerName)), before);
    QCOMPARE(m_commands->calls.last(), QStringLiteral("systemctl --user daemon-reload"));
    // And where there was nothing, there is nothing.
    m_places.userUnits = m_folder->filePath(QStringLiteral("fresh"));
    done = install(plan(m_input), *m_commands);
    QVERIFY(!done);
    QVERIFY(QDir(m_places.userUnits).entryList(QDir::Files).isEmpty());
}

void InstallerTest::refusesPathsThatSystemdWouldMisread_data()
{
    QTest::addColumn<QString>("tokenFile");
    QTest::newRow("relative") << "token";
    QTest::newRow("line end") << "/etc/a\nExecStart=/bin/sh";
    QTest::newRow("colon") << "/etc/a:b";
}

void InstallerTest::refusesPathsThatSystemdWouldMisread()
{
    QFETCH(QString, tokenFile);
    m_input.tokenFile = tokenFile;
    const auto planned = planInstall(m_input, m_places);
    QVERIFY(!planned);
    QCOMPARE(planned.error().code, ErrorCode::Usage);
}

void InstallerTest::removeLeavesSettingsAndDropIns()
{
    QVERIFY(install(plan(m_input), *m_commands));
    const QString dropIn = unit("itam-export.service.d/override.conf");
    put(dropIn, "[Service]\nNice=5\n");
    m_commands->calls.clear();
    const auto removed = removeSchedule(Scope::User, m_places, *m_commands);
    QVERIFY(removed);
    QCOMPARE(removed->files.size(), 2);
    QCOMPARE(removed->dropIns, QStringList{dropIn});
    QVERIFY(QFileInfo::exists(dropIn));
    QVERIFY(!QFileInfo::exists(unit(serviceName)));
    QCOMPARE(m_commands->changes(), (QStringList{QStringLiteral("systemctl --user disable --now itam-export.timer"),
                                                 QStringLiteral("systemctl --user daemon-reload")}));
}

void InstallerTest::removingNothingIsNoError()
{
    m_commands->isMissing = true;
    const auto removed = removeSchedule(Scope::System, m_places, *m_commands);
    QVERIFY(removed);
    QVERIFY(removed->files.isEmpty());
    QVERIFY(m_commands->calls.isEmpty());
}

void InstallerTest::removeLeavesUnitsOfSomebodyElse()
{
    put(unit(timerName), "[Timer]\nOnCalendar=daily\n");
    const auto removed = removeSchedule(Scope::User, m_places, *m_commands);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::ScheduleForeign);
    QVERIFY(QFileInfo::exists(unit(timerName)));
}

ITAM_TEST(InstallerTest)
#include "tst_installer.moc"
