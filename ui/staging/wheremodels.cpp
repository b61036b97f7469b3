// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/wheremodels.h"

#include "ui/models/datatypes.h"

namespace itam::ui::staging {
namespace {

using lifecycle::ColumnWords;

constexpr std::array hitColumns{
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereHitModel", "Name")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereHitModel", "Serial number")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereHitModel", "Record")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereHitModel", "Data type")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereHitModel", "Known to")},
};
constexpr std::array stepColumns{
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereStepModel", "Where")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereStepModel", "State")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereStepModel", "What is known")},
};
constexpr std::array detailColumns{
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereDetailModel", "What")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereDetailModel", "Value")},
    ColumnWords{QT_TRANSLATE_NOOP("itam::ui::staging::WhereDetailModel", "More")},
};

/// Text is shown as what it is.
QVariant textCell(const QString& text, int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == models::RawRole ? QVariant(text) : QVariant();
}

} // namespace

int WhereHitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant WhereHitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(hitColumns, "itam::ui::staging::WhereHitModel", section, orientation, role);
}

QVariant WhereHitModel::cell(const core::exporter::WhereHit& hit, int column, int role) const
{
    if (role == models::IdRole)
        return QString(hit.key + QLatin1Char('\n') + hit.ci);
    switch (static_cast<Column>(column)) {
    case Column::Name:
        return textCell(hit.name, role);
    case Column::Serial:
        return textCell(hit.serial, role);
    case Column::Key:
        return textCell(hit.key, role);
    case Column::Type:
        return textCell(models::titleOf(hit.type), role);
    case Column::KnownTo: {
        QStringList places;
        if (hit.inSource)
            places.append(tr("operations database"));
        if (hit.inJournal)
            places.append(tr("journal"));
        if (!hit.ci.isEmpty())
            places.append(tr("ServiceNow"));
        return textCell(places.join(QStringLiteral(", ")), role);
    }
    }
    return {};
}

int WhereStepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant WhereStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(stepColumns, "itam::ui::staging::WhereStepModel", section, orientation, role);
}

QVariant WhereStepModel::cell(const WhereStep& step, int column, int role) const
{
    if (role == models::IdRole)
        return step.id;
    switch (static_cast<Column>(column)) {
    case Column::Title:
        return textCell(step.title, role);
    case Column::State:
        return role == models::StateRole ? QVariant::fromValue(step.state) : textCell(step.state.word, role);
    case Column::Summary:
        return textCell(step.summary, role);
    }
    return {};
}

int WhereDetailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant WhereDetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(detailColumns, "itam::ui::staging::WhereDetailModel", section, orientation, role);
}

QVariant WhereDetailModel::cell(const WhereDetail& detail, int column, int role) const
{
    switch (static_cast<Column>(column)) {
    case Column::What:
        return textCell(detail.what, role);
    case Column::Value:
        return textCell(detail.value, role);
    case Column::More:
        return textCell(detail.more, role);
    }
    return {};
}

} // namespace itam::ui::staging
