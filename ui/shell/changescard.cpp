// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changescard.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"

#include <QGridLayout>

namespace itam::ui::shell {
namespace {

using core::model::DataType;
using widgets::TextRole;

const QString none = QStringLiteral("\u2013");

QString readText(const TypeChange& change)
{
    const QString read = models::count(change.read);
    if (!change.readBefore || *change.readBefore == change.read)
        return read;
    const qint64 more = change.read - *change.readBefore;
    //: %1 a number of records, %2 how many more that is than before: "+12"; "\u221212" are fewer
    return ChangesCard::tr("%1 (%2)").arg(
        read, (more > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + models::count(std::abs(more)));
}

} // namespace

ChangesCard::ChangesCard(QWidget* parent)
    : Card(parent)
    , m_table(new QWidget(this))
    , m_grid(new QGridLayout(m_table))
    , m_nothing(widgets::makeLabel(tr("Nothing has been exported to this instance yet."), TextRole::Muted, this))
{
    setObjectName(QStringLiteral("changesCard"));
    column()->addWidget(widgets::makeLabel(tr("What the last export changed"), TextRole::Heading, this));
    column()->addWidget(m_nothing);
    column()->addWidget(m_table);
    column()->addStretch(1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(widgets::spacing(4));
    const QStringList heads{{}, tr("Read"), tr("Sent"), tr("Inserted"), tr("Updated"), tr("Vanished")};
    for (int at = 1; at < heads.size(); ++at) {
        auto* head = widgets::makeLabel(heads.at(at), TextRole::Muted, m_table);
        head->setWordWrap(false);
        m_grid->addWidget(head, 0, at, Qt::AlignRight);
    }
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    for (const DataType type : core::model::allDataTypes)
        addRow(type, ++row);
    m_table->hide();
}

void ChangesCard::addRow(DataType type, int row)
{
    m_grid->addWidget(widgets::makeLabel(models::titleOf(type), TextRole::Body, m_table), row, 0);
    int at = 0;
    for (QLabel** label : {&m_rows[type].read, &m_rows[type].sent, &m_rows[type].inserted, &m_rows[type].updated,
                           &m_rows[type].vanished}) {
        *label = widgets::makeLabel(none, TextRole::Body, m_table);
        (*label)->setFont(widgets::tabularFont());
        (*label)->setWordWrap(false);
        m_grid->addWidget(*label, row, ++at, Qt::AlignRight);
    }
    m_rows[type].read->setToolTip(tr("In brackets: more or fewer than the export before read"));
}

void ChangesCard::show(const core::model::PerType<std::optional<TypeChange>>& changes)
{
    bool any = false;
    for (const DataType type : core::model::allDataTypes) {
        const std::optional<TypeChange>& change = changes[type];
        any = any || change.has_value();
        const auto text = [&](qint64 number) { return change ? models::count(number) : none; };
        const TypeChange shown = change.value_or(TypeChange());
        m_rows[type].read->setText(change ? readText(shown) : none);
        m_rows[type].sent->setText(text(shown.sent));
        m_rows[type].inserted->setText(text(shown.inserted));
        m_rows[type].updated->setText(text(shown.updated));
        m_rows[type].vanished->setText(text(shown.vanished));
    }
    m_nothing->setVisible(!any);
    m_table->setVisible(any);
}

} // namespace itam::ui::shell
