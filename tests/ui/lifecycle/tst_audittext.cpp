// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/lifecycle/audittext.h"
#include "ui/lifecycle/leasefate.h"
#include "ui/lifecycle/rulesentences.h"

using namespace itam;
using namespace itam::ui::lifecycle;
using core::servicenow::AuditRow;
using core::servicenow::RenewTaskRow;

// Entries of the audit and fates of leases in words; no window.
class AuditTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void saysWhatHappened_data();
    void saysWhatHappened();
    void saysWhoDidIt_data();
    void saysWhoDidIt();
    void knowsEveryRuleThatIsAudited();
    void tellsTheFateOfALease_data();
    void tellsTheFateOfALease();
};

void AuditTextTest::saysWhatHappened_data()
{
    QTest::addColumn<QStringList>("entry"); // table, field, before, after, action
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QStringList& entry, const char* field, const char* sentence) {
        QTest::newRow(name) << entry << QString::fromUtf8(field) << QString::fromUtf8(sentence);
    };
    const auto words = [](std::initializer_list<const char*> all) {
        QStringList list;
        for (const char* each : all)
            list.append(QString::fromLatin1(each));
        return list;
    };
    row("shown", words({"cmdb_ci", "operational_status", "1", "6", ""}), "State shown",
        "Shows Retired instead of Operational.");
    row("shown, class table", words({"cmdb_ci_linux_server", "operational_status", "1", "77", ""}), "State shown",
        "Shows 77 instead of Operational.");
    row("wanted", words({"statemgmt_ops_state", "operational_state", "", "3", ""}), "State of a requestor",
        "A requestor wants Repair in Progress.");
    row("wanted no more", words({"statemgmt_ops_state", "operational_state", "3", "", ""}), "State of a requestor",
        "A requestor no longer wants Repair in Progress.");
    row("wanted instead", words({"statemgmt_ops_state", "operational_state", "3", "1", ""}), "State of a requestor",
        "A requestor wants Operational instead of Repair in Progress.");
    row("begins", words({"statemgmt_cmdb_actions", "active", "false", "true", "Patching"}), "CI action Patching",
        "CI action Patching begins.");
    row("ends", words({"statemgmt_cmdb_actions", "active", "1", "0", "Patching"}), "CI action Patching",
        "CI action Patching ends.");
    row("status", words({"cmdb_ci", "install_status", "1", "7", ""}), "Status",
        "Status becomes Retired, it was Installed.");
    row("hardware status", words({"cmdb_ci", "hardware_status", "", "retired", ""}), "Hardware status",
        "Hardware status becomes retired.");
    row("asset", words({"alm_asset", "install_status", "1", "7", ""}), "State of the asset",
        "State of the asset becomes Retired, it was In use.");
    row("other", words({"statemgmt_ci_actions", "name", "Old", "", ""}), "CI Actions: name",
        "CI Actions: name is no longer Old.");
    // What was set by somebody may look like a placeholder.
    row("placeholder", words({"some_table", "a", "%3", "%2", ""}), "some_table: a",
        "some_table: a becomes %2, it was %3.");
}

void AuditTextTest::saysWhatHappened()
{
    QFETCH(const QStringList, entry);
    AuditRow row;
    row.tableName = entry.at(0);
    row.fieldName = entry.at(1);
    row.before = entry.at(2);
    row.after = entry.at(3);
    row.action = entry.at(4);
    core::lifecycle::RuleSet rules;
    rules.operationalStates = core::lifecycle::shippedOperationalStates();
    QTEST(fieldText(row), "field");
    QTEST(sentenceOf(row, rules), "sentence");
}

void AuditTextTest::saysWhoDidIt_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("requestor");
    QTest::addColumn<QString>("origin");
    QTest::newRow("both") << "admin" << "5d0c2f7a9b1e4c33a1f0e6d27c84b915" << "by admin, for requestor 5d0c2f7a";
    QTest::newRow("user") << "admin" << "" << "by admin";
    QTest::newRow("requestor") << "" << "5d0c2f7a9b1e4c33a1f0e6d27c84b915" << "for requestor 5d0c2f7a";
    QTest::newRow("nobody") << "" << "" << "";
}

void AuditTextTest::saysWhoDidIt()
{
    QFETCH(const QString, user);
    QFETCH(const QString, requestor);
    AuditRow row;
    row.user = user;
    row.requestorId = requestor;
    QTEST(originOf(row), "origin");
}

void AuditTextTest::knowsEveryRuleThatIsAudited()
{
    // Those that core/lifecycle writes into entries.
    for (const char* rule : {"R3", "R6", "R7", "R10", "R21", "R30", "R31", "R34", "R35", "R39", "R40", "R41", "R42",
                             "R43", "S4", "S6", "S12"}) {
        QVERIFY2(!ruleSentence(QString::fromLatin1(rule)).isEmpty(), rule);
        QVERIFY2(auditedRules().contains(QString::fromLatin1(rule)), rule);
    }
    QCOMPARE(ruleSentence(QStringLiteral("R99")), QString());
}

void AuditTextTest::tellsTheFateOfALease_data()
{
    QTest::addColumn<int>("endedHoursAgo"); // -1000: never
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("jobActive");
    QTest::addColumn<int>("fate");
    const auto row = [](const char* name, int hours, bool open, bool active, LeaseFate fate) {
        QTest::newRow(name) << hours << open << active << static_cast<int>(fate);
    };
    row("closed", 5, false, true, LeaseFate::Closed);
    row("extended", -5, true, true, LeaseFate::Extended);
    row("no end", -1000, true, true, LeaseFate::NeverEnds);
    row("R36 job not active", 5, true, false, LeaseFate::JobInactive);
    row("R32 tolerated", 5, true, true, LeaseFate::EndsLater);
    row("R34 at the end of the grace period", 360, true, true, LeaseFate::EndsLater);
    row("R34 behind it", 361, true, true, LeaseFate::EndsNext);
}

void AuditTextTest::tellsTheFateOfALease()
{
    QFETCH(const int, endedHoursAgo);
    QFETCH(const bool, open);
    QFETCH(const bool, jobActive);
    const QDateTime now(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);
    RenewTaskRow task;
    task.active = open;
    constexpr int never = -1000;
    if (endedHoursAgo != never)
        task.leaseExpires = now.addSecs(-3600 * endedHoursAgo);
    const GraceRules rules{15, jobActive};
    QTEST(static_cast<int>(fateOf(task, rules, now)), "fate");
    QCOMPARE(fateText(task, rules, now).isEmpty(), !open);
}

ITAM_TEST(AuditTextTest)
#include "tst_audittext.moc"
