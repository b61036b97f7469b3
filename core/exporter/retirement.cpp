// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/retirement.h"

#include "core/exporter/retirementsteps.h"

#include <QLoggingCategory>

namespace itam::core::exporter {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.exporter.retirement")

using journal::Retirement;
using journal::RetirementStep;
using lifecycle::opstate::retired;

/// So many CIs are committed, asked for and accounted at once.
constexpr qsizetype groupSize = 200;

class Retirer
{
public:
    Retirer(const RetirementPorts& ports, const RetirementOptions& options, const RetirementProgressed& progressed,
            std::stop_token stop)
        : m_ports(ports)
        , m_options(options)
        , m_progressed(progressed)
        , m_stop(std::move(stop))
        , m_book(ports.journal, ports.owner)
        , m_requestors(ports.journal, ports.owner.instanceId)
    {
    }

    RetirementReport run()
    {
        if (const auto done = plan(); !done)
            m_report.error = done.error();
        else if (m_options.dryRun)
            preview();
        else if (const auto carriedOut = carryOut(); !carriedOut)
            m_report.error = carriedOut.error();
        return std::move(m_report);
    }

private:
    Result<void> plan()
    {
        const auto counted = m_book.countedPasses();
        if (!counted)
            return failure(counted.error());
        m_report.counted = *counted;
        auto configuration = m_ports.instance.configuration(m_stop);
        if (!configuration)
            return failure(configuration.error());
        m_configuration = std::move(*configuration);
        for (const lifecycle::Choice& choice : m_configuration.rules.operationalStates)
            m_report.stateLabels.insert(choice.value, choice.label);
        ITAM_TRY(settle());
        RetirementFacts facts;
        ITAM_TRY(gather(facts));
        m_report.plan = planRetirement(facts, m_options.limits);
        return {};
    }

    /// What a crash or a lost answer left: the CI itself tells which way it went.
    Result<void> settle()
    {
        auto open = m_book.open();
        if (!open)
            return failure(open.error());
        QList<Retirement> doubtful;
        for (const Retirement& retirement : *open) {
            if (retirement.step == RetirementStep::Retiring || retirement.step == RetirementStep::Returning)
                doubtful.append(retirement);
        }
        if (doubtful.isEmpty() || m_options.dryRun)
            return {};
        progress("settle", 0, doubtful.size());
        const auto snapshots = m_ports.instance.snapshots(cisOf(doubtful), m_stop);
        if (!snapshots)
            return failure(snapshots.error());
        for (Retirement& retirement : doubtful)
            settleByState(retirement, snapshots->value(retirement.ci), m_ports.clock.nowUtc());
        m_report.settled = doubtful.size();
        return m_book.store(doubtful);
    }

    Result<void> gather(RetirementFacts& facts)
    {
        facts.sourceId = m_ports.owner.sourceId;
        facts.retiredState = retired;
        auto open = m_book.open();
        auto absences = m_book.absences();
        if (!open || !absences)
            return failure(!open ? open.error() : absences.error());
        facts.open = std::move(*open);
        facts.absences = std::move(*absences);
        ITAM_TRY(gatherIdentities(facts));
        ITAM_TRY(gatherStates(facts));
        return gatherShares(facts);
    }

    Result<void> gatherIdentities(RetirementFacts& facts)
    {
        QStringList cis;
        QSet<QByteArray> done;
        for (const Retirement& retirement : facts.open) {
            cis.append(retirement.ci);
            if (retirement.step == RetirementStep::Retired)
                done += QSet<QByteArray>(retirement.keys.cbegin(), retirement.keys.cend());
        }
        QList<QByteArray> keys;
        for (const journal::Absence& absence : facts.absences) {
            if (absence.passes >= m_options.limits.passes && !done.contains(absence.key))
                keys.append(absence.key);
        }
        progress("identities", 0, keys.size());
        const auto found = m_ports.identities.of(keys, m_stop);
        if (!found)
            return failure(found.error());
        for (const HardwareIdentity& identity : *found) {
            if (!identity.ci.isEmpty())
                cis.append(identity.ci);
        }
        cis.removeDuplicates();
        auto all = m_ports.identities.ofCis(cis, m_stop);
        if (!all)
            return failure(all.error());
        facts.identities = std::move(*all);
        QList<QByteArray> known;
        for (const HardwareIdentity& identity : facts.identities)
            known.append(identity.computerId);
        auto present = m_book.present(known);
        if (!present)
            return failure(present.error());
        facts.present = std::move(*present);
        return {};
    }

