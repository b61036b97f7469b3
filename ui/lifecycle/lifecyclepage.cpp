// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/lifecyclepage.h"

namespace itam::ui::lifecycle {

LifecyclePage::LifecyclePage(QWidget* parent)
    : SectionPage({.name = QStringLiteral("lifecyclePage"),
                   .listName = tr("Parts of CI lifecycle"),
                   //: the last is the heading above Audit and Log
                   .headings = {QString(), tr("Rules"), tr("Requestors"), tr("Trace")}},
                  parent)
{
}

void LifecyclePage::addSection(const QString& id, SectionGroup group, const QString& title, const QString& icon,
                               QWidget* content)
{
    SectionPage::addSection(id, static_cast<int>(group), title, icon, content);
}

} // namespace itam::ui::lifecycle
