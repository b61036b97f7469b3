// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be retired and what comes back, CI by CI and class by class.
#include "core/exporter/retirementsteps.h"
#include "tests/testcase.h"

using namespace itam::core;
using namespace itam::core::exporter;
using journal::Retirement;
using journal::RetirementStep;

namespace {

constexpr int operational = 1;
constexpr int repair = 3;
constexpr int retired = 6;

/// "A:3 B:1": absent in so many passes.
QList<journal::Absence> absencesFrom(const QString& text)
{
    QList<journal::Absence> absences;
    for (const QString& each : text.split(u' ', Qt::SkipEmptyParts))
        absences.append({each.section(u':', 0, 0).toUtf8(), each.section(u':', 1).toInt(), {}});
    return absences;
}

/// "A B/other": ComputerIDs of the one CI, and whose they are when not ours.
QList<HardwareIdentity> identitiesFrom(const QString& text)
{
    QList<HardwareIdentity> identities;
    for (const QString& each : text.split(u' ', Qt::SkipEmptyParts))
        identities.append({each.section(u'/', 0, 0).toUtf8(),
                           each.contains(u'/') ? each.section(u'/', 1) : QStringLiteral("ours"), QStringLiteral("ci"),
                           QStringLiteral("pc"), QStringLiteral("cmdb_ci_computer")});
    return identities;
}

Retirement openRetirement(RetirementStep step)
{
    Retirement retirement;
    retirement.id = 1;
    retirement.ci = QStringLiteral("ci");
    retirement.name = QStringLiteral("pc");
    retirement.ciClass = QStringLiteral("cmdb_ci_computer");
    retirement.step = step;
    retirement.stateBefore = repair;
    return retirement;
}

/// So many CIs of a class that are due, out of `owned`.
RetirementFacts manyDue(int due, qint64 owned)
{
    RetirementFacts facts;
    facts.sourceId = QStringLiteral("ours");
    facts.retiredState = retired;
    for (int i = 0; i < due; ++i) {
        const QByteArray key = "K" + QByteArray::number(i);
        const QString ci = QStringLiteral("ci%1").arg(i);
        facts.absences.append({key, 3, {}});
        facts.identities.append({key, facts.sourceId, ci, ci, QStringLiteral("cmdb_ci_computer")});
        facts.states.insert(ci, operational);
    }
    facts.ownedPerClass.insert(QStringLiteral("cmdb_ci_computer"), owned);
    return facts;
}

lifecycle::InternalStateRow held(const char* requestor, int state, bool active = true)
{
    lifecycle::InternalStateRow row;
    row.requestorId = QString::fromLatin1(requestor);
    row.operationalState = state;
    row.active = active;
    return row;
}

lifecycle::CiSnapshot showing(int state, std::vector<lifecycle::InternalStateRow> rows)
{
    lifecycle::CiSnapshot snapshot;
    snapshot.sysId = QStringLiteral("ci");
    snapshot.values.operationalStatus = state;
    snapshot.states = std::move(rows);
    return snapshot;
}

lifecycle::RuleSet rules()
{
    return lifecycle::shippedRules([] { return QStringLiteral("id"); });
}

} // namespace

class RetirementPlanTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d11_fateOfACi_data();
    void d11_fateOfACi();
    void thresholdIsPerClass_data();
    void thresholdIsPerClass();
    void otherClassesGoOn();
    void countsWhatWaitsAndWhatHasNoCi();
    void givesBackTheNextBestState_data();
    void givesBackTheNextBestState();
    void whoIsBackAlreadyIsNotAsked_data();
    void whoIsBackAlreadyIsNotAsked();
    void aRefusedOneGoesOn();
    void refusalsFindTheirCi();
    void settlesByWhatTheRequestorHolds_data();
    void settlesByWhatTheRequestorHolds();
};