    /// Of all but the CIs that are retired already and whose records stay away: those become more and more.
    Result<void> gatherStates(RetirementFacts& facts)
    {
        QSet<QString> resting;
        for (const Retirement& retirement : facts.open) {
            if (retirement.step == RetirementStep::Retired)
                resting.insert(retirement.ci);
        }
        for (const HardwareIdentity& identity : facts.identities) {
            if (facts.present.contains(identity.computerId))
                resting.remove(identity.ci);
        }
        QStringList cis;
        for (const HardwareIdentity& identity : facts.identities) {
            if (!resting.contains(identity.ci) && !identity.ci.isEmpty())
                cis.append(identity.ci);
        }
        cis.removeDuplicates();
        progress("states", 0, cis.size());
        if (cis.isEmpty())
            return {};
        auto snapshots = m_ports.instance.snapshots(cis, m_stop);
        if (!snapshots)
            return failure(snapshots.error());
        m_snapshots = std::move(*snapshots);
        for (const lifecycle::CiSnapshot& snapshot : m_snapshots) {
            if (snapshot.standing == lifecycle::Standing::Ci)
                facts.states.insert(snapshot.sysId, snapshot.values.operationalStatus);
        }
        return {};
    }

    Result<void> gatherShares(RetirementFacts& facts)
    {
        const RetirementPlan draft = planRetirement(facts, m_options.limits);
        for (const ClassShare& share : draft.classes) {
            const auto owned = m_ports.identities.owned(facts.sourceId, share.ciClass, retired, m_stop);
            if (!owned)
                return failure(owned.error());
            facts.ownedPerClass.insert(share.ciClass, *owned);
        }
        return {};
    }

    /// What the rules would refuse of it, as far as the rules alone can tell.
    void preview()
    {
        const QList<Attempt> attempts = attemptsOf(m_report.plan, QString());
        progress("preview", 0, attempts.size());
        lifecycle::Requestor requestor;
        requestor.id = QString(32, QLatin1Char('0'));
        requestor.registration = lifecycle::RegisteredUserRow{{}, requestor.id, {}, true};
        for (const Attempt& attempt : attempts) {
            const auto decision = lifecycle::setState({{attempt.ci.ci}, label(attempt.target), {}}, requestor,
                                                      m_snapshots, m_configuration, {{}, m_ports.clock.nowUtc()});
            if (decision.isAllowed())
                continue;
            const lifecycle::Refusal& refusal = decision.refusals.front();
            m_report.ends.append({.ci = attempt.ci,
                                  .returning = attempt.returning,
                                  .stateAfter = {},
                                  .refusal = {QString(lifecycle::nameOf(refusal.code)), refusal.message, refusal.ci,
                                              QString(refusal.rule)}});
        }
    }

    Result<void> carryOut()
    {
        ITAM_TRY(closeWithoutACall());
        if (attemptsOf(m_report.plan, QString()).isEmpty())
            return {};
        ITAM_TRY(findRequestor());
        QList<Attempt> attempts = attemptsOf(m_report.plan, m_report.requestorId);
        ITAM_TRY(replaceInvalidRequestors(attempts));
        // First what comes back. A group is of one requestor and one state.
        std::ranges::stable_sort(attempts, {}, [](const Attempt& attempt) {
            return std::tuple(!attempt.returning, attempt.record.requestorId, attempt.target);
        });
        for (qsizetype from = 0; from < attempts.size();) {
            qsizetype to = from;
            while (to < attempts.size() && to - from < groupSize && isSameGroup(attempts[from], attempts[to]))
                ++to;
            progress(attempts[from].returning ? "return" : "retire", from, attempts.size());
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            ITAM_TRY(carryOutGroup(attempts.mid(from, to - from)));
            from = to;
        }
        return releaseRequestor();
    }

