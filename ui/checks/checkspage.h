// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Checks: its sub-pages in three groups. GUI thread.
#pragma once

#include "ui/widgets/sectionpage.h"

namespace itam::ui::checks {

/// In the order in which they are shown; the first has no heading.
enum class ChecksGroup
{
    Source,
    Before, ///< an export
    After
};

class ChecksPage final : public widgets::SectionPage
{
    Q_OBJECT
public:
    explicit ChecksPage(QWidget* parent = nullptr);

    /// Within its group in the order of the calls. The page owns `content`.
    void addSection(const QString& id, ChecksGroup group, const QString& title, const QString& icon, QWidget* content);
};

} // namespace itam::ui::checks
