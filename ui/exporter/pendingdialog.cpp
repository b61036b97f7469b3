// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/pendingdialog.h"

#include "core/journal/types.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>

#include <algorithm>

namespace itam::ui::exporter {

PendingDialog::PendingDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new PendingList("pendingTable", this))
    , m_properties(widgets::makeButton(tr("Integration &Properties"), "pendingPropertiesButton",
                                       widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("pendingDialog"));
    setWindowTitle(tr("Records that did not land"));
    auto* records = widgets::makeButton(tr("Show in &Records"), "pendingInRecordsButton", widgets::ButtonKind::Plain, this);
    auto* close = widgets::makeButton(tr("Close"), "closePendingButton", widgets::ButtonKind::Plain, this);
    records->setToolTip(tr("Show them where their staged rows and their stories are"));
    m_properties->setToolTip(tr("Show the switches of ServiceNow, some of which hold records back"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(
        widgets::makeLabel(tr("Every export sends them again until they land."), widgets::TextRole::Muted, this), 1);
    for (QPushButton* button : {m_properties, records, close})
        foot->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    resize(widgets::textWidth(150), widgets::spacing(120));
    // Return in the filter presses no button.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);

    setTabOrder(m_properties, records);
    setTabOrder(records, close);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(records, &QPushButton::clicked, this, [this] {
        QDialog::close(); // what it leads to is behind it
        emit recordsRequested(m_list->type(), m_list->filterText());
    });
    connect(m_properties, &QPushButton::clicked, this, [this] {
        QDialog::close();
        emit propertiesRequested();
    });
    connect(m_list, &PendingList::pageWanted, this, &PendingDialog::pageWanted);
}

void PendingDialog::start(const QList<Choice>& choices, const QString& reason, const QDateTime& nowUtc)
{
    m_properties->hide();
    m_list->start(choices, reason, nowUtc);
    show();
    raise();
    m_list->table().setFocus();
}

void PendingDialog::append(const core::journal::PendingPage& page)
{
    m_list->append(page);
    const auto isHeldBack = [](const core::journal::PendingRow& row) {
        return core::journal::pendingKindOf(row.reason) == core::journal::PendingKind::HeldBack;
    };
    if (std::ranges::any_of(page.rows, isHeldBack))
        m_properties->show();
}

} // namespace itam::ui::exporter
