// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be retired because its hardware record vanished, and what comes back because the record did. Pure: values
// in, a plan out; retirement.h gathers the facts and carries it out. Any thread.
//
// Several ComputerIDs may stand for one CI (D-11). Of each CI, the first that applies:
//
//   retired by us and open:    its record is back -> Return, or Gone when the CI is not there
//                              else -> Done, whatever somebody set since
//   otherwise, one of ours     the CI is not there -> Gone        another source says that it is its -> OtherSource
//   is absent:                 one of its ComputerIDs is not absent -> StillPresent
//                              absent in fewer passes than asked for -> Waiting
//                              it shows Retired -> AlreadyRetired
//                              more than so many percent of its class would go at once -> HeldBack
//                              else -> Retire
//
// A ComputerID that nothing is known of counts as not absent: in doubt nothing is retired. Of the percentage, the whole
// is what this source stands for in the class and what is not retired yet.
#pragma once

#include "core/journal/retirements.h"

#include <QHash>

namespace itam::core::exporter {

/// A row of the identity table: which CI a ComputerID stands for.
struct HardwareIdentity
{
    QByteArray computerId;
    QString sourceId; ///< operations database that said so last
    QString ci;       ///< sys_id
    QString ciName;
    QString ciClass; ///< empty: there is no such CI

    friend bool operator==(const HardwareIdentity&, const HardwareIdentity&) = default;
};

struct RetirementFacts
{
    QString sourceId;
    QList<journal::Absence> absences;
    QSet<QByteArray> present;             ///< of the ComputerIDs below, those that the last pass found
    QList<HardwareIdentity> identities;   ///< all of the CIs in question
    QHash<QString, int> states;           ///< what a CI shows, by sys_id; none: it is not there. Of those that are done
                                          ///< already nobody needs to know
    QList<journal::Retirement> open;      ///< after settling
    QHash<QString, qint64> ownedPerClass; ///< CIs that this source stands for and that are not retired
    int retiredState = 0;                 ///< value of operational_status
};

struct RetirementLimits
{
    int passes = 3;
    int percent = 10;
    bool aboveThreshold = false; ///< somebody said yes

    friend bool operator==(const RetirementLimits&, const RetirementLimits&) = default;
};

enum class RetirementFate
{
    Retire,
    HeldBack,
    Return,
    AlreadyRetired, ///< not by us
    Done,           ///< by us, before
    Waiting,
    StillPresent,
    OtherSource,
    Gone
};
inline constexpr int retirementFateCount = static_cast<int>(RetirementFate::Gone) + 1;
/// "retire", "held-back", ...
[[nodiscard]] QString nameOf(RetirementFate fate);

struct PlannedCi
{
    QString ci;
    QString name;
    QString ciClass;
    std::optional<int> state; ///< what it shows
    RetirementFate fate = RetirementFate::Waiting;
    QList<QByteArray> keys;                         ///< its ComputerIDs
    int passes = 0;                                 ///< without any of them
    std::optional<journal::Retirement> before = {}; ///< the open one

    friend bool operator==(const PlannedCi&, const PlannedCi&) = default;
};

/// How much of a class would go at once.
struct ClassShare
{
    QString ciClass;
    qint64 wanted = 0;
    qint64 owned = 0;
    bool heldBack = false;

    friend bool operator==(const ClassShare&, const ClassShare&) = default;
};

struct RetirementPlan
{
    QList<PlannedCi> cis;      ///< by class, name and sys_id
    QList<ClassShare> classes; ///< of which something is to be retired, by name
    qint64 waiting = 0;        ///< records that were absent in fewer passes than asked for
    qint64 withoutCi = 0;      ///< records that were absent long enough and stand for no CI

    [[nodiscard]] QList<PlannedCi> of(RetirementFate fate) const;
    [[nodiscard]] qint64 count(RetirementFate fate) const;
};

[[nodiscard]] RetirementPlan planRetirement(const RetirementFacts& facts, const RetirementLimits& limits);

} // namespace itam::core::exporter
