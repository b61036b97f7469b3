// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the journal keeps for retiring what vanished: in how many complete passes in a row a hardware record was absent,
// what was retired for it and what became of that. Numbered enums are stored: do not renumber. The counting itself is
// part of the commit that ends a pass (PassEnd::absent); so a pass is counted exactly when its run was accounted as
// Succeeded, whatever the policy is: who turns it on need not wait for passes that are over already.
//
// The life of a retirement:
//
//   Retiring --accepted--> Retired --its record is back--> Returning --accepted--> Returned
//      |  ^                   ^                                |
//      |  | next time         +----- refused, not done --------+
//      |  |
//      +--refused-----> Refused            Gone: the CI was deleted on the instance
//      +--not done----> NotDone            (Retiring and Returning are committed before the call; after a crash the
//                                          state of the CI tells which way it went)
#pragma once

#include "core/journal/journal.h"

namespace itam::core::journal {

/// A hardware record that complete passes did not find.
struct Absence
{
    QByteArray key;
    int passes = 0;  ///< in a row, up to the last one
    QDateTime since; ///< end of the first of them

    friend bool operator==(const Absence&, const Absence&) = default;
};

/// How far absence was counted.
struct CountedPasses
{
    qint64 passes = 0;
    QDateTime last; ///< end of the last one; null: none yet
};

enum class RetirementStep : int
{
    Retiring = 0,
    Retired = 1,
    Refused = 2,
    NotDone = 3, ///< interrupted before the instance did it
    Returning = 4,
    Returned = 5,
    Gone = 6
};
/// "retiring", "retired", ...
[[nodiscard]] QString nameOf(RetirementStep step);

struct Retirement
{
    qint64 id = 0; ///< 0: not stored yet
    QString ci;    ///< sys_id
    QString name;
    QString ciClass;
    QList<QByteArray> keys; ///< the CI's ComputerIDs when it was tried last
    QString requestorId;
    QString cause; ///< export id; empty: a command
    RetirementStep step = RetirementStep::Retiring;
    int stateBefore = 0;
    std::optional<int> stateAfter; ///< what the CI shows since it was brought back
    int attempts = 0;              ///< to retire it
    QDateTime began;
    QDateTime changed;
    QString code; ///< of the last refusal; empty: there was none
    QString message;
    QString rule;

    [[nodiscard]] bool isOpen() const { return step != RetirementStep::Returned && step != RetirementStep::Gone; }
    friend bool operator==(const Retirement&, const Retirement&) = default;
};

/// Of one instance and one operations database. Borrows the journal, whose thread and errors it shares.
class Retirements
{
public:
    /// `owner`: of hardware.
    Retirements(Journal& journal, Owner owner) : m_journal(journal), m_owner(std::move(owner)) {}

    [[nodiscard]] Result<CountedPasses> countedPasses();
    /// In the order of their keys.
    [[nodiscard]] Result<QList<Absence>> absences();
    /// Those of `keys` that the last pass found: known to have landed or pending, and not absent.
    [[nodiscard]] Result<QSet<QByteArray>> present(const QList<QByteArray>& keys);

    /// Oldest first.
    [[nodiscard]] Result<QList<Retirement>> open();
    /// Open and closed, newest first.
    [[nodiscard]] Result<QList<Retirement>> all(int limit);
    /// All of them in one commit; new ones get their ids.
    [[nodiscard]] Result<void> store(QList<Retirement>& retirements);

private:
    [[nodiscard]] Result<QList<Retirement>> read(QByteArrayView sql, int limit);

    Journal& m_journal;
    Owner m_owner;
};

struct KnownRetirement
{
    Owner owner;
    Retirement retirement;
};
/// For people: of all instances and operations databases, newest first. A journal that is not there yet knows none. On
/// a connection of its own, which disturbs no export. Errors: JournalUnavailable, JournalTooNew, JournalFailed.
[[nodiscard]] Result<QList<KnownRetirement>> readRetirements(const Location& location, int limit,
                                                             const std::stop_token& stop = {});

} // namespace itam::core::journal
