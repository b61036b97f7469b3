// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of a retirement: text, JSON and exit status agree.
#include "app/export/retirementtext.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::app::exporter;
using core::exporter::PlannedCi;
using core::exporter::RetirementFate;
using core::exporter::RetirementReport;
using core::exporter::Withheld;
using core::settings::RetirePolicy;

namespace {

PlannedCi planned(const char* name, RetirementFate fate)
{
    PlannedCi ci;
    ci.ci = QString::fromLatin1(name) + QStringLiteral("-id");
    ci.name = QString::fromLatin1(name);
    ci.ciClass = QStringLiteral("cmdb_ci_computer");
    ci.state = 1;
    ci.fate = fate;
    ci.keys = {"C1", "C2"};
    ci.passes = 4;
    return ci;
}

RetirementReport retiredOne()
{
    RetirementReport report;
    report.stateLabels = {{1, QStringLiteral("Operational")}, {6, QStringLiteral("Retired")}};
    report.plan.cis = {planned("pc1", RetirementFate::Retire), planned("rest", RetirementFate::Done)};
    report.ends = {{.ci = report.plan.cis.first(), .returning = false, .stateAfter = 6, .refusal = {}}};
    return report;
}

RetirementTold told(RetirePolicy policy = RetirePolicy::Retire)
{
    return {policy, {policy, 3, 10}, true};
}

} // namespace

class RetirementTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void saysWhatWasRetired();
    void saysWhatWouldBe();
    void refusalsAreNamed();
    void thresholdsSayHowToGoOn();
    void withheldSaysWhy_data();
    void withheldSaysWhy();
    void stoppedIsExitStatus5();
    void theLastingRecordIsListed();
};

void RetirementTextTest::saysWhatWasRetired()
{
    const RetirementReport report = retiredOne();
    const QString text = retirementText(report, told());
    QVERIFY(text.contains(QStringLiteral("Retired: 1, came back: 0, refused: 0.")));
    QVERIFY(text.contains(QStringLiteral("pc1 (pc1-id)")));
    QVERIFY(!text.contains(QStringLiteral("rest")));
    const QJsonObject json = retirementJson(report, told());
    QCOMPARE(json[QLatin1String("retired")].toInt(), 1);
    QCOMPARE(json[QLatin1String("policy")].toString(), QStringLiteral("retire"));
    QCOMPARE(json[QLatin1String("cis")].toArray().size(), 1);
    const QJsonValue ci = json[QLatin1String("cis")][0];
    QCOMPARE(ci[QLatin1String("stateAfter")].toString(), QStringLiteral("Retired"));
    QCOMPARE(ci[QLatin1String("records")].toArray().size(), 2);
    QVERIFY(json[QLatin1String("error")].isNull());
    QVERIFY(json[QLatin1String("withheld")].isNull());
    QCOMPARE(retirementExitStatus(report), 0);
}

void RetirementTextTest::saysWhatWouldBe()
{
    RetirementReport report = retiredOne();
    report.ends.clear();
    report.plan.waiting = 7;
    const QString text = retirementText(report, told(RetirePolicy::Report));
    QVERIFY(text.contains(QStringLiteral("Would be retired: 1, would come back: 0. Nothing was changed.")));
    QVERIFY(text.contains(QStringLiteral("Records that have been absent for fewer than 3 complete exports: 7.")));
    QVERIFY(retirementJson(report, told())[QLatin1String("cis")][0][QLatin1String("accepted")].isNull());
}

void RetirementTextTest::refusalsAreNamed()
{
    RetirementReport report = retiredOne();
    report.ends.first().stateAfter.reset();
    report.ends.first().refusal = {
        QStringLiteral("INVALID_OPS_STATE_TRANSITION"), QStringLiteral("not so"), {}, QStringLiteral("R14")};
    const QString text = retirementText(report, told());
    QVERIFY(text.contains(QStringLiteral("INVALID_OPS_STATE_TRANSITION")));
    QVERIFY(text.contains(QStringLiteral("Retired: 0, came back: 0, refused: 1.")));
    QCOMPARE(retirementJson(report, told())[QLatin1String("cis")][0][QLatin1String("rule")].toString(),
             QStringLiteral("R14"));
    QCOMPARE(retirementExitStatus(report), 2);
}

void RetirementTextTest::thresholdsSayHowToGoOn()
{
    RetirementReport report;
    report.plan.cis = {planned("pc1", RetirementFate::HeldBack)};
    report.plan.classes = {{QStringLiteral("cmdb_ci_computer"), 1, 4, true}};
    const QString text = retirementText(report, told());
    QVERIFY(text.contains(QStringLiteral("1 of 4 CIs of the class cmdb_ci_computer would be retired, more than 10 %")));
    QVERIFY(text.contains(QStringLiteral("itam-export lifecycle retire --yes-above-threshold")));
    QCOMPARE(retirementJson(report, told())[QLatin1String("heldBack")].toInt(), 1);
    QCOMPARE(retirementExitStatus(report), 2);
}

void RetirementTextTest::withheldSaysWhy_data()
{
    QTest::addColumn<int>("withheld");
    QTest::addColumn<QString>("name");
    QTest::newRow("no pass") << static_cast<int>(Withheld::NothingCounted) << QStringLiteral("nothing-counted");
    QTest::newRow("failed") << static_cast<int>(Withheld::ExportFailed) << QStringLiteral("export-failed");
    QTest::newRow("restored") << static_cast<int>(Withheld::InstanceChanged) << QStringLiteral("instance-changed");
}

void RetirementTextTest::withheldSaysWhy()
{
    QFETCH(int, withheld);
    RetirementReport report;
    report.withheld = static_cast<Withheld>(withheld);
    QVERIFY(retirementText(report, told()).startsWith(QStringLiteral("Nothing was retired: ")));
    QTEST(retirementJson(report, told())[QLatin1String("withheld")].toString(), "name");
    QCOMPARE(retirementExitStatus(report), 2);
}

void RetirementTextTest::stoppedIsExitStatus5()
{
    RetirementReport report = retiredOne();
    report.error.emplace().code = ErrorCode::Cancelled;
    report.unsettled = 3;
    QCOMPARE(retirementExitStatus(report), 5);
    const QString text = retirementText(report, told());
    QVERIFY(text.contains(QStringLiteral("Retired: 1,")));
    QVERIFY(text.contains(QStringLiteral("Asked for without an answer; the next run finds out: 3.")));
}

void RetirementTextTest::theLastingRecordIsListed()
{
    QVERIFY(retirementsText({}).contains(QStringLiteral("Nothing was retired")));
    core::journal::KnownRetirement known;
    known.owner.instanceId = QStringLiteral("0123456789");
    known.retirement.name = QStringLiteral("pc1");
    known.retirement.step = core::journal::RetirementStep::Refused;
    known.retirement.code = QStringLiteral("CODE");
    known.retirement.keys = {"C1"};
    const QString text = retirementsText({known});
    for (const char* word : {"pc1", "refused", "CODE", "command", "C1", "01234567"})
        QVERIFY2(text.contains(QString::fromLatin1(word)), word);
    const QJsonValue json = retirementsJson({known})[QLatin1String("retirements")][0];
    QCOMPARE(json[QLatin1String("outcome")].toString(), QStringLiteral("refused"));
    QVERIFY(json[QLatin1String("exportId")].isNull());
    QVERIFY(json[QLatin1String("stateAfter")].isNull());
}

ITAM_TEST(RetirementTextTest)
#include "tst_retirementtext.moc"
