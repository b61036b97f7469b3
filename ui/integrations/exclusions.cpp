// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/exclusions.h"

#include "ui/models/format.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QGridLayout>

namespace itam::ui::integrations {
namespace {

using core::model::allDataTypes;
using core::model::DataType;
using widgets::FieldNote;
using widgets::spacing;
using widgets::TextRole;

QString titleOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return Exclusions::tr("Hard&ware inventory");
    case DataType::Contracts:
        return Exclusions::tr("Contr&acts");
    case DataType::Applications:
        return Exclusions::tr("Installed app&lications");
    }
    return {};
}

QString leftOut(DataType type, qint64 records)
{
    const int n = static_cast<int>(std::min<qint64>(records, std::numeric_limits<int>::max()));
    const QString count = models::count(records);
    switch (type) {
    case DataType::Hardware:
        return Exclusions::tr("%1 computers in ServiceNow will no longer be updated; they are not deleted.", nullptr, n)
            .arg(count);
    case DataType::Contracts:
        return Exclusions::tr("%1 contract records in ServiceNow will no longer be updated; they are not deleted.",
                              nullptr, n)
            .arg(count);
    case DataType::Applications:
        return Exclusions::tr("%1 installations in ServiceNow will no longer be updated; they are not deleted.",
                              nullptr, n)
            .arg(count);
    }
    return {};
}

} // namespace

Exclusions::Exclusions(QWidget* parent) : QWidget(parent), m_consequence(new FieldNote(nullptr, this))
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing(6));
    grid->setVerticalSpacing(spacing(1));
    grid->setColumnStretch(1, 1);
    for (const DataType type : allDataTypes) {
        Row& row = m_rows[type];
        row.box = new QCheckBox(titleOf(type), this);
        row.box->setObjectName(core::model::nameOf(type) + QStringLiteral("CheckBox"));
        row.count = widgets::makeLabel({}, TextRole::Muted, this);
        const int line = static_cast<int>(core::model::indexOf(type));
        grid->addWidget(row.box, line, 0);
        grid->addWidget(row.count, line, 1);
        connect(row.box, &QCheckBox::toggled, this,
                [this, type](bool checked) { emit includedChanged(type, checked); });
    }
    m_caution = new FieldNote(m_rows[DataType::Hardware].box, this);
    m_caution->setObjectName(QStringLiteral("hardwareCaution"));
    m_consequence->setObjectName(QStringLiteral("exclusionNote"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(2));
    column->addLayout(grid);
    column->addWidget(m_caution);
    column->addWidget(m_consequence);
}

void Exclusions::showIncluded(const core::model::PerType<bool>& included, const core::model::PerType<bool>& saved)
{
    m_included = included;
    m_saved = saved;
    for (const DataType type : allDataTypes) {
        const QSignalBlocker blocker(m_rows[type].box);
        m_rows[type].box->setChecked(included[type]);
    }
    showNotes();
}

void Exclusions::showLastCounts(const core::model::PerType<std::optional<LastCount>>& counts, const QDateTime& nowUtc)
{
    m_counts = counts;
    for (const DataType type : allDataTypes) {
        QLabel* label = m_rows[type].count;
        label->setText(counts[type] ? tr("%1 records, %2")
                                          .arg(models::count(counts[type]->records),
                                               models::relativeTime(counts[type]->when, nowUtc))
                                    : tr("Not exported yet"));
        label->setToolTip(counts[type] ? models::exactTime(counts[type]->when) : QString());
        m_rows[type].box->setToolTip(label->text());
    }
    showNotes();
}

void Exclusions::showNotes()
{
    const bool nothing =
        std::none_of(m_included.values.cbegin(), m_included.values.cend(), [](bool one) { return one; });
    if (nothing)
        m_caution->showNote(FieldNote::Kind::Warning,
                            tr("Nothing is selected: no export can start. Choose at least one data type."));
    else if (!m_included[DataType::Hardware])
        m_caution->showNote(FieldNote::Kind::Warning,
                            tr("Contracts and installed applications refer to computers. Without hardware inventory, "
                               "those of computers that ServiceNow does not know yet cannot land, and gaps follow."));
    else
        m_caution->clear();
    QStringList sentences;
    for (const DataType type : allDataTypes) {
        if (m_saved[type] && !m_included[type] && m_counts[type] && m_counts[type]->records > 0)
            sentences.append(leftOut(type, m_counts[type]->records));
    }
    m_consequence->showNote(FieldNote::Kind::Info, sentences.join(QLatin1Char('\n')));
}

QList<QWidget*> Exclusions::focusOrder() const
{
    QList<QWidget*> order;
    for (const DataType type : allDataTypes)
        order.append(m_rows[type].box);
    return order;
}

} // namespace itam::ui::integrations
