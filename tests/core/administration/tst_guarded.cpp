// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Licence and schedule are changed by Administrators only, leave a line in the audit, and the account of the system's
// service may export afterwards.
#include "core/administration/guarded.h"
#include "core/journal/operators.h"
#include "tests/core/settings/licencefixture.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakecommands.h"
#include "tests/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::core::administration;
using schedule::Scope;

namespace {

const QDateTime now(QDate(2026, 11, 30), QTime(17, 0), Qt::UTC);

} // namespace

class GuardedTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void licenceIsAnAdministratorsAndAudited();
    void scheduleIsAnAdministratorsAndAudited();
    void sameScheduleAgainIsNoChange();
    void removingNothingIsNoChange();
    void systemsServiceMayExportOnAJournalThatIsThere();
    void systemsServiceMakesItsOwnJournal();

private:
    [[nodiscard]] QString in(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] Gate gate(const char* account) const
    {
        return Gate(in("journal.db"), {QString::fromLatin1(account), false, false});
    }
    [[nodiscard]] Result<void> install(const char* account, Scope scope, const QTime& at = {3, 0})
    {
        schedule::UnitInput input;
        input.scope = scope;
        input.task.at = at;
        input.program = QStringLiteral("/usr/bin/itam-export");
        const auto plan = schedule::planInstall(input, m_places);
        if (!plan)
            return failure(plan.error());
        return installSchedule(gate(account), *plan, m_places, m_commands, now);
    }
    /// Without who came in.
    [[nodiscard]] QStringList audit() const
    {
        QStringList lines;
        const auto page = gate("anna").changes(0, 100);
        for (const model::SettingChange& change : page->changes) {
            if (!change.setting.startsWith(QLatin1String("operators/")))
                lines.prepend(QStringLiteral("%1 %2: %3>%4").arg(change.who, change.setting, change.before, change.after));
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    schedule::Places m_places;
    tests::FakeCommands m_commands;
};

void GuardedTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_places = {in("user"), in("system"), in("systemdata"), in("etc/settings.ini")};
    m_commands = {};
    QVERIFY(gate("anna").standing(now));
}

void GuardedTest::licenceIsAnAdministratorsAndAudited()
{
    const tests::FakeClock clock;
    settings::Licence licence;
    licence.number = QStringLiteral("L-1");
    licence.licensee = QStringLiteral("Example GmbH");
    licence.options = {QString::fromLatin1(settings::servicenowOption)};
    licence.issued = clock.nowUtc().date();
    licence.expires = licence.issued.addYears(1);
    QFile file(in("licence"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::signedLicence(licence));
    file.close();
    const QString path = in("entitlement");

    QCOMPARE(installLicence(gate("bert"), path, file.fileName(), clock).error().code, ErrorCode::NotPermitted);
    QVERIFY(!settings::loadEntitlement(path, clock)->licence);
    const auto installed = installLicence(gate("anna"), path, file.fileName(), clock);
    QVERIFY2(installed, installed ? "" : qPrintable(installed.error().detail));
    QCOMPARE(removeLicence(gate("bert"), path, clock).error().code, ErrorCode::NotPermitted);
    QVERIFY(removeLicence(gate("anna"), path, clock));
    QCOMPARE(audit(), (QStringList{QStringLiteral("anna licence: >L-1"), QStringLiteral("anna licence: L-1>")}));
}

void GuardedTest::scheduleIsAnAdministratorsAndAudited()
{
    QCOMPARE(install("bert", Scope::User).error().code, ErrorCode::NotPermitted);
    QVERIFY(m_commands.calls.isEmpty());
    QVERIFY(install("anna", Scope::User));
    QVERIFY(install("anna", Scope::User, {4, 30}));
    QCOMPARE(removeSchedule(gate("bert"), Scope::User, m_places, m_commands, now).error().code, ErrorCode::NotPermitted);
    QVERIFY(QFile::exists(in("user/itam-export.timer")));
    QVERIFY(removeSchedule(gate("anna"), Scope::User, m_places, m_commands, now));
    QCOMPARE(audit(), (QStringList{QStringLiteral("anna schedule/user: >Sun 03:00"),
                                   QStringLiteral("anna schedule/user: Sun 03:00>Sun 04:30"),
                                   QStringLiteral("anna schedule/user: Sun 04:30>")}));
}

void GuardedTest::sameScheduleAgainIsNoChange()
{
    QVERIFY(install("anna", Scope::User));
    QVERIFY(install("anna", Scope::User));
    QCOMPARE(audit().size(), 1);
}

void GuardedTest::removingNothingIsNoChange()
{
    QVERIFY(removeSchedule(gate("anna"), Scope::User, m_places, m_commands, now));
    QVERIFY(audit().isEmpty());
}

void GuardedTest::systemsServiceMayExportOnAJournalThatIsThere()
{
    const QString path = m_places.systemData + QStringLiteral("/journal.db");
    const model::Account service{QStringLiteral("itam-export"), false, true};
    {
        auto journal = journal::Journal::open(path);
        QVERIFY(journal);
        QVERIFY(journal::Operators(*journal).enter({QStringLiteral("anna"), false, false}, now));
        QVERIFY(!journal::Operators(*journal).require(service, model::Intent::Export, now));
    }
    QVERIFY(install("anna", Scope::System));
    auto journal = journal::Journal::open(path);
    QVERIFY(journal::Operators(*journal).require(service, model::Intent::Export, now));
}

void GuardedTest::systemsServiceMakesItsOwnJournal()
{
    QVERIFY(install("anna", Scope::System));
    const QString path = m_places.systemData + QStringLiteral("/journal.db");
    QVERIFY(!QFile::exists(path));
    auto journal = journal::Journal::open(path);
    QVERIFY(journal);
    QVERIFY(journal::Operators(*journal).require({QStringLiteral("itam-export"), false, true}, model::Intent::Export, now));
}

ITAM_TEST(GuardedTest)
#include "tst_guarded.moc"
