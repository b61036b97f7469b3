// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who gets which role in a journal, new or older than roles, and the audit of settings.
#include "core/journal/operators.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::journal;
using namespace itam::core::model;
using namespace itam::tests;

namespace {

const Account anna{QStringLiteral("anna"), false, false};
const Account bert{QStringLiteral("bert"), false, false};
const Account root{QStringLiteral("root"), true, false};
const Account service{QStringLiteral("itam-export"), false, true};
const QDateTime now(QDate(2026, 11, 30), QTime(17, 0), Qt::UTC);

} // namespace

class OperatorsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void firstAccountBecomesAdministrator();
    void laterAccountsAreViewers();
    void refusalNamesTheAdministrators();
    void lookingNeedsNobodyAndWritesNothing();
    void administratorRaisesAndLowers();
    void viewerChangesNoRole();
    void lastAdministratorStays();
    void removedAccountBeginsAnew();
    void rootMendsAJournal();
    void serviceThatMadeTheJournalIsNobody();
    void olderJournalLetsItsScheduleInOnce();
    void newJournalLetsNoScheduleInBehindAPerson();
    void timerOfAPersonIsThatPerson();
    void scheduleIsAddedByAnAdministrator();
    void knownAccountIsReadWithoutWriting();
    void emptyNameIsNoAccount();
    void auditKeepsWhoWhatAndWhen();
    void auditComesPageByPage();
    void rolesAreInTheAudit();

private:
    [[nodiscard]] Role roleOf(const Account& account) { return m_operators->enter(account, now)->role; }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    void makeOlder();
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Operators> m_operators;
};

void OperatorsTest::open()
{
    auto opened = Journal::open(path());
    ITAM_OK(opened);
    m_journal = std::make_unique<Journal>(std::move(*opened));
    m_operators = std::make_unique<Operators>(*m_journal);
}

void OperatorsTest::init()
{
    TestCase::init();
    m_operators.reset();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

/// As it was written before there were roles, after an export.
void OperatorsTest::makeOlder()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    m_operators.reset();
    m_journal.reset();
    ITAM_OK(runSql(path(), "DROP TABLE operators; DROP TABLE setting_changes; DROP TABLE remarks;"
                           "ALTER TABLE identities DROP COLUMN filled;"
                           "ALTER TABLE journal DROP COLUMN admits_schedule; PRAGMA user_version = 6"));
    open();
}

void OperatorsTest::firstAccountBecomesAdministrator()
{
    const auto entered = m_operators->enter(anna, now);
    ITAM_OK(entered);
    QCOMPARE(*entered,
             (Operator{QStringLiteral("anna"), Role::Administrator, Origin::First, now, QStringLiteral("anna")}));
    ITAM_OK(m_operators->require(anna, Intent::Export, now));
}

void OperatorsTest::laterAccountsAreViewers()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(bert), Role::Viewer);
    QCOMPARE(m_operators->all()->size(), 2);
    // It stays so.
    QCOMPARE(roleOf(bert), Role::Viewer);
    QCOMPARE(m_operators->find(QStringLiteral("bert")).value()->origin, Origin::Seen);
}

void OperatorsTest::refusalNamesTheAdministrators()
{
    QCOMPARE(roleOf(bert), Role::Administrator);
    ITAM_OK(m_operators->setRole(bert, QStringLiteral("anna"), Role::Administrator, now));
    const auto refused = m_operators->require({QStringLiteral("carl")}, Intent::ChangeSettings, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QCOMPARE(refused.error().subject, QStringLiteral("anna, bert"));
    QCOMPARE(refused.error().detail, QStringLiteral("carl: change-settings"));
    // Now the Administrators see whom to raise.
    QCOMPARE(m_operators->all()->size(), 3);
}

void OperatorsTest::lookingNeedsNobodyAndWritesNothing()
{
    ITAM_OK(m_operators->require(anna, Intent::Look, now));
    ITAM_OK(m_operators->require(anna, Intent::Check, now));
    QVERIFY(m_operators->all()->isEmpty());
}

void OperatorsTest::administratorRaisesAndLowers()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(bert), Role::Viewer);
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("bert"), Role::Administrator, now.addDays(1)));
    const auto raised = m_operators->find(QStringLiteral("bert"));
    QCOMPARE(**raised, (Operator{QStringLiteral("bert"), Role::Administrator, Origin::Granted, now.addDays(1),
                                 QStringLiteral("anna")}));
    ITAM_OK(m_operators->setRole(bert, QStringLiteral("anna"), Role::Viewer, now));
    QVERIFY(!m_operators->require(anna, Intent::Export, now));
}

