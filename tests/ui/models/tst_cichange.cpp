// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/result.h"
#include "tests/core/lifecycle/world.h"
#include "tests/testcase.h"
#include "ui/models/cichange.h"

using namespace itam;
using namespace itam::ui::models;
using core::servicenow::BulkOutcome;
using core::servicenow::CallRefusal;
using tests::lifecycle::World;
using Verdict = CiVerdict::Kind;

namespace {

QString verdictName(Verdict kind)
{
    switch (kind) {
    case Verdict::Changes:
        return QStringLiteral("changes");
    case Verdict::Stays:
        return QStringLiteral("stays");
    case Verdict::Refused:
        return QStringLiteral("refused");
    case Verdict::Done:
        return QStringLiteral("done");
    case Verdict::Unknown:
        return QStringLiteral("unknown");
    case Verdict::LeftOut:
        return QStringLiteral("left out");
    }
    return {};
}

/// "a changes Operational -> Retired"
QStringList told(const QList<CiVerdict>& verdicts)
{
    QStringList all;
    for (const CiVerdict& each : verdicts)
        all.append(QStringLiteral("%1 %2 %3 -> %4 %5")
                       .arg(each.ci.sysId, verdictName(each.kind), each.before, each.after, each.code)
                       .trimmed());
    return all;
}

} // namespace

// What the engine says would become of a selection, and what an instance says became of it.
class CiChangeTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_world = World();
        for (const char* ci : {"a", "b", "c"})
            m_world.addCi(QString::fromLatin1(ci));
        m_world.addCi(QStringLiteral("s"), tests::lifecycle::service());
        m_me = m_world.registerOperator();
        m_other = m_world.registerOperator();
    }
    void tellsWhatAStateWouldShow();
    void saysThatAnotherStateShowsR3();
    void namesTheRuleThatRefusesR14();
    void refusesTheCallOfAnUnknownRequestorR17();
    void tellsWhichActionsWouldBeActive();
    void refusesIncompatibleActionsR9();
    void refusesToRemoveAnothersActionR48();
    void tellsTheNewEndOfALease_data();
    void tellsTheNewEndOfALease();
    void refusesWhatIsNotThere();
    void countsRetirementsByClass();
    void doesNotCountWhatIsRetiredAlready();
    void asksBeforeMuchIsRetired_data();
    void asksBeforeMuchIsRetired();
    void asksBeforeManyAreChanged();
    void tellsWhatBecameOfEach();
    void keepsUnknownCodesAsGiven();
    void doesNotGuessWhichWereRefused();

private:
    [[nodiscard]] std::shared_ptr<const LifecycleKnowledge> knowledge() const
    {
        auto known = std::make_shared<LifecycleKnowledge>();
        known->configuration = m_world.configuration;
        known->classes = {
            {QStringLiteral("cmdb_ci"), QStringLiteral("Configuration Item"), {}},
            {QStringLiteral("cmdb_ci_server"), QStringLiteral("Server"), QStringLiteral("cmdb_ci")},
            {QStringLiteral("cmdb_ci_linux_server"), QStringLiteral("Linux Server"), QStringLiteral("cmdb_ci_server")}};
        for (const QString& id : {m_me, m_other})
            known->requestors.append({.requestorId = id, .name = QStringLiteral("Ada"), .registered = {}});
        return known;
    }
    [[nodiscard]] ChangePreview preview(const CiChange& change, const QStringList& cis) const
    {
        PreviewBuilder builder(change, knowledge(), m_world.now);
        QList<CiTarget> targets;
        core::lifecycle::Snapshots snapshots;
        for (const QString& ci : cis) {
            targets.append({ci, ci, QStringLiteral("cmdb_ci_linux_server")});
            if (m_world.cis.contains(ci))
                snapshots.insert(ci, m_world.cis.value(ci));
        }
        static_cast<void>(builder.append(targets, snapshots));
        return builder.result();
    }
    [[nodiscard]] CiChange state(const char* label) const
    {
        return {CiChange::Kind::SetState, m_me, QString::fromLatin1(label), {}};
    }
    [[nodiscard]] static QStringList abc() { return {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}; }

    World m_world;
    QString m_me;
    QString m_other;
};

