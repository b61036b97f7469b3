// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/lease.h"
#include "core/lifecycle/refusal.h"
#include "tests/core/lifecycle/world.h"
#include "tests/testcase.h"
#include "ui/models/lifecyclewords.h"

using namespace itam;
using namespace itam::ui::models;
using core::servicenow::ActiveAction;
using core::servicenow::ActiveState;
using core::servicenow::CiRow;

Q_DECLARE_METATYPE(itam::ui::models::Severity)

// States, leases and refusals in words.
class LifecycleWordsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void countsDown_data();
    void countsDown();
    void showsALease_data();
    void showsALease();
    void findsTheLeaseThatEndsFirst();
    void saysWhyAStateShowsR3();
    void saysThatTheNewestOfEqualsShowsR5();
    void saysThatAStateWithoutPriorityStandsAloneR47();
    void saysThatSomebodySetTheStateDirectly();
    void advisesOnEveryCode();
    void findsClassPaths();
    void endsAPathThatGoesRound();
    void tellsRulesOfActionsR12();
    void namesRequestors();
    void showsTheStatusOfHardware();

private:
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
    const core::lifecycle::RuleSet m_rules = tests::lifecycle::World().configuration.rules;
};

void LifecycleWordsTest::countsDown_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << QStringLiteral("00:00:00");
    QTest::newRow("past") << -5 << QStringLiteral("00:00:00");
    QTest::newRow("hours") << 8000 << QStringLiteral("02:13:20");
    QTest::newRow("just under a day") << 86'399 << QStringLiteral("23:59:59");
    QTest::newRow("days") << 86'400 * 3 + 61 << QStringLiteral("3 d 00:01:01");
}

void LifecycleWordsTest::countsDown()
{
    QFETCH(int, seconds);
    QTEST(countdown(std::chrono::seconds(seconds)), "text");
}

void LifecycleWordsTest::showsALease_data()
{
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<bool>("jobActive");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("next");
    QTest::newRow("runs") << 7200 << true << Severity::Busy << QStringLiteral("02:00:00") << QString();
    QTest::newRow("ends soon") << 60 << true << Severity::Warning << QStringLiteral("00:01:00") << QString();
    QTest::newRow("R32 at its end") << 0 << true << Severity::Error << QStringLiteral("Expired just now")
                                    << QStringLiteral("ends the action after 16 March 2026");
    QTest::newRow("R34 beyond grace") << -16 * 86'400 << true << Severity::Error << QStringLiteral("Expired ")
                                      << QStringLiteral("next run of the restore job ends the action");
    QTest::newRow("R36 no job") << -3600 << false << Severity::Error << QStringLiteral("Expired 60 min ago")
                                << QStringLiteral("stays active until somebody removes it");
}

void LifecycleWordsTest::showsALease()
{
    QFETCH(int, secondsLeft);
    QFETCH(bool, jobActive);
    QFETCH(QString, word);
    QFETCH(QString, next);
    core::lifecycle::Lease lease;
    lease.expires = m_now.addSecs(secondsLeft);
    const LeaseSight sight = leaseSight(lease, m_now, {.restoreJobActive = jobActive});
    QTEST(sight.state.severity, "severity");
    QVERIFY2(sight.state.word.startsWith(word), qPrintable(sight.state.word));
    QVERIFY2(sight.next.contains(next), qPrintable(sight.next));
    QCOMPARE(sight.next.isEmpty(), next.isEmpty());
}

void LifecycleWordsTest::findsTheLeaseThatEndsFirst()
{
    const auto action = [&](const char* name, std::optional<int> seconds) {
        ActiveAction each;
        each.action = QString::fromLatin1(name);
        if (seconds)
            each.lease.expires = m_now.addSecs(*seconds);
        return each;
    };
    const QList<ActiveAction> actions{action("a", {}), action("b", 50), action("c", 20)};
    QCOMPARE(firstEnding(actions)->action, QStringLiteral("c"));
    QCOMPARE(firstEnding({action("a", {})}), nullptr);
}

void LifecycleWordsTest::saysWhyAStateShowsR3()
{
    CiRow ci;
    ci.operationalState = 3;
    ci.states = {{1, QStringLiteral("me"), {}, m_now}, {3, QStringLiteral("other"), {}, m_now.addSecs(-9)}};
    QCOMPARE(shownState(ci, m_rules), &ci.states.at(1));
    QCOMPARE(whyShown(ci, ci.states.at(1), m_rules),
             QStringLiteral("Shown: no other active state has a better priority."));
    QCOMPARE(whyShown(ci, ci.states.at(0), m_rules),
             QStringLiteral("Not shown: Repair in Progress has priority 2, which is before 6."));
}

void LifecycleWordsTest::saysThatTheNewestOfEqualsShowsR5()
{
    CiRow ci;
    ci.operationalState = 1;
    ci.states = {{1, QStringLiteral("me"), {}, m_now}, {1, QStringLiteral("other"), {}, m_now.addSecs(-9)}};
    QCOMPARE(shownState(ci, m_rules), &ci.states.at(0));
    QVERIFY(whyShown(ci, ci.states.at(1), m_rules).contains(QLatin1String("newer")));
}

