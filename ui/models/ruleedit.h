// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An edit of the rules as data: the rows that it inserts, updates and deletes, how it is taken back, and what a set of
// rules is after it (ci-lifecycle.md 2). Pure values; any thread.
//
// A row that is not on the instance yet has a local id. One that comes back after it was deleted keeps the id that it
// had; whoever sends the edit knows which id the instance gave it instead.
#pragma once

#include "ui/models/rulebook.h"

#include <QHash>
#include <QList>

namespace itam::ui::models {

using RowValues = QHash<QString, QString>;

/// One row of a rule table, as it was and as it shall be; values by column. Of an update: the columns that change.
struct RowChange
{
    QString table;
    QString sysId;
    RowValues before;       ///< empty: the row is inserted
    RowValues after;        ///< empty: the row is deleted
    bool goesAlong = false; ///< the instance may delete it by itself, along with a row before

    [[nodiscard]] bool isInsert() const { return before.isEmpty(); }
    [[nodiscard]] bool isDelete() const { return after.isEmpty(); }
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// What one press of a key or a button changes.
struct RuleEdit
{
    QList<RowChange> steps; ///< in this order
    QString done;           ///< "Rule added: ...", a whole sentence
    /// Nothing is done while a CI shows this state.
    std::optional<int> stateNotInUse = {};

    [[nodiscard]] bool isEmpty() const { return steps.isEmpty(); }
    friend bool operator==(const RuleEdit&, const RuleEdit&) = default;
};

/// Table of the choices of operational states.
inline constexpr QLatin1String choiceTable("sys_choice");

/// A new one at each call; never one of an instance.
[[nodiscard]] QString makeLocalId();
[[nodiscard]] bool isLocalId(const QString& sysId);

/// The edit that takes `edit` back: what was inserted is deleted, and so on, rows before those that refer to them.
[[nodiscard]] RuleEdit inverse(const RuleEdit& edit);

/// Every value of the row with that id; empty when there is none.
[[nodiscard]] RowValues valuesOf(const RuleBook& book, const QString& table, const QString& sysId);

/// `book` as it is after the change. A change of a row that is not there changes nothing.
void apply(const RowChange& change, RuleBook& book);

/// With `id` for each sys_id and reference.
template <typename Id>
[[nodiscard]] RowChange withIds(RowChange change, Id id)
{
    change.sysId = id(change.sysId);
    for (RowValues* values : {&change.before, &change.after}) {
        for (QString& value : *values)
            value = id(value);
    }
    return change;
}

} // namespace itam::ui::models