    /// CIs that are gone, or back without us.
    Result<void> closeWithoutACall()
    {
        QList<Retirement> closed;
        for (const PlannedCi& ci : m_report.plan.cis) {
            const bool isGone = ci.fate == RetirementFate::Gone;
            if (!ci.before || (!isGone && !needsNoCall(ci)))
                continue;
            closed.append(*ci.before);
            closed.back().step = isGone ? RetirementStep::Gone : RetirementStep::Returned;
            closed.back().stateAfter = ci.state;
            closed.back().changed = m_ports.clock.nowUtc();
        }
        return closed.isEmpty() ? Result<void>() : m_book.store(closed);
    }

    [[nodiscard]] bool needsNoCall(const PlannedCi& ci) const
    {
        return ci.fate == RetirementFate::Return && isBackAlready(ci, m_snapshots.value(ci.ci));
    }

    Result<void> findRequestor()
    {
        const auto known = m_requestors.find(journal::RequestorUse::Retirement);
        if (!known)
            return failure(known.error());
        if (!known->isEmpty()) {
            const auto valid = m_ports.instance.isValidRequestor(*known, m_stop);
            if (!valid)
                return failure(valid.error());
            if (*valid) {
                m_report.requestorId = *known;
                return {};
            }
        }
        const auto registered = m_ports.instance.registerOperator(m_stop);
        if (!registered)
            return failure(registered.error());
        m_report.requestorId = *registered;
        qCInfo(log, "registered as requestor %s for retirements", qUtf8Printable(*registered));
        return m_requestors.store(journal::RequestorUse::Retirement, *registered, m_ports.clock.nowUtc());
    }

    /// What an ended requestor had set ended with it, so there is nothing of it to replace.
    Result<void> replaceInvalidRequestors(QList<Attempt>& attempts)
    {
        QHash<QString, bool> valid{{m_report.requestorId, true}};
        for (Attempt& attempt : attempts) {
            const QString id = attempt.record.requestorId;
            if (!valid.contains(id)) {
                const auto answer = m_ports.instance.isValidRequestor(id, m_stop);
                if (!answer)
                    return failure(answer.error());
                valid.insert(id, *answer);
            }
            if (!valid.value(id))
                attempt.record.requestorId = m_report.requestorId;
        }
        return {};
    }

    [[nodiscard]] static bool isSameGroup(const Attempt& a, const Attempt& b)
    {
        return a.returning == b.returning && a.target == b.target && a.record.requestorId == b.record.requestorId;
    }

    Result<void> carryOutGroup(QList<Attempt> group)
    {
        ITAM_TRY(store(group));
        lifecycle::StateRequest request;
        for (const Attempt& attempt : group)
            request.sysIds.append(attempt.ci.ci);
        request.opsLabel = label(group.front().target);
        const servicenow::BulkOutcome outcome =
            m_ports.instance.setState(group.front().record.requestorId, request, {}, m_stop);
        if (outcome.ended) {
            m_report.unsettled += group.size();
            return failure(*outcome.ended);
        }
        ITAM_TRY(applyOutcome(group, outcome.refusals));
        ITAM_TRY(store(group));
        for (const Attempt& attempt : group)
            m_report.ends.append(endOf(attempt));
        return {};
    }

