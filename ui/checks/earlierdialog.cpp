// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/earlierdialog.h"

#include "ui/models/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

namespace itam::ui::checks {
namespace {

constexpr const char* context = "EarlierModel";
constexpr std::array<lifecycle::ColumnWords, EarlierModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("EarlierModel", "When")},
    {QT_TRANSLATE_NOOP("EarlierModel", "Operations database")},
    {QT_TRANSLATE_NOOP("EarlierModel", "Instance")},
    {QT_TRANSLATE_NOOP("EarlierModel", "Read"), true},
    {QT_TRANSLATE_NOOP("EarlierModel", "Found"), true},
}};

} // namespace

int EarlierModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant EarlierModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, context, section, orientation, role);
}

QVariant EarlierModel::cell(const CheckLogEntry& entry, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    const auto raw = [&]() -> QVariant {
        switch (which) {
        case Column::When:
            return entry.at;
        case Column::Source:
            return entry.source;
        case Column::Instance:
            return entry.instance;
        case Column::Read:
            return entry.read;
        case Column::Found:
            return entry.found;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        if (which == Column::When)
            return models::exactTime(entry.at);
        return which == Column::Read || which == Column::Found ? models::count(raw().toLongLong()) : raw();
    case models::RawRole:
        return raw();
    case Qt::TextAlignmentRole:
        return lifecycle::alignmentOf(columns[static_cast<std::size_t>(column)]);
    default:
        return {};
    }
}

EarlierDialog::EarlierDialog(const QList<CheckLogEntry>& entries, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("earlierDialog"));
    setWindowTitle(tr("Earlier checks"));
    m_model.setRows(entries);
    auto* table = new widgets::TableView("earlierTable", this);
    table->setAccessibleName(tr("Earlier checks"));
    table->setModel(&m_model);
    table->setColumnWidths({28, 30, 22, 12, 0});
    auto* close = widgets::makeButton(tr("Close"), "closeEarlierButton", widgets::ButtonKind::Plain, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(widgets::textWidth(110), widgets::spacing(90));
}

} // namespace itam::ui::checks