void CiChangeTest::tellsWhatAStateWouldShow()
{
    const ChangePreview preview = this->preview(state("Repair in Progress"), {QStringLiteral("a")});
    QCOMPARE(told(preview.verdicts), QStringList{QStringLiteral("a changes Operational -> Repair in Progress")});
    QCOMPARE(preview.passing(), QStringList{QStringLiteral("a")});
    QCOMPARE(m_world.shown(QStringLiteral("a")), QStringLiteral("Operational")); // nothing was changed
}

void CiChangeTest::saysThatAnotherStateShowsR3()
{
    m_world.set(m_other, {QStringLiteral("b")}, QStringLiteral("Repair in Progress"));
    const ChangePreview preview = this->preview(state("Operational"), {QStringLiteral("b")});
    QCOMPARE(told(preview.verdicts), QStringList{QStringLiteral("b stays Repair in Progress -> Repair in Progress")});
    QCOMPARE(preview.passing().size(), 1);
}

void CiChangeTest::namesTheRuleThatRefusesR14()
{
    const QString rule = m_world.forbidTransition(QStringLiteral("cmdb_ci_server"), QStringLiteral("Operational"),
                                                  QStringLiteral("Retired"));
    m_world.set(m_other, {QStringLiteral("b")}, QStringLiteral("Ready"));
    const ChangePreview preview = this->preview(state("Retired"), {QStringLiteral("b"), QStringLiteral("a")});
    QCOMPARE(told(preview.verdicts),
             QStringList({QStringLiteral("a refused Operational ->  INVALID_OPS_STATE_TRANSITION"),
                          QStringLiteral("b changes Ready -> Retired")}));
    const CiVerdict& refused = preview.verdicts.first();
    QCOMPARE(refused.rule, QStringLiteral("R14"));
    QCOMPARE(refused.ruleRecord, rule);
    QCOMPARE(
        ruleSentence(refused.ruleRecord, refused.ci.className, *preview.knowledge),
        QStringLiteral("On Server, a CI may not go from Operational to Retired. The rule is inherited from Server."));
    QCOMPARE(preview.passing(), QStringList{QStringLiteral("b")});
}

void CiChangeTest::refusesTheCallOfAnUnknownRequestorR17()
{
    CiChange change = state("Retired");
    change.requestorId = QString(32, QLatin1Char('f'));
    const ChangePreview preview = this->preview(change, abc());
    QVERIFY(preview.verdicts.isEmpty());
    QCOMPARE(preview.callRefusals.size(), 1);
    QCOMPARE(preview.callRefusals.first().code, QStringLiteral("INVALID_REQUESTOR"));
}

void CiChangeTest::tellsWhichActionsWouldBeActive()
{
    const CiChange add{CiChange::Kind::AddAction, m_me, QStringLiteral("Patching"), QStringLiteral("01:00:00")};
    QCOMPARE(told(preview(add, {QStringLiteral("a")}).verdicts), QStringList{QStringLiteral("a changes  -> Patching")});
    m_world.add(m_me, {QStringLiteral("a")}, QStringLiteral("Patching"));
    const CiChange remove{CiChange::Kind::RemoveAction, m_me, QStringLiteral("Patching"), {}};
    QCOMPARE(told(preview(remove, {QStringLiteral("a")}).verdicts),
             QStringList{QStringLiteral("a changes Patching ->")});
}

