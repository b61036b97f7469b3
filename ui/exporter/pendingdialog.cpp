// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/pendingdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>

namespace itam::ui::exporter {

PendingDialog::PendingDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new PendingList("pendingTable", this))
{
    setObjectName(QStringLiteral("pendingDialog"));
    setWindowTitle(tr("Records that did not land"));
    auto* close = widgets::makeButton(tr("Close"), "closePendingButton", widgets::ButtonKind::Plain, this);
    auto* foot = new QHBoxLayout;
    foot->addWidget(
        widgets::makeLabel(tr("Every export sends them again until they land."), widgets::TextRole::Muted, this), 1);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    resize(widgets::textWidth(150), widgets::spacing(120));
    // Return in the filter presses no button.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_list, &PendingList::pageWanted, this, &PendingDialog::pageWanted);
}

void PendingDialog::start(const QList<Choice>& choices, const QString& reason, const QDateTime& nowUtc)
{
    m_list->start(choices, reason, nowUtc);
    show();
    raise();
    m_list->table().setFocus();
}

} // namespace itam::ui::exporter
