// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page CI lifecycle: its sub-pages in four groups. GUI thread.
#pragma once

#include "ui/widgets/sectionpage.h"

namespace itam::ui::lifecycle {

/// In the order in which they are shown; the first has no heading.
enum class SectionGroup
{
    Cis,
    Rules,
    Requestors,
    Trace
};

class LifecyclePage final : public widgets::SectionPage
{
    Q_OBJECT
public:
    explicit LifecyclePage(QWidget* parent = nullptr);

    /// Within its group in the order of the calls. The page owns `content`.
    void addSection(const QString& id, SectionGroup group, const QString& title, const QString& icon, QWidget* content);
};

} // namespace itam::ui::lifecycle
