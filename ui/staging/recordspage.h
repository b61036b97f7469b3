// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Records: what became of single records, and what the instance says of itself; sub-pages in three groups. GUI
// thread.
#pragma once

#include "ui/widgets/sectionpage.h"

namespace itam::ui::staging {

/// In the order in which they are shown; the first has no heading.
enum class RecordsGroup
{
    Find,
    Results,
    Instance
};

class RecordsPage final : public widgets::SectionPage
{
    Q_OBJECT
public:
    explicit RecordsPage(QWidget* parent = nullptr);

    /// Within its group in the order of the calls. The page owns `content`.
    void addSection(const QString& id, RecordsGroup group, const QString& title, const QString& icon, QWidget* content);
};

} // namespace itam::ui::staging