void RetirementPlanTest::d11_fateOfACi_data()
{
    QTest::addColumn<QString>("absent");
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("identities");
    QTest::addColumn<int>("state");    // 0: no such CI
    QTest::addColumn<int>("before");   // step of an open retirement, or -1
    QTest::addColumn<QString>("fate"); // empty: not in the plan
    const auto row = [](const char* name, const char* absent, const char* present, const char* identities, int state,
                        int before, const char* fate) {
        QTest::newRow(name) << QString::fromLatin1(absent) << QString::fromLatin1(present)
                            << QString::fromLatin1(identities) << state << before << QString::fromLatin1(fate);
    };
    const auto step = [](RetirementStep each) { return static_cast<int>(each); };
    row("absent long enough", "A:3", "", "A", operational, -1, "retire");
    row("absent longer", "A:9", "", "A", operational, -1, "retire");
    row("not yet", "A:2", "", "A", operational, -1, "waiting");
    row("all of its records", "A:3 B:4", "", "A B", operational, -1, "retire");
    row("one of them not yet", "A:3 B:2", "", "A B", operational, -1, "waiting");
    row("another record is there", "A:3", "B", "A B", operational, -1, "still-present");
    row("another record, of which nothing is known", "A:3", "", "A B", operational, -1, "still-present");
    row("another source has it too", "A:3", "", "A B/theirs", operational, -1, "other-source");
    row("another source has it now", "A:3", "", "A/theirs", operational, -1, "");
    row("retired by somebody", "A:3", "", "A", retired, -1, "already-retired");
    row("no such CI", "A:3", "", "A", 0, -1, "gone");
    row("refused before", "A:4", "", "A", operational, step(RetirementStep::Refused), "retire");
    row("not done before", "A:4", "", "A", operational, step(RetirementStep::NotDone), "retire");
    row("refused before, and back", "", "A", "A", operational, step(RetirementStep::Refused), "");
    row("retired by us", "A:4", "", "A", retired, step(RetirementStep::Retired), "done");
    row("retired by us, edited since", "A:4", "", "A", operational, step(RetirementStep::Retired), "done");
    row("retired by us, and back", "", "A", "A", retired, step(RetirementStep::Retired), "return");
    row("retired by us, one of two is back", "A:4", "B", "A B", retired, step(RetirementStep::Retired), "return");
    row("retired by us, back and edited", "", "A", "A", operational, step(RetirementStep::Retired), "return");
    row("retired by us, nothing is known of it", "", "", "A", retired, step(RetirementStep::Retired), "done");
    row("retired by us, back, no such CI", "", "A", "A", 0, step(RetirementStep::Retired), "gone");
}

void RetirementPlanTest::d11_fateOfACi()
{
    QFETCH(QString, absent);
    QFETCH(QString, present);
    QFETCH(QString, identities);
    QFETCH(int, state);
    QFETCH(int, before);
    QFETCH(QString, fate);
    RetirementFacts facts;
    facts.sourceId = QStringLiteral("ours");
    facts.retiredState = retired;
    facts.absences = absencesFrom(absent);
    facts.identities = identitiesFrom(identities);
    for (const QString& key : present.split(u' ', Qt::SkipEmptyParts))
        facts.present.insert(key.toUtf8());
    if (state != 0)
        facts.states.insert(QStringLiteral("ci"), state);
    if (before >= 0)
        facts.open.append(openRetirement(static_cast<RetirementStep>(before)));
    facts.ownedPerClass.insert(QStringLiteral("cmdb_ci_computer"), 100);
    const RetirementPlan plan = planRetirement(facts, {});
    QCOMPARE(plan.cis.size(), fate.isEmpty() ? 0 : 1);
    if (fate.isEmpty())
        return;
    const PlannedCi& ci = plan.cis.constFirst();
    QCOMPARE(nameOf(ci.fate), fate);
    QCOMPARE(ci.ci, QStringLiteral("ci"));
    QCOMPARE(ci.before.has_value(), before >= 0);
    QCOMPARE(ci.keys.size(), facts.identities.size());
}

void RetirementPlanTest::thresholdIsPerClass_data()
{
    QTest::addColumn<int>("due");
    QTest::addColumn<int>("owned");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("saidYes");
    QTest::addColumn<bool>("heldBack");
    QTest::newRow("exactly ten percent") << 10 << 100 << 10 << false << false;
    QTest::newRow("one more") << 11 << 100 << 10 << false << true;
    QTest::newRow("one more, and somebody said yes") << 11 << 100 << 10 << true << false;
    QTest::newRow("the only one") << 1 << 1 << 10 << false << true;
    QTest::newRow("all of them may go") << 1 << 1 << 100 << false << false;
    QTest::newRow("none may") << 1 << 1000 << 0 << false << true;
    QTest::newRow("nobody knows how many there are") << 1 << 0 << 100 << false << true;
}

