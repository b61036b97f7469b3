// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One change of many CIs as a value, and what the rule engine says would become of it: a preview (ux.md 2, "Try it
// before it bites"). Pure; any thread, but the words of a preview are translated where they are shown.
#pragma once

#include "ui/models/lifecyclewords.h"

#include <QSet>

namespace itam::ui::models {

struct CiTarget
{
    QString sysId;
    QString name;
    QString className;

    friend bool operator==(const CiTarget&, const CiTarget&) = default;
};

struct CiChange
{
    enum class Kind
    {
        SetState,
        AddAction,
        RemoveAction,
        ExtendLease
    };
    Kind kind = Kind::SetState;
    QString requestorId = {};
    QString value = {};     ///< label of the state, or name of the action
    QString leaseTime = {}; ///< "02:30:00"; empty with AddAction: no end

    friend bool operator==(const CiChange&, const CiChange&) = default;
};

/// What becomes of one CI.
struct CiVerdict
{
    enum class Kind
    {
        Changes, ///< what it shows, or its actions
        Stays,   ///< the requestor's state is noted, but another one shows
        Refused,
        Done,    ///< after the change: the instance did not refuse it
        Unknown, ///< after the change: the instance did not answer for it, or refused some and does not say which
        LeftOut  ///< after the change: the preview refused it, it was not asked for
    };
    CiTarget ci;
    Kind kind = Kind::Changes;
    QString before; ///< label of the state, names of actions, or end of the lease (ISO, UTC)
    QString after;
    QString code; ///< of a refusal
    QString rule; ///< "R14"
    QString ruleRecord;
    QString message; ///< of the instance or the engine, as given

    friend bool operator==(const CiVerdict&, const CiVerdict&) = default;
};

/// Of a class, with its subclasses.
struct ClassShare
{
    QString className;
    qint64 retiring = 0; ///< by this change
    qint64 inUse = -1;   ///< before it: CIs that are not retired; -1: the instance does not say
};

struct ChangePreview
{
    CiChange change;
    QList<CiVerdict> verdicts;                         ///< refused ones first, then what changes, then what stays
    QList<core::servicenow::CallRefusal> callRefusals; ///< the call as a whole: nothing would be changed
    QList<ClassShare> retiring;                        ///< classes that would lose CIs to Retired
    qint64 retired = 0;                                ///< CIs that would become Retired
    /// As of which rules.
    std::shared_ptr<const LifecycleKnowledge> knowledge = std::make_shared<LifecycleKnowledge>();

    [[nodiscard]] qint64 total(CiVerdict::Kind kind) const;
    /// Those that pass.
    [[nodiscard]] QStringList passing() const;
};

/// When a change asks before it is made.
struct ChangeLimits
{
    int retiredPercent = 20; ///< of a class; a single CI is no bulk change
    qint64 cis = 1000;
};
struct ChangeAlarm
{
    qint64 cis = 0;                ///< more than ChangeLimits::cis; 0: not too many
    QList<ClassShare> shares = {}; ///< more than the percentage, or nobody knows of how many

    [[nodiscard]] bool isNone() const { return cis == 0 && shares.isEmpty(); }
};
[[nodiscard]] ChangeAlarm alarmOf(const ChangePreview& preview, const ChangeLimits& limits);

/// Asks the engine piece by piece; rules, requestors and classes are those of `knowledge`.
class PreviewBuilder
{
public:
    PreviewBuilder(const CiChange& change, std::shared_ptr<const LifecycleKnowledge> knowledge,
                   const QDateTime& nowUtc);

    /// Not more at once than the instance takes (R25). False: the call is refused as a whole, more is pointless.
    bool append(const QList<CiTarget>& targets, const core::lifecycle::Snapshots& cis);
    /// With the classes that would lose CIs to Retired; their inUse is not known yet.
    [[nodiscard]] ChangePreview result() const;

private:
    [[nodiscard]] core::lifecycle::Decision decide(const QStringList& sysIds,
                                                   const core::lifecycle::Snapshots& cis) const;
    /// What would be changed, as it is.
    [[nodiscard]] QString present(const core::lifecycle::CiSnapshot& ci) const;
    void tell(const CiTarget& target, const core::lifecycle::CiSnapshot& ci, const core::lifecycle::Decision& decision);
    void countRetirement(const CiTarget& target, const core::lifecycle::CiSnapshot& ci, std::optional<int> after);

    core::lifecycle::Call m_call;
    ChangePreview m_preview;
    QHash<QString, qint64> m_retiring; ///< by class, subclasses counted with their parents
    QSet<QString> m_ownClasses;        ///< of CIs that would be retired
};

/// What came of it: each verdict that passed with its end, the others left out.
[[nodiscard]] QList<CiVerdict> outcomeOf(const ChangePreview& preview, const core::servicenow::BulkOutcome& outcome);

} // namespace itam::ui::models
