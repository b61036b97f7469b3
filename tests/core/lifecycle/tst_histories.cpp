// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random histories of 10,000 calls: after each one, the invariants hold and the audit tells what there is. ITAM_SEED
// repeats one; a failure prints the seed, the number of the call and what it was.
#include "tests/core/lifecycle/invariants.h"
#include "tests/core/lifecycle/oneci.h"
#include "tests/testcase.h"

#include <cstdio>
#include <random>

using namespace itam::tests::lifecycle;

namespace {

constexpr int callsOfAHistory = 10000;
constexpr int callsBetweenPurges = 200;
constexpr int ciCount = 6;
constexpr int mostRequestors = 8;

class History
{
public:
    explicit History(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < ciCount; ++i) {
            const QString ci = QStringLiteral("ci%1").arg(i);
            m_world.addCi(ci, i % 2 == 0 ? linuxServer() : service());
            if (i < ciCount - 2)
                m_world.linkAsset(ci, {assetstate::inUse, {}});
            m_cis.append(ci);
        }
        m_world.cis[m_cis[1]].assetRecord->ci = s("another");
        for (const CiSnapshot& ci : m_world.cis)
            m_replay.start(ci);
        // Three states of equal priority, so that R5 decides.
        for (StatePriorityRow& row : m_world.configuration.rules.priorities)
            row.priority = std::max(row.priority, 4);
        for (const char* name : {"Patching", "Provisioning", "Cloning", "CreateTask"})
            m_actionNames.append(s(name));
        for (const Choice& state : shippedOperationalStates())
            m_labels.append(state.label);
        m_world.addPair(s("Patching"), s("Cloning"));
        m_world.forbidTransition(s("cmdb_ci_server"), s("Retired"), s("Operational"));
        m_world.forbidAction(s("cmdb_ci_service"), s("Ready"), s("Patching"));
    }