void CiChangeTest::refusesIncompatibleActionsR9()
{
    m_world.add(m_other, {QStringLiteral("a")}, QStringLiteral("Cloning"));
    const CiChange add{CiChange::Kind::AddAction, m_me, QStringLiteral("Patching"), {}};
    const ChangePreview preview = this->preview(add, {QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(preview.total(Verdict::Refused), 1);
    QCOMPARE(preview.verdicts.first().code, QStringLiteral("INCOMPATIBLE_CI_ACTION"));
    QCOMPARE(preview.passing(), QStringList{QStringLiteral("b")});
}

void CiChangeTest::refusesToRemoveAnothersActionR48()
{
    m_world.add(m_other, {QStringLiteral("a")}, QStringLiteral("Patching"));
    const CiChange remove{CiChange::Kind::RemoveAction, m_me, QStringLiteral("Patching"), {}};
    const ChangePreview preview = this->preview(remove, {QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(preview.total(Verdict::Refused), 2);
    QCOMPARE(preview.verdicts.at(0).code, QStringLiteral("INVALID_REQUESTOR_FOR_CI"));
    QCOMPARE(preview.verdicts.at(1).code, QStringLiteral("CI_ACTION_NOT_SET"));
}

void CiChangeTest::tellsTheNewEndOfALease_data()
{
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<QString>("after");
    QTest::newRow("R31 running") << 600 << QStringLiteral("2026-03-01T15:00:00Z");
    QTest::newRow("R30 expired") << 7200 << QStringLiteral("2026-03-01T16:00:00Z");
}

void CiChangeTest::tellsTheNewEndOfALease()
{
    QFETCH(int, secondsLater);
    QFETCH(QString, after);
    m_world.add(m_me, {QStringLiteral("a")}, QStringLiteral("Patching"), QStringLiteral("01:00:00"));
    m_world.advance(std::chrono::seconds(secondsLater));
    const CiChange extend{CiChange::Kind::ExtendLease, m_me, QStringLiteral("Patching"), QStringLiteral("02:00:00")};
    const ChangePreview preview = this->preview(extend, {QStringLiteral("a")});
    QCOMPARE(preview.verdicts.first().before, QStringLiteral("2026-03-01T13:00:00Z"));
    QCOMPARE(preview.verdicts.first().after, after);
}

void CiChangeTest::refusesWhatIsNotThere()
{
    for (const auto kind : {CiChange::Kind::SetState, CiChange::Kind::RemoveAction, CiChange::Kind::ExtendLease}) {
        const CiChange change{kind, m_me,
                              kind == CiChange::Kind::SetState ? QStringLiteral("Ready") : QStringLiteral("Patching"),
                              QStringLiteral("01:00:00")};
        const ChangePreview preview = this->preview(change, {QStringLiteral("gone")});
        QCOMPARE(preview.verdicts.size(), 1);
        QCOMPARE(preview.verdicts.first().code, QStringLiteral("INVALID_SYS_ID"));
    }
}

void CiChangeTest::countsRetirementsByClass()
{
    const ChangePreview preview = this->preview(state("Retired"), abc() + QStringList{QStringLiteral("s")});
    QCOMPARE(preview.retired, 4);
    QCOMPARE(preview.retiring.size(), 2);
    QCOMPARE(preview.retiring.first().className, QStringLiteral("cmdb_ci_linux_server"));
    QCOMPARE(preview.retiring.first().retiring, 3);
    QCOMPARE(preview.retiring.last().retiring, 1);
}

void CiChangeTest::doesNotCountWhatIsRetiredAlready()
{
    m_world.set(m_other, {QStringLiteral("a")}, QStringLiteral("Retired"));
    const ChangePreview preview = this->preview(state("Retired"), abc());
    QCOMPARE(preview.retired, 2);
    QCOMPARE(preview.retiring.first().retiring, 2);
    QCOMPARE(this->preview(state("Ready"), abc()).retired, 0);
}

void CiChangeTest::asksBeforeMuchIsRetired_data()
{
    QTest::addColumn<int>("retiring");
    QTest::addColumn<int>("inUse");
    QTest::addColumn<bool>("asks");
    QTest::newRow("exactly 20 %") << 20 << 100 << false;
    QTest::newRow("more than 20 %") << 21 << 100 << true;
    QTest::newRow("a single CI is no bulk") << 1 << 1 << false;
    QTest::newRow("two of few") << 2 << 9 << true;
    QTest::newRow("nobody knows of how many") << 2 << -1 << true;
}

void CiChangeTest::asksBeforeMuchIsRetired()
{
    QFETCH(int, retiring);
    QFETCH(int, inUse);
    QFETCH(bool, asks);
    ChangePreview preview;
    preview.retiring = {{QStringLiteral("cmdb_ci_server"), retiring, inUse}};
    QCOMPARE(alarmOf(preview, {}).shares.size(), asks ? 1 : 0);
    QCOMPARE(alarmOf(preview, {}).isNone(), !asks);
    QVERIFY(alarmOf(preview, {.retiredPercent = 100}).shares.isEmpty() || inUse < 0);
}

void CiChangeTest::asksBeforeManyAreChanged()
{
    ChangePreview preview;
    for (int i = 0; i < 1001; ++i)
        preview.verdicts.append({{QString::number(i), {}, {}}, Verdict::Changes, {}, {}, {}, {}, {}, {}});
    QCOMPARE(alarmOf(preview, {}).cis, 1001);
    preview.verdicts.first().kind = Verdict::Refused; // that one is left out
    QVERIFY(alarmOf(preview, {}).isNone());
}

void CiChangeTest::tellsWhatBecameOfEach()
{
    m_world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Ready"), QStringLiteral("Retired"));
    m_world.set(m_other, {QStringLiteral("c")}, QStringLiteral("Ready"));
    const ChangePreview preview = this->preview(state("Retired"), abc() + QStringList{QStringLiteral("s")});
    BulkOutcome outcome;
    outcome.total = 3;
    outcome.answered = 2;
    outcome.refusals = {{QStringLiteral("MUTEX_UNAVAILABLE"), QStringLiteral("locked"), QStringLiteral("b"), {}}};
    outcome.ended = Error{ErrorCode::Cancelled, {}, {}, 0, {}};
    QCOMPARE(told(outcomeOf(preview, outcome)),
             QStringList({QStringLiteral("b refused Operational ->  MUTEX_UNAVAILABLE"),
                          QStringLiteral("s unknown Operational -> Retired"),
                          QStringLiteral("a done Operational -> Retired"),
                          QStringLiteral("c left out Ready ->  INVALID_OPS_STATE_TRANSITION")}));
}

void CiChangeTest::keepsUnknownCodesAsGiven()
{
    const ChangePreview preview = this->preview(state("Retired"), {QStringLiteral("a")});
    BulkOutcome outcome;
    outcome.total = 1;
    outcome.answered = 1;
    outcome.refusals = {{QStringLiteral("SOLAR_FLARE"), QStringLiteral("too much light"), QStringLiteral("a"), {}}};
    const CiVerdict verdict = outcomeOf(preview, outcome).first();
    QCOMPARE(verdict.code, QStringLiteral("SOLAR_FLARE"));
    QCOMPARE(verdict.message, QStringLiteral("too much light"));
    QCOMPARE(adviceOf(verdict.code), QString());
}

void CiChangeTest::doesNotGuessWhichWereRefused()
{
    const ChangePreview preview = this->preview(state("Retired"), abc());
    BulkOutcome outcome;
    outcome.total = 3;
    outcome.answered = 3;
    outcome.refusals = {{QStringLiteral("INVALID_REQUESTOR"), QStringLiteral("gone"), {}, {}}};
    for (const CiVerdict& each : outcomeOf(preview, outcome)) {
        QCOMPARE(each.kind, Verdict::Unknown);
        QCOMPARE(each.code, QStringLiteral("INVALID_REQUESTOR"));
    }
}

ITAM_TEST(CiChangeTest)
#include "tst_cichange.moc"