void RetirementPlanTest::thresholdIsPerClass()
{
    QFETCH(int, due);
    QFETCH(int, owned);
    QFETCH(int, percent);
    QFETCH(bool, saidYes);
    QFETCH(bool, heldBack);
    const RetirementPlan plan =
        planRetirement(manyDue(due, owned), {.passes = 3, .percent = percent, .aboveThreshold = saidYes});
    QCOMPARE(plan.classes, (QList<ClassShare>{{QStringLiteral("cmdb_ci_computer"), due, owned, heldBack}}));
    QCOMPARE(plan.count(RetirementFate::HeldBack), heldBack ? due : 0);
    QCOMPARE(plan.count(RetirementFate::Retire), heldBack ? 0 : due);
}

void RetirementPlanTest::otherClassesGoOn()
{
    RetirementFacts facts = manyDue(5, 10);
    facts.absences.append({"S", 3, {}});
    facts.identities.append(
        {"S", facts.sourceId, QStringLiteral("server"), QStringLiteral("srv"), QStringLiteral("cmdb_ci_server")});
    facts.states.insert(QStringLiteral("server"), operational);
    facts.ownedPerClass.insert(QStringLiteral("cmdb_ci_server"), 10);
    const RetirementPlan plan = planRetirement(facts, {});
    QCOMPARE(plan.count(RetirementFate::HeldBack), 5);
    QCOMPARE(plan.of(RetirementFate::Retire).constFirst().ci, QStringLiteral("server"));
}

void RetirementPlanTest::countsWhatWaitsAndWhatHasNoCi()
{
    RetirementFacts facts = manyDue(1, 100);
    facts.absences.append({"never landed", 7, {}});
    facts.absences.append({"since yesterday", 1, {}});
    const RetirementPlan plan = planRetirement(facts, {});
    QCOMPARE(plan.withoutCi, 1);
    QCOMPARE(plan.waiting, 1);
    QCOMPARE(plan.cis.size(), 1);
}

void RetirementPlanTest::givesBackTheNextBestState_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<QList<int>>("others");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("expected");
    QTest::newRow("nobody else") << retired << QList<int>{} << repair << repair;
    QTest::newRow("what another holds") << retired << QList<int>{2} << operational << 2;
    QTest::newRow("the best that others hold") << retired << QList<int>{operational, 2} << repair << 2;
    QTest::newRow("another wants it retired") << retired << QList<int>{retired} << operational << operational;
    QTest::newRow("edited by hand since") << operational << QList<int>{} << repair << operational;
    QTest::newRow("the state is no choice any more") << retired << QList<int>{} << 99 << operational;
}

void RetirementPlanTest::givesBackTheNextBestState()
{
    QFETCH(int, shown);
    QFETCH(QList<int>, others);
    QFETCH(int, before);
    std::vector<lifecycle::InternalStateRow> rows{held("us", retired), held("gone", 2, false)};
    for (const int state : others)
        rows.push_back(held("other", state));
    QTEST(stateToGiveBack(showing(shown, rows), QStringLiteral("us"), before, rules()), "expected");
}

void RetirementPlanTest::whoIsBackAlreadyIsNotAsked_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("back");
    QTest::newRow("retired, by us") << retired << true << false;
    QTest::newRow("retired, ours ended with its requestor") << retired << false << false;
    QTest::newRow("edited, ours would come back") << operational << true << false;
    QTest::newRow("edited, ours ended") << operational << false << true;
}

void RetirementPlanTest::whoIsBackAlreadyIsNotAsked()
{
    QFETCH(int, shown);
    QFETCH(bool, holds);
    PlannedCi ci;
    ci.state = shown;
    ci.before = openRetirement(RetirementStep::Retired);
    ci.before->requestorId = QStringLiteral("us");
    QTEST(isBackAlready(ci, showing(shown, {held("us", retired, holds)})), "back");
}

