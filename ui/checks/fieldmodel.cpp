// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/fieldmodel.h"

#include "ui/models/roles.h"

#include <algorithm>

namespace itam::ui::checks {
namespace {

using core::exporter::RecordField;
using core::exporter::Stays;
using models::State;

constexpr const char* context = "FieldModel";
constexpr std::array<lifecycle::ColumnWords, FieldModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("FieldModel", "Compared")},
    {QT_TRANSLATE_NOOP("FieldModel", "Field")},
    {QT_TRANSLATE_NOOP("FieldModel", "In ServiceNow"), false,
     QT_TRANSLATE_NOOP("FieldModel", "The old value, as the instance has it now")},
    {QT_TRANSLATE_NOOP("FieldModel", "Operations database"), false,
     QT_TRANSLATE_NOOP("FieldModel", "The new value, as an export sends it")},
}};

QString whyItStays(Stays stays)
{
    switch (stays) {
    case Stays::No:
        return {};
    case Stays::NotCleared:
        return FieldModel::tr("Stays: cannot be emptied");
    case Stays::NameUnknown:
        return FieldModel::tr("Stays: not in ServiceNow");
    case Stays::UpdatesOff:
        return FieldModel::tr("Stays: contracts are not updated");
    case Stays::OwnedElsewhere:
        return FieldModel::tr("Stays: another source owns it");
    }
    return {};
}

State stateOf(const RecordField& field)
{
    if (field.differs && field.stays != Stays::No)
        return {models::Severity::Neutral, QStringLiteral("neutral"), whyItStays(field.stays)};
    if (field.differs)
        return {models::Severity::Warning, QStringLiteral("warning"), FieldModel::tr("Differs")};
    return {models::Severity::Neutral, QStringLiteral("ok"), FieldModel::tr("Same")};
}

} // namespace

void FieldModel::showFields(const std::vector<RecordField>& fields)
{
    QList<RecordField> rows(fields.begin(), fields.end());
    const auto rank = [](const RecordField& field) { return !field.differs ? 2 : field.stays == Stays::No ? 0 : 1; };
    std::ranges::stable_sort(rows, {}, rank);
    setRows(rows);
}

int FieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, context, section, orientation, role);
}

QVariant FieldModel::cell(const RecordField& field, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    const auto text = [&]() -> QString {
        switch (which) {
        case Column::State:
            return stateOf(field).word;
        case Column::Field:
            return field.field;
        case Column::Instance:
            return field.actual;
        case Column::Source:
            return field.expected;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return text().simplified();
    case models::RawRole:
        return text();
    case Qt::ToolTipRole:
        // Foreign text is no rich text.
        return Qt::convertFromPlainText(text(), Qt::WhiteSpaceNormal);
    case models::StateRole:
        return which == Column::State ? QVariant::fromValue(stateOf(field)) : QVariant();
    default:
        return {};
    }
}

} // namespace itam::ui::checks