void OperatorsTest::viewerChangesNoRole()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    const auto raised = m_operators->setRole(bert, QStringLiteral("bert"), Role::Administrator, now);
    QCOMPARE(raised.error().code, ErrorCode::NotPermitted);
    const auto removed = m_operators->remove(bert, QStringLiteral("anna"), now);
    QCOMPARE(removed.error().code, ErrorCode::NotPermitted);
    const auto added = m_operators->addSchedule(bert, QStringLiteral("x"), now);
    QCOMPARE(added.error().code, ErrorCode::NotPermitted);
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(bert), Role::Viewer);
}

void OperatorsTest::lastAdministratorStays()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    ITAM_OK(m_operators->addSchedule(anna, service.name, now));
    for (const auto& refused : {m_operators->setRole(anna, QStringLiteral("anna"), Role::Viewer, now),
                                m_operators->remove(anna, QStringLiteral("anna"), now)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LastAdministrator);
        QCOMPARE(refused.error().subject, QStringLiteral("anna"));
    }
    QCOMPARE(roleOf(anna), Role::Administrator);
    // Nothing of it is in the audit.
    QCOMPARE(m_operators->changes(0, 10)->size(), 2);
}

void OperatorsTest::removedAccountBeginsAnew()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("bert"), Role::Administrator, now));
    ITAM_OK(m_operators->remove(anna, QStringLiteral("bert"), now));
    QCOMPARE(roleOf(bert), Role::Viewer);
    QCOMPARE(m_operators->remove(anna, QStringLiteral("carl"), now).error().code, ErrorCode::NotFound);
}

void OperatorsTest::rootMendsAJournal()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(m_operators->enter(root, now)->origin, Origin::Superuser);
    ITAM_OK(m_operators->setRole(root, QStringLiteral("bert"), Role::Administrator, now));
    // Somebody decided otherwise: that holds.
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("root"), Role::Viewer, now));
    QCOMPARE(roleOf(root), Role::Viewer);
}

void OperatorsTest::serviceThatMadeTheJournalIsNobody()
{
    QCOMPARE(m_operators->enter(service, now)->origin, Origin::Schedule);
    ITAM_OK(m_operators->require(service, Intent::Export, now));
    // A person comes first all the same.
    QCOMPARE(m_operators->enter(anna, now)->origin, Origin::First);
    QCOMPARE(roleOf(bert), Role::Viewer);
    QCOMPARE(administratorsOf(*m_operators->all()), QStringLiteral("anna, itam-export"));
}

void OperatorsTest::olderJournalLetsItsScheduleInOnce()
{
    makeOlder();
    QCOMPARE(m_operators->enter(anna, now)->origin, Origin::First);
    ITAM_OK(m_operators->require(service, Intent::Export, now));
    QCOMPARE(m_operators->find(service.name).value()->origin, Origin::Schedule);
    const Account other{QStringLiteral("other"), false, true};
    QCOMPARE(m_operators->require(other, Intent::Export, now).error().code, ErrorCode::NotPermitted);
}

void OperatorsTest::newJournalLetsNoScheduleInBehindAPerson()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(service), Role::Viewer);
}

