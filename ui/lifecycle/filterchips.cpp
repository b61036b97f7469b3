// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/filterchips.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QToolButton>

namespace itam::ui::lifecycle {

FilterChips::FilterChips(QWidget* focusAfter, QWidget* parent)
    : QWidget(parent)
    , m_focusAfter(focusAfter)
    , m_clear(widgets::makeButton(tr("Clear filters"), "clearFiltersButton", widgets::ButtonKind::Link, this))
{
    setObjectName(QStringLiteral("filterChips"));
    auto* row = new widgets::FlowLayout(this);
    row->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_focusAfter->setFocus();
        emit clearRequested();
    });
    hide();
}

void FilterChips::showChips(const QList<Chip>& chips)
{
    forget();
    for (const Chip& chip : chips)
        add(chip);
    layout()->addWidget(m_clear);
    setVisible(!chips.isEmpty());
}

void FilterChips::add(const Chip& chip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(chip.name));
    button->setProperty("kind", QStringLiteral("chip"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(widgets::icon("close", widgets::ColorRole::TextMuted));
    button->setFocusPolicy(Qt::StrongFocus);
    // "&" in what somebody typed is no mnemonic.
    button->setText(QString(chip.text).replace(QLatin1Char('&'), QLatin1String("&&")));
    //: %1 is a filter as it is shown, for example "Failed"
    button->setAccessibleName(tr("Remove the filter %1").arg(chip.text));
    button->setToolTip(tr("Remove this filter"));
    connect(button, &QToolButton::clicked, this, [this, remove = chip.remove] {
        m_focusAfter->setFocus(); // the chip is about to go
        remove();
    });
    layout()->addWidget(button);
    widgets::setTabBefore(button, m_clear);
}

void FilterChips::forget()
{
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget() != m_clear) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
}

} // namespace itam::ui::lifecycle
