// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/fieldmodel.h"

#include "ui/models/roles.h"

namespace itam::ui::checks {
namespace {

using core::exporter::RecordField;
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

State stateOf(const RecordField& field)
{
    if (field.differs)
        return {models::Severity::Warning, QStringLiteral("warning"), FieldModel::tr("Differs")};
    return {models::Severity::Neutral, QStringLiteral("ok"), FieldModel::tr("Same")};
}

} // namespace

void FieldModel::showFields(const std::vector<RecordField>& fields)
{
    QList<RecordField> rows(fields.begin(), fields.end());
    std::stable_partition(rows.begin(), rows.end(), [](const RecordField& field) { return field.differs; });
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