void LifecycleWordsTest::saysThatAStateWithoutPriorityStandsAloneR47()
{
    CiRow ci;
    ci.operationalState = 7;
    ci.states = {{7, QStringLiteral("me"), {}, m_now}};
    QVERIFY(whyShown(ci, ci.states.at(0), m_rules).contains(QLatin1String("no other can be set beside it")));
}

void LifecycleWordsTest::saysThatSomebodySetTheStateDirectly()
{
    CiRow ci;
    ci.operationalState = 6;
    ci.states = {{1, QStringLiteral("me"), {}, m_now}};
    QVERIFY(whyShown(ci, ci.states.at(0), m_rules).contains(QLatin1String("somebody set Retired directly")));
}

void LifecycleWordsTest::advisesOnEveryCode()
{
    for (int i = 0; i < core::lifecycle::refusalCodeCount; ++i) {
        const QString code = core::lifecycle::nameOf(static_cast<core::lifecycle::RefusalCode>(i));
        QVERIFY2(adviceOf(code).endsWith(QLatin1Char('.')), qPrintable(code));
    }
    QCOMPARE(adviceOf(QStringLiteral("NOT_ALLOWED_CI_ACTION")),
             QStringLiteral("Change the state of the CI first, or change the rule."));
    QCOMPARE(adviceOf(QStringLiteral("INVALID_LEASETIME")),
             QStringLiteral("Write hours, minutes and seconds as 02:30:00, and more than none."));
    QCOMPARE(adviceOf(QStringLiteral("SOMETHING_NEW")), QString());
}

void LifecycleWordsTest::findsClassPaths()
{
    LifecycleKnowledge known;
    known.classes = {{QStringLiteral("cmdb_ci"), QStringLiteral("Configuration Item"), {}},
                     {QStringLiteral("cmdb_ci_server"), QStringLiteral("Server"), QStringLiteral("cmdb_ci")}};
    QCOMPARE(known.classPath(QStringLiteral("cmdb_ci_server")),
             QStringList({QStringLiteral("cmdb_ci_server"), QStringLiteral("cmdb_ci")}));
    QCOMPARE(known.labelOfClass(QStringLiteral("cmdb_ci_server")), QStringLiteral("Server"));
    QCOMPARE(known.labelOfClass(QStringLiteral("u_robot")), QStringLiteral("u_robot"));
}

void LifecycleWordsTest::endsAPathThatGoesRound()
{
    LifecycleKnowledge known;
    known.classes = {{QStringLiteral("a"), {}, QStringLiteral("b")}, {QStringLiteral("b"), {}, QStringLiteral("a")}};
    QCOMPARE(known.classPath(QStringLiteral("a")).size(), 2);
}

void LifecycleWordsTest::tellsRulesOfActionsR12()
{
    tests::lifecycle::World world;
    const QString own = world.forbidAction(QStringLiteral("cmdb_ci_linux_server"), QStringLiteral("Retired"),
                                           QStringLiteral("Patching"));
    const QString base =
        world.forbidAction(QStringLiteral("cmdb_ci"), QStringLiteral("Ready"), QStringLiteral("Cloning"));
    LifecycleKnowledge known;
    known.configuration = world.configuration;
    const QString linuxServer = QStringLiteral("cmdb_ci_linux_server");
    QCOMPARE(ruleSentence(own, linuxServer, known),
             QStringLiteral("On cmdb_ci_linux_server, Patching may not start while the CI is Retired."));
    QCOMPARE(
        ruleSentence(base, linuxServer, known),
        QStringLiteral("On cmdb_ci, Cloning may not start while the CI is Ready. The rule is inherited from all CIs."));
    QCOMPARE(ruleSentence(QStringLiteral("gone"), linuxServer, known), QString());
}

void LifecycleWordsTest::namesRequestors()
{
    const QString id = QStringLiteral("5d0c2f7a9b1e4c33a1f0e6d27c84b915");
    QCOMPARE(requestorWord(QStringLiteral("Ada Admin"), id), QStringLiteral("Ada Admin (5d0c2f7a\u2026)"));
    QCOMPARE(requestorWord({}, id), id);
    QCOMPARE(requestorWord(id, id), id);
}

void LifecycleWordsTest::showsTheStatusOfHardware()
{
    CiRow ci;
    ci.installStatus = 7;
    QCOMPARE(statusWord(ci), QStringLiteral("Retired"));
    ci.hardwareStatus = QStringLiteral("in_stock");
    QCOMPARE(statusWord(ci), QStringLiteral("In stock"));
    ci.hardwareStatus.clear();
    ci.installStatus = 4711;
    QCOMPARE(statusWord(ci), QStringLiteral("4711"));
}

ITAM_TEST(LifecycleWordsTest)
#include "tst_lifecyclewords.moc"
