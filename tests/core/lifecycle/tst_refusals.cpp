// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The closed list of codes: ci-lifecycle.md 10. Each of the twenty is given by the engine, with a rule, words that name
// what is wrong, and advice.
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

#include <functional>

using namespace itam::tests::lifecycle;

namespace {

Decision addToOneThatIs(Standing standing, OneCi& world)
{
    world.cis[ci].standing = standing;
    return world.add(world.a, theCi, s("Patching"));
}

struct Case
{
    const char* code;
    const char* rule;
    const char* names; ///< what the message must name
    std::function<Decision(OneCi&)> provoke;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"CI_ACTION_ALREADY_SET", "S6", "Patching",
         [](OneCi& world) {
             world.add(world.a, theCi, s("Patching"));
             return world.add(world.b, theCi, s("Patching"));
         }},
        {"CI_ACTION_NOT_SET", "S6", "Patching",
         [](OneCi& world) { return world.remove(world.a, theCi, s("Patching")); }},
        {"DUPLICATE_CI_ACTION_RECORD", "S10", "Patching",
         [](OneCi& world) {
             world.add(world.a, theCi, s("Patching"));
             world.cis[ci].actions.push_back(world.cis[ci].actions[0]);
             return world.remove(world.a, theCi, s("Patching"));
         }},
        {"DUPLICATE_OPS_STATE_RECORD", "S10", "Requestor",
         [](OneCi& world) {
             world.set(world.a, theCi, s("Ready"));
             world.cis[ci].states.push_back(world.cis[ci].states[0]);
             return world.set(world.a, theCi, s("Retired"));
         }},
        {"DUPLICATE_SYS_ID", "S6", "ci",
         [](OneCi& world) {
             return world.set(world.a, {ci, ci}, s("Ready"));
         }},
        {"INCOMPATIBLE_CI_ACTION", "R9", "Cloning",
         [](OneCi& world) {
             world.add(world.a, theCi, s("Cloning"));
             return world.add(world.a, theCi, s("Patching"));
         }},
        {"INVALID_CI_ACTION", "S6", "Polishing",
         [](OneCi& world) { return world.add(world.a, theCi, s("Polishing")); }},
        {"INVALID_DELETE", "S10", "Patching",
         [](OneCi& world) {
             world.add(world.a, theCi, s("Patching"));
             return world.deleteRow(table::ciActions, s("Patching"));
         }},
        {"INVALID_INPUT_PARAMETERS", "S8", "opsLabel", [](OneCi& world) { return world.set(world.a, theCi, {}); }},
        {"INVALID_LEASETIME", "R29", "2h",
         [](OneCi& world) { return world.add(world.a, theCi, s("Patching"), s("2h")); }},
        {"INVALID_OPS_STATE", "R2", "ready", [](OneCi& world) { return world.set(world.a, theCi, s("ready")); }},
        {"INVALID_OPS_STATE_TRANSITION", "R14", "Ready",
         [](OneCi& world) {
             world.forbidTransition(s("cmdb_ci"), s("Operational"), s("Ready"));
             return world.set(world.a, theCi, s("Ready"));
         }},
        {"INVALID_REQUESTOR", "R17", "nobody", [](OneCi& world) { return world.set(s("nobody"), theCi, s("Ready")); }},
        {"INVALID_REQUESTOR_FOR_CI", "R48", "Patching",
         [](OneCi& world) {
             world.add(world.a, theCi, s("Patching"));
             return world.remove(world.b, theCi, s("Patching"));
         }},
        {"INVALID_SYS_ID", "R27", "Invalid sys_id [none]",
         [](OneCi& world) { return world.set(world.a, {s("none")}, s("Ready")); }},
        {"MUTEX_UNAVAILABLE", "S10", "ci", [](OneCi& world) { return addToOneThatIs(Standing::Locked, world); }},
        {"NOT_ALLOWED_CI_ACTION", "R12", "Retired",
         [](OneCi& world) {
             world.set(world.a, theCi, s("Retired"));
             return world.add(world.a, theCi, s("CreateTask"));
         }},
        {"OPS_STATE_NOT_SET", "S9", "Ready, Retired",
         [](OneCi& world) {
             return world.set(world.a, theCi, s("Catalog"), {s("Ready"), s("Retired")});
         }},
        {"UNPRIORITIZED_OPS_STATE", "R47", "Catalog",
         [](OneCi& world) {
             world.set(world.a, theCi, s("Ready"));
             return world.set(world.b, theCi, s("Catalog"));
         }},
        {"UNSUPPORTED_SYS_ID", "S10", "ci", [](OneCi& world) { return addToOneThatIs(Standing::NotACi, world); }},
    };
    return all;
}

} // namespace

class RefusalsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void listIsClosed();
    void eachCodeIsGiven_data();
    void eachCodeIsGiven();
    void everyMissingParameterIsNamed();
    void valuesThatLookLikePlaceholdersStay();
};

void RefusalsTest::listIsClosed()
{
    QCOMPARE(refusalCodeCount, 20);
    QCOMPARE(cases().size(), 20U);
    for (int i = 0; i < refusalCodeCount; ++i) {
        const auto code = static_cast<RefusalCode>(i);
        QCOMPARE(nameOf(code), QLatin1String(cases()[static_cast<std::size_t>(i)].code));
        QCOMPARE(refusalCodeNamed(nameOf(code)), std::optional(code));
    }
    QVERIFY(!refusalCodeNamed(s("SOMETHING_NEW")));
    QVERIFY(!refusalCodeNamed(s("invalid_sys_id")));
}

void RefusalsTest::eachCodeIsGiven_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i)
        QTest::newRow(cases()[i].code) << static_cast<int>(i);
}

void RefusalsTest::eachCodeIsGiven()
{
    QFETCH(const int, index);
    const Case& expected = cases()[static_cast<std::size_t>(index)];
    OneCi world;
    const Decision decision = expected.provoke(world);
    QCOMPARE(codes(decision), s(expected.code));
    QVERIFY(decision.changesNothing());
    QVERIFY(decision.audit.empty());
    const Refusal& refused = decision.refusals[0];
    QCOMPARE(refused.rule, RuleId(expected.rule));
    QVERIFY2(refused.message.contains(s(expected.names)), qPrintable(refused.message));
    QVERIFY2(!refused.message.contains(QLatin1Char('%')), qPrintable(refused.message));
    QVERIFY(refused.advice.endsWith(QLatin1Char('.')));
    QCOMPARE(decision.log.size(), 1U);
    QCOMPARE(decision.log[0], (LogLine{2, s(expected.code) + s(": ") + refused.message}));
}

void RefusalsTest::everyMissingParameterIsNamed()
{
    const World world;
    const auto missing = [](const Decision& decision) {
        QStringList names;
        for (const Refusal& refused : decision.refusals)
            names.append(refused.message.section(QLatin1Char('['), 1).section(QLatin1Char(']'), 0, 0));
        return names.join(QLatin1Char(' '));
    };
    const Configuration& configuration = world.configuration;
    QCOMPARE(missing(setState({}, {}, {}, configuration, world.call())), s("requestorId sysIds opsLabel"));
    QCOMPARE(missing(addAction({}, {}, {}, configuration, world.call())), s("requestorId sysIds actionName"));
    QCOMPARE(missing(removeAction({}, {}, {}, configuration, world.call())), s("requestorId sysIds actionName"));
    QCOMPARE(missing(extendLease({}, {}, {}, configuration, world.call())),
             s("requestorId sys_id actionName leaseTime"));
}

void RefusalsTest::valuesThatLookLikePlaceholdersStay()
{
    const Refusal refused = refusal(RefusalCode::InvalidOpsStateTransition, RuleId("R14"), s("%2 100%"), s("%1"));
    QCOMPARE(refused.message, s("Transition from [%2 100%] to [%1] is not allowed"));
}

ITAM_TEST(RefusalsTest)
#include "tst_refusals.moc"
