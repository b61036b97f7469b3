// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulegrid.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using namespace core::lifecycle;
using Line = RuleGrid::Line;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleGrid)
};

QList<Line> stateLines(const RuleSet& rules)
{
    QList<Line> lines;
    for (const Choice& state : orderedStates(rules))
        lines.append({.state = state.value, .name = state.label});
    return lines;
}

QList<Line> actionLines(const RuleSet& rules)
{
    QList<Line> lines;
    for (const CiActionRow& action : orderedActions(rules))
        lines.append({.action = action.sysId, .name = action.name});
    return lines;
}

int placeOf(const QList<Line>& lines, int state)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.state == state; });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
}

int placeOf(const QList<Line>& lines, const QString& action)
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.action == action; });
    return found == lines.end() ? -1 : static_cast<int>(found - lines.begin());
}

} // namespace

RuleGrid::RuleGrid(GridKind kind, const RuleBook& book, const QString& ciClass)
    : m_kind(kind)
    , m_class(ciClass)
    , m_rows(kind == GridKind::Pairs ? actionLines(book.rules) : stateLines(book.rules))
    , m_columns(kind == GridKind::Transitions ? m_rows : actionLines(book.rules))
    , m_cells(static_cast<std::size_t>(m_rows.size() * m_columns.size()))
{
    const QStringList path = book.classPath(ciClass);
    for (const QString& name : path)
        m_classLabels.insert(name, book.classLabel(name));
    if (kind != GridKind::Actions) {
        for (int i = 0; i < m_rows.size(); ++i)
            m_cells[static_cast<std::size_t>(i * m_columns.size() + i)].isImpossible = true;
    }
    addRules(book, path);
}

void RuleGrid::addRules(const RuleBook& book, const QStringList& path)
{
    switch (m_kind) {
    case GridKind::Actions:
        for (const NotAllowedActionRow& rule : book.rules.notAllowedActions)
            addRule(rule.ciType, placeOf(m_rows, rule.operationalState), placeOf(m_columns, rule.notAllowedAction),
                    path);
        return;
    case GridKind::Transitions:
        for (const NotAllowedTransitionRow& rule : book.rules.notAllowedTransitions)
            addRule(rule.ciType, placeOf(m_rows, rule.operationalState), placeOf(m_columns, rule.notAllowedTransition),
                    path);
        return;
    case GridKind::Pairs:
        for (const CompatibleActionsRow& pair : book.rules.compatible) {
            const int one = placeOf(m_rows, pair.action);
            const int other = placeOf(m_rows, pair.compatibleAction);
            addRule(m_class, one, other, {m_class});
            addRule(m_class, other, one, {m_class});
        }
        return;
    }
}

void RuleGrid::addRule(const QString& ciType, int row, int column, const QStringList& path)
{
    const qsizetype distance = path.indexOf(ciType);
    if (row < 0 || column < 0 || distance < 0)
        return;
    RuleCell& cell = m_cells[static_cast<std::size_t>(row * m_columns.size() + column)];
    if (cell.isImpossible)
        return;
    if (distance == 0)
        cell.isOwn = true;
    else if (cell.inheritedFrom.isEmpty() || distance < path.indexOf(cell.inheritedFrom))
        cell.inheritedFrom = ciType;
}

const RuleCell& RuleGrid::cell(int row, int column) const
{
    static const RuleCell nothing;
    if (row < 0 || column < 0 || row >= m_rows.size() || column >= m_columns.size())
        return nothing;
    return m_cells[static_cast<std::size_t>(row * m_columns.size() + column)];
}

QString RuleGrid::sentence(int row, int column) const
{
    if (row < 0 || column < 0 || row >= m_rows.size() || column >= m_columns.size())
        return {};
    const RuleCell& rule = cell(row, column);
    const QString& first = m_rows[row].name;
    const QString& second = m_columns[column].name;
    switch (m_kind) {
    case GridKind::Actions:
        //: %1 action, %2 state
        return rule.isRule() ? sentenceOfRule(Words::tr("%1 is not allowed in the state %2.").arg(second, first), rule)
                             //: %1 action, %2 state
                             : Words::tr("%1 is allowed in the state %2.").arg(second, first);
    case GridKind::Transitions:
        if (rule.isImpossible)
            return Words::tr("Staying in %1 is no transition.").arg(first);
        return rule.isRule() ? sentenceOfRule(Words::tr("From %1 to %2 is not allowed.").arg(first, second), rule)
                             : Words::tr("From %1 to %2 is allowed.").arg(first, second);
    case GridKind::Pairs:
        if (rule.isImpossible)
            return Words::tr("%1 is never active twice on one CI.").arg(first);
        return rule.isOwn ? Words::tr("%1 and %2 may be active on one CI together.").arg(first, second)
                          : Words::tr("%1 and %2 exclude each other.").arg(first, second);
    }
    return {};
}

QString RuleGrid::sentenceOfRule(const QString& forbidden, const RuleCell& cell) const
{
    if (!cell.isOwn)
        //: %1 a whole sentence, %2 class
        return Words::tr("%1 The rule is inherited from %2.").arg(forbidden, className(cell.inheritedFrom));
    if (cell.inheritedFrom.isEmpty())
        //: %1 a whole sentence, %2 class
        return Words::tr("%1 The rule is one of %2.").arg(forbidden, className(m_class));
    //: %1 a whole sentence, %2 and %3 classes
    return Words::tr("%1 There is a rule of %2, and one inherited from %3.")
        .arg(forbidden, className(m_class), className(cell.inheritedFrom));
}

QHash<QString, int> ownRuleCounts(GridKind kind, const RuleBook& book)
{
    QHash<QString, int> counts;
    if (kind == GridKind::Actions) {
        for (const NotAllowedActionRow& rule : book.rules.notAllowedActions)
            ++counts[rule.ciType];
    } else if (kind == GridKind::Transitions) {
        for (const NotAllowedTransitionRow& rule : book.rules.notAllowedTransitions)
            ++counts[rule.ciType];
    }
    return counts;
}

} // namespace itam::ui::models
