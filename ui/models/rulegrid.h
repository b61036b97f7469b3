// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One grid of rules as a value: what stands in each cell and what that means in a sentence (ci-lifecycle.md 6; R10,
// R12-R14). Made from a RuleBook, never changed. Pure; GUI thread (the sentences are in its language).
#pragma once

#include "ui/models/rulebook.h"

namespace itam::ui::models {

enum class GridKind
{
    Actions,     ///< rows: states; columns: actions; a rule forbids the action in the state
    Transitions, ///< rows: from; columns: to; a rule forbids the way
    Pairs        ///< rows and columns: actions; a pair allows both at once
};

struct RuleCell
{
    /// A rule of the class itself, or a pair.
    bool isOwn = false;
    /// The nearest class above that has a rule; empty: none.
    QString inheritedFrom = {};
    /// The diagonal of transitions and pairs: there is no such rule.
    bool isImpossible = false;

    [[nodiscard]] bool isRule() const { return isOwn || !inheritedFrom.isEmpty(); }
    friend bool operator==(const RuleCell&, const RuleCell&) = default;
};

class RuleGrid
{
public:
    /// A row or a column: the value of a state, or the sys_id of an action.
    struct Line
    {
        int state = 0;
        QString action = {};
        QString name = {};
        friend bool operator==(const Line&, const Line&) = default;
    };

    RuleGrid() = default;
    /// `ciClass` is not asked for pairs.
    RuleGrid(GridKind kind, const RuleBook& book, const QString& ciClass);

    [[nodiscard]] GridKind kind() const { return m_kind; }
    [[nodiscard]] const QString& ciClass() const { return m_class; }
    [[nodiscard]] const QList<Line>& rows() const { return m_rows; }
    [[nodiscard]] const QList<Line>& columns() const { return m_columns; }
    [[nodiscard]] const RuleCell& cell(int row, int column) const;
    /// What the cell means, for people and for screen readers.
    [[nodiscard]] QString sentence(int row, int column) const;

private:
    void addRule(const QString& ciType, int row, int column, const QStringList& path);
    void addRules(const RuleBook& book, const QStringList& path);
    [[nodiscard]] QString sentenceOfRule(const QString& forbidden, const RuleCell& cell) const;
    [[nodiscard]] QString className(const QString& name) const { return m_classLabels.value(name, name); }

    GridKind m_kind = GridKind::Actions;
    QString m_class;
    QHash<QString, QString> m_classLabels;
    QList<Line> m_rows;
    QList<Line> m_columns;
    std::vector<RuleCell> m_cells;
};

/// How many rules of that kind each class has itself.
[[nodiscard]] QHash<QString, int> ownRuleCounts(GridKind kind, const RuleBook& book);

} // namespace itam::ui::models
