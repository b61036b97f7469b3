// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checkspage.h"

namespace itam::ui::checks {

ChecksPage::ChecksPage(QWidget* parent)
    : SectionPage({.name = QStringLiteral("checksPage"),
                   .listName = tr("Checks"),
                   .headings = {QString(), tr("Before an export"), tr("After an export")}},
                  parent)
{
}

void ChecksPage::addSection(const QString& id, ChecksGroup group, const QString& title, const QString& icon,
                            QWidget* content)
{
    SectionPage::addSection(id, static_cast<int>(group), title, icon, content);
}

} // namespace itam::ui::checks