void OperatorsTest::timerOfAPersonIsThatPerson()
{
    makeOlder();
    QCOMPARE(m_operators->enter({anna.name, false, true}, now)->origin, Origin::Schedule);
    QCOMPARE(m_operators->enter(anna, now)->origin, Origin::First);
    QCOMPARE(roleOf(bert), Role::Viewer);
    QCOMPARE(m_operators->enter({anna.name, false, true}, now)->role, Role::Administrator);
}

void OperatorsTest::scheduleIsAddedByAnAdministrator()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(service), Role::Viewer);
    ITAM_OK(m_operators->addSchedule(anna, service.name, now));
    ITAM_OK(m_operators->require(service, Intent::Export, now));
    QCOMPARE(m_operators->find(service.name).value()->origin, Origin::Schedule);
}

void OperatorsTest::knownAccountIsReadWithoutWriting()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    QCOMPARE(roleOf(bert), Role::Viewer);
    auto reading = Journal::openForReading(path());
    ITAM_OK(reading);
    Operators operators(*reading);
    ITAM_OK(operators.require(anna, Intent::Export, now));
    QCOMPARE(operators.require(bert, Intent::Export, now).error().code, ErrorCode::NotPermitted);
    QCOMPARE(operators.enter({QStringLiteral("carl")}, now).error().code, ErrorCode::JournalFailed);
}

void OperatorsTest::emptyNameIsNoAccount()
{
    for (const char* name : {"", " ", " bert", "bert "})
        QCOMPARE(m_operators->setRole(anna, QString::fromLatin1(name), Role::Viewer, now).error().code,
                 ErrorCode::Usage);
}

void OperatorsTest::auditKeepsWhoWhatAndWhen()
{
    ITAM_OK(m_operators->recordChanges(
        {{0, {}, QStringLiteral("anna"), QStringLiteral("limits/maxTries"), QStringLiteral("5"), QStringLiteral("3")}},
        now));
    const auto changes = m_operators->changes(0, 10);
    ITAM_OK(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first(), (SettingChange{1, now, QStringLiteral("anna"), QStringLiteral("limits/maxTries"),
                                              QStringLiteral("5"), QStringLiteral("3")}));
}

void OperatorsTest::auditComesPageByPage()
{
    QList<SettingChange> many;
    for (int i = 0; i < 5; ++i)
        many.append({0, {}, QStringLiteral("anna"), QString::number(i), {}, {}});
    ITAM_OK(m_operators->recordChanges(many, now));
    QStringList seen;
    qint64 before = 0;
    while (true) {
        const auto page = m_operators->changes(before, 2);
        ITAM_OK(page);
        if (page->isEmpty())
            break;
        for (const SettingChange& change : *page)
            seen.append(change.setting);
        before = page->last().id;
    }
    QCOMPARE(seen.join(u' '), QStringLiteral("4 3 2 1 0"));
}

void OperatorsTest::rolesAreInTheAudit()
{
    QCOMPARE(roleOf(anna), Role::Administrator);
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("bert"), Role::Viewer, now));
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("bert"), Role::Administrator, now));
    ITAM_OK(m_operators->setRole(anna, QStringLiteral("bert"), Role::Administrator, now)); // no change
    ITAM_OK(m_operators->remove(anna, QStringLiteral("bert"), now));
    QStringList told;
    const auto changes = m_operators->changes(0, 10);
    for (const SettingChange& change : *changes)
        told.append(QStringLiteral("%1 %2 %3>%4").arg(change.who, change.setting, change.before, change.after));
    QCOMPARE(told, (QStringList{QStringLiteral("anna operators/bert administrator>"),
                                QStringLiteral("anna operators/bert viewer>administrator"),
                                QStringLiteral("anna operators/bert >viewer"),
                                QStringLiteral("anna operators/anna >administrator")}));
}

ITAM_TEST(OperatorsTest)
#include "tst_operators.moc"