    /// One call; what it broke.
    QStringList step()
    {
        if (++m_steps % callsBetweenPurges == 0)
            m_world.purge();
        const Snapshots before = m_world.cis;
        m_what.clear();
        const Decision decision = call();
        ++m_codes[codes(decision).section(QLatin1Char(' '), 0, 0)];
        noteEdits(decision);
        QStringList broken = m_replay.take(m_world.audit);
        broken += m_replay.differences(m_world);
        broken += brokenInvariants(m_world, m_edited);
        for (const Refusal& refused : decision.refusals) {
            if (refused.rule.isEmpty() || refused.advice.isEmpty())
                broken.append(s("a refusal without rule or advice"));
            const auto& present = m_world.cis;
            const bool same = refused.ci.isEmpty() || !present.contains(refused.ci) ||
                              (present[refused.ci].states == before[refused.ci].states &&
                               present[refused.ci].actions == before[refused.ci].actions &&
                               present[refused.ci].values == before[refused.ci].values);
            if (!same)
                broken.append(s("R16: a refused CI was changed"));
        }
        if (m_isSetting)
            checkTransitions(before, broken);
        return broken;
    }
    [[nodiscard]] const QString& what() const { return m_what; }
    [[nodiscard]] const QHash<QString, int>& codesGiven() const { return m_codes; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    const QString& oneOf(const QStringList& list) { return list[below(static_cast<int>(list.size()))]; }

    QStringList someCis()
    {
        QStringList named;
        for (int i = 1 + below(3); i > 0; --i)
            named.append(below(40) == 0 ? s("missing") : oneOf(m_cis));
        if (below(20) != 0)
            named.removeDuplicates();
        return named;
    }
    QString somebody()
    {
        if (m_requestors.isEmpty() || below(50) == 0)
            return s("nobody");
        return oneOf(m_requestors);
    }
    QString someLease()
    {
        static const QStringList leases{{}, s("00:00:01"), s("01:00:00"), s("24:00:00"), s("400:00:00"), s("1:00")};
        return oneOf(leases);
    }

    Decision call()
    {
        m_isSetting = false;
        m_world.advance(std::chrono::seconds(below(3) == 0 ? below(3600 * 30) : below(2)));
        const int kind = below(100);
        if ((kind < 8 && m_requestors.size() < mostRequestors) || m_requestors.size() < 3)
            return said("register", newRequestor());
        if (kind < 36)
            return setting();
        if (kind < 56)
            return adding();
        if (kind < 66)
            return removing();
        if (kind < 74)
            return said("extend", m_world.extend(somebody(), oneOf(m_cis), oneOf(m_actionNames), someLease()));
        if (kind < 80)
            return leaving();
        if (kind < 86)
            return said("job", m_world.runJob());
        if (kind < 91)
            return editing();
        if (kind < 95)
            return editingAsset();
        return rules();
    }

    Decision said(const char* what, Decision decision)
    {
        m_what = s(what) + s(": ") + (decision.isAllowed() ? s("allowed") : codes(decision));
        return decision;
    }

    Decision newRequestor()
    {
        m_requestors.append(below(3) == 0 ? m_world.startWorkflow() : m_world.registerOperator());
        return {};
    }
    Decision setting()
    {
        m_isSetting = true;
        const QStringList old = below(8) == 0 ? QStringList{oneOf(m_labels), oneOf(m_labels)} : QStringList();
        return said("set", m_world.set(somebody(), someCis(), below(60) == 0 ? s("Broken") : oneOf(m_labels), old));
    }
    Decision adding()
    {
        const QStringList old = below(8) == 0 ? QStringList{oneOf(m_actionNames)} : QStringList();
        return said("add", m_world.add(somebody(), someCis(), below(60) == 0 ? s("Polishing") : oneOf(m_actionNames),
                                       someLease(), old));
    }
    /// Mostly something that is there, or histories would get stuck.
    Decision removing()
    {
        const QString ci = oneOf(m_cis);
        for (const CmdbActionRow& row : m_world.cis[ci].actions) {
            if (row.active && below(3) != 0)
                return said("remove",
                            m_world.remove(row.requestorId, {ci}, m_world.configuration.rules.nameOf(row.action)));
        }
        return said("remove", m_world.remove(somebody(), someCis(), oneOf(m_actionNames)));
    }
    Decision leaving()
    {
        const QString who = somebody();
        if (Requestor& known = m_world.requestors[who]; known.workflow) {
            known.workflow->state = s("finished");
            m_requestors.removeAll(who);
            return {};
        }
        m_requestors.removeAll(who);
        return said("unregister", m_world.unregister(who));
    }
    Decision editing()
    {
        const QString ci = oneOf(m_cis);
        CiValues values = m_world.values(ci);
        static const QStringList statuses{s("installed"), s("retired"), s("in_stock"), s("in_maintenance")};
        if (below(2) == 0)
            values.operationalStatus = 1 + below(8);
        else if (m_world.cis[ci].isHardware() && below(2) == 0)
            values.hardwareStatus = oneOf(statuses);
        else
            values.installStatus = below(9);
        return said("edit", m_world.edit(ci, values));
    }
    Decision editingAsset()
    {
        const QString ci = oneOf(m_cis);
        const int state = 1 + below(11);
        const QStringList substates = substatesOf(state) + QStringList{QString()};
        return said("edit asset", m_world.editAssetOf(ci, {state, oneOf(substates)}));
    }
    /// Pairs come and go; so does a priority.
    Decision rules()
    {
        RuleSet& present = m_world.configuration.rules;
        if (below(2) == 0 && present.compatible.size() < 4) {
            m_world.addPair(oneOf({s("Patching"), s("Provisioning")}), oneOf({s("Cloning"), s("Provisioning")}));
            return {};
        }
        if (below(3) == 0)
            return said("delete an action", m_world.deleteRow(table::ciActions, s("no such action")));
        if (present.compatible.empty())
            return {};
        const int index = below(static_cast<int>(present.compatible.size()));
        const QString pair = present.compatible[static_cast<std::size_t>(index)].sysId;
        return said("delete a pair", m_world.deleteRow(table::compatibleActions, pair));
    }

    /// A CI whose operational status was edited, by hand or by way of its status or asset, shows that until one of its
    /// internal states comes or goes.
    void noteEdits(const Decision& decision)
    {
        for (const AuditEntry& entry : decision.audit) {
            if (entry.fieldName == QLatin1String("operational_status") &&
                (entry.rule == RuleId("S4") || entry.rule == RuleId("R40") || entry.rule == RuleId("R42")))
                m_edited.insert(entry.ci);
        }
        for (const RowToWrite& row : decision.writes) {
            if (const auto* state = std::get_if<InternalStateRow>(&row)) {
                m_edited.remove(state->ci);
            }
        }
    }

    /// R14: no call brings a CI from one state to another that is forbidden.
    void checkTransitions(const Snapshots& before, QStringList& broken)
    {
        for (const CiSnapshot& ci : m_world.cis) {
            const int from = before[ci.sysId].values.operationalStatus;
            if (ci.classPath.contains(s("cmdb_ci_server")) && from == opstate::retired &&
                ci.values.operationalStatus == opstate::operational)
                broken.append(s("R14: a forbidden transition was made"));
        }
    }

    World m_world;
    AuditReplay m_replay;
    std::mt19937 m_random;
    QStringList m_cis;
    QStringList m_requestors;
    QStringList m_actionNames;
    QStringList m_labels;
    QSet<QString> m_edited;
    QHash<QString, int> m_codes;
    QString m_what;
    bool m_isSetting = false;
    int m_steps = 0;
};

} // namespace

class HistoriesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void invariantsHoldAfterEveryCall();
};

void HistoriesTest::invariantsHoldAfterEveryCall()
{
    const unsigned given = static_cast<unsigned>(qEnvironmentVariableIntValue("ITAM_SEED"));
    const unsigned seed = given != 0 ? given : std::random_device()() % 1000000U + 1;
    std::printf("lifecycle histories: ITAM_SEED=%u\n", seed);
    History history(seed);
    for (int call = 1; call <= callsOfAHistory; ++call) {
        const QStringList broken = history.step();
        const QString where = QStringLiteral("ITAM_SEED=%1, call %2, %3: ").arg(seed).arg(call).arg(history.what());
        QVERIFY2(broken.isEmpty(), qPrintable(where + broken.join(s("; "))));
    }
    // A history in which nothing was refused, or everything, would show nothing.
    for (const char* code :
         {"", "INCOMPATIBLE_CI_ACTION", "CI_ACTION_ALREADY_SET", "CI_ACTION_NOT_SET", "INVALID_SYS_ID",
          "INVALID_REQUESTOR", "INVALID_REQUESTOR_FOR_CI", "NOT_ALLOWED_CI_ACTION", "INVALID_LEASETIME",
          "INVALID_OPS_STATE", "INVALID_OPS_STATE_TRANSITION", "UNPRIORITIZED_OPS_STATE", "OPS_STATE_NOT_SET",
          "DUPLICATE_SYS_ID", "INVALID_DELETE", "INVALID_CI_ACTION"})
        QVERIFY2(history.codesGiven().value(s(code)) > 0, code);
    QVERIFY(history.codesGiven().value(QString()) > callsOfAHistory / 5);
}

ITAM_TEST(HistoriesTest)
#include "tst_histories.moc"
