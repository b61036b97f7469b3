// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/recordspage.h"

namespace itam::ui::staging {

RecordsPage::RecordsPage(QWidget* parent)
    : SectionPage({.name = QStringLiteral("recordsPage"),
                   .listName = tr("Parts of Records"),
                   .headings = {QString(), tr("Results"), tr("On the instance")}},
                  parent)
{
}

void RecordsPage::addSection(const QString& id, RecordsGroup group, const QString& title, const QString& icon,
                             QWidget* content)
{
    SectionPage::addSection(id, static_cast<int>(group), title, icon, content);
}

} // namespace itam::ui::staging
