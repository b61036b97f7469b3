// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/verdictmodel.h"

#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::models {
namespace {

using Column = VerdictModel::Column;

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictModel)
public:
    // In the order of the enum.
    static constexpr std::array<const char*, VerdictModel::columnTotal> columns{
        QT_TR_NOOP("CI"),  QT_TR_NOOP("Class"),      QT_TR_NOOP("Result"), QT_TR_NOOP("Before"), QT_TR_NOOP("After"),
        QT_TR_NOOP("Why"), QT_TR_NOOP("What to do"), QT_TR_NOOP("Code"),   QT_TR_NOOP("Rule"),
    };
};

} // namespace

State stateOf(CiVerdict::Kind kind)
{
    switch (kind) {
    case CiVerdict::Kind::Changes:
        return {Severity::Busy, QStringLiteral("chevron-right"), Words::tr("Will change")};
    case CiVerdict::Kind::Stays:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Noted, shows the same")};
    case CiVerdict::Kind::Refused:
        return {Severity::Error, QStringLiteral("error"), Words::tr("Refused")};
    case CiVerdict::Kind::Done:
        return {Severity::Ok, QStringLiteral("ok"), Words::tr("Done")};
    case CiVerdict::Kind::Unknown:
        return {Severity::Warning, QStringLiteral("warning"), Words::tr("Not known")};
    case CiVerdict::Kind::LeftOut:
        return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Left out")};
    }
    return {};
}

void VerdictModel::show(const QList<CiVerdict>& verdicts, CiChange::Kind change,
                        std::shared_ptr<const LifecycleKnowledge> knowledge)
{
    beginResetModel();
    m_verdicts = verdicts;
    m_change = change;
    m_knowledge = std::move(knowledge);
    endResetModel();
}

void VerdictModel::clear()
{
    beginResetModel();
    m_verdicts.clear();
    endResetModel();
}

const CiVerdict* VerdictModel::at(int row) const
{
    return row >= 0 && row < m_verdicts.size() ? &m_verdicts.at(row) : nullptr;
}

int VerdictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_verdicts.size());
}

int VerdictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal || role != Qt::DisplayRole)
        return {};
    return Words::tr(Words::columns[static_cast<std::size_t>(section)]);
}

QString VerdictModel::value(const QString& raw) const
{
    if (m_change == CiChange::Kind::ExtendLease && !raw.isEmpty()) {
        const QDateTime end = QDateTime::fromString(raw, Qt::ISODate);
        return end.isValid() ? exactTime(end) : raw;
    }
    return raw;
}

QString VerdictModel::text(const CiVerdict& verdict, Column column) const
{
    switch (column) {
    case Column::Ci:
        return verdict.ci.name.isEmpty() ? verdict.ci.sysId : verdict.ci.name;
    case Column::Class:
        return m_knowledge->labelOfClass(verdict.ci.className);
    case Column::Result:
        return stateOf(verdict.kind).word;
    case Column::Before:
        return value(verdict.before);
    case Column::After:
        return value(verdict.after);
    case Column::Why: {
        const QString rule = ruleSentence(verdict.ruleRecord, verdict.ci.className, *m_knowledge);
        return rule.isEmpty() ? verdict.message : rule;
    }
    case Column::Advice:
        return adviceOf(verdict.code);
    case Column::Code:
        return verdict.code;
    case Column::Rule:
        return verdict.rule;
    }
    return {};
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CiVerdict& verdict = m_verdicts.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(verdict, column);
    case RawRole:
        return column == Column::Before  ? verdict.before
               : column == Column::After ? verdict.after
                                         : text(verdict, column);
    case StateRole:
        return column == Column::Result ? QVariant::fromValue(stateOf(verdict.kind)) : QVariant();
    case IdRole:
        return verdict.ci.sysId;
    case Qt::ToolTipRole:
        if (column == Column::Why)
            return QStringList{text(verdict, column), verdict.message}.join(QLatin1Char('\n'));
        return text(verdict, column);
    default:
        return {};
    }
}

} // namespace itam::ui::models