void RetirementPlanTest::aRefusedOneGoesOn()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
    PlannedCi ci;
    ci.ci = QStringLiteral("ci");
    ci.state = operational;
    ci.keys = {"A"};
    Attempt first = retiring(ci, QStringLiteral("us"), QStringLiteral("E1"), now);
    QCOMPARE(first.record.step, RetirementStep::Retiring);
    QCOMPARE(first.record.stateBefore, operational);
    QCOMPARE(first.record.began, now);
    end(first,
        servicenow::CallRefusal{QStringLiteral("CODE"), QStringLiteral("no"), QStringLiteral("ci"),
                                QStringLiteral("R14")},
        now);
    QCOMPARE(first.record.step, RetirementStep::Refused);
    QCOMPARE(first.record.code, QStringLiteral("CODE"));
    QCOMPARE(first.record.rule, QStringLiteral("R14"));
    QVERIFY(!endOf(first).isAccepted());
    ci.before = first.record;
    ci.state = repair;
    Attempt second = retiring(ci, QStringLiteral("us"), QStringLiteral("E2"), now.addDays(1));
    QCOMPARE(second.record.attempts, 2);
    QCOMPARE(second.record.began, now);
    QCOMPARE(second.record.stateBefore, repair);
    QCOMPARE(second.record.cause, QStringLiteral("E2"));
    end(second, std::nullopt, now);
    QCOMPARE(second.record.step, RetirementStep::Retired);
    QCOMPARE(second.record.code, QString());
    QCOMPARE(endOf(second).stateAfter, std::optional(retired));
}

void RetirementPlanTest::refusalsFindTheirCi()
{
    Attempt attempt;
    attempt.ci.ci = QStringLiteral("ci");
    attempt.target = retired;
    attempt.record.requestorId = QStringLiteral("us");
    const servicenow::CallRefusal named{QStringLiteral("A"), {}, QStringLiteral("ci"), {}};
    const servicenow::CallRefusal others{QStringLiteral("B"), {}, QStringLiteral("other"), {}};
    const servicenow::CallRefusal unnamed{QStringLiteral("C"), {}, {}, {}};
    QCOMPARE(refusalOf(attempt, {others, named}, {}), std::optional(named));
    QCOMPARE(refusalOf(attempt, {others}, {}), std::nullopt);
    const auto doneBy = [](const char* requestor) {
        return lifecycle::Snapshots{{QStringLiteral("ci"), showing(retired, {held(requestor, retired)})}};
    };
    QCOMPARE(refusalOf(attempt, {unnamed}, doneBy("us")), std::nullopt);
    QCOMPARE(refusalOf(attempt, {unnamed}, doneBy("somebody")), std::optional(unnamed));
}

void RetirementPlanTest::settlesByWhatTheRequestorHolds_data()
{
    QTest::addColumn<bool>("returning");
    QTest::addColumn<int>("shown"); // 0: no such CI
    QTest::addColumn<int>("holds"); // 0: nothing
    QTest::addColumn<QString>("step");
    QTest::newRow("it was done") << false << retired << retired << QStringLiteral("retired");
    QTest::newRow("done, and edited since") << false << operational << retired << QStringLiteral("retired");
    QTest::newRow("it was not done") << false << operational << 0 << QStringLiteral("not-done");
    QTest::newRow("not done, retired by another") << false << retired << 0 << QStringLiteral("not-done");
    QTest::newRow("deleted") << false << 0 << 0 << QStringLiteral("gone");
    QTest::newRow("it was brought back") << true << operational << operational << QStringLiteral("returned");
    QTest::newRow("back, another holds it retired") << true << retired << operational << QStringLiteral("returned");
    QTest::newRow("it was not brought back") << true << retired << retired << QStringLiteral("retired");
    QTest::newRow("ours ended, it shows retired") << true << retired << 0 << QStringLiteral("retired");
    QTest::newRow("ours ended, it shows another") << true << operational << 0 << QStringLiteral("returned");
}

void RetirementPlanTest::settlesByWhatTheRequestorHolds()
{
    QFETCH(bool, returning);
    QFETCH(int, shown);
    QFETCH(int, holds);
    Retirement retirement = openRetirement(returning ? RetirementStep::Returning : RetirementStep::Retiring);
    retirement.requestorId = QStringLiteral("us");
    lifecycle::CiSnapshot snapshot;
    if (shown == 0)
        snapshot.standing = lifecycle::Standing::Missing;
    else
        snapshot = showing(shown, {held("us", holds, holds != 0), held("other", 2)});
    settleByState(retirement, snapshot, QDateTime::fromSecsSinceEpoch(5, Qt::UTC));
    QTEST(journal::nameOf(retirement.step), "step");
}

ITAM_TEST(RetirementPlanTest)
#include "tst_retirementplan.moc"
