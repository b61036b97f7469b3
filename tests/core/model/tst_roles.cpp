// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/roles.h"
#include "tests/testcase.h"

#include <pwd.h>
#include <unistd.h>

using namespace itam::core::model;

class RolesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void viewerSeesAndChangesNothing_data();
    void viewerSeesAndChangesNothing();
    void administratorMayDoEverything();
    void everyNameIsItsOwn();
    void rolesAreNamedWithoutRegardToCase();
    void accountIsThatOfTheUserDatabase();
};

void RolesTest::viewerSeesAndChangesNothing_data()
{
    QTest::addColumn<Intent>("intent");
    QTest::addColumn<bool>("allowed");
    const std::array<std::pair<Intent, bool>, allIntents.size()> table{{{Intent::Look, true},
                                                                        {Intent::Check, true},
                                                                        {Intent::Arrange, true},
                                                                        {Intent::Export, false},
                                                                        {Intent::Repair, false},
                                                                        {Intent::Retire, false},
                                                                        {Intent::ChangeInstance, false},
                                                                        {Intent::ChangeSettings, false},
                                                                        {Intent::ChangeLicence, false},
                                                                        {Intent::ChangeSchedule, false},
                                                                        {Intent::ChangeOperators, false}}};
    for (const auto& [intent, allowed] : table)
        QTest::newRow(qPrintable(nameOf(intent))) << intent << allowed;
}

void RolesTest::viewerSeesAndChangesNothing()
{
    QFETCH(const Intent, intent);
    QFETCH(const bool, allowed);
    QCOMPARE(isAllowed(Role::Viewer, intent), allowed);
}

void RolesTest::administratorMayDoEverything()
{
    for (const Intent intent : allIntents)
        QVERIFY2(isAllowed(Role::Administrator, intent), qPrintable(nameOf(intent)));
}

void RolesTest::everyNameIsItsOwn()
{
    QSet<QString> names;
    for (const Intent intent : allIntents)
        names.insert(nameOf(intent));
    QCOMPARE(names.size(), static_cast<int>(allIntents.size()));
    QVERIFY(!names.contains(QString()));
}

void RolesTest::rolesAreNamedWithoutRegardToCase()
{
    for (const Role role : allRoles)
        QVERIFY(roleNamed(nameOf(role).toUpper()) == role);
    QVERIFY(!roleNamed(u"admin"));
    QVERIFY(!roleNamed(u""));
}

void RolesTest::accountIsThatOfTheUserDatabase()
{
    const passwd* entry = ::getpwuid(::geteuid());
    const QByteArray before = qgetenv("LOGNAME");
    qputenv("LOGNAME", "somebody-else");
    // A user that is in no user database is the one that the environment names.
    QCOMPARE(currentAccount().name,
             entry ? QString::fromLocal8Bit(entry->pw_name) : QStringLiteral("somebody-else"));
    QCOMPARE(currentAccount().isSuperuser, ::geteuid() == 0);
    QVERIFY(!currentAccount().isSchedule);
    qputenv("LOGNAME", before);
}

ITAM_TEST(RolesTest)
#include "tst_roles.moc"