    /// An instance need not say which CI it refused: then the CIs themselves tell.
    Result<void> applyOutcome(QList<Attempt>& group, const QList<servicenow::CallRefusal>& refusals)
    {
        const bool allNamed =
            std::ranges::none_of(refusals, [](const servicenow::CallRefusal& refusal) { return refusal.ci.isEmpty(); });
        lifecycle::Snapshots snapshots;
        if (!allNamed) {
            auto read = m_ports.instance.snapshots(cisOf(group), m_stop);
            if (!read) {
                m_report.unsettled += group.size();
                return failure(read.error());
            }
            snapshots = std::move(*read);
        }
        for (Attempt& attempt : group)
            end(attempt, refusalOf(attempt, refusals, snapshots), m_ports.clock.nowUtc());
        return {};
    }

    Result<void> store(QList<Attempt>& group)
    {
        QList<Retirement> records;
        for (const Attempt& attempt : group)
            records.append(attempt.record);
        ITAM_TRY(m_book.store(records));
        for (qsizetype i = 0; i < group.size(); ++i)
            group[i].record = records[i];
        return {};
    }

    /// Once nothing is held retired any more. Only worth a log line when it fails: the registration is then used again.
    Result<void> releaseRequestor()
    {
        const auto open = m_book.open();
        if (!open)
            return failure(open.error());
        const bool holdsAny = std::ranges::any_of(*open, [](const Retirement& retirement) {
            return retirement.step != RetirementStep::Refused && retirement.step != RetirementStep::NotDone;
        });
        if (holdsAny)
            return {};
        const auto ended = m_ports.instance.unregisterOperator(m_report.requestorId, m_stop);
        if (!ended || !ended->isAccepted()) {
            qCInfo(log, "requestor %s stays registered", qUtf8Printable(m_report.requestorId));
            return {};
        }
        return m_requestors.forget(journal::RequestorUse::Retirement);
    }

    /// Of what is to be done, with the record as it is committed before the call.
    [[nodiscard]] QList<Attempt> attemptsOf(const RetirementPlan& plan, const QString& requestorId) const
    {
        QList<Attempt> attempts;
        for (const PlannedCi& ci : plan.cis) {
            if (ci.fate == RetirementFate::Retire)
                attempts.append(retiring(ci, requestorId, m_options.cause, m_ports.clock.nowUtc()));
            else if (ci.fate == RetirementFate::Return && !needsNoCall(ci))
                attempts.append(returning(ci, m_snapshots.value(ci.ci), m_configuration.rules, m_ports.clock.nowUtc()));
        }
        return attempts;
    }

    [[nodiscard]] QString label(int state) const { return m_configuration.rules.labelOf(state); }
    void progress(const char* step, qint64 done, qint64 total)
    {
        if (m_progressed)
            m_progressed({QString::fromLatin1(step), done, total});
    }

    const RetirementPorts& m_ports;
    const RetirementOptions& m_options;
    const RetirementProgressed& m_progressed;
    std::stop_token m_stop;
    journal::Retirements m_book;
    journal::Requestors m_requestors;
    lifecycle::Configuration m_configuration;
    lifecycle::Snapshots m_snapshots;
    RetirementReport m_report;
};

} // namespace

QString nameOf(Withheld withheld)
{
    switch (withheld) {
    case Withheld::No:
        return QStringLiteral("no");
    case Withheld::NothingCounted:
        return QStringLiteral("nothing-counted");
    case Withheld::ExportFailed:
        return QStringLiteral("export-failed");
    case Withheld::InstanceChanged:
        return QStringLiteral("instance-changed");
    }
    return {};
}

qint64 RetirementReport::accepted(bool returning) const
{
    return std::ranges::count_if(
        ends, [returning](const RetirementEnd& end) { return end.isAccepted() && end.returning == returning; });
}

qint64 RetirementReport::refused() const
{
    return std::ranges::count_if(ends, [](const RetirementEnd& end) { return !end.isAccepted(); });
}

RetirementReport retireVanished(const RetirementPorts& ports, const RetirementOptions& options,
                                const RetirementProgressed& progressed, std::stop_token stop)
{
    return Retirer(ports, options, progressed, std::move(stop)).run();
}

} // namespace itam::core::exporter
